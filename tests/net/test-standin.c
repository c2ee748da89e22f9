/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-standin.h"

#include <string.h>

#include "client.h"
#include "core/omo-error.h"
#include "posting.h"
#include "running.h"

static void
test_sample (gconstpointer data)
{
  const OmoSample *sample = data;
  g_auto (Client) client = { 0 };
  g_auto (OmoCreateReply) created = { 0 };
  g_autoptr (GError) error = NULL;
  OmoAnswerShape shape = omo_job_type_get (sample->kind)->shape;

  client_set_up (&client, "running=2");
  client_create_job (&client, sample, &created, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (created.message, ==, "Create job success.");
  for (guint i = 0; i < 3; i++)
    {
      g_auto (OmoAskReply) asked = { 0 };

      client_ask (&client, created.id, shape, &asked, &error);
      g_assert_no_error (error);
      g_assert_cmpint (asked.status, ==, i < 2 ? OMO_ASK_RUNNING : OMO_ASK_SOLVED);
      if (i == 2)
        g_assert_cmpstr (asked.answer->raw, ==, sample->result);
    }
  g_assert_cmpuint (omo_standin_get_n_created (client.standin), ==, 1);
  g_assert_cmpuint (omo_standin_get_n_asked (client.standin), ==, 3);
}

static void
test_type_id (void)
{
  const OmoDialect *v1 = omo_dialect_from_id ("v1");
  const OmoDialect *v2 = omo_dialect_from_id ("v2");

  g_assert_cmpstr (omo_standin_choose_type_id (v1, OMO_JOB_WEB_PAIR, "99"), ==, "99");
  g_assert_cmpstr (omo_standin_choose_type_id (v1, OMO_JOB_WEB_PAIR, NULL), ==, "");
  g_assert_cmpstr (omo_standin_choose_type_id (v2, OMO_JOB_WEB_QUESTION, ""), ==, "");
  g_assert_cmpstr (omo_standin_choose_type_id (v1, OMO_JOB_WEB_QUESTION, ""), ==, "made-up");
  g_assert_cmpstr (omo_standin_choose_type_id (v1, OMO_JOB_WEB_QUESTION, "99"), ==, "99");
}

static void
test_made_up (void)
{
  g_auto (Client) client = { 0 };
  g_auto (OmoCreateReply) created = { 0 };
  g_auto (OmoAskReply) asked = { 0 };
  g_autoptr (GError) error = NULL;

  client_set_up (&client, "");
  client_create_job (&client, NULL, &created, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (created.message, "made-up answer"));
  client_ask (&client, created.id, OMO_ANSWER_POINTS, &asked, &error);
  g_assert_no_error (error);
  g_assert_cmpint (asked.status, ==, OMO_ASK_SOLVED);
}

static void
test_taught (void)
{
  g_auto (Client) client = { 0 };
  g_auto (OmoCreateReply) created = { 0 };
  g_auto (OmoAskReply) asked = { 0 };
  g_auto (OmoAskReply) scripted = { 0 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (UNKNOWN_PICTURE, strlen (UNKNOWN_PICTURE));

  client_set_up (&client, "");
  omo_standin_teach (client.standin, bytes, "1_2_3_4");
  g_assert_true (client_create_job (&client, NULL, &created, NULL));
  g_assert_cmpstr (created.message, ==, "Create job success.");
  g_assert_true (client_ask (&client, created.id, OMO_ANSWER_POINTS, &asked, NULL));
  g_assert_cmpstr (asked.answer->raw, ==, "1_2_3_4");

  client_set_script (&client, "result=5_6_7_8");
  g_assert_true (client_ask (&client, created.id, OMO_ANSWER_POINTS, &scripted, NULL));
  g_assert_cmpstr (scripted.answer->raw, ==, "5_6_7_8");
}

static void
test_last_create (void)
{
  g_auto (Client) client = { 0 };
  g_auto (OmoCreateReply) created = { 0 };
  g_autoptr (GBytes) expected = client_build_create (NULL);

  client_set_up (&client, "");
  g_assert_null (omo_standin_get_last_create (client.standin));
  g_assert_true (client_create_job (&client, NULL, &created, NULL));
  g_assert_true (g_bytes_equal (omo_standin_get_last_create (client.standin), expected));
}

typedef struct
{
  const char *name;
  const char *path;
  const char *body;
  const char *words; /* of the refusal */
} RefusalCase;

static const RefusalCase refusal_cases[] = {
  { "html", "createJob", "<p>", NULL },
  { "no-token", "createJob", "{}", NULL },
  { "bad-token", "createJob",
    "{\"api_token\":\"wrong\",\"data\":{\"type_job_id\":\"25\",\"image_base64\":\"AAAA\"}}",
    "Invalid api token." },
  { "ask-html", "getJobResult", "<p>", NULL },
  { "ask-bad-token", "getJobResult", "{\"api_token\":\"wrong\",\"job_id\":1}",
    "Invalid api token." },
  { "ask-unknown", "getJobResult", "{\"api_token\":\"demo\",\"job_id\":1}", "Job not found." },
};

static void
test_refusal (gconstpointer data)
{
  const RefusalCase *c = data;
  g_auto (Client) client = { 0 };
  g_autoptr (GBytes) request = g_bytes_new_static (c->body, strlen (c->body));
  g_autoptr (GBytes) reply = NULL;
  g_autoptr (GError) error = NULL;
  OmoCreateReply created;

  client_set_up (&client, "");
  reply = client_post (&client, c->path, request, &error);
  g_assert_no_error (error);
  g_assert_false (
      omo_dialect_decode_create_reply (omo_dialect_get_default (), reply, &created, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_REFUSED);
  g_assert_nonnull (omo_error_get_words (error));
  if (c->words != NULL)
    g_assert_cmpstr (omo_error_get_words (error), ==, c->words);
}

static void
test_scripted_message (void)
{
  g_auto (Client) client = { 0 };
  g_autoptr (GError) error = NULL;
  OmoCreateReply created;

  client_set_up (&client, "create=refuse,message=Out of <b>money</b>, sorry");
  g_assert_false (client_create_job (&client, NULL, &created, &error));
  g_assert_cmpstr (omo_error_get_words (error), ==, "Out of <b>money</b>, sorry");
}

static void
assert_status (Client *client, const char *path, gsize size, guint status)
{
  g_autoptr (GBytes) request = g_bytes_new_take (g_malloc0 (size), size);
  g_autoptr (GError) error = NULL;

  g_assert_null (client_post (client, path, request, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_HTTP_STATUS);
  g_assert_cmpuint (omo_error_get_http_status (error), ==, status);
}

/* As many questions as the script says fail, and then the job goes on. */
static void
test_faulty_questions (void)
{
  const OmoSample *sample = omo_sample_get (0);
  g_auto (Client) client = { 0 };
  g_auto (OmoCreateReply) created = { 0 };

  client_set_up (&client, "running=0,ask=http-503,faulty=2");
  g_assert_true (client_create_job (&client, sample, &created, NULL));
  for (guint i = 0; i < 3; i++)
    {
      g_auto (OmoAskReply) reply = { 0 };

      g_assert_cmpint (
          client_ask (&client, created.id, omo_job_type_get (sample->kind)->shape, &reply, NULL),
          ==, i == 2);
    }
}

static void
test_not_the_service (void)
{
  g_auto (Client) client = { 0 };

  client_set_up (&client, "");
  assert_status (&client, "getNothing", 2, 404);
  assert_status (&client, "createJob", 64 * 1024 * 1024 + 1, 413);
  g_assert_cmpuint (omo_standin_get_n_created (client.standin), ==, 0);
}

/* The client goes while its answer waits; a second one, whose answer comes later, is none the worse. */
static void
test_client_gone (void)
{
  g_auto (Client) client = { 0 };
  g_autoptr (GUri) uri = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Posting) gone = { 0 };
  g_auto (Posting) patient = { 0 };

  client_set_up (&client, "delay=100");
  uri = omo_endpoint_build_uri (client.endpoint, "createJob");
  posting_start (&gone, client.transport, uri, FALSE, cancellable);
  while (omo_standin_get_n_created (client.standin) < 1)
    g_main_context_iteration (NULL, TRUE);
  g_cancellable_cancel (cancellable);
  posting_wait (&gone);
  g_assert_error (gone.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  posting_start (&patient, client.transport, uri, FALSE, NULL);
  posting_wait (&patient);
  g_assert_no_error (patient.error);
}

/* The stand-in goes while an answer waits. */
static void
test_standin_gone (void)
{
  g_auto (Client) client = { 0 };
  g_autoptr (GUri) uri = NULL;
  g_auto (Posting) cut = { 0 };

  client_set_up (&client, "delay=600000");
  uri = omo_endpoint_build_uri (client.endpoint, "createJob");
  posting_start (&cut, client.transport, uri, FALSE, NULL);
  while (omo_standin_get_n_created (client.standin) < 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (g_steal_pointer (&client.standin));
  posting_wait (&cut);
  g_assert_error (cut.error, OMO_ERROR, OMO_ERROR_CUT);
}

/* Every job type in every dialect: nothing odd comes back, for the stand-in answers in the dialect asked. */
typedef struct
{
  const OmoDialect *dialect;
  const OmoJobType *type;
} DialectCase;

static OmoJob *
make_job_of (const OmoJobType *type)
{
  g_autoptr (OmoJob) rotate = running_make_job ("web-rotate");
  /* Typed, for the dialects that have no id of their own for it. */
  OmoJob *job =
      omo_job_new (type->kind, omo_job_get_picture (rotate, 0), omo_job_get_picture (rotate, 1),
                   type->wants_question ? "99" : NULL, 340, 212);

  omo_job_set_question (job, "Which two?");
  return job;
}

static void
test_dialect (gconstpointer data)
{
  const DialectCase *c = data;
  g_auto (Client) client = { 0 };
  g_auto (Running) running = { 0 };
  g_auto (OmoCreateRequest) request = { 0 };

  client_set_up (&client, "running=1");
  omo_standin_set_dialect (client.standin, c->dialect);
  running_start (&running, client_make_solver (&client, c->dialect), make_job_of (c->type));
  running_wait (&running);
  g_assert_no_error (running.error);
  g_assert_cmphex (omo_job_get_oddities (running.job), ==, OMO_ODD_NONE);
  g_assert_cmpint (omo_job_get_answer (running.job)->shape, ==, c->type->shape);
  g_assert_cmpuint (omo_job_get_n_asked (running.job), ==, 2);

  g_assert_true (omo_dialect_decode_create (
      c->dialect, omo_standin_get_last_create (client.standin), &request, NULL, NULL));
  g_assert_cmpint (request.kind, ==, c->type->kind);
  g_assert_cmpstr (request.question, ==, c->type->wants_question ? "Which two?" : NULL);
}

static void
test_dialect_failures (gconstpointer data)
{
  const DialectCase *c = data;
  g_auto (Client) client = { 0 };
  g_auto (Running) refused = { 0 };
  g_auto (Running) unsolved = { 0 };

  client_set_up (&client, "create=refuse,message=ERROR_KEY: Wrong key");
  running_start (&refused, client_make_solver (&client, c->dialect), NULL);
  running_wait (&refused);
  g_assert_error (refused.error, OMO_ERROR, OMO_ERROR_REFUSED);
  g_assert_cmpstr (omo_error_get_words (refused.error), ==, "ERROR_KEY: Wrong key");

  client_set_script (&client, "ask=unsolved");
  running_start (&unsolved, client_make_solver (&client, c->dialect), NULL);
  running_wait (&unsolved);
  g_assert_error (unsolved.error, OMO_ERROR, OMO_ERROR_UNSOLVED);
}

static void
add_dialect (const OmoDialect *dialect)
{
  DialectCase c = { dialect, NULL };
  g_autofree char *path =
      g_strdup_printf ("/net/standin/dialect/%s/failures", omo_dialect_get_id (dialect));

  g_test_add_data_func_full (path, g_memdup2 (&c, sizeof c), test_dialect_failures, g_free);
  for (OmoJobKind kind = 0; kind < OMO_N_JOB_TYPES; kind++)
    {
      g_autofree char *type_path = NULL;

      c.type = omo_job_type_get (kind);
      type_path =
          g_strdup_printf ("/net/standin/dialect/%s/%s", omo_dialect_get_id (dialect), c.type->id);
      g_test_add_data_func_full (type_path, g_memdup2 (&c, sizeof c), test_dialect, g_free);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < omo_sample_get_n (); i++)
    {
      g_autofree char *path = g_strdup_printf ("/net/standin/sample/%s", omo_sample_get (i)->id);
      g_test_add_data_func (path, omo_sample_get (i), test_sample);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refusal_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/net/standin/refusal/%s", refusal_cases[i].name);
      g_test_add_data_func (path, &refusal_cases[i], test_refusal);
    }
  g_test_add_func ("/net/standin/type-id", test_type_id);
  g_test_add_func ("/net/standin/made-up", test_made_up);
  g_test_add_func ("/net/standin/taught", test_taught);
  g_test_add_func ("/net/standin/last-create", test_last_create);
  g_test_add_func ("/net/standin/scripted-message", test_scripted_message);
  g_test_add_func ("/net/standin/faulty-questions", test_faulty_questions);
  g_test_add_func ("/net/standin/not-the-service", test_not_the_service);
  g_test_add_func ("/net/standin/client-gone", test_client_gone);
  g_test_add_func ("/net/standin/standin-gone", test_standin_gone);
  for (guint i = 0; i < omo_dialect_get_n (); i++)
    add_dialect (omo_dialect_get (i));

  return g_test_run ();
}
