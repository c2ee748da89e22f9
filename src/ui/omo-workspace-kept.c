/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/omo-json.h"
#include "store/omo-history-case.h"
#include "ui/omo-workspace-private.h"

/* A job of the history, shown again: its pictures, what was asked, how it ended, and what was said about it. */

typedef struct
{
  OmoHistoryJob *kept;
  OmoRedaction *redaction;
  OmoPicture *pictures[OMO_HISTORY_N_PICTURES];
  OmoJob *job; /* with its traffic; NULL where none was kept */
} Showing;

static void
showing_free (Showing *showing)
{
  omo_history_job_free (showing->kept);
  omo_redaction_unref (showing->redaction);
  for (guint i = 0; i < OMO_HISTORY_N_PICTURES; i++)
    g_clear_pointer (&showing->pictures[i], omo_picture_unref);
  g_clear_object (&showing->job);
  g_free (showing);
}

static gboolean
decode (Showing *showing, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < OMO_HISTORY_N_PICTURES; i++)
    {
      const char *name = showing->kept->picture_names[i];

      if (showing->kept->pictures[i] == NULL)
        continue;
      showing->pictures[i] = omo_picture_new_from_bytes (
          showing->kept->pictures[i], name == NULL ? "" : name, cancellable, error);
      if (showing->pictures[i] == NULL)
        return FALSE;
    }
  return TRUE;
}

/* With its traffic. What cannot be read of it is no reason to show nothing: the answer stands beside it. */
static OmoJob *
build_job (const Showing *showing, GCancellable *cancellable)
{
  g_autoptr (OmoCase) whole = omo_history_case_read (showing->kept, showing->redaction, NULL);
  OmoJob *job = whole == NULL ? NULL : omo_case_build_job (whole, cancellable, NULL);

  if (job != NULL && !omo_job_is_over (job))
    g_clear_object (&job);
  if (job != NULL)
    omo_job_set_kept_as (job, showing->kept->uuid);
  return job;
}

static void
show_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Showing *showing = data;
  GError *error = NULL;

  if (!decode (showing, cancellable, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  showing->job = build_job (showing, cancellable);
  g_task_return_boolean (task, TRUE);
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

/* As the service gave it: bare text, or the JSON of an object. */
static OmoAnswer *
read_answer (OmoAnswerShape shape, const char *result, GError **error)
{
  g_autoptr (JsonNode) node = NULL;

  if (*result != '{')
    return omo_answer_new_from_text (shape, result, error);
  node = omo_json_parse (result, strlen (result), NULL, error);
  return node == NULL ? NULL : omo_answer_new_from_json (shape, node, error);
}

/* Without its traffic: as if the answer had been pasted. NULL where nothing can be shown. */
static OmoJob *
replay (OmoWorkspace *self, const OmoHistoryJob *kept)
{
  g_autoptr (OmoJobId) id = omo_job_id_new ("-", TRUE);
  OmoJob *job = omo_workspace_make_job (self);
  g_autoptr (GError) error = NULL;
  OmoAnswer *answer = NULL;

  omo_job_set_imported (job);
  omo_job_set_kept_as (job, kept->uuid);
  omo_job_start (job);
  omo_job_accept (job, id);
  if (kept->result != NULL)
    answer = read_answer (omo_job_type_get (kept->kind)->shape, kept->result, &error);
  if (answer != NULL)
    omo_job_solve (job, answer);
  else if (kept->error != NULL || error != NULL)
    omo_job_fail (job, kept->error != NULL ? kept->error : error);
  else
    g_clear_object (&job);
  return job;
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
  g_autoptr (OmoJob) job = NULL;

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
  omo_workspace_put_pictures (self, showing->pictures[0], showing->pictures[1], FALSE);
  fill_in (self, showing->kept);
  job = showing->job != NULL ? g_object_ref (showing->job) : replay (self, showing->kept);
  if (job != NULL)
    {
      omo_workspace_begin_job (self, job);
      self->asked =
          showing->kept->dialect == NULL ? NULL : omo_dialect_from_id (showing->kept->dialect);
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
  g_task_run_in_thread (task, show_in_thread);
}
