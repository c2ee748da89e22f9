/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-paste.h"

G_BEGIN_DECLS

/* A curl command line as it is typed or copied out of a browser, in bash or cmd.exe. Part of omo-paste. */

/* Where a curl command begins at or behind `at`, perhaps behind a prompt; `length` when nowhere. */
gsize omo_paste_curl_find (const char *text, gsize length, gsize at);

/* Adds what is in the text to `paste`: the commands as curl would send them (several -d are joined, the content type
 * that curl adds is there, --json and here-documents are known), and HTTP and JSON between them. A command that sends
 * nothing, or a file, adds nothing and sets `out_reason` (OMO_ERROR_NOT_UNDERSTOOD) when it is NULL. Linear. */
void omo_paste_curl_add (OmoPaste *paste, const char *text, gsize length, GError **out_reason);

G_END_DECLS
