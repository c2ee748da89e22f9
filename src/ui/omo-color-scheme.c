/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-color-scheme.h"

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_INTERFACE "org.freedesktop.portal.Settings"
#define NAMESPACE "org.freedesktop.appearance"
#define KEY "color-scheme"

/* The portal's numbers: 0 no preference, 1 dark, 2 light. */
#define PREFERS_DARK 1

#define PREFER_DARK "gtk-application-prefer-dark-theme"

struct _OmoColorScheme
{
  GtkSettings *gtk_settings;
  GSettings *settings;
  gboolean has_desktop; /* the portal has answered */
  gboolean desktop_is_dark;
  gboolean is_set; /* by us, no matter what GTK was told by others */
  GDBusProxy *portal;
  GCancellable *cancellable;
};

/* Each setting loads the theme anew, also to the same value: at the start that would double what it costs. */
static void
set_dark (OmoColorScheme *self, gboolean dark)
{
  gboolean is_dark;

  g_object_get (self->gtk_settings, PREFER_DARK, &is_dark, NULL);
  if (is_dark == dark)
    return;
  self->is_set = TRUE;
  g_object_set (self->gtk_settings, PREFER_DARK, dark, NULL);
}

static void
update (OmoColorScheme *self)
{
  g_autofree char *wanted = g_settings_get_string (self->settings, "color-scheme");

  if (!g_str_equal (wanted, "desktop"))
    set_dark (self, g_str_equal (wanted, "dark"));
  else if (self->has_desktop)
    set_dark (self, self->desktop_is_dark);
  else if (self->is_set)
    {
      self->is_set = FALSE;
      gtk_settings_reset_property (self->gtk_settings, PREFER_DARK);
    }
}

/* `value` may be wrapped in variants: the portal's Read answers with two. */
static void
apply (OmoColorScheme *self, GVariant *value)
{
  g_autoptr (GVariant) inner = g_variant_ref (value);

  while (g_variant_is_of_type (inner, G_VARIANT_TYPE_VARIANT))
    {
      GVariant *next = g_variant_get_variant (inner);

      g_variant_unref (inner);
      inner = next;
    }
  if (!g_variant_is_of_type (inner, G_VARIANT_TYPE_UINT32))
    return;
  self->has_desktop = TRUE;
  self->desktop_is_dark = g_variant_get_uint32 (inner) == PREFERS_DARK;
  update (self);
}

static void
signalled_cb (GDBusProxy *portal,
              const char *sender,
              const char *signal,
              GVariant *parameters,
              gpointer user_data)
{
  g_autoptr (GVariant) value = NULL;
  const char *namespace;
  const char *key;

  if (!g_str_equal (signal, "SettingChanged")
      || !g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;
  g_variant_get (parameters, "(&s&s@v)", &namespace, &key, &value);
  if (g_str_equal (namespace, NAMESPACE) && g_str_equal (key, KEY))
    apply (user_data, value);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GVariant) answer = g_dbus_proxy_call_finish (G_DBUS_PROXY (source), result, NULL);
  g_autoptr (GVariant) value = NULL;

  /* Without an answer the source may be gone already: user_data is not looked at. */
  if (answer == NULL || !g_variant_is_of_type (answer, G_VARIANT_TYPE ("(v)")))
    return;
  value = g_variant_get_child_value (answer, 0);
  apply (user_data, value);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GDBusProxy *portal = g_dbus_proxy_new_for_bus_finish (result, NULL);
  OmoColorScheme *self = user_data;

  if (portal == NULL)
    return;
  self->portal = portal;
  g_signal_connect (portal, "g-signal", G_CALLBACK (signalled_cb), self);
  g_dbus_proxy_call (portal, "Read", g_variant_new ("(ss)", NAMESPACE, KEY),
                     G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, self->cancellable, read_cb, self);
}

OmoColorScheme *
omo_color_scheme_new (GtkSettings *gtk_settings, GSettings *settings)
{
  OmoColorScheme *self = g_new0 (OmoColorScheme, 1);

  self->gtk_settings = g_object_ref (gtk_settings);
  self->settings = g_object_ref (settings);
  g_signal_connect_swapped (settings, "changed::color-scheme", G_CALLBACK (update), self);
  update (self);
  self->cancellable = g_cancellable_new ();
  g_dbus_proxy_new_for_bus (G_BUS_TYPE_SESSION, G_DBUS_PROXY_FLAGS_DO_NOT_LOAD_PROPERTIES, NULL,
                            PORTAL_NAME, PORTAL_PATH, PORTAL_INTERFACE, self->cancellable, found_cb,
                            self);
  return self;
}

void
omo_color_scheme_free (OmoColorScheme *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->portal != NULL)
    g_signal_handlers_disconnect_by_data (self->portal, self);
  g_clear_object (&self->portal);
  g_signal_handlers_disconnect_by_data (self->settings, self);
  g_object_unref (self->settings);
  g_object_unref (self->gtk_settings);
  g_free (self);
}
