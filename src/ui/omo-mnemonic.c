/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-mnemonic.h"

void
omo_mnemonic_name_once (GtkWidget *root)
{
  if (GTK_IS_BUTTON (root) && gtk_button_get_use_underline (GTK_BUTTON (root)))
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    omo_mnemonic_name_once (child);
}
