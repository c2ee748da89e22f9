/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-repeat-dialog.h"

#include <glib/gi18n-lib.h>

#include "ui/omo-inner-button.h"
#include "ui/omo-mnemonic.h"

struct _OmoRepeatDialog
{
  GtkWindow parent_instance;

  /* Template */
  GtkSpinButton *times;
  GtkDropDown *others;
  GtkLabel *count_label;
  GtkWidget *start_button;

  /* Owned */
  OmoRepetition *repetition;
  OmoWorkspace *workspace;
};

G_DEFINE_FINAL_TYPE (OmoRepeatDialog, omo_repeat_dialog, GTK_TYPE_WINDOW)

/* The first choice is none, then every dialect. */
static const OmoDialect *
get_other (OmoRepeatDialog *self)
{
  guint selected = gtk_drop_down_get_selected (self->others);

  return selected == 0 || selected == GTK_INVALID_LIST_POSITION ? NULL
                                                                : omo_dialect_get (selected - 1);
}

static char *
describe_cost (OmoRepeatDialog *self, guint n)
{
  const OmoServicePrice *price = omo_workspace_find_price (self->workspace);
  g_autofree char *sum = price == NULL ? NULL : omo_service_price_print_sum (price, n);

  if (omo_workspace_is_simulated (self->workspace))
    return g_strdup_printf (_ ("%u captchas, one after another, simulated: they cost nothing."), n);
  if (sum == NULL)
    return g_strdup_printf (
        _ ("%u captchas, one after another. The service charges for each; its price is not "
           "known."),
        n);
  return g_strdup_printf (_ ("%u captchas, one after another. Each costs %s, together %s."), n,
                          price->price, sum);
}

static void
update (OmoRepeatDialog *self)
{
  g_autofree char *text = NULL;
  guint times;
  guint n;

  if (self->workspace == NULL) /* the template is still being built */
    return;
  times = (guint) gtk_spin_button_get_value_as_int (self->times);
  n = get_other (self) == NULL ? times : 2 * times;
  text = describe_cost (self, n);
  gtk_label_set_label (self->count_label, text);
}

static void
start_clicked_cb (OmoRepeatDialog *self)
{
  omo_repetition_start (self->repetition, (guint) gtk_spin_button_get_value_as_int (self->times),
                        get_other (self));
  gtk_window_close (GTK_WINDOW (self));
}

static void
omo_repeat_dialog_dispose (GObject *object)
{
  OmoRepeatDialog *self = OMO_REPEAT_DIALOG (object);

  g_clear_object (&self->repetition);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (omo_repeat_dialog_parent_class)->dispose (object);
}

static void
omo_repeat_dialog_class_init (OmoRepeatDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = omo_repeat_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/omoscope/Omoscope/omo-repeat-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OmoRepeatDialog, times);
  gtk_widget_class_bind_template_child (widget_class, OmoRepeatDialog, others);
  gtk_widget_class_bind_template_child (widget_class, OmoRepeatDialog, count_label);
  gtk_widget_class_bind_template_child (widget_class, OmoRepeatDialog, start_button);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, start_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
omo_repeat_dialog_init (OmoRepeatDialog *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  omo_mnemonic_name_once (GTK_WIDGET (self));
  /* Translators: compare with: nothing */
  gtk_string_list_append (titles, _ ("Nothing"));
  for (guint i = 0; i < omo_dialect_get_n (); i++)
    gtk_string_list_append (titles, _ (omo_dialect_get_title (omo_dialect_get (i))));
  gtk_text_set_activates_default (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->times))),
                                  TRUE);
  gtk_drop_down_set_model (self->others, G_LIST_MODEL (titles));
  omo_inner_button_set_name (GTK_WIDGET (self->others),
                             _ ("Compare with another version of the API"));
}

void
omo_repeat_dialog_show (GtkWindow *parent, OmoRepetition *repetition, OmoWorkspace *workspace)
{
  OmoRepeatDialog *self = g_object_new (OMO_TYPE_REPEAT_DIALOG, "transient-for", parent, NULL);

  self->repetition = g_object_ref (repetition);
  self->workspace = g_object_ref (workspace);
  update (self);
  gtk_window_present (GTK_WINDOW (self));
}
