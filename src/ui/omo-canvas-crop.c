/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "ui/omo-canvas-private.h"

/* Cutting the captcha out of a larger screenshot: by pointer, or arrows (Shift resizes, Ctrl takes longer steps), Enter
 * and Escape. */

#define LONG_STEP 10
#define HANDLE_SIZE 8.0
#define SHADE 0.55

gboolean
omo_canvas_is_cropping (OmoCanvas *self)
{
  return self->cropping;
}

void
omo_canvas_start_crop (OmoCanvas *self)
{
  OmoSize natural;

  g_return_if_fail (OMO_IS_CANVAS (self));

  natural = omo_workspace_get_natural_size (self->workspace);
  if (natural.width <= 0 || omo_workspace_get_job_type (self->workspace)->n_pictures == 2)
    return;
  self->cropping = TRUE;
  self->crop = omo_crop_new (natural);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  omo_canvas_update_description (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
omo_canvas_stop_crop (OmoCanvas *self)
{
  if (!self->cropping)
    return;
  self->cropping = FALSE;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  omo_canvas_update_description (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
change (OmoCanvas *self, OmoCropGrip grip, int dx, int dy)
{
  self->crop =
      omo_crop_drag (self->crop, grip, dx, dy, omo_workspace_get_natural_size (self->workspace));
  omo_canvas_update_description (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- pointer --- */

void
omo_canvas_press_crop (OmoCanvas *self, OmoPoint view_point)
{
  self->crop_grip = omo_crop_find_grip (self->crop, self->fit, view_point);
  self->crop_before = self->crop;
}

void
omo_canvas_drag_crop (OmoCanvas *self, OmoPoint from, OmoPoint to)
{
  OmoSize natural = omo_workspace_get_natural_size (self->workspace);

  if (self->crop_grip == OMO_CROP_NONE)
    self->crop = omo_crop_between (omo_fit_to_natural (self->fit, from),
                                   omo_fit_to_natural (self->fit, to), natural);
  else
    self->crop = omo_crop_drag (self->crop_before, self->crop_grip,
                                (int) round ((to.x - from.x) / self->fit.scale),
                                (int) round ((to.y - from.y) / self->fit.scale), natural);
  omo_canvas_update_description (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static const char *
find_cursor (OmoCropGrip grip)
{
  switch ((int) grip)
    {
    case OMO_CROP_NONE:
      return "crosshair";
    case OMO_CROP_ALL:
      return "move";
    case OMO_CROP_LEFT:
    case OMO_CROP_RIGHT:
      return "ew-resize";
    case OMO_CROP_TOP:
    case OMO_CROP_BOTTOM:
      return "ns-resize";
    case OMO_CROP_LEFT | OMO_CROP_TOP:
    case OMO_CROP_RIGHT | OMO_CROP_BOTTOM:
      return "nwse-resize";
    default:
      return "nesw-resize";
    }
}

void
omo_canvas_point_at_crop (OmoCanvas *self)
{
  gtk_widget_set_cursor_from_name (
      GTK_WIDGET (self), find_cursor (omo_crop_find_grip (self->crop, self->fit, self->pointer)));
}

/* --- keys --- */

static gboolean
move_cb (GtkWidget *widget, GVariant *parameter, gpointer user_data)
{
  OmoCanvas *self = OMO_CANVAS (widget);
  int dx, dy;
  gboolean resize;

  if (!self->cropping)
    return FALSE;
  g_variant_get (parameter, "(iib)", &dx, &dy, &resize);
  change (self, resize ? OMO_CROP_RIGHT | OMO_CROP_BOTTOM : OMO_CROP_ALL, dx, dy);
  return TRUE;
}

static gboolean
apply_cb (GtkWidget *widget, GVariant *parameter, gpointer user_data)
{
  OmoCanvas *self = OMO_CANVAS (widget);

  if (!self->cropping)
    return FALSE;
  omo_canvas_stop_crop (self);
  omo_workspace_crop (self->workspace, self->crop);
  return TRUE;
}

static gboolean
stop_cb (GtkWidget *widget, GVariant *parameter, gpointer user_data)
{
  OmoCanvas *self = OMO_CANVAS (widget);

  if (!self->cropping)
    return FALSE;
  omo_canvas_stop_crop (self);
  return TRUE;
}

void
omo_canvas_add_crop_keys (GtkWidgetClass *class)
{
  static const struct
  {
    guint key;
    int x, y;
  } arrows[] = {
    { GDK_KEY_Left, -1, 0 }, { GDK_KEY_Right, 1, 0 }, { GDK_KEY_Up, 0, -1 }, { GDK_KEY_Down, 0, 1 }
  };
  static const GdkModifierType modifiers[] = { 0, GDK_SHIFT_MASK, GDK_CONTROL_MASK,
                                               GDK_CONTROL_MASK | GDK_SHIFT_MASK };

  for (gsize i = 0; i < G_N_ELEMENTS (arrows); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (modifiers); j++)
      {
        int step = (modifiers[j] & GDK_CONTROL_MASK) != 0 ? LONG_STEP : 1;
        gboolean resize = (modifiers[j] & GDK_SHIFT_MASK) != 0;

        gtk_widget_class_add_binding (class, arrows[i].key, modifiers[j], move_cb, "(iib)",
                                      step * arrows[i].x, step * arrows[i].y, resize);
      }
  gtk_widget_class_add_binding (class, GDK_KEY_Return, 0, apply_cb, NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_KP_Enter, 0, apply_cb, NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_Escape, 0, stop_cb, NULL);
}

/* --- drawing --- */

static void
draw_handle (cairo_t *cr, double x, double y)
{
  cairo_rectangle (cr, x - HANDLE_SIZE / 2, y - HANDLE_SIZE / 2, HANDLE_SIZE, HANDLE_SIZE);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
shade_outside (OmoCanvas *self, cairo_t *cr, OmoRect inside)
{
  OmoSize size = omo_canvas_get_size (self);

  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_rectangle (cr, 0, 0, size.width, size.height);
  cairo_rectangle (cr, inside.x, inside.y, inside.width, inside.height);
  cairo_set_source_rgba (cr, 0, 0, 0, SHADE);
  cairo_fill (cr);
}

void
omo_canvas_draw_crop (OmoCanvas *self, cairo_t *cr)
{
  OmoPoint start = omo_fit_to_view (self->fit, (OmoPoint){ self->crop.x, self->crop.y });
  OmoRect inside = { start.x, start.y, self->crop.width * self->fit.scale,
                     self->crop.height * self->fit.scale };

  if (!self->cropping)
    return;
  cairo_save (cr);
  shade_outside (self, cr, inside);
  cairo_rectangle (cr, inside.x, inside.y, inside.width, inside.height);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
  for (int row = 0; row <= 2; row++)
    for (int column = 0; column <= 2; column++)
      if (row != 1 || column != 1)
        draw_handle (cr, inside.x + column * inside.width / 2, inside.y + row * inside.height / 2);
  cairo_restore (cr);
}
