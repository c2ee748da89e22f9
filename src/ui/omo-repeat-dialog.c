/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-repeat-dialog.h"

#include <glib/gi18n-lib.h>

#include "ui/omo-child-window.h"
#include "ui/omo-inner-button.h"
#include "ui/omo-mnemonic.h"
#include "ui/omo-renewable.h"
#include "ui/omo-repeat-cost.h"

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
  GPtrArray *profiles;     /* of OmoProfile: those but the one in force */
  GPtrArray *guest_prices; /* of OmoServicePrice, of the chosen one; NULL: not known */
  GCancellable *asking;    /* for them */
};

static void renewable_init (OmoRenewableInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OmoRepeatDialog,
                               omo_repeat_dialog,
                               GTK_TYPE_WINDOW,
                               G_IMPLEMENT_INTERFACE (OMO_TYPE_RENEWABLE, renewable_init))

/* The first choice is none, then every dialect, then every other profile. One of both is NULL. */
static void
get_other (OmoRepeatDialog *self, const OmoDialect **out_dialect, const OmoProfile **out_profile)
{
  guint selected = gtk_drop_down_get_selected (self->others);
  guint n_dialects = omo_dialect_get_n ();

  *out_dialect = NULL;
  *out_profile = NULL;
  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (selected <= n_dialects)
    *out_dialect = omo_dialect_get (selected - 1);
  else
    *out_profile = g_ptr_array_index (self->profiles, selected - 1 - n_dialects);
}

static const OmoServicePrice *
find_guest_price (OmoRepeatDialog *self, const OmoProfile *guest)
{
  if (self->guest_prices == NULL)
    return NULL;
  return omo_workspace_find_guest_price (self->workspace, self->guest_prices, guest);
}

static char *
describe_cost (OmoRepeatDialog *self, guint times)
{
  const OmoServicePrice *own = omo_workspace_find_price (self->workspace);
  const OmoDialect *dialect;
  const OmoProfile *guest;
  guint n;

  get_other (self, &dialect, &guest);
  n = dialect == NULL && guest == NULL ? times : 2 * times;
  if (omo_workspace_is_simulated (self->workspace))
    return g_strdup_printf (_ ("%u captchas, one after another, simulated: they cost nothing."), n);
  if (guest == NULL)
    return omo_repeat_cost_print (n, own);
  return omo_repeat_cost_print_both (times, own, guest->name, find_guest_price (self, guest));
}

static void
update (OmoRepeatDialog *self)
{
  g_autofree char *text = NULL;

  if (self->workspace == NULL) /* the template is still being built */
    return;
  text = describe_cost (self, (guint) gtk_spin_button_get_value_as_int (self->times));
  gtk_label_set_label (self->count_label, text);
}

/* The question does not keep the dialog alive: that would wait for a service that never answers. */
static void
guest_prices_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  OmoRepeatDialog *self;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) prices =
      omo_workspace_ask_guest_prices_finish (OMO_WORKSPACE (source), result, &error);

  /* Another profile has been chosen since, or the dialog is no more. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = user_data;
  self->guest_prices = g_steal_pointer (&prices);
  update (self);
}

static void
forget_guest (OmoRepeatDialog *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_pointer (&self->guest_prices, g_ptr_array_unref);
}

static void
other_chosen_cb (OmoRepeatDialog *self)
{
  const OmoDialect *dialect;
  const OmoProfile *guest;

  if (self->workspace == NULL)
    return;
  forget_guest (self);
  get_other (self, &dialect, &guest);
  if (guest != NULL && !omo_workspace_is_simulated (self->workspace))
    {
      self->asking = g_cancellable_new ();
      omo_workspace_ask_guest_prices_async (self->workspace, guest, self->asking, guest_prices_cb,
                                            self);
    }
  update (self);
}

static void
start_clicked_cb (OmoRepeatDialog *self)
{
  guint times = (guint) gtk_spin_button_get_value_as_int (self->times);
  const OmoDialect *dialect;
  const OmoProfile *profile;

  get_other (self, &dialect, &profile);
  if (profile != NULL)
    omo_repetition_start_with_profile (self->repetition, times, profile);
  else
    omo_repetition_start (self->repetition, times, dialect);
  gtk_window_close (GTK_WINDOW (self));
}

static void
omo_repeat_dialog_dispose (GObject *object)
{
  OmoRepeatDialog *self = OMO_REPEAT_DIALOG (object);

  forget_guest (self);
  g_clear_object (&self->repetition);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->profiles, g_ptr_array_unref);
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
  gtk_widget_class_bind_template_callback (widget_class, other_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_clicked_cb);
  omo_child_window_close_on_escape (widget_class);
}

static void
omo_repeat_dialog_init (OmoRepeatDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  omo_mnemonic_name_once (GTK_WIDGET (self));
  gtk_text_set_activates_default (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->times))),
                                  TRUE);
  omo_inner_button_set_name (GTK_WIDGET (self->others),
                             _ ("Compare with another version of the API, or another profile"));
}

/* As they are now: the dialog is modal. */
static GPtrArray *
copy_others (OmoWorkspace *workspace, OmoProfileStore *profiles)
{
  const OmoProfile *own = omo_workspace_get_profile (workspace);
  GPtrArray *others = omo_profile_list_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (profiles)); i++)
    {
      const OmoProfile *profile = omo_profile_store_get (profiles, i);

      if (!g_str_equal (profile->id, own->id))
        g_ptr_array_add (others, omo_profile_copy (profile));
    }
  return others;
}

static void
list_others (OmoRepeatDialog *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  /* Translators: compare with: nothing */
  gtk_string_list_append (titles, _ ("Nothing"));
  for (guint i = 0; i < omo_dialect_get_n (); i++)
    gtk_string_list_append (titles, _ (omo_dialect_get_title (omo_dialect_get (i))));
  for (guint i = 0; i < self->profiles->len; i++)
    {
      const OmoProfile *profile = self->profiles->pdata[i];
      g_autofree char *title = g_strdup_printf (_ ("Profile: %s"), profile->name);

      gtk_string_list_append (titles, title);
    }
  gtk_drop_down_set_model (self->others, G_LIST_MODEL (titles));
}

/* Takes `profiles`. */
static OmoRepeatDialog *
open_dialog (GtkWindow *parent,
             OmoRepetition *repetition,
             OmoWorkspace *workspace,
             GPtrArray *profiles)
{
  OmoRepeatDialog *self = g_object_new (OMO_TYPE_REPEAT_DIALOG, NULL);

  omo_child_window_put_over (GTK_WINDOW (self), parent);
  self->repetition = g_object_ref (repetition);
  self->workspace = g_object_ref (workspace);
  self->profiles = profiles;
  list_others (self);
  update (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

static GtkWindow *
renew (OmoRenewable *old, GtkWindow *parent)
{
  OmoRepeatDialog *self = OMO_REPEAT_DIALOG (old);
  OmoRepeatDialog *renewed =
      open_dialog (parent, self->repetition, self->workspace, g_ptr_array_ref (self->profiles));

  gtk_spin_button_set_value (renewed->times, gtk_spin_button_get_value (self->times));
  gtk_drop_down_set_selected (renewed->others, gtk_drop_down_get_selected (self->others));
  return GTK_WINDOW (renewed);
}

static void
renewable_init (OmoRenewableInterface *interface)
{
  interface->renew = renew;
}

void
omo_repeat_dialog_show (GtkWindow *parent,
                        OmoRepetition *repetition,
                        OmoWorkspace *workspace,
                        OmoProfileStore *profiles)
{
  open_dialog (parent, repetition, workspace, copy_others (workspace, profiles));
}
