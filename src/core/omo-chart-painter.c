/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-chart-private.h"

#include <math.h>

#define BAR_PART 0.72
#define BAR_MAX_WIDTH 44.0
#define BAR_ROUNDING 3.0
/* Between the parts of a stack. */
#define STACK_GAP 1.0
#define DOT_RADIUS 3.5
/* More dots than this run together. */
#define DOT_LEAST_SLOT 9.0
#define HOVER_ALPHA 0.14
#define OUTLINE_WIDTH 1.0
#define LIT_OUTLINE_WIDTH 1.5

/* What hatches a fill. */
#define HATCH_STEP 6.0
#define HATCH_WIDTH 1.6
#define SPECK_RADIUS 1.2
#define HATCH_ALPHA 0.75

static void
trace_hatching (cairo_t *cr, double left, double top, double right, double bottom)
{
  double height = bottom - top;

  for (double x = floor ((left - height) / HATCH_STEP) * HATCH_STEP; x < right; x += HATCH_STEP)
    {
      cairo_move_to (cr, x, bottom);
      cairo_line_to (cr, x + height, top);
    }
}

static void
trace_specks (cairo_t *cr, double left, double top, double right, double bottom)
{
  for (double y = floor (top / HATCH_STEP) * HATCH_STEP; y < bottom; y += HATCH_STEP)
    for (double x = floor (left / HATCH_STEP) * HATCH_STEP; x < right; x += HATCH_STEP)
      {
        /* Every other row is shifted by half a step. */
        double shift = fmod (round (y / HATCH_STEP), 2) == 0 ? 0 : HATCH_STEP / 2;

        cairo_new_sub_path (cr);
        cairo_arc (cr, x + shift, y, SPECK_RADIUS, 0, 2 * G_PI);
      }
}

/* Lines and dots, not a pattern of pixels: an SVG keeps them sharp. */
static void
hatch (cairo_t *cr, const OmoChartPalette *palette, OmoTint tint)
{
  double left, top, right, bottom;

  if (tint != OMO_TINT_WRONG && tint != OMO_TINT_UNSURE)
    return;
  cairo_save (cr);
  cairo_clip (cr);
  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  omo_ink_set_source (palette->background, cr, HATCH_ALPHA);
  if (tint == OMO_TINT_WRONG)
    {
      trace_hatching (cr, left, top, right, bottom);
      cairo_set_line_width (cr, HATCH_WIDTH);
      cairo_stroke (cr);
    }
  else
    {
      trace_specks (cr, left, top, right, bottom);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}

static void
trace_bar (cairo_t *cr, OmoRect bar, double rounding)
{
  double radius = MIN (rounding, MIN (bar.width / 2, bar.height));

  cairo_new_path (cr);
  cairo_move_to (cr, bar.x, bar.y + bar.height);
  cairo_line_to (cr, bar.x, bar.y + radius);
  if (radius > 0)
    {
      cairo_arc (cr, bar.x + radius, bar.y + radius, radius, G_PI, 3 * G_PI_2);
      cairo_arc (cr, bar.x + bar.width - radius, bar.y + radius, radius, -G_PI_2, 0);
    }
  else
    cairo_line_to (cr, bar.x + bar.width, bar.y);
  cairo_line_to (cr, bar.x + bar.width, bar.y + bar.height);
  cairo_close_path (cr);
}

static double
get_y (const OmoChartLayout *layout, double value)
{
  return layout->plot.y + layout->plot.height * (1 - value / layout->top);
}

static double
get_middle_x (const OmoChartLayout *layout, guint item)
{
  return layout->plot.x + layout->slot * (item + 0.5);
}

static void
draw_bars (const OmoChart *self,
           cairo_t *cr,
           const OmoChartLayout *layout,
           const OmoChartPalette *palette,
           int hovered)
{
  double width = MIN (layout->slot * BAR_PART, BAR_MAX_WIDTH);

  for (guint i = 0; i < self->items->len; i++)
    {
      double below = 0;

      for (guint j = 0; j < self->n_series; j++)
        {
          double value = omo_chart_get_value (self, i, j);
          double gap = below > 0 ? STACK_GAP : 0;
          OmoRect bar = { get_middle_x (layout, i) - width / 2, 0, width, 0 };

          if (isnan (value) || value == 0)
            continue;
          bar.y = get_y (layout, below + value);
          bar.height = fmax (get_y (layout, below) - gap - bar.y, STACK_GAP);
          trace_bar (cr, bar, self->kind == OMO_CHART_BARS ? BAR_ROUNDING : 0);
          omo_chart_fill (cr, palette, self->series[j].tint, (int) i == hovered);
          below += value;
        }
    }
}

static void
trace_line (const OmoChart *self, cairo_t *cr, const OmoChartLayout *layout, guint series)
{
  gboolean is_drawing = FALSE;

  cairo_new_path (cr);
  for (guint i = 0; i < self->items->len; i++)
    {
      double value = omo_chart_get_value (self, i, series);

      /* A gap says that nothing is known. */
      if (isnan (value))
        {
          is_drawing = FALSE;
          continue;
        }
      if (is_drawing)
        cairo_line_to (cr, get_middle_x (layout, i), get_y (layout, value));
      else
        cairo_move_to (cr, get_middle_x (layout, i), get_y (layout, value));
      is_drawing = TRUE;
    }
}

static gboolean
is_alone (const OmoChart *self, guint item, guint series)
{
  return (item == 0 || isnan (omo_chart_get_value (self, item - 1, series)))
         && (item + 1 == self->items->len || isnan (omo_chart_get_value (self, item + 1, series)));
}

static void
draw_dots (const OmoChart *self,
           cairo_t *cr,
           const OmoChartLayout *layout,
           const OmoChartPalette *palette,
           guint series,
           int hovered)
{
  OmoInk tint = palette->tints[self->series[series].tint];

  for (guint i = 0; i < self->items->len; i++)
    {
      double value = omo_chart_get_value (self, i, series);
      gboolean is_lit = (int) i == hovered;
      OmoPoint middle = { get_middle_x (layout, i), get_y (layout, value) };

      if (isnan (value)
          || (layout->slot < DOT_LEAST_SLOT && !is_lit && !is_alone (self, i, series)))
        continue;
      cairo_new_path (cr);
      omo_chart_trace_dot (cr, middle, series, is_lit ? DOT_RADIUS + 1.5 : DOT_RADIUS);
      omo_ink_set_source (palette->background, cr, 1);
      cairo_set_line_width (cr, palette->line_width);
      cairo_stroke_preserve (cr);
      omo_ink_set_source (tint, cr, 1);
      cairo_fill (cr);
    }
}

static void
draw_lines (const OmoChart *self,
            cairo_t *cr,
            const OmoChartLayout *layout,
            const OmoChartPalette *palette,
            int hovered)
{
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (guint i = 0; i < self->n_series; i++)
    {
      trace_line (self, cr, layout, i);
      omo_ink_set_source (palette->tints[self->series[i].tint], cr, 1);
      cairo_set_line_width (cr, palette->line_width);
      cairo_stroke (cr);
      draw_dots (self, cr, layout, palette, i, hovered);
    }
}

static void
draw_hover (cairo_t *cr, const OmoChartLayout *layout, const OmoChartPalette *palette, guint item)
{
  cairo_rectangle (cr, layout->plot.x + layout->slot * item, layout->plot.y, layout->slot,
                   layout->plot.height);
  omo_ink_set_source (palette->dim, cr, HOVER_ALPHA);
  cairo_fill (cr);
}

void
omo_chart_fill (cairo_t *cr, const OmoChartPalette *palette, OmoTint tint, gboolean is_lit)
{
  cairo_path_t *path = cairo_copy_path (cr);

  omo_ink_set_source (palette->tints[tint], cr, 1);
  cairo_fill_preserve (cr);
  hatch (cr, palette, tint);
  cairo_new_path (cr);
  if (is_lit || palette->has_outlines)
    {
      cairo_append_path (cr, path);
      omo_ink_set_source (palette->text, cr, 1);
      cairo_set_line_width (cr, is_lit ? LIT_OUTLINE_WIDTH : OUTLINE_WIDTH);
      cairo_stroke (cr);
    }
  cairo_path_destroy (path);
}

void
omo_chart_trace_dot (cairo_t *cr, OmoPoint middle, guint series, double radius)
{
  switch (series % 3)
    {
    case 0:
      cairo_arc (cr, middle.x, middle.y, radius, 0, 2 * G_PI);
      break;
    case 1:
      cairo_rectangle (cr, middle.x - radius, middle.y - radius, 2 * radius, 2 * radius);
      break;
    default:
      cairo_move_to (cr, middle.x, middle.y - radius * 1.3);
      cairo_line_to (cr, middle.x + radius * 1.2, middle.y + radius);
      cairo_line_to (cr, middle.x - radius * 1.2, middle.y + radius);
      break;
    }
  cairo_close_path (cr);
}

void
omo_chart_draw (const OmoChart *self,
                cairo_t *cr,
                OmoSize size,
                const OmoChartPalette *palette,
                int hovered)
{
  OmoChartLayout layout = omo_chart_lay_out (self, size);

  g_return_if_fail (self != NULL && cr != NULL && palette != NULL);

  cairo_save (cr);
  omo_chart_draw_heading (self, cr, size, palette);
  if (hovered >= 0 && hovered < (int) self->items->len)
    draw_hover (cr, &layout, palette, (guint) hovered);
  omo_chart_draw_axes (self, cr, &layout, palette);
  if (self->kind == OMO_CHART_LINES)
    draw_lines (self, cr, &layout, palette, hovered);
  else
    draw_bars (self, cr, &layout, palette, hovered);
  cairo_restore (cr);
}
