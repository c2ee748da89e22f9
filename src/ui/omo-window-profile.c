/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-window-private.h"

#include <glib/gi18n-lib.h>

#include "ui/omo-application.h"

/* Which service: in force is what this window has chosen; a window to come begins with what was chosen last. */

/* The second one is the first with content. */
#define FRAMES_TO_SEE 2

/* A menu takes an underscore for a mnemonic. */
static char *
escape_label (const char *name)
{
  g_autoptr (GString) label = g_string_new (name);

  g_string_replace (label, "_", "__", 0);
  return g_strdup (label->str);
}

static void
create_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  OmoWindow *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) names = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->profiles)); i++)
    {
      const OmoProfile *profile = omo_profile_store_get (self->profiles, i);
      g_autofree char *label = escape_label (profile->name);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.profile", "s", profile->id);
      g_menu_append_item (names, item);
    }
  g_menu_append (rest, _ ("_Manage Profiles…"), "app.profiles");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (names));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* It is made when it is wanted, of those that there are then. */
static void
forget_menu (OmoWindow *self)
{
  gtk_menu_button_set_menu_model (self->profile_button, NULL);
}

static void
update_button (OmoWindow *self)
{
  const OmoProfile *profile = omo_workspace_get_profile (self->workspace);
  /* Translators: the name of the profile in force */
  g_autofree char *label = g_strdup_printf (_ ("Profile: %s"), profile->name);

  gtk_label_set_text (self->profile_label, profile->name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->profile_button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->profile_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
profile_changed_cb (OmoWindow *self)
{
  update_button (self);
  g_object_notify (G_OBJECT (self), "profile");
}

/* The one in force was edited, or is gone. */
static void
profiles_changed_cb (OmoWindow *self)
{
  const OmoProfile *profile =
      omo_profile_store_find (self->profiles, omo_window_get_profile (self));

  if (profile == NULL)
    profile = omo_profile_store_get_current (self->profiles);
  omo_workspace_set_profile (self->workspace, profile);
}

const char *
omo_window_get_profile (OmoWindow *self)
{
  return self->workspace == NULL ? NULL : omo_workspace_get_profile (self->workspace)->id;
}

void
omo_window_choose_profile (OmoWindow *self, const char *id)
{
  const OmoProfile *profile = omo_profile_store_find (self->profiles, id);

  if (profile == NULL || omo_workspace_is_working (self->workspace)
      || g_str_equal (id, omo_window_get_profile (self)))
    return;
  omo_workspace_set_profile (self->workspace, profile);
  g_object_set (self->profiles, "current", id, NULL);
}

void
omo_window_follow_profiles (OmoWindow *self)
{
  g_signal_connect_object (self->workspace, "notify::profile", G_CALLBACK (profile_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->profiles, "changed", G_CALLBACK (profiles_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->profiles, "items-changed", G_CALLBACK (forget_menu), self,
                           G_CONNECT_SWAPPED);
  gtk_menu_button_set_create_popup_func (self->profile_button, create_menu_cb, self, NULL);
  profile_changed_cb (self);
}

static void
painted_cb (OmoWindow *self, GdkFrameClock *clock)
{
  if (++self->frames_shown < FRAMES_TO_SEE)
    return;
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  /* Drawn before, it would be a part of the wait. */
  if (gtk_window_get_default_icon_name () == NULL)
    gtk_window_set_default_icon_name (OMO_APPLICATION_ID);
  omo_workspace_look_up_token (self->workspace);
}

void
omo_window_look_up_token_later (OmoWindow *self)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self)), "after-paint",
                           G_CALLBACK (painted_cb), self, G_CONNECT_SWAPPED);
}
