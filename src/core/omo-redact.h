/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What stands where the token stood. */
#define OMO_REDACTED "[token]"

/* A copy of `text` with every occurrence of `token` replaced: services repeat what they were sent ("Invalid
 * token abc"). `token` NULL or "" replaces nothing. Free with g_free. */
char *omo_redact_text (const char *text, const char *token);

/* A copy of `error` without `token` in its message and in the service's words; all else stays. */
GError *omo_redact_error (const GError *error, const char *token);

G_END_DECLS
