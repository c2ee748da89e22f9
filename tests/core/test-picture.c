/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-picture.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>

#include "core/omo-error.h"
#include "tiny-pictures.h"

#define RED 0xffff0000u
#define GREEN 0xff00ff00u
#define BLUE 0xff0000ffu
#define WHITE 0xffffffffu
#define BLACK 0xff000000u
#define YELLOW 0xffffff00u
#define CLEAR 0x00000000u
#define GRAY 0xff808080u

/* A machine under load is slow; a hang is longer. */
#define PATIENCE (60 * G_USEC_PER_SEC)

typedef struct
{
  char *directory;
  GPtrArray *files; /* of names, removed at the end */
  char *decoder;    /* as the environment had it */
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->directory = g_dir_make_tmp ("omoscope-XXXXXX", &error);
  g_assert_no_error (error);
  self->files = g_ptr_array_new_with_free_func (g_free);
  self->decoder = g_strdup (g_getenv ("OMOSCOPE_DECODE"));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_setenv ("OMOSCOPE_DECODE", self->decoder, TRUE);
  for (guint i = 0; i < self->files->len; i++)
    g_unlink (self->files->pdata[i]);
  g_rmdir (self->directory);
  g_ptr_array_unref (self->files);
  g_free (self->directory);
  g_free (self->decoder);
}

/* The path of a file that is removed at the end. */
static const char *
add_path (Fixture *self, const char *name)
{
  char *path = g_build_filename (self->directory, name, NULL);

  g_ptr_array_add (self->files, path);
  return path;
}

static GFile *
write_file (Fixture *self, const char *name, gconstpointer data, gsize size)
{
  const char *path = add_path (self, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0700, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

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

typedef struct
{
  const char *name;
  const char *bytes;
  gsize size;
} Bomb;

#define BOMB(name, bytes)                                                                          \
  {                                                                                                \
    name, bytes, sizeof (bytes) - 1                                                                \
  }

static const Bomb bombs[] = {
  BOMB ("png",
        "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\xc3\x50\0\0\xc3\x50\x08\6\0\0\0\x0d\x7a\x0a\xcb"
        "\0\0\0\x05IDATx\x9c\x03\0\0\xd2\xf9\x3a\x3d\0\0\0\0IEND\xae\x42\x60\x82"),
  BOMB ("jpeg", "\xff\xd8\xff\xc0\x00\x0b\x08\xff\xdc\xff\xdc\x01\x01\x11\x00\xff\xd9"),
  BOMB ("gif", "GIF89a\xff\xff\xff\xff\0\0\0;"),
  BOMB ("bmp", "BM\x1c\0\0\0\0\0\0\0\x1c\0\0\0\x28\0\0\0\xff\xff\0\0\xff\xff\0\0\x01\0"),
};

/* With no decoder to start, the refusal can only come from the header. */
static void
test_bomb (Fixture *self, gconstpointer data)
{
  const Bomb *bomb = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (bomb->bytes, bomb->size);
  g_autoptr (GError) error = NULL;

  g_setenv ("OMOSCOPE_DECODE", "/nonexistent", TRUE);

  g_assert_null (omo_picture_new_from_bytes (bytes, "bomb", NULL, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_PICTURE_TOO_LARGE);
}

/* WebP called .png: told by content. What was in the file is what is sent. */
static void
test_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file =
      write_file (self, "pair.png", tiny_webp_lossless, sizeof tiny_webp_lossless);
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoPicture) picture = omo_picture_new_from_file (file, NULL, &error);
  GBytes *bytes;

  if (picture == NULL && strstr (error->message, "webp-pixbuf-loader") != NULL)
    {
      g_test_skip (error->message);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpint (omo_picture_get_kind (picture), ==, OMO_PICTURE_WEBP);
  g_assert_cmpstr (omo_picture_get_name (picture), ==, "pair.png");
  bytes = omo_picture_get_bytes (picture);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), tiny_webp_lossless,
                   sizeof tiny_webp_lossless);
}

static void
check_file_refused (GFile *file, OmoErrorCode code, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (omo_picture_new_from_file (file, NULL, &error));
  g_assert_error (error, OMO_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_bad_files (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) directory = g_file_new_for_path (self->directory);
  g_autoptr (GFile) missing = g_file_get_child (directory, "missing.png");
  g_autoptr (GFile) html = write_file (self, "page.png", "<html>", 6);
  g_autoptr (GFile) empty = write_file (self, "empty.png", "", 0);
  g_autoptr (GFile) pipe = g_file_new_for_path (add_path (self, "pipe"));

  g_assert_cmpint (mkfifo (g_file_peek_path (pipe), 0600), ==, 0);

  check_file_refused (directory, OMO_ERROR_PICTURE_UNREADABLE, "a folder");
  check_file_refused (missing, OMO_ERROR_FILE_UNREADABLE, "no such file");
  check_file_refused (html, OMO_ERROR_PICTURE_UNREADABLE, "looks like HTML");
  check_file_refused (empty, OMO_ERROR_PICTURE_UNREADABLE, "empty");
  check_file_refused (pipe, OMO_ERROR_PICTURE_UNREADABLE, "not a regular file");
}

static void
test_large_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (self, "large.png", tiny_png, sizeof tiny_png);

  g_assert_cmpint (truncate (g_file_peek_path (file), OMO_PICTURE_MAX_BYTES), ==, 0);
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (OmoPicture) picture = omo_picture_new_from_file (file, NULL, &error);

    g_assert_no_error (error);
    g_assert_cmpuint (g_bytes_get_size (omo_picture_get_bytes (picture)), ==,
                      OMO_PICTURE_MAX_BYTES);
  }
  g_assert_cmpint (truncate (g_file_peek_path (file), OMO_PICTURE_MAX_BYTES + 1), ==, 0);
  check_file_refused (file, OMO_ERROR_PICTURE_TOO_LARGE, "20971521 bytes, more than 20971520");
}

typedef struct
{
  gboolean is_done;
  OmoPicture *picture;
  GError *error;
} Loading;

static void
loading_clear (Loading *self)
{
  g_clear_pointer (&self->picture, omo_picture_unref);
  g_clear_error (&self->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Loading, loading_clear)

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Loading *loading = user_data;

  g_assert_null (source);
  loading->picture = omo_picture_load_finish (result, &loading->error);
  loading->is_done = TRUE;
}

static void
wait_for (Loading *loading)
{
  gint64 limit = g_get_monotonic_time () + PATIENCE;

  while (!loading->is_done && g_get_monotonic_time () < limit)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_true (loading->is_done);
}

static void
test_async (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (self, "pair.gif", tiny_gif, sizeof tiny_gif);
  g_autoptr (GBytes) bytes = g_bytes_new_static (tiny_bmp, sizeof tiny_bmp);
  g_auto (Loading) first = { 0 };
  g_auto (Loading) second = { 0 };

  omo_picture_load_file_async (file, NULL, loaded_cb, &first);
  omo_picture_load_bytes_async (bytes, "pasted", NULL, loaded_cb, &second);
  wait_for (&first);
  wait_for (&second);

  g_assert_no_error (first.error);
  g_assert_cmpstr (omo_picture_get_name (first.picture), ==, "pair.gif");
  g_assert_cmpstr (omo_picture_get_kind_name (first.picture), ==, "GIF");
  g_assert_no_error (second.error);
  g_assert_cmpstr (omo_picture_get_name (second.picture), ==, "pasted");
  g_assert_true (omo_picture_get_bytes (second.picture) == bytes);
}

/* Cancelled while the decoder, which would take ten minutes, is at work. */
static void
test_cancel (Fixture *self, gconstpointer data)
{
  const char *mark = add_path (self, "started");
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\n: >'%s'\nexec sleep 600\n", mark);
  g_autoptr (GFile) decoder = write_file (self, "decoder", script, strlen (script));
  g_autoptr (GBytes) bytes = g_bytes_new_static (tiny_png, sizeof tiny_png);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Loading) loading = { 0 };
  gint64 limit = g_get_monotonic_time () + PATIENCE;

  g_setenv ("OMOSCOPE_DECODE", g_file_peek_path (decoder), TRUE);
  omo_picture_load_bytes_async (bytes, "pasted", cancellable, loaded_cb, &loading);
  while (!g_file_test (mark, G_FILE_TEST_EXISTS) && g_get_monotonic_time () < limit)
    g_usleep (1000);
  g_cancellable_cancel (cancellable);
  wait_for (&loading);

  g_assert_error (loading.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_cancelled_before (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (self, "pair.gif", tiny_gif, sizeof tiny_gif);
  g_autoptr (GBytes) bytes = g_bytes_new_static (tiny_png, sizeof tiny_png);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);

  g_assert_null (omo_picture_new_from_bytes (bytes, "pasted", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (omo_picture_new_from_file (file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
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

static char *
find_corpus (const char *folder)
{
  const char *corpora = g_getenv ("OMOSCOPE_CORPORA");
  g_autofree char *path = corpora != NULL
                              ? g_build_filename (corpora, "png", folder, NULL)
                              : g_build_filename (g_getenv ("OMOSCOPE_SOURCE"), "..", "shared",
                                                  "corpora", "png", folder, NULL);

  return g_file_test (path, G_FILE_TEST_IS_DIR) ? g_steal_pointer (&path) : NULL;
}

typedef void (*CheckFunc) (const char *path);

static void
check_each_png (const char *folder, CheckFunc check)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        check_each_png (path, check);
      else if (g_str_has_suffix (name, ".png"))
        check (path);
    }
}

static void
check_decodes (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoPicture) picture = omo_picture_new_from_file (file, NULL, &error);
  const guint8 *data;

  g_test_message ("%s", path);
  g_assert_no_error (error);
  data = g_bytes_get_data (omo_picture_get_bytes (picture), NULL);
  g_assert_cmpint (omo_picture_get_width (picture), ==, data[18] << 8 | data[19]);
  g_assert_cmpint (omo_picture_get_height (picture), ==, data[22] << 8 | data[23]);
  g_assert_cmpint (cairo_image_surface_get_width (omo_picture_get_surface (picture)), ==,
                   omo_picture_get_width (picture));
}

static void
check_survives (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoPicture) picture = omo_picture_new_from_file (file, NULL, &error);

  g_test_message ("%s: %s", path, error == NULL ? "decoded" : error->message);
  if (picture != NULL)
    return;
  g_assert_true (error->domain == OMO_ERROR);
  g_assert_null (strstr (error->message, "signal"));
  g_assert_null (strstr (error->message, "status"));
}

static void
test_corpus (const char *folder, CheckFunc check)
{
  g_autofree char *path = find_corpus (folder);

  if (path == NULL)
    g_test_skip ("the corpora are not here (OMOSCOPE_CORPORA)");
  else
    check_each_png (path, check);
}

static void
test_suite (void)
{
  test_corpus ("suite", check_decodes);
}

static void
test_crashers (void)
{
  test_corpus ("crashers", check_survives);
}

#define ADD(path, func) g_test_add ("/core/picture/" path, Fixture, NULL, set_up, func, tear_down)

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
  for (gsize i = 0; i < G_N_ELEMENTS (bombs); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/picture/bomb/%s", bombs[i].name);
      g_test_add (path, Fixture, &bombs[i], set_up, test_bomb, tear_down);
    }
  g_test_add_func ("/core/picture/lossy", test_lossy);
  g_test_add_func ("/core/picture/premultiplied", test_premultiplied);
  g_test_add_func ("/core/picture/orientation", test_orientation);
  g_test_add_func ("/core/picture/hole", test_hole);
  ADD ("file", test_file);
  ADD ("bad-files", test_bad_files);
  ADD ("large-file", test_large_file);
  ADD ("async", test_async);
  ADD ("cancel", test_cancel);
  ADD ("cancelled-before", test_cancelled_before);
  g_test_add_func ("/core/picture/png-suite", test_suite);
  g_test_add_func ("/core/picture/png-crashers", test_crashers);

  return g_test_run ();
}
