/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-solver.h"

#include <string.h>

#include "canned-server.h"
#include "core/omo-error.h"
#include "net/omo-schedule.h"
#include "recorded.h"
#include "running.h"

/* What a run leaves in its job's list of exchanges. */

#define TOKEN "t0p/s3cret+Token"
#define ACCEPTED "{\"error\": false, \"job_id\": 123456, \"message\": \"Create job success.\"}"
#define RUNNING "{\"error\": false, \"status\": \"running\", \"result\": null}"
#define SOLVED "{\"error\": false, \"status\": \"success\", \"result\": \"57_31_246_148\"}"

typedef struct
{
  CannedServer *server;
  OmoTransport *transport;
} Fixture;

static void
tear_down (Fixture *self)
{
  g_assert_finalize_object (g_steal_pointer (&self->transport));
  g_clear_pointer (&self->server, canned_server_free);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, tear_down)

static void
start (Fixture *self, Running *running, const char *const *replies, const char *path)
{
  g_autoptr (OmoEndpoint) server = NULL;
  g_autoptr (OmoEndpoint) endpoint = NULL;
  g_autofree char *base = NULL;
  OmoSolver *solver;

  self->server = canned_server_new (replies, NULL);
  self->transport = omo_transport_new ();
  server = canned_server_dup_endpoint (self->server);
  base = g_strconcat (omo_endpoint_get_base (server), path, NULL);
  endpoint = omo_endpoint_new (base, FALSE, NULL);
  solver = omo_solver_new (self->transport, endpoint, omo_dialect_get_default (), TOKEN);
  omo_solver_set_deadline_seconds (solver, OMO_SCHEDULE_DEADLINE_SECONDS_MAX);
  running_start (running, solver, running_make_job ("web-pair"));
}

static OmoExchange *
get_exchange (const Running *running, guint index)
{
  g_autoptr (OmoExchange) exchange =
      g_list_model_get_item (omo_job_get_exchanges (running->job), index);

  g_assert_nonnull (exchange);
  return exchange; /* the list holds it */
}

static void
assert_body (GBytes *body, const char *expected)
{
  g_assert_cmpmem (g_bytes_get_data (body, NULL), g_bytes_get_size (body), expected,
                   strlen (expected));
}

/* Every question, in the order in which they were asked, the answers verbatim. */
static void
test_every_poll (void)
{
  static const char *const replies[] = { ACCEPTED, RUNNING, RUNNING, SOLVED, NULL };
  static const char *const calls[] = { "createJob", "getJobResult", "getJobResult",
                                       "getJobResult" };
  g_auto (Fixture) fixture = { 0 };
  g_auto (Running) running = { 0 };
  gint64 last = 0;

  start (&fixture, &running, replies, "");
  running_wait (&running);
  g_assert_no_error (running.error);
  g_assert_cmpuint (g_list_model_get_n_items (omo_job_get_exchanges (running.job)), ==,
                    G_N_ELEMENTS (calls));
  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      OmoExchange *exchange = get_exchange (&running, i);
      const OmoTiming *timing = omo_exchange_get_timing (exchange);

      g_assert_cmpstr (omo_exchange_get_call (exchange), ==, calls[i]);
      g_assert_cmpuint (omo_exchange_get_status (exchange), ==, 200);
      g_assert_null (omo_exchange_get_error (exchange));
      g_assert_cmpuint (omo_exchange_get_n_removed (exchange), ==, 1);
      g_assert_false (omo_exchange_is_response_cut (exchange));
      assert_body (omo_exchange_get_response_body (exchange), replies[i]);
      recorded_check_timing (timing);
      g_assert_cmpint (timing->started, >=, last);
      last = timing->started + timing->ended;
    }
  assert_body (omo_exchange_get_request_body (get_exchange (&running, 1)),
               "{\"api_token\":\"[token]\",\"job_id\":123456}");
}

/* What was sent is recorded but for the token: the picture is there to its last byte. */
static void
test_request (void)
{
  static const char *const replies[] = { ACCEPTED, SOLVED, NULL };
  g_auto (Fixture) fixture = { 0 };
  g_auto (Running) running = { 0 };
  g_autoptr (GString) sent = NULL;

  start (&fixture, &running, replies, "");
  running_wait (&running);
  sent = g_string_new (fixture.server->bodies->pdata[0]);
  g_assert_cmpuint (g_string_replace (sent, TOKEN, OMO_REDACTED, 0), ==, 1);
  assert_body (omo_exchange_get_request_body (get_exchange (&running, 0)), sent->str);
}

static void
test_unreachable (void)
{
  static const char *const replies[] = { ACCEPTED, NULL };
  g_auto (Fixture) fixture = { 0 };
  g_auto (Running) running = { 0 };

  start (&fixture, &running, replies, "");
  soup_server_disconnect (fixture.server->server);
  running_wait (&running);
  g_assert_error (running.error, OMO_ERROR, OMO_ERROR_UNREACHABLE);
  g_assert_cmpuint (g_list_model_get_n_items (omo_job_get_exchanges (running.job)), ==, 1);
  g_assert_cmpstr (omo_exchange_get_error (get_exchange (&running, 0)), ==, running.error->message);
  g_assert_nonnull (omo_exchange_get_request_body (get_exchange (&running, 0)));
}

static void
cancel_cb (GListModel *exchanges, guint position, guint removed, guint added, gpointer user_data)
{
  if (position == 1)
    g_cancellable_cancel (user_data);
}

/* The waiting is cancelled: what was said until then stays. */
static void
test_cancelled (void)
{
  static const char *const replies[] = { ACCEPTED, RUNNING, NULL };
  g_auto (Fixture) fixture = { 0 };
  g_auto (Running) running = { 0 };

  start (&fixture, &running, replies, "");
  g_signal_connect (omo_job_get_exchanges (running.job), "items-changed", G_CALLBACK (cancel_cb),
                    running.cancellable);
  running_wait (&running);
  g_assert_error (running.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (g_list_model_get_n_items (omo_job_get_exchanges (running.job)), ==, 2);
  g_assert_null (omo_exchange_get_error (get_exchange (&running, 1)));
}

static void
assert_no_token (const Running *running)
{
  GListModel *exchanges = omo_job_get_exchanges (running->job);
  /* Plain, its base64 after 0, 1 and 2 bytes as far as it depends on nothing else, for a URL, in JSON. */
  static const char *const forms[] = {
    "s3cret",           "dDBwL3MzY3JldCtUb2tlb", "QwcC9zM2NyZXQrVG9rZW", "0MHAvczNjcmV0K1Rva2Vu",
    "t0p%2Fs3cret%2BT", "t0p\\/s3cret",          "t0p\\u002fs3cret",
  };

  for (guint i = 0; i < g_list_model_get_n_items (exchanges); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (forms); j++)
      g_assert_false (recorded_contains (get_exchange (running, i), forms[j]));
}

/* A service that repeats the token wherever it can. */
static void
test_echo (void)
{
  static const char *const replies[] = {
    "{\"error\": false, \"job_id\": 123456, \"message\": \"Welcome, " TOKEN
    ". t0p\\/s3cret\\u002BToken. t0p%2Fs3cret%2bToken. {\\\"clientKey\\\":\\\"t0p\\\\/s3cret+Token\\\"}\"}",
    "{\"error\": false, \"status\": \"running\", \"result\": null, \"a\": "
    "\"dDBwL3MzY3JldCtUb2tlbg== eHQwcC9zM2NyZXQrVG9rZW4= eHh0MHAvczNjcmV0K1Rva2Vu\"}",
    "{\"error\": true, \"message\": \"" TOKEN "\"}",
    NULL,
  };
  g_auto (Fixture) fixture = { 0 };
  g_auto (Running) running = { 0 };

  start (&fixture, &running, replies, "/t0p%2Fs3cret%2BToken");
  fixture.server->echo = TOKEN;
  running_wait (&running);
  g_assert_error (running.error, OMO_ERROR, OMO_ERROR_REFUSED);
  g_assert_cmpuint (g_list_model_get_n_items (omo_job_get_exchanges (running.job)), ==, 3);
  assert_no_token (&running);
  /* The body's own, the path's, that of the header and the cookie; and in the answers four, three and one. */
  g_assert_cmpuint (omo_exchange_get_n_removed (get_exchange (&running, 0)), ==, 4 + 4);
  g_assert_cmpuint (omo_exchange_get_n_removed (get_exchange (&running, 1)), ==, 4 + 3);
  g_assert_cmpuint (omo_exchange_get_n_removed (get_exchange (&running, 2)), ==, 4 + 1);
  g_assert_nonnull (strstr (omo_exchange_get_uri (get_exchange (&running, 0)), "/[token]/"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/net/solver-traffic/every-poll", test_every_poll);
  g_test_add_func ("/net/solver-traffic/request", test_request);
  g_test_add_func ("/net/solver-traffic/unreachable", test_unreachable);
  g_test_add_func ("/net/solver-traffic/cancelled", test_cancelled);
  g_test_add_func ("/net/solver-traffic/echo", test_echo);

  return g_test_run ();
}
