/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-repeat-cost.h"

/* NULL: not known. */
static const struct
{
  const char *own;
  const char *guest;
  const char *text;
} both[] = {
  { "0.00055", "0.0011",
    "10 captchas, one after another: 5 here for 0.00275, and 5 with “B” for 0.0055." },
  { "0.00055", NULL,
    "10 captchas, one after another: 5 here for 0.00275, and 5 with “B” for an unknown price." },
  { NULL, "2",
    "10 captchas, one after another: 5 here for an unknown price, and 5 with “B” for 10." },
  { NULL, NULL,
    "10 captchas, one after another. The service charges for each; its price is not known." },
  { "free", "0.0011",
    "10 captchas, one after another: 5 here for an unknown price, and 5 with “B” for 0.0055." },
};

static void
test_both (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (both); i++)
    {
      OmoServicePrice own = { .price = (char *) both[i].own };
      OmoServicePrice guest = { .price = (char *) both[i].guest };
      g_autofree char *text = omo_repeat_cost_print_both (5, both[i].own == NULL ? NULL : &own, "B",
                                                          both[i].guest == NULL ? NULL : &guest);

      g_assert_cmpstr (text, ==, both[i].text);
    }
}

static void
test_one (void)
{
  OmoServicePrice own = { .price = (char *) "0.00055" };
  g_autofree char *known = omo_repeat_cost_print (4, &own);
  g_autofree char *unknown = omo_repeat_cost_print (4, NULL);

  g_assert_cmpstr (known, ==,
                   "4 captchas, one after another. Each costs 0.00055, together 0.00220.");
  g_assert_cmpstr (
      unknown, ==,
      "4 captchas, one after another. The service charges for each; its price is not known.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/repeat-cost/one", test_one);
  g_test_add_func ("/ui/repeat-cost/both", test_both);
  return g_test_run ();
}
