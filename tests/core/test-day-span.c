/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-day-span.h"

#define HOUR 3600

static GDateTime *
make_time (const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("CET-1CEST,M3.5.0,M10.5.0/3");
  GDateTime *time = g_date_time_new_from_iso8601 (text, zone);

  g_assert_nonnull (zone);
  g_assert_nonnull (time);
  return time;
}

static gint64
read_time (const char *text)
{
  g_autoptr (GDateTime) time = make_time (text);

  return g_date_time_to_unix (time);
}

static const struct
{
  const char *name;
  const char *now;
  guint n_days;
  const char *from;
  const char *until;
} lasts[] = {
  { "today", "2024-05-31T13:14:15", 1, "2024-05-31T00:00:00", "2024-06-01T00:00:00" },
  { "first-moment", "2024-05-31T00:00:00", 1, "2024-05-31T00:00:00", "2024-06-01T00:00:00" },
  { "week", "2024-03-03T23:59:59", 7, "2024-02-26T00:00:00", "2024-03-04T00:00:00" },
  { "over-a-year", "2024-01-15T12:00:00", 30, "2023-12-17T00:00:00", "2024-01-16T00:00:00" },
};

static void
test_last (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GDateTime) now = make_time (lasts[i].now);
  OmoDaySpan span = omo_day_span_of_last (lasts[i].n_days, now);

  g_assert_cmpint (span.from, ==, read_time (lasts[i].from));
  g_assert_cmpint (span.until, ==, read_time (lasts[i].until));
}

/* The last Sunday of March has 23 hours there, the last one of October 25. */
static void
test_summer_time (void)
{
  g_autoptr (GDateTime) spring = make_time ("2024-03-31T12:00:00");
  g_autoptr (GDateTime) autumn = make_time ("2024-10-27T12:00:00");
  OmoDaySpan span = omo_day_span_of_last (1, spring);

  g_assert_cmpint (span.until - span.from, ==, 23 * HOUR);
  span = omo_day_span_of_last (1, autumn);
  g_assert_cmpint (span.until - span.from, ==, 25 * HOUR);
}

static void
test_between (void)
{
  g_autoptr (GDateTime) one = make_time ("2024-05-30T23:00:00");
  g_autoptr (GDateTime) other = make_time ("2024-05-31T01:00:00");
  OmoDaySpan span = omo_day_span_between (one, other);

  g_assert_cmpint (span.from, ==, read_time ("2024-05-30T00:00:00"));
  g_assert_cmpint (span.until, ==, read_time ("2024-06-01T00:00:00"));
  span = omo_day_span_between (other, one);
  g_assert_cmpint (span.from, ==, read_time ("2024-05-30T00:00:00"));
  g_assert_cmpint (span.until, ==, read_time ("2024-06-01T00:00:00"));
  span = omo_day_span_between (one, one);
  g_assert_cmpint (span.until - span.from, ==, 24 * HOUR);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (lasts); i++)
    {
      g_autofree char *path = g_strconcat ("/core/day-span/last/", lasts[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_last);
    }
  g_test_add_func ("/core/day-span/summer-time", test_summer_time);
  g_test_add_func ("/core/day-span/between", test_between);

  return g_test_run ();
}
