/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-inner-button.h"

void
omo_inner_button_set_name (GtkWidget *drop_down, const char *name)
{
  GtkWidget *button = gtk_widget_get_first_child (drop_down);

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down) && GTK_IS_BUTTON (button));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
