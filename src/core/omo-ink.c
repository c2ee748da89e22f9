/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-ink.h"

#define DARK_ALPHA 0.6
#define LIGHT_EDGE 1.0

#define DASH_WIDTH 2.0
#define DASH 7.0
#define DASH_GAP 5.0
#define SHADOW_ALPHA 0.3

static const OmoInk inks[] = {
  { 0.96, 0.96, 0.97 },
  { 1.00, 0.62, 0.04 },
  { 0.13, 0.55, 0.98 },
  { 0.20, 0.82, 0.42 },
};

static const OmoInk lit_inks[] = {
  { 1.00, 1.00, 1.00 },
  { 1.00, 0.75, 0.20 },
  { 0.30, 0.70, 1.00 },
  { 0.50, 0.97, 0.62 },
};

/* Both edges, as wider strokes of the current path beneath what follows. */
static void
stroke_edges (cairo_t *cr, double width)
{
  cairo_set_source_rgba (cr, 0, 0, 0, DARK_ALPHA);
  cairo_set_line_width (cr, width + 2 * OMO_INK_EDGE);
  cairo_stroke_preserve (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_set_line_width (cr, width + 2 * LIGHT_EDGE);
  cairo_stroke_preserve (cr);
}

OmoInk
omo_ink_get (guint number, gboolean lit)
{
  g_return_val_if_fail (number < G_N_ELEMENTS (inks), inks[0]);

  return lit ? lit_inks[number] : inks[number];
}

void
omo_ink_set_source (OmoInk ink, cairo_t *cr, double alpha)
{
  cairo_set_source_rgba (cr, ink.red, ink.green, ink.blue, alpha);
}

void
omo_ink_stroke (OmoInk ink, cairo_t *cr, double width)
{
  stroke_edges (cr, width);
  omo_ink_set_source (ink, cr, 1);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

void
omo_ink_stroke_dashes (OmoInk ink, cairo_t *cr)
{
  static const double dashes[] = { DASH, DASH_GAP };

  cairo_save (cr);
  cairo_set_source_rgba (cr, 0, 0, 0, SHADOW_ALPHA);
  cairo_set_line_width (cr, DASH_WIDTH + 2 * OMO_INK_EDGE);
  cairo_stroke_preserve (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_set_line_width (cr, DASH_WIDTH + 2 * LIGHT_EDGE);
  cairo_stroke_preserve (cr);
  omo_ink_set_source (ink, cr, 1);
  cairo_set_line_width (cr, DASH_WIDTH);
  cairo_stroke (cr);
  cairo_restore (cr);
}

void
omo_ink_fill (OmoInk ink, cairo_t *cr)
{
  stroke_edges (cr, 0);
  omo_ink_set_source (ink, cr, 1);
  cairo_fill (cr);
}
