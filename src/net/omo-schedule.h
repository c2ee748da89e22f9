/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What next, after this outcome, at this time: a pure function without network or clock. Times are
 * microseconds of one monotonic clock. */

/* "xin vui lòng chờ 2 giây": the document asks for 2 s between questions; never faster. */
#define OMO_SCHEDULE_POLL_SECONDS_MIN 2.0
#define OMO_SCHEDULE_POLL_SECONDS_MAX 60.0
#define OMO_SCHEDULE_DEADLINE_SECONDS_DEFAULT 120.0
#define OMO_SCHEDULE_DEADLINE_SECONDS_MIN 1.0
#define OMO_SCHEDULE_DEADLINE_SECONDS_MAX 3600.0
/* The first question is asked after this at most: an answer must not wait for it longer than for a second one. */
#define OMO_SCHEDULE_FIRST_PAUSE_SECONDS_MAX 2.0
/* A question that fails by network or 5xx is asked again this often in a row. */
#define OMO_SCHEDULE_MAX_RETRIES 3

typedef struct
{
  gint64 first_pause;   /* from acceptance to the first question; 0 to ask at once */
  gint64 poll_interval; /* at least 2 s */
  gint64 deadline;      /* the moment the job as a whole ends */
  guint n_failures;     /* failed questions in a row so far */
} OmoSchedule;

/* Of a job that is sent `now`; both are clamped to their limits. The first pause is 0. */
OmoSchedule omo_schedule_new (gint64 now, double poll_seconds, double deadline_seconds);

/* Before the job is accepted; clamped to 0..OMO_SCHEDULE_FIRST_PAUSE_SECONDS_MAX. What is worth waiting for is told by
 * core/omo-first-question.h. */
void omo_schedule_set_first_pause (OmoSchedule *self, double seconds);

typedef enum
{
  OMO_NEXT_ASK,      /* ask at `at` */
  OMO_NEXT_FAIL,     /* the error stands */
  OMO_NEXT_DEADLINE, /* waiting for `at` would pass the deadline: end at the deadline */
} OmoNextKind;

typedef struct
{
  OmoNextKind kind;
  gint64 at; /* OMO_NEXT_ASK: when to ask; OMO_NEXT_DEADLINE: when the job ends */
} OmoNext;

/* The job was accepted: the first question follows after the first pause. */
OmoNext omo_schedule_after_accepted (OmoSchedule *self, gint64 now);
/* The service answered that it is still working: clears the count of failures. */
OmoNext omo_schedule_after_running (OmoSchedule *self, gint64 now);
/* A question failed: asked again after the interval when `error` is transient and fewer than
 * OMO_SCHEDULE_MAX_RETRIES in a row have failed; otherwise the error stands. */
OmoNext omo_schedule_after_failure (OmoSchedule *self, gint64 now, const GError *error);

/* TRUE for the errors that asking again may mend: name, unreachable, cut, timed out, 5xx, and a refusal whose code
 * says that it passes (omo-service-error). */
gboolean omo_schedule_is_transient (const GError *error);

G_END_DECLS
