/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-exif.h"

#include <string.h>

#define EXIF_MARK "Exif\0\0"
#define EXIF_MARK_SIZE 6
#define TIFF_HEADER_SIZE 8
#define ENTRY_SIZE 12
#define TAG_ORIENTATION 0x0112
#define TYPE_SHORT 3
#define UPRIGHT 1

static guint
read_16 (const guint8 *data, gboolean big_endian)
{
  return big_endian ? (guint) data[0] << 8 | data[1] : (guint) data[1] << 8 | data[0];
}

static guint32
read_32 (const guint8 *data, gboolean big_endian)
{
  guint32 first = read_16 (data, big_endian);
  guint32 second = read_16 (data + 2, big_endian);

  return big_endian ? first << 16 | second : second << 16 | first;
}

/* The orientation in the first directory of a TIFF structure. */
static int
read_directory (const guint8 *tiff, gsize size, gboolean big_endian)
{
  gsize at = read_32 (tiff + 4, big_endian);
  guint n_entries;

  if (at > size || size - at < 2)
    return UPRIGHT;
  n_entries = read_16 (tiff + at, big_endian);
  at += 2;
  for (; n_entries > 0 && size - at >= ENTRY_SIZE; n_entries--, at += ENTRY_SIZE)
    {
      guint value = read_16 (tiff + at + 8, big_endian);

      if (read_16 (tiff + at, big_endian) == TAG_ORIENTATION)
        return read_16 (tiff + at + 2, big_endian) == TYPE_SHORT && value >= 1 && value <= 8
                   ? (int) value
                   : UPRIGHT;
    }
  return UPRIGHT;
}

int
omo_exif_read_orientation (const guint8 *data, gsize size)
{
  const guint8 *tiff;

  if (size < EXIF_MARK_SIZE + TIFF_HEADER_SIZE || memcmp (data, EXIF_MARK, EXIF_MARK_SIZE) != 0)
    return UPRIGHT;
  tiff = data + EXIF_MARK_SIZE;
  if (memcmp (tiff, "II*\0", 4) == 0)
    return read_directory (tiff, size - EXIF_MARK_SIZE, FALSE);
  if (memcmp (tiff, "MM\0*", 4) == 0)
    return read_directory (tiff, size - EXIF_MARK_SIZE, TRUE);
  return UPRIGHT;
}
