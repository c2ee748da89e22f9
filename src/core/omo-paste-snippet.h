/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-paste.h"

G_BEGIN_DECLS

/* Code that sends a request with a body that is written out: requests, httpx and the like of Python; fetch, axios, got
 * and jQuery of JavaScript. And what Python prints of a dictionary. Part of omo-paste. */

/* Whether something is called in the text that can send a request. */
gboolean omo_paste_snippet_begins (const char *text, gsize length);

/* Adds the calls in the text to `paste` as they would be sent, with the content type that the library adds; variables
 * are followed where they are set to literals in the same text. Then what was printed behind the last one. A body that is
 * not written out adds nothing, and sets `out_reason` (OMO_ERROR_NOT_UNDERSTOOD) when it is NULL. */
void omo_paste_snippet_add (OmoPaste *paste, const char *text, gsize length, GError **out_reason);

/* Adds objects that are requests or replies, as JSON or as {'api_token': ...} and {api_token: ...}. */
void omo_paste_snippet_add_objects (OmoPaste *paste,
                                    const char *text,
                                    gsize length,
                                    GError **out_reason);

G_END_DECLS
