/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-schedule.h"

#include <math.h>

#include "core/omo-error.h"

#define SECOND ((gint64) G_USEC_PER_SEC)
#define START (1000 * SECOND)

typedef struct
{
  const char *name;
  double poll_seconds;
  double deadline_seconds;
  gint64 poll_interval;
  gint64 deadline;
} LimitCase;

static const LimitCase limit_cases[] = {
  { "as-told", 3.5, 90, 3500000, 1090 * SECOND },
  { "never-faster", 0.1, 120, 2 * SECOND, 1120 * SECOND },
  { "negative", -1, -1, 2 * SECOND, 1001 * SECOND },
  { "huge", 1e300, 1e300, 60 * SECOND, 4600 * SECOND },
  { "not-a-number", NAN, NAN, 2 * SECOND, 1001 * SECOND },
};

static void
test_limits (gconstpointer data)
{
  const LimitCase *c = data;
  OmoSchedule schedule = omo_schedule_new (START, c->poll_seconds, c->deadline_seconds);

  g_assert_cmpint (schedule.poll_interval, ==, c->poll_interval);
  g_assert_cmpint (schedule.deadline, ==, c->deadline);
  g_assert_cmpuint (schedule.n_failures, ==, 0);
}

typedef struct
{
  const char *name;
  double seconds;
  double now; /* seconds after the start; the deadline is 10 */
  OmoNextKind kind;
  double at;
} FirstCase;

static const FirstCase first_cases[] = {
  { "none", 0, 1, OMO_NEXT_ASK, 1 },           { "as-told", 0.75, 1, OMO_NEXT_ASK, 1.75 },
  { "never-later", 5, 1, OMO_NEXT_ASK, 3 },    { "negative", -1, 1, OMO_NEXT_ASK, 1 },
  { "not-a-number", NAN, 1, OMO_NEXT_ASK, 1 }, { "past-the-deadline", 2, 8, OMO_NEXT_DEADLINE, 10 },
};

/* Whatever the first pause, "running" is followed by the whole interval. */
static void
test_first_pause (gconstpointer data)
{
  const FirstCase *c = data;
  OmoSchedule schedule = omo_schedule_new (START, 2, 10);
  gint64 now = START + (gint64) (c->now * SECOND);
  OmoNext next;

  omo_schedule_set_first_pause (&schedule, c->seconds);
  next = omo_schedule_after_accepted (&schedule, now);
  g_assert_cmpint (next.kind, ==, c->kind);
  g_assert_cmpint (next.at, ==, START + (gint64) (c->at * SECOND));
  next = omo_schedule_after_running (&schedule, START + SECOND);
  g_assert_cmpint (next.at, ==, START + 3 * SECOND);
}

typedef enum
{
  ACCEPTED,
  RUNNING,
  FAILURE,
} Event;

typedef struct
{
  const char *name;
  Event event;
  guint n_failures;
  double now; /* seconds after the start; the deadline is 10, the interval 2 */
  OmoNextKind kind;
  double at;
  guint n_failures_after;
} NextCase;

static const NextCase next_cases[] = {
  { "accepted/at-once", ACCEPTED, 0, 0.5, OMO_NEXT_ASK, 0.5, 0 },
  { "accepted/too-late", ACCEPTED, 0, 10.5, OMO_NEXT_DEADLINE, 10, 0 },
  { "running/after-2-s", RUNNING, 0, 1, OMO_NEXT_ASK, 3, 0 },
  { "running/clears-failures", RUNNING, 3, 1, OMO_NEXT_ASK, 3, 0 },
  { "running/just-before-the-deadline", RUNNING, 0, 7.75, OMO_NEXT_ASK, 9.75, 0 },
  { "running/at-the-deadline", RUNNING, 0, 8, OMO_NEXT_DEADLINE, 10, 0 },
  { "running/past-the-deadline", RUNNING, 0, 9.5, OMO_NEXT_DEADLINE, 10, 0 },
  { "failure/first", FAILURE, 0, 1, OMO_NEXT_ASK, 3, 1 },
  { "failure/second", FAILURE, 1, 1, OMO_NEXT_ASK, 3, 2 },
  { "failure/third", FAILURE, 2, 1, OMO_NEXT_ASK, 3, 3 },
  { "failure/fourth-stands", FAILURE, 3, 1, OMO_NEXT_FAIL, 1, 3 },
  { "failure/past-the-deadline", FAILURE, 0, 9, OMO_NEXT_DEADLINE, 10, 1 },
};

static void
test_next (gconstpointer data)
{
  const NextCase *c = data;
  g_autoptr (GError) error = g_error_new_literal (OMO_ERROR, OMO_ERROR_CUT, "cut");
  OmoSchedule schedule = omo_schedule_new (START, 2, 10);
  gint64 now = START + (gint64) (c->now * SECOND);
  OmoNext next;

  schedule.n_failures = c->n_failures;
  switch (c->event)
    {
    case ACCEPTED:
      next = omo_schedule_after_accepted (&schedule, now);
      break;
    case RUNNING:
      next = omo_schedule_after_running (&schedule, now);
      break;
    case FAILURE:
    default:
      next = omo_schedule_after_failure (&schedule, now, error);
    }

  g_assert_cmpint (next.kind, ==, c->kind);
  g_assert_cmpint (next.at, ==, START + (gint64) (c->at * SECOND));
  g_assert_cmpuint (schedule.n_failures, ==, c->n_failures_after);
}

typedef struct
{
  OmoErrorCode code;
  guint http_status;
  gboolean is_transient;
  const char *service_code;
} ErrorCase;

static const ErrorCase error_cases[] = {
  { OMO_ERROR_NAME_UNRESOLVED, 0, TRUE },
  { OMO_ERROR_UNREACHABLE, 0, TRUE },
  { OMO_ERROR_CUT, 0, TRUE },
  { OMO_ERROR_TIMED_OUT, 0, TRUE },
  { OMO_ERROR_HTTP_STATUS, 500, TRUE },
  { OMO_ERROR_HTTP_STATUS, 503, TRUE },
  { OMO_ERROR_HTTP_STATUS, 403, FALSE },
  { OMO_ERROR_HTTP_STATUS, 429, FALSE },
  { OMO_ERROR_REFUSED, 0, TRUE, "ERROR_REDIS_JOB_DATA" },
  { OMO_ERROR_REFUSED, 0, FALSE, "ERROR_KEY" },
  { OMO_ERROR_TLS, 0, FALSE },
  { OMO_ERROR_REDIRECTED, 302, FALSE },
  { OMO_ERROR_ANSWER_TOO_LARGE, 0, FALSE },
  { OMO_ERROR_MALFORMED, 0, FALSE },
  { OMO_ERROR_RESULT_UNREADABLE, 0, FALSE },
  { OMO_ERROR_REFUSED, 0, FALSE },
  { OMO_ERROR_UNSOLVED, 0, FALSE },
};

static void
test_transient (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (error_cases); i++)
    {
      const ErrorCase *c = &error_cases[i];
      g_autoptr (GError) error = g_error_new_literal (OMO_ERROR, (int) c->code, "technical");

      omo_error_set_http_status (error, c->http_status);
      omo_error_set_service_code (error, c->service_code);
      g_assert_cmpint (omo_schedule_is_transient (error), ==, c->is_transient);
    }
}

static void
test_cancelled_stands (void)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
  OmoSchedule schedule = omo_schedule_new (START, 2, 10);

  g_assert_cmpint (omo_schedule_after_failure (&schedule, START, error).kind, ==, OMO_NEXT_FAIL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (limit_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/net/schedule/limits/%s", limit_cases[i].name);
      g_test_add_data_func (path, &limit_cases[i], test_limits);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (next_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/net/schedule/%s", next_cases[i].name);
      g_test_add_data_func (path, &next_cases[i], test_next);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (first_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/net/schedule/first-pause/%s", first_cases[i].name);
      g_test_add_data_func (path, &first_cases[i], test_first_pause);
    }
  g_test_add_func ("/net/schedule/transient", test_transient);
  g_test_add_func ("/net/schedule/cancelled-stands", test_cancelled_stands);

  return g_test_run ();
}
