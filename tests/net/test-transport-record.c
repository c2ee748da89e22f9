/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-transport-private.h"

#include <string.h>

#include "recorded.h"

#define TOKEN "t0p-s3cret/Tok+en"

static void
recorded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  OmoExchange **out = user_data;

  *out = omo_transport_record_finish (result);
}

static OmoExchange *
record (OmoExchangeRecord *given, OmoRedaction *redaction)
{
  OmoExchange *exchange = NULL;

  omo_transport_record_async (given, redaction, recorded_cb, &exchange);
  g_assert_null (given->call);
  while (exchange == NULL)
    g_main_context_iteration (NULL, TRUE);
  return exchange;
}

/* The size at which a thread does it makes no difference. */
static void
test_size (gconstpointer data)
{
  gsize size = GPOINTER_TO_SIZE (data);
  const char *tokens[] = { TOKEN, NULL };
  g_autoptr (OmoRedaction) redaction = omo_redaction_new (tokens);
  g_autofree char *fill = g_strnfill (size, 'A');
  g_autofree char *body =
      g_strconcat ("{\"image_base64\":\"", fill, "\",\"x\":\"" TOKEN "\"}", NULL);
  g_autofree char *expected =
      g_strconcat ("{\"image_base64\":\"", fill, "\",\"x\":\"[token]\"}", NULL);
  OmoExchangeRecord given = { .call = g_strdup ("createJob") };
  g_autoptr (OmoExchange) exchange = NULL;
  GBytes *recorded;

  given.request_body = g_bytes_new (body, strlen (body));
  exchange = record (&given, redaction);
  recorded = omo_exchange_get_request_body (exchange);
  g_assert_cmpstr (omo_exchange_get_call (exchange), ==, "createJob");
  g_assert_cmpmem (g_bytes_get_data (recorded, NULL), g_bytes_get_size (recorded), expected,
                   strlen (expected));
  g_assert_cmpuint (omo_exchange_get_n_removed (exchange), ==, 1);
}

static void
test_without_redaction (void)
{
  OmoExchangeRecord given = { .call = g_strdup ("createJob"), .error = g_strdup ("api_token=1") };
  g_autoptr (OmoExchange) exchange = record (&given, NULL);

  g_assert_cmpstr (omo_exchange_get_error (exchange), ==, "api_token=[token]");
  g_assert_null (omo_exchange_get_request_body (exchange));
  g_assert_null (omo_exchange_get_response_body (exchange));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/net/transport-record/small", GSIZE_TO_POINTER (100), test_size);
  g_test_add_data_func ("/net/transport-record/large", GSIZE_TO_POINTER (4 * 1024 * 1024),
                        test_size);
  g_test_add_func ("/net/transport-record/without-redaction", test_without_redaction);

  return g_test_run ();
}
