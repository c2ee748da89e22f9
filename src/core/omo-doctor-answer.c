/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-doctor-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/omo-number.h"
#include "core/omo-reading.h"

/* What an answer can mean on the picture. */

/* Two shapes are never as near to each other, displayed px. */
#define SAME_POINT 2.0

#define MAX_POINTS 3

/* The points of an answer, and the frame in which they should be. */
typedef struct
{
  OmoPoint points[MAX_POINTS];
  guint n_points;
  OmoSize frame; /* zero: not known */
  OmoSize natural;
} Points;

static OmoSize
get_natural (const OmoDoctorExam *exam)
{
  return (OmoSize){ exam->reply->natural_width, exam->reply->natural_height };
}

static OmoSize
get_frame (const OmoDoctorExam *exam)
{
  if (exam->reply->type->wants_view_size)
    return (OmoSize){ exam->reply->view_width, exam->reply->view_height };
  return get_natural (exam);
}

/* FALSE when the answer has none. */
static gboolean
read_points (const OmoDoctorExam *exam, Points *out)
{
  const OmoAnswer *answer = exam->answer;

  if (answer == NULL || exam->reply->type == NULL
      || (answer->shape != OMO_ANSWER_POINTS && answer->shape != OMO_ANSWER_DRAG))
    return FALSE;
  *out = (Points){ .points = { answer->points[0], answer->points[1], answer->end2 },
                   .n_points = answer->has_end2 ? MAX_POINTS : OMO_ANSWER_N_POINTS,
                   .frame = get_frame (exam),
                   .natural = get_natural (exam) };
  return TRUE;
}

static gboolean
is_known (OmoSize size)
{
  return size.width > 0 && size.height > 0;
}

/* Index of the first point outside, `n_points` when there is none. */
static guint
find_outside (const Points *points, OmoSize size)
{
  guint i = 0;

  while (i < points->n_points && omo_geometry_contains (size, points->points[i]))
    i++;
  return i;
}

/* All lie between 0 and 1, and are not the corner. */
static gboolean
are_fractions (const Points *points)
{
  double most = 0;
  double least = 0;

  for (guint i = 0; i < points->n_points; i++)
    {
      most = MAX (most, MAX (points->points[i].x, points->points[i].y));
      least = MIN (least, MIN (points->points[i].x, points->points[i].y));
    }
  return least >= 0 && most > 0 && most <= 1;
}

static char *
print_point (OmoPoint point)
{
  g_autofree char *x = omo_number_print (point.x);
  g_autofree char *y = omo_number_print (point.y);

  return g_strdup_printf ("(%s, %s)", x, y);
}

static void
find_point (OmoDoctorExam *exam, const Points *points, guint index)
{
  g_autofree char *point = print_point (points->points[index]);
  g_autofree char *frame =
      omo_doctor_print_size ((int) points->frame.width, (int) points->frame.height);
  g_autofree char *natural =
      omo_doctor_print_size ((int) points->natural.width, (int) points->natural.height);

  omo_doctor_find_with (exam, "point", point, "frame", frame, "natural", natural, NULL);
}

static gboolean
fit_natural_only (const Points *points)
{
  return is_known (points->frame) && is_known (points->natural)
         && find_outside (points, points->frame) < points->n_points
         && find_outside (points, points->natural) == points->n_points;
}

static void
check_points_outside (OmoDoctorExam *exam)
{
  Points points;
  guint index;

  if (!read_points (exam, &points) || !is_known (points.frame) || fit_natural_only (&points))
    return;
  index = find_outside (&points, points.frame);
  if (index < points.n_points)
    find_point (exam, &points, index);
}

static void
check_points_natural (OmoDoctorExam *exam)
{
  Points points;

  if (read_points (exam, &points) && fit_natural_only (&points))
    find_point (exam, &points, find_outside (&points, points.frame));
}

static void
check_points_fractions (OmoDoctorExam *exam)
{
  Points points;

  if (read_points (exam, &points) && are_fractions (&points))
    find_point (exam, &points, 0);
}

static void
check_points_same (OmoDoctorExam *exam)
{
  Points points;

  if (read_points (exam, &points) && !are_fractions (&points)
      && hypot (points.points[0].x - points.points[1].x, points.points[0].y - points.points[1].y)
             <= SAME_POINT)
    find_point (exam, &points, 0);
}

/* The number of a rotation or a slide. FALSE when the answer is none of `shape`. */
static gboolean
read_number (const OmoDoctorExam *exam, OmoAnswerShape shape, double *out_value)
{
  if (exam->answer == NULL || exam->reply->type == NULL || exam->answer->shape != shape)
    return FALSE;
  *out_value = exam->answer->value;
  return TRUE;
}

static void
find_number (OmoDoctorExam *exam, double value)
{
  g_autofree char *number = omo_number_print (value);
  g_autofree char *width = g_strdup_printf ("%d", exam->reply->view_width);

  omo_doctor_find_with (exam, "value", number, "width", width, "dialect",
                        omo_dialect_get_id (exam->dialect), NULL);
}

static void
check_slide_zero (OmoDoctorExam *exam)
{
  double value;

  if (read_number (exam, OMO_ANSWER_SLIDE, &value) && value == 0)
    find_number (exam, value);
}

static void
check_slide_beyond (OmoDoctorExam *exam)
{
  double value;

  if (read_number (exam, OMO_ANSWER_SLIDE, &value) && exam->reply->view_width > 0
      && (value < 0 || value >= exam->reply->view_width))
    find_number (exam, value);
}

/* As the number is first read. */
static OmoDoubt
doubt (const OmoDoctorExam *exam, double value)
{
  const OmoReadingChoice choice = { omo_dialect_get_reading (exam->spoken != NULL ? exam->spoken
                                                                                  : exam->dialect),
                                    OMO_TRAVEL_DEFAULT, FALSE };

  return omo_reading_doubt (&choice, value);
}

static void
check_rotation_zero (OmoDoctorExam *exam)
{
  double value;

  if (read_number (exam, OMO_ANSWER_ROTATION, &value) && doubt (exam, value) == OMO_DOUBT_ZERO)
    find_number (exam, value);
}

static void
check_rotation_ratio (OmoDoctorExam *exam)
{
  double value;

  if (read_number (exam, OMO_ANSWER_ROTATION, &value)
      && doubt (exam, value) == OMO_DOUBT_LOOKS_LIKE_RATIO)
    find_number (exam, value);
}

static void
check_rotation_beyond (OmoDoctorExam *exam)
{
  double value;
  OmoDoubt reason;

  if (!read_number (exam, OMO_ANSWER_ROTATION, &value))
    return;
  reason = doubt (exam, value);
  if (reason == OMO_DOUBT_ABOVE_TURN || reason == OMO_DOUBT_ABOVE_ONE
      || reason == OMO_DOUBT_NEGATIVE)
    find_number (exam, value);
}

#define ROW(id, text, check)                                                                       \
  {                                                                                                \
    id, OMO_SEVERITY_WARNING, text, check, NULL, NULL, NULL                                        \
  }

static const OmoDoctorRule rules[] = {
  ROW ("points-outside",
       N_ ("The point {point} lies outside of {frame}, the frame in which the service counts."),
       check_points_outside),
  ROW (
      "points-natural",
      N_ ("The point {point} lies outside the view size {frame}, but all of them fit the picture’s "
          "own size {natural}: the view size was not taken into account."),
      check_points_natural),
  ROW (
      "points-fractions",
      N_ ("All coordinates lie between 0 and 1, as {point}: these are fractions of the picture, as "
          "HMCaptcha answers, not px."),
      check_points_fractions),
  ROW ("points-same",
       N_ ("Both points are the same, {point}: two objects are wanted."),
       check_points_same),
  ROW ("slide-zero",
       N_ ("The slider is to go 0 px: several clients take that for a failure."),
       check_slide_zero),
  ROW ("slide-beyond",
       N_ ("The slider is to go {value} px, and the picture is shown {width} px wide."),
       check_slide_beyond),
  ROW ("rotation-zero",
       N_ ("The rotation is 0 on success: several clients take that for a failure."),
       check_rotation_zero),
  ROW ("rotation-ratio",
       N_ ("The rotation is {value}, a decimal below 1: that looks like the ratio of v2, not like "
           "the number of v1."),
       check_rotation_ratio),
  ROW ("rotation-beyond",
       N_ ("The rotation {value} is more than {dialect} can mean."),
       check_rotation_beyond),
};

const OmoDoctorGroup omo_doctor_answer_rules = { rules, G_N_ELEMENTS (rules) };
