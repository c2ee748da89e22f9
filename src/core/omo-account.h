/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-job-type.h"

G_BEGIN_DECLS

/* What the service tells about an account and its prices. Money is text, exactly as the service wrote it: digits with
 * a decimal point, perhaps a minus before them. */

typedef struct
{
  char *amount;   /* "0.00000" */
  char *voucher;  /* v2: what vouchers add; else NULL */
  char *quantity; /* v2: how many jobs it is worth; else NULL */
} OmoBalance;

void omo_balance_clear (OmoBalance *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OmoBalance, omo_balance_clear)

/* What is not told in a row of the price list. */
#define OMO_UNTOLD (-1.0)

/* One row of the price list. */
typedef struct
{
  char *type_id;          /* "22" or "TiktokRotateWebTask": what a job of it is sent with */
  char *name;             /* for people, never empty */
  char *price;            /* of one job, or NULL */
  double success_percent; /* 0 to 100, or OMO_UNTOLD */
  double seconds;         /* that a job takes on average, or OMO_UNTOLD */
  gboolean is_active;     /* FALSE: not offered now */
} OmoServicePrice;

/* Copies the texts; nothing else is told. */
OmoServicePrice *omo_service_price_new (const char *type_id, const char *name);
void omo_service_price_free (OmoServicePrice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoServicePrice, omo_service_price_free)

/* What is told in it, translated: "0.00055 each, 98 % solved, 3 s on average"; "" when nothing is. The price stands as the
 * service wrote it, without a currency, because it names none. Free with g_free. */
char *omo_service_price_print (const OmoServicePrice *self);

/* What `n` jobs cost, to as many decimals as one; NULL where that is not told. Free with g_free. */
char *omo_service_price_print_sum (const OmoServicePrice *self, guint n);

/* The job type that this row prices: FALSE, and untouched, for one that this program does not know. */
gboolean omo_service_price_find_kind (const OmoServicePrice *self, OmoJobKind *out_kind);

/* The row that is sent with `type_id`, or NULL. `prices` is of OmoServicePrice. */
const OmoServicePrice *omo_service_prices_find (GPtrArray *prices, const char *type_id);

/* The first active row of a job type by its own id in any dialect, else the first, else NULL. */
const OmoServicePrice *omo_service_prices_find_kind (GPtrArray *prices, OmoJobKind kind);

G_END_DECLS
