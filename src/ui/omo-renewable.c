/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-renewable.h"

G_DEFINE_INTERFACE (OmoRenewable, omo_renewable, GTK_TYPE_WINDOW)

static void
omo_renewable_default_init (OmoRenewableInterface *interface)
{
}

static GtkWindow *
renew (OmoRenewable *old, GtkWindow *parent)
{
  GtkWindow *renewed = OMO_RENEWABLE_GET_IFACE (old)->renew (old, parent);
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (old), &width, &height);
  gtk_window_set_default_size (renewed, width, height);
  if (gtk_window_is_maximized (GTK_WINDOW (old)))
    gtk_window_maximize (renewed);
  return renewed;
}

/* Of OmoRenewable, the one that is worked in at the end. */
static GPtrArray *
find_over (GtkWindow *parent)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (!OMO_IS_RENEWABLE (window) || gtk_window_get_transient_for (window) != parent
          || !gtk_widget_get_visible (GTK_WIDGET (window)))
        continue;
      g_ptr_array_insert (found, gtk_window_is_active (window) ? -1 : 0, g_object_ref (window));
    }
  return found;
}

void
omo_renewable_renew_all (GtkWindow *old, GtkWindow *renewed)
{
  g_autoptr (GPtrArray) windows = find_over (old);

  for (guint i = 0; i < windows->len; i++)
    {
      OmoRenewable *window = windows->pdata[i];

      omo_renewable_renew_all (GTK_WINDOW (window), renew (window, renewed));
      gtk_window_destroy (GTK_WINDOW (window));
    }
}
