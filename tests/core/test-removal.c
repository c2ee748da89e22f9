/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-removal.h"

#include <string.h>

#define TOKEN "t0ps3cret-of-mine"

/* One place of an exchange, and what is told of it. */
typedef struct
{
  const char *name;
  const char *uri;
  const char *request_header; /* "Name: value" */
  const char *request_body;
  const char *response_body;
  const char *error;
  const char *expected; /* lines */
} Case;

static const Case cases[] = {
  { "nothing", "https://a.example/api", "Content-Type: a/b", "{\"job_id\":1}", "{}", NULL, "" },
  { "json", NULL, NULL, "{\"api_token\": \"" TOKEN "\",\"job_id\":1}", NULL, NULL,
    "api_token in the body of a request: once\n" },
  { "unknown-value", NULL, NULL, "{\"clientKey\":\"another-one\"}", NULL, NULL,
    "clientKey in the body of a request: once\n" },
  { "escaped-json", NULL, NULL, "{\"a\":\"{\\\"api_token\\\":\\\"" TOKEN "\\\"}\"}", NULL, NULL,
    "api_token in the body of a request: once\n" },
  { "form", NULL, NULL, "x=1&api_token=" TOKEN "&y=2", NULL, NULL,
    "api_token in the body of a request: once\n" },
  { "another-field", NULL, NULL, "{\"note\":\"" TOKEN "\"}", NULL, NULL,
    "note in the body of a request: once\n" },
  { "within-a-value", NULL, NULL, "{\"note\":\"my token " TOKEN " is\"}", NULL, NULL,
    "a token in the body of a request: once\n" },
  { "first-of-all", NULL, NULL, TOKEN, NULL, NULL, "a token in the body of a request: once\n" },
  { "no-name", NULL, NULL, "{\"\":\"" TOKEN "\"}", NULL, NULL,
    "a token in the body of a request: once\n" },
  { "header", NULL, "Authorization: Bearer abc", NULL, NULL, NULL,
    "Authorization in the headers of a request: once\n" },
  { "address", "https://a.example/api?key=" TOKEN, NULL, NULL, NULL, NULL,
    "key in the address: once\n" },
  { "reply-twice", NULL, NULL, NULL, "[\"" TOKEN "\",\"" TOKEN "\"]", NULL,
    "a token in the body of an HTTP answer: 2 times\n" },
  { "error", NULL, NULL, NULL, NULL, "no route for " TOKEN,
    "a token in what is noted of the connection: once\n" },
  { "several", "https://a.example/" TOKEN, "Cookie: a=b", "api_token=" TOKEN, TOKEN, NULL,
    "a token in the address: once\n"
    "Cookie in the headers of a request: once\n"
    "api_token in the body of a request: once\n"
    "a token in the body of an HTTP answer: once\n" },
};

static GBytes *
make_body (const char *text)
{
  return text == NULL ? NULL : g_bytes_new_static (text, strlen (text));
}

static OmoExchange *
make_exchange (const Case *c)
{
  static const char *const tokens[] = { TOKEN, NULL };
  g_autoptr (OmoRedaction) redaction = omo_redaction_new (tokens);
  g_auto (OmoExchangeRecord) record = { .method = g_strdup ("POST"), .uri = g_strdup (c->uri) };

  if (c->request_header != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (c->request_header, ": ", 2);

      record.request_headers = omo_header_list_new ();
      g_ptr_array_add (record.request_headers, omo_header_new (parts[0], parts[1]));
    }
  record.request_body = make_body (c->request_body);
  record.response_body = make_body (c->response_body);
  record.error = g_strdup (c->error);
  return omo_exchange_new (&record, redaction);
}

static char *
print (GPtrArray *removals)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < removals->len; i++)
    {
      g_autofree char *line = omo_removal_print (removals->pdata[i]);

      g_string_append_printf (lines, "%s\n", line);
    }
  return g_string_free (lines, FALSE);
}

static void
test_place (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GListStore) exchanges = g_list_store_new (OMO_TYPE_EXCHANGE);
  g_autoptr (OmoExchange) exchange = make_exchange (c);
  g_autoptr (GPtrArray) removals = NULL;
  g_autofree char *lines = NULL;

  g_list_store_append (exchanges, exchange);
  removals = omo_removal_list_new (G_LIST_MODEL (exchanges));
  lines = print (removals);
  g_assert_cmpstr (lines, ==, c->expected);
  g_assert_cmpuint (omo_removal_list_count (removals), ==, omo_exchange_get_n_removed (exchange));
}

/* Every poll sends the token again; places come in their order, not in that of the exchanges. */
static void
test_over_exchanges (void)
{
  static const Case poll = { .request_body = "{\"api_token\":\"" TOKEN "\"}" };
  static const Case last = { .uri = "https://a.example/" TOKEN };
  g_autoptr (GListStore) exchanges = g_list_store_new (OMO_TYPE_EXCHANGE);
  g_autoptr (GPtrArray) removals = NULL;
  g_autofree char *lines = NULL;
  g_autofree char *sum = NULL;

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (OmoExchange) exchange = make_exchange (i < 3 ? &poll : &last);

      g_list_store_append (exchanges, exchange);
    }
  removals = omo_removal_list_new (G_LIST_MODEL (exchanges));
  lines = print (removals);
  sum = omo_removal_list_print_sum (removals);
  g_assert_cmpstr (lines, ==,
                   "a token in the address: once\n"
                   "api_token in the body of a request: 3 times\n");
  g_assert_cmpstr (sum, ==, "4 secrets were taken out.");
}

static void
test_no_exchanges (void)
{
  g_autoptr (GListStore) exchanges = g_list_store_new (OMO_TYPE_EXCHANGE);
  g_autoptr (GPtrArray) removals = omo_removal_list_new (G_LIST_MODEL (exchanges));
  g_autofree char *sum = omo_removal_list_print_sum (removals);

  g_assert_cmpuint (removals->len, ==, 0);
  g_assert_cmpstr (sum, ==, "There was no secret to take out.");
}

static void
test_many_names (void)
{
  g_autoptr (GListStore) exchanges = g_list_store_new (OMO_TYPE_EXCHANGE);
  g_autoptr (GString) body = g_string_new (NULL);
  g_autoptr (OmoExchange) exchange = NULL;
  g_autoptr (GPtrArray) removals = NULL;
  const OmoRemoval *nameless;
  Case c = { 0 };

  for (guint i = 0; i < OMO_REMOVAL_MAX_FIELDS + 5; i++)
    g_string_append_printf (body, "\"a%u\":\"" TOKEN "\",", i);
  c.request_body = body->str;
  exchange = make_exchange (&c);
  g_list_store_append (exchanges, exchange);
  removals = omo_removal_list_new (G_LIST_MODEL (exchanges));
  g_assert_cmpuint (removals->len, ==, OMO_REMOVAL_MAX_FIELDS + 1);
  nameless = removals->pdata[OMO_REMOVAL_MAX_FIELDS];
  g_assert_null (nameless->field);
  g_assert_cmpuint (nameless->n, ==, 5);
}

/* Which are not in any exchange. */
static void
test_case_file (void)
{
  const char *tokens[] = { TOKEN, NULL };
  g_autoptr (OmoRedaction) redaction = omo_redaction_new (tokens);
  g_autoptr (GListStore) exchanges = g_list_store_new (OMO_TYPE_EXCHANGE);
  g_autoptr (GPtrArray) removals = omo_removal_list_new (G_LIST_MODEL (exchanges));
  g_autoptr (OmoCase) file = omo_case_new ();
  g_autofree char *line = NULL;

  file->note = g_strdup ("his token is " TOKEN);
  file->picture_names[0] = g_strdup (TOKEN ".png");
  omo_removal_list_add_case (removals, file, redaction);
  g_assert_cmpuint (removals->len, ==, 1);
  line = omo_removal_print (removals->pdata[0]);
  g_assert_cmpstr (line, ==, "a token in the names and notes of the case: 2 times");
}

/* As in a comment of the file; what is not said is that it is gone from the saved case. */
static void
test_picture (void)
{
  const char *const tokens[] = { TOKEN, NULL };
  g_autoptr (OmoRedaction) redaction = omo_redaction_new (tokens);
  g_autoptr (GListStore) exchanges = g_list_store_new (OMO_TYPE_EXCHANGE);
  g_autoptr (GPtrArray) removals = omo_removal_list_new (G_LIST_MODEL (exchanges));
  g_autoptr (OmoCase) file = omo_case_new ();
  g_autofree char *line = NULL;

  file->pictures[0] = g_bytes_new_static ("GIF89a clean", 12);
  omo_removal_list_add_case (removals, file, redaction);
  g_assert_cmpuint (removals->len, ==, 0);
  file->pictures[1] = g_bytes_new_static ("GIF89a " TOKEN, 7 + strlen (TOKEN));
  omo_removal_list_add_case (removals, file, redaction);
  g_assert_cmpuint (removals->len, ==, 1);
  g_assert_cmpuint (omo_removal_list_count (removals), ==, 1);
  line = omo_removal_print (removals->pdata[0]);
  g_assert_cmpstr (line, ==, "1 picture is left out: it holds a token");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/removal/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_place);
    }
  g_test_add_func ("/core/removal/over-exchanges", test_over_exchanges);
  g_test_add_func ("/core/removal/no-exchanges", test_no_exchanges);
  g_test_add_func ("/core/removal/many-names", test_many_names);
  g_test_add_func ("/core/removal/case", test_case_file);
  g_test_add_func ("/core/removal/picture", test_picture);

  return g_test_run ();
}
