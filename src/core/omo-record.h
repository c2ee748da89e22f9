/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-service-time.h"
#include "core/omo-verdict.h"

G_BEGIN_DECLS

/* How a job ended. A cancelled one is no record: it says something about the person, not about the service. */
typedef enum
{
  OMO_OUTCOME_ANSWERED,
  OMO_OUTCOME_FAILED,  /* the service gave up, or its answer did not come or could not be read */
  OMO_OUTCOME_REFUSED, /* the service answered with an error of its own */
  OMO_N_OUTCOMES
} OmoOutcome;

/* "answered", "failed", "refused"; and back: FALSE when unknown. */
const char *omo_outcome_get_id (OmoOutcome outcome);
gboolean omo_outcome_from_id (const char *id, OmoOutcome *out_outcome);

/* The word for people, English, marked for translation. */
const char *omo_outcome_get_label (OmoOutcome outcome);

/* Of a job that is over: its error, NULL when it was answered. */
OmoOutcome omo_outcome_from_error (const GError *error);

/* What statistics, tables and reports need of a job that is over, and nothing else of it. Plain; the texts are the
 * record's own, UTF-8, NULL where there is none. */
typedef struct
{
  gint64 time; /* when it was submitted, unix seconds */
  OmoJobKind kind;
  char *endpoint; /* base URL */
  OmoOutcome outcome;
  OmoVerdict verdict; /* what a person said, else what was proposed */
  double distance; /* omo_distance_get_worst: displayed px or degrees; NAN where it is not known */
  double seconds;  /* from sending to the end; NAN where it is not known */
  gboolean has_service_time; /* an answer came */
  OmoServiceTime service_time;
  char *result;  /* as the service gave it */
  char *message; /* why it failed */
  char *ticket;
  char *note;
} OmoRecord;

/* Frees the texts. */
void omo_record_clear (OmoRecord *self);

/* An empty array of OmoRecord that clears what is taken out of it. */
GArray *omo_record_array_new (void);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OmoRecord, omo_record_clear)

G_END_DECLS
