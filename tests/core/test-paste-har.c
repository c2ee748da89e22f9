/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste-har.h"

#include "core/omo-error.h"
#include "core/omo-json.h"
#include "pasting.h"

/* An entry of a HAR file; what is NULL is left out. */
typedef struct
{
  const char *uri;
  const char *body;
  const char *reply;
  gboolean is_base64;
  const char *method; /* NULL: POST */
} Entry;

static void
append_content (GString *har, const char *name, const char *text, gboolean is_base64)
{
  g_autofree char *encoded = g_base64_encode ((const guchar *) text, strlen (text));

  g_string_append_printf (har, ",\"%s\":{\"size\":1,\"text\":", name);
  omo_json_append_string (har, is_base64 ? encoded : text);
  g_string_append_printf (har, "%s}", is_base64 ? ",\"encoding\":\"base64\"" : "");
}

static void
append_entry (GString *har, const Entry *entry)
{
  g_string_append_printf (
      har,
      "{\"startedDateTime\":\"2024-01-01T00:00:00Z\",\"request\":{\"method\":\"%s\","
      "\"url\":\"%s\",\"headers\":[{\"name\":\":authority\",\"value\":\"x\"},"
      "{\"name\":\"content-type\",\"value\":\"application/json\"},5]",
      entry->method != NULL ? entry->method : "POST", entry->uri);
  if (entry->body != NULL)
    append_content (har, "postData", entry->body, FALSE);
  g_string_append (har, "},\"response\":{\"status\":200");
  if (entry->reply != NULL)
    append_content (har, "content", entry->reply, entry->is_base64);
  g_string_append (har, "}}");
}

#define MAX_ENTRIES 8

static char *
make_har (const Entry entries[MAX_ENTRIES])
{
  GString *har = g_string_new ("{\"log\":{\"version\":\"1.2\",\"creator\":{},\"entries\":[");

  for (guint i = 0; i < MAX_ENTRIES && entries[i].uri != NULL; i++)
    {
      g_string_append (har, i > 0 ? "," : "");
      append_entry (har, &entries[i]);
    }
  g_string_append (har, "]}}");
  return g_string_free (har, FALSE);
}

#define URL BASE "createJob"
#define ASK_URL BASE "getJobResult"
#define OTHER_ASK "{\"api_token\":\"" TOKEN "\",\"job_id\":8}"
#define OTHER_SOLVED "{\"error\": false, \"status\": \"success\", \"result\": \"1_2_3_4\"}"
#define PAGE                                                                                       \
  {                                                                                                \
    "https://example.com/", NULL, "<html></html>", FALSE, "GET"                                    \
  }

typedef struct
{
  const char *name;
  Entry entries[MAX_ENTRIES];
  OmoPasteKind kind;
  guint n_requests;
  guint n_replies;
  const char *answer; /* NULL: there is none */
} Case;

static const Case cases[] = {
  { "create", { PAGE, { URL, CREATE, ACCEPTED } }, OMO_PASTE_REQUEST, 1, 1 },
  { "reply-in-base64",
    { { URL, CREATE, ACCEPTED, TRUE }, { ASK_URL, ASK, SOLVED, TRUE } },
    OMO_PASTE_REQUEST,
    1,
    2,
    "57_31_246_148" },
  { "whole-job",
    { { URL, CREATE, ACCEPTED }, { ASK_URL, ASK, RUNNING }, PAGE, { ASK_URL, ASK, SOLVED } },
    OMO_PASTE_REQUEST,
    1,
    3,
    "57_31_246_148" },
  { "two-jobs",
    { { URL, CREATE, ACCEPTED },
      { URL, CREATE, "{\"error\":false,\"job_id\":8}" },
      { ASK_URL, OTHER_ASK, OTHER_SOLVED },
      { ASK_URL, ASK, SOLVED } },
    OMO_PASTE_REQUEST,
    2,
    2,
    "57_31_246_148" },
  { "another-job-before",
    { { ASK_URL, OTHER_ASK, OTHER_SOLVED }, { URL, CREATE, ACCEPTED } },
    OMO_PASTE_REQUEST,
    1,
    1 },
  { "asking-alone",
    { { ASK_URL, ASK, RUNNING }, { ASK_URL, ASK, SOLVED } },
    OMO_PASTE_REPLY,
    0,
    2,
    "57_31_246_148" },
  { "another-path",
    { { "https://proxy.example/solve", CREATE, ACCEPTED } },
    OMO_PASTE_REQUEST,
    1,
    1 },
  { "balance-is-left-out",
    { { BASE "getBalance", "{\"api_token\":\"x\"}", "{\"error\":false,\"balance\":1}" },
      { URL, CREATE, ACCEPTED } },
    OMO_PASTE_REQUEST,
    1,
    1 },
  { "preflight-is-left-out",
    { { URL, NULL, NULL, FALSE, "OPTIONS" }, { URL, CREATE, ACCEPTED } },
    OMO_PASTE_REQUEST,
    1,
    1 },
  { "reply-not-recorded", { { URL, CREATE, NULL } }, OMO_PASTE_REQUEST, 1, 0 },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *har = make_har (c->entries);
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoPaste) paste = paste_text (har, strlen (har), &error);
  g_autoptr (OmoAnswer) answer = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (paste->kind, ==, c->kind);
  g_assert_cmpuint (paste->n_requests, ==, c->n_requests);
  g_assert_cmpuint (paste->replies->len, ==, c->n_replies);
  for (guint i = 0; i < paste->replies->len; i++)
    g_assert_cmpuint (((OmoPasteReply *) paste->replies->pdata[i])->status, ==, 200);
  answer = omo_paste_read_answer (paste, OMO_ANSWER_POINTS, NULL);
  g_assert_cmpstr (answer == NULL ? NULL : answer->raw, ==, c->answer);
  if (c->kind != OMO_PASTE_REQUEST)
    return;
  g_assert_cmpint (paste->request->form, ==, OMO_PASTE_AS_HAR);
  g_assert_cmpstr (paste->request->method, ==, "POST");
  g_assert_cmpmem (g_bytes_get_data (paste->request->body, NULL),
                   g_bytes_get_size (paste->request->body), CREATE, strlen (CREATE));
  g_assert_cmpuint (paste->request->headers->len, ==, 1);
  g_assert_cmpstr (omo_paste_request_find_header (paste->request, "Content-Type"), ==,
                   "application/json");
  g_assert_null (paste->request->problem);
}

static void
test_one_entry (void)
{
  const Entry entry = { URL, CREATE, ACCEPTED };
  g_autoptr (GString) text = g_string_new ("\xef\xbb\xbf");
  g_autoptr (OmoPaste) paste = NULL;

  append_entry (text, &entry);
  paste = paste_text (text->str, text->len, NULL);

  g_assert_cmpint (paste->request->form, ==, OMO_PASTE_AS_HAR);
  g_assert_cmpuint (paste->replies->len, ==, 1);
}

static void
test_body_missing (void)
{
  g_autofree char *har = make_har ((Entry[MAX_ENTRIES]){ { URL, NULL, ACCEPTED } });
  g_autoptr (OmoPaste) paste = paste_text (har, strlen (har), NULL);

  g_assert_cmpuint (g_bytes_get_size (paste->request->body), ==, 0);
  g_assert_cmpstr (paste->request->problem, ==, "byte 0: the text is empty");
}

static const RefusalCase refusals[] = {
  { "no-calls", "{\"log\":{\"version\":\"1.2\",\"entries\":[]}}", "none of its 0 calls" },
  { "other-calls",
    "{\"log\":{\"entries\":[{\"request\":{\"method\":\"GET\",\"url\":\"https://x\"},\"response\":{}},7]}}",
    "none of its 1 calls" },
  { "cut", "{\"log\":{\"version\":\"1.2\",\"entries\":[", "broken: byte 35" },
  { "empty-entry", "{\"request\":{},\"response\":{}}", "none of its 1" },
};

static void
test_refusal (gconstpointer data)
{
  check_refusal (data, OMO_ERROR, OMO_ERROR_NOT_UNDERSTOOD);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/paste-har/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/paste-har/refuse/%s", refusals[i].name);
      g_test_add_data_func (path, &refusals[i], test_refusal);
    }
  g_test_add_func ("/core/paste-har/one-entry", test_one_entry);
  g_test_add_func ("/core/paste-har/body-missing", test_body_missing);

  return g_test_run ();
}
