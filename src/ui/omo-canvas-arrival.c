/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-canvas-private.h"

/* Long enough to be followed by the eye, short enough not to be waited for. */
#define ARRIVAL_MICROSECONDS (700 * G_TIME_SPAN_MILLISECOND)

/* Fast at first, calm at the end. */
static double
ease_out_cubic (double t)
{
  double rest = 1 - t;

  return 1 - rest * rest * rest;
}

static double
mix (double from, double to, double t)
{
  return from + (to - from) * t;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  OmoCanvas *self = OMO_CANVAS (widget);
  gint64 elapsed = gdk_frame_clock_get_frame_time (clock) - self->arrival_start;
  double t = CLAMP ((double) elapsed / ARRIVAL_MICROSECONDS, 0, 1);

  self->arrival = ease_out_cubic (t);
  gtk_widget_queue_draw (widget);
  if (t < 1)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

void
omo_canvas_start_arrival (OmoCanvas *self, OmoRotation from)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean animated;

  omo_canvas_stop_arrival (self);
  g_object_get (gtk_widget_get_settings (widget), "gtk-enable-animations", &animated, NULL);
  if (!animated || !gtk_widget_get_mapped (widget))
    return;
  self->from = from;
  self->arrival = 0;
  self->arrival_start = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (widget));
  self->tick = gtk_widget_add_tick_callback (widget, tick_cb, NULL, NULL);
}

void
omo_canvas_stop_arrival (OmoCanvas *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  self->arrival = 1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

OmoRotation
omo_canvas_get_drawn_rotation (OmoCanvas *self)
{
  OmoRotation to = omo_workspace_get_rotation (self->workspace);

  return (OmoRotation){
    .inner_degrees = mix (self->from.inner_degrees, to.inner_degrees, self->arrival),
    .outer_degrees = mix (self->from.outer_degrees, to.outer_degrees, self->arrival),
    .slider_px = mix (self->from.slider_px, to.slider_px, self->arrival),
  };
}
