/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-dialect.h"

G_BEGIN_DECLS

/* The jobs that the stand-in has accepted; part of it. */

typedef struct
{
  OmoJobId *id;
  const OmoDialect *dialect; /* in which it was asked for */
  OmoAnswerShape shape;
  char *result;
  guint n_running; /* answers given */
  guint n_faulty;
} OmoStandinJob;

/* Starts zeroed. */
typedef struct
{
  GQueue jobs; /* of OmoStandinJob, oldest first */
  guint64 n_jobs;
} OmoStandinJobs;

/* Nobody asks about older ones. */
#define OMO_STANDIN_MAX_JOBS 100
#define OMO_STANDIN_FIRST_JOB_ID 1001

/* Takes `result`. The job is borrowed, and gone after OMO_STANDIN_MAX_JOBS more. */
OmoStandinJob *
omo_standin_jobs_add (OmoStandinJobs *self, const OmoCreateRequest *request, char *result);
/* NULL when there is none, or no more. Borrowed. */
OmoStandinJob *omo_standin_jobs_find (OmoStandinJobs *self, const OmoJobId *id);
void omo_standin_jobs_clear (OmoStandinJobs *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OmoStandinJobs, omo_standin_jobs_clear)

G_END_DECLS
