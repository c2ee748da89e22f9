/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/omo-statistics.h"
#include "store/omo-archive.h"
#include "store/omo-history-pictures.h"

G_BEGIN_DECLS

/* What a page about the history has in it. */
typedef struct
{
  const OmoStatistics *statistics; /* lives as long as the widget */
  OmoTolerance tolerance;
  GPtrArray *prices; /* of OmoServicePrice; NULL: not known */
  OmoArchive *archive;
  const OmoHistoryFilter *filter;
  OmoPictures pictures;
  GArray *chosen; /* of gint64, for OMO_PICTURES_CHOSEN */
} OmoStatisticsReport;

/* Asks where, and saves it there; the pictures are drawn in a worker thread, and `widget` is told (omo-file-save.h).
 * Everything is copied or referenced. */
void omo_statistics_report_save (GtkWidget *widget, const OmoStatisticsReport *what);

G_END_DECLS
