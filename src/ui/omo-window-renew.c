/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-history-pane.h"
#include "ui/omo-renewable.h"
#include "ui/omo-window-private.h"

/* The same window, built anew around the same work: its words are in another language. */

/* Panes are opened in a window that has its size, as a person opens them: before that they would set it. */
#define FRAMES_TO_LAY_OUT 2

static void
take_over_work (OmoWindow *self, OmoWindow *old)
{
  self->settings = g_object_ref (old->settings);
  self->archive = g_object_ref (old->archive);
  self->profiles = g_object_ref (old->profiles);
  self->workspace = g_object_ref (old->workspace);
  self->keeper = g_object_ref (old->keeper);
  self->bin = g_object_ref (old->bin);
  self->repetition = g_object_ref (old->repetition);
}

/* What the person had opened and set up, beyond the sizes that the settings remember. */
typedef struct
{
  gboolean traffic;
  GtkWidget *history_pane; /* the old one, NULL where it was not open */
  guint n_frames;
} Looks;

static Looks *
looks_new (OmoWindow *window)
{
  Looks *self = g_new0 (Looks, 1);

  self->traffic = omo_window_is_traffic_shown (window);
  if (omo_window_is_history_shown (window))
    self->history_pane = g_object_ref (window->history);
  return self;
}

static void
looks_free (gpointer data)
{
  Looks *self = data;

  g_clear_object (&self->history_pane);
  g_free (self);
}

static void
take_over_history (OmoWindow *self, Looks *looks)
{
  if (looks->history_pane == NULL)
    return;
  omo_window_show_history (self, TRUE);
  omo_history_pane_take_over (OMO_HISTORY_PANE (self->history),
                              OMO_HISTORY_PANE (looks->history_pane));
}

static gboolean
put_on_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  OmoWindow *self = OMO_WINDOW (widget);
  Looks *looks = user_data;

  if (++looks->n_frames < FRAMES_TO_LAY_OUT)
    return G_SOURCE_CONTINUE;
  if (looks->traffic)
    omo_window_show_traffic (self, TRUE);
  take_over_history (self, looks);
  return G_SOURCE_REMOVE;
}

OmoWindow *
omo_window_renew (OmoWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  OmoWindow *renewed = g_object_new (OMO_TYPE_WINDOW, "application", application, NULL);

  omo_window_remember_layout (self);
  /* The picture would come to a window that is no more. */
  omo_window_end_capture (self);
  take_over_work (renewed, self);
  omo_window_furnish (renewed);
  omo_canvas_take_over (renewed->canvas, self->canvas);
  omo_window_take_over_notice (renewed, self);
  /* At once: an audience sees nothing else in between. */
  if (omo_window_is_presenting (self))
    omo_window_resume_presentation (renewed, self->presentation);
  gtk_window_present (GTK_WINDOW (renewed));
  gtk_widget_add_tick_callback (GTK_WIDGET (renewed), put_on_cb, looks_new (self), looks_free);
  omo_renewable_renew_all (GTK_WINDOW (self), GTK_WINDOW (renewed));
  /* Not closed: that would cancel the job. */
  gtk_window_destroy (GTK_WINDOW (self));
  return renewed;
}
