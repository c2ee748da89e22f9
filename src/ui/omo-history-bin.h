/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/omo-archive.h"

G_BEGIN_DECLS

/* Deletes jobs of an archive, and brings them back, those deleted last first. Each window has one, whether its history is
 * shown or not. Where the archive fails, its own "error" says why, and what was deleted can still be brought back.
 *
 * Properties, read-only, notified: "can-undo" (bool): something is deleted, or being deleted, and not brought back;
 * "activity" (string): what it is doing, for people; NULL: nothing.
 *
 * Signals: "deleted" (guint n_jobs): at least one; "restored" (guint n_jobs): 0 when it was too late. */
#define OMO_TYPE_HISTORY_BIN (omo_history_bin_get_type ())
G_DECLARE_FINAL_TYPE (OmoHistoryBin, omo_history_bin, OMO, HISTORY_BIN, GObject)

OmoHistoryBin *omo_history_bin_new (OmoArchive *archive);

/* Takes `ids`, an array of gint64. */
void omo_history_bin_delete (OmoHistoryBin *self, GArray *ids);
/* Brings back what was deleted last; what is being deleted, as soon as it is. */
void omo_history_bin_undo (OmoHistoryBin *self);
/* When that was deleted, as g_get_monotonic_time has it; 0: there is nothing. */
gint64 omo_history_bin_get_undo_time (OmoHistoryBin *self);

/* Borrowed, translated: see "activity". */
const char *omo_history_bin_get_activity (OmoHistoryBin *self);

G_END_DECLS
