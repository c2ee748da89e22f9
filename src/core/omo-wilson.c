/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-wilson.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The normal quantile of 0.975. */
#define Z 1.959963984540054

static int
to_percent (double share)
{
  return (int) round (100 * share);
}

OmoProportion
omo_wilson_measure (guint n_hits, guint n_all)
{
  OmoProportion proportion = { n_hits, n_all, NAN, NAN, NAN };
  double n = n_all;
  double share, middle, half, whole;

  g_return_val_if_fail (n_hits <= n_all, proportion);

  if (n_all == 0)
    return proportion;
  share = n_hits / n;
  whole = 1 + Z * Z / n;
  middle = (share + Z * Z / (2 * n)) / whole;
  half = Z * sqrt (share * (1 - share) / n + Z * Z / (4 * n * n)) / whole;
  proportion.share = share;
  /* Rounding must not put the interval beside none or all. */
  proportion.low = n_hits == 0 ? 0 : fmax (middle - half, 0);
  proportion.high = n_hits == n_all ? 1 : fmin (middle + half, 1);
  return proportion;
}

char *
omo_proportion_print (const OmoProportion *self)
{
  g_autofree char *interval = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_all == 0)
    return g_strdup ("–");
  interval = omo_proportion_print_interval (self);
  return g_strdup_printf (_ ("%d %% (%s)"), to_percent (self->share), interval);
}

char *
omo_proportion_print_interval (const OmoProportion *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_all == 0)
    return g_strdup ("");
  /* Translators: between which shares the truth lies. */
  return g_strdup_printf (_ ("%d to %d %%"), to_percent (self->low), to_percent (self->high));
}
