/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "core/omo-case-private.h"
#include "core/omo-error.h"
#include "core/omo-json.h"

/* What members of a case file are read with: each checks its type and its limits. */

#define BASE64 "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

static gboolean
is_absent (const OmoCasePart *part, const char *name)
{
  JsonNode *node = json_object_get_member (part->object, name);

  return node == NULL || JSON_NODE_HOLDS_NULL (node);
}

static gboolean
is_base64 (const char *text)
{
  gsize length = strspn (text, BASE64);
  gsize padding = strspn (text + length, "=");

  return text[length + padding] == '\0' && padding <= 2 && (length + padding) % 4 == 0;
}

gboolean
omo_case_refuse (OmoCaseReader *reader, const char *path, const char *what, const char *name)
{
  g_set_error (reader->error, OMO_ERROR, OMO_ERROR_CASE_UNREADABLE, "%s%s%s “%s”", path,
               *path == '\0' ? "" : ": ", what, name);
  return FALSE;
}

gboolean
omo_case_read_text (OmoCaseReader *reader,
                    const OmoCasePart *part,
                    const char *name,
                    gsize max_length,
                    char **out_text)
{
  const char *text = NULL;

  if (is_absent (part, name))
    return TRUE;
  if (!omo_json_read_string (part->object, name, &text))
    return omo_case_refuse (reader, part->path, "no text", name);
  if (strlen (text) > max_length)
    return omo_case_refuse (reader, part->path, "too long a text", name);
  g_free (*out_text);
  *out_text = g_strdup (text);
  return TRUE;
}

gboolean
omo_case_peek_text (OmoCaseReader *reader,
                    const OmoCasePart *part,
                    const char *name,
                    const char **out_text)
{
  return is_absent (part, name) || omo_json_read_string (part->object, name, out_text)
         || omo_case_refuse (reader, part->path, "no text", name);
}

gboolean
omo_case_read_integer (OmoCaseReader *reader,
                       const OmoCasePart *part,
                       const char *name,
                       gint64 min,
                       gint64 max,
                       gint64 *out_integer)
{
  gint64 integer = 0;

  if (is_absent (part, name))
    return TRUE;
  if (!omo_json_read_int (part->object, name, &integer))
    return omo_case_refuse (reader, part->path, "no whole number", name);
  if (integer < min || integer > max)
    return omo_case_refuse (reader, part->path, "a number out of range", name);
  *out_integer = integer;
  return TRUE;
}

gboolean
omo_case_read_number (OmoCaseReader *reader,
                      const OmoCasePart *part,
                      const char *name,
                      double max,
                      double *out_number)
{
  double number = 0;

  if (is_absent (part, name))
    return TRUE;
  if (!omo_json_read_number (part->object, name, &number))
    return omo_case_refuse (reader, part->path, "no number", name);
  if (!(number >= 0 && number <= max))
    return omo_case_refuse (reader, part->path, "a number out of range", name);
  *out_number = number;
  return TRUE;
}

gboolean
omo_case_read_boolean (OmoCaseReader *reader,
                       const OmoCasePart *part,
                       const char *name,
                       gboolean *out_boolean)
{
  return is_absent (part, name) || omo_json_read_boolean (part->object, name, out_boolean)
         || omo_case_refuse (reader, part->path, "neither true nor false", name);
}

gboolean
omo_case_read_object (OmoCaseReader *reader,
                      const OmoCasePart *part,
                      const char *name,
                      JsonObject **out_object)
{
  return is_absent (part, name) || omo_json_read_object (part->object, name, out_object)
         || omo_case_refuse (reader, part->path, "no object", name);
}

gboolean
omo_case_read_array (OmoCaseReader *reader,
                     const OmoCasePart *part,
                     const char *name,
                     guint max_length,
                     JsonArray **out_array)
{
  JsonArray *array = NULL;

  if (is_absent (part, name))
    return TRUE;
  if (!omo_json_read_array (part->object, name, &array))
    return omo_case_refuse (reader, part->path, "no list", name);
  if (json_array_get_length (array) > max_length)
    return omo_case_refuse (reader, part->path, "too long a list", name);
  *out_array = array;
  return TRUE;
}

gboolean
omo_case_read_base64 (OmoCaseReader *reader,
                      const OmoCasePart *part,
                      const char *name,
                      gsize max_size,
                      GBytes **out_bytes)
{
  const char *text = NULL;
  guchar *bytes;
  gsize size = 0;

  if (is_absent (part, name))
    return TRUE;
  if (!omo_json_read_string (part->object, name, &text) || !is_base64 (text))
    return omo_case_refuse (reader, part->path, "no base64", name);
  if (strlen (text) / 4 * 3 > max_size + 2)
    return omo_case_refuse (reader, part->path, "too long a text", name);
  /* GLib makes a complaint of an empty text. */
  bytes = *text == '\0' ? NULL : g_base64_decode (text, &size);
  *out_bytes = g_bytes_new_take (bytes, size);
  return TRUE;
}

void
omo_case_keep_unknown (OmoCaseReader *reader, const OmoCasePart *part, const char *const *known)
{
  g_autoptr (JsonObject) unknown = json_object_new ();
  JsonObjectIter iter;
  const char *name = NULL;
  JsonNode *member = NULL;

  json_object_iter_init_ordered (&iter, part->object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    if (!g_strv_contains (known, name))
      json_object_set_member (unknown, name, json_node_copy (member));
  if (json_object_get_size (unknown) > 0)
    g_hash_table_insert (reader->self->unknown, g_strdup (part->path), g_steal_pointer (&unknown));
}

void
omo_case_end_object (const OmoCase *self, OmoJsonWriter *writer, const char *path)
{
  JsonObject *unknown = g_hash_table_lookup (self->unknown, path);
  JsonObjectIter iter;
  const char *name = NULL;
  JsonNode *member = NULL;

  if (unknown != NULL)
    {
      json_object_iter_init_ordered (&iter, unknown);
      while (json_object_iter_next_ordered (&iter, &name, &member))
        omo_json_writer_add_node (writer, name, member);
    }
  omo_json_writer_end (writer);
}
