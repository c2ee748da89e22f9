/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-redact.h"

#include "core/omo-error.h"

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

GError *
omo_redact_error (const GError *error, const char *token)
{
  GError *redacted;
  const char *words;

  g_return_val_if_fail (error != NULL, NULL);

  redacted = g_error_copy (error);
  g_free (redacted->message);
  redacted->message = omo_redact_text (error->message, token);
  words = omo_error_get_words (error);
  if (words != NULL)
    {
      g_autofree char *redacted_words = omo_redact_text (words, token);

      omo_error_set_words (redacted, redacted_words);
    }
  if (omo_error_get_service_code (error) != NULL)
    {
      g_autofree char *code = omo_redact_text (omo_error_get_service_code (error), token);

      omo_error_set_service_code (redacted, code);
    }
  return redacted;
}
