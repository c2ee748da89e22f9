/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "cli/omo-check.h"
#include "cli/omo-check-options.h"
#include "cli/omo-command-list.h"

/* As src/main.c routes: `check ...`, or with --demo alone the demonstration. */
int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");

  if (omo_command_list_find (argc, argv) == &omo_check_command)
    return omo_command_run (&omo_check_command, argc - 1, argv + 1);
  return omo_check_demo ();
}
