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

G_END_DECLS
