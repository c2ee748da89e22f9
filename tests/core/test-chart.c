/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-chart.h"

#include <string.h>

#include "charts.h"
#include "core/omo-chart-private.h"

static void
test_values (void)
{
  static const double odd[] = { -1, INFINITY };
  g_autoptr (OmoChart) bars = make_bars ();
  g_autoptr (OmoChart) stack = make_stack ();

  g_assert_cmpstr (omo_chart_get_title (bars), ==, "Bars");
  g_assert_cmpuint (omo_chart_get_n_items (bars), ==, 3);
  g_assert_cmpuint (omo_chart_get_n_series (stack), ==, 2);
  g_assert_cmpstr (omo_chart_get_series_name (stack, 1), ==, "wrong");
  g_assert_cmpstr (omo_chart_get_label (stack, 1), ==, "05-02");
  g_assert_cmpfloat (omo_chart_get_value (stack, 0, 1), ==, 4);
  g_assert_true (isnan (omo_chart_get_value (bars, 1, 0)));
  omo_chart_add_item (stack, "odd", odd);
  g_assert_true (isnan (omo_chart_get_value (stack, 2, 0)));
  g_assert_true (isnan (omo_chart_get_value (stack, 2, 1)));
}

static void
test_print (void)
{
  g_autoptr (OmoChart) bars = make_bars ();
  g_autoptr (OmoChart) stack = make_stack ();
  g_autofree char *of_bar = omo_chart_print_item (bars, 0);
  g_autofree char *of_none = omo_chart_print_item (bars, 1);
  g_autofree char *of_stack = omo_chart_print_item (stack, 0);

  g_assert_cmpstr (of_bar, ==, "a: 10 px");
  g_assert_cmpstr (of_none, ==, "b: –");
  g_assert_cmpstr (of_stack, ==, "05-01: right 6, wrong 4");
}

typedef struct
{
  const char *name;
  OmoChartKind kind;
  double values[2];
  double top;
  double step;
} ScaleCase;

static const ScaleCase scale_cases[] = {
  { "one", OMO_CHART_BARS, { 1, 0 }, 1, 1 },
  { "three", OMO_CHART_BARS, { 3, 0 }, 3, 1 },
  { "seven", OMO_CHART_BARS, { 7, 2 }, 8, 2 },
  { "twenty", OMO_CHART_BARS, { 20, 2 }, 20, 5 },
  { "forty-one", OMO_CHART_BARS, { 41, 2 }, 50, 10 },
  { "thousands", OMO_CHART_BARS, { 9001, 2 }, 10000, 2000 },
  { "stacked", OMO_CHART_STACK, { 6, 5 }, 15, 5 },
  { "none", OMO_CHART_BARS, { 0, 0 }, 1, 1 },
  { "unknown", OMO_CHART_LINES, { NAN, NAN }, 1, 0.2 },
  { "below-one", OMO_CHART_LINES, { 0.07, 0.02 }, 0.08, 0.02 },
};

static void
test_scale (gconstpointer data)
{
  const ScaleCase *c = data;
  g_autoptr (OmoChart) chart = omo_chart_new (c->kind, "Scale", NULL);
  OmoChartLayout layout;

  omo_chart_add_series (chart, "one", OMO_TINT_FIRST);
  omo_chart_add_series (chart, "other", OMO_TINT_SECOND);
  omo_chart_add_item (chart, "a", c->values);
  layout = omo_chart_lay_out (chart, chart_size);
  g_assert_cmpfloat_with_epsilon (layout.step, c->step, 1e-9);
  g_assert_cmpfloat_with_epsilon (layout.top, c->top, 1e-9);
}

static void
test_hit (void)
{
  g_autoptr (OmoChart) chart = make_bars ();
  g_autoptr (OmoChart) empty = omo_chart_new (OMO_CHART_BARS, "Empty", NULL);
  OmoChartLayout layout = omo_chart_lay_out (chart, chart_size);
  OmoRect plot = layout.plot;

  for (int i = 0; i < 3; i++)
    {
      double left = plot.x + i * plot.width / 3;

      g_assert_cmpint (omo_chart_hit (chart, chart_size, (OmoPoint){ left + 0.01, plot.y + 1 }), ==,
                       i);
      g_assert_cmpint (
          omo_chart_hit (chart, chart_size,
                         (OmoPoint){ left + plot.width / 3 - 0.01, plot.y + plot.height - 1 }),
          ==, i);
    }
  g_assert_cmpint (omo_chart_hit (chart, chart_size, (OmoPoint){ plot.x - 1, 100 }), ==,
                   OMO_CHART_NOTHING);
  g_assert_cmpint (omo_chart_hit (chart, chart_size, (OmoPoint){ plot.x + plot.width, 100 }), ==,
                   OMO_CHART_NOTHING);
  g_assert_cmpint (omo_chart_hit (chart, chart_size, (OmoPoint){ 200, plot.y - 1 }), ==,
                   OMO_CHART_NOTHING);
  g_assert_cmpint (omo_chart_hit (chart, chart_size, (OmoPoint){ 200, CHART_HEIGHT }), ==,
                   OMO_CHART_NOTHING);
  g_assert_cmpint (omo_chart_hit (empty, chart_size, (OmoPoint){ 200, 100 }), ==,
                   OMO_CHART_NOTHING);
}

static double
get_light (OmoInk ink)
{
  double channels[] = { ink.red, ink.green, ink.blue };
  double weights[] = { 0.2126, 0.7152, 0.0722 };
  double light = 0;

  for (guint i = 0; i < 3; i++)
    light +=
        weights[i]
        * (channels[i] <= 0.04045 ? channels[i] / 12.92 : pow ((channels[i] + 0.055) / 1.055, 2.4));
  return light;
}

/* As WCAG 2.1 defines it. */
static double
get_contrast (OmoInk one, OmoInk other)
{
  double light = get_light (one);
  double dark = get_light (other);

  return (fmax (light, dark) + 0.05) / (fmin (light, dark) + 0.05);
}

/* Text 4.5:1, of high contrast 7:1; what is drawn 3:1, of high contrast 4.5:1. The grey of what nobody judged may be
 * fainter. */
static void
test_contrast (void)
{
  for (int is_dark = FALSE; is_dark <= TRUE; is_dark++)
    for (int is_high = FALSE; is_high <= TRUE; is_high++)
      {
        const OmoChartPalette *palette = omo_chart_palette_get (is_dark, is_high);

        g_assert_cmpfloat (get_contrast (palette->text, palette->background), >=,
                           is_high ? 7 : 4.5);
        g_assert_cmpfloat (get_contrast (palette->dim, palette->background), >=, is_high ? 7 : 4.5);
        for (guint i = 0; i < OMO_TINT_NONE; i++)
          g_assert_cmpfloat (get_contrast (palette->tints[i], palette->background), >=,
                             is_high ? 4.5 : 3);
      }
}

static void
test_svg (void)
{
  g_autoptr (OmoChart) chart = make_stack ();
  g_autoptr (GBytes) svg =
      omo_chart_to_svg (chart, chart_size, omo_chart_palette_get (FALSE, FALSE));
  g_autofree char *text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));

  g_assert_true (g_str_has_prefix (text, "<?xml"));
  g_assert_nonnull (strstr (text, "width=\"400px\""));
  g_assert_nonnull (strstr (text, "</svg>"));
  /* Self-contained: letters are outlines, and no pixels are embedded. */
  g_assert_null (strstr (text, "font-family"));
  g_assert_null (strstr (text, "<image"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/chart/values", test_values);
  g_test_add_func ("/core/chart/print", test_print);
  for (gsize i = 0; i < G_N_ELEMENTS (scale_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/chart/scale/", scale_cases[i].name, NULL);

      g_test_add_data_func (path, &scale_cases[i], test_scale);
    }
  g_test_add_func ("/core/chart/hit", test_hit);
  g_test_add_func ("/core/chart/contrast", test_contrast);
  g_test_add_func ("/core/chart/svg", test_svg);

  return g_test_run ();
}
