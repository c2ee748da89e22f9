/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-account-query.h"

#include <string.h>

#include "canned-server.h"
#include "core/omo-error.h"
#include "net/omo-standin.h"

typedef struct
{
  OmoTransport *transport;
  OmoStandin *standin;
  OmoEndpoint *endpoint;
  GAsyncResult *result;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->transport = omo_transport_new ();
  fixture->standin = omo_standin_new (omo_script_parse ("running=0", NULL), NULL);
  fixture->endpoint = omo_standin_dup_endpoint (fixture->standin);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->result);
  omo_endpoint_unref (fixture->endpoint);
  g_object_unref (fixture->standin);
  g_object_unref (fixture->transport);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ((Fixture *) user_data)->result = g_object_ref (result);
}

static void
wait_for_result (Fixture *fixture)
{
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
ask_balance (Fixture *fixture,
             const char *dialect,
             const char *token,
             OmoBalance *out,
             GError **error)
{
  omo_standin_set_dialect (fixture->standin, omo_dialect_from_id (dialect));
  omo_account_query_balance_async (fixture->transport, fixture->endpoint,
                                   omo_dialect_from_id (dialect), token, NULL, done_cb, fixture);
  wait_for_result (fixture);
  return omo_account_query_balance_finish (fixture->result, out, error);
}

static void
test_balance (Fixture *fixture, gconstpointer dialect)
{
  g_auto (OmoBalance) balance = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (ask_balance (fixture, dialect, "some-token", &balance, &error));
  g_assert_no_error (error);
  /* A text in v1, a number in v2. */
  g_assert_cmpstr (balance.amount, ==, g_str_equal (dialect, "v2") ? "12.5" : "12.50000");
  g_assert_true ((balance.quantity != NULL) == g_str_equal (dialect, "v2"));
}

static void
test_the_exchange_has_no_token (Fixture *fixture, gconstpointer dialect)
{
  g_auto (OmoBalance) balance = { 0 };
  g_autoptr (OmoExchange) exchange = NULL;
  GBytes *request;
  g_autofree char *text = NULL;

  g_assert_true (ask_balance (fixture, dialect, "some-token", &balance, NULL));
  exchange = omo_account_query_dup_exchange (fixture->result);
  g_assert_nonnull (exchange);
  g_assert_cmpstr (omo_exchange_get_call (exchange), ==, "getBalance");
  request = omo_exchange_get_request_body (exchange);
  text = g_strndup (g_bytes_get_data (request, NULL), g_bytes_get_size (request));
  g_assert_null (strstr (text, "some-token"));
  g_assert_nonnull (strstr (text, OMO_REDACTED));
}

static void
test_a_bad_token_is_refused (Fixture *fixture, gconstpointer dialect)
{
  g_auto (OmoBalance) balance = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_false (ask_balance (fixture, dialect, OMO_STANDIN_BAD_TOKEN, &balance, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_REFUSED);
  g_assert_cmpstr (omo_error_get_words (error), ==, "Invalid api token.");
  g_assert_null (balance.amount);
}

static void
test_without_a_token_nothing_is_asked (Fixture *fixture, gconstpointer data)
{
  g_auto (OmoBalance) balance = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_false (ask_balance (fixture, "v1", "", &balance, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_NO_TOKEN);
  g_assert_null (omo_account_query_dup_exchange (fixture->result));
}

static GPtrArray *
ask_prices (Fixture *fixture, GError **error)
{
  omo_account_query_prices_async (fixture->transport, fixture->endpoint, omo_dialect_get_default (),
                                  NULL, NULL, done_cb, fixture);
  wait_for_result (fixture);
  return omo_account_query_prices_finish (fixture->result, error);
}

static void
test_prices_need_no_token (Fixture *fixture, gconstpointer dialect)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) prices = NULL;

  omo_standin_set_dialect (fixture->standin, omo_dialect_from_id (dialect));
  prices = ask_prices (fixture, &error);
  g_assert_no_error (error);
  for (OmoJobKind kind = 0; kind < OMO_N_JOB_TYPES; kind++)
    if (kind != OMO_JOB_WEB_QUESTION || g_str_equal (dialect, "v2"))
      g_assert_nonnull (omo_service_prices_find_kind (prices, kind));
}

typedef struct
{
  const char *name;
  const char *script;
  OmoErrorCode code;
} FaultCase;

static const FaultCase fault_cases[] = {
  { "refused", "account=refuse,message=No.", OMO_ERROR_REFUSED },
  { "status", "account=http-503", OMO_ERROR_HTTP_STATUS },
  { "page", "account=html", OMO_ERROR_MALFORMED },
  { "cut", "account=cut-connection", OMO_ERROR_CUT },
  { "redirect", "account=redirect", OMO_ERROR_REDIRECTED },
};

static void
test_fault (Fixture *fixture, gconstpointer data)
{
  const FaultCase *c = data;
  g_auto (OmoBalance) balance = { 0 };
  g_autoptr (GError) balance_error = NULL;
  g_autoptr (GError) prices_error = NULL;

  omo_standin_set_script (fixture->standin, omo_script_parse (c->script, NULL));
  g_assert_false (ask_balance (fixture, "v1", "some-token", &balance, &balance_error));
  g_assert_error (balance_error, OMO_ERROR, (int) c->code);
  g_clear_object (&fixture->result);
  g_assert_null (ask_prices (fixture, &prices_error));
  g_assert_error (prices_error, OMO_ERROR, (int) c->code);
}

#define SERVICES                                                                                   \
  "{\"error\": false, \"service\": [{\"id\": 22, \"name\": \"Two shapes\", \"price\": \"0.00055\"}]}"
#define NO_LIST "{\"error\": true, \"message\": \"no some-token here\"}"

typedef struct
{
  const char *name;
  const char *dialect;
  const char *token;
  const char *replies[3];
  guint n_asked;
  guint n_prices;
} ListCase;

static const ListCase list_cases[] = {
  { "own-list", "v1", "some-token", { NO_LIST, SERVICES }, 2, 1 },
  { "first-list", "v1", "some-token", { SERVICES, NO_LIST }, 1, 1 },
  { "no-token", "v1", NULL, { NO_LIST, SERVICES }, 1, 0 },
  { "empty-token", "v1", "", { NO_LIST, SERVICES }, 1, 0 },
  { "no-own-list", "v2", "some-token", { NO_LIST, SERVICES }, 1, 0 },
  { "neither", "v1", "some-token", { NO_LIST, NO_LIST }, 2, 0 },
};

static void
check_asked (CannedServer *server, const ListCase *c)
{
  g_assert_cmpuint (server->paths->len, ==, c->n_asked);
  g_assert_cmpstr (server->paths->pdata[0], ==, "/api/getServicePrice");
  g_assert_null (strstr (server->bodies->pdata[0], "some-token"));
  if (c->n_asked < 2)
    return;
  g_assert_cmpstr (server->paths->pdata[1], ==, "/api/getService");
  g_assert_cmpstr (server->bodies->pdata[1], ==, "{\"api_token\":\"some-token\"}");
}

static void
test_another_list (Fixture *fixture, gconstpointer data)
{
  const ListCase *c = data;
  g_autoptr (CannedServer) server = canned_server_new (c->replies, NULL);
  g_autoptr (OmoEndpoint) endpoint = canned_server_dup_endpoint (server);
  g_autoptr (GPtrArray) prices = NULL;
  g_autoptr (GError) error = NULL;

  omo_account_query_prices_async (fixture->transport, endpoint, omo_dialect_from_id (c->dialect),
                                  c->token, NULL, done_cb, fixture);
  wait_for_result (fixture);
  prices = omo_account_query_prices_finish (fixture->result, &error);
  check_asked (server, c);
  if (c->n_prices == 0)
    {
      g_assert_null (prices);
      g_assert_error (error, OMO_ERROR, OMO_ERROR_REFUSED);
      if (c->token != NULL && *c->token != '\0')
        g_assert_cmpstr (omo_error_get_words (error), ==, "no " OMO_REDACTED " here");
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpuint (prices->len, ==, c->n_prices);
}

typedef struct
{
  const char *base;
  const char *uri;
} Address;

static const Address addresses[] = {
  { "https://omocaptcha.com/api", OMO_PRICES_URI },
  { "https://api.omocaptcha.com/v2", OMO_PRICES_URI },
  { "https://notomocaptcha.com/api", "https://notomocaptcha.com/api/getServicePrice?type=service" },
  { "http://127.0.0.1:8080/api", "http://127.0.0.1:8080/api/getServicePrice?type=service" },
};

static void
test_where_prices_stand (gconstpointer data)
{
  const Address *address = data;
  g_autoptr (OmoEndpoint) endpoint = omo_endpoint_new (address->base, FALSE, NULL);
  g_autoptr (GUri) uri = omo_account_query_build_prices_uri (endpoint);
  g_autofree char *text = g_uri_to_string (uri);

  g_assert_cmpstr (text, ==, address->uri);
}

#define ADD(path, data, test)                                                                      \
  g_test_add ("/net/account-query/" path, Fixture, data, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("balance/v1", "v1", test_balance);
  ADD ("balance/v1-task", "v1-task", test_balance);
  ADD ("balance/v2", "v2", test_balance);
  ADD ("balance/bad-token/v1", "v1", test_a_bad_token_is_refused);
  ADD ("balance/bad-token/v2", "v2", test_a_bad_token_is_refused);
  ADD ("balance/exchange/v1", "v1", test_the_exchange_has_no_token);
  ADD ("balance/exchange/v2", "v2", test_the_exchange_has_no_token);
  ADD ("balance/no-token", NULL, test_without_a_token_nothing_is_asked);
  ADD ("prices/v1", "v1", test_prices_need_no_token);
  ADD ("prices/v2", "v2", test_prices_need_no_token);
  for (gsize i = 0; i < G_N_ELEMENTS (fault_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/net/account-query/fault/", fault_cases[i].name, NULL);

      g_test_add (path, Fixture, &fault_cases[i], set_up, test_fault, tear_down);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (list_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/net/account-query/list/", list_cases[i].name, NULL);

      g_test_add (path, Fixture, &list_cases[i], set_up, test_another_list, tear_down);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autofree char *path = g_strdup_printf ("/net/account-query/prices/address-%zu", i);

      g_test_add_data_func (path, &addresses[i], test_where_prices_stand);
    }

  return g_test_run ();
}
