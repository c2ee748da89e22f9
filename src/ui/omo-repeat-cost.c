/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-repeat-cost.h"

#include <glib/gi18n-lib.h>

static char *
print_sum (const OmoServicePrice *price, guint n)
{
  return price == NULL ? NULL : omo_service_price_print_sum (price, n);
}

char *
omo_repeat_cost_print (guint n, const OmoServicePrice *own)
{
  g_autofree char *sum = print_sum (own, n);

  if (sum == NULL)
    return g_strdup_printf (
        _ ("%u captchas, one after another. The service charges for each; its price is not "
           "known."),
        n);
  return g_strdup_printf (_ ("%u captchas, one after another. Each costs %s, together %s."), n,
                          own->price, sum);
}

char *
omo_repeat_cost_print_both (guint times,
                            const OmoServicePrice *own,
                            const char *guest_name,
                            const OmoServicePrice *guest)
{
  g_autofree char *here = print_sum (own, times);
  g_autofree char *there = print_sum (guest, times);

  g_return_val_if_fail (guest_name != NULL, NULL);

  if (here == NULL && there == NULL)
    return omo_repeat_cost_print (2 * times, NULL);
  /* Translators: a number, a number, a price, a number, the name of a profile, a price */
  return g_strdup_printf (
      _ ("%u captchas, one after another: %u here for %s, and %u with “%s” for %s."), 2 * times,
      times, here == NULL ? _ ("an unknown price") : here, times, guest_name,
      there == NULL ? _ ("an unknown price") : there);
}
