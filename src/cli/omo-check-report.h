/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-job.h"
#include "core/omo-reading.h"

G_BEGIN_DECLS

/* What is told of one check. All of it is borrowed. */
typedef struct
{
  const OmoJobType *job_type;     /* NULL while it is not known */
  OmoJob *job;                    /* NULL when it did not come so far */
  const OmoReadingChoice *choice; /* for a rotation; NULL as long as there is no answer */
  const GError *error;            /* NULL: the job is answered */
} OmoCheckReport;

/* One JSON object on one line, answered or not, with the line's end: `job_type`, `job_id`, `status` ("success" or
 * "error"), then `result` with `points` and `points_natural` or with `rotation`, else `error`; `polls` and `seconds`.
 * `job_id` has the type in which the service gave it. Numbers have a decimal point in every language. Free with
 * g_free, as all of these. */
char *omo_check_report_print_json (const OmoCheckReport *self);

/* An error alone as such an object: `code`, `message` and `advice`. */
char *omo_check_report_print_error (const GError *error);

/* The answer as lines for people, translated. The job must be answered. */
char *omo_check_report_print_text (const OmoCheckReport *self);

/* What happened, whose side it is on and what to do: lines for people, translated. What the service wrote is told
 * without control characters, so that it is nothing but text to a terminal. */
char *omo_check_report_print_complaint (const GError *error);

/* The exit status of a check that ended with `error`, NULL for an answer: see omo-check.h. */
int omo_check_report_get_exit_status (const GError *error);

G_END_DECLS
