/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-waterfall.h"

#define BEGIN G_GINT64_CONSTANT (1700000000000000)

/* dns 0-2 ms, connect 2-50, TLS 10-50, sent 50-60, reply 800-810, over at 820 */
static const OmoTiming whole = {
  .started = BEGIN,
  .dns_start = 0,
  .dns_end = 2000,
  .connect_start = 2000,
  .connect_end = 50000,
  .tls_start = 10000,
  .tls_end = 50000,
  .request_start = 50000,
  .request_end = 60000,
  .response_start = 800000,
  .response_end = 810000,
  .ended = 820000,
};

static OmoTiming
create_timing (gint64 ended)
{
  OmoTiming timing = { BEGIN, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, ended };

  return timing;
}

static void
check_span (const OmoSpan *span, OmoSpent spent, gint64 start, gint64 end)
{
  g_assert_cmpint (span->spent, ==, spent);
  g_assert_cmpint (span->start - BEGIN, ==, start);
  g_assert_cmpint (span->end - BEGIN, ==, end);
}

static void
test_all_phases (void)
{
  OmoSpan spans[OMO_WATERFALL_MAX_SPANS];

  g_assert_cmpuint (omo_waterfall_split (&whole, BEGIN - 2000000, spans), ==, 7);
  check_span (&spans[0], OMO_SPENT_PAUSE, -2000000, 0);
  check_span (&spans[1], OMO_SPENT_DNS, 0, 2000);
  check_span (&spans[2], OMO_SPENT_CONNECT, 2000, 10000);
  check_span (&spans[3], OMO_SPENT_TLS, 10000, 50000);
  check_span (&spans[4], OMO_SPENT_SEND, 50000, 60000);
  check_span (&spans[5], OMO_SPENT_WAIT, 60000, 800000);
  check_span (&spans[6], OMO_SPENT_RECEIVE, 800000, 820000);
  g_assert_cmpint (omo_waterfall_get_end (&whole), ==, BEGIN + 820000);
}

/* A kept connection has neither name nor handshake. */
static void
test_a_reused_connection (void)
{
  OmoSpan spans[OMO_WATERFALL_MAX_SPANS];
  OmoTiming timing = create_timing (9000);

  timing.request_start = 100;
  timing.request_end = 1000;
  timing.response_start = 8000;
  timing.response_end = 9000;
  g_assert_cmpuint (omo_waterfall_split (&timing, 0, spans), ==, 3);
  check_span (&spans[0], OMO_SPENT_SEND, 0, 1000);
  check_span (&spans[1], OMO_SPENT_WAIT, 1000, 8000);
  check_span (&spans[2], OMO_SPENT_RECEIVE, 8000, 9000);
}

typedef struct
{
  const char *path;
  goffset reached; /* the last phase that began, a member of OmoTiming */
  OmoSpent spent;
} Failure;

static const Failure failures[] = {
  { "dns", offsetof (OmoTiming, dns_start), OMO_SPENT_DNS },
  { "connect", offsetof (OmoTiming, connect_start), OMO_SPENT_CONNECT },
  { "tls", offsetof (OmoTiming, tls_start), OMO_SPENT_TLS },
  { "send", offsetof (OmoTiming, request_start), OMO_SPENT_SEND },
  { "wait", offsetof (OmoTiming, request_end), OMO_SPENT_WAIT },
};

static void
test_a_failure_ends_in_its_phase (gconstpointer data)
{
  const Failure *failure = data;
  OmoSpan spans[OMO_WATERFALL_MAX_SPANS];
  OmoTiming timing = create_timing (5000);
  guint n;

  *(gint64 *) ((char *) &timing + failure->reached) = 10;
  n = omo_waterfall_split (&timing, 0, spans);
  g_assert_cmpuint (n, >=, 1);
  g_assert_cmpint (spans[n - 1].spent, ==, failure->spent);
  g_assert_cmpint (spans[n - 1].end, ==, BEGIN + 5000);
}

static void
test_an_odd_clock (void)
{
  OmoSpan spans[OMO_WATERFALL_MAX_SPANS];
  OmoTiming timing = create_timing (1000);

  timing.request_end = 5000;
  timing.response_start = 20;
  g_assert_cmpuint (omo_waterfall_split (&timing, BEGIN + 7000, spans), ==, 1);
  check_span (&spans[0], OMO_SPENT_SEND, 0, 1000);
  timing = create_timing (-1);
  g_assert_cmpuint (omo_waterfall_split (&timing, 0, spans), ==, 0);
}

static void
test_in_words (void)
{
  g_autofree char *text = omo_waterfall_print (&whole);

  g_assert_cmpstr (text, ==,
                   "DNS 2 ms, connect 8 ms, TLS 40 ms, send 10 ms, wait 740 ms, receive 20 ms");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/waterfall/whole", test_all_phases);
  g_test_add_func ("/core/waterfall/reused", test_a_reused_connection);
  for (gsize i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      g_autofree char *path = g_strconcat ("/core/waterfall/failed/", failures[i].path, NULL);

      g_test_add_data_func (path, &failures[i], test_a_failure_ends_in_its_phase);
    }
  g_test_add_func ("/core/waterfall/clock", test_an_odd_clock);
  g_test_add_func ("/core/waterfall/words", test_in_words);

  return g_test_run ();
}
