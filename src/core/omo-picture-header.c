/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-picture-header.h"

#include <string.h>

#include "core/omo-error.h"
#include "core/omo-exif.h"
#include "core/omo-signature.h"

/* Each reader fills in `header` as far as the bytes go and checks nothing: a size of 0 means that it was not
 * found. `truncated` is TRUE on entry and is cleared by the end marker. */
typedef void (*ReadFunc) (const guint8 *data, gsize size, OmoPictureHeader *header);

#define PNG_SIGNATURE_SIZE 8
/* Length, type and checksum of a chunk. */
#define PNG_CHUNK_OVERHEAD 12
#define PNG_IHDR_SIZE 13
/* What tEXt holds: a key, NUL, and text without an end. */
#define PNG_MARK OMO_PICTURE_MARK_KEY "\0" OMO_PICTURE_MARK_TEXT

#define JPEG_TEM 0x01
#define JPEG_SOF0 0xc0
#define JPEG_DHT 0xc4
#define JPEG_JPG 0xc8
#define JPEG_DAC 0xcc
#define JPEG_SOF15 0xcf
#define JPEG_RST0 0xd0
#define JPEG_RST7 0xd7
#define JPEG_SOI 0xd8
#define JPEG_EOI 0xd9
#define JPEG_APP1 0xe1

#define GIF_HEADER_SIZE 13
#define GIF_IMAGE 0x2c
#define GIF_IMAGE_SIZE 10
#define GIF_EXTENSION 0x21
#define GIF_TRAILER 0x3b

#define WEBP_CHUNK_AT 12
#define WEBP_DATA_AT 20
#define WEBP_FLAG_ANIMATION 0x02

#define BMP_CORE_HEADER_SIZE 12

static guint
big_16 (const guint8 *data)
{
  return (guint) data[0] << 8 | data[1];
}

static guint32
big_32 (const guint8 *data)
{
  return (guint32) big_16 (data) << 16 | big_16 (data + 2);
}

static guint
little_16 (const guint8 *data)
{
  return (guint) data[1] << 8 | data[0];
}

static guint
little_24 (const guint8 *data)
{
  return (guint) data[2] << 16 | little_16 (data);
}

static guint32
little_32 (const guint8 *data)
{
  return (guint32) little_16 (data + 2) << 16 | little_16 (data);
}

static void
read_png (const guint8 *data, gsize size, OmoPictureHeader *header)
{
  gsize at = PNG_SIGNATURE_SIZE;

  while (size - at >= PNG_CHUNK_OVERHEAD)
    {
      const guint8 *type = data + at + 4;
      gsize length = big_32 (data + at);

      if (length > size - at - PNG_CHUNK_OVERHEAD)
        return;
      if (at == PNG_SIGNATURE_SIZE && memcmp (type, "IHDR", 4) == 0 && length >= PNG_IHDR_SIZE)
        {
          header->width = big_32 (type + 4);
          header->height = big_32 (type + 8);
        }
      else if (memcmp (type, "acTL", 4) == 0 && length >= 8)
        header->animated = big_32 (type + 4) > 1;
      else if (memcmp (type, "tEXt", 4) == 0 && length == sizeof PNG_MARK - 1)
        header->marked |= memcmp (type + 4, PNG_MARK, length) == 0;
      else if (memcmp (type, "IEND", 4) == 0)
        {
          header->truncated = FALSE;
          return;
        }
      at += length + PNG_CHUNK_OVERHEAD;
    }
}

/* The next marker, past fill bytes, picture data and whatever else stands before it; `at` moves behind
 * it. 0 at the end of the bytes. */
static guint8
find_jpeg_marker (const guint8 *data, gsize size, gsize *at)
{
  while (size - *at >= 2)
    {
      const guint8 *found = memchr (data + *at, 0xff, size - *at - 1);

      if (found == NULL)
        break;
      *at = (gsize) (found - data) + 1;
      if (data[*at] != 0x00 && data[*at] != 0xff
          && (data[*at] < JPEG_RST0 || data[*at] > JPEG_RST7))
        return data[(*at)++];
    }
  *at = size;
  return 0;
}

static gboolean
is_jpeg_frame (guint8 marker)
{
  return marker >= JPEG_SOF0 && marker <= JPEG_SOF15 && marker != JPEG_DHT && marker != JPEG_JPG
         && marker != JPEG_DAC;
}

static void
read_jpeg_segment (guint8 marker, const guint8 *data, gsize size, OmoPictureHeader *header)
{
  if (is_jpeg_frame (marker) && size >= 5 && header->width == 0)
    {
      header->height = big_16 (data + 1);
      header->width = big_16 (data + 3);
    }
  else if (marker == JPEG_APP1 && header->orientation == 1)
    header->orientation = omo_exif_read_orientation (data, size);
}

static void
read_jpeg (const guint8 *data, gsize size, OmoPictureHeader *header)
{
  gsize at = 0;
  guint8 marker;

  while ((marker = find_jpeg_marker (data, size, &at)) != 0 && marker != JPEG_EOI)
    {
      gsize length;

      if (marker == JPEG_SOI || marker == JPEG_TEM)
        continue;
      length = size - at < 2 ? 0 : big_16 (data + at);
      if (length < 2 || length > size - at)
        return;
      read_jpeg_segment (marker, data + at + 2, length - 2, header);
      at += length;
    }
  header->truncated = marker != JPEG_EOI;
}

static void
read_webp (const guint8 *data, gsize size, OmoPictureHeader *header)
{
  const guint8 *chunk = data + WEBP_CHUNK_AT;
  const guint8 *payload = data + WEBP_DATA_AT;

  if (size < WEBP_DATA_AT + 10)
    return;
  header->truncated = little_32 (data + 4) > size - 8;
  if (memcmp (chunk, "VP8X", 4) == 0)
    {
      header->animated = (payload[0] & WEBP_FLAG_ANIMATION) != 0;
      header->width = little_24 (payload + 4) + 1;
      header->height = little_24 (payload + 7) + 1;
    }
  else if (memcmp (chunk, "VP8L", 4) == 0 && payload[0] == 0x2f)
    {
      guint32 bits = little_32 (payload + 1);

      header->width = (bits & 0x3fff) + 1;
      header->height = (bits >> 14 & 0x3fff) + 1;
    }
  else if (memcmp (chunk, "VP8 ", 4) == 0 && memcmp (payload + 3, "\x9d\x01\x2a", 3) == 0)
    {
      header->width = little_16 (payload + 6) & 0x3fff;
      header->height = little_16 (payload + 8) & 0x3fff;
    }
}

/* Bytes of a colour table, from the flags that announce it. */
static gsize
measure_gif_table (guint8 flags)
{
  return (flags & 0x80) == 0 ? 0 : (gsize) 3 << ((flags & 7) + 1);
}

/* Behind the empty block that ends a row of blocks; past `size` when the bytes end before. */
static gsize
skip_gif_blocks (const guint8 *data, gsize size, gsize at)
{
  while (at < size && data[at] != 0)
    at += 1 + (gsize) data[at];
  return at + 1;
}

static void
read_gif (const guint8 *data, gsize size, OmoPictureHeader *header)
{
  gsize at = GIF_HEADER_SIZE;
  guint n_frames = 0;

  if (size < GIF_HEADER_SIZE)
    return;
  header->width = little_16 (data + 6);
  header->height = little_16 (data + 8);
  at += measure_gif_table (data[10]);
  while (at < size && data[at] != GIF_TRAILER)
    {
      if (data[at] == GIF_EXTENSION)
        at = skip_gif_blocks (data, size, at + 2);
      else if (data[at] == GIF_IMAGE && size - at >= GIF_IMAGE_SIZE)
        {
          gsize table_size = measure_gif_table (data[at + GIF_IMAGE_SIZE - 1]);

          header->animated = ++n_frames > 1;
          at = skip_gif_blocks (data, size, at + GIF_IMAGE_SIZE + table_size + 1);
        }
      else
        return;
    }
  header->truncated = at >= size;
}

static void
read_bmp (const guint8 *data, gsize size, OmoPictureHeader *header)
{
  header->truncated = little_32 (data + 2) > size;
  if (data[14] == BMP_CORE_HEADER_SIZE)
    {
      header->width = little_16 (data + 18);
      header->height = little_16 (data + 20);
    }
  else
    {
      gint64 height = (gint32) little_32 (data + 22);

      header->width = little_32 (data + 18);
      header->height = (guint) ABS (height); /* below 0: the rows run from the top */
    }
}

static const ReadFunc readers[] = {
  [OMO_PICTURE_PNG] = read_png, [OMO_PICTURE_JPEG] = read_jpeg, [OMO_PICTURE_WEBP] = read_webp,
  [OMO_PICTURE_GIF] = read_gif, [OMO_PICTURE_BMP] = read_bmp,
};

static gboolean
check_size (const OmoPictureHeader *header, GError **error)
{
  const char *kind = omo_signature_get_kind_name (header->kind);
  guint64 n_pixels = (guint64) header->width * header->height;

  if (n_pixels == 0)
    g_set_error (error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE,
                 "begins like %s, but says no size (%ux%u) before it ends", kind, header->width,
                 header->height);
  else if (n_pixels > OMO_PICTURE_MAX_PIXELS)
    g_set_error (error, OMO_ERROR, OMO_ERROR_PICTURE_TOO_LARGE,
                 "%s of %ux%u = %" G_GUINT64_FORMAT " pixels, more than %u", kind, header->width,
                 header->height, n_pixels, OMO_PICTURE_MAX_PIXELS);
  else if (MAX (header->width, header->height) > OMO_PICTURE_MAX_SIDE)
    g_set_error (error, OMO_ERROR, OMO_ERROR_PICTURE_TOO_LARGE,
                 "%s of %ux%u pixels, more than %u on one side", kind, header->width,
                 header->height, OMO_PICTURE_MAX_SIDE);
  else
    return TRUE;
  return FALSE;
}

gboolean
omo_picture_header_read (const guint8 *data,
                         gsize size,
                         OmoPictureHeader *out_header,
                         GError **error)
{
  OmoPictureHeader header = { .orientation = 1, .truncated = TRUE };

  g_return_val_if_fail (data != NULL || size == 0, FALSE);
  g_return_val_if_fail (out_header != NULL, FALSE);

  if (size > OMO_PICTURE_MAX_BYTES)
    {
      g_set_error (error, OMO_ERROR, OMO_ERROR_PICTURE_TOO_LARGE,
                   "%" G_GSIZE_FORMAT " bytes, more than %u", size, OMO_PICTURE_MAX_BYTES);
      return FALSE;
    }
  if (!omo_signature_find_kind (data, size, &header.kind))
    {
      g_set_error (error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE,
                   "looks like %s, not like PNG, JPEG, WebP, GIF or BMP",
                   omo_signature_guess (data, size));
      return FALSE;
    }
  readers[header.kind](data, size, &header);
  if (!check_size (&header, error))
    return FALSE;
  *out_header = header;
  return TRUE;
}
