/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-literal.h"

G_BEGIN_DECLS

/* What the files of the reader share; nobody else includes it. */

/* How a text in quotes is to be read. */
typedef enum
{
  OMO_LITERAL_PLAIN = 0,
  OMO_LITERAL_RAW = 1 << 0,       /* r'...': a backslash is one */
  OMO_LITERAL_FORMATTED = 1 << 1, /* f'...': {name} is a variable */
} OmoLiteralText;

/* The size of the prefix of Python before a quote at `at`, as of rb'...'; 0 when there is none or no quote follows. */
gsize omo_literal_measure_prefix (const OmoLiteral *self, OmoLiteralText *out_how);

/* At the opening quote: moves behind the closing one, and appends the text as JSON. FALSE when it has variables in it;
 * nothing is appended then. */
gboolean omo_literal_read_text (OmoLiteral *self, OmoLiteralText how);

/* Moves over a text in quotes. */
void omo_literal_skip_text (OmoLiteral *self);

/* Where the value of `name`, which stands in the code, is set before `at`; NULL when it is not. */
const char *omo_literal_look_up (const OmoLiteral *self, const char *name, gsize length);

/* At { [ or (: appends what is in it, and moves behind the closing one. FALSE beyond the limits. */
gboolean omo_literal_read_brackets (OmoLiteral *self);

/* At the parenthesis behind json.dumps: appends the first argument as a text that is JSON. FALSE beyond the limits. */
gboolean omo_literal_read_printed (OmoLiteral *self);

/* Puts an opaque expression in the place of what was appended from `start` on, with the name that stands at `from`, and
 * moves over the rest of it. */
void omo_literal_read_opaque (OmoLiteral *self, gsize start, const char *from);

/* Whether what was appended from `start` on is an opaque expression. */
gboolean omo_literal_is_opaque (const OmoLiteral *self, gsize start);

gboolean omo_literal_is_quote (char c);

G_END_DECLS
