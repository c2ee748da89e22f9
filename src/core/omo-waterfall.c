/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-waterfall.h"

#include <glib/gi18n-lib.h>

static const char *const labels[] = {
  [OMO_SPENT_PAUSE] = N_ ("pause"),     [OMO_SPENT_DNS] = N_ ("DNS"),
  [OMO_SPENT_CONNECT] = N_ ("connect"), [OMO_SPENT_TLS] = N_ ("TLS"),
  [OMO_SPENT_SEND] = N_ ("send"),       [OMO_SPENT_WAIT] = N_ ("wait"),
  [OMO_SPENT_RECEIVE] = N_ ("receive"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (labels) == OMO_N_SPENT);

const char *
omo_spent_get_label (OmoSpent spent)
{
  g_return_val_if_fail (spent < OMO_N_SPENT, "");

  return labels[spent];
}

gint64
omo_waterfall_get_end (const OmoTiming *timing)
{
  return timing->started + MAX (timing->ended, 0);
}

/* Where a row of spans is being written: each begins where the one before ended. */
typedef struct
{
  OmoSpan *spans;
  guint n;
  gint64 at;
  gint64 end;
} Row;

static void
add_until (Row *row, OmoSpent spent, gint64 end)
{
  end = CLAMP (end, row->at, row->end);
  if (end == row->at)
    return;
  row->spans[row->n++] = (OmoSpan){ spent, row->at, end };
  row->at = end;
}

/* `since` is microseconds after the start, or -1. */
static void
add_since (Row *row, const OmoTiming *timing, OmoSpent spent, gint64 since)
{
  if (since >= 0)
    add_until (row, spent, timing->started + since);
}

/* libsoup counts the handshake as part of the connecting. */
static gint64
find_connect_end (const OmoTiming *timing)
{
  return timing->tls_start >= 0 ? timing->tls_start : timing->connect_end;
}

/* What was under way when it all ended. */
static OmoSpent
find_last (const OmoTiming *timing)
{
  if (timing->response_start >= 0)
    return OMO_SPENT_RECEIVE;
  if (timing->request_end >= 0)
    return OMO_SPENT_WAIT;
  if (timing->request_start >= 0)
    return OMO_SPENT_SEND;
  if (timing->tls_start >= 0)
    return OMO_SPENT_TLS;
  if (timing->connect_start >= 0)
    return OMO_SPENT_CONNECT;
  return timing->dns_start >= 0 ? OMO_SPENT_DNS : OMO_SPENT_SEND;
}

guint
omo_waterfall_split (const OmoTiming *timing,
                     gint64 previous_end,
                     OmoSpan out_spans[OMO_WATERFALL_MAX_SPANS])
{
  Row row = { .spans = out_spans, .at = timing->started, .end = omo_waterfall_get_end (timing) };

  if (previous_end > 0 && previous_end < timing->started)
    {
      row.at = previous_end;
      add_until (&row, OMO_SPENT_PAUSE, timing->started);
    }
  add_since (&row, timing, OMO_SPENT_DNS, timing->dns_end);
  add_since (&row, timing, OMO_SPENT_CONNECT, find_connect_end (timing));
  add_since (&row, timing, OMO_SPENT_TLS, timing->tls_end);
  add_since (&row, timing, OMO_SPENT_SEND, timing->request_end);
  add_since (&row, timing, OMO_SPENT_WAIT, timing->response_start);
  add_until (&row, find_last (timing), row.end);
  return row.n;
}

char *
omo_waterfall_print (const OmoTiming *timing)
{
  OmoSpan spans[OMO_WATERFALL_MAX_SPANS];
  guint n = omo_waterfall_split (timing, 0, spans);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s %.0f ms", i > 0 ? ", " : "",
                            _ (omo_spent_get_label (spans[i].spent)),
                            (double) (spans[i].end - spans[i].start) / 1000);
  return g_string_free (text, FALSE);
}
