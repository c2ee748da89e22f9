/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-painter.h"
#include "ui/omo-canvas-private.h"

static gboolean
is_repeating (OmoCanvas *self)
{
  return self->repetition != NULL && omo_repetition_get_n_series (self->repetition) > 0;
}

static void
draw_scatter (OmoCanvas *self, cairo_t *cr)
{
  OmoSize size = omo_canvas_get_size (self);
  OmoScatter scatter;

  if (!is_repeating (self))
    return;
  scatter = omo_repetition_get_scatter (self->repetition);
  cairo_save (cr);
  cairo_scale (cr, self->mark_scale, self->mark_scale);
  omo_painter_draw_scatter (
      cr, &scatter, omo_canvas_get_mark_fit (self),
      (OmoSize){ size.width / self->mark_scale, size.height / self->mark_scale }, NULL);
  cairo_restore (cr);
}

static void
draw_rotation (OmoCanvas *self, cairo_t *cr, OmoSize natural)
{
  OmoPicture *inner = omo_workspace_get_picture (self->workspace, 0);
  OmoPicture *outer = omo_workspace_get_picture (self->workspace, 1);
  OmoRotation rotation = omo_canvas_get_drawn_rotation (self);
  const OmoExpected *expected =
      omo_verification_get_expected (omo_workspace_get_verification (self->workspace));
  OmoTolerance tolerance = omo_workspace_get_tolerance (self->workspace);
  double value;

  omo_painter_draw_pair (cr, inner, outer, &rotation, self->fit);
  cairo_save (cr);
  cairo_scale (cr, self->mark_scale, self->mark_scale);
  if (inner != NULL && expected != NULL)
    omo_painter_draw_expected_angle (cr, natural, omo_picture_get_width (inner) / 2.0, &rotation,
                                     expected, tolerance.degrees, omo_canvas_get_mark_fit (self));
  if (inner != NULL
      && (omo_workspace_get_rotation_value (self->workspace, &value) || rotation.slider_px > 0))
    omo_painter_draw_angle (cr, natural, omo_picture_get_width (inner) / 2.0, &rotation,
                            omo_canvas_get_mark_fit (self));
  cairo_restore (cr);
}

static void
draw_points (OmoCanvas *self, cairo_t *cr)
{
  OmoPicture *picture = omo_workspace_get_picture (self->workspace, 0);
  OmoOverlay overlay = omo_workspace_get_overlay (self->workspace);
  OmoSize size = omo_canvas_get_size (self);

  /* The last of the repeated answers is one of the dots. */
  if (is_repeating (self))
    {
      overlay.n_marks = 0;
      overlay.has_guide = overlay.has_arrow = overlay.has_distance = FALSE;
    }
  overlay.hovered = (int) self->hovered;
  overlay.hovered_expected = (int) self->hovered_truth;
  omo_painter_draw_picture (cr, picture, self->fit);
  cairo_save (cr);
  cairo_scale (cr, self->mark_scale, self->mark_scale);
  omo_painter_draw_overlay (
      cr, &overlay, omo_canvas_get_mark_fit (self),
      (OmoSize){ size.width / self->mark_scale, size.height / self->mark_scale }, self->arrival);
  cairo_restore (cr);
  omo_canvas_draw_cursor (self, cr);
  omo_canvas_draw_crop (self, cr);
}

void
omo_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  OmoCanvas *self = OMO_CANVAS (widget);
  OmoSize size = omo_canvas_get_size (self);
  OmoSize natural;
  cairo_t *cr;

  if (self->workspace == NULL)
    return;
  natural = omo_workspace_get_natural_size (self->workspace);
  if (natural.width <= 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, size.width, size.height));
  if (omo_workspace_get_job_type (self->workspace)->n_pictures == 2)
    draw_rotation (self, cr, natural);
  else
    draw_points (self, cr);
  draw_scatter (self, cr);
  cairo_destroy (cr);
}
