/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <math.h>

#include "core/omo-chart.h"
#include "drawing.h"

/* What the tests of charts share: one of each kind, and how it is drawn. */

#define CHART_WIDTH 400
#define CHART_HEIGHT 200

static const OmoSize chart_size = { CHART_WIDTH, CHART_HEIGHT };

/* Bars of 10, none and 20. */
static inline OmoChart *
make_bars (void)
{
  static const double values[] = { 10, NAN, 20 };
  static const char *const labels[] = { "a", "b", "c" };
  OmoChart *chart = omo_chart_new (OMO_CHART_BARS, "Bars", "px");

  omo_chart_add_series (chart, "jobs", OMO_TINT_FIRST);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    omo_chart_add_item (chart, labels[i], &values[i]);
  return chart;
}

/* Two days with right and wrong: 6 and 4, then 5 and none. */
static inline OmoChart *
make_stack (void)
{
  static const double values[][2] = { { 6, 4 }, { 5, 0 } };
  OmoChart *chart = omo_chart_new (OMO_CHART_STACK, "Stack", NULL);

  omo_chart_add_series (chart, "right", OMO_TINT_RIGHT);
  omo_chart_add_series (chart, "wrong", OMO_TINT_WRONG);
  omo_chart_add_item (chart, "05-01", values[0]);
  omo_chart_add_item (chart, "05-02", values[1]);
  return chart;
}

static inline cairo_surface_t *
draw_chart (const OmoChart *chart, const OmoChartPalette *palette, int hovered)
{
  cairo_surface_t *canvas = make_canvas (CHART_WIDTH, CHART_HEIGHT);
  cairo_t *cr = cairo_create (canvas);

  omo_chart_draw (chart, cr, chart_size, palette, hovered);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  return canvas;
}

static inline gboolean
is_ink (cairo_surface_t *canvas, int x, int y, OmoInk ink)
{
  guint32 pixel = get_pixel (canvas, x, y);

  return get_channel (pixel, 24) > 240 && ABS (get_channel (pixel, 16) - ink.red * 255) < 30
         && ABS (get_channel (pixel, 8) - ink.green * 255) < 30
         && ABS (get_channel (pixel, 0) - ink.blue * 255) < 30;
}
