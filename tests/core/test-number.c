/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-number.h"

#include <locale.h>

typedef struct
{
  const char *name;
  double value;
  const char *printed;
  const char *rounded;
} Case;

static const Case cases[] = {
  { "whole", 57, "57", "57" },
  { "decimal", 92.54, "92.54", "92.5" },
  { "up", 92.55001, "92.55001", "92.6" },
  { "ratio", 0.76, "0.76", "0.8" },
  { "negative", -5.25, "−5.25", "−5.3" },
  { "nearly-nothing", -0.04, "−0.04", "0" },
  { "minus-nothing", -0.0, "0", "0" },
  { "large", 16384, "16384", "16384" },
  { "nine-digits", 1.0 / 3, "0.333333333", "0.3" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *printed = omo_number_print (c->value);
  g_autofree char *rounded = omo_number_print_rounded (c->value);

  g_assert_cmpstr (printed, ==, c->printed);
  g_assert_cmpstr (rounded, ==, c->rounded);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/number/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
