/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-price-cache.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "core/omo-dialect.h"
#include "core/omo-json.h"
#include "core/omo-limited-read.h"

/* Enough to tell a few profiles apart; what base a file is of stands in it. */
#define HASH_DIGITS 12

char *
omo_price_cache_get_path (void)
{
  return g_build_filename (g_get_user_cache_dir (), "omoscope", "prices.json", NULL);
}

char *
omo_price_cache_get_path_for (const char *base)
{
  g_autofree char *hash = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (base != NULL, NULL);

  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, base, -1);
  name = g_strdup_printf ("prices-%.*s.json", HASH_DIGITS, hash);
  return g_build_filename (g_get_user_cache_dir (), "omoscope", name, NULL);
}

static GBytes *
read_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (stream == NULL)
    return NULL;
  bytes = omo_limited_read (G_INPUT_STREAM (stream), OMO_PRICE_CACHE_MAX_BYTES, NULL, NULL);
  if (bytes == NULL || g_bytes_get_size (bytes) > OMO_PRICE_CACHE_MAX_BYTES)
    return NULL;
  return g_steal_pointer (&bytes);
}

static GPtrArray *
decode_list (const char *text)
{
  g_autoptr (GBytes) body = g_bytes_new (text, strlen (text));

  return omo_dialect_decode_prices (omo_dialect_get_default (), body, NULL);
}

GPtrArray *
omo_price_cache_load (const char *path, const char *base, gint64 now)
{
  g_autoptr (GBytes) bytes = read_file (path);
  g_autoptr (JsonNode) root = NULL;
  JsonObject *object;
  const char *written_for;
  const char *reply;
  gint64 time;

  if (bytes == NULL)
    return NULL;
  root = omo_json_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, NULL);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;
  object = json_node_get_object (root);
  if (!omo_json_read_string (object, "base", &written_for)
      || !omo_json_read_string (object, "reply", &reply)
      || !omo_json_read_int (object, "time", &time))
    return NULL;
  if (!g_str_equal (written_for, base) || time > now || time <= now - OMO_PRICE_CACHE_SECONDS)
    return NULL;
  return decode_list (reply);
}

gboolean
omo_price_cache_save (const char *path,
                      const char *base,
                      gint64 now,
                      GPtrArray *prices,
                      GError **error)
{
  g_autoptr (GBytes) reply = omo_dialect_encode_prices (omo_dialect_get_default (), prices);
  g_autofree char *reply_text =
      g_strndup (g_bytes_get_data (reply, NULL), g_bytes_get_size (reply));
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GString) text = g_string_new ("{\"base\": ");

  omo_json_append_string (text, base);
  g_string_append_printf (text, ", \"time\": %" G_GINT64_FORMAT ", \"reply\": ", now);
  omo_json_append_string (text, reply_text);
  g_string_append (text, "}\n");
  /* What goes wrong is seen by the file. */
  g_mkdir_with_parents (folder, 0700);
  return g_file_set_contents_full (path, text->str, (gssize) text->len,
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}
