/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-exchange.h"

/* What happened came in its order, and all of it before the end. */
void recorded_check_timing (const OmoTiming *timing);
/* The request as it would be on the wire, put together from the record. Free with g_free. */
char *recorded_print_request (OmoExchange *exchange);
/* Whether the bytes are anywhere in the exchange. */
gboolean recorded_contains (OmoExchange *exchange, const char *bytes);
