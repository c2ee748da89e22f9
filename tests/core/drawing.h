/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

/* What the tests of drawing share: a clear image and a look at its pixels. */

static inline cairo_surface_t *
make_canvas (int width, int height)
{
  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
}

/* Alpha, red, green and blue, premultiplied. */
static inline guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guchar *row;

  cairo_surface_flush (surface);
  g_assert_cmpint (x, >=, 0);
  g_assert_cmpint (x, <, cairo_image_surface_get_width (surface));
  g_assert_cmpint (y, >=, 0);
  g_assert_cmpint (y, <, cairo_image_surface_get_height (surface));
  row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
  return ((const guint32 *) (const void *) row)[x];
}

static inline gboolean
is_bare (cairo_surface_t *surface, int x, int y)
{
  return get_pixel (surface, x, y) == 0;
}

static inline int
get_channel (guint32 pixel, int shift)
{
  return (pixel >> shift) & 0xff;
}

/* Each channel within what smoothing and rounding do. */
static inline void
assert_pixel (cairo_surface_t *surface, int x, int y, guint32 expected)
{
  guint32 pixel = get_pixel (surface, x, y);

  for (int shift = 0; shift < 32; shift += 8)
    if (ABS (get_channel (pixel, shift) - get_channel (expected, shift)) > 3)
      g_error ("pixel %d,%d is %08x, not %08x", x, y, pixel, expected);
}

/* All that was drawn lies within the rectangle. */
static inline void
assert_bare_around (cairo_surface_t *surface, int left, int top, int right, int bottom)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      if ((x < left || x >= right || y < top || y >= bottom) && !is_bare (surface, x, y))
        g_error ("pixel %d,%d is drawn", x, y);
}
