/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/omo-number.h"
#include "ui/omo-canvas-private.h"

/* A touchpad's scroll unit is a px; a notch of a wheel is 1. */
#define PAN_PX_PER_NOTCH 48.0
/* Ctrl and wheel is the fine zoom. */
#define FINE_STEP 1.08

static char *
describe_point (OmoCanvas *self, OmoPoint natural)
{
  const OmoJobType *type = omo_workspace_get_job_type (self->workspace);
  OmoSize size = omo_workspace_get_natural_size (self->workspace);
  OmoPoint displayed;

  if (type->n_pictures == 2)
    return g_strdup_printf (_ ("natural %d, %d"), (int) floor (natural.x), (int) floor (natural.y));
  displayed = omo_geometry_natural_to_displayed (natural, size,
                                                 omo_workspace_get_view_size (self->workspace));
  return g_strdup_printf (_ ("displayed %d, %d   natural %d, %d"), (int) floor (displayed.x),
                          (int) floor (displayed.y), (int) floor (natural.x),
                          (int) floor (natural.y));
}

/* What is marked as true, to a tenth of a displayed px, which the pointer cannot tell. */
static char *
describe_truth (OmoCanvas *self, const OmoMark *mark)
{
  OmoPoint displayed = omo_geometry_natural_to_displayed (
      mark->natural, omo_workspace_get_natural_size (self->workspace),
      omo_workspace_get_view_size (self->workspace));
  g_autofree char *x = omo_number_print_rounded (displayed.x);
  g_autofree char *y = omo_number_print_rounded (displayed.y);
  g_autofree char *natural_x = omo_number_print_rounded (mark->natural.x);
  g_autofree char *natural_y = omo_number_print_rounded (mark->natural.y);

  return g_strdup_printf (_ ("true point %u: displayed %s, %s   natural %s, %s"), mark->number, x,
                          y, natural_x, natural_y);
}

static char *
find_pointed (OmoCanvas *self, const OmoOverlay *overlay, guint truth)
{
  OmoSize size = omo_workspace_get_natural_size (self->workspace);
  OmoPoint natural = omo_fit_to_natural (self->fit, self->pointer);

  if (truth > 0)
    return describe_truth (self, &overlay->expected[truth - 1]);
  if (size.width <= 0 || !omo_geometry_contains (size, natural))
    return g_strdup ("");
  return describe_point (self, natural);
}

void
omo_canvas_update_pointed (OmoCanvas *self)
{
  gboolean has_pointer = self->has_pointer && self->workspace != NULL;
  OmoPoint at = { self->pointer.x / self->mark_scale, self->pointer.y / self->mark_scale };
  OmoFit fit = omo_canvas_get_mark_fit (self);
  OmoOverlay overlay = { 0 };
  guint truth = 0;
  g_autofree char *pointed = NULL;

  if (has_pointer)
    {
      overlay = omo_workspace_get_overlay (self->workspace);
      truth = omo_overlay_hit_expected (&overlay, fit, at);
    }
  pointed = has_pointer ? find_pointed (self, &overlay, truth) : g_strdup ("");

  if (g_strcmp0 (pointed, self->pointed) != 0)
    {
      g_free (self->pointed);
      self->pointed = g_steal_pointer (&pointed);
      g_object_notify (G_OBJECT (self), "pointed");
    }
  if (has_pointer)
    g_object_set (self, "hovered", omo_overlay_hit (&overlay, fit, at), "hovered-truth", truth,
                  NULL);
}

static void
moved_cb (GtkEventControllerMotion *controller, double x, double y, OmoCanvas *self)
{
  self->pointer = (OmoPoint){ x, y };
  self->has_pointer = TRUE;
  omo_canvas_update_pointed (self);
  if (omo_canvas_is_cropping (self))
    omo_canvas_point_at_crop (self);
}

static void
left_cb (GtkEventControllerMotion *controller, OmoCanvas *self)
{
  omo_canvas_update_pointed (self);
  self->has_pointer = FALSE;
  omo_canvas_update_pointed (self);
  g_object_set (self, "hovered", 0, "hovered-truth", 0, NULL);
}

static gboolean
is_touchpad (GtkEventController *controller)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (controller);

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHPAD;
}

/* As the loved viewers do: the wheel zooms at the pointer, a touchpad pans. */
static gboolean
scrolled_cb (GtkEventControllerScroll *scroll, double dx, double dy, OmoCanvas *self)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (scroll);
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  gboolean fine = (state & GDK_CONTROL_MASK) != 0;
  OmoPoint anchor = self->pointer;
  OmoSize size = omo_canvas_get_size (self);
  double step = fine ? FINE_STEP : OMO_FIT_WHEEL_STEP;

  if (is_touchpad (controller) && !fine)
    {
      omo_canvas_pan_by (self, -dx * PAN_PX_PER_NOTCH, -dy * PAN_PX_PER_NOTCH);
      return TRUE;
    }
  if (!self->has_pointer)
    anchor = (OmoPoint){ size.width / 2, size.height / 2 };
  omo_canvas_set_fit (self, omo_fit_zoom_at (self->fit, anchor, self->fit.scale * pow (step, -dy)));
  return TRUE;
}

static gboolean
is_crop_drag (OmoCanvas *self, GtkGestureDrag *gesture)
{
  return gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (gesture)) == GDK_BUTTON_PRIMARY
         && omo_canvas_is_cropping (self);
}

static gboolean
is_marking_drag (OmoCanvas *self, GtkGestureDrag *gesture)
{
  return gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (gesture)) == GDK_BUTTON_PRIMARY
         && omo_canvas_is_marking (self);
}

static void
drag_begun_cb (GtkGestureDrag *gesture, double x, double y, OmoCanvas *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->gesture_point = (OmoPoint){ x, y };
  if (is_crop_drag (self, gesture))
    {
      omo_canvas_press_crop (self, self->gesture_point);
      return;
    }
  if (is_marking_drag (self, gesture))
    {
      omo_canvas_press_mark (self, self->gesture_point);
      return;
    }
  self->gesture_fit = self->fit;
  if (omo_canvas_can_pan (self))
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
}

static void
drag_moved_cb (GtkGestureDrag *gesture, double x, double y, OmoCanvas *self)
{
  OmoFit fit = self->gesture_fit;

  if (is_crop_drag (self, gesture))
    {
      omo_canvas_drag_crop (self, self->gesture_point,
                            (OmoPoint){ self->gesture_point.x + x, self->gesture_point.y + y });
      return;
    }
  if (is_marking_drag (self, gesture))
    {
      omo_canvas_drag_mark (self,
                            (OmoPoint){ self->gesture_point.x + x, self->gesture_point.y + y });
      return;
    }
  fit.origin.x += x;
  fit.origin.y += y;
  omo_canvas_set_fit (self, fit);
}

static void
drag_over_cb (OmoCanvas *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

static void
drag_ended_cb (GtkGestureDrag *gesture, double x, double y, OmoCanvas *self)
{
  drag_over_cb (self);
}

static void
pinch_begun_cb (GtkGesture *gesture, GdkEventSequence *sequence, OmoCanvas *self)
{
  self->gesture_fit = self->fit;
  gtk_gesture_get_bounding_box_center (gesture, &self->gesture_point.x, &self->gesture_point.y);
}

/* The point under the fingers stays under them while they spread and while they move. */
static void
pinched_cb (GtkGestureZoom *gesture, double factor, OmoCanvas *self)
{
  OmoPoint centre = self->gesture_point;
  OmoFit fit = omo_fit_zoom_at (self->gesture_fit, centre, self->gesture_fit.scale * factor);

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &centre.x, &centre.y);
  fit.origin.x += centre.x - self->gesture_point.x;
  fit.origin.y += centre.y - self->gesture_point.y;
  omo_canvas_set_fit (self, fit);
}

static void
add_drag (OmoCanvas *self, guint button)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), button);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_moved_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_ended_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (drag_over_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

void
omo_canvas_add_gestures (OmoCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect (motion, "enter", G_CALLBACK (moved_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (moved_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (widget, motion);

  g_signal_connect (scroll, "scroll", G_CALLBACK (scrolled_cb), self);
  gtk_widget_add_controller (widget, scroll);

  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begun_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinched_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));

  add_drag (self, GDK_BUTTON_PRIMARY);
  add_drag (self, GDK_BUTTON_MIDDLE);
}
