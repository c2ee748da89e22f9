/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libsoup/soup.h>

#include "net/omo-endpoint.h"

/* A service that answers with the texts it was given, one after the other, whatever is asked. */
typedef struct
{
  SoupServer *server;
  const char *const *replies; /* ends with NULL; the last one is given again and again */
  const char *echo;           /* in a header and a cookie of every reply; NULL: neither */
  GPtrArray *paths;           /* of every request */
  GPtrArray *bodies;
  GArray *times; /* gint64, monotonic microseconds */
  GArray *ports; /* guint: of the client, one per connection */
} CannedServer;

/* `replies` stays the caller's. With `certificate` (may be NULL) it speaks TLS. */
CannedServer *canned_server_new (const char *const *replies, GTlsCertificate *certificate);
void canned_server_free (CannedServer *self);
/* Free with omo_endpoint_unref. */
OmoEndpoint *canned_server_dup_endpoint (CannedServer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CannedServer, canned_server_free)
