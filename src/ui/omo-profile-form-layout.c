/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ui/omo-inner-button.h"
#include "ui/omo-mnemonic.h"
#include "ui/omo-profile-form-private.h"

/* Titles stand above what they belong to, so that a narrow window has room for both. */

#define SPACING 12
#define SECTION_SPACING 18

static void
name (GtkWidget *widget, const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static GtkWidget *
new_label (const char *text, GtkWidget *target)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  omo_mnemonic_lead_to (GTK_LABEL (label), target);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

/* A title and a small control on one line. */
static void
append_row (GtkBox *section, const char *title, GtkWidget *control)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), new_label (title, control));
  gtk_box_append (GTK_BOX (row), control);
  gtk_box_append (section, row);
}

static GtkDropDown *
append_list (GtkBox *section, const char *title, const char *text, GtkStringList *items)
{
  GtkWidget *list = gtk_drop_down_new (G_LIST_MODEL (items), NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  omo_inner_button_set_name (list, text);
  gtk_box_append (GTK_BOX (box), new_label (title, list));
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (section, box);
  return GTK_DROP_DOWN (list);
}

static GtkSpinButton *
append_number (GtkBox *section, const char *title, double min, double max, double step)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (min, max, step);

  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (spin), TRUE);
  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (spin), step < 1 ? 1 : 0);
  append_row (section, title, spin);
  return GTK_SPIN_BUTTON (spin);
}

static GtkCheckButton *
append_check (GtkBox *section, const char *title)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = new_label (title, check);

  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_box_append (section, check);
  return GTK_CHECK_BUTTON (check);
}

static void
append_text (OmoProfileForm *self, GtkBox *section, OmoProfileText text)
{
  g_autofree char *spoken = omo_profile_text_dup_spoken (text);
  GtkWidget *field = omo_profile_field_new (omo_profile_text_get_title (text), spoken);

  self->fields[text] = OMO_PROFILE_FIELD (field);
  gtk_box_append (section, field);
}

/* --- sections --- */

static GtkBox *
append_section (OmoProfileForm *self, const char *heading)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  if (heading != NULL)
    {
      GtkWidget *label = gtk_label_new (heading);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "heading");
      gtk_box_append (GTK_BOX (section), label);
    }
  gtk_box_append (GTK_BOX (self), section);
  return GTK_BOX (section);
}

/* What most people never need. */
static GtkBox *
append_expander (OmoProfileForm *self, const char *title, const char *text)
{
  GtkWidget *expander = gtk_expander_new_with_mnemonic (title);
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  name (expander, text);
  gtk_widget_set_margin_top (section, SPACING);
  gtk_widget_set_margin_start (section, SPACING);
  gtk_expander_set_child (GTK_EXPANDER (expander), section);
  gtk_box_append (GTK_BOX (self), expander);
  return GTK_BOX (section);
}

static void
lay_out_service (OmoProfileForm *self)
{
  GtkBox *section = append_section (self, NULL);
  GtkStringList *titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < omo_dialect_get_n (); i++)
    gtk_string_list_append (titles, _ (omo_dialect_get_title (omo_dialect_get (i))));
  append_text (self, section, OMO_PROFILE_TEXT_NAME);
  append_text (self, section, OMO_PROFILE_TEXT_BASE);
  self->allow_http =
      append_check (section, _ ("Allow plain _http (the token travels unprotected)"));
  self->dialects = append_list (section, _ ("API _version"), _ ("API version"), titles);
}

static void
lay_out_token (OmoProfileForm *self)
{
  GtkBox *section = append_section (self, NULL);

  self->token = OMO_TOKEN_ROW (omo_token_row_new (self->share->tokens));
  self->test_button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->test_button),
                        new_label (_ ("Test _Connection…"), self->test_button));
  gtk_widget_set_halign (self->test_button, GTK_ALIGN_START);
  gtk_box_append (section, GTK_WIDGET (self->token));
  gtk_box_append (section, self->test_button);
}

static void
lay_out_rotation (OmoProfileForm *self)
{
  GtkBox *section = append_section (self, _ ("Rotate jobs, at first"));
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (OmoReading reading = 0; reading < OMO_N_READINGS; reading++)
    gtk_string_list_append (labels, _ (omo_reading_get_label (reading)));
  self->readings =
      append_list (section, _ ("Reading of the num_ber"), _ ("Reading of the number"), labels);
  self->travel =
      append_number (section, _ ("_Slider travel T, px"), OMO_TRAVEL_MIN, OMO_TRAVEL_MAX, 1);
  self->flip = append_check (section, _ ("_Flip the direction"));
}

static void
lay_out_waiting (OmoProfileForm *self)
{
  GtkBox *section = append_section (self, _ ("Waiting for an answer"));

  self->deadline = append_number (section, _ ("_Longest wait, seconds"), OMO_PROFILE_DEADLINE_MIN,
                                  OMO_PROFILE_DEADLINE_MAX, 1);
  self->poll = append_number (section, _ ("_Pause between two questions, seconds"),
                              OMO_PROFILE_POLL_MIN, OMO_PROFILE_POLL_MAX, 0.5);
}

static void
lay_out_paths (OmoProfileForm *self)
{
  GtkBox *section =
      append_expander (self, _ ("_Own paths and certificates"), _ ("Own paths and certificates"));
  OmoProfileField *field;

  append_text (self, section, OMO_PROFILE_TEXT_CREATE_PATH);
  append_text (self, section, OMO_PROFILE_TEXT_ASK_PATH);
  append_text (self, section, OMO_PROFILE_TEXT_CA_FILE);
  field = self->fields[OMO_PROFILE_TEXT_CA_FILE];
  self->choose_button = gtk_button_new_from_icon_name ("document-open-symbolic");
  gtk_widget_set_tooltip_text (self->choose_button, _ ("Choose a file of certificates (PEM)"));
  name (self->choose_button, _ ("Choose a file of certificates"));
  omo_profile_field_add_button (field, self->choose_button);
}

static void
lay_out_type_ids (OmoProfileForm *self)
{
  GtkBox *section = append_expander (self, _ ("Own type _ids"), _ ("Own type ids"));

  for (guint kind = 0; kind < OMO_N_JOB_TYPES; kind++)
    append_text (self, section, OMO_PROFILE_TEXT_TYPE_ID + kind);
}

void
omo_profile_form_lay_out (OmoProfileForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), SECTION_SPACING);
  lay_out_service (self);
  lay_out_token (self);
  lay_out_waiting (self);
  lay_out_rotation (self);
  lay_out_paths (self);
  lay_out_type_ids (self);
  omo_mnemonic_name_once (GTK_WIDGET (self));
}
