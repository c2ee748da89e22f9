/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/omo-day-span.h"

G_BEGIN_DECLS

/* Chooses days: any, today, the last 7 or 30, or a range of one's own from two calendars.
 *
 * Signal "changed": another choice. */
#define OMO_TYPE_DAY_RANGE (omo_day_range_get_type ())
G_DECLARE_FINAL_TYPE (OmoDayRange, omo_day_range, OMO, DAY_RANGE, GtkBox)

/* Puts `widget` before the list of choices, on the same line: a narrow pane has few of them. */
void omo_day_range_put_beside (OmoDayRange *self, GtkWidget *widget);
/* What is chosen, seen from now; FALSE, and nothing touched, for any day. */
gboolean omo_day_range_get_span (OmoDayRange *self, OmoDaySpan *out_span);
/* Chooses a range of its own, as a person would. */
void omo_day_range_choose (OmoDayRange *self, GDateTime *from, GDateTime *until);
/* Chooses what `other` has chosen. */
void omo_day_range_take_over (OmoDayRange *self, OmoDayRange *other);

G_END_DECLS
