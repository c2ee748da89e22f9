/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-canvas-private.h"

/* Between the picture and the edge of the canvas, so that marks at its rim are whole. */
#define MARGIN 24.0
/* A small captcha on a large screen shows its pixels beyond this. */
#define LARGEST_FIT 3.0
/* One press of a pan key. */
#define PAN_STEP 48.0
#define ZOOM_STEP OMO_FIT_WHEEL_STEP

static void
put_fit (OmoCanvas *self, OmoFit fit)
{
  double before = self->fit.scale;

  self->fit = omo_fit_snap (fit, gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  omo_canvas_update_pointed (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (before != fit.scale)
    g_object_notify (G_OBJECT (self), "zoom");
}

void
omo_canvas_set_fit (OmoCanvas *self, OmoFit fit)
{
  OmoSize natural = omo_workspace_get_natural_size (self->workspace);

  if (natural.width <= 0)
    return;
  self->fits = FALSE;
  put_fit (self, omo_fit_constrain (fit, natural, omo_canvas_get_size (self)));
}

/* Never enlarged, but for an audience. */
static OmoFit
find_best_fit (OmoCanvas *self, OmoSize natural, OmoSize size)
{
  OmoFit fit = omo_fit_best (natural, size, MARGIN);
  double scale =
      MIN ((size.width - 2 * MARGIN) / natural.width, (size.height - 2 * MARGIN) / natural.height);

  if (self->audience_scale <= 1 || scale <= fit.scale)
    return fit;
  fit = omo_fit_zoom_at (fit, (OmoPoint){ size.width / 2, size.height / 2 },
                         MIN (scale, LARGEST_FIT));
  return omo_fit_constrain (fit, natural, size);
}

void
omo_canvas_refit (OmoCanvas *self)
{
  OmoSize natural;
  OmoSize size = omo_canvas_get_size (self);

  if (self->workspace == NULL || size.width <= 0)
    return;
  natural = omo_workspace_get_natural_size (self->workspace);
  if (natural.width <= 0)
    return;
  if (self->fits)
    put_fit (self, find_best_fit (self, natural, size));
  else
    put_fit (self, omo_fit_constrain (self->fit, natural, size));
}

/* --- by hand --- */

void
omo_canvas_zoom_fit (OmoCanvas *self)
{
  g_return_if_fail (OMO_IS_CANVAS (self));

  self->fits = TRUE;
  omo_canvas_refit (self);
}

void
omo_canvas_zoom_to (OmoCanvas *self, double scale)
{
  OmoSize size;

  g_return_if_fail (OMO_IS_CANVAS (self));

  size = omo_canvas_get_size (self);
  omo_canvas_set_fit (
      self, omo_fit_zoom_at (self->fit, (OmoPoint){ size.width / 2, size.height / 2 }, scale));
}

void
omo_canvas_zoom_by (OmoCanvas *self, double factor)
{
  g_return_if_fail (OMO_IS_CANVAS (self));

  omo_canvas_zoom_to (self, self->fit.scale * factor);
}

void
omo_canvas_pan_by (OmoCanvas *self, double x, double y)
{
  OmoFit fit;

  g_return_if_fail (OMO_IS_CANVAS (self));

  fit = self->fit;
  fit.origin.x += x;
  fit.origin.y += y;
  omo_canvas_set_fit (self, fit);
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoCanvas *self = OMO_CANVAS (widget);

  if (g_str_equal (name, "canvas.zoom-in"))
    omo_canvas_zoom_by (self, ZOOM_STEP);
  else if (g_str_equal (name, "canvas.zoom-out"))
    omo_canvas_zoom_by (self, 1 / ZOOM_STEP);
  else if (g_str_equal (name, "canvas.zoom-fit"))
    omo_canvas_zoom_fit (self);
  else if (g_str_equal (name, "canvas.zoom-original"))
    omo_canvas_zoom_to (self, 1);
  else
    omo_canvas_zoom_to (self, 2);
}

static void
pan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  int x, y;

  g_variant_get (parameter, "(ii)", &x, &y);
  omo_canvas_pan_by (OMO_CANVAS (widget), x * PAN_STEP, y * PAN_STEP);
}

void
omo_canvas_install_zoom_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "canvas.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (class, "canvas.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (class, "canvas.zoom-fit", NULL, zoom_action);
  gtk_widget_class_install_action (class, "canvas.zoom-original", NULL, zoom_action);
  gtk_widget_class_install_action (class, "canvas.zoom-double", NULL, zoom_action);
  gtk_widget_class_install_action (class, "canvas.pan", "(ii)", pan_action);
}

/* Keys without a modifier belong to the canvas alone: elsewhere they are typed into entries. */
void
omo_canvas_add_zoom_keys (GtkWidgetClass *class)
{
  static const struct
  {
    guint key;
    const char *action;
  } zooms[] = {
    { GDK_KEY_plus, "canvas.zoom-in" },         { GDK_KEY_equal, "canvas.zoom-in" },
    { GDK_KEY_KP_Add, "canvas.zoom-in" },       { GDK_KEY_minus, "canvas.zoom-out" },
    { GDK_KEY_KP_Subtract, "canvas.zoom-out" }, { GDK_KEY_0, "canvas.zoom-fit" },
    { GDK_KEY_KP_0, "canvas.zoom-fit" },        { GDK_KEY_1, "canvas.zoom-original" },
    { GDK_KEY_KP_1, "canvas.zoom-original" },   { GDK_KEY_2, "canvas.zoom-double" },
    { GDK_KEY_KP_2, "canvas.zoom-double" },
  };
  static const struct
  {
    guint key;
    int x, y;
  } pans[] = {
    { GDK_KEY_Left, 1, 0 }, { GDK_KEY_Right, -1, 0 }, { GDK_KEY_Up, 0, 1 }, { GDK_KEY_Down, 0, -1 }
  };

  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_add_binding_action (class, zooms[i].key, 0, zooms[i].action, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (pans); i++)
    gtk_widget_class_add_binding_action (class, pans[i].key, GDK_CONTROL_MASK, "canvas.pan", "(ii)",
                                         pans[i].x, pans[i].y);
}
