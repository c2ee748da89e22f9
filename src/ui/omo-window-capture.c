/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>

#include "core/omo-error.h"
#include "ui/omo-screenshot.h"
#include "ui/omo-window-private.h"

/* A part of the screen, through the desktop's own dialog. The window steps aside for it: the captcha is most often
 * behind. */

/* Until a desktop's animation has taken the window away, so that it is not in the picture. */
#define STEP_ASIDE_MILLISECONDS 350

static void
update_button (OmoWindow *self)
{
  gboolean running = self->capturing != NULL;
  const char *tooltip;

  if (running)
    tooltip = _ ("Stop waiting for the screenshot (Esc)");
  else if (self->has_no_portal)
    tooltip =
        _ ("This desktop lets no program take a screenshot: press Print, then paste (Ctrl+V)");
  else
    tooltip = _ ("Capture a part of the screen (Ctrl+Shift+S)");
  gtk_button_set_icon_name (self->capture_button,
                            running ? "process-stop-symbolic" : "camera-photo-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->capture_button), tooltip);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->capture_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
      running ? _ ("Stop the capture") : _ ("Capture a part of the screen"),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tooltip, -1);
}

static void
end (OmoWindow *self)
{
  g_clear_handle_id (&self->stepping_aside, g_source_remove);
  g_clear_object (&self->capturing);
  update_button (self);
  omo_window_come_back (self);
}

static void
fail (OmoWindow *self, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (g_error_matches (error, OMO_ERROR, OMO_ERROR_NO_PORTAL))
    {
      self->has_no_portal = TRUE;
      update_button (self);
    }
  g_signal_emit_by_name (self->workspace, "notice", error, NULL);
}

/* Of one monitor at least: nobody has chosen a part of it yet. */
static gboolean
is_whole_screen (OmoWindow *self, OmoPicture *picture)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      int scale = gdk_monitor_get_scale_factor (monitor);
      GdkRectangle area;

      gdk_monitor_get_geometry (monitor, &area);
      if (omo_picture_get_width (picture) >= area.width * scale
          && omo_picture_get_height (picture) >= area.height * scale)
        return TRUE;
    }
  return FALSE;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoPicture) picture = omo_picture_load_finish (result, &error);

  end (self);
  if (picture == NULL)
    fail (self, error);
  else if (omo_workspace_take_capture (self->workspace, picture) && is_whole_screen (self, picture))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.crop", NULL);
}

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = omo_screenshot_take_finish (result, &error);

  if (file == NULL)
    {
      end (self);
      fail (self, error);
      return;
    }
  /* Whatever was heard before: it may have been slow to start. */
  self->has_portal = TRUE;
  self->has_no_portal = FALSE;
  omo_picture_load_file_async (file, self->capturing, loaded_cb, g_object_ref (self));
}

static gboolean
take_cb (gpointer user_data)
{
  OmoWindow *self = user_data;

  self->stepping_aside = 0;
  omo_screenshot_take_async (self->capturing, taken_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
begin (OmoWindow *self)
{
  self->capturing = g_cancellable_new ();
  update_button (self);
  if (self->has_portal)
    omo_window_step_aside (self);
  self->stepping_aside =
      g_timeout_add (self->is_aside ? STEP_ASIDE_MILLISECONDS : 0, take_cb, self);
}

gboolean
omo_window_stop_capture (OmoWindow *self)
{
  if (self->capturing == NULL)
    return FALSE;
  if (self->stepping_aside != 0)
    end (self);
  else
    g_cancellable_cancel (self->capturing);
  return TRUE;
}

static void
capture_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoWindow *self = OMO_WINDOW (widget);

  if (omo_window_stop_capture (self) || omo_window_is_presenting (self))
    return;
  if (omo_workspace_is_working (self->workspace))
    omo_window_tell (self, _ ("The service is still working on this captcha. Wait for the answer, "
                              "or cancel it first."));
  else
    begin (self);
}

static void
probed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  self->has_portal = omo_screenshot_probe_finish (result, &error);
  if (!g_error_matches (error, OMO_ERROR, OMO_ERROR_NO_PORTAL))
    return;
  self->has_no_portal = TRUE;
  update_button (self);
}

void
omo_window_prepare_capture (OmoWindow *self)
{
  self->probing = g_cancellable_new ();
  update_button (self);
  omo_screenshot_probe_async (self->probing, probed_cb, g_object_ref (self));
}

void
omo_window_end_capture (OmoWindow *self)
{
  self->is_aside = FALSE;
  omo_window_bring_others_back (self);
  g_cancellable_cancel (self->probing);
  omo_window_stop_capture (self);
}

void
omo_window_install_capture_action (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.capture", NULL, capture_action);
}
