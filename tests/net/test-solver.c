/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-solver.h"

#include "../add-cases.h"
#include "client.h"
#include "core/omo-error.h"

/* The wait of every request that times out. */
#define SHORT_MS 300

/* What arrived at the service is what the job says. */
static void
assert_sent (Client *client, const OmoSample *sample)
{
  g_auto (OmoCreateRequest) request = { 0 };
  g_autoptr (GError) error = NULL;
  OmoOddities oddities = OMO_ODD_TRAILING_COMMA;

  omo_dialect_decode_create (omo_dialect_get_default (),
                             omo_standin_get_last_create (client->standin), &request, &oddities,
                             &error);
  g_assert_no_error (error);
  g_assert_cmpuint (oddities, ==, OMO_ODD_NONE);
  g_assert_cmpstr (request.token, ==, OMO_STANDIN_TOKEN);
  g_assert_cmpint (request.kind, ==, sample->kind);
  g_assert_cmpstr (request.type_job_id, ==, running_get_type_id (sample));
  g_assert_cmpint (request.view_width, ==, sample->view_width);
  /* A slide is sent with the width alone. */
  g_assert_cmpint (request.view_height, ==,
                   omo_job_type_get (sample->kind)->wants_view_height ? sample->view_height : 0);
  g_assert_cmpstr (request.question, ==, sample->question);
  for (guint i = 0; i < G_N_ELEMENTS (request.pictures); i++)
    {
      g_autoptr (GBytes) bytes = omo_sample_dup_bytes (sample, i);

      g_assert_true ((bytes == NULL) == (request.pictures[i] == NULL));
      g_assert_true (bytes == NULL || g_bytes_equal (bytes, request.pictures[i]));
    }
}

static void
test_sample (gconstpointer data)
{
  const OmoSample *sample = data;
  g_auto (Client) client = { 0 };
  g_auto (Running) running = { 0 };

  client_set_up (&client, "running=2");
  client_run (&client, &running, running_make_job (sample->id));
  g_assert_no_error (running.error);
  g_assert_cmpstr (omo_job_get_answer (running.job)->raw, ==, sample->result);
  g_assert_cmpstr (omo_job_get_id (running.job)->text, ==, "1001");
  g_assert_cmpstr (omo_job_get_message (running.job), ==, "Create job success.");
  g_assert_cmpuint (omo_job_get_oddities (running.job), ==, OMO_ODD_NONE);
  g_assert_cmpuint (omo_job_get_n_asked (running.job), ==, 3);
  g_assert_cmpuint (omo_standin_get_n_created (client.standin), ==, 1);
  g_assert_cmpuint (omo_standin_get_n_asked (client.standin), ==, 3);
  assert_sent (&client, sample);
}

typedef struct
{
  OmoFault fault;
  int code; /* -1: it does no harm */
  guint http_status;
  guint n_asked; /* by a fault that stays: one question, and three again where that may help */
} FaultCase;

static const FaultCase fault_cases[] = {
  { OMO_FAULT_NONE, -1, 0, 1 },
  { OMO_FAULT_REFUSE, OMO_ERROR_REFUSED, 0, 1 },
  { OMO_FAULT_UNSOLVED, OMO_ERROR_UNSOLVED, 0, 1 },
  { OMO_FAULT_BAD_RESULT, OMO_ERROR_RESULT_UNREADABLE, 0, 1 },
  { OMO_FAULT_HTTP_403, OMO_ERROR_HTTP_STATUS, 403, 1 },
  { OMO_FAULT_HTTP_500, OMO_ERROR_HTTP_STATUS, 500, 4 },
  { OMO_FAULT_HTTP_503, OMO_ERROR_HTTP_STATUS, 503, 4 },
  { OMO_FAULT_REDIRECT, OMO_ERROR_REDIRECTED, 302, 1 },
  { OMO_FAULT_HTML, OMO_ERROR_MALFORMED, 0, 1 },
  { OMO_FAULT_EMPTY, OMO_ERROR_MALFORMED, 0, 1 },
  { OMO_FAULT_CUT_JSON, OMO_ERROR_MALFORMED, 0, 1 },
  { OMO_FAULT_CUT_CONNECTION, OMO_ERROR_CUT, 0, 4 },
  { OMO_FAULT_DEEP_JSON, OMO_ERROR_MALFORMED, 0, 1 },
  { OMO_FAULT_OVERSIZE, OMO_ERROR_ANSWER_TOO_LARGE, 0, 1 },
  { OMO_FAULT_GZIP_BOMB, OMO_ERROR_ANSWER_TOO_LARGE, 0, 1 },
  { OMO_FAULT_SILENCE, OMO_ERROR_TIMED_OUT, 0, 4 },
  { OMO_FAULT_DRIP, OMO_ERROR_TIMED_OUT, 0, 4 },
  { OMO_FAULT_TRAILING_COMMA, -1, 0, 1 },
};

static void
run_fault (Client *client, Running *running, const FaultCase *c, const char *stage)
{
  g_autofree char *script = g_strdup_printf ("%s=%s", stage, omo_fault_get_id (c->fault));

  client_set_up (client, script);
  if (c->code == OMO_ERROR_TIMED_OUT)
    omo_transport_set_request_milliseconds (client->transport, SHORT_MS);
  client_run (client, running, NULL);
}

static void
assert_ended (const Running *running, const FaultCase *c, OmoStage stage)
{
  if (c->code < 0)
    {
      g_assert_no_error (running->error);
      g_assert_cmpuint (omo_job_get_oddities (running->job), ==,
                        c->fault == OMO_FAULT_TRAILING_COMMA ? OMO_ODD_TRAILING_COMMA
                                                             : OMO_ODD_NONE);
      return;
    }
  g_assert_error (running->error, OMO_ERROR, c->code);
  g_assert_cmpuint (omo_error_get_http_status (running->error), ==, c->http_status);
  g_assert_cmpint (omo_error_get_stage (running->error), ==, stage);
}

static void
test_create_fault (gconstpointer data)
{
  const FaultCase *c = data;
  g_auto (Client) client = { 0 };
  g_auto (Running) running = { 0 };

  run_fault (&client, &running, c, "create");
  assert_ended (&running, c, OMO_STAGE_CREATE);
  g_assert_true ((omo_job_get_id (running.job) == NULL) == (c->code >= 0));
  g_assert_cmpuint (omo_standin_get_n_created (client.standin), ==, 1);
  g_assert_cmpuint (omo_standin_get_n_asked (client.standin), ==, c->code < 0 ? 1 : 0);
}

static void
test_ask_fault (gconstpointer data)
{
  const FaultCase *c = data;
  g_auto (Client) client = { 0 };
  g_auto (Running) running = { 0 };

  run_fault (&client, &running, c, "ask");
  assert_ended (&running, c, OMO_STAGE_ASK);
  g_assert_nonnull (omo_job_get_id (running.job));
  g_assert_cmpuint (omo_standin_get_n_created (client.standin), ==, 1);
  g_assert_cmpuint (omo_standin_get_n_asked (client.standin), ==, c->n_asked);
  g_assert_cmpuint (omo_job_get_n_asked (running.job), ==, c->n_asked);
}

/* Three failed questions in a row are borne, and a failure loses nothing: the same job type can be sent again. */
static void
test_recovers (void)
{
  g_auto (Client) client = { 0 };
  g_auto (Running) running = { 0 };
  g_auto (Running) again = { 0 };

  client_set_up (&client, "running=1,ask=http-503,faulty=3");
  client_run (&client, &running, NULL);
  g_assert_no_error (running.error);
  g_assert_cmpuint (omo_standin_get_n_asked (client.standin), ==, 5);

  client_set_script (&client, "create=http-500");
  client_run (&client, &again, NULL);
  g_assert_error (again.error, OMO_ERROR, OMO_ERROR_HTTP_STATUS);
  g_assert_cmpuint (omo_standin_get_n_created (client.standin), ==, 2);
}

/* Nobody listens any more: a question is asked again, a createJob is not. */
static void
test_unreachable (void)
{
  g_auto (Client) client = { 0 };
  g_auto (Running) running = { 0 };
  g_autoptr (OmoEndpoint) nobody = NULL;

  client_set_up (&client, "");
  {
    g_autoptr (OmoStandin) gone = omo_standin_new (omo_script_new_demo (), NULL);

    nobody = omo_standin_dup_endpoint (gone);
  }
  running_start (
      &running,
      omo_solver_new (client.transport, nobody, omo_dialect_get_default (), OMO_STANDIN_TOKEN),
      NULL);
  running_wait (&running);
  g_assert_error (running.error, OMO_ERROR, OMO_ERROR_UNREACHABLE);
  g_assert_cmpint (omo_error_get_stage (running.error), ==, OMO_STAGE_CREATE);
}

typedef struct
{
  const char *name;
  const char *token;
  gboolean has_picture;
  int code;
  gboolean has_no_type_id; /* a job type that the default dialect has no id for */
} UnsentCase;

static const UnsentCase unsent_cases[] = {
  { "no-token", NULL, TRUE, OMO_ERROR_NO_TOKEN },
  { "empty-token", "", TRUE, OMO_ERROR_NO_TOKEN },
  { "token-not-utf-8", "\xff", TRUE, OMO_ERROR_NO_TOKEN },
  { "no-picture", OMO_STANDIN_TOKEN, FALSE, OMO_ERROR_NO_PICTURE },
  { "no-type-id", OMO_STANDIN_TOKEN, TRUE, OMO_ERROR_NO_TYPE_ID, TRUE },
};

static void
test_unsent (gconstpointer data)
{
  const UnsentCase *c = data;
  g_auto (Client) client = { 0 };
  g_auto (Running) running = { 0 };
  OmoJob *job = NULL; /* the sample of a web pair */

  client_set_up (&client, "");
  if (c->has_no_type_id)
    {
      g_autoptr (OmoJob) pair = running_make_job ("web-pair");

      job = omo_job_new (OMO_JOB_WEB_QUESTION, omo_job_get_picture (pair, 0), NULL, NULL, 340, 212);
      omo_job_set_question (job, "Which two?");
    }
  else if (!c->has_picture)
    job = omo_job_new (OMO_JOB_WEB_PAIR, NULL, NULL, NULL, 340, 212);
  running_start (
      &running,
      omo_solver_new (client.transport, client.endpoint, omo_dialect_get_default (), c->token),
      job);
  running_wait (&running);
  g_assert_error (running.error, OMO_ERROR, c->code);
  g_assert_cmpint (omo_error_get_stage (running.error), ==, OMO_STAGE_NONE);
  g_assert_cmpuint (omo_standin_get_n_created (client.standin), ==, 0);
}

static void
add_fault_case (const FaultCase *c)
{
  g_autofree char *create_path =
      g_strdup_printf ("/net/solver/create/%s", omo_fault_get_id (c->fault));
  g_autofree char *ask_path = g_strdup_printf ("/net/solver/ask/%s", omo_fault_get_id (c->fault));

  if (c->fault != OMO_FAULT_UNSOLVED && c->fault != OMO_FAULT_BAD_RESULT)
    g_test_add_data_func (create_path, c, test_create_fault);
  g_test_add_data_func (ask_path, c, test_ask_fault);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < omo_sample_get_n (); i++)
    {
      g_autofree char *path = g_strdup_printf ("/net/solver/sample/%s", omo_sample_get (i)->id);
      g_test_add_data_func (path, omo_sample_get (i), test_sample);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (fault_cases); i++)
    add_fault_case (&fault_cases[i]);
  g_test_add_func ("/net/solver/recovers", test_recovers);
  g_test_add_func ("/net/solver/unreachable", test_unreachable);
  ADD_CASES ("/net/solver/unsent", unsent_cases, test_unsent)

  return g_test_run ();
}
