/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-redact.h"

char *
omo_redact_text (const char *text, const char *token)
{
  g_autoptr (GString) redacted = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (token == NULL || *token == '\0')
    return g_strdup (text);

  redacted = g_string_new (text);
  g_string_replace (redacted, token, OMO_REDACTED, 0);
  return g_string_free (g_steal_pointer (&redacted), FALSE);
}
