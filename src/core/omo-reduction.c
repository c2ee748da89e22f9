/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-reduction.h"

/* Two of the four channels of a pixel, each with room for a sum of four. */
#define LANES 0x00ff00ffu
#define LANES_HALF 0x00020002u

/* A picture halved in advance is drawn from where it is still twice as large as drawn: a screen with two device
 * px per view px loses nothing. */
#define REDUCED_SCALE 0.5

struct _OmoReduction
{
  cairo_surface_t *levels[OMO_REDUCTION_MAX_LEVEL + 1]; /* NULL while nobody asked; atomic */
};

static const guint32 *
get_row (cairo_surface_t *surface, int y)
{
  /* The last row of an odd height stands for itself twice. */
  int row = MIN (y, cairo_image_surface_get_height (surface) - 1);

  return (const guint32 *) (const void *) (cairo_image_surface_get_data (surface)
                                           + (gsize) row
                                                 * cairo_image_surface_get_stride (surface));
}

static guint32
average (guint32 a, guint32 b, guint32 c, guint32 d)
{
  guint32 even = (a & LANES) + (b & LANES) + (c & LANES) + (d & LANES) + LANES_HALF;
  guint32 odd = ((a >> 8) & LANES) + ((b >> 8) & LANES) + ((c >> 8) & LANES) + ((d >> 8) & LANES)
                + LANES_HALF;

  return ((even >> 2) & LANES) | (((odd >> 2) & LANES) << 8);
}

static void
halve_row (const guint32 *upper, const guint32 *lower, int width, guint32 *out)
{
  int x;

  for (x = 0; x < width / 2; x++)
    out[x] = average (upper[2 * x], upper[2 * x + 1], lower[2 * x], lower[2 * x + 1]);
  if (width % 2 != 0)
    out[x] = average (upper[width - 1], upper[width - 1], lower[width - 1], lower[width - 1]);
}

static cairo_surface_t *
halve (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = (cairo_image_surface_get_height (surface) + 1) / 2;
  cairo_surface_t *half = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (width + 1) / 2, height);

  if (cairo_surface_status (half) != CAIRO_STATUS_SUCCESS)
    return half;
  cairo_surface_flush (half);
  for (int y = 0; y < height; y++)
    halve_row (get_row (surface, 2 * y), get_row (surface, 2 * y + 1), width,
               (guint32 *) get_row (half, y));
  cairo_surface_mark_dirty (half);
  return half;
}

OmoReduction *
omo_reduction_new (cairo_surface_t *surface)
{
  OmoReduction *self = g_new0 (OmoReduction, 1);

  self->levels[0] = cairo_surface_reference (surface);
  return self;
}

void
omo_reduction_free (OmoReduction *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->levels); i++)
    g_clear_pointer (&self->levels[i], cairo_surface_destroy);
  g_free (self);
}

cairo_surface_t *
omo_reduction_get (OmoReduction *self, guint level)
{
  cairo_surface_t *made;

  g_return_val_if_fail (level <= OMO_REDUCTION_MAX_LEVEL, NULL);

  made = g_atomic_pointer_get (&self->levels[level]);
  if (made != NULL)
    return made;
  made = halve (omo_reduction_get (self, level - 1));
  if (g_atomic_pointer_compare_and_exchange (&self->levels[level], NULL, made))
    return made;
  /* Another thread was faster. */
  cairo_surface_destroy (made);
  return g_atomic_pointer_get (&self->levels[level]);
}

guint
omo_reduction_choose_level (double scale)
{
  guint level = 0;

  while (level < OMO_REDUCTION_MAX_LEVEL && scale * (2 << level) <= REDUCED_SCALE)
    level++;
  return level;
}
