/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/omo-history-entry.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* One row of OmoHistory. It is there before it is read from the file, and is read again when it has changed.
 *
 * Property, read-only: "is-loaded" (bool), notified each time it was read. */
#define OMO_TYPE_HISTORY_ITEM (omo_history_item_get_type ())
G_DECLARE_FINAL_TYPE (OmoHistoryItem, omo_history_item, OMO, HISTORY_ITEM, GObject)

/* Not read yet; `id` is the job's number in its history. */
OmoHistoryItem *omo_history_item_new (gint64 id);

/* The job's number in its history. */
gint64 omo_history_item_get_id (OmoHistoryItem *self);
/* NULL until it is read. Borrowed, until it is notified again. */
const OmoHistoryEntry *omo_history_item_get_entry (OmoHistoryItem *self);

/* Takes `entry`, and notifies. For OmoHistory alone. */
void omo_history_item_take_entry (OmoHistoryItem *self, OmoHistoryEntry *entry);

G_END_DECLS
