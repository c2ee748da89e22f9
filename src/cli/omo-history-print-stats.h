/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-statistics.h"

G_BEGIN_DECLS

/* What `omoscope history stats` prints: of all jobs, of each job type and of each day that has some. As text for people,
 * translated; the other two for programs, English and with a decimal point. Free all with g_free. */
char *omo_history_print_stats_text (const OmoStatistics *statistics);
char *omo_history_print_stats_json (const OmoStatistics *statistics);
/* The columns: group ("all", "type" or "day"), name, jobs, answered, failed, refused, right, wrong, unsure, right_share
 * (of those that were judged), right_low, right_high, service_p50, service_p90, service_p99 (seconds),
 * waiting_share. */
char *omo_history_print_stats_csv (const OmoStatistics *statistics);

G_END_DECLS
