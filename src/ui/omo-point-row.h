/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/omo-overlay.h"

G_BEGIN_DECLS

/* One returned click point in the answer: number, as returned, natural px, *Copy*; or what is no numbered point. Signal
 * "pointed" (uint number): the pointer came (its number) or went (0). */
#define OMO_TYPE_POINT_ROW (omo_point_row_get_type ())
G_DECLARE_FINAL_TYPE (OmoPointRow, omo_point_row, OMO, POINT_ROW, GtkBox)

/* `number` as the mark on the picture has it, from 1. */
OmoPointRow *omo_point_row_new (guint number);
/* For the other two: `copy_label` is what *Copy* says of itself. */
OmoPointRow *omo_point_row_new_unnumbered (const char *copy_label);
/* For a point of the truth, whose mark is a square. */
OmoPointRow *omo_point_row_new_true (guint number, const char *copy_label);
/* Shows what `mark` says; `same_frame` when displayed and natural px are the same. */
void omo_point_row_set_mark (OmoPointRow *self, const OmoMark *mark, gboolean same_frame);
/* The other end of a drag, which has no displayed px of its own. */
void omo_point_row_set_end2 (OmoPointRow *self, const OmoMark *mark);
/* How far a slide goes. */
void omo_point_row_set_guide (OmoPointRow *self, const OmoGuide *guide, gboolean same_frame);
/* How far disc and ring are turned against each other, and where the page's slider is then, px. */
void omo_point_row_set_angle (OmoPointRow *self, double degrees, double slider_px);
/* As the mark that the pointer is on. */
void omo_point_row_set_lit (OmoPointRow *self, gboolean lit);

G_END_DECLS
