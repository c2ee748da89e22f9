/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-account.h"
#include "core/omo-statistics.h"

G_BEGIN_DECLS

/* One annotated picture of the report. */
typedef struct
{
  GBytes *png;         /* as omo_painter_encode_png gives it */
  const char *caption; /* of what a person, a file or the service wrote: it is escaped */
} OmoReportPicture;

/* More makes a file that no mail takes. */
#define OMO_REPORT_MAX_PICTURES 24

/* What is reported; all borrowed. */
typedef struct
{
  const char
      *title;     /* of what: the filter in force, "Rotate, web; May 2024"; NULL for everything */
  gint64 created; /* unix seconds */
  GTimeZone *time_zone; /* NULL for the local one */
  const OmoStatistics *statistics;
  OmoTolerance tolerance;
  /* What the service itself says per job type; NULL where it does not. */
  const OmoServicePrice *told[OMO_N_JOB_TYPES];
  const OmoReportPicture *pictures; /* the first OMO_REPORT_MAX_PICTURES are shown */
  guint n_pictures;
} OmoReport;

/* One HTML page in the language of the program, to be read, mailed and printed: charts as SVG and pictures are within
 * it, and its own policy forbids scripts and anything from elsewhere. All texts are escaped. No token can be in it, as
 * none is in what it is made from. */
GBytes *omo_report_write (const OmoReport *report);

G_END_DECLS
