/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-history-pane.h"
#include "ui/omo-scrubber.h"
#include "ui/omo-text-scale.h"
#include "ui/omo-traffic-pane.h"
#include "ui/omo-window-private.h"

/* Below this the side pane stands under the picture. */
#define NARROW_WIDTH 700
/* From this on there is room for history and traffic with the picture, and for the price beside Submit; with less, they
 * would keep the window from getting narrow. */
#define ROOMY_WIDTH 900
/* Below this an empty window is too low for the drawing and all samples. */
#define LOW_HEIGHT 690
/* So much of a pane's width are letters. */
#define LETTERS_SHARE 0.65
/* As in the settings. */
#define TRAFFIC_MIN_HEIGHT 100
/* Enough to see an answer by. */
#define NARROW_SIDE_HEIGHT 170

/* What the edge of the side pane is measured from: known before the first layout, and with the window's frame, of which the
 * pane knows nothing. */
static int
get_own_width (OmoWindow *self)
{
  int width, height;

  if (gtk_window_is_maximized (GTK_WINDOW (self)) || gtk_window_is_fullscreen (GTK_WINDOW (self)))
    return gtk_widget_get_width (GTK_WIDGET (self->split));
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  return width;
}

/* The side pane keeps its width, wherever the person put its edge. */
static void
place_side (OmoWindow *self, gboolean narrow)
{
  int side_width = g_settings_get_int (self->settings, "side-width");

  if (!narrow && side_width > 0)
    gtk_paned_set_position (self->split, MAX (get_own_width (self) - side_width, 0));
  else
    g_object_set (self->split, "position-set", FALSE, NULL);
}

static gboolean
is_wide (OmoWindow *self)
{
  return gtk_orientable_get_orientation (GTK_ORIENTABLE (self->split))
         == GTK_ORIENTATION_HORIZONTAL;
}

gboolean
omo_window_is_traffic_shown (OmoWindow *self)
{
  return self->traffic != NULL && gtk_widget_get_visible (self->traffic);
}

gboolean
omo_window_is_history_shown (OmoWindow *self)
{
  return self->history != NULL && gtk_widget_get_visible (self->history);
}

/* What is a page of its own where there is no room for it, and shown. NULL: the picture. */
static GtkWidget *
get_page (OmoWindow *self)
{
  if (self->is_roomy)
    return NULL;
  if (omo_window_is_history_shown (self))
    return self->history;
  return omo_window_is_traffic_shown (self) ? self->traffic : NULL;
}

static void
turn_page (OmoWindow *self)
{
  GtkWidget *page = get_page (self);

  gtk_widget_set_visible (GTK_WIDGET (self->split), page == NULL);
  if (self->history != NULL)
    gtk_widget_set_hexpand (self->history, page == self->history);
}

/* What was chosen there, or came otherwise, is to be seen. */
static void
picture_changed_cb (OmoWindow *self)
{
  if (get_page (self) != NULL)
    g_object_set (self, "history-shown", FALSE, "traffic-shown", FALSE, NULL);
}

static void
fit_traffic (OmoWindow *self)
{
  if (self->traffic != NULL)
    omo_traffic_pane_set_page_width (OMO_TRAFFIC_PANE (self->traffic),
                                     self->is_roomy ? 0 : self->laid_out_width);
}

/* Below the picture, or instead of it. */
static void
place_traffic (OmoWindow *self)
{
  if (self->traffic == NULL)
    return;
  g_object_ref (self->traffic);
  if (gtk_widget_get_parent (self->traffic) == GTK_WIDGET (self->column))
    gtk_box_remove (self->column, self->traffic);
  else
    gtk_paned_set_end_child (self->work, NULL);
  if (self->is_roomy)
    gtk_paned_set_end_child (self->work, self->traffic);
  else
    gtk_box_insert_child_after (self->column, self->traffic, GTK_WIDGET (self->row));
  gtk_widget_set_vexpand (self->traffic, !self->is_roomy);
  g_object_unref (self->traffic);
  fit_traffic (self);
}

/* `width` as it is with letters of the usual size, for those that the desktop wants. */
static int
get_limit (int width)
{
  return (int) (width * (1 + LETTERS_SHARE * (omo_text_scale_get () - 1)));
}

static void
lay_out (OmoWindow *self, int width)
{
  gboolean narrow = width < get_limit (NARROW_WIDTH);
  gboolean roomy = width >= get_limit (ROOMY_WIDTH);
  GtkOrientation orientation = narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
  gboolean is_first = self->laid_out_width == 0;

  self->laid_out_width = width;
  if (roomy != self->is_roomy)
    {
      self->is_roomy = roomy;
      if (!roomy)
        g_object_set (self, "history-shown", FALSE, "traffic-shown", FALSE, NULL);
      omo_window_update_cost (self);
      place_traffic (self);
      turn_page (self);
    }
  fit_traffic (self);
  if (!is_first && gtk_orientable_get_orientation (GTK_ORIENTABLE (self->split)) == orientation)
    return;
  place_side (self, narrow);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->split), orientation);
  gtk_widget_set_vexpand (self->side, narrow);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->side),
                                              narrow ? NARROW_SIDE_HEIGHT : -1);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->zoom_bar), orientation);
  omo_scrubber_set_narrow (OMO_SCRUBBER (self->scrubber), narrow);
  if (self->case_strip != NULL)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->case_strip), orientation);
  /* The window's own buttons and what stands in the menu of Open or under Ctrl+K as well make way. */
  gtk_widget_set_visible (self->open_button, !narrow);
  gtk_menu_button_set_icon_name (self->open_menu_button,
                                 narrow ? "document-open-symbolic" : "pan-down-symbolic");
  gtk_widget_set_visible (self->paste_button, !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->capture_button), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->profile_button), !narrow);
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self->header), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->header), "narrow");
  gtk_header_bar_set_decoration_layout (self->header, narrow ? ":close" : NULL);
  turn_page (self);
}

static void
surface_laid_out_cb (GdkSurface *surface, int width, int height, OmoWindow *self)
{
  lay_out (self, width);
  omo_welcome_set_low (self->welcome, height < LOW_HEIGHT);
}

void
omo_window_follow_size (OmoWindow *self)
{
  int width, height;

  /* For the width it most likely gets: what changes in its first layout is not laid out when it is first drawn. */
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  lay_out (self, width);
  omo_welcome_set_low (self->welcome, height < LOW_HEIGHT);
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (self)), "layout",
                           G_CALLBACK (surface_laid_out_cb), self, 0);
  g_signal_connect_object (self->workspace, "notify::first", G_CALLBACK (picture_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* What the pane at the end of `paned` takes up. */
static int
get_end_length (GtkPaned *paned, int length)
{
  return MAX (length - gtk_paned_get_position (paned), 0);
}

void
omo_window_remember_layout (OmoWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set (self->settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  /* At 0 it has not been laid out yet. */
  if (gtk_widget_get_mapped (self->side) && is_wide (self)
      && gtk_paned_get_position (self->split) > 0)
    g_settings_set_int (self->settings, "side-width",
                        get_end_length (self->split, get_own_width (self)));
  if (omo_window_is_traffic_shown (self) && gtk_widget_get_mapped (self->traffic) && self->is_roomy)
    {
      int length = get_end_length (self->work, gtk_widget_get_height (GTK_WIDGET (self->work)));

      /* Less is one that has not been laid out yet. */
      if (length >= TRAFFIC_MIN_HEIGHT)
        g_settings_set_int (self->settings, "traffic-height", length);
    }
}

/* Most windows are closed without it. */
static void
make_traffic (OmoWindow *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self->work));
  int traffic_height = g_settings_get_int (self->settings, "traffic-height");

  self->traffic = g_object_new (OMO_TYPE_TRAFFIC_PANE, "workspace", self->workspace, NULL);
  gtk_paned_set_end_child (self->work, self->traffic);
  if (height > 0)
    gtk_paned_set_position (self->work, MAX (height - traffic_height, 0));
  place_traffic (self);
}

void
omo_window_show_traffic (OmoWindow *self, gboolean show)
{
  if (show && self->traffic == NULL)
    make_traffic (self);
  if (self->traffic != NULL)
    gtk_widget_set_visible (self->traffic, show);
  if (show && !self->is_roomy)
    g_object_set (self, "history-shown", FALSE, NULL);
  turn_page (self);
}

static void
make_history (OmoWindow *self)
{
  self->history = omo_history_pane_new (self->workspace, self->archive, self->bin);
  gtk_box_prepend (self->row, self->history);
}

void
omo_window_show_history (OmoWindow *self, gboolean show)
{
  if (show && self->history == NULL)
    make_history (self);
  if (self->history == NULL)
    return;
  gtk_widget_set_visible (self->history, show);
  if (show && !self->is_roomy)
    g_object_set (self, "traffic-shown", FALSE, NULL);
  turn_page (self);
  /* Whoever asks for it wants to search or choose. */
  if (show)
    gtk_widget_child_focus (self->history, GTK_DIR_TAB_FORWARD);
}
