/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-painter.h"

#include <gio/gio.h>

/* A screenshot is looked at whole, so far below 1:1 that marks drawn for 1:1 would vanish: they grow with the
 * shorter side beyond this many px. */
#define ORDINARY_SIDE 600.0

static cairo_surface_t *
make_surface (OmoSize size, cairo_format_t format)
{
  return cairo_image_surface_create (format, (int) size.width, (int) size.height);
}

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

cairo_surface_t *
omo_painter_render_points (OmoPicture *picture, const OmoOverlay *overlay)
{
  OmoOverlay unlit;
  OmoSize size;
  double growth;
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail (picture != NULL && overlay != NULL, NULL);

  unlit = *overlay;
  unlit.hovered = 0;
  size = (OmoSize){ omo_picture_get_width (picture), omo_picture_get_height (picture) };
  growth = MAX (1, MIN (size.width, size.height) / ORDINARY_SIDE);
  /* A chequerboard is behind what is clear: nothing of it is left, and a quarter less is to be compressed. */
  surface = make_surface (size, CAIRO_FORMAT_RGB24);
  cr = cairo_create (surface);
  omo_painter_draw_picture (cr, picture, (OmoFit){ .scale = 1 });
  cairo_scale (cr, growth, growth);
  omo_painter_draw_overlay (cr, &unlit, (OmoFit){ .scale = 1 / growth },
                            (OmoSize){ size.width / growth, size.height / growth }, 1);
  cairo_destroy (cr);
  return surface;
}

cairo_surface_t *
omo_painter_render_rotation (OmoPicture *inner, OmoPicture *outer, const OmoRotation *rotation)
{
  OmoFit fit = { .scale = 1 };
  OmoSize size;
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail ((inner != NULL || outer != NULL) && rotation != NULL, NULL);

  size = omo_painter_get_pair_size (inner, outer);
  surface = make_surface (size, CAIRO_FORMAT_ARGB32);
  cr = cairo_create (surface);
  omo_painter_draw_pair (cr, inner, outer, rotation, fit);
  if (inner != NULL)
    omo_painter_draw_angle (cr, size, omo_picture_get_width (inner) / 2.0, rotation, fit);
  cairo_destroy (cr);
  return surface;
}

gboolean
omo_painter_save_png (cairo_surface_t *surface, const char *path, GError **error)
{
  g_autoptr (GByteArray) png = g_byte_array_new ();
  cairo_status_t status;

  g_return_val_if_fail (surface != NULL && path != NULL, FALSE);

  status = cairo_surface_write_to_png_stream (surface, append_cb, png);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "the picture cannot be written: %s",
                   cairo_status_to_string (status));
      return FALSE;
    }
  return g_file_set_contents_full (path, (const char *) png->data, png->len,
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0666, error);
}
