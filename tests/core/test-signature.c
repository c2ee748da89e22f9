/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-signature.h"

#include <string.h>

#include "tiny-pictures.h"

typedef struct
{
  const char *name;
  const char *bytes;
  gsize size;
  const char *expected;
} Guess;

#define GUESS(name, bytes, expected)                                                               \
  {                                                                                                \
    name, bytes, sizeof (bytes) - 1, expected                                                      \
  }

static const Guess guesses[] = {
  GUESS ("empty", "", "nothing: it is empty"),
  GUESS ("html", "\r\n<!DOCTYPE html>\n<title>502</title>", "HTML"),
  GUESS ("html-without-type", "<HTML><BODY>no</BODY></HTML>", "HTML"),
  GUESS ("html-with-mark", "\xef\xbb\xbf<html>", "HTML"),
  GUESS ("svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
  GUESS ("svg-late", "<?xml version='1.0'?>\n<!-- drawn -->\n<svg/>", "SVG"),
  GUESS ("xml", "<?xml version='1.0'?><a/>", "XML"),
  GUESS ("json", " {\"error\": true}", "JSON"),
  GUESS ("json-array", "[1]", "JSON"),
  GUESS ("text", "Invalid api token.", "text"),
  GUESS ("text-in-vietnamese", "Không tìm thấy", "text"),
  GUESS ("blank", " \r\n", "blank text"),
  GUESS ("base64", "iVBORw0KGgoAAAANSUhEUg", "a picture as base64 text"),
  GUESS ("data-url", "DATA:image/png;base64,iVBO", "a picture as base64 text"),
  GUESS ("heic",
         "\0\0\0\x18"
         "ftypheic\0\0\0\0",
         "HEIC"),
  GUESS ("avif",
         "\0\0\0\x1c"
         "ftypavif\0\0\0\0",
         "AVIF"),
  GUESS ("film",
         "\0\0\0\x1c"
         "ftypisom\0\0\0\0",
         "an MP4 film"),
  GUESS ("tiff", "II*\0\x08\0\0\0", "TIFF"),
  GUESS ("tiff-big-endian", "MM\0*\0\0\0\x08", "TIFF"),
  GUESS ("pdf", "%PDF-1.7\n", "a PDF document"),
  GUESS ("zip", "PK\3\4\x14\0", "a ZIP archive"),
  GUESS ("sound", "RIFF\x24\0\0\0WAVEfmt ", "a sound or film"),
  GUESS ("noise", "\x80\x01\x02\x03\xfe\xff", "nothing known"),
  GUESS ("control-characters", "abc\1\2\3", "nothing known"),
};

static void
test_guess (gconstpointer data)
{
  const Guess *guess = data;
  g_autofree guint8 *bytes = g_memdup2 (guess->bytes, guess->size);

  g_assert_false (omo_signature_find_kind (bytes, guess->size, NULL));
  g_assert_cmpstr (omo_signature_guess (bytes, guess->size), ==, guess->expected);
}

/* The window of a long text may cut a character in two. */
static void
test_long_text (void)
{
  g_autoptr (GString) text = g_string_new ("x");

  while (text->len < 5000)
    g_string_append (text, "ế");
  g_assert_cmpstr (omo_signature_guess ((guint8 *) text->str, text->len), ==, "text");
}

static void
check_kind (const guint8 *data, gsize size, OmoPictureKind expected, const char *name)
{
  OmoPictureKind kind;

  g_assert_true (omo_signature_find_kind (data, size, &kind));
  g_assert_cmpint (kind, ==, expected);
  g_assert_cmpstr (omo_signature_get_kind_name (kind), ==, name);
}

static void
test_kinds (void)
{
  static const guint8 jpeg[] = { 0xff, 0xd8, 0xff, 0xe0 };

  check_kind (tiny_png, sizeof tiny_png, OMO_PICTURE_PNG, "PNG");
  check_kind (jpeg, sizeof jpeg, OMO_PICTURE_JPEG, "JPEG");
  check_kind (tiny_webp_lossy, sizeof tiny_webp_lossy, OMO_PICTURE_WEBP, "WebP");
  check_kind (tiny_gif, sizeof tiny_gif, OMO_PICTURE_GIF, "GIF");
  check_kind (tiny_bmp, sizeof tiny_bmp, OMO_PICTURE_BMP, "BMP");
}

/* The second header tells its own size: that of the first OS/2 has 12 bytes, of the second 16 to 64, of Windows 40 to 124. */
static void
test_bitmap_headers (void)
{
  static const struct
  {
    guint8 size;
    gboolean is_bitmap;
  } headers[] = {
    { 11, FALSE }, { 12, TRUE }, { 13, FALSE }, { 15, FALSE },  { 16, TRUE },
    { 40, TRUE },  { 64, TRUE }, { 124, TRUE }, { 125, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      guint8 data[28] = { 'B', 'M', [14] = headers[i].size };

      /* Its planes. */
      data[headers[i].size == 12 ? 22 : 26] = 1;
      g_assert_cmpint (omo_signature_find_kind (data, sizeof data, NULL), ==, headers[i].is_bitmap);
    }
}

/* "BM" alone begins many a word. */
static void
test_words_are_no_bitmap (void)
{
  const char *text = "BMW, the car, is not a bitmap.";
  OmoPictureKind kind = OMO_PICTURE_GIF;

  g_assert_false (omo_signature_find_kind ((const guint8 *) text, strlen (text), &kind));
  g_assert_cmpint (kind, ==, OMO_PICTURE_GIF);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (guesses); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/signature/guess/%s", guesses[i].name);
      g_test_add_data_func (path, &guesses[i], test_guess);
    }
  g_test_add_func ("/core/signature/long-text", test_long_text);
  g_test_add_func ("/core/signature/kinds", test_kinds);
  g_test_add_func ("/core/signature/bitmap-headers", test_bitmap_headers);
  g_test_add_func ("/core/signature/words-are-no-bitmap", test_words_are_no_bitmap);

  return g_test_run ();
}
