/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/omo-history.h"
#include "ui/omo-history-bin.h"
#include "ui/omo-workspace.h"

G_BEGIN_DECLS

/* What was checked, newest first: to search, filter, open again and delete. */
#define OMO_TYPE_HISTORY_PANE (omo_history_pane_get_type ())
G_DECLARE_FINAL_TYPE (OmoHistoryPane, omo_history_pane, OMO, HISTORY_PANE, GtkBox)

GtkWidget *omo_history_pane_new (OmoWorkspace *workspace, OmoArchive *archive, OmoHistoryBin *bin);

/* The numbers (gint64) of the jobs that are chosen. Transfer full. */
GArray *omo_history_pane_list_chosen (OmoHistoryPane *self);
/* The filter in force. Borrowed. */
const OmoHistoryFilter *omo_history_pane_get_filter (OmoHistoryPane *self);
/* Searches and filters as `other` does; what is chosen there is chosen as soon as it is listed. */
void omo_history_pane_take_over (OmoHistoryPane *self, OmoHistoryPane *other);

G_END_DECLS
