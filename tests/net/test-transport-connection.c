/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-transport.h"

#include "core/omo-error.h"
#include "posting.h"
#include "raw-server.h"
#include "recorded.h"

static void
test_cancel (gconstpointer data)
{
  const char *reply = data;
  g_autoptr (RawServer) server = raw_server_new (reply, -1, RAW_HOLD);
  g_autoptr (GUri) uri = raw_server_build_uri (server, "/");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (OmoTransport) transport = omo_transport_new ();
  g_auto (Posting) posting = { 0 };

  posting_start (&posting, transport, uri, TRUE, cancellable);
  raw_server_wait (&server->n_requests, 1);
  g_assert_false (posting.is_over);
  g_cancellable_cancel (cancellable);
  posting_wait (&posting);
  g_assert_error (posting.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpstr (omo_exchange_get_error (posting.exchange), ==, "cancelled");
  g_assert_true (omo_exchange_is_response_cut (posting.exchange)
                 == (omo_exchange_get_status (posting.exchange) != 0));

  /* The transport is still there: the connection ended because of the cancelling. */
  raw_server_wait (&server->n_gone, 1);
  g_assert_cmpint (server->n_requests, ==, 1);
}

static void
test_cancelled_before (void)
{
  g_autoptr (RawServer) server = raw_server_new ("", -1, RAW_HOLD);
  g_autoptr (GUri) uri = raw_server_build_uri (server, "/");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  OmoTransport *transport = omo_transport_new ();
  g_auto (Posting) posting = { 0 };

  g_cancellable_cancel (cancellable);
  posting_start (&posting, transport, uri, TRUE, cancellable);
  posting_wait (&posting);
  g_assert_error (posting.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (posting.exchange);
  g_assert_finalize_object (transport);
  g_assert_cmpint (server->n_connections, ==, 0);
}

static void
post_once (OmoTransport *transport, RawServer *server, gboolean repeatable, int code)
{
  g_autoptr (GUri) uri = raw_server_build_uri (server, "/");
  g_auto (Posting) posting = { 0 };

  posting_start (&posting, transport, uri, repeatable, NULL);
  posting_wait (&posting);
  if (code < 0)
    g_assert_no_error (posting.error);
  else
    g_assert_error (posting.error, OMO_ERROR, code);
}

static void
test_keep_alive (void)
{
  g_autoptr (RawServer) server =
      raw_server_new ("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", -1, RAW_KEEP);
  OmoTransport *transport = omo_transport_new ();

  post_once (transport, server, FALSE, -1);
  g_assert_cmpint (server->n_connections, ==, 1);
  post_once (transport, server, TRUE, -1);
  post_once (transport, server, TRUE, -1);
  g_assert_cmpint (server->n_connections, ==, 1);
  post_once (transport, server, FALSE, -1);
  g_assert_cmpint (server->n_connections, ==, 2);
  g_assert_cmpint (server->n_requests, ==, 4);
  g_assert_finalize_object (transport);
}

/* A connection that dies with the request on it: a createJob is never sent again. */
static void
test_never_resent (void)
{
  g_autoptr (RawServer) server =
      raw_server_new ("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", -1, RAW_KEEP);
  OmoTransport *transport = omo_transport_new ();

  post_once (transport, server, TRUE, -1);
  raw_server_set_reply (server, "", RAW_CLOSE);
  post_once (transport, server, FALSE, OMO_ERROR_CUT);
  g_assert_cmpint (server->n_requests, ==, 2);
  g_assert_finalize_object (transport);
}

/* libsoup would ask again, without a body. */
static void
test_misdirected_question (void)
{
  g_autoptr (RawServer) server =
      raw_server_new ("HTTP/1.1 421 No\r\nContent-Length: 0\r\n\r\n", -1, RAW_KEEP);
  OmoTransport *transport = omo_transport_new ();

  post_once (transport, server, TRUE, OMO_ERROR_HTTP_STATUS);
  g_assert_cmpint (server->n_requests, ==, 1);
  g_assert_finalize_object (transport);
}

/* More requests at a time than libsoup allows by itself: none waits for another. */
static void
test_side_by_side (void)
{
  g_autoptr (RawServer) server = raw_server_new ("", -1, RAW_HOLD);
  g_autoptr (GUri) uri = raw_server_build_uri (server, "/");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (OmoTransport) transport = omo_transport_new ();
  Posting postings[4];

  for (guint i = 0; i < G_N_ELEMENTS (postings); i++)
    posting_start (&postings[i], transport, uri, FALSE, cancellable);
  raw_server_wait (&server->n_requests, G_N_ELEMENTS (postings));
  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (postings); i++)
    {
      posting_wait (&postings[i]);
      posting_clear (&postings[i]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/net/transport-connection/cancel/waiting", "", test_cancel);
  g_test_add_data_func ("/net/transport-connection/cancel/in-the-body",
                        "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", test_cancel);
  g_test_add_func ("/net/transport-connection/cancel/before", test_cancelled_before);
  g_test_add_func ("/net/transport-connection/keep-alive", test_keep_alive);
  g_test_add_func ("/net/transport-connection/never-resent", test_never_resent);
  g_test_add_func ("/net/transport-connection/misdirected-question", test_misdirected_question);
  g_test_add_func ("/net/transport-connection/side-by-side", test_side_by_side);

  return g_test_run ();
}
