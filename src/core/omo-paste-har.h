/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-paste.h"

G_BEGIN_DECLS

/* HAR 1.2 as browsers and debuggers save it, or one entry of it. Part of omo-paste. */

/* Adds to `paste` the first call that creates a job and the replies to it and to the calls that ask for its answer;
 * without such a call, those that ask. Sets `out_reason` (OMO_ERROR_NOT_UNDERSTOOD) when it is NULL and there is neither,
 * or the JSON is broken. Linear, but a tree is built: some times the size of the text. */
void omo_paste_har_add (OmoPaste *paste, const char *text, gsize length, GError **out_reason);

G_END_DECLS
