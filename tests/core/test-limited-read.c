/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-limited-read.h"

/* More than is asked for at a time. */
#define LARGE (600 * 1024)

typedef struct
{
  const char *name;
  gsize size;
  gsize max;
  gsize n_read;
} Case;

static const Case cases[] = {
  { "empty", 0, 10, 0 },
  { "less", 7, 10, 7 },
  { "all", 10, 10, 10 },
  { "one-more", 11, 10, 11 },
  { "many-more", 1000, 10, 11 },
  { "large", LARGE, LARGE, LARGE },
  { "too-large", LARGE, LARGE - 2, LARGE - 1 },
};

static void
test_read (gconstpointer data)
{
  const Case *c = data;
  g_autofree guint8 *content = g_malloc (c->size + 1);
  g_autoptr (GBytes) source = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < c->size; i++)
    content[i] = (guint8) (i * 7 + (i >> 8));
  source = g_bytes_new_static (content, c->size);
  stream = g_memory_input_stream_new_from_bytes (source);
  bytes = omo_limited_read (stream, c->max, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), content, c->n_read);
}

static void
test_closed (void)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new ();
  g_autoptr (GError) error = NULL;

  g_input_stream_close (stream, NULL, NULL);
  g_assert_null (omo_limited_read (stream, 10, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/limited-read/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_read);
    }
  g_test_add_func ("/core/limited-read/closed", test_closed);

  return g_test_run ();
}
