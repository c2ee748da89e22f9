/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-renewable.h"

#include "ui/omo-child-window.h"

G_DEFINE_INTERFACE (OmoRenewable, omo_renewable, GTK_TYPE_WINDOW)

static void
omo_renewable_default_init (OmoRenewableInterface *interface)
{
}

/* What is put on a window: how another one is opened, and the one that came instead. */
#define OPEN "omo-renewable-open"
#define RENEWED "omo-renewable-renewed"

typedef GtkWindow *(*Open) (GtkWindow *parent);

static gboolean
can_renew (GtkWindow *window)
{
  return gtk_widget_get_visible (GTK_WIDGET (window))
         && (OMO_IS_RENEWABLE (window) || g_object_get_data (G_OBJECT (window), OPEN) != NULL);
}

static GtkWindow *
renew (GtkWindow *old, GtkWindow *parent)
{
  Open open = (Open) g_object_get_data (G_OBJECT (old), OPEN);
  GtkWindow *renewed = open != NULL
                           ? open (parent)
                           : OMO_RENEWABLE_GET_IFACE (old)->renew (OMO_RENEWABLE (old), parent);
  int width, height;

  gtk_window_get_default_size (old, &width, &height);
  gtk_window_set_default_size (renewed, width, height);
  if (gtk_window_is_maximized (old))
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
omo_renewable_make (GtkWindow *window, GtkWindow *(*open) (GtkWindow *parent))
{
  g_return_if_fail (GTK_IS_WINDOW (window) && open != NULL);

  g_object_set_data (G_OBJECT (window), OPEN, (gpointer) open);
}

void
omo_renewable_renew_all (GtkWindow *old, GtkWindow *renewed)
{
  g_autoptr (GPtrArray) windows = find_over (old);

  g_object_set_data_full (G_OBJECT (old), RENEWED, g_object_ref (renewed), g_object_unref);
  for (guint i = 0; i < windows->len; i++)
    {
      GtkWindow *window = windows->pdata[i];

      if (!can_renew (window))
        continue;
      omo_renewable_renew_all (window, renew (window, renewed));
      gtk_window_destroy (window);
    }
}

GtkWindow *
omo_renewable_find_renewed (GtkWindow *old)
{
  GtkWindow *found = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (old), NULL);

  for (gpointer next = old; next != NULL; next = g_object_get_data (next, RENEWED))
    found = next;
  return found;
}
