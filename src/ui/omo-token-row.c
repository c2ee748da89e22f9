/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-token-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ui/omo-mnemonic.h"
#include "ui/omo-token-state.h"

struct _OmoTokenRow
{
  GtkBox parent_instance;

  GtkEditable *entry;
  GtkLabel *state;
  GtkWidget *forget;

  /* Owned */
  OmoTokens *tokens;
  OmoProfile *profile; /* NULL until one is shown */
};

G_DEFINE_FINAL_TYPE (OmoTokenRow, omo_token_row, GTK_TYPE_BOX)

static void
take_token (OmoTokenRow *self)
{
  g_autofree char *token = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  if (*token != '\0' && self->profile != NULL)
    omo_tokens_set (self->tokens, self->profile, token);
  if (*gtk_editable_get_text (self->entry) != '\0')
    gtk_editable_set_text (self->entry, "");
  explicit_bzero (token, strlen (token));
}

static void
forget_clicked_cb (OmoTokenRow *self)
{
  gtk_editable_set_text (self->entry, "");
  omo_tokens_forget (self->tokens, self->profile->id);
}

static void
update (OmoTokenRow *self)
{
  OmoTokenState state;

  if (self->profile == NULL)
    return;
  omo_tokens_look_up (self->tokens, self->profile->id);
  state = omo_tokens_get_state (self->tokens, self->profile->id);
  gtk_label_set_label (self->state, omo_token_state_describe (state));
  gtk_widget_set_visible (self->forget, omo_tokens_get (self->tokens, self->profile->id) != NULL);
}

static void
changed_cb (OmoTokenRow *self, const char *profile_id)
{
  update (self);
}

/* What was typed is not left standing there. */
static void
omo_token_row_unmap (GtkWidget *widget)
{
  take_token (OMO_TOKEN_ROW (widget));
  GTK_WIDGET_CLASS (omo_token_row_parent_class)->unmap (widget);
}

static void
omo_token_row_dispose (GObject *object)
{
  OmoTokenRow *self = OMO_TOKEN_ROW (object);

  g_clear_object (&self->tokens);
  g_clear_pointer (&self->profile, omo_profile_free);
  G_OBJECT_CLASS (omo_token_row_parent_class)->dispose (object);
}

static void
omo_token_row_class_init (OmoTokenRowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = omo_token_row_dispose;
  GTK_WIDGET_CLASS (class)->unmap = omo_token_row_unmap;
}

static void
add_entry (OmoTokenRow *self)
{
  GtkWidget *title = gtk_label_new_with_mnemonic (_ ("API _token"));
  GtkWidget *entry = gtk_password_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = GTK_EDITABLE (entry);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  omo_mnemonic_lead_to (GTK_LABEL (title), entry);
  g_object_set (entry, "placeholder-text", _ ("Type or paste it, then press Enter"), NULL);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (take_token), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (take_token), self);
  gtk_widget_add_controller (entry, focus);
  gtk_box_append (GTK_BOX (self), title);
  gtk_box_append (GTK_BOX (self), entry);
}

static void
add_state (OmoTokenRow *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->state = GTK_LABEL (gtk_label_new (NULL));
  self->forget = gtk_button_new_with_mnemonic (_ ("For_get"));
  gtk_label_set_xalign (self->state, 0);
  gtk_label_set_wrap (self->state, TRUE);
  gtk_label_set_width_chars (self->state, 18);
  gtk_widget_set_hexpand (GTK_WIDGET (self->state), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->state), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->state), "dim-label");
  gtk_widget_set_valign (self->forget, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->forget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Forget the token"), -1);
  g_signal_connect_swapped (self->forget, "clicked", G_CALLBACK (forget_clicked_cb), self);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->state));
  gtk_box_append (GTK_BOX (row), self->forget);
  gtk_box_append (GTK_BOX (self), row);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->state, NULL, -1);
}

static void
omo_token_row_init (OmoTokenRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
  add_entry (self);
  add_state (self);
}

GtkWidget *
omo_token_row_new (OmoTokens *tokens)
{
  OmoTokenRow *self = g_object_new (OMO_TYPE_TOKEN_ROW, NULL);

  self->tokens = g_object_ref (tokens);
  g_signal_connect_object (tokens, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
omo_token_row_show_profile (OmoTokenRow *self, const OmoProfile *profile)
{
  g_return_if_fail (OMO_IS_TOKEN_ROW (self) && profile != NULL);

  take_token (self);
  g_clear_pointer (&self->profile, omo_profile_free);
  self->profile = omo_profile_copy (profile);
  update (self);
}
