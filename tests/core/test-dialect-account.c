/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-dialect.h"

#include <string.h>

#include "../add-cases.h"
#include "core/omo-error.h"
#include "dialect-fixture.h"

static void
assert_body (GBytes *body, const char *expected)
{
  g_autoptr (GBytes) owned = body;

  g_assert_cmpmem (g_bytes_get_data (owned, NULL), g_bytes_get_size (owned), expected,
                   strlen (expected));
}

static void
test_request (void)
{
  assert_body (omo_dialect_encode_account (omo_dialect_from_id ("v1"), "t\""),
               "{\"api_token\":\"t\\\"\"}");
  assert_body (omo_dialect_encode_account (omo_dialect_from_id ("v2"), "t"),
               "{\"clientKey\":\"t\"}");
  for (guint i = 0; i < omo_dialect_get_n (); i++)
    {
      g_autoptr (GBytes) body = omo_dialect_encode_account (omo_dialect_get (i), "t\"");
      g_autofree char *token = NULL;

      g_assert_true (omo_dialect_decode_account (omo_dialect_get_default (), body, &token, NULL));
      g_assert_cmpstr (token, ==, "t\"");
      g_assert_cmpstr (omo_dialect_get_balance_path (omo_dialect_get (i)), ==, "getBalance");
    }
  g_assert_cmpstr (omo_dialect_get_service_path (omo_dialect_from_id ("v1")), ==, "getService");
  g_assert_null (omo_dialect_get_service_path (omo_dialect_from_id ("v2")));
}

static void
test_request_refused (void)
{
  static const char *const bodies[] = { "", "[]", "{}", "{\"api_token\": 5}" };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (GBytes) body = create_body (bodies[i]);
      g_autoptr (GError) error = NULL;
      char *token = NULL;

      g_assert_false (
          omo_dialect_decode_account (omo_dialect_get_default (), body, &token, &error));
      g_assert_error (error, OMO_ERROR, OMO_ERROR_MALFORMED);
      g_assert_null (token);
    }
}

/* ---- getBalance ---- */

typedef struct
{
  const char *name;
  const char *dialect;
  const char *body;
  const char *amount; /* NULL: not read */
  const char *quantity;
  const char *voucher;
  OmoErrorCode code;
  const char *words;
} BalanceCase;

static const BalanceCase balance_cases[] = {
  { "v1", "v1", "{\"error\": false, \"balance\": \"0.00000\", \"message\": \"ok\"}", "0.00000" },
  { "v1-number", "v1", "{\"error\": false, \"balance\": 12,}", "12" },
  { "v1-owing", "v1", "{\"error\": false, \"balance\": \"-3.50\"}", "-3.50" },
  { "v2", "v2",
    "{\"errorId\": 0, \"balance\": 345.678, \"quantity\": 10000, \"voucher_balance\": 123.211}",
    "345.678", "10000", "123.211" },
  { "v2-alone", "v2", "{\"errorId\": 0, \"balance\": 0}", "0" },
  { "v2-small", "v2", "{\"errorId\": 0, \"balance\": 0.00002}", "0.00002" },
  { "v2-odd-rest", "v2",
    "{\"errorId\": 0, \"balance\": 1, \"quantity\": \"many\", \"voucher_balance\": {}}", "1" },
  { "v1-in-v2", "v2", "{\"error\": false, \"balance\": \"0.00000\"}", "0.00000" },
  { "wrong-token", "v1", "{\"error\": true, \"message\": \"Invalid api token.\"}", NULL, NULL, NULL,
    OMO_ERROR_REFUSED, "Invalid api token." },
  { "v2-wrong-key", "v2",
    "{\"errorId\": 1, \"errorCode\": \"ERROR_KEY\", \"errorDescription\": \"Wrong key\"}", NULL,
    NULL, NULL, OMO_ERROR_REFUSED, "ERROR_KEY: Wrong key" },
  { "no-flag", "v1", "{\"balance\": \"1\"}", NULL, NULL, NULL, OMO_ERROR_MALFORMED },
  { "no-balance", "v1", "{\"error\": false}", NULL, NULL, NULL, OMO_ERROR_MALFORMED },
  { "comma", "v1", "{\"error\": false, \"balance\": \"1,5\"}", NULL, NULL, NULL,
    OMO_ERROR_MALFORMED },
  { "exponent", "v1", "{\"error\": false, \"balance\": \"1e5\"}", NULL, NULL, NULL,
    OMO_ERROR_MALFORMED },
  { "no-digits", "v1", "{\"error\": false, \"balance\": \"-.5\"}", NULL, NULL, NULL,
    OMO_ERROR_MALFORMED },
  { "huge", "v2", "{\"errorId\": 0, \"balance\": 1e300}", NULL, NULL, NULL, OMO_ERROR_MALFORMED },
  { "too-long", "v1", "{\"error\": false, \"balance\": \"123456789012345678901234567890123\"}",
    NULL, NULL, NULL, OMO_ERROR_MALFORMED },
  { "boolean", "v1", "{\"error\": false, \"balance\": true}", NULL, NULL, NULL,
    OMO_ERROR_MALFORMED },
  { "html", "v1", "<html>", NULL, NULL, NULL, OMO_ERROR_MALFORMED },
};

static void
test_balance (gconstpointer data)
{
  const BalanceCase *c = data;
  g_autoptr (GBytes) body = create_body (c->body);
  g_autoptr (GError) error = NULL;
  g_auto (OmoBalance) balance = { 0 };
  gboolean read =
      omo_dialect_decode_balance (omo_dialect_from_id (c->dialect), body, &balance, &error);

  g_assert_cmpint (read, ==, c->amount != NULL);
  g_assert_cmpstr (balance.amount, ==, c->amount);
  g_assert_cmpstr (balance.quantity, ==, c->quantity);
  g_assert_cmpstr (balance.voucher, ==, c->voucher);
  if (read)
    g_assert_no_error (error);
  else
    {
      g_assert_error (error, OMO_ERROR, (int) c->code);
      g_assert_cmpstr (omo_error_get_words (error), ==, c->words);
    }
}

static void
test_balance_written (void)
{
  const OmoBalance balance = { (char *) "345.678", (char *) "123.211", (char *) "10000" };
  const OmoBalance alone = { (char *) "1.50", NULL, NULL };

  assert_body (
      omo_dialect_encode_balance (omo_dialect_from_id ("v2"), &balance),
      "{\"errorId\":0,\"balance\":345.678,\"quantity\":10000,\"voucher_balance\":123.211}");
  assert_body (omo_dialect_encode_balance (omo_dialect_from_id ("v2"), &alone),
               "{\"errorId\":0,\"balance\":1.50}");
  assert_body (omo_dialect_encode_balance (omo_dialect_from_id ("v1-current"), &balance),
               "{\"error\":false,\"balance\":\"345.678\"}");
}

/* ---- getService, getServicePrice ---- */

typedef struct
{
  const char *name;
  const char *row; /* as JSON */
  const char *type_id;
  const char *label;
  const char *price;
  double success_percent;
  double seconds;
  gboolean is_active;
} PriceCase;

static const PriceCase price_cases[] = {
  { "service",
    "{\"id\": 1, \"name\": \"Slide\", \"price\": \"0.00055\", \"avg_success\": \"98%\", "
    "\"avg_time\": \"15s\", \"is_active\": 1}",
    "1", "Slide", "0.00055", 98, 15, TRUE },
  { "text-id", "{\"id\": \"22\", \"name\": \"Pair\", \"is_active\": \"0\"}", "22", "Pair", NULL,
    OMO_UNTOLD, OMO_UNTOLD, FALSE },
  { "inactive-number", "{\"id\": 22, \"name\": \"Pair\", \"is_active\": 0}", "22", "Pair", NULL,
    OMO_UNTOLD, OMO_UNTOLD, FALSE },
  { "inactive-boolean", "{\"id\": 22, \"name\": \"Pair\", \"is_active\": false}", "22", "Pair",
    NULL, OMO_UNTOLD, OMO_UNTOLD, FALSE },
  { "numbers",
    "{\"id\": 22, \"name\": \"Pair\", \"price\": 0.00001, \"avg_success\": 98.5, "
    "\"avg_time\": 15}",
    "22", "Pair", "0.00001", 98.5, 15, TRUE },
  { "bare-texts",
    "{\"id\": 22, \"name\": \"Pair\", \"avg_success\": \"98.5\", \"avg_time\": \"2.5 s\"}", "22",
    "Pair", NULL, 98.5, 2.5, TRUE },
  { "unreadable",
    "{\"id\": 22, \"name\": \"\", \"price\": \"free\", \"avg_success\": \"high\", "
    "\"avg_time\": \"15m\"}",
    "22", "22", NULL, OMO_UNTOLD, OMO_UNTOLD, TRUE },
  { "out-of-range",
    "{\"id\": 22, \"name\": \"Pair\", \"avg_success\": \"101%\", \"avg_time\": \"-1s\"}", "22",
    "Pair", NULL, OMO_UNTOLD, OMO_UNTOLD, TRUE },
};

static void
test_price (gconstpointer data)
{
  const PriceCase *c = data;
  g_autofree char *text = g_strdup_printf ("{\"error\": false, \"service\": [%s]}", c->row);
  g_autoptr (GBytes) body = create_body (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) prices =
      omo_dialect_decode_prices (omo_dialect_get_default (), body, &error);
  const OmoServicePrice *price;

  g_assert_no_error (error);
  g_assert_cmpuint (prices->len, ==, 1);
  price = g_ptr_array_index (prices, 0);
  g_assert_cmpstr (price->type_id, ==, c->type_id);
  g_assert_cmpstr (price->name, ==, c->label);
  g_assert_cmpstr (price->price, ==, c->price);
  g_assert_cmpfloat (price->success_percent, ==, c->success_percent);
  g_assert_cmpfloat (price->seconds, ==, c->seconds);
  g_assert_cmpint (price->is_active, ==, c->is_active);
}

/* The list that is shared by all dialects has the flag of v1. */
static void
test_price_list (void)
{
  g_autoptr (GBytes) body = create_body (
      "{\"error\": false, \"typeJob\": [{\"name\": \"Rotate\", \"price\": \"0.001\", "
      "\"avg_success\": \"99%\", \"avg_time\": \"3s\", \"type\": \"TiktokRotateWebTask\"}, "
      "5, null, {\"name\": \"No id\"}, {\"type\": \"\"}, {\"type\": \"Other\", \"name\": \"O\"},]}");

  for (guint i = 0; i < omo_dialect_get_n (); i++)
    {
      g_autoptr (GPtrArray) prices = omo_dialect_decode_prices (omo_dialect_get (i), body, NULL);
      const OmoServicePrice *price;

      g_assert_nonnull (prices);
      g_assert_cmpuint (prices->len, ==, 2);
      price = omo_service_prices_find_kind (prices, OMO_JOB_WEB_ROTATE);
      g_assert_cmpstr (price->name, ==, "Rotate");
      g_assert_cmpstr (price->price, ==, "0.001");
      g_assert_cmpfloat (price->success_percent, ==, 99);
      g_assert_cmpfloat (price->seconds, ==, 3);
    }
}

typedef struct
{
  const char *name;
  const char *body;
  OmoErrorCode code;
} RefusedCase;

static const RefusedCase refused_cases[] = {
  { "wrong-token", "{\"error\": true, \"message\": \"Invalid api token.\"}", OMO_ERROR_REFUSED },
  { "no-flag", "{\"typeJob\": []}", OMO_ERROR_MALFORMED },
  { "no-list", "{\"error\": false}", OMO_ERROR_MALFORMED },
  { "list-no-array", "{\"error\": false, \"typeJob\": {}, \"service\": 5}", OMO_ERROR_MALFORMED },
  { "empty", "", OMO_ERROR_MALFORMED },
};

static void
test_refused (gconstpointer data)
{
  const RefusedCase *c = data;
  g_autoptr (GBytes) body = create_body (c->body);
  g_autoptr (GError) error = NULL;

  g_assert_null (omo_dialect_decode_prices (omo_dialect_get_default (), body, &error));
  g_assert_error (error, OMO_ERROR, (int) c->code);
}

static void
test_limits (void)
{
  GString *text = g_string_new ("{\"error\": false, \"service\": [");
  g_autofree char *name = g_strnfill (200, 'n');
  g_autoptr (GBytes) body = NULL;
  g_autoptr (GPtrArray) prices = NULL;
  const OmoServicePrice *first;

  /* The character at the 200th byte is longer than what is left for it. */
  g_string_append_printf (text, "{\"id\": 1, \"name\": \"%.199s\xc3\xa9more\"}", name);
  for (guint i = 0; i < OMO_PRICES_MAX; i++)
    g_string_append (text, ",{\"id\": 2}");
  g_string_append (text, "]}");
  body = g_string_free_to_bytes (text);

  prices = omo_dialect_decode_prices (omo_dialect_get_default (), body, NULL);
  g_assert_cmpuint (prices->len, ==, OMO_PRICES_MAX);
  first = g_ptr_array_index (prices, 0);
  g_assert_cmpuint (strlen (first->name), ==, 199);
  g_assert_true (g_utf8_validate (first->name, -1, NULL));
}

static void
test_prices_written (void)
{
  g_autoptr (GPtrArray) prices =
      g_ptr_array_new_with_free_func ((GDestroyNotify) omo_service_price_free);
  OmoServicePrice *pair = omo_service_price_new ("22", "\"Pair\"");
  OmoServicePrice *other = omo_service_price_new ("99", "Other");

  pair->price = g_strdup ("0.00055");
  pair->success_percent = 98.5;
  pair->seconds = 15;
  other->is_active = FALSE;
  g_ptr_array_add (prices, pair);
  g_ptr_array_add (prices, other);

  assert_body (omo_dialect_encode_prices (omo_dialect_from_id ("v1"), prices),
               "{\"error\":false,\"service\":[{\"id\":\"22\",\"name\":\"\\\"Pair\\\"\","
               "\"price\":\"0.00055\",\"avg_success\":\"98.5%\",\"avg_time\":\"15s\","
               "\"is_active\":1},{\"id\":\"99\",\"name\":\"Other\",\"is_active\":0}]}");
  assert_body (omo_dialect_encode_prices (omo_dialect_from_id ("v2"), prices),
               "{\"error\":false,\"typeJob\":[{\"type\":\"22\",\"name\":\"\\\"Pair\\\"\","
               "\"price\":\"0.00055\",\"avg_success\":\"98.5%\",\"avg_time\":\"15s\"},"
               "{\"type\":\"99\",\"name\":\"Other\"}]}");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/dialect-account/request", test_request);
  g_test_add_func ("/core/dialect-account/request-refused", test_request_refused);
  ADD_CASES ("/core/dialect-account/balance", balance_cases, test_balance)
  g_test_add_func ("/core/dialect-account/balance-written", test_balance_written);
  ADD_CASES ("/core/dialect-account/price", price_cases, test_price)
  g_test_add_func ("/core/dialect-account/price-list", test_price_list);
  ADD_CASES ("/core/dialect-account/refused", refused_cases, test_refused)
  g_test_add_func ("/core/dialect-account/limits", test_limits);
  g_test_add_func ("/core/dialect-account/prices-written", test_prices_written);

  return g_test_run ();
}
