/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-checking-page.h"

#include <glib/gi18n-lib.h>

#include "core/omo-number.h"
#include "ui/omo-mnemonic.h"
#include "ui/omo-tolerance-settings.h"

/* Hundreds of px are rare, tenths of a degree are not. */
#define PX_STEP 1.0
#define DEGREE_STEP 0.5
/* "180.0": one width for all. */
#define SPIN_CHARS 5

typedef struct
{
  GtkSpinButton *spin;
  GtkWidget *reset;
} Row;

struct _OmoCheckingPage
{
  GtkBox parent_instance;

  GSettings *settings;
  Row rows[OMO_N_JOB_TYPES];
  gboolean is_filling; /* the settings speak, not the person */
};

G_DEFINE_FINAL_TYPE (OmoCheckingPage, omo_checking_page, GTK_TYPE_BOX)

static guint
find_row (OmoCheckingPage *self, gpointer widget)
{
  guint kind = 0;

  while (self->rows[kind].spin != widget && self->rows[kind].reset != widget)
    kind++;
  return kind;
}

static void
fill (OmoCheckingPage *self)
{
  self->is_filling = TRUE;
  for (guint kind = 0; kind < OMO_N_JOB_TYPES; kind++)
    {
      const OmoJobType *type = omo_job_type_get (kind);
      double value = omo_tolerance_settings_get (self->settings, type);

      gtk_spin_button_set_value (self->rows[kind].spin, value);
      gtk_widget_set_sensitive (self->rows[kind].reset,
                                value != omo_tolerance_settings_get_default (type));
    }
  self->is_filling = FALSE;
}

static void
value_changed_cb (OmoCheckingPage *self, GtkSpinButton *spin)
{
  if (!self->is_filling)
    omo_tolerance_settings_set (self->settings, omo_job_type_get (find_row (self, spin)),
                                gtk_spin_button_get_value (spin));
}

static void
reset_clicked_cb (OmoCheckingPage *self, GtkWidget *button)
{
  guint kind = find_row (self, button);
  const OmoJobType *type = omo_job_type_get (kind);

  omo_tolerance_settings_set (self->settings, type, omo_tolerance_settings_get_default (type));
  /* The button goes insensitive under the focus. */
  gtk_widget_grab_focus (GTK_WIDGET (self->rows[kind].spin));
}

/* --- a row --- */

static GtkWidget *
new_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  return label;
}

static GtkSpinButton *
new_spin (OmoCheckingPage *self, const OmoJobType *type, const char *unit)
{
  gboolean is_angle = type->shape == OMO_ANSWER_ROTATION;
  double step = is_angle ? DEGREE_STEP : PX_STEP;
  GtkWidget *spin = gtk_spin_button_new_with_range (omo_tolerance_settings_get_min (type),
                                                    omo_tolerance_settings_get_max (type), step);
  /* Translators: the name of a field: a job type and a unit */
  g_autofree char *name = g_strdup_printf (_ ("%s: tolerance in %s"), _ (type->label), unit);

  gtk_editable_set_width_chars (GTK_EDITABLE (spin), SPIN_CHARS);
  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (spin), is_angle ? 1 : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  return GTK_SPIN_BUTTON (spin);
}

static GtkWidget *
new_reset (const OmoJobType *type, const char *unit)
{
  /* Translators: one of a column of equal buttons, which have the numbers of their rows for letters */
  g_autofree char *label = g_strdup_printf (_ ("Default _%u"), type->kind + 1);
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  g_autofree char *value = omo_number_print (omo_tolerance_settings_get_default (type));
  /* Translators: a job type, and the number and unit that its tolerance goes back to */
  g_autofree char *text = g_strdup_printf (_ ("%s: back to %s %s"), _ (type->label), value, unit);

  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  omo_mnemonic_name_once (button);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
new_controls (OmoCheckingPage *self, guint kind)
{
  const OmoJobType *type = omo_job_type_get (kind);
  const char *unit = type->shape == OMO_ANSWER_ROTATION ? _ ("degrees") : _ ("displayed px");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *unit_label = gtk_label_new (unit);
  Row *row = &self->rows[kind];

  row->spin = new_spin (self, type, unit);
  row->reset = new_reset (type, unit);
  gtk_label_set_xalign (GTK_LABEL (unit_label), 0);
  gtk_widget_set_hexpand (unit_label, TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->spin));
  gtk_box_append (GTK_BOX (box), unit_label);
  gtk_box_append (GTK_BOX (box), row->reset);
  g_signal_connect_swapped (row->spin, "value-changed", G_CALLBACK (value_changed_cb), self);
  g_signal_connect_swapped (row->reset, "clicked", G_CALLBACK (reset_clicked_cb), self);
  return box;
}

/* The label stands above: beside the field it would have no room in a narrow window. */
static GtkWidget *
new_row (OmoCheckingPage *self, guint kind)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *title = g_strdup_printf ("%u. %s", kind + 1, _ (omo_job_type_get (kind)->label));

  gtk_box_append (GTK_BOX (box), new_label (title));
  gtk_box_append (GTK_BOX (box), new_controls (self, kind));
  return box;
}

static void
omo_checking_page_dispose (GObject *object)
{
  g_clear_object (&OMO_CHECKING_PAGE (object)->settings);
  G_OBJECT_CLASS (omo_checking_page_parent_class)->dispose (object);
}

static void
omo_checking_page_class_init (OmoCheckingPageClass *class)
{
  G_OBJECT_CLASS (class)->dispose = omo_checking_page_dispose;
}

static void
omo_checking_page_init (OmoCheckingPage *self)
{
  GtkWidget *words = new_label (_ ("An answer is right when it is no farther from the truth than "
                                   "this. A proposed verdict follows at once."));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_box_append (GTK_BOX (self), words);
  for (guint kind = 0; kind < OMO_N_JOB_TYPES; kind++)
    gtk_box_append (GTK_BOX (self), new_row (self, kind));
}

GtkWidget *
omo_checking_page_new (GSettings *settings)
{
  OmoCheckingPage *self = g_object_new (OMO_TYPE_CHECKING_PAGE, NULL);

  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::tolerances", G_CALLBACK (fill), self,
                           G_CONNECT_SWAPPED);
  fill (self);
  return GTK_WIDGET (self);
}
