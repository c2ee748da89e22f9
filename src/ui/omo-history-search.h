/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/omo-history-filter.h"

G_BEGIN_DECLS

/* What of the history is wanted: words, job type, verdict, outcome and days.
 *
 * Signal "changed": something else is. */
#define OMO_TYPE_HISTORY_SEARCH (omo_history_search_get_type ())
G_DECLARE_FINAL_TYPE (OmoHistorySearch, omo_history_search, OMO, HISTORY_SEARCH, GtkBox)

/* Of `out`, which is initialised, only what is asked for here is set. */
void omo_history_search_fill_filter (OmoHistorySearch *self, OmoHistoryFilter *out);
/* Wants what `other` wants; words are told of a little later. */
void omo_history_search_take_over (OmoHistorySearch *self, OmoHistorySearch *other);

G_END_DECLS
