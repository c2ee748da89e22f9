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

OmoOverlay
omo_overlay_new (const OmoAnswer *answer, OmoSize natural, OmoSize view_size)
{
  OmoOverlay overlay = { 0 };

  if (answer == NULL || answer->shape != OMO_ANSWER_POINTS)
    return overlay;

  for (guint i = 0; i < OMO_ANSWER_N_POINTS; i++)
    overlay.marks[i] = make_mark (i + 1, answer->points[i], natural, view_size);
  overlay.n_marks = OMO_ANSWER_N_POINTS;
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
