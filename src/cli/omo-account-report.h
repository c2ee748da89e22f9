/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-account.h"

G_BEGIN_DECLS

/* What is told of an account and the prices: either of a pair is NULL. All of it is borrowed. */
typedef struct
{
  const OmoBalance *balance;
  const GError *balance_error;
  GPtrArray *prices; /* of OmoServicePrice */
  const GError *prices_error;
} OmoAccountReport;

/* What is known, as lines for people, translated; "" when nothing is. Prices stand as the service wrote them; of each is
 * told what a job is sent with, and which job type of this program it is. What the service wrote is told without control
 * characters. Free with g_free, as all of these. */
char *omo_account_report_print_text (const OmoAccountReport *self);

/* One JSON object on one line, with the line's end: `balance` with `amount`, `voucher` and `quantity`, or `balance_error`;
 * `prices`, each with `type_id`, `job_type`, `name`, `price`, `success_percent`, `seconds` and `active`, or
 * `prices_error`. What is not known is null; money is text. */
char *omo_account_report_print_json (const OmoAccountReport *self);

G_END_DECLS
