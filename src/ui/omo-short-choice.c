/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-short-choice.h"

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static int
count_letters (GtkStringList *choices)
{
  return (int) g_utf8_strlen (gtk_string_list_get_string (choices, 0), -1);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, GtkDropDown *list)
{
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));
  int n_letters = count_letters (GTK_STRING_LIST (gtk_drop_down_get_model (list)));

  gtk_label_set_width_chars (label, n_letters);
  gtk_label_set_max_width_chars (label, n_letters);
  gtk_label_set_label (label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), text);
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
