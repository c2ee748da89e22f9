/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-painter.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "core/omo-picture-header.h"
#include "drawing.h"
#include "drawn-pictures.h"

#define RED 0xffff0000u
#define BLUE 0xff0000ffu
#define AMBER 0xffff9e0au

#define PNG_SIGNATURE_LENGTH 8
/* Length, name and checksum. */
#define PNG_CHUNK_OVERHEAD 12

static cairo_surface_t *
render_points (int width, int height, const char *text)
{
  g_autoptr (OmoPicture) picture = load_halves (width, height, RED, BLUE);
  g_autoptr (OmoAnswer) answer = omo_answer_new_from_text (OMO_ANSWER_POINTS, text, NULL);
  OmoSize size = { width, height };
  OmoOverlay overlay = omo_overlay_new (answer, size, size);

  overlay.hovered = 1;
  return omo_painter_render_points (picture, &overlay);
}

static void
test_points (void)
{
  cairo_surface_t *surface = render_points (200, 100, "60_50_150_50");

  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 200);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 100);
  /* The picture round the marks and in the middle of them, and a mark's ring, unlit. */
  assert_pixel (surface, 2, 2, RED);
  assert_pixel (surface, 197, 97, BLUE);
  assert_pixel (surface, 60, 50, RED);
  assert_pixel (surface, 150, 50, BLUE);
  g_assert_cmpint (get_channel (get_pixel (surface, 60, 62), 8), >, 120);
  cairo_surface_destroy (surface);
}

static void
test_points_grow (void)
{
  cairo_surface_t *surface = render_points (1200, 1800, "600_900_100_100");
  guint32 ring = get_pixel (surface, 600, 900 - 26);

  /* Twice as large as at 600 px. */
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 1200);
  g_assert_cmpint (ABS (get_channel (ring, 8) - get_channel (AMBER, 8)), <, 40);
  assert_pixel (surface, 600, 900, BLUE);
  assert_pixel (surface, 600, 900 - 10, BLUE);
  cairo_surface_destroy (surface);
}

static void
test_rotation (void)
{
  g_autoptr (OmoPicture) inner = load_ring (120, 0, RED, BLUE);
  g_autoptr (OmoPicture) outer = load_ring (200, 60, RED, BLUE);
  OmoRotation rotation = { 180, 0, 0 };
  cairo_surface_t *surface = omo_painter_render_rotation (inner, outer, &rotation);

  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 200);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 200);
  assert_pixel (surface, 10, 100, RED);
  assert_pixel (surface, 50, 100, BLUE);
  g_assert_true (is_bare (surface, 1, 1));
  /* The spoke points down. */
  g_assert_cmpint (get_channel (get_pixel (surface, 100, 145), 8), >, 100);
  cairo_surface_destroy (surface);
}

static void
test_rotation_part_missing (void)
{
  g_autoptr (OmoPicture) ring = load_ring (100, 30, RED, BLUE);
  OmoRotation rotation = { 0, 180, 0 };
  cairo_surface_t *surface = omo_painter_render_rotation (NULL, ring, &rotation);

  assert_pixel (surface, 10, 50, BLUE);
  g_assert_true (is_bare (surface, 50, 50));
  cairo_surface_destroy (surface);
}

static guint32
read_u32 (const char *bytes)
{
  guint32 value;

  memcpy (&value, bytes, sizeof value);
  return GUINT32_FROM_BE (value);
}

/* What a picture needs to be drawn, and nothing that tells of its making but, where it `is_marked`, by whom. */
static void
assert_no_metadata (const char *png, gsize length, gboolean is_marked)
{
  const char *const allowed[] = {
    "IHDR", "IDAT", "IEND", "bKGD", "sBIT", is_marked ? "tEXt" : NULL, NULL,
  };
  gsize at = PNG_SIGNATURE_LENGTH;

  while (at < length)
    {
      g_autofree char *name = g_strndup (png + at + 4, 4);

      if (!g_strv_contains (allowed, name))
        g_error ("a chunk %s", name);
      if (g_str_equal (name, "tEXt"))
        g_assert_cmpmem (png + at + 8, read_u32 (png + at), "Software\0Omoscope", 17);
      at += read_u32 (png + at) + PNG_CHUNK_OVERHEAD;
    }
}

static gboolean
is_marked (const char *png, gsize length)
{
  OmoPictureHeader header;

  g_assert_true (omo_picture_header_read ((const guint8 *) png, length, &header, NULL));
  return header.marked;
}

static void
test_save (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("painter-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "answer.png", NULL);
  g_autofree char *png = NULL;
  gsize length;
  cairo_surface_t *surface = render_points (200, 100, "60_50_150_50");
  cairo_surface_t *read;

  g_assert_no_error (error);
  g_assert_true (omo_painter_save_marked_png (surface, path, &error));
  g_assert_no_error (error);
  read = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_image_surface_get_width (read), ==, 200);
  g_assert_cmpint (get_channel (get_pixel (read, 60, 62), 8), ==,
                   get_channel (get_pixel (surface, 60, 62), 8));
  g_assert_true (g_file_get_contents (path, &png, &length, &error));
  assert_no_metadata (png, length, TRUE);
  g_assert_true (is_marked (png, length));

  cairo_surface_destroy (read);
  cairo_surface_destroy (surface);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_save_nowhere (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("painter-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "none", "answer.png", NULL);
  cairo_surface_t *surface = make_canvas (4, 4);

  g_assert_false (omo_painter_save_marked_png (surface, path, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  cairo_surface_destroy (surface);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_save_broken (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("painter-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "answer.png", NULL);
  cairo_surface_t *surface = make_canvas (4, 4);

  /* A surface without pixels never costs an older file. */
  g_assert_true (g_file_set_contents (path, "older", -1, NULL));
  cairo_surface_finish (surface);
  g_assert_false (omo_painter_save_marked_png (surface, path, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED);
  cairo_surface_destroy (surface);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* What cairo gives for a picture that is larger than it holds, or when memory is short. */
static void
test_encode_error (void)
{
  cairo_surface_t *surface = make_canvas (10, OMO_PICTURE_MAX_SIDE + 1);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (cairo_surface_status (surface), !=, CAIRO_STATUS_SUCCESS);
  g_assert_null (omo_painter_encode_png (surface, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED);
  cairo_surface_destroy (surface);
}

static void
assert_encoded (cairo_format_t format, guint32 pixel, const guint8 *expected, int n_channels)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  cairo_surface_t *surface = cairo_image_surface_create (format, 1, 1);
  GdkPixbuf *pixbuf;

  *(guint32 *) (void *) cairo_image_surface_get_data (surface) = pixel;
  cairo_surface_mark_dirty (surface);
  png = omo_painter_encode_png (surface, &error);
  g_assert_no_error (error);
  assert_no_metadata (g_bytes_get_data (png, NULL), g_bytes_get_size (png), FALSE);
  g_assert_false (is_marked (g_bytes_get_data (png, NULL), g_bytes_get_size (png)));
  gdk_pixbuf_loader_write_bytes (loader, png, &error);
  g_assert_no_error (error);
  g_assert_true (gdk_pixbuf_loader_close (loader, NULL));
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  g_assert_cmpint (gdk_pixbuf_get_n_channels (pixbuf), ==, n_channels);
  g_assert_cmpmem (gdk_pixbuf_read_pixels (pixbuf), n_channels, expected, n_channels);
  cairo_surface_destroy (surface);
}

/* A PNG's colours are not multiplied by alpha, the surface's are. */
static void
test_encode (void)
{
  assert_encoded (CAIRO_FORMAT_RGB24, 0x00ff9e0a, (const guint8[]){ 255, 158, 10 }, 3);
  assert_encoded (CAIRO_FORMAT_ARGB32, 0xffff9e0a, (const guint8[]){ 255, 158, 10, 255 }, 4);
  assert_encoded (CAIRO_FORMAT_ARGB32, 0x80402010, (const guint8[]){ 128, 64, 32, 128 }, 4);
  assert_encoded (CAIRO_FORMAT_ARGB32, 0x00000000, (const guint8[]){ 0, 0, 0, 0 }, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/painter-export/points", test_points);
  g_test_add_func ("/core/painter-export/points/grow", test_points_grow);
  g_test_add_func ("/core/painter-export/rotation", test_rotation);
  g_test_add_func ("/core/painter-export/rotation/part-missing", test_rotation_part_missing);
  g_test_add_func ("/core/painter-export/encode", test_encode);
  g_test_add_func ("/core/painter-export/encode/error", test_encode_error);
  g_test_add_func ("/core/painter-export/save", test_save);
  g_test_add_func ("/core/painter-export/save/nowhere", test_save_nowhere);
  g_test_add_func ("/core/painter-export/save/broken", test_save_broken);

  return g_test_run ();
}
