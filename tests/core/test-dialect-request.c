/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-dialect.h"

#include <string.h>

#include "core/omo-error.h"
#include "dialect-fixture.h"

static void
assert_picture (GBytes *picture, const char *expected)
{
  g_assert_cmpint (picture != NULL, ==, expected != NULL);
  if (expected != NULL)
    g_assert_cmpmem (g_bytes_get_data (picture, NULL), g_bytes_get_size (picture), expected,
                     strlen (expected));
}

/* Base64 by hand: "TWFu" is "Man", "TWE=" is "Ma", "TQ==" is "M". */
typedef struct
{
  const char *name;
  const char *body;
  OmoJobKind kind;
  const char *type_job_id;
  const char *pictures[2];
  int view_width;
  int view_height;
  OmoOddities oddities;
  const char *read_by;    /* NULL: "v1" */
  const char *written_in; /* NULL: the reader's own */
  const char *question;
} CreateCase;

static const CreateCase create_cases[] = {
  { "web-pair",
    CREATE ("\"type_job_id\": \"22\", \"image_base64\": \"TWFu\", \"widthview\": \"340\", "
            "\"weightview\": \"212\""),
    OMO_JOB_WEB_PAIR,
    "22",
    { "Man" },
    340,
    212,
    OMO_ODD_NONE },
  { "web-pair-numbers",
    CREATE ("\"type_job_id\": \"22\", \"image_base64\": \"TWFu\", \"widthview\": 1, "
            "\"weightview\": 16384"),
    OMO_JOB_WEB_PAIR,
    "22",
    { "Man" },
    1,
    16384,
    OMO_ODD_NONE },
  { "web-pair-newer",
    CREATE ("\"type_job_id\": \"22\", \"image_base64\": \"TWFu\", \"width_view\": 340, "
            "\"height_view\": 212"),
    OMO_JOB_WEB_PAIR,
    "22",
    { "Man" },
    340,
    212,
    OMO_ODD_NEW_FIELD,
    NULL,
    "v1-current" },
  { "web-pair-newer-text",
    CREATE ("\"type_job_id\": \"22\", \"image_base64\": \"TWFu\", \"width_view\": \"340\", "
            "\"height_view\": \"212\""),
    OMO_JOB_WEB_PAIR,
    "22",
    { "Man" },
    340,
    212,
    OMO_ODD_NEW_FIELD,
    NULL,
    "v1-current" },
  { "phone-pair",
    CREATE ("\"type_job_id\": \"25\", \"image_base64\": \"TWE=\""),
    OMO_JOB_PHONE_PAIR,
    "25",
    { "Ma" },
    0,
    0,
    OMO_ODD_NONE },
  { "phone-pair-trailing-comma",
    CREATE ("\"type_job_id\": \"25\", \"image_base64\": \"TQ==\",\n"),
    OMO_JOB_PHONE_PAIR,
    "25",
    { "M" },
    0,
    0,
    OMO_ODD_TRAILING_COMMA },
  { "phone-pair-needless-size",
    CREATE ("\"type_job_id\": \"25\", \"image_base64\": \"TWE=\", \"widthview\": \"340\""),
    OMO_JOB_PHONE_PAIR,
    "25",
    { "Ma" },
    0,
    0,
    OMO_ODD_NONE },
  { "phone-pair-null-size",
    CREATE ("\"type_job_id\": \"25\", \"image_base64\": \"TWE=\", \"widthview\": null"),
    OMO_JOB_PHONE_PAIR,
    "25",
    { "Ma" },
    0,
    0,
    OMO_ODD_NONE },
  { "web-rotate",
    CREATE ("\"type_job_id\": \"23\", \"image_base64\": \"TWFu|TQ==\""),
    OMO_JOB_WEB_ROTATE,
    "23",
    { "Man", "M" },
    0,
    0,
    OMO_ODD_NONE },
  { "web-rotate-padded-first",
    CREATE ("\"type_job_id\": \"23\", \"image_base64\": \"TQ==|TWFu\""),
    OMO_JOB_WEB_ROTATE,
    "23",
    { "M", "Man" },
    0,
    0,
    OMO_ODD_NONE },
  { "web-rotate-blanks",
    CREATE ("\"type_job_id\": \"23\", \"image_base64\": \"TWFu | TQ==\""),
    OMO_JOB_WEB_ROTATE,
    "23",
    { "Man", "M" },
    0,
    0,
    OMO_ODD_BLANKS_ROUND_PIPE },
  { "web-rotate-blank-in-key",
    CREATE ("\"type_job_id\": \"23\", \"image_base64 \":\"TWFu | TQ==\""),
    OMO_JOB_WEB_ROTATE,
    "23",
    { "Man", "M" },
    0,
    0,
    OMO_ODD_BLANK_IN_KEY | OMO_ODD_BLANKS_ROUND_PIPE },
  { "oldest",
    CREATE ("\"type_job_id\": \"25\", \"base64\": \"TWFu\""),
    OMO_JOB_PHONE_PAIR,
    "25",
    { "Man" },
    0,
    0,
    OMO_ODD_OLD_FIELD },
  { "type-as-number",
    CREATE ("\"type_job_id\": 23, \"image_base64\": \"TWFu|TQ==\""),
    OMO_JOB_WEB_ROTATE,
    "23",
    { "Man", "M" },
    0,
    0,
    OMO_ODD_NONE },
  { "other-type-pipe",
    CREATE ("\"type_job_id\": \"99\", \"image_base64\": \"TWFu|TQ==\""),
    OMO_JOB_WEB_ROTATE,
    "99",
    { "Man", "M" },
    0,
    0,
    OMO_ODD_NONE },
  { "other-type-size",
    CREATE ("\"type_job_id\": \"99\", \"image_base64\": \"TWFu\", \"widthview\": \"34\", "
            "\"weightview\": \"21\""),
    OMO_JOB_WEB_PAIR,
    "99",
    { "Man" },
    34,
    21,
    OMO_ODD_NONE },
  { "other-type",
    CREATE ("\"type_job_id\": \"ID\", \"image_base64\": \"TWFu\""),
    OMO_JOB_PHONE_PAIR,
    "ID",
    { "Man" },
    0,
    0,
    OMO_ODD_NONE },
  { "escaped-slash",
    CREATE ("\"type_job_id\": \"25\", \"image_base64\": \"\\/\\/\\/\\/\""),
    OMO_JOB_PHONE_PAIR,
    "25",
    { "\xff\xff\xff" },
    0,
    0,
    OMO_ODD_NONE },
  { "current",
    CREATE ("\"type_job_id\": \"22\", \"image_base64\": \"TWFu\", \"width_view\": 340, "
            "\"height_view\": 212"),
    OMO_JOB_WEB_PAIR,
    "22",
    { "Man" },
    340,
    212,
    OMO_ODD_NONE,
    "v1-current" },
  { "current-reads-2022",
    CREATE ("\"type_job_id\": \"22\", \"image_base64\": \"TWFu\", \"widthview\": \"340\", "
            "\"weightview\": \"212\""),
    OMO_JOB_WEB_PAIR,
    "22",
    { "Man" },
    340,
    212,
    OMO_ODD_OTHER_DIALECT,
    "v1-current",
    "v1" },
  { "mixed-spellings",
    CREATE ("\"type_job_id\": \"22\", \"image_base64\": \"TWFu\", \"widthview\": \"340\", "
            "\"height_view\": 212"),
    OMO_JOB_WEB_PAIR,
    "22",
    { "Man" },
    340,
    212,
    OMO_ODD_NEW_FIELD },
  { "v2-web-pair",
    TASK ("\"type\": \"Tiktok3DSelectObjectWebTask\", \"imageBase64\": \"TWFu\", "
          "\"widthView\": 340, \"heightView\": 212,"),
    OMO_JOB_WEB_PAIR,
    "Tiktok3DSelectObjectWebTask",
    { "Man" },
    340,
    212,
    OMO_ODD_TRAILING_COMMA,
    "v2" },
  { "v2-phone-pair",
    TASK ("\"type\": \"Tiktok3DSelectObjectPhoneTask\", \"imageBase64\": \"TWE=\""),
    OMO_JOB_PHONE_PAIR,
    "Tiktok3DSelectObjectPhoneTask",
    { "Ma" },
    0,
    0,
    OMO_ODD_NONE,
    "v2" },
  { "v2-rotate",
    TASK ("\"type\": \"TiktokRotateWebTask\", \"imageBase64s\": [\"TWFu\", \"TQ==\"]"),
    OMO_JOB_WEB_ROTATE,
    "TiktokRotateWebTask",
    { "Man", "M" },
    0,
    0,
    OMO_ODD_NONE,
    "v2" },
  { "v2-other-type",
    TASK ("\"type\": \"SomethingTask\", \"imageBase64s\": [\"TWFu\", \"TQ==\"]"),
    OMO_JOB_WEB_ROTATE,
    "SomethingTask",
    { "Man", "M" },
    0,
    0,
    OMO_ODD_NONE,
    "v2" },
  { "web-slide",
    CREATE ("\"type_job_id\": \"21\", \"image_base64\": \"TWFu\", \"width_view\": 340"),
    OMO_JOB_WEB_SLIDE,
    "21",
    { "Man" },
    340,
    0,
    OMO_ODD_NONE },
  { "web-slide-needless-height",
    CREATE ("\"type_job_id\": \"21\", \"image_base64\": \"TWFu\", \"widthview\": \"340\", "
            "\"weightview\": \"212\", \"question\": \"?\""),
    OMO_JOB_WEB_SLIDE,
    "21",
    { "Man" },
    340,
    0,
    OMO_ODD_NONE },
  { "phone-slide",
    CREATE ("\"type_job_id\": \"24\", \"image_base64\": \"TWFu\""),
    OMO_JOB_PHONE_SLIDE,
    "24",
    { "Man" },
    0,
    0,
    OMO_ODD_NONE },
  { "other-type-width",
    CREATE ("\"type_job_id\": \"99\", \"image_base64\": \"TWFu\", \"widthview\": \"340\""),
    OMO_JOB_WEB_SLIDE,
    "99",
    { "Man" },
    340,
    0,
    OMO_ODD_NONE },
  { "other-type-question",
    CREATE ("\"type_job_id\": \"99\", \"image_base64\": \"TWFu\", \"widthview\": \"340\", "
            "\"weightview\": \"212\", \"question\": \"Which two?\""),
    OMO_JOB_WEB_QUESTION,
    "99",
    { "Man" },
    340,
    212,
    OMO_ODD_NONE,
    NULL,
    NULL,
    "Which two?" },
  { "v2-question",
    TASK ("\"type\": \"TiktokSelectObjectWebTask\", \"imageBase64\": \"TWFu\", "
          "\"widthView\": 340, \"heightView\": 212, \"question\": \"Which two?\","),
    OMO_JOB_WEB_QUESTION,
    "TiktokSelectObjectWebTask",
    { "Man" },
    340,
    212,
    OMO_ODD_TRAILING_COMMA,
    "v2",
    NULL,
    "Which two?" },
  { "v2-web-slide",
    TASK ("\"type\": \"TiktokSliderWebTask\", \"imageBase64\": \"TWFu\", \"widthView\": 340"),
    OMO_JOB_WEB_SLIDE,
    "TiktokSliderWebTask",
    { "Man" },
    340,
    0,
    OMO_ODD_NONE,
    "v2" },
  { "v2-phone-slide",
    TASK ("\"type\": \"TiktokSliderPhoneTask\", \"imageBase64\": \"TWFu\""),
    OMO_JOB_PHONE_SLIDE,
    "TiktokSliderPhoneTask",
    { "Man" },
    0,
    0,
    OMO_ODD_NONE,
    "v2" },
  { "v2-read-as-v1",
    TASK ("\"type\": \"TiktokRotateWebTask\", \"imageBase64s\": [\"TWFu\", \"TQ==\"]"),
    OMO_JOB_WEB_ROTATE,
    "23",
    { "Man", "M" },
    0,
    0,
    OMO_ODD_OTHER_DIALECT,
    "v1",
    "v2" },
  { "v2-reads-v1",
    CREATE ("\"type_job_id\": \"23\", \"image_base64\": \"TWFu|TQ==\""),
    OMO_JOB_WEB_ROTATE,
    "TiktokRotateWebTask",
    { "Man", "M" },
    0,
    0,
    OMO_ODD_OTHER_DIALECT,
    "v2",
    "v1" },
};

static void
test_create (gconstpointer data)
{
  const CreateCase *c = data;
  g_autoptr (GBytes) body = create_body (c->body);
  g_autoptr (GError) error = NULL;
  OmoOddities oddities = OMO_ODD_NONE;
  g_auto (OmoCreateRequest) request = { 0 };

  g_assert_true (
      omo_dialect_decode_create (find_dialect (c->read_by), body, &request, &oddities, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (request.token, ==, "T");
  g_assert_cmpint (request.kind, ==, c->kind);
  g_assert_cmpstr (request.type_job_id, ==, c->type_job_id);
  assert_picture (request.pictures[0], c->pictures[0]);
  assert_picture (request.pictures[1], c->pictures[1]);
  g_assert_cmpint (request.view_width, ==, c->view_width);
  g_assert_cmpint (request.view_height, ==, c->view_height);
  g_assert_cmpstr (request.question, ==, c->question);
  g_assert_cmphex (oddities, ==, c->oddities);
  g_assert_cmpstr (
      omo_dialect_get_id (request.dialect), ==,
      omo_dialect_get_id (find_dialect (c->written_in != NULL ? c->written_in : c->read_by)));
}

typedef struct
{
  const char *name;
  const char *body;
  const char *message;
  const char *read_by; /* NULL: "v1" */
} RefusedCase;

#define WEB(sizes) CREATE ("\"type_job_id\": \"22\", \"image_base64\": \"TWFu\", " sizes)
#define IMAGE(text) CREATE ("\"type_job_id\": \"25\", \"image_base64\": \"" text "\"")
#define BAD_WIDTH "`widthview` is not a whole number of px in range"
#define BAD_BASE64 "`image_base64` is not base64"

static const RefusedCase refused_cases[] = {
  { "no-object", "[]", "JSON, but not an object" },
  { "no-token", "{\"data\": {}}", "`api_token` is missing" },
  { "token-no-text", "{\"api_token\": 5, \"data\": {}}", "`api_token` is not text" },
  { "no-data", "{\"api_token\": \"T\"}", "`data` is missing or not an object" },
  { "data-no-object", "{\"api_token\": \"T\", \"data\": []}",
    "`data` is missing or not an object" },
  { "no-type", CREATE ("\"image_base64\": \"TWFu\""),
    "`type_job_id` is missing, empty, too long or of another type" },
  { "type-too-long",
    CREATE (
        "\"type_job_id\": \"12345678901234567890123456789012345678901234567890123456789012345\", "
        "\"image_base64\": \"TWFu\""),
    "`type_job_id` is missing, empty, too long or of another type" },
  { "no-image", CREATE ("\"type_job_id\": \"25\""), "`image_base64` is missing" },
  { "image-null", CREATE ("\"type_job_id\": \"25\", \"image_base64\": null"),
    "`image_base64` is not text" },
  { "image-empty", IMAGE (""), "`image_base64` has an empty picture" },
  { "image-twice",
    CREATE ("\"type_job_id\": \"25\", \"image_base64\": \"TWFu\", \"base64\": \"TWFu\""),
    "`image_base64` is there in two spellings" },
  { "image-url", IMAGE ("data:image/png;base64,TWFu"), BAD_BASE64 },
  { "image-short", IMAGE ("TWF"), BAD_BASE64 },
  { "image-blank", IMAGE ("TW Fu"), BAD_BASE64 },
  { "image-line-break", IMAGE ("TWFu\\nTWFu"), BAD_BASE64 },
  { "image-url-safe", IMAGE ("TW-_"), BAD_BASE64 },
  { "image-padding-only", IMAGE ("===="), BAD_BASE64 },
  { "image-padding-three", IMAGE ("T==="), BAD_BASE64 },
  { "image-padding-inside", IMAGE ("TQ==TWFu"), BAD_BASE64 },
  { "image-not-ascii", IMAGE ("TWF\xc3\xa9TWF"), BAD_BASE64 },
  { "pair-first-empty", CREATE ("\"type_job_id\": \"23\", \"image_base64\": \"|TWFu\""),
    "`image_base64` has an empty picture" },
  { "pair-second-empty", CREATE ("\"type_job_id\": \"23\", \"image_base64\": \"TWFu| \""),
    "`image_base64` has an empty picture" },
  { "three-pictures", CREATE ("\"type_job_id\": \"23\", \"image_base64\": \"TWFu|TWFu|TWFu\""),
    BAD_BASE64 },
  { "one-picture-for-rotate", CREATE ("\"type_job_id\": \"23\", \"image_base64\": \"TWFu\""),
    "`image_base64` has one picture where the job has two" },
  { "two-pictures-for-pair", CREATE ("\"type_job_id\": \"25\", \"image_base64\": \"TWFu|TWFu\""),
    "`image_base64` has two pictures where the job has one" },
  { "no-width", WEB ("\"weightview\": \"212\""), "`widthview` is missing" },
  { "no-height", WEB ("\"widthview\": \"340\""), "`weightview` is missing" },
  { "width-zero", WEB ("\"widthview\": 0, \"weightview\": 212"), BAD_WIDTH },
  { "width-negative", WEB ("\"widthview\": \"-340\", \"weightview\": 212"), BAD_WIDTH },
  { "width-too-large", WEB ("\"widthview\": 16385, \"weightview\": 212"), BAD_WIDTH },
  { "width-fraction", WEB ("\"widthview\": 340.5, \"weightview\": 212"), BAD_WIDTH },
  { "width-unit", WEB ("\"widthview\": \"340px\", \"weightview\": 212"), BAD_WIDTH },
  { "width-empty", WEB ("\"widthview\": \"\", \"weightview\": 212"), BAD_WIDTH },
  { "width-twice", WEB ("\"widthview\": 340, \"width_view\": 340, \"weightview\": 212"),
    "`widthview` is there in two spellings" },
  { "data-and-task", "{\"api_token\": \"T\", \"data\": {}, \"task\": {}}",
    "`data` is there in two spellings" },
  { "v2-no-token", "{\"task\": {}}", "`clientKey` is missing", "v2" },
  { "v2-no-task", "{\"clientKey\": \"T\"}", "`task` is missing or not an object", "v2" },
  { "v2-no-type", TASK ("\"imageBase64\": \"TWFu\""),
    "`type` is missing, empty, too long or of another type", "v2" },
  { "v2-no-image", TASK ("\"type\": \"T\""), "`imageBase64` is missing", "v2" },
  { "v2-no-pictures", TASK ("\"type\": \"T\", \"imageBase64s\": []"),
    "`imageBase64` has neither one nor two pictures", "v2" },
  { "v2-three-pictures", TASK ("\"type\": \"T\", \"imageBase64s\": [\"TWFu\", \"TWFu\", \"TWFu\"]"),
    "`imageBase64` has neither one nor two pictures", "v2" },
  { "v2-picture-no-text", TASK ("\"type\": \"T\", \"imageBase64s\": [\"TWFu\", 5]"),
    "`imageBase64` is not text", "v2" },
  { "v2-picture-null", TASK ("\"type\": \"T\", \"imageBase64s\": [null]"),
    "`imageBase64` is not text", "v2" },
  { "v2-image-twice",
    TASK ("\"type\": \"T\", \"imageBase64\": \"TWFu\", \"imageBase64s\": [\"TWFu\"]"),
    "`imageBase64` is there in two spellings", "v2" },
  { "v2-no-question",
    TASK ("\"type\": \"TiktokSelectObjectWebTask\", \"imageBase64\": \"TWFu\", "
          "\"widthView\": 340, \"heightView\": 212, \"question\": \"\""),
    "`question` is missing", "v2" },
  { "v2-question-no-text", TASK ("\"type\": \"T\", \"imageBase64\": \"TWFu\", \"question\": 5"),
    "`question` is not text", "v2" },
  { "v2-slide-no-width", TASK ("\"type\": \"TiktokSliderWebTask\", \"imageBase64\": \"TWFu\""),
    "`widthView` is missing", "v2" },
  { "v2-no-width",
    TASK ("\"type\": \"Tiktok3DSelectObjectWebTask\", \"imageBase64\": \"TWFu\", "
          "\"heightView\": 212"),
    "`widthView` is missing", "v2" },
};

static void
test_refused (gconstpointer data)
{
  const RefusedCase *c = data;
  g_autoptr (GBytes) body = create_body (c->body);
  g_autoptr (GError) error = NULL;
  OmoOddities oddities = OMO_ODD_OLD_FIELD;
  OmoCreateRequest request = { .view_width = 7 };

  g_assert_false (
      omo_dialect_decode_create (find_dialect (c->read_by), body, &request, &oddities, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_MALFORMED);
  g_assert_cmpstr (error->message, ==, c->message);
  g_assert_null (request.token);
  g_assert_cmpint (request.view_width, ==, 7);
  g_assert_cmphex (oddities, ==, OMO_ODD_OLD_FIELD);
}

static void
test_longest_question (void)
{
  g_autofree char *longest = g_strnfill (OMO_QUESTION_MAX_LENGTH, 'q');
  g_autofree char *fitting = g_strdup_printf (
      CREATE ("\"type_job_id\": \"99\", \"image_base64\": \"TWFu\", \"widthview\": 1, "
              "\"weightview\": 1, \"question\": \"%s\""),
      longest);
  g_autofree char *too_long = g_strdup_printf (
      CREATE ("\"type_job_id\": \"99\", \"image_base64\": \"TWFu\", \"question\": \"%sq\""),
      longest);
  g_autoptr (GBytes) fitting_body = create_body (fitting);
  g_autoptr (GBytes) too_long_body = create_body (too_long);
  g_autoptr (GError) error = NULL;
  g_auto (OmoCreateRequest) request = { 0 };

  g_assert_false (omo_dialect_decode_create (omo_dialect_get_default (), too_long_body, &request,
                                             NULL, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_MALFORMED);
  g_clear_error (&error);
  g_assert_true (
      omo_dialect_decode_create (omo_dialect_get_default (), fitting_body, &request, NULL, &error));
  g_assert_cmpstr (request.question, ==, longest);
}

static void
test_clear (void)
{
  OmoCreateRequest request = { g_strdup ("T"), OMO_JOB_WEB_ROTATE, g_strdup ("23") };

  request.pictures[0] = g_bytes_new ("a", 1);
  request.pictures[1] = g_bytes_new ("b", 1);
  omo_create_request_clear (&request);
  g_assert_null (request.token);
  g_assert_null (request.type_job_id);
  g_assert_null (request.pictures[0]);
  g_assert_null (request.pictures[1]);
}

/* ---- getJobResult ---- */

typedef struct
{
  const char *name;
  const char *body;
  const char *id; /* NULL: refused */
  gboolean is_text;
} AskCase;

static const AskCase ask_cases[] = {
  { "number", "{\"api_token\": \"T\", \"job_id\": 123456}", "123456", FALSE },
  { "text", "{\"api_token\": \"T\", \"job_id\": \"123456\"}", "123456", TRUE },
  { "blank-in-key", "{\"api_token \": \"T\", \"job_id \": 5}", "5", FALSE },
  { "trailing-comma", "{\"api_token\": \"T\", \"job_id\": 5,}", "5", FALSE },
  { "no-token", "{\"job_id\": 5}", NULL, FALSE },
  { "no-id", "{\"api_token\": \"T\"}", NULL, FALSE },
  { "empty-id", "{\"api_token\": \"T\", \"job_id\": \"\"}", NULL, FALSE },
  { "negative-id", "{\"api_token\": \"T\", \"job_id\": -5}", NULL, FALSE },
  { "null-id", "{\"api_token\": \"T\", \"job_id\": null}", NULL, FALSE },
  { "v2", "{\"clientKey\": \"T\", \"taskId\": \"49f9f60a\"}", "49f9f60a", TRUE },
  { "two-ids", "{\"api_token\": \"T\", \"job_id\": 5, \"taskId\": 5}", NULL, FALSE },
  { "no-object", "5", NULL, FALSE },
  { "cut", "{\"api_token\": \"T\", \"job_", NULL, FALSE },
};

static void
test_ask (gconstpointer data)
{
  const AskCase *c = data;
  g_autoptr (GBytes) body = create_body (c->body);
  g_autoptr (GError) error = NULL;
  g_autofree char *token = NULL;
  g_autoptr (OmoJobId) id = NULL;
  gboolean read = omo_dialect_decode_ask (omo_dialect_get_default (), body, &token, &id, &error);

  g_assert_cmpint (read, ==, c->id != NULL);
  if (!read)
    {
      g_assert_error (error, OMO_ERROR, OMO_ERROR_MALFORMED);
      g_assert_null (token);
      g_assert_null (id);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpstr (token, ==, "T");
  g_assert_cmpstr (id->text, ==, c->id);
  g_assert_cmpint (id->is_text, ==, c->is_text);
}

#define ADD_CASES(group, cases, function)                                                          \
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)                                                 \
    {                                                                                              \
      g_autofree char *path =                                                                      \
          g_strdup_printf ("/core/dialect-request/" group "/%s", (cases)[i].name);                 \
      g_test_add_data_func (path, &(cases)[i], function);                                          \
    }

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("create", create_cases, test_create)
  ADD_CASES ("refused", refused_cases, test_refused)
  ADD_CASES ("ask", ask_cases, test_ask)
  g_test_add_func ("/core/dialect-request/longest-question", test_longest_question);
  g_test_add_func ("/core/dialect-request/clear", test_clear);

  return g_test_run ();
}
