/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-json-writer.h"

#include <locale.h>
#include <string.h>

#include "core/omo-json.h"

static char *
finish (OmoJsonWriter *writer)
{
  g_autoptr (GBytes) bytes = omo_json_writer_finish (writer);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_layout (void)
{
  OmoJsonWriter *writer = omo_json_writer_new ();
  g_autofree char *text = NULL;

  omo_json_writer_begin_object (writer, NULL);
  omo_json_writer_add_text (writer, "te\"xt", "a\n\"\\\x1f\x7fế");
  omo_json_writer_add_text (writer, "none", NULL);
  omo_json_writer_begin_array (writer, "list");
  omo_json_writer_add_integer (writer, NULL, G_MININT64);
  omo_json_writer_add_number (writer, NULL, -0.5);
  omo_json_writer_begin_object (writer, NULL);
  omo_json_writer_end (writer);
  omo_json_writer_begin_array (writer, NULL);
  omo_json_writer_end (writer);
  omo_json_writer_end (writer);
  omo_json_writer_add_boolean (writer, "yes", TRUE);
  omo_json_writer_add_boolean (writer, "no", FALSE);
  omo_json_writer_end (writer);
  text = finish (writer);
  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"te\\\"xt\": \"a\\u000a\\\"\\\\\\u001f\x7fế\",\n"
                   "  \"list\": [\n"
                   "    -9223372036854775808,\n"
                   "    -0.5,\n"
                   "    {},\n"
                   "    []\n"
                   "  ],\n"
                   "  \"yes\": true,\n"
                   "  \"no\": false\n"
                   "}\n");
}

/* Every size modulo three, and none. */
static void
test_base64 (gconstpointer data)
{
  gsize size = GPOINTER_TO_SIZE (data);
  g_autofree guint8 *bytes = g_malloc (size + 1);
  g_autoptr (GBytes) given = NULL;
  g_autofree char *base64 = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;
  OmoJsonWriter *writer = omo_json_writer_new ();

  for (gsize i = 0; i < size; i++)
    bytes[i] = (guint8) (i * 89 + 250);
  given = g_bytes_new (bytes, size);
  omo_json_writer_add_base64 (writer, NULL, NULL);
  omo_json_writer_add_base64 (writer, NULL, given);
  text = finish (writer);
  base64 = g_base64_encode (bytes, size);
  expected = g_strdup_printf ("\"%s\"\n", base64);
  g_assert_cmpstr (text, ==, expected);
}

/* What was read is written so that it reads the same. */
static void
test_node (void)
{
  static const char document[] = "{\"a\": [1, -2.5, 1e+30, 50.0, true, false, null, \"b\\u001f\"], "
                                 "\"c\": {}, \"d\": [], \"a \\\"b\": {\"e\": \"f\"}}";
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = omo_json_parse (document, strlen (document), NULL, &error);
  OmoJsonWriter *writer = omo_json_writer_new ();
  g_autofree char *text = NULL;
  g_autofree char *expected = g_strdup_printf ("[\n  %s\n]\n", document);

  g_assert_no_error (error);
  omo_json_writer_begin_array (writer, NULL);
  omo_json_writer_add_node (writer, NULL, NULL);
  omo_json_writer_add_node (writer, NULL, node);
  omo_json_writer_end (writer);
  text = finish (writer);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_unfinished (void)
{
  g_autoptr (OmoJsonWriter) writer = omo_json_writer_new ();

  omo_json_writer_begin_object (writer, NULL);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/json-writer/layout", test_layout);
  for (gsize size = 0; size < 5; size++)
    {
      g_autofree char *path = g_strdup_printf ("/core/json-writer/base64/%" G_GSIZE_FORMAT, size);

      g_test_add_data_func (path, GSIZE_TO_POINTER (size), test_base64);
    }
  g_test_add_func ("/core/json-writer/node", test_node);
  g_test_add_func ("/core/json-writer/unfinished", test_unfinished);

  return g_test_run ();
}
