/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-manual.h"

#include "cli/omo-command-list.h"

/* Plain text: what is special to roff is escaped, what is not ASCII becomes the name of its character. */
static void
append_text (GString *page, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '-')
        g_string_append (page, "\\-");
      else if (c == '\\')
        g_string_append (page, "\\e");
      else if (c < 0x80)
        g_string_append_c (page, (char) c);
      else
        g_string_append_printf (page, "\\[u%04X]", c);
    }
}

/* A line of text; \& keeps a full stop or quote at its start from being a request. */
static void
append_line (GString *page, const char *text)
{
  if (*text == '.' || *text == '\'')
    g_string_append (page, "\\&");
  append_text (page, text);
  g_string_append_c (page, '\n');
}

static void
append_styled (GString *page, char style, const char *text)
{
  g_string_append_printf (page, "\\f%c", style);
  append_text (page, text);
  g_string_append (page, "\\fR");
}

static void
append_option (GString *page, const GOptionEntry *option)
{
  g_string_append (page, ".TP\n");
  if (option->short_name != '\0')
    {
      const char name[] = { '-', option->short_name, '\0' };

      append_styled (page, 'B', name);
      g_string_append (page, ", ");
    }
  g_string_append (page, "\\fB\\-\\-");
  append_text (page, option->long_name);
  g_string_append (page, "\\fR");
  if (option->arg_description != NULL)
    {
      g_string_append_c (page, '=');
      append_styled (page, 'I', option->arg_description);
    }
  g_string_append_c (page, '\n');
  append_line (page, option->description);
}

static void
append_options (GString *page, const GOptionEntry *options)
{
  const GOptionEntry help = { .long_name = "help",
                              .short_name = 'h',
                              .description = "Show the help" };

  for (const GOptionEntry *option = options; option->long_name != NULL; option++)
    if (*option->long_name != '\0' && !(option->flags & G_OPTION_FLAG_HIDDEN))
      append_option (page, option);
  append_option (page, &help);
}

/* As it stands: lines are kept, and their columns. */
static void
append_description (GString *page, const OmoCommand *command)
{
  g_autofree char *description = command->describe == NULL ? NULL : command->describe ();
  g_auto (GStrv) lines = g_strsplit (description == NULL ? "" : description, "\n", -1);

  if (description == NULL)
    return;
  g_string_append (page, ".PP\n.nf\n");
  for (char **line = lines; *line != NULL; line++)
    append_line (page, *line);
  g_string_append (page, ".fi\n");
}

static void
append_command (GString *page, const OmoCommand *command)
{
  g_string_append (page, ".SS \"omoscope ");
  append_text (page, command->name);
  g_string_append (page, " [OPTION...]");
  if (command->arguments != NULL)
    {
      g_string_append_c (page, ' ');
      append_text (page, command->arguments);
    }
  g_string_append (page, "\"\n");
  append_line (page, command->summary);
  append_options (page, command->options);
  append_description (page, command);
}

char *
omo_manual_print (const GOptionEntry *window_options)
{
  GString *page = g_string_new (".SH OPTIONS\n");

  g_return_val_if_fail (window_options != NULL, NULL);

  append_options (page, window_options);
  g_string_append (page, ".SH COMMANDS\n");
  for (guint i = 0; i < omo_command_list_get_n (); i++)
    append_command (page, omo_command_list_get (i));
  return g_string_free (page, FALSE);
}
