/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-language-switch.h"

#include "ui/omo-language.h"
#include "ui/omo-preferences-window.h"
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

/* The preferences, where they are open, are those of `old`'s dialogs that stay: the language was just chosen in them. */
static void
renew_window (OmoLanguageSwitch *self, OmoWindow *old)
{
  OmoPreferencesWindow *preferences = omo_preferences_window_find ();
  gboolean has_preferences =
      preferences != NULL
      && gtk_window_get_transient_for (GTK_WINDOW (preferences)) == GTK_WINDOW (old);
  g_autofree char *page =
      has_preferences ? g_strdup (omo_preferences_window_get_page (preferences)) : NULL;
  OmoWindow *renewed = omo_window_renew (old);

  if (has_preferences)
    omo_preferences_window_show (GTK_WINDOW (renewed), self->share, page);
}

static gboolean
renew_cb (gpointer user_data)
{
  OmoLanguageSwitch *self = user_data;
  g_autoptr (GList) windows = NULL;

  self->renewing = 0;
  /* The one that is in front comes first in the list, and is to be in front again. What stands over one goes with it. */
  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next)
    if (OMO_IS_WINDOW (l->data))
      windows = g_list_prepend (windows, l->data);
  for (GList *l = windows; l != NULL; l = l->next)
    renew_window (self, l->data);
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
