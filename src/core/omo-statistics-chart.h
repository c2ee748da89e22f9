/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-chart.h"
#include "core/omo-statistics.h"

G_BEGIN_DECLS

/* The charts that the window and the report show of the same statistics; translated. Free with omo_chart_free. */

/* How far answers were off, and the tolerance as a line across: `limit` in the histogram's measure, NAN for none. Ends
 * with the last step in which there is something, but not before the tolerance. */
OmoChart *
omo_statistics_chart_distances (const OmoHistogram *histogram, gboolean is_angle, double limit);

/* Right, wrong, unsure and not judged per day. */
OmoChart *omo_statistics_chart_verdicts (const OmoStatistics *statistics);

/* p50, p90 and p99 of the service's seconds per day. */
OmoChart *omo_statistics_chart_times (const OmoStatistics *statistics);

/* Of the days the last so many: more are no chart that one can read. */
#define OMO_STATISTICS_CHART_MAX_DAYS 60

G_END_DECLS
