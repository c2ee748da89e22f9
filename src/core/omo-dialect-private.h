/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-dialect.h"

G_BEGIN_DECLS

/* What the files of the codec share; nobody else includes it. */

/* How a dialect is written. Reading takes every spelling, whatever the dialect. */
struct _OmoDialect
{
  const char *id;
  const char *create_path;
  const char *ask_path;
  const char *token_field;
  const char *type_field;
  const char *image_field;
  const char *width_field;
  const char *height_field;
  gboolean sizes_are_text;
};

/* The body as JSON whose root is an object; the root is owned by the caller. `out_oddities` is set, and
 * untouched on failure. Errors: OMO_ERROR_MALFORMED. */
JsonNode *omo_dialect_parse_body (GBytes *body, OmoOddities *out_oddities, GError **error);

/* An integer from 0 or a text of 1 to OMO_JOB_ID_MAX_LENGTH bytes, else NULL. `node` may be NULL. */
OmoJobId *omo_job_id_new_from_json (JsonNode *node);

/* The id with the JSON type it came with. */
void omo_job_id_append (const OmoJobId *self, GString *body);

G_END_DECLS
