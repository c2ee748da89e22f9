/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-answer.h"
#include "core/omo-expected.h"
#include "core/omo-reading.h"

G_BEGIN_DECLS

/* One length in the three measures people compare. */
typedef struct
{
  double
      displayed; /* px of the picture as displayed; of its bytes where the job type has no view size */
  double natural; /* px of the bytes */
  double percent; /* of the picture's natural diagonal */
} OmoLength;

/* How far an answer is from the expected one. Of the members those of its shape count, the others are 0. */
typedef struct
{
  OmoAnswerShape shape;
  guint n_lengths;
  /* OMO_ANSWER_POINTS: of returned point 1 and of 2; OMO_ANSWER_DRAG: of its start and of its end;
   * OMO_ANSWER_SLIDE: of the one number. */
  OmoLength lengths[OMO_ANSWER_N_POINTS];
  gboolean crossed; /* OMO_ANSWER_POINTS: returned 1 belongs to expected 2 */
  gboolean by_end2; /* OMO_ANSWER_DRAG: `end2` is the nearer end, and the one that is measured */
  /* OMO_ANSWER_ROTATION: the smallest angle, 0..180, between the turns of disc against ring, and how far the
   * knob goes for it. */
  double degrees;
  double slider_px;
} OmoDistance;

/* Measures `answer` on a picture of `natural` px displayed at `view_size` (equal to `natural` where the job type has
 * none; of a slide's the width alone counts). Points are measured from pixel middle to pixel middle
 * (omo_geometry_pixel_centre) and belong together in the order whose total in displayed px is smaller; as given where
 * both are the same. `choice` says what a rotation means; for other shapes it may be NULL. FALSE, and nothing
 * touched, where either is NULL or the two are of different shapes. */
gboolean omo_distance_measure (const OmoExpected *expected,
                               const OmoAnswer *answer,
                               OmoSize natural,
                               OmoSize view_size,
                               const OmoReadingChoice *choice,
                               OmoDistance *out_distance);

/* The largest, in displayed px, or the angle in degrees: what a tolerance is compared with. */
double omo_distance_get_worst (const OmoDistance *self);

/* "3.2 px displayed, 5.2 px natural, 0.8 % of the diagonal", translated; px once where both are the same. Free
 * with g_free. */
char *omo_length_print (OmoLength length);

/* One translated sentence in displayed px or degrees: "Point 1 is 3.2 px off, point 2 is 24.1 px off." Free with
 * g_free. */
char *omo_distance_print (const OmoDistance *self);

/* TRUE when the first of `one` lies with the second of `other` and the reverse: when that total of distances is
 * smaller than the one as given. Same frame, px that are square. */
gboolean omo_distance_is_crossed (const OmoPoint one[OMO_ANSWER_N_POINTS],
                                  const OmoPoint other[OMO_ANSWER_N_POINTS]);

/* The smallest angle between two directions in degrees, 0..180. */
double omo_distance_between_angles (double one, double other);

G_END_DECLS
