/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-day-name.h"

#include <locale.h>

/* The third of December: not to be taken for the twelfth of March. An afternoon: not to be taken for a morning. */
static void
assert_names (const char *expected_day, const char *expected_moment)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (7 * 3600);
  g_autoptr (GDateTime) time = g_date_time_new (zone, 2025, 12, 3, 15, 4, 0);
  g_autofree char *day = omo_day_name_print (time);
  g_autofree char *moment = omo_day_name_print_with_time (time);

  g_assert_cmpstr (day, ==, expected_day);
  g_assert_cmpstr (moment, ==, expected_moment);
}

static void
test_plain (void)
{
  assert_names ("2025-12-03", "2025-12-03 15:04");
  g_assert_nonnull (setlocale (LC_TIME, "C.UTF-8"));
  assert_names ("2025-12-03", "2025-12-03 15:04");
  setlocale (LC_TIME, "C");
}

static void
test_locale (void)
{
  g_assert_nonnull (setlocale (LC_TIME, "vi_VN.UTF-8"));
  assert_names ("03/12/2025", "03/12/2025 15:04");
  setlocale (LC_TIME, "C");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/day-name/plain", test_plain);
  g_test_add_func ("/core/day-name/locale", test_locale);

  return g_test_run ();
}
