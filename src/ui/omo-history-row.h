/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/omo-history-item.h"

G_BEGIN_DECLS

/* One job of the history in a line: small picture, type, answer, verdict, time. */
#define OMO_TYPE_HISTORY_ROW (omo_history_row_get_type ())
G_DECLARE_FINAL_TYPE (OmoHistoryRow, omo_history_row, OMO, HISTORY_ROW, GtkBox)

/* Empty, until it gets an item. */
GtkWidget *omo_history_row_new (void);
/* NULL lets the last one go. */
void omo_history_row_set_item (OmoHistoryRow *self, OmoHistoryItem *item);

G_END_DECLS
