/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Without a keyring, and with one that takes every question and never answers. */

#include <string.h>

#include "core/omo-error.h"
#include "store/omo-keyring.h"
#include "waiting.h"

#define TOKEN "t0ken-9Zq"

static GDBusMessage *
swallow_cb (GDBusConnection *connection,
            GDBusMessage *message,
            gboolean is_incoming,
            gpointer user_data)
{
  if (!is_incoming || g_dbus_message_get_message_type (message) != G_DBUS_MESSAGE_TYPE_METHOD_CALL)
    return message;
  g_object_unref (message);
  return NULL;
}

/* On a connection of its own, as another program. */
static GDBusConnection *
start_mute_keyring (GTestDBus *bus)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *connection =
      g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (bus),
                                              G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                                  | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                              NULL, NULL, &error);
  g_autoptr (GVariant) reply = NULL;

  g_assert_no_error (error);
  g_dbus_connection_add_filter (connection, swallow_cb, NULL, NULL);
  reply = g_dbus_connection_call_sync (connection, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "RequestName",
                                       g_variant_new ("(su)", "org.freedesktop.secrets", 0), NULL,
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
  return connection;
}

static void
assert_refused (GError *error)
{
  g_assert_error (error, OMO_ERROR, OMO_ERROR_KEYRING);
  g_assert_null (strstr (error->message, TOKEN));
}

static void
assert_all_end (void)
{
  Waiting stored = { 0 };
  Waiting looked_up = { 0 };
  Waiting cleared = { 0 };
  g_autoptr (GAsyncResult) store_result = NULL;
  g_autoptr (GAsyncResult) lookup_result = NULL;
  g_autoptr (GAsyncResult) clear_result = NULL;
  g_autoptr (GError) store_error = NULL;
  g_autoptr (GError) lookup_error = NULL;
  g_autoptr (GError) clear_error = NULL;

  omo_keyring_store_async ("profile", "A", TOKEN, NULL, waiting_cb, &stored);
  omo_keyring_lookup_async ("profile", NULL, waiting_cb, &looked_up);
  omo_keyring_clear_async ("profile", NULL, waiting_cb, &cleared);
  store_result = waiting_take (&stored);
  lookup_result = waiting_take (&looked_up);
  clear_result = waiting_take (&cleared);
  g_assert_false (omo_keyring_store_finish (store_result, &store_error));
  assert_refused (store_error);
  g_assert_null (omo_keyring_lookup_finish (lookup_result, &lookup_error));
  assert_refused (lookup_error);
  g_assert_false (omo_keyring_clear_finish (clear_result, &clear_error));
  assert_refused (clear_error);
}

static void
test_none (void)
{
  assert_all_end ();
}

/* The question is on its way for ever. */
static void
assert_cancelling_ends (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Waiting waiting = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  omo_keyring_lookup_async ("profile", cancellable, waiting_cb, &waiting);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_cancellable_cancel (cancellable);
  result = waiting_take (&waiting);
  g_assert_null (omo_keyring_lookup_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_mute (gconstpointer data)
{
  g_autoptr (GDBusConnection) keyring = start_mute_keyring ((GTestDBus *) data);

  assert_cancelling_ends ();
  assert_all_end ();
}

int
main (int argc, char *argv[])
{
  static GTestDBus *bus;

  g_test_init (&argc, &argv, NULL);
  g_test_dbus_unset ();
  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus);
  g_test_add_func ("/store/keyring-mute/none", test_none);
  g_test_add_data_func ("/store/keyring-mute/mute", bus, test_mute);

  /* The bus ends with this process: to stop it would mean to wait for libsecret, which keeps its connection. */
  return g_test_run ();
}
