/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/omo-case-file.h"
#include "ui/omo-workspace-private.h"

/* A case file, opened: the job as it ended, with its traffic, as if it had been run here. */

typedef struct
{
  GFile *file;   /* NULL: it was pasted, and `bytes` are it */
  GBytes *bytes; /* NULL: they are in the file */
  OmoRedaction *redaction;
  OmoCase *content;
  OmoJob *job;
} Opening;

static void
opening_free (Opening *opening)
{
  g_clear_object (&opening->file);
  g_clear_pointer (&opening->bytes, g_bytes_unref);
  omo_redaction_unref (opening->redaction);
  g_clear_pointer (&opening->content, omo_case_free);
  g_clear_object (&opening->job);
  g_free (opening);
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Opening *opening = data;
  GError *error = NULL;

  opening->content =
      opening->file != NULL
          ? omo_case_file_read (opening->file, opening->redaction, cancellable, &error)
          : omo_case_read (opening->bytes, opening->redaction, &error);
  if (opening->content != NULL)
    opening->job = omo_case_build_job (opening->content, cancellable, &error);
  if (opening->job != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static char *
get_name (const Opening *opening)
{
  g_autofree char *path = NULL;

  if (opening->file == NULL)
    return g_strdup (_ ("pasted"));
  path = g_file_get_basename (opening->file);
  return g_filename_display_name (path);
}

static gboolean
show (OmoWorkspace *self, const OmoCase *content, OmoJob *job)
{
  const OmoRecorded recorded = {
    .asked = {
      .kind = content->kind,
      .view_width = content->view_width,
      .view_height = content->view_height,
      .type_job_id = content->type_job_id,
      .question = content->question,
      .dialect = content->dialect,
    },
    .job = job,
    .endpoint = content->endpoint,
    .judgement = {
      .expected = content->expected,
      .verdict = content->verdict,
      .choice = content->choice,
      .ticket = content->ticket,
      .note = content->note,
    },
  };

  return omo_workspace_show_recorded (self, &recorded);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoWorkspace) self = user_data;
  Opening *opening = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = get_name (opening);
  g_autoptr (OmoOpenedCase) opened = NULL;
  g_autoptr (GError) error = NULL;

  omo_workspace_count_loading (self, -1);
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        omo_workspace_tell (self, error, NULL);
      return;
    }
  /* It is a file already. */
  omo_job_set_kept_as (opening->job, OMO_JOB_KEPT_ELSEWHERE);
  if (!show (self, opening->content, opening->job))
    return;
  opened = omo_opened_case_new (name, g_steal_pointer (&opening->content));
  omo_workspace_set_opened_case (self, opened);
  g_signal_emit_by_name (self, "opened", opening->file);
}

void
omo_workspace_set_opened_case (OmoWorkspace *self, OmoOpenedCase *opened)
{
  if (opened == self->opened)
    return;
  if (opened != NULL)
    omo_opened_case_ref (opened);
  g_clear_pointer (&self->opened, omo_opened_case_unref);
  self->opened = opened;
  g_object_notify (G_OBJECT (self), "case-name");
}

OmoOpenedCase *
omo_workspace_get_opened_case (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), NULL);

  return self->opened;
}

/* Takes `opening`. */
static void
start_opening (OmoWorkspace *self, Opening *opening)
{
  g_autoptr (GTask) task = g_task_new (NULL, self->loading, opened_cb, g_object_ref (self));

  opening->redaction = omo_workspace_make_redaction (self);
  g_task_set_source_tag (task, start_opening);
  g_task_set_task_data (task, opening, (GDestroyNotify) opening_free);
  omo_workspace_count_loading (self, 1);
  g_task_run_in_thread (task, open_in_thread);
}

void
omo_workspace_open_case (OmoWorkspace *self, GFile *file)
{
  Opening *opening;

  g_return_if_fail (OMO_IS_WORKSPACE (self) && G_IS_FILE (file));

  opening = g_new0 (Opening, 1);
  opening->file = g_object_ref (file);
  start_opening (self, opening);
}

void
omo_workspace_open_case_bytes (OmoWorkspace *self, GBytes *bytes)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->bytes = g_bytes_ref (bytes);
  start_opening (self, opening);
}
