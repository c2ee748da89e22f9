/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-percentiles.h"
#include "core/omo-record.h"
#include "core/omo-wilson.h"

G_BEGIN_DECLS

/* How many distances lie in each step; the last one holds all beyond. */
#define OMO_HISTOGRAM_N_STEPS 21
#define OMO_HISTOGRAM_PX_STEP 5.0
#define OMO_HISTOGRAM_DEGREES_STEP 1.0

typedef struct
{
  double step; /* px displayed, or degrees; step i holds i * step <= distance < (i + 1) * step */
  guint n;
  guint counts[OMO_HISTOGRAM_N_STEPS];
} OmoHistogram;

/* What a group of jobs says. */
typedef struct
{
  guint n_jobs;
  guint n_outcomes[OMO_N_OUTCOMES];
  guint n_verdicts[OMO_N_VERDICTS];
  OmoProportion
      verdicts[OMO_N_VERDICTS];   /* of those that were judged; OMO_VERDICT_NONE of all jobs */
  OmoPercentiles service_seconds; /* of the answered ones whose time is known */
  double
      waiting_share; /* part of all their service time that passed between questions, 0..1; NAN for none */
} OmoTally;

typedef struct
{
  gint64 start; /* local midnight, unix seconds */
  char *name;   /* "2024-05-01" */
  OmoTally tally;
} OmoDay;

typedef struct
{
  OmoTally all;
  OmoTally kinds[OMO_N_JOB_TYPES];
  GArray *days;         /* of OmoDay, those with jobs, oldest first */
  OmoHistogram px;      /* distances of points, slides and drags, displayed px */
  OmoHistogram degrees; /* distances of rotations */
} OmoStatistics;

/* Counts `records` in any order; a day is one of `zone`, NULL for the local one. About 0.1 s for 100,000. Pure: may be
 * called in any thread. */
OmoStatistics *omo_statistics_new (const OmoRecord *records, gsize n_records, GTimeZone *zone);
void omo_statistics_free (OmoStatistics *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoStatistics, omo_statistics_free)

G_END_DECLS
