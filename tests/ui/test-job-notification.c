/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-job-notification.h"

#include "ui/omo-application.h"
#include "waiting.h"
#include "window-fixture.h"

/* The desktop's side: what GApplication calls on the session bus. */
static const char interface[] =
    "<node><interface name='org.freedesktop.Notifications'>"
    "<method name='GetCapabilities'><arg type='as' direction='out'/></method>"
    "<method name='GetServerInformation'><arg type='s' direction='out'/><arg type='s' direction='out'/>"
    "<arg type='s' direction='out'/><arg type='s' direction='out'/></method>"
    "<method name='Notify'><arg type='s'/><arg type='u'/><arg type='s'/><arg type='s'/><arg type='s'/>"
    "<arg type='as'/><arg type='a{sv}'/><arg type='i'/><arg type='u' direction='out'/></method>"
    "<method name='CloseNotification'><arg type='u'/></method>"
    "<signal name='ActionInvoked'><arg type='u'/><arg type='s'/></signal>"
    "</interface></node>";

#define NOTIFICATION_ID 7

typedef struct
{
  guint n_notified;
  guint n_closed;
  char *title;
  char *body;
} Desktop;

static Desktop desktop;
static gboolean is_owned;

static void
take_notification (GVariant *parameters)
{
  g_clear_pointer (&desktop.title, g_free);
  g_clear_pointer (&desktop.body, g_free);
  g_variant_get_child (parameters, 3, "s", &desktop.title);
  g_variant_get_child (parameters, 4, "s", &desktop.body);
  desktop.n_notified++;
}

static void
method_cb (GDBusConnection *connection,
           const char *sender,
           const char *path,
           const char *interface_name,
           const char *method,
           GVariant *parameters,
           GDBusMethodInvocation *invocation,
           gpointer user_data)
{
  GVariant *reply = NULL;

  if (g_str_equal (method, "Notify"))
    {
      take_notification (parameters);
      reply = g_variant_new ("(u)", NOTIFICATION_ID);
    }
  else if (g_str_equal (method, "CloseNotification"))
    desktop.n_closed++;
  else if (g_str_equal (method, "GetCapabilities"))
    reply = g_variant_new ("(as)", NULL);
  else
    reply = g_variant_new ("(ssss)", "test", "test", "1", "1.2");
  g_dbus_method_invocation_return_value (invocation, reply);
}

static void
owned_cb (GDBusConnection *connection, const char *name, gpointer user_data)
{
  is_owned = TRUE;
}

static void
be_the_desktop (GDBusConnection *connection)
{
  static const GDBusInterfaceVTable methods = { .method_call = method_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface, NULL);
  g_autoptr (GError) error = NULL;

  g_dbus_connection_register_object (connection, "/org/freedesktop/Notifications",
                                     node->interfaces[0], &methods, NULL, NULL, &error);
  g_assert_no_error (error);
  g_bus_own_name_on_connection (connection, "org.freedesktop.Notifications",
                                G_BUS_NAME_OWNER_FLAGS_NONE, owned_cb, NULL, NULL, NULL);
  wait_until (is_owned);
}

static GtkWindow *
get_window (void)
{
  return get_windows ()->data;
}

/* A window with the demonstration, which is in front. */
static OmoWorkspace *
watch_demo (void)
{
  OmoWorkspace *workspace;

  desktop.n_notified = 0;
  desktop.n_closed = 0;
  workspace = open_demo ();
  wait_until (gtk_window_is_active (get_window ()));
  return workspace;
}

/* Another window comes to the front. */
static GtkWindow *
go_away (void)
{
  GtkWindow *left = get_window ();

  open_window ();
  wait_until (get_window () != left && gtk_window_is_active (get_window ()));
  return left;
}

static void
run_job (OmoWorkspace *workspace, const char *script)
{
  g_assert_true (omo_workspace_set_script (workspace, script, NULL));
  omo_workspace_submit (workspace);
  g_assert_true (omo_workspace_is_working (workspace));
  wait_until (!omo_workspace_is_working (workspace));
}

/* The bus keeps the order: what was sent before this, and what was answered, has come when its answer comes. */
static void
flush (void)
{
  GDBusConnection *connection =
      g_application_get_dbus_connection (G_APPLICATION (get_application ()));
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) id = g_dbus_connection_call_sync (
      connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetId",
      NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);

  g_assert_no_error (error);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_answered (void)
{
  OmoWorkspace *workspace = watch_demo ();
  GtkWindow *left = go_away ();

  run_job (workspace, "running=0");
  wait_until (desktop.n_notified == 1);
  g_assert_cmpstr (desktop.title, ==, "The captcha is answered");
  g_assert_cmpstr (desktop.body, ==, "Pick two same shapes, web");
  g_assert_cmpuint (desktop.n_closed, ==, 0);

  /* GLib can take back only what the desktop has given a number. */
  flush ();
  gtk_window_present (left);
  wait_until (desktop.n_closed == 1);
  close_windows ();
}

static void
test_refused (void)
{
  OmoWorkspace *workspace = watch_demo ();

  go_away ();
  run_job (workspace, "create=http-500");
  wait_until (desktop.n_notified == 1);
  g_assert_cmpstr (desktop.title, ==, "The captcha is not answered");
  g_assert_cmpstr (desktop.body, !=, "");
  close_windows ();
}

/* Who looks at the window, or has cancelled, knows. */
static void
test_in_front (void)
{
  OmoWorkspace *workspace = watch_demo ();

  run_job (workspace, "running=0");
  flush ();
  g_assert_cmpuint (desktop.n_notified, ==, 0);
  close_windows ();
}

static void
test_cancelled (void)
{
  OmoWorkspace *workspace = watch_demo ();

  go_away ();
  g_assert_true (omo_workspace_set_script (workspace, "running=50", NULL));
  omo_workspace_submit (workspace);
  omo_workspace_cancel (workspace);
  wait_until (!omo_workspace_is_working (workspace));
  flush ();
  g_assert_cmpuint (desktop.n_notified, ==, 0);
  close_windows ();
}

/* Who has said that they do without. */
/* On the screen that the audience sees, too. */
static void
test_before_an_audience (void)
{
  OmoWorkspace *workspace = watch_demo ();
  GtkWindow *window = get_window ();

  gtk_widget_activate_action (GTK_WIDGET (window), "win.present", NULL);
  wait_until (gtk_window_is_fullscreen (window));
  go_away ();
  run_job (workspace, "running=0");
  flush ();
  g_assert_cmpuint (desktop.n_notified, ==, 0);
  close_windows ();
}

static void
test_unwanted (void)
{
  g_autoptr (GSettings) settings = g_settings_new (OMO_APPLICATION_ID);
  OmoWorkspace *workspace = watch_demo ();

  g_settings_set_boolean (settings, "notify", FALSE);
  go_away ();
  run_job (workspace, "running=0");
  flush ();
  g_assert_cmpuint (desktop.n_notified, ==, 0);
  g_settings_reset (settings, "notify");
  close_windows ();
}

/* A case that is opened, a job of the history, a pasted answer: nobody waited for it. */
static void
test_shown (void)
{
  OmoWorkspace *workspace = watch_demo ();
  g_autoptr (GBytes) text = g_bytes_new_static ("57|31|246|148", 13);

  go_away ();
  omo_workspace_load_text (workspace, text);
  wait_until (omo_workspace_get_job (workspace) != NULL);
  flush ();
  g_assert_cmpuint (desktop.n_notified, ==, 0);
  close_windows ();
}

static void
test_click (void)
{
  GtkWindow *first;
  guint id;

  watch_demo ();
  first = get_window ();
  id = gtk_application_window_get_id (GTK_APPLICATION_WINDOW (first));
  watch_demo ();
  g_assert_true (get_window () != first);
  g_action_group_activate_action (G_ACTION_GROUP (get_application ()), "show-window",
                                  g_variant_new_uint32 (id));
  wait_until (gtk_window_is_active (first));
  close_windows ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  start_application ();
  be_the_desktop (g_application_get_dbus_connection (G_APPLICATION (get_application ())));

  g_test_add_func ("/ui/job-notification/answered", test_answered);
  g_test_add_func ("/ui/job-notification/refused", test_refused);
  g_test_add_func ("/ui/job-notification/in-front", test_in_front);
  g_test_add_func ("/ui/job-notification/shown", test_shown);
  g_test_add_func ("/ui/job-notification/cancelled", test_cancelled);
  g_test_add_func ("/ui/job-notification/audience", test_before_an_audience);
  g_test_add_func ("/ui/job-notification/unwanted", test_unwanted);
  g_test_add_func ("/ui/job-notification/click", test_click);

  return g_test_run ();
}
