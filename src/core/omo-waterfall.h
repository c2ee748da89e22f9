/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-exchange.h"

G_BEGIN_DECLS

/* How the time of an exchange was spent, as parts of one line of time. */
typedef enum
{
  OMO_SPENT_PAUSE,   /* nothing under way: the pause before a question */
  OMO_SPENT_DNS,     /* looking the name up */
  OMO_SPENT_CONNECT, /* TCP, or the proxy */
  OMO_SPENT_TLS,
  OMO_SPENT_SEND,    /* the request goes out, or waits for its turn */
  OMO_SPENT_WAIT,    /* the service thinks */
  OMO_SPENT_RECEIVE, /* the reply comes in */
  OMO_N_SPENT
} OmoSpent;

/* "Waiting": for people, English, marked for translation. */
const char *omo_spent_get_label (OmoSpent spent);

typedef struct
{
  OmoSpent spent;
  gint64 start; /* microseconds since 1970, as OmoTiming.started */
  gint64 end;   /* never before `start` */
} OmoSpan;

#define OMO_WATERFALL_MAX_SPANS OMO_N_SPENT

/* The spans of one exchange in the order of time, without gaps between `timing->started` and its end; phases that did
 * not happen are left out. `previous_end` is when the exchange before it ended, microseconds since 1970, or 0: the pause
 * since then comes first. Returns how many of `out_spans` are set. A clock that was put back gives no pause. */
guint omo_waterfall_split (const OmoTiming *timing,
                           gint64 previous_end,
                           OmoSpan out_spans[OMO_WATERFALL_MAX_SPANS]);

/* When it ended, microseconds since 1970. */
gint64 omo_waterfall_get_end (const OmoTiming *timing);

/* "DNS 2 ms, connect 1 ms, TLS 41 ms, wait 812 ms, receive 1 ms", translated. Free with g_free. */
char *omo_waterfall_print (const OmoTiming *timing);

G_END_DECLS
