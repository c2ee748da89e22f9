/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-service-error.h"

#include "core/omo-error.h"

static const char *const transient_codes[] = {
  "ERROR_TASK_IS_MAINTENANCE",
  "ERROR_SERVICE_UNAVAILABLE",
  "ERROR_REDIS_UNAVAILABLE",
  "ERROR_REDIS_JOB_DATA",
};

gboolean
omo_service_error_is_transient (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (transient_codes); i++)
    if (g_strcmp0 (transient_codes[i], code) == 0)
      return TRUE;
  return FALSE;
}

gboolean
omo_service_error_may_pass (const GError *error)
{
  return omo_service_error_is_transient (omo_error_get_service_code (error));
}

guint
omo_service_error_get_pause (guint n_tries)
{
  guint pause = OMO_SERVICE_ERROR_FIRST_PAUSE;

  for (guint i = 1; i < n_tries && pause < OMO_SERVICE_ERROR_MAX_PAUSE; i++)
    pause *= 2;
  return MIN (pause, OMO_SERVICE_ERROR_MAX_PAUSE);
}
