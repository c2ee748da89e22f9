/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-inner-button.h"

void
omo_inner_button_set_name (GtkWidget *outer, const char *name)
{
  GtkWidget *button = gtk_widget_get_first_child (outer);

  g_return_if_fail (GTK_IS_DROP_DOWN (outer) || GTK_IS_MENU_BUTTON (outer));
  g_return_if_fail (GTK_IS_BUTTON (button));

  gtk_accessible_update_property (GTK_ACCESSIBLE (outer), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
