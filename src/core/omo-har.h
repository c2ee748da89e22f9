/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-exchange.h"

G_BEGIN_DECLS

/* Exchanges as HAR 1.2, as browsers and debuggers open it. Redacted as the exchanges are: the token is OMO_REDACTED.
 *
 * All times are measured: `dns`, `connect` and `ssl` are -1 where the connection was there already, and `blocked` is
 * always -1, as what is not spent on anything else is counted with what follows. `time` is their sum; `ssl` is part of
 * `connect`, as HAR has it. A request without an answer has status 0, and why in `_error`. HAR has no place for a
 * request's body that is no text: its `text` is base64 then, and `_encoding` says so, as `encoding` does for an answer.
 * `_tls` is the version and cipher, `_call` the call's name, `_cut` an answer that is only the beginning. */

/* Of OmoExchange, oldest first; may be empty. Takes a while for large bodies. */
GBytes *omo_har_write (GListModel *exchanges);

G_END_DECLS
