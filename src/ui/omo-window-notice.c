/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-window-private.h"

#include <glib/gi18n-lib.h>

#include "core/omo-complaint.h"
#include "core/omo-error.h"
#include "ui/omo-announcement.h"

/* Long enough to read two sentences twice. */
#define NOTICE_SECONDS 12

/* What nobody has said a word about is not used. */
static void
refuse_offers (OmoWindow *self)
{
  omo_workspace_take_offered_token (self->workspace, FALSE);
  omo_workspace_refuse_offered_address (self->workspace);
  gtk_revealer_set_reveal_child (self->notice, FALSE);
}

void
omo_window_pass_notice (OmoWindow *self)
{
  refuse_offers (self);
  omo_window_tell_activity (self);
}

static gboolean
notice_over_cb (gpointer user_data)
{
  OmoWindow *self = user_data;

  self->notice_timer = 0;
  omo_window_pass_notice (self);
  return G_SOURCE_REMOVE;
}

void
omo_window_end_notice (OmoWindow *self)
{
  g_clear_handle_id (&self->notice_timer, g_source_remove);
  refuse_offers (self);
}

/* Nobody is hurried who has the pointer or the keyboard there. */
static gboolean
is_attended (OmoWindow *self)
{
  return gtk_widget_get_state_flags (GTK_WIDGET (self->notice))
         & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUS_WITHIN);
}

static void
restart_timer (OmoWindow *self)
{
  g_clear_handle_id (&self->notice_timer, g_source_remove);
  if (gtk_revealer_get_reveal_child (self->notice) && !is_attended (self)
      && !self->is_notice_lasting)
    self->notice_timer = g_timeout_add_seconds (NOTICE_SECONDS, notice_over_cb, self);
}

/* What came with a paste is offered where it is spoken of. */
static void
show_offers (OmoWindow *self, gboolean show)
{
  const char *address = omo_workspace_get_offered_address (self->workspace);
  gboolean offers_token;

  g_object_get (self->workspace, "offers-token", &offers_token, NULL);
  gtk_widget_set_visible (self->token_button, show && offers_token);
  gtk_widget_set_visible (self->address_button, show && address != NULL);
}

static void
show_notice (OmoWindow *self, const char *text, gboolean can_undo)
{
  /* It may tell names of files, and stands in the way. */
  if (omo_window_is_presenting (self))
    return;
  self->is_notice_lasting = FALSE;
  gtk_label_set_text (self->notice_label, text);
  gtk_widget_set_visible (self->undo_button, can_undo);
  show_offers (self, can_undo);
  gtk_revealer_set_reveal_child (self->notice, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->notice_alert),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  omo_announce (GTK_WINDOW (self), text);
  restart_timer (self);
}

void
omo_window_tell (OmoWindow *self, const char *text)
{
  show_notice (self, text, FALSE);
}

void
omo_window_tell_lasting (OmoWindow *self, const char *text)
{
  if (self->is_notice_lasting && g_str_equal (gtk_label_get_text (self->notice_label), text))
    return;
  show_notice (self, text, FALSE);
  self->is_notice_lasting = gtk_revealer_get_reveal_child (self->notice);
  restart_timer (self);
}

void
omo_window_end_lasting (OmoWindow *self)
{
  if (self->is_notice_lasting)
    gtk_revealer_set_reveal_child (self->notice, FALSE);
  self->is_notice_lasting = FALSE;
}

void
omo_window_tell_of_paste (OmoWindow *self, const char *text)
{
  show_notice (self, text, FALSE);
  show_offers (self, !omo_window_is_presenting (self));
}

static void
changed_cb (OmoWindow *self, const char *text)
{
  show_notice (self, text, TRUE);
}

static void
deleted_cb (OmoWindow *self, guint n)
{
  g_autofree char *text =
      g_strdup_printf (ngettext ("%u job was deleted.", "%u jobs were deleted.", n), n);

  show_notice (self, text, TRUE);
}

static void
restored_cb (OmoWindow *self, guint n)
{
  g_autofree char *text =
      n == 0 ? g_strdup (_ ("Too late: what was deleted is gone for good."))
             : g_strdup_printf (ngettext ("%u job is back.", "%u jobs are back.", n), n);

  omo_window_tell (self, text);
}

void
omo_window_take_over_notice (OmoWindow *self, OmoWindow *other)
{
  if (!gtk_revealer_get_reveal_child (other->notice)
      || (other->is_notice_lasting && omo_window_tell_activity (self)))
    return;
  show_notice (self, gtk_label_get_text (other->notice_label),
               gtk_widget_get_visible (other->undo_button));
  show_offers (self, !omo_window_is_presenting (self));
}

/* NULL: nothing that would tell a person more. What the bus says of a portal that is not there is for its makers, and the
 * advice says what to install. */
static char *
describe_detail (const GError *error, const OmoComplaint *complaint)
{
  if (complaint->detail == NULL || g_error_matches (error, OMO_ERROR, OMO_ERROR_NO_PORTAL))
    return NULL;
  return g_strdup (complaint->detail);
}

static void
noticed_cb (OmoWindow *self, const GError *error, const char *text)
{
  g_autoptr (OmoComplaint) complaint = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *detail = NULL;

  if (error == NULL)
    {
      omo_window_tell (self, text);
      return;
    }
  complaint = omo_complaint_new (error);
  detail = describe_detail (error, complaint);
  sentence = detail == NULL
                 ? g_strdup_printf ("%s %s", complaint->what, complaint->advice)
                 : g_strdup_printf ("%s %s (%s)", complaint->what, complaint->advice, detail);
  omo_window_tell (self, sentence);
}

/* Where the window sends, if not simply to the service; or NULL. */
static char *
describe_destination (OmoWindow *self)
{
  const char *address = omo_workspace_get_address (self->workspace);

  if (omo_workspace_is_simulated (self->workspace))
    return g_strdup (_ ("Simulated: answers come from this computer, not from the service."));
  if (omo_window_is_presenting (self))
    return NULL; /* it is not for the audience */
  if (address != NULL)
    return g_strdup_printf (_ ("This window sends to %s, the address that was pasted."), address);
  if (omo_workspace_is_insecure (self->workspace))
    return g_strdup (_ ("Plain http is allowed: the token and the picture travel unprotected."));
  return NULL;
}

/* All that holds for as long as it is so; or NULL. */
static char *
describe_session (OmoWindow *self)
{
  g_autofree char *destination = describe_destination (self);
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  g_auto (GStrv) said = NULL;
  gboolean is_private;

  if (destination != NULL)
    g_strv_builder_add (sentences, destination);
  g_object_get (self->keeper, "private", &is_private, NULL);
  if (is_private && !omo_window_is_presenting (self))
    g_strv_builder_add (sentences, _ ("Private session: this window keeps nothing."));
  said = g_strv_builder_end (sentences);
  return said[0] == NULL ? NULL : g_strjoinv (" ", said);
}

void
omo_window_update_banner (OmoWindow *self)
{
  gboolean presenting = omo_window_is_presenting (self);
  gboolean simulated = omo_workspace_is_simulated (self->workspace);
  gboolean elsewhere = !simulated && omo_workspace_get_address (self->workspace) != NULL;
  g_autofree char *text = describe_session (self);

  if (text != NULL)
    gtk_label_set_text (self->banner_label, text);
  gtk_widget_set_visible (self->address_banner_button, elsewhere && !presenting);
  gtk_widget_set_visible (self->banner_button, simulated && !presenting);
  gtk_revealer_set_reveal_child (self->banner, text != NULL);
}

static void
banner_clicked_cb (OmoWindow *self)
{
  g_object_set (self->workspace, "simulated", FALSE, NULL);
}

void
omo_window_follow_notices (OmoWindow *self)
{
  g_signal_connect_object (self->notice, "state-flags-changed", G_CALLBACK (restart_timer), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "notice", G_CALLBACK (noticed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bin, "deleted", G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bin, "restored", G_CALLBACK (restored_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "notify::private", G_CALLBACK (omo_window_update_banner),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "notify::simulated",
                           G_CALLBACK (omo_window_update_banner), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "notify::address",
                           G_CALLBACK (omo_window_update_banner), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "notify::profile",
                           G_CALLBACK (omo_window_update_banner), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "notify::dialect",
                           G_CALLBACK (omo_window_update_banner), self, G_CONNECT_SWAPPED);
}

void
omo_window_bind_notice_callbacks (GtkWidgetClass *class)
{
  gtk_widget_class_bind_template_callback (class, banner_clicked_cb);
  gtk_widget_class_bind_template_callback_full (class, "notice_closed_cb",
                                                G_CALLBACK (omo_window_end_notice));
}
