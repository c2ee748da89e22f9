/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <string.h>

#include "cli/omo-completion.h"
#include "cli/omo-manual.h"
#include "ui/omo-application.h"

/* Where the sections that are made go in the manual page. */
#define MARKER "@SECTIONS@\n"

/* The page with its marker replaced, or NULL. */
static char *
fill_manual (const char *template_path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *template = NULL;
  g_autofree char *sections = omo_manual_print (omo_application_get_options ());
  const char *marker;

  if (!g_file_get_contents (template_path, &template, NULL, &error))
    {
      g_printerr ("describe: %s\n", error->message);
      return NULL;
    }
  marker = strstr (template, MARKER);
  if (marker == NULL)
    {
      g_printerr ("describe: %s has no line " MARKER, template_path);
      return NULL;
    }
  return g_strdup_printf ("%.*s%s%s", (int) (marker - template), template, sections,
                          marker + strlen (MARKER));
}

/* Runs while the program is built, and prints what is told of its options elsewhere than in --help:
 * `describe completion` or `describe manual TEMPLATE`. */
int
main (int argc, char *argv[])
{
  g_autofree char *text = NULL;

  if (argc == 2 && g_str_equal (argv[1], "completion"))
    text = omo_completion_print_bash (omo_application_get_options ());
  else if (argc == 3 && g_str_equal (argv[1], "manual"))
    text = fill_manual (argv[2]);
  if (text == NULL)
    return 1;
  g_print ("%s", text);
  return 0;
}
