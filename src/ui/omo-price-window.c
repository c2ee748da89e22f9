/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-price-window.h"

#include <glib/gi18n-lib.h>

#include "ui/omo-child-window.h"
#include "ui/omo-renewable.h"

#define DEFAULT_WIDTH 520
#define DEFAULT_HEIGHT 420

struct _OmoPriceWindow
{
  GtkWindow parent_instance;

  GtkListBox *list;
  OmoWorkspace *workspace;
};

static void renewable_init (OmoRenewableInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OmoPriceWindow,
                               omo_price_window,
                               GTK_TYPE_WINDOW,
                               G_IMPLEMENT_INTERFACE (OMO_TYPE_RENEWABLE, renewable_init))

static GtkWidget *
create_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static char *
describe (const OmoServicePrice *price)
{
  g_autofree char *told = omo_service_price_print (price);
  GString *text = g_string_new (NULL);
  OmoJobKind kind;

  g_string_append_printf (text, _ ("id %s"), price->type_id);
  if (*told != '\0')
    g_string_append_printf (text, " · %s", told);
  if (!price->is_active)
    g_string_append_printf (text, " · %s", _ ("not offered now"));
  if (!omo_service_price_find_kind (price, &kind))
    g_string_append_printf (text, " · %s", _ ("not known to Omoscope"));
  return g_string_free (text, FALSE);
}

static void
add_row (OmoPriceWindow *self, const OmoServicePrice *price)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *text = describe (price);

  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), create_label (price->name, NULL));
  gtk_box_append (GTK_BOX (box), create_label (text, "dim-label"));
  gtk_list_box_append (self->list, box);
}

static void
update (OmoPriceWindow *self)
{
  GPtrArray *prices = omo_workspace_get_prices (self->workspace);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  if (prices == NULL)
    gtk_list_box_append (
        self->list, create_label (_ ("The service has not told its prices yet."), "dim-label"));
  for (guint i = 0; prices != NULL && i < prices->len; i++)
    add_row (self, prices->pdata[i]);
}

static void
omo_price_window_dispose (GObject *object)
{
  g_clear_object (&OMO_PRICE_WINDOW (object)->workspace);
  G_OBJECT_CLASS (omo_price_window_parent_class)->dispose (object);
}

static void
omo_price_window_class_init (OmoPriceWindowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = omo_price_window_dispose;
  omo_child_window_close_on_escape (GTK_WIDGET_CLASS (class));
}

static void
omo_price_window_init (OmoPriceWindow *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_show_separators (self->list, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Prices"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Prices"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_window_set_child (GTK_WINDOW (self), scrolled);
  gtk_window_set_titlebar (GTK_WINDOW (self), gtk_header_bar_new ());
  gtk_window_set_title (GTK_WINDOW (self), _ ("Prices"));
  gtk_window_set_default_size (GTK_WINDOW (self), DEFAULT_WIDTH, DEFAULT_HEIGHT);
}

static GtkWindow *
open_window (GtkWindow *parent, OmoWorkspace *workspace)
{
  OmoPriceWindow *self = g_object_new (OMO_TYPE_PRICE_WINDOW, NULL);

  omo_child_window_put_over (GTK_WINDOW (self), parent);
  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "notify::prices", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WINDOW (self);
}

static GtkWindow *
renew (OmoRenewable *old, GtkWindow *parent)
{
  return open_window (parent, OMO_PRICE_WINDOW (old)->workspace);
}

static void
renewable_init (OmoRenewableInterface *interface)
{
  interface->renew = renew;
}

void
omo_price_window_show (GtkWindow *parent, OmoWorkspace *workspace)
{
  open_window (parent, workspace);
  omo_workspace_refresh_account (workspace);
}
