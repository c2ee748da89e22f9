/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-manual.h"

#include <string.h>

#include "cli/omo-command-list.h"

static const GOptionEntry window_options[] = {
  { "shade", 's', 0, G_OPTION_ARG_STRING, NULL, "The picture’s shade", "dark|light" },
  { "dot", 0, 0, G_OPTION_ARG_NONE, NULL, ".pdf too, with a \\", NULL },
  { "quote", 0, 0, G_OPTION_ARG_NONE, NULL, "'quoted'", NULL },
  { "quiet", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, NULL, NULL, NULL },
  G_OPTION_ENTRY_NULL,
};

static void
test_options (void)
{
  static const char *const parts[] = {
    ".SH OPTIONS\n.TP\n\\fB\\-s\\fR, \\fB\\-\\-shade\\fR=\\fIdark|light\\fR\n"
    "The picture\\[u2019]s shade\n",
    "\\fB\\-\\-dot\\fR\n\\&.pdf too, with a \\e\n",
    "\n\\&'quoted'\n",
    "\\fB\\-h\\fR, \\fB\\-\\-help\\fR\nShow the help\n.SH COMMANDS\n",
  };
  g_autofree char *page = omo_manual_print (window_options);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_assert_nonnull (strstr (page, parts[i]));
  g_assert_null (strstr (page, "quiet"));
  g_assert_true (g_str_is_ascii (page));
}

static void
test_commands (void)
{
  g_autofree char *page = omo_manual_print (window_options);

  for (guint i = 0; i < omo_command_list_get_n (); i++)
    {
      const OmoCommand *command = omo_command_list_get (i);
      g_autofree char *heading = g_strdup_printf (".SS \"omoscope %s [OPTION", command->name);

      g_assert_nonnull (strstr (page, heading));
    }
  g_assert_nonnull (
      strstr (page, "PICTURE [OUTER]\"\nSubmits one captcha and prints the answer.\n"));
  g_assert_nonnull (strstr (page, "\n  web\\-rotate     Rotate, web\n"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/manual/options", test_options);
  g_test_add_func ("/cli/manual/commands", test_commands);

  return g_test_run ();
}
