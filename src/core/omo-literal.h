/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The literals of Python and JavaScript as JSON: dictionaries and objects, lists, texts in any quotes, joined texts,
 * numbers, True and null, json.dumps (...) and JSON.stringify (...) of a literal, and variables that are set to a
 * literal in the same code. Nothing is run. What is none of this is opaque. */

typedef struct
{
  const char *text; /* all of the code: variables are looked up in it. Valid UTF-8 */
  const char *end;
  const char *at;
  GString *json; /* what was read, piece behind piece */
  guint depth;
  guint n_lookups;
  gboolean ends_at_line; /* outside brackets the line is the end, too */
} OmoLiteral;

/* How an opaque expression stands in the JSON: as a text that begins so, with a name behind it for people; no other
 * text does. */
#define OMO_LITERAL_OPAQUE "\\u0001"

/* What is nested deeper, or is longer as JSON, is not read. */
#define OMO_LITERAL_MAX_DEPTH 64
#define OMO_LITERAL_MAX_JSON (128u * 1024 * 1024)
/* Postman's snippets have three variables. */
#define OMO_LITERAL_MAX_LOOKUPS 32

void omo_literal_init (OmoLiteral *self, const char *text, gsize length, gsize at);
void omo_literal_clear (OmoLiteral *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OmoLiteral, omo_literal_clear)

/* Appends the expression at `at`, which moves to what ends it: , ) ] } ; : or the end. FALSE beyond the limits. */
gboolean omo_literal_read (OmoLiteral *self);

/* The same at a {, without what follows the closing one. */
gboolean omo_literal_read_object (OmoLiteral *self);

/* Moves over blanks, line ends and comments. */
void omo_literal_skip_blanks (OmoLiteral *self);

/* The name at `at`, with its dots, else 0. */
gsize omo_literal_measure_name (const OmoLiteral *self);

/* Moves over an expression of any kind. */
void omo_literal_skip_expression (OmoLiteral *self);

G_END_DECLS
