/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "running.h"

#include "../sample-picture.h"

static void
run_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Running *self = user_data;

  self->is_solved = omo_solver_run_finish (OMO_SOLVER (source), result, &self->error);
  self->is_over = TRUE;
}

const char *
running_get_type_id (const OmoSample *sample)
{
  const char *own = omo_job_type_get (sample->kind)->type_job_id;

  return *own == '\0' ? "33" : own;
}

OmoJob *
running_make_job (const char *sample_id)
{
  const OmoSample *sample = omo_sample_from_id (sample_id);
  g_autoptr (OmoPicture) first = sample_picture_new (sample, 0);
  g_autoptr (OmoPicture) second = sample_picture_new (sample, 1);

  OmoJob *job = omo_job_new (sample->kind, first, second, running_get_type_id (sample),
                             sample->view_width, sample->view_height);

  omo_job_set_question (job, sample->question);
  return job;
}

void
running_start (Running *self, OmoSolver *solver, OmoJob *job)
{
  *self = (Running){ .solver = solver };
  self->job = job == NULL ? running_make_job ("web-pair") : job;
  self->cancellable = g_cancellable_new ();
  omo_solver_set_time_scale (solver, RUNNING_TIME_SCALE);
  omo_solver_run_async (solver, self->job, self->cancellable, run_cb, self);
}

void
running_wait (Running *self)
{
  const GError *error;

  while (!self->is_over)
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (omo_job_is_over (self->job));
  g_assert_true (self->is_solved == (self->error == NULL));
  g_assert_true (self->is_solved == (omo_job_get_state (self->job) == OMO_JOB_SOLVED));
  error = omo_job_get_error (self->job);
  if (self->is_solved)
    return;
  g_assert_error (error, self->error->domain, self->error->code);
  g_assert_cmpstr (error->message, ==, self->error->message);
}

void
running_clear (Running *self)
{
  if (self->solver == NULL)
    return;
  g_clear_error (&self->error);
  g_clear_object (&self->cancellable);
  /* What was under way comes back in the main loop. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (g_steal_pointer (&self->solver));
  g_assert_finalize_object (g_steal_pointer (&self->job));
}
