/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Strict JSON. json-glib 1.6 alone overflows its stack on deep nesting, reads empty input as success,
 * takes comments, single quotes, octal and a second document, cuts strings at \u0000 and wraps large
 * integers; so the text passes a gate of our own first, and json-glib sees only RFC 8259. */

/* Deeper than any answer of the service by a factor of ten; json-glib dies at 60,000. */
#define OMO_JSON_MAX_DEPTH 64

/* json-glib takes some hundred bytes for a value of two: so many are as much memory as a large picture. A case file or
 * HAR of a job has some thousands. */
#define OMO_JSON_MAX_VALUES 1000000u

/* What was tolerated, for the reader to mention. */
typedef enum
{
  OMO_JSON_CLEAN = 0,
  OMO_JSON_TRAILING_COMMA = 1 << 0, /* printed by the service's own document */
  OMO_JSON_DUPLICATE_KEY = 1 << 1,  /* the last one is read */
  OMO_JSON_BYTE_ORDER_MARK = 1 << 2,
  OMO_JSON_NUL_ESCAPE = 1 << 3, /* \u0000 in a string, read as U+FFFD */
} OmoJsonOddities;

/* Parses `size` bytes. Returns the root, owned by the caller. Errors: OMO_ERROR_MALFORMED, whose message
 * says what and at which byte ("byte 17: a string does not end"), and names empty input and HTML as such.
 * Integers outside gint64 and numbers that are not finite are refused, never rounded.
 * `out_oddities` (may be NULL) is untouched on failure. */
JsonNode *
omo_json_parse (const char *data, gsize size, OmoJsonOddities *out_oddities, GError **error);

/* Why omo_json_parse has failed, for people, translated. Free with g_free. */
char *omo_json_print_reason (const GError *error);

/* Typed reads: each gives TRUE only when the member is there with exactly that type; nothing is coerced.
 * Outputs are untouched otherwise. */
gboolean omo_json_read_string (JsonObject *object, const char *name, const char **out_value);
gboolean omo_json_read_boolean (JsonObject *object, const char *name, gboolean *out_value);
gboolean omo_json_read_int (JsonObject *object, const char *name, gint64 *out_value);
/* A number, whole or not. */
gboolean omo_json_read_number (JsonObject *object, const char *name, double *out_value);
gboolean omo_json_read_object (JsonObject *object, const char *name, JsonObject **out_value);
gboolean omo_json_read_array (JsonObject *object, const char *name, JsonArray **out_value);

/* TRUE when the member is missing, null, or "". */
gboolean omo_json_is_absent (JsonObject *object, const char *name);

/* Appends `text` as a quoted and escaped JSON string. `text` must be valid UTF-8. */
void omo_json_append_string (GString *buffer, const char *text);

/* A number as short as it reads back the same: "50", "231.5"; locale plays no part. Free with g_free. */
char *omo_json_print_number (double value);

G_END_DECLS
