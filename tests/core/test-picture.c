/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-picture.h"

#include <string.h>

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "tiny-pictures.h"

#define RED 0xffff0000u
#define GREEN 0xff00ff00u
#define BLUE 0xff0000ffu
#define WHITE 0xffffffffu
#define BLACK 0xff000000u
#define YELLOW 0xffffff00u
#define CLEAR 0x00000000u
#define GRAY 0xff808080u

static GdkPixbuf *
make_pixbuf (int width, int height, gboolean has_alpha, guint32 rgba)
{
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, has_alpha, 8, width, height);

  gdk_pixbuf_fill (pixbuf, rgba);
  return pixbuf;
}

static GByteArray *
save (GdkPixbuf *pixbuf, const char *type)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, type, &error, NULL);
  g_assert_no_error (error);
  return g_byte_array_new_take ((guint8 *) data, size);
}

static OmoPicture *
load (gconstpointer data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  OmoPicture *picture = omo_picture_new_from_bytes (bytes, "name", NULL, &error);

  if (picture == NULL && strstr (error->message, "webp-pixbuf-loader") != NULL)
    g_test_skip (error->message);
  else
    g_assert_no_error (error);
  return picture;
}

static guint32
get_pixel (OmoPicture *picture, int x, int y)
{
  cairo_surface_t *surface = omo_picture_get_surface (picture);
  const guint8 *row = cairo_image_surface_get_data (surface)
                      + (gsize) y * (gsize) cairo_image_surface_get_stride (surface);
  guint32 pixel;

  memcpy (&pixel, row + (gsize) x * 4, sizeof pixel);
  return pixel;
}

/* Equal but for what JPEG loses. */
static void
check_near (guint32 pixel, guint32 expected)
{
  for (guint shift = 0; shift < 32; shift += 8)
    g_assert_cmpint (ABS ((int) (pixel >> shift & 255) - (int) (expected >> shift & 255)), <=, 3);
}

typedef struct
{
  const char *name;
  const guint8 *bytes;
  gsize size;
  OmoPictureKind kind;
  gboolean is_animated;
  guint32 last_pixel;
} Case;

#define CASE(name, array, ...)                                                                     \
  {                                                                                                \
    name, array, sizeof (array), __VA_ARGS__                                                       \
  }

/* All of 3x2 pixels. */
static const Case cases[] = {
  CASE ("png", tiny_png, OMO_PICTURE_PNG, FALSE, CLEAR),
  CASE ("animated-png", tiny_animated_png, OMO_PICTURE_PNG, TRUE, CLEAR),
  CASE ("webp-lossless", tiny_webp_lossless, OMO_PICTURE_WEBP, FALSE, YELLOW),
  CASE ("webp-extended", tiny_webp_extended, OMO_PICTURE_WEBP, FALSE, CLEAR),
  CASE ("webp-animated", tiny_webp_animated, OMO_PICTURE_WEBP, TRUE, YELLOW),
  CASE ("gif", tiny_gif, OMO_PICTURE_GIF, FALSE, YELLOW),
  CASE ("animated-gif", tiny_animated_gif, OMO_PICTURE_GIF, TRUE, YELLOW),
  CASE ("bmp", tiny_bmp, OMO_PICTURE_BMP, FALSE, YELLOW),
};

static void
test_kind (gconstpointer data)
{
  const Case *c = data;
  const guint32 expected[] = { RED, GREEN, BLUE, WHITE, BLACK, c->last_pixel };
  g_autoptr (OmoPicture) picture = load (c->bytes, c->size);

  if (picture == NULL)
    return;
  g_assert_cmpint (omo_picture_get_kind (picture), ==, c->kind);
  g_assert_cmpint (omo_picture_get_width (picture), ==, 3);
  g_assert_cmpint (omo_picture_get_height (picture), ==, 2);
  g_assert_cmpint (omo_picture_is_animated (picture), ==, c->is_animated);
  g_assert_false (omo_picture_is_truncated (picture));
  g_assert_cmpint (omo_picture_get_orientation (picture), ==, 1);
  for (int i = 0; i < 6; i++)
    g_assert_cmphex (get_pixel (picture, i % 3, i / 3), ==, expected[i]);
}

static void
test_lossy (void)
{
  g_autoptr (GdkPixbuf) pixbuf = make_pixbuf (16, 8, FALSE, 0x208040ff);
  g_autoptr (GByteArray) jpeg = save (pixbuf, "jpeg");
  g_autoptr (OmoPicture) picture = load (jpeg->data, jpeg->len);
  g_autoptr (OmoPicture) webp = NULL;

  g_assert_cmpstr (omo_picture_get_kind_name (picture), ==, "JPEG");
  g_assert_cmpint (omo_picture_get_width (picture), ==, 16);
  g_assert_cmpint (omo_picture_get_height (picture), ==, 8);
  check_near (get_pixel (picture, 15, 7), 0xff208040u);

  webp = load (tiny_webp_lossy, sizeof tiny_webp_lossy);
  if (webp != NULL)
    check_near (get_pixel (webp, 15, 7), RED);
}

static void
test_premultiplied (void)
{
  g_autoptr (GdkPixbuf) pixbuf = make_pixbuf (1, 1, TRUE, 0xc8643280); /* 200, 100, 50; 128/255 */
  g_autoptr (GByteArray) png = save (pixbuf, "png");
  g_autoptr (OmoPicture) picture = load (png->data, png->len);

  /* 200 * 128 / 255 = 100.4, 100 * 128 / 255 = 50.2, 50 * 128 / 255 = 25.1 */
  g_assert_cmphex (get_pixel (picture, 0, 0), ==, 0x80643219u);
}

/* The frame of the bytes is kept: other viewers would show this 16x8 as 8x16. */
static void
test_orientation (void)
{
  static const char exif[] =
      "\xff\xe1\x00\x22"
      "Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
  g_autoptr (GdkPixbuf) pixbuf = make_pixbuf (16, 8, FALSE, 0x208040ff);
  g_autoptr (GByteArray) jpeg = save (pixbuf, "jpeg");
  g_autoptr (GByteArray) turned = g_byte_array_new ();
  g_autoptr (OmoPicture) picture = NULL;

  g_byte_array_append (turned, jpeg->data, 2);
  g_byte_array_append (turned, (const guint8 *) exif, sizeof exif - 1);
  g_byte_array_append (turned, jpeg->data + 2, jpeg->len - 2);
  picture = load (turned->data, turned->len);

  g_assert_cmpint (omo_picture_get_orientation (picture), ==, 6);
  g_assert_cmpint (omo_picture_get_width (picture), ==, 16);
  g_assert_cmpint (cairo_image_surface_get_height (omo_picture_get_surface (picture)), ==, 8);
}

/* Noise in one colour channel, so that the rows are spread evenly over the bytes. */
static GdkPixbuf *
make_noise (int side, gboolean has_alpha)
{
  GdkPixbuf *pixbuf = make_pixbuf (side, side, has_alpha, 0x00ff00ff);
  guint8 *pixels = gdk_pixbuf_get_pixels (pixbuf);
  gsize stride = (gsize) gdk_pixbuf_get_rowstride (pixbuf);
  gsize n_channels = (gsize) gdk_pixbuf_get_n_channels (pixbuf);
  guint32 state = 1;

  for (gsize y = 0; y < (gsize) side; y++)
    for (gsize x = 0; x < (gsize) side; x++)
      {
        state = state * 1664525u + 1013904223u;
        pixels[y * stride + x * n_channels] = (guint8) (state >> 24);
      }
  return pixbuf;
}

typedef struct
{
  const char *name;
  const char *type;
  gboolean has_alpha;
  guint32 rest; /* the pixels that the file does not have */
} Cut;

static const Cut cuts[] = {
  { "png", "png", FALSE, BLACK },
  { "png-with-alpha", "png", TRUE, CLEAR },
  { "jpeg", "jpeg", FALSE, GRAY },
  { "bmp", "bmp", FALSE, BLACK },
};

static void
test_truncated (gconstpointer data)
{
  const Cut *cut = data;
  gboolean is_bmp = g_str_equal (cut->type, "bmp"); /* its rows run from the bottom */
  g_autoptr (GdkPixbuf) pixbuf = make_noise (128, cut->has_alpha);
  g_autoptr (GByteArray) bytes = save (pixbuf, cut->type);
  g_autoptr (OmoPicture) picture = load (bytes->data, bytes->len / 2);

  g_assert_true (omo_picture_is_truncated (picture));
  g_assert_cmpint (omo_picture_get_height (picture), ==, 128);
  g_assert_cmpuint (get_pixel (picture, 0, is_bmp ? 127 : 0) >> 8 & 255, >, 150);
  g_assert_cmphex (get_pixel (picture, 127, is_bmp ? 0 : 127), ==, cut->rest);
}

/* A clear square in the middle makes a ring of it. */
static void
test_hole (void)
{
  g_autoptr (GdkPixbuf) pixbuf = make_pixbuf (64, 64, TRUE, 0x208040ff);
  g_autoptr (GdkPixbuf) middle = gdk_pixbuf_new_subpixbuf (pixbuf, 16, 16, 32, 32);
  g_autoptr (GByteArray) full = save (pixbuf, "png");
  g_autoptr (GByteArray) ring = NULL;
  g_autoptr (OmoPicture) full_picture = load (full->data, full->len);
  g_autoptr (OmoPicture) ring_picture = NULL;

  gdk_pixbuf_fill (middle, 0x00000000);
  ring = save (pixbuf, "png");
  ring_picture = load (ring->data, ring->len);

  g_assert_false (omo_picture_has_hole (full_picture));
  g_assert_true (omo_picture_has_hole (ring_picture));
  g_assert_false (omo_picture_has_clear_corners (ring_picture));
  g_assert_false (omo_picture_is_opaque (ring_picture));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/picture/kind/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_kind);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (cuts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/picture/truncated/%s", cuts[i].name);
      g_test_add_data_func (path, &cuts[i], test_truncated);
    }
  g_test_add_func ("/core/picture/lossy", test_lossy);
  g_test_add_func ("/core/picture/premultiplied", test_premultiplied);
  g_test_add_func ("/core/picture/orientation", test_orientation);
  g_test_add_func ("/core/picture/hole", test_hole);

  return g_test_run ();
}
