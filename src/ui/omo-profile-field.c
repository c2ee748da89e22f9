/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-profile-field.h"

#include "ui/omo-mnemonic.h"

struct _OmoProfileField
{
  GtkBox parent_instance;

  GtkEntry *entry;
  GtkWidget *row;
  GtkLabel *said;
};

G_DEFINE_FINAL_TYPE (OmoProfileField, omo_profile_field, GTK_TYPE_BOX)

static void
omo_profile_field_class_init (OmoProfileFieldClass *class)
{
}

static void
omo_profile_field_init (OmoProfileField *self)
{
  self->row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->entry = GTK_ENTRY (gtk_entry_new ());
  self->said = GTK_LABEL (gtk_label_new (NULL));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  gtk_label_set_xalign (self->said, 0);
  gtk_label_set_wrap (self->said, TRUE);
  gtk_label_set_wrap_mode (self->said, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (self->said, 20);
  gtk_widget_set_visible (GTK_WIDGET (self->said), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->said), "caption");
  gtk_box_append (GTK_BOX (self->row), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (self), self->row);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->said));
}

GtkWidget *
omo_profile_field_new (const char *title, const char *name)
{
  OmoProfileField *self = g_object_new (OMO_TYPE_PROFILE_FIELD, NULL);
  GtkWidget *label = gtk_label_new_with_mnemonic (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  /* With both the name would be read twice. */
  if (name == NULL)
    omo_mnemonic_lead_to (GTK_LABEL (label), GTK_WIDGET (self->entry));
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    name, -1);
  gtk_box_prepend (GTK_BOX (self), label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->said, NULL, -1);
  return GTK_WIDGET (self);
}

GtkEntry *
omo_profile_field_get_entry (OmoProfileField *self)
{
  g_return_val_if_fail (OMO_IS_PROFILE_FIELD (self), NULL);

  return self->entry;
}

void
omo_profile_field_add_button (OmoProfileField *self, GtkWidget *button)
{
  g_return_if_fail (OMO_IS_PROFILE_FIELD (self));

  gtk_box_append (GTK_BOX (self->row), button);
}

void
omo_profile_field_say (OmoProfileField *self, const char *sentence, gboolean is_fault)
{
  GtkWidget *said;

  g_return_if_fail (OMO_IS_PROFILE_FIELD (self));

  said = GTK_WIDGET (self->said);
  gtk_label_set_text (self->said, sentence == NULL ? "" : sentence);
  gtk_widget_set_visible (said, sentence != NULL);
  /* Colours alone would be too dark in a dark theme, and nothing to some. */
  if (sentence != NULL)
    gtk_entry_set_icon_from_icon_name (self->entry, GTK_ENTRY_ICON_SECONDARY,
                                       is_fault ? "dialog-error-symbolic"
                                                : "dialog-warning-symbolic");
  else
    gtk_entry_set_icon_from_icon_name (self->entry, GTK_ENTRY_ICON_SECONDARY, NULL);
  gtk_entry_set_icon_activatable (self->entry, GTK_ENTRY_ICON_SECONDARY, FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               sentence != NULL && is_fault ? GTK_ACCESSIBLE_INVALID_TRUE
                                                            : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

const char *
omo_profile_field_get_said (OmoProfileField *self)
{
  g_return_val_if_fail (OMO_IS_PROFILE_FIELD (self), "");

  return gtk_label_get_text (self->said);
}
