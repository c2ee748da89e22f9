/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-standin-jobs.h"

static void
free_job (gpointer data)
{
  OmoStandinJob *job = data;

  omo_job_id_free (job->id);
  g_free (job->result);
  g_free (job);
}

OmoStandinJob *
omo_standin_jobs_add (OmoStandinJobs *self, const OmoCreateRequest *request, char *result)
{
  OmoStandinJob *job = g_new0 (OmoStandinJob, 1);

  job->id = omo_dialect_make_job_id (request->dialect, OMO_STANDIN_FIRST_JOB_ID + self->n_jobs++);
  job->dialect = request->dialect;
  job->shape = omo_job_type_get (request->kind)->shape;
  job->result = result;
  g_queue_push_tail (&self->jobs, job);
  if (g_queue_get_length (&self->jobs) > OMO_STANDIN_MAX_JOBS)
    free_job (g_queue_pop_head (&self->jobs));
  return job;
}

OmoStandinJob *
omo_standin_jobs_find (OmoStandinJobs *self, const OmoJobId *id)
{
  for (GList *link = self->jobs.head; link != NULL; link = link->next)
    {
      OmoStandinJob *job = link->data;

      if (g_str_equal (job->id->text, id->text))
        return job;
    }
  return NULL;
}

void
omo_standin_jobs_clear (OmoStandinJobs *self)
{
  g_queue_clear_full (&self->jobs, free_job);
}
