/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-percentiles.h"

#include <math.h>
#include <stdlib.h>

static int
compare_numbers (const void *a, const void *b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

static double
interpolate (const double *sorted, guint n, double part)
{
  double at = (n - 1) * part;
  guint below = (guint) floor (at);
  guint above = MIN (below + 1, n - 1);

  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}

OmoPercentiles
omo_percentiles_measure (double *values, guint n_values)
{
  g_return_val_if_fail (values != NULL || n_values == 0, ((OmoPercentiles){ 0 }));

  if (n_values == 0)
    return (OmoPercentiles){ 0, NAN, NAN, NAN };
  qsort (values, n_values, sizeof *values, compare_numbers);
  return (OmoPercentiles){ n_values, interpolate (values, n_values, 0.50),
                           interpolate (values, n_values, 0.90),
                           interpolate (values, n_values, 0.99) };
}
