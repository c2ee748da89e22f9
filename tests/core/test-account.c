/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-account.h"

static GPtrArray *
make_prices (void)
{
  static const struct
  {
    const char *type_id;
    gboolean is_active;
  } rows[] = {
    { "99", TRUE },
    { "22", FALSE },
    { "Tiktok3DSelectObjectWebTask", TRUE },
    { "23", FALSE },
    { "TiktokRotateWebTask", FALSE },
  };
  GPtrArray *prices = g_ptr_array_new_with_free_func ((GDestroyNotify) omo_service_price_free);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      OmoServicePrice *price = omo_service_price_new (rows[i].type_id, "Name");

      price->is_active = rows[i].is_active;
      g_ptr_array_add (prices, price);
    }
  return prices;
}

static void
test_new (void)
{
  g_autoptr (OmoServicePrice) price = omo_service_price_new ("22", "Pair");

  g_assert_cmpstr (price->type_id, ==, "22");
  g_assert_cmpstr (price->name, ==, "Pair");
  g_assert_null (price->price);
  g_assert_cmpfloat (price->success_percent, ==, OMO_UNTOLD);
  g_assert_cmpfloat (price->seconds, ==, OMO_UNTOLD);
  g_assert_true (price->is_active);
}

static void
test_kind (void)
{
  g_autoptr (OmoServicePrice) number = omo_service_price_new ("25", "Phone");
  g_autoptr (OmoServicePrice) name =
      omo_service_price_new ("TiktokSelectObjectWebTask", "Question");
  g_autoptr (OmoServicePrice) unknown = omo_service_price_new ("1", "Another captcha");
  OmoJobKind kind = OMO_N_JOB_TYPES;

  g_assert_false (omo_service_price_find_kind (unknown, &kind));
  g_assert_cmpint (kind, ==, OMO_N_JOB_TYPES);
  g_assert_true (omo_service_price_find_kind (number, &kind));
  g_assert_cmpint (kind, ==, OMO_JOB_PHONE_PAIR);
  g_assert_true (omo_service_price_find_kind (name, &kind));
  g_assert_cmpint (kind, ==, OMO_JOB_WEB_QUESTION);
}

static void
test_find (void)
{
  g_autoptr (GPtrArray) prices = make_prices ();

  g_assert_true (omo_service_prices_find (prices, "22") == g_ptr_array_index (prices, 1));
  g_assert_null (omo_service_prices_find (prices, "2"));
  /* The active row before the other, and an inactive one before none. */
  g_assert_true (omo_service_prices_find_kind (prices, OMO_JOB_WEB_PAIR)
                 == g_ptr_array_index (prices, 2));
  g_assert_true (omo_service_prices_find_kind (prices, OMO_JOB_WEB_ROTATE)
                 == g_ptr_array_index (prices, 3));
  g_assert_null (omo_service_prices_find_kind (prices, OMO_JOB_WEB_QUESTION));
}

static void
test_balance_clear (void)
{
  OmoBalance balance = { g_strdup ("1"), g_strdup ("2"), g_strdup ("3") };

  omo_balance_clear (&balance);
  g_assert_null (balance.amount);
  g_assert_null (balance.voucher);
  g_assert_null (balance.quantity);
}

static void
test_a_price_in_words (void)
{
  g_autoptr (OmoServicePrice) price = omo_service_price_new ("22", "pair");
  g_autofree char *nothing = omo_service_price_print (price);
  g_autofree char *some = NULL;
  g_autofree char *all = NULL;

  price->seconds = 3;
  some = omo_service_price_print (price);
  price->price = g_strdup ("0.00055");
  price->success_percent = 98;
  all = omo_service_price_print (price);
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (some, ==, "3 s on average");
  g_assert_cmpstr (all, ==, "0.00055 each, 98 % solved, 3 s on average");
}

static const struct
{
  const char *price;
  guint n;
  const char *sum;
} sums[] = {
  { "0.00055", 5, "0.00275" },
  { "0.00055", 20, "0.01100" },
  { "2", 10, "20" },
  { "0.1", 3, "0.3" },
  { "free", 5, NULL },
  { NULL, 5, NULL },
  { "", 5, NULL },
  { "0.0000000000001", 5, NULL },
};

static void
test_the_price_of_several (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      g_autoptr (OmoServicePrice) price = omo_service_price_new ("22", "pair");
      g_autofree char *sum = NULL;

      price->price = g_strdup (sums[i].price);
      sum = omo_service_price_print_sum (price, sums[i].n);
      g_assert_cmpstr (sum, ==, sums[i].sum);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/account/new", test_new);
  g_test_add_func ("/core/account/kind", test_kind);
  g_test_add_func ("/core/account/find", test_find);
  g_test_add_func ("/core/account/balance-clear", test_balance_clear);

  g_test_add_func ("/core/account/price/words", test_a_price_in_words);
  g_test_add_func ("/core/account/price/several", test_the_price_of_several);

  return g_test_run ();
}
