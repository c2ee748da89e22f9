/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-job-notification.h"

#include <glib/gi18n-lib.h>

#include "core/omo-complaint.h"

struct _OmoJobNotification
{
  GtkWindow *window; /* borrowed: it owns this */
  OmoWorkspace *workspace;
  OmoRepetition *repetition;
  GSettings *settings;
  gboolean is_awaited; /* a job was sent, and its end not told */
};

/* One for a window: the next takes the place of the last. NULL where there is no application or no desktop. */
static GApplication *
find_application (OmoJobNotification *self, char **out_id)
{
  GtkApplication *application = gtk_window_get_application (self->window);

  if (application == NULL || !g_application_get_is_registered (G_APPLICATION (application)))
    return NULL;
  *out_id = g_strdup_printf ("job-%u",
                             gtk_application_window_get_id (GTK_APPLICATION_WINDOW (self->window)));
  return G_APPLICATION (application);
}

static GNotification *
make_notification (OmoJobNotification *self, OmoJob *job)
{
  const GError *error = omo_job_get_error (job);
  g_autoptr (OmoComplaint) complaint = error == NULL ? NULL : omo_complaint_new (error);
  GNotification *notification = g_notification_new (
      error == NULL ? _ ("The captcha is answered") : _ ("The captcha is not answered"));

  g_notification_set_body (notification, complaint == NULL ? _ (omo_job_get_job_type (job)->label)
                                                           : complaint->what);
  g_notification_set_default_action_and_target (
      notification, "app.show-window", "u",
      gtk_application_window_get_id (GTK_APPLICATION_WINDOW (self->window)));
  return notification;
}

static void
send (OmoJobNotification *self, OmoJob *job)
{
  g_autofree char *id = NULL;
  GApplication *application = find_application (self, &id);
  g_autoptr (GNotification) notification = NULL;

  if (application == NULL)
    return;
  notification = make_notification (self, job);
  g_application_send_notification (application, id, notification);
}

static void
withdraw (OmoJobNotification *self)
{
  g_autofree char *id = NULL;
  GApplication *application = find_application (self, &id);

  if (application != NULL)
    g_application_withdraw_notification (application, id);
}

/* A person who cancels knows it. */
static gboolean
is_news (OmoJob *job)
{
  return job != NULL && omo_job_is_over (job)
         && !g_error_matches (omo_job_get_error (job), G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
changed_cb (OmoJobNotification *self)
{
  OmoJob *job = omo_workspace_get_job (self->workspace);

  /* One that is over when it begins is only shown: a case file, a job of the history. */
  if (omo_workspace_is_working (self->workspace))
    self->is_awaited = job == NULL || !omo_job_is_over (job);
  else if (self->is_awaited && !omo_repetition_is_running (self->repetition))
    {
      self->is_awaited = FALSE;
      /* In full screen it is shown to an audience, who is spared the desktop's messages. */
      if (is_news (job) && !gtk_window_is_active (self->window)
          && !gtk_window_is_fullscreen (self->window)
          && g_settings_get_boolean (self->settings, "notify"))
        send (self, job);
    }
}

static void
activity_changed_cb (OmoJobNotification *self)
{
  if (gtk_window_is_active (self->window))
    withdraw (self);
}

OmoJobNotification *
omo_job_notification_new (GtkWindow *window,
                          OmoWorkspace *workspace,
                          OmoRepetition *repetition,
                          GSettings *settings)
{
  OmoJobNotification *self;

  g_return_val_if_fail (GTK_IS_APPLICATION_WINDOW (window), NULL);

  self = g_new0 (OmoJobNotification, 1);
  self->window = window;
  self->workspace = g_object_ref (workspace);
  self->repetition = g_object_ref (repetition);
  self->settings = g_object_ref (settings);
  self->is_awaited = omo_workspace_is_working (workspace);
  g_signal_connect_swapped (workspace, "notify::working", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (repetition, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (window, "notify::is-active", G_CALLBACK (activity_changed_cb), self);
  return self;
}

void
omo_job_notification_free (OmoJobNotification *self)
{
  g_return_if_fail (self != NULL);

  g_signal_handlers_disconnect_by_data (self->window, self);
  g_signal_handlers_disconnect_by_data (self->repetition, self);
  g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_object_unref (self->settings);
  g_object_unref (self->repetition);
  g_object_unref (self->workspace);
  g_free (self);
}
