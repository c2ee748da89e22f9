/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The one place where errors of GIO, TLS and libsoup become OMO_ERROR_*: a new error that says the same of a
 * failed request. `was_sent` is FALSE while the service cannot have read any of it; then a cut or a time limit means
 * that it was not reached. `certificate_errors` are those of the server's certificate, 0 for none.
 * G_IO_ERROR_CANCELLED is copied untouched. */
GError *omo_network_error_new (const GError *foreign,
                               gboolean was_sent,
                               GTlsCertificateFlags certificate_errors);

/* An answer other than 200: OMO_ERROR_REDIRECTED for 3xx, whose message tells the `location` (may be NULL) that was not
 * followed, else OMO_ERROR_HTTP_STATUS with the start of the body as words when it is text. `body` may be NULL when
 * `size` is 0. */
GError *
omo_network_error_new_status (guint status, const char *location, const guint8 *body, gsize size);

/* A longer address of a redirection is not told. */
#define OMO_NETWORK_ERROR_MAX_LOCATION 500

G_END_DECLS
