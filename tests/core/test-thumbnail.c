/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-thumbnail.h"

#include "core/omo-sample.h"
#include "tiny-pictures.h"

static OmoPicture *
load (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  OmoPicture *picture = omo_picture_new_from_bytes (bytes, "picture", NULL, &error);

  g_assert_no_error (error);
  return picture;
}

static OmoPicture *
shrink (GBytes *bytes)
{
  g_autoptr (OmoPicture) picture = load (bytes);
  g_autoptr (GBytes) png = omo_thumbnail_new (picture);
  OmoPicture *thumbnail = load (png);

  g_assert_cmpint (omo_picture_get_kind (thumbnail), ==, OMO_PICTURE_PNG);
  return thumbnail;
}

static guint32
get_pixel (OmoPicture *picture, int x, int y)
{
  cairo_surface_t *surface = omo_picture_get_surface (picture);
  const guint8 *row =
      cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (const void *) row)[x];
}

/* 552x344: the longer side becomes 96. */
static void
test_large (void)
{
  g_autoptr (GBytes) bytes = omo_sample_dup_bytes (omo_sample_from_id ("web-pair"), 0);
  g_autoptr (OmoPicture) thumbnail = shrink (bytes);

  g_assert_cmpint (omo_picture_get_width (thumbnail), ==, OMO_THUMBNAIL_SIDE);
  g_assert_cmpint (omo_picture_get_height (thumbnail), ==, 60);
  g_assert_true (omo_picture_is_opaque (thumbnail));
}

/* 3x2 stays as it is. */
static void
test_small (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (tiny_png, sizeof tiny_png);
  g_autoptr (OmoPicture) thumbnail = shrink (bytes);

  g_assert_cmpint (omo_picture_get_width (thumbnail), ==, 3);
  g_assert_cmpint (omo_picture_get_height (thumbnail), ==, 2);
  g_assert_cmphex (get_pixel (thumbnail, 0, 0), ==, 0xffff0000);
  g_assert_cmphex (get_pixel (thumbnail, 1, 0), ==, 0xff00ff00);
  g_assert_cmphex (get_pixel (thumbnail, 2, 1), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/thumbnail/large", test_large);
  g_test_add_func ("/core/thumbnail/small", test_small);

  return g_test_run ();
}
