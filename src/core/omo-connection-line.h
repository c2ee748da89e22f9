/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is looked at on the way to the service, in this order. */
typedef enum
{
  OMO_CONNECTION_STEP_PROXY,   /* whether one stands in between */
  OMO_CONNECTION_STEP_NAME,    /* DNS */
  OMO_CONNECTION_STEP_REACH,   /* TCP, and the proxy's part */
  OMO_CONNECTION_STEP_TLS,     /* version and certificate */
  OMO_CONNECTION_STEP_PRICES,  /* the price list, which needs no token */
  OMO_CONNECTION_STEP_BALANCE, /* the token */
  OMO_CONNECTION_STEP_CLOCK,   /* this computer's against the service's */
  OMO_N_CONNECTION_STEPS
} OmoConnectionStep;

/* "proxy", "name", "reach", "tls", "prices", "balance", "clock". */
const char *omo_connection_step_get_id (OmoConnectionStep step);

typedef enum
{
  OMO_CONNECTION_STATE_OK,
  OMO_CONNECTION_STATE_WARNING, /* it works, and something is to be said about it */
  OMO_CONNECTION_STATE_FAILED,
  OMO_CONNECTION_STATE_SKIPPED, /* there was nothing to look at, or nothing to look with */
  OMO_N_CONNECTION_STATES
} OmoConnectionState;

/* "ok", "warning", "failed", "skipped". */
const char *omo_connection_state_get_id (OmoConnectionState state);
/* The word for people, English, marked for translation. */
const char *omo_connection_state_get_label (OmoConnectionState state);

/* What one step found. Immutable; an object, because it sits in a GListModel. It holds no token: whoever makes one from
 * what a server wrote has taken it out before. */
#define OMO_TYPE_CONNECTION_LINE (omo_connection_line_get_type ())
G_DECLARE_FINAL_TYPE (OmoConnectionLine, omo_connection_line, OMO, CONNECTION_LINE, GObject)

/* What a step takes that is not measured. */
#define OMO_CONNECTION_NO_TIME (-1.0)

/* `detail` and `advice` may be NULL. */
OmoConnectionLine *omo_connection_line_new (OmoConnectionStep step,
                                            OmoConnectionState state,
                                            const char *detail,
                                            const char *advice,
                                            double seconds);

/* A failed step. The detail is the error's message, translated, with the service's words behind it; the advice is `advice`, or the
 * one that fits the error when it is NULL. */
OmoConnectionLine *omo_connection_line_new_failed (OmoConnectionStep step,
                                                   const GError *error,
                                                   const char *advice,
                                                   double seconds);

OmoConnectionStep omo_connection_line_get_step (OmoConnectionLine *self);
OmoConnectionState omo_connection_line_get_state (OmoConnectionLine *self);
/* "Name lookup", translated. */
const char *omo_connection_line_get_title (OmoConnectionLine *self);
/* What was found: plain text, never markup, in part written by others; it may have several lines. NULL: nothing. */
const char *omo_connection_line_get_detail (OmoConnectionLine *self);
/* What to do about it, a translated sentence, or NULL. */
const char *omo_connection_line_get_advice (OmoConnectionLine *self);
/* Or OMO_CONNECTION_NO_TIME. */
double omo_connection_line_get_seconds (OmoConnectionLine *self);
/* Of a failed step: the name of its OmoErrorCode ("name-unresolved"), or NULL. */
const char *omo_connection_line_get_error (OmoConnectionLine *self);

/* All of it on one line, translated: "ok: Name lookup: 203.0.113.7 (0.012 s)", with the advice at its end. Control
 * characters become blanks. Free with g_free. */
char *omo_connection_line_print (OmoConnectionLine *self);

G_END_DECLS
