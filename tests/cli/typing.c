/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typing.h"

#include "core/omo-profile-settings.h"

char **
type_arguments (const char *command, const char *const *arguments, int *out_argc)
{
  guint n = 0;
  char **argv;

  while (arguments[n] != NULL)
    n++;
  argv = g_new0 (char *, n + 2);
  argv[0] = (char *) command;
  for (guint i = 0; i < n; i++)
    argv[i + 1] = (char *) arguments[i];
  *out_argc = (int) n + 1;
  return argv;
}

void
keep_profile (OmoProfile *profile)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.omoscope.Omoscope");
  g_autoptr (GPtrArray) profiles = omo_profile_list_new ();

  g_ptr_array_add (profiles, profile);
  omo_profile_settings_save (settings, profiles);
}
