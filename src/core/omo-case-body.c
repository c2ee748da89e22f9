/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include <string.h>

#include "core/omo-case-private.h"
#include "core/omo-json.h"

/* A request has the pictures in it, which the case has anyway: it refers to them, and a case is half as large and can
 * be read by people. */

/* A shorter picture is not worth it. */
#define LEAST_LENGTH 64
/* Two pictures with what is round them are five. */
#define MAX_PARTS 16u

#define BASE64_MEMBER "base64"
#define PICTURE_MEMBER "picture"

/* Where the base64 of a picture begins in the body. */
typedef struct
{
  const char *start; /* NULL: it is not in it */
  gsize length;
  guint index;
} Place;

static Place
find_picture (const OmoCase *self, guint index, const char *text, gsize length)
{
  Place place = { .index = index };
  gsize size = 0;
  const guchar *data;
  g_autofree char *base64 = NULL;

  if (self->pictures[index] == NULL)
    return place;
  data = g_bytes_get_data (self->pictures[index], &size);
  place.length = (size + 2) / 3 * 4;
  if (place.length < LEAST_LENGTH || place.length > length)
    return place;
  base64 = g_base64_encode (data, size);
  place.start = memmem (text, length, base64, place.length);
  return place;
}

static void
add_text (OmoJsonWriter *writer, const char *name, const char *text, gsize length)
{
  g_autofree char *copy = g_strndup (text, length);

  omo_json_writer_add_text (writer, name, length == 0 ? "" : copy);
}

/* `places` are in the order of the body. */
static void
write_parts (OmoJsonWriter *writer,
             const char *name,
             const char *text,
             gsize length,
             const Place *places,
             guint n_places)
{
  const char *at = text;

  omo_json_writer_begin_array (writer, name);
  for (guint i = 0; i < n_places; i++)
    {
      if (places[i].start == NULL || places[i].start < at)
        continue;
      add_text (writer, NULL, at, (gsize) (places[i].start - at));
      omo_json_writer_begin_object (writer, NULL);
      omo_json_writer_add_integer (writer, PICTURE_MEMBER, places[i].index);
      omo_json_writer_end (writer);
      at = places[i].start + places[i].length;
    }
  add_text (writer, NULL, at, length - (gsize) (at - text));
  omo_json_writer_end (writer);
}

static void
write_text (const OmoCase *self,
            OmoJsonWriter *writer,
            const char *name,
            const char *text,
            gsize length)
{
  Place places[OMO_CASE_N_PICTURES];

  for (guint i = 0; i < OMO_CASE_N_PICTURES; i++)
    places[i] = find_picture (self, i, text, length);
  if (places[0].start == NULL && places[1].start == NULL)
    {
      add_text (writer, name, text, length);
      return;
    }
  if (places[0].start > places[1].start)
    {
      Place first = places[1];

      places[1] = places[0];
      places[0] = first;
    }
  write_parts (writer, name, text, length, places, OMO_CASE_N_PICTURES);
}

void
omo_case_write_body (const OmoCase *self, OmoJsonWriter *writer, const char *name, GBytes *body)
{
  gsize size = 0;
  const char *data;

  if (body == NULL)
    return;
  data = g_bytes_get_data (body, &size);
  if (size == 0 || g_utf8_validate (data, (gssize) size, NULL))
    {
      write_text (self, writer, name, data, size);
      return;
    }
  omo_json_writer_begin_object (writer, name);
  omo_json_writer_add_base64 (writer, BASE64_MEMBER, body);
  omo_json_writer_end (writer);
}

static gboolean
append_text (OmoCaseReader *reader, GString *body, const char *text)
{
  gsize length = strlen (text);

  if (length > reader->room)
    return FALSE;
  reader->room -= length;
  g_string_append_len (body, text, (gssize) length);
  return TRUE;
}

static gboolean
append_picture (OmoCaseReader *reader, GString *body, JsonObject *reference)
{
  gint64 index = 0;
  gsize size = 0;
  const guchar *data;
  g_autofree char *base64 = NULL;

  if (!omo_json_read_int (reference, PICTURE_MEMBER, &index) || index < 0
      || index >= OMO_CASE_N_PICTURES || reader->self->pictures[index] == NULL)
    return FALSE;
  data = g_bytes_get_data (reader->self->pictures[index], &size);
  if (size / 3 * 4 > reader->room)
    return FALSE;
  base64 = g_base64_encode (data, size);
  return append_text (reader, body, base64);
}

static gboolean
append_part (OmoCaseReader *reader, GString *body, JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return append_picture (reader, body, json_node_get_object (node));
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
         && append_text (reader, body, json_node_get_string (node));
}

static gboolean
read_parts (OmoCaseReader *reader, const OmoCasePart *part, const char *name, GBytes **out_body)
{
  g_autoptr (GString) body = g_string_new (NULL);
  JsonArray *array = NULL;

  if (!omo_case_read_array (reader, part, name, MAX_PARTS, &array))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!append_part (reader, body, json_array_get_element (array, i)))
      return omo_case_refuse (reader, part->path, "no body", name);
  *out_body = g_string_free_to_bytes (g_steal_pointer (&body));
  return TRUE;
}

gboolean
omo_case_read_body (OmoCaseReader *reader,
                    const OmoCasePart *part,
                    const char *name,
                    GBytes **out_body)
{
  JsonNode *node = json_object_get_member (part->object, name);
  const char *text = NULL;
  OmoCasePart inside = { NULL, part->path };

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (JSON_NODE_HOLDS_ARRAY (node))
    return read_parts (reader, part, name, out_body);
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      inside.object = json_node_get_object (node);
      return omo_case_read_base64 (reader, &inside, BASE64_MEMBER, OMO_CASE_MAX_BYTES, out_body)
             && (*out_body != NULL || omo_case_refuse (reader, part->path, "no body", name));
    }
  if (!omo_json_read_string (part->object, name, &text))
    return omo_case_refuse (reader, part->path, "no body", name);
  *out_body = g_bytes_new (text, strlen (text));
  return TRUE;
}
