/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "net/omo-connection-doctor.h"

G_BEGIN_DECLS

/* What the files of the connection doctor share; nobody else includes it. */

/* One run: the data of its task. */
typedef struct
{
  /* What is looked at. */
  OmoTransport *transport;
  OmoEndpoint *endpoint;
  const OmoDialect *dialect;
  gboolean is_tls;
  char *token; /* NULL: none */
  OmoRedaction *redaction;
  GListStore *lines;

  /* The step under way. */
  OmoConnectionStep step;
  GCancellable *cancellable; /* of this step alone */
  GSource *deadline;
  gboolean is_too_late;
  gint64 started; /* monotonic */
  guint milliseconds;
  GSource *caller_cancelled;

  /* What was found so far. */
  gboolean is_proxied;
  gboolean is_lost; /* a step failed without which the next ones cannot be done */
  GIOStream *stream;
  GTlsCertificate *certificate;
  GTlsCertificateFlags certificate_faults;
  gboolean has_skew;
  gint64 skew; /* seconds */
} OmoConnectionRun;

/* The steps. Each ends with one of the functions below, now or later. `task` is borrowed; what is under way holds it. */
void omo_connection_start_proxy (GTask *task);
void omo_connection_start_name (GTask *task);
void omo_connection_start_reach (GTask *task);
void omo_connection_start_tls (GTask *task);
void omo_connection_start_prices (GTask *task);
void omo_connection_start_balance (GTask *task);
void omo_connection_start_clock (GTask *task);

/* Ends the step with a line and begins the next. `detail` and `advice` may be NULL. */
void omo_connection_end_step (GTask *task,
                              OmoConnectionState state,
                              const char *detail,
                              const char *advice);
/* The same where the time that it took says nothing. */
void omo_connection_note_step (GTask *task,
                               OmoConnectionState state,
                               const char *detail,
                               const char *advice);
/* There is nothing to look at. */
void omo_connection_skip_step (GTask *task, const char *reason);
/* `error` as the step's function gave it; that it was the time limit or the person is found out here. `advice` NULL: the
 * one that fits the error. */
void omo_connection_fail_step (GTask *task, const GError *error, const char *advice);
/* The same, and the steps after it need this one. */
void omo_connection_lose (GTask *task, const GError *error, const char *advice);
/* Skips the step when one before it was needed and failed: TRUE. */
gboolean omo_connection_skip_if_lost (GTask *task);

/* Host and port of the service. Free with g_object_unref. */
GSocketConnectable *omo_connection_parse_address (OmoConnectionRun *run, GError **error);

G_END_DECLS
