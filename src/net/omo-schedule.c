/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-schedule.h"

#include <math.h>

#include "core/omo-error.h"
#include "core/omo-service-error.h"

static const OmoErrorCode transient_codes[] = {
  OMO_ERROR_NAME_UNRESOLVED,
  OMO_ERROR_UNREACHABLE,
  OMO_ERROR_CUT,
  OMO_ERROR_TIMED_OUT,
};

/* Not CLAMP: that would let NaN through. */
static gint64
limit_seconds (double seconds, double min, double max)
{
  return (gint64) (fmin (fmax (seconds, min), max) * G_USEC_PER_SEC);
}

static OmoNext
ask_at (OmoSchedule *self, gint64 at)
{
  if (at >= self->deadline)
    return (OmoNext){ OMO_NEXT_DEADLINE, self->deadline };
  return (OmoNext){ OMO_NEXT_ASK, at };
}

OmoSchedule
omo_schedule_new (gint64 now, double poll_seconds, double deadline_seconds)
{
  return (OmoSchedule){
    .poll_interval =
        limit_seconds (poll_seconds, OMO_SCHEDULE_POLL_SECONDS_MIN, OMO_SCHEDULE_POLL_SECONDS_MAX),
    .deadline = now
                + limit_seconds (deadline_seconds, OMO_SCHEDULE_DEADLINE_SECONDS_MIN,
                                 OMO_SCHEDULE_DEADLINE_SECONDS_MAX),
  };
}

void
omo_schedule_set_first_pause (OmoSchedule *self, double seconds)
{
  self->first_pause = limit_seconds (seconds, 0, OMO_SCHEDULE_FIRST_PAUSE_SECONDS_MAX);
}

OmoNext
omo_schedule_after_accepted (OmoSchedule *self, gint64 now)
{
  self->n_failures = 0;
  return ask_at (self, now + self->first_pause);
}

OmoNext
omo_schedule_after_running (OmoSchedule *self, gint64 now)
{
  self->n_failures = 0;
  return ask_at (self, now + self->poll_interval);
}

OmoNext
omo_schedule_after_failure (OmoSchedule *self, gint64 now, const GError *error)
{
  if (self->n_failures >= OMO_SCHEDULE_MAX_RETRIES || !omo_schedule_is_transient (error))
    return (OmoNext){ OMO_NEXT_FAIL, now };
  self->n_failures++;
  return ask_at (self, now + self->poll_interval);
}

gboolean
omo_schedule_is_transient (const GError *error)
{
  g_return_val_if_fail (error != NULL, FALSE);

  if (g_error_matches (error, OMO_ERROR, OMO_ERROR_HTTP_STATUS))
    return omo_error_get_http_status (error) >= 500;
  if (g_error_matches (error, OMO_ERROR, OMO_ERROR_REFUSED))
    return omo_service_error_may_pass (error);
  for (gsize i = 0; i < G_N_ELEMENTS (transient_codes); i++)
    if (g_error_matches (error, OMO_ERROR, (int) transient_codes[i]))
      return TRUE;
  return FALSE;
}
