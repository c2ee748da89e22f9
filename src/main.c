/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include "cli/omo-check.h"
#include "cli/omo-command-list.h"
#include "ui/omo-application.h"
#include "ui/omo-language.h"

/* The token is in this process's memory: no core file has it. One byte, not none: a crash reporter at the other end of a
 * pipe is given all of it at a limit of 0, and nothing at 1 (Linux, fs/coredump.c). */
static void
forbid_core_files (void)
{
  const struct rlimit nothing = { 1, 1 };

  setrlimit (RLIMIT_CORE, &nothing);
}

/* Nor may another process of the user look into it. Not for the window: a desktop portal refuses whoever hides so, as it
 * cannot open its /proc/PID/root and tell whether it comes from a sandbox. */
static void
hide_memory (void)
{
  prctl (PR_SET_DUMPABLE, 0);
}

static void
set_up_language (void)
{
  const char *uninstalled = g_getenv ("OMOSCOPE_LOCALE");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, uninstalled != NULL ? uninstalled : OMO_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  omo_language_set_up ();
}

static gboolean
has_argument (int argc, char *argv[], const char *argument)
{
  for (int i = 1; i < argc; i++)
    if (g_str_equal (argv[i], argument))
      return TRUE;
  return FALSE;
}

/* Routes: a command such as the headless `check`, the headless demonstration where there is no display, or the window. */
int
main (int argc, char *argv[])
{
  g_autoptr (OmoApplication) application = NULL;
  g_autofree char *description = NULL;
  const OmoCommand *command;

  forbid_core_files ();
  set_up_language ();
  g_set_prgname ("omoscope");

  command = omo_command_list_find (argc, argv);
  if (command != NULL)
    {
      hide_memory ();
      return omo_command_run (command, argc - 1, argv + 1);
    }
  if (has_argument (argc, argv, "--demo") && !gtk_init_check ())
    return omo_check_demo ();

  application = omo_application_new ();
  description = omo_command_list_describe ();
  g_application_set_option_context_description (G_APPLICATION (application), description);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
