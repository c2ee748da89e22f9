/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-completion.h"

#include <string.h>

#include "cli/omo-command-list.h"
#include "core/omo-job-type.h"

/* What an option's value is completed with. */
#define JOB_PLACEHOLDER "JOB"

/* Bash splits `--job=web` into three words. */
static const char head[] =
    "# bash completion for omoscope; made from its tables of options.\n"
    "_omoscope ()\n"
    "{\n"
    "  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}\n"
    "  local command= option= options= words= files=yes word\n"
    "  COMPREPLY=()\n"
    "  if [[ $current == = ]]; then\n"
    "    option=$before current=\n"
    "  elif [[ $before == = ]]; then\n"
    "    option=${COMP_WORDS[COMP_CWORD - 2]}\n"
    "  elif [[ $before == --* ]]; then\n"
    "    option=$before\n"
    "  fi\n"
    "  ((COMP_CWORD == 1)) || command=${COMP_WORDS[1]}\n"
    "  case $command in\n";
static const char between[] = "  esac\n"
                              "  case $command:$option in\n";
static const char tail[] = "  esac\n"
                           "  if [[ $current == -* ]]; then\n"
                           "    mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$current\")\n"
                           "    [[ ${COMPREPLY[0]-} != *= ]] || compopt -o nospace\n"
                           "    return\n"
                           "  fi\n"
                           "  if [[ -n $command ]]; then\n"
                           "    for word in \"${COMP_WORDS[@]:2:COMP_CWORD-2}\"; do\n"
                           "      [[ \" $words \" != *\" $word \"* ]] || words=\n"
                           "    done\n"
                           "  fi\n"
                           "  [[ -z $files ]] || compopt -o filenames\n"
                           "  mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\"\n"
                           "    [[ -z $files ]] || compgen -f -- \"$current\")\n"
                           "}\n"
                           "complete -F _omoscope omoscope\n";

static gboolean
is_told (const GOptionEntry *option)
{
  return *option->long_name != '\0' && !(option->flags & G_OPTION_FLAG_HIDDEN);
}

static void
append_options (GString *text, const GOptionEntry *options)
{
  g_string_append (text, "options='--help");
  for (const GOptionEntry *option = options; option->long_name != NULL; option++)
    if (is_told (option))
      g_string_append_printf (text, " --%s%s", option->long_name,
                              option->arg == G_OPTION_ARG_NONE ? "" : "=");
  g_string_append_c (text, '\'');
}

static void
append_command_names (GString *text)
{
  g_string_append (text, "words='");
  for (guint i = 0; i < omo_command_list_get_n (); i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : " ", omo_command_list_get (i)->name);
  g_string_append_c (text, '\'');
}

/* Files are what is completed where the command takes arguments that are not one of a few words. */
static void
append_command (GString *text, const OmoCommand *command)
{
  g_autofree char *words = command->list_words == NULL ? NULL : command->list_words ();

  g_string_append_printf (text, "    %s) ", command->name);
  append_options (text, command->options);
  if (words != NULL)
    g_string_append_printf (text, " words='%s'", words);
  if (words != NULL || command->arguments == NULL)
    g_string_append (text, " files=");
  g_string_append (text, " ;;\n");
}

/* Separated by blanks; "" where anything may be typed. */
static char *
list_values (const GOptionEntry *option)
{
  const char *ids[OMO_N_JOB_TYPES + 1] = { NULL };

  if (option->arg_description == NULL)
    return g_strdup ("");
  if (strchr (option->arg_description, '|') != NULL)
    return g_strdelimit (g_strdup (option->arg_description), "|", ' ');
  if (!g_str_equal (option->arg_description, JOB_PLACEHOLDER))
    return g_strdup ("");
  for (guint i = 0; i < OMO_N_JOB_TYPES; i++)
    ids[i] = omo_job_type_get ((OmoJobKind) i)->id;
  return g_strjoinv (" ", (char **) ids);
}

/* One arm for every option with a value that is not a file: files are what is completed anyway. */
static void
append_values (GString *text, const char *command, const GOptionEntry *options)
{
  for (const GOptionEntry *option = options; option->long_name != NULL; option++)
    {
      g_autofree char *values = NULL;

      if (!is_told (option) || option->arg == G_OPTION_ARG_NONE
          || option->arg == G_OPTION_ARG_FILENAME)
        continue;
      values = list_values (option);
      g_string_append_printf (text, "    %s:--%s)\n      ", command, option->long_name);
      if (*values != '\0')
        g_string_append_printf (
            text, "mapfile -t COMPREPLY < <(compgen -W '%s' -- \"$current\")\n      ", values);
      g_string_append (text, "return ;;\n");
    }
}

char *
omo_completion_print_bash (const GOptionEntry *window_options)
{
  GString *text = g_string_new (head);

  g_return_val_if_fail (window_options != NULL, NULL);

  for (guint i = 0; i < omo_command_list_get_n (); i++)
    append_command (text, omo_command_list_get (i));
  g_string_append (text, "    '') ");
  append_options (text, window_options);
  g_string_append_c (text, ' ');
  append_command_names (text);
  g_string_append (text, " ;;\n    *) ");
  append_options (text, window_options);
  g_string_append (text, " command= ;;\n");
  g_string_append (text, between);
  for (guint i = 0; i < omo_command_list_get_n (); i++)
    append_values (text, omo_command_list_get (i)->name, omo_command_list_get (i)->options);
  append_values (text, "", window_options);
  g_string_append (text, tail);
  return g_string_free (text, FALSE);
}
