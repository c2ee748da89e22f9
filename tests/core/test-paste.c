/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste.h"

#include "core/omo-error.h"
#include "pasting.h"

#define BOM "\xef\xbb\xbf"

typedef struct
{
  const char *name;
  const char *text;
  OmoPasteKind kind;
  guint n_pictures;
  guint n_requests;
  guint n_replies;
  const char *result;
} Case;

static const Case cases[] = {
  { "picture", GIF, OMO_PASTE_PICTURES, 1 },
  { "picture-with-mark", BOM GIF, OMO_PASTE_PICTURES, 1 },
  { "pair", GIF "|" GIF, OMO_PASTE_PICTURES, 2 },
  { "data-url", "data:image/gif;base64," GIF, OMO_PASTE_PICTURES, 1 },
  { "create", CREATE, OMO_PASTE_REQUEST, 1, 1 },
  { "create-with-mark", BOM CREATE, OMO_PASTE_REQUEST, 1, 1 },
  { "create-in-a-fence", "```json\n" CREATE "\n```\n", OMO_PASTE_REQUEST, 1, 1 },
  { "create-in-a-chat", "Hi {team}, I send:\n" CREATE "\nand nothing comes back", OMO_PASTE_REQUEST,
    1, 1 },
  { "create-cut", "{\"api_token\":\"" TOKEN "\",\"data\":{\"image_base64\":\"" GIF "\"",
    OMO_PASTE_REQUEST, 1, 1 },
  { "create-without-picture", "{\"api_token\":\"" TOKEN "\",\"data\":{}}", OMO_PASTE_REQUEST, 0,
    1 },
  { "create-and-replies", CREATE "\n" ACCEPTED "\n" SOLVED, OMO_PASTE_REQUEST, 1, 1, 2 },
  { "two-creates", CREATE "\n" CREATE, OMO_PASTE_REQUEST, 1, 2 },
  { "ask", ASK, OMO_PASTE_REQUEST, 0, 0 },
  { "ask-then-create", ASK "\n" CREATE, OMO_PASTE_REQUEST, 1, 1 },
  { "ask-and-reply", ASK "\n" SOLVED, OMO_PASTE_REPLY, 0, 0, 1 },
  { "reply", SOLVED, OMO_PASTE_REPLY, 0, 0, 1 },
  { "replies", RUNNING "\n" RUNNING "\n" SOLVED, OMO_PASTE_REPLY, 0, 0, 3 },
  { "refusal", "{\"error\": true, \"message\": \"MESSAGE_ERROR\",}", OMO_PASTE_REPLY, 0, 0, 1 },
  { "escaped-by-a-log",
    "12:00 body=\"{\\\"api_token\\\":\\\"" TOKEN "\\\",\\\"data\\\":{\\\"image_base64\\\":\\\"" GIF
    "\\\"}}\" reply=\"{\\\"error\\\":true}\"",
    OMO_PASTE_REQUEST, 1, 1, 1 },
  { "points", "57|31|246|148", OMO_PASTE_RESULT, 0, 0, 0, "57|31|246|148" },
  { "points-of-the-document", " 57_31_246_148\n", OMO_PASTE_RESULT, 0, 0, 0, "57_31_246_148" },
  { "decimals", "231.5|80|1|2", OMO_PASTE_RESULT, 0, 0, 0, "231.5|80|1|2" },
  { "rotation", "50", OMO_PASTE_RESULT, 0, 0, 0, "50" },
  { "ratio", "\"0.76\"", OMO_PASTE_RESULT, 0, 0, 0, "0.76" },
  { "named-result", "\"result\": \"57_31_246_148\",", OMO_PASTE_RESULT, 0, 0, 0, "57_31_246_148" },
  { "solution", "{\"rotate\": 0.76}", OMO_PASTE_RESULT, 0, 0, 0, "{\"rotate\": 0.76}" },
  { "case", "{\"omocase\": 1, \"api_token\": \"x\"}", OMO_PASTE_CASE },
  { "case-with-mark", BOM "\n{ \"omocase\": 1", OMO_PASTE_CASE },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoPaste) paste = paste_text (c->text, strlen (c->text), &error);
  g_autofree char *description = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (paste->kind, ==, c->kind);
  g_assert_cmpuint (paste->pictures->len, ==, c->n_pictures);
  g_assert_cmpuint (paste->n_requests, ==, c->n_requests);
  g_assert_cmpuint (paste->replies->len, ==, c->n_replies);
  g_assert_cmpstr (paste->result, ==, c->result);
  g_assert_cmpint (paste->request != NULL, ==,
                   strstr (c->text, "api_token") != NULL && c->kind != OMO_PASTE_CASE);
  description = omo_paste_describe (paste);
  g_assert_null (strstr (description, TOKEN));
  g_assert_null (strchr (description, '\n'));
}

static const RefusalCase refusals[] = {
  { "nothing", "", "there is no text" },
  { "mark-only", BOM, "there is no text" },
  { "words", "the quick brown fox jumps over the lazy dog", "not like a picture" },
  { "three-numbers", "57|31|246", "3 parts where a pair has two" },
  { "comma-for-a-point", "0,76", "position 2" },
  { "foreign-json", "{\"name\":\"omoscope\"}", "no name of a request or a reply" },
  { "empty-json", "{}", "no name of a request" },
  { "braces", "\n{{{{{{", "no name of a request" },
  { "list", BOM "[1]", "no name of a request" },
  { "history",
    "[\n{\"time\": \"2026-11-24T18:59:17Z\", \"job_type\": \"web-pair\", \"endpoint\": \"simulated\", "
    "\"outcome\": \"answered\", \"result\": \"48_57_289_132\", \"message\": null}\n]\n",
    "a list of the history" },
};

static void
test_refusal (gconstpointer data)
{
  check_refusal (data, OMO_ERROR, OMO_ERROR_NOT_UNDERSTOOD);
}

static const struct
{
  const char *name;
  const char *text;
  const char *description;
} descriptions[] = {
  { "create", CREATE,
    "createJob request, v1: Pick two same shapes, web; 3 × 2; shown at 340 × 212; with a token" },
  { "answered", CREATE SOLVED,
    "createJob request, v1: Pick two same shapes, web; 3 × 2; shown at 340 × 212; with a token; solved: 57_31_246_148" },
  { "incomplete", "{\"data\":{\"type_job_id\":\"25\"}}",
    "createJob request, v1: Pick two same shapes, phone; without a token; not complete: “api_token” is missing" },
  { "repeated-token", CREATE "{\"error\": true, \"message\": \"bad " TOKEN "\"}",
    "createJob request, v1: Pick two same shapes, web; 3 × 2; shown at 340 × 212; with a token; refused: “bad [token]”" },
  { "ask", ASK, "getJobResult request, v1: with a token" },
  { "taken-out", "{\"api_token\":\"[token]\",\"job_id\":7}",
    "getJobResult request, v1: the token was taken out" },
  { "running", RUNNING, "Reply, v1: still working" },
  { "accepted", "{\"errorId\": 0, \"taskId\": \"u\"}", "Reply, v2: accepted as job u" },
  { "lines", "{\"error\": true, \"message\": \"a\\nb\"}", "Reply, v1: refused: “a b”" },
  { "silent", "{\"error\": true}", "Reply, v1: refused" },
  { "given-up", "{\"error\": false, \"status\": \"fail\"}", "Reply, v1: given up" },
  { "given-up-with-words", "{\"error\": false, \"status\": \"fail\", \"message\": \"Blurred.\"}",
    "Reply, v1: given up: “Blurred.”" },
  { "no-result", "{\"error\": false, \"status\": \"success\"}",
    "Reply, v1: not readable: success, but without a result" },
  { "result", "0.76", "Result: 0.76" },
  { "case", "{\"omocase\": 1}", "Case file" },
  { "picture", GIF, "Picture: 3 × 2" },
  { "pair", GIF "|data:image/gif;base64,bm8gcGljdHVyZSBhdCBhbGwgaGVyZSE=",
    "Two pictures: 3 × 2; not a picture" },
};

static void
test_description (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (OmoPaste) paste =
      paste_text (descriptions[i].text, strlen (descriptions[i].text), NULL);
  g_autofree char *description = omo_paste_describe (paste);

  g_assert_cmpstr (description, ==, descriptions[i].description);
}

static void
check_answer (const char *text, OmoAnswerShape shape, const char *raw, int code)
{
  g_autoptr (OmoPaste) paste = paste_text (text, strlen (text), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoAnswer) answer = omo_paste_read_answer (paste, shape, &error);

  if (raw == NULL)
    g_assert_error (error, OMO_ERROR, code);
  else
    g_assert_no_error (error);
  g_assert_cmpstr (answer == NULL ? NULL : answer->raw, ==, raw);
}

static void
test_answers (void)
{
  check_answer (RUNNING SOLVED, OMO_ANSWER_POINTS, "57_31_246_148", 0);
  check_answer (CREATE ACCEPTED SOLVED RUNNING, OMO_ANSWER_DRAG, "57_31_246_148", 0);
  check_answer (SOLVED, OMO_ANSWER_ROTATION, NULL, OMO_ERROR_RESULT_UNREADABLE);
  check_answer (RUNNING, OMO_ANSWER_POINTS, NULL, OMO_ERROR_NOT_UNDERSTOOD);
  check_answer (GIF, OMO_ANSWER_POINTS, NULL, OMO_ERROR_NOT_UNDERSTOOD);
  check_answer ("1|2|3|4", OMO_ANSWER_POINTS, "1|2|3|4", 0);
  check_answer ("50", OMO_ANSWER_SLIDE, "50", 0);
  check_answer ("50", OMO_ANSWER_POINTS, NULL, OMO_ERROR_RESULT_UNREADABLE);
  check_answer ("{\"rotate\": 0.76}", OMO_ANSWER_ROTATION, "{\"rotate\":0.76}", 0);
}

/* More polls than are kept: the first ones and the last. */
static void
test_many_replies (void)
{
  g_autoptr (GString) text = g_string_new (ACCEPTED);
  g_autoptr (OmoPaste) paste = NULL;

  for (guint i = 0; i < OMO_PASTE_MAX_REPLIES + 5; i++)
    g_string_append (text, RUNNING "\n");
  g_string_append (text, SOLVED);
  paste = paste_text (text->str, text->len, NULL);

  g_assert_cmpuint (paste->replies->len, ==, OMO_PASTE_MAX_REPLIES);
  g_assert_cmpint (((OmoPasteReply *) paste->replies->pdata[0])->state, ==, OMO_PASTE_ACCEPTED);
  g_assert_cmpint (((OmoPasteReply *) paste->replies->pdata[OMO_PASTE_MAX_REPLIES - 1])->state, ==,
                   OMO_PASTE_SOLVED);
}

/* A text of nothing but messages is not read to its end. */
static void
test_many_messages (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (OmoPaste) paste = NULL;

  for (guint i = 0; i < OMO_PASTE_MAX_MESSAGES; i++)
    g_string_append (text, "{\"api_token\":\"x\"}{\"error\":1}\n");
  paste = paste_text (text->str, text->len, NULL);

  g_assert_cmpuint (paste->n_messages, ==, OMO_PASTE_MAX_MESSAGES);
  g_assert_cmpuint (paste->n_requests, ==, OMO_PASTE_MAX_MESSAGES / 2);
}

static void
test_longest (void)
{
  gsize length = OMO_PASTE_MAX_BYTES + 1;
  g_autofree char *text = g_malloc (length);
  g_autoptr (OmoPaste) paste = NULL;
  g_autoptr (GError) error = NULL;

  memset (text, ' ', length);
  memcpy (text, GIF, strlen (GIF));
  paste = omo_paste_recognise (text, length - 1, &error);
  g_assert_no_error (error);
  g_assert_null (omo_paste_recognise (text, length, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_PICTURE_TOO_LARGE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/paste/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/paste/refuse/%s", refusals[i].name);
      g_test_add_data_func (path, &refusals[i], test_refusal);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (descriptions); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/paste/describe/%s", descriptions[i].name);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_description);
    }
  g_test_add_func ("/core/paste/answers", test_answers);
  g_test_add_func ("/core/paste/many-replies", test_many_replies);
  g_test_add_func ("/core/paste/many-messages", test_many_messages);
  g_test_add_func ("/core/paste/longest", test_longest);

  return g_test_run ();
}
