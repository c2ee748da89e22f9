/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-solver.h"

#include "../add-cases.h"
#include "client.h"
#include "core/omo-error.h"

/* How soon a cancelled job is over. */
#define CANCEL_MS 100

typedef struct
{
  const char *name;
  const char *script;
  OmoStage stage;
  guint n_asked_max;
} DeadlineCase;

/* The deadline is 100 s, so the questions come at 0, 2, ... 98 s, or later. */
static const DeadlineCase deadline_cases[] = {
  { "sending", "create=silence", OMO_STAGE_CREATE, 0 },
  { "asking", "ask=silence", OMO_STAGE_ASK, 1 },
  { "waiting", "running=1000", OMO_STAGE_ASK, 50 },
};

static void
test_deadline (gconstpointer data)
{
  const DeadlineCase *c = data;
  g_auto (Client) client = { 0 };
  g_auto (Running) running = { 0 };
  OmoSolver *solver;

  client_set_up (&client, c->script);
  solver = client_make_solver (&client, NULL);
  omo_solver_set_deadline_seconds (solver, 100);
  running_start (&running, solver, NULL);
  running_wait (&running);
  g_assert_error (running.error, OMO_ERROR, OMO_ERROR_DEADLINE);
  g_assert_cmpint (omo_error_get_stage (running.error), ==, c->stage);
  g_assert_cmpuint (omo_standin_get_n_asked (client.standin), <=, c->n_asked_max);
}

typedef struct
{
  const char *name;
  const char *script;
  guint n_created; /* cancelled when so many requests have come */
  guint n_asked;
  OmoJobState state;
} CancelCase;

static const CancelCase cancel_cases[] = {
  { "before", "", 0, 0, OMO_JOB_SENDING },
  { "sending", "create=silence", 1, 0, OMO_JOB_SENDING },
  { "dripping-create", "create=drip", 1, 0, OMO_JOB_SENDING },
  { "asking", "ask=silence", 1, 1, OMO_JOB_WORKING },
  { "dripping-ask", "ask=drip", 1, 1, OMO_JOB_WORKING },
  { "waiting", "running=1000", 1, 2, OMO_JOB_WORKING },
  { "waiting-after-failure", "ask=http-500", 1, 2, OMO_JOB_WORKING },
};

static gboolean
too_late_cb (gpointer user_data)
{
  g_assert_not_reached ();
}

static void
cancel (Running *running)
{
  guint too_late;

  g_cancellable_cancel (running->cancellable);
  too_late = g_timeout_add (CANCEL_MS, too_late_cb, NULL);
  running_wait (running);
  g_source_remove (too_late);
  g_assert_error (running->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_cancel (gconstpointer data)
{
  const CancelCase *c = data;
  g_auto (Client) client = { 0 };
  g_auto (Running) running = { 0 };
  g_auto (Running) next = { 0 };
  guint n_asked;

  client_set_up (&client, c->script);
  running_start (&running, client_make_solver (&client, NULL), NULL);
  while (omo_standin_get_n_created (client.standin) < c->n_created
         || omo_standin_get_n_asked (client.standin) < c->n_asked)
    g_main_context_iteration (NULL, TRUE);
  /* Whatever has been answered has been read. */
  while (c->n_created > 0 && g_main_context_iteration (NULL, FALSE))
    ;
  n_asked = omo_standin_get_n_asked (client.standin);
  g_assert_cmpint (omo_job_get_state (running.job), ==, c->state);
  cancel (&running);

  /* The next job takes longer than any wait of the cancelled one, which sends nothing meanwhile. */
  client_set_script (&client, "running=3");
  client_run (&client, &next, NULL);
  g_assert_no_error (next.error);
  g_assert_cmpuint (omo_standin_get_n_created (client.standin), ==, c->n_created + 1);
  g_assert_cmpuint (omo_standin_get_n_asked (client.standin), ==, n_asked + 4);
}

static void
test_cancelled_already (void)
{
  g_auto (Client) client = { 0 };
  g_autoptr (OmoSolver) solver = NULL;
  g_autoptr (OmoJob) job = running_make_job ("web-pair");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  client_set_up (&client, "");
  solver = client_make_solver (&client, NULL);
  g_cancellable_cancel (cancellable);
  omo_solver_run_async (solver, job, cancellable, NULL, NULL);
  g_assert_error (omo_job_get_error (job), G_IO_ERROR, G_IO_ERROR_CANCELLED);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (omo_standin_get_n_created (client.standin), ==, 0);
  g_assert_finalize_object (g_steal_pointer (&solver));
}

/* A job that is solved stays solved, whatever is cancelled before the caller has heard of it. */
static void
cancel_when_over_cb (OmoJob *job, GParamSpec *pspec, gpointer user_data)
{
  if (omo_job_is_over (job))
    g_cancellable_cancel (user_data);
}

static void
test_cancelled_too_late (void)
{
  g_auto (Client) client = { 0 };
  g_auto (Running) running = { 0 };

  client_set_up (&client, "");
  running_start (&running, client_make_solver (&client, NULL), NULL);
  g_signal_connect (running.job, "notify::state", G_CALLBACK (cancel_when_over_cb),
                    running.cancellable);
  running_wait (&running);
  g_assert_no_error (running.error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("/net/solver-end/deadline", deadline_cases, test_deadline)
  ADD_CASES ("/net/solver-end/cancel", cancel_cases, test_cancel)
  g_test_add_func ("/net/solver-end/cancel/already", test_cancelled_already);
  g_test_add_func ("/net/solver-end/cancel/too-late", test_cancelled_too_late);

  return g_test_run ();
}
