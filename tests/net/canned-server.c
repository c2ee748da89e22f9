/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canned-server.h"

#include <string.h>

static void
remember (CannedServer *self, SoupServerMessage *message, const char *path)
{
  g_autoptr (GBytes) body =
      soup_message_body_flatten (soup_server_message_get_request_body (message));
  GSocketAddress *client = soup_server_message_get_remote_address (message);
  guint port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (client));
  gint64 now = g_get_monotonic_time ();

  g_ptr_array_add (self->paths, g_strdup (path));
  g_ptr_array_add (self->bodies,
                   g_strndup (g_bytes_get_data (body, NULL), g_bytes_get_size (body)));
  g_array_append_val (self->times, now);
  g_array_append_val (self->ports, port);
}

static void
say_again (CannedServer *self, SoupMessageHeaders *headers)
{
  g_autofree char *cookie = g_strconcat ("session=", self->echo, "; Path=/", NULL);

  soup_message_headers_append (headers, "X-Echo", self->echo);
  soup_message_headers_append (headers, "Set-Cookie", cookie);
}

static void
request_cb (SoupServer *server,
            SoupServerMessage *message,
            const char *path,
            GHashTable *query,
            gpointer user_data)
{
  CannedServer *self = user_data;
  guint index = MIN (self->paths->len, g_strv_length ((char **) self->replies) - 1);
  const char *reply = self->replies[index];

  remember (self, message, path);
  if (self->echo != NULL)
    say_again (self, soup_server_message_get_response_headers (message));
  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
  soup_server_message_set_response (message, "application/json", SOUP_MEMORY_COPY, reply,
                                    strlen (reply));
}

CannedServer *
canned_server_new (const char *const *replies, GTlsCertificate *certificate)
{
  CannedServer *self = g_new0 (CannedServer, 1);
  g_autoptr (GError) error = NULL;
  SoupServerListenOptions options = SOUP_SERVER_LISTEN_IPV4_ONLY;

  self->replies = replies;
  self->paths = g_ptr_array_new_with_free_func (g_free);
  self->bodies = g_ptr_array_new_with_free_func (g_free);
  self->times = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->ports = g_array_new (FALSE, FALSE, sizeof (guint));
  self->server = soup_server_new (NULL, NULL);
  soup_server_add_handler (self->server, NULL, request_cb, self, NULL);
  if (certificate != NULL)
    {
      soup_server_set_tls_certificate (self->server, certificate);
      options |= SOUP_SERVER_LISTEN_HTTPS;
    }
  soup_server_listen_local (self->server, 0, options, &error);
  g_assert_no_error (error);
  return self;
}

void
canned_server_free (CannedServer *self)
{
  soup_server_disconnect (self->server);
  g_object_unref (self->server);
  g_ptr_array_unref (self->paths);
  g_ptr_array_unref (self->bodies);
  g_array_unref (self->times);
  g_array_unref (self->ports);
  g_free (self);
}

OmoEndpoint *
canned_server_dup_endpoint (CannedServer *self)
{
  GSList *uris = soup_server_get_uris (self->server);
  g_autofree char *base = g_strdup_printf ("%s://127.0.0.1:%d/api", g_uri_get_scheme (uris->data),
                                           g_uri_get_port (uris->data));

  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);
  return omo_endpoint_new (base, FALSE, NULL);
}
