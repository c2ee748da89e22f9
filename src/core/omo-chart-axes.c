/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/omo-number.h"
#include "core/omo-text.h"

#define TITLE_PX 13
#define LABEL_PX 11
#define HEADING_MARGIN 4.0
/* From the top to the line of what the colours mean. */
#define LEGEND_TOP 19.0
#define KEY_SIDE 10.0
#define KEY_GAP 5.0
#define LEGEND_GAP 14.0
#define LABEL_GAP 6.0
/* The last line is drawn although the sum of the steps is rounded. */
#define ROUNDING 1.0001
/* Two labels stand this far apart. */
#define LABEL_SPACE 8.0
#define GRID_ALPHA 0.25
#define LIMIT_DASH 5.0
#define LIMIT_WIDTH 1.5

/* Its width. */
static double
draw_text (cairo_t *cr, const char *text, OmoPoint corner, OmoInk ink, int px, PangoWeight weight)
{
  g_autoptr (PangoLayout) layout = omo_text_layout_new (text, px, weight);

  omo_ink_set_source (ink, cr, 1);
  omo_text_draw (layout, cr, corner);
  return omo_text_measure (layout).width;
}

/* `align` 0 begins at `at`, 0.5 is centred on it, 1 ends there. */
static void
draw_label (cairo_t *cr, const char *text, OmoPoint at, double align, OmoInk ink)
{
  g_autoptr (PangoLayout) layout = omo_text_layout_new (text, LABEL_PX, PANGO_WEIGHT_NORMAL);
  OmoSize size = omo_text_measure (layout);

  omo_ink_set_source (ink, cr, 1);
  omo_text_draw (layout, cr,
                 (OmoPoint){ round (at.x - align * size.width), round (at.y - size.height / 2) });
}

static void
draw_key (const OmoChart *self,
          cairo_t *cr,
          OmoPoint corner,
          guint series,
          const OmoChartPalette *palette)
{
  OmoTint tint = self->series[series].tint;

  cairo_new_path (cr);
  if (self->kind == OMO_CHART_LINES)
    {
      omo_chart_trace_dot (cr, (OmoPoint){ corner.x + KEY_SIDE / 2, corner.y + KEY_SIDE / 2 },
                           series, KEY_SIDE / 2 - 1);
      omo_ink_set_source (palette->tints[tint], cr, 1);
      cairo_fill (cr);
      return;
    }
  cairo_rectangle (cr, corner.x, corner.y, KEY_SIDE, KEY_SIDE);
  omo_chart_fill (cr, palette, tint, FALSE);
}

/* Each label as wide as the widest one: how many items from one to the next. */
static guint
choose_stride (const OmoChart *self, double slot)
{
  double widest = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      g_autoptr (PangoLayout) layout =
          omo_text_layout_new (omo_chart_get_label (self, i), LABEL_PX, PANGO_WEIGHT_NORMAL);

      widest = fmax (widest, omo_text_measure (layout).width);
    }
  return (guint) fmax (ceil ((widest + LABEL_SPACE) / slot), 1);
}

static void
draw_grid (cairo_t *cr, const OmoChartLayout *layout, const OmoChartPalette *palette)
{
  const OmoRect *plot = &layout->plot;

  for (double value = 0; value <= layout->top * ROUNDING; value += layout->step)
    {
      /* On the middle of a px, for a sharp line. */
      double y = floor (plot->y + plot->height * (1 - value / layout->top)) + 0.5;
      g_autofree char *number = omo_number_print (value);

      cairo_new_path (cr);
      cairo_move_to (cr, plot->x, y);
      cairo_line_to (cr, plot->x + plot->width, y);
      omo_ink_set_source (palette->dim, cr, value == 0 ? 1 : GRID_ALPHA);
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
      draw_label (cr, number, (OmoPoint){ plot->x - LABEL_GAP, y }, 1, palette->dim);
    }
}

static void
draw_labels (const OmoChart *self,
             cairo_t *cr,
             const OmoChartLayout *layout,
             const OmoChartPalette *palette)
{
  guint stride = choose_stride (self, layout->slot);
  double y = layout->plot.y + layout->plot.height + LABEL_GAP + LABEL_PX / 2.0;

  for (guint i = 0; i < self->items->len; i += stride)
    draw_label (cr, omo_chart_get_label (self, i),
                (OmoPoint){ layout->plot.x + layout->slot * (i + 0.5), y }, 0.5, palette->dim);
}

static void
draw_limit (const OmoChart *self,
            cairo_t *cr,
            const OmoChartLayout *layout,
            const OmoChartPalette *palette)
{
  static const double dashes[] = { LIMIT_DASH, LIMIT_DASH };
  double x = layout->plot.x + layout->slot * self->limit;
  double right = layout->plot.x + layout->plot.width;

  if (isnan (self->limit) || x < layout->plot.x || x > right)
    return;
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_move_to (cr, x, layout->plot.y);
  cairo_line_to (cr, x, layout->plot.y + layout->plot.height);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  omo_ink_set_source (palette->text, cr, 1);
  cairo_set_line_width (cr, LIMIT_WIDTH);
  cairo_stroke (cr);
  cairo_restore (cr);
  /* On the side where there is room. */
  if (self->limit_name != NULL && x < layout->plot.x + layout->plot.width / 2)
    draw_label (cr, self->limit_name, (OmoPoint){ x + LABEL_GAP, layout->plot.y + LABEL_PX / 2.0 },
                0, palette->text);
  else if (self->limit_name != NULL)
    draw_label (cr, self->limit_name, (OmoPoint){ x - LABEL_GAP, layout->plot.y + LABEL_PX / 2.0 },
                1, palette->text);
}

void
omo_chart_draw_heading (const OmoChart *self,
                        cairo_t *cr,
                        OmoSize size,
                        const OmoChartPalette *palette)
{
  OmoPoint corner = { HEADING_MARGIN, LEGEND_TOP };

  draw_text (cr, self->title, (OmoPoint){ HEADING_MARGIN, 0 }, palette->text, TITLE_PX,
             PANGO_WEIGHT_BOLD);
  if (self->n_series < 2)
    return;
  for (guint i = 0; i < self->n_series; i++)
    {
      draw_key (self, cr, (OmoPoint){ corner.x, corner.y + 2 }, i, palette);
      corner.x += KEY_SIDE + KEY_GAP;
      corner.x += draw_text (cr, self->series[i].name, corner, palette->text, LABEL_PX,
                             PANGO_WEIGHT_NORMAL);
      corner.x += LEGEND_GAP;
    }
}

double
omo_chart_measure_numbers (const OmoChartLayout *layout)
{
  double widest = 0;

  for (double value = 0; value <= layout->top * ROUNDING; value += layout->step)
    {
      g_autofree char *number = omo_number_print (value);
      g_autoptr (PangoLayout) text = omo_text_layout_new (number, LABEL_PX, PANGO_WEIGHT_NORMAL);

      widest = fmax (widest, omo_text_measure (text).width);
    }
  return widest + LABEL_GAP + HEADING_MARGIN;
}

void
omo_chart_draw_axes (const OmoChart *self,
                     cairo_t *cr,
                     const OmoChartLayout *layout,
                     const OmoChartPalette *palette)
{
  OmoPoint middle = { layout->plot.x + layout->plot.width / 2,
                      layout->plot.y + layout->plot.height / 2 };

  if (self->items->len == 0)
    {
      draw_label (cr, _ ("Nothing to show yet"), middle, 0.5, palette->dim);
      return;
    }
  draw_grid (cr, layout, palette);
  draw_labels (self, cr, layout, palette);
  draw_limit (self, cr, layout, palette);
}
