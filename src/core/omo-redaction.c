/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-redaction.h"

#include <string.h>

#include "core/omo-error.h"

struct _OmoRedaction
{
  GPtrArray *tokens; /* of char * */
};

static const char *const secret_names[] = {
  "authorization", "cookie", "api_token", "api-token", "apitoken", "clientkey",
};

static void
free_token (gpointer data)
{
  char *token = data;

  explicit_bzero (token, strlen (token));
  g_free (token);
}

static void
clear_redaction (gpointer data)
{
  OmoRedaction *self = data;

  g_clear_pointer (&self->tokens, g_ptr_array_unref);
}

OmoRedaction *
omo_redaction_new (const char *const *tokens)
{
  OmoRedaction *self = g_atomic_rc_box_new0 (OmoRedaction);

  self->tokens = g_ptr_array_new_with_free_func (free_token);
  for (gsize i = 0; tokens != NULL && tokens[i] != NULL; i++)
    {
      char *token = g_strstrip (g_strdup (tokens[i]));

      if (*token != '\0')
        g_ptr_array_add (self->tokens, token);
      else
        g_free (token);
    }
  return self;
}

OmoRedaction *
omo_redaction_ref (OmoRedaction *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

void
omo_redaction_unref (OmoRedaction *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, clear_redaction);
}

GBytes *
omo_redaction_apply_bytes (const OmoRedaction *self, GBytes *bytes, guint *inout_n)
{
  g_autofree char *text = NULL;
  char *redacted;

  g_return_val_if_fail (bytes != NULL, NULL);

  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (strlen (text) != g_bytes_get_size (bytes))
    return g_bytes_ref (bytes);
  redacted = omo_redaction_apply_text (self, text, inout_n);
  return g_bytes_new_take (redacted, strlen (redacted));
}

char *
omo_redaction_apply_text (const OmoRedaction *self, const char *text, guint *inout_n)
{
  g_autoptr (GString) redacted = NULL;

  if (text == NULL)
    return NULL;
  redacted = g_string_new (text);
  for (guint i = 0; self != NULL && i < self->tokens->len; i++)
    {
      guint n = g_string_replace (redacted, self->tokens->pdata[i], OMO_REDACTED, 0);

      if (inout_n != NULL)
        *inout_n += n;
    }
  return g_string_free (g_steal_pointer (&redacted), FALSE);
}

GError *
omo_redaction_apply_error (const OmoRedaction *self, const GError *error)
{
  GError *redacted;
  g_autofree char *words = NULL;
  g_autofree char *code = NULL;

  g_return_val_if_fail (error != NULL, NULL);

  redacted = g_error_copy (error);
  g_free (redacted->message);
  redacted->message = omo_redaction_apply_text (self, error->message, NULL);
  words = omo_redaction_apply_text (self, omo_error_get_words (error), NULL);
  omo_error_set_words (redacted, words);
  code = omo_redaction_apply_text (self, omo_error_get_service_code (error), NULL);
  omo_error_set_service_code (redacted, code);
  return redacted;
}

gboolean
omo_redaction_is_secret_name (const char *name)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (name != NULL, FALSE);

  folded = g_ascii_strdown (name, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (secret_names); i++)
    if (g_str_has_suffix (folded, secret_names[i]))
      return TRUE;
  return FALSE;
}
