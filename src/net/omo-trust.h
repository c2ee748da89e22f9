/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file of certificates (PEM) whom to trust instead of the system's own list: for a company's authority, or a server
 * under test. */

/* The bundle of a whole system has some 250 KiB. */
#define OMO_TRUST_MAX_BYTES (4 * 1024 * 1024)

/* Reads it in a worker thread. Errors: OMO_ERROR_CA_FILE when it cannot be read, is too large, or has no certificate in
 * it; G_IO_ERROR_CANCELLED. */
void omo_trust_load_async (const char *path,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
GTlsDatabase *omo_trust_load_finish (GAsyncResult *result, GError **error);

G_END_DECLS
