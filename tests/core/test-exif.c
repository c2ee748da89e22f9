/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-exif.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *bytes;
  gsize size;
  int expected;
} Case;

#define CASE(name, bytes, expected)                                                                \
  {                                                                                                \
    name, bytes, sizeof (bytes) - 1, expected                                                      \
  }

/* A directory at offset 8 of a TIFF structure; entries are tag, type, count, value. */
#define LITTLE "Exif\0\0II*\0\x08\0\0\0"
#define BIG "Exif\0\0MM\0*\0\0\0\x08"

static const Case cases[] = {
  CASE ("little-endian", LITTLE "\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0", 6),
  CASE ("big-endian", BIG "\0\x01\x01\x12\0\x03\0\0\0\x01\0\x08\0\0", 8),
  CASE ("second-entry",
        LITTLE "\x02\0\x0f\x01\x02\0\x01\0\0\0\x03\0\0\0\x12\x01\x03\0\x01\0\0\0\x03\0\0\0",
        3),
  CASE ("out-of-range", LITTLE "\x01\0\x12\x01\x03\0\x01\0\0\0\x09\0\0\0", 1),
  CASE ("zero", LITTLE "\x01\0\x12\x01\x03\0\x01\0\0\0\0\0\0\0", 1),
  CASE ("not-a-short", LITTLE "\x01\0\x12\x01\x04\0\x01\0\0\0\x06\0\0\0", 1),
  CASE ("no-entry", LITTLE "\0\0", 1),
  CASE ("more-entries-than-bytes", LITTLE "\xff\xff\x0f\x01\x02\0\x01\0\0\0\x03\0\0\0", 1),
  CASE ("entry-cut", LITTLE "\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0", 1),
  CASE ("count-cut", LITTLE "\x01", 1),
  CASE ("offset-past-the-end", "Exif\0\0II*\0\xff\xff\xff\xff\x01\0", 1),
  CASE ("no-tiff", "Exif\0\0XX*\0\x08\0\0\0\x01\0", 1),
  CASE ("xmp", "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>", 1),
  CASE ("empty", "", 1),
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  /* Of exactly this size, so that a sanitizer sees a read past the end. */
  g_autofree guint8 *bytes = g_memdup2 (c->bytes, c->size);

  g_assert_cmpint (omo_exif_read_orientation (bytes, c->size), ==, c->expected);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/exif/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }

  return g_test_run ();
}
