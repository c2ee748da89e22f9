/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-loose-json.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *text;
  const char *members; /* "depth name kind value" of each, a bar behind it */
  const char *rest;    /* what is not read; NULL: the end is missing */
} Case;

static const Case cases[] = {
  { "flat", "{\"a\": 1, \"b\":\"two\"}", "1 a w 1|1 b t two|", "" },
  { "empty", "{}", "", "" },
  { "rest", "{ } then", "", " then" },
  { "nested", "{\"a\":{\"b\":{\"c\":null}},\"d\":true}", "1 a { |2 b { |3 c w null|1 d w true|",
    "" },
  { "array", "{\"a\":[\"x\",{\"b\":1},2],\"c\":3}",
    "1 a [ |2 a t x|2 a { |3 b w 1|2 a w 2|1 c w 3|", "" },
  { "array-in-array", "{\"a\":[[1]]}", "1 a [ |2 a [ |3 a w 1|", "" },
  { "root-array", "[1,\"b\"]", "1  w 1|1  t b|", "" },
  { "escapes-stay", "{\"a\\\"b\":\"c\\\\\"}", "1 a\\\"b t c\\\\|", "" },
  { "bracket-in-text", "{\"a\":\"}\"}", "1 a t }|", "" },
  { "blanks-round-the-colon", "{\"a \" :\n1}", "1 a  w 1|", "" },
  { "trailing-commas", "{\"a\":1,,}", "1 a w 1|", "" },
  { "comma-missing", "{\"a\":1 \"b\":2}", "1 a w 1|1 b w 2|", "" },
  { "value-missing", "{\"a\":,\"b\":2}", "1 b w 2|", "" },
  { "name-alone", "{\"a\"}", "1  t a|", "" },
  { "bare-name", "{a:1}", "1  w a|1  w 1|", "" },
  { "wrong-closer", "{\"a\":[1},\"b\":2}", "1 a [ |2 a w 1|1 b w 2|", "" },
  { "line-break-in-text", "{\"a\":\"x\ny\"}", "1 a t x\ny|", "" },
  { "cut-in-text", "{\"a\":\"x", "1 a t x|", NULL },
  { "cut-in-escape", "{\"a\":\"x\\", "1 a t x\\|", NULL },
  { "cut-behind-colon", "{\"a\":", "", NULL },
  { "cut-in-name", "{\"a", "1  t a|", NULL },
  { "odd-characters", "{\"a\":'x'}", "1 a w 'x'|", "" },
};

static char *
print_members (OmoLooseJson *json)
{
  GString *text = g_string_new (NULL);
  OmoLooseMember member;

  while (omo_loose_json_next (json, &member))
    {
      static const char kinds[] = { 't', 'w', '{', '[' };
      gboolean is_value = member.kind == OMO_LOOSE_TEXT || member.kind == OMO_LOOSE_WORD;

      g_string_append_printf (text, "%u %.*s %c %.*s|", member.depth, (int) member.name_length,
                              member.name, kinds[member.kind], is_value ? (int) member.length : 0,
                              member.value);
    }
  return g_string_free (text, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  gsize length = strlen (c->text);
  g_autofree char *exact = g_memdup2 (c->text, length);
  g_autofree char *members = NULL;
  OmoLooseJson json;

  omo_loose_json_init (&json, exact, length);
  members = print_members (&json);

  g_assert_cmpstr (members, ==, c->members);
  g_assert_cmpint (json.is_closed, ==, c->rest != NULL);
  if (c->rest != NULL)
    g_assert_cmpmem (json.at, json.end - json.at, c->rest, strlen (c->rest));
}

/* What is too deep is passed over, and what comes behind it is read. */
static void
test_depth (void)
{
  g_autoptr (GString) text = g_string_new ("{\"a\":");
  OmoLooseJson json;
  OmoLooseMember member;
  guint deepest = 0;

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "[7,");
  for (guint i = 0; i < 1000; i++)
    g_string_append_c (text, ']');
  g_string_append (text, ",\"last\":1}");
  omo_loose_json_init (&json, text->str, text->len);
  while (omo_loose_json_next (&json, &member))
    deepest = MAX (deepest, member.depth);

  g_assert_true (json.is_closed);
  g_assert_cmpuint (deepest, ==, OMO_JSON_MAX_DEPTH);
  g_assert_true (omo_loose_member_is (&member, "last"));
}

static const struct
{
  const char *written;
  const char *plain;
  gboolean is;
} names[] = {
  { "image_base64", "imagebase64", TRUE },
  { "imageBase64", "imagebase64", TRUE },
  { "image_base64 ", "imagebase64", TRUE },
  { "Image-Base 64", "imagebase64", TRUE },
  { "imagebase64s", "imagebase64", FALSE },
  { "imagebase6", "imagebase64", FALSE },
  { "", "imagebase64", FALSE },
  { "__", "a", FALSE },
  { " \"Type", "type", TRUE },
};

static void
test_names (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      OmoLooseMember member = { .name = names[i].written,
                                .name_length = strlen (names[i].written) };

      g_assert_cmpint (omo_loose_member_is (&member, names[i].plain), ==, names[i].is);
      if (names[i].is)
        g_assert_cmpint (omo_loose_member_get_initial (&member), ==, *names[i].plain);
    }
}

static const struct
{
  const char *written;
  const char *value;
} values[] = {
  { "plain", "plain" },
  { "a\\/b", "a/b" },
  { "\\n\\t\\\"\\\\", "\n\t\"\\" },
  { "\\u0041\\u00e9", "A\u00e9" },
  { "\\u0000", "\\u0000" },
  { "\\ud83d", "\\ud83d" },
  { "\\u12", "\\u12" },
  { "\\x", "\\x" },
  { "end\\", "end\\" },
};

static void
test_values (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      OmoLooseMember member = { .kind = OMO_LOOSE_TEXT,
                                .value = values[i].written,
                                .length = strlen (values[i].written) };
      gsize length;
      g_autofree char *value = omo_loose_member_dup_value (&member, &length);

      g_assert_cmpstr (value, ==, values[i].value);
      g_assert_cmpuint (length, ==, strlen (value));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/loose-json/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/core/loose-json/depth", test_depth);
  g_test_add_func ("/core/loose-json/names", test_names);
  g_test_add_func ("/core/loose-json/values", test_values);

  return g_test_run ();
}
