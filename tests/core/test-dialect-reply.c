/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-dialect.h"

#include "../add-cases.h"
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("/core/dialect-reply/accepted", accepted_cases, test_accepted)
  ADD_CASES ("/core/dialect-reply/answered", answered_cases, test_answered)
  g_test_add_func ("/core/dialect-reply/longest-id", test_longest_id);

  return g_test_run ();
}
