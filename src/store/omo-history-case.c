/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-history-case.h"

#include "core/omo-error.h"

G_STATIC_ASSERT (OMO_HISTORY_N_PICTURES == OMO_CASE_N_PICTURES);

static void
set_text (char **text, const char *other)
{
  g_free (*text);
  *text = g_strdup (other);
}

/* It may have been said after the case was written. */
static void
take_judgement (OmoCase *self, const OmoHistoryJudgement *judgement)
{
  self->choice = judgement->choice;
  self->verdict = judgement->verdict;
  g_clear_pointer (&self->expected, omo_expected_free);
  if (judgement->expected != NULL)
    self->expected = omo_expected_copy (judgement->expected);
  set_text (&self->ticket, judgement->ticket);
  set_text (&self->note, judgement->note);
}

OmoCase *
omo_history_case_read (const OmoHistoryJob *job, const OmoRedaction *redaction, GError **error)
{
  OmoCase *self;

  g_return_val_if_fail (job != NULL, NULL);

  if (job->case_file == NULL)
    {
      g_set_error (error, OMO_ERROR, OMO_ERROR_HISTORY_GONE, "no case of job %s", job->uuid);
      return NULL;
    }
  self = omo_case_read_beside (job->case_file, job->pictures, redaction, error);
  if (self != NULL)
    take_judgement (self, &job->judgement);
  return self;
}
