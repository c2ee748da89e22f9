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

gboolean
omo_command_parse (const OmoCommand *self,
                   char ***argv,
                   gpointer typed,
                   char **out_help,
                   GError **error)
{
  gboolean wants_help = FALSE;
  g_autoptr (GArray) entries = NULL;
  g_autoptr (GOptionContext) context = NULL;

  g_return_val_if_fail (self != NULL && argv != NULL && typed != NULL && out_help != NULL, FALSE);

  entries = make_entries (self, typed, &wants_help);
  context = make_context (self, entries);
  if (!g_option_context_parse_strv (context, argv, error))
    return FALSE;
  if (wants_help)
    *out_help = g_option_context_get_help (context, TRUE, NULL);
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
