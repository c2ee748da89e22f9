/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-command.h"

#include <glib/gi18n-lib.h>

/* The table is shared and constant: GOption gets one with addresses in `typed`, and with --help. */
static GArray *
make_entries (const OmoCommand *self, gpointer typed, gboolean *wants_help)
{
  const GOptionEntry help = { "help", 'h', 0, G_OPTION_ARG_NONE, wants_help, N_ ("Show this help"),
                              NULL };
  GArray *entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));

  for (const GOptionEntry *option = self->options; option->long_name != NULL; option++)
    {
      GOptionEntry entry = *option;

      entry.arg_data = (guint8 *) typed + GPOINTER_TO_SIZE (option->arg_data);
      g_array_append_val (entries, entry);
    }
  g_array_append_val (entries, help);
  return entries;
}

/* GOption's own --help ends the process. */
static GOptionContext *
make_context (const OmoCommand *self, GArray *entries)
{
  GOptionContext *context =
      g_option_context_new (self->arguments == NULL ? NULL : _ (self->arguments));
  g_autofree char *description = self->describe == NULL ? NULL : self->describe ();

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, _ (self->summary));
  g_option_context_set_description (context, description);
  g_option_context_add_main_entries (context, (const GOptionEntry *) (gpointer) entries->data,
                                     GETTEXT_PACKAGE);
  return context;
}

/* An unknown option is repeated by GOption; a token must not be. */
static gboolean
refuse_token (char *argv[], GError **error)
{
  for (guint i = 1; argv[i] != NULL && !g_str_equal (argv[i], "--"); i++)
    if (g_str_equal (argv[i], "--token") || g_str_has_prefix (argv[i], "--token="))
      return omo_command_refuse (error,
                                 _ ("A token on the command line can be read by every program on "
                                    "this computer. Put it in OMOSCOPE_TOKEN, or use "
                                    "--token-file."));
  return TRUE;
}

gboolean
omo_command_refuse (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (
      error, g_error_new_valist (G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, format, arguments));
  va_end (arguments);
  return FALSE;
}

gboolean
omo_command_parse (const OmoCommand *self,
                   int argc,
                   char *argv[],
                   gpointer typed,
                   char ***out_rest,
                   char **out_help,
                   GError **error)
{
  gboolean wants_help = FALSE;
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GArray) entries = NULL;
  g_autoptr (GOptionContext) context = NULL;

  g_return_val_if_fail (self != NULL && argc > 0 && typed != NULL && out_help != NULL, FALSE);

  arguments = g_new0 (char *, argc + 1);
  for (int i = 0; i < argc; i++)
    arguments[i] = g_strdup (argv[i]);
  entries = make_entries (self, typed, &wants_help);
  context = make_context (self, entries);
  if (!refuse_token (arguments, error) || !g_option_context_parse_strv (context, &arguments, error))
    return FALSE;
  if (wants_help)
    *out_help = g_option_context_get_help (context, TRUE, NULL);
  if (out_rest != NULL)
    *out_rest = g_steal_pointer (&arguments);
  return TRUE;
}

int
omo_command_run (const OmoCommand *self, int argc, char *argv[])
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL && argc > 0, 1);

  /* The usage line begins with both names. */
  name = g_strconcat ("omoscope ", self->name, NULL);
  g_set_prgname (name);
  return self->run (argc, argv);
}
