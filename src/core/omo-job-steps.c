/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-job-private.h"

static void
set_state (OmoJob *self, OmoJobState state)
{
  self->state = state;
  g_object_notify (G_OBJECT (self), "state");
}

void
omo_job_start (OmoJob *self)
{
  g_return_if_fail (OMO_IS_JOB (self));
  g_return_if_fail (self->state == OMO_JOB_READY);

  self->started = g_get_monotonic_time ();
  set_state (self, OMO_JOB_SENDING);
}

void
omo_job_accept (OmoJob *self, const OmoJobId *id)
{
  g_return_if_fail (OMO_IS_JOB (self));
  g_return_if_fail (self->state == OMO_JOB_SENDING);
  g_return_if_fail (id != NULL);

  self->accepted = g_get_monotonic_time ();
  self->id = omo_job_id_copy (id);
  set_state (self, OMO_JOB_WORKING);
}

void
omo_job_set_message (OmoJob *self, const char *message)
{
  g_return_if_fail (OMO_IS_JOB (self));
  g_return_if_fail (self->state == OMO_JOB_SENDING);

  g_free (self->message);
  self->message = g_strdup (message);
}

void
omo_job_count_question (OmoJob *self)
{
  g_return_if_fail (OMO_IS_JOB (self));
  g_return_if_fail (self->state == OMO_JOB_WORKING);

  self->n_asked++;
  g_object_notify (G_OBJECT (self), "n-asked");
}

void
omo_job_add_oddities (OmoJob *self, OmoOddities oddities)
{
  g_return_if_fail (OMO_IS_JOB (self));
  g_return_if_fail (!omo_job_is_over (self));

  if ((self->oddities | oddities) == self->oddities)
    return;
  self->oddities |= oddities;
  g_object_notify (G_OBJECT (self), "oddities");
}

void
omo_job_add_exchange (OmoJob *self, OmoExchange *exchange)
{
  g_return_if_fail (OMO_IS_JOB (self));
  g_return_if_fail (OMO_IS_EXCHANGE (exchange));

  g_list_store_append (self->exchanges, exchange);
}

void
omo_job_solve (OmoJob *self, OmoAnswer *answer)
{
  g_return_if_fail (OMO_IS_JOB (self));
  g_return_if_fail (self->state == OMO_JOB_WORKING);
  g_return_if_fail (answer != NULL);

  self->ended = g_get_monotonic_time ();
  self->answer = answer;
  set_state (self, OMO_JOB_SOLVED);
}

void
omo_job_fail (OmoJob *self, const GError *error)
{
  g_return_if_fail (OMO_IS_JOB (self));
  g_return_if_fail (!omo_job_is_over (self));
  g_return_if_fail (error != NULL);

  self->ended = g_get_monotonic_time ();
  self->error = g_error_copy (error);
  set_state (self, OMO_JOB_FAILED);
}
