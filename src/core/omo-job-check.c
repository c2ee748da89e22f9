/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-job.h"

#include <string.h>

#include "core/omo-error.h"

static gboolean
check_view_length (int length, const char *name, GError **error)
{
  if (length >= 1 && length <= OMO_VIEW_SIZE_MAX)
    return TRUE;
  g_set_error (error, OMO_ERROR, OMO_ERROR_PICTURE_TOO_LARGE,
               "the displayed %s is %d px, not 1 to %d", name, length, OMO_VIEW_SIZE_MAX);
  return FALSE;
}

/* Blanks ask nothing. */
static gboolean
check_question (const char *question, GError **error)
{
  gsize length = question == NULL ? 0 : strlen (question);
  const char *fault = NULL;

  if (length == 0 || strspn (question, " \t\r\n") == length)
    fault = "the question is missing";
  else if (length > OMO_QUESTION_MAX_LENGTH)
    fault = "the question is too long";
  else if (!g_utf8_validate (question, (gssize) length, NULL))
    fault = "the question is not UTF-8";
  if (fault != NULL)
    g_set_error_literal (error, OMO_ERROR, OMO_ERROR_NO_QUESTION, fault);
  return fault == NULL;
}

gboolean
omo_job_check (OmoJob *self, GError **error)
{
  static const char *const pair_names[] = { "inner picture", "outer picture" };
  const OmoJobType *type;

  g_return_val_if_fail (OMO_IS_JOB (self), FALSE);

  type = omo_job_get_job_type (self);
  for (guint i = 0; i < type->n_pictures; i++)
    {
      if (omo_job_get_picture (self, i) != NULL)
        continue;
      g_set_error (error, OMO_ERROR, OMO_ERROR_NO_PICTURE, "the %s is missing",
                   type->n_pictures == 1 ? "picture" : pair_names[i]);
      return FALSE;
    }
  if (type->wants_view_size && !check_view_length (omo_job_get_view_width (self), "width", error))
    return FALSE;
  if (type->wants_view_height
      && !check_view_length (omo_job_get_view_height (self), "height", error))
    return FALSE;
  return !type->wants_question || check_question (omo_job_get_question (self), error);
}
