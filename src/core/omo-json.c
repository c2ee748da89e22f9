/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-json.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "core/omo-error.h"
#include "core/omo-json-gate.h"

/* Members of all objects of the tree. Recursion is safe: the gate has limited the depth. */
static gsize
count_members (JsonNode *node)
{
  gsize count = 0;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      JsonNode *member = NULL;

      count = json_object_get_size (json_node_get_object (node));
      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, NULL, &member))
        count += count_members (member);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        count += count_members (json_array_get_element (array, i));
    }
  return count;
}

/* Builds the tree of what has passed the gate. */
static JsonNode *
build_tree (const OmoJsonPassed *passed, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) reason = NULL;
  JsonNode *root = NULL;

  if (json_parser_load_from_data (parser, passed->text, (gssize) passed->length, &reason))
    root = json_parser_steal_root (parser);
  if (root == NULL)
    g_set_error (error, OMO_ERROR, OMO_ERROR_MALFORMED, "the parser refuses it: %s",
                 reason == NULL ? "no document" : reason->message);
  return root;
}

char *
omo_json_print_reason (const GError *error)
{
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (error != NULL, NULL);

  /* As the gate writes them. */
  parts = g_strsplit (error->message, ": ", 2);
  if (g_strv_length (parts) < 2 || !g_str_has_prefix (parts[0], "byte "))
    return g_strdup (error->message);
  /* Translators: the position of a byte in a text, and what is wrong there */
  return g_strdup_printf (_ ("byte %s: %s"), parts[0] + strlen ("byte "), _ (parts[1]));
}

/* The member if it is a value of exactly `type`, else NULL. */
static JsonNode *
find_value (JsonObject *object, const char *name, GType type)
{
  JsonNode *node;

  g_return_val_if_fail (object != NULL && name != NULL, NULL);

  node = json_object_get_member (object, name);
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type
             ? node
             : NULL;
}

JsonNode *
omo_json_parse (const char *data, gsize size, OmoJsonOddities *out_oddities, GError **error)
{
  g_auto (OmoJsonPassed) passed = { 0 };
  JsonNode *root;

  g_return_val_if_fail (data != NULL || size == 0, NULL);

  if (!omo_json_gate_pass (data, size, &passed, error))
    return NULL;
  root = build_tree (&passed, error);
  if (root == NULL)
    return NULL;

  if (count_members (root) != passed.n_members)
    passed.oddities |= OMO_JSON_DUPLICATE_KEY;
  if (out_oddities != NULL)
    *out_oddities = passed.oddities;
  return root;
}

gboolean
omo_json_read_string (JsonObject *object, const char *name, const char **out_value)
{
  JsonNode *node = find_value (object, name, G_TYPE_STRING);

  if (node == NULL)
    return FALSE;
  *out_value = json_node_get_string (node);
  return TRUE;
}

gboolean
omo_json_read_boolean (JsonObject *object, const char *name, gboolean *out_value)
{
  JsonNode *node = find_value (object, name, G_TYPE_BOOLEAN);

  if (node == NULL)
    return FALSE;
  *out_value = json_node_get_boolean (node);
  return TRUE;
}

gboolean
omo_json_read_int (JsonObject *object, const char *name, gint64 *out_value)
{
  JsonNode *node = find_value (object, name, G_TYPE_INT64);

  if (node == NULL)
    return FALSE;
  *out_value = json_node_get_int (node);
  return TRUE;
}

gboolean
omo_json_read_number (JsonObject *object, const char *name, double *out_value)
{
  JsonNode *node = find_value (object, name, G_TYPE_INT64);

  if (node == NULL)
    node = find_value (object, name, G_TYPE_DOUBLE);
  if (node == NULL)
    return FALSE;
  *out_value = json_node_get_double (node);
  return TRUE;
}

gboolean
omo_json_read_object (JsonObject *object, const char *name, JsonObject **out_value)
{
  JsonNode *node;

  g_return_val_if_fail (object != NULL && name != NULL, FALSE);

  node = json_object_get_member (object, name);
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  *out_value = json_node_get_object (node);
  return TRUE;
}

gboolean
omo_json_read_array (JsonObject *object, const char *name, JsonArray **out_value)
{
  JsonNode *node;

  g_return_val_if_fail (object != NULL && name != NULL, FALSE);

  node = json_object_get_member (object, name);
  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  *out_value = json_node_get_array (node);
  return TRUE;
}

gboolean
omo_json_is_absent (JsonObject *object, const char *name)
{
  JsonNode *node;
  const char *text = NULL;

  g_return_val_if_fail (object != NULL && name != NULL, TRUE);

  node = json_object_get_member (object, name);
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  return omo_json_read_string (object, name, &text) && *text == '\0';
}

/* A byte that stands in a string as it is. */
static gboolean
is_literal (char c)
{
  return c != '"' && c != '\\' && (guchar) c >= 0x20;
}

void
omo_json_append_string (GString *buffer, const char *text)
{
  g_return_if_fail (buffer != NULL && text != NULL);

  g_string_append_c (buffer, '"');
  while (*text != '\0')
    {
      const char *end = text;

      /* A picture is megabytes without an escape. */
      while (is_literal (*end))
        end++;
      g_string_append_len (buffer, text, end - text);
      text = end;
      if (*text == '"' || *text == '\\')
        g_string_append_printf (buffer, "\\%c", *text++);
      else if (*text != '\0')
        g_string_append_printf (buffer, "\\u%04x", (guint) *text++);
    }
  g_string_append_c (buffer, '"');
}

char *
omo_json_print_number (double value)
{
  /* Fifteen digits always survive, seventeen are always enough. */
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_val_if_fail (isfinite (value), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (text, sizeof text, formats[i], value);
      if (g_ascii_strtod (text, NULL) == value)
        break;
    }
  return g_strdup (text);
}
