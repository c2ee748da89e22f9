/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/omo-repetition.h"

G_BEGIN_DECLS

/* Draws the picture (or the composed pair) and the answer on it from one fit, and finds what is under the
 * pointer by the same functions.
 *
 * Properties: "workspace" OmoWorkspace; read-only and notified: "zoom" double (1.0 is 1:1), "pointed" string
 * (the pointer's position in both frames, "" when it is not over the picture), "hovered" uint (number of the
 * mark under the pointer or lit from a list; 0 for none; writable), "hovered-truth" uint (the same of what is
 * marked as true).
 *
 * Actions: canvas.zoom-in, canvas.zoom-out, canvas.zoom-fit, canvas.zoom-original, canvas.zoom-double,
 * canvas.pan (ii). */
#define OMO_TYPE_CANVAS (omo_canvas_get_type ())
G_DECLARE_FINAL_TYPE (OmoCanvas, omo_canvas, OMO, CANVAS, GtkWidget)

/* Best fit, which never enlarges. */
void omo_canvas_zoom_fit (OmoCanvas *self);
/* To `scale` view px per natural px, clamped; the middle stays where it is. */
void omo_canvas_zoom_to (OmoCanvas *self, double scale);
/* By a factor. */
void omo_canvas_zoom_by (OmoCanvas *self, double factor);
void omo_canvas_pan_by (OmoCanvas *self, double x, double y);

/* Where the picture stands in the widget now: natural px -> the widget's logical px. */
OmoFit omo_canvas_get_fit (OmoCanvas *self);

/* What it says to those who do not see it: the answer, or what is there instead. */
char *omo_canvas_describe (OmoCanvas *self);

/* Lets the person choose a part of the picture, by pointer or keys; Enter cuts it out (omo_workspace_crop). Does nothing
 * without a single picture. */
void omo_canvas_start_crop (OmoCanvas *self);

/* Its answers are drawn on the picture from now on. Once. */
void omo_canvas_follow_repetition (OmoCanvas *self, OmoRepetition *repetition);

/* Marks and captions are drawn this many times as large: 1, or more for an audience; besides, they follow the size of the
 * desktop's text. */
void omo_canvas_set_audience_scale (OmoCanvas *self, double scale);

/* Shows what `other` shows of the same workspace: how far it is zoomed, where the keys mark, what is about to be cut out. */
void omo_canvas_take_over (OmoCanvas *self, OmoCanvas *other);

G_END_DECLS
