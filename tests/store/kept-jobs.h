/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/omo-history-database.h"
#include "store/omo-history-job.h"

#define KEPT_TIME 1700000000
#define KEPT_ENDPOINT "https://omocaptcha.com/api"

/* An answered pair, sent `n` minutes after KEPT_TIME, whose picture is the text "picture P". */
OmoHistoryJob *kept_job_new (guint n, guint picture);
/* One with something in every member: answered, judged, with a case file. */
OmoHistoryJob *kept_job_new_full (void);
/* One that the service refused. */
OmoHistoryJob *kept_job_new_refused (guint n);

/* The two say the same, but for what the file adds. */
void kept_job_assert_equal (const OmoHistoryJob *one, const OmoHistoryJob *other);

/* Opened, and added without an error. */
OmoHistoryDatabase *kept_open (const char *path);
/* Takes the job. */
void kept_add (OmoHistoryDatabase *database, OmoHistoryJob *job);
/* How many jobs `filter` lets through; NULL: all. */
guint kept_count (OmoHistoryDatabase *database, const OmoHistoryFilter *filter);
