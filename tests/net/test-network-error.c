/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-network-error.h"

#include <libsoup/soup.h>

#include "core/omo-error.h"

typedef enum
{
  IO,
  RESOLVER,
  TLS,
  SOUP,
  FOREIGN,
} Domain;

typedef struct
{
  const char *name;
  Domain domain;
  int code;
  gboolean was_sent;
  GTlsCertificateFlags certificate_errors;
  OmoErrorCode expected;
  const char *words;
} Case;

static const Case cases[] = {
  { "name", RESOLVER, G_RESOLVER_ERROR_NOT_FOUND, FALSE, 0, OMO_ERROR_NAME_UNRESOLVED, "name" },
  { "name-server", RESOLVER, G_RESOLVER_ERROR_TEMPORARY_FAILURE, FALSE, 0,
    OMO_ERROR_NAME_UNRESOLVED, "name" },
  { "refused", IO, G_IO_ERROR_CONNECTION_REFUSED, FALSE, 0, OMO_ERROR_UNREACHABLE, "connection" },
  { "no-route", IO, G_IO_ERROR_NETWORK_UNREACHABLE, FALSE, 0, OMO_ERROR_UNREACHABLE, "connection" },
  { "proxy", IO, G_IO_ERROR_PROXY_FAILED, FALSE, 0, OMO_ERROR_UNREACHABLE, "connection" },
  { "slow-connect", IO, G_IO_ERROR_TIMED_OUT, FALSE, 0, OMO_ERROR_UNREACHABLE, "connection" },
  { "reset-in-handshake", IO, G_IO_ERROR_CONNECTION_CLOSED, FALSE, 0, OMO_ERROR_UNREACHABLE,
    "connection" },
  { "slow-answer", IO, G_IO_ERROR_TIMED_OUT, TRUE, 0, OMO_ERROR_TIMED_OUT, "no answer" },
  { "partial", IO, G_IO_ERROR_PARTIAL_INPUT, TRUE, 0, OMO_ERROR_CUT, "cut off" },
  { "reset", IO, G_IO_ERROR_CONNECTION_CLOSED, TRUE, 0, OMO_ERROR_CUT, "cut off" },
  { "bad-gzip", IO, G_IO_ERROR_INVALID_DATA, TRUE, 0, OMO_ERROR_MALFORMED, "not HTTP" },
  { "unknown-before", FOREIGN, 0, FALSE, 0, OMO_ERROR_UNREACHABLE, "connection" },
  { "unknown-after", FOREIGN, 0, TRUE, 0, OMO_ERROR_CUT, "cut off" },
  { "not-http", SOUP, SOUP_SESSION_ERROR_PARSING, TRUE, 0, OMO_ERROR_MALFORMED, "not HTTP" },
  { "plain-port", TLS, G_TLS_ERROR_MISC, FALSE, 0, OMO_ERROR_TLS, "no secure connection" },
  { "unknown-issuer", TLS, G_TLS_ERROR_BAD_CERTIFICATE, FALSE, G_TLS_CERTIFICATE_UNKNOWN_CA,
    OMO_ERROR_TLS, "refused: its issuer is not trusted" },
  { "two-faults", TLS, G_TLS_ERROR_BAD_CERTIFICATE, FALSE,
    G_TLS_CERTIFICATE_BAD_IDENTITY | G_TLS_CERTIFICATE_EXPIRED, OMO_ERROR_TLS,
    "refused: it is for another host, it has expired" },
  { "nameless-fault", TLS, G_TLS_ERROR_BAD_CERTIFICATE, FALSE, G_TLS_CERTIFICATE_GENERIC_ERROR,
    OMO_ERROR_TLS, "refused: it cannot be verified" },
  { "tls-cut", TLS, G_TLS_ERROR_EOF, TRUE, 0, OMO_ERROR_CUT, "cut off" },
  { "tls-cut-in-handshake", TLS, G_TLS_ERROR_EOF, FALSE, 0, OMO_ERROR_TLS, "no secure" },
};

static GQuark
find_quark (Domain domain)
{
  switch (domain)
    {
    case IO:
      return G_IO_ERROR;
    case RESOLVER:
      return G_RESOLVER_ERROR;
    case TLS:
      return G_TLS_ERROR;
    case SOUP:
      return SOUP_SESSION_ERROR;
    case FOREIGN:
    default:
      return G_MARKUP_ERROR;
    }
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GError) foreign = g_error_new_literal (find_quark (c->domain), c->code, "because");
  g_autoptr (GError) error = omo_network_error_new (foreign, c->was_sent, c->certificate_errors);

  g_assert_error (error, OMO_ERROR, (int) c->expected);
  g_assert_nonnull (strstr (error->message, c->words));
}

static void
test_cancelled (void)
{
  g_autoptr (GError) foreign = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "because");
  g_autoptr (GError) error = omo_network_error_new (foreign, TRUE, 0);

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpstr (error->message, ==, "because");
}

typedef struct
{
  const char *name;
  guint status;
  const char *body;
  OmoErrorCode expected;
  const char *words;
} StatusCase;

static const StatusCase status_cases[] = {
  { "text", 403, " Forbidden.\r\n", OMO_ERROR_HTTP_STATUS, "Forbidden." },
  { "empty", 503, "", OMO_ERROR_HTTP_STATUS, NULL },
  { "blank", 503, " \n", OMO_ERROR_HTTP_STATUS, NULL },
  { "no-content", 204, "", OMO_ERROR_HTTP_STATUS, NULL },
  { "not-utf-8", 500, "l\303\241\273\227i", OMO_ERROR_HTTP_STATUS, NULL },
  { "utf-8", 500, "l\341\273\227i", OMO_ERROR_HTTP_STATUS, "l\341\273\227i" },
  { "control", 500, "a\001b", OMO_ERROR_HTTP_STATUS, NULL },
  { "redirect", 302, "<a href=...>", OMO_ERROR_REDIRECTED, NULL },
};

static void
test_status (gconstpointer data)
{
  const StatusCase *c = data;
  g_autoptr (GError) error =
      omo_network_error_new_status (c->status, NULL, (const guint8 *) c->body, strlen (c->body));

  g_assert_error (error, OMO_ERROR, (int) c->expected);
  g_assert_cmpuint (omo_error_get_http_status (error), ==, c->status);
  g_assert_cmpstr (omo_error_get_words (error), ==, c->words);
}

typedef struct
{
  const char *name;
  guint status;
  const char *location;
  const char *said; /* of the location */
} LocationCase;

static const LocationCase location_cases[] = {
  { "elsewhere", 301, "https://api.omocaptcha.com/v2", "https://api.omocaptcha.com/v2" },
  { "nowhere", 302, NULL, NULL },
  { "not-modified", 304, "", NULL },
  { "no-redirect", 503, "https://api.omocaptcha.com/v2", NULL },
};

static void
test_location (gconstpointer data)
{
  const LocationCase *c = data;
  g_autoptr (GError) error = omo_network_error_new_status (c->status, c->location, NULL, 0);

  g_assert_true ((strstr (error->message, " to ") != NULL) == (c->said != NULL));
  if (c->said != NULL)
    g_assert_nonnull (strstr (error->message, c->said));
}

/* An address so long is none, and a token that is cut in two would no longer be known as one. */
static void
test_long_location (void)
{
  g_autofree char *location = g_strnfill (5000, 'x');
  g_autoptr (GError) error = omo_network_error_new_status (302, location, NULL, 0);

  g_assert_null (strstr (error->message, "xx"));
}

static void
test_long_page (void)
{
  g_autofree char *page = g_strnfill (5000, 'x');
  g_autoptr (GError) error = NULL;

  /* The limit cuts this character in two: it is left out, and nothing stands in its place. */
  memcpy (page + OMO_ERROR_MAX_WORDS - 2, "\341\273\227", 3);
  error = omo_network_error_new_status (500, NULL, (const guint8 *) page, 5000);
  page[OMO_ERROR_MAX_WORDS - 2] = '\0';
  g_assert_cmpstr (omo_error_get_words (error), ==, page);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/net/network-error/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (status_cases); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/net/network-error/status/%s", status_cases[i].name);
      g_test_add_data_func (path, &status_cases[i], test_status);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (location_cases); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/net/network-error/location/%s", location_cases[i].name);
      g_test_add_data_func (path, &location_cases[i], test_location);
    }
  g_test_add_func ("/net/network-error/long-location", test_long_location);
  g_test_add_func ("/net/network-error/cancelled", test_cancelled);
  g_test_add_func ("/net/network-error/long-page", test_long_page);

  return g_test_run ();
}
