/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste-http.h"

#include "core/omo-error.h"
#include "pasting.h"

#define HEAD                                                                                       \
  "POST /api/createJob HTTP/1.1\r\nHost: omocaptcha.com\r\nContent-Type: application/json\r\n"
#define JSON "application/json"

static const RequestCase cases[] = {
  { "cr-lf", HEAD "Content-Length: 9\r\n\r\n" CREATE, .type = JSON },
  { "lf",
    "POST /api/createJob HTTP/1.1\nHost: omocaptcha.com\nContent-Type: application/json\n\n" CREATE
    "\n",
    .type = JSON },
  { "absolute",
    "POST https://omocaptcha.com/api/createJob\nContent-Type: application/json\n\n" CREATE,
    .type = JSON },
  { "http-2", "POST /api/createJob HTTP/2\nhost: omocaptcha.com\n\n" CREATE },
  { "local-host", "POST /api/createJob HTTP/1.1\nHost: 127.0.0.1:8080\n\n" CREATE,
    .uri = "http://127.0.0.1:8080/api/createJob" },
  { "without-host", "POST /api/createJob HTTP/1.1\n\n" CREATE, .uri = "/api/createJob" },
  { "of-the-document", "POST /createTask HTTP/1.1\nHost: api.anycaptcha.com\n\n" CREATE,
    .uri = "https://api.anycaptcha.com/createTask" },
  { "blank-line-lost", HEAD CREATE, .type = JSON },
  { "words-before", "This is what I send:\n\n" HEAD "\r\n" CREATE, .type = JSON },
  { "words-behind", HEAD "\r\n" CREATE "\r\nand nothing comes", .type = JSON },
  { "reply-behind", HEAD "\r\n" CREATE "\r\n\r\nHTTP/1.1 200 OK\r\nServer: x\r\n\r\n" ACCEPTED,
    .type = JSON, .n_replies = 1 },
  { "bare-reply-behind", HEAD "\r\n" CREATE "\r\n\r\n" ACCEPTED, .type = JSON, .n_replies = 1 },
  { "whole-job",
    HEAD "\r\n" CREATE "\nHTTP/1.1 200 OK\n\n" ACCEPTED
         "\nPOST /api/getJobResult HTTP/1.1\nHost: omocaptcha.com\n\n" ASK
         "\nHTTP/1.1 200 OK\n\n" RUNNING
         "\nPOST /api/getJobResult HTTP/1.1\nHost: omocaptcha.com\n\n" ASK
         "\nHTTP/1.1 200 OK\n\n" SOLVED,
    .type = JSON, .n_replies = 3 },
  { "continue-is-no-reply",
    HEAD "\r\n" CREATE "\nHTTP/1.1 100 Continue\n\nHTTP/1.1 200 OK\n\n" ACCEPTED, .type = JSON,
    .n_replies = 1 },
  { "preflight", "OPTIONS /api/createJob HTTP/1.1\nHost: omocaptcha.com\n\n" HEAD "\r\n" CREATE,
    .type = JSON },
  { "chunks",
    HEAD
    "Transfer-Encoding: chunked\r\n\r\n4\r\n{\"ap\r\n6;x=y\r\ni_toke\r\n5\r\nn\":1}\r\n0\r\n\r\n",
    .body = "{\"api_token\":1}", .type = JSON, .problem = "“api_token” is not text" },
  { "broken-chunks", HEAD "Transfer-Encoding: chunked\r\n\r\nfffffffffffff\r\n{\"ap",
    .body = "fffffffffffff\r\n{\"ap", .type = JSON, .problem = "byte 0" },
  { "cut-json",
    HEAD "\r\n{\"api_token\":\"" TOKEN
         "\",\r\n\r\nHTTP/1.1 400 Bad Request\r\n\r\n{\"error\":true}",
    .body = "{\"api_token\":\"" TOKEN "\",", .type = JSON, .n_replies = 1,
    .problem = "ends too early" },
  { "form", HEAD "\r\napi_token=" TOKEN "&type_job_id=22",
    .body = "api_token=" TOKEN "&type_job_id=22", .type = JSON, .problem = "byte 0" },
  { "empty-body", HEAD "\r\n", .body = "", .type = JSON, .problem = "empty" },
  { "no-blank-line-and-reply", HEAD "HTTP/1.1 411 Length Required\r\n\r\n{\"error\":true}",
    .body = "", .type = JSON, .n_replies = 1, .problem = "empty" },
};

static void
test_case (gconstpointer data)
{
  check_request (data, OMO_PASTE_AS_HTTP);
}

/* What looks nearly like it is none of it. */
static const char *const near_misses[] = {
  "POSTED /api/createJob",
  "post /api/createJob",
  "POST createJob",
  "POST",
  "PO /x",
  "POST /x y",
  " POST /x",
  "HTTP/1.1",
  "HTTP/1.1 2OO OK",
  "HTTP/1.1 20",
  "GETTING BETTER",
  "",
};

static void
test_near_misses (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (near_misses); i++)
    {
      gsize length = strlen (near_misses[i]);
      g_autofree char *exact = g_memdup2 (length == 0 ? "x" : near_misses[i], MAX (length, 1));

      g_assert_cmpuint (omo_paste_http_find (exact, length, 0), ==, length);
    }
}

static void
test_reply_alone (void)
{
  const char *text =
      "HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\n\r\n<html>no</html>\r\n";
  g_autoptr (OmoPaste) paste = paste_text (text, strlen (text), NULL);
  const OmoPasteReply *reply = paste->replies->pdata[0];

  g_assert_cmpint (paste->kind, ==, OMO_PASTE_REPLY);
  g_assert_cmpuint (reply->status, ==, 502);
  g_assert_cmpint (reply->state, ==, OMO_PASTE_UNREADABLE);
  g_assert_cmpmem (g_bytes_get_data (reply->body, NULL), g_bytes_get_size (reply->body),
                   "<html>no</html>", 15);
}

static void
test_token_in_head (void)
{
  const char *text = "POST /api/createJob?api_token=q8q8q8q8q8 HTTP/1.1\nHost: omocaptcha.com\n"
                     "Authorization: Bearer abc\nX: " TOKEN "\n\n" CREATE;
  g_autoptr (OmoPaste) paste = paste_text (text, strlen (text), NULL);

  g_assert_cmpstr (paste->request->uri, ==, BASE "createJob?api_token=[token]");
  g_assert_cmpstr (omo_paste_request_find_header (paste->request, "Authorization"), ==, "[token]");
  g_assert_cmpstr (omo_paste_request_find_header (paste->request, "X"), ==, "[token]");
}

static void
test_many_headers (void)
{
  g_autoptr (GString) text = g_string_new (HEAD);
  g_autoptr (OmoPaste) paste = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (text, "X-%u: y\r\n", i);
  g_string_append (text, "no header\r\n\r\n" CREATE);
  paste = paste_text (text->str, text->len, NULL);

  g_assert_null (paste->request->problem);
  g_assert_cmpuint (paste->request->headers->len, ==, 200);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/paste-http/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/core/paste-http/near-misses", test_near_misses);
  g_test_add_func ("/core/paste-http/reply-alone", test_reply_alone);
  g_test_add_func ("/core/paste-http/token-in-head", test_token_in_head);
  g_test_add_func ("/core/paste-http/many-headers", test_many_headers);

  return g_test_run ();
}
