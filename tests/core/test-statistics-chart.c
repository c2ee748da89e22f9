/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-statistics-chart.h"

#include <math.h>

#define DAY (24 * 3600)

static void
test_distances (void)
{
  OmoHistogram histogram = { .step = 5, .n = 6, .counts = { 3, 2, [7] = 1 } };
  g_autoptr (OmoChart) chart = omo_statistics_chart_distances (&histogram, FALSE, 20);
  g_autofree char *text = omo_chart_print_item (chart, 1);

  g_assert_cmpuint (omo_chart_get_n_items (chart), ==, 8);
  g_assert_cmpstr (omo_chart_get_label (chart, 0), ==, "0–5");
  g_assert_cmpstr (omo_chart_get_label (chart, 7), ==, "35–40");
  g_assert_cmpfloat (omo_chart_get_value (chart, 0, 0), ==, 3);
  g_assert_cmpfloat (omo_chart_get_value (chart, 2, 0), ==, 0);
  g_assert_cmpstr (text, ==, "5–10: 2");
}

typedef struct
{
  const char *name;
  guint last;
  double limit;
  guint n_items;
} ReachCase;

/* Of steps of 5 px. */
static const ReachCase reach_cases[] = {
  { "short", 0, 20, 6 }, { "to-the-last", 12, 20, 13 },   { "to-the-tolerance", 0, 48, 10 },
  { "all", 20, 20, 21 }, { "huge-tolerance", 0, 1e6, 6 }, { "no-tolerance", 3, NAN, 6 },
};

static void
test_reach (gconstpointer data)
{
  const ReachCase *c = data;
  OmoHistogram histogram = { .step = 5, .n = 1 };
  g_autoptr (OmoChart) chart = NULL;

  histogram.counts[c->last] = 1;
  chart = omo_statistics_chart_distances (&histogram, FALSE, c->limit);
  g_assert_cmpuint (omo_chart_get_n_items (chart), ==, c->n_items);
  if (c->n_items == OMO_HISTOGRAM_N_STEPS)
    g_assert_cmpstr (omo_chart_get_label (chart, c->n_items - 1), ==, "100+");
}

static void
test_no_distances (void)
{
  OmoHistogram histogram = { .step = 1 };
  g_autoptr (OmoChart) chart = omo_statistics_chart_distances (&histogram, TRUE, 4);

  g_assert_cmpuint (omo_chart_get_n_items (chart), ==, 0);
}

static OmoStatistics *
count_days (guint n_days)
{
  g_autofree OmoRecord *records = g_new0 (OmoRecord, n_days + 1);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  /* 2024-05-01 00:00 UTC. */
  for (guint i = 0; i < n_days; i++)
    records[i] = (OmoRecord){ .time = 1714521600 + (gint64) i * DAY,
                              .verdict = OMO_VERDICT_WRONG,
                              .has_service_time = TRUE,
                              .service_time = { 3, 2 } };
  records[n_days] =
      (OmoRecord){ .time = 1714521600 + (gint64) n_days * DAY, .verdict = OMO_VERDICT_RIGHT };
  return omo_statistics_new (records, n_days + 1, utc);
}

static void
test_verdicts (void)
{
  g_autoptr (OmoStatistics) statistics = count_days (2);
  g_autoptr (OmoChart) chart = omo_statistics_chart_verdicts (statistics);
  g_autofree char *text = omo_chart_print_item (chart, 0);

  g_assert_cmpuint (omo_chart_get_n_items (chart), ==, 3);
  g_assert_cmpstr (text, ==, "05-01: Right 0, Wrong 1, Unsure 0, Not judged 0");
  g_assert_cmpfloat (omo_chart_get_value (chart, 2, 0), ==, 1);
}

static void
test_times (void)
{
  g_autoptr (OmoStatistics) statistics = count_days (1);
  g_autoptr (OmoChart) chart = omo_statistics_chart_times (statistics);
  g_autofree char *known = omo_chart_print_item (chart, 0);
  g_autofree char *unknown = omo_chart_print_item (chart, 1);

  g_assert_cmpstr (known, ==, "05-01: half 3 s, 90 % 3 s, 99 % 3 s");
  g_assert_cmpstr (unknown, ==, "05-02: half –, 90 % –, 99 % –");
}

static void
test_last_days (void)
{
  g_autoptr (OmoStatistics) statistics = count_days (70);
  g_autoptr (OmoChart) chart = omo_statistics_chart_verdicts (statistics);

  g_assert_cmpuint (omo_chart_get_n_items (chart), ==, OMO_STATISTICS_CHART_MAX_DAYS);
  /* The last one is the 71st day. */
  g_assert_cmpstr (omo_chart_get_label (chart, OMO_STATISTICS_CHART_MAX_DAYS - 1), ==, "07-10");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/statistics-chart/distances", test_distances);
  for (gsize i = 0; i < G_N_ELEMENTS (reach_cases); i++)
    {
      g_autofree char *path =
          g_strconcat ("/core/statistics-chart/distances/", reach_cases[i].name, NULL);

      g_test_add_data_func (path, &reach_cases[i], test_reach);
    }
  g_test_add_func ("/core/statistics-chart/distances/none", test_no_distances);
  g_test_add_func ("/core/statistics-chart/verdicts", test_verdicts);
  g_test_add_func ("/core/statistics-chart/times", test_times);
  g_test_add_func ("/core/statistics-chart/last-days", test_last_days);

  return g_test_run ();
}
