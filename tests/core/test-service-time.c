/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-service-time.h"

#include "core/omo-exchange.h"

#define MILLISECOND 1000
#define CLOSE 1e-9
#define MAX_EXCHANGES 5

/* In ms; a status of 0 is a question that was not answered. */
typedef struct
{
  gint64 start;
  gint64 length;
  guint status;
} Call;

typedef struct
{
  const char *name;
  guint n_calls;
  Call calls[MAX_EXCHANGES];
  OmoServiceTime time;
} TimeCase;

static const TimeCase time_cases[] = {
  /* Accepted at 100; asked at 600 after half a second and answered at 650. */
  { "one-question", 2, { { 0, 100, 200 }, { 600, 50, 200 } }, { 0.55, 0.5, 0, 0.5 } },
  /* Asked at once, then 2 s after "running". */
  { "two-questions",
    3,
    { { 0, 100, 200 }, { 100, 50, 200 }, { 2150, 50, 200 } },
    { 2.1, 2, 0, 2.05 } },
  { "three-questions",
    4,
    { { 0, 100, 200 }, { 100, 50, 200 }, { 2150, 50, 200 }, { 4200, 100, 200 } },
    { 4.2, 4, 2.05, 4.1 } },
  /* Nobody said "running" at 2150 nor at 4200: a 502 is of somebody else. */
  { "failed-questions",
    5,
    { { 0, 100, 200 }, { 1100, 50, 200 }, { 3150, 50, 0 }, { 5200, 50, 502 }, { 7250, 50, 200 } },
    { 7.2, 7, 1, 7.15 } },
  /* The wall clock was set back by an hour: not less than nothing. */
  { "clock-set-back", 2, { { 3600000, 100, 200 }, { 0, 50, 200 } }, { 0, 0, 0, 0 } },
};

static void
add_exchange (GListStore *exchanges, const Call *call)
{
  g_auto (OmoExchangeRecord) record = { .status = call->status };
  g_autoptr (OmoExchange) exchange = NULL;

  omo_timing_init (&record.timing);
  record.timing.started = (1700000000000 + call->start) * MILLISECOND;
  record.timing.ended = call->length * MILLISECOND;
  if (call->status == 0)
    record.error = g_strdup ("cut");
  exchange = omo_exchange_new (&record, NULL);
  g_list_store_append (exchanges, exchange);
}

static void
test_time (gconstpointer data)
{
  const TimeCase *c = data;
  g_autoptr (GListStore) exchanges = g_list_store_new (OMO_TYPE_EXCHANGE);
  OmoServiceTime time = { 0 };

  for (guint i = 0; i < c->n_calls; i++)
    add_exchange (exchanges, &c->calls[i]);
  g_assert_true (omo_service_time_measure (G_LIST_MODEL (exchanges), &time));
  g_assert_cmpfloat_with_epsilon (time.seconds, c->time.seconds, CLOSE);
  g_assert_cmpfloat_with_epsilon (time.waiting, c->time.waiting, CLOSE);
  g_assert_cmpfloat_with_epsilon (time.not_before, c->time.not_before, CLOSE);
  g_assert_cmpfloat_with_epsilon (time.not_after, c->time.not_after, CLOSE);
}

static void
test_no_question (void)
{
  static const Call created = { 0, 100, 200 };
  g_autoptr (GListStore) exchanges = g_list_store_new (OMO_TYPE_EXCHANGE);
  OmoServiceTime time = { .seconds = 7 };

  g_assert_false (omo_service_time_measure (G_LIST_MODEL (exchanges), &time));
  add_exchange (exchanges, &created);
  g_assert_false (omo_service_time_measure (G_LIST_MODEL (exchanges), &time));
  g_assert_cmpfloat (time.seconds, ==, 7);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (time_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/service-time/", time_cases[i].name, NULL);

      g_test_add_data_func (path, &time_cases[i], test_time);
    }
  g_test_add_func ("/core/service-time/no-question", test_no_question);

  return g_test_run ();
}
