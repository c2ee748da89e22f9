/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-exchange.h"

G_BEGIN_DECLS

/* Posts bytes and gets bytes, and records what went over the wire. The only one that knows SoupSession; it knows no
 * JSON and no token.
 * One session: keep-alive, the system's proxy (bypassed for loopback) and trust store, redirects never
 * followed, TLS 1.2 or newer, an own limit on the decoded answer and on the whole request's time. */
#define OMO_TYPE_TRANSPORT (omo_transport_get_type ())
G_DECLARE_FINAL_TYPE (OmoTransport, omo_transport, OMO, TRANSPORT, GObject)

/* One request from connecting to the last byte; libsoup's own timeout counts idle time only. */
#define OMO_TRANSPORT_REQUEST_SECONDS 30
/* An answer of the service is under 1 KiB; this leaves room for an error page. Counted after decompression. */
#define OMO_TRANSPORT_MAX_ANSWER (1024u * 1024)

OmoTransport *omo_transport_new (void);

/* Of libsoup, which carries it all: "3.2.3". Free with g_free. */
char *omo_transport_dup_library_version (void);

/* Trust the certificates of this PEM file instead of the system's (omo-trust.h). It is read when the first request
 * wants it; where it cannot be, requests fail with OMO_ERROR_CA_FILE and nothing is sent. NULL: the system's. For a
 * transport that has sent nothing yet. */
void omo_transport_set_ca_file (OmoTransport *self, const char *path);
/* Reads the file, unless that is done; requests do it by themselves. */
void omo_transport_trust_async (OmoTransport *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean omo_transport_trust_finish (OmoTransport *self, GAsyncResult *result, GError **error);
/* For tests: trust these instead of the system's. */
void omo_transport_set_tls_database (OmoTransport *self, GTlsDatabase *database);
/* The one in use. Borrowed. */
GTlsDatabase *omo_transport_get_tls_database (OmoTransport *self);
/* For tests: other proxies than the system's. */
void omo_transport_set_proxy_resolver (OmoTransport *self, GProxyResolver *resolver);
/* The one in use, omo-proxy unless a test set another. Borrowed. */
GProxyResolver *omo_transport_get_proxy_resolver (OmoTransport *self);
/* For tests: a shorter limit than OMO_TRANSPORT_REQUEST_SECONDS. */
void omo_transport_set_request_milliseconds (OmoTransport *self, guint milliseconds);

/* POSTs `body` as application/json. `repeatable` marks a request that may travel on a reused connection, which
 * may turn out dead: getJobResult, never createJob. Neither is sent a second time. `redaction` (may be
 * NULL) is what the exchange is recorded through. Cancelling closes the connection at once. */
void omo_transport_post_async (OmoTransport *self,
                               GUri *uri,
                               GBytes *body,
                               gboolean repeatable,
                               OmoRedaction *redaction,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

/* GETs `uri`, under the same limits. */
void omo_transport_get_async (OmoTransport *self,
                              GUri *uri,
                              OmoRedaction *redaction,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);

/* Of both. The body of an HTTP 200. Errors: G_IO_ERROR_CANCELLED untouched; OMO_ERROR_NAME_UNRESOLVED, _UNREACHABLE,
 * _TLS, _CUT, _TIMED_OUT, _ANSWER_TOO_LARGE, _REDIRECTED and _HTTP_STATUS (both with the status and, for the latter,
 * the start of the body as words when it is text), _MALFORMED for bytes that are no HTTP, OMO_ERROR_CA_FILE, and
 * OMO_ERROR_ENDPOINT for a URI that is neither http nor https. Before the request could have reached the service, a cut,
 * a time limit, or a refusal of the proxy's (with its status) is _UNREACHABLE. An empty body of a 200 is returned as it
 * is: the reader of the message calls it malformed. The error is not redacted.
 *
 * `out_exchange` (may be NULL) is set after a success and after a failure: the caller's, or NULL when nothing was
 * tried, because of the URI or the CA file or because it was cancelled before. Its answer is as far as it was read: all of it,
 * OMO_TRANSPORT_MAX_ANSWER of a larger one, some 64 KiB of an error page, nothing of a redirection. */
GBytes *omo_transport_finish (OmoTransport *self,
                              GAsyncResult *result,
                              OmoExchange **out_exchange,
                              GError **error);

G_END_DECLS
