/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-json-writer.h"

#include <string.h>

#include "core/omo-json.h"

struct _OmoJsonWriter
{
  GString *text;
  char closers[OMO_JSON_MAX_DEPTH];
  guint depth;
  gboolean is_first; /* nothing yet in the object or array that was begun last */
};

static void
begin_line (OmoJsonWriter *self)
{
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

/* What stands before a value. */
static void
begin_value (OmoJsonWriter *self, const char *name)
{
  if (self->depth > 0)
    {
      if (!self->is_first)
        g_string_append_c (self->text, ',');
      begin_line (self);
    }
  self->is_first = FALSE;
  if (name == NULL)
    return;
  omo_json_append_string (self->text, name);
  g_string_append (self->text, ": ");
}

static void
begin (OmoJsonWriter *self, const char *name, char opener, char closer)
{
  g_return_if_fail (self->depth < OMO_JSON_MAX_DEPTH);

  begin_value (self, name);
  g_string_append_c (self->text, opener);
  self->closers[self->depth++] = closer;
  self->is_first = TRUE;
}

static void append_node (GString *text, JsonNode *node);

static void
append_object (GString *text, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name = NULL;
  JsonNode *member = NULL;
  gboolean is_first = TRUE;

  g_string_append_c (text, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      if (!is_first)
        g_string_append (text, ", ");
      is_first = FALSE;
      omo_json_append_string (text, name);
      g_string_append (text, ": ");
      append_node (text, member);
    }
  g_string_append_c (text, '}');
}

static void
append_array (GString *text, JsonArray *array)
{
  g_string_append_c (text, '[');
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (i > 0)
        g_string_append (text, ", ");
      append_node (text, json_array_get_element (array, i));
    }
  g_string_append_c (text, ']');
}

static void
append_scalar (GString *text, JsonNode *node)
{
  GType type = json_node_get_value_type (node);
  g_autofree char *number = NULL;

  if (type == G_TYPE_STRING)
    omo_json_append_string (text, json_node_get_string (node));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (text, json_node_get_boolean (node) ? "true" : "false");
  else if (type == G_TYPE_INT64)
    g_string_append_printf (text, "%" G_GINT64_FORMAT, json_node_get_int (node));
  else
    {
      number = omo_json_print_number (json_node_get_double (node));
      g_string_append (text, number);
      /* Else it would be read as an integer, which it may be too large for. */
      if (strpbrk (number, ".e") == NULL)
        g_string_append (text, ".0");
    }
}

static void
append_node (GString *text, JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    append_object (text, json_node_get_object (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    append_array (text, json_node_get_array (node));
  else if (JSON_NODE_HOLDS_VALUE (node))
    append_scalar (text, node);
  else
    g_string_append (text, "null");
}

OmoJsonWriter *
omo_json_writer_new (void)
{
  OmoJsonWriter *self = g_new0 (OmoJsonWriter, 1);

  self->text = g_string_new (NULL);
  return self;
}

void
omo_json_writer_free (OmoJsonWriter *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self);
}

void
omo_json_writer_begin_object (OmoJsonWriter *self, const char *name)
{
  g_return_if_fail (self != NULL);

  begin (self, name, '{', '}');
}

void
omo_json_writer_begin_array (OmoJsonWriter *self, const char *name)
{
  g_return_if_fail (self != NULL);

  begin (self, name, '[', ']');
}

void
omo_json_writer_end (OmoJsonWriter *self)
{
  g_return_if_fail (self != NULL && self->depth > 0);

  self->depth--;
  if (!self->is_first)
    begin_line (self);
  g_string_append_c (self->text, self->closers[self->depth]);
  self->is_first = FALSE;
}

void
omo_json_writer_add_text (OmoJsonWriter *self, const char *name, const char *text)
{
  g_return_if_fail (self != NULL);

  if (text == NULL)
    return;
  begin_value (self, name);
  omo_json_append_string (self->text, text);
}

void
omo_json_writer_add_integer (OmoJsonWriter *self, const char *name, gint64 value)
{
  g_return_if_fail (self != NULL);

  begin_value (self, name);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, value);
}

void
omo_json_writer_add_number (OmoJsonWriter *self, const char *name, double value)
{
  g_autofree char *number = omo_json_print_number (value);

  g_return_if_fail (self != NULL && number != NULL);

  begin_value (self, name);
  g_string_append (self->text, number);
}

void
omo_json_writer_add_boolean (OmoJsonWriter *self, const char *name, gboolean value)
{
  g_return_if_fail (self != NULL);

  begin_value (self, name);
  g_string_append (self->text, value ? "true" : "false");
}

void
omo_json_writer_add_base64 (OmoJsonWriter *self, const char *name, GBytes *bytes)
{
  gsize size = 0;
  const guchar *data;
  gsize start;
  int state = 0;
  int save = 0;

  g_return_if_fail (self != NULL);

  if (bytes == NULL)
    return;
  data = g_bytes_get_data (bytes, &size);
  begin_value (self, name);
  g_string_append_c (self->text, '"');
  /* Straight into the document: it may be tens of megabytes. */
  start = self->text->len;
  g_string_set_size (self->text, start + (size / 3 + 1) * 4 + 4);
  start += g_base64_encode_step (data, size, FALSE, self->text->str + start, &state, &save);
  start += g_base64_encode_close (FALSE, self->text->str + start, &state, &save);
  g_string_truncate (self->text, start);
  g_string_append_c (self->text, '"');
}

void
omo_json_writer_add_node (OmoJsonWriter *self, const char *name, JsonNode *node)
{
  g_return_if_fail (self != NULL);

  if (node == NULL)
    return;
  begin_value (self, name);
  append_node (self->text, node);
}

GBytes *
omo_json_writer_finish (OmoJsonWriter *self)
{
  GBytes *bytes;

  g_return_val_if_fail (self != NULL && self->depth == 0, NULL);

  g_string_append_c (self->text, '\n');
  bytes = g_string_free_to_bytes (g_steal_pointer (&self->text));
  omo_json_writer_free (self);
  return bytes;
}
