/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/omo-exchange.h"

G_BEGIN_DECLS

/* One line of the waterfall: when in the job an exchange took place, and how its time was spent. Pauses are a thin
 * line, waiting a pale bar, the rest full ones; the numbers stand in the tooltip and the description. */
#define OMO_TYPE_WATERFALL_BAR (omo_waterfall_bar_get_type ())
G_DECLARE_FINAL_TYPE (OmoWaterfallBar, omo_waterfall_bar, OMO, WATERFALL_BAR, GtkWidget)

GtkWidget *omo_waterfall_bar_new (void);

/* `exchange` NULL clears. `previous_end`: when the exchange before it ended, 0 for none. `start` and `end` are the ends
 * of the whole line. All microseconds since 1970. */
void omo_waterfall_bar_set (OmoWaterfallBar *self,
                            OmoExchange *exchange,
                            gint64 previous_end,
                            gint64 start,
                            gint64 end);

G_END_DECLS
