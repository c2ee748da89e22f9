/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "net/omo-account-query.h"

G_BEGIN_DECLS

/* The price list from the cache while it is fresh, else from the service, and then kept. Files are read and written off
 * the main thread; what goes wrong with them is no error, it is asked for instead. */

/* `path` is the cache's file (omo_price_cache_get_path), NULL for none; `now` is in unix seconds; the others are as of
 * omo_account_query_prices_async. All are copied. */
void omo_price_list_get_async (const char *path,
                               gint64 now,
                               OmoTransport *transport,
                               OmoEndpoint *endpoint,
                               const OmoDialect *dialect,
                               const char *token,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

/* As omo_account_query_prices_finish. The list may still be on its way to the file, whose thread reads it: it is not to be
 * changed. */
GPtrArray *omo_price_list_get_finish (GAsyncResult *result, GError **error);

G_END_DECLS
