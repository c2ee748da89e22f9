/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-retry-button.h"

#include <glib/gi18n-lib.h>

#include "ui/omo-mnemonic.h"

struct _OmoRetryButton
{
  GtkWidget parent_instance;

  GtkWidget *button;
  guint seconds; /* left of the pause */
  guint timer;
};

G_DEFINE_FINAL_TYPE (OmoRetryButton, omo_retry_button, GTK_TYPE_WIDGET)

static void
update_button (OmoRetryButton *self)
{
  g_autofree char *label = NULL;

  if (self->seconds == 0)
    label = g_strdup (_ ("Try A_gain"));
  else
    label = g_strdup_printf (ngettext ("Try Again in %u s", "Try Again in %u s", self->seconds),
                             self->seconds);
  gtk_button_set_label (GTK_BUTTON (self->button), label);
  gtk_button_set_use_underline (GTK_BUTTON (self->button), TRUE);
  omo_mnemonic_name_once (self->button);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->seconds == 0 ? _ ("Try Again") : label, -1);
  gtk_widget_set_sensitive (self->button, self->seconds == 0);
  gtk_widget_set_tooltip_text (
      self->button, self->seconds == 0
                        ? NULL
                        : _ ("The service asks for patience; each refusal makes the pause longer"));
}

static gboolean
second_passed_cb (gpointer user_data)
{
  OmoRetryButton *self = user_data;

  self->seconds--;
  update_button (self);
  if (self->seconds > 0)
    return G_SOURCE_CONTINUE;
  self->timer = 0;
  return G_SOURCE_REMOVE;
}

static void
clicked_cb (OmoRetryButton *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.submit", NULL);
}

static void
omo_retry_button_dispose (GObject *object)
{
  OmoRetryButton *self = OMO_RETRY_BUTTON (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  G_OBJECT_CLASS (omo_retry_button_parent_class)->dispose (object);
}

static void
omo_retry_button_class_init (OmoRetryButtonClass *class)
{
  G_OBJECT_CLASS (class)->dispose = omo_retry_button_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
omo_retry_button_init (OmoRetryButton *self)
{
  self->button = gtk_button_new ();
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (clicked_cb), self);
  update_button (self);
}

void
omo_retry_button_set_pause (OmoRetryButton *self, guint seconds)
{
  g_return_if_fail (OMO_IS_RETRY_BUTTON (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  self->seconds = seconds;
  if (seconds > 0)
    self->timer = g_timeout_add_seconds (1, second_passed_cb, self);
  update_button (self);
}
