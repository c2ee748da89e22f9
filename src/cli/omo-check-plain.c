/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-check-plain.h"

char *
omo_check_plain_new (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *plain = g_string_new (NULL);

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      g_string_append_unichar (plain, g_unichar_iscntrl (character) ? ' ' : character);
    }
  return g_string_free (plain, FALSE);
}
