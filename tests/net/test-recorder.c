/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-recorder.h"

#include <string.h>

#include "authority.h"
#include "canned-server.h"
#include "posting.h"
#include "raw-server.h"
#include "recorded.h"

/* What test-transport finds recorded of each kind of failure is not repeated here. */

static void
post (Posting *posting, OmoTransport *transport, GUri *uri)
{
  posting_start (posting, transport, uri, TRUE, NULL);
  posting_wait (posting);
}

static const char *
find_header (GPtrArray *headers, const char *name)
{
  for (guint i = 0; i < headers->len; i++)
    {
      const OmoHeader *header = headers->pdata[i];

      if (g_ascii_strcasecmp (header->name, name) == 0)
        return header->value;
    }
  return NULL;
}

static void
test_answer (void)
{
  g_autoptr (RawServer) server =
      raw_server_new ("HTTP/1.0 200 Fine, thanks\r\nX-One: 1\r\nx-two: a\r\n"
                      "X-Two: b\r\nContent-Length: 2\r\n\r\n{}",
                      -1, RAW_CLOSE);
  g_autoptr (GUri) uri = raw_server_build_uri (server, "/api/getJobResult");
  g_autoptr (OmoTransport) transport = omo_transport_new ();
  g_auto (Posting) posting = { 0 };
  gint64 before = g_get_real_time ();
  const OmoTiming *timing;
  GPtrArray *headers;

  post (&posting, transport, uri);
  g_assert_no_error (posting.error);
  g_assert_cmpstr (omo_exchange_get_method (posting.exchange), ==, "POST");
  g_assert_cmpstr (omo_exchange_get_call (posting.exchange), ==, "getJobResult");
  g_assert_cmpstr (omo_exchange_get_http_version (posting.exchange), ==, "1.0");
  g_assert_cmpuint (omo_exchange_get_status (posting.exchange), ==, 200);
  g_assert_cmpstr (omo_exchange_get_reason (posting.exchange), ==, "Fine, thanks");
  headers = omo_exchange_get_response_headers (posting.exchange);
  g_assert_cmpuint (headers->len, ==, 4);
  g_assert_cmpstr (find_header (headers, "X-One"), ==, "1");
  g_assert_cmpstr (find_header (headers, "Content-Length"), ==, "2");

  timing = omo_exchange_get_timing (posting.exchange);
  g_assert_cmpint (timing->started, >=, before);
  g_assert_cmpint (timing->started + timing->ended, <=, g_get_real_time () + G_USEC_PER_SEC);
  g_assert_cmpint (timing->connect_end, >=, 0);
  g_assert_cmpint (timing->request_start, >=, 0);
  g_assert_cmpint (timing->request_end, >=, 0);
  g_assert_cmpint (timing->response_start, >=, 0);
  g_assert_cmpint (timing->response_end, >=, timing->response_start);
  g_assert_cmpint (timing->tls_start, ==, OMO_TIMING_NEVER);
}

/* The second request finds the connection open. */
static void
test_reused (void)
{
  g_autoptr (RawServer) server =
      raw_server_new ("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", -1, RAW_KEEP);
  g_autoptr (GUri) uri = raw_server_build_uri (server, "/");
  OmoTransport *transport = omo_transport_new ();
  g_autofree char *address = g_strdup_printf ("127.0.0.1:%u", server->port);

  for (guint i = 0; i < 2; i++)
    {
      g_auto (Posting) posting = { 0 };
      const OmoTiming *timing;

      post (&posting, transport, uri);
      timing = omo_exchange_get_timing (posting.exchange);
      recorded_check_timing (timing);
      g_assert_true ((timing->dns_start == OMO_TIMING_NEVER) == (i > 0));
      g_assert_true ((timing->connect_start == OMO_TIMING_NEVER) == (i > 0));
      g_assert_true ((timing->connect_end == OMO_TIMING_NEVER) == (i > 0));
      g_assert_cmpstr (omo_exchange_get_remote_address (posting.exchange), ==, address);
    }
  g_assert_cmpint (server->n_connections, ==, 1);
  g_assert_finalize_object (transport);
}

/* HTTP 421 makes libsoup get again: what is recorded is the last time, whole. */
static void
test_resent (void)
{
  g_autoptr (RawServer) server =
      raw_server_new ("HTTP/1.1 421 No\r\nContent-Length: 0\r\n\r\n", -1, RAW_KEEP);
  g_autoptr (GUri) uri = raw_server_build_uri (server, "/");
  OmoTransport *transport = omo_transport_new ();
  g_auto (Posting) posting = { 0 };
  g_autofree char *recorded = NULL;
  g_autofree char *sent = NULL;

  posting_start_get (&posting, transport, uri);
  posting_wait (&posting);
  g_assert_cmpint (server->n_requests, ==, 2);
  sent = raw_server_dup_last_request (server);
  recorded = recorded_print_request (posting.exchange);
  g_assert_cmpstr (recorded, ==, sent);
  g_assert_cmpuint (omo_exchange_get_status (posting.exchange), ==, 421);
  recorded_check_timing (omo_exchange_get_timing (posting.exchange));
  g_assert_cmpint (omo_exchange_get_timing (posting.exchange)->response_end, >=, 0);
  g_assert_finalize_object (transport);
}

static void
test_tls (void)
{
  static const char *const replies[] = { "{}", NULL };
  g_auto (Authority) authority = { 0 };
  g_autoptr (CannedServer) server = NULL;
  g_autoptr (OmoEndpoint) endpoint = NULL;
  g_autoptr (GUri) uri = NULL;
  OmoTransport *transport = omo_transport_new ();
  g_auto (Posting) posting = { 0 };
  const OmoTiming *timing;

  authority_set_up (&authority, "IP:127.0.0.1");
  server = canned_server_new (replies, authority.certificate);
  endpoint = canned_server_dup_endpoint (server);
  uri = omo_endpoint_build_uri (endpoint, "createJob");
  omo_transport_set_tls_database (transport, authority.database);
  post (&posting, transport, uri);
  g_assert_no_error (posting.error);
  g_assert_true (g_str_has_prefix (omo_exchange_get_tls (posting.exchange), "TLS 1."));
  g_assert_nonnull (strstr (omo_exchange_get_tls (posting.exchange), ", "));
  timing = omo_exchange_get_timing (posting.exchange);
  recorded_check_timing (timing);
  g_assert_cmpint (timing->tls_start, >=, timing->connect_end);
  g_assert_cmpint (timing->tls_end, >=, timing->tls_start);
  g_assert_finalize_object (transport);
}

/* Refused in the handshake: nothing of the request has gone. */
static void
test_tls_refused (void)
{
  static const char *const replies[] = { "{}", NULL };
  g_auto (Authority) authority = { 0 };
  g_autoptr (CannedServer) server = NULL;
  g_autoptr (OmoEndpoint) endpoint = NULL;
  g_autoptr (GUri) uri = NULL;
  OmoTransport *transport = omo_transport_new ();
  g_auto (Posting) posting = { 0 };
  const OmoTiming *timing;

  authority_set_up (&authority, "IP:127.0.0.1");
  server = canned_server_new (replies, authority.certificate);
  endpoint = canned_server_dup_endpoint (server);
  uri = omo_endpoint_build_uri (endpoint, "createJob");
  post (&posting, transport, uri);
  g_assert_cmpstr (omo_exchange_get_error (posting.exchange), ==, posting.error->message);
  timing = omo_exchange_get_timing (posting.exchange);
  recorded_check_timing (timing);
  g_assert_cmpint (timing->tls_start, >=, 0);
  g_assert_cmpint (timing->tls_end, ==, OMO_TIMING_NEVER);
  g_assert_cmpint (timing->request_start, ==, OMO_TIMING_NEVER);
  g_assert_finalize_object (transport);
}

static void
skip_tls (void)
{
  g_test_skip ("there is no openssl to make a certificate with");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/net/recorder/answer", test_answer);
  g_test_add_func ("/net/recorder/reused", test_reused);
  g_test_add_func ("/net/recorder/resent", test_resent);
  g_test_add_func ("/net/recorder/tls", authority_is_possible () ? test_tls : skip_tls);
  g_test_add_func ("/net/recorder/tls-refused",
                   authority_is_possible () ? test_tls_refused : skip_tls);

  return g_test_run ();
}
