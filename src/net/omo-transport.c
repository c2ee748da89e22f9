/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-transport.h"

#include <libsoup/soup.h>

#include "core/omo-error.h"
#include "net/omo-network-error.h"
#include "net/omo-proxy.h"

/* Jobs of several windows side by side; libsoup's own two would let two silent requests block the third. */
#define MAX_CONNECTIONS 16
/* A connection kept for the next question, which comes after 60 s at the latest. */
#define KEEP_ALIVE_SECONDS 90
#define CHUNK_SIZE 16384

struct _OmoTransport
{
  GObject parent_instance;

  SoupSession *session;
  guint request_milliseconds;
};

typedef enum
{
  STOP_NONE,
  STOP_CANCELLED, /* by the caller */
  STOP_TIME,
  STOP_OLD_TLS,
  STOP_RESENDING, /* libsoup wanted to send it a second time */
} Stop;

typedef struct
{
  SoupMessage *message;
  GCancellable *cancellable; /* ends this request for whatever reason */
  Stop stop;                 /* why it did */
  GSource *time_limit;
  GSource *caller_cancelled;
  gboolean was_sent;
  guint status; /* of the last answer, 0 before */
  guint milliseconds;
  GInputStream *stream;
  GByteArray *body;
  guint8 chunk[CHUNK_SIZE];
} Request;

G_DEFINE_FINAL_TYPE (OmoTransport, omo_transport, G_TYPE_OBJECT)

static void
clear_source (GSource **source)
{
  if (*source == NULL)
    return;
  g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

static void
free_request (Request *request)
{
  clear_source (&request->time_limit);
  clear_source (&request->caller_cancelled);
  g_clear_object (&request->stream);
  /* libsoup may hold the message a little longer. */
  g_signal_handlers_disconnect_by_data (request->message, request);
  g_clear_object (&request->message);
  g_clear_object (&request->cancellable);
  g_clear_pointer (&request->body, g_byte_array_unref);
  g_free (request);
}

static void
stop_request (Request *request, Stop why)
{
  if (request->stop == STOP_NONE)
    request->stop = why;
  g_cancellable_cancel (request->cancellable);
}

/* Nothing of the request outlives its end: what has not been read is thrown away with its connection, never
 * drained. The sources hold the task, which holds the request. */
static void
close_request (Request *request)
{
  clear_source (&request->time_limit);
  clear_source (&request->caller_cancelled);
  g_cancellable_cancel (request->cancellable);
  g_clear_object (&request->stream);
}

static void
finish_with_body (GTask *task)
{
  Request *request = g_task_get_task_data (task);

  clear_source (&request->time_limit);
  clear_source (&request->caller_cancelled);
  g_clear_object (&request->stream);
  g_task_return_pointer (task, g_byte_array_free_to_bytes (g_steal_pointer (&request->body)),
                         (GDestroyNotify) g_bytes_unref);
}

static void
finish_with_error (GTask *task, GError *error)
{
  close_request (g_task_get_task_data (task));
  g_task_return_error (task, error);
}

static GError *
describe_status (Request *request)
{
  return omo_network_error_new_status (request->status, request->body->data, request->body->len);
}

/* Why the request failed, given what libsoup says about it. */
static GError *
explain_failure (Request *request, const GError *foreign)
{
  switch (request->stop)
    {
    case STOP_CANCELLED:
      return g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
    case STOP_TIME:
      return g_error_new (
          OMO_ERROR, request->was_sent ? OMO_ERROR_TIMED_OUT : OMO_ERROR_UNREACHABLE,
          "%s within %u ms", request->was_sent ? "no whole answer" : "no connection",
          request->milliseconds);
    case STOP_OLD_TLS:
      return g_error_new_literal (OMO_ERROR, OMO_ERROR_TLS,
                                  "the server speaks only TLS older than 1.2");
    case STOP_RESENDING:
      return describe_status (request);
    case STOP_NONE:
    default:
      return omo_network_error_new (
          foreign, request->was_sent,
          soup_message_get_tls_peer_certificate_errors (request->message));
    }
}

/* TRUE when the task is finished: the answer is too large, or enough of an error page has come. */
static gboolean
take_chunk (GTask *task, gsize size)
{
  Request *request = g_task_get_task_data (task);
  gboolean is_answer = request->status == SOUP_STATUS_OK;

  if (request->body->len + size > OMO_TRANSPORT_MAX_ANSWER)
    {
      finish_with_error (task, g_error_new (OMO_ERROR, OMO_ERROR_ANSWER_TOO_LARGE,
                                            "the answer is larger than %u bytes",
                                            OMO_TRANSPORT_MAX_ANSWER));
      return TRUE;
    }
  g_byte_array_append (request->body, request->chunk, (guint) size);
  if (is_answer || request->body->len < OMO_ERROR_MAX_WORDS)
    return FALSE;
  finish_with_error (task, describe_status (request));
  return TRUE;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Request *request = g_task_get_task_data (task);
  g_autoptr (GError) foreign = NULL;
  gssize size = g_input_stream_read_finish (request->stream, result, &foreign);
  gboolean is_answer = request->status == SOUP_STATUS_OK;

  if (size > 0)
    {
      if (!take_chunk (task, (gsize) size))
        g_input_stream_read_async (request->stream, request->chunk, CHUNK_SIZE, G_PRIORITY_DEFAULT,
                                   request->cancellable, read_cb, g_object_ref (task));
    }
  else if (!is_answer && request->stop != STOP_CANCELLED)
    finish_with_error (task, describe_status (request)); /* however its page ended */
  else if (size < 0)
    finish_with_error (task, explain_failure (request, foreign));
  else
    finish_with_body (task);
}

static void
sent_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Request *request = g_task_get_task_data (task);
  g_autoptr (GError) foreign = NULL;

  request->stream = soup_session_send_finish (SOUP_SESSION (source), result, &foreign);
  if (request->stream == NULL)
    finish_with_error (task, explain_failure (request, foreign));
  else if (request->status >= 300 && request->status < 400)
    finish_with_error (task, describe_status (request));
  else
    g_input_stream_read_async (request->stream, request->chunk, CHUNK_SIZE, G_PRIORITY_DEFAULT,
                               request->cancellable, read_cb, g_object_ref (task));
}

static gboolean
time_limit_cb (gpointer user_data)
{
  stop_request (g_task_get_task_data (user_data), STOP_TIME);
  return G_SOURCE_REMOVE;
}

static gboolean
caller_cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  stop_request (g_task_get_task_data (user_data), STOP_CANCELLED);
  return G_SOURCE_REMOVE;
}

static void
starting_cb (SoupMessage *message, gpointer user_data)
{
  Request *request = user_data;

  request->was_sent = TRUE;
}

static void
got_headers_cb (SoupMessage *message, gpointer user_data)
{
  Request *request = user_data;

  request->status = soup_message_get_status (message);
}

/* libsoup answers HTTP 421 by sending the request again: a second createJob could be charged. */
static void
restarted_cb (SoupMessage *message, gpointer user_data)
{
  if ((soup_message_get_flags (message) & SOUP_MESSAGE_IDEMPOTENT) == 0)
    stop_request (user_data, STOP_RESENDING);
}

/* The handshake is over and nothing of the request has gone: the last moment to refuse an old TLS. */
static void
network_event_cb (SoupMessage *message,
                  GSocketClientEvent event,
                  GIOStream *connection,
                  gpointer user_data)
{
  GTlsProtocolVersion version;

  if (event != G_SOCKET_CLIENT_TLS_HANDSHAKED || !G_IS_TLS_CONNECTION (connection))
    return;
  version = g_tls_connection_get_protocol_version (G_TLS_CONNECTION (connection));
  if (version != G_TLS_PROTOCOL_VERSION_UNKNOWN && version < G_TLS_PROTOCOL_VERSION_TLS_1_2)
    stop_request (user_data, STOP_OLD_TLS);
}

static Request *
create_request (GUri *uri, GBytes *body, gboolean repeatable, guint milliseconds)
{
  Request *request = g_new0 (Request, 1);

  request->message = soup_message_new_from_uri (SOUP_METHOD_POST, uri);
  request->cancellable = g_cancellable_new ();
  request->body = g_byte_array_new ();
  request->milliseconds = milliseconds;
  soup_message_set_request_body_from_bytes (request->message, "application/json", body);
  soup_message_set_flags (request->message,
                          SOUP_MESSAGE_NO_REDIRECT | (repeatable ? SOUP_MESSAGE_IDEMPOTENT : 0));
  g_signal_connect (request->message, "starting", G_CALLBACK (starting_cb), request);
  g_signal_connect (request->message, "got-headers", G_CALLBACK (got_headers_cb), request);
  g_signal_connect (request->message, "restarted", G_CALLBACK (restarted_cb), request);
  g_signal_connect (request->message, "network-event", G_CALLBACK (network_event_cb), request);
  return request;
}

static void
watch_limits (GTask *task)
{
  Request *request = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);

  request->time_limit = g_timeout_source_new (request->milliseconds);
  g_task_attach_source (task, request->time_limit, time_limit_cb);
  if (cancellable == NULL)
    return;
  request->caller_cancelled = g_cancellable_source_new (cancellable);
  g_task_attach_source (task, request->caller_cancelled, G_SOURCE_FUNC (caller_cancelled_cb));
}

/* libsoup dials any scheme and dies of a missing host. */
static gboolean
check_uri (GUri *uri, GError **error)
{
  const char *scheme = g_uri_get_scheme (uri);
  const char *host = g_uri_get_host (uri);

  if ((g_str_equal (scheme, "https") || g_str_equal (scheme, "http")) && host != NULL
      && *host != '\0')
    return TRUE;
  g_set_error_literal (error, OMO_ERROR, OMO_ERROR_ENDPOINT,
                       "the address is neither http nor https, or has no host");
  return FALSE;
}

static void
omo_transport_finalize (GObject *object)
{
  OmoTransport *self = OMO_TRANSPORT (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (omo_transport_parent_class)->finalize (object);
}

static void
omo_transport_class_init (OmoTransportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = omo_transport_finalize;
}

static void
omo_transport_init (OmoTransport *self)
{
  g_autoptr (GProxyResolver) proxy = omo_proxy_new (g_proxy_resolver_get_default ());

  self->request_milliseconds = OMO_TRANSPORT_REQUEST_SECONDS * 1000;
  self->session = soup_session_new_with_options (
      "max-conns", MAX_CONNECTIONS, "max-conns-per-host", MAX_CONNECTIONS, "timeout",
      OMO_TRANSPORT_REQUEST_SECONDS, "idle-timeout", KEEP_ALIVE_SECONDS, "user-agent",
      "Omoscope/" OMO_VERSION, "proxy-resolver", proxy, NULL);
}

OmoTransport *
omo_transport_new (void)
{
  return g_object_new (OMO_TYPE_TRANSPORT, NULL);
}

void
omo_transport_set_tls_database (OmoTransport *self, GTlsDatabase *database)
{
  g_return_if_fail (OMO_IS_TRANSPORT (self));
  soup_session_set_tls_database (self->session, database);
}

void
omo_transport_set_request_milliseconds (OmoTransport *self, guint milliseconds)
{
  g_return_if_fail (OMO_IS_TRANSPORT (self));
  self->request_milliseconds = milliseconds;
}

void
omo_transport_post_async (OmoTransport *self,
                          GUri *uri,
                          GBytes *body,
                          gboolean repeatable,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Request *request;
  GError *error = NULL;

  g_return_if_fail (OMO_IS_TRANSPORT (self));
  g_return_if_fail (uri != NULL);
  g_return_if_fail (body != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, omo_transport_post_async);
  if (g_task_return_error_if_cancelled (task))
    return;
  if (!check_uri (uri, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  request = create_request (uri, body, repeatable, self->request_milliseconds);
  g_task_set_task_data (task, request, (GDestroyNotify) free_request);
  watch_limits (task);
  soup_session_send_async (self->session, request->message, G_PRIORITY_DEFAULT,
                           request->cancellable, sent_cb, g_object_ref (task));
}

GBytes *
omo_transport_post_finish (OmoTransport *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (OMO_IS_TRANSPORT (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
