/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-painter.h"

#include <math.h>

#include "core/omo-ink.h"
#include "core/omo-label.h"
#include "core/omo-number.h"

#define LINE_WIDTH 2.0
#define DISC_NUMBER 1
#define RING_NUMBER 2

/* The seam between the parts stays bare: it is what shows whether they fit. View px. */
#define SEAM_GAP 4.0
#define HUB_RADIUS 3.0
/* Where the arcs run: in parts of the disc's radius, and of the ring's breadth beyond it. */
#define DISC_ARC_PART 0.62
/* A disc zoomed beyond the view keeps its arc and number near the middle. */
#define DISC_ARC_MAX 130.0
#define RING_ARC_PART 0.5
#define TICK_BEYOND_ARC 6.0
#define TICK_MIN 10.0
#define ARROW_SIDE 7.0
#define ARROW_SPREAD (G_PI / 6)
/* A shorter arc is all arrow. */
#define ARROW_MIN_ARC 18.0
/* Between the arrow's tip and the line that it points to. */
#define ARROW_GAP 4.0
#define LABEL_GAP 6.0
/* Beyond a whole turn the arc says no more. */
#define WHOLE_TURN (2 * G_PI)

/* One part of the pair, in view px round the common centre. Angles in radians, clockwise from the top. */
typedef struct
{
  guint number;
  double degrees;
  double sweep;
  double arc_radius;
  double line_from;
  double line_to;
} Hand;

/* Clockwise from the top to cairo's, clockwise from the right. */
static double
to_cairo (double angle)
{
  return angle - G_PI_2;
}

static OmoPoint
get_point (double radius, double angle)
{
  return (OmoPoint){ radius * cos (to_cairo (angle)), radius * sin (to_cairo (angle)) };
}

/* Where the line stands. */
static double
get_direction (const Hand *hand)
{
  return fmod (hand->degrees, 360) * G_PI / 180;
}

static void
trace_line (cairo_t *cr, const Hand *hand)
{
  OmoPoint from = get_point (hand->line_from, get_direction (hand));
  OmoPoint to = get_point (hand->line_to, get_direction (hand));

  cairo_move_to (cr, from.x, from.y);
  cairo_line_to (cr, to.x, to.y);
}

/* Points along the arc that ends at `angle`. */
static void
trace_arrow (cairo_t *cr, const Hand *hand, double angle)
{
  OmoPoint tip = get_point (hand->arc_radius, angle);
  /* Looking back along the arc; a short chord leans inwards by half of the angle it spans. */
  double lean = ARROW_SIDE / hand->arc_radius / 2;
  double back = angle > 0 ? angle - lean - G_PI_2 : angle + lean + G_PI_2;

  for (int side = -1; side <= 1; side += 2)
    {
      OmoPoint end = get_point (ARROW_SIDE, back + side * ARROW_SPREAD);

      cairo_move_to (cr, tip.x + end.x, tip.y + end.y);
      cairo_line_to (cr, tip.x, tip.y);
    }
}

static void
trace_arc (cairo_t *cr, const Hand *hand)
{
  gboolean has_arrow = fabs (hand->sweep) * hand->arc_radius >= ARROW_MIN_ARC;
  double gap = has_arrow ? ARROW_GAP / hand->arc_radius : 0;
  double end = hand->sweep > 0 ? hand->sweep - gap : hand->sweep + gap;

  cairo_new_sub_path (cr);
  if (end > 0)
    cairo_arc (cr, 0, 0, hand->arc_radius, to_cairo (0), to_cairo (end));
  else
    cairo_arc_negative (cr, 0, 0, hand->arc_radius, to_cairo (0), to_cairo (end));
  if (has_arrow)
    trace_arrow (cr, hand, end);
}

/* Past the line, so that it hides neither line nor arc. */
static void
draw_number (cairo_t *cr, const Hand *hand, double shown_degrees)
{
  g_autofree char *digits = omo_number_print_rounded (shown_degrees);
  g_autofree char *text = g_strconcat (digits, "°", NULL);
  g_autoptr (OmoLabel) label = omo_label_new (text, NULL, 0);
  OmoSize size = omo_label_get_size (label);
  double side = hand->degrees < 0 ? -1 : 1;
  double angle = get_direction (hand);
  OmoPoint on_line = get_point (hand->arc_radius, angle);
  OmoPoint away = get_point (1, angle + side * G_PI_2);
  double distance = fabs (away.x) * size.width / 2 + fabs (away.y) * size.height / 2 + LABEL_GAP;
  OmoPoint corner = { on_line.x + away.x * distance - size.width / 2,
                      on_line.y + away.y * distance - size.height / 2 };

  omo_label_draw (label, cr, corner, FALSE, FALSE);
}

static void
draw_hand (cairo_t *cr, const Hand *hand)
{
  if (hand->sweep != 0)
    trace_arc (cr, hand);
  trace_line (cr, hand);
  omo_ink_stroke (omo_ink_get (hand->number, FALSE), cr, LINE_WIDTH);
}

static void
draw_hub (cairo_t *cr)
{
  cairo_arc (cr, 0, 0, HUB_RADIUS, 0, WHOLE_TURN);
  omo_ink_fill (omo_ink_get (DISC_NUMBER, FALSE), cr);
}

static double
get_sweep (double degrees)
{
  return CLAMP (degrees * G_PI / 180, -WHOLE_TURN, WHOLE_TURN);
}

static Hand
make_disc_hand (double degrees, double radius)
{
  return (Hand){ .number = DISC_NUMBER,
                 .degrees = degrees,
                 .sweep = get_sweep (degrees),
                 .arc_radius = MIN (radius * DISC_ARC_PART, DISC_ARC_MAX),
                 .line_from = HUB_RADIUS,
                 .line_to = radius - SEAM_GAP };
}

/* `breadth` is the ring's. */
static Hand
make_ring_hand (double degrees, double radius, double breadth)
{
  double arc = radius + breadth * RING_ARC_PART;

  return (Hand){ .number = RING_NUMBER,
                 .degrees = degrees,
                 .sweep = get_sweep (degrees),
                 .arc_radius = arc,
                 .line_from = radius + SEAM_GAP,
                 .line_to = MAX (arc + TICK_BEYOND_ARC, radius + SEAM_GAP + TICK_MIN) };
}

void
omo_painter_draw_angle (cairo_t *cr,
                        OmoSize pair_size,
                        double inner_radius,
                        const OmoRotation *rotation,
                        OmoFit fit)
{
  OmoPoint centre = omo_fit_to_view (fit, (OmoPoint){ pair_size.width / 2, pair_size.height / 2 });
  double radius = inner_radius * fit.scale;
  double breadth = MAX (0, MIN (pair_size.width, pair_size.height) / 2 - inner_radius) * fit.scale;
  Hand disc, ring;

  g_return_if_fail (cr != NULL && rotation != NULL && inner_radius > 0);

  if (!isfinite (rotation->inner_degrees) || !isfinite (rotation->outer_degrees))
    return;
  disc = make_disc_hand (rotation->inner_degrees, radius);
  ring = make_ring_hand (-rotation->outer_degrees, radius, breadth);
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_translate (cr, centre.x, centre.y);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  draw_hand (cr, &ring);
  draw_hand (cr, &disc);
  draw_hub (cr);
  if (rotation->outer_degrees != 0)
    draw_number (cr, &ring, rotation->outer_degrees);
  draw_number (cr, &disc, rotation->inner_degrees);
  cairo_restore (cr);
}
