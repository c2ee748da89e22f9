/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "cli/omo-check.h"

/* As src/main.c routes: `check ...`, or with --demo alone the demonstration. */
int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");

  if (argc > 1 && g_str_equal (argv[1], "check"))
    return omo_check_main (argc - 1, argv + 1);
  return omo_check_demo ();
}
