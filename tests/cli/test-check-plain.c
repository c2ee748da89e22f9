/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-check-plain.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *expected;
} Case;

static const Case cases[] = {
  { "empty", "", "" },
  { "text", "Số dư không đủ <b>&amp;", "Số dư không đủ <b>&amp;" },
  { "escape", "\x1b[2Jgone", " [2Jgone" },
  { "lines", "a\r\nb\tc", "a  b c" },
  { "delete",
    "a\x7f"
    "b",
    "a b" },
  { "eight-bit-escape",
    "a\xc2\x9b"
    "2J",
    "a 2J" },
  { "right-to-left", "a\u202eb\u2066c\u2069\u202c", "a b c  " },
  { "not-utf-8",
    "a\xff"
    "b",
    "a\uFFFDb" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *plain = omo_check_plain_new (c->text);

  g_assert_cmpstr (plain, ==, c->expected);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/check-plain/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }

  return g_test_run ();
}
