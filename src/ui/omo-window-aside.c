/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-window-private.h"

#ifdef GDK_WINDOWING_WAYLAND
#include <gdk/wayland/gdkwayland.h>
#endif

/* Out of the way of a capture, and back. */

static gboolean
is_on_wayland (OmoWindow *self)
{
#ifdef GDK_WINDOWING_WAYLAND
  return GDK_IS_WAYLAND_DISPLAY (gtk_widget_get_display (GTK_WIDGET (self)));
#else
  return FALSE;
#endif
}

/* All windows of the program that are on the screen, the one that was worked in last first. */
static GPtrArray *
list_shown (OmoWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (gtk_widget_get_visible (l->data))
      g_ptr_array_add (shown, g_object_ref (l->data));
  return shown;
}

/* Under Wayland nothing that is minimised can come back by itself (mutter keeps it so), tiling desktops minimise nothing,
 * and what stands over a window that is minimised may stay: there all is taken off the screen. */
void
omo_window_step_aside (OmoWindow *self)
{
  self->is_aside = TRUE;
  if (!is_on_wayland (self))
    {
      gtk_window_minimize (GTK_WINDOW (self));
      return;
    }
  self->aside = list_shown (self);
  for (guint i = 0; i < self->aside->len; i++)
    gtk_widget_set_visible (self->aside->pdata[i], FALSE);
}

/* After the one that it stands over. One that was destroyed meanwhile has no application. */
static void
show (GPtrArray *windows, GtkWindow *window)
{
  GtkWindow *parent = gtk_window_get_transient_for (window);

  if (parent != NULL && g_ptr_array_find (windows, parent, NULL))
    show (windows, parent);
  if (gtk_window_get_application (window) != NULL)
    gtk_widget_set_visible (GTK_WIDGET (window), TRUE);
}

static void
show_all (GPtrArray *windows)
{
  for (guint i = windows->len; i > 0; i--)
    show (windows, windows->pdata[i - 1]);
}

void
omo_window_bring_others_back (OmoWindow *self)
{
  g_autoptr (GPtrArray) windows = g_steal_pointer (&self->aside);

  if (windows == NULL)
    return;
  g_ptr_array_remove (windows, self);
  show_all (windows);
}

void
omo_window_come_back (OmoWindow *self)
{
  g_autoptr (GPtrArray) windows = g_steal_pointer (&self->aside);

  if (!self->is_aside)
    return;
  self->is_aside = FALSE;
  if (windows != NULL)
    show_all (windows);
  gtk_window_unminimize (GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (self));
}
