/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-spelling.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *data;
  const char *text;
  OmoSpelling spelling;
  gsize n;
  gsize size; /* of data that is taken */
} Case;

static const Case cases[] = {
  { "plain", "abc!", "abc", OMO_SPELLING_WHOLE, 3, 3 },
  { "other", "abd", "abc", OMO_SPELLING_OTHER, 0, 0 },
  { "other-case", "aBc", "abc", OMO_SPELLING_OTHER, 0, 0 },
  { "part", "ab", "abc", OMO_SPELLING_PART, 2, 2 },
  { "nothing", "", "abc", OMO_SPELLING_PART, 0, 0 },
  { "json-slash", "a\\/b!", "a/b", OMO_SPELLING_WHOLE, 3, 4 },
  { "json-quote", "a\\\"b!", "a\"b", OMO_SPELLING_WHOLE, 3, 4 },
  { "json-line", "a\\nb!", "a\nb", OMO_SPELLING_WHOLE, 3, 4 },
  { "json-unicode", "a\\u0062c!", "abc", OMO_SPELLING_WHOLE, 3, 8 },
  { "json-unicode-upper", "a\\u002Fc!", "a/c", OMO_SPELLING_WHOLE, 3, 8 },
  { "json-two-bytes", "\\u00e9!", "\u00e9", OMO_SPELLING_WHOLE, 2, 6 },
  { "json-surrogates", "\\ud83d\\ude00!", "\U0001f600", OMO_SPELLING_WHOLE, 4, 12 },
  { "json-half-a-pair", "\\ud83d!", "\U0001f600", OMO_SPELLING_OTHER, 0, 0 },
  { "json-no-digits", "a\\u00zz", "abc", OMO_SPELLING_OTHER, 0, 0 },
  { "json-no-escape", "a\\qc", "aqc", OMO_SPELLING_OTHER, 0, 0 },
  { "json-cut", "ab\\u00", "abc", OMO_SPELLING_PART, 2, 6 },
  { "json-backslash", "a\\\\b!", "a\\b", OMO_SPELLING_WHOLE, 3, 4 },
  { "json-backslash-is-escape", "a\\u005Cb!", "a\\b", OMO_SPELLING_WHOLE, 3, 8 },
  { "json-twice", "a\\\\\\/b!", "a/b", OMO_SPELLING_WHOLE, 3, 6 },
  { "json-twice-backslash", "a\\\\\\\\b!", "a\\b", OMO_SPELLING_WHOLE, 3, 6 },
  { "json-twice-quote-backslash", "\\\\\\\"\\\\\\\\b!", "\"\\b", OMO_SPELLING_WHOLE, 3, 9 },
  { "json-four-times", "a\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\/b!", "a/b", OMO_SPELLING_WHOLE, 3, 18 },
  { "python", "a\\x62c!", "abc", OMO_SPELLING_WHOLE, 3, 6 },
  { "url", "a%2Fb!", "a/b", OMO_SPELLING_WHOLE, 3, 5 },
  { "url-lower", "a%2fb!", "a/b", OMO_SPELLING_WHOLE, 3, 5 },
  { "url-two-bytes", "%C3%A9!", "\u00e9", OMO_SPELLING_WHOLE, 2, 6 },
  { "url-percent", "a%25b!", "a%b", OMO_SPELLING_WHOLE, 3, 5 },
  { "url-percent-that-looks-nested", "a%25be!", "a%be", OMO_SPELLING_WHOLE, 4, 6 },
  { "url-twice", "a%252Fb!", "a/b", OMO_SPELLING_WHOLE, 3, 7 },
  { "url-plain-plus", "a+%2F!", "a+/", OMO_SPELLING_WHOLE, 3, 5 },
  { "url-cut", "ab%6", "abc", OMO_SPELLING_PART, 2, 4 },
  { "form", "a+b%2F!", "a b/", OMO_SPELLING_WHOLE, 4, 6 },
  { "url-in-json", "a%2F\\u0062!", "a/b", OMO_SPELLING_WHOLE, 3, 10 },
  { "json-in-url", "a%5C%2Fb!", "a/b", OMO_SPELLING_WHOLE, 3, 8 },
  { "json-in-url-plain-letter", "a%5C/b!", "a/b", OMO_SPELLING_WHOLE, 3, 6 },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  gsize n = 77;
  gsize size = 77;

  g_assert_cmpint (
      omo_spelling_match (c->data, strlen (c->data), c->text, strlen (c->text), FALSE, &n, &size),
      ==, c->spelling);
  g_assert_cmpuint (n, ==, c->spelling == OMO_SPELLING_OTHER ? 77 : c->n);
  g_assert_cmpuint (size, ==, c->spelling == OMO_SPELLING_OTHER ? 77 : c->size);
}

static void
test_folding (void)
{
  gsize n = 0;
  gsize size = 0;

  g_assert_cmpint (omo_spelling_match ("A\\u0042c", 8, "abc", 3, TRUE, &n, &size), ==,
                   OMO_SPELLING_WHOLE);
  g_assert_cmpuint (size, ==, 8);
}

/* Far from the end of the data, where more is looked ahead. */
static void
test_in_the_middle (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *fill = g_strnfill (1000, '!');
  g_autofree char *text = g_strconcat (c->data, fill, NULL);
  gsize n = 77;
  gsize size = 77;
  OmoSpelling expected = c->spelling == OMO_SPELLING_PART ? OMO_SPELLING_OTHER : c->spelling;

  g_assert_cmpint (
      omo_spelling_match (text, strlen (text), c->text, strlen (c->text), FALSE, &n, &size), ==,
      expected);
  g_assert_cmpuint (size, ==, expected == OMO_SPELLING_OTHER ? 77 : c->size);
}

typedef struct
{
  const char *data;
  char c;
  gsize size;
  gboolean is_percent;
} MarkCase;

static void
test_marks (void)
{
  static const MarkCase marks[] = {
    { "\"a", '"', 1, FALSE },          { "\\\"a", '"', 2, FALSE },
    { "\\\\\\\"a", '"', 4, FALSE },    { "\\u0022a", '"', 6, FALSE },
    { "\\n", '\n', 2, FALSE },         { "\\", '\\', 1, FALSE },
    { "%22a", '"', 3, TRUE },          { "%2522a", '"', 5, TRUE },
    { "%5C%22a", '"', 6, TRUE },       { "%5c\"a", '"', 4, TRUE },
    { "%2", '%', 1, FALSE },           { "%zz", '%', 1, FALSE },
    { "%5C%5C%5C%22", '"', 12, TRUE }, { "\\u00e9", '\x80' + 0x69, 6, FALSE },
    { "\\u20ac", '\x80', 6, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      OmoMark mark = omo_mark_read (marks[i].data, strlen (marks[i].data));

      g_assert_cmpint (mark.c, ==, marks[i].c);
      g_assert_cmpuint (mark.size, ==, marks[i].size);
      g_assert_cmpint (mark.is_percent, ==, marks[i].is_percent);
    }
}

static void
test_ends_escape (void)
{
  static const char *const ends[] = { "\\n", "x\\t", "%20", "%2520", "\\x20", "\\u0020" };
  static const char *const others[] = { "", "n", "x20", "20", "%2g", "u0020", "%252" };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    g_assert_true (omo_spelling_ends_escape (ends[i], strlen (ends[i])));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (omo_spelling_ends_escape (others[i], strlen (others[i])));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/spelling/at-the-end/%s", cases[i].name);
      g_autofree char *middle = g_strdup_printf ("/core/spelling/middle/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
      g_test_add_data_func (middle, &cases[i], test_in_the_middle);
    }
  g_test_add_func ("/core/spelling/folding", test_folding);
  g_test_add_func ("/core/spelling/marks", test_marks);
  g_test_add_func ("/core/spelling/ends-escape", test_ends_escape);

  return g_test_run ();
}
