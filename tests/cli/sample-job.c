/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-job.h"

#include "../sample-picture.h"

static void
answer_job (OmoJob *job, const OmoJobId *id, const char *result)
{
  g_autoptr (GError) error = NULL;
  OmoAnswer *answer = omo_answer_new_from_text (omo_job_get_job_type (job)->shape, result, &error);

  g_assert_no_error (error);
  omo_job_start (job);
  omo_job_accept (job, id);
  omo_job_count_question (job);
  omo_job_count_question (job);
  omo_job_solve (job, answer);
}

OmoJob *
sample_job_new (const char *sample_id)
{
  const OmoSample *sample = omo_sample_from_id (sample_id);
  g_autoptr (OmoPicture) first = sample_picture_new (sample, 0);
  g_autoptr (OmoPicture) second = sample_picture_new (sample, 1);

  return omo_job_new (sample->kind, first, second, NULL, sample->view_width, sample->view_height);
}

OmoJob *
sample_job_new_answered (const char *sample_id, const OmoJobId *id, const char *result)
{
  OmoJob *job = sample_job_new (sample_id);

  answer_job (job, id, result);
  return job;
}

OmoJob *
sample_job_new_answered_as (OmoJobKind kind, const char *result)
{
  g_autoptr (OmoPicture) picture = sample_picture_new (omo_sample_from_id ("web-pair"), 0);
  OmoJob *job = omo_job_new (kind, picture, NULL, NULL, 340, 212);
  const OmoJobId id = { (char *) "1", FALSE };

  answer_job (job, &id, result);
  return job;
}
