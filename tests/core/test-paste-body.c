/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste-body.h"

#include <string.h>

#include "../add-cases.h"

#define GIF "R0lGODlhAwACAIIAAP8AAAD/AAAA/////wAAAP//AAAAAAAAACwAAAAAAwACAAADBQiBMkiVADs="

typedef struct
{
  const char *name;
  const char *text;
  OmoBodyNature nature;
} Case;

static const Case cases[] = {
  { "token", "{\"api_token\":\"x\"}", OMO_BODY_REQUEST },
  { "token-capitals", "{\"API_Token \":\"x\"}", OMO_BODY_REQUEST },
  { "client-key", "{\"clientKey\":\"x\",\"task\":{}}", OMO_BODY_REQUEST },
  { "token-with-job-id", "{\"api_token\":\"x\",\"job_id\":1}", OMO_BODY_REQUEST },
  { "data-alone", "{\"data\":{\"type_job_id\":\"22\"}}", OMO_BODY_REQUEST },
  { "inner-object-alone", "{\"type_job_id\":\"22\"}", OMO_BODY_REQUEST },
  { "task-type", "{\"task\":{\"type\":\"TiktokRotateWebTask\"}}", OMO_BODY_REQUEST },
  { "other-task-type", "{\"task\":{\"type\":\"RecaptchaV2Task\"}}", OMO_BODY_UNKNOWN },
  { "picture-under-any-name", "{\"shot\":\"" GIF "\"}", OMO_BODY_REQUEST },
  { "no-picture", "{\"shot\":\"Zk3vQ9xW2mB7tR5yN8pL1sD4fG6hJ0aC\"}", OMO_BODY_UNKNOWN },
  { "cut-request", "{\"api_token\":\"x\",\"data\":{\"image_base64\":\"iVB", OMO_BODY_REQUEST },
  { "too-deep-token", "{\"a\":{\"api_token\":\"x\"}}", OMO_BODY_UNKNOWN },
  { "reply", "{\"error\":false,\"job_id\":1}", OMO_BODY_REPLY },
  { "reply-success", "{\"success\":true}", OMO_BODY_REPLY },
  { "reply-solution", "{\"errorId\":0,\"solution\":{\"rotate\":1}}", OMO_BODY_REPLY },
  { "reply-with-trailing-comma", "{\"error\":true,\"message\":\"MESSAGE_ERROR\",}",
    OMO_BODY_REPLY },
  { "cut-reply", "{\"error\":false,\"status\":\"succ", OMO_BODY_REPLY },
  { "too-deep-reply", "{\"a\":{\"error\":false}}", OMO_BODY_UNKNOWN },
  { "solution", "{\"pointA\":{\"x\":1,\"y\":2},\"pointB\":{\"x\":1,\"y\":2}}", OMO_BODY_ANSWER },
  { "oldest-result", "{\"x1\":\"50\",\"y1\":\"1\",\"x2\":\"2\",\"y2\":\"3\"}", OMO_BODY_ANSWER },
  { "too-deep-solution", "{\"a\":{\"rotate\":1}}", OMO_BODY_UNKNOWN },
  { "har", "{\"log\":{\"version\":\"1.2\",\"entries\":[]}}", OMO_BODY_HAR },
  { "har-entry", "{\"request\":{\"url\":\"x\"},\"response\":{\"status\":200}}", OMO_BODY_HAR },
  { "log-without-entries", "{\"log\":{\"version\":\"1.2\"}}", OMO_BODY_UNKNOWN },
  { "request-without-response", "{\"request\":{\"url\":\"x\"}}", OMO_BODY_UNKNOWN },
  { "case", "{\"omocase\":1,\"error\":null}", OMO_BODY_CASE },
  { "case-not-first", "{\"error\":null,\"omocase\":1}", OMO_BODY_REPLY },
  { "nothing", "{}", OMO_BODY_UNKNOWN },
  { "other", "{\"name\":\"omoscope\",\"version\":\"1\"}", OMO_BODY_UNKNOWN },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  gsize length = strlen (c->text);
  g_autofree char *exact = g_memdup2 (c->text, length);
  gsize used = 0;

  g_assert_cmpint (omo_paste_body_tell (exact, length, &used), ==, c->nature);
  g_assert_cmpuint (used, ==, length);
}

typedef struct
{
  const char *name;
  guint max_depth; /* that it says anything at */
  OmoBodyNature nature;
} NameCase;

/* As they are on the wire, alone. */
static const NameCase name_cases[] = {
  { "api_token", 1, OMO_BODY_REQUEST },    { "clientKey", 1, OMO_BODY_REQUEST },
  { "apiKey", 1, OMO_BODY_REQUEST },       { "type_job_id", 3, OMO_BODY_REQUEST },
  { "type_job", 3, OMO_BODY_REQUEST },     { "image_base64", 3, OMO_BODY_REQUEST },
  { "imageBase64s", 3, OMO_BODY_REQUEST }, { "base64", 3, OMO_BODY_REQUEST },
  { "width_view", 3, OMO_BODY_REQUEST },   { "height_view", 3, OMO_BODY_REQUEST },
  { "weight_view", 3, OMO_BODY_REQUEST },  { "error", 1, OMO_BODY_REPLY },
  { "success", 1, OMO_BODY_REPLY },        { "errorId", 1, OMO_BODY_REPLY },
  { "errorCode", 1, OMO_BODY_REPLY },      { "message", 1, OMO_BODY_REPLY },
  { "status", 1, OMO_BODY_REPLY },         { "result", 1, OMO_BODY_REPLY },
  { "solution", 1, OMO_BODY_REPLY },       { "balance", 1, OMO_BODY_REPLY },
  { "job_id", 1, OMO_BODY_REPLY },         { "taskId", 1, OMO_BODY_REPLY },
  { "pointA", 1, OMO_BODY_ANSWER },        { "x1", 1, OMO_BODY_ANSWER },
  { "rotate", 1, OMO_BODY_ANSWER },        { "slide", 1, OMO_BODY_ANSWER },
  { "end", 1, OMO_BODY_ANSWER },
};

static OmoBodyNature
tell_at_depth (const char *name, guint depth)
{
  GString *text = g_string_new (NULL);
  OmoBodyNature nature;
  gsize used;

  for (guint i = 1; i < depth; i++)
    g_string_append (text, "{\"a\":");
  g_string_append_printf (text, "{\"%s\":1}", name);
  for (guint i = 1; i < depth; i++)
    g_string_append_c (text, '}');
  nature = omo_paste_body_tell (text->str, text->len, &used);
  g_string_free (text, TRUE);
  return nature;
}

static void
test_name (gconstpointer data)
{
  const NameCase *c = data;

  for (guint depth = 1; depth <= c->max_depth; depth++)
    g_assert_cmpint (tell_at_depth (c->name, depth), ==, c->nature);
  g_assert_cmpint (tell_at_depth (c->name, c->max_depth + 1), ==, OMO_BODY_UNKNOWN);
}

static void
test_used (void)
{
  gsize used = 0;

  g_assert_cmpint (omo_paste_body_tell ("{\"error\":true} and", 18, &used), ==, OMO_BODY_REPLY);
  g_assert_cmpuint (used, ==, 14);
}

static const struct
{
  const char *text;
  gsize at;
  gsize found;
} places[] = {
  { "{\"a\":1}", 0, 0 }, { "x {\n \"a\":1}", 0, 2 },
  { "{\"a\":1}", 1, 7 }, { "{a}{\"b\"}", 0, 3 },
  { "{{{", 0, 3 },       { "", 0, 0 },
  { "{ ", 0, 2 },
};

static void
test_find (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    g_assert_cmpuint (omo_paste_body_find (places[i].text, strlen (places[i].text), places[i].at),
                      ==, places[i].found);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("/core/paste-body", cases, test_case)
  ADD_CASES ("/core/paste-body/name", name_cases, test_name)
  g_test_add_func ("/core/paste-body/used", test_used);
  g_test_add_func ("/core/paste-body/find", test_find);

  return g_test_run ();
}
