/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-statistics-table.h"

#define DAY (24 * 60 * 60)
#define NOON 1700049600 /* 2023-11-15 12:00 UTC */

/* Today a right one and a wrong one, the day before a failure of another type. */
static OmoStatistics *
count (void)
{
  const OmoRecord records[] = {
    { .time = NOON, .kind = OMO_JOB_WEB_PAIR, .verdict = OMO_VERDICT_RIGHT, .distance = 3 },
    { .time = NOON, .kind = OMO_JOB_WEB_PAIR, .verdict = OMO_VERDICT_WRONG, .distance = 60 },
    { .time = NOON - DAY, .kind = OMO_JOB_WEB_ROTATE, .outcome = OMO_OUTCOME_FAILED },
  };
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  return omo_statistics_new (records, G_N_ELEMENTS (records), utc);
}

static const char *
read_cell (GtkGrid *grid, int column, int row)
{
  GtkWidget *label = gtk_grid_get_child_at (grid, column, row);

  return label == NULL ? NULL : gtk_label_get_text (GTK_LABEL (label));
}

static void
test_rows (void)
{
  GtkGrid *grid = g_object_ref_sink (GTK_GRID (gtk_grid_new ()));
  OmoStatistics *statistics = count ();

  omo_statistics_table_fill (grid, statistics, NULL);
  g_assert_cmpstr (read_cell (grid, 1, 0), ==, "Jobs");
  g_assert_cmpstr (read_cell (grid, 0, 1), ==, "Pick two same shapes, web");
  g_assert_cmpstr (read_cell (grid, 1, 1), ==, "2");
  g_assert_cmpstr (read_cell (grid, 2, 1), ==, "2 / 0 / 0");
  /* The Wilson interval of 1 of 2. */
  g_assert_cmpstr (read_cell (grid, 3, 1), ==, "1 (9–91 %)");
  g_assert_cmpstr (read_cell (grid, 8, 1), ==, "–");
  g_assert_cmpstr (read_cell (grid, 0, 2), ==, "Rotate, web");
  g_assert_cmpstr (read_cell (grid, 2, 2), ==, "0 / 1 / 0");
  g_assert_cmpstr (read_cell (grid, 0, 3), ==, "All");
  g_assert_cmpstr (read_cell (grid, 1, 3), ==, "3");
  g_assert_null (read_cell (grid, 0, 4));
  omo_statistics_free (statistics);
  g_object_unref (grid);
}

/* The newest first. */
static void
test_days (void)
{
  GtkGrid *grid = g_object_ref_sink (GTK_GRID (gtk_grid_new ()));
  OmoStatistics *statistics = count ();

  omo_statistics_table_fill_days (grid, statistics);
  g_assert_cmpstr (read_cell (grid, 0, 1), ==, "2023-11-15");
  g_assert_cmpstr (read_cell (grid, 1, 1), ==, "2");
  g_assert_cmpstr (read_cell (grid, 0, 2), ==, "2023-11-14");
  g_assert_cmpstr (read_cell (grid, 1, 2), ==, "1");
  g_assert_null (read_cell (grid, 8, 0));
  g_assert_null (read_cell (grid, 0, 3));
  omo_statistics_free (statistics);
  g_object_unref (grid);
}

/* What the service says of itself stands beside what was measured. */
static void
test_told (void)
{
  GtkGrid *grid = g_object_ref_sink (GTK_GRID (gtk_grid_new ()));
  OmoStatistics *statistics = count ();
  g_autoptr (GPtrArray) prices =
      g_ptr_array_new_with_free_func ((GDestroyNotify) omo_service_price_free);
  OmoServicePrice *price = omo_service_price_new ("22", "pair");

  price->success_percent = 98;
  price->seconds = 3;
  price->is_active = TRUE;
  g_ptr_array_add (prices, price);
  omo_statistics_table_fill (grid, statistics, prices);
  g_assert_cmpstr (read_cell (grid, 8, 1), ==, "98 %, 3 s");
  g_assert_cmpstr (read_cell (grid, 8, 2), ==, "–");
  omo_statistics_free (statistics);
  g_object_unref (grid);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  g_test_add_func ("/ui/statistics-table/rows", test_rows);
  g_test_add_func ("/ui/statistics-table/days", test_days);
  g_test_add_func ("/ui/statistics-table/told", test_told);

  return g_test_run ();
}
