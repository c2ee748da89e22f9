/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-limited-read.h"

/* So much is asked for at a time: most files are smaller than what they may be. */
#define READ_SIZE (256u * 1024)

GBytes *
omo_limited_read (GInputStream *stream, gsize max, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) array = g_byte_array_new ();
  gsize wanted;
  gsize n;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream) && max < G_MAXUINT, NULL);

  do
    {
      guint length = array->len;

      wanted = MIN (READ_SIZE, max + 1 - length);
      g_byte_array_set_size (array, length + (guint) wanted);
      if (!g_input_stream_read_all (stream, array->data + length, wanted, &n, cancellable, error))
        return NULL;
      g_byte_array_set_size (array, length + (guint) n);
    }
  while (n == wanted && array->len <= max);
  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}
