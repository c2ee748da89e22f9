/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-history-job.h"

#include <math.h>

#include "core/omo-error.h"

void
omo_history_judgement_init (OmoHistoryJudgement *self)
{
  g_return_if_fail (self != NULL);

  *self = (OmoHistoryJudgement){
    .verdict = OMO_VERDICT_NONE,
    .proposed = OMO_VERDICT_NONE,
    .distance = NAN,
    .choice = { OMO_READING_DEGREES, OMO_TRAVEL_DEFAULT, FALSE },
  };
}

void
omo_history_judgement_clear (OmoHistoryJudgement *self)
{
  g_clear_pointer (&self->expected, omo_expected_free);
  g_clear_pointer (&self->ticket, g_free);
  g_clear_pointer (&self->note, g_free);
}

void
omo_history_judgement_copy (const OmoHistoryJudgement *self, OmoHistoryJudgement *out_copy)
{
  g_return_if_fail (self != NULL && out_copy != NULL);

  *out_copy = *self;
  out_copy->expected = self->expected == NULL ? NULL : omo_expected_copy (self->expected);
  out_copy->ticket = g_strdup (self->ticket);
  out_copy->note = g_strdup (self->note);
}

OmoHistoryJob *
omo_history_job_new (void)
{
  OmoHistoryJob *self = g_new0 (OmoHistoryJob, 1);

  self->uuid = g_uuid_string_random ();
  self->seconds = NAN;
  self->create_seconds = NAN;
  self->wait_seconds = NAN;
  omo_history_judgement_init (&self->judgement);
  return self;
}

/* The first request tells; without one, from how long it took. */
static gint64
find_start (OmoJob *job)
{
  GListModel *exchanges = omo_job_get_exchanges (job);
  g_autoptr (OmoExchange) first = g_list_model_get_item (exchanges, 0);

  if (first != NULL)
    return omo_exchange_get_timing (first)->started / G_USEC_PER_SEC;
  return g_get_real_time () / G_USEC_PER_SEC - (gint64) omo_job_get_total_seconds (job);
}

static void
take_sent (OmoHistoryJob *self, OmoJob *job, const OmoRedaction *redaction)
{
  self->kind = omo_job_get_job_type (job)->kind;
  self->type_job_id = g_strdup (omo_job_get_type_job_id (job));
  self->view_width = omo_job_get_view_width (job);
  self->view_height = omo_job_get_view_height (job);
  self->question = omo_redaction_apply_text (redaction, omo_job_get_question (job), NULL);
  for (guint i = 0; i < OMO_HISTORY_N_PICTURES; i++)
    {
      OmoPicture *picture = omo_job_get_picture (job, i);

      if (picture == NULL)
        continue;
      self->pictures[i] = g_bytes_ref (omo_picture_get_bytes (picture));
      self->picture_names[i] =
          omo_redaction_apply_text (redaction, omo_picture_get_name (picture), NULL);
    }
}

static void
take_outcome (OmoHistoryJob *self, OmoJob *job, const OmoRedaction *redaction)
{
  const OmoAnswer *answer = omo_job_get_answer (job);
  const GError *error = omo_job_get_error (job);

  self->outcome = omo_outcome_from_error (error);
  self->message = omo_redaction_apply_text (redaction, omo_job_get_message (job), NULL);
  if (answer != NULL)
    self->result = omo_redaction_apply_text (redaction, answer->raw, NULL);
  if (error != NULL)
    self->error = omo_redaction_apply_error (redaction, error);
  self->has_service_time =
      answer != NULL && omo_service_time_measure (omo_job_get_exchanges (job), &self->service_time);
}

OmoHistoryJob *
omo_history_job_new_from_job (OmoJob *job,
                              const OmoDialect *dialect,
                              const char *endpoint,
                              const OmoRedaction *redaction)
{
  OmoHistoryJob *self;

  g_return_val_if_fail (OMO_IS_JOB (job) && omo_job_is_over (job), NULL);
  g_return_val_if_fail (dialect != NULL && endpoint != NULL, NULL);
  g_return_val_if_fail (
      !g_error_matches (omo_job_get_error (job), G_IO_ERROR, G_IO_ERROR_CANCELLED), NULL);

  self = omo_history_job_new ();
  self->time = find_start (job);
  self->dialect = g_strdup (omo_dialect_get_id (dialect));
  self->endpoint = omo_redaction_apply_text (redaction, endpoint, NULL);
  take_sent (self, job, redaction);
  take_outcome (self, job, redaction);
  self->n_asked = omo_job_get_n_asked (job);
  self->seconds = omo_job_get_total_seconds (job);
  self->create_seconds = omo_job_get_create_seconds (job);
  self->wait_seconds = omo_job_get_wait_seconds (job);
  return self;
}

void
omo_history_job_free (OmoHistoryJob *self)
{
  if (self == NULL)
    return;
  g_free (self->uuid);
  g_free (self->dialect);
  g_free (self->endpoint);
  g_free (self->type_job_id);
  g_free (self->question);
  for (guint i = 0; i < OMO_HISTORY_N_PICTURES; i++)
    {
      g_clear_pointer (&self->pictures[i], g_bytes_unref);
      g_free (self->picture_names[i]);
    }
  g_clear_pointer (&self->thumbnail, g_bytes_unref);
  g_free (self->result);
  g_free (self->message);
  g_clear_error (&self->error);
  omo_history_judgement_clear (&self->judgement);
  g_clear_pointer (&self->case_file, g_bytes_unref);
  g_free (self);
}
