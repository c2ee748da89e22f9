/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/omo-expected.h"
#include "core/omo-verdict.h"

G_BEGIN_DECLS

/* What a person says about a captcha's answer: the truth that they marked, the verdict, and their words about it. Belongs
 * to the pictures of a workspace: other pictures begin anew, another answer keeps the truth.
 *
 * Properties, all notified (r: read-only):
 *   "marking" boolean: the canvas takes clicks and keys as marks of the truth
 *   "blind" boolean: the answer stays hidden until the truth is marked
 *   "verdict" uint (OmoVerdict): what the person said; OMO_VERDICT_NONE follows the proposal
 *   "note", "ticket" string
 * Signal "truth-changed": the expected answer, or a part of it, is another. */
#define OMO_TYPE_VERIFICATION (omo_verification_get_type ())
G_DECLARE_FINAL_TYPE (OmoVerification, omo_verification, OMO, VERIFICATION, GObject)

/* A line each: more is a document. Bytes. */
#define OMO_VERIFICATION_MAX_TEXT 2000

OmoVerification *omo_verification_new (void);

/* For other pictures, or another job type: nothing marked, judged or written. "blind" stays. */
void omo_verification_begin (OmoVerification *self, OmoAnswerShape shape);

/* The truth; NULL until it is marked completely. Borrowed, until it changes. */
const OmoExpected *omo_verification_get_expected (OmoVerification *self);
/* `expected` NULL forgets it. */
void omo_verification_set_expected (OmoVerification *self, const OmoExpected *expected);

/* What was said before is said again: the truth (NULL: none), the verdict, and the words, of which NULL is "". */
void omo_verification_restore (OmoVerification *self,
                               const OmoExpected *expected,
                               OmoVerdict verdict,
                               const char *note,
                               const char *ticket);

/* The marks so far, natural px: points, or a drag's start and end, or of a slide the x alone. 0 for a rotation. */
guint omo_verification_get_n_points (OmoVerification *self);
OmoPoint omo_verification_get_point (OmoVerification *self, guint index);
/* How many points the truth has: 2, of a slide 1, of a rotation 0. */
guint omo_verification_get_n_wanted (OmoVerification *self);
/* Adds the next point, or moves that of `index` when there is one. */
void omo_verification_set_point (OmoVerification *self, guint index, OmoPoint natural);
/* A rotation: disc against ring (omo-expected.h). */
void omo_verification_set_degrees (OmoVerification *self, double degrees);
/* Forgets the marks; what was said stays. */
void omo_verification_clear_truth (OmoVerification *self);

G_END_DECLS
