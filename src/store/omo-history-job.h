/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-expected.h"
#include "core/omo-job.h"
#include "core/omo-reading.h"
#include "core/omo-record.h"
#include "core/omo-redaction.h"

G_BEGIN_DECLS

/* Bytes; more of what people write, or the service, is cut between characters when it is kept. */
#define OMO_HISTORY_MAX_TICKET 200
#define OMO_HISTORY_MAX_NOTE 10000
#define OMO_HISTORY_MAX_TEXT 10000
/* Of a case without its pictures, unpacked: a job that is polled for half an hour and gets 16 KiB each time. A larger one
 * is not kept, and the job without it is. */
#define OMO_HISTORY_MAX_CASE (16u * 1024 * 1024)

/* What people say about a job that is over, and what follows from it: all that can still change about it. */
typedef struct
{
  OmoVerdict verdict;
  OmoVerdict proposed; /* from the distance and the tolerance in force then */
  double
      distance; /* omo_distance_get_worst: displayed px, of a rotation degrees; NAN where unknown */
  OmoExpected *expected;   /* the true answer; NULL where nobody has said it */
  OmoReadingChoice choice; /* how the number of a rotate job was read */
  char *ticket;            /* NULL or "": none, as for the note */
  char *note;
} OmoHistoryJudgement;

/* No verdict, no distance. `choice` is degrees and the default travel. */
void omo_history_judgement_init (OmoHistoryJudgement *self);
void omo_history_judgement_clear (OmoHistoryJudgement *self);
void omo_history_judgement_copy (const OmoHistoryJudgement *self, OmoHistoryJudgement *out_copy);

#define OMO_HISTORY_N_PICTURES 2

/* One job that is over, as it is kept. Nothing in it is secret: there is no place for a token. Texts are UTF-8, NULL
 * where there is none. */
typedef struct
{
  char *uuid;
  gint64 time; /* when it was sent, unix seconds */
  OmoJobKind kind;
  char *dialect;  /* id */
  char *endpoint; /* base URL */
  char *type_job_id;
  int view_width; /* displayed px; 0 where the job type has none */
  int view_height;
  char *question;
  GBytes *pictures[OMO_HISTORY_N_PICTURES]; /* as they were sent; inner first */
  char *picture_names[OMO_HISTORY_N_PICTURES];
  GBytes *thumbnail; /* of the first picture, a small PNG; NULL where there is none */

  OmoOutcome outcome;
  char *result;  /* of an answered job: as the service gave it */
  char *message; /* what the service said when it accepted the job */
  GError *error; /* of a job that was not answered: OMO_ERROR, else its domain is G_IO_ERROR */
  guint n_asked;
  double seconds; /* from sending to the end; NAN where not known, as for the two parts */
  double create_seconds;
  double wait_seconds;
  gboolean has_service_time;
  OmoServiceTime service_time;

  OmoHistoryJudgement judgement;
  GBytes
      *case_file; /* its traffic and all else, see omo_case_write_beside; opaque here; NULL: none */
} OmoHistoryJob;

/* An empty one with a new uuid, judged by nobody. */
OmoHistoryJob *omo_history_job_new (void);

/* Of a job that is over and was not cancelled; `thumbnail`, `judgement` and `case_file` are left to the caller. The
 * pictures are referenced, not copied. All texts pass through `redaction` (may be NULL). */
OmoHistoryJob *omo_history_job_new_from_job (OmoJob *job,
                                             const OmoDialect *dialect,
                                             const char *endpoint,
                                             const OmoRedaction *redaction);

void omo_history_job_free (OmoHistoryJob *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OmoHistoryJudgement, omo_history_judgement_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoHistoryJob, omo_history_job_free)

G_END_DECLS
