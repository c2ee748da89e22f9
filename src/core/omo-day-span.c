/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-day-span.h"

/* A day that begins an hour late, for summer time at midnight, begins at its first moment all the same. */
static gint64
find_start (GDateTime *time, int n_days)
{
  g_autoptr (GDateTime) day =
      g_date_time_new (g_date_time_get_timezone (time), g_date_time_get_year (time),
                       g_date_time_get_month (time), g_date_time_get_day_of_month (time), 0, 0, 0);
  g_autoptr (GDateTime) moved = day == NULL ? NULL : g_date_time_add_days (day, n_days);

  /* Only a year beyond 1 to 9999 has no such day. */
  return g_date_time_to_unix (moved == NULL ? time : moved);
}

OmoDaySpan
omo_day_span_of_last (guint n_days, GDateTime *now)
{
  g_return_val_if_fail (n_days > 0 && now != NULL, ((OmoDaySpan){ 0, 0 }));

  return (OmoDaySpan){ find_start (now, 1 - (int) n_days), find_start (now, 1) };
}

OmoDaySpan
omo_day_span_between (GDateTime *one, GDateTime *other)
{
  gboolean is_turned;

  g_return_val_if_fail (one != NULL && other != NULL, ((OmoDaySpan){ 0, 0 }));

  is_turned = g_date_time_compare (one, other) > 0;
  return (OmoDaySpan){ find_start (is_turned ? other : one, 0),
                       find_start (is_turned ? one : other, 1) };
}
