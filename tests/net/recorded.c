/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recorded.h"

#include <string.h>

void
recorded_check_timing (const OmoTiming *timing)
{
  const gint64 moments[] = {
    timing->dns_start,    timing->dns_end, timing->connect_start, timing->connect_end,
    timing->tls_start,    timing->tls_end, timing->request_start, timing->response_start,
    timing->response_end, timing->ended,
  };
  gint64 last = 0;

  g_assert_cmpint (timing->started, >, 0);
  g_assert_cmpint (timing->ended, >=, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      if (moments[i] == OMO_TIMING_NEVER)
        continue;
      g_assert_cmpint (moments[i], >=, last);
      last = moments[i];
    }
  if (timing->request_end == OMO_TIMING_NEVER)
    return;
  g_assert_cmpint (timing->request_end, >=, timing->request_start);
  g_assert_cmpint (timing->request_end, <=, timing->ended);
}

char *
recorded_print_request (OmoExchange *exchange)
{
  g_autoptr (GUri) uri = g_uri_parse (omo_exchange_get_uri (exchange), G_URI_FLAGS_ENCODED, NULL);
  GPtrArray *headers = omo_exchange_get_request_headers (exchange);
  GBytes *body = omo_exchange_get_request_body (exchange);
  GString *text = g_string_new (NULL);

  g_assert_nonnull (uri);
  g_string_printf (text, "%s %s HTTP/1.1\r\n", omo_exchange_get_method (exchange),
                   g_uri_get_path (uri));
  for (guint i = 0; i < headers->len; i++)
    {
      const OmoHeader *header = headers->pdata[i];

      g_string_append_printf (text, "%s: %s\r\n", header->name, header->value);
    }
  g_string_append (text, "\r\n");
  if (body != NULL)
    g_string_append_len (text, g_bytes_get_data (body, NULL), (gssize) g_bytes_get_size (body));
  return g_string_free (text, FALSE);
}

static gboolean
text_contains (const char *text, const char *bytes)
{
  return text != NULL && strstr (text, bytes) != NULL;
}

static gboolean
body_contains (GBytes *body, const char *bytes)
{
  gsize size = 0;
  const char *data = body == NULL ? NULL : g_bytes_get_data (body, &size);

  for (gsize i = 0; i + strlen (bytes) <= size; i++)
    if (memcmp (data + i, bytes, strlen (bytes)) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
headers_contain (GPtrArray *headers, const char *bytes)
{
  for (guint i = 0; i < headers->len; i++)
    {
      const OmoHeader *header = headers->pdata[i];

      if (text_contains (header->name, bytes) || text_contains (header->value, bytes))
        return TRUE;
    }
  return FALSE;
}

gboolean
recorded_contains (OmoExchange *exchange, const char *bytes)
{
  const char *const texts[] = {
    omo_exchange_get_call (exchange),   omo_exchange_get_method (exchange),
    omo_exchange_get_uri (exchange),    omo_exchange_get_http_version (exchange),
    omo_exchange_get_reason (exchange), omo_exchange_get_remote_address (exchange),
    omo_exchange_get_tls (exchange),    omo_exchange_get_error (exchange),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (text_contains (texts[i], bytes))
      return TRUE;
  return headers_contain (omo_exchange_get_request_headers (exchange), bytes)
         || headers_contain (omo_exchange_get_response_headers (exchange), bytes)
         || body_contains (omo_exchange_get_request_body (exchange), bytes)
         || body_contains (omo_exchange_get_response_body (exchange), bytes);
}
