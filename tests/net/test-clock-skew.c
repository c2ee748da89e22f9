/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-clock-skew.h"

/* Sun, 06 Nov 1994 08:49:37 GMT, the date of RFC 9110's examples. */
#define SECONDS(n) (G_USEC_PER_SEC * (gint64) (n))
#define THEN SECONDS (784111777)

typedef struct
{
  const char *name;
  const char *date; /* NULL: no header */
  const char *age;
  gint64 started; /* wall clock, microseconds */
  gint64 response_start;
  gboolean is_measured;
  gint64 seconds;
} Case;

static const Case cases[] = {
  { "right", "Sun, 06 Nov 1994 08:49:37 GMT", NULL, THEN, 400000, TRUE, 0 },
  { "ahead", "Sun, 06 Nov 1994 08:49:37 GMT", NULL, THEN + SECONDS (90), 0, TRUE, 90 },
  { "behind", "Sun, 06 Nov 1994 08:49:37 GMT", NULL, THEN - SECONDS (3600), 0, TRUE, -3600 },
  /* The answer came 5 s after the request began. */
  { "slow", "Sun, 06 Nov 1994 08:49:37 GMT", NULL, THEN - SECONDS (5), SECONDS (5), TRUE, 0 },
  { "cached", "Sun, 06 Nov 1994 08:49:37 GMT", "120", THEN + SECONDS (120), 0, TRUE, 0 },
  { "odd-age", "Sun, 06 Nov 1994 08:49:37 GMT", "-5", THEN, 0, TRUE, 0 },
  { "endless-age", "Sun, 06 Nov 1994 08:49:37 GMT", "99999999999999999999", THEN, 0, TRUE, 0 },
  { "none", NULL, NULL, THEN, 0, FALSE, 0 },
  { "no-date", "yesterday", NULL, THEN, 0, FALSE, 0 },
  { "empty", "", NULL, THEN, 0, FALSE, 0 },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_auto (OmoExchangeRecord) record = { 0 };
  g_autoptr (OmoExchange) exchange = NULL;
  gint64 seconds = 4711;

  record.response_headers = omo_header_list_new ();
  if (c->date != NULL)
    g_ptr_array_add (record.response_headers, omo_header_new ("date", c->date));
  if (c->age != NULL)
    g_ptr_array_add (record.response_headers, omo_header_new ("Age", c->age));
  omo_timing_init (&record.timing);
  record.timing.started = c->started;
  record.timing.response_start = c->response_start;
  exchange = omo_exchange_new (&record, NULL);

  g_assert_true (omo_clock_skew_measure (exchange, &seconds) == c->is_measured);
  g_assert_cmpint (seconds, ==, c->is_measured ? c->seconds : 4711);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/net/clock-skew/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  return g_test_run ();
}
