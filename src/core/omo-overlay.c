/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-overlay.h"

#include <math.h>

/* An outside point's arrow ends on the picture's outermost pixels, at their middle. */
#define EDGE_INSET 0.5

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
