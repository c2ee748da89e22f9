/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-connection-line.h"
#include "core/omo-dialect.h"
#include "net/omo-endpoint.h"
#include "net/omo-transport.h"

G_BEGIN_DECLS

/* Walks the way to the service step by step and says what it finds: the proxy in use, the name's addresses, the TCP
 * connection, TLS and its certificate, the price list without a token, the balance with it, and this computer's clock.
 * Nothing of it is billed. What depends on a failed step is skipped. */
#define OMO_TYPE_CONNECTION_DOCTOR (omo_connection_doctor_get_type ())
G_DECLARE_FINAL_TYPE (OmoConnectionDoctor, omo_connection_doctor, OMO, CONNECTION_DOCTOR, GObject)

/* What a step may take: a person is waiting, and all that answers answers within two or three. */
#define OMO_CONNECTION_DOCTOR_STEP_SECONDS 10

/* A certificate that ends sooner is worth a word. */
#define OMO_CONNECTION_DOCTOR_CERTIFICATE_DAYS 14

/* The way is the transport's: its proxies, its trust. */
OmoConnectionDoctor *omo_connection_doctor_new (OmoTransport *transport);

/* For tests: a shorter limit than OMO_CONNECTION_DOCTOR_STEP_SECONDS. */
void omo_connection_doctor_set_step_milliseconds (OmoConnectionDoctor *self, guint milliseconds);

/* Of OmoConnectionLine, one for each step once it is over, in the order of OmoConnectionStep; those of the last run until
 * the next begins. Borrowed. */
GListModel *omo_connection_doctor_get_lines (OmoConnectionDoctor *self);

gboolean omo_connection_doctor_is_running (OmoConnectionDoctor *self);

/* One run at a time. Without a `token` (NULL or "") the balance is skipped; it is copied, and in none of the lines. */
void omo_connection_doctor_run_async (OmoConnectionDoctor *self,
                                      OmoEndpoint *endpoint,
                                      const OmoDialect *dialect,
                                      const char *token,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);

/* TRUE when every step has its line, whatever it says. FALSE with G_IO_ERROR_CANCELLED alone; the lines until then
 * stay. */
gboolean
omo_connection_doctor_run_finish (OmoConnectionDoctor *self, GAsyncResult *result, GError **error);

G_END_DECLS
