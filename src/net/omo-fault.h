/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libsoup/soup.h>

#include "net/omo-script.h"

G_BEGIN_DECLS

/* Answers `message` with `body`, as JSON and as `fault` spoils it. The faults that are about the content (refuse,
 * unsolved, bad-result) are the caller's: here they are like none. A fault that breaks or holds the connection takes
 * it from the server; `cancellable` then ends it at the latest. The message must not be paused. */
void omo_fault_play (OmoFault fault,
                     SoupServerMessage *message,
                     GBytes *body,
                     GCancellable *cancellable);

G_END_DECLS
