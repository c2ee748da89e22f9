/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "cli/omo-check.h"
#include "cli/omo-command-list.h"

/* As src/main.c routes: a command, or with --demo alone the demonstration. */
int
main (int argc, char *argv[])
{
  const OmoCommand *command;

  setlocale (LC_ALL, "");

  command = omo_command_list_find (argc, argv);
  return command != NULL ? omo_command_run (command, argc - 1, argv + 1) : omo_check_demo ();
}
