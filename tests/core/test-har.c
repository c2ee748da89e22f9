/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-har.h"

#include <locale.h>

#include "core/omo-json.h"
#include "core/omo-paste.h"
#include "har-rules.h"

/* 2024-05-01 07:30:00.005 UTC */
#define STARTED 1714548600005000
#define ASK "{\"api_token\":\"t0ps3cret\",\"job_id\":1}"
#define REPLY "{\"error\":false,\"status\":\"success\",\"result\":\"1_2_3_4\"}"

static void
add_header (GPtrArray **headers, const char *name, const char *value)
{
  if (*headers == NULL)
    *headers = omo_header_list_new ();
  g_ptr_array_add (*headers, omo_header_new (name, value));
}

/* As over a new connection. */
static OmoExchangeRecord
create_record (void)
{
  OmoExchangeRecord record = { .status = 200 };

  record.call = g_strdup ("getJobResult");
  record.method = g_strdup ("POST");
  record.uri = g_strdup ("https://omocaptcha.com/api/getJobResult?a=b%20c&d");
  record.http_version = g_strdup ("1.1");
  record.reason = g_strdup ("OK");
  record.remote_address = g_strdup ("203.0.113.7:443");
  record.tls = g_strdup ("TLS 1.3, AES");
  add_header (&record.request_headers, "Content-Type", "application/json");
  add_header (&record.request_headers, "content-length", "35");
  add_header (&record.response_headers, "Content-Type", "application/json; charset=utf-8");
  record.request_body = g_bytes_new_static (ASK, strlen (ASK));
  record.response_body = g_bytes_new_static (REPLY, strlen (REPLY));
  record.timing = (OmoTiming){ STARTED, 0,     2000,  2000,   43000,  3000,
                               43000,   43000, 44000, 856000, 857000, 857500 };
  return record;
}

/* Takes the record. The document is checked against the rules, and its entries are given. */
static JsonArray *
write_record (OmoExchangeRecord *record)
{
  g_autoptr (GListStore) exchanges = g_list_store_new (OMO_TYPE_EXCHANGE);
  g_autoptr (OmoExchange) exchange = omo_exchange_new (record, NULL);
  g_autoptr (GBytes) har = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;
  JsonObject *log;

  g_list_store_append (exchanges, exchange);
  har = omo_har_write (G_LIST_MODEL (exchanges));
  root = omo_json_parse (g_bytes_get_data (har, NULL), g_bytes_get_size (har), NULL, &error);
  g_assert_no_error (error);
  har_check (root);
  log = json_object_get_object_member (json_node_get_object (root), "log");
  return json_array_ref (json_object_get_array_member (log, "entries"));
}

static JsonObject *
get_member (JsonArray *entries, const char *name)
{
  return json_object_get_object_member (json_array_get_object_element (entries, 0), name);
}

static const char *
get_text (JsonObject *object, const char *name)
{
  const char *text = NULL;

  return omo_json_read_string (object, name, &text) ? text : NULL;
}

static void
test_request (void)
{
  OmoExchangeRecord record = create_record ();
  g_autoptr (JsonArray) entries = write_record (&record);
  JsonObject *request = get_member (entries, "request");
  JsonArray *query = json_object_get_array_member (request, "queryString");
  JsonObject *posted = json_object_get_object_member (request, "postData");

  g_assert_cmpstr (get_text (request, "method"), ==, "POST");
  g_assert_cmpstr (get_text (request, "httpVersion"), ==, "HTTP/1.1");
  g_assert_cmpint (json_object_get_int_member (request, "bodySize"), ==, 35);
  g_assert_cmpuint (json_array_get_length (query), ==, 2);
  g_assert_cmpstr (get_text (json_array_get_object_element (query, 0), "value"), ==, "b c");
  g_assert_cmpstr (get_text (json_array_get_object_element (query, 1), "name"), ==, "d");
  g_assert_cmpstr (get_text (json_array_get_object_element (query, 1), "value"), ==, "");
  g_assert_cmpstr (get_text (posted, "mimeType"), ==, "application/json");
  g_assert_cmpstr (get_text (posted, "text"), ==, "{\"api_token\":\"[token]\",\"job_id\":1}");
}

static void
test_response (void)
{
  OmoExchangeRecord record = create_record ();
  g_autoptr (JsonArray) entries = write_record (&record);
  JsonObject *entry = json_array_get_object_element (entries, 0);
  JsonObject *response = get_member (entries, "response");
  JsonObject *content = json_object_get_object_member (response, "content");

  g_assert_cmpint (json_object_get_int_member (response, "status"), ==, 200);
  g_assert_cmpstr (get_text (response, "statusText"), ==, "OK");
  g_assert_cmpint (json_object_get_int_member (response, "bodySize"), ==, -1);
  g_assert_cmpint (json_object_get_int_member (content, "size"), ==, strlen (REPLY));
  g_assert_cmpstr (get_text (content, "text"), ==, REPLY);
  g_assert_null (get_text (content, "encoding"));
  g_assert_cmpstr (get_text (entry, "serverIPAddress"), ==, "203.0.113.7");
  g_assert_cmpstr (get_text (entry, "startedDateTime"), ==, "2024-05-01T07:30:00.005000Z");
  g_assert_cmpstr (get_text (entry, "_tls"), ==, "TLS 1.3, AES");
}

static void
assert_phases (JsonObject *timings, const double *expected)
{
  static const char *const phases[] = { "dns", "connect", "ssl", "send", "wait", "receive" };

  for (gsize i = 0; i < G_N_ELEMENTS (phases); i++)
    g_assert_cmpfloat (har_get_number (timings, phases[i]), ==, expected[i]);
}

static void
test_timings (void)
{
  OmoExchangeRecord fresh = create_record ();
  OmoExchangeRecord reused = create_record ();
  g_autoptr (JsonArray) fresh_entries = write_record (&fresh);
  g_autoptr (JsonArray) reused_entries = NULL;

  omo_timing_init (&reused.timing);
  reused.timing.started = STARTED;
  reused.timing.request_start = 0;
  reused.timing.request_end = 500;
  reused.timing.response_start = 90500;
  reused.timing.response_end = 90750;
  reused.timing.ended = 91000;
  reused_entries = write_record (&reused);
  assert_phases (get_member (fresh_entries, "timings"), (const double[]){ 2, 41, 40, 1, 812, 1.5 });
  assert_phases (get_member (reused_entries, "timings"),
                 (const double[]){ -1, -1, -1, 0.5, 90, 0.5 });
}

/* What is no text is base64, in the answer as HAR has it. */
static void
test_binary (void)
{
  static const char binary[] = "\xff\0\x89PNG";
  OmoExchangeRecord record = create_record ();
  g_autoptr (JsonArray) entries = NULL;
  JsonObject *content;
  JsonObject *posted;

  g_bytes_unref (record.request_body);
  g_bytes_unref (record.response_body);
  record.request_body = g_bytes_new_static (binary, 6);
  record.response_body = g_bytes_new_static (binary, 6);
  entries = write_record (&record);
  content = json_object_get_object_member (get_member (entries, "response"), "content");
  posted = json_object_get_object_member (get_member (entries, "request"), "postData");
  g_assert_cmpstr (get_text (content, "text"), ==, "/wCJUE5H");
  g_assert_cmpstr (get_text (content, "encoding"), ==, "base64");
  g_assert_cmpint (json_object_get_int_member (content, "size"), ==, 6);
  g_assert_cmpstr (get_text (posted, "text"), ==, "/wCJUE5H");
  g_assert_cmpstr (get_text (posted, "_encoding"), ==, "base64");
}

/* No answer, and nothing known but that. */
static void
test_failed (void)
{
  OmoExchangeRecord record = { .error = g_strdup ("refused") };
  g_autoptr (JsonArray) entries = NULL;
  JsonObject *response;

  omo_timing_init (&record.timing);
  record.remote_address = g_strdup ("[2001:db8::1]:443");
  entries = write_record (&record);
  response = get_member (entries, "response");
  g_assert_cmpint (json_object_get_int_member (response, "status"), ==, 0);
  g_assert_cmpstr (get_text (response, "_error"), ==, "refused");
  g_assert_cmpint (json_object_get_int_member (response, "bodySize"), ==, 0);
  g_assert_false (json_object_has_member (get_member (entries, "request"), "postData"));
  g_assert_cmpstr (get_text (json_array_get_object_element (entries, 0), "serverIPAddress"), ==,
                   "2001:db8::1");
}

static void
test_cut_and_empty (void)
{
  OmoExchangeRecord record = create_record ();
  g_autoptr (JsonArray) entries = NULL;
  JsonObject *content;

  record.response_is_cut = TRUE;
  g_bytes_unref (record.response_body);
  record.response_body = g_bytes_new_static (NULL, 0);
  entries = write_record (&record);
  content = json_object_get_object_member (get_member (entries, "response"), "content");
  g_assert_true (json_object_get_boolean_member (content, "_cut"));
  g_assert_cmpstr (get_text (content, "text"), ==, "");
}

static void
test_nothing (void)
{
  g_autoptr (GListStore) exchanges = g_list_store_new (OMO_TYPE_EXCHANGE);
  g_autoptr (GBytes) har = omo_har_write (G_LIST_MODEL (exchanges));
  g_autoptr (JsonNode) root =
      omo_json_parse (g_bytes_get_data (har, NULL), g_bytes_get_size (har), NULL, NULL);

  g_assert_nonnull (root);
  har_check (root);
}

/* What is written is understood when it is pasted. */
static void
test_pasted (void)
{
  OmoExchangeRecord record = create_record ();
  g_autoptr (GListStore) exchanges = g_list_store_new (OMO_TYPE_EXCHANGE);
  g_autoptr (OmoExchange) exchange = omo_exchange_new (&record, NULL);
  g_autoptr (GBytes) har = NULL;
  g_autoptr (OmoPaste) paste = NULL;
  g_autoptr (OmoAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;

  g_list_store_append (exchanges, exchange);
  har = omo_har_write (G_LIST_MODEL (exchanges));
  paste = omo_paste_recognise (g_bytes_get_data (har, NULL), g_bytes_get_size (har), &error);
  g_assert_no_error (error);
  answer = omo_paste_read_answer (paste, OMO_ANSWER_POINTS, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (answer->raw, ==, "1_2_3_4");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/har/request", test_request);
  g_test_add_func ("/core/har/response", test_response);
  g_test_add_func ("/core/har/timings", test_timings);
  g_test_add_func ("/core/har/binary", test_binary);
  g_test_add_func ("/core/har/failed", test_failed);
  g_test_add_func ("/core/har/cut-and-empty", test_cut_and_empty);
  g_test_add_func ("/core/har/nothing", test_nothing);
  g_test_add_func ("/core/har/pasted", test_pasted);

  return g_test_run ();
}
