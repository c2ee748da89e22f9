/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-caption-bar.h"
#include "ui/omo-child-window.h"
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

void
omo_window_focus_samples (OmoWindow *self)
{
  if (!omo_window_is_presenting (self)
      || omo_presentation_get_step (self->presentation) != OMO_STEP_GALLERY)
    return;
  omo_welcome_focus_samples (self->welcome);
  gtk_window_set_focus_visible (GTK_WINDOW (self), TRUE);
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

/* What shows a token's place, a balance, the history or files, as long as an audience looks. */
static const char *const never_shown[] = {
  "win.history",    "win.traffic",     "win.show-traffic",    "win.connection",
  "win.prices",     "win.statistics",  "win.test-connection", "win.open",
  "win.open-into",  "win.open-recent", "win.capture",         "win.private",
  "win.take-token", "win.use-address", "win.leave-address",
};
static const char *const rarely_shown[] = {
  "win.save-marked", "win.save-case", "win.export-har", "win.export-script",
  "win.repeat",      "win.profile",   "win.crop",       "win.mark",
};

void
omo_window_update_private_actions (OmoWindow *self)
{
  gboolean presenting = omo_window_is_presenting (self);

  for (gsize i = 0; i < G_N_ELEMENTS (never_shown); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), never_shown[i], !presenting);
  /* The state of the job says whether they can be done else. */
  for (gsize i = 0; i < G_N_ELEMENTS (rarely_shown) && presenting; i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), rarely_shown[i], FALSE);
}

/* Statistics, prices and the like: they would stay in front. */
static void
close_others (OmoWindow *self)
{
  g_autoptr (GPtrArray) windows = omo_child_window_list (GTK_WINDOW (self));

  for (guint i = 0; i < windows->len; i++)
    gtk_window_close (windows->pdata[i]);
}

gboolean
omo_window_is_presenting (OmoWindow *self)
{
  return self->presentation != NULL && omo_presentation_is_on (self->presentation);
}

static void
show_furniture (OmoWindow *self, gboolean show)
{
  gtk_widget_set_visible (GTK_WIDGET (self->header), show);
  gtk_widget_set_visible (self->zoom_bar, show);
  gtk_widget_set_visible (self->caption, !show);
  omo_window_show_strips (self, show);
  if (!show)
    g_object_set (self, "traffic-shown", FALSE, "history-shown", FALSE, NULL);
  if (!show)
    omo_window_end_notice (self);
  omo_window_update_stage (self);
  omo_window_update_banner (self);
  omo_window_focus_samples (self);
}

static void
look_like_it (OmoWindow *self, gboolean present)
{
  omo_welcome_show_samples_alone (self->welcome, present);
  omo_canvas_set_audience_scale (self->canvas, present ? MARK_SCALE : 1);
  if (present)
    gtk_widget_add_css_class (GTK_WIDGET (self), "audience");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "audience");
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
    close_others (self);
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
