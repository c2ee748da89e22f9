/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-dialect.h"

#include "../add-cases.h"
#include "core/omo-error.h"
#include "dialect-fixture.h"

/* ---- createJob ---- */

typedef struct
{
  const char *name;
  const char *body;
  OmoErrorCode code;
  const char *words;
  const char *dialect;
  const char *service_code;
} FailedCase;

static const FailedCase not_accepted_cases[] = {
  { "documented", "{\"error\": true, \"message\": \"MESSAGE_ERROR\",}", OMO_ERROR_REFUSED,
    "MESSAGE_ERROR" },
  { "wrong-token", "{\"error\": true, \"message\": \"Invalid api token.\"}", OMO_ERROR_REFUSED,
    "Invalid api token." },
  { "no-message", "{\"error\": true}", OMO_ERROR_REFUSED, NULL },
  { "empty-message", "{\"error\": true, \"message\": \"\"}", OMO_ERROR_REFUSED, NULL },
  { "success-flag", "{\"success\": false, \"message\": \"No money.\"}", OMO_ERROR_REFUSED,
    "No money." },
  { "error-id",
    "{\"errorId\": 1, \"errorCode\": \"ERROR_KEY\", \"errorDescription\": \"Wrong key\"}",
    OMO_ERROR_REFUSED, "ERROR_KEY: Wrong key", NULL, "ERROR_KEY" },
  { "error-code-only", "{\"errorId\": 1, \"errorCode\": \"ERROR_KEY\"}", OMO_ERROR_REFUSED,
    "ERROR_KEY", NULL, "ERROR_KEY" },
  { "error-description-only", "{\"errorId\": 12, \"errorDescription\": \"Wrong key\"}",
    OMO_ERROR_REFUSED, "Wrong key" },
  { "error-wins-over-id", "{\"error\": true, \"job_id\": 5}", OMO_ERROR_REFUSED, NULL },
  { "error-wins-over-success", "{\"error\": true, \"success\": true, \"job_id\": 5}",
    OMO_ERROR_REFUSED, NULL },
  { "no-success-wins-over-error", "{\"error\": false, \"success\": false, \"job_id\": 5}",
    OMO_ERROR_REFUSED, NULL },
  { "error-id-wins", "{\"error\": false, \"errorId\": 3, \"job_id\": 5}", OMO_ERROR_REFUSED, NULL },
  { "error-in-words", "{\"error\": \"Invalid api token.\"}", OMO_ERROR_REFUSED,
    "Invalid api token." },
  { "error-as-number", "{\"error\": 1, \"message\": \"No.\", \"job_id\": 5}", OMO_ERROR_REFUSED,
    "No." },
  { "error-as-object", "{\"error\": {}, \"job_id\": 5}", OMO_ERROR_MALFORMED, NULL },
  { "no-flag", "{\"job_id\": 5}", OMO_ERROR_MALFORMED, NULL },
  { "no-flag-foreign", "{\"taskId\": 5}", OMO_ERROR_MALFORMED, NULL },
  { "null-flag", "{\"error\": null, \"job_id\": 5}", OMO_ERROR_MALFORMED, NULL },
  { "no-id", "{\"error\": false}", OMO_ERROR_MALFORMED, NULL },
  { "empty-id", "{\"error\": false, \"job_id\": \"\"}", OMO_ERROR_MALFORMED, NULL },
  { "negative-id", "{\"error\": false, \"job_id\": -1}", OMO_ERROR_MALFORMED, NULL },
  { "fraction-id", "{\"error\": false, \"job_id\": 1.5}", OMO_ERROR_MALFORMED, NULL },
  { "boolean-id", "{\"error\": false, \"job_id\": true}", OMO_ERROR_MALFORMED, NULL },
  { "object-id", "{\"error\": false, \"job_id\": {}}", OMO_ERROR_MALFORMED, NULL },
  { "too-large-id", "{\"error\": false, \"job_id\": 99999999999999999999}", OMO_ERROR_MALFORMED,
    NULL },
  { "empty", "", OMO_ERROR_MALFORMED, NULL },
  { "html", "<html><body>502</body></html>", OMO_ERROR_MALFORMED, NULL },
  { "array", "[]", OMO_ERROR_MALFORMED, NULL },
  { "null", "null", OMO_ERROR_MALFORMED, NULL },
  { "cut", "{\"error\": false, \"job_id\": 1234", OMO_ERROR_MALFORMED, NULL },
  { "v2-documented",
    "{\"errorId\": 1, \"errorCode\": \"ERROR_KEY\", \"errorDescription\": \"Wrong key\"}",
    OMO_ERROR_REFUSED, "ERROR_KEY: Wrong key", "v2", "ERROR_KEY" },
  { "v2-trailing-comma",
    "{\"errorId\": 1, \"errorCode\": \"ERROR_KEY\", \"errorDescription\": \"Wrong key\",}",
    OMO_ERROR_REFUSED, "ERROR_KEY: Wrong key", "v2", "ERROR_KEY" },
  { "v2-answered-as-v1", "{\"error\": true, \"message\": \"Invalid api token.\"}",
    OMO_ERROR_REFUSED, "Invalid api token.", "v2" },
  { "v2-error-id-wins", "{\"errorId\": 1, \"taskId\": \"a\"}", OMO_ERROR_REFUSED, NULL, "v2" },
  { "v2-transient",
    "{\"errorId\": 1, \"errorCode\": \"ERROR_TASK_IS_MAINTENANCE\", \"errorDescription\": \"Down\"}",
    OMO_ERROR_REFUSED, "ERROR_TASK_IS_MAINTENANCE: Down", "v2", "ERROR_TASK_IS_MAINTENANCE" },
  { "v2-code-wins-over-flag", "{\"errorId\": 0, \"errorCode\": \"ERROR_KEY\", \"taskId\": \"a\"}",
    OMO_ERROR_REFUSED, "ERROR_KEY", "v2", "ERROR_KEY" },
  { "v2-code-alone", "{\"errorCode\": \"ERROR_KEY\"}", OMO_ERROR_REFUSED, "ERROR_KEY", "v2",
    "ERROR_KEY" },
  { "v2-no-flag", "{\"taskId\": \"a\"}", OMO_ERROR_MALFORMED, NULL, "v2" },
  { "v2-no-id", "{\"errorId\": 0}", OMO_ERROR_MALFORMED, NULL, "v2" },
  { "v2-empty-object", "{}", OMO_ERROR_MALFORMED, NULL, "v2" },
};

static void
test_not_accepted (gconstpointer data)
{
  const FailedCase *c = data;
  g_autoptr (GBytes) body = create_body (c->body);
  g_autoptr (GError) error = NULL;
  OmoCreateReply reply = { .oddities = OMO_ODD_OLD_FIELD };

  g_assert_false (
      omo_dialect_decode_create_reply (find_dialect (c->dialect), body, &reply, &error));
  g_assert_error (error, OMO_ERROR, (int) c->code);
  g_assert_cmpstr (error->message, !=, "");
  g_assert_cmpstr (omo_error_get_words (error), ==, c->words);
  g_assert_cmpstr (omo_error_get_service_code (error), ==, c->service_code);
  g_assert_null (reply.id);
  g_assert_cmphex (reply.oddities, ==, OMO_ODD_OLD_FIELD);
}

/* ---- getJobResult ---- */

#define OK "{\"error\": false, "

#define READY "{\"errorId\": 0, \"status\": \"ready\", \"solution\": "
#define PAIR_SOLUTION "{\"pointA\": {\"x\": 57, \"y\": 31}, \"pointB\": {\"x\": 246, \"y\": 148}}"
#define PAIR_RAW "{\"pointA\":{\"x\":57,\"y\":31},\"pointB\":{\"x\":246,\"y\":148}}"

static const FailedCase unanswered_cases[] = {
  { "fail", OK "\"status\": \"fail\", \"result\": null}", OMO_ERROR_UNSOLVED, NULL },
  { "fail-empty", OK "\"status\": \"fail\", \"result\": \"\"}", OMO_ERROR_UNSOLVED, NULL },
  { "fail-with-words", OK "\"status\": \"fail\", \"message\": \"Too blurred\"}", OMO_ERROR_UNSOLVED,
    "Too blurred" },
  { "wrong-token", "{\"error\": true, \"message\": \"Invalid api token.\"}", OMO_ERROR_REFUSED,
    "Invalid api token." },
  { "error-wins-over-status", "{\"error\": true, \"status\": \"success\", \"result\": \"1_2_3_4\"}",
    OMO_ERROR_REFUSED, NULL },
  { "no-success-wins-over-status",
    "{\"success\": false, \"status\": \"success\", \"result\": \"1_2_3_4\"}", OMO_ERROR_REFUSED,
    NULL },
  { "foreign-failure",
    "{\"errorId\": 1, \"errorCode\": \"ERROR_JOB_STATUS\", \"errorDescription\": \"Job failed\", "
    "\"status\": \"fail\", \"solution\": {}}",
    OMO_ERROR_UNSOLVED, "ERROR_JOB_STATUS: Job failed", NULL, "ERROR_JOB_STATUS" },
  { "no-result", OK "\"status\": \"success\"}", OMO_ERROR_RESULT_UNREADABLE, NULL },
  { "null-result", OK "\"status\": \"success\", \"result\": null}", OMO_ERROR_RESULT_UNREADABLE,
    NULL },
  { "empty-result", OK "\"status\": \"success\", \"result\": \"\"}", OMO_ERROR_RESULT_UNREADABLE,
    NULL },
  { "other-shape", OK "\"status\": \"success\", \"result\": \"50\"}", OMO_ERROR_RESULT_UNREADABLE,
    "50" },
  { "array-result", OK "\"status\": \"success\", \"result\": [1, 2]}", OMO_ERROR_RESULT_UNREADABLE,
    "[1,2]" },
  { "unknown-status", OK "\"status\": \"done\", \"result\": \"1_2_3_4\"}", OMO_ERROR_MALFORMED,
    "done" },
  { "no-status", OK "\"result\": \"1_2_3_4\"}", OMO_ERROR_MALFORMED, NULL },
  { "status-no-text", OK "\"status\": 1, \"result\": \"1_2_3_4\"}", OMO_ERROR_MALFORMED, NULL },
  { "no-flag", "{\"status\": \"success\", \"result\": \"1_2_3_4\"}", OMO_ERROR_MALFORMED, NULL },
  { "html", "<!doctype html>", OMO_ERROR_MALFORMED, NULL },
  { "empty", "", OMO_ERROR_MALFORMED, NULL },
  { "text", "\"success\"", OMO_ERROR_MALFORMED, NULL },
  { "v2-documented",
    "{\"errorId\": 1, \"errorCode\": \"ERROR_JOB_STATUS\", \"errorDescription\": \"Job failed\", "
    "\"status\": \"fail\", \"solution\": {},}",
    OMO_ERROR_UNSOLVED, "ERROR_JOB_STATUS: Job failed", "v2", "ERROR_JOB_STATUS" },
  { "v2-transient",
    "{\"errorId\": 1, \"errorCode\": \"ERROR_REDIS_JOB_DATA\", \"errorDescription\": \"No data\"}",
    OMO_ERROR_REFUSED, "ERROR_REDIS_JOB_DATA: No data", "v2", "ERROR_REDIS_JOB_DATA" },
  { "v2-code-wins-over-status",
    "{\"errorId\": 0, \"errorCode\": \"ERROR_KEY\", \"status\": \"ready\", "
    "\"solution\": " PAIR_SOLUTION "}",
    OMO_ERROR_REFUSED, "ERROR_KEY", "v2", "ERROR_KEY" },
  { "v2-error-wins-over-status",
    "{\"errorId\": 1, \"errorCode\": \"ERROR_KEY\", \"status\": \"ready\", "
    "\"solution\": " PAIR_SOLUTION "}",
    OMO_ERROR_REFUSED, "ERROR_KEY", "v2", "ERROR_KEY" },
  { "v2-no-flag", "{\"status\": \"ready\", \"solution\": " PAIR_SOLUTION "}", OMO_ERROR_MALFORMED,
    NULL, "v2" },
  { "v2-no-status", "{\"errorId\": 0, \"solution\": " PAIR_SOLUTION "}", OMO_ERROR_MALFORMED, NULL,
    "v2" },
  { "v2-no-solution", "{\"errorId\": 0, \"status\": \"ready\"}", OMO_ERROR_RESULT_UNREADABLE, NULL,
    "v2" },
  { "v2-empty-solution", READY "{}}", OMO_ERROR_RESULT_UNREADABLE, NULL, "v2" },
  { "v2-other-shape", READY "{\"rotate\": 0.76}}", OMO_ERROR_RESULT_UNREADABLE, "{\"rotate\":0.76}",
    "v2" },
  { "v2-half-a-pair", READY "{\"pointA\": {\"x\": 57, \"y\": 31}}}", OMO_ERROR_RESULT_UNREADABLE,
    "{\"pointA\":{\"x\":57,\"y\":31}}", "v2" },
};

static void
test_unanswered (gconstpointer data)
{
  const FailedCase *c = data;
  g_autoptr (GBytes) body = create_body (c->body);
  g_autoptr (GError) error = NULL;
  OmoAskReply reply = { .oddities = OMO_ODD_OLD_FIELD };

  g_assert_false (omo_dialect_decode_ask_reply (find_dialect (c->dialect), body, OMO_ANSWER_POINTS,
                                                &reply, &error));
  g_assert_error (error, OMO_ERROR, (int) c->code);
  g_assert_cmpstr (error->message, !=, "");
  g_assert_cmpstr (omo_error_get_words (error), ==, c->words);
  g_assert_cmpstr (omo_error_get_service_code (error), ==, c->service_code);
  g_assert_null (reply.answer);
  g_assert_cmphex (reply.oddities, ==, OMO_ODD_OLD_FIELD);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("/core/dialect-failure/not-accepted", not_accepted_cases, test_not_accepted)
  ADD_CASES ("/core/dialect-failure/unanswered", unanswered_cases, test_unanswered)

  return g_test_run ();
}
