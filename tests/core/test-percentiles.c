/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-percentiles.h"

#include <math.h>

#define CLOSE 1e-9
#define MAX_VALUES 5

typedef struct
{
  const char *name;
  guint n;
  double values[MAX_VALUES];
  double p50;
  double p90;
  double p99;
} PercentileCase;

/* By hand: at (n − 1) * part, between the neighbours. */
static const PercentileCase percentile_cases[] = {
  { "one", 1, { 5 }, 5, 5, 5 },
  { "two", 2, { 2, 1 }, 1.5, 1.9, 1.99 },
  /* 0.9 * 3 = 2.7: 3 + 0.7. */
  { "four", 4, { 4, 1, 3, 2 }, 2.5, 3.7, 3.97 },
  /* Sorted 1 2 3 7 10: 0.9 * 4 = 3.6: 7 + 0.6 * 3; 3.96: 7 + 0.96 * 3. */
  { "five", 5, { 3, 1, 2, 10, 7 }, 3, 8.8, 9.88 },
  { "same", 3, { 2, 2, 2 }, 2, 2, 2 },
};

static void
test_values (gconstpointer data)
{
  const PercentileCase *c = data;
  double values[MAX_VALUES];
  OmoPercentiles percentiles;

  for (guint i = 0; i < MAX_VALUES; i++)
    values[i] = c->values[i];
  percentiles = omo_percentiles_measure (values, c->n);
  g_assert_cmpuint (percentiles.n, ==, c->n);
  g_assert_cmpfloat_with_epsilon (percentiles.p50, c->p50, CLOSE);
  g_assert_cmpfloat_with_epsilon (percentiles.p90, c->p90, CLOSE);
  g_assert_cmpfloat_with_epsilon (percentiles.p99, c->p99, CLOSE);
}

/* 0 to 100: each is its own percent. */
static void
test_hundred (void)
{
  double values[101];
  OmoPercentiles percentiles;

  for (int i = 0; i <= 100; i++)
    values[i] = (i * 37) % 101;
  percentiles = omo_percentiles_measure (values, G_N_ELEMENTS (values));
  g_assert_cmpfloat_with_epsilon (percentiles.p50, 50, CLOSE);
  g_assert_cmpfloat_with_epsilon (percentiles.p90, 90, CLOSE);
  g_assert_cmpfloat_with_epsilon (percentiles.p99, 99, CLOSE);
}

static void
test_none (void)
{
  OmoPercentiles percentiles = omo_percentiles_measure (NULL, 0);

  g_assert_cmpuint (percentiles.n, ==, 0);
  g_assert_true (isnan (percentiles.p50));
  g_assert_true (isnan (percentiles.p99));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (percentile_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/percentiles/", percentile_cases[i].name, NULL);

      g_test_add_data_func (path, &percentile_cases[i], test_values);
    }
  g_test_add_func ("/core/percentiles/hundred", test_hundred);
  g_test_add_func ("/core/percentiles/none", test_none);

  return g_test_run ();
}
