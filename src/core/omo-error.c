/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-error.h"

#include <string.h>

typedef struct
{
  char *words;
  char *service_code;
  guint http_status;
  OmoStage stage;
} OmoErrorPrivate;

static const char *const code_names[] = {
  [OMO_ERROR_NO_PICTURE] = "no-picture",
  [OMO_ERROR_PICTURE_UNREADABLE] = "picture-unreadable",
  [OMO_ERROR_NO_DECODER] = "no-decoder",
  [OMO_ERROR_PICTURE_TOO_LARGE] = "picture-too-large",
  [OMO_ERROR_NO_TOKEN] = "no-token",
  [OMO_ERROR_NO_QUESTION] = "no-question",
  [OMO_ERROR_NO_TYPE_ID] = "no-type-id",
  [OMO_ERROR_ENDPOINT] = "endpoint",
  [OMO_ERROR_NAME_UNRESOLVED] = "name-unresolved",
  [OMO_ERROR_UNREACHABLE] = "unreachable",
  [OMO_ERROR_TLS] = "tls",
  [OMO_ERROR_CUT] = "cut",
  [OMO_ERROR_TIMED_OUT] = "timed-out",
  [OMO_ERROR_HTTP_STATUS] = "http-status",
  [OMO_ERROR_REDIRECTED] = "redirected",
  [OMO_ERROR_ANSWER_TOO_LARGE] = "answer-too-large",
  [OMO_ERROR_MALFORMED] = "malformed",
  [OMO_ERROR_RESULT_UNREADABLE] = "result-unreadable",
  [OMO_ERROR_REFUSED] = "refused",
  [OMO_ERROR_UNSOLVED] = "unsolved",
  [OMO_ERROR_DEADLINE] = "deadline",
  [OMO_ERROR_NOT_UNDERSTOOD] = "not-understood",
  [OMO_ERROR_HISTORY_FULL] = "history-full",
  [OMO_ERROR_HISTORY_UNWRITABLE] = "history-unwritable",
  [OMO_ERROR_HISTORY_DAMAGED] = "history-damaged",
  [OMO_ERROR_HISTORY_NEWER] = "history-newer",
  [OMO_ERROR_HISTORY_BUSY] = "history-busy",
  [OMO_ERROR_HISTORY_GONE] = "history-gone",
  [OMO_ERROR_CASE_UNREADABLE] = "case-unreadable",
  [OMO_ERROR_CASE_NEWER] = "case-newer",
  [OMO_ERROR_KEYRING] = "keyring",
  [OMO_ERROR_KEYRING_LOCKED] = "keyring-locked",
  [OMO_ERROR_NO_PORTAL] = "no-portal",
  [OMO_ERROR_SCREENSHOT] = "screenshot",
  [OMO_ERROR_CA_FILE] = "ca-file",
  [OMO_ERROR_FILE_UNREADABLE] = "file-unreadable",
};

G_STATIC_ASSERT (G_N_ELEMENTS (code_names) == OMO_N_ERROR_CODES);

static void
omo_error_private_init (OmoErrorPrivate *priv)
{
}

static void
omo_error_private_copy (const OmoErrorPrivate *source, OmoErrorPrivate *target)
{
  target->words = g_strdup (source->words);
  target->service_code = g_strdup (source->service_code);
  target->http_status = source->http_status;
  target->stage = source->stage;
}

static void
omo_error_private_clear (OmoErrorPrivate *priv)
{
  g_clear_pointer (&priv->words, g_free);
  g_clear_pointer (&priv->service_code, g_free);
}

G_DEFINE_EXTENDED_ERROR (OmoError, omo_error)

static OmoErrorPrivate *
find_private (const GError *error)
{
  return error != NULL && error->domain == OMO_ERROR ? omo_error_get_private (error) : NULL;
}

const char *
omo_error_code_name (OmoErrorCode code)
{
  g_return_val_if_fail (code < G_N_ELEMENTS (code_names), "unknown");
  return code_names[code];
}

gboolean
omo_error_code_from_name (const char *name, OmoErrorCode *out_code)
{
  for (guint i = 0; i < G_N_ELEMENTS (code_names); i++)
    if (g_strcmp0 (name, code_names[i]) == 0)
      {
        *out_code = (OmoErrorCode) i;
        return TRUE;
      }
  return FALSE;
}

void
omo_error_set_words (GError *error, const char *words)
{
  OmoErrorPrivate *priv = find_private (error);

  if (priv == NULL)
    return;
  g_free (priv->words);
  priv->words = words == NULL ? NULL : omo_error_bound_words (words);
}

char *
omo_error_bound_words (const char *text)
{
  gsize length;

  g_return_val_if_fail (text != NULL, NULL);

  length = strnlen (text, OMO_ERROR_MAX_WORDS);
  /* Half a character would be replaced, and a token that ends in it no longer be known as its beginning. */
  for (guint i = 0; i < 3 && length > 0 && ((guchar) text[length] & 0xc0) == 0x80; i++)
    length--;
  return g_utf8_make_valid (text, (gssize) length);
}

const char *
omo_error_get_words (const GError *error)
{
  OmoErrorPrivate *priv = find_private (error);

  return priv == NULL ? NULL : priv->words;
}

void
omo_error_set_service_code (GError *error, const char *code)
{
  OmoErrorPrivate *priv = find_private (error);
  gsize length = code == NULL ? 0 : strspn (code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

  if (priv == NULL)
    return;
  g_clear_pointer (&priv->service_code, g_free);
  if (length > 0 && length <= OMO_ERROR_MAX_SERVICE_CODE && code[length] == '\0')
    priv->service_code = g_strdup (code);
}

const char *
omo_error_get_service_code (const GError *error)
{
  OmoErrorPrivate *priv = find_private (error);

  return priv == NULL ? NULL : priv->service_code;
}

void
omo_error_set_http_status (GError *error, guint status)
{
  OmoErrorPrivate *priv = find_private (error);

  if (priv != NULL)
    priv->http_status = status;
}

guint
omo_error_get_http_status (const GError *error)
{
  OmoErrorPrivate *priv = find_private (error);

  return priv == NULL ? 0 : priv->http_status;
}

void
omo_error_set_stage (GError *error, OmoStage stage)
{
  OmoErrorPrivate *priv = find_private (error);

  if (priv != NULL)
    priv->stage = stage;
}

OmoStage
omo_error_get_stage (const GError *error)
{
  OmoErrorPrivate *priv = find_private (error);

  return priv == NULL ? OMO_STAGE_NONE : priv->stage;
}
