/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Lines that read on any picture: a colour in a light edge in a dark edge. */
typedef struct
{
  double red;
  double green;
  double blue;
} OmoInk;

/* Green for what is expected; it is drawn as squares and dashes, so that colour is not all that tells it apart. */
#define OMO_INK_EXPECTED 3

/* Amber for 1, blue for 2: told apart also by people who do not tell red from green. 0 is near white, then
 * OMO_INK_EXPECTED. `lit` is brighter. */
OmoInk omo_ink_get (guint number, gboolean lit);

/* What is drawn next has this colour; `alpha` from 0, unseen, to 1. */
void omo_ink_set_source (OmoInk ink, cairo_t *cr, double alpha);

/* How far beyond half the line's width the edges reach. */
#define OMO_INK_EDGE 2.0

/* Strokes the current path `width` wide, and its edges, and clears it. */
void omo_ink_stroke (OmoInk ink, cairo_t *cr, double width);

/* Strokes the current path in dashes, 2 px wide, with their edges on a thin shadow, and clears it: what is not
 * there but might be. */
void omo_ink_stroke_dashes (OmoInk ink, cairo_t *cr);

/* Fills the current path, with edges round it, and clears it. */
void omo_ink_fill (OmoInk ink, cairo_t *cr);

G_END_DECLS
