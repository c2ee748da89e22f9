/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-account-report.h"

#include "core/omo-error.h"
#include "core/omo-json.h"

typedef struct
{
  OmoBalance balance;
  GPtrArray *prices;
  GError *error;
} Fixture;

static OmoServicePrice *
create_price (const char *type_id, const char *name, const char *price)
{
  OmoServicePrice *self = omo_service_price_new (type_id, name);

  self->price = g_strdup (price);
  return self;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  OmoServicePrice *told = create_price ("22", "Two shapes", "0.00055");
  OmoServicePrice *gone = create_price ("99", "Bell \a", NULL);

  f->balance = (OmoBalance){ g_strdup ("12.50"), g_strdup ("3"), g_strdup ("22727") };
  f->prices = g_ptr_array_new_with_free_func ((GDestroyNotify) omo_service_price_free);
  told->success_percent = 98;
  told->seconds = 15;
  gone->is_active = FALSE;
  g_ptr_array_add (f->prices, told);
  g_ptr_array_add (f->prices, gone);
  f->error = g_error_new_literal (OMO_ERROR, OMO_ERROR_TIMED_OUT, "no answer");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  omo_balance_clear (&f->balance);
  g_ptr_array_unref (f->prices);
  g_error_free (f->error);
}

static void
test_text (Fixture *f, gconstpointer data)
{
  OmoAccountReport report = { .balance = &f->balance, .prices = f->prices };
  g_autofree char *text = omo_account_report_print_text (&report);

  g_assert_cmpstr (text, ==,
                   "Balance: 12.50, vouchers: 3, captchas: 22727\n"
                   "Prices, as the service writes them:\n"
                   "  22, Two shapes (web-pair): 0.00055 each, 98 % solved, 15 s on average\n"
                   "  99, Bell  , not offered now\n");
}

static void
test_text_of_what_is_known (Fixture *f, gconstpointer data)
{
  OmoBalance short_one = { .amount = f->balance.amount };
  OmoAccountReport no_prices = { .balance = &short_one, .prices_error = f->error };
  OmoAccountReport nothing = { .balance_error = f->error, .prices_error = f->error };
  g_autofree char *balance = omo_account_report_print_text (&no_prices);
  g_autofree char *empty = omo_account_report_print_text (&nothing);

  g_assert_cmpstr (balance, ==, "Balance: 12.50\n");
  g_assert_cmpstr (empty, ==, "");
}

static JsonObject *
parse (const char *json, JsonNode **out_root)
{
  g_autoptr (GError) error = NULL;

  *out_root = omo_json_parse (json, strlen (json), NULL, &error);
  g_assert_no_error (error);
  return json_node_get_object (*out_root);
}

static void
test_json (Fixture *f, gconstpointer data)
{
  OmoAccountReport report = { .balance = &f->balance, .prices = f->prices };
  g_autofree char *json = omo_account_report_print_json (&report);
  g_autoptr (JsonNode) root = NULL;
  JsonObject *object = parse (json, &root);
  JsonArray *prices = json_object_get_array_member (object, "prices");
  JsonObject *first = json_array_get_object_element (prices, 0);
  JsonObject *second = json_array_get_object_element (prices, 1);

  g_assert_cmpstr (
      json_object_get_string_member (json_object_get_object_member (object, "balance"), "amount"),
      ==, "12.50");
  g_assert_true (json_object_get_null_member (object, "balance_error"));
  g_assert_true (json_object_get_null_member (object, "prices_error"));
  g_assert_cmpuint (json_array_get_length (prices), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (first, "job_type"), ==, "web-pair");
  g_assert_cmpstr (json_object_get_string_member (first, "price"), ==, "0.00055");
  g_assert_cmpint (json_object_get_int_member (first, "seconds"), ==, 15);
  g_assert_true (json_object_get_null_member (second, "job_type"));
  g_assert_true (json_object_get_null_member (second, "price"));
  g_assert_true (json_object_get_null_member (second, "seconds"));
  g_assert_false (json_object_get_boolean_member (second, "active"));
}

static void
test_json_of_failures (Fixture *f, gconstpointer data)
{
  OmoAccountReport report = { .balance_error = f->error, .prices_error = f->error };
  g_autofree char *json = omo_account_report_print_json (&report);
  g_autoptr (JsonNode) root = NULL;
  JsonObject *object = parse (json, &root);

  g_assert_true (json_object_get_null_member (object, "balance"));
  g_assert_true (json_object_get_null_member (object, "prices"));
  g_assert_cmpstr (json_object_get_string_member (
                       json_object_get_object_member (object, "prices_error"), "code"),
                   ==, "timed-out");
}

#define ADD(path, test)                                                                            \
  g_test_add ("/cli/account-report/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("text", test_text);
  ADD ("text-known", test_text_of_what_is_known);
  ADD ("json", test_json);
  ADD ("json-failures", test_json_of_failures);

  return g_test_run ();
}
