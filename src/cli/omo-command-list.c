/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-command-list.h"

#include <glib/gi18n-lib.h>

#include "cli/omo-account-command.h"
#include "cli/omo-check-options.h"
#include "cli/omo-connection-command.h"
#include "cli/omo-doctor-options.h"
#include "cli/omo-export-command.h"
#include "cli/omo-history-options.h"
#include "cli/omo-open-command.h"

static const OmoCommand *const commands[] = {
  &omo_check_command,   &omo_account_command, &omo_connection_command, &omo_doctor_command,
  &omo_history_command, &omo_open_command,    &omo_export_command,
};

guint
omo_command_list_get_n (void)
{
  return G_N_ELEMENTS (commands);
}

const OmoCommand *
omo_command_list_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (commands), NULL);
  return commands[index];
}

const OmoCommand *
omo_command_list_find (int argc, char *argv[])
{
  for (guint i = 0; argc > 1 && i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i]->name))
      return commands[i];
  return NULL;
}

char *
omo_command_list_describe (void)
{
  GString *text = g_string_new (_ ("Without a window, each with a --help of its own:"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "\n  omoscope %-10s %s", commands[i]->name,
                            _ (commands[i]->summary));
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}
