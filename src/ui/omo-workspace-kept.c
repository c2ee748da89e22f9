/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "store/omo-history-replay.h"
#include "ui/omo-workspace-private.h"

/* A job of the history, shown again: its pictures, what was asked, how it ended, and what was said about it. */

typedef struct
{
  OmoHistoryJob *kept;
  OmoRedaction *redaction;
  OmoJob *job;
} Showing;

static void
showing_free (Showing *showing)
{
  omo_history_job_free (showing->kept);
  omo_redaction_unref (showing->redaction);
  g_clear_object (&showing->job);
  g_free (showing);
}

static void
replay_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Showing *showing = data;
  GError *error = NULL;

  showing->job = omo_history_replay (showing->kept, showing->redaction, cancellable, &error);
  if (showing->job != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
fill_in (OmoWorkspace *self, const OmoHistoryJob *kept)
{
  const OmoAsked asked = {
    .kind = kept->kind,
    .view_width = kept->view_width,
    .view_height = kept->view_height,
    .type_job_id = kept->type_job_id,
    .question = kept->question == NULL ? "" : kept->question,
    .dialect = kept->dialect,
  };

  omo_workspace_fill_in (self, &asked);
}

static void
tell_origin (OmoWorkspace *self, gint64 time)
{
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_local (time);
  g_autofree char *when = then == NULL ? g_strdup ("") : g_date_time_format (then, "%x %H:%M");
  g_autofree char *text =
      g_strdup_printf (_ ("This is from the history, %s. Submit sends it again."), when);

  omo_workspace_tell_change (self, text);
}

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoWorkspace) self = user_data;
  Showing *showing = g_task_get_task_data (G_TASK (result));
  const OmoHistoryJudgement *judgement = &showing->kept->judgement;
  g_autoptr (GError) error = NULL;

  omo_workspace_count_loading (self, -1);
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      omo_workspace_tell (self, error, NULL);
      return;
    }
  if (omo_workspace_refuse_change (self))
    return;
  omo_workspace_leave_queue_item (self);
  omo_workspace_remember (self);
  omo_workspace_return_to_profile (self);
  omo_workspace_put_pictures (self, omo_job_get_picture (showing->job, 0),
                              omo_job_get_picture (showing->job, 1), FALSE);
  fill_in (self, showing->kept);
  if (omo_job_is_over (showing->job))
    {
      omo_workspace_begin_job (self, showing->job);
      self->asked =
          showing->kept->dialect == NULL ? NULL : omo_dialect_from_id (showing->kept->dialect);
      self->asked_at = g_strdup (showing->kept->endpoint);
      omo_workspace_end_job (self);
    }
  omo_verification_restore (self->verification, judgement->expected, judgement->verdict,
                            judgement->note, judgement->ticket);
  omo_workspace_set_reading_choice (self, judgement->choice);
  tell_origin (self, showing->kept->time);
}

void
omo_workspace_show_kept (OmoWorkspace *self, OmoHistoryJob *kept)
{
  g_autoptr (GTask) task = NULL;
  Showing *showing;

  g_return_if_fail (OMO_IS_WORKSPACE (self) && kept != NULL);

  showing = g_new0 (Showing, 1);
  showing->kept = kept;
  showing->redaction = omo_workspace_make_redaction (self);
  task = g_task_new (NULL, self->loading, shown_cb, g_object_ref (self));
  g_task_set_source_tag (task, omo_workspace_show_kept);
  g_task_set_task_data (task, showing, (GDestroyNotify) showing_free);
  omo_workspace_count_loading (self, 1);
  g_task_run_in_thread (task, replay_in_thread);
}
