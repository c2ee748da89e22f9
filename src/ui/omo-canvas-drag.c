/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ui/omo-canvas-private.h"
#include "ui/omo-marked-picture.h"
#include "ui/omo-texture.h"

/* Dragging the picture with its marks out of the window. A drag that can pan pans, as image viewers have it; with Ctrl it
 * takes the picture out at any zoom. */

/* What hangs on the pointer, px. */
#define ICON_SIZE 160

gboolean
omo_canvas_can_pan (OmoCanvas *self)
{
  OmoSize size = omo_canvas_get_size (self);
  OmoSize natural = omo_workspace_get_natural_size (self->workspace);

  return natural.width * self->fit.scale > size.width
         || natural.height * self->fit.scale > size.height;
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, OmoCanvas *self)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (source));
  gboolean forced = (state & GDK_CONTROL_MASK) != 0;
  GdkContentProvider *content;
  cairo_surface_t *surface;

  if (self->workspace == NULL || omo_workspace_get_natural_size (self->workspace).width <= 0
      || omo_canvas_is_cropping (self) || omo_canvas_is_marking (self)
      || (omo_canvas_can_pan (self) && !forced))
    return NULL;
  surface = omo_workspace_render_marked (self->workspace);
  content = omo_marked_picture_new (surface, _ ("captcha with marks.png"));
  self->dragged = omo_texture_new_reduced (surface, ICON_SIZE);
  cairo_surface_destroy (surface);
  return content;
}

static void
begun_cb (GtkDragSource *source, GdkDrag *drag, OmoCanvas *self)
{
  gtk_drag_source_set_icon (source, GDK_PAINTABLE (self->dragged), 0, 0);
  g_clear_object (&self->dragged);
}

void
omo_canvas_add_drag_source (OmoCanvas *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begun_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
}
