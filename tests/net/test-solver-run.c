/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-solver.h"

#include <glib/gstdio.h>
#include <string.h>

#include "authority.h"
#include "canned-server.h"
#include "core/omo-error.h"
#include "net/omo-schedule.h"
#include "running.h"

#define TOKEN "t0p-s3cret"
#define ASK_START "{\"api_token\":\"" TOKEN "\",\"job_id\":"

#define ACCEPTED "{\"error\": false, \"job_id\": 123456, \"message\": \"Create job success.\"}"
#define RUNNING "{\"error\": false, \"status\": \"running\", \"result\": null}"
#define SOLVED "{\"error\": false, \"status\": \"success\", \"result\": \"57_31_246_148\"}"

#define MAX_REPLIES 4

typedef struct
{
  CannedServer *server;
  OmoTransport *transport;
  OmoSolver *solver; /* until a running takes it */
} Fixture;

static void
set_up (Fixture *self, const char *const *replies, GTlsCertificate *certificate)
{
  g_autoptr (OmoEndpoint) endpoint = NULL;

  self->server = canned_server_new (replies, certificate);
  self->transport = omo_transport_new ();
  endpoint = canned_server_dup_endpoint (self->server);
  self->solver = omo_solver_new (self->transport, endpoint, omo_dialect_get_default (), TOKEN);
  /* Scaled as it is, the usual deadline would be near. */
  omo_solver_set_deadline_seconds (self->solver, OMO_SCHEDULE_DEADLINE_SECONDS_MAX);
}

static void
tear_down (Fixture *self)
{
  g_clear_object (&self->solver);
  g_assert_finalize_object (g_steal_pointer (&self->transport));
  g_clear_pointer (&self->server, canned_server_free);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, tear_down)

static void
run (Fixture *self, Running *running, const char *sample_id)
{
  running_start (running, g_steal_pointer (&self->solver), running_make_job (sample_id));
  running_wait (running);
}

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
  g_auto (Fixture) fixture = { 0 };
  g_auto (Running) running = { 0 };
  g_autofree char *ask = g_strconcat (ASK_START, c->sent_id, "}", NULL);

  set_up (&fixture, c->replies, NULL);
  run (&fixture, &running, c->sample);
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

typedef struct
{
  const char *name;
  const char *replies[3];
  int code;
  OmoStage stage;
  const char *words;
} BadCase;

/* The service repeats the token wherever its own words are shown. */
static const BadCase bad_cases[] = {
  { "refused",
    { "{\"error\": true, \"message\": \"No job for " TOKEN ", <b>" TOKEN "</b>\",}" },
    OMO_ERROR_REFUSED,
    OMO_STAGE_CREATE,
    "No job for [token], <b>[token]</b>" },
  { "no-id", { "{\"error\": false}" }, OMO_ERROR_MALFORMED, OMO_STAGE_CREATE, NULL },
  { "refused-later",
    { ACCEPTED, "{\"error\": true, \"message\": \"" TOKEN " is blocked\"}" },
    OMO_ERROR_REFUSED,
    OMO_STAGE_ASK,
    "[token] is blocked" },
  { "unknown-status",
    { ACCEPTED, "{\"error\": false, \"status\": \"paused for " TOKEN "\"}" },
    OMO_ERROR_MALFORMED,
    OMO_STAGE_ASK,
    "paused for [token]" },
  { "unreadable-result",
    { ACCEPTED, "{\"error\": false, \"status\": \"success\", \"result\": \"" TOKEN "\"}" },
    OMO_ERROR_RESULT_UNREADABLE,
    OMO_STAGE_ASK,
    "[token]" },
  { "unsolved",
    { ACCEPTED, "{\"error\": false, \"status\": \"fail\", \"result\": null}" },
    OMO_ERROR_UNSOLVED,
    OMO_STAGE_ASK,
    NULL },
};

static void
test_bad (gconstpointer data)
{
  const BadCase *c = data;
  g_auto (Fixture) fixture = { 0 };
  g_auto (Running) running = { 0 };

  set_up (&fixture, c->replies, NULL);
  run (&fixture, &running, "web-pair");
  g_assert_error (running.error, OMO_ERROR, c->code);
  g_assert_cmpint (omo_error_get_stage (running.error), ==, c->stage);
  g_assert_cmpstr (omo_error_get_words (running.error), ==, c->words);
  g_assert_cmpstr (omo_error_get_words (omo_job_get_error (running.job)), ==, c->words);
  g_assert_null (strstr (running.error->message, TOKEN));
}

/* The words are cut at their limit before anybody who knows the token sees them: at every place of the cut no
 * beginning of it stays that would give something away. */
static void
test_words_cut_in_token (void)
{
  const char *replies[] = { NULL, NULL };

  for (gsize n_shown = OMO_REDACTION_LEAST_PART; n_shown <= strlen (TOKEN); n_shown++)
    {
      g_autofree char *fill = g_strnfill (OMO_ERROR_MAX_WORDS - n_shown, '.');
      g_autofree char *reply =
          g_strconcat ("{\"error\": true, \"message\": \"", fill, TOKEN, "\"}", NULL);
      g_autofree char *expected = g_strconcat (fill, OMO_REDACTED, NULL);
      g_auto (Fixture) fixture = { 0 };
      g_auto (Running) running = { 0 };

      replies[0] = reply;
      set_up (&fixture, replies, NULL);
      run (&fixture, &running, "web-pair");
      g_assert_error (running.error, OMO_ERROR, OMO_ERROR_REFUSED);
      expected[MIN (strlen (expected), OMO_ERROR_MAX_WORDS)] = '\0';
      g_assert_cmpstr (omo_error_get_words (running.error), ==, expected);
    }
}

static void
test_message (void)
{
  static const char *const replies[] = {
    "{\"error\": false, \"job_id\": 1, \"message\": \"Welcome, " TOKEN "\"}", SOLVED, NULL
  };
  g_auto (Fixture) fixture = { 0 };
  g_auto (Running) running = { 0 };

  set_up (&fixture, replies, NULL);
  run (&fixture, &running, "web-pair");
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
  g_auto (Fixture) fixture = { 0 };
  g_auto (Running) running = { 0 };

  set_up (&fixture, replies, NULL);
  run (&fixture, &running, "web-rotate");
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
  g_auto (Fixture) fixture = { 0 };
  g_auto (Running) running = { 0 };
  const gint64 *times;
  const guint *ports;

  set_up (&fixture, replies, NULL);
  if (c->poll_seconds > 0)
    omo_solver_set_poll_seconds (fixture.solver, c->poll_seconds);
  run (&fixture, &running, "web-pair");
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
  g_auto (Fixture) fixture = { 0 };
  g_auto (Running) running = { 0 };
  const gint64 *times;

  set_up (&fixture, replies, NULL);
  omo_solver_set_first_pause_seconds (fixture.solver, 1.5);
  run (&fixture, &running, "web-pair");
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
  g_auto (Fixture) fixture = { 0 };
  g_auto (Running) first = { 0 };
  g_auto (Running) second = { 0 };
  g_autoptr (OmoEndpoint) endpoint = NULL;
  const guint *ports;

  set_up (&fixture, replies, NULL);
  run (&fixture, &first, "web-pair");
  g_assert_no_error (first.error);
  endpoint = canned_server_dup_endpoint (fixture.server);
  fixture.solver = omo_solver_new (fixture.transport, endpoint, omo_dialect_get_default (), TOKEN);
  omo_solver_set_deadline_seconds (fixture.solver, OMO_SCHEDULE_DEADLINE_SECONDS_MAX);
  run (&fixture, &second, "web-pair");
  g_assert_no_error (second.error);

  g_assert_cmpuint (fixture.server->ports->len, ==, 4);
  g_assert_cmpstr (fixture.server->paths->pdata[2], ==, "/api/createJob");
  ports = (const guint *) (gpointer) fixture.server->ports->data;
  g_assert_cmpuint (ports[2], !=, ports[0]);
  g_assert_cmpuint (ports[2], !=, ports[1]);
}

/* What v2 says about a job by name. */
#define REFUSED(code) "{\"errorId\": 1, \"errorCode\": \"" code "\", \"errorDescription\": \"No.\"}"

typedef struct
{
  const char *name;
  const char *replies[OMO_SCHEDULE_MAX_RETRIES + 3];
  const char *code; /* that the job ends with; NULL: it is solved */
  guint n_asked;
} CodeCase;

static const CodeCase code_cases[] = {
  { "passing", { ACCEPTED, REFUSED ("ERROR_REDIS_JOB_DATA"), RUNNING, SOLVED }, NULL, 3 },
  { "passing-for-too-long",
    { ACCEPTED, REFUSED ("ERROR_REDIS_UNAVAILABLE"), REFUSED ("ERROR_SERVICE_UNAVAILABLE"),
      REFUSED ("ERROR_TASK_IS_MAINTENANCE"), REFUSED ("ERROR_REDIS_JOB_DATA") },
    "ERROR_REDIS_JOB_DATA",
    4 },
  { "final", { ACCEPTED, REFUSED ("ERROR_TASK_NOT_FOUND"), SOLVED }, "ERROR_TASK_NOT_FOUND", 1 },
  { "passing-at-the-start",
    { REFUSED ("ERROR_TASK_IS_MAINTENANCE"), ACCEPTED, SOLVED },
    "ERROR_TASK_IS_MAINTENANCE",
    0 },
};

/* A job that exists is asked for again when the service says that it is only busy; it is never made again. */
static void
test_code (gconstpointer data)
{
  const CodeCase *c = data;
  g_auto (Fixture) fixture = { 0 };
  g_auto (Running) running = { 0 };

  set_up (&fixture, c->replies, NULL);
  run (&fixture, &running, "web-pair");
  if (c->code == NULL)
    g_assert_no_error (running.error);
  else
    g_assert_cmpstr (omo_error_get_service_code (running.error), ==, c->code);
  g_assert_cmpuint (omo_job_get_n_asked (running.job), ==, c->n_asked);
  g_assert_cmpuint (fixture.server->bodies->len, ==, c->n_asked + 1);
}

typedef struct
{
  const char *name;
  const char *names;
  gboolean is_trusted;
  gboolean is_refused;
} TlsCase;

static const TlsCase tls_cases[] = {
  { "self-signed", "IP:127.0.0.1", FALSE, TRUE },
  { "own-authority", "IP:127.0.0.1", TRUE, FALSE },
  { "another-name", "DNS:elsewhere.invalid", TRUE, TRUE },
};

static void
test_tls (gconstpointer data)
{
  const TlsCase *c = data;
  static const char *const replies[] = { ACCEPTED, SOLVED, NULL };
  g_auto (Authority) authority = { 0 };
  g_auto (Fixture) fixture = { 0 };
  g_auto (Running) running = { 0 };

  authority_set_up (&authority, c->names);
  set_up (&fixture, replies, authority.certificate);
  if (c->is_trusted)
    omo_transport_set_tls_database (fixture.transport, authority.database);
  run (&fixture, &running, "web-pair");
  if (c->is_refused)
    g_assert_error (running.error, OMO_ERROR, OMO_ERROR_TLS);
  else
    g_assert_no_error (running.error);
  g_assert_cmpuint (fixture.server->bodies->len, ==, c->is_refused ? 0 : 2);
}

#define ADD_CASES(folder, cases, function)                                                         \
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strdup_printf ("/net/solver-run/" folder "/%s", cases[i].name);    \
                                                                                                   \
      g_test_add_data_func (path, &cases[i], function);                                            \
    }

/* Both calls go where the person says. */
static void
test_own_paths (void)
{
  static const char *const replies[] = { ACCEPTED, SOLVED, NULL };
  g_auto (Fixture) fixture = { 0 };
  g_auto (Running) running = { 0 };
  g_autoptr (OmoEndpoint) plain = NULL;
  g_autoptr (OmoEndpoint) endpoint = NULL;

  set_up (&fixture, replies, NULL);
  plain = canned_server_dup_endpoint (fixture.server);
  endpoint =
      omo_endpoint_new_with_paths (omo_endpoint_get_base (plain), FALSE, "v3/make", "v3/ask", NULL);
  g_object_unref (fixture.solver);
  fixture.solver = omo_solver_new (fixture.transport, endpoint, omo_dialect_get_default (), TOKEN);
  run (&fixture, &running, "web-pair");
  g_assert_no_error (running.error);
  g_assert_true (g_str_has_suffix (fixture.server->paths->pdata[0], "/v3/make"));
  g_assert_true (g_str_has_suffix (fixture.server->paths->pdata[1], "/v3/ask"));
}

static GError *
run_with_ca_file (Authority *authority, const char *path)
{
  static const char *const replies[] = { ACCEPTED, SOLVED, NULL };
  g_auto (Fixture) fixture = { 0 };
  g_auto (Running) running = { 0 };

  set_up (&fixture, replies, authority->certificate);
  omo_transport_set_ca_file (fixture.transport, path);
  run (&fixture, &running, "web-pair");
  g_assert_cmpuint (fixture.server->paths->len, ==, running.error == NULL ? 2 : 0);
  return g_steal_pointer (&running.error);
}

/* The certificate of a throw-away authority, in a file of its own. */
static void
test_ca_file (void)
{
  g_auto (Authority) authority = { 0 };
  g_autoptr (GError) error = NULL;

  authority_set_up (&authority, "IP:127.0.0.1");
  error = run_with_ca_file (&authority, authority.certificate_path);
  g_assert_no_error (error);
}

/* Whom the file does not name is not trusted, whatever the system thinks. */
static void
test_ca_file_of_another (void)
{
  g_auto (Authority) authority = { 0 };
  g_auto (Authority) other = { 0 };
  g_autoptr (GError) error = NULL;

  authority_set_up (&authority, "IP:127.0.0.1");
  authority_set_up (&other, "IP:127.0.0.1");
  error = run_with_ca_file (&authority, other.certificate_path);
  g_assert_error (error, OMO_ERROR, OMO_ERROR_TLS);
}

static void
test_ca_file_unreadable (void)
{
  g_auto (Authority) authority = { 0 };
  g_autoptr (GError) error = NULL;

  authority_set_up (&authority, "IP:127.0.0.1");
  error = run_with_ca_file (&authority, "/nonexistent/ca.pem");
  g_assert_error (error, OMO_ERROR, OMO_ERROR_CA_FILE);
}

static void
skip_tls (void)
{
  g_test_skip ("there is no openssl to make a certificate with");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("odd", odd_cases, test_odd)
  ADD_CASES ("bad", bad_cases, test_bad)
  ADD_CASES ("code", code_cases, test_code)
  g_test_add_func ("/net/solver-run/words-cut-in-token", test_words_cut_in_token);
  g_test_add_func ("/net/solver-run/message", test_message);
  g_test_add_func ("/net/solver-run/id-and-answer", test_id_and_answer);
  g_test_add_func ("/net/solver-run/first-pause", test_first_pause);
  g_test_add_func ("/net/solver-run/create-again", test_create_again);
  ADD_CASES ("spacing", spacing_cases, test_spacing)
  g_test_add_func ("/net/solver-run/own-paths", test_own_paths);
  if (authority_is_possible ())
    {
      ADD_CASES ("tls", tls_cases, test_tls)
      g_test_add_func ("/net/solver-run/ca-file", test_ca_file);
      g_test_add_func ("/net/solver-run/ca-file-of-another", test_ca_file_of_another);
      g_test_add_func ("/net/solver-run/ca-file-unreadable", test_ca_file_unreadable);
    }
  else
    g_test_add_func ("/net/solver-run/tls", skip_tls);

  return g_test_run ();
}
