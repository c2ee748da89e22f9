/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-short-choice.h"

/* The first choice, unseen, is what gives the width, whatever the letters; the chosen one lies over it. */
static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *first = gtk_label_new (NULL);
  GtkWidget *chosen = gtk_label_new (NULL);

  gtk_widget_set_opacity (first, 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_label_set_xalign (GTK_LABEL (chosen), 0);
  gtk_label_set_ellipsize (GTK_LABEL (chosen), PANGO_ELLIPSIZE_END);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), first);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), chosen);
  gtk_list_item_set_child (item, overlay);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, GtkDropDown *list)
{
  GtkWidget *overlay = gtk_list_item_get_child (item);
  GtkWidget *first = gtk_overlay_get_child (GTK_OVERLAY (overlay));
  GtkWidget *chosen = gtk_widget_get_last_child (overlay);
  GtkStringList *choices = GTK_STRING_LIST (gtk_drop_down_get_model (list));
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (first), gtk_string_list_get_string (choices, 0));
  gtk_label_set_label (GTK_LABEL (chosen), text);
  gtk_widget_set_tooltip_text (chosen, text);
}

void
omo_short_choice_keep (GtkDropDown *list)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (GTK_IS_DROP_DOWN (list));

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), list);
  /* What opens is made as before, with the sign beside what is chosen. */
  gtk_drop_down_set_list_factory (list, gtk_drop_down_get_factory (list));
  gtk_drop_down_set_factory (list, factory);
}
