/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-report-picture.h"

#include "core/omo-picture.h"

static const struct
{
  const char *name;
  int width, height;
  int small_width, small_height;
} sizes[] = {
  { "small", 552, 344, 552, 344 },
  { "just", OMO_REPORT_PICTURE_MAX_SIDE, 1, OMO_REPORT_PICTURE_MAX_SIDE, 1 },
  { "wide", 2 * OMO_REPORT_PICTURE_MAX_SIDE, 400, OMO_REPORT_PICTURE_MAX_SIDE, 200 },
  { "tall", 1080, 1920, 394, OMO_REPORT_PICTURE_MAX_SIDE },
  { "a-line", 4000, 1, OMO_REPORT_PICTURE_MAX_SIDE, 1 },
};

static cairo_surface_t *
make_red (int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  return surface;
}

/* Red to the last pixel: nothing of what lies beyond the edge is mixed in. */
static void
test_size (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  cairo_surface_t *surface = make_red (sizes[i].width, sizes[i].height);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = omo_report_picture_encode (surface, &error);
  g_autoptr (OmoPicture) picture = NULL;

  cairo_surface_destroy (surface);
  g_assert_no_error (error);
  picture = omo_picture_new_from_bytes (png, "a.png", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (omo_picture_get_width (picture), ==, sizes[i].small_width);
  g_assert_cmpint (omo_picture_get_height (picture), ==, sizes[i].small_height);
  surface = omo_picture_get_surface (picture);
  for (int y = 0; y < sizes[i].small_height; y++)
    {
      const guint32 *row =
          (const guint32 *) (const void *) (cairo_image_surface_get_data (surface)
                                            + y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < sizes[i].small_width; x++)
        g_assert_cmphex (row[x], ==, 0xffff0000);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path = g_strconcat ("/core/report-picture/", sizes[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_size);
    }

  return g_test_run ();
}
