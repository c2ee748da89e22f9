/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-screenshot.h"

#include "core/omo-error.h"

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_INTERFACE "org.freedesktop.portal.Screenshot"
#define REQUEST_INTERFACE "org.freedesktop.portal.Request"

/* How a request ended, in the portal's numbers. */
enum
{
  RESPONSE_SUCCESS,
  RESPONSE_CANCELLED, /* by the person */
};

/* What the portal was asked, until it answers. */
typedef struct
{
  GDBusConnection *bus;
  char *handle; /* the portal's object for it */
  guint subscription;
  guint watch; /* of the portal itself */
  GSource *stop;
  gboolean is_over;
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->bus);
  g_free (request->handle);
  g_free (request);
}

/* Nothing more is heard of it. */
static void
end_request (Request *request)
{
  request->is_over = TRUE;
  g_dbus_connection_signal_unsubscribe (request->bus, request->subscription);
  g_dbus_connection_signal_unsubscribe (request->bus, request->watch);
  if (request->stop != NULL)
    g_source_destroy (request->stop);
  g_clear_pointer (&request->stop, g_source_unref);
}

static GError *
make_portal_error (const GError *cause)
{
  g_autoptr (GError) plain = g_error_copy (cause);

  g_dbus_error_strip_remote_error (plain);
  return g_error_new_literal (OMO_ERROR, OMO_ERROR_NO_PORTAL, plain->message);
}

/* --- the answer --- */

static GFile *
find_file (GVariant *results, GError **error)
{
  const char *uri;
  g_autoptr (GFile) file = NULL;

  if (!g_variant_lookup (results, "uri", "&s", &uri))
    {
      g_set_error (error, OMO_ERROR, OMO_ERROR_SCREENSHOT, "the portal names no picture");
      return NULL;
    }
  file = g_file_new_for_uri (uri);
  /* An address would be fetched. */
  if (!g_file_is_native (file))
    {
      g_set_error (error, OMO_ERROR, OMO_ERROR_SCREENSHOT, "the portal names no file");
      return NULL;
    }
  return g_steal_pointer (&file);
}

static void
return_response (GTask *task, guint response, GVariant *results)
{
  GError *error = NULL;
  GFile *file;

  if (response == RESPONSE_CANCELLED)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "the dialog was closed");
      return;
    }
  if (response != RESPONSE_SUCCESS)
    {
      g_task_return_new_error (task, OMO_ERROR, OMO_ERROR_SCREENSHOT, "the portal answers %u",
                               response);
      return;
    }
  file = find_file (results, &error);
  if (file == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, file, g_object_unref);
}

static void
responded_cb (GDBusConnection *bus,
              const char *sender,
              const char *path,
              const char *interface,
              const char *signal,
              GVariant *parameters,
              gpointer user_data)
{
  g_autoptr (GTask) task = g_object_ref (user_data);
  Request *request = g_task_get_task_data (task);
  g_autoptr (GVariant) results = NULL;
  guint response;

  if (request->is_over || !g_str_equal (path, request->handle)
      || !g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ua{sv})")))
    return;
  g_variant_get (parameters, "(u@a{sv})", &response, &results);
  end_request (request);
  return_response (task, response, results);
}

/* Started anew it knows nothing of the request. */
static void
owner_changed_cb (GDBusConnection *bus,
                  const char *sender,
                  const char *path,
                  const char *interface,
                  const char *signal,
                  GVariant *parameters,
                  gpointer user_data)
{
  g_autoptr (GTask) task = g_object_ref (user_data);
  Request *request = g_task_get_task_data (task);
  const char *old_owner;

  g_variant_get (parameters, "(&s&s&s)", NULL, &old_owner, NULL);
  /* It comes, perhaps because of the question. */
  if (request->is_over || *old_owner == '\0')
    return;
  end_request (request);
  g_task_return_new_error (task, OMO_ERROR, OMO_ERROR_SCREENSHOT, "the portal went away");
}

/* At any of the portal's requests: an older one answers at a handle of its own, perhaps before it could be listened to. */
static void
listen (GTask *task)
{
  Request *request = g_task_get_task_data (task);

  request->subscription = g_dbus_connection_signal_subscribe (
      request->bus, PORTAL_NAME, REQUEST_INTERFACE, "Response", NULL, NULL,
      G_DBUS_SIGNAL_FLAGS_NONE, responded_cb, g_object_ref (task), g_object_unref);
  request->watch = g_dbus_connection_signal_subscribe (
      request->bus, "org.freedesktop.DBus", "org.freedesktop.DBus", "NameOwnerChanged",
      "/org/freedesktop/DBus", PORTAL_NAME, G_DBUS_SIGNAL_FLAGS_NONE, owner_changed_cb,
      g_object_ref (task), g_object_unref);
}

/* --- the question --- */

static gboolean
cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  g_autoptr (GTask) task = g_object_ref (user_data);
  Request *request = g_task_get_task_data (task);

  g_dbus_connection_call (request->bus, PORTAL_NAME, request->handle, REQUEST_INTERFACE, "Close",
                          NULL, NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, NULL, NULL);
  end_request (request);
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "the capture was cancelled");
  return G_SOURCE_REMOVE;
}

static void
watch_cancellable (GTask *task)
{
  Request *request = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (cancellable == NULL)
    return;
  request->stop = g_cancellable_source_new (cancellable);
  g_source_set_callback (request->stop, G_SOURCE_FUNC (cancelled_cb), g_object_ref (task),
                         g_object_unref);
  g_source_attach (request->stop, g_task_get_context (task));
}

/* It says where its answer will come; older portals do not take the name that is proposed. */
static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Request *request = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  const char *handle;

  if (request->is_over)
    return;
  if (reply == NULL)
    {
      end_request (request);
      g_task_return_error (task, make_portal_error (error));
      return;
    }
  g_variant_get (reply, "(&o)", &handle);
  g_free (request->handle);
  request->handle = g_strdup (handle);
}

/* As the portal's document says: the caller's bus name without the colon, dots as underscores. */
static char *
make_handle (GDBusConnection *bus, const char *token)
{
  g_autofree char *sender = g_strdup (g_dbus_connection_get_unique_name (bus) + 1);

  g_strdelimit (sender, ".", '_');
  return g_strconcat (PORTAL_PATH "/request/", sender, "/", token, NULL);
}

static void
ask (GTask *task, GDBusConnection *bus)
{
  Request *request = g_new0 (Request, 1);
  g_autofree char *token = g_strdup_printf ("omoscope%u", g_random_int ());
  GVariantBuilder options;

  request->bus = g_object_ref (bus);
  request->handle = make_handle (bus, token);
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);
  listen (task);
  watch_cancellable (task);
  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (token));
  g_variant_builder_add (&options, "{sv}", "interactive", g_variant_new_boolean (TRUE));
  /* Without a parent: the window is out of the way while the screen is chosen from. */
  g_dbus_connection_call (bus, PORTAL_NAME, PORTAL_PATH, PORTAL_INTERFACE, "Screenshot",
                          g_variant_new ("(sa{sv})", "", &options), G_VARIANT_TYPE ("(o)"),
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, asked_cb, g_object_ref (task));
}

static void
connected_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, &error);

  if (g_task_return_error_if_cancelled (task))
    return;
  if (bus == NULL)
    g_task_return_error (task, make_portal_error (error));
  else
    ask (task, bus);
}

void
omo_screenshot_take_async (GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, omo_screenshot_take_async);
  g_bus_get (G_BUS_TYPE_SESSION, cancellable, connected_cb, task);
}

GFile *
omo_screenshot_take_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- whether there is one --- */

static void
probed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) version =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (version != NULL)
    g_task_return_boolean (task, TRUE);
  else if (!g_task_return_error_if_cancelled (task))
    g_task_return_error (task, make_portal_error (error));
}

static void
probe_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, &error);

  if (g_task_return_error_if_cancelled (task))
    return;
  if (bus == NULL)
    {
      g_task_return_error (task, make_portal_error (error));
      return;
    }
  g_dbus_connection_call (bus, PORTAL_NAME, PORTAL_PATH, "org.freedesktop.DBus.Properties", "Get",
                          g_variant_new ("(ss)", PORTAL_INTERFACE, "version"),
                          G_VARIANT_TYPE ("(v)"), G_DBUS_CALL_FLAGS_NONE, -1,
                          g_task_get_cancellable (task), probed_cb, g_object_ref (task));
}

void
omo_screenshot_probe_async (GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, omo_screenshot_probe_async);
  g_bus_get (G_BUS_TYPE_SESSION, cancellable, probe_cb, task);
}

gboolean
omo_screenshot_probe_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
