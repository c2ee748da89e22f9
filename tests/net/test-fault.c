/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-fault.h"

#include "client.h"
#include "core/omo-error.h"

/* The wait of every test that times out. */
#define SHORT_MS 500

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
assert_played (const FaultCase *c, OmoOddities oddities, const GError *error)
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
limit_time (Client *client, const FaultCase *c)
{
  if (c->code == OMO_ERROR_TIMED_OUT)
    omo_transport_set_request_milliseconds (client->transport, SHORT_MS);
}

static void
test_create_fault (gconstpointer data)
{
  const FaultCase *c = data;
  g_auto (Client) client = { 0 };
  g_auto (OmoCreateReply) created = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *script = g_strdup_printf ("create=%s", omo_fault_get_id (c->fault));

  client_set_up (&client, script);
  limit_time (&client, c);
  client_create_job (&client, NULL, &created, &error);
  assert_played (c, created.oddities, error);
  g_assert_cmpuint (omo_standin_get_n_created (client.standin), ==, 1);
}

/* Delayed, too: an answer that waits plays the same fault. */
static void
test_ask_fault (gconstpointer data)
{
  const FaultCase *c = data;
  g_auto (Client) client = { 0 };
  g_auto (OmoCreateReply) created = { 0 };
  g_auto (OmoAskReply) running = { 0 };
  g_auto (OmoAskReply) asked = { 0 };
  g_auto (OmoAskReply) last = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *script =
      g_strdup_printf ("running=1,delay=1,ask=%s,faulty=1", omo_fault_get_id (c->fault));

  client_set_up (&client, script);
  g_assert_true (client_create_job (&client, NULL, &created, NULL));
  g_assert_true (client_ask (&client, created.id, OMO_ANSWER_POINTS, &running, NULL));
  g_assert_cmpint (running.status, ==, OMO_ASK_RUNNING);
  limit_time (&client, c);
  client_ask (&client, created.id, OMO_ANSWER_POINTS, &asked, &error);
  assert_played (c, asked.oddities, error);

  omo_transport_set_request_milliseconds (client.transport, OMO_TRANSPORT_REQUEST_SECONDS * 1000);
  g_assert_true (client_ask (&client, created.id, OMO_ANSWER_POINTS, &last, NULL));
  g_assert_cmpint (last.status, ==, OMO_ASK_SOLVED);
  g_assert_cmpuint (omo_standin_get_n_asked (client.standin), ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (fault_cases); i++)
    {
      const char *id = omo_fault_get_id (fault_cases[i].fault);
      g_autofree char *create = g_strdup_printf ("/net/fault/create/%s", id);
      g_autofree char *ask_path = g_strdup_printf ("/net/fault/ask/%s", id);

      if (fault_cases[i].fault != OMO_FAULT_UNSOLVED
          && fault_cases[i].fault != OMO_FAULT_BAD_RESULT)
        g_test_add_data_func (create, &fault_cases[i], test_create_fault);
      g_test_add_data_func (ask_path, &fault_cases[i], test_ask_fault);
    }

  return g_test_run ();
}
