/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-ink.h"

#define DARK_ALPHA 0.6
#define LIGHT_EDGE 1.0

static const OmoInk inks[] = {
  { 0.96, 0.96, 0.97 },
  { 1.00, 0.62, 0.04 },
  { 0.13, 0.55, 0.98 },
};

static const OmoInk lit_inks[] = {
  { 1.00, 1.00, 1.00 },
  { 1.00, 0.75, 0.20 },
  { 0.30, 0.70, 1.00 },
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
omo_ink_fill (OmoInk ink, cairo_t *cr)
{
  stroke_edges (cr, 0);
  omo_ink_set_source (ink, cr, 1);
  cairo_fill (cr);
}
