/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-day-range.h"

#define DAY (24 * 60 * 60)

/* The list of choices is the last on the first line. */
static GtkDropDown *
get_list (OmoDayRange *self)
{
  GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self));

  return GTK_DROP_DOWN (gtk_widget_get_last_child (line));
}

static gboolean
are_own_days_shown (OmoDayRange *self)
{
  return gtk_widget_get_visible (gtk_widget_get_last_child (GTK_WIDGET (self)));
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_any_day_at_first (void)
{
  OmoDayRange *range = g_object_ref_sink (g_object_new (OMO_TYPE_DAY_RANGE, NULL));
  OmoDaySpan span = { 1, 2 };

  g_assert_false (omo_day_range_get_span (range, &span));
  g_assert_cmpint (span.from, ==, 1);
  g_assert_false (are_own_days_shown (range));
  g_assert_finalize_object (range);
}

static void
test_the_last_days_end_with_today (void)
{
  OmoDayRange *range = g_object_ref_sink (g_object_new (OMO_TYPE_DAY_RANGE, NULL));
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  static const int n_days[] = { 0, 1, 7, 30 };
  OmoDaySpan span;

  for (guint i = 1; i < G_N_ELEMENTS (n_days); i++)
    {
      gtk_drop_down_set_selected (get_list (range), i);
      g_assert_true (omo_day_range_get_span (range, &span));
      g_assert_cmpint (span.from, <=, now - (n_days[i] - 1) * DAY + DAY / 24);
      g_assert_cmpint (span.from, >, now - n_days[i] * DAY - DAY / 24);
      g_assert_cmpint (span.until, >, now);
      g_assert_cmpint (span.until, <=, now + DAY + DAY / 24);
    }
  g_assert_finalize_object (range);
}

static void
test_own_days (void)
{
  OmoDayRange *range = g_object_ref_sink (g_object_new (OMO_TYPE_DAY_RANGE, NULL));
  g_autoptr (GDateTime) from = g_date_time_new_local (2024, 5, 30, 0, 0, 0);
  g_autoptr (GDateTime) until = g_date_time_new_local (2024, 5, 31, 0, 0, 0);
  g_autoptr (GDateTime) end = g_date_time_new_local (2024, 6, 1, 0, 0, 0);
  OmoDaySpan span;
  guint n_changes = 0;

  g_signal_connect_swapped (range, "changed", G_CALLBACK (count_cb), &n_changes);
  omo_day_range_choose (range, from, until);
  g_assert_cmpuint (n_changes, >, 0);
  g_assert_true (are_own_days_shown (range));
  g_assert_true (omo_day_range_get_span (range, &span));
  g_assert_cmpint (span.from, ==, g_date_time_to_unix (from));
  g_assert_cmpint (span.until, ==, g_date_time_to_unix (end));
  g_assert_finalize_object (range);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  g_test_add_func ("/ui/day-range/any", test_any_day_at_first);
  g_test_add_func ("/ui/day-range/last", test_the_last_days_end_with_today);
  g_test_add_func ("/ui/day-range/own", test_own_days);

  return g_test_run ();
}
