/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-texture.h"

#include "core/omo-reduction.h"

GdkTexture *
omo_texture_new_for_surface (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (
      cairo_image_surface_get_data (surface), stride * (gsize) height,
      (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (surface));
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/* `source` is the picture at `scale` of its size. */
static GdkTexture *
draw_small (cairo_surface_t *source, double scale, int width, int height)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (1, width), MAX (1, height));
  cairo_t *cr = cairo_create (surface);
  GdkTexture *texture;

  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, source, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint (cr);
  cairo_destroy (cr);
  texture = omo_texture_new_for_surface (surface);
  cairo_surface_destroy (surface);
  return texture;
}

GdkTexture *
omo_texture_new_thumbnail (OmoPicture *picture, int size)
{
  int width = omo_picture_get_width (picture);
  int height = omo_picture_get_height (picture);
  double scale = MIN (1.0, (double) size / MAX (width, height));
  guint level = omo_reduction_choose_level (scale);

  return draw_small (omo_picture_get_reduced (picture, level), scale * (1 << level),
                     (int) (width * scale), (int) (height * scale));
}

GdkTexture *
omo_texture_new_reduced (cairo_surface_t *surface, int size)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  double scale = MIN (1.0, (double) size / MAX (width, height));

  return draw_small (surface, scale, (int) (width * scale), (int) (height * scale));
}
