/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many of how many, and between which shares the truth lies with 95 % confidence. */
typedef struct
{
  guint n_hits;
  guint n_all;
  double share; /* 0..1; all three NAN where n_all is 0 */
  double low;
  double high;
} OmoProportion;

/* The score interval of E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927:
 *   (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n), z = 1.959964
 * It stays within 0..1 and is honest for few jobs, where p ± z √(p(1 − p)/n) is not. `n_hits` <= `n_all`. */
OmoProportion omo_wilson_measure (guint n_hits, guint n_all);

/* "83 % (64 to 93 %)"; "–" where there are none; whole percents, translated. Free with g_free. */
char *omo_proportion_print (const OmoProportion *self);

/* "64 to 93 %"; "" where there are none. Free with g_free. */
char *omo_proportion_print_interval (const OmoProportion *self);

G_END_DECLS
