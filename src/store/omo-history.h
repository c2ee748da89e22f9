/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/omo-archive.h"
#include "store/omo-history-item.h"

G_BEGIN_DECLS

/* The jobs of an archive that a filter lets through, newest first, as a GListModel of OmoHistoryItem. Of a job that
 * nobody looks at only its number is known: an item is made when it is asked for, and read from the file soon after.
 * What this or another process adds, judges or deletes shows by itself. Each window has one of its own.
 *
 * Where the archive cannot be used it stays as it is, empty at first; the archive's "error" says why.
 *
 * Property, read-only, notified: "is-loading" (bool): what it shows is not yet what the filter means. */
#define OMO_TYPE_HISTORY (omo_history_get_type ())
G_DECLARE_FINAL_TYPE (OmoHistory, omo_history, OMO, HISTORY, GObject)

/* All jobs, as soon as they are listed. */
OmoHistory *omo_history_new (OmoArchive *archive);

/* Borrowed. */
OmoArchive *omo_history_get_archive (OmoHistory *self);

/* Copies `filter`. */
void omo_history_set_filter (OmoHistory *self, const OmoHistoryFilter *filter);
/* Borrowed. */
const OmoHistoryFilter *omo_history_get_filter (OmoHistory *self);

gboolean omo_history_is_loading (OmoHistory *self);

/* The number of the job at `position`, which is not read for it. */
gint64 omo_history_get_id (OmoHistory *self, guint position);
/* Where the job with this number (omo_history_item_get_id) is; FALSE when the filter keeps it out. */
gboolean omo_history_find (OmoHistory *self, gint64 id, guint *out_position);

G_END_DECLS
