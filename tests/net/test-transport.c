/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-transport.h"

#include <string.h>

#include "../add-cases.h"
#include "core/omo-error.h"
#include "posting.h"
#include "raw-server.h"
#include "recorded.h"

/* Long enough for a loaded machine to answer, and the wait of every test that times out. */
#define SHORT_MS 1000

typedef struct
{
  const char *name;
  const char *reply;
  RawAfter after;
  int code; /* -1: answered with `text` */
  guint http_status;
  const char *text; /* the body, or the words of the error */
} Case;

#define LOCATION "Location: /elsewhere\r\nContent-Length: 0\r\n\r\n"

static const Case cases[] = {
  { "ok", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", RAW_KEEP, -1, 0, "{}" },
  { "ok-without-length", "HTTP/1.1 200 OK\r\n\r\n{}", RAW_CLOSE, -1, 0, "{}" },
  { "ok-empty", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", RAW_KEEP, -1, 0, "" },
  { "created", "HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\n{}", RAW_KEEP,
    OMO_ERROR_HTTP_STATUS, 201, "{}" },
  { "http-401",
    "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n", RAW_KEEP,
    OMO_ERROR_HTTP_STATUS, 401, NULL },
  { "http-403", "HTTP/1.1 403 No\r\nContent-Length: 9\r\n\r\nForbidden", RAW_KEEP,
    OMO_ERROR_HTTP_STATUS, 403, "Forbidden" },
  { "http-421", "HTTP/1.1 421 No\r\nContent-Length: 0\r\n\r\n", RAW_KEEP, OMO_ERROR_HTTP_STATUS,
    421, NULL },
  { "http-500", "HTTP/1.1 500 No\r\nContent-Length: 7\r\n\r\n<p>x</p>", RAW_KEEP,
    OMO_ERROR_HTTP_STATUS, 500, "<p>x</p" },
  { "http-503", "HTTP/1.1 503 No\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n", RAW_KEEP,
    OMO_ERROR_HTTP_STATUS, 503, NULL },
  { "http-500-cut", "HTTP/1.1 500 No\r\nContent-Length: 99\r\n\r\nOops", RAW_CLOSE,
    OMO_ERROR_HTTP_STATUS, 500, "Oops" },
  { "http-500-stuck", "HTTP/1.1 500 No\r\nContent-Length: 99\r\n\r\nOops", RAW_HOLD,
    OMO_ERROR_HTTP_STATUS, 500, "Oops" },
  { "redirect-301", "HTTP/1.1 301 Away\r\n" LOCATION, RAW_KEEP, OMO_ERROR_REDIRECTED, 301, NULL },
  { "redirect-302", "HTTP/1.1 302 Away\r\n" LOCATION, RAW_KEEP, OMO_ERROR_REDIRECTED, 302, NULL },
  { "redirect-303", "HTTP/1.1 303 Away\r\n" LOCATION, RAW_KEEP, OMO_ERROR_REDIRECTED, 303, NULL },
  { "redirect-307", "HTTP/1.1 307 Away\r\n" LOCATION, RAW_KEEP, OMO_ERROR_REDIRECTED, 307, NULL },
  { "redirect-308", "HTTP/1.1 308 Away\r\n" LOCATION, RAW_KEEP, OMO_ERROR_REDIRECTED, 308, NULL },
  { "redirect-stuck", "HTTP/1.1 302 Away\r\nLocation: /x\r\nContent-Length: 9\r\n\r\n", RAW_HOLD,
    OMO_ERROR_REDIRECTED, 302, NULL },
  { "cut", "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{}", RAW_CLOSE, OMO_ERROR_CUT, 0, NULL },
  { "cut-before-the-answer", "", RAW_CLOSE, OMO_ERROR_CUT, 0, NULL },
  { "not-http", "220 mail.example.org ESMTP\r\n\r\n", RAW_CLOSE, OMO_ERROR_MALFORMED, 0, NULL },
  { "silence", "", RAW_HOLD, OMO_ERROR_TIMED_OUT, 0, NULL },
  { "silence-in-the-body", "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{}", RAW_HOLD,
    OMO_ERROR_TIMED_OUT, 0, NULL },
  { "drip", "HTTP/1.1 200 OK\r\nContent-Length: 999999\r\n\r\n{", RAW_DRIP, OMO_ERROR_TIMED_OUT, 0,
    NULL },
  { "drip-in-the-head", "HTTP/1.1 200 OK\r\nX-Slow: ", RAW_DRIP, OMO_ERROR_TIMED_OUT, 0, NULL },
};

static OmoTransport *
create_transport (void)
{
  OmoTransport *transport = omo_transport_new ();

  omo_transport_set_request_milliseconds (transport, SHORT_MS);
  return transport;
}

/* What was recorded of the answer is what the table says of it. */
static void
check_recorded_answer (OmoExchange *exchange, const Case *c)
{
  const char *end = strstr (c->reply, "\r\n\r\n");
  const char *length = strstr (c->reply, "Content-Length: ");
  GBytes *body = omo_exchange_get_response_body (exchange);
  guint status;
  gsize announced;
  g_autoptr (GString) text = NULL;

  if (end == NULL || !g_str_has_prefix (c->reply, "HTTP/1.1 "))
    {
      g_assert_cmpuint (omo_exchange_get_status (exchange), ==, 0);
      g_assert_null (body);
      return;
    }
  status = (guint) g_ascii_strtoull (c->reply + strlen ("HTTP/1.1 "), NULL, 10);
  announced = length == NULL ? strlen (end + 4)
                             : g_ascii_strtoull (length + strlen ("Content-Length: "), NULL, 10);
  g_assert_cmpuint (omo_exchange_get_status (exchange), ==, status);
  g_assert_cmpint (omo_exchange_is_response_cut (exchange), ==, announced > strlen (end + 4));
  text = g_string_new_len (g_bytes_get_data (body, NULL), (gssize) g_bytes_get_size (body));
  if (c->after == RAW_DRIP)
    g_string_truncate (text, 1);
  if (status >= 300 && status < 400)
    g_assert_cmpstr (text->str, ==, "");
  else
    g_assert_true (g_str_has_prefix (end + 4, text->str)
                   && text->len == MIN (announced, strlen (end + 4)));
}

static void
check_recorded (const Posting *posting, RawServer *server, const Case *c)
{
  OmoExchange *exchange = posting->exchange;
  g_autofree char *address = g_strdup_printf ("127.0.0.1:%u", server->port);
  g_autofree char *sent = raw_server_dup_last_request (server);
  g_autofree char *recorded = NULL;

  g_assert_nonnull (exchange);
  recorded = recorded_print_request (exchange);
  g_assert_cmpstr (recorded, ==, sent);
  g_assert_cmpstr (omo_exchange_get_call (exchange), ==, "createJob");
  g_assert_cmpstr (omo_exchange_get_remote_address (exchange), ==, address);
  g_assert_cmpstr (omo_exchange_get_error (exchange), ==,
                   posting->error == NULL ? NULL : posting->error->message);
  g_assert_null (omo_exchange_get_tls (exchange));
  recorded_check_timing (omo_exchange_get_timing (exchange));
  check_recorded_answer (exchange, c);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (RawServer) server = raw_server_new (c->reply, -1, c->after);
  g_autoptr (GUri) uri = raw_server_build_uri (server, "/api/createJob");
  OmoTransport *transport = create_transport ();
  g_auto (Posting) posting = { 0 };

  /* Every answer of this table comes at once, but for those that never come. */
  if (c->code != OMO_ERROR_TIMED_OUT && c->after != RAW_HOLD)
    omo_transport_set_request_milliseconds (transport, OMO_TRANSPORT_REQUEST_SECONDS * 1000);
  posting_start (&posting, transport, uri, FALSE, NULL);
  posting_wait (&posting);

  if (c->code < 0)
    {
      g_assert_no_error (posting.error);
      g_assert_cmpmem (g_bytes_get_data (posting.body, NULL), g_bytes_get_size (posting.body),
                       c->text, strlen (c->text));
    }
  else
    {
      g_assert_error (posting.error, OMO_ERROR, c->code);
      g_assert_cmpuint (omo_error_get_http_status (posting.error), ==, c->http_status);
      g_assert_cmpstr (omo_error_get_words (posting.error), ==, c->text);
    }
  check_recorded (&posting, server, c);
  g_assert_finalize_object (transport);
  raw_server_wait (&server->n_gone, 1);
  g_assert_cmpint (server->n_requests, ==, 1);
  g_assert_cmpint (server->n_connections, ==, 1);
}

static void
test_what_is_sent (void)
{
  g_autoptr (RawServer) server =
      raw_server_new ("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", -1, RAW_CLOSE);
  g_autoptr (GUri) uri = raw_server_build_uri (server, "/api/createJob");
  g_autoptr (OmoTransport) transport = omo_transport_new ();
  g_auto (Posting) posting = { 0 };
  g_autofree char *request = NULL;

  posting_start (&posting, transport, uri, FALSE, NULL);
  posting_wait (&posting);
  g_assert_no_error (posting.error);

  request = raw_server_dup_last_request (server);
  g_assert_true (g_str_has_prefix (request, "POST /api/createJob HTTP/1.1\r\n"));
  g_assert_nonnull (strstr (request, "\r\nContent-Type: application/json\r\n"));
  g_assert_nonnull (strstr (request, "\r\nUser-Agent: Omoscope/"));
  g_assert_null (strstr (request, "libsoup"));
  g_assert_null (strstr (request, "\r\nCookie:"));
  g_assert_true (g_str_has_suffix (request, "\r\n\r\n" POSTED_BODY));
}

static GBytes *
build_large_reply (gsize body_size, gboolean compressed)
{
  g_autofree char *body = g_strnfill (body_size, ' ');
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GZlibCompressor) gzip = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1);
  g_autoptr (GOutputStream) output =
      compressed ? g_converter_output_stream_new (memory, G_CONVERTER (gzip))
                 : g_object_ref (memory);
  const char *head =
      compressed ? "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" : "HTTP/1.1 200 OK\r\n\r\n";

  g_output_stream_write_all (memory, head, strlen (head), NULL, NULL, NULL);
  g_output_stream_write_all (output, body, body_size, NULL, NULL, NULL);
  g_output_stream_close (output, NULL, NULL);
  g_output_stream_close (memory, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

typedef struct
{
  const char *name;
  gsize size;
  gboolean compressed;
  gboolean is_read;
} SizeCase;

static const SizeCase size_cases[] = {
  { "plain-at-limit", OMO_TRANSPORT_MAX_ANSWER, FALSE, TRUE },
  { "plain-over-limit", OMO_TRANSPORT_MAX_ANSWER + 1, FALSE, FALSE },
  { "gzip-at-limit", OMO_TRANSPORT_MAX_ANSWER, TRUE, TRUE },
  { "gzip-over-limit", OMO_TRANSPORT_MAX_ANSWER + 1, TRUE, FALSE },
  { "gzip-bomb", 64 * OMO_TRANSPORT_MAX_ANSWER, TRUE, FALSE },
};

static void
test_size (gconstpointer data)
{
  const SizeCase *c = data;
  g_autoptr (GBytes) reply = build_large_reply (c->size, c->compressed);
  g_autoptr (RawServer) server =
      raw_server_new (g_bytes_get_data (reply, NULL), (gssize) g_bytes_get_size (reply), RAW_CLOSE);
  g_autoptr (GUri) uri = raw_server_build_uri (server, "/");
  OmoTransport *transport = omo_transport_new ();
  g_auto (Posting) posting = { 0 };

  posting_start (&posting, transport, uri, FALSE, NULL);
  posting_wait (&posting);
  if (c->is_read)
    g_assert_cmpuint (g_bytes_get_size (posting.body), ==, c->size);
  else
    g_assert_error (posting.error, OMO_ERROR, OMO_ERROR_ANSWER_TOO_LARGE);
  g_assert_cmpuint (g_bytes_get_size (omo_exchange_get_response_body (posting.exchange)), ==,
                    OMO_TRANSPORT_MAX_ANSWER);
  g_assert_cmpint (omo_exchange_is_response_cut (posting.exchange), ==, !c->is_read);
  g_assert_finalize_object (transport);
}

static void
check_unsent (OmoExchange *exchange, const GError *error)
{
  const OmoTiming *timing = omo_exchange_get_timing (exchange);

  g_assert_cmpstr (omo_exchange_get_error (exchange), ==, error->message);
  g_assert_cmpuint (omo_exchange_get_status (exchange), ==, 0);
  g_assert_null (omo_exchange_get_response_body (exchange));
  g_assert_nonnull (omo_exchange_get_request_body (exchange));
  recorded_check_timing (timing);
  g_assert_cmpint (timing->dns_start, >=, 0);
  g_assert_cmpint (timing->connect_end, ==, OMO_TIMING_NEVER);
  g_assert_cmpint (timing->request_start, ==, OMO_TIMING_NEVER);
  g_assert_cmpint (timing->response_end, ==, OMO_TIMING_NEVER);
}

/* Nobody waits for the rest of a long error page, but what has come of it is evidence. */
static void
test_error_page (gconstpointer data)
{
  gsize size = GPOINTER_TO_SIZE (data);
  g_autofree char *page = g_strnfill (size, 'x');
  g_autofree char *reply =
      g_strdup_printf ("HTTP/1.1 500 No\r\nContent-Length: %zu\r\n\r\n%s", size, page);
  g_autoptr (RawServer) server = raw_server_new (reply, -1, RAW_CLOSE);
  g_autoptr (GUri) uri = raw_server_build_uri (server, "/");
  OmoTransport *transport = omo_transport_new ();
  g_auto (Posting) posting = { 0 };
  gsize recorded;

  posting_start (&posting, transport, uri, FALSE, NULL);
  posting_wait (&posting);
  g_assert_error (posting.error, OMO_ERROR, OMO_ERROR_HTTP_STATUS);
  g_assert_cmpuint (strlen (omo_error_get_words (posting.error)), ==, OMO_ERROR_MAX_WORDS);
  recorded = g_bytes_get_size (omo_exchange_get_response_body (posting.exchange));
  g_assert_cmpuint (recorded, >=, MIN (size, 64 * 1024));
  g_assert_cmpint (omo_exchange_is_response_cut (posting.exchange), ==, recorded < size);
  g_assert_cmpint (size > 200 * 1024, ==, recorded < size);
  g_assert_finalize_object (transport);
}

typedef struct
{
  const char *name;
  const char *uri;
  int code;
} UriCase;

static const UriCase uri_cases[] = {
  { "name", "http://name.invalid/", OMO_ERROR_NAME_UNRESOLVED },
  { "ftp", "ftp://127.0.0.1/", OMO_ERROR_ENDPOINT },
  { "no-host", "http:///x", OMO_ERROR_ENDPOINT },
};

static void
test_uri (gconstpointer data)
{
  const UriCase *c = data;
  g_autoptr (GUri) uri = g_uri_parse (c->uri, G_URI_FLAGS_NONE, NULL);
  OmoTransport *transport = omo_transport_new ();
  g_auto (Posting) posting = { 0 };

  posting_start (&posting, transport, uri, FALSE, NULL);
  posting_wait (&posting);
  g_assert_error (posting.error, OMO_ERROR, c->code);
  g_assert_true ((posting.exchange == NULL) == (c->code == OMO_ERROR_ENDPOINT));
  if (posting.exchange != NULL)
    check_unsent (posting.exchange, posting.error);
  g_assert_finalize_object (transport);
}

/* A proxy that opens no way answers for itself: the service has heard nothing. */
static void
test_refusing_proxy (void)
{
  g_autoptr (RawServer) server = raw_server_new (
      "HTTP/1.1 407 Who?\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 2\r\n\r\n{}",
      -1, RAW_KEEP);
  g_autofree char *address = g_strdup_printf ("http://127.0.0.1:%u", server->port);
  g_autoptr (GProxyResolver) proxy = g_simple_proxy_resolver_new (address, NULL);
  g_autoptr (GUri) uri = g_uri_parse ("https://service.invalid/api", G_URI_FLAGS_NONE, NULL);
  g_autoptr (OmoTransport) transport = omo_transport_new ();
  g_auto (Posting) posting = { 0 };

  omo_transport_set_proxy_resolver (transport, proxy);
  posting_start (&posting, transport, uri, FALSE, NULL);
  posting_wait (&posting);
  g_assert_error (posting.error, OMO_ERROR, OMO_ERROR_UNREACHABLE);
  g_assert_nonnull (strstr (posting.error->message, "proxy"));
  g_assert_cmpuint (omo_error_get_http_status (posting.error), ==, 407);
  g_assert_cmpuint (omo_exchange_get_status (posting.exchange), ==, 0);
  g_assert_cmpint (omo_exchange_get_timing (posting.exchange)->request_start, ==, OMO_TIMING_NEVER);
}

static void
test_refused_port (void)
{
  g_autoptr (RawServer) server = raw_server_new ("", -1, RAW_CLOSE);
  g_autoptr (GUri) uri = raw_server_build_uri (server, "/");
  g_autoptr (OmoTransport) transport = omo_transport_new ();
  g_auto (Posting) posting = { 0 };
  g_autofree char *address = NULL;

  raw_server_stop_listening (server);
  posting_start (&posting, transport, uri, FALSE, NULL);
  posting_wait (&posting);
  g_assert_error (posting.error, OMO_ERROR, OMO_ERROR_UNREACHABLE);
  address = g_strdup_printf ("127.0.0.1:%u", server->port);
  check_unsent (posting.exchange, posting.error);
  g_assert_cmpstr (omo_exchange_get_remote_address (posting.exchange), ==, address);
  g_assert_cmpint (omo_exchange_get_timing (posting.exchange)->connect_start, >=, 0);
}

static void
test_get (void)
{
  g_autoptr (RawServer) server =
      raw_server_new ("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", -1, RAW_KEEP);
  g_autoptr (GUri) uri = raw_server_build_uri (server, "/api/getServicePrice");
  OmoTransport *transport = omo_transport_new ();
  g_auto (Posting) posting = { 0 };
  g_autofree char *sent = NULL;
  g_autofree char *recorded = NULL;

  posting_start_get (&posting, transport, uri);
  posting_wait (&posting);
  g_assert_no_error (posting.error);
  g_assert_cmpmem (g_bytes_get_data (posting.body, NULL), g_bytes_get_size (posting.body), "{}", 2);
  sent = raw_server_dup_last_request (server);
  recorded = recorded_print_request (posting.exchange);
  g_assert_true (g_str_has_prefix (sent, "GET /api/getServicePrice HTTP/1.1\r\n"));
  g_assert_cmpstr (recorded, ==, sent);
  g_assert_null (omo_exchange_get_request_body (posting.exchange));
  g_assert_finalize_object (transport);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("/net/transport", cases, test_case)
  ADD_CASES ("/net/transport/size", size_cases, test_size)
  ADD_CASES ("/net/transport/uri", uri_cases, test_uri)
  g_test_add_data_func ("/net/transport/error-page/short", GSIZE_TO_POINTER (3000),
                        test_error_page);
  g_test_add_data_func ("/net/transport/error-page/long", GSIZE_TO_POINTER (300 * 1024),
                        test_error_page);
  g_test_add_func ("/net/transport/what-is-sent", test_what_is_sent);
  g_test_add_func ("/net/transport/refused-port", test_refused_port);
  g_test_add_func ("/net/transport/refusing-proxy", test_refusing_proxy);
  g_test_add_func ("/net/transport/get", test_get);

  return g_test_run ();
}
