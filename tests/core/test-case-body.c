/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-case-private.h"

#include <string.h>

#include "core/omo-error.h"
#include "core/omo-json.h"

/* 48 bytes and 51: base64 of 64 and 68 characters. */
static const char picture[] = "a picture whose bytes are long enough to matter.";
static const char other[] = "another picture whose bytes are long enough also...";

static OmoCase *
create_case (void)
{
  OmoCase *file = omo_case_new ();

  file->pictures[0] = g_bytes_new_static (picture, strlen (picture));
  file->pictures[1] = g_bytes_new_static (other, strlen (other));
  return file;
}

/* `{0}` and `{1}` stand for the base64 of the pictures. */
static GBytes *
create_body (const char *template)
{
  g_autofree char *first = g_base64_encode ((const guchar *) picture, strlen (picture));
  g_autofree char *second = g_base64_encode ((const guchar *) other, strlen (other));
  GString *body = g_string_new (template);

  g_string_replace (body, "{0}", first, 0);
  g_string_replace (body, "{1}", second, 0);
  return g_string_free_to_bytes (body);
}

typedef struct
{
  const char *name;
  const char *body;
  const char *written;
} Case;

static const Case cases[] = {
  { "empty", "", "{\"b\":\"\"}" },
  { "text", "{\"a\":1}\n", "{\"b\":\"{\\\"a\\\":1}\\u000a\"}" },
  { "one", "<{0}>", "{\"b\":[\"<\",{\"picture\":0},\">\"]}" },
  { "all-of-it", "{1}", "{\"b\":[\"\",{\"picture\":1},\"\"]}" },
  { "pair", "<{0}|{1}>", "{\"b\":[\"<\",{\"picture\":0},\"|\",{\"picture\":1},\">\"]}" },
  { "swapped", "{1}{0}", "{\"b\":[\"\",{\"picture\":1},\"\",{\"picture\":0},\"\"]}" },
};

static JsonNode *
write_body (const OmoCase *file, GBytes *body)
{
  OmoJsonWriter *writer = omo_json_writer_new ();
  g_autoptr (GBytes) document = NULL;
  JsonNode *node;

  omo_json_writer_begin_object (writer, NULL);
  omo_case_write_body (file, writer, "b", body);
  omo_json_writer_end (writer);
  document = omo_json_writer_finish (writer);
  node =
      omo_json_parse (g_bytes_get_data (document, NULL), g_bytes_get_size (document), NULL, NULL);
  g_assert_nonnull (node);
  return node;
}

static gboolean
read_body (OmoCase *file, JsonNode *node, gsize room, GBytes **out_body, GError **error)
{
  OmoCaseReader reader = { file, NULL, room, error };
  const OmoCasePart part = { json_node_get_object (node), "" };

  return omo_case_read_body (&reader, &part, "b", out_body);
}

static void
test_written (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (OmoCase) file = create_case ();
  g_autoptr (GBytes) body = create_body (c->body);
  g_autoptr (JsonNode) node = write_body (file, body);
  g_autoptr (JsonNode) expected = omo_json_parse (c->written, strlen (c->written), NULL, NULL);
  g_autoptr (GBytes) same = NULL;

  g_assert_true (json_node_equal (node, expected));
  g_assert_true (read_body (file, node, 1000, &same, NULL));
  g_assert_true (g_bytes_equal (body, same));
}

static void
test_binary (void)
{
  g_autoptr (OmoCase) file = create_case ();
  g_autoptr (GBytes) body = g_bytes_new_static ("a\0\xff", 3);
  g_autoptr (JsonNode) node = write_body (file, body);
  g_autoptr (GBytes) same = NULL;

  g_assert_true (
      JSON_NODE_HOLDS_OBJECT (json_object_get_member (json_node_get_object (node), "b")));
  g_assert_true (read_body (file, node, 1000, &same, NULL));
  g_assert_true (g_bytes_equal (body, same));
}

static void
test_none (void)
{
  g_autoptr (OmoCase) file = create_case ();
  g_autoptr (JsonNode) node = write_body (file, NULL);
  g_autoptr (GBytes) same = NULL;

  g_assert_cmpuint (json_object_get_size (json_node_get_object (node)), ==, 0);
  g_assert_true (read_body (file, node, 1000, &same, NULL));
  g_assert_null (same);
}

static const char *const refusals[] = {
  "{\"b\":1}",
  "{\"b\":{}}",
  "{\"b\":{\"base64\":\"A\"}}",
  "{\"b\":[1]}",
  "{\"b\":[{}]}",
  "{\"b\":[{\"picture\":2}]}",
  "{\"b\":[{\"picture\":-1}]}",
  "{\"b\":[{\"picture\":1}]}", /* the case has none */
  "{\"b\":[\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"]}",
  "{\"b\":[{\"picture\":0},{\"picture\":0}]}", /* no room for it */
  "{\"b\":[\"0123456789\",\"0123456789\",\"0123456789\",\"0123456789\",\"0123456789\","
  "\"0123456789\",\"0123456789\",\"0123456789\",\"0123456789\",\"0123456789\",\"1\"]}",
};

static void
test_refusal (gconstpointer data)
{
  g_autoptr (OmoCase) file = create_case ();
  g_autoptr (JsonNode) node = omo_json_parse (data, strlen (data), NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) body = NULL;

  g_clear_pointer (&file->pictures[1], g_bytes_unref);
  g_assert_nonnull (node);
  g_assert_false (read_body (file, node, 100, &body, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_CASE_UNREADABLE);
  g_assert_null (body);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/case-body/written/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_written);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/case-body/refusal/%" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, refusals[i], test_refusal);
    }
  g_test_add_func ("/core/case-body/binary", test_binary);
  g_test_add_func ("/core/case-body/none", test_none);

  return g_test_run ();
}
