/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-fold.h"

#include <string.h>

/* The one letter of Vietnamese whose mark is no character of its own. */
#define D_WITH_STROKE 0x0111

char *
omo_fold_text (const char *text)
{
  g_autofree char *small = NULL;
  g_autofree char *apart = NULL;
  GString *folded;

  g_return_val_if_fail (text != NULL, NULL);

  small = g_utf8_casefold (text, -1);
  apart = g_utf8_normalize (small, -1, G_NORMALIZE_ALL);
  folded = g_string_sized_new (strlen (small));
  for (const char *at = apart; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (character == D_WITH_STROKE)
        g_string_append_c (folded, 'd');
      else if (!g_unichar_ismark (character))
        g_string_append_unichar (folded, character);
    }
  return g_string_free (folded, FALSE);
}
