/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whole days of the calendar, in the time zone of those that are given. A plain value. */
typedef struct
{
  gint64 from;  /* the first moment, unix seconds */
  gint64 until; /* the first moment that is no longer in it */
} OmoDaySpan;

/* The day of `now` and the `n_days` - 1 before it; `n_days` from 1. */
OmoDaySpan omo_day_span_of_last (guint n_days, GDateTime *now);
/* From the day of one to the day of the other, both with it, whichever is earlier. */
OmoDaySpan omo_day_span_between (GDateTime *one, GDateTime *other);

G_END_DECLS
