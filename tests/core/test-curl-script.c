/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-curl-script.h"

#include <string.h>

#include "core/omo-error.h"

/* That bash sends the same requests is seen by tests/cli/test-export-command.c. */

#define HEAD                                                                                       \
  "#!/usr/bin/env bash\n"                                                                          \
  "# Sends recorded requests again. A job that is sent again is a new one, and is charged.\n"      \
  "set -eu\n"
#define WANT_TOKEN ": \"${OMOSCOPE_TOKEN:?is not set}\"\n"
#define POLL "{\"api_token\":\"[token]\"}"
#define POLL_COMMAND                                                                               \
  "\nprintf %s '{\"api_token\":\"' \"$OMOSCOPE_TOKEN\" '\"}' |\n"                                  \
  "  curl 'https://h/api/getJobResult' \\\n"                                                       \
  "  --header 'Content-Type:' \\\n"                                                                \
  "  --data-binary @-\n"                                                                           \
  "echo\n"
#define GET_COMMAND "\ncurl 'https://h/api/getServicePrice'\necho\n"

static void
add (GListStore *exchanges, const char *method, const char *call, const char *body)
{
  g_auto (OmoExchangeRecord) record = { .method = g_strdup (method), .call = g_strdup (call) };
  g_autoptr (OmoExchange) exchange = NULL;

  record.uri = g_strconcat ("https://h/api/", call, NULL);
  record.request_body = body == NULL ? NULL : g_bytes_new (body, strlen (body));
  exchange = omo_exchange_new (&record, NULL);
  g_list_store_append (exchanges, exchange);
}

static void
assert_script (GListStore *exchanges, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = omo_curl_script_write (G_LIST_MODEL (exchanges), &error);
  g_autofree char *script = NULL;

  g_assert_no_error (error);
  script = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpstr (script, ==, expected);
}

static void
test_polls_are_one (void)
{
  g_autoptr (GListStore) exchanges = g_list_store_new (OMO_TYPE_EXCHANGE);

  for (guint i = 0; i < 3; i++)
    add (exchanges, "POST", "getJobResult", POLL);
  assert_script (exchanges, HEAD WANT_TOKEN POLL_COMMAND);
}

static void
test_no_token (void)
{
  g_autoptr (GListStore) exchanges = g_list_store_new (OMO_TYPE_EXCHANGE);

  add (exchanges, "GET", "getServicePrice", NULL);
  assert_script (exchanges, HEAD GET_COMMAND);
}

/* What comes again later was wanted again. */
static void
test_order (void)
{
  g_autoptr (GListStore) exchanges = g_list_store_new (OMO_TYPE_EXCHANGE);

  add (exchanges, "POST", "getJobResult", POLL);
  add (exchanges, "GET", "getServicePrice", NULL);
  add (exchanges, "POST", "getJobResult", POLL);
  assert_script (exchanges, HEAD WANT_TOKEN POLL_COMMAND GET_COMMAND POLL_COMMAND);
}

static void
test_unrepeatable (void)
{
  g_autoptr (GListStore) exchanges = g_list_store_new (OMO_TYPE_EXCHANGE);
  g_autoptr (GError) error = NULL;

  add (exchanges, NULL, "getServicePrice", NULL);
  g_assert_null (omo_curl_script_write (G_LIST_MODEL (exchanges), &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_ENDPOINT);
  add (exchanges, "GET", "getServicePrice", NULL);
  assert_script (exchanges, HEAD GET_COMMAND);
}

/* 57 bytes are a line of 76 characters; nothing in the name of a call gets into the shell. */
static void
test_body (void)
{
  g_autoptr (GListStore) exchanges = g_list_store_new (OMO_TYPE_EXCHANGE);
  g_autofree char *body = g_strnfill (OMO_CURL_MAX_INLINE + 1, 'A');
  g_autoptr (GBytes) script = NULL;
  g_autofree char *text = NULL;

  add (exchanges, "GET", "getServicePrice", NULL);
  add (exchanges, "POST", "a;$(id)\n/../b'", body);
  script = omo_curl_script_write (G_LIST_MODEL (exchanges), NULL);
  text = g_strndup (g_bytes_get_data (script, NULL), g_bytes_get_size (script));
  g_assert_nonnull (
      strstr (text, "\nbase64 --decode >omoscope-2-a---id------b-.body <<'END-OF-BODY'\n"
                    "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB\n"
                    "QUFB"));
  g_assert_nonnull (
      strstr (text, "\nQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB\n"
                    "END-OF-BODY\ncurl '"));
  g_assert_nonnull (strstr (text, "--data-binary @omoscope-2-a---id------b-.body\necho\n"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/curl-script/polls-are-one", test_polls_are_one);
  g_test_add_func ("/core/curl-script/no-token", test_no_token);
  g_test_add_func ("/core/curl-script/order", test_order);
  g_test_add_func ("/core/curl-script/unrepeatable", test_unrepeatable);
  g_test_add_func ("/core/curl-script/body", test_body);
  return g_test_run ();
}
