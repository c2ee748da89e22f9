/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-exchange.h"

#include <string.h>

#define TOKEN "s3cret/Tok+en0"

static GPtrArray *
make_headers (const char *name, const char *value)
{
  GPtrArray *headers = omo_header_list_new ();

  g_ptr_array_add (headers, omo_header_new ("Host", "h"));
  g_ptr_array_add (headers, omo_header_new (name, value));
  return headers;
}

static const char *
get_value (GPtrArray *headers, guint index)
{
  const OmoHeader *header = headers->pdata[index];

  return header->value;
}

static void
assert_bytes (GBytes *bytes, const char *expected)
{
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected,
                   strlen (expected));
}

static OmoExchange *
make_exchange (const char *token)
{
  const char *tokens[] = { token, NULL };
  g_autoptr (OmoRedaction) redaction = omo_redaction_new (tokens);
  g_auto (OmoExchangeRecord) record = {
    .call = g_strdup ("createJob"),
    .method = g_strdup ("POST"),
    .uri = g_strdup ("https://h/api/createJob?t=s3cret%2FTok%2Ben0"),
    .http_version = g_strdup ("1.1"),
    .request_headers = make_headers ("Authorization", "Bearer abc"),
    .request_body = g_bytes_new_static ("{\"api_token\":\"x\"}", strlen ("{\"api_token\":\"x\"}")),
    .status = 200,
    .reason = g_strdup ("OK " TOKEN),
    .response_headers = make_headers ("X-Echo", "<" TOKEN ">"),
    .response_body = g_bytes_new_static ("\0" TOKEN, 1 + strlen (TOKEN)),
    .remote_address = g_strdup ("127.0.0.1:443"),
    .tls = g_strdup ("TLS 1.3, X"),
    .error = g_strdup ("no " TOKEN),
    .response_is_cut = TRUE,
  };
  OmoExchange *exchange;

  omo_timing_init (&record.timing);
  record.timing.ended = 5;
  exchange = omo_exchange_new (&record, redaction);
  g_assert_null (record.uri);
  g_assert_null (record.request_headers);
  g_assert_null (record.response_body);
  return exchange;
}

static void
test_redacted (void)
{
  g_autoptr (OmoExchange) exchange = make_exchange (TOKEN);
  GBytes *body = omo_exchange_get_response_body (exchange);

  g_assert_cmpstr (omo_exchange_get_uri (exchange), ==, "https://h/api/createJob?t=[token]");
  g_assert_cmpstr (omo_exchange_get_reason (exchange), ==, "OK [token]");
  g_assert_cmpstr (omo_exchange_get_error (exchange), ==, "no [token]");
  g_assert_cmpstr (get_value (omo_exchange_get_request_headers (exchange), 0), ==, "h");
  g_assert_cmpstr (get_value (omo_exchange_get_request_headers (exchange), 1), ==, "[token]");
  g_assert_cmpstr (get_value (omo_exchange_get_response_headers (exchange), 1), ==, "<[token]>");
  assert_bytes (omo_exchange_get_request_body (exchange), "{\"api_token\":\"[token]\"}");
  g_assert_cmpmem (g_bytes_get_data (body, NULL), g_bytes_get_size (body), "\0[token]", 8);
  g_assert_cmpuint (omo_exchange_get_n_removed (exchange), ==, 7);
}

/* What is no secret stays as it is. */
static void
test_kept (void)
{
  g_autoptr (OmoExchange) exchange = make_exchange ("another-token");

  g_assert_cmpstr (omo_exchange_get_call (exchange), ==, "createJob");
  g_assert_cmpstr (omo_exchange_get_method (exchange), ==, "POST");
  g_assert_cmpstr (omo_exchange_get_http_version (exchange), ==, "1.1");
  g_assert_cmpuint (omo_exchange_get_status (exchange), ==, 200);
  g_assert_cmpstr (omo_exchange_get_reason (exchange), ==, "OK " TOKEN);
  g_assert_cmpstr (omo_exchange_get_remote_address (exchange), ==, "127.0.0.1:443");
  g_assert_cmpstr (omo_exchange_get_tls (exchange), ==, "TLS 1.3, X");
  g_assert_true (omo_exchange_is_response_cut (exchange));
  g_assert_cmpint (omo_exchange_get_timing (exchange)->ended, ==, 5);
  g_assert_cmpint (omo_exchange_get_timing (exchange)->tls_end, ==, OMO_TIMING_NEVER);
  g_assert_cmpuint (omo_exchange_get_n_removed (exchange), ==, 2);
}

/* An exchange that is made from the parts of another, as a reader of files does, is the same. */
static void
test_again (void)
{
  g_autoptr (OmoExchange) exchange = make_exchange (TOKEN);
  g_auto (OmoExchangeRecord) record = {
    .uri = g_strdup (omo_exchange_get_uri (exchange)),
    .request_headers = g_ptr_array_ref (omo_exchange_get_request_headers (exchange)),
    .request_body = g_bytes_ref (omo_exchange_get_request_body (exchange)),
  };
  g_autoptr (OmoExchange) again = omo_exchange_new (&record, NULL);

  g_assert_cmpstr (omo_exchange_get_uri (again), ==, omo_exchange_get_uri (exchange));
  g_assert_cmpstr (get_value (omo_exchange_get_request_headers (again), 1), ==, "[token]");
  assert_bytes (omo_exchange_get_request_body (again), "{\"api_token\":\"[token]\"}");
  g_assert_cmpuint (omo_exchange_get_n_removed (again), ==, 0);
}

static void
test_empty (void)
{
  g_auto (OmoExchangeRecord) record = { 0 };
  g_autoptr (OmoExchange) exchange = omo_exchange_new (&record, NULL);

  g_assert_null (omo_exchange_get_uri (exchange));
  g_assert_null (omo_exchange_get_request_body (exchange));
  g_assert_null (omo_exchange_get_response_body (exchange));
  g_assert_cmpuint (omo_exchange_get_request_headers (exchange)->len, ==, 0);
  g_assert_cmpuint (omo_exchange_get_response_headers (exchange)->len, ==, 0);
  g_assert_cmpuint (omo_exchange_get_n_removed (exchange), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/exchange/redacted", test_redacted);
  g_test_add_func ("/core/exchange/kept", test_kept);
  g_test_add_func ("/core/exchange/again", test_again);
  g_test_add_func ("/core/exchange/empty", test_empty);

  return g_test_run ();
}
