/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/omo-day-name.h"
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
tell_origin (OmoWorkspace *self, gint64 time)
{
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_local (time);
  g_autofree char *when = then == NULL ? g_strdup ("") : omo_day_name_print_with_time (then);
  g_autofree char *text =
      g_strdup_printf (_ ("This is from the history, %s. Submit sends it again."), when);

  omo_workspace_tell_change (self, text);
}

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoWorkspace) self = user_data;
  Showing *showing = g_task_get_task_data (G_TASK (result));
  const OmoHistoryJob *kept = showing->kept;
  OmoRecorded recorded;
  g_autoptr (GError) error = NULL;

  omo_workspace_count_loading (self, -1);
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        omo_workspace_tell (self, error, NULL);
      return;
    }
  recorded = (OmoRecorded){
    .asked = {
      .kind = kept->kind,
      .view_width = kept->view_width,
      .view_height = kept->view_height,
      .type_job_id = kept->type_job_id,
      .question = kept->question,
      .dialect = kept->dialect,
    },
    .job = showing->job,
    .endpoint = kept->endpoint,
    .judgement = kept->judgement,
  };
  if (omo_workspace_show_recorded (self, &recorded))
    tell_origin (self, kept->time);
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
