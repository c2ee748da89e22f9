/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-window-private.h"

#include <glib/gi18n-lib.h>

#include "ui/omo-intake.h"

static void
update_zoom_label (OmoWindow *self)
{
  OmoFit fit = omo_canvas_get_fit (self->canvas);
  /* Translators: zoom in percent; keep a no-break space where your language wants one */
  g_autofree char *text = g_strdup_printf (_ ("%.0f %%"), fit.scale * 100);

  gtk_label_set_label (self->zoom_label, text);
}

/* Neither is seen before somebody asks for it, and together they are a seventh of the work of a new window. */
static void
create_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  OmoWindow *self = user_data;

  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, self->primary_menu);
}

static void
create_connection_cb (GtkMenuButton *button, gpointer user_data)
{
  OmoWindow *self = user_data;

  if (self->connection != NULL)
    return;
  self->connection = g_object_new (OMO_TYPE_CONNECTION, NULL);
  gtk_menu_button_set_popover (button, GTK_WIDGET (self->connection));
  omo_connection_bind (self->connection, self->workspace, self->profiles);
}

static void
bind_panes (OmoWindow *self)
{
  g_object_set (self->canvas, "workspace", self->workspace, NULL);
  g_object_set (self->scrubber, "workspace", self->workspace, NULL);
  self->announcement = omo_job_announcement_new (GTK_WINDOW (self), self->workspace, self->canvas);
  self->notification = omo_job_notification_new (GTK_WINDOW (self), self->workspace,
                                                 self->repetition, self->settings);
  omo_canvas_follow_repetition (self->canvas, self->repetition);
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->connection_button, create_connection_cb, self, NULL);
}

/* Nothing of it is seen in an empty window, which is there a twelfth sooner without it. */
void
omo_window_ensure_side_pane (OmoWindow *self)
{
  GtkWidget *pane;

  if (self->side_pane != NULL)
    return;
  pane = omo_side_pane_new (self->workspace, self->repetition, self->canvas);
  self->side_pane = OMO_SIDE_PANE (pane);
  g_signal_connect_object (pane, "examined", G_CALLBACK (omo_window_show_examined), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->side), pane);
}

static void
watch_workspace (OmoWindow *self)
{
  static const struct
  {
    const char *signal;
    GCallback callback;
  } facts[] = {
    { "notify::second", G_CALLBACK (omo_window_update_stage) },
    { "changed", G_CALLBACK (omo_window_update_stage) },
    { "notify::job-kind", G_CALLBACK (omo_window_update_actions) },
    { "notify::job-kind", G_CALLBACK (omo_window_update_cost) },
    { "notify::type-job-id", G_CALLBACK (omo_window_update_cost) },
    { "notify::prices", G_CALLBACK (omo_window_update_cost) },
    { "notify::first", G_CALLBACK (omo_window_update_cost) },
    { "notify::first", G_CALLBACK (omo_window_show_captcha) },
    { "notify::simulated", G_CALLBACK (omo_window_update_cost) },
    { "notify::job", G_CALLBACK (omo_window_update_actions) },
    { "notify::working", G_CALLBACK (omo_window_update_working) },
    { "notify::queue-position", G_CALLBACK (omo_window_update_actions) },
    { "notify::can-undo", G_CALLBACK (omo_window_update_actions) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    g_signal_connect_object (self->workspace, facts[i].signal, facts[i].callback, self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bin, "notify::can-undo", G_CALLBACK (omo_window_update_actions),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "notify::zoom", G_CALLBACK (update_zoom_label), self,
                           G_CONNECT_SWAPPED);
}

static void
bind_settings (OmoWindow *self)
{
  int width, height;

  g_settings_get (self->settings, "window-size", "(ii)", &width, &height);
  if (width > 0 && height > 0)
    gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

void
omo_window_furnish (OmoWindow *self)
{
  bind_settings (self);
  bind_panes (self);
  watch_workspace (self);
  omo_window_follow_profiles (self);
  omo_window_follow_notices (self);
  omo_window_follow_activity (self);
  omo_window_follow_strips (self);
  omo_window_prepare_capture (self);
  omo_window_follow_opened (self);
  omo_intake_add_drop_target (GTK_WIDGET (self), self->workspace);
  omo_window_update_stage (self);
  omo_window_update_working (self);
  omo_window_update_banner (self);
  update_zoom_label (self);
}
