/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "raw-server.h"

#include <string.h>

#define MAX_THREADS 16
#define WAIT_SECONDS 20

/* One whole request as text, or NULL when the client has gone. */
static char *
read_request (GInputStream *input)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char byte;

  while (g_input_stream_read (input, &byte, 1, NULL, NULL) == 1)
    {
      const char *end;
      const char *length;

      g_string_append_c (text, byte);
      end = strstr (text->str, "\r\n\r\n");
      if (end == NULL)
        continue;
      length = strstr (text->str, "Content-Length: ");
      if (length == NULL || strlen (end + 4) == g_ascii_strtoull (length + 16, NULL, 10))
        return g_string_free (g_steal_pointer (&text), FALSE);
    }
  return NULL;
}

static void
drip (GOutputStream *output)
{
  while (g_output_stream_write_all (output, " ", 1, NULL, NULL, NULL))
    g_usleep (5000);
}

/* The test may change the reply as soon as it has come. */
static GBytes *
take_request (RawServer *self, char *request, RawAfter *out_after)
{
  GBytes *reply;

  g_mutex_lock (&self->mutex);
  g_free (self->last_request);
  self->last_request = request;
  reply = g_bytes_ref (self->reply);
  *out_after = self->after;
  g_mutex_unlock (&self->mutex);
  g_atomic_int_inc (&self->n_requests);
  return reply;
}

static gboolean
answer_request (RawServer *self, GIOStream *connection)
{
  char *request = read_request (g_io_stream_get_input_stream (connection));
  GOutputStream *output = g_io_stream_get_output_stream (connection);
  g_autoptr (GBytes) reply = NULL;
  RawAfter after = RAW_CLOSE;

  if (request == NULL)
    return FALSE;
  reply = take_request (self, request, &after);
  g_output_stream_write_all (output, g_bytes_get_data (reply, NULL), g_bytes_get_size (reply), NULL,
                             NULL, NULL);
  if (after == RAW_DRIP)
    drip (output);
  return after == RAW_KEEP || after == RAW_HOLD;
}

static gboolean
run_cb (GThreadedSocketService *service,
        GSocketConnection *connection,
        GObject *source,
        gpointer user_data)
{
  RawServer *self = user_data;

  g_atomic_int_inc (&self->n_connections);
  while (answer_request (self, G_IO_STREAM (connection)))
    ;
  g_io_stream_close (G_IO_STREAM (connection), NULL, NULL);
  g_atomic_int_inc (&self->n_gone);
  return TRUE;
}

RawServer *
raw_server_new (const char *reply, gssize size, RawAfter after)
{
  RawServer *self = g_new0 (RawServer, 1);
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) address = g_inet_socket_address_new (loopback, 0);
  g_autoptr (GSocketAddress) effective = NULL;
  g_autoptr (GError) error = NULL;

  self->reply = g_bytes_new (reply, size < 0 ? strlen (reply) : (gsize) size);
  self->after = after;
  g_mutex_init (&self->mutex);
  self->service = g_threaded_socket_service_new (MAX_THREADS);
  g_socket_listener_add_address (G_SOCKET_LISTENER (self->service), address, G_SOCKET_TYPE_STREAM,
                                 G_SOCKET_PROTOCOL_TCP, NULL, &effective, &error);
  g_assert_no_error (error);
  self->port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (effective));
  g_signal_connect (self->service, "run", G_CALLBACK (run_cb), self);
  g_socket_service_start (self->service);
  return self;
}

void
raw_server_stop_listening (RawServer *self)
{
  g_socket_service_stop (self->service);
  /* The service warns when its socket goes before it has noticed the stop. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_socket_listener_close (G_SOCKET_LISTENER (self->service));
}

void
raw_server_free (RawServer *self)
{
  raw_server_stop_listening (self);
  raw_server_wait (&self->n_gone, g_atomic_int_get (&self->n_connections));
  g_clear_object (&self->service);
  g_clear_pointer (&self->reply, g_bytes_unref);
  g_clear_pointer (&self->last_request, g_free);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

void
raw_server_set_reply (RawServer *self, const char *reply, RawAfter after)
{
  g_mutex_lock (&self->mutex);
  g_bytes_unref (self->reply);
  self->reply = g_bytes_new (reply, strlen (reply));
  self->after = after;
  g_mutex_unlock (&self->mutex);
}

GUri *
raw_server_build_uri (RawServer *self, const char *path)
{
  return g_uri_build (G_URI_FLAGS_NONE, "http", NULL, "127.0.0.1", self->port, path, NULL, NULL);
}

char *
raw_server_dup_last_request (RawServer *self)
{
  char *request;

  g_mutex_lock (&self->mutex);
  request = g_strdup (self->last_request);
  g_mutex_unlock (&self->mutex);
  return request;
}

void
raw_server_wait (int *counter, int value)
{
  gint64 limit = g_get_monotonic_time () + WAIT_SECONDS * G_USEC_PER_SEC;

  while (g_atomic_int_get (counter) < value)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, limit);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}
