/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-thumbnail.h"

#include <math.h>

#include "core/omo-painter.h"
#include "core/omo-reduction.h"

static void
draw (OmoPicture *picture, double scale, cairo_surface_t *surface)
{
  guint level = omo_reduction_choose_level (scale);
  cairo_surface_t *reduced = omo_picture_get_reduced (picture, level);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (
      cr,
      (double) cairo_image_surface_get_width (surface) / cairo_image_surface_get_width (reduced),
      (double) cairo_image_surface_get_height (surface) / cairo_image_surface_get_height (reduced));
  cairo_set_source_surface (cr, reduced, 0, 0);
  /* Else the edge is mixed with what is beyond it, which is nothing. */
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_paint (cr);
  cairo_destroy (cr);
}

GBytes *
omo_thumbnail_new (OmoPicture *picture)
{
  int width;
  int height;
  double scale;
  cairo_surface_t *surface;
  GBytes *png;

  g_return_val_if_fail (picture != NULL, NULL);

  width = omo_picture_get_width (picture);
  height = omo_picture_get_height (picture);
  scale = MIN (1, (double) OMO_THUMBNAIL_SIDE / MAX (width, height));
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (1, (int) round (width * scale)),
                                        MAX (1, (int) round (height * scale)));
  draw (picture, scale, surface);
  png = omo_painter_encode_png (surface, NULL);
  cairo_surface_destroy (surface);
  return png;
}
