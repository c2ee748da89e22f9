/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-crop.h"

#include "core/omo-painter.h"
#include "core/omo-sample.h"

static const OmoSize picture = { 400, 300 };

static void
check (OmoCrop crop, int x, int y, int width, int height)
{
  g_assert_cmpint (crop.x, ==, x);
  g_assert_cmpint (crop.y, ==, y);
  g_assert_cmpint (crop.width, ==, width);
  g_assert_cmpint (crop.height, ==, height);
}

static void
test_it_begins_in_the_middle (void)
{
  check (omo_crop_new (picture), 100, 75, 200, 150);
  check (omo_crop_new ((OmoSize){ 20, 10 }), 4, 0, 16, 10);
  check (omo_crop_new ((OmoSize){ 1, 1 }), 0, 0, 1, 1);
}

static void
test_between_two_corners (void)
{
  check (omo_crop_between ((OmoPoint){ 300, 200 }, (OmoPoint){ 100, 50 }, picture), 100, 50, 200,
         150);
  check (omo_crop_between ((OmoPoint){ -50, -1e9 }, (OmoPoint){ 1e9, 900 }, picture), 0, 0, 400,
         300);
  check (omo_crop_between ((OmoPoint){ 399, 299 }, (OmoPoint){ 399, 299 }, picture), 384, 284, 16,
         16);
}

typedef struct
{
  const char *path;
  int grip;
  int dx, dy;
  OmoCrop after;
} Drag;

/* From 100, 75, 200 x 150. */
static const Drag drags[] = {
  { "all", OMO_CROP_ALL, 10, -5, { 110, 70, 200, 150 } },
  { "all-edge", OMO_CROP_ALL, 999, 999, { 200, 150, 200, 150 } },
  { "all-start", OMO_CROP_ALL, -999, -999, { 0, 0, 200, 150 } },
  { "left", OMO_CROP_LEFT, 30, 99, { 130, 75, 170, 150 } },
  { "left-over", OMO_CROP_LEFT, 500, 0, { 284, 75, 16, 150 } },
  { "right", OMO_CROP_RIGHT, -30, 0, { 100, 75, 170, 150 } },
  { "right-over", OMO_CROP_RIGHT, -500, 0, { 100, 75, 16, 150 } },
  { "right-edge", OMO_CROP_RIGHT, 500, 0, { 100, 75, 300, 150 } },
  { "corner", OMO_CROP_LEFT | OMO_CROP_TOP, -500, 20, { 0, 95, 300, 130 } },
  { "none", OMO_CROP_NONE, 20, 20, { 100, 75, 200, 150 } },
};

static void
test_drag (gconstpointer data)
{
  const Drag *drag = data;
  OmoCrop after =
      omo_crop_drag (omo_crop_new (picture), (OmoCropGrip) drag->grip, drag->dx, drag->dy, picture);

  check (after, drag->after.x, drag->after.y, drag->after.width, drag->after.height);
}

static void
test_what_a_pointer_takes (void)
{
  OmoCrop crop = { 100, 50, 100, 100 };
  OmoFit fit = { 2, { 10, 20 } }; /* 210..410, 120..320 in the view */

  g_assert_cmpint (omo_crop_find_grip (crop, fit, (OmoPoint){ 300, 200 }), ==, OMO_CROP_ALL);
  g_assert_cmpint (omo_crop_find_grip (crop, fit, (OmoPoint){ 213, 200 }), ==, OMO_CROP_LEFT);
  g_assert_cmpint (omo_crop_find_grip (crop, fit, (OmoPoint){ 405, 325 }), ==,
                   OMO_CROP_RIGHT | OMO_CROP_BOTTOM);
  g_assert_cmpint (omo_crop_find_grip (crop, fit, (OmoPoint){ 300, 112 }), ==, OMO_CROP_TOP);
  g_assert_cmpint (omo_crop_find_grip (crop, fit, (OmoPoint){ 300, 100 }), ==, OMO_CROP_NONE);
  g_assert_cmpint (omo_crop_find_grip (crop, fit, (OmoPoint){ 430, 200 }), ==, OMO_CROP_NONE);
}

static guint32
get_pixel (OmoPicture *of, int x, int y)
{
  cairo_surface_t *surface = omo_picture_get_surface (of);
  const guchar *row = cairo_image_surface_get_data (surface)
                      + (gsize) y * (gsize) cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (const void *) row)[x] & 0xffffff;
}

static void
test_the_part_has_the_pixels_of_the_whole (void)
{
  const OmoSample *sample = omo_sample_from_id ("web-pair");
  g_autoptr (GBytes) bytes = omo_sample_dup_bytes (sample, 0);
  g_autoptr (OmoPicture) whole = omo_picture_new_from_bytes (bytes, "whole", NULL, NULL);
  OmoCrop crop = { 70, 80, 100, 60 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) cut = omo_crop_cut (crop, whole, &error);
  g_autoptr (OmoPicture) part = NULL;

  g_assert_no_error (error);
  part = omo_picture_new_from_bytes (cut, "part", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (omo_picture_get_width (part), ==, 100);
  g_assert_cmpint (omo_picture_get_height (part), ==, 60);
  for (int y = 0; y < 60; y++)
    for (int x = 0; x < 100; x++)
      g_assert_cmphex (get_pixel (part, x, y), ==, get_pixel (whole, x + 70, y + 80));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/crop/new", test_it_begins_in_the_middle);
  g_test_add_func ("/core/crop/between", test_between_two_corners);
  for (gsize i = 0; i < G_N_ELEMENTS (drags); i++)
    {
      g_autofree char *path = g_strconcat ("/core/crop/drag/", drags[i].path, NULL);

      g_test_add_data_func (path, &drags[i], test_drag);
    }
  g_test_add_func ("/core/crop/grip", test_what_a_pointer_takes);
  g_test_add_func ("/core/crop/cut", test_the_part_has_the_pixels_of_the_whole);

  return g_test_run ();
}
