/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-painter-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/omo-label.h"
#include "core/omo-number.h"

#define LINE_WIDTH 2.0
#define LIT_LINE_WIDTH 3.5
#define FAINT_LINE_WIDTH 1.0
/* The cross-hair reaches this far outside the ring, and stops this far from the middle: at the ring's usual
 * zooms the pixel under the mark stays bare. */
#define CROSS_REACH 5.0
#define CROSS_GAP 6.0
/* A mark arrives from this many times its size. */
#define ARRIVAL_SIZE 1.6
#define ARROW_HEAD 9.0
#define MAX_MARKS (OMO_ANSWER_N_POINTS + 1)
/* A label is about as long as these are together. */
#define N_LINE_SQUARES 6
#define LINE_SQUARE 20.0
/* How far everything of a mark but its label reaches from its middle. */
#define REACH (OMO_MARK_RADIUS + CROSS_REACH + OMO_INK_EDGE)
#define EXPECTED_REACH (OMO_EXPECTED_HALF_SIDE + OMO_INK_EDGE + 1)

static OmoRect
get_square (OmoPoint middle, double radius)
{
  return (OmoRect){ middle.x - radius, middle.y - radius, 2 * radius, 2 * radius };
}

/* The other end of a drag has neither a number nor a colour of its own. */
static gboolean
is_numbered (const OmoMark *mark)
{
  return mark->number <= OMO_ANSWER_N_POINTS;
}

static char *
print_detail (const OmoMark *mark)
{
  g_autofree char *x = omo_number_print_rounded (mark->natural.x);
  g_autofree char *y = omo_number_print_rounded (mark->natural.y);

  if (mark->outside)
    return g_strdup (_ ("outside the picture"));
  if (!is_numbered (mark))
    /* Translators: the drag may end here just as well. */
    return g_strdup (_ ("or to here"));
  if (mark->natural.x == mark->returned.x && mark->natural.y == mark->returned.y)
    return NULL;
  /* Translators: x and y of a point in px of the picture's own (natural) size. */
  return g_strdup_printf (_ ("%s, %s natural"), x, y);
}

static OmoLabel *
make_label (const OmoMark *mark)
{
  g_autofree char *x = omo_number_print (mark->returned.x);
  g_autofree char *y = omo_number_print (mark->returned.y);
  g_autofree char *title = g_strdup_printf ("%s, %s", x, y);
  g_autofree char *detail = print_detail (mark);

  return omo_label_new (title, detail, is_numbered (mark) ? mark->number : 0);
}

static void
trace_target (cairo_t *cr, double radius)
{
  static const OmoPoint ways[] = { { 1, 0 }, { 0, 1 }, { -1, 0 }, { 0, -1 } };

  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, 0, radius, 0, 2 * G_PI);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      double gap = CROSS_GAP + radius - OMO_MARK_RADIUS;
      double reach = radius + CROSS_REACH;

      cairo_move_to (cr, ways[i].x * gap, ways[i].y * gap);
      cairo_line_to (cr, ways[i].x * reach, ways[i].y * reach);
    }
}

/* Points to the right; its tip, edges included, ends a radius from the middle. */
static void
trace_arrow (cairo_t *cr, double width)
{
  double tip = OMO_MARK_RADIUS - OMO_INK_EDGE - width / 2;

  cairo_move_to (cr, -OMO_MARK_RADIUS, 0);
  cairo_line_to (cr, tip, 0);
  cairo_move_to (cr, tip - ARROW_HEAD, -ARROW_HEAD);
  cairo_line_to (cr, tip, 0);
  cairo_line_to (cr, tip - ARROW_HEAD, ARROW_HEAD);
}

static void
draw_symbol (cairo_t *cr, const OmoMark *mark, OmoPoint middle, gboolean lit, double progress)
{
  double grown = ARRIVAL_SIZE + (1 - ARRIVAL_SIZE) * progress;
  double width = lit ? LIT_LINE_WIDTH : LINE_WIDTH;

  omo_painter_begin_fade (cr, get_square (middle, REACH * ARRIVAL_SIZE), progress);
  cairo_translate (cr, middle.x, middle.y);
  cairo_new_path (cr);
  if (mark->outside)
    {
      cairo_rotate (cr, mark->angle);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      trace_arrow (cr, width);
    }
  else if (is_numbered (mark))
    trace_target (cr, OMO_MARK_RADIUS * grown);
  else
    {
      width = FAINT_LINE_WIDTH;
      cairo_arc (cr, 0, 0, OMO_MARK_RADIUS * grown, 0, 2 * G_PI);
    }
  omo_ink_stroke (omo_ink_get (is_numbered (mark) ? mark->number : 0, lit), cr, width);
  omo_painter_end_fade (cr, progress);
}

static gboolean
is_in_view (OmoPoint middle, OmoSize view)
{
  return middle.x > -REACH && middle.x < view.width + REACH && middle.y > -REACH
         && middle.y < view.height + REACH;
}

static void
draw_symbols (cairo_t *cr, const OmoOverlay *overlay, OmoFit fit, OmoSize view, double progress)
{
  if (overlay->has_end2 && is_in_view (omo_mark_get_middle (&overlay->end2, fit), view))
    draw_symbol (cr, &overlay->end2, omo_mark_get_middle (&overlay->end2, fit), FALSE, progress);
  /* The lit mark comes last, above the other. */
  for (guint i = 0; i < 2 * overlay->n_marks; i++)
    {
      const OmoMark *mark = &overlay->marks[i % overlay->n_marks];
      gboolean lit = (guint) overlay->hovered == mark->number;
      OmoPoint middle = omo_mark_get_middle (mark, fit);

      if (lit == (i >= overlay->n_marks) && is_in_view (middle, view))
        draw_symbol (cr, mark, middle, lit, progress);
    }
}

/* The marks, and behind them the other end of a drag. */
static guint
list_marks (const OmoOverlay *overlay, const OmoMark *marks[MAX_MARKS])
{
  guint n_marks = 0;

  for (; n_marks < overlay->n_marks; n_marks++)
    marks[n_marks] = &overlay->marks[n_marks];
  if (overlay->has_end2)
    marks[n_marks++] = &overlay->end2;
  return n_marks;
}

/* Squares on a line where it leaves a mark, so that the mark's label does not lie on it. */
static guint
take_line (OmoPoint from, OmoPoint to, OmoRect *taken, guint n_taken)
{
  double length = hypot (to.x - from.x, to.y - from.y);

  for (guint i = 0; i < N_LINE_SQUARES; i++)
    {
      double part = MIN ((i + 0.5) * LINE_SQUARE / length, 1);
      OmoPoint middle = { from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part };

      taken[n_taken++] = get_square (middle, LINE_SQUARE / 2);
    }
  return n_taken;
}

/* The arrows of a drag, the expected squares and the lines to them. */
static guint
take_lines (const OmoOverlay *overlay, OmoFit fit, OmoRect *taken)
{
  guint n_taken = 0;
  OmoPoint from, to;

  for (int to_end2 = FALSE; to_end2 <= TRUE; to_end2++)
    if (omo_overlay_get_arrow (overlay, fit, to_end2, &from, &to))
      n_taken = take_line (from, to, taken, n_taken);
  for (guint i = 0; i < overlay->n_expected; i++)
    {
      OmoPoint middle = omo_fit_to_view (fit, overlay->expected[i].centre);

      taken[n_taken++] = get_square (middle, EXPECTED_REACH);
      if (omo_overlay_get_link (overlay, fit, i + 1, &from, &to))
        n_taken = take_line (to, from, taken, n_taken);
    }
  return n_taken;
}

static void
draw_labels (cairo_t *cr, const OmoOverlay *overlay, OmoFit fit, OmoSize view, double progress)
{
  const OmoMark *marks[MAX_MARKS];
  guint n_marks = list_marks (overlay, marks);
  OmoRect taken[2 * MAX_MARKS + OMO_ANSWER_N_POINTS + 2 * OMO_ANSWER_N_POINTS * N_LINE_SQUARES];
  guint n_taken = take_lines (overlay, fit, taken);

  for (guint i = 0; i < n_marks; i++)
    taken[n_taken++] = get_square (omo_mark_get_middle (marks[i], fit), REACH);
  for (guint i = 0; i < n_marks; i++)
    {
      OmoPoint middle = omo_mark_get_middle (marks[i], fit);
      g_autoptr (OmoLabel) label = make_label (marks[i]);
      OmoRect box;

      if (!is_in_view (middle, view))
        continue;
      box = omo_label_place (omo_label_get_size (label), middle, OMO_MARK_RADIUS + OMO_INK_EDGE,
                             view, taken, n_taken);
      omo_painter_begin_fade (cr, box, progress);
      omo_label_draw (label, cr, (OmoPoint){ box.x, box.y }, box.x + box.width / 2 < middle.x,
                      (guint) overlay->hovered == marks[i]->number);
      omo_painter_end_fade (cr, progress);
      taken[n_taken++] = box;
    }
}

void
omo_painter_begin_fade (cairo_t *cr, OmoRect area, double alpha)
{
  cairo_save (cr);
  if (alpha >= 1)
    return;
  cairo_rectangle (cr, floor (area.x), floor (area.y), ceil (area.width) + 1,
                   ceil (area.height) + 1);
  cairo_clip (cr);
  cairo_push_group (cr);
}

void
omo_painter_end_fade (cairo_t *cr, double alpha)
{
  if (alpha < 1)
    {
      cairo_pop_group_to_source (cr);
      cairo_paint_with_alpha (cr, alpha);
    }
  cairo_restore (cr);
}

void
omo_painter_draw_overlay (cairo_t *cr,
                          const OmoOverlay *overlay,
                          OmoFit fit,
                          OmoSize view,
                          double progress)
{
  double shown = CLAMP (progress, 0, 1);

  g_return_if_fail (cr != NULL && overlay != NULL);

  cairo_new_path (cr);
  omo_painter_draw_expected (cr, overlay, fit, view, shown);
  if (shown == 0)
    return;
  if (overlay->has_guide)
    omo_painter_draw_guide (cr, &overlay->guide, fit, view, shown);
  omo_painter_draw_drag (cr, overlay, fit, shown);
  draw_labels (cr, overlay, fit, view, shown);
  draw_symbols (cr, overlay, fit, view, shown);
}
