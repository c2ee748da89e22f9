/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-chart-private.h"

#include "charts.h"

static gboolean
is_area_bare (cairo_surface_t *canvas, int left, int top, int right, int bottom)
{
  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      if (!is_bare (canvas, x, y))
        return FALSE;
  return TRUE;
}

/* Only the heading and the axes. */
static cairo_surface_t *
draw_axes (const OmoChart *chart)
{
  const OmoChartPalette *palette = omo_chart_palette_get (FALSE, FALSE);
  OmoChartLayout layout = omo_chart_lay_out (chart, chart_size);
  cairo_surface_t *canvas = make_canvas (CHART_WIDTH, CHART_HEIGHT);
  cairo_t *cr = cairo_create (canvas);

  omo_chart_draw_heading (chart, cr, chart_size, palette);
  omo_chart_draw_axes (chart, cr, &layout, palette);
  cairo_destroy (cr);
  return canvas;
}

/* Lines at 0, 5, 10, 15 and 20, a number at each, and nothing between them. */
static void
test_grid (void)
{
  g_autoptr (OmoChart) chart = make_bars ();
  OmoRect plot = omo_chart_lay_out (chart, chart_size).plot;
  cairo_surface_t *canvas = draw_axes (chart);

  for (int i = 0; i <= 4; i++)
    {
      int y = (int) (plot.y + plot.height * i / 4);

      g_assert_false (is_bare (canvas, 200, y));
      g_assert_false (is_area_bare (canvas, 10, y - 5, (int) plot.x - 4, y + 5));
      if (i < 4)
        g_assert_true (is_bare (canvas, 200, y + 15));
    }
  cairo_surface_destroy (canvas);
}

/* Numbers of any width stand whole beside the plot. */
static void
test_wide_numbers (gconstpointer value)
{
  g_autoptr (OmoChart) chart = omo_chart_new (OMO_CHART_LINES, "Wide", NULL);
  cairo_surface_t *canvas;
  OmoRect plot;

  omo_chart_add_series (chart, "half", OMO_TINT_FIRST);
  omo_chart_add_item (chart, "a", value);
  plot = omo_chart_lay_out (chart, chart_size).plot;
  canvas = draw_axes (chart);
  g_assert_true (is_area_bare (canvas, 0, (int) plot.y - 6, 2, CHART_HEIGHT));
  g_assert_false (is_area_bare (canvas, 2, (int) plot.y - 6, 24, (int) plot.y + 6));
  cairo_surface_destroy (canvas);
}

static void
test_labels (void)
{
  g_autoptr (OmoChart) chart = make_bars ();
  OmoChartLayout layout = omo_chart_lay_out (chart, chart_size);
  int below = (int) (layout.plot.y + layout.plot.height) + 3;
  cairo_surface_t *canvas = draw_axes (chart);

  for (int i = 0; i < 3; i++)
    {
      int x = (int) (layout.plot.x + layout.slot * (i + 0.5));

      g_assert_false (is_area_bare (canvas, x - 5, below, x + 5, CHART_HEIGHT));
      g_assert_true (is_area_bare (canvas, x + 10, below, x + 40, CHART_HEIGHT));
    }
  cairo_surface_destroy (canvas);
}

/* Of many labels some are left out: they do not touch. */
static void
test_many_labels (void)
{
  static const double value = 1;
  g_autoptr (OmoChart) chart = omo_chart_new (OMO_CHART_BARS, "Many", NULL);
  cairo_surface_t *canvas;
  OmoRect plot;
  guint n_gaps = 0;
  int run = 0;

  omo_chart_add_series (chart, "jobs", OMO_TINT_FIRST);
  for (guint i = 0; i < 60; i++)
    omo_chart_add_item (chart, "05-01", &value);
  canvas = draw_axes (chart);
  plot = omo_chart_lay_out (chart, chart_size).plot;
  for (int x = (int) plot.x; x < CHART_WIDTH; x++)
    {
      gboolean bare =
          is_area_bare (canvas, x, (int) (plot.y + plot.height) + 3, x + 1, CHART_HEIGHT);

      run = bare ? run + 1 : 0;
      n_gaps += run == 6 ? 1 : 0;
    }
  g_assert_cmpuint (n_gaps, >=, 5);
  g_assert_cmpuint (n_gaps, <=, 12);
  cairo_surface_destroy (canvas);
}

static void
test_limit (gconstpointer data)
{
  double at = *(const double *) data;
  g_autoptr (OmoChart) chart = make_bars ();
  OmoChartLayout layout = omo_chart_lay_out (chart, chart_size);
  int x = (int) (layout.plot.x + layout.slot * at);
  gboolean is_shown = at >= 0 && at <= 3;
  cairo_surface_t *canvas;
  guint n_drawn = 0;

  omo_chart_set_limit (chart, at, "tolerance");
  canvas = draw_axes (chart);
  /* Between the middle lines of the grid. */
  for (int y = (int) layout.plot.y + 40; y < (int) layout.plot.y + 60; y++)
    n_drawn += x >= 0 && x < CHART_WIDTH && !is_bare (canvas, x, y) ? 1 : 0;
  if (is_shown)
    g_assert_cmpuint (n_drawn, >=, 8);
  else
    g_assert_cmpuint (n_drawn, <=, 2);
  /* Its name does not leave the chart. */
  g_assert_true (is_area_bare (canvas, CHART_WIDTH - 4, 0, CHART_WIDTH, CHART_HEIGHT));
  cairo_surface_destroy (canvas);
}

static void
test_heading (void)
{
  g_autoptr (OmoChart) one = make_bars ();
  g_autoptr (OmoChart) two = make_stack ();
  cairo_surface_t *plain = draw_axes (one);
  cairo_surface_t *with_keys = draw_axes (two);
  const OmoChartPalette *palette = omo_chart_palette_get (FALSE, FALSE);

  g_assert_false (is_area_bare (plain, 0, 0, 60, 18));
  g_assert_true (is_area_bare (plain, 0, 20, 200, 34));
  g_assert_true (is_ink (with_keys, 9, 26, palette->tints[OMO_TINT_RIGHT]));
  cairo_surface_destroy (plain);
  cairo_surface_destroy (with_keys);
}

static void
test_empty (void)
{
  g_autoptr (OmoChart) chart = omo_chart_new (OMO_CHART_BARS, "Empty", NULL);
  cairo_surface_t *canvas = draw_axes (chart);

  /* The words in the middle, no axes. */
  g_assert_false (is_area_bare (canvas, 180, 80, 260, 120));
  g_assert_true (is_area_bare (canvas, 40, 60, 120, 180));
  cairo_surface_destroy (canvas);
}

int
main (int argc, char *argv[])
{
  static const double limits[] = { -0.1, 0.5, 2.4, 3.1 };
  static const double wide[] = { 0.0008, 12345678 };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/chart-axes/grid", test_grid);
  g_test_add_data_func ("/core/chart-axes/wide/small", &wide[0], test_wide_numbers);
  g_test_add_data_func ("/core/chart-axes/wide/large", &wide[1], test_wide_numbers);
  g_test_add_func ("/core/chart-axes/labels", test_labels);
  g_test_add_func ("/core/chart-axes/labels/many", test_many_labels);
  g_test_add_data_func ("/core/chart-axes/limit/before", &limits[0], test_limit);
  g_test_add_data_func ("/core/chart-axes/limit/left", &limits[1], test_limit);
  g_test_add_data_func ("/core/chart-axes/limit/right", &limits[2], test_limit);
  g_test_add_data_func ("/core/chart-axes/limit/beyond", &limits[3], test_limit);
  g_test_add_func ("/core/chart-axes/heading", test_heading);
  g_test_add_func ("/core/chart-axes/empty", test_empty);

  return g_test_run ();
}
