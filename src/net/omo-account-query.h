/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-dialect.h"
#include "net/omo-endpoint.h"
#include "net/omo-transport.h"

G_BEGIN_DECLS

/* Asks the service about the account and its prices. Neither is billed. Nothing is repeated. */

/* getBalance, with the token; it is copied. */
void omo_account_query_balance_async (OmoTransport *transport,
                                      OmoEndpoint *endpoint,
                                      const OmoDialect *dialect,
                                      const char *token,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);

/* FALSE with OMO_ERROR_NO_TOKEN, the errors of omo_transport_finish, and of omo_dialect_decode_balance; without the token
 * in them. `out_balance` is untouched then. */
gboolean
omo_account_query_balance_finish (GAsyncResult *result, OmoBalance *out_balance, GError **error);

/* The price list that needs no token. At the service's own addresses it is OMO_PRICES_URI, whatever the version of the API;
 * at any other, such as a proxy or the stand-in, it stands below `endpoint`. Where something answers and has no such list,
 * and the dialect has one of its own, that is asked for with `token`; NULL or "" for not. */
void omo_account_query_prices_async (OmoTransport *transport,
                                     OmoEndpoint *endpoint,
                                     const OmoDialect *dialect,
                                     const char *token,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);

/* Of OmoServicePrice. NULL with the errors of omo_transport_finish and omo_dialect_decode_prices, those of the last list
 * that was asked for; without the token in them. */
GPtrArray *omo_account_query_prices_finish (GAsyncResult *result, GError **error);

/* What went over the wire last for either, without the token; NULL when nothing was tried. The caller's. */
OmoExchange *omo_account_query_dup_exchange (GAsyncResult *result);

/* Where omo_account_query_prices_async asks. Free with g_uri_unref. */
GUri *omo_account_query_build_prices_uri (OmoEndpoint *endpoint);

G_END_DECLS
