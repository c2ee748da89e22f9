/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-network-error.h"

#include <libsoup/soup.h>
#include <string.h>

#include "core/omo-error.h"

typedef struct
{
  GTlsCertificateFlags flag;
  const char *text;
} CertificateFault;

static const CertificateFault certificate_faults[] = {
  { G_TLS_CERTIFICATE_UNKNOWN_CA, "its issuer is not trusted" },
  { G_TLS_CERTIFICATE_BAD_IDENTITY, "it is for another host" },
  { G_TLS_CERTIFICATE_NOT_ACTIVATED, "it is not valid yet" },
  { G_TLS_CERTIFICATE_EXPIRED, "it has expired" },
  { G_TLS_CERTIFICATE_REVOKED, "it has been revoked" },
  { G_TLS_CERTIFICATE_INSECURE, "its algorithm is not secure" },
};

static OmoErrorCode
translate_io_code (int code, gboolean was_sent)
{
  switch (code)
    {
    case G_IO_ERROR_HOST_NOT_FOUND:
      return OMO_ERROR_NAME_UNRESOLVED;
    case G_IO_ERROR_CONNECTION_REFUSED:
    case G_IO_ERROR_HOST_UNREACHABLE:
    case G_IO_ERROR_NETWORK_UNREACHABLE:
    case G_IO_ERROR_PROXY_FAILED:
    case G_IO_ERROR_PROXY_AUTH_FAILED:
    case G_IO_ERROR_PROXY_NEED_AUTH:
    case G_IO_ERROR_PROXY_NOT_ALLOWED:
      return OMO_ERROR_UNREACHABLE;
    case G_IO_ERROR_INVALID_DATA:
      return OMO_ERROR_MALFORMED;
    case G_IO_ERROR_TIMED_OUT:
      return was_sent ? OMO_ERROR_TIMED_OUT : OMO_ERROR_UNREACHABLE;
    default:
      return was_sent ? OMO_ERROR_CUT : OMO_ERROR_UNREACHABLE;
    }
}

static OmoErrorCode
translate_code (const GError *foreign, gboolean was_sent)
{
  if (foreign->domain == G_RESOLVER_ERROR)
    return OMO_ERROR_NAME_UNRESOLVED;
  if (g_error_matches (foreign, G_TLS_ERROR, G_TLS_ERROR_EOF) && was_sent)
    return OMO_ERROR_CUT;
  if (foreign->domain == G_TLS_ERROR)
    return OMO_ERROR_TLS;
  if (foreign->domain == SOUP_SESSION_ERROR)
    return OMO_ERROR_MALFORMED;
  return translate_io_code (foreign->domain == G_IO_ERROR ? foreign->code : G_IO_ERROR_FAILED,
                            was_sent);
}

static char *
describe_certificate (GTlsCertificateFlags errors)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (certificate_faults); i++)
    if ((errors & certificate_faults[i].flag) != 0)
      g_ptr_array_add (parts, (char *) certificate_faults[i].text);
  if (parts->len == 0)
    g_ptr_array_add (parts, (char *) "it cannot be verified");
  g_ptr_array_add (parts, NULL);
  list = g_strjoinv (", ", (char **) parts->pdata);
  return g_strdup_printf ("the server's certificate was refused: %s", list);
}

static char *
describe (const GError *foreign, OmoErrorCode code, GTlsCertificateFlags certificate_errors)
{
  switch (code)
    {
    case OMO_ERROR_NAME_UNRESOLVED:
      return g_strdup_printf ("the host's name was not found: %s", foreign->message);
    case OMO_ERROR_UNREACHABLE:
      return g_strdup_printf ("no connection: %s", foreign->message);
    case OMO_ERROR_TLS:
      return certificate_errors != 0
                 ? describe_certificate (certificate_errors)
                 : g_strdup_printf ("no secure connection: %s", foreign->message);
    case OMO_ERROR_MALFORMED:
      return g_strdup_printf ("the answer is not HTTP: %s", foreign->message);
    case OMO_ERROR_TIMED_OUT:
      return g_strdup_printf ("no answer: %s", foreign->message);
    default:
      return g_strdup_printf ("the answer was cut off: %s", foreign->message);
    }
}

/* The start of the body as text, cut between characters; NULL when it is not text. */
static char *
read_words (const guint8 *data, gsize whole_size)
{
  gsize size = MIN (whole_size, OMO_ERROR_MAX_WORDS);
  const char *start = (const char *) data;
  const char *end = start;
  g_autofree char *words = NULL;

  if (size == 0)
    return NULL;
  /* A character that the limit cuts is dropped; one that is broken before means that this is no text. */
  if (!g_utf8_validate_len (start, size, &end)
      && (size < OMO_ERROR_MAX_WORDS || (gsize) (end - start) + 4 <= size))
    return NULL;
  words = g_strndup (start, (gsize) (end - start));
  for (const char *c = words; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c) && !g_ascii_isspace (*c))
      return NULL;
  g_strstrip (words);
  return *words == '\0' ? NULL : g_steal_pointer (&words);
}

GError *
omo_network_error_new (const GError *foreign,
                       gboolean was_sent,
                       GTlsCertificateFlags certificate_errors)
{
  OmoErrorCode code;
  g_autofree char *message = NULL;

  g_return_val_if_fail (foreign != NULL, NULL);

  if (g_error_matches (foreign, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return g_error_copy (foreign);

  code = translate_code (foreign, was_sent);
  message = describe (foreign, code, certificate_errors);
  return g_error_new_literal (OMO_ERROR, (int) code, message);
}

static gboolean
is_tellable (const char *location)
{
  return location != NULL && *location != '\0'
         && strnlen (location, OMO_NETWORK_ERROR_MAX_LOCATION + 1) <= OMO_NETWORK_ERROR_MAX_LOCATION
         && g_utf8_validate (location, -1, NULL);
}

GError *
omo_network_error_new_status (guint status, const char *location, const guint8 *body, gsize size)
{
  gboolean is_redirect = status >= 300 && status < 400;
  g_autofree char *words = is_redirect ? NULL : read_words (body, size);
  gboolean has_location = is_redirect && is_tellable (location);
  GError *error =
      g_error_new (OMO_ERROR, is_redirect ? OMO_ERROR_REDIRECTED : OMO_ERROR_HTTP_STATUS,
                   "the service answered with HTTP status %u%s%s", status,
                   has_location ? ", a redirection to " : "", has_location ? location : "");

  omo_error_set_http_status (error, status);
  omo_error_set_words (error, words);
  return error;
}
