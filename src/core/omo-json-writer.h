/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Writes a JSON document into memory, one member a line. json-glib's generator wants a tree of it first, which holds
 * every picture once more, and writes numbers and control characters that are no JSON.
 *
 * `name` is that of the member, NULL for the root and for elements of an array. Texts must be valid UTF-8. */
typedef struct _OmoJsonWriter OmoJsonWriter;

/* Free with omo_json_writer_free, or with omo_json_writer_finish. */
OmoJsonWriter *omo_json_writer_new (void);
void omo_json_writer_free (OmoJsonWriter *self);

void omo_json_writer_begin_object (OmoJsonWriter *self, const char *name);
void omo_json_writer_begin_array (OmoJsonWriter *self, const char *name);
/* Ends the object or array that was begun last. */
void omo_json_writer_end (OmoJsonWriter *self);

/* NULL leaves the member out, as with omo_json_writer_add_base64 and omo_json_writer_add_node. */
void omo_json_writer_add_text (OmoJsonWriter *self, const char *name, const char *text);
void omo_json_writer_add_integer (OmoJsonWriter *self, const char *name, gint64 value);
/* A finite number, as short as it reads back the same. */
void omo_json_writer_add_number (OmoJsonWriter *self, const char *name, double value);
void omo_json_writer_add_boolean (OmoJsonWriter *self, const char *name, gboolean value);
/* As text, which is the base64 of the bytes. */
void omo_json_writer_add_base64 (OmoJsonWriter *self, const char *name, GBytes *bytes);
/* A tree of a depth that omo-json reads, on one line. */
void omo_json_writer_add_node (OmoJsonWriter *self, const char *name, JsonNode *node);

/* The document, with a line end. Frees the writer. Transfer full. */
GBytes *omo_json_writer_finish (OmoJsonWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoJsonWriter, omo_json_writer_free)

G_END_DECLS
