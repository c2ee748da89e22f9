/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-paste.h"

G_BEGIN_DECLS

/* HTTP as text: a request line, headers, a blank line, a body; the reply likewise, behind it or alone; several of both.
 * Lines end with LF or CR LF; the blank line may be missing before JSON; a body in chunks is joined. Part of
 * omo-paste. */

/* Where a request line or a status line begins a line, at or behind `at`; `length` when nowhere. */
gsize omo_paste_http_find (const char *text, gsize length, gsize at);

/* Adds what is in the text to `paste`: the messages, and JSON that stands without a head. What is GET or OPTIONS and
 * has no body is left out. Linear. */
void omo_paste_http_add (OmoPaste *paste, const char *text, gsize length);

G_END_DECLS
