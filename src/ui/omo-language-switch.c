/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-language-switch.h"

#include "ui/omo-language.h"
#include "ui/omo-window.h"

struct _OmoLanguageSwitch
{
  GtkApplication *application;
  const OmoWindowShare *share;
  guint renewing;
};

static void
apply (OmoLanguageSwitch *self)
{
  g_autofree char *id = g_settings_get_string (self->share->settings, "language");

  omo_language_apply (id);
}

static gpointer
ref_window (gconstpointer window, gpointer user_data)
{
  return g_object_ref ((gpointer) window);
}

/* With each window those over it go and come, which are the application's as well. */
static gboolean
renew_cb (gpointer user_data)
{
  OmoLanguageSwitch *self = user_data;
  GList *windows =
      g_list_copy_deep (gtk_application_get_windows (self->application), ref_window, NULL);

  self->renewing = 0;
  /* The one that is in front comes first in the list, and is to be in front again. */
  windows = g_list_reverse (windows);
  for (GList *l = windows; l != NULL; l = l->next)
    if (OMO_IS_WINDOW (l->data))
      omo_window_renew (l->data);
  g_list_free_full (windows, g_object_unref);
  return G_SOURCE_REMOVE;
}

/* Later: the choice is still being made in a list of a window that goes. */
static void
changed_cb (OmoLanguageSwitch *self)
{
  apply (self);
  if (self->renewing == 0)
    self->renewing = g_idle_add (renew_cb, self);
}

OmoLanguageSwitch *
omo_language_switch_new (GtkApplication *application, const OmoWindowShare *share)
{
  OmoLanguageSwitch *self = g_new0 (OmoLanguageSwitch, 1);

  self->application = application;
  self->share = share;
  g_signal_connect_swapped (share->settings, "changed::language", G_CALLBACK (changed_cb), self);
  apply (self);
  return self;
}

void
omo_language_switch_free (OmoLanguageSwitch *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->renewing, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->share->settings, self);
  g_free (self);
}
