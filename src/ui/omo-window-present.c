/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-caption-bar.h"
#include "ui/omo-window-private.h"

/* Full screen, and nothing there that an audience need not see: no token, no path, no history, no menu. */

/* Marks that are read from the last row. */
#define MARK_SCALE 1.8

static gboolean
space_cb (GtkEventControllerKey *controller,
          guint key,
          guint code,
          GdkModifierType state,
          OmoWindow *self)
{
  gboolean is_on = omo_presentation_is_on (self->presentation);

  if (!is_on || key != GDK_KEY_space
      || omo_presentation_get_step (self->presentation) == OMO_STEP_GALLERY)
    return FALSE;
  omo_presentation_advance (self->presentation);
  return TRUE;
}

/* The space bar would press a button that has the focus: here it is the presenter's alone. */
static void
take_space (OmoWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (space_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* Takes `presentation`. */
static void
put_presentation (OmoWindow *self, OmoPresentation *presentation)
{
  GtkWidget *bar = g_object_new (OMO_TYPE_CAPTION_BAR, NULL);

  self->presentation = presentation;
  self->caption = bar;
  gtk_box_append (self->column, bar);
  omo_caption_bar_follow (OMO_CAPTION_BAR (bar), self->presentation);
  take_space (self);
}

gboolean
omo_window_is_presenting (OmoWindow *self)
{
  return self->presentation != NULL && omo_presentation_is_on (self->presentation);
}

static gboolean
has_queue (OmoWindow *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (omo_workspace_get_queue (self->workspace))) > 0;
}

static void
show_furniture (OmoWindow *self, gboolean show)
{
  gtk_widget_set_visible (GTK_WIDGET (self->header), show);
  gtk_widget_set_visible (self->zoom_bar, show);
  gtk_widget_set_visible (self->caption, !show);
  gtk_widget_set_visible (self->case_place, show);
  gtk_widget_set_visible (self->strip, show && has_queue (self));
  if (!show)
    g_object_set (self, "traffic-shown", FALSE, "history-shown", FALSE, NULL);
  omo_window_update_stage (self);
  omo_window_update_banner (self);
}

static void
look_like_it (OmoWindow *self, gboolean present)
{
  omo_canvas_set_audience_scale (self->canvas, present ? MARK_SCALE : 1);
  show_furniture (self, !present);
  if (present)
    gtk_window_fullscreen (GTK_WINDOW (self));
  else
    gtk_window_unfullscreen (GTK_WINDOW (self));
}

void
omo_window_present (OmoWindow *self, gboolean present)
{
  if (present == omo_window_is_presenting (self))
    return;
  if (self->presentation == NULL)
    put_presentation (self, omo_presentation_new (self->workspace));
  if (present)
    omo_presentation_begin (self->presentation);
  else
    omo_presentation_end (self->presentation);
  look_like_it (self, present);
}

void
omo_window_resume_presentation (OmoWindow *self, OmoPresentation *presentation)
{
  put_presentation (self, g_object_ref (presentation));
  look_like_it (self, TRUE);
}
