/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-check-plain.h"

/* Controls, and what turns the direction of writing: both let others' text pass for something else. */
static gboolean
is_treacherous (gunichar character)
{
  return g_unichar_iscntrl (character) || (character >= 0x202a && character <= 0x202e)
         || (character >= 0x2066 && character <= 0x2069);
}

char *
omo_check_plain_new (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *plain = g_string_new (NULL);

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      g_string_append_unichar (plain, is_treacherous (character) ? ' ' : character);
    }
  return g_string_free (plain, FALSE);
}
