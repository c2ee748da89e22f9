/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint n; /* of so many values; NAN all of them where it is 0 */
  double p50;
  double p90;
  double p99;
} OmoPercentiles;

/* Sorts `values`, all finite. Linear between the two values next to (n - 1) * part, as the default of R and NumPy: type
 * 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", 1996. */
OmoPercentiles omo_percentiles_measure (double *values, guint n_values);

G_END_DECLS
