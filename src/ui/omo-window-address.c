/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-mnemonic.h"
#include "ui/omo-window-private.h"

#include <glib/gi18n-lib.h>

#include "ui/omo-child-window.h"

/* Sending to where a pasted request was sent: whoever runs that address reads what is sent, so it takes a word more than
 * a click. */

static void
tell_use (OmoWindow *self)
{
  const char *address = omo_workspace_get_address (self->workspace);
  g_autofree char *text = NULL;

  if (address == NULL)
    return;
  text = omo_workspace_has_token (self->workspace)
             ? g_strdup_printf (_ ("This window sends to %s now, with the pasted token."), address)
             : g_strdup_printf (_ ("This window sends to %s now. It has no token for it yet."),
                                address);
  omo_window_tell_of_paste (self, text);
}

static void
answered_cb (GtkDialog *dialog, int response, OmoWindow *self)
{
  gtk_window_destroy (GTK_WINDOW (dialog));
  if (response != GTK_RESPONSE_ACCEPT)
    return;
  omo_workspace_use_offered_address (self->workspace);
  tell_use (self);
}

static void
use_address_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoWindow *self = OMO_WINDOW (widget);
  const char *address = omo_workspace_get_offered_address (self->workspace);
  GtkWidget *dialog;

  if (address == NULL)
    return;
  dialog = gtk_message_dialog_new (GTK_WINDOW (self), GTK_DIALOG_MODAL, GTK_MESSAGE_WARNING,
                                   GTK_BUTTONS_NONE, _ ("Send to %s?"), address);
  gtk_message_dialog_format_secondary_text (
      GTK_MESSAGE_DIALOG (dialog),
      _ ("Whoever runs this address reads the pictures and the token that are sent to it. The token "
         "of the profile “%s” is not: only the one that was pasted, or that you enter from now on. "
         "It holds for this window, until you go back to the profile."),
      omo_workspace_get_profile (self->workspace)->name);
  omo_mnemonic_add_button (GTK_DIALOG (dialog), _ ("_Cancel"), GTK_RESPONSE_CANCEL);
  omo_mnemonic_add_button (GTK_DIALOG (dialog), _ ("_Use the Address"), GTK_RESPONSE_ACCEPT);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  omo_child_window_put_over (GTK_WINDOW (dialog), GTK_WINDOW (self));
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
leave_address_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  omo_workspace_leave_address (OMO_WINDOW (widget)->workspace);
}

void
omo_window_install_address_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.use-address", NULL, use_address_action);
  gtk_widget_class_install_action (class, "win.leave-address", NULL, leave_address_action);
}
