/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-window-private.h"

/* The same window, built anew around the same work: its words are in another language. */

static void
take_over_work (OmoWindow *self, OmoWindow *old)
{
  self->settings = g_object_ref (old->settings);
  self->archive = g_object_ref (old->archive);
  self->profiles = g_object_ref (old->profiles);
  self->workspace = g_object_ref (old->workspace);
  self->keeper = g_object_ref (old->keeper);
  self->repetition = g_object_ref (old->repetition);
}

/* What the person had opened and set up, beyond the sizes that the settings remember. */
static void
take_over_looks (OmoWindow *self, OmoWindow *old)
{
  if (gtk_window_is_maximized (GTK_WINDOW (old)))
    gtk_window_maximize (GTK_WINDOW (self));
  if (omo_window_is_history_shown (old))
    omo_window_show_history (self, TRUE);
  if (omo_window_is_traffic_shown (old))
    omo_window_show_traffic (self, TRUE);
  if (omo_window_is_presenting (old))
    omo_window_resume_presentation (self, old->presentation);
}

OmoWindow *
omo_window_renew (OmoWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  OmoWindow *renewed = g_object_new (OMO_TYPE_WINDOW, "application", application, NULL);

  omo_window_remember_layout (self);
  take_over_work (renewed, self);
  omo_window_furnish (renewed);
  gtk_window_present (GTK_WINDOW (renewed));
  take_over_looks (renewed, self);
  /* Not closed: that would cancel the job. */
  gtk_window_destroy (GTK_WINDOW (self));
  return renewed;
}
