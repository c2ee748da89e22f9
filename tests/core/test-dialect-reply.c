/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-dialect.h"

#include "core/omo-error.h"
#include "dialect-fixture.h"

#define UUID "49f9f60a-8a3c-4b6c-9d55-0f6f5e2f6a11"

/* ---- createJob ---- */

typedef struct
{
  const char *name;
  const char *body;
  const char *id;
  gboolean is_text;
  const char *message;
  OmoOddities oddities;
  const char *dialect;
} AcceptedCase;

static const AcceptedCase accepted_cases[] = {
  { "documented", "{\"error\": false, \"job_id\": 123456, \"message\": \"Create job success.\"}",
    "123456", FALSE, "Create job success.", OMO_ODD_NONE },
  { "trailing-comma", "{\"error\": false, \"job_id\": 123456,}", "123456", FALSE, NULL,
    OMO_ODD_TRAILING_COMMA },
  { "foreign-shape", "{\"errorId\": 0, \"taskId\": 123456}", "123456", FALSE, NULL,
    OMO_ODD_FOREIGN_SHAPE },
  { "foreign-uuid", "{\"errorId\": 0, \"taskId\": \"" UUID "\"}", UUID, TRUE, NULL,
    OMO_ODD_FOREIGN_SHAPE | OMO_ODD_ID_AS_TEXT },
  { "task-id-only-foreign", "{\"error\": false, \"job_id\": null, \"taskId\": 7}", "7", FALSE, NULL,
    OMO_ODD_FOREIGN_SHAPE },
  { "success-flag", "{\"success\": true, \"job_id\": 5}", "5", FALSE, NULL, OMO_ODD_SUCCESS_FLAG },
  { "both-flags", "{\"error\": false, \"success\": true, \"job_id\": 5}", "5", FALSE, NULL,
    OMO_ODD_NONE },
  { "id-as-text", "{\"error\": false, \"job_id\": \"123456\"}", "123456", TRUE, NULL,
    OMO_ODD_ID_AS_TEXT },
  { "id-zero", "{\"error\": false, \"job_id\": 0}", "0", FALSE, NULL, OMO_ODD_NONE },
  { "id-largest", "{\"error\": false, \"job_id\": 9223372036854775807}", "9223372036854775807",
    FALSE, NULL, OMO_ODD_NONE },
  { "error-as-text", "{\"error\": \"false\", \"job_id\": 5}", "5", FALSE, NULL,
    OMO_ODD_FLAGS_DISAGREE },
  { "error-as-number", "{\"error\": 0, \"job_id\": 5}", "5", FALSE, NULL, OMO_ODD_FLAGS_DISAGREE },
  { "success-as-text", "{\"success\": \"true\", \"job_id\": 5}", "5", FALSE, NULL,
    OMO_ODD_FLAGS_DISAGREE | OMO_ODD_SUCCESS_FLAG },
  { "empty-error", "{\"error\": \"\", \"success\": true, \"job_id\": 5}", "5", FALSE, NULL,
    OMO_ODD_SUCCESS_FLAG },
  { "empty-message", "{\"error\": false, \"job_id\": 5, \"message\": \"\"}", "5", FALSE, NULL,
    OMO_ODD_NONE },
  { "message-no-text", "{\"error\": false, \"job_id\": 5, \"message\": {}}", "5", FALSE, NULL,
    OMO_ODD_NONE },
  { "duplicate-key", "{\"error\": false, \"job_id\": 4, \"job_id\": 5}", "5", FALSE, NULL,
    OMO_ODD_DUPLICATE_KEY },
  { "byte-order-mark", "\xef\xbb\xbf{\"error\": false, \"job_id\": 5}", "5", FALSE, NULL,
    OMO_ODD_BYTE_ORDER_MARK },
  { "nul-escape", "{\"error\": false, \"job_id\": 5, \"message\": \"a\\u0000\"}", "5", FALSE,
    "a\xef\xbf\xbd", OMO_ODD_NUL_ESCAPE },
  { "current-names", "{\"error\": false, \"job_id\": 123456, \"message\": \"Create job success.\"}",
    "123456", FALSE, "Create job success.", OMO_ODD_NONE, "v1-current" },
  { "v2-documented", "{\"errorId\": 0, \"taskId\": \"" UUID "\"}", UUID, TRUE, NULL, OMO_ODD_NONE,
    "v2" },
  { "v2-trailing-comma", "{\"errorId\": 0, \"taskId\": \"" UUID "\",}", UUID, TRUE, NULL,
    OMO_ODD_TRAILING_COMMA, "v2" },
  { "v2-empty-code", "{\"errorId\": 0, \"errorCode\": \"\", \"taskId\": \"a\"}", "a", TRUE, NULL,
    OMO_ODD_NONE, "v2" },
  { "v2-number", "{\"errorId\": 0, \"taskId\": 7}", "7", FALSE, NULL, OMO_ODD_NONE, "v2" },
  { "v2-both-ids", "{\"errorId\": 0, \"job_id\": 5, \"taskId\": \"a\"}", "a", TRUE, NULL,
    OMO_ODD_NONE, "v2" },
  { "v2-error-id-as-text", "{\"errorId\": \"0\", \"taskId\": \"a\"}", "a", TRUE, NULL,
    OMO_ODD_FLAGS_DISAGREE, "v2" },
  { "v2-error-id-as-boolean", "{\"errorId\": false, \"taskId\": \"a\"}", "a", TRUE, NULL,
    OMO_ODD_FLAGS_DISAGREE, "v2" },
  { "v2-answered-as-v1", "{\"error\": false, \"job_id\": 5}", "5", FALSE, NULL,
    OMO_ODD_OTHER_DIALECT, "v2" },
  { "v2-success-flag", "{\"success\": true, \"taskId\": \"a\"}", "a", TRUE, NULL,
    OMO_ODD_OTHER_DIALECT, "v2" },
};

static void
test_accepted (gconstpointer data)
{
  const AcceptedCase *c = data;
  g_autoptr (GBytes) body = create_body (c->body);
  g_autoptr (GError) error = NULL;
  g_auto (OmoCreateReply) reply = { 0 };

  g_assert_true (omo_dialect_decode_create_reply (find_dialect (c->dialect), body, &reply, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (reply.id->text, ==, c->id);
  g_assert_cmpint (reply.id->is_text, ==, c->is_text);
  g_assert_cmpstr (reply.message, ==, c->message);
  g_assert_cmphex (reply.oddities, ==, c->oddities);
}

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

static void
test_longest_id (void)
{
  g_autofree char *digits = g_strnfill (OMO_JOB_ID_MAX_LENGTH, '7');
  g_autofree char *longest = g_strdup_printf ("{\"error\":false,\"job_id\":\"%s\"}", digits);
  g_autofree char *too_long = g_strdup_printf ("{\"error\":false,\"job_id\":\"%s7\"}", digits);
  g_autoptr (GBytes) longest_body = create_body (longest);
  g_autoptr (GBytes) too_long_body = create_body (too_long);
  g_autoptr (GError) error = NULL;
  g_auto (OmoCreateReply) reply = { 0 };

  g_assert_false (
      omo_dialect_decode_create_reply (omo_dialect_get_default (), too_long_body, &reply, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_MALFORMED);
  g_clear_error (&error);
  g_assert_true (
      omo_dialect_decode_create_reply (omo_dialect_get_default (), longest_body, &reply, &error));
  g_assert_cmpstr (reply.id->text, ==, digits);
}

/* ---- getJobResult ---- */

#define OK "{\"error\": false, "

typedef struct
{
  const char *name;
  const char *body;
  OmoAnswerShape shape;
  OmoAskStatus status;
  const char *raw;
  double number; /* x of the first point, or the rotation */
  OmoOddities oddities;
  const char *dialect;
} AnsweredCase;

#define READY "{\"errorId\": 0, \"status\": \"ready\", \"solution\": "
#define PAIR_SOLUTION "{\"pointA\": {\"x\": 57, \"y\": 31}, \"pointB\": {\"x\": 246, \"y\": 148}}"
#define PAIR_RAW "{\"pointA\":{\"x\":57,\"y\":31},\"pointB\":{\"x\":246,\"y\":148}}"

static const AnsweredCase answered_cases[] = {
  { "points", OK "\"status\": \"success\", \"result\": \"57_31_246_148\"}", OMO_ANSWER_POINTS,
    OMO_ASK_SOLVED, "57_31_246_148", 57, OMO_ODD_NONE },
  { "trailing-comma", OK "\"status\": \"success\", \"result\": \"57_31_246_148\",}",
    OMO_ANSWER_POINTS, OMO_ASK_SOLVED, "57_31_246_148", 57, OMO_ODD_TRAILING_COMMA },
  { "pipes", OK "\"status\": \"success\", \"result\": \"231.5|80|3|4\"}", OMO_ANSWER_POINTS,
    OMO_ASK_SOLVED, "231.5|80|3|4", 231.5, OMO_ODD_NEW_FIELD },
  { "points-object",
    OK "\"status\": \"success\", \"result\": {\"x1\": \"50\", \"y1\": \"60\", \"x2\": \"70\", "
       "\"y2\": \"80\"}}",
    OMO_ANSWER_POINTS, OMO_ASK_SOLVED, "{\"x1\":\"50\",\"y1\":\"60\",\"x2\":\"70\",\"y2\":\"80\"}",
    50, OMO_ODD_OLD_FIELD },
  { "rotation", OK "\"status\": \"success\", \"result\": \"50\"}", OMO_ANSWER_ROTATION,
    OMO_ASK_SOLVED, "50", 50, OMO_ODD_NONE },
  { "rotation-number", OK "\"status\": \"success\", \"result\": 50}", OMO_ANSWER_ROTATION,
    OMO_ASK_SOLVED, "50", 50, OMO_ODD_RESULT_AS_NUMBER },
  { "rotation-double", OK "\"status\": \"success\", \"result\": 50.0}", OMO_ANSWER_ROTATION,
    OMO_ASK_SOLVED, "50", 50, OMO_ODD_RESULT_AS_NUMBER },
  { "rotation-zero", OK "\"status\": \"success\", \"result\": 0}", OMO_ANSWER_ROTATION,
    OMO_ASK_SOLVED, "0", 0, OMO_ODD_RESULT_AS_NUMBER },
  { "rotation-slide", OK "\"status\": \"success\", \"result\": {\"slide\": \"50\"}}",
    OMO_ANSWER_ROTATION, OMO_ASK_SOLVED, "{\"slide\":\"50\"}", 50, OMO_ODD_OLD_FIELD },
  { "success-flag", "{\"success\": true, \"status\": \"success\", \"result\": \"50\"}",
    OMO_ANSWER_ROTATION, OMO_ASK_SOLVED, "50", 50, OMO_ODD_SUCCESS_FLAG },
  { "error-as-text", "{\"error\": \"false\", \"status\": \"success\", \"result\": \"50\"}",
    OMO_ANSWER_ROTATION, OMO_ASK_SOLVED, "50", 50, OMO_ODD_FLAGS_DISAGREE },
  { "running", OK "\"status\": \"running\", \"result\": null}", OMO_ANSWER_POINTS, OMO_ASK_RUNNING,
    NULL, 0, OMO_ODD_NONE },
  { "running-empty", OK "\"status\": \"running\", \"result\": \"\"}", OMO_ANSWER_POINTS,
    OMO_ASK_RUNNING, NULL, 0, OMO_ODD_NONE },
  { "running-no-result", OK "\"status\": \"running\"}", OMO_ANSWER_POINTS, OMO_ASK_RUNNING, NULL, 0,
    OMO_ODD_NONE },
  { "running-with-result", OK "\"status\": \"running\", \"result\": \"1_2_3_4\"}",
    OMO_ANSWER_POINTS, OMO_ASK_RUNNING, NULL, 0, OMO_ODD_FLAGS_DISAGREE },
  { "waiting", OK "\"status\": \"waiting\", \"result\": null}", OMO_ANSWER_POINTS, OMO_ASK_RUNNING,
    NULL, 0, OMO_ODD_STATUS_WORD },
  { "processing", "{\"errorId\": 0, \"status\": \"processing\"}", OMO_ANSWER_POINTS,
    OMO_ASK_RUNNING, NULL, 0, OMO_ODD_STATUS_WORD | OMO_ODD_FOREIGN_SHAPE },
  { "ready", READY PAIR_SOLUTION "}", OMO_ANSWER_POINTS, OMO_ASK_SOLVED, PAIR_RAW, 57,
    OMO_ODD_FOREIGN_SHAPE | OMO_ODD_OTHER_DIALECT | OMO_ODD_OLD_FIELD },
  { "current-pipes", OK "\"status\": \"success\", \"result\": \"57|31|246|148\"}",
    OMO_ANSWER_POINTS, OMO_ASK_SOLVED, "57|31|246|148", 57, OMO_ODD_NONE, "v1-current" },
  { "current-underscores", OK "\"status\": \"success\", \"result\": \"57_31_246_148\"}",
    OMO_ANSWER_POINTS, OMO_ASK_SOLVED, "57_31_246_148", 57, OMO_ODD_OTHER_DIALECT, "v1-current" },
  { "v2-points", READY PAIR_SOLUTION "}", OMO_ANSWER_POINTS, OMO_ASK_SOLVED, PAIR_RAW, 57,
    OMO_ODD_NONE, "v2" },
  { "v2-trailing-comma", READY PAIR_SOLUTION ",}", OMO_ANSWER_POINTS, OMO_ASK_SOLVED, PAIR_RAW, 57,
    OMO_ODD_TRAILING_COMMA, "v2" },
  { "v2-rotation", READY "{\"rotate\": 0.76}}", OMO_ANSWER_ROTATION, OMO_ASK_SOLVED,
    "{\"rotate\":0.76}", 0.76, OMO_ODD_NONE, "v2" },
  { "v2-rotation-text", READY "{\"rotate\": \"0.76\"}}", OMO_ANSWER_ROTATION, OMO_ASK_SOLVED,
    "{\"rotate\":\"0.76\"}", 0.76, OMO_ODD_NONE, "v2" },
  { "slide", OK "\"status\": \"success\", \"result\": \"50\"}", OMO_ANSWER_SLIDE, OMO_ASK_SOLVED,
    "50", 50, OMO_ODD_NONE },
  { "slide-oldest", OK "\"status\": \"success\", \"result\": {\"slide\": \"50\"}}",
    OMO_ANSWER_SLIDE, OMO_ASK_SOLVED, "{\"slide\":\"50\"}", 50, OMO_ODD_OLD_FIELD },
  { "drag", OK "\"status\": \"success\", \"result\": \"1|2|3|4\"}", OMO_ANSWER_DRAG, OMO_ASK_SOLVED,
    "1|2|3|4", 1, OMO_ODD_NONE },
  { "current-drag", OK "\"status\": \"success\", \"result\": \"1|2|3|4\"}", OMO_ANSWER_DRAG,
    OMO_ASK_SOLVED, "1|2|3|4", 1, OMO_ODD_NONE, "v1-current" },
  { "v2-slide", READY "{\"end\": {\"x\": 50}}}", OMO_ANSWER_SLIDE, OMO_ASK_SOLVED,
    "{\"end\":{\"x\":50}}", 50, OMO_ODD_NONE, "v2" },
  { "v2-drag",
    READY "{\"start\": {\"x\": 1, \"y\": 2}, \"end\": {\"x\": 3, \"y\": 4}, "
          "\"end2\": {\"x\": 5, \"y\": 6},}}",
    OMO_ANSWER_DRAG, OMO_ASK_SOLVED,
    "{\"start\":{\"x\":1,\"y\":2},\"end\":{\"x\":3,\"y\":4},\"end2\":{\"x\":5,\"y\":6}}", 1,
    OMO_ODD_TRAILING_COMMA, "v2" },
  { "v2-processing", "{\"errorId\": 0, \"status\": \"processing\", \"solution\": {}}",
    OMO_ANSWER_POINTS, OMO_ASK_RUNNING, NULL, 0, OMO_ODD_NONE, "v2" },
  { "v2-waiting", "{\"errorId\": 0, \"status\": \"waiting\"}", OMO_ANSWER_POINTS, OMO_ASK_RUNNING,
    NULL, 0, OMO_ODD_STATUS_WORD, "v2" },
  { "v2-processing-with-solution",
    "{\"errorId\": 0, \"status\": \"processing\", \"solution\": {\"rotate\": 1}}",
    OMO_ANSWER_POINTS, OMO_ASK_RUNNING, NULL, 0, OMO_ODD_FLAGS_DISAGREE, "v2" },
  { "v2-answered-as-v1", OK "\"status\": \"success\", \"result\": \"57_31_246_148\"}",
    OMO_ANSWER_POINTS, OMO_ASK_SOLVED, "57_31_246_148", 57, OMO_ODD_OTHER_DIALECT, "v2" },
};

static void
test_answered (gconstpointer data)
{
  const AnsweredCase *c = data;
  g_autoptr (GBytes) body = create_body (c->body);
  g_autoptr (GError) error = NULL;
  g_auto (OmoAskReply) reply = { 0 };

  g_assert_true (
      omo_dialect_decode_ask_reply (find_dialect (c->dialect), body, c->shape, &reply, &error));
  g_assert_no_error (error);
  g_assert_cmpint (reply.status, ==, c->status);
  g_assert_cmphex (reply.oddities, ==, c->oddities);
  g_assert_cmpint (reply.answer != NULL, ==, c->status == OMO_ASK_SOLVED);
  if (reply.answer == NULL)
    return;
  g_assert_cmpint (reply.answer->shape, ==, c->shape);
  g_assert_cmpstr (reply.answer->raw, ==, c->raw);
  g_assert_cmpfloat (c->shape == OMO_ANSWER_POINTS || c->shape == OMO_ANSWER_DRAG
                         ? reply.answer->points[0].x
                         : reply.answer->value,
                     ==, c->number);
}

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

#define ADD_CASES(group, cases, function)                                                          \
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)                                                 \
    {                                                                                              \
      g_autofree char *path =                                                                      \
          g_strdup_printf ("/core/dialect-reply/" group "/%s", (cases)[i].name);                   \
      g_test_add_data_func (path, &(cases)[i], function);                                          \
    }

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("accepted", accepted_cases, test_accepted)
  ADD_CASES ("not-accepted", not_accepted_cases, test_not_accepted)
  ADD_CASES ("answered", answered_cases, test_answered)
  ADD_CASES ("unanswered", unanswered_cases, test_unanswered)
  g_test_add_func ("/core/dialect-reply/longest-id", test_longest_id);

  return g_test_run ();
}
