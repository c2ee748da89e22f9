/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-standin.h"

#include <string.h>

#include "core/omo-error.h"
#include "core/omo-sample.h"
#include "posting.h"

/* The wait of every test that times out. */
#define SHORT_MS 500

#define UNKNOWN_PICTURE "not a sample"

typedef struct
{
  OmoStandin *standin;
  OmoEndpoint *endpoint;
  OmoTransport *transport;
} Fixture;

static void
set_up (Fixture *self, const char *script)
{
  g_autoptr (GError) error = NULL;

  self->standin = omo_standin_new (omo_script_parse (script, NULL), &error);
  g_assert_no_error (error);
  self->endpoint = omo_standin_dup_endpoint (self->standin);
  self->transport = omo_transport_new ();
}

static void
tear_down (Fixture *self)
{
  g_assert_finalize_object (self->transport);
  if (self->standin != NULL)
    g_assert_finalize_object (self->standin);
  g_clear_pointer (&self->endpoint, omo_endpoint_unref);
  /* Connections that were held notice their end in the main loop. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, tear_down)

static GBytes *
post (Fixture *self, const char *path, GBytes *body, GError **error)
{
  g_autoptr (GUri) uri = omo_endpoint_build_uri (self->endpoint, path);
  g_auto (Posting) posting = { 0 };

  posting_start_body (&posting, self->transport, uri, body, TRUE, NULL);
  posting_wait (&posting);
  if (posting.error != NULL)
    g_propagate_error (error, g_steal_pointer (&posting.error));
  return g_steal_pointer (&posting.body);
}

static GBytes *
build_create (const char *token, const OmoSample *sample)
{
  g_auto (OmoCreateRequest) request = { .token = g_strdup (token) };

  request.kind = sample == NULL ? OMO_JOB_PHONE_PAIR : sample->kind;
  request.type_job_id = g_strdup (omo_job_type_get (request.kind)->type_job_id);
  request.pictures[0] = sample == NULL
                            ? g_bytes_new_static (UNKNOWN_PICTURE, strlen (UNKNOWN_PICTURE))
                            : omo_sample_dup_bytes (sample, 0);
  if (sample != NULL)
    {
      request.pictures[1] = omo_sample_dup_bytes (sample, 1);
      request.view_width = sample->view_width;
      request.view_height = sample->view_height;
    }
  return omo_dialect_encode_create (omo_dialect_get_default (), &request);
}

static gboolean
create_job (Fixture *self,
            const char *token,
            const OmoSample *sample,
            OmoCreateReply *out_reply,
            GError **error)
{
  g_autoptr (GBytes) request = build_create (token, sample);
  g_autoptr (GBytes) reply = post (self, "createJob", request, error);

  return reply != NULL
         && omo_dialect_decode_create_reply (omo_dialect_get_default (), reply, out_reply, error);
}

static gboolean
ask (Fixture *self,
     const char *token,
     const OmoJobId *id,
     OmoAnswerShape shape,
     OmoAskReply *out_reply,
     GError **error)
{
  g_autoptr (GBytes) request = omo_dialect_encode_ask (omo_dialect_get_default (), token, id);
  g_autoptr (GBytes) reply = post (self, "getJobResult", request, error);

  return reply != NULL
         && omo_dialect_decode_ask_reply (omo_dialect_get_default (), reply, shape, out_reply,
                                          error);
}

static void
test_sample (gconstpointer data)
{
  const OmoSample *sample = data;
  g_auto (Fixture) fixture = { 0 };
  g_auto (OmoCreateReply) created = { 0 };
  g_autoptr (GError) error = NULL;
  OmoAnswerShape shape = omo_job_type_get (sample->kind)->shape;

  set_up (&fixture, "running=2");
  create_job (&fixture, OMO_STANDIN_TOKEN, sample, &created, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (created.message, ==, "Create job success.");
  for (guint i = 0; i < 3; i++)
    {
      g_auto (OmoAskReply) asked = { 0 };

      ask (&fixture, OMO_STANDIN_TOKEN, created.id, shape, &asked, &error);
      g_assert_no_error (error);
      g_assert_cmpint (asked.status, ==, i < 2 ? OMO_ASK_RUNNING : OMO_ASK_SOLVED);
      if (i == 2)
        g_assert_cmpstr (asked.answer->raw, ==, sample->result);
    }
  g_assert_cmpuint (omo_standin_get_n_created (fixture.standin), ==, 1);
  g_assert_cmpuint (omo_standin_get_n_asked (fixture.standin), ==, 3);
}

static void
test_made_up (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_auto (OmoCreateReply) created = { 0 };
  g_auto (OmoAskReply) asked = { 0 };
  g_autoptr (GError) error = NULL;

  set_up (&fixture, "");
  create_job (&fixture, OMO_STANDIN_TOKEN, NULL, &created, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (created.message, "made-up answer"));
  ask (&fixture, OMO_STANDIN_TOKEN, created.id, OMO_ANSWER_POINTS, &asked, &error);
  g_assert_no_error (error);
  g_assert_cmpint (asked.status, ==, OMO_ASK_SOLVED);
}

static void
test_taught (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_auto (OmoCreateReply) created = { 0 };
  g_auto (OmoAskReply) asked = { 0 };
  g_auto (OmoAskReply) scripted = { 0 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (UNKNOWN_PICTURE, strlen (UNKNOWN_PICTURE));

  set_up (&fixture, "");
  omo_standin_teach (fixture.standin, bytes, "1_2_3_4");
  g_assert_true (create_job (&fixture, OMO_STANDIN_TOKEN, NULL, &created, NULL));
  g_assert_cmpstr (created.message, ==, "Create job success.");
  g_assert_true (ask (&fixture, OMO_STANDIN_TOKEN, created.id, OMO_ANSWER_POINTS, &asked, NULL));
  g_assert_cmpstr (asked.answer->raw, ==, "1_2_3_4");

  omo_standin_set_script (fixture.standin, omo_script_parse ("result=5_6_7_8", NULL));
  g_assert_true (ask (&fixture, OMO_STANDIN_TOKEN, created.id, OMO_ANSWER_POINTS, &scripted, NULL));
  g_assert_cmpstr (scripted.answer->raw, ==, "5_6_7_8");
}

static void
test_last_create (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_auto (OmoCreateReply) created = { 0 };
  g_autoptr (GBytes) expected = build_create (OMO_STANDIN_TOKEN, NULL);

  set_up (&fixture, "");
  g_assert_null (omo_standin_get_last_create (fixture.standin));
  g_assert_true (create_job (&fixture, OMO_STANDIN_TOKEN, NULL, &created, NULL));
  g_assert_true (g_bytes_equal (omo_standin_get_last_create (fixture.standin), expected));
}

typedef struct
{
  OmoFault fault;
  gboolean is_read; /* the fault does no harm */
  int code;
  guint http_status;
} FaultCase;

static const FaultCase fault_cases[] = {
  { OMO_FAULT_NONE, TRUE, 0, 0 },
  { OMO_FAULT_REFUSE, FALSE, OMO_ERROR_REFUSED, 0 },
  { OMO_FAULT_UNSOLVED, FALSE, OMO_ERROR_UNSOLVED, 0 },
  { OMO_FAULT_BAD_RESULT, FALSE, OMO_ERROR_RESULT_UNREADABLE, 0 },
  { OMO_FAULT_HTTP_403, FALSE, OMO_ERROR_HTTP_STATUS, 403 },
  { OMO_FAULT_HTTP_500, FALSE, OMO_ERROR_HTTP_STATUS, 500 },
  { OMO_FAULT_HTTP_503, FALSE, OMO_ERROR_HTTP_STATUS, 503 },
  { OMO_FAULT_REDIRECT, FALSE, OMO_ERROR_REDIRECTED, 302 },
  { OMO_FAULT_HTML, FALSE, OMO_ERROR_MALFORMED, 0 },
  { OMO_FAULT_EMPTY, FALSE, OMO_ERROR_MALFORMED, 0 },
  { OMO_FAULT_CUT_JSON, FALSE, OMO_ERROR_MALFORMED, 0 },
  { OMO_FAULT_CUT_CONNECTION, FALSE, OMO_ERROR_CUT, 0 },
  { OMO_FAULT_DEEP_JSON, FALSE, OMO_ERROR_MALFORMED, 0 },
  { OMO_FAULT_OVERSIZE, FALSE, OMO_ERROR_ANSWER_TOO_LARGE, 0 },
  { OMO_FAULT_GZIP_BOMB, FALSE, OMO_ERROR_ANSWER_TOO_LARGE, 0 },
  { OMO_FAULT_SILENCE, FALSE, OMO_ERROR_TIMED_OUT, 0 },
  { OMO_FAULT_DRIP, FALSE, OMO_ERROR_TIMED_OUT, 0 },
  { OMO_FAULT_TRAILING_COMMA, TRUE, 0, 0 },
};

static void
assert_played (Fixture *fixture, const FaultCase *c, OmoOddities oddities, const GError *error)
{
  if (c->is_read)
    {
      g_assert_no_error (error);
      g_assert_cmpuint (oddities, ==,
                        c->fault == OMO_FAULT_TRAILING_COMMA ? OMO_ODD_TRAILING_COMMA
                                                             : OMO_ODD_NONE);
      return;
    }
  g_assert_error (error, OMO_ERROR, c->code);
  g_assert_cmpuint (omo_error_get_http_status (error), ==, c->http_status);
}

static void
limit_time (Fixture *fixture, const FaultCase *c)
{
  if (c->code == OMO_ERROR_TIMED_OUT)
    omo_transport_set_request_milliseconds (fixture->transport, SHORT_MS);
}

static void
test_create_fault (gconstpointer data)
{
  const FaultCase *c = data;
  g_auto (Fixture) fixture = { 0 };
  g_auto (OmoCreateReply) created = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *script = g_strdup_printf ("create=%s", omo_fault_get_id (c->fault));

  set_up (&fixture, script);
  limit_time (&fixture, c);
  create_job (&fixture, OMO_STANDIN_TOKEN, NULL, &created, &error);
  assert_played (&fixture, c, created.oddities, error);
  g_assert_cmpuint (omo_standin_get_n_created (fixture.standin), ==, 1);
}

/* Delayed, too: an answer that waits plays the same fault. */
static void
test_ask_fault (gconstpointer data)
{
  const FaultCase *c = data;
  g_auto (Fixture) fixture = { 0 };
  g_auto (OmoCreateReply) created = { 0 };
  g_auto (OmoAskReply) running = { 0 };
  g_auto (OmoAskReply) asked = { 0 };
  g_auto (OmoAskReply) last = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *script =
      g_strdup_printf ("running=1,delay=1,ask=%s,faulty=1", omo_fault_get_id (c->fault));

  set_up (&fixture, script);
  g_assert_true (create_job (&fixture, OMO_STANDIN_TOKEN, NULL, &created, NULL));
  g_assert_true (ask (&fixture, OMO_STANDIN_TOKEN, created.id, OMO_ANSWER_POINTS, &running, NULL));
  g_assert_cmpint (running.status, ==, OMO_ASK_RUNNING);
  limit_time (&fixture, c);
  ask (&fixture, OMO_STANDIN_TOKEN, created.id, OMO_ANSWER_POINTS, &asked, &error);
  assert_played (&fixture, c, asked.oddities, error);

  omo_transport_set_request_milliseconds (fixture.transport, OMO_TRANSPORT_REQUEST_SECONDS * 1000);
  g_assert_true (ask (&fixture, OMO_STANDIN_TOKEN, created.id, OMO_ANSWER_POINTS, &last, NULL));
  g_assert_cmpint (last.status, ==, OMO_ASK_SOLVED);
  g_assert_cmpuint (omo_standin_get_n_asked (fixture.standin), ==, 3);
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
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (GBytes) request = g_bytes_new_static (c->body, strlen (c->body));
  g_autoptr (GBytes) reply = NULL;
  g_autoptr (GError) error = NULL;
  OmoCreateReply created;

  set_up (&fixture, "");
  reply = post (&fixture, c->path, request, &error);
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
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (GError) error = NULL;
  OmoCreateReply created;

  set_up (&fixture, "create=refuse,message=Out of <b>money</b>, sorry");
  g_assert_false (create_job (&fixture, OMO_STANDIN_TOKEN, NULL, &created, &error));
  g_assert_cmpstr (omo_error_get_words (error), ==, "Out of <b>money</b>, sorry");
}

static void
assert_status (Fixture *fixture, const char *path, gsize size, guint status)
{
  g_autoptr (GBytes) request = g_bytes_new_take (g_malloc0 (size), size);
  g_autoptr (GError) error = NULL;

  g_assert_null (post (fixture, path, request, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_HTTP_STATUS);
  g_assert_cmpuint (omo_error_get_http_status (error), ==, status);
}

static void
test_not_the_service (void)
{
  g_auto (Fixture) fixture = { 0 };

  set_up (&fixture, "");
  assert_status (&fixture, "createTask", 2, 404);
  assert_status (&fixture, "createJob", 64 * 1024 * 1024 + 1, 413);
  g_assert_cmpuint (omo_standin_get_n_created (fixture.standin), ==, 0);
}

/* The client goes while the answer waits; the stand-in goes while another does. */
static void
test_gone (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (GUri) uri = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Posting) cancelled = { 0 };
  g_auto (Posting) cut = { 0 };

  set_up (&fixture, "delay=600000");
  uri = omo_endpoint_build_uri (fixture.endpoint, "createJob");
  posting_start (&cancelled, fixture.transport, uri, FALSE, cancellable);
  posting_start (&cut, fixture.transport, uri, FALSE, NULL);
  while (omo_standin_get_n_created (fixture.standin) < 2)
    g_main_context_iteration (NULL, TRUE);
  g_cancellable_cancel (cancellable);
  posting_wait (&cancelled);
  g_assert_error (cancelled.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  g_assert_finalize_object (g_steal_pointer (&fixture.standin));
  posting_wait (&cut);
  g_assert_error (cut.error, OMO_ERROR, OMO_ERROR_CUT);
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
  for (gsize i = 0; i < G_N_ELEMENTS (fault_cases); i++)
    {
      const char *id = omo_fault_get_id (fault_cases[i].fault);
      g_autofree char *create = g_strdup_printf ("/net/standin/create/%s", id);
      g_autofree char *ask_path = g_strdup_printf ("/net/standin/ask/%s", id);

      if (fault_cases[i].fault != OMO_FAULT_UNSOLVED
          && fault_cases[i].fault != OMO_FAULT_BAD_RESULT)
        g_test_add_data_func (create, &fault_cases[i], test_create_fault);
      g_test_add_data_func (ask_path, &fault_cases[i], test_ask_fault);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refusal_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/net/standin/refusal/%s", refusal_cases[i].name);
      g_test_add_data_func (path, &refusal_cases[i], test_refusal);
    }
  g_test_add_func ("/net/standin/made-up", test_made_up);
  g_test_add_func ("/net/standin/taught", test_taught);
  g_test_add_func ("/net/standin/last-create", test_last_create);
  g_test_add_func ("/net/standin/scripted-message", test_scripted_message);
  g_test_add_func ("/net/standin/not-the-service", test_not_the_service);
  g_test_add_func ("/net/standin/gone", test_gone);

  return g_test_run ();
}
