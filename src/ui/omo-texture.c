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

GdkTexture *
omo_texture_new_thumbnail (OmoPicture *picture, int size)
{
  int width = omo_picture_get_width (picture);
  int height = omo_picture_get_height (picture);
  double scale = MIN (1.0, (double) size / MAX (width, height));
  guint level = omo_reduction_choose_level (scale);
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, MAX (1, (int) (width * scale)), MAX (1, (int) (height * scale)));
  cairo_t *cr = cairo_create (surface);
  GdkTexture *texture;

  cairo_scale (cr, scale * (1 << level), scale * (1 << level));
  cairo_set_source_surface (cr, omo_picture_get_reduced (picture, level), 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint (cr);
  cairo_destroy (cr);
  texture = omo_texture_new_for_surface (surface);
  cairo_surface_destroy (surface);
  return texture;
}
