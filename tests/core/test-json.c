/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-json.h"

#include <string.h>

#include "core/omo-error.h"

/* ---- reads ---- */

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *root = omo_json_parse (text, strlen (text), NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (root);
  return root;
}

static void
test_reads_coerce_nothing (void)
{
  g_autoptr (JsonNode) root =
      parse ("{\"s\":\"12\",\"i\":12,\"d\":12.5,\"b\":true,\"n\":null,\"o\":{},\"a\":[]}");
  JsonObject *object = json_node_get_object (root);
  static const char *const names[] = { "s", "i", "d", "b", "n", "o", "a", "missing" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *name = names[i];
      const char *text = "untouched";
      gboolean truth = 7;
      gint64 number = 7;
      double measure = 7;
      JsonObject *inner = NULL;
      JsonArray *list = NULL;

      g_assert_cmpint (omo_json_read_string (object, name, &text), ==, *name == 's');
      g_assert_cmpint (omo_json_read_boolean (object, name, &truth), ==, *name == 'b');
      g_assert_cmpint (omo_json_read_int (object, name, &number), ==, *name == 'i');
      g_assert_cmpint (omo_json_read_object (object, name, &inner), ==, *name == 'o');
      g_assert_cmpint (omo_json_read_array (object, name, &list), ==, *name == 'a');
      g_assert_cmpint (omo_json_read_number (object, name, &measure), ==,
                       *name == 'i' || *name == 'd');
      g_assert_cmpstr (text, ==, *name == 's' ? "12" : "untouched");
      g_assert_cmpint (truth, ==, *name == 'b' ? TRUE : 7);
      g_assert_cmpint (number, ==, *name == 'i' ? 12 : 7);
      g_assert_cmpint (inner != NULL, ==, *name == 'o');
      g_assert_cmpint (list != NULL, ==, *name == 'a');
      g_assert_cmpfloat (measure, ==, *name == 'i' ? 12 : *name == 'd' ? 12.5 : 7);
    }
}

static void
test_absent (void)
{
  g_autoptr (JsonNode) root = parse ("{\"null\":null,\"empty\":\"\",\"zero\":0,\"blank\":\" \"}");
  JsonObject *object = json_node_get_object (root);

  g_assert_true (omo_json_is_absent (object, "null"));
  g_assert_true (omo_json_is_absent (object, "empty"));
  g_assert_true (omo_json_is_absent (object, "missing"));
  g_assert_false (omo_json_is_absent (object, "zero"));
  g_assert_false (omo_json_is_absent (object, "blank"));
}

static void
test_largest_integers (void)
{
  g_autoptr (JsonNode) root = parse ("{\"max\":9223372036854775807,\"min\":-9223372036854775808}");
  gint64 value = 0;

  g_assert_true (omo_json_read_int (json_node_get_object (root), "max", &value));
  g_assert_cmpint (value, ==, G_MAXINT64);
  g_assert_true (omo_json_read_int (json_node_get_object (root), "min", &value));
  g_assert_cmpint (value, ==, G_MININT64);
}

/* ---- what is tolerated ---- */

typedef struct
{
  const char *name;
  const char *text;
  OmoJsonOddities oddities;
  const char *value; /* of the member "a" */
} ReadCase;

static const ReadCase read_cases[] = {
  { "clean", "{\"a\":\"x\"}", OMO_JSON_CLEAN, "x" },
  { "blanks", " \t\r\n{ \"a\" : \"x\" } \n", OMO_JSON_CLEAN, "x" },
  { "escapes", "{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\"}", OMO_JSON_CLEAN,
    "\"\\/\b\f\n\r\tA" },
  { "surrogate-pair", "{\"a\":\"\\ud83D\\uDE00\"}", OMO_JSON_CLEAN, "\xf0\x9f\x98\x80" },
  { "escaped-key", "{\"\\u0061\":\"x\"}", OMO_JSON_CLEAN, "x" },
  { "comma-in-object", "{\"a\":\"x\",\n}", OMO_JSON_TRAILING_COMMA, "x" },
  { "comma-in-array", "{\"b\":[1,2 , ],\"a\":\"x\"}", OMO_JSON_TRAILING_COMMA, "x" },
  { "comma-in-string", "{\"a\":\"x,}\"}", OMO_JSON_CLEAN, "x,}" },
  { "duplicate", "{\"a\":\"x\",\"a\":\"y\"}", OMO_JSON_DUPLICATE_KEY, "y" },
  { "duplicate-inside", "{\"a\":\"x\",\"b\":[{\"c\":1,\"c\":1}]}", OMO_JSON_DUPLICATE_KEY, "x" },
  { "duplicate-by-escape", "{\"\\u0061\":\"x\",\"a\":\"y\"}", OMO_JSON_DUPLICATE_KEY, "y" },
  { "same-key-elsewhere", "{\"a\":\"x\",\"b\":{\"a\":\"y\"}}", OMO_JSON_CLEAN, "x" },
  { "byte-order-mark", "\xef\xbb\xbf{\"a\":\"x\"}", OMO_JSON_BYTE_ORDER_MARK, "x" },
  { "nul-escape", "{\"a\":\"x\\u0000y\"}", OMO_JSON_NUL_ESCAPE, "x\xef\xbf\xbdy" },
  { "no-nul-escape", "{\"a\":\"x\\\\u0000y\"}", OMO_JSON_CLEAN, "x\\u0000y" },
  { "all-at-once", "\xef\xbb\xbf{\"a\":\"\\u0000\",\"a\":\"y\",}",
    OMO_JSON_BYTE_ORDER_MARK | OMO_JSON_NUL_ESCAPE | OMO_JSON_DUPLICATE_KEY
        | OMO_JSON_TRAILING_COMMA,
    "y" },
};

static void
test_read (gconstpointer data)
{
  const ReadCase *c = data;
  g_autoptr (GError) error = NULL;
  OmoJsonOddities oddities = OMO_JSON_CLEAN;
  g_autoptr (JsonNode) root = omo_json_parse (c->text, strlen (c->text), &oddities, &error);
  const char *value = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (oddities, ==, c->oddities);
  g_assert_true (omo_json_read_string (json_node_get_object (root), "a", &value));
  g_assert_cmpstr (value, ==, c->value);
}

/* ---- what is refused ---- */

typedef struct
{
  const char *name;
  const char *text;
  const char *message;
} RefusedCase;

static const RefusedCase refused_cases[] = {
  { "empty", "", "byte 0: the text is empty" },
  { "blank", " \n", "byte 2: the text is empty" },
  { "only-mark", "\xef\xbb\xbf", "byte 3: the text is empty" },
  { "html", "\n<!DOCTYPE html><html>", "byte 1: HTML instead of JSON" },
  { "text", "Bad gateway", "byte 0: a character that no JSON value starts with" },
  { "comment", "/* \" */{}", "byte 0: a character that no JSON value starts with" },
  { "comment-inside", "{\"a\":1/**/}", "byte 6: a comma or a closing bracket was expected" },
  { "line-comment", "{}//", "byte 2: something follows the document" },
  { "single-quotes", "{'a':1}", "byte 1: a key in double quotes was expected" },
  { "octal", "012", "byte 0: a number that JSON does not have" },
  { "hexadecimal", "0x1F", "byte 1: something follows the document" },
  { "ends-with-point", "[1.]", "byte 1: a number ends with its decimal point" },
  { "starts-with-point", "[.5]", "byte 1: a character that no JSON value starts with" },
  { "plus", "+1", "byte 0: a character that no JSON value starts with" },
  { "minus", "-", "byte 0: a number that JSON does not have" },
  { "exponent", "1e", "byte 0: a number without the digits of its exponent" },
  { "nan", "NaN", "byte 0: a character that no JSON value starts with" },
  { "newline-in-string", "\"a\nb\"", "byte 2: a control character in a string" },
  { "escape", "\"\\x\"", "byte 2: an escape that JSON does not have" },
  { "short-unicode", "\"\\u00g0\"", "byte 2: \\u without four hexadecimal digits" },
  { "cut-unicode", "\"\\u0", "byte 2: \\u without four hexadecimal digits" },
  { "cut-escape", "\"\\", "byte 2: a string does not end" },
  { "high-surrogate", "\"\\ud800\"", "byte 6: half of a surrogate pair" },
  { "low-surrogate", "\"\\udc00\"", "byte 6: half of a surrogate pair" },
  { "two-high-surrogates", "\"\\ud800\\ud800\"", "byte 6: half of a surrogate pair" },
  { "two-roots", "{} {}", "byte 3: something follows the document" },
  { "assignment", "var x = {}", "byte 0: a character that no JSON value starts with" },
  { "too-large", "9223372036854775808", "byte 0: an integer beyond 64 bits" },
  { "too-small", "-9223372036854775809", "byte 0: an integer beyond 64 bits" },
  { "far-too-large", "99999999999999999999", "byte 0: an integer beyond 64 bits" },
  { "infinite", "1e999", "byte 0: a number beyond the range of a double" },
  { "minus-infinite", "-1.0e999", "byte 0: a number beyond the range of a double" },
  { "not-utf-8", "\"\xff\"", "byte 1: not UTF-8" },
  { "cut-utf-8", "\"\xe2\x82", "byte 1: not UTF-8" },
  { "utf-16", "\xff\xfe{", "byte 0: not UTF-8" },
  { "cut-string", "{\"a\":\"x", "byte 5: a string does not end" },
  { "cut-object", "{\"a\":1", "byte 6: the text ends too early" },
  { "cut-after-comma", "[1,", "byte 3: the text ends too early" },
  { "wrong-bracket", "[1}", "byte 2: a bracket of the other kind is open" },
  { "only-comma", "[,]", "byte 1: a character that no JSON value starts with" },
  { "two-commas", "[1,,]", "byte 3: a character that no JSON value starts with" },
  { "comma-after-root", "[1],", "byte 3: something follows the document" },
  { "no-colon", "{\"a\" 1}", "byte 5: a colon was expected" },
  { "no-value", "{\"a\":}", "byte 5: a character that no JSON value starts with" },
  { "mark-counts", "\xef\xbb\xbf[x]", "byte 4: a character that no JSON value starts with" },
};

static void
test_refused (gconstpointer data)
{
  const RefusedCase *c = data;
  g_autoptr (GError) error = NULL;
  OmoJsonOddities oddities = OMO_JSON_NUL_ESCAPE;

  g_assert_null (omo_json_parse (c->text, strlen (c->text), &oddities, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_MALFORMED);
  g_assert_cmpstr (error->message, ==, c->message);
  g_assert_cmpuint (oddities, ==, OMO_JSON_NUL_ESCAPE);
}

/* The position stays; what stands after it is for people. */
static void
test_reason (void)
{
  static const struct
  {
    const char *text;
    const char *reason;
  } cases[] = {
    { "{\"a\" 1}", "byte 5: a colon was expected" },
    { "", "byte 0: the text is empty" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *reason = NULL;

      g_assert_null (omo_json_parse (cases[i].text, strlen (cases[i].text), NULL, &error));
      reason = omo_json_print_reason (error);
      g_assert_cmpstr (reason, ==, cases[i].reason);
    }
}

static void
test_refused_nul_byte (void)
{
  static const char text[] = "{}\0";
  g_autoptr (GError) error = NULL;

  g_assert_null (omo_json_parse (text, 3, NULL, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_MALFORMED);
  g_assert_cmpstr (error->message, ==, "byte 2: a NUL byte");
}

static void
test_refused_no_data (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (omo_json_parse (NULL, 0, NULL, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_MALFORMED);
}

static void
test_depth (void)
{
  g_autofree char *open = g_strnfill (OMO_JSON_MAX_DEPTH + 1, '[');
  g_autofree char *closed = g_strnfill (OMO_JSON_MAX_DEPTH + 1, ']');
  g_autofree char *too_deep = g_strconcat (open, closed, NULL);
  g_autofree char *deepest = g_strconcat (open + 1, closed + 1, NULL);
  g_autofree char *bomb = g_strnfill (1000000, '[');
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = parse (deepest);

  g_assert_null (omo_json_parse (too_deep, strlen (too_deep), NULL, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_MALFORMED);
  g_assert_cmpstr (error->message, ==, "byte 64: nested too deeply");
  g_clear_error (&error);
  g_assert_null (omo_json_parse (bomb, strlen (bomb), NULL, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_MALFORMED);
}

/* Two bytes each, and a node of a tree. */
static void
test_many_values (void)
{
  g_autoptr (GString) text = g_string_new ("[0");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = NULL;

  while (text->len < 2 * (OMO_JSON_MAX_VALUES - 1))
    g_string_append (text, ",0");
  g_string_append_c (text, ']');
  root = parse (text->str);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (root)), ==,
                    OMO_JSON_MAX_VALUES - 1);
  g_string_insert (text, 1, "0,");
  g_assert_null (omo_json_parse (text->str, text->len, NULL, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_MALFORMED);
  g_assert_true (g_str_has_suffix (error->message, ": too many values"));
}

/* ---- writes ---- */

static void
test_append_string (void)
{
  g_autoptr (GString) buffer = g_string_new ("{\"a\":");
  g_autofree char *hard = g_strdup ("\"\\/\b\f\n\r\t\x01\x1f\x7f \xe2\x80\xa8 \xf0\x9f\x98\x80");
  g_autoptr (JsonNode) root = NULL;
  const char *read = NULL;

  omo_json_append_string (buffer, hard);
  g_string_append_c (buffer, '}');
  root = parse (buffer->str);

  g_assert_true (omo_json_read_string (json_node_get_object (root), "a", &read));
  g_assert_cmpstr (read, ==, hard);
}

static void
test_append_string_spelling (void)
{
  g_autoptr (GString) buffer = g_string_new (NULL);

  omo_json_append_string (buffer, "a\"b\\c\nd");
  g_assert_cmpstr (buffer->str, ==, "\"a\\\"b\\\\c\\u000ad\"");
}

typedef struct
{
  double value;
  const char *text;
} NumberCase;

static const NumberCase number_cases[] = {
  { 50, "50" },         { 0, "0" },
  { -1, "-1" },         { 231.5, "231.5" },
  { 0.7, "0.7" },       { 0.1, "0.1" },
  { 1e20, "1e+20" },    { 1.0 / 3, "0.3333333333333333" },
  { 123456, "123456" }, { 0.1 + 0.2, "0.30000000000000004" },
};

static void
test_print_number (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (number_cases); i++)
    {
      g_autofree char *text = omo_json_print_number (number_cases[i].value);

      g_assert_cmpstr (text, ==, number_cases[i].text);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/json/reads-coerce-nothing", test_reads_coerce_nothing);
  g_test_add_func ("/core/json/absent", test_absent);
  g_test_add_func ("/core/json/largest-integers", test_largest_integers);
  for (guint i = 0; i < G_N_ELEMENTS (read_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/json/read/%s", read_cases[i].name);
      g_test_add_data_func (path, &read_cases[i], test_read);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refused_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/json/refused/%s", refused_cases[i].name);
      g_test_add_data_func (path, &refused_cases[i], test_refused);
    }
  g_test_add_func ("/core/json/reason", test_reason);
  g_test_add_func ("/core/json/refused/nul-byte", test_refused_nul_byte);
  g_test_add_func ("/core/json/refused/no-data", test_refused_no_data);
  g_test_add_func ("/core/json/depth", test_depth);
  g_test_add_func ("/core/json/many-values", test_many_values);
  g_test_add_func ("/core/json/append-string", test_append_string);
  g_test_add_func ("/core/json/append-string-spelling", test_append_string_spelling);
  g_test_add_func ("/core/json/print-number", test_print_number);

  return g_test_run ();
}
