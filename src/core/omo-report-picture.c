/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-report-picture.h"

#include "core/omo-painter.h"

/* Free with cairo_surface_destroy. */
static cairo_surface_t *
scale_down (cairo_surface_t *surface, double scale)
{
  int width = MAX (1, (int) (cairo_image_surface_get_width (surface) * scale + 0.5));
  int height = MAX (1, (int) (cairo_image_surface_get_height (surface) * scale + 0.5));
  cairo_surface_t *small = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (small);

  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, surface, 0, 0);
  /* Its edge is no transparent neighbour's blend. */
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint (cr);
  cairo_destroy (cr);
  return small;
}

GBytes *
omo_report_picture_encode (cairo_surface_t *surface, GError **error)
{
  int side;
  cairo_surface_t *small;
  GBytes *png;

  g_return_val_if_fail (surface != NULL, NULL);

  side = MAX (cairo_image_surface_get_width (surface), cairo_image_surface_get_height (surface));
  if (side <= OMO_REPORT_PICTURE_MAX_SIDE)
    return omo_painter_encode_png (surface, error);
  small = scale_down (surface, (double) OMO_REPORT_PICTURE_MAX_SIDE / side);
  png = omo_painter_encode_png (small, error);
  cairo_surface_destroy (small);
  return png;
}
