/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/omo-overlay.h"

G_BEGIN_DECLS

/* One returned click point in the answer: number, as returned, natural px, *Copy*. Signal "pointed" (uint number):
 * the pointer came (its number) or went (0). Property "lit" boolean: the mark on the canvas is hovered. */
#define OMO_TYPE_POINT_ROW (omo_point_row_get_type ())
G_DECLARE_FINAL_TYPE (OmoPointRow, omo_point_row, OMO, POINT_ROW, GtkBox)

OmoPointRow *omo_point_row_new (guint number);
/* Shows what `mark` says; `same_frame` when displayed and natural px are the same. */
void omo_point_row_set_mark (OmoPointRow *self, const OmoMark *mark, gboolean same_frame);
void omo_point_row_set_lit (OmoPointRow *self, gboolean lit);

G_END_DECLS
