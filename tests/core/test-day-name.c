/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-day-name.h"

/* The third of December: not to be taken for the twelfth of March. An afternoon: not to be taken for a morning. */
static void
test_english (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (7 * 3600);
  g_autoptr (GDateTime) time = g_date_time_new (zone, 2025, 12, 3, 15, 4, 0);
  g_autofree char *day = omo_day_name_print (time);
  g_autofree char *moment = omo_day_name_print_with_time (time);

  g_assert_cmpstr (day, ==, "2025-12-03");
  g_assert_cmpstr (moment, ==, "2025-12-03 15:04");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/day-name/english", test_english);

  return g_test_run ();
}
