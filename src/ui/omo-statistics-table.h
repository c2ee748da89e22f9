/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/omo-account.h"
#include "core/omo-statistics.h"

G_BEGIN_DECLS

/* Fill an empty grid with numbers of the statistics. A cell says to who does not see the table what it is about, too. */

/* A row for each job type that there is, beside what the service says of itself (`prices`, of OmoServicePrice, may be
 * NULL), and one for all. */
void omo_statistics_table_fill (GtkGrid *grid, const OmoStatistics *statistics, GPtrArray *prices);
/* A row for each of the last days, the newest first. */
void omo_statistics_table_fill_days (GtkGrid *grid, const OmoStatistics *statistics);

/* Of the days the last so many, as in the charts. */
#define OMO_STATISTICS_TABLE_MAX_DAYS 60

G_END_DECLS
