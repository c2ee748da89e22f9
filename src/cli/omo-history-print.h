/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/omo-history-database.h"

G_BEGIN_DECLS

/* What `omoscope history` prints of jobs. Text is for people: translated, in local time, and without control characters
 * in what others wrote. JSON is for programs: English, UTC. Free all with g_free. */

/* `entries` of OmoHistoryEntry, NULL among them left out: a line each. */
char *omo_history_print_list_text (GPtrArray *entries);
/* A list of objects, one a line. */
char *omo_history_print_list_json (GPtrArray *entries);

/* `records` of OmoRecord: a list of objects, one a line. */
char *omo_history_print_records_json (GArray *records);

/* All that is kept of one job, a line each. */
char *omo_history_print_job_text (const OmoHistoryJob *job);
/* The same as one object. */
char *omo_history_print_job_json (const OmoHistoryJob *job);

G_END_DECLS
