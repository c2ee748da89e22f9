/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-curl-script.h"

#include <string.h>

#include "core/omo-error.h"

#define HEAD                                                                                       \
  "#!/usr/bin/env bash\n"                                                                          \
  "# Sends recorded requests again. A job that is sent again is a new one, and is charged.\n"      \
  "set -eu\n"
/* Without it the service would be asked with an empty one. */
#define WANT_TOKEN ": \"${OMOSCOPE_TOKEN:?is not set}\"\n"
/* No line of base64 is this. */
#define END_OF_BODY "END-OF-BODY"
#define LINE_LENGTH 76

static gboolean
are_headers_equal (GPtrArray *some, GPtrArray *others)
{
  if (some->len != others->len)
    return FALSE;
  for (guint i = 0; i < some->len; i++)
    {
      const OmoHeader *one = some->pdata[i];
      const OmoHeader *other = others->pdata[i];

      if (!g_str_equal (one->name, other->name) || !g_str_equal (one->value, other->value))
        return FALSE;
    }
  return TRUE;
}

static gboolean
are_bodies_equal (GBytes *one, GBytes *other)
{
  return one == other || (one != NULL && other != NULL && g_bytes_equal (one, other));
}

/* `before` may be NULL. */
static gboolean
is_repeated (OmoExchange *exchange, OmoExchange *before)
{
  return before != NULL
         && g_strcmp0 (omo_exchange_get_method (exchange), omo_exchange_get_method (before)) == 0
         && g_strcmp0 (omo_exchange_get_uri (exchange), omo_exchange_get_uri (before)) == 0
         && are_bodies_equal (omo_exchange_get_request_body (exchange),
                              omo_exchange_get_request_body (before))
         && are_headers_equal (omo_exchange_get_request_headers (exchange),
                               omo_exchange_get_request_headers (before));
}

static void
append_body (GString *script, const char *file_name, GBytes *body)
{
  gsize size = 0;
  const guchar *data = g_bytes_get_data (body, &size);
  g_autofree char *base64 = g_base64_encode (data, size);
  gsize length = strlen (base64);

  g_string_append_printf (script, "base64 --decode >%s <<'" END_OF_BODY "'\n", file_name);
  for (gsize at = 0; at < length; at += LINE_LENGTH)
    {
      g_string_append_len (script, base64 + at, (gssize) MIN (LINE_LENGTH, length - at));
      g_string_append_c (script, '\n');
    }
  g_string_append (script, END_OF_BODY "\n");
}

/* FALSE when it cannot be repeated. */
static gboolean
append_exchange (GString *script, OmoExchange *exchange, guint number)
{
  g_autofree char *file_name = omo_curl_make_file_name (exchange, number);
  g_auto (OmoCurl) curl = { 0 };

  if (!omo_curl_write (exchange, file_name, &curl, NULL))
    return FALSE;
  g_string_append_c (script, '\n');
  if (curl.body != NULL)
    append_body (script, file_name, curl.body);
  /* Answers need not end their last line. */
  g_string_append_printf (script, "%s\necho\n", curl.command);
  return TRUE;
}

/* How many there are. */
static guint
append_exchanges (GString *script, GListModel *exchanges)
{
  g_autoptr (OmoExchange) before = NULL;
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (exchanges); i++)
    {
      g_autoptr (OmoExchange) exchange = g_list_model_get_item (exchanges, i);

      if (!is_repeated (exchange, before) && append_exchange (script, exchange, n + 1))
        n++;
      g_set_object (&before, exchange);
    }
  return n;
}

GBytes *
omo_curl_script_write (GListModel *exchanges, GError **error)
{
  g_autoptr (GString) requests = g_string_new (NULL);
  GString *script;

  g_return_val_if_fail (G_IS_LIST_MODEL (exchanges), NULL);

  if (append_exchanges (requests, exchanges) == 0)
    {
      g_set_error_literal (error, OMO_ERROR, OMO_ERROR_ENDPOINT,
                           "there is no request that can be repeated");
      return NULL;
    }
  script = g_string_new (HEAD);
  if (strstr (requests->str, "\"$OMOSCOPE_TOKEN\"") != NULL)
    g_string_append (script, WANT_TOKEN);
  g_string_append_len (script, requests->str, (gssize) requests->len);
  return g_string_free_to_bytes (script);
}
