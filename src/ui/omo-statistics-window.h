/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/omo-archive.h"
#include "ui/omo-workspace.h"

G_BEGIN_DECLS

/* What the history says: how many were right, how far off, how long the service took, beside what the service itself
 * advertises; as charts and as a table of the same numbers. To be exported as CSV and as a page. */
#define OMO_TYPE_STATISTICS_WINDOW (omo_statistics_window_get_type ())
G_DECLARE_FINAL_TYPE (OmoStatisticsWindow, omo_statistics_window, OMO, STATISTICS_WINDOW, GtkWindow)

/* Of the jobs that `filter` lets through (copied). `chosen`, numbers of jobs (gint64), can be shown in the page; NULL or
 * none: nobody has chosen any. Transfer full. */
void omo_statistics_window_show (GtkWindow *parent,
                                 OmoWorkspace *workspace,
                                 OmoArchive *archive,
                                 const OmoHistoryFilter *filter,
                                 GArray *chosen);

G_END_DECLS
