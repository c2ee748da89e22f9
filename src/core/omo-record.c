/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-record.h"

#include <glib/gi18n-lib.h>

#include "core/omo-error.h"

typedef struct
{
  const char *id;
  const char *label;
} OutcomeName;

static const OutcomeName names[OMO_N_OUTCOMES] = {
  [OMO_OUTCOME_ANSWERED] = { "answered", N_ ("Answered") },
  [OMO_OUTCOME_FAILED] = { "failed", N_ ("Failed") },
  [OMO_OUTCOME_REFUSED] = { "refused", N_ ("Refused") },
};

const char *
omo_outcome_get_id (OmoOutcome outcome)
{
  g_return_val_if_fail ((guint) outcome < OMO_N_OUTCOMES, NULL);

  return names[outcome].id;
}

gboolean
omo_outcome_from_id (const char *id, OmoOutcome *out_outcome)
{
  for (guint i = 0; i < OMO_N_OUTCOMES; i++)
    if (g_strcmp0 (id, names[i].id) == 0)
      {
        *out_outcome = (OmoOutcome) i;
        return TRUE;
      }
  return FALSE;
}

const char *
omo_outcome_get_label (OmoOutcome outcome)
{
  g_return_val_if_fail ((guint) outcome < OMO_N_OUTCOMES, NULL);

  return names[outcome].label;
}

OmoOutcome
omo_outcome_from_error (const GError *error)
{
  if (error == NULL)
    return OMO_OUTCOME_ANSWERED;
  return g_error_matches (error, OMO_ERROR, OMO_ERROR_REFUSED) ? OMO_OUTCOME_REFUSED
                                                               : OMO_OUTCOME_FAILED;
}

static void
clear_record (gpointer data)
{
  omo_record_clear (data);
}

void
omo_record_clear (OmoRecord *self)
{
  g_clear_pointer (&self->endpoint, g_free);
  g_clear_pointer (&self->result, g_free);
  g_clear_pointer (&self->message, g_free);
  g_clear_pointer (&self->ticket, g_free);
  g_clear_pointer (&self->note, g_free);
}

GArray *
omo_record_array_new (void)
{
  GArray *records = g_array_new (FALSE, TRUE, sizeof (OmoRecord));

  g_array_set_clear_func (records, clear_record);
  return records;
}
