/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-distance.h"

G_BEGIN_DECLS

/* What a person says about an answer, or what its distance proposes. The numbers stand in files: they stay. */
typedef enum
{
  OMO_VERDICT_NONE = 0, /* nobody has judged it */
  OMO_VERDICT_RIGHT = 1,
  OMO_VERDICT_WRONG = 2,
  OMO_VERDICT_UNSURE = 3,
  OMO_N_VERDICTS
} OmoVerdict;

/* "none", "right", "wrong", "unsure"; and back: FALSE when unknown. */
const char *omo_verdict_get_id (OmoVerdict verdict);
gboolean omo_verdict_from_id (const char *id, OmoVerdict *out_verdict);

/* The word for people, English, marked for translation. */
const char *omo_verdict_get_label (OmoVerdict verdict);

/* How far off an answer may be and still be right. */
typedef struct
{
  double px;      /* displayed: points, slides and drags */
  double degrees; /* rotations */
} OmoTolerance;

#define OMO_TOLERANCE_PX_DEFAULT 20.0
#define OMO_TOLERANCE_PX_MIN 1.0
#define OMO_TOLERANCE_PX_MAX 1000.0
#define OMO_TOLERANCE_DEGREES_DEFAULT 4.0
#define OMO_TOLERANCE_DEGREES_MIN 0.5
#define OMO_TOLERANCE_DEGREES_MAX 180.0
/* An answer that is beyond the tolerance by no more than this part of it is unsure: a truth marked by hand is no
 * finer. */
#define OMO_TOLERANCE_DOUBT 0.1

OmoTolerance omo_tolerance_get_default (void);

/* The member that counts for answers of this shape. */
double omo_tolerance_get_limit (const OmoTolerance *self, OmoAnswerShape shape);

/* Right when the worst distance is within the tolerance, the edge included, as the circle on the picture shows it;
 * unsure up to OMO_TOLERANCE_DOUBT beyond; else wrong. NULL, where nothing is expected or there is no answer, proposes
 * OMO_VERDICT_NONE. */
OmoVerdict omo_verdict_propose (const OmoDistance *distance, const OmoTolerance *tolerance);

/* How far off it is and what is allowed, translated: "Point 1 is 3.2 px off, point 2 is 24.1 px off. Up to 20 px is
 * right." Free with g_free. */
char *omo_verdict_print (const OmoDistance *distance, const OmoTolerance *tolerance);

G_END_DECLS
