/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-literal.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *text;
  const char *json; /* $NAME$ stands for an opaque expression */
  const char *rest; /* NULL: "" */
} Case;

static const Case cases[] = {
  { "object", "{\"a\": 1, 'b': \"two\", c: 3.5}", "{\"a\":1,\"b\":\"two\",\"c\":3.5}" },
  { "nested", "{a: {b: [1, [2], {}]}}", "{\"a\":{\"b\":[1,[2],{}]}}" },
  { "trailing-commas", "{a: [1,], b: (1, 2,),}", "{\"a\":[1],\"b\":[1,2]}" },
  { "words", "[True, False, None, true, false, null, undefined]",
    "[true,false,null,true,false,null,null]" },
  { "numbers", "[0, -1, 2.5, 1e5, 1e+5]", "[0,-1,2.5,1e5,1e+5]" },
  { "odd-numbers", "[0x10, 1_000, .5, 5., 10n, -x]", "[$...$,$...$,$...$,$...$,$...$,$...$]" },
  { "comments", "{ // one\n a: 1, # two\n /* three */ b: 2 }", "{\"a\":1,\"b\":2}" },
  { "comment-cut", "[1 /* x", "[1]" },

  { "quotes", "['a\"b', \"c'd\", `e'f`]", "[\"a\\\"b\",\"c'd\",\"e'f\"]" },
  { "triple", "'''a'b\n\"c\"'''", "\"a'b\\u000a\\\"c\\\"\"" },
  { "escapes", "'\\n\\t\\'\\\"\\\\\\/\\x41\\u0042\\U00000043\\u{44}'",
    "\"\\u000a\\u0009'\\\"\\\\/ABCD\"" },
  { "surrogates", "'\\ud83d\\ude00 \\ud83d'", "\"\U0001f600 \ufffd\"" },
  { "line-goes-on", "'a\\\nb\\\r\nc'", "\"abc\"" },
  { "raw", "r'a\\n'", "\"a\\\\n\"" },
  { "prefixes", "[b'a', u\"b\", Rb'c']", "[\"a\",\"b\",\"c\"]" },
  { "formatted-without-variable", "f'{{\"a\": 1}}'", "\"{\\\"a\\\": 1}\"" },
  { "mark-of-opaque-is-taken-out", "'\x01x'", "\"x\"" },
  { "joined-by-plus", "'a' + \"b\" + 'c'", "\"abc\"" },
  { "joined-by-standing-there", "('a'\n 'b')", "\"ab\"" },
  { "encoded", "'a'.encode('utf-8')", "\"a\"" },
  { "text-cut", "'abc", "\"abc\"" },

  { "printed", "json.dumps({'a': 'x\"y'}, indent=2)", "\"{\\\"a\\\":\\\"x\\\\\\\"y\\\"}\"" },
  { "printed-js", "JSON.stringify({a: [1]}, null, 2)", "\"{\\\"a\\\":[1]}\"" },
  { "printed-and-encoded", "json.dumps([1]).encode()", "\"[1]\"" },
  { "printed-variable", "JSON.stringify(body)", "$body$" },
  { "printed-with-variable-in-it", "JSON.stringify({a: b})", "\"{\\\"a\\\":\\\"\\\\u0001b\\\"}\"" },

  { "variable", "image", "$image$" },
  { "attribute", "self.token", "$self.token$" },
  { "call", "b64(open('x', 'rb').read())", "$b64$" },
  { "element", "os.environ['X']", "$os.environ$" },
  { "method", "'a'.upper()", "$...$" },
  { "formatted", "f\"{base}/x\"", "$...$" },
  { "template", "`${base}/x`", "$...$" },
  { "operator", "'%s' % x", "$...$" },
  { "joined-with-variable", "'a' + b", "$...$" },
  { "number-plus-text", "1 + 'a'", "$...$" },
  { "choice", "x ? 'a' : 'b'", "$x$" },
  { "arrow", "(a, b) => { return [a, ')']; }", "$...$" },
  { "shorthand", "{image, a: 1}", "{$image$:null,\"a\":1}" },
  { "spread", "{...rest, a: 1}", "{$...$:null,\"a\":1}" },
  { "computed-key", "{[k]: 1, a: 2}", "{$...$:null,\"a\":2}" },
  { "comprehension", "{k: v for k, v in x}", "{\"k\":$v$,$v$:null}" },

  { "ends-at-comma", "1, 2", "1", ", 2" },
  { "ends-at-closer", "'a') x", "\"a\"", ") x" },
  { "ends-at-semicolon", "[1]; x", "[1]", "; x" },
  { "wrong-closer", "[1}", "[1]", "}" },
  { "cut", "{a: [1, {b: 'c", "{\"a\":[1,{\"b\":\"c\"}]}" },
  { "cut-behind-key", "{a", "{$a$:null}" },
  { "nothing", "", "$...$" },
};

static char *
expand (const char *json)
{
  GString *text = g_string_new (NULL);
  gboolean is_open = FALSE;

  for (; *json != '\0'; json++)
    if (*json != '$')
      g_string_append_c (text, *json);
    else
      {
        g_string_append (text, is_open ? "\"" : "\"" OMO_LITERAL_OPAQUE);
        is_open = !is_open;
      }
  return g_string_free (text, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  gsize length = strlen (c->text);
  g_autofree char *exact = g_memdup2 (length == 0 ? "x" : c->text, MAX (length, 1));
  g_autofree char *json = expand (c->json);
  g_auto (OmoLiteral) reader = { 0 };

  omo_literal_init (&reader, exact, length, 0);
  g_assert_true (omo_literal_read (&reader));

  g_assert_cmpstr (reader.json->str, ==, json);
  g_assert_cmpmem (reader.at, reader.end - reader.at, c->rest == NULL ? "" : c->rest,
                   c->rest == NULL ? 0 : strlen (c->rest));
}

typedef struct
{
  const char *name;
  const char *text; /* what is read stands behind @ */
  const char *json;
} Variable;

static const Variable variables[] = {
  { "python", "a = 'x'\nb = 2\n@a", "\"x\"" },
  { "javascript", "const a = 'x';\nlet b\n@a", "\"x\"" },
  { "line-behind-text", "a = 'x'\nprint(a)\n@a", "\"x\"" },
  { "line-behind-object", "a = {'b': 1}\nprint(a)\n@a", "{\"b\":1}" },
  { "comment-behind", "a = 'x' # the one\nb = 2\n@a", "\"x\"" },
  { "plus-in-the-next-line", "a = 'x'\n + 'y'\n@a", "\"xy\"" },
  { "typed", "a: str = 'x'\n@a", "\"x\"" },
  { "last-one-counts", "a = 1\na = 2\n@a", "2" },
  { "of-another", "a = 'x'\nb = a\nc = {'d': b}\n@c", "{\"d\":\"x\"}" },
  { "joined", "a = 'x'\n@a + '/y'", "\"x/y\"" },
  { "attribute", "self.a = 'x'\n@self.a", "\"x\"" },
  { "keyword-of-the-same-name", "data = 'x'\nf(data=@data)", "\"x\"" },
  { "behind", "@a\na = 1", "$a$" },
  { "comparison", "a == 1\n@a", "$a$" },
  { "longer-names", "aa = 1\na_b = 2\nb.a = 3\n@a", "$a$" },
  { "not-a-literal", "a = f()\n@a", "$a$" },
  { "grows", "a = 1\na = a + 1\n@a", "$a$" },
  { "printed", "a = json.dumps({'b': 1})\nc = 2\n@a", "\"{\\\"b\\\":1}\"" },
};

static void
test_variable (gconstpointer data)
{
  const Variable *c = data;
  g_auto (GStrv) parts = g_strsplit (c->text, "@", 2);
  g_autofree char *text = g_strconcat (parts[0], parts[1], NULL);
  g_autofree char *json = expand (c->json);
  g_auto (OmoLiteral) reader = { 0 };

  omo_literal_init (&reader, text, strlen (text), strlen (parts[0]));
  reader.ends_at_line = TRUE;
  g_assert_true (omo_literal_read (&reader));

  g_assert_cmpstr (reader.json->str, ==, json);
}

static void
test_depth (void)
{
  static const char *const brackets[] = { "[", "{a:", "(", "f(", "JSON.stringify(" };

  for (gsize i = 0; i < G_N_ELEMENTS (brackets); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_auto (OmoLiteral) reader = { 0 };
      gboolean is_deep = brackets[i][0] != 'f';

      for (guint n = 0; n < 10000; n++)
        g_string_append (text, brackets[i]);
      omo_literal_init (&reader, text->str, text->len, 0);

      g_assert_cmpint (omo_literal_read (&reader), ==, !is_deep);
    }
}

/* Each variable is twice the one before: what is looked up has an end. */
static void
test_doubling (void)
{
  g_autoptr (GString) text = g_string_new ("v0 = 'x'\n");
  g_auto (OmoLiteral) reader = { 0 };
  gsize at;

  for (guint i = 1; i < 40; i++)
    g_string_append_printf (text, "v%u = [v%u, v%u]\n", i, i - 1, i - 1);
  at = text->len;
  g_string_append (text, "v39");
  omo_literal_init (&reader, text->str, text->len, at);
  omo_literal_read (&reader);

  g_assert_cmpuint (reader.n_lookups, ==, OMO_LITERAL_MAX_LOOKUPS);
  g_assert_cmpuint (reader.json->len, <, 4096);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/literal/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/literal/variable/%s", variables[i].name);
      g_test_add_data_func (path, &variables[i], test_variable);
    }
  g_test_add_func ("/core/literal/depth", test_depth);
  g_test_add_func ("/core/literal/doubling", test_doubling);

  return g_test_run ();
}
