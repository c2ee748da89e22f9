/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "net/omo-transport.h"

/* One request of the transport, and how it ended. */
typedef struct
{
  OmoTransport *transport; /* borrowed */
  gboolean is_over;
  GBytes *body;
  GError *error;
  OmoExchange *exchange; /* NULL when nothing was tried */
} Posting;

#define POSTED_BODY "{\"job_id\": 1}"

/* Posts POSTED_BODY. The posting must stay where it is until it is over. */
void posting_start (Posting *self,
                    OmoTransport *transport,
                    GUri *uri,
                    gboolean repeatable,
                    GCancellable *cancellable);
void posting_start_body (Posting *self,
                         OmoTransport *transport,
                         GUri *uri,
                         GBytes *body,
                         gboolean repeatable,
                         GCancellable *cancellable);
/* GETs. */
void posting_start_get (Posting *self, OmoTransport *transport, GUri *uri);
/* Runs the main loop until it is over. */
void posting_wait (Posting *self);
void posting_clear (Posting *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Posting, posting_clear)
