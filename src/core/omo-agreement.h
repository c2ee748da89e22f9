/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-distance.h"

G_BEGIN_DECLS

/* How much repeated answers to the same captcha agree with each other, whatever is right. */
typedef struct
{
  OmoAnswerShape shape;
  guint n_answers;
  guint n_agreeing; /* not further from the median than the tolerance */
  /* Of an answer's distance from the median, which is the larger one of its two points: the mean and the largest.
   * Displayed px; of a rotation degrees. */
  double mean_distance;
  double max_distance;
  /* The median, natural px: positions, not pixels. OMO_ANSWER_SLIDE: `x` of the first alone. */
  OmoPoint medians[OMO_ANSWER_N_POINTS];
  double median_degrees; /* OMO_ANSWER_ROTATION: disc against ring, 0..360 */
} OmoAgreement;

/* More are not sent. */
#define OMO_AGREEMENT_MAX_ANSWERS 20

/* Of `n_answers` >= 1 answers of one shape, at most OMO_AGREEMENT_MAX_ANSWERS, in the frames of
 * omo_distance_measure. A pair may come in either order: each is turned so that it lies best with the first, then so
 * that it lies best with the median. The median is that of x and of y; of rotations that answer from which the others
 * are least far round the circle. Drags count with their first end. `tolerance` as omo_tolerance_get_limit gives it. */
OmoAgreement omo_agreement_measure (const OmoAnswer *const *answers,
                                    guint n_answers,
                                    OmoSize natural,
                                    OmoSize view_size,
                                    const OmoReadingChoice *choice,
                                    double tolerance);

/* "8 of 10 agree to within 20 px. From their middle they are 3.2 px off on average, 24 px at most.", translated. Free
 * with g_free. */
char *omo_agreement_print (const OmoAgreement *self, double tolerance);

G_END_DECLS
