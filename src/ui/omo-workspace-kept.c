/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/omo-json.h"
#include "store/omo-history-job.h"
#include "ui/omo-workspace-private.h"

/* A job of the history, shown again: its pictures, what was asked, how it ended, and what was said about it. */

typedef struct
{
  OmoHistoryJob *kept;
  OmoPicture *pictures[OMO_HISTORY_N_PICTURES];
} Showing;

static void
showing_free (Showing *showing)
{
  omo_history_job_free (showing->kept);
  for (guint i = 0; i < OMO_HISTORY_N_PICTURES; i++)
    g_clear_pointer (&showing->pictures[i], omo_picture_unref);
  g_free (showing);
}

static void
decode_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Showing *showing = data;
  GError *error = NULL;

  for (guint i = 0; i < OMO_HISTORY_N_PICTURES; i++)
    {
      const char *name = showing->kept->picture_names[i];

      if (showing->kept->pictures[i] == NULL)
        continue;
      showing->pictures[i] = omo_picture_new_from_bytes (
          showing->kept->pictures[i], name == NULL ? "" : name, cancellable, &error);
      if (showing->pictures[i] == NULL)
        {
          g_task_return_error (task, error);
          return;
        }
    }
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
decoded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
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
  omo_workspace_put_pictures (self, showing->pictures[0], showing->pictures[1], FALSE);
  fill_in (self, showing->kept);
  job = replay (self, showing->kept);
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
}

void
omo_workspace_show_kept (OmoWorkspace *self, OmoHistoryJob *kept)
{
  g_autoptr (GTask) task = NULL;
  Showing *showing;

  g_return_if_fail (OMO_IS_WORKSPACE (self) && kept != NULL);

  showing = g_new0 (Showing, 1);
  showing->kept = kept;
  task = g_task_new (NULL, self->loading, decoded_cb, g_object_ref (self));
  g_task_set_source_tag (task, omo_workspace_show_kept);
  g_task_set_task_data (task, showing, (GDestroyNotify) showing_free);
  omo_workspace_count_loading (self, 1);
  g_task_run_in_thread (task, decode_in_thread);
}
