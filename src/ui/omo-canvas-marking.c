/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "core/omo-overlay.h"
#include "ui/omo-canvas-private.h"
#include "ui/omo-verification.h"

/* Marking the truth, by pointer and by keys. A click puts the next point, or takes hold of one that is near; arrows move
 * the cursor and the point that it carries; Enter puts a point and lets go of it. */

/* One press of an arrow with Shift, natural px; without it 1. */
#define LONG_STEP 10

static OmoVerification *
get_verification (OmoCanvas *self)
{
  return omo_workspace_get_verification (self->workspace);
}

gboolean
omo_canvas_is_marking (OmoCanvas *self)
{
  gboolean marking = FALSE;

  if (self->workspace != NULL && omo_workspace_get_natural_size (self->workspace).width > 0)
    g_object_get (get_verification (self), "marking", &marking, NULL);
  return marking && omo_verification_get_n_wanted (get_verification (self)) > 0;
}

static OmoPoint
limit_to_picture (OmoCanvas *self, OmoPoint natural)
{
  OmoSize size = omo_workspace_get_natural_size (self->workspace);

  return (OmoPoint){ CLAMP (floor (natural.x), 0, size.width - 1),
                     CLAMP (floor (natural.y), 0, size.height - 1) };
}

static double
measure_to (OmoCanvas *self, guint index, OmoPoint view_point)
{
  OmoVerification *verification = get_verification (self);
  OmoPoint mark = omo_verification_get_point (verification, index);
  OmoPoint at = omo_fit_to_view (self->fit, (OmoPoint){ mark.x + 0.5, mark.y + 0.5 });
  double dy = omo_verification_get_n_wanted (verification) == 1 ? 0 : at.y - view_point.y;

  return hypot (at.x - view_point.x, dy);
}

/* The mark nearest to a place of the view; -1 when there is none. */
static int
find_nearest (OmoCanvas *self, OmoPoint view_point, double *out_distance)
{
  guint n = omo_verification_get_n_points (get_verification (self));
  int nearest = -1;

  for (guint i = 0; i < n; i++)
    {
      double distance = measure_to (self, i, view_point);

      if (nearest >= 0 && distance >= *out_distance)
        continue;
      nearest = (int) i;
      *out_distance = distance;
    }
  return nearest;
}

/* Which point a press at a place of the view takes: one that is near, else the next, else the nearest. */
static guint
choose_point (OmoCanvas *self, OmoPoint view_point)
{
  OmoVerification *verification = get_verification (self);
  double distance = 0;
  int nearest = find_nearest (self, view_point, &distance);
  guint n = omo_verification_get_n_points (verification);

  if (nearest >= 0 && distance <= OMO_MARK_RADIUS)
    return (guint) nearest;
  return n < omo_verification_get_n_wanted (verification) ? n : (guint) nearest;
}

static void
put (OmoCanvas *self, OmoPoint natural)
{
  self->cursor = limit_to_picture (self, natural);
  omo_verification_set_point (get_verification (self), (guint) self->carried, self->cursor);
}

void
omo_canvas_press_mark (OmoCanvas *self, OmoPoint view_point)
{
  self->carried = (int) choose_point (self, view_point);
  put (self, omo_fit_to_natural (self->fit, view_point));
}

void
omo_canvas_drag_mark (OmoCanvas *self, OmoPoint view_point)
{
  if (self->carried >= 0)
    put (self, omo_fit_to_natural (self->fit, view_point));
}

void
omo_canvas_start_marking (OmoCanvas *self)
{
  OmoSize size = omo_workspace_get_natural_size (self->workspace);

  self->carried = -1;
  self->cursor = (OmoPoint){ floor (size.width / 2), floor (size.height / 2) };
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
move_cursor_cb (GtkWidget *widget, GVariant *parameter, gpointer user_data)
{
  OmoCanvas *self = OMO_CANVAS (widget);
  int dx, dy;

  if (!omo_canvas_is_marking (self))
    return FALSE;
  g_variant_get (parameter, "(ii)", &dx, &dy);
  self->cursor = limit_to_picture (self, (OmoPoint){ self->cursor.x + dx, self->cursor.y + dy });
  if (self->carried >= 0)
    put (self, self->cursor);
  omo_canvas_update_description (self);
  gtk_widget_queue_draw (widget);
  return TRUE;
}

/* Puts a point at the cursor, or lets go of the one that it carries. */
static gboolean
put_point_cb (GtkWidget *widget, GVariant *parameter, gpointer user_data)
{
  OmoCanvas *self = OMO_CANVAS (widget);

  if (!omo_canvas_is_marking (self))
    return FALSE;
  if (self->carried >= 0)
    self->carried = -1;
  else
    omo_canvas_press_mark (self, omo_fit_to_view (self->fit, (OmoPoint){ self->cursor.x + 0.5,
                                                                         self->cursor.y + 0.5 }));
  omo_canvas_update_description (self);
  gtk_widget_queue_draw (widget);
  return TRUE;
}

static gboolean
stop_marking_cb (GtkWidget *widget, GVariant *parameter, gpointer user_data)
{
  OmoCanvas *self = OMO_CANVAS (widget);

  if (!omo_canvas_is_marking (self))
    return FALSE;
  g_object_set (get_verification (self), "marking", FALSE, NULL);
  return TRUE;
}

void
omo_canvas_add_marking_keys (GtkWidgetClass *class)
{
  static const struct
  {
    guint key;
    int x, y;
  } arrows[] = {
    { GDK_KEY_Left, -1, 0 }, { GDK_KEY_Right, 1, 0 }, { GDK_KEY_Up, 0, -1 }, { GDK_KEY_Down, 0, 1 }
  };
  static const guint puts[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space };

  for (gsize i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      gtk_widget_class_add_binding (class, arrows[i].key, 0, move_cursor_cb, "(ii)", arrows[i].x,
                                    arrows[i].y);
      gtk_widget_class_add_binding (class, arrows[i].key, GDK_SHIFT_MASK, move_cursor_cb, "(ii)",
                                    LONG_STEP * arrows[i].x, LONG_STEP * arrows[i].y);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (puts); i++)
    gtk_widget_class_add_binding (class, puts[i], 0, put_point_cb, NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_Escape, 0, stop_marking_cb, NULL);
}

/* A cross of two thin lines that meet at the cursor's pixel, dark beside light. */
void
omo_canvas_draw_cursor (OmoCanvas *self, cairo_t *cr)
{
  OmoPoint at;
  static const double reach = 12;
  static const double gap = 3;

  if (!omo_canvas_is_marking (self) || !gtk_widget_has_focus (GTK_WIDGET (self)))
    return;
  at = omo_fit_to_view (self->fit, (OmoPoint){ self->cursor.x + 0.5, self->cursor.y + 0.5 });
  for (guint pass = 0; pass < 2; pass++)
    {
      cairo_set_line_width (cr, pass == 0 ? 3 : 1);
      cairo_set_source_rgba (cr, pass, pass, pass, 0.9);
      for (int side = -1; side <= 1; side += 2)
        {
          cairo_move_to (cr, at.x + side * gap, at.y);
          cairo_line_to (cr, at.x + side * reach, at.y);
          cairo_move_to (cr, at.x, at.y + side * gap);
          cairo_line_to (cr, at.x, at.y + side * reach);
        }
      cairo_stroke (cr);
    }
}
