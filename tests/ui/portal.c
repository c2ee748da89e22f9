/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "portal.h"

#include "waiting.h"

#define NAME "org.freedesktop.portal.Desktop"
#define PATH "/org/freedesktop/portal/desktop"
#define REQUEST "org.freedesktop.portal.Request"

static const char interfaces[] =
    "<node><interface name='org.freedesktop.portal.Screenshot'>"
    "<method name='Screenshot'><arg type='s'/><arg type='a{sv}'/><arg type='o' direction='out'/></method>"
    "<property name='version' type='u' access='read'/></interface>"
    "<interface name='org.freedesktop.portal.Request'><method name='Close'/>"
    "<signal name='Response'><arg type='u'/><arg type='a{sv}'/></signal></interface></node>";

static GDBusConnection *bus;
static guint owner, desktop, request;

static void
respond (Portal *portal, const char *handle, const char *caller)
{
  static const guint numbers[] = { [PORTAL_CANCELS] = 1, [PORTAL_REFUSES] = 2 };
  guint number = portal->mood < G_N_ELEMENTS (numbers) ? numbers[portal->mood] : 0;
  const char *uri =
      portal->mood == PORTAL_NAMES_ADDRESS ? "http://192.0.2.1/screen.png" : portal->uri;
  GVariantBuilder results;

  g_variant_builder_init (&results, G_VARIANT_TYPE_VARDICT);
  if (number == 0 && portal->mood != PORTAL_NAMES_NOTHING)
    g_variant_builder_add (&results, "{sv}", "uri", g_variant_new_string (uri));
  g_dbus_connection_emit_signal (bus, caller, handle, REQUEST, "Response",
                                 g_variant_new ("(ua{sv})", number, &results), NULL);
}

static void
closed_cb (GDBusConnection *connection,
           const char *sender,
           const char *path,
           const char *interface,
           const char *method,
           GVariant *parameters,
           GDBusMethodInvocation *invocation,
           gpointer user_data)
{
  Portal *portal = user_data;

  portal->n_closed++;
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
open_request (Portal *portal, GDBusNodeInfo *node, const char *handle)
{
  static const GDBusInterfaceVTable methods = { .method_call = closed_cb };

  if (request != 0)
    g_dbus_connection_unregister_object (bus, request);
  request = g_dbus_connection_register_object (
      bus, handle, g_dbus_node_info_lookup_interface (node, REQUEST), &methods, portal, NULL, NULL);
}

static char *
choose_handle (Portal *portal, const char *sender, GVariant *options)
{
  g_autofree char *caller = g_strdelimit (g_strdup (sender + 1), ".", '_');
  const char *token = "";

  g_assert_true (g_variant_lookup (options, "handle_token", "&s", &token));
  return g_strconcat (PATH "/request/", caller, "/", portal->mood == PORTAL_IS_OLD ? "own" : token,
                      NULL);
}

static void
asked_cb (GDBusConnection *connection,
          const char *sender,
          const char *path,
          const char *interface,
          const char *method,
          GVariant *parameters,
          GDBusMethodInvocation *invocation,
          gpointer user_data)
{
  Portal *portal = user_data;
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interfaces, NULL);
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 1);
  g_autofree char *handle = choose_handle (portal, sender, options);

  portal->n_asked++;
  g_variant_lookup (options, "interactive", "b", &portal->was_interactive);
  open_request (portal, node, handle);
  if (portal->mood == PORTAL_IS_MUTE)
    {
      g_object_unref (invocation);
      return;
    }
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", handle));
  if (portal->mood != PORTAL_STAYS_OPEN)
    respond (portal, handle, sender);
}

static GVariant *
get_version_cb (GDBusConnection *connection,
                const char *sender,
                const char *path,
                const char *interface,
                const char *property,
                GError **error,
                gpointer user_data)
{
  return g_variant_new_uint32 (2);
}

static void
owned_cb (GDBusConnection *connection, const char *name, gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

Portal *
portal_new (void)
{
  static const GDBusInterfaceVTable methods = { .method_call = asked_cb,
                                                .get_property = get_version_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interfaces, NULL);
  g_autoptr (GError) error = NULL;
  Portal *portal = g_new0 (Portal, 1);
  static gboolean is_owned;

  is_owned = FALSE;
  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  desktop = g_dbus_connection_register_object (bus, PATH, node->interfaces[0], &methods, portal,
                                               NULL, &error);
  g_assert_no_error (error);
  owner = g_bus_own_name_on_connection (bus, NAME, G_BUS_NAME_OWNER_FLAGS_NONE, owned_cb, NULL,
                                        &is_owned, NULL);
  wait_until (is_owned);
  return portal;
}

void
portal_free (Portal *portal)
{
  g_bus_unown_name (owner);
  g_dbus_connection_unregister_object (bus, desktop);
  if (request != 0)
    g_dbus_connection_unregister_object (bus, request);
  request = 0;
  g_dbus_connection_flush_sync (bus, NULL, NULL);
  g_clear_object (&bus);
  g_free (portal->uri);
  g_free (portal);
}
