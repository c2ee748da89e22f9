/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-chart-private.h"

#include <cairo-svg.h>
#include <math.h>

#include "core/omo-number.h"

/* Around the plot: the heading above, numbers to the left, labels below. */
#define MARGIN_TOP 42.0
/* More where the numbers are wider. */
#define MARGIN_LEFT 40.0
#define MARGIN_RIGHT 12.0
#define MARGIN_BOTTOM 26.0
#define MAX_GRID_LINES 5

#define GREY(value)                                                                                \
  {                                                                                                \
    value, value, value                                                                            \
  }

static const OmoChartPalette palettes[2][2] = {
  { { .text = GREY (0.16),
      .dim = GREY (0.42),
      .background = GREY (1),
      .tints = { { 0.11, 0.44, 0.85 },
                 { 0.80, 0.36, 0.00 },
                 { 0.10, 0.58, 0.42 },
                 { 0.80, 0.20, 0.12 },
                 { 0.78, 0.53, 0.00 },
                 GREY (0.66) },
      .line_width = 2 },
    { .text = GREY (0),
      .dim = GREY (0.2),
      .background = GREY (1),
      .tints = { { 0.00, 0.25, 0.60 },
                 { 0.55, 0.22, 0.00 },
                 { 0.00, 0.38, 0.22 },
                 { 0.66, 0.00, 0.00 },
                 { 0.55, 0.36, 0.00 },
                 GREY (0.45) },
      .line_width = 3,
      .has_outlines = TRUE } },
  { { .text = GREY (0.94),
      .dim = GREY (0.68),
      .background = GREY (0.14),
      .tints = { { 0.38, 0.67, 1.00 },
                 { 1.00, 0.66, 0.28 },
                 { 0.32, 0.82, 0.62 },
                 { 1.00, 0.45, 0.36 },
                 { 0.97, 0.80, 0.30 },
                 GREY (0.50) },
      .line_width = 2 },
    { .text = GREY (1),
      .dim = GREY (0.85),
      .background = GREY (0),
      .tints = { { 0.55, 0.80, 1.00 },
                 { 1.00, 0.75, 0.40 },
                 { 0.45, 1.00, 0.75 },
                 { 1.00, 0.60, 0.52 },
                 { 1.00, 0.90, 0.40 },
                 GREY (0.65) },
      .line_width = 3,
      .has_outlines = TRUE } },
};

static void
clear_item (gpointer data)
{
  OmoChartItem *item = data;

  g_free (item->label);
}

/* 1, 2 or 5 times a power of ten, and at least 1 where things are counted. */
static double
choose_step (double top, gboolean is_count)
{
  double rough = top / MAX_GRID_LINES;
  double power = pow (10, floor (log10 (rough)));
  double step = rough <= power ? power : rough <= 2 * power ? 2 * power : 5 * power;

  if (rough > 5 * power)
    step = 10 * power;
  return is_count ? fmax (step, 1) : step;
}

static char *
print_value (const OmoChart *self, guint item, guint series)
{
  double value = omo_chart_get_value (self, item, series);

  return isnan (value) ? g_strdup ("–") : omo_number_print_rounded (value);
}

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

const OmoChartPalette *
omo_chart_palette_get (gboolean is_dark, gboolean is_high_contrast)
{
  return &palettes[is_dark ? 1 : 0][is_high_contrast ? 1 : 0];
}

OmoChart *
omo_chart_new (OmoChartKind kind, const char *title, const char *unit)
{
  OmoChart *self = g_new0 (OmoChart, 1);

  self->kind = kind;
  self->title = g_strdup (title);
  self->unit = g_strdup (unit);
  self->items = g_array_new (FALSE, TRUE, sizeof (OmoChartItem));
  g_array_set_clear_func (self->items, clear_item);
  self->limit = NAN;
  return self;
}

void
omo_chart_free (OmoChart *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->n_series; i++)
    g_free (self->series[i].name);
  g_array_unref (self->items);
  g_free (self->title);
  g_free (self->unit);
  g_free (self->limit_name);
  g_free (self);
}

void
omo_chart_add_series (OmoChart *self, const char *name, OmoTint tint)
{
  g_return_if_fail (self != NULL && self->n_series < OMO_CHART_MAX_SERIES);
  g_return_if_fail (self->items->len == 0);

  self->series[self->n_series++] = (OmoChartSeries){ g_strdup (name), tint };
}

void
omo_chart_add_item (OmoChart *self, const char *label, const double *values)
{
  OmoChartItem item = { .label = g_strdup (label) };

  g_return_if_fail (self != NULL && values != NULL);

  for (guint i = 0; i < self->n_series; i++)
    item.values[i] = isfinite (values[i]) && values[i] >= 0 ? values[i] : NAN;
  g_array_append_val (self->items, item);
}

void
omo_chart_set_limit (OmoChart *self, double at, const char *name)
{
  g_return_if_fail (self != NULL);

  self->limit = at;
  g_free (self->limit_name);
  self->limit_name = g_strdup (name);
}

const char *
omo_chart_get_title (const OmoChart *self)
{
  return self->title;
}

guint
omo_chart_get_n_series (const OmoChart *self)
{
  return self->n_series;
}

const char *
omo_chart_get_series_name (const OmoChart *self, guint series)
{
  g_return_val_if_fail (series < self->n_series, NULL);

  return self->series[series].name;
}

guint
omo_chart_get_n_items (const OmoChart *self)
{
  return self->items->len;
}

const OmoChartItem *
omo_chart_get_item (const OmoChart *self, guint item)
{
  g_return_val_if_fail (item < self->items->len, NULL);

  return &g_array_index (self->items, OmoChartItem, item);
}

const char *
omo_chart_get_label (const OmoChart *self, guint item)
{
  return omo_chart_get_item (self, item)->label;
}

double
omo_chart_get_value (const OmoChart *self, guint item, guint series)
{
  g_return_val_if_fail (series < self->n_series, NAN);

  return omo_chart_get_item (self, item)->values[series];
}

char *
omo_chart_print_item (const OmoChart *self, guint item)
{
  g_autoptr (GString) text = g_string_new (omo_chart_get_label (self, item));

  for (guint i = 0; i < self->n_series; i++)
    {
      g_autofree char *value = print_value (self, item, i);

      g_string_append (text, i == 0 ? ": " : ", ");
      if (self->n_series > 1)
        g_string_append_printf (text, "%s ", self->series[i].name);
      g_string_append (text, value);
      if (self->unit != NULL && !isnan (omo_chart_get_value (self, item, i)))
        g_string_append_printf (text, " %s", self->unit);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

double
omo_chart_get_height (const OmoChart *self, guint item)
{
  double height = 0;

  for (guint i = 0; i < self->n_series; i++)
    {
      double value = omo_chart_get_value (self, item, i);

      if (isnan (value))
        continue;
      height = self->kind == OMO_CHART_STACK ? height + value : fmax (height, value);
    }
  return height;
}

OmoChartLayout
omo_chart_lay_out (const OmoChart *self, OmoSize size)
{
  OmoChartLayout layout = { 0 };
  double highest = 0;
  double left;

  for (guint i = 0; i < self->items->len; i++)
    highest = fmax (highest, omo_chart_get_height (self, i));
  if (highest <= 0)
    highest = 1;
  layout.step = choose_step (highest, self->kind != OMO_CHART_LINES);
  layout.top = ceil (highest / layout.step) * layout.step;
  left = fmax (MARGIN_LEFT, ceil (omo_chart_measure_numbers (&layout)));
  layout.plot = (OmoRect){ left, MARGIN_TOP, fmax (size.width - left - MARGIN_RIGHT, 1),
                           fmax (size.height - MARGIN_TOP - MARGIN_BOTTOM, 1) };
  layout.slot = layout.plot.width / MAX (self->items->len, 1);
  return layout;
}

int
omo_chart_hit (const OmoChart *self, OmoSize size, OmoPoint point)
{
  OmoChartLayout layout = omo_chart_lay_out (self, size);
  double x = point.x - layout.plot.x;
  double y = point.y - layout.plot.y;

  if (x < 0 || x >= layout.plot.width || y < 0 || y >= layout.plot.height)
    return OMO_CHART_NOTHING;
  return MIN ((int) (x / layout.slot), (int) self->items->len - 1);
}

GBytes *
omo_chart_to_svg (const OmoChart *self, OmoSize size, const OmoChartPalette *palette)
{
  GByteArray *svg = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail (self != NULL && palette != NULL, g_byte_array_free_to_bytes (svg));

  surface = cairo_svg_surface_create_for_stream (append_cb, svg, size.width, size.height);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  cr = cairo_create (surface);
  omo_chart_draw (self, cr, size, palette, OMO_CHART_NOTHING);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (svg);
}
