/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "core/omo-geometry.h"
#include "core/omo-job-type.h"

G_BEGIN_DECLS

/* The true answer of a captcha, as a person marks it or a file tells it. It lives in the frame of the picture's
 * bytes, so that neither a changed view size nor another reading touches it. A plain value. */
typedef struct
{
  OmoAnswerShape shape;
  /* OMO_ANSWER_POINTS: the two objects, natural px; OMO_ANSWER_DRAG: its start and its end, natural px. As in an
   * answer a whole number names a pixel, a decimal is a position (omo_geometry_pixel_centre). */
  OmoPoint points[2];
  /* OMO_ANSWER_ROTATION: disc against ring, 0 <= degrees < 360: what the disc turns clockwise and the ring
   * anticlockwise, together. */
  double degrees;
  double x; /* OMO_ANSWER_SLIDE: natural px to the right */
} OmoExpected;

/* A coordinate beyond this is on no picture, as for answers. */
#define OMO_EXPECTED_MAX_COORDINATE 1e6

/* Free with omo_expected_free. */
OmoExpected *omo_expected_copy (const OmoExpected *self);
void omo_expected_free (OmoExpected *self);

/* TRUE when both say the same; NULL equals NULL alone. */
gboolean omo_expected_equal (const OmoExpected *self, const OmoExpected *other);

/* Reads what belongs to the job type's answer shape and ignores other members:
 *   points    "points_natural": [[x, y], [x, y]]
 *   drag      "points_natural": [start, end]
 *   rotation  "inner_degrees": clockwise, and perhaps "outer_degrees": anticlockwise; their sum counts
 *   slide     "x_natural"
 * Coordinates from 0 to OMO_EXPECTED_MAX_COORDINATE. A "job_type" of another shape is refused. Errors:
 * OMO_ERROR_MALFORMED; `out_expected` is untouched then. */
gboolean omo_expected_from_json (JsonObject *object,
                                 const OmoJobType *job_type,
                                 OmoExpected *out_expected,
                                 GError **error);

/* Adds an object that omo_expected_from_json reads as the same value. */
void omo_expected_write_json (const OmoExpected *self, JsonBuilder *builder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoExpected, omo_expected_free)

G_END_DECLS
