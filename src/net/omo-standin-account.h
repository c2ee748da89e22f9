/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-dialect.h"

G_BEGIN_DECLS

/* What the stand-in says about the account and the prices; part of it. */

/* The path of the price list that needs no token, by GET (OMO_PRICES_URI). */
#define OMO_STANDIN_PRICES_CALL "getServicePrice"

/* The answer to getBalance, getService or getServicePrice in `dialect`, or NULL for any other call. A request that cannot
 * be read, or comes with `bad_token`, is refused. */
GBytes *omo_standin_account_answer (const OmoDialect *dialect,
                                    const char *call,
                                    GBytes *request,
                                    const char *bad_token,
                                    const char *bad_token_message);

G_END_DECLS
