/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-command-list.h"

#include <string.h>

#include "cli/omo-check-options.h"

static void
test_found (void)
{
  char *argv[] = { (char *) "omoscope", (char *) "check", (char *) "a.png", NULL };

  g_assert_true (omo_command_list_find (3, argv) == &omo_check_command);
}

/* A picture, an option, or nothing: the window. */
static void
test_not_found (void)
{
  static const char *const first[] = { "check.png", "./check", "Check", "--check", "" };
  char *argv[] = { (char *) "omoscope", NULL, (char *) "check", NULL };

  g_assert_null (omo_command_list_find (1, argv));
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    {
      argv[1] = (char *) first[i];
      g_assert_null (omo_command_list_find (3, argv));
    }
}

/* What --help, the completion and the manual page need of each. */
static void
test_told_whole (void)
{
  for (guint i = 0; i < omo_command_list_get_n (); i++)
    {
      const OmoCommand *command = omo_command_list_get (i);

      g_assert_cmpstr (command->name, !=, "");
      g_assert_true (g_str_has_suffix (command->summary, "."));
      g_assert_nonnull (command->run);
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (omo_command_list_get (j)->name, !=, command->name);
      for (const GOptionEntry *option = command->options; option->long_name != NULL; option++)
        {
          g_assert_cmpint (option->arg, !=, G_OPTION_ARG_CALLBACK);
          g_assert_cmpstr (option->long_name, !=, "help");
          if (*option->long_name != '\0' && !(option->flags & G_OPTION_FLAG_HIDDEN))
            g_assert_nonnull (option->description);
        }
    }
}

static void
test_description (void)
{
  g_autofree char *text = omo_command_list_describe ();

  g_assert_nonnull (strstr (text, "\n  omoscope check      Submits one captcha"));
  g_assert_true (g_str_has_suffix (text, "\n"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/command-list/found", test_found);
  g_test_add_func ("/cli/command-list/not-found", test_not_found);
  g_test_add_func ("/cli/command-list/told-whole", test_told_whole);
  g_test_add_func ("/cli/command-list/description", test_description);

  return g_test_run ();
}
