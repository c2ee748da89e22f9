/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "core/omo-geometry.h"
#include "core/omo-job-type.h"

G_BEGIN_DECLS

#define OMO_ANSWER_N_POINTS 2

/* The answer of a job exactly as the service gave it; what it means on the picture is omo-geometry's and
 * omo-reading's business, so that a changed view size or reading needs no second call. */
typedef struct
{
  OmoAnswerShape shape;
  char *raw; /* `result` verbatim: "57_31_246_148", "50"; an object as compact JSON */
  /* OMO_ANSWER_POINTS: displayed px (web) or screenshot px (phone); OMO_ANSWER_DRAG: its start and its end,
   * screenshot px. */
  OmoPoint points[OMO_ANSWER_N_POINTS];
  double
      value; /* OMO_ANSWER_ROTATION: the number, no unit implied; OMO_ANSWER_SLIDE: displayed px */
  gboolean has_end2; /* OMO_ANSWER_DRAG: there is another end */
  OmoPoint end2;
} OmoAnswer;

/* Reads a `result` of every known spelling: "x1_y1_x2_y2", "x1|y1|x2|y2", decimals, blanks round the
 * numbers, {"x1": "50", ...} (text or numbers); "50", 50, 50.0, {"slide": "50"}; for a drag four numbers
 * or six; and the `solution` of v2:
 * {"pointA": {"x": ..., "y": ...}, "pointB": ...}, {"rotate": 0.76}, {"end": {"x": 50}}, {"start": ..., "end": ..., "end2": ...}. A decimal point only; never a comma. Errors: OMO_ERROR_RESULT_UNREADABLE, with what was found in the words. */
OmoAnswer *omo_answer_new_from_json (OmoAnswerShape shape, JsonNode *result, GError **error);

/* The same for bare text, as pasted or scripted. */
OmoAnswer *omo_answer_new_from_text (OmoAnswerShape shape, const char *text, GError **error);

/* Appends the answer as a v2 `solution`, for the stand-in. */
void omo_answer_append_solution (const OmoAnswer *self, GString *body);

/* Free with omo_answer_free. */
OmoAnswer *omo_answer_copy (const OmoAnswer *self);
void omo_answer_free (OmoAnswer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoAnswer, omo_answer_free)

G_END_DECLS
