/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-recorder.h"

#include <string.h>

/* libsoup's own measurements lack the ends of the handshake and of the request, count the handshake as connecting,
 * and say nothing of an answer that was cut; so the moments are taken from the message's signals, and the first
 * bytes' alone from the metrics. All are monotonic microseconds, 0 until they come. */
struct _OmoRecorder
{
  SoupMessage *message;
  gint64 wall_clock; /* at `started` */
  gint64 started;
  gint64 dns_start;
  gint64 dns_end;
  gint64 connect_start;
  gint64 connect_end;
  gint64 tls_start;
  gint64 tls_end;
  gint64 request_start;
  gint64 request_end;
  gint64 response_start;
  gint64 last_read;
  gint64 ended;
  char *address; /* the last that was dialled */

  /* Of the last time; libsoup changes the headers when it wants to send the message again. */
  GPtrArray *request_headers; /* of OmoHeader; NULL until they were sent */
  guint status;
  char *reason;
  GPtrArray *response_headers; /* of OmoHeader */
};

static char *
print_address (GSocketAddress *address)
{
  return G_IS_SOCKET_CONNECTABLE (address)
             ? g_socket_connectable_to_string (G_SOCKET_CONNECTABLE (address))
             : NULL;
}

/* Also for an address that does not answer. */
static void
note_address (OmoRecorder *self, GIOStream *connection)
{
  g_autoptr (GSocketAddress) address = NULL;

  if (!G_IS_SOCKET_CONNECTION (connection))
    return;
  address = g_socket_connection_get_remote_address (G_SOCKET_CONNECTION (connection), NULL);
  if (address == NULL)
    return;
  g_free (self->address);
  self->address = print_address (address);
}

static void
network_event_cb (SoupMessage *message,
                  GSocketClientEvent event,
                  GIOStream *connection,
                  gpointer user_data)
{
  OmoRecorder *self = user_data;
  gint64 now = g_get_monotonic_time ();

  switch (event)
    {
    case G_SOCKET_CLIENT_RESOLVING:
      self->dns_start = now;
      break;
    case G_SOCKET_CLIENT_RESOLVED:
      self->dns_end = now;
      break;
    case G_SOCKET_CLIENT_CONNECTING:
      /* Several addresses may be tried. */
      if (self->connect_start == 0)
        self->connect_start = now;
      note_address (self, connection);
      break;
    case G_SOCKET_CLIENT_CONNECTED:
    case G_SOCKET_CLIENT_PROXY_NEGOTIATED:
      self->connect_end = now;
      note_address (self, connection);
      break;
    case G_SOCKET_CLIENT_TLS_HANDSHAKING:
      self->tls_start = now;
      break;
    case G_SOCKET_CLIENT_TLS_HANDSHAKED:
      self->tls_end = now;
      break;
    default:
      break;
    }
}

static GPtrArray *
copy_headers (SoupMessageHeaders *headers)
{
  GPtrArray *copy = omo_header_list_new ();
  SoupMessageHeadersIter iter;
  const char *name;
  const char *value;

  soup_message_headers_iter_init (&iter, headers);
  while (soup_message_headers_iter_next (&iter, &name, &value))
    g_ptr_array_add (copy, omo_header_new (name, value));
  return copy;
}

static void
take_headers (GPtrArray **taken, SoupMessageHeaders *headers)
{
  g_clear_pointer (taken, g_ptr_array_unref);
  *taken = copy_headers (headers);
}

static void
wrote_headers_cb (SoupMessage *message, gpointer user_data)
{
  OmoRecorder *self = user_data;

  take_headers (&self->request_headers, soup_message_get_request_headers (message));
  self->request_start =
      (gint64) soup_message_metrics_get_request_start (soup_message_get_metrics (message));
}

static void
wrote_body_cb (SoupMessage *message, gpointer user_data)
{
  OmoRecorder *self = user_data;

  self->request_end = g_get_monotonic_time ();
}

static void
got_headers_cb (SoupMessage *message, gpointer user_data)
{
  OmoRecorder *self = user_data;

  self->last_read = g_get_monotonic_time ();
  self->response_start =
      (gint64) soup_message_metrics_get_response_start (soup_message_get_metrics (message));
  self->status = soup_message_get_status (message);
  g_free (self->reason);
  self->reason = g_strdup (soup_message_get_reason_phrase (message));
  take_headers (&self->response_headers, soup_message_get_response_headers (message));
}

/* A reused connection was dead: all over again, on a new one. What may not be repeated is stopped instead. */
static void
restarted_cb (SoupMessage *message, gpointer user_data)
{
  OmoRecorder *self = user_data;

  if (soup_message_get_method (message) == SOUP_METHOD_POST)
    return;
  self->dns_start = self->dns_end = self->connect_start = self->connect_end = 0;
  self->tls_start = self->tls_end = self->request_start = self->request_end = 0;
  self->response_start = self->last_read = 0;
}

OmoRecorder *
omo_recorder_new (SoupMessage *message)
{
  OmoRecorder *self;

  g_return_val_if_fail (SOUP_IS_MESSAGE (message), NULL);

  self = g_new0 (OmoRecorder, 1);
  self->message = g_object_ref (message);
  self->wall_clock = g_get_real_time ();
  self->started = g_get_monotonic_time ();
  soup_message_add_flags (message, SOUP_MESSAGE_COLLECT_METRICS);
  g_signal_connect (message, "network-event", G_CALLBACK (network_event_cb), self);
  g_signal_connect (message, "wrote-headers", G_CALLBACK (wrote_headers_cb), self);
  g_signal_connect (message, "wrote-body", G_CALLBACK (wrote_body_cb), self);
  g_signal_connect (message, "got-headers", G_CALLBACK (got_headers_cb), self);
  g_signal_connect (message, "restarted", G_CALLBACK (restarted_cb), self);
  return self;
}

void
omo_recorder_free (OmoRecorder *self)
{
  g_return_if_fail (self != NULL);

  g_signal_handlers_disconnect_by_data (self->message, self);
  g_clear_object (&self->message);
  g_free (self->address);
  g_free (self->reason);
  g_clear_pointer (&self->request_headers, g_ptr_array_unref);
  g_clear_pointer (&self->response_headers, g_ptr_array_unref);
  g_free (self);
}

void
omo_recorder_note_read (OmoRecorder *self)
{
  g_return_if_fail (self != NULL);
  self->last_read = g_get_monotonic_time ();
}

void
omo_recorder_stop (OmoRecorder *self)
{
  g_return_if_fail (self != NULL);
  self->ended = g_get_monotonic_time ();
}

static const char *
name_version (SoupHTTPVersion version)
{
  switch (version)
    {
    case SOUP_HTTP_1_0:
      return "1.0";
    case SOUP_HTTP_1_1:
      return "1.1";
    case SOUP_HTTP_2_0:
      return "2";
    default:
      return NULL;
    }
}

static const char *
name_tls (GTlsProtocolVersion version)
{
  switch (version)
    {
    case G_TLS_PROTOCOL_VERSION_TLS_1_0:
      return "TLS 1.0";
    case G_TLS_PROTOCOL_VERSION_TLS_1_1:
      return "TLS 1.1";
    case G_TLS_PROTOCOL_VERSION_TLS_1_2:
      return "TLS 1.2";
    case G_TLS_PROTOCOL_VERSION_TLS_1_3:
      return "TLS 1.3";
    default:
      return NULL;
    }
}

static char *
describe_tls (SoupMessage *message)
{
  const char *version = name_tls (soup_message_get_tls_protocol_version (message));
  const char *cipher = soup_message_get_tls_ciphersuite_name (message);

  return version == NULL || cipher == NULL ? g_strdup (version)
                                           : g_strdup_printf ("%s, %s", version, cipher);
}

static gint64
since (const OmoRecorder *self, gint64 moment)
{
  return moment == 0 ? OMO_TIMING_NEVER : MAX (moment - self->started, 0);
}

static void
fill_timing (const OmoRecorder *self, OmoTiming *out)
{
  *out = (OmoTiming){
    .started = self->wall_clock,
    .dns_start = since (self, self->dns_start),
    .dns_end = since (self, self->dns_end),
    .connect_start = since (self, self->connect_start),
    .connect_end = since (self, self->connect_end),
    .tls_start = since (self, self->tls_start),
    .tls_end = since (self, self->tls_end),
    .request_start = since (self, self->request_start),
    .request_end = since (self, self->request_end),
    .response_start = since (self, self->response_start),
    .response_end = since (self, self->last_read),
    .ended = since (self, self->ended),
  };
}

void
omo_recorder_fill (OmoRecorder *self, OmoExchangeRecord *out)
{
  SoupMessage *message;
  GUri *uri;
  GSocketAddress *address;

  g_return_if_fail (self != NULL && self->ended != 0);
  g_return_if_fail (out != NULL);

  message = self->message;
  uri = soup_message_get_uri (message);
  address = soup_message_get_remote_address (message);
  *out = (OmoExchangeRecord){ 0 };
  out->call = g_path_get_basename (g_uri_get_path (uri));
  out->method = g_strdup (soup_message_get_method (message));
  out->uri = g_uri_to_string_partial (uri, G_URI_HIDE_PASSWORD);
  if (self->request_headers == NULL)
    take_headers (&self->request_headers, soup_message_get_request_headers (message));
  out->request_headers = g_ptr_array_ref (self->request_headers);
  out->remote_address = address == NULL ? g_strdup (self->address) : print_address (address);
  out->tls = describe_tls (message);
  out->http_version =
      self->status == 0 ? NULL : g_strdup (name_version (soup_message_get_http_version (message)));
  out->status = self->status;
  out->reason = g_strdup (self->reason);
  if (self->response_headers != NULL)
    out->response_headers = g_ptr_array_ref (self->response_headers);
  fill_timing (self, &out->timing);
}
