/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste-body.h"

#include <string.h>

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

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/paste-body/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/core/paste-body/used", test_used);
  g_test_add_func ("/core/paste-body/find", test_find);

  return g_test_run ();
}
