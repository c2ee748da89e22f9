/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-overlay.h"

#include <math.h>

/* An outside point's arrow ends on the picture's outermost pixels, at their middle. */
#define EDGE_INSET 0.5
/* A line stops this far from the pixels that it joins, view px. */
#define LINK_GAP 5.0
#define LINK_LEAST 4.0

static OmoMark
make_mark (guint number, OmoPoint returned, OmoSize natural, OmoSize view_size)
{
  OmoMark mark = { .number = number, .returned = returned };

  mark.natural = omo_geometry_displayed_to_natural (returned, natural, view_size);
  mark.centre = omo_geometry_pixel_centre (returned, natural, view_size);
  mark.outside = !omo_geometry_contains (view_size, returned);
  if (mark.outside)
    mark.centre = omo_geometry_clamp (natural, mark.centre, EDGE_INSET, &mark.angle);
  return mark;
}

/* A distance, unlike a point, names no pixel: nothing is shifted to a pixel's middle. */
static OmoGuide
make_guide (double returned, OmoSize natural, double view_width)
{
  OmoGuide guide = { .returned = returned, .picture = natural };

  g_return_val_if_fail (view_width > 0, guide);

  guide.natural = returned * natural.width / view_width;
  guide.x = CLAMP (guide.natural, 0, natural.width);
  guide.outside = guide.x != guide.natural;
  return guide;
}

OmoOverlay
omo_overlay_new (const OmoAnswer *answer, OmoSize natural, OmoSize view_size)
{
  OmoOverlay overlay = { 0 };

  if (answer == NULL || answer->shape == OMO_ANSWER_ROTATION)
    return overlay;

  if (answer->shape == OMO_ANSWER_SLIDE)
    {
      overlay.has_guide = TRUE;
      overlay.guide = make_guide (answer->value, natural, view_size.width);
      return overlay;
    }
  for (guint i = 0; i < OMO_ANSWER_N_POINTS; i++)
    overlay.marks[i] = make_mark (i + 1, answer->points[i], natural, view_size);
  overlay.n_marks = OMO_ANSWER_N_POINTS;
  overlay.has_arrow = answer->shape == OMO_ANSWER_DRAG;
  overlay.has_end2 = answer->has_end2;
  if (answer->has_end2)
    overlay.end2 = make_mark (OMO_ANSWER_N_POINTS + 1, answer->end2, natural, view_size);
  return overlay;
}

void
omo_overlay_set_expected (OmoOverlay *self,
                          const OmoExpected *expected,
                          const OmoDistance *distance,
                          double tolerance,
                          OmoSize natural,
                          OmoSize view_size)
{
  g_return_if_fail (self != NULL);

  self->n_expected = 0;
  self->has_expected_guide = FALSE;
  self->has_distance = distance != NULL;
  if (expected == NULL || expected->shape == OMO_ANSWER_ROTATION)
    return;

  g_return_if_fail (natural.width > 0 && view_size.width > 0);
  self->tolerance.width = tolerance * natural.width / view_size.width;
  if (expected->shape == OMO_ANSWER_SLIDE)
    {
      self->has_expected_guide = TRUE;
      self->expected_guide = make_guide (expected->x, natural, natural.width);
      return;
    }
  g_return_if_fail (view_size.height > 0);
  self->tolerance.height = tolerance * natural.height / view_size.height;
  for (guint i = 0; i < OMO_ANSWER_N_POINTS; i++)
    self->expected[i] = make_mark (i + 1, expected->points[i], natural, natural);
  self->n_expected = OMO_ANSWER_N_POINTS;
  self->is_crossed = distance != NULL && distance->crossed;
  self->is_by_end2 = distance != NULL && distance->by_end2;
}

OmoPoint
omo_mark_get_middle (const OmoMark *self, OmoFit fit)
{
  OmoPoint middle = omo_fit_to_view (fit, self->centre);

  if (self->outside)
    {
      middle.x -= OMO_MARK_RADIUS * cos (self->angle);
      middle.y -= OMO_MARK_RADIUS * sin (self->angle);
    }
  return middle;
}

guint
omo_overlay_hit (const OmoOverlay *self, OmoFit fit, OmoPoint view_point)
{
  double nearest = OMO_MARK_RADIUS;
  guint number = 0;

  for (guint i = 0; i < self->n_marks; i++)
    {
      OmoPoint middle = omo_mark_get_middle (&self->marks[i], fit);
      double distance = hypot (view_point.x - middle.x, view_point.y - middle.y);

      /* The later mark is drawn above, so it wins where two are as near. */
      if (distance <= nearest)
        {
          nearest = distance;
          number = self->marks[i].number;
        }
    }
  return number;
}

guint
omo_overlay_hit_expected (const OmoOverlay *self, OmoFit fit, OmoPoint view_point)
{
  double nearest = OMO_EXPECTED_HALF_SIDE;
  guint number = 0;

  for (guint i = 0; i < self->n_expected; i++)
    {
      OmoPoint middle = omo_fit_to_view (fit, self->expected[i].centre);
      /* Within a square is what is near along both axes. */
      double distance = MAX (fabs (view_point.x - middle.x), fabs (view_point.y - middle.y));

      if (distance <= nearest)
        {
          nearest = distance;
          number = self->expected[i].number;
        }
    }
  return number;
}

const OmoMark *
omo_overlay_get_partner (const OmoOverlay *self, guint number)
{
  g_return_val_if_fail (number >= 1 && number <= OMO_ANSWER_N_POINTS, NULL);

  if (!self->has_distance || self->n_marks < OMO_ANSWER_N_POINTS || number > self->n_expected)
    return NULL;
  if (number == OMO_ANSWER_N_POINTS && self->is_by_end2 && self->has_end2)
    return &self->end2;
  return &self->marks[self->is_crossed ? OMO_ANSWER_N_POINTS - number : number - 1];
}

gboolean
omo_overlay_get_link (const OmoOverlay *self,
                      OmoFit fit,
                      guint number,
                      OmoPoint *out_from,
                      OmoPoint *out_to)
{
  const OmoMark *partner = omo_overlay_get_partner (self, number);
  OmoPoint from, to, way;
  double length;

  if (partner == NULL)
    return FALSE;
  from = omo_fit_to_view (fit, self->expected[number - 1].centre);
  to = omo_mark_get_middle (partner, fit);
  length = hypot (to.x - from.x, to.y - from.y);
  if (length < 2 * LINK_GAP + LINK_LEAST)
    return FALSE;
  way = (OmoPoint){ (to.x - from.x) / length, (to.y - from.y) / length };
  *out_from = (OmoPoint){ from.x + way.x * LINK_GAP, from.y + way.y * LINK_GAP };
  *out_to = (OmoPoint){ to.x - way.x * LINK_GAP, to.y - way.y * LINK_GAP };
  return TRUE;
}

gboolean
omo_overlay_get_arrow (const OmoOverlay *self,
                       OmoFit fit,
                       gboolean to_end2,
                       OmoPoint *out_from,
                       OmoPoint *out_to)
{
  OmoPoint from = omo_mark_get_middle (&self->marks[0], fit);
  OmoPoint to = omo_mark_get_middle (to_end2 ? &self->end2 : &self->marks[1], fit);
  double length = hypot (to.x - from.x, to.y - from.y);
  OmoPoint way;

  if (!self->has_arrow || (to_end2 && !self->has_end2) || length <= 2 * OMO_MARK_RADIUS)
    return FALSE;
  way = (OmoPoint){ (to.x - from.x) / length, (to.y - from.y) / length };
  out_from->x = from.x + way.x * OMO_MARK_RADIUS;
  out_from->y = from.y + way.y * OMO_MARK_RADIUS;
  out_to->x = to.x - way.x * OMO_MARK_RADIUS;
  out_to->y = to.y - way.y * OMO_MARK_RADIUS;
  return TRUE;
}

OmoRect
omo_guide_get_track (const OmoGuide *self, OmoFit fit)
{
  OmoPoint corner = omo_fit_to_view (fit, (OmoPoint){ 0, self->picture.height });

  return (OmoRect){ corner.x, corner.y - OMO_TRACK_MARGIN - OMO_TRACK_HEIGHT,
                    self->picture.width * fit.scale, OMO_TRACK_HEIGHT };
}

OmoPoint
omo_guide_get_knob (const OmoGuide *self, OmoFit fit)
{
  OmoRect track = omo_guide_get_track (self, fit);

  return (OmoPoint){ track.x + self->x * fit.scale, track.y + track.height / 2 };
}
