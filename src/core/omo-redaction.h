/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Takes secrets out of what is recorded, stored, shown, copied or exported. A redaction is the secrets that are
 * known; immutable, reference-counted, usable from any thread. Two things are taken out of any text or bytes:
 *
 * - a known token wherever it stands: plain, JSON-escaped (`\/`, `\u0041`; in JSON inside JSON too), URL-encoded (also
 *   twice, and as form data), and the base64 of whatever contains it (standard and URL-safe, itself escaped or not).
 *   Where the end of the text cuts a token, what is left of it goes as well when it has
 *   OMO_REDACTION_LEAST_PART bytes: so it does not matter whether a text is cut before or after.
 * - the value of a field that holds a secret by its name, known or not: `api_token`, `clientKey`, `Authorization`,
 *   `Cookie` and what ends so (`Proxy-Authorization`, `Set-Cookie`, `my_api_token`), upper or lower case, at any
 *   depth of JSON, escaped JSON, form data, lines of headers, or pairs of "name" and "value". `null`, `true`, `false`
 *   and "" are no secrets.
 *
 * Instead stands OMO_REDACTED, so that JSON stays JSON. To redact well-formed text twice changes nothing more. One
 * pass over the bytes, nothing is parsed: 30 MiB take tens of milliseconds, which is still too long between two
 * frames. */
typedef struct _OmoRedaction OmoRedaction;

#define OMO_REDACTED "[token]"

/* A shorter token is sought only where it stands alone, between characters that are neither letters nor digits, and
 * not in base64: a picture of some megabytes contains any four characters by chance, and would be destroyed. No
 * service is known with a token under 20. */
#define OMO_REDACTION_LEAST_TOKEN 6
/* Fewer bytes of a token than this give nothing away. */
#define OMO_REDACTION_LEAST_PART 4

/* `tokens` ends with NULL and may be NULL; blanks round a token do not count, and an empty one is left out. */
OmoRedaction *omo_redaction_new (const char *const *tokens);
OmoRedaction *omo_redaction_ref (OmoRedaction *self);
/* The last one overwrites the tokens. */
void omo_redaction_unref (OmoRedaction *self);

/* A copy of `bytes` without secrets, or a reference to `bytes` when there are none. `self` may be NULL: then only
 * fields are known by name. What is taken out is added to *inout_n (may be NULL). */
GBytes *omo_redaction_apply_bytes (const OmoRedaction *self, GBytes *bytes, guint *inout_n);
/* The same for text; free with g_free. NULL gives NULL. */
char *omo_redaction_apply_text (const OmoRedaction *self, const char *text, guint *inout_n);
/* A copy of `error` without secrets in its message, in the service's words and in its code; all else stays. */
GError *omo_redaction_apply_error (const OmoRedaction *self, const GError *error);
/* Whether the value of a header of this name is a secret as a whole. */
gboolean omo_redaction_is_secret_name (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoRedaction, omo_redaction_unref)

G_END_DECLS
