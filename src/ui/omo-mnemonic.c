/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-mnemonic.h"

static gboolean
is_named_by_itself (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    return gtk_button_get_use_underline (GTK_BUTTON (widget));
  return GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SWITCH (widget) || GTK_IS_DROP_DOWN (widget)
         || GTK_IS_SPIN_BUTTON (widget) || GTK_IS_ENTRY (widget) || GTK_IS_PASSWORD_ENTRY (widget);
}

void
omo_mnemonic_name_once (GtkWidget *root)
{
  if (is_named_by_itself (root))
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    omo_mnemonic_name_once (child);
}

void
omo_mnemonic_lead_to (GtkLabel *label, GtkWidget *target)
{
  gtk_label_set_mnemonic_widget (label, target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (target), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (label), -1);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (target), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

void
omo_mnemonic_add_button (GtkDialog *dialog, const char *label, int response)
{
  GtkWidget *button = gtk_dialog_add_button (dialog, label, response);
  GtkWidget *words = gtk_widget_get_first_child (button);

  g_return_if_fail (GTK_IS_LABEL (words));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (words)), -1);
  omo_mnemonic_name_once (button);
}
