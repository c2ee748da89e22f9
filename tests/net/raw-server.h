/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* A server that knows no HTTP: it sends the bytes it was given to whoever has sent a request, and then closes,
 * stays silent, or goes on dripping. Threads of its own, so that it can misbehave. */

typedef enum
{
  RAW_CLOSE,
  RAW_KEEP, /* answer the next request of the same connection */
  RAW_HOLD, /* nothing more until the client goes */
  RAW_DRIP, /* a blank every 5 ms until the client goes */
} RawAfter;

typedef struct
{
  GSocketService *service;
  guint16 port;
  GBytes *reply;
  RawAfter after;
  int n_connections;
  int n_requests;
  int n_gone; /* connections that have ended */
  GMutex mutex;
  char *last_request;
} RawServer;

RawServer *raw_server_new (const char *reply, gssize size, RawAfter after);
/* For the requests that come from now on. */
void raw_server_set_reply (RawServer *self, const char *reply, RawAfter after);
/* From now on its port refuses connections. */
void raw_server_stop_listening (RawServer *self);
/* Waits for the connections to end. */
void raw_server_free (RawServer *self);
/* Free with g_uri_unref. */
GUri *raw_server_build_uri (RawServer *self, const char *path);
char *raw_server_dup_last_request (RawServer *self);

/* Runs the main loop until *counter is `value`; fails the test when that takes too long. */
void raw_server_wait (int *counter, int value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RawServer, raw_server_free)
