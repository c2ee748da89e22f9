/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-dialect-private.h"

G_BEGIN_DECLS

/* Fields of a request, read in any spelling; part of the codec. */

#define OMO_FIELD_BLANKS " \t\r\n"

/* One way in which a field is written, and the editions that write it so. A field's spellings are a list that ends
 * with NULL. */
typedef struct
{
  const char *name;
  OmoEdition editions;
} OmoSpelling;

/* Of every request. */
extern const OmoSpelling omo_token_spellings[];

/* What is gathered on the way through a request. */
typedef struct
{
  const OmoDialect *dialect;
  OmoEdition editions; /* those that write every field so far as it is written */
  OmoOddities oddities;
} OmoFieldReader;

/* Sets OMO_ERROR_MALFORMED about the field, by the name it has in the reader's own dialect. `what` follows
 * the name; omo-detail knows the whole sentence. Always FALSE. */
gboolean omo_field_refuse (const OmoFieldReader *reader,
                           GError **error,
                           const OmoSpelling *spellings,
                           const char *what);

/* The field in any of its spellings, also with blanks behind its name; NULL in `out_node` when there is none.
 * FALSE when there are two: which one the service would read is not known. */
gboolean omo_field_find (OmoFieldReader *reader,
                         JsonObject *object,
                         const OmoSpelling *spellings,
                         JsonNode **out_node,
                         GError **error);

gboolean omo_field_holds_text (JsonNode *node);

/* A field that must be there and be text. */
gboolean omo_field_read_text (OmoFieldReader *reader,
                              JsonObject *object,
                              const OmoSpelling *spellings,
                              const char **out_text,
                              GError **error);

G_END_DECLS
