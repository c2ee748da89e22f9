/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/omo-paste-private.h"

/* As in the source: more headers, or longer ones, are left out. */
#define MAX_HEADERS 200
#define MAX_HEADER 16384

typedef struct
{
  const char *path;
  const char *line;
  gsize length;
  const char *name; /* NULL: it is no header */
  const char *value;
} Case;

#define LINE(text) text, sizeof text - 1

static const Case cases[] = {
  { "plain", LINE ("Content-Type: text/plain"), "Content-Type", "text/plain" },
  { "no-blank", LINE ("Host:example.com"), "Host", "example.com" },
  { "blanks", LINE ("Host: \t example.com \r"), "Host", "example.com" },
  { "empty-value", LINE ("X-Empty:"), "X-Empty", "" },
  { "colon-in-value", LINE ("Referer: https://example.com:8080/"), "Referer",
    "https://example.com:8080/" },
  { "dots", LINE ("x_a.b-c: 1"), "x_a.b-c", "1" },
  { "no-colon", LINE ("Content-Type text/plain"), NULL, NULL },
  { "no-name", LINE (": value"), NULL, NULL },
  { "blank-in-name", LINE ("Content Type: x"), NULL, NULL },
  { "blank-before-colon", LINE ("Host : x"), NULL, NULL },
  { "pseudo-header", LINE (":authority: example.com"), NULL, NULL },
  { "not-ascii", LINE ("t\xc3\xaan: x"), NULL, NULL },
  { "nul-in-name", LINE ("Ho\0st: x"), NULL, NULL },
  { "nul-in-value", LINE ("Host: a\0b"), "Host",
    "a\xef\xbf\xbd"
    "b" },
  { "not-utf-8", LINE ("Host: \xe1"), "Host", "\xef\xbf\xbd" },
  { "nothing", LINE (""), NULL, NULL },
};

static void
test_line (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GPtrArray) headers = omo_header_list_new ();
  const OmoHeader *header;

  g_assert_true (omo_paste_add_header (headers, c->line, c->length) == (c->name != NULL));
  g_assert_cmpuint (headers->len, ==, c->name != NULL);
  if (c->name == NULL)
    return;
  header = headers->pdata[0];
  g_assert_cmpstr (header->name, ==, c->name);
  g_assert_cmpstr (header->value, ==, c->value);
}

/* `length` characters in all. */
static char *
make_line (gsize length)
{
  char *line = g_strnfill (length, 'x');

  line[1] = ':';
  return line;
}

static void
test_long_lines (void)
{
  g_autoptr (GPtrArray) headers = omo_header_list_new ();
  g_autofree char *longest = make_line (MAX_HEADER);
  g_autofree char *longer = make_line (MAX_HEADER + 1);

  g_assert_true (omo_paste_add_header (headers, longest, MAX_HEADER));
  g_assert_cmpuint (headers->len, ==, 1);
  g_assert_false (omo_paste_add_header (headers, longer, MAX_HEADER + 1));
  g_assert_cmpuint (headers->len, ==, 1);
}

static void
test_many (void)
{
  g_autoptr (GPtrArray) headers = omo_header_list_new ();

  for (guint i = 0; i < MAX_HEADERS + 1; i++)
    g_assert_true (omo_paste_add_header (headers, "a: b", strlen ("a: b")));
  g_assert_cmpuint (headers->len, ==, MAX_HEADERS);
}

static void
test_set (void)
{
  g_autoptr (GPtrArray) headers = omo_header_list_new ();
  g_autofree char *longest = g_strnfill (MAX_HEADER, 'x');
  g_autofree char *longer = g_strnfill (MAX_HEADER + 1, 'x');

  omo_paste_set_header (headers, "a", longest);
  omo_paste_set_header (headers, "b", longer);
  omo_paste_set_header (headers, "c:", "x");
  omo_paste_set_header (headers, "", "x");
  g_assert_cmpuint (headers->len, ==, 1);
  g_assert_cmpstr (omo_paste_find_header (headers, "a"), ==, longest);
}

/* The first of several, in whatever case. */
static void
test_find (void)
{
  g_autoptr (GPtrArray) headers = omo_header_list_new ();

  g_assert_null (omo_paste_find_header (headers, "host"));
  omo_paste_set_header (headers, "HOST", "one");
  omo_paste_set_header (headers, "Host", "two");
  g_assert_cmpstr (omo_paste_find_header (headers, "host"), ==, "one");
  g_assert_null (omo_paste_find_header (headers, "hos"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/paste-headers/line/", cases[i].path, NULL);

      g_test_add_data_func (path, &cases[i], test_line);
    }
  g_test_add_func ("/core/paste-headers/long", test_long_lines);
  g_test_add_func ("/core/paste-headers/many", test_many);
  g_test_add_func ("/core/paste-headers/set", test_set);
  g_test_add_func ("/core/paste-headers/find", test_find);

  return g_test_run ();
}
