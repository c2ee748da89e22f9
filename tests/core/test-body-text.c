/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-body-text.h"

#include <string.h>

static OmoBodyText *
lay_out (const char *body)
{
  g_autoptr (GBytes) bytes = g_bytes_new (body, strlen (body));

  return omo_body_text_new (bytes);
}

typedef struct
{
  const char *path;
  const char *body;
  const char *text;
} Case;

static const Case cases[] = {
  { "object", "{\"error\":false,\"job_id\":12}", "{\n  \"error\": false,\n  \"job_id\": 12\n}" },
  { "blanks", "  {\n\t\"a\" : [ 1 , 2 ] }\n", "{\n  \"a\": [\n    1,\n    2\n  ]\n}" },
  { "empty-object", "{\"solution\": { }}", "{\n  \"solution\": {}\n}" },
  { "brackets-in-string", "{\"a\":\"}],:{\\\"\"}", "{\n  \"a\": \"}],:{\\\"\"\n}" },
  { "trailing-comma", "{\"error\":true,}", "{\n  \"error\": true,\n  \n}" },
  { "cut", "{\"a\":{\"b\":\"c", "{\n  \"a\": {\n    \"b\": \"c" },
  { "too-many-closed", "[]]]}", "[]\n]\n]\n}" },
  { "text", "not <b>json</b>\n", "not <b>json</b>\n" },
  { "not-utf-8",
    "a\xff"
    "b",
    "a\xef\xbf\xbd"
    "b" },
  { "empty", "", "" },
};

static void
test_layout (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (OmoBodyText) text = lay_out (c->body);

  g_assert_cmpstr (text->text, ==, c->text);
  g_assert_cmpuint (text->pictures->len, ==, 0);
  g_assert_false (text->is_cut);
}

/* A PNG header of 552 x 344 and rubbish behind it. */
static GBytes *
create_picture (gsize size)
{
  static const guint8 header[] = { 0x89, 'P',  'N', 'G', '\r', '\n', 0x1a, '\n', 0,    0, 0,
                                   13,   'I',  'H', 'D', 'R',  0,    0,    2,    0x28, 0, 0,
                                   1,    0x58, 8,   6,   0,    0,    0,    0,    0,    0, 0 };
  guint8 *bytes = g_malloc (size);

  for (gsize i = 0; i < size; i++)
    bytes[i] = (guint8) (i * 31 >> 3);
  memcpy (bytes, header, sizeof header);
  return g_bytes_new_take (bytes, size);
}

static char *
encode (GBytes *bytes)
{
  gsize size;
  const guchar *data = g_bytes_get_data (bytes, &size);

  return g_base64_encode (data, size);
}

static void
check_picture (const OmoBodyText *text, guint index, GBytes *body, GBytes *picture)
{
  g_autoptr (GBytes) decoded = NULL;

  g_assert_cmpuint (index, <, text->pictures->len);
  decoded = omo_body_picture_decode (text->pictures->pdata[index], body);
  g_assert_true (g_bytes_equal (decoded, picture));
}

static void
test_a_picture_is_elided (void)
{
  g_autoptr (GBytes) picture = create_picture (900);
  g_autofree char *base64 = encode (picture);
  g_autofree char *body = g_strdup_printf ("{\"data\":{\"image_base64\":\"%s\"}}", base64);
  g_autoptr (GBytes) bytes = g_bytes_new (body, strlen (body));
  g_autoptr (OmoBodyText) text = omo_body_text_new (bytes);
  g_autoptr (OmoBodyText) again = NULL;
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, picture);
  g_autofree char *wanted = g_strdup_printf ("PNG 552 × 344, sha256 %.12s…>", digest);

  g_assert_cmpstr (text->text, ==,
                   "{\n  \"data\": {\n    \"image_base64\": \"<1200 characters, PNG 552 × 344>\"\n"
                   "  }\n}");
  check_picture (text, 0, bytes, picture);
  omo_body_picture_compute_digest (text->pictures->pdata[0], bytes);
  again = omo_body_text_renew (bytes, text);
  g_assert_nonnull (strstr (again->text, wanted));
  g_assert_cmpstr (omo_body_picture_get_extension (again->pictures->pdata[0], bytes), ==, "png");
}

/* As JSON writers put it: slashes escaped, line breaks as \n. */
static void
test_escapes_belong_to_a_picture (void)
{
  g_autoptr (GBytes) picture = create_picture (900);
  g_autofree char *base64 = encode (picture);
  g_autoptr (GString) escaped = g_string_new (base64);
  g_autofree char *body = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (OmoBodyText) text = NULL;

  g_string_replace (escaped, "/", "\\/", 0);
  g_string_insert (escaped, 400, "\\n");
  body = g_strdup_printf ("{\"a\":\"data:image/png;base64,%s\"}", escaped->str);
  bytes = g_bytes_new (body, strlen (body));
  text = omo_body_text_new (bytes);
  check_picture (text, 0, bytes, picture);
  g_assert_true (g_str_has_prefix (text->text, "{\n  \"a\": \"data:image/png;base64,<"));
}

static void
test_a_pair_is_two_pictures (void)
{
  g_autoptr (GBytes) inner = create_picture (600);
  g_autoptr (GBytes) outer = create_picture (960);
  g_autofree char *first = encode (inner);
  g_autofree char *second = encode (outer);
  g_autofree char *body = g_strdup_printf ("%s|%s", first, second);
  g_autoptr (GBytes) bytes = g_bytes_new (body, strlen (body));
  g_autoptr (OmoBodyText) text = omo_body_text_new (bytes);

  g_assert_cmpstr (text->text, ==,
                   "<800 characters, PNG 552 × 344>|<1280 characters, PNG 552 × 344>");
  check_picture (text, 0, bytes, inner);
  check_picture (text, 1, bytes, outer);
}

static void
test_base64_of_something_else (void)
{
  g_autofree char *base64 = g_strnfill (400, 'A');
  g_autofree char *body = g_strdup_printf ("[\"%s\"]", base64);
  g_autoptr (GBytes) bytes = g_bytes_new (body, strlen (body));
  g_autoptr (OmoBodyText) text = omo_body_text_new (bytes);

  g_assert_cmpstr (text->text, ==, "[\n  \"<400 characters, not a picture>\"\n]");
  g_assert_cmpstr (omo_body_picture_get_extension (text->pictures->pdata[0], bytes), ==, "bin");
}

static void
test_no_line_is_endless (void)
{
  g_autoptr (GString) body = g_string_new ("{\"message\":\"");
  g_autoptr (OmoBodyText) text = NULL;
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (body, "lỗi ");
  g_string_append (body, "\"}");
  text = lay_out (body->str);
  g_assert_true (g_utf8_validate (text->text, -1, NULL));
  g_assert_null (strstr (text->text, "\xef\xbf\xbd"));
  lines = g_strsplit (text->text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpuint (strlen (lines[i]), <=, OMO_BODY_TEXT_MAX_LINE + 4);
}

static void
test_a_flood_is_cut (void)
{
  g_autofree char *body = g_strnfill (4 * OMO_BODY_TEXT_MAX_BYTES, '[');
  g_autoptr (OmoBodyText) text = lay_out (body);

  g_assert_true (text->is_cut);
  g_assert_cmpuint (strlen (text->text), <, OMO_BODY_TEXT_MAX_BYTES + 1000);
  g_assert_nonnull (strstr (text->text, "more bytes are not shown>"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/body-text/layout/", cases[i].path, NULL);

      g_test_add_data_func (path, &cases[i], test_layout);
    }
  g_test_add_func ("/core/body-text/picture", test_a_picture_is_elided);
  g_test_add_func ("/core/body-text/escapes", test_escapes_belong_to_a_picture);
  g_test_add_func ("/core/body-text/pair", test_a_pair_is_two_pictures);
  g_test_add_func ("/core/body-text/not-a-picture", test_base64_of_something_else);
  g_test_add_func ("/core/body-text/lines", test_no_line_is_endless);
  g_test_add_func ("/core/body-text/flood", test_a_flood_is_cut);

  return g_test_run ();
}
