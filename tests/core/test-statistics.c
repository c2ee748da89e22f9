/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-statistics.h"

#include <math.h>

#define CLOSE 1e-9
/* 2024-05-01 00:00 in Hanoi, UTC+7. */
#define MAY_1 1714496400
#define HOUR 3600
#define DAY (24 * HOUR)

static GTimeZone *
get_hanoi (void)
{
  return g_time_zone_new_offset (7 * HOUR);
}

static const OmoRecord records[] = {
  { .time = MAY_1 + DAY + 5,
    .kind = OMO_JOB_WEB_PAIR,
    .outcome = OMO_OUTCOME_ANSWERED,
    .verdict = OMO_VERDICT_WRONG,
    .distance = 24,
    .has_service_time = TRUE,
    .service_time = { 4, 3 } },
  { .time = MAY_1,
    .kind = OMO_JOB_WEB_PAIR,
    .outcome = OMO_OUTCOME_ANSWERED,
    .verdict = OMO_VERDICT_RIGHT,
    .distance = 4.999,
    .has_service_time = TRUE,
    .service_time = { 2, 2 } },
  { .time = MAY_1 + DAY - 1,
    .kind = OMO_JOB_WEB_ROTATE,
    .outcome = OMO_OUTCOME_ANSWERED,
    .verdict = OMO_VERDICT_RIGHT,
    .distance = 5,
    .has_service_time = TRUE,
    .service_time = { 10, 9 } },
  { .time = MAY_1 + DAY,
    .kind = OMO_JOB_WEB_PAIR,
    .outcome = OMO_OUTCOME_ANSWERED,
    .verdict = OMO_VERDICT_UNSURE,
    .distance = 5 },
  { .time = MAY_1 + 9 * DAY,
    .kind = OMO_JOB_PHONE_PAIR,
    .outcome = OMO_OUTCOME_REFUSED,
    .distance = NAN },
  { .time = MAY_1 + 9 * DAY,
    .kind = OMO_JOB_WEB_PAIR,
    .outcome = OMO_OUTCOME_FAILED,
    .distance = NAN },
};

static OmoStatistics *
count (void)
{
  g_autoptr (GTimeZone) hanoi = get_hanoi ();

  return omo_statistics_new (records, G_N_ELEMENTS (records), hanoi);
}

static void
test_all (void)
{
  g_autoptr (OmoStatistics) statistics = count ();
  const OmoTally *all = &statistics->all;

  g_assert_cmpuint (all->n_jobs, ==, 6);
  g_assert_cmpuint (all->n_outcomes[OMO_OUTCOME_ANSWERED], ==, 4);
  g_assert_cmpuint (all->n_outcomes[OMO_OUTCOME_FAILED], ==, 1);
  g_assert_cmpuint (all->n_outcomes[OMO_OUTCOME_REFUSED], ==, 1);
  g_assert_cmpuint (all->n_verdicts[OMO_VERDICT_NONE], ==, 2);
  g_assert_cmpuint (all->n_verdicts[OMO_VERDICT_RIGHT], ==, 2);
  /* Of the four that were judged. */
  g_assert_cmpuint (all->verdicts[OMO_VERDICT_RIGHT].n_all, ==, 4);
  g_assert_cmpfloat (all->verdicts[OMO_VERDICT_RIGHT].share, ==, 0.5);
  g_assert_cmpfloat (all->verdicts[OMO_VERDICT_WRONG].share, ==, 0.25);
  g_assert_cmpfloat_with_epsilon (all->verdicts[OMO_VERDICT_NONE].share, 1.0 / 3, CLOSE);
  g_assert_cmpuint (all->service_seconds.n, ==, 3);
  g_assert_cmpfloat (all->service_seconds.p50, ==, 4);
  g_assert_cmpfloat_with_epsilon (all->service_seconds.p90, 4 + 0.8 * 6, CLOSE);
  g_assert_cmpfloat_with_epsilon (all->waiting_share, 14.0 / 16, CLOSE);
}

static void
test_kinds (void)
{
  g_autoptr (OmoStatistics) statistics = count ();
  const OmoTally *pairs = &statistics->kinds[OMO_JOB_WEB_PAIR];
  const OmoTally *phones = &statistics->kinds[OMO_JOB_PHONE_PAIR];

  g_assert_cmpuint (pairs->n_jobs, ==, 4);
  g_assert_cmpuint (pairs->verdicts[OMO_VERDICT_RIGHT].n_all, ==, 3);
  g_assert_cmpfloat_with_epsilon (pairs->waiting_share, 5.0 / 6, CLOSE);
  g_assert_cmpuint (phones->n_jobs, ==, 1);
  g_assert_true (isnan (phones->verdicts[OMO_VERDICT_RIGHT].share));
  g_assert_true (isnan (phones->waiting_share));
  g_assert_cmpuint (phones->service_seconds.n, ==, 0);
  g_assert_cmpuint (statistics->kinds[OMO_JOB_WEB_SLIDE].n_jobs, ==, 0);
}

static void
test_days (void)
{
  static const char *const names[] = { "2024-05-01", "2024-05-02", "2024-05-10" };
  static const guint n_jobs[] = { 2, 2, 2 };
  g_autoptr (OmoStatistics) statistics = count ();

  g_assert_cmpuint (statistics->days->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const OmoDay *day = &g_array_index (statistics->days, OmoDay, i);

      g_assert_cmpstr (day->name, ==, names[i]);
      g_assert_cmpuint (day->tally.n_jobs, ==, n_jobs[i]);
    }
  g_assert_cmpint (g_array_index (statistics->days, OmoDay, 1).start, ==, MAY_1 + DAY);
  g_assert_cmpuint (g_array_index (statistics->days, OmoDay, 0).tally.n_verdicts[OMO_VERDICT_RIGHT],
                    ==, 2);
}

static void
test_histograms (void)
{
  g_autoptr (OmoStatistics) statistics = count ();
  OmoRecord far[] = { { .kind = OMO_JOB_WEB_SLIDE, .distance = 99.9 },
                      { .kind = OMO_JOB_WEB_SLIDE, .distance = 100 },
                      { .kind = OMO_JOB_WEB_SLIDE, .distance = 1e9 },
                      { .kind = OMO_JOB_WEB_SLIDE, .distance = INFINITY } };
  g_autoptr (OmoStatistics) of_far = omo_statistics_new (far, G_N_ELEMENTS (far), NULL);

  g_assert_cmpuint (statistics->px.n, ==, 3);
  g_assert_cmpuint (statistics->px.counts[0], ==, 1);
  g_assert_cmpuint (statistics->px.counts[1], ==, 1);
  g_assert_cmpuint (statistics->px.counts[4], ==, 1);
  g_assert_cmpuint (statistics->degrees.n, ==, 1);
  g_assert_cmpuint (statistics->degrees.counts[5], ==, 1);
  g_assert_cmpuint (of_far->px.n, ==, 3);
  g_assert_cmpuint (of_far->px.counts[19], ==, 1);
  g_assert_cmpuint (of_far->px.counts[20], ==, 2);
}

static void
test_none (void)
{
  g_autoptr (OmoStatistics) statistics = omo_statistics_new (NULL, 0, NULL);

  g_assert_cmpuint (statistics->all.n_jobs, ==, 0);
  g_assert_cmpuint (statistics->days->len, ==, 0);
  g_assert_true (isnan (statistics->all.verdicts[OMO_VERDICT_RIGHT].share));
}

/* On 2024-03-31 Berlin's day has 23 hours; a fixed day of 24 would put the next midnight wrong. */
static void
test_short_day (void)
{
  OmoRecord around[] = { { .time = 1711839600 }, /* 2024-03-31 00:00 +01:00 */
                         { .time = 1711922399 }, /* 23:59:59 +02:00 */
                         { .time = 1711922400 } };
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("CET-1CEST,M3.5.0,M10.5.0/3");
  g_autoptr (OmoStatistics) statistics = NULL;

  g_assert_nonnull (berlin);
  statistics = omo_statistics_new (around, G_N_ELEMENTS (around), berlin);
  g_assert_cmpuint (statistics->days->len, ==, 2);
  g_assert_cmpuint (g_array_index (statistics->days, OmoDay, 0).tally.n_jobs, ==, 2);
  g_assert_cmpstr (g_array_index (statistics->days, OmoDay, 1).name, ==, "2024-04-01");
}

/* Whatever a damaged file holds. */
static void
test_time_of_no_calendar (void)
{
  OmoRecord odd[] = { { .time = G_MAXINT64 }, { .time = G_MININT64 }, { .time = MAY_1 } };
  g_autoptr (GTimeZone) hanoi = get_hanoi ();
  g_autoptr (OmoStatistics) statistics = omo_statistics_new (odd, G_N_ELEMENTS (odd), hanoi);

  g_assert_cmpuint (statistics->days->len, ==, 3);
  g_assert_cmpstr (g_array_index (statistics->days, OmoDay, 0).name, ==, "");
  g_assert_cmpstr (g_array_index (statistics->days, OmoDay, 1).name, ==, "2024-05-01");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/statistics/all", test_all);
  g_test_add_func ("/core/statistics/kinds", test_kinds);
  g_test_add_func ("/core/statistics/days", test_days);
  g_test_add_func ("/core/statistics/days/short", test_short_day);
  g_test_add_func ("/core/statistics/days/no-calendar", test_time_of_no_calendar);
  g_test_add_func ("/core/statistics/histograms", test_histograms);
  g_test_add_func ("/core/statistics/none", test_none);

  return g_test_run ();
}
