/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-secret-field.h"

#include <string.h>

/* Where a value begins and ends; what becomes of it is in test-redaction. */

typedef struct
{
  const char *name;
  const char *text; /* after the field's name */
  OmoSecretKind kind;
  const char *value; /* NULL: none */
  const char *quote; /* that it needs */
} Case;

static const Case cases[] = {
  { "json", "\": \"abc\", \"b\": 1}", OMO_SECRET_WORD, "abc", "" },
  { "json-number", "\":12,\"b\":1}", OMO_SECRET_WORD, "12", "\"" },
  { "json-true", "\":true}", OMO_SECRET_WORD, NULL, NULL },
  { "json-nothing", "\":", OMO_SECRET_WORD, NULL, NULL },
  { "json-name-alone", "\"}", OMO_SECRET_WORD, NULL, NULL },
  { "json-member-of-a-list", "\", \"b\"", OMO_SECRET_WORD, NULL, NULL },
  { "json-unended-list", "\":[1,[2],", OMO_SECRET_WORD, "[1,[2],", "\"" },
  { "json-list-with-brackets-in-text", "\":[\"]\\\"]\"],1", OMO_SECRET_WORD, "[\"]\\\"]\"]", "\"" },
  { "json-escaped", "\\\":\\\"abc\\\",", OMO_SECRET_WORD, "abc", "" },
  { "json-escaped-number", "\\\":12,", OMO_SECRET_WORD, "12", "\\\"" },
  { "json-unicode-quotes", "\\u0022:\\u0022abc\\u0022}", OMO_SECRET_WORD, "abc", "" },
  { "json-in-url", "%22%3A%22a%5C%22b%22%7D", OMO_SECRET_WORD, "a%5C%22b", "" },
  { "json-in-url-number", "%22%3A12%7D", OMO_SECRET_WORD, "12", "%22" },
  { "json-pair", "\", \"value\": \"abc\"}", OMO_SECRET_LINE, "abc", "" },
  { "json-pair-escaped", "\\\",\\\"value\\\":\\\"abc\\\"}", OMO_SECRET_LINE, "abc", "" },
  { "json-pair-empty", "\", \"value\": \"\"}", OMO_SECRET_LINE, NULL, NULL },
  { "json-pair-of-another", "\", \"values\": \"abc\"}", OMO_SECRET_LINE, NULL, NULL },
  { "json-pair-cut", "\", \"val", OMO_SECRET_LINE, NULL, NULL },
  { "word", "=abc&b=1", OMO_SECRET_WORD, "abc", "" },
  { "word-with-escapes", "=a%20b%26c&b=1", OMO_SECRET_WORD, "a%20b%26c", "" },
  { "word-at-the-end", "=abc", OMO_SECRET_WORD, "abc", "" },
  { "word-of-a-sentence", ": missing", OMO_SECRET_WORD, NULL, NULL },
  { "word-with-a-digit", ": abc1 x", OMO_SECRET_WORD, "abc1", "" },
  { "long-word", ": aaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbabcde x",
    OMO_SECRET_WORD, "aaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbabcde", "" },
  { "line", ": Bearer a b\r\nX: 1", OMO_SECRET_LINE, "Bearer a b", "" },
  { "line-of-json", ": a=b\\r\\nX: 1", OMO_SECRET_LINE, "a=b", "" },
  { "line-in-quotes", ": a=b; c\" -X POST", OMO_SECRET_LINE, "a=b; c", "" },
  { "line-with-quotes", ": a=\"b; c\"; d=e\nX", OMO_SECRET_LINE, "a=\"b; c\"; d=e", "" },
  { "line-at-the-end", ": a", OMO_SECRET_LINE, "a", "" },
  { "line-in-json", "\": \"a b\", 1", OMO_SECRET_LINE, "a b", "" },
  { "longer-name", "s\": 1", OMO_SECRET_WORD, NULL, NULL },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *text = g_strconcat ("name", c->text, NULL);
  OmoSecretField field = { .start = 77 };
  g_autofree char *value = NULL;
  g_autofree char *quote = NULL;

  g_assert_cmpint (omo_secret_field_find (text, strlen (text), strlen ("name"), c->kind, &field),
                   ==, c->value != NULL);
  if (c->value == NULL)
    {
      g_assert_cmpuint (field.start, ==, 77);
      return;
    }
  value = g_strndup (text + field.start, field.end - field.start);
  quote = g_strndup (text + field.quote_start, field.quote_size);
  g_assert_cmpstr (value, ==, c->value);
  g_assert_cmpstr (quote, ==, c->quote);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/secret-field/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }

  return g_test_run ();
}
