/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-account.h"

G_BEGIN_DECLS

/* What is sent, and what the service charges for it, in words and translated: "10 captchas, one after another. Each costs
 * 0.00055, together 0.0055." `own` is NULL where the price is not known. Free with g_free. */
char *omo_repeat_cost_print (guint n, const OmoServicePrice *own);

/* The same for `times` to each of two services, `guest_name` of the other: prices name no currency, so those of two are not
 * added. `guest` may be NULL, too. */
char *omo_repeat_cost_print_both (guint times,
                                  const OmoServicePrice *own,
                                  const char *guest_name,
                                  const OmoServicePrice *guest);

G_END_DECLS
