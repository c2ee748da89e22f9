/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-job-announcement.h"

#include <glib/gi18n-lib.h>

#include "core/omo-complaint.h"
#include "ui/omo-announcement.h"

/* Often enough to know that nothing is stuck, seldom enough to do something else meanwhile. */
#define STILL_SECONDS 10

struct _OmoJobAnnouncement
{
  GtkWindow *window; /* borrowed: it owns this */
  OmoCanvas *canvas; /* borrowed */
  OmoWorkspace *workspace;
  GSignalGroup *job_signals; /* of the workspace's job, whichever it is */
  OmoJobState told;          /* of it */
  guint still;
};

static gboolean
still_cb (gpointer user_data)
{
  OmoJobAnnouncement *self = user_data;
  OmoJob *job = omo_workspace_get_job (self->workspace);
  g_autofree char *text =
      g_strdup_printf (_ ("Still working, %.0f s"), omo_job_get_total_seconds (job));

  omo_announce (self->window, text);
  return G_SOURCE_CONTINUE;
}

/* A canvas that has the focus says it itself. */
static void
tell_answer (OmoJobAnnouncement *self)
{
  const char *answered = _ ("The captcha is answered");

  if (omo_workspace_is_answer_hidden (self->workspace)
      || gtk_widget_is_focus (GTK_WIDGET (self->canvas)))
    omo_announce (self->window, answered);
  else
    {
      g_autofree char *description = omo_canvas_describe (self->canvas);
      g_autofree char *text = g_strdup_printf ("%s: %s", answered, description);

      omo_announce (self->window, text);
    }
}

static void
tell_failure (OmoJobAnnouncement *self, const GError *error)
{
  g_autoptr (OmoComplaint) complaint = omo_complaint_new (error);
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    text = g_strdup (complaint->what);
  else
    text = g_strdup_printf ("%s: %s", _ ("The captcha is not answered"), complaint->what);
  omo_announce (self->window, text);
}

static void
tell (OmoJobAnnouncement *self, OmoJob *job)
{
  switch (omo_job_get_state (job))
    {
    case OMO_JOB_READY:
      break;
    case OMO_JOB_SENDING:
      omo_announce (self->window, _ ("Sending the captcha"));
      break;
    case OMO_JOB_WORKING:
      omo_announce (self->window, _ ("The service is working"));
      break;
    case OMO_JOB_SOLVED:
      tell_answer (self);
      break;
    case OMO_JOB_FAILED:
      tell_failure (self, omo_job_get_error (job));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
state_changed_cb (OmoJobAnnouncement *self)
{
  OmoJob *job = omo_workspace_get_job (self->workspace);
  OmoJobState state = omo_job_get_state (job);

  g_clear_handle_id (&self->still, g_source_remove);
  if (state == OMO_JOB_SENDING || state == OMO_JOB_WORKING)
    self->still = g_timeout_add_seconds (STILL_SECONDS, still_cb, self);
  if (state != self->told)
    tell (self, job);
  self->told = state;
}

/* One that is over when it comes is only shown: a case file, a job of the history. */
static void
job_changed_cb (OmoJobAnnouncement *self)
{
  OmoJob *job = omo_workspace_get_job (self->workspace);

  g_clear_handle_id (&self->still, g_source_remove);
  self->told = OMO_JOB_READY;
  g_signal_group_set_target (self->job_signals, job);
  if (job != NULL && !omo_job_is_over (job))
    state_changed_cb (self);
}

OmoJobAnnouncement *
omo_job_announcement_new (GtkWindow *window, OmoWorkspace *workspace, OmoCanvas *canvas)
{
  OmoJobAnnouncement *self;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);

  self = g_new0 (OmoJobAnnouncement, 1);
  self->window = window;
  self->canvas = canvas;
  self->workspace = g_object_ref (workspace);
  self->job_signals = g_signal_group_new (OMO_TYPE_JOB);
  g_signal_group_connect_swapped (self->job_signals, "notify::state", G_CALLBACK (state_changed_cb),
                                  self);
  g_signal_connect_swapped (workspace, "notify::job", G_CALLBACK (job_changed_cb), self);
  job_changed_cb (self);
  return self;
}

void
omo_job_announcement_free (OmoJobAnnouncement *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->still, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_object_unref (self->job_signals);
  g_object_unref (self->workspace);
  g_free (self);
}
