/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-error.h"
#include "net/omo-network-error.h"
#include "net/omo-recorder.h"
#include "net/omo-transport-private.h"
#include "net/omo-transport.h"

#define CHUNK_SIZE 16384
/* An error page is evidence, but nobody waits for more of it. */
#define ENOUGH_OF_A_PAGE (64u * 1024)

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
  guint status;     /* of the last answer, 0 before */
  gboolean has_all; /* of the answer's body */
  guint milliseconds;
  GInputStream *stream;
  GByteArray *body;
  guint8 chunk[CHUNK_SIZE];
  OmoRecorder *recorder;
  GBytes *sent_body;       /* may be NULL */
  OmoRedaction *redaction; /* may be NULL */

  /* How it ended. */
  GBytes *answer; /* NULL after an error */
  GError *error;
  OmoExchange *exchange;
} Request;

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
  g_clear_pointer (&request->recorder, omo_recorder_free);
  g_clear_pointer (&request->sent_body, g_bytes_unref);
  g_clear_pointer (&request->redaction, omo_redaction_unref);
  g_clear_pointer (&request->answer, g_bytes_unref);
  g_clear_error (&request->error);
  g_clear_object (&request->exchange);
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
  if (!request->has_all)
    g_cancellable_cancel (request->cancellable);
  g_clear_object (&request->stream);
}

static void
return_outcome (GTask *task)
{
  Request *request = g_task_get_task_data (task);

  if (request->error != NULL)
    g_task_return_error (task, g_steal_pointer (&request->error));
  else
    g_task_return_pointer (task, g_steal_pointer (&request->answer),
                           (GDestroyNotify) g_bytes_unref);
}

static void
recorded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Request *request = g_task_get_task_data (task);

  request->exchange = omo_transport_record_finish (result);
  return_outcome (task);
}

/* Takes `error`; without one the body that was read is the answer. */
static void
finish (GTask *task, GError *error)
{
  Request *request = g_task_get_task_data (task);
  g_autoptr (GBytes) body = g_bytes_new (request->body->data, request->body->len);
  OmoExchangeRecord record;

  omo_recorder_stop (request->recorder);
  close_request (request);
  omo_recorder_fill (request->recorder, &record);
  if (request->sent_body != NULL)
    record.request_body = g_bytes_ref (request->sent_body);
  if (request->status != 0)
    {
      record.response_body = g_bytes_ref (body);
      record.response_is_cut = !request->has_all;
    }
  if (error != NULL)
    record.error = g_strdup (error->message);
  else
    request->answer = g_bytes_ref (body);
  request->error = error;
  omo_transport_record_async (&record, request->redaction, recorded_cb, g_object_ref (task));
}

static GError *
describe_status (Request *request)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (request->message);

  return omo_network_error_new_status (request->status,
                                       soup_message_headers_get_one (headers, "Location"),
                                       request->body->data, request->body->len);
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
  gsize room = OMO_TRANSPORT_MAX_ANSWER - request->body->len;

  omo_recorder_note_read (request->recorder);
  g_byte_array_append (request->body, request->chunk, (guint) MIN (size, room));
  if (size > room)
    finish (task, g_error_new (OMO_ERROR, OMO_ERROR_ANSWER_TOO_LARGE,
                               "the answer is larger than %u bytes", OMO_TRANSPORT_MAX_ANSWER));
  else if (request->status != SOUP_STATUS_OK && request->body->len >= ENOUGH_OF_A_PAGE)
    finish (task, describe_status (request));
  else
    return FALSE;
  return TRUE;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Request *request = g_task_get_task_data (task);
  g_autoptr (GError) foreign = NULL;
  gssize size = g_input_stream_read_finish (request->stream, result, &foreign);

  if (size > 0)
    {
      if (!take_chunk (task, (gsize) size))
        g_input_stream_read_async (request->stream, request->chunk, CHUNK_SIZE, G_PRIORITY_DEFAULT,
                                   request->cancellable, read_cb, g_object_ref (task));
      return;
    }
  request->has_all = request->has_all || size == 0;
  if (request->status != SOUP_STATUS_OK && request->stop != STOP_CANCELLED)
    finish (task, describe_status (request)); /* however its page ended */
  else
    finish (task, size < 0 ? explain_failure (request, foreign) : NULL);
}

/* The proxy answered instead of opening a way to the service, which has heard nothing. libsoup calls that a success
 * without headers or body. */
static GError *
describe_proxy (Request *request)
{
  guint status = soup_message_get_status (request->message);
  GError *error = g_error_new (OMO_ERROR, OMO_ERROR_UNREACHABLE,
                               "the proxy answered with HTTP status %u", status);

  omo_error_set_http_status (error, status);
  return error;
}

static void
sent_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Request *request = g_task_get_task_data (task);
  g_autoptr (GError) foreign = NULL;

  request->stream = soup_session_send_finish (SOUP_SESSION (source), result, &foreign);
  if (request->stream == NULL)
    finish (task, explain_failure (request, foreign));
  else if (request->status == 0)
    finish (task, describe_proxy (request));
  else if (request->status >= 300 && request->status < 400)
    finish (task, describe_status (request));
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

static gboolean
has_empty_body (SoupMessage *message)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);

  return soup_message_headers_get_encoding (headers) == SOUP_ENCODING_CONTENT_LENGTH
         && soup_message_headers_get_content_length (headers) == 0;
}

static void
got_headers_cb (SoupMessage *message, gpointer user_data)
{
  Request *request = user_data;

  request->status = soup_message_get_status (message);
  request->has_all = has_empty_body (message);
}

/* libsoup answers HTTP 421 by sending the request again: a second createJob could be charged, and a question would go
 * without its body (libsoup 3.2 has used it up). */
static void
restarted_cb (SoupMessage *message, gpointer user_data)
{
  if (soup_message_get_method (message) == SOUP_METHOD_POST)
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
create_request (SoupMessage *message, GBytes *body, OmoRedaction *redaction, guint milliseconds)
{
  Request *request = g_new0 (Request, 1);

  request->message = g_object_ref (message);
  request->cancellable = g_cancellable_new ();
  request->body = g_byte_array_new ();
  request->milliseconds = milliseconds;
  request->recorder = omo_recorder_new (message);
  request->sent_body = body == NULL ? NULL : g_bytes_ref (body);
  request->redaction = redaction == NULL ? NULL : omo_redaction_ref (redaction);
  g_signal_connect (message, "starting", G_CALLBACK (starting_cb), request);
  g_signal_connect (message, "got-headers", G_CALLBACK (got_headers_cb), request);
  g_signal_connect (message, "restarted", G_CALLBACK (restarted_cb), request);
  g_signal_connect (message, "network-event", G_CALLBACK (network_event_cb), request);
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

void
omo_transport_send (GTask *task,
                    SoupSession *session,
                    SoupMessage *message,
                    GBytes *body,
                    OmoRedaction *redaction,
                    guint milliseconds)
{
  Request *request = create_request (message, body, redaction, milliseconds);

  g_task_set_task_data (task, request, (GDestroyNotify) free_request);
  watch_limits (task);
  soup_session_send_async (session, message, G_PRIORITY_DEFAULT, request->cancellable, sent_cb,
                           g_object_ref (task));
}

OmoExchange *
omo_transport_dup_exchange (GTask *task)
{
  Request *request = g_task_get_task_data (task);

  return request == NULL || request->exchange == NULL ? NULL : g_object_ref (request->exchange);
}
