/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-painter-private.h"

#include <math.h>

#define LINE_WIDTH 2.0
#define LIT_LINE_WIDTH 3.5
/* The square's lines are bare in their middles, as a cross-hair is in its own, so that a ring's cross-hair that comes
 * to lie there still reads. */
#define SIDE_GAP 6.0
#define THIN_WIDTH 1.2
#define THIN_SHADOW 3.2
#define THIN_ALPHA 0.9
#define THIN_SHADOW_ALPHA 0.45
#define BAND_ALPHA 0.12
/* At the end of an expected spoke, and where an expected guide meets the slider. */
#define SMALL_HALF_SIDE 6.0
#define HUB_RADIUS 3.0
/* As far off the seam as the spoke of the disc. */
#define SEAM_GAP 4.0

static OmoInk
get_ink (gboolean lit)
{
  return omo_ink_get (OMO_INK_EXPECTED, lit);
}

/* A line that must read but not be looked at. */
static void
stroke_thin (cairo_t *cr)
{
  cairo_set_source_rgba (cr, 0, 0, 0, THIN_SHADOW_ALPHA);
  cairo_set_line_width (cr, THIN_SHADOW);
  cairo_stroke_preserve (cr);
  omo_ink_set_source (get_ink (TRUE), cr, THIN_ALPHA);
  cairo_set_line_width (cr, THIN_WIDTH);
  cairo_stroke (cr);
}

static gboolean
is_in_view (OmoPoint middle, double reach_x, double reach_y, OmoSize view)
{
  return middle.x > -reach_x && middle.x < view.width + reach_x && middle.y > -reach_y
         && middle.y < view.height + reach_y;
}

/* A circle on the page: of the natural picture, and so here, it may be an ellipse. */
static void
draw_tolerance (cairo_t *cr, OmoPoint middle, OmoSize tolerance, OmoFit fit, OmoSize view)
{
  double radius_x = tolerance.width * fit.scale;
  double radius_y = tolerance.height * fit.scale;

  if (radius_x <= 0 || radius_y <= 0
      || !is_in_view (middle, radius_x + THIN_SHADOW, radius_y + THIN_SHADOW, view))
    return;
  cairo_save (cr);
  cairo_translate (cr, middle.x, middle.y);
  cairo_scale (cr, radius_x, radius_y);
  cairo_new_path (cr);
  cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
  /* The line is as thin all round: only the path is distorted. */
  cairo_restore (cr);
  stroke_thin (cr);
}

static void
draw_link (cairo_t *cr, const OmoOverlay *overlay, OmoFit fit, guint number, double progress)
{
  OmoPoint from, to;

  if (!omo_overlay_get_link (overlay, fit, number, &from, &to))
    return;
  cairo_new_path (cr);
  cairo_move_to (cr, from.x, from.y);
  cairo_line_to (cr, from.x + (to.x - from.x) * progress, from.y + (to.y - from.y) * progress);
  omo_ink_stroke_dashes (get_ink (FALSE), cr);
}

/* Four corners. */
static void
trace_square (cairo_t *cr, OmoPoint middle, double half_side)
{
  for (int x = -1; x <= 1; x += 2)
    for (int y = -1; y <= 1; y += 2)
      {
        cairo_move_to (cr, middle.x + x * SIDE_GAP, middle.y + y * half_side);
        cairo_line_to (cr, middle.x + x * half_side, middle.y + y * half_side);
        cairo_line_to (cr, middle.x + x * half_side, middle.y + y * SIDE_GAP);
      }
}

static void
draw_square (cairo_t *cr, OmoPoint middle, gboolean lit)
{
  cairo_new_path (cr);
  trace_square (cr, middle, OMO_EXPECTED_HALF_SIDE);
  omo_ink_stroke (get_ink (lit), cr, lit ? LIT_LINE_WIDTH : LINE_WIDTH);
}

static void
draw_small_square (cairo_t *cr, OmoPoint middle)
{
  cairo_new_path (cr);
  cairo_rectangle (cr, middle.x - SMALL_HALF_SIDE, middle.y - SMALL_HALF_SIDE, 2 * SMALL_HALF_SIDE,
                   2 * SMALL_HALF_SIDE);
  omo_ink_fill (get_ink (FALSE), cr);
}

static void
draw_edge (cairo_t *cr, double x, double top, double bottom)
{
  cairo_new_path (cr);
  cairo_move_to (cr, x, top);
  cairo_line_to (cr, x, bottom);
  stroke_thin (cr);
}

/* How far the slide that was returned is off. */
static void
draw_guide_link (cairo_t *cr, const OmoOverlay *overlay, OmoFit fit, OmoPoint from, double progress)
{
  OmoPoint to = omo_guide_get_knob (&overlay->guide, fit);

  if (!overlay->has_distance || !overlay->has_guide)
    return;
  cairo_new_path (cr);
  cairo_move_to (cr, from.x, from.y);
  cairo_line_to (cr, from.x + (to.x - from.x) * progress, from.y);
  omo_ink_stroke_dashes (get_ink (FALSE), cr);
}

static void
draw_expected_guide (cairo_t *cr,
                     const OmoOverlay *overlay,
                     OmoFit fit,
                     OmoSize view,
                     double progress)
{
  OmoPoint knob = omo_guide_get_knob (&overlay->expected_guide, fit);
  double reach = overlay->tolerance.width * fit.scale;
  double top = MAX (omo_fit_to_view (fit, (OmoPoint){ 0, 0 }).y, 0);
  double bottom = omo_fit_to_view (fit, (OmoPoint){ 0, overlay->expected_guide.picture.height }).y;

  bottom = MIN (bottom, view.height);
  if (bottom <= top || knob.x < -reach - SMALL_HALF_SIDE
      || knob.x > view.width + reach + SMALL_HALF_SIDE)
    return;
  if (reach > 0)
    {
      cairo_rectangle (cr, knob.x - reach, top, 2 * reach, bottom - top);
      omo_ink_set_source (get_ink (FALSE), cr, BAND_ALPHA);
      cairo_fill (cr);
      draw_edge (cr, knob.x - reach, top, bottom);
      draw_edge (cr, knob.x + reach, top, bottom);
    }
  cairo_new_path (cr);
  cairo_move_to (cr, knob.x, top);
  cairo_line_to (cr, knob.x, bottom);
  omo_ink_stroke_dashes (get_ink (FALSE), cr);
  knob.y = top + OMO_TRACK_MARGIN;
  draw_guide_link (cr, overlay, fit, knob, progress);
  draw_small_square (cr, knob);
}

/* Clockwise from the top. */
static OmoPoint
get_point (OmoPoint centre, double radius, double degrees)
{
  double angle = fmod (degrees, 360) * G_PI / 180;

  return (OmoPoint){ centre.x + radius * sin (angle), centre.y - radius * cos (angle) };
}

static void
trace_spoke (cairo_t *cr, OmoPoint centre, double radius, double degrees)
{
  OmoPoint from = get_point (centre, HUB_RADIUS, degrees);
  OmoPoint to = get_point (centre, radius, degrees);

  cairo_move_to (cr, from.x, from.y);
  cairo_line_to (cr, to.x, to.y);
}

static void
draw_wedge (cairo_t *cr, OmoPoint centre, double radius, double degrees, double tolerance)
{
  double start = fmod (degrees, 360) - tolerance - 90;
  double end = fmod (degrees, 360) + tolerance - 90;

  cairo_new_path (cr);
  cairo_move_to (cr, centre.x, centre.y);
  cairo_arc (cr, centre.x, centre.y, radius, start * G_PI / 180, end * G_PI / 180);
  cairo_close_path (cr);
  omo_ink_set_source (get_ink (FALSE), cr, 2 * BAND_ALPHA);
  cairo_fill_preserve (cr);
  stroke_thin (cr);
}

void
omo_painter_draw_expected (cairo_t *cr,
                           const OmoOverlay *overlay,
                           OmoFit fit,
                           OmoSize view,
                           double progress)
{
  double reach = OMO_EXPECTED_HALF_SIDE + LIT_LINE_WIDTH + OMO_INK_EDGE;

  if (overlay->has_expected_guide)
    draw_expected_guide (cr, overlay, fit, view, progress);
  for (guint i = 0; i < overlay->n_expected; i++)
    draw_tolerance (cr, omo_fit_to_view (fit, overlay->expected[i].centre), overlay->tolerance, fit,
                    view);
  for (guint i = 0; i < overlay->n_expected && progress > 0; i++)
    draw_link (cr, overlay, fit, i + 1, progress);
  for (guint i = 0; i < overlay->n_expected; i++)
    {
      const OmoMark *mark = &overlay->expected[i];
      OmoPoint middle = omo_fit_to_view (fit, mark->centre);

      if (is_in_view (middle, reach, reach, view))
        draw_square (cr, middle, (guint) overlay->hovered_expected == mark->number);
    }
}

void
omo_painter_draw_expected_angle (cairo_t *cr,
                                 OmoSize pair_size,
                                 double inner_radius,
                                 const OmoRotation *rotation,
                                 const OmoExpected *expected,
                                 double tolerance,
                                 OmoFit fit)
{
  OmoPoint centre = omo_fit_to_view (fit, (OmoPoint){ pair_size.width / 2, pair_size.height / 2 });
  double radius = inner_radius * fit.scale - SEAM_GAP;
  double degrees;

  g_return_if_fail (cr != NULL && rotation != NULL && expected != NULL && inner_radius > 0);

  if (expected->shape != OMO_ANSWER_ROTATION || !isfinite (rotation->outer_degrees) || radius <= 0)
    return;
  degrees = expected->degrees - rotation->outer_degrees;
  cairo_save (cr);
  if (tolerance > 0)
    draw_wedge (cr, centre, radius, degrees, MIN (tolerance, 180));
  cairo_new_path (cr);
  trace_spoke (cr, centre, radius, degrees);
  omo_ink_stroke_dashes (get_ink (FALSE), cr);
  draw_small_square (cr, get_point (centre, radius, degrees));
  cairo_restore (cr);
}
