/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-case.h"

/* The job of a case, made anew. */

static gboolean
load_pictures (const OmoCase *self,
               OmoPicture *pictures[OMO_CASE_N_PICTURES],
               GCancellable *cancellable,
               GError **error)
{
  for (guint i = 0; i < OMO_CASE_N_PICTURES; i++)
    {
      const char *name = self->picture_names[i];

      if (self->pictures[i] == NULL)
        continue;
      pictures[i] = omo_picture_new_from_bytes (self->pictures[i], name == NULL ? "" : name,
                                                cancellable, error);
      if (pictures[i] == NULL)
        return FALSE;
    }
  return TRUE;
}

/* Step by step as it went, so that the job is in no state that one cannot come into. */
static void
replay (const OmoCase *self, OmoJob *job)
{
  for (guint i = 0; i < self->exchanges->len; i++)
    omo_job_add_exchange (job, self->exchanges->pdata[i]);
  if (self->state == OMO_JOB_READY)
    return;
  omo_job_start (job);
  if (self->message != NULL)
    omo_job_set_message (job, self->message);
  if (self->id != NULL)
    {
      omo_job_accept (job, self->id);
      for (guint i = 0; i < self->n_asked; i++)
        omo_job_count_question (job);
    }
  omo_job_add_oddities (job, self->oddities);
  if (self->answer != NULL)
    omo_job_solve (job, omo_answer_copy (self->answer));
  else
    omo_job_fail (job, self->error);
  omo_job_set_seconds (job, self->create_seconds, self->total_seconds);
}

OmoJob *
omo_case_build_job (const OmoCase *self, GCancellable *cancellable, GError **error)
{
  OmoPicture *pictures[OMO_CASE_N_PICTURES] = { NULL };
  OmoJob *job = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (load_pictures (self, pictures, cancellable, error))
    {
      job = omo_job_new (self->kind, pictures[0], pictures[1], self->type_job_id, self->view_width,
                         self->view_height);
      omo_job_set_question (job, self->question);
      if (self->is_imported)
        omo_job_set_imported (job);
      replay (self, job);
    }
  for (guint i = 0; i < OMO_CASE_N_PICTURES; i++)
    g_clear_pointer (&pictures[i], omo_picture_unref);
  return job;
}
