/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-wilson.h"

#include <math.h>

#define CLOSE 1e-9

typedef struct
{
  guint n_hits;
  guint n_all;
  double low;
  double high;
} IntervalCase;

/* Solved as the roots of (p − x)² = z² x(1 − x)/n, another form of the same interval; 8 of 10 and 50 of 100 are also
 * what statsmodels' proportion_confint (..., method="wilson") prints. */
static const IntervalCase interval_cases[] = {
  { 0, 10, 0, 0.27753279986288915 },
  { 8, 10, 0.49016247153664194, 0.9433178485456246 },
  { 10, 10, 0.7224672001371111, 1 },
  { 50, 100, 0.4038315303659957, 0.5961684696340043 },
  { 83, 100, 0.7445199523239889, 0.8910643388594004 },
  { 1, 1000, 0.00017654637062607817, 0.005642558597957934 },
  { 0, 1, 0, 0.7934506856227626 },
  { 1, 1, 0.2065493143772375, 1 },
};

static void
test_intervals (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (interval_cases); i++)
    {
      const IntervalCase *c = &interval_cases[i];
      OmoProportion proportion = omo_wilson_measure (c->n_hits, c->n_all);

      g_assert_cmpfloat (proportion.share, ==, (double) c->n_hits / c->n_all);
      g_assert_cmpfloat_with_epsilon (proportion.low, c->low, CLOSE);
      g_assert_cmpfloat_with_epsilon (proportion.high, c->high, CLOSE);
      g_assert_cmpfloat (proportion.low, <=, proportion.share);
      g_assert_cmpfloat (proportion.high, >=, proportion.share);
    }
}

static void
test_none (void)
{
  OmoProportion proportion = omo_wilson_measure (0, 0);

  g_assert_true (isnan (proportion.share));
  g_assert_true (isnan (proportion.low));
  g_assert_true (isnan (proportion.high));
}

static void
test_print (void)
{
  OmoProportion some = omo_wilson_measure (83, 100);
  OmoProportion all = omo_wilson_measure (10, 10);
  OmoProportion none = omo_wilson_measure (0, 0);
  g_autofree char *of_some = omo_proportion_print (&some);
  g_autofree char *of_all = omo_proportion_print (&all);
  g_autofree char *of_none = omo_proportion_print (&none);
  g_autofree char *interval = omo_proportion_print_interval (&some);
  g_autofree char *no_interval = omo_proportion_print_interval (&none);

  g_assert_cmpstr (of_some, ==, "83 % (74 to 89 %)");
  g_assert_cmpstr (of_all, ==, "100 % (72 to 100 %)");
  g_assert_cmpstr (of_none, ==, "–");
  g_assert_cmpstr (interval, ==, "74 to 89 %");
  g_assert_cmpstr (no_interval, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/wilson/intervals", test_intervals);
  g_test_add_func ("/core/wilson/none", test_none);
  g_test_add_func ("/core/wilson/print", test_print);

  return g_test_run ();
}
