/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-distance.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/omo-number.h"

#define TURN 360.0

/* Lengths are measured along both axes of displayed px, whose sides need not be as those of natural px. */
typedef struct
{
  OmoSize natural;
  OmoSize view_size;
} Frame;

static OmoLength
measure_way (const Frame *frame, double natural_x, double natural_y)
{
  double view_x = natural_x * frame->view_size.width / frame->natural.width;
  double view_y = natural_y * frame->view_size.height / frame->natural.height;
  double length = hypot (natural_x, natural_y);

  return (OmoLength){
    .displayed = hypot (view_x, view_y),
    .natural = length,
    .percent = 100 * length / hypot (frame->natural.width, frame->natural.height),
  };
}

/* From pixel middle to pixel middle, natural px. */
static OmoLength
measure_points (const Frame *frame, OmoPoint expected, OmoPoint returned)
{
  OmoPoint from = omo_geometry_pixel_centre (expected, frame->natural, frame->natural);
  OmoPoint to = omo_geometry_pixel_centre (returned, frame->natural, frame->view_size);

  return measure_way (frame, to.x - from.x, to.y - from.y);
}

static gboolean
is_pair_crossed (const OmoExpected *expected, const OmoAnswer *answer, const Frame *frame)
{
  OmoPoint shown[OMO_ANSWER_N_POINTS];
  OmoPoint returned[OMO_ANSWER_N_POINTS];

  for (guint i = 0; i < OMO_ANSWER_N_POINTS; i++)
    {
      shown[i] = omo_geometry_pixel_centre (expected->points[i], frame->view_size, frame->natural);
      returned[i] =
          omo_geometry_pixel_centre (answer->points[i], frame->view_size, frame->view_size);
    }
  return omo_distance_is_crossed (shown, returned);
}

static void
measure_pair (OmoDistance *distance,
              const OmoExpected *expected,
              const OmoAnswer *answer,
              const Frame *frame)
{
  distance->crossed = is_pair_crossed (expected, answer, frame);
  distance->n_lengths = OMO_ANSWER_N_POINTS;
  for (guint i = 0; i < OMO_ANSWER_N_POINTS; i++)
    distance->lengths[i] =
        measure_points (frame, expected->points[distance->crossed ? 1 - i : i], answer->points[i]);
}

static void
measure_drag (OmoDistance *distance,
              const OmoExpected *expected,
              const OmoAnswer *answer,
              const Frame *frame)
{
  distance->n_lengths = OMO_ANSWER_N_POINTS;
  for (guint i = 0; i < OMO_ANSWER_N_POINTS; i++)
    distance->lengths[i] = measure_points (frame, expected->points[i], answer->points[i]);
  if (answer->has_end2)
    {
      OmoLength other = measure_points (frame, expected->points[1], answer->end2);

      distance->by_end2 = other.displayed < distance->lengths[1].displayed;
      if (distance->by_end2)
        distance->lengths[1] = other;
    }
}

static void
measure_rotation (OmoDistance *distance,
                  const OmoExpected *expected,
                  const OmoAnswer *answer,
                  const OmoReadingChoice *choice)
{
  OmoRotation rotation = omo_reading_apply (choice, answer->value);

  distance->degrees = omo_distance_between_angles (rotation.inner_degrees + rotation.outer_degrees,
                                                   expected->degrees);
  /* In every reading disc and ring come round to each other over the whole travel. */
  distance->slider_px = choice->travel * distance->degrees / TURN;
}

/* A slide is a way, not a pixel: nothing is shifted to a pixel's middle. */
static void
measure_slide (OmoDistance *distance,
               const OmoExpected *expected,
               const OmoAnswer *answer,
               const Frame *frame)
{
  double returned = answer->value * frame->natural.width / frame->view_size.width;

  distance->n_lengths = 1;
  distance->lengths[0] = measure_way (frame, returned - expected->x, 0);
}

static char *
print_px (OmoLength length)
{
  return omo_number_print_rounded (length.displayed);
}

static char *
print_rotation (const OmoDistance *distance)
{
  g_autofree char *degrees = omo_number_print_rounded (distance->degrees);
  g_autofree char *px = omo_number_print_rounded (distance->slider_px);

  /* Translators: an angle, and how far the slider goes for it. */
  return g_strdup_printf (_ ("It is %s° off, %s px of the slider."), degrees, px);
}

gboolean
omo_distance_measure (const OmoExpected *expected,
                      const OmoAnswer *answer,
                      OmoSize natural,
                      OmoSize view_size,
                      const OmoReadingChoice *choice,
                      OmoDistance *out_distance)
{
  Frame frame = { natural, view_size };
  OmoDistance distance = { 0 };

  if (expected == NULL || answer == NULL || expected->shape != answer->shape)
    return FALSE;
  g_return_val_if_fail (expected->shape == OMO_ANSWER_ROTATION
                            || (natural.width > 0 && natural.height > 0 && view_size.width > 0),
                        FALSE);

  distance.shape = answer->shape;
  switch (answer->shape)
    {
    case OMO_ANSWER_POINTS:
      measure_pair (&distance, expected, answer, &frame);
      break;
    case OMO_ANSWER_ROTATION:
      g_return_val_if_fail (choice != NULL, FALSE);
      measure_rotation (&distance, expected, answer, choice);
      break;
    case OMO_ANSWER_SLIDE:
      measure_slide (&distance, expected, answer, &frame);
      break;
    case OMO_ANSWER_DRAG:
      measure_drag (&distance, expected, answer, &frame);
      break;
    case OMO_N_ANSWER_SHAPES:
    default:
      g_return_val_if_reached (FALSE);
    }
  *out_distance = distance;
  return TRUE;
}

double
omo_distance_get_worst (const OmoDistance *self)
{
  double worst = 0;

  g_return_val_if_fail (self != NULL, 0);

  if (self->shape == OMO_ANSWER_ROTATION)
    return self->degrees;
  for (guint i = 0; i < self->n_lengths; i++)
    worst = MAX (worst, self->lengths[i].displayed);
  return worst;
}

char *
omo_length_print (OmoLength length)
{
  g_autofree char *displayed = print_px (length);
  g_autofree char *natural = omo_number_print_rounded (length.natural);
  g_autofree char *percent = omo_number_print_rounded (length.percent);

  if (g_str_equal (displayed, natural))
    /* Translators: a distance in px, and in percent of the picture's diagonal. */
    return g_strdup_printf (_ ("%s px, %s %% of the diagonal"), natural, percent);
  /* Translators: a distance in px as displayed, in px of the picture's own (natural) size, and in percent
     of the picture's diagonal. */
  return g_strdup_printf (_ ("%s px displayed, %s px natural, %s %% of the diagonal"), displayed,
                          natural, percent);
}

char *
omo_distance_print (const OmoDistance *self)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  first = print_px (self->lengths[0]);
  second = print_px (self->lengths[1]);
  switch (self->shape)
    {
    case OMO_ANSWER_POINTS:
      return g_strdup_printf (_ ("Point 1 is %s px off, point 2 is %s px off."), first, second);
    case OMO_ANSWER_ROTATION:
      return print_rotation (self);
    case OMO_ANSWER_SLIDE:
      return g_strdup_printf (_ ("It is %s px off."), first);
    case OMO_ANSWER_DRAG:
      return g_strdup_printf (self->by_end2
                                  ? _ ("The start is %s px off, the other end is %s px off.")
                                  : _ ("The start is %s px off, the end is %s px off."),
                              first, second);
    case OMO_N_ANSWER_SHAPES:
    default:
      g_return_val_if_reached (NULL);
    }
}

gboolean
omo_distance_is_crossed (const OmoPoint one[OMO_ANSWER_N_POINTS],
                         const OmoPoint other[OMO_ANSWER_N_POINTS])
{
  double as_given = hypot (one[0].x - other[0].x, one[0].y - other[0].y)
                    + hypot (one[1].x - other[1].x, one[1].y - other[1].y);
  double crossed = hypot (one[0].x - other[1].x, one[0].y - other[1].y)
                   + hypot (one[1].x - other[0].x, one[1].y - other[0].y);

  return crossed < as_given;
}

double
omo_distance_between_angles (double one, double other)
{
  return fabs (remainder (one - other, TURN));
}
