/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-transparency.h"

/* Alpha below this is clear: the soft edge of a cut leaves a little behind. */
#define CLEAR_BELOW 32

/* A hole is much larger than this part of the shorter side, and so is what a disc leaves of each corner: at
 * most 0.146 of the side is clear there in both directions. */
#define CENTRE_PART 8
#define CORNER_PART 16

typedef struct
{
  const guint8 *data;
  int stride;
  int width;
  int height;
} Pixels;

static Pixels
get_pixels (cairo_surface_t *surface)
{
  return (Pixels){ cairo_image_surface_get_data (surface), cairo_image_surface_get_stride (surface),
                   cairo_image_surface_get_width (surface),
                   cairo_image_surface_get_height (surface) };
}

static gboolean
is_clear_at (const Pixels *pixels, int x, int y)
{
  const guint32 *row = (const guint32 *) (const void *) (pixels->data + (gsize) y * pixels->stride);

  return row[x] >> 24 < CLEAR_BELOW;
}

/* TRUE when every pixel of a square is clear. */
static gboolean
is_patch_clear (const Pixels *pixels, int left, int top, int side)
{
  for (int y = top; y < top + side; y++)
    for (int x = left; x < left + side; x++)
      if (!is_clear_at (pixels, x, y))
        return FALSE;
  return TRUE;
}

static gboolean
is_centre_clear (const Pixels *pixels)
{
  int side = MAX (1, MIN (pixels->width, pixels->height) / CENTRE_PART);

  return is_patch_clear (pixels, (pixels->width - side) / 2, (pixels->height - side) / 2, side);
}

/* TRUE when something on the way from the centre to the edge is not clear. */
static gboolean
meets_something (const Pixels *pixels, int step_x, int step_y)
{
  int x = pixels->width / 2;
  int y = pixels->height / 2;

  for (; x >= 0 && x < pixels->width && y >= 0 && y < pixels->height; x += step_x, y += step_y)
    if (!is_clear_at (pixels, x, y))
      return TRUE;
  return FALSE;
}

gboolean
omo_transparency_has_hole (cairo_surface_t *surface)
{
  Pixels pixels = get_pixels (surface);

  return is_centre_clear (&pixels) && meets_something (&pixels, -1, 0)
         && meets_something (&pixels, 1, 0) && meets_something (&pixels, 0, -1)
         && meets_something (&pixels, 0, 1);
}

gboolean
omo_transparency_has_clear_corners (cairo_surface_t *surface)
{
  Pixels pixels = get_pixels (surface);
  int side = MAX (1, MIN (pixels.width, pixels.height) / CORNER_PART);
  int right = pixels.width - side;
  int bottom = pixels.height - side;

  return !is_centre_clear (&pixels) && is_patch_clear (&pixels, 0, 0, side)
         && is_patch_clear (&pixels, right, 0, side) && is_patch_clear (&pixels, 0, bottom, side)
         && is_patch_clear (&pixels, right, bottom, side);
}

gboolean
omo_transparency_is_opaque (cairo_surface_t *surface)
{
  Pixels pixels = get_pixels (surface);

  for (int y = 0; y < pixels.height; y++)
    {
      const guint32 *row =
          (const guint32 *) (const void *) (pixels.data + (gsize) y * pixels.stride);

      for (int x = 0; x < pixels.width; x++)
        if (row[x] >> 24 != 0xff)
          return FALSE;
    }
  return TRUE;
}
