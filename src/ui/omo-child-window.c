/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-child-window.h"

/* Not GTK's “destroy-with-parent”: a window that a key event keeps alive longer than its parent, as Ctrl+Q does, then
 * lets go of a parent that is no more. */
static void
follow_end (GtkWindow *window, GtkWindow *parent)
{
  GtkWindow *before = gtk_window_get_transient_for (window);

  if (before != NULL)
    g_signal_handlers_disconnect_by_func (before, gtk_window_destroy, window);
  if (parent != NULL)
    g_signal_connect_object (parent, "destroy", G_CALLBACK (gtk_window_destroy), window,
                             G_CONNECT_SWAPPED);
}

void
omo_child_window_stand_alone (GtkWindow *window)
{
  g_autoptr (GtkWindowGroup) group = gtk_window_group_new ();

  gtk_window_group_add_window (group, window);
}

void
omo_child_window_put_over (GtkWindow *window, GtkWindow *parent)
{
  if (parent == window)
    return;
  follow_end (window, parent);
  gtk_window_set_transient_for (window, parent);
  if (parent != NULL)
    gtk_window_set_application (window, gtk_window_get_application (parent));
  if (parent != NULL && gtk_window_get_modal (window))
    gtk_window_group_add_window (gtk_window_get_group (parent), window);
  else
    omo_child_window_stand_alone (window);
}

GPtrArray *
omo_child_window_list (GtkWindow *parent)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == parent)
        g_ptr_array_add (found, g_steal_pointer (&window));
    }
  return found;
}

void
omo_child_window_close_on_escape (GtkWidgetClass *class)
{
  gtk_widget_class_add_binding_action (class, GDK_KEY_Escape, 0, "window.close", NULL);
}
