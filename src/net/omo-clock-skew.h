/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-exchange.h"

G_BEGIN_DECLS

/* This computer's clock against a server's, from the `Date` of its answer: whole seconds, so it is right to a second and
 * the time that the answer was on its way. */

/* More than this is told as wrong. */
#define OMO_CLOCK_SKEW_TOLERATED 60

/* `out_seconds` is above 0 when this computer is ahead. FALSE, and untouched, when there is no answer with a date. What a
 * cache has kept for a while says so in `Age`, which is counted in. */
gboolean omo_clock_skew_measure (OmoExchange *exchange, gint64 *out_seconds);

G_END_DECLS
