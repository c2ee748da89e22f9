/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libsoup/soup.h>

#include "core/omo-exchange.h"

G_BEGIN_DECLS

/* What the files of the transport share; nobody else includes it. */

/* Sends `message`, whose body is `body` (NULL for none), and returns `task` with the answer's body or an error, in
 * time. `task` has no data yet. */
void omo_transport_send (GTask *task,
                         SoupSession *session,
                         SoupMessage *message,
                         GBytes *body,
                         OmoRedaction *redaction,
                         guint milliseconds);

/* Of a task that has returned; NULL when it was never sent. The caller's. */
OmoExchange *omo_transport_dup_exchange (GTask *task);

/* Makes the exchange, in a thread when that takes long. Empties `record`; `redaction` may be NULL. */
void omo_transport_record_async (OmoExchangeRecord *record,
                                 OmoRedaction *redaction,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
/* Never fails. */
OmoExchange *omo_transport_record_finish (GAsyncResult *result);

G_END_DECLS
