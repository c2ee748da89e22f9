/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-case.h"
#include "core/omo-json-writer.h"

G_BEGIN_DECLS

/* What the files of the case share; nobody else includes it. */

/* One reading of a document. */
typedef struct
{
  OmoCase *self;
  const OmoRedaction *redaction;
  gsize room;     /* bytes that bodies may still take: a body may refer to a picture many times */
  GError **error; /* of the caller of omo_case_read */
} OmoCaseReader;

/* An object of the document, and its path, for errors and for what is unknown: "" is the root, "exchanges/0/request". */
typedef struct
{
  JsonObject *object;
  const char *path;
} OmoCasePart;

/* Sets the error: "exchanges/0: no number “status”". Returns FALSE. */
gboolean
omo_case_refuse (OmoCaseReader *reader, const char *path, const char *what, const char *name);

/* Typed reads. A member that is missing or null leaves the output as it is, which is TRUE; one of another type, too long
 * or out of range is refused. */
gboolean omo_case_read_text (OmoCaseReader *reader,
                             const OmoCasePart *part,
                             const char *name,
                             gsize max_length,
                             char **out_text);
/* Without a copy, of any length. */
gboolean omo_case_peek_text (OmoCaseReader *reader,
                             const OmoCasePart *part,
                             const char *name,
                             const char **out_text);
gboolean omo_case_read_integer (OmoCaseReader *reader,
                                const OmoCasePart *part,
                                const char *name,
                                gint64 min,
                                gint64 max,
                                gint64 *out_integer);
gboolean omo_case_read_number (OmoCaseReader *reader,
                               const OmoCasePart *part,
                               const char *name,
                               double max,
                               double *out_number); /* from 0 */
gboolean omo_case_read_boolean (OmoCaseReader *reader,
                                const OmoCasePart *part,
                                const char *name,
                                gboolean *out_boolean);
gboolean omo_case_read_object (OmoCaseReader *reader,
                               const OmoCasePart *part,
                               const char *name,
                               JsonObject **out_object);
gboolean omo_case_read_array (OmoCaseReader *reader,
                              const OmoCasePart *part,
                              const char *name,
                              guint max_length,
                              JsonArray **out_array);
/* The base64 of bytes, nothing else in it. */
gboolean omo_case_read_base64 (OmoCaseReader *reader,
                               const OmoCasePart *part,
                               const char *name,
                               gsize max_size,
                               GBytes **out_bytes);

/* Keeps the members of the part that are not in `known`, which ends with NULL. */
void
omo_case_keep_unknown (OmoCaseReader *reader, const OmoCasePart *part, const char *const *known);
/* Adds what was kept of the object at `path`, and ends the object. */
void omo_case_end_object (const OmoCase *self, OmoJsonWriter *writer, const char *path);

/* A body of a request or reply: text as it is; else its base64 in an object; and where it contains a picture of the
 * case, an array of texts and of references to the pictures, which together are the body. NULL is left out. */
void
omo_case_write_body (const OmoCase *self, OmoJsonWriter *writer, const char *name, GBytes *body);
gboolean omo_case_read_body (OmoCaseReader *reader,
                             const OmoCasePart *part,
                             const char *name,
                             GBytes **out_body);

/* From the root; sets what omo-case.h has from `state` to `total_seconds`. */
gboolean omo_case_read_outcome (OmoCaseReader *reader, const OmoCasePart *root);

void omo_case_write_exchange (const OmoCase *self,
                              OmoJsonWriter *writer,
                              OmoExchange *exchange,
                              const char *path);
/* NULL when it is refused. */
OmoExchange *omo_case_read_exchange (OmoCaseReader *reader, const OmoCasePart *part);

G_END_DECLS
