/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-doctor-private.h"

#include <glib/gi18n-lib.h>

/* The two pictures of a rotation: a disc, and a ring with a hole for it. */

/* The page's are 211 and 347 px: 0.61. */
#define LEAST_RATIO 0.45
#define MOST_RATIO 0.8

static gboolean
has_pair (const OmoDoctorExam *exam)
{
  const OmoDoctorSubject *subject = exam->subject;

  return subject->call == OMO_PASTE_CREATE && exam->lookalike == NULL && subject->first != NULL
         && subject->second != NULL;
}

static gboolean
is_swapped (const OmoDoctorExam *exam)
{
  return omo_job_type_pair_is_swapped (exam->subject->first, exam->subject->second);
}

static void
find_pair (OmoDoctorExam *exam)
{
  OmoPicture *first = exam->subject->first;
  OmoPicture *second = exam->subject->second;
  g_autofree char *one =
      omo_doctor_print_size (omo_picture_get_width (first), omo_picture_get_height (first));
  g_autofree char *other =
      omo_doctor_print_size (omo_picture_get_width (second), omo_picture_get_height (second));

  omo_doctor_find_with (exam, "first", one, "second", other, NULL);
}

static void
check_same (OmoDoctorExam *exam)
{
  if (has_pair (exam)
      && g_bytes_equal (omo_picture_get_bytes (exam->subject->first),
                        omo_picture_get_bytes (exam->subject->second)))
    find_pair (exam);
}

static void
check_swapped (OmoDoctorExam *exam)
{
  if (has_pair (exam) && is_swapped (exam))
    find_pair (exam);
}

static void
mend_swapped (OmoDoctorSubject *subject, const OmoDialect *dialect)
{
  OmoPicture *first = subject->first;

  subject->first = subject->second;
  subject->second = first;
}

static gboolean
is_square (OmoPicture *picture)
{
  return !omo_doctor_is_other_aspect (omo_picture_get_width (picture),
                                      omo_picture_get_height (picture), 1, 1);
}

static void
check_not_square (OmoDoctorExam *exam)
{
  if (has_pair (exam) && !(is_square (exam->subject->first) && is_square (exam->subject->second)))
    find_pair (exam);
}

/* In either order. */
static void
check_scale (OmoDoctorExam *exam)
{
  double ratio;

  if (!has_pair (exam))
    return;
  ratio = (double) omo_picture_get_width (exam->subject->first)
          / omo_picture_get_width (exam->subject->second);
  if (is_swapped (exam))
    ratio = 1 / ratio;
  if (ratio < LEAST_RATIO || ratio > MOST_RATIO)
    find_pair (exam);
}

static void
check_opaque (OmoDoctorExam *exam)
{
  if (has_pair (exam) && omo_picture_is_opaque (exam->subject->first)
      && omo_picture_is_opaque (exam->subject->second))
    find_pair (exam);
}

static const OmoDoctorRule rules[] = {
  { "pair-same", OMO_SEVERITY_ERROR,
    N_ ("Both pictures are the same one, {first}: the inner and the outer are wanted."), check_same,
    NULL, NULL, NULL },
  { "pair-swapped", OMO_SEVERITY_WARNING,
    N_ ("The pictures are in the wrong order: the first, {first}, is the outer ring, and the inner "
        "disc, {second}, comes first."),
    check_swapped, N_ ("Exchange Them"), NULL, mend_swapped },
  { "pair-not-square", OMO_SEVERITY_WARNING,
    N_ ("A picture of the pair is not square ({first}, {second}): it was cut from the screen, and its middle is not the center of the turn."),
    check_not_square, NULL, NULL, NULL },
  { "pair-scale", OMO_SEVERITY_WARNING,
    N_ ("The pictures, {first} and {second}, are not of the same scale: the page has 211 × 211 "
        "and 347 × 347."),
    check_scale, NULL, NULL, NULL },
  { "pair-opaque", OMO_SEVERITY_HINT,
    N_ ("Neither picture has a transparent part: they are not the page’s own files."), check_opaque,
    NULL, NULL, NULL },
};

const OmoDoctorGroup omo_doctor_pair_rules = { rules, G_N_ELEMENTS (rules) };
