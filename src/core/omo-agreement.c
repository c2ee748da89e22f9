/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-agreement.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/omo-number.h"

#define TURN 360.0

/* Displayed px; the points of one answer. */
typedef struct
{
  OmoPoint points[OMO_ANSWER_N_POINTS];
} Pair;

static double
find_middle (double *values, guint n)
{
  for (guint i = 1; i < n; i++)
    for (guint j = i; j > 0 && values[j - 1] > values[j]; j--)
      {
        double moved = values[j];

        values[j] = values[j - 1];
        values[j - 1] = moved;
      }
  return (values[(n - 1) / 2] + values[n / 2]) / 2;
}

static Pair
find_median (const Pair *pairs, guint n)
{
  Pair median = { 0 };
  double values[OMO_AGREEMENT_MAX_ANSWERS];

  for (guint i = 0; i < OMO_ANSWER_N_POINTS; i++)
    {
      for (guint j = 0; j < n; j++)
        values[j] = pairs[j].points[i].x;
      median.points[i].x = find_middle (values, n);
      for (guint j = 0; j < n; j++)
        values[j] = pairs[j].points[i].y;
      median.points[i].y = find_middle (values, n);
    }
  return median;
}

/* Pairs alone come in either order. */
static void
turn_to (const Pair *target, Pair *pairs, guint n)
{
  for (guint i = 0; i < n; i++)
    if (omo_distance_is_crossed (target->points, pairs[i].points))
      {
        OmoPoint first = pairs[i].points[0];

        pairs[i].points[0] = pairs[i].points[1];
        pairs[i].points[1] = first;
      }
}

static void
add_distance (OmoAgreement *agreement, double distance, double tolerance)
{
  agreement->mean_distance += distance / agreement->n_answers;
  agreement->max_distance = fmax (agreement->max_distance, distance);
  if (distance <= tolerance)
    agreement->n_agreeing++;
}

static Pair
get_pair (const OmoAnswer *answer, OmoSize view_size)
{
  Pair pair = { 0 };

  if (answer->shape == OMO_ANSWER_SLIDE)
    {
      pair.points[0].x = answer->value;
      return pair;
    }
  for (guint i = 0; i < OMO_ANSWER_N_POINTS; i++)
    pair.points[i] = omo_geometry_pixel_centre (answer->points[i], view_size, view_size);
  return pair;
}

static void
measure_points (OmoAgreement *agreement,
                const OmoAnswer *const *answers,
                OmoSize natural,
                OmoSize view_size,
                double tolerance)
{
  /* Of a slide the width alone is known, and y is 0. */
  OmoSize shown = { view_size.width, view_size.height > 0 ? view_size.height : natural.height };
  guint n = agreement->n_answers;
  Pair pairs[OMO_AGREEMENT_MAX_ANSWERS];
  Pair median;

  for (guint i = 0; i < n; i++)
    pairs[i] = get_pair (answers[i], shown);
  median = pairs[0];
  for (guint round = 0; round < 2; round++)
    {
      if (agreement->shape == OMO_ANSWER_POINTS)
        turn_to (&median, pairs, n);
      median = find_median (pairs, n);
    }
  for (guint i = 0; i < n; i++)
    {
      double distance = 0;

      for (guint j = 0; j < OMO_ANSWER_N_POINTS; j++)
        distance = fmax (distance, hypot (pairs[i].points[j].x - median.points[j].x,
                                          pairs[i].points[j].y - median.points[j].y));
      add_distance (agreement, distance, tolerance);
    }
  for (guint i = 0; i < OMO_ANSWER_N_POINTS; i++)
    agreement->medians[i] = omo_geometry_displayed_to_natural (median.points[i], natural, shown);
}

static double
sum_angles_from (const double *degrees, guint n, double from)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += omo_distance_between_angles (degrees[i], from);
  return sum;
}

static void
measure_rotations (OmoAgreement *agreement,
                   const OmoAnswer *const *answers,
                   const OmoReadingChoice *choice,
                   double tolerance)
{
  guint n = agreement->n_answers;
  double degrees[OMO_AGREEMENT_MAX_ANSWERS];
  double median = 0;
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < n; i++)
    {
      OmoRotation rotation = omo_reading_apply (choice, answers[i]->value);

      degrees[i] = rotation.inner_degrees + rotation.outer_degrees;
    }
  for (guint i = 0; i < n; i++)
    {
      double sum = sum_angles_from (degrees, n, degrees[i]);

      if (sum < least)
        {
          least = sum;
          median = degrees[i];
        }
    }
  for (guint i = 0; i < n; i++)
    add_distance (agreement, omo_distance_between_angles (degrees[i], median), tolerance);
  agreement->median_degrees = median - TURN * floor (median / TURN);
}

OmoAgreement
omo_agreement_measure (const OmoAnswer *const *answers,
                       guint n_answers,
                       OmoSize natural,
                       OmoSize view_size,
                       const OmoReadingChoice *choice,
                       double tolerance)
{
  OmoAgreement agreement = { 0 };

  g_return_val_if_fail (answers != NULL && n_answers >= 1, agreement);
  g_return_val_if_fail (n_answers <= OMO_AGREEMENT_MAX_ANSWERS, agreement);
  for (guint i = 1; i < n_answers; i++)
    g_return_val_if_fail (answers[i]->shape == answers[0]->shape, agreement);

  agreement.shape = answers[0]->shape;
  agreement.n_answers = n_answers;
  if (agreement.shape == OMO_ANSWER_ROTATION)
    measure_rotations (&agreement, answers, choice, tolerance);
  else
    measure_points (&agreement, answers, natural, view_size, tolerance);
  return agreement;
}

char *
omo_agreement_print (const OmoAgreement *self, double tolerance)
{
  g_autofree char *limit = omo_number_print (tolerance);
  g_autofree char *mean = NULL;
  g_autofree char *most = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  mean = omo_number_print_rounded (self->mean_distance);
  most = omo_number_print_rounded (self->max_distance);
  if (self->shape == OMO_ANSWER_ROTATION)
    /* Translators: so many of so many answers; then distances from their median. */
    return g_strdup_printf (
        _ ("%u of %u agree to within %s°. From their middle they are %s° off on "
           "average, %s° at most."),
        self->n_agreeing, self->n_answers, limit, mean, most);
  /* Translators: so many of so many answers; then distances from their median. */
  return g_strdup_printf (_ ("%u of %u agree to within %s px. From their middle they are %s px off "
                             "on average, %s px at most."),
                          self->n_agreeing, self->n_answers, limit, mean, most);
}
