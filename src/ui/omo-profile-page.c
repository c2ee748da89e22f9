/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-profile-page.h"

#include <glib/gi18n-lib.h>

#include "ui/omo-mnemonic.h"
#include "ui/omo-profile-form.h"

struct _OmoProfilePage
{
  GtkBox parent_instance;

  /* Template */
  GtkListBox *list;
  GtkWidget *add_button;
  GtkWidget *copy_button;
  GtkWidget *remove_button;
  GtkRevealer *removed_bar;
  GtkLabel *removed_label;
  GtkWidget *undo_button;

  OmoProfileForm *form;

  /* Owned */
  char *shown;         /* id of the one in the form */
  OmoProfile *removed; /* the one that can be had back, or NULL */
  guint removed_from;  /* its position */

  /* Borrowed */
  const OmoWindowShare *share;
};

G_DEFINE_FINAL_TYPE (OmoProfilePage, omo_profile_page, GTK_TYPE_BOX)

/* --- the list --- */

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  GtkWidget *label = gtk_label_new (gtk_string_object_get_string (item));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_start (label, 9);
  gtk_widget_set_margin_end (label, 9);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  return label;
}

static void
select_shown (OmoProfilePage *self)
{
  guint position = omo_profile_store_get_position (self->share->profiles, self->shown);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) position);

  if (row != NULL && row != gtk_list_box_get_selected_row (self->list))
    gtk_list_box_select_row (self->list, row);
}

static void
show_profile (OmoProfilePage *self, const char *id)
{
  g_autofree char *copy = g_strdup (id);

  g_free (self->shown);
  self->shown = g_steal_pointer (&copy);
  omo_profile_form_show_profile (self->form, self->shown);
  select_shown (self);
}

static void
row_selected_cb (OmoProfilePage *self, GtkListBoxRow *row)
{
  const OmoProfile *profile;

  if (row == NULL) /* it is being made anew */
    return;
  profile = omo_profile_store_get (self->share->profiles, (guint) gtk_list_box_row_get_index (row));
  if (g_strcmp0 (profile->id, self->shown) != 0)
    show_profile (self, profile->id);
}

static void
update_buttons (OmoProfilePage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->share->profiles));

  gtk_widget_set_sensitive (self->add_button, n < OMO_PROFILE_LIST_MAX);
  gtk_widget_set_sensitive (self->copy_button, n < OMO_PROFILE_LIST_MAX);
  gtk_widget_set_sensitive (self->remove_button, n > 1);
}

/* Edited elsewhere, or gone. */
static void
changed_cb (OmoProfilePage *self)
{
  OmoProfileStore *profiles = self->share->profiles;

  update_buttons (self);
  if (omo_profile_store_find (profiles, self->shown) == NULL)
    show_profile (self, omo_profile_store_get_current (profiles)->id);
  else
    omo_profile_form_show_profile (self->form, self->shown);
  select_shown (self);
}

/* --- buttons --- */

/* Takes `profile`. FALSE where there is no room for it. */
static gboolean
insert (OmoProfilePage *self, guint position, OmoProfile *profile)
{
  g_autofree char *id = g_strdup (profile->id);

  if (!omo_profile_store_insert (self->share->profiles, position, profile))
    return FALSE;
  show_profile (self, id);
  return TRUE;
}

static void
add_clicked_cb (OmoProfilePage *self)
{
  g_autofree char *name = omo_profile_store_make_name (self->share->profiles, _ ("New profile"));

  insert (self, G_MAXUINT, omo_profile_new (name));
  omo_profile_form_start (self->form);
}

static void
copy_clicked_cb (OmoProfilePage *self)
{
  OmoProfileStore *profiles = self->share->profiles;
  const OmoProfile *shown = omo_profile_store_find (profiles, self->shown);
  OmoProfile *copy = omo_profile_copy (shown);

  g_free (copy->id);
  g_free (copy->name);
  copy->id = g_uuid_string_random ();
  copy->name = omo_profile_store_make_name (profiles, shown->name);
  insert (self, omo_profile_store_get_position (profiles, shown->id) + 1, copy);
  omo_profile_form_start (self->form);
}

/* It cannot be had back any more. */
static void
let_go (OmoProfilePage *self)
{
  if (self->removed == NULL)
    return;
  omo_tokens_let_go (self->share->tokens, self->removed->id);
  g_clear_pointer (&self->removed, omo_profile_free);
  gtk_revealer_set_reveal_child (self->removed_bar, FALSE);
}

static void
tell_of_removed (OmoProfilePage *self)
{
  g_autofree char *text = NULL;

  if (self->removed == NULL)
    return;
  if (omo_tokens_get_state (self->share->tokens, self->removed->id) == OMO_TOKEN_UNCLEARED)
    /* Translators: %s is the name of a profile */
    text = g_strdup_printf (_ ("“%s” was removed. The keyring may still have its token."),
                            self->removed->name);
  else
    /* Translators: %s is the name of a profile */
    text = g_strdup_printf (_ ("“%s” was removed."), self->removed->name);
  gtk_label_set_text (self->removed_label, text);
  gtk_revealer_set_reveal_child (self->removed_bar, TRUE);
}

static void
remove_clicked_cb (OmoProfilePage *self)
{
  OmoProfileStore *profiles = self->share->profiles;
  guint position = omo_profile_store_get_position (profiles, self->shown);
  g_autofree char *id = g_strdup (self->shown);
  OmoProfile *removed = omo_profile_store_remove (profiles, id);

  if (removed == NULL)
    return;
  let_go (self);
  self->removed = removed;
  self->removed_from = position;
  omo_tokens_remove (self->share->tokens, id);
  tell_of_removed (self);
  gtk_widget_grab_focus (self->undo_button);
}

static void
undo (OmoProfilePage *self)
{
  g_autoptr (OmoProfile) removed = NULL;

  if (self->removed == NULL)
    return;
  gtk_revealer_set_reveal_child (self->removed_bar, FALSE);
  removed = g_steal_pointer (&self->removed);
  if (insert (self, self->removed_from, omo_profile_copy (removed)))
    omo_tokens_restore (self->share->tokens, removed);
  else
    omo_tokens_let_go (self->share->tokens, removed->id);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (self->list)));
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  undo (OMO_PROFILE_PAGE (widget));
}

/* --- the widget --- */

static void
omo_profile_page_dispose (GObject *object)
{
  OmoProfilePage *self = OMO_PROFILE_PAGE (object);

  if (self->removed_bar != NULL)
    let_go (self);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (omo_profile_page_parent_class)->dispose (object);
}

static void
omo_profile_page_class_init (OmoProfilePageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = omo_profile_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/omoscope/Omoscope/omo-profile-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OmoProfilePage, list);
  gtk_widget_class_bind_template_child (widget_class, OmoProfilePage, add_button);
  gtk_widget_class_bind_template_child (widget_class, OmoProfilePage, copy_button);
  gtk_widget_class_bind_template_child (widget_class, OmoProfilePage, remove_button);
  gtk_widget_class_bind_template_child (widget_class, OmoProfilePage, removed_bar);
  gtk_widget_class_bind_template_child (widget_class, OmoProfilePage, removed_label);
  gtk_widget_class_bind_template_child (widget_class, OmoProfilePage, undo_button);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_install_action (widget_class, "profiles.undo", NULL, undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "profiles.undo",
                                       NULL);
}

static void
omo_profile_page_init (OmoProfilePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  omo_mnemonic_name_once (GTK_WIDGET (self));
}

GtkWidget *
omo_profile_page_new (const OmoWindowShare *share)
{
  OmoProfilePage *self = g_object_new (OMO_TYPE_PROFILE_PAGE, NULL);
  GtkWidget *form = omo_profile_form_new (share);

  self->share = share;
  self->form = OMO_PROFILE_FORM (form);
  gtk_box_append (GTK_BOX (self), form);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (share->profiles), create_row, NULL, NULL);
  g_signal_connect_object (share->profiles, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (share->tokens, "changed", G_CALLBACK (tell_of_removed), self,
                           G_CONNECT_SWAPPED);
  show_profile (self, omo_profile_store_get_current (share->profiles)->id);
  update_buttons (self);
  return GTK_WIDGET (self);
}

void
omo_profile_page_take_over (OmoProfilePage *self, OmoProfilePage *other)
{
  g_return_if_fail (OMO_IS_PROFILE_PAGE (self) && OMO_IS_PROFILE_PAGE (other));

  show_profile (self, other->shown);
  self->removed = g_steal_pointer (&other->removed);
  self->removed_from = other->removed_from;
  tell_of_removed (self);
}
