/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-connection-doctor.h"

#include <libsoup/soup.h>
#include <string.h>

#include "checkup.h"
#include "client.h"
#include "names.h"
#include "raw-server.h"

#define SHORT_MS 100
#define PROXY_PASSWORD "pa55word"
/* To whatever is asked. */
#define ANSWER                                                                                     \
  "{\"error\": false, \"balance\": \"1.5\", \"typeJob\": [{\"type\": \"TiktokRotateWebTask\", "    \
  "\"name\": \"x\"}]}"

static void
assert_states (Checkup *checkup, const char *expected)
{
  g_autofree char *states = checkup_print_states (checkup);

  g_assert_cmpstr (states, ==, expected);
}

/* Proxy, name, connection, TLS, prices, balance, clock; the stand-in speaks no TLS. */
static void
test_all_is_well (gconstpointer dialect)
{
  g_auto (Client) client = { 0 };
  g_auto (Checkup) checkup = { 0 };

  client_set_up (&client, "");
  omo_standin_set_dialect (client.standin, omo_dialect_from_id (dialect));
  checkup_set_up (&checkup);
  checkup_run (&checkup, omo_endpoint_get_base (client.endpoint), CHECKUP_TOKEN);

  assert_states (&checkup, "ooosooo");
  g_assert_cmpstr (
      omo_connection_line_get_detail (checkup_get_line (&checkup, OMO_CONNECTION_STEP_NAME)), ==,
      "127.0.0.1");
  g_assert_cmpuint (omo_standin_get_n_created (client.standin), ==, 0);
}

static void
test_a_bad_token (void)
{
  g_auto (Client) client = { 0 };
  g_auto (Checkup) checkup = { 0 };
  OmoConnectionLine *line;

  client_set_up (&client, "");
  checkup_set_up (&checkup);
  checkup_run (&checkup, omo_endpoint_get_base (client.endpoint), OMO_STANDIN_BAD_TOKEN);

  assert_states (&checkup, "ooosofo");
  line = checkup_get_line (&checkup, OMO_CONNECTION_STEP_BALANCE);
  g_assert_cmpstr (omo_connection_line_get_error (line), ==, "refused");
  g_assert_nonnull (strstr (omo_connection_line_get_detail (line), "“Invalid api token.”"));
}

static void
test_no_token (gconstpointer token)
{
  g_auto (Client) client = { 0 };
  g_auto (Checkup) checkup = { 0 };

  client_set_up (&client, "");
  checkup_set_up (&checkup);
  checkup_run (&checkup, omo_endpoint_get_base (client.endpoint), token);
  assert_states (&checkup, "ooososo");
}

static char *
print_answer (const char *status, const char *headers, const char *body)
{
  return g_strdup_printf ("HTTP/1.1 %s\r\n%sContent-Length: %zu\r\n\r\n%s", status, headers,
                          strlen (body), body);
}

static RawServer *
create_server (const char *status, const char *headers, const char *body, RawAfter after)
{
  g_autofree char *answer = print_answer (status, headers, body);

  return raw_server_new (answer, -1, after);
}

static char *
print_base (RawServer *server)
{
  return g_strdup_printf ("http://127.0.0.1:%u/api", server->port);
}

/* checkup_run looks for it in every line. */
static void
test_a_service_that_repeats_the_token (void)
{
  g_autoptr (RawServer) server = create_server (
      "200 OK", "", "{\"error\": true, \"message\": \"no " CHECKUP_TOKEN "\"}", RAW_KEEP);
  g_autofree char *base = print_base (server);
  g_auto (Checkup) checkup = { 0 };
  const char *detail;

  checkup_set_up (&checkup);
  checkup_run (&checkup, base, CHECKUP_TOKEN);
  assert_states (&checkup, "ooosffs");
  detail =
      omo_connection_line_get_detail (checkup_get_line (&checkup, OMO_CONNECTION_STEP_BALANCE));
  g_assert_nonnull (strstr (detail, "no " OMO_REDACTED));
}

typedef struct
{
  const char *name;
  const char *base;
  const char *states;
  OmoConnectionStep step; /* that fails */
  const char *error;
} LostCase;

static const LostCase lost_cases[] = {
  { "unknown-name", "https://unknown.invalid/api", "ofsssss", OMO_CONNECTION_STEP_NAME,
    "name-unresolved" },
  { "silent-name", "https://silent.invalid/api", "ofsssss", OMO_CONNECTION_STEP_NAME,
    "name-unresolved" },
  { "refused", NULL, "oofssss", OMO_CONNECTION_STEP_REACH, "unreachable" },
};

static void
test_lost (gconstpointer data)
{
  const LostCase *c = data;
  g_autoptr (RawServer) server = raw_server_new ("", -1, RAW_CLOSE);
  g_autofree char *refused = print_base (server);
  g_auto (Checkup) checkup = { 0 };
  OmoConnectionLine *line;

  raw_server_stop_listening (server);
  checkup_set_up (&checkup);
  omo_connection_doctor_set_step_milliseconds (checkup.doctor, SHORT_MS);
  checkup_run (&checkup, c->base == NULL ? refused : c->base, CHECKUP_TOKEN);

  assert_states (&checkup, c->states);
  line = checkup_get_line (&checkup, c->step);
  g_assert_cmpstr (omo_connection_line_get_error (line), ==, c->error);
  g_assert_nonnull (omo_connection_line_get_advice (line));
}

/* Each step has a limit of its own. */
static void
test_a_silent_service (void)
{
  g_autoptr (RawServer) server = raw_server_new ("", -1, RAW_HOLD);
  g_autofree char *base = print_base (server);
  g_auto (Checkup) checkup = { 0 };

  checkup_set_up (&checkup);
  omo_connection_doctor_set_step_milliseconds (checkup.doctor, SHORT_MS);
  checkup_run (&checkup, base, CHECKUP_TOKEN);

  assert_states (&checkup, "ooosffs");
  for (OmoConnectionStep step = OMO_CONNECTION_STEP_PRICES; step <= OMO_CONNECTION_STEP_BALANCE;
       step++)
    {
      OmoConnectionLine *line = checkup_get_line (&checkup, step);

      g_assert_cmpstr (omo_connection_line_get_error (line), ==, "timed-out");
      g_assert_cmpfloat (omo_connection_line_get_seconds (line), >=, SHORT_MS / 1000.0);
    }
}

static void
test_a_clock_that_is_wrong (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) then = g_date_time_add_hours (now, 2);
  g_autofree char *date = soup_date_time_to_string (then, SOUP_DATE_HTTP);
  g_autofree char *header = g_strdup_printf ("Date: %s\r\n", date);
  g_autoptr (RawServer) server = create_server ("200 OK", header, ANSWER, RAW_KEEP);
  g_autofree char *base = print_base (server);
  g_auto (Checkup) checkup = { 0 };
  OmoConnectionLine *line;

  checkup_set_up (&checkup);
  checkup_run (&checkup, base, CHECKUP_TOKEN);

  assert_states (&checkup, "ooosoow");
  line = checkup_get_line (&checkup, OMO_CONNECTION_STEP_CLOCK);
  g_assert_nonnull (strstr (omo_connection_line_get_detail (line), "s behind"));
  g_assert_nonnull (omo_connection_line_get_advice (line));
}

/* The prices are not there; their refusal told the time all the same. */
static void
test_a_service_without_prices (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *date = soup_date_time_to_string (now, SOUP_DATE_HTTP);
  g_autofree char *header = g_strdup_printf ("Date: %s\r\n", date);
  g_autoptr (RawServer) server = create_server ("404 Not Found", header, "", RAW_CLOSE);
  g_autofree char *base = print_base (server);
  g_auto (Checkup) checkup = { 0 };

  checkup_set_up (&checkup);
  checkup_run (&checkup, base, NULL);

  assert_states (&checkup, "ooosfso");
  g_assert_cmpstr (
      omo_connection_line_get_error (checkup_get_line (&checkup, OMO_CONNECTION_STEP_PRICES)), ==,
      "http-status");
}

/* Everything goes through `server`, which is no loopback service to whoever asks. */
static void
set_proxy (Checkup *checkup, RawServer *server)
{
  g_autofree char *uri =
      g_strdup_printf ("http://somebody:" PROXY_PASSWORD "@127.0.0.1:%u", server->port);
  g_autoptr (GProxyResolver) resolver = g_simple_proxy_resolver_new (uri, NULL);

  omo_transport_set_proxy_resolver (checkup->transport, resolver);
}

static void
assert_no_password (Checkup *checkup)
{
  for (OmoConnectionStep step = 0; step < OMO_N_CONNECTION_STEPS; step++)
    {
      g_autofree char *text = omo_connection_line_print (checkup_get_line (checkup, step));

      g_assert_null (strstr (text, PROXY_PASSWORD));
    }
}

/* Plain http to another computer is a word of warning. */
static void
test_through_a_proxy (void)
{
  g_autoptr (RawServer) server = create_server ("200 OK", "", ANSWER, RAW_KEEP);
  g_autofree char *proxy = g_strdup_printf ("http://127.0.0.1:%u", server->port);
  g_auto (Checkup) checkup = { 0 };
  g_autofree char *request = NULL;
  const char *detail;

  checkup_set_up (&checkup);
  set_proxy (&checkup, server);
  checkup_run (&checkup, "http://unknown.invalid/api", CHECKUP_TOKEN);

  assert_states (&checkup, "osowoos");
  detail = omo_connection_line_get_detail (checkup_get_line (&checkup, OMO_CONNECTION_STEP_PROXY));
  g_assert_cmpstr (detail, ==, proxy);
  assert_no_password (&checkup);
  request = raw_server_dup_last_request (server);
  g_assert_true (
      g_str_has_prefix (request, "POST http://unknown.invalid/api/getBalance HTTP/1.1\r\n"));
}

static void
test_a_proxy_that_refuses (void)
{
  g_autoptr (RawServer) server = create_server ("403 Forbidden", "", "", RAW_CLOSE);
  g_auto (Checkup) checkup = { 0 };

  checkup_set_up (&checkup);
  set_proxy (&checkup, server);
  checkup_run (&checkup, "https://unknown.invalid/api", CHECKUP_TOKEN);

  assert_states (&checkup, "osfssss");
  g_assert_cmpstr (
      omo_connection_line_get_error (checkup_get_line (&checkup, OMO_CONNECTION_STEP_REACH)), ==,
      "unreachable");
  assert_no_password (&checkup);
}

/* `data`: how many lines are awaited before; 0 cancels before it has begun to look. */
static void
test_cancelled (gconstpointer data)
{
  guint n_lines = GPOINTER_TO_UINT (data);
  g_autoptr (RawServer) server = raw_server_new ("", -1, RAW_HOLD);
  g_autofree char *base = print_base (server);
  g_auto (Checkup) checkup = { 0 };
  GListModel *lines;

  checkup_set_up (&checkup);
  lines = omo_connection_doctor_get_lines (checkup.doctor);
  checkup_start (&checkup, base, CHECKUP_TOKEN);
  while (g_list_model_get_n_items (lines) < n_lines)
    g_main_context_iteration (NULL, TRUE);
  g_cancellable_cancel (checkup.cancellable);
  checkup_wait (&checkup);

  g_assert_error (checkup.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, n_lines);
}

static void
test_again (void)
{
  g_auto (Client) client = { 0 };
  g_auto (Checkup) checkup = { 0 };

  client_set_up (&client, "");
  checkup_set_up (&checkup);
  checkup_run (&checkup, omo_endpoint_get_base (client.endpoint), OMO_STANDIN_BAD_TOKEN);
  assert_states (&checkup, "ooosofo");
  checkup_run (&checkup, omo_endpoint_get_base (client.endpoint), CHECKUP_TOKEN);
  assert_states (&checkup, "ooosooo");
}

#define ROOM "/net/connection-doctor/"

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  names_install ();

  g_test_add_data_func (ROOM "well/v1", "v1", test_all_is_well);
  g_test_add_data_func (ROOM "well/v2", "v2", test_all_is_well);
  g_test_add_func (ROOM "token/bad", test_a_bad_token);
  g_test_add_data_func (ROOM "token/none", NULL, test_no_token);
  g_test_add_data_func (ROOM "token/empty", "", test_no_token);
  g_test_add_func (ROOM "token/repeated", test_a_service_that_repeats_the_token);
  for (gsize i = 0; i < G_N_ELEMENTS (lost_cases); i++)
    {
      g_autofree char *path = g_strconcat (ROOM "lost/", lost_cases[i].name, NULL);

      g_test_add_data_func (path, &lost_cases[i], test_lost);
    }
  g_test_add_func (ROOM "silent", test_a_silent_service);
  g_test_add_func (ROOM "clock", test_a_clock_that_is_wrong);
  g_test_add_func (ROOM "no-prices", test_a_service_without_prices);
  g_test_add_func (ROOM "proxy/works", test_through_a_proxy);
  g_test_add_func (ROOM "proxy/refuses", test_a_proxy_that_refuses);
  g_test_add_data_func (ROOM "cancelled/at-once", GUINT_TO_POINTER (0), test_cancelled);
  g_test_add_data_func (ROOM "cancelled/waiting", GUINT_TO_POINTER (OMO_CONNECTION_STEP_PRICES),
                        test_cancelled);
  g_test_add_func (ROOM "again", test_again);

  return g_test_run ();
}
