/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-renewable.h"

#include "ui/omo-child-window.h"

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

/* The one that is worked in comes last, to be in front. */
static GPtrArray *
find_over (GtkWindow *parent)
{
  GPtrArray *windows = omo_child_window_list (parent);

  for (guint i = 0; i < windows->len; i++)
    if (gtk_window_is_active (windows->pdata[i]))
      {
        g_ptr_array_add (windows, g_ptr_array_steal_index (windows, i));
        break;
      }
  return windows;
}

void
omo_renewable_renew_all (GtkWindow *old, GtkWindow *renewed)
{
  g_autoptr (GPtrArray) windows = find_over (old);

  for (guint i = 0; i < windows->len; i++)
    {
      GtkWindow *window = windows->pdata[i];

      if (!OMO_IS_RENEWABLE (window) || !gtk_widget_get_visible (GTK_WIDGET (window)))
        continue;
      omo_renewable_renew_all (window, renew (OMO_RENEWABLE (window), renewed));
      gtk_window_destroy (window);
    }
}
