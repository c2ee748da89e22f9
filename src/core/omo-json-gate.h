/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-json.h"

G_BEGIN_DECLS

/* The gate before json-glib: what has passed is RFC 8259 and nothing else, so that json-glib has nothing to
 * guess. For omo-json alone; everybody else calls omo_json_parse. */

typedef struct
{
  char *text;               /* NUL-terminated: the document without what was tolerated */
  gsize length;             /* of `text` */
  gsize n_members;          /* members of all objects, duplicates counted each time */
  OmoJsonOddities oddities; /* all but OMO_JSON_DUPLICATE_KEY, which only the tree shows */
} OmoJsonPassed;

/* One pass over `size` bytes, without recursion; what is open is held in OMO_JSON_MAX_DEPTH bytes. Errors:
 * OMO_ERROR_MALFORMED with position and reason, never with a piece of the text; `out_passed` is untouched
 * then. */
gboolean
omo_json_gate_pass (const char *data, gsize size, OmoJsonPassed *out_passed, GError **error);

void omo_json_passed_clear (OmoJsonPassed *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OmoJsonPassed, omo_json_passed_clear)

G_END_DECLS
