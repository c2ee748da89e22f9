/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/omo-complaint.h"
#include "net/omo-endpoint.h"
#include "net/omo-trust.h"
#include "ui/omo-connection-window.h"
#include "ui/omo-profile-form-private.h"

G_DEFINE_FINAL_TYPE (OmoProfileForm, omo_profile_form, GTK_TYPE_BOX)

static void
save (OmoProfileForm *self)
{
  self->is_saving = TRUE;
  omo_profile_store_replace (self->share->profiles, omo_profile_copy (self->profile));
  self->is_saving = FALSE;
}

/* --- texts --- */

static const char *
get_typed (OmoProfileForm *self, OmoProfileText text)
{
  return gtk_editable_get_text (GTK_EDITABLE (omo_profile_field_get_entry (self->fields[text])));
}

static void
trust_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoProfileForm) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTlsDatabase) database = omo_trust_load_finish (result, &error);
  g_autoptr (OmoComplaint) complaint = NULL;
  g_autofree char *sentence = NULL;

  if (database != NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  complaint = omo_complaint_new (error);
  sentence = g_strdup_printf ("%s (%s)", complaint->what, complaint->detail);
  omo_profile_field_say (self->fields[OMO_PROFILE_TEXT_CA_FILE], sentence, TRUE);
}

/* Whether it can be used is seen by reading it, which may take its time. */
static void
check_ca_file (OmoProfileForm *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->profile->ca_file == NULL)
    return;
  self->reading = g_cancellable_new ();
  omo_trust_load_async (self->profile->ca_file, self->reading, trust_cb, g_object_ref (self));
}

static void
warn_of_http (OmoProfileForm *self)
{
  g_autoptr (OmoEndpoint) endpoint =
      omo_endpoint_new (self->profile->base, self->profile->allow_http, NULL);

  if (endpoint != NULL && omo_endpoint_is_insecure (endpoint))
    omo_profile_field_say (self->fields[OMO_PROFILE_TEXT_BASE],
                           _ ("Plain http: anyone on the way can read the token."), FALSE);
}

/* People choose a profile by its name, on the command line as well. */
static gboolean
has_anothers_name (OmoProfileForm *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (get_typed (self, OMO_PROFILE_TEXT_NAME)));
  const OmoProfile *named = omo_profile_store_find_named (self->share->profiles, typed);

  return named != NULL && !g_str_equal (named->id, self->profile->id);
}

/* FALSE, and said, when what is typed has a fault. */
static gboolean
check_text (OmoProfileForm *self, OmoProfileText text)
{
  g_autofree char *fault =
      omo_profile_text_find_fault (self->profile, text, get_typed (self, text));

  if (fault == NULL && text == OMO_PROFILE_TEXT_NAME && has_anothers_name (self))
    fault = g_strdup (_ ("Another profile has this name."));
  omo_profile_field_say (self->fields[text], fault, TRUE);
  return fault == NULL;
}

static void
take_text (OmoProfileForm *self, OmoProfileText text)
{
  if (!check_text (self, text))
    return;
  omo_profile_text_set (self->profile, text, get_typed (self, text));
  save (self);
  if (text == OMO_PROFILE_TEXT_BASE)
    warn_of_http (self);
  else if (text == OMO_PROFILE_TEXT_CA_FILE)
    check_ca_file (self);
}

static void
text_changed_cb (GtkEditable *entry, OmoProfileForm *self)
{
  for (OmoProfileText text = 0; text < OMO_N_PROFILE_TEXTS && !self->is_filling; text++)
    if (GTK_EDITABLE (omo_profile_field_get_entry (self->fields[text])) == entry)
      take_text (self, text);
}

/* --- the rest --- */

static void
fill_usual (OmoProfileForm *self)
{
  for (OmoProfileText text = 0; text < OMO_N_PROFILE_TEXTS; text++)
    gtk_entry_set_placeholder_text (omo_profile_field_get_entry (self->fields[text]),
                                    omo_profile_text_get_usual (self->profile, text));
}

static void fill (OmoProfileForm *self);

/* A version brings its address, unless the person has typed another, and what its rotate numbers mean. */
static void
dialect_selected_cb (OmoProfileForm *self)
{
  const OmoDialect *before = self->profile == NULL ? NULL : self->profile->dialect;
  const OmoDialect *chosen = omo_dialect_get (gtk_drop_down_get_selected (self->dialects));

  if (self->is_filling || before == NULL || chosen == before)
    return;
  self->profile->dialect = chosen;
  if (g_str_equal (self->profile->base, omo_dialect_get_base (before)))
    omo_profile_text_set (self->profile, OMO_PROFILE_TEXT_BASE, omo_dialect_get_base (chosen));
  self->profile->choice.reading = omo_dialect_get_reading (chosen);
  save (self);
  fill (self);
}

static void
choice_changed_cb (OmoProfileForm *self)
{
  if (self->is_filling || self->profile == NULL)
    return;
  self->profile->choice.reading = gtk_drop_down_get_selected (self->readings);
  self->profile->choice.travel = gtk_spin_button_get_value (self->travel);
  self->profile->choice.flip = gtk_check_button_get_active (self->flip);
  self->profile->deadline_seconds = gtk_spin_button_get_value (self->deadline);
  self->profile->poll_seconds = gtk_spin_button_get_value (self->poll);
  save (self);
}

/* What was wrong with the address may be right now, and the reverse. */
static void
allow_http_toggled_cb (OmoProfileForm *self)
{
  if (self->is_filling || self->profile == NULL)
    return;
  self->profile->allow_http = gtk_check_button_get_active (self->allow_http);
  save (self);
  take_text (self, OMO_PROFILE_TEXT_BASE);
}

static void
test_clicked_cb (OmoProfileForm *self)
{
  g_autoptr (OmoWorkspace) workspace = omo_workspace_new (self->share->settings);

  omo_workspace_share_tokens (workspace, self->share->tokens);
  omo_workspace_set_profile (workspace, self->profile);
  omo_connection_window_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), workspace);
}

/* --- the CA file, chosen --- */

static void
chosen_cb (GtkNativeDialog *dialog, int response, OmoProfileForm *self)
{
  GtkEntry *entry = omo_profile_field_get_entry (self->fields[OMO_PROFILE_TEXT_CA_FILE]);
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    path = g_file_get_path (file);
  if (path != NULL)
    gtk_editable_set_text (GTK_EDITABLE (entry), path);
  g_object_unref (dialog);
}

static void
choose_clicked_cb (OmoProfileForm *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Choose Certificates"), window, GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  /* The response handler lets it go. */
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* --- filling --- */

static guint
find_dialect (const OmoDialect *dialect)
{
  for (guint i = 0; i < omo_dialect_get_n (); i++)
    if (omo_dialect_get (i) == dialect)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

/* An entry that says the same already is being typed in: its cursor stays. */
static void
fill_text (OmoProfileForm *self, OmoProfileText text)
{
  GtkEditable *entry = GTK_EDITABLE (omo_profile_field_get_entry (self->fields[text]));
  const char *value = omo_profile_text_get (self->profile, text);
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (!g_str_equal (typed, value))
    gtk_editable_set_text (entry, value);
  omo_profile_field_say (self->fields[text], NULL, FALSE);
}

static void
fill (OmoProfileForm *self)
{
  const OmoProfile *profile = self->profile;

  self->is_filling = TRUE;
  for (OmoProfileText text = 0; text < OMO_N_PROFILE_TEXTS; text++)
    fill_text (self, text);
  gtk_drop_down_set_selected (self->dialects, find_dialect (profile->dialect));
  gtk_check_button_set_active (self->allow_http, profile->allow_http);
  gtk_spin_button_set_value (self->deadline, profile->deadline_seconds);
  gtk_spin_button_set_value (self->poll, profile->poll_seconds);
  gtk_drop_down_set_selected (self->readings, profile->choice.reading);
  gtk_spin_button_set_value (self->travel, profile->choice.travel);
  gtk_check_button_set_active (self->flip, profile->choice.flip);
  fill_usual (self);
  self->is_filling = FALSE;
  if (check_text (self, OMO_PROFILE_TEXT_BASE))
    warn_of_http (self);
  check_ca_file (self);
}

/* --- the widget --- */

static void
omo_profile_form_dispose (GObject *object)
{
  OmoProfileForm *self = OMO_PROFILE_FORM (object);

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->profile, omo_profile_free);
  G_OBJECT_CLASS (omo_profile_form_parent_class)->dispose (object);
}

static void
omo_profile_form_class_init (OmoProfileFormClass *class)
{
  G_OBJECT_CLASS (class)->dispose = omo_profile_form_dispose;
}

static void
omo_profile_form_init (OmoProfileForm *self)
{
}

static void
watch (OmoProfileForm *self)
{
  for (OmoProfileText text = 0; text < OMO_N_PROFILE_TEXTS; text++)
    g_signal_connect (omo_profile_field_get_entry (self->fields[text]), "changed",
                      G_CALLBACK (text_changed_cb), self);
  g_signal_connect_swapped (self->dialects, "notify::selected", G_CALLBACK (dialect_selected_cb),
                            self);
  g_signal_connect_swapped (self->readings, "notify::selected", G_CALLBACK (choice_changed_cb),
                            self);
  g_signal_connect_swapped (self->travel, "value-changed", G_CALLBACK (choice_changed_cb), self);
  g_signal_connect_swapped (self->flip, "toggled", G_CALLBACK (choice_changed_cb), self);
  g_signal_connect_swapped (self->deadline, "value-changed", G_CALLBACK (choice_changed_cb), self);
  g_signal_connect_swapped (self->poll, "value-changed", G_CALLBACK (choice_changed_cb), self);
  g_signal_connect_swapped (self->allow_http, "toggled", G_CALLBACK (allow_http_toggled_cb), self);
  g_signal_connect_swapped (self->choose_button, "clicked", G_CALLBACK (choose_clicked_cb), self);
  g_signal_connect_swapped (self->test_button, "clicked", G_CALLBACK (test_clicked_cb), self);
}

GtkWidget *
omo_profile_form_new (const OmoWindowShare *share)
{
  OmoProfileForm *self = g_object_new (OMO_TYPE_PROFILE_FORM, NULL);

  self->share = share;
  omo_profile_form_lay_out (self);
  watch (self);
  return GTK_WIDGET (self);
}

void
omo_profile_form_show_profile (OmoProfileForm *self, const char *id)
{
  const OmoProfile *profile;
  gboolean is_other;

  g_return_if_fail (OMO_IS_PROFILE_FORM (self));

  profile = omo_profile_store_find (self->share->profiles, id);
  if (profile == NULL || self->is_saving)
    return;
  is_other = self->profile == NULL || !g_str_equal (self->profile->id, id);
  g_clear_pointer (&self->profile, omo_profile_free);
  self->profile = omo_profile_copy (profile);
  if (is_other)
    omo_token_row_show_profile (self->token, profile);
  fill (self);
}

void
omo_profile_form_start (OmoProfileForm *self)
{
  g_return_if_fail (OMO_IS_PROFILE_FORM (self));

  gtk_widget_grab_focus (
      GTK_WIDGET (omo_profile_field_get_entry (self->fields[OMO_PROFILE_TEXT_NAME])));
}

const char *
omo_profile_form_get_said (OmoProfileForm *self, OmoProfileText text)
{
  g_return_val_if_fail (OMO_IS_PROFILE_FORM (self) && text < OMO_N_PROFILE_TEXTS, "");

  return omo_profile_field_get_said (self->fields[text]);
}

GtkEditable *
omo_profile_form_get_entry (OmoProfileForm *self, OmoProfileText text)
{
  g_return_val_if_fail (OMO_IS_PROFILE_FORM (self) && text < OMO_N_PROFILE_TEXTS, NULL);

  return GTK_EDITABLE (omo_profile_field_get_entry (self->fields[text]));
}
