/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-chart-private.h"

#include "charts.h"

static const OmoChartPalette *
get_light (void)
{
  return omo_chart_palette_get (FALSE, FALSE);
}

/* The place of a value in the middle of an item. */
static OmoPoint
find_place (const OmoChart *chart, guint item, double value)
{
  OmoChartLayout layout = omo_chart_lay_out (chart, chart_size);

  return (OmoPoint){ layout.plot.x + layout.slot * (item + 0.5),
                     layout.plot.y + layout.plot.height * (1 - value / layout.top) };
}

static gboolean
is_ink_at (cairo_surface_t *canvas, OmoPoint place, OmoInk ink)
{
  return is_ink (canvas, (int) place.x, (int) place.y, ink);
}

static void
test_bars (void)
{
  g_autoptr (OmoChart) chart = make_bars ();
  OmoInk tint = get_light ()->tints[OMO_TINT_FIRST];
  cairo_surface_t *canvas = draw_chart (chart, get_light (), OMO_CHART_NOTHING);

  g_assert_true (is_ink_at (canvas, find_place (chart, 0, 9), tint));
  g_assert_false (is_ink_at (canvas, find_place (chart, 0, 11), tint));
  g_assert_false (is_ink_at (canvas, find_place (chart, 1, 1), tint));
  g_assert_true (is_ink_at (canvas, find_place (chart, 2, 19), tint));
  cairo_surface_destroy (canvas);
}

/* How many px across a bar at this height are in the tint. */
static guint
count_ink (cairo_surface_t *canvas, OmoPoint place, OmoInk ink)
{
  guint n = 0;

  for (int x = -20; x < 20; x++)
    n += is_ink (canvas, (int) place.x + x, (int) place.y, ink) ? 1 : 0;
  return n;
}

static void
test_stack (void)
{
  g_autoptr (OmoChart) chart = make_stack ();
  const OmoChartPalette *palette = get_light ();
  cairo_surface_t *canvas = draw_chart (chart, palette, OMO_CHART_NOTHING);
  guint n_wrong = count_ink (canvas, find_place (chart, 0, 8), palette->tints[OMO_TINT_WRONG]);

  g_assert_cmpuint (count_ink (canvas, find_place (chart, 0, 3), palette->tints[OMO_TINT_RIGHT]),
                    ==, 40);
  /* Hatched, so that colour is not all that tells it apart. */
  g_assert_cmpuint (n_wrong, >, 10);
  g_assert_cmpuint (n_wrong, <, 38);
  g_assert_cmpuint (count_ink (canvas, find_place (chart, 1, 6), palette->tints[OMO_TINT_WRONG]),
                    ==, 0);
  cairo_surface_destroy (canvas);
}

static void
test_hovered (void)
{
  g_autoptr (OmoChart) chart = make_bars ();
  cairo_surface_t *plain = draw_chart (chart, get_light (), OMO_CHART_NOTHING);
  cairo_surface_t *hovered = draw_chart (chart, get_light (), 0);
  cairo_surface_t *past = draw_chart (chart, get_light (), 3);
  OmoPoint above = find_place (chart, 0, 12);
  OmoPoint beside = find_place (chart, 1, 12);

  g_assert_true (is_bare (plain, (int) above.x, (int) above.y));
  g_assert_false (is_bare (hovered, (int) above.x, (int) above.y));
  g_assert_true (is_bare (hovered, (int) beside.x, (int) beside.y));
  g_assert_true (is_bare (past, (int) above.x, (int) above.y));
  cairo_surface_destroy (plain);
  cairo_surface_destroy (hovered);
  cairo_surface_destroy (past);
}

static OmoChart *
make_lines (void)
{
  static const double values[][2] = { { 4, 1 }, { 4, NAN }, { NAN, 1 }, { 4, 1 } };
  OmoChart *chart = omo_chart_new (OMO_CHART_LINES, "Lines", "s");

  omo_chart_add_series (chart, "half", OMO_TINT_FIRST);
  omo_chart_add_series (chart, "most", OMO_TINT_SECOND);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    omo_chart_add_item (chart, "x", values[i]);
  return chart;
}

static OmoPoint
find_between (const OmoChart *chart, guint item, double value)
{
  OmoPoint left = find_place (chart, item, value);
  OmoPoint right = find_place (chart, item + 1, value);

  return (OmoPoint){ (left.x + right.x) / 2, left.y - 0.5 };
}

/* What is not known is a gap, not a zero. */
static void
test_lines (void)
{
  g_autoptr (OmoChart) chart = make_lines ();
  const OmoChartPalette *palette = get_light ();
  cairo_surface_t *canvas = draw_chart (chart, palette, OMO_CHART_NOTHING);

  g_assert_true (is_ink_at (canvas, find_between (chart, 0, 4), palette->tints[OMO_TINT_FIRST]));
  g_assert_false (is_ink_at (canvas, find_between (chart, 1, 4), palette->tints[OMO_TINT_FIRST]));
  g_assert_true (is_ink_at (canvas, find_between (chart, 2, 1), palette->tints[OMO_TINT_SECOND]));
  g_assert_false (is_ink_at (canvas, find_between (chart, 0, 1), palette->tints[OMO_TINT_SECOND]));
  /* The dots: one alone too, and of two shapes. */
  g_assert_true (is_ink_at (canvas, find_place (chart, 3, 4), palette->tints[OMO_TINT_FIRST]));
  g_assert_true (is_ink_at (canvas, find_place (chart, 0, 1), palette->tints[OMO_TINT_SECOND]));
  cairo_surface_destroy (canvas);
}

static void
test_dots (void)
{
  static const gboolean has_corner[] = { FALSE, TRUE, FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (has_corner); i++)
    {
      cairo_surface_t *canvas = make_canvas (40, 40);
      cairo_t *cr = cairo_create (canvas);

      omo_chart_trace_dot (cr, (OmoPoint){ 20, 20 }, i, 10);
      cairo_fill (cr);
      g_assert_false (is_bare (canvas, 20, 20));
      g_assert_cmpint (!is_bare (canvas, 11, 11), ==, has_corner[i]);
      g_assert_cmpint (!is_bare (canvas, 11, 29), ==, i > 0);
      cairo_destroy (cr);
      cairo_surface_destroy (canvas);
    }
}

static void
test_outlines (void)
{
  for (int is_high = FALSE; is_high <= TRUE; is_high++)
    {
      const OmoChartPalette *palette = omo_chart_palette_get (FALSE, is_high);
      cairo_surface_t *canvas = make_canvas (40, 40);
      cairo_t *cr = cairo_create (canvas);

      cairo_rectangle (cr, 10.5, 10.5, 20, 20);
      omo_chart_fill (cr, palette, OMO_TINT_FIRST, FALSE);
      g_assert_true (is_ink (canvas, 20, 20, palette->tints[OMO_TINT_FIRST]));
      g_assert_cmpint (is_ink (canvas, 10, 20, palette->text), ==, is_high);
      cairo_destroy (cr);
      cairo_surface_destroy (canvas);
    }
}

/* Smaller than its margins: nothing to see, and nothing breaks. */
static void
test_tiny (void)
{
  g_autoptr (OmoChart) chart = make_stack ();
  cairo_surface_t *canvas = make_canvas (10, 10);
  cairo_t *cr = cairo_create (canvas);

  omo_chart_draw (chart, cr, (OmoSize){ 10, 10 }, get_light (), 0);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (canvas);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/chart-painter/bars", test_bars);
  g_test_add_func ("/core/chart-painter/stack", test_stack);
  g_test_add_func ("/core/chart-painter/hovered", test_hovered);
  g_test_add_func ("/core/chart-painter/lines", test_lines);
  g_test_add_func ("/core/chart-painter/dots", test_dots);
  g_test_add_func ("/core/chart-painter/outlines", test_outlines);
  g_test_add_func ("/core/chart-painter/tiny", test_tiny);

  return g_test_run ();
}
