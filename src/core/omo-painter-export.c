/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-painter.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "core/omo-picture-header.h"

/* A screenshot is looked at whole, so far below 1:1 that marks drawn for 1:1 would vanish: they grow with the
 * shorter side beyond this many px. */
#define ORDINARY_SIDE 600.0
/* Less than half the time of the ordinary 6, for a file that is a tenth larger. */
#define COMPRESSION "4"

static cairo_surface_t *
make_surface (OmoSize size, cairo_format_t format)
{
  return cairo_image_surface_create (format, (int) size.width, (int) size.height);
}

/* colour / alpha * 255, rounded. */
static guint8
unmultiply (guint32 colour, guint32 alpha)
{
  if (alpha == 255)
    return (guint8) colour;
  return alpha == 0 ? 0 : (guint8) MIN (255, (colour * 255 + alpha / 2) / alpha);
}

static void
convert_row (const guint32 *source, int width, gboolean has_alpha, guint8 *target)
{
  for (int x = 0; x < width; x++)
    {
      guint32 pixel = source[x];
      guint32 alpha = has_alpha ? pixel >> 24 : 255;

      *target++ = unmultiply (pixel >> 16 & 0xff, alpha);
      *target++ = unmultiply (pixel >> 8 & 0xff, alpha);
      *target++ = unmultiply (pixel & 0xff, alpha);
      if (has_alpha)
        *target++ = (guint8) alpha;
    }
}

/* NULL where memory is short. */
static GdkPixbuf *
convert_image (cairo_surface_t *image)
{
  gboolean has_alpha = cairo_image_surface_get_format (image) == CAIRO_FORMAT_ARGB32;
  int width = cairo_image_surface_get_width (image);
  int height = cairo_image_surface_get_height (image);
  const guint8 *source = cairo_image_surface_get_data (image);
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, has_alpha, 8, width, height);
  guint8 *target = pixbuf == NULL ? NULL : gdk_pixbuf_get_pixels (pixbuf);

  for (int y = 0; pixbuf != NULL && y < height; y++)
    {
      convert_row ((const guint32 *) (const void *) source, width, has_alpha, target);
      source += cairo_image_surface_get_stride (image);
      target += gdk_pixbuf_get_rowstride (pixbuf);
    }
  return pixbuf;
}

/* NULL for a surface that has no pixels, or none any more, too. */
static GdkPixbuf *
copy_pixels (cairo_surface_t *surface)
{
  cairo_surface_t *image;
  GdkPixbuf *pixbuf = NULL;

  /* What is mapped of a surface that never was one cannot be unmapped. */
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    return NULL;
  image = cairo_surface_map_to_image (surface, NULL);
  if (cairo_surface_status (image) == CAIRO_STATUS_SUCCESS)
    pixbuf = convert_image (image);
  cairo_surface_unmap_image (surface, image);
  return pixbuf;
}

/* `expected` may be NULL. */
static cairo_surface_t *
render_rotation (OmoPicture *inner,
                 OmoPicture *outer,
                 const OmoRotation *rotation,
                 const OmoExpected *expected,
                 double tolerance)
{
  OmoFit fit = { .scale = 1 };
  double radius = inner == NULL ? 0 : omo_picture_get_width (inner) / 2.0;
  OmoSize size;
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail ((inner != NULL || outer != NULL) && rotation != NULL, NULL);

  size = omo_painter_get_pair_size (inner, outer);
  surface = make_surface (size, CAIRO_FORMAT_ARGB32);
  cr = cairo_create (surface);
  omo_painter_draw_pair (cr, inner, outer, rotation, fit);
  if (inner != NULL && expected != NULL)
    omo_painter_draw_expected_angle (cr, size, radius, rotation, expected, tolerance, fit);
  if (inner != NULL)
    omo_painter_draw_angle (cr, size, radius, rotation, fit);
  cairo_destroy (cr);
  return surface;
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
  return render_rotation (inner, outer, rotation, NULL, 0);
}

cairo_surface_t *
omo_painter_render_expected_rotation (OmoPicture *inner,
                                      OmoPicture *outer,
                                      const OmoRotation *rotation,
                                      const OmoExpected *expected,
                                      double tolerance)
{
  g_return_val_if_fail (expected != NULL, NULL);

  return render_rotation (inner, outer, rotation, expected, tolerance);
}

/* `mark` as gdk_pixbuf_save has it, or NULL. */
static GBytes *
encode (cairo_surface_t *surface, const char *mark, GError **error)
{
  g_autoptr (GdkPixbuf) pixbuf = copy_pixels (surface);
  g_autoptr (GError) reason = NULL;
  char *png;
  gsize size;

  if (pixbuf != NULL
      && gdk_pixbuf_save_to_buffer (pixbuf, &png, &size, "png", &reason, "compression", COMPRESSION,
                                    mark, OMO_PICTURE_MARK_TEXT, NULL))
    return g_bytes_new_take (png, size);
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "the picture cannot be made: %s",
               reason != NULL ? reason->message : "no pixels");
  return NULL;
}

GBytes *
omo_painter_encode_png (cairo_surface_t *surface, GError **error)
{
  g_return_val_if_fail (surface != NULL, NULL);

  return encode (surface, NULL, error);
}

GBytes *
omo_painter_encode_marked_png (cairo_surface_t *surface, GError **error)
{
  g_return_val_if_fail (surface != NULL, NULL);

  return encode (surface, "tEXt::" OMO_PICTURE_MARK_KEY, error);
}

gboolean
omo_painter_save_marked_png (cairo_surface_t *surface, const char *path, GError **error)
{
  g_autoptr (GBytes) png = NULL;

  g_return_val_if_fail (surface != NULL && path != NULL, FALSE);

  png = omo_painter_encode_marked_png (surface, error);
  return png != NULL
         && g_file_set_contents_full (path, g_bytes_get_data (png, NULL),
                                      (gssize) g_bytes_get_size (png),
                                      G_FILE_SET_CONTENTS_CONSISTENT, 0666, error);
}
