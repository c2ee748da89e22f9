/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "net/omo-connection-doctor-private.h"
#include "net/omo-network-error.h"

/* Large services have more; the first ones are tried. */
#define MAX_ADDRESSES 8
#define HTTP_PORT 80
#define HTTPS_PORT 443

/* The steps before any byte is exchanged with the service: proxy, name, connection. */

static void
lose (GTask *task, const GError *foreign)
{
  g_autoptr (GError) error = omo_network_error_new (foreign, FALSE, 0);

  omo_connection_lose (task, error, NULL);
}

/* ---- proxy ---- */

/* A proxy's address may have a password in it. */
static char *
print_proxy (const char *proxy)
{
  g_autoptr (GUri) uri = g_uri_parse (proxy, G_URI_FLAGS_HAS_PASSWORD, NULL);

  return uri == NULL ? g_strdup (_ ("one whose address cannot be read"))
                     : g_uri_to_string_partial (uri, G_URI_HIDE_USERINFO);
}

static void
proxies_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  OmoConnectionRun *run = g_task_get_task_data (task);
  g_autoptr (GError) foreign = NULL;
  g_auto (GStrv) proxies =
      g_proxy_resolver_lookup_finish (G_PROXY_RESOLVER (source), result, &foreign);
  g_autofree char *detail = NULL;

  if (proxies == NULL)
    {
      lose (task, foreign);
      return;
    }
  run->is_proxied = proxies[0] != NULL && !g_str_has_prefix (proxies[0], "direct://");
  detail = run->is_proxied ? print_proxy (proxies[0]) : g_strdup (_ ("none, directly"));
  omo_connection_end_step (task, OMO_CONNECTION_STATE_OK, detail, NULL);
}

void
omo_connection_start_proxy (GTask *task)
{
  OmoConnectionRun *run = g_task_get_task_data (task);

  g_proxy_resolver_lookup_async (omo_transport_get_proxy_resolver (run->transport),
                                 omo_endpoint_get_base (run->endpoint), run->cancellable,
                                 proxies_found_cb, g_object_ref (task));
}

/* ---- name ---- */

static char *
print_addresses (GList *addresses)
{
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (GList *l = addresses; l != NULL && n < MAX_ADDRESSES; l = l->next, n++)
    {
      g_autofree char *address = g_inet_address_to_string (l->data);

      g_string_append_printf (text, "%s%s", n > 0 ? ", " : "", address);
    }
  if (g_list_length (addresses) > n)
    g_string_append (text, ", …");
  return g_string_free (text, FALSE);
}

static void
name_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) foreign = NULL;
  GList *addresses = g_resolver_lookup_by_name_finish (G_RESOLVER (source), result, &foreign);
  g_autofree char *detail = NULL;

  if (addresses == NULL)
    {
      lose (task, foreign);
      return;
    }
  detail = print_addresses (addresses);
  g_resolver_free_addresses (addresses);
  omo_connection_end_step (task, OMO_CONNECTION_STATE_OK, detail, NULL);
}

void
omo_connection_start_name (GTask *task)
{
  OmoConnectionRun *run = g_task_get_task_data (task);
  g_autoptr (GResolver) resolver = g_resolver_get_default ();
  g_autoptr (GUri) uri = omo_endpoint_build_uri (run->endpoint, "");

  if (omo_connection_skip_if_lost (task))
    return;
  if (run->is_proxied)
    omo_connection_skip_step (task, _ ("left to the proxy"));
  else
    g_resolver_lookup_by_name_async (resolver, g_uri_get_host (uri), run->cancellable,
                                     name_found_cb, g_object_ref (task));
}

/* ---- connection ---- */

static char *
print_remote (GSocketConnection *connection)
{
  g_autoptr (GSocketAddress) address = g_socket_connection_get_remote_address (connection, NULL);

  return G_IS_SOCKET_CONNECTABLE (address)
             ? g_socket_connectable_to_string (G_SOCKET_CONNECTABLE (address))
             : NULL;
}

static void
reached_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  OmoConnectionRun *run = g_task_get_task_data (task);
  g_autoptr (GError) foreign = NULL;
  GSocketConnection *connection =
      g_socket_client_connect_finish (G_SOCKET_CLIENT (source), result, &foreign);
  g_autofree char *address = NULL;

  if (connection == NULL)
    {
      lose (task, foreign);
      return;
    }
  run->stream = G_IO_STREAM (connection);
  address = print_remote (connection);
  omo_connection_end_step (task, OMO_CONNECTION_STATE_OK, address, NULL);
}

void
omo_connection_start_reach (GTask *task)
{
  OmoConnectionRun *run = g_task_get_task_data (task);
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GSocketConnectable) address = NULL;
  g_autoptr (GError) foreign = NULL;

  if (omo_connection_skip_if_lost (task))
    return;
  address = omo_connection_parse_address (run, &foreign);
  if (address == NULL)
    {
      lose (task, foreign);
      return;
    }
  g_socket_client_set_proxy_resolver (client, omo_transport_get_proxy_resolver (run->transport));
  /* As the transport does: plain http is not tunnelled. */
  if (!run->is_tls)
    g_socket_client_add_application_proxy (client, "http");
  g_socket_client_connect_async (client, address, run->cancellable, reached_cb,
                                 g_object_ref (task));
}

GSocketConnectable *
omo_connection_parse_address (OmoConnectionRun *run, GError **error)
{
  return g_network_address_parse_uri (omo_endpoint_get_base (run->endpoint),
                                      run->is_tls ? HTTPS_PORT : HTTP_PORT, error);
}
