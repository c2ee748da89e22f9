/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-answer.h"

G_BEGIN_DECLS

/* What the files of the answer share; nobody else includes it. */

/* The most numbers an answer has. */
#define OMO_ANSWER_MAX_NUMBERS 6

/* An answer's numbers in the order of the text form: x1, y1, x2, y2, and for a drag perhaps x3, y3. */
typedef struct
{
  OmoAnswerShape shape;
  guint n_numbers;
  double numbers[OMO_ANSWER_MAX_NUMBERS];
} OmoAnswerNumbers;

void omo_answer_get_numbers (const OmoAnswer *self, OmoAnswerNumbers *out_numbers);

/* Reads a number, or a text that is one. FALSE, and untouched, for anything else or one out of range. */
gboolean omo_answer_read_number (JsonNode *node, double *out_number);

/* Reads an object for `numbers->shape`: of the oldest edition, {"x1": ..., "y1": ..., "x2": ..., "y2": ...} or
 * {"slide": ...} with no member besides; or the `solution` of v2, which may have more. FALSE when it is neither. */
gboolean omo_answer_read_object (OmoAnswerNumbers *numbers, JsonObject *object);

/* `node` as compact JSON with short numbers: json-glib would print 0.7 with 17 digits. */
void omo_answer_print_json (JsonNode *node, GString *text);

G_END_DECLS
