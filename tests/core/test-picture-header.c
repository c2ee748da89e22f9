/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-picture-header.h"

#include <string.h>

#include "../add-cases.h"
#include "core/omo-error.h"
#include "tiny-pictures.h"

#define JPEG_START "\xff\xd8"
#define JPEG_END "\xff\xd9"
/* APP1 of 34 bytes: Exif, one entry, orientation 6. */
#define JPEG_EXIF                                                                                  \
  "\xff\xe1\x00\x22"                                                                               \
  "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
/* SOF2 of 344 rows of 552, one component. */
#define JPEG_FRAME "\xff\xc2\x00\x0b\x08\x01\x58\x02\x28\x01\x01\x11\x00"
/* A table that may be mistaken for a frame. */
#define JPEG_TABLE "\xff\xc4\x00\x09\x00\x00\x01\x00\x01\x00\x00"
/* SOS, then picture data with a stuffed 0xff and a restart marker in it. */
#define JPEG_SCAN "\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x12\xff\x00\xd9\xff\xd0\x34"
#define PNG_START "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR"
#define PNG_END "\0\0\0\0IEND\xae\x42\x60\x82"

typedef struct
{
  const char *name;
  const void *bytes;
  gsize size;
  OmoPictureHeader expected;
} Case;

#define TINY(name, array, ...)                                                                     \
  {                                                                                                \
    name, array, sizeof (array), { __VA_ARGS__ }                                                   \
  }
#define TEXT(name, text, ...)                                                                      \
  {                                                                                                \
    name, text, sizeof (text) - 1, { __VA_ARGS__ }                                                 \
  }
#define CUT(name, array, less, ...)                                                                \
  {                                                                                                \
    name, array, sizeof (array) - less, { __VA_ARGS__ }                                            \
  }

static const Case cases[] = {
  TINY ("png", tiny_png, OMO_PICTURE_PNG, 3, 2, 1, FALSE, FALSE),
  TINY ("png/animated", tiny_animated_png, OMO_PICTURE_PNG, 3, 2, 1, FALSE, TRUE),
  CUT ("png/no-end", tiny_png, 12, OMO_PICTURE_PNG, 3, 2, 1, TRUE, FALSE),
  CUT ("png/end-cut", tiny_png, 1, OMO_PICTURE_PNG, 3, 2, 1, TRUE, FALSE),
  TEXT ("jpeg",
        JPEG_START JPEG_TABLE JPEG_FRAME JPEG_SCAN JPEG_END,
        OMO_PICTURE_JPEG,
        552,
        344,
        1,
        FALSE,
        FALSE),
  TEXT ("jpeg/turned",
        JPEG_START JPEG_EXIF JPEG_FRAME JPEG_SCAN JPEG_END,
        OMO_PICTURE_JPEG,
        552,
        344,
        6,
        FALSE,
        FALSE),
  TEXT ("jpeg/fill-bytes",
        JPEG_START "\xff\xff\xff" JPEG_FRAME JPEG_SCAN "\xff\xff" JPEG_END,
        OMO_PICTURE_JPEG,
        552,
        344,
        1,
        FALSE,
        FALSE),
  TEXT ("jpeg/two-scans",
        JPEG_START JPEG_FRAME JPEG_SCAN JPEG_TABLE JPEG_SCAN JPEG_END "tail",
        OMO_PICTURE_JPEG,
        552,
        344,
        1,
        FALSE,
        FALSE),
  TEXT ("jpeg/no-end", JPEG_START JPEG_FRAME JPEG_SCAN, OMO_PICTURE_JPEG, 552, 344, 1, TRUE, FALSE),
  TEXT ("jpeg/segment-past-the-end",
        JPEG_START JPEG_FRAME "\xff\xda\xff\xff" JPEG_END,
        OMO_PICTURE_JPEG,
        552,
        344,
        1,
        TRUE,
        FALSE),
  TINY ("webp/lossy", tiny_webp_lossy, OMO_PICTURE_WEBP, 16, 8, 1, FALSE, FALSE),
  TINY ("webp/lossless", tiny_webp_lossless, OMO_PICTURE_WEBP, 3, 2, 1, FALSE, FALSE),
  TINY ("webp/extended", tiny_webp_extended, OMO_PICTURE_WEBP, 3, 2, 1, FALSE, FALSE),
  TINY ("webp/animated", tiny_webp_animated, OMO_PICTURE_WEBP, 3, 2, 1, FALSE, TRUE),
  CUT ("webp/cut", tiny_webp_lossless, 1, OMO_PICTURE_WEBP, 3, 2, 1, TRUE, FALSE),
  TINY ("gif", tiny_gif, OMO_PICTURE_GIF, 3, 2, 1, FALSE, FALSE),
  TINY ("gif/animated", tiny_animated_gif, OMO_PICTURE_GIF, 3, 2, 1, FALSE, TRUE),
  CUT ("gif/no-trailer", tiny_gif, 1, OMO_PICTURE_GIF, 3, 2, 1, TRUE, FALSE),
  CUT ("gif/block-cut", tiny_gif, 5, OMO_PICTURE_GIF, 3, 2, 1, TRUE, FALSE),
  TINY ("bmp", tiny_bmp, OMO_PICTURE_BMP, 3, 2, 1, FALSE, FALSE),
  CUT ("bmp/cut", tiny_bmp, 1, OMO_PICTURE_BMP, 3, 2, 1, TRUE, FALSE),
  TEXT ("bmp/rows-from-the-top",
        "BM\x1c\0\0\0\0\0\0\0\x1c\0\0\0\x28\0\0\0\x28\x02\0\0\xa8\xfe\xff\xff\x01\0",
        OMO_PICTURE_BMP,
        552,
        344,
        1,
        FALSE,
        FALSE),
  TEXT ("bmp/core",
        "BM\x1c\0\0\0\0\0\0\0\x1c\0\0\0\x0c\0\0\0\x28\x02\x58\x01\x01\0\x18\0\0\0",
        OMO_PICTURE_BMP,
        552,
        344,
        1,
        FALSE,
        FALSE),
  TEXT ("bomb/largest-allowed",
        PNG_START "\0\0\x1f\x40\0\0\x1f\x40\x01\0\0\0\0\0\0\0\0" PNG_END,
        OMO_PICTURE_PNG,
        8000,
        8000,
        1,
        FALSE,
        FALSE),
};

typedef struct
{
  const char *name;
  const char *chunk; /* without its check sum, which nobody reads */
  gsize size;
  gboolean is_marked;
} MarkCase;

#define MARK(name, chunk, is_marked)                                                               \
  {                                                                                                \
    name, chunk, sizeof (chunk) - 1, is_marked                                                     \
  }

static const MarkCase mark_cases[] = {
  MARK ("omoscope", "\0\0\0\x11tEXtSoftware\0Omoscope", TRUE),
  MARK ("other-program", "\0\0\0\x11tEXtSoftware\0Omoscopf", FALSE),
  MARK ("other-key", "\0\0\0\x11tEXtSoftwarf\0Omoscope", FALSE),
  MARK ("longer", "\0\0\0\x12tEXtSoftware\0Omoscopes", FALSE),
  MARK ("shorter", "\0\0\0\x10tEXtSoftware\0Omoscop", FALSE),
  MARK ("other-chunk", "\0\0\0\x11zTXtSoftware\0Omoscope", FALSE),
  MARK ("empty", "\0\0\0\0tEXt", FALSE),
};

static void
test_mark (gconstpointer data)
{
  static const char start[] = PNG_START "\0\0\x02\x28\0\0\x01\x58\x08\x02\0\0\0\0\0\0\0";
  const MarkCase *c = data;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  OmoPictureHeader header;

  g_byte_array_append (bytes, (const guint8 *) start, sizeof start - 1);
  g_byte_array_append (bytes, (const guint8 *) c->chunk, (guint) c->size);
  g_byte_array_append (bytes, (const guint8 *) "\0\0\0\0" PNG_END, sizeof PNG_END + 3);
  g_assert_true (omo_picture_header_read (bytes->data, bytes->len, &header, NULL));
  g_assert_cmpuint (header.width, ==, 552);
  g_assert_false (header.truncated);
  g_assert_cmpint (header.marked, ==, c->is_marked);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autofree guint8 *bytes = g_memdup2 (c->bytes, c->size);
  OmoPictureHeader header;
  g_autoptr (GError) error = NULL;

  omo_picture_header_read (bytes, c->size, &header, &error);

  g_assert_no_error (error);
  g_assert_cmpint (header.kind, ==, c->expected.kind);
  g_assert_cmpuint (header.width, ==, c->expected.width);
  g_assert_cmpuint (header.height, ==, c->expected.height);
  g_assert_cmpint (header.orientation, ==, c->expected.orientation);
  g_assert_cmpint (header.truncated, ==, c->expected.truncated);
  g_assert_cmpint (header.animated, ==, c->expected.animated);
}

typedef struct
{
  const char *name;
  const char *bytes;
  gsize size;
  OmoErrorCode code;
  const char *words; /* part of the message */
} Refusal;

#define REFUSAL(name, bytes, code, words)                                                          \
  {                                                                                                \
    name, bytes, sizeof (bytes) - 1, code, words                                                   \
  }

static const Refusal refusals[] = {
  REFUSAL ("html", "<html></html>", OMO_ERROR_PICTURE_UNREADABLE, "looks like HTML"),
  REFUSAL ("empty", "", OMO_ERROR_PICTURE_UNREADABLE, "empty"),
  REFUSAL ("png-bomb",
           PNG_START "\0\0\xc3\x50\0\0\xc3\x50\x01\0\0\0\0\0\0\0\0" PNG_END,
           OMO_ERROR_PICTURE_TOO_LARGE,
           "50000x50000 = 2500000000 pixels, more than 64000000"),
  REFUSAL ("png-largest",
           PNG_START "\x7f\xff\xff\xff\x7f\xff\xff\xff\x01\0\0\0\0\0\0\0\0" PNG_END,
           OMO_ERROR_PICTURE_TOO_LARGE,
           "2147483647x2147483647"),
  REFUSAL ("png-one-row-too-many",
           PNG_START "\0\0\x1f\x41\0\0\x1f\x40\x01\0\0\0\0\0\0\0\0" PNG_END,
           OMO_ERROR_PICTURE_TOO_LARGE,
           "8001x8000 = 64008000 pixels"),
  REFUSAL ("png-too-wide",
           PNG_START "\0\0\x80\0\0\0\0\x01\x01\0\0\0\0\0\0\0\0" PNG_END,
           OMO_ERROR_PICTURE_TOO_LARGE,
           "32768x1 pixels, more than 32767 on one side"),
  REFUSAL ("png-without-rows",
           PNG_START "\0\0\x01\0\0\0\0\0\x01\0\0\0\0\0\0\0\0" PNG_END,
           OMO_ERROR_PICTURE_UNREADABLE,
           "256x0"),
  REFUSAL ("png-cut-early", PNG_START "\0\0\x01", OMO_ERROR_PICTURE_UNREADABLE, "begins like PNG"),
  REFUSAL ("jpeg-bomb",
           JPEG_START "\xff\xc0\x00\x0b\x08\xff\xdc\xff\xdc\x01\x01\x11\x00" JPEG_SCAN JPEG_END,
           OMO_ERROR_PICTURE_TOO_LARGE,
           "65500x65500"),
  REFUSAL ("jpeg-without-frame",
           JPEG_START JPEG_TABLE JPEG_END,
           OMO_ERROR_PICTURE_UNREADABLE,
           "begins like JPEG"),
  REFUSAL ("gif-bomb", "GIF89a\xff\xff\xff\xff\0\0\0;", OMO_ERROR_PICTURE_TOO_LARGE, "65535x65535"),
  REFUSAL ("gif-cut-early", "GIF89a\x03", OMO_ERROR_PICTURE_UNREADABLE, "begins like GIF"),
  REFUSAL ("webp-bomb",
           "RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\xff\xff\xff\xff\xff\xff",
           OMO_ERROR_PICTURE_TOO_LARGE,
           "16777216x16777216"),
  REFUSAL ("webp-unknown-chunk",
           "RIFF\x16\0\0\0WEBPXXXX\x0a\0\0\0\0\0\0\0\0\0\0\0\0\0",
           OMO_ERROR_PICTURE_UNREADABLE,
           "begins like WebP"),
  REFUSAL ("bmp-lowest-height",
           "BM\x1c\0\0\0\0\0\0\0\x1c\0\0\0\x28\0\0\0\xff\xff\xff\xff\0\0\0\x80\x01\0",
           OMO_ERROR_PICTURE_TOO_LARGE,
           "4294967295x2147483648"),
};

static void
test_refusal (gconstpointer data)
{
  const Refusal *refusal = data;
  g_autofree guint8 *bytes = g_memdup2 (refusal->bytes, refusal->size);
  OmoPictureHeader header = { .width = 7 };
  g_autoptr (GError) error = NULL;

  g_assert_false (omo_picture_header_read (bytes, refusal->size, &header, &error));

  g_assert_error (error, OMO_ERROR, (int) refusal->code);
  g_assert_nonnull (strstr (error->message, refusal->words));
  g_assert_cmpuint (header.width, ==, 7);
}

static void
test_too_many_bytes (void)
{
  gsize size = OMO_PICTURE_MAX_BYTES + 1;
  g_autofree guint8 *bytes = g_malloc0 (size);
  OmoPictureHeader header;
  g_autoptr (GError) error = NULL;

  memcpy (bytes, tiny_png, sizeof tiny_png);

  g_assert_true (omo_picture_header_read (bytes, size - 1, &header, NULL));
  g_assert_false (omo_picture_header_read (bytes, size, &header, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_PICTURE_TOO_LARGE);
  g_assert_cmpstr (error->message, ==, "20971521 bytes, more than 20971520");
}

/* Cut anywhere, a picture is read as truncated or refused, and nothing past the cut is looked at. */
static void
check_every_cut (const guint8 *data, gsize size)
{
  for (gsize n = 0; n < size; n++)
    {
      g_autofree guint8 *bytes = g_memdup2 (data, n);
      OmoPictureHeader header;

      if (omo_picture_header_read (bytes, n, &header, NULL))
        g_assert_true (header.truncated);
    }
}

static void
test_every_cut (void)
{
  static const char jpeg[] = JPEG_START JPEG_EXIF JPEG_FRAME JPEG_SCAN JPEG_END;

  check_every_cut (tiny_animated_png, sizeof tiny_animated_png);
  check_every_cut ((const guint8 *) jpeg, sizeof jpeg - 1);
  check_every_cut (tiny_webp_animated, sizeof tiny_webp_animated);
  check_every_cut (tiny_animated_gif, sizeof tiny_animated_gif);
  check_every_cut (tiny_bmp, sizeof tiny_bmp);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("/core/picture-header/mark", mark_cases, test_mark)
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/picture-header/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/picture-header/refuse/%s", refusals[i].name);
      g_test_add_data_func (path, &refusals[i], test_refusal);
    }
  g_test_add_func ("/core/picture-header/too-many-bytes", test_too_many_bytes);
  g_test_add_func ("/core/picture-header/every-cut", test_every_cut);

  return g_test_run ();
}
