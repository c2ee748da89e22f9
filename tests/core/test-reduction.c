/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-reduction.h"

#include "drawing.h"

static void
set_pixel (cairo_surface_t *surface, int x, int y, guint32 pixel)
{
  guchar *row;

  cairo_surface_flush (surface);
  row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
  ((guint32 *) (void *) row)[x] = pixel;
  cairo_surface_mark_dirty (surface);
}

static void
test_average (void)
{
  cairo_surface_t *surface = make_canvas (2, 2);
  g_autoptr (OmoReduction) reduction = omo_reduction_new (surface);

  set_pixel (surface, 0, 0, 0xff102030u);
  set_pixel (surface, 1, 0, 0xff10ff00u);
  set_pixel (surface, 0, 1, 0xff13ff02u);
  set_pixel (surface, 1, 1, 0x00000000u);
  /* ff*3/4 = 191.25; (16+16+19)/4 = 12.75; (32+255+255)/4 = 135.5; (48+2)/4 = 12.5, halves go up. */
  g_assert_cmphex (get_pixel (omo_reduction_get (reduction, 1), 0, 0), ==, 0xbf0d880du);
  g_assert_true (omo_reduction_get (reduction, 0) == surface);
  cairo_surface_destroy (surface);
}

static void
test_odd (void)
{
  cairo_surface_t *surface = make_canvas (3, 5);
  g_autoptr (OmoReduction) reduction = omo_reduction_new (surface);
  cairo_surface_t *half;

  set_pixel (surface, 2, 0, 0xff000080u);
  set_pixel (surface, 2, 1, 0xff000040u);
  set_pixel (surface, 2, 4, 0xff0000f0u);
  half = omo_reduction_get (reduction, 1);
  g_assert_cmpint (cairo_image_surface_get_width (half), ==, 2);
  g_assert_cmpint (cairo_image_surface_get_height (half), ==, 3);
  g_assert_cmphex (get_pixel (half, 0, 0), ==, 0);
  g_assert_cmphex (get_pixel (half, 1, 0), ==, 0xff000060u);
  g_assert_cmphex (get_pixel (half, 1, 2), ==, 0xff0000f0u);
  cairo_surface_destroy (surface);
}

static void
test_levels (void)
{
  cairo_surface_t *surface = make_canvas (100, 1);
  g_autoptr (OmoReduction) reduction = omo_reduction_new (surface);
  /* 100, 50, 25, 13, 7, 4. */
  cairo_surface_t *last = omo_reduction_get (reduction, OMO_REDUCTION_MAX_LEVEL);

  g_assert_cmpint (cairo_image_surface_get_width (last), ==, 4);
  g_assert_cmpint (cairo_image_surface_get_height (last), ==, 1);
  g_assert_cmpint (cairo_image_surface_get_width (omo_reduction_get (reduction, 3)), ==, 13);
  g_assert_true (omo_reduction_get (reduction, OMO_REDUCTION_MAX_LEVEL) == last);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/reduction/average", test_average);
  g_test_add_func ("/core/reduction/odd", test_odd);
  g_test_add_func ("/core/reduction/levels", test_levels);

  return g_test_run ();
}
