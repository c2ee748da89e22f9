/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-solver.h"

#include "../add-cases.h"
#include "canned-solver.h"
#include "net/omo-schedule.h"

#define ASK_START "{\"api_token\":\"" TOKEN "\",\"job_id\":"

#define MAX_REPLIES 4

typedef struct
{
  const char *name;
  const char *sample;
  const char *replies[MAX_REPLIES + 1];
  const char *raw;
  OmoOddities oddities;
  const char *sent_id; /* as JSON */
} OddCase;

static const OddCase odd_cases[] = {
  { "documented", "web-pair", { ACCEPTED, RUNNING, SOLVED }, "57_31_246_148", 0, "123456" },
  { "trailing-commas",
    "web-pair",
    { "{\"error\": false, \"job_id\": 123456,}", RUNNING,
      "{\"error\": false, \"status\": \"success\", \"result\": \"57_31_246_148\",}" },
    "57_31_246_148",
    OMO_ODD_TRAILING_COMMA,
    "123456" },
  { "id-as-text",
    "web-pair",
    { "{\"error\": false, \"job_id\": \"123456\"}", SOLVED },
    "57_31_246_148",
    OMO_ODD_ID_AS_TEXT,
    "\"123456\"" },
  { "largest-id",
    "web-pair",
    { "{\"error\": false, \"job_id\": 9223372036854775807}", SOLVED },
    "57_31_246_148",
    0,
    "9223372036854775807" },
  { "foreign-success",
    "phone-pair",
    { "{\"errorId\": 0, \"taskId\": 123456}", SOLVED },
    "57_31_246_148",
    OMO_ODD_FOREIGN_SHAPE,
    "123456" },
  { "uuid",
    "phone-pair",
    { "{\"errorId\": 0, \"taskId\": \"49f9f60a-7d1e-4c43-8f0a-1d5e6f708192\"}", SOLVED },
    "57_31_246_148",
    OMO_ODD_FOREIGN_SHAPE | OMO_ODD_ID_AS_TEXT,
    "\"49f9f60a-7d1e-4c43-8f0a-1d5e6f708192\"" },
  { "success-flag",
    "web-pair",
    { "{\"success\": true, \"job_id\": 1}", SOLVED },
    "57_31_246_148",
    OMO_ODD_SUCCESS_FLAG,
    "1" },
  { "other-words",
    "web-pair",
    { ACCEPTED, "{\"error\": false, \"status\": \"waiting\", \"result\": \"\"}",
      "{\"error\": false, \"status\": \"processing\", \"result\": null}", SOLVED },
    "57_31_246_148",
    OMO_ODD_STATUS_WORD,
    "123456" },
  { "pipes",
    "web-pair",
    { ACCEPTED, "{\"error\": false, \"status\": \"success\", \"result\": \"231.5|80|1|2\"}" },
    "231.5|80|1|2",
    OMO_ODD_NEW_FIELD,
    "123456" },
  { "another-job",
    "web-pair",
    { ACCEPTED,
      "{\"error\": false, \"job_id\": 777, \"status\": \"success\", \"result\": \"57_31_246_148\"}" },
    "57_31_246_148",
    OMO_ODD_OTHER_JOB,
    "123456" },
  { "its-own-number",
    "web-pair",
    { ACCEPTED, "{\"error\": false, \"job_id\": \"123456\", \"status\": \"success\", \"result\": "
                "\"57_31_246_148\"}" },
    "57_31_246_148",
    0,
    "123456" },
  { "rotate-number",
    "web-rotate",
    { ACCEPTED, "{\"error\": false, \"status\": \"success\", \"result\": 50}" },
    "50",
    OMO_ODD_RESULT_AS_NUMBER,
    "123456" },
};

static void
test_odd (gconstpointer data)
{
  const OddCase *c = data;
  guint n_replies = g_strv_length ((char **) c->replies);
  g_auto (CannedSolver) fixture = { 0 };
  g_auto (Running) running = { 0 };
  g_autofree char *ask = g_strconcat (ASK_START, c->sent_id, "}", NULL);

  canned_solver_set_up (&fixture, c->replies, NULL);
  canned_solver_run (&fixture, &running, c->sample);
  g_assert_no_error (running.error);
  g_assert_cmpstr (omo_job_get_answer (running.job)->raw, ==, c->raw);
  g_assert_cmpuint (omo_job_get_oddities (running.job), ==, c->oddities);
  g_assert_cmpuint (omo_job_get_n_asked (running.job), ==, n_replies - 1);
  g_assert_cmpuint (fixture.server->bodies->len, ==, n_replies);
  g_assert_cmpstr (fixture.server->paths->pdata[0], ==, "/api/createJob");
  for (guint i = 1; i < n_replies; i++)
    {
      g_assert_cmpstr (fixture.server->paths->pdata[i], ==, "/api/getJobResult");
      g_assert_cmpstr (fixture.server->bodies->pdata[i], ==, ask);
    }
}

static void
test_message (void)
{
  static const char *const replies[] = {
    "{\"error\": false, \"job_id\": 1, \"message\": \"Welcome, " TOKEN "\"}", SOLVED, NULL
  };
  g_auto (CannedSolver) fixture = { 0 };
  g_auto (Running) running = { 0 };

  canned_solver_set_up (&fixture, replies, NULL);
  canned_solver_run (&fixture, &running, "web-pair");
  g_assert_no_error (running.error);
  g_assert_cmpstr (omo_job_get_message (running.job), ==, "Welcome, [token]");
}

/* What is shown is redacted; what is asked with is the id as the service gave it. */
static void
test_id_and_answer (void)
{
  static const char *const replies[] = {
    "{\"error\": false, \"job_id\": \"" TOKEN "-1\"}",
    "{\"errorId\": 0, \"status\": \"ready\", \"solution\": {\"rotate\": 0.5, \"for\": \"" TOKEN
    "\"}}",
    NULL
  };
  g_auto (CannedSolver) fixture = { 0 };
  g_auto (Running) running = { 0 };

  canned_solver_set_up (&fixture, replies, NULL);
  canned_solver_run (&fixture, &running, "web-rotate");
  g_assert_no_error (running.error);
  g_assert_cmpstr (omo_job_get_id (running.job)->text, ==, "[token]-1");
  g_assert_cmpstr (omo_job_get_answer (running.job)->raw, ==,
                   "{\"rotate\":0.5,\"for\":\"[token]\"}");
  g_assert_cmpstr (fixture.server->bodies->pdata[1], ==, ASK_START "\"" TOKEN "-1\"}");
}

typedef struct
{
  const char *name;
  double poll_seconds;
  double used_seconds;
} SpacingCase;

static const SpacingCase spacing_cases[] = {
  { "usual", 0, 2 },
  { "never-faster", 0.1, 2 },
  { "slower", 5, 5 },
};

/* All questions travel on one connection, and none comes before its time. */
static void
test_spacing (gconstpointer data)
{
  const SpacingCase *c = data;
  static const char *const replies[] = { ACCEPTED, RUNNING, RUNNING, SOLVED, NULL };
  double least = c->used_seconds * RUNNING_TIME_SCALE * G_USEC_PER_SEC;
  g_auto (CannedSolver) fixture = { 0 };
  g_auto (Running) running = { 0 };
  const gint64 *times;
  const guint *ports;

  canned_solver_set_up (&fixture, replies, NULL);
  if (c->poll_seconds > 0)
    omo_solver_set_poll_seconds (fixture.solver, c->poll_seconds);
  canned_solver_run (&fixture, &running, "web-pair");
  g_assert_no_error (running.error);
  g_assert_cmpuint (fixture.server->times->len, ==, 4);
  times = (const gint64 *) (gpointer) fixture.server->times->data;
  ports = (const guint *) (gpointer) fixture.server->ports->data;
  for (guint i = 2; i < 4; i++)
    {
      g_assert_cmpfloat ((double) (times[i] - times[i - 1]), >=, least);
      g_assert_cmpuint (ports[i], ==, ports[1]);
    }
}

static void
test_first_pause (void)
{
  static const char *const replies[] = { ACCEPTED, SOLVED, NULL };
  double least = 1.5 * RUNNING_TIME_SCALE * G_USEC_PER_SEC;
  g_auto (CannedSolver) fixture = { 0 };
  g_auto (Running) running = { 0 };
  const gint64 *times;

  canned_solver_set_up (&fixture, replies, NULL);
  omo_solver_set_first_pause_seconds (fixture.solver, 1.5);
  canned_solver_run (&fixture, &running, "web-pair");
  g_assert_no_error (running.error);
  times = (const gint64 *) (gpointer) fixture.server->times->data;
  g_assert_cmpuint (fixture.server->times->len, ==, 2);
  g_assert_cmpfloat ((double) (times[1] - times[0]), >=, least);
}

/* A createJob never goes on a connection that was used before: had it died, libsoup would send it twice. */
static void
test_create_again (void)
{
  static const char *const replies[] = { ACCEPTED, SOLVED, ACCEPTED, SOLVED, NULL };
  g_auto (CannedSolver) fixture = { 0 };
  g_auto (Running) first = { 0 };
  g_auto (Running) second = { 0 };
  g_autoptr (OmoEndpoint) endpoint = NULL;
  const guint *ports;

  canned_solver_set_up (&fixture, replies, NULL);
  canned_solver_run (&fixture, &first, "web-pair");
  g_assert_no_error (first.error);
  endpoint = canned_server_dup_endpoint (fixture.server);
  fixture.solver = omo_solver_new (fixture.transport, endpoint, omo_dialect_get_default (), TOKEN);
  omo_solver_set_deadline_seconds (fixture.solver, OMO_SCHEDULE_DEADLINE_SECONDS_MAX);
  canned_solver_run (&fixture, &second, "web-pair");
  g_assert_no_error (second.error);

  g_assert_cmpuint (fixture.server->ports->len, ==, 4);
  g_assert_cmpstr (fixture.server->paths->pdata[2], ==, "/api/createJob");
  ports = (const guint *) (gpointer) fixture.server->ports->data;
  g_assert_cmpuint (ports[2], !=, ports[0]);
  g_assert_cmpuint (ports[2], !=, ports[1]);
}

/* Both calls go where the person says. */
static void
test_own_paths (void)
{
  static const char *const replies[] = { ACCEPTED, SOLVED, NULL };
  g_auto (CannedSolver) fixture = { 0 };
  g_auto (Running) running = { 0 };
  g_autoptr (OmoEndpoint) plain = NULL;
  g_autoptr (OmoEndpoint) endpoint = NULL;

  canned_solver_set_up (&fixture, replies, NULL);
  plain = canned_server_dup_endpoint (fixture.server);
  endpoint =
      omo_endpoint_new_with_paths (omo_endpoint_get_base (plain), FALSE, "v3/make", "v3/ask", NULL);
  g_object_unref (fixture.solver);
  fixture.solver = omo_solver_new (fixture.transport, endpoint, omo_dialect_get_default (), TOKEN);
  canned_solver_run (&fixture, &running, "web-pair");
  g_assert_no_error (running.error);
  g_assert_true (g_str_has_suffix (fixture.server->paths->pdata[0], "/v3/make"));
  g_assert_true (g_str_has_suffix (fixture.server->paths->pdata[1], "/v3/ask"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("/net/solver-run/odd", odd_cases, test_odd)
  g_test_add_func ("/net/solver-run/message", test_message);
  g_test_add_func ("/net/solver-run/id-and-answer", test_id_and_answer);
  g_test_add_func ("/net/solver-run/first-pause", test_first_pause);
  g_test_add_func ("/net/solver-run/create-again", test_create_again);
  ADD_CASES ("/net/solver-run/spacing", spacing_cases, test_spacing)
  g_test_add_func ("/net/solver-run/own-paths", test_own_paths);

  return g_test_run ();
}
