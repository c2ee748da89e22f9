/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-dialect.h"

#include "../add-cases.h"
#include "core/omo-error.h"
#include "dialect-fixture.h"

typedef struct
{
  const char *name;
  const char *body;
  const char *message;
  const char *read_by; /* NULL: "v1" */
} RefusedCase;

#define WEB(sizes) CREATE ("\"type_job_id\": \"22\", \"image_base64\": \"TWFu\", " sizes)
#define IMAGE(text) CREATE ("\"type_job_id\": \"25\", \"image_base64\": \"" text "\"")
#define BAD_WIDTH "“widthview” is not a whole number of px in range"
#define BAD_BASE64 "“image_base64” is not base64"

static const RefusedCase refused_cases[] = {
  { "no-object", "[]", "JSON, but not an object" },
  { "no-token", "{\"data\": {}}", "“api_token” is missing" },
  { "token-no-text", "{\"api_token\": 5, \"data\": {}}", "“api_token” is not text" },
  { "no-data", "{\"api_token\": \"T\"}", "“data” is missing or not an object" },
  { "data-no-object", "{\"api_token\": \"T\", \"data\": []}",
    "“data” is missing or not an object" },
  { "no-type", CREATE ("\"image_base64\": \"TWFu\""),
    "“type_job_id” is missing, empty, too long or of another type" },
  { "type-too-long",
    CREATE (
        "\"type_job_id\": \"12345678901234567890123456789012345678901234567890123456789012345\", "
        "\"image_base64\": \"TWFu\""),
    "“type_job_id” is missing, empty, too long or of another type" },
  { "no-image", CREATE ("\"type_job_id\": \"25\""), "“image_base64” is missing" },
  { "image-null", CREATE ("\"type_job_id\": \"25\", \"image_base64\": null"),
    "“image_base64” is not text" },
  { "image-empty", IMAGE (""), "“image_base64” has an empty picture" },
  { "image-twice",
    CREATE ("\"type_job_id\": \"25\", \"image_base64\": \"TWFu\", \"base64\": \"TWFu\""),
    "“image_base64” is there in two spellings" },
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
    "“image_base64” has an empty picture" },
  { "pair-second-empty", CREATE ("\"type_job_id\": \"23\", \"image_base64\": \"TWFu| \""),
    "“image_base64” has an empty picture" },
  { "three-pictures", CREATE ("\"type_job_id\": \"23\", \"image_base64\": \"TWFu|TWFu|TWFu\""),
    BAD_BASE64 },
  { "one-picture-for-rotate", CREATE ("\"type_job_id\": \"23\", \"image_base64\": \"TWFu\""),
    "“image_base64” has one picture where the job has two" },
  { "two-pictures-for-pair", CREATE ("\"type_job_id\": \"25\", \"image_base64\": \"TWFu|TWFu\""),
    "“image_base64” has two pictures where the job has one" },
  { "no-width", WEB ("\"weightview\": \"212\""), "“widthview” is missing" },
  { "no-height", WEB ("\"widthview\": \"340\""), "“weightview” is missing" },
  { "width-zero", WEB ("\"widthview\": 0, \"weightview\": 212"), BAD_WIDTH },
  { "width-negative", WEB ("\"widthview\": \"-340\", \"weightview\": 212"), BAD_WIDTH },
  { "width-too-large", WEB ("\"widthview\": 16385, \"weightview\": 212"), BAD_WIDTH },
  { "width-fraction", WEB ("\"widthview\": 340.5, \"weightview\": 212"), BAD_WIDTH },
  { "width-unit", WEB ("\"widthview\": \"340px\", \"weightview\": 212"), BAD_WIDTH },
  { "width-empty", WEB ("\"widthview\": \"\", \"weightview\": 212"), BAD_WIDTH },
  { "width-twice", WEB ("\"widthview\": 340, \"width_view\": 340, \"weightview\": 212"),
    "“widthview” is there in two spellings" },
  { "data-and-task", "{\"api_token\": \"T\", \"data\": {}, \"task\": {}}",
    "“data” is there in two spellings" },
  { "v2-no-token", "{\"task\": {}}", "“clientKey” is missing", "v2" },
  { "v2-no-task", "{\"clientKey\": \"T\"}", "“task” is missing or not an object", "v2" },
  { "v2-no-type", TASK ("\"imageBase64\": \"TWFu\""),
    "“type” is missing, empty, too long or of another type", "v2" },
  { "v2-no-image", TASK ("\"type\": \"T\""), "“imageBase64” is missing", "v2" },
  { "v2-no-pictures", TASK ("\"type\": \"T\", \"imageBase64s\": []"),
    "“imageBase64” has neither one nor two pictures", "v2" },
  { "v2-three-pictures", TASK ("\"type\": \"T\", \"imageBase64s\": [\"TWFu\", \"TWFu\", \"TWFu\"]"),
    "“imageBase64” has neither one nor two pictures", "v2" },
  { "v2-picture-no-text", TASK ("\"type\": \"T\", \"imageBase64s\": [\"TWFu\", 5]"),
    "“imageBase64” is not text", "v2" },
  { "v2-picture-null", TASK ("\"type\": \"T\", \"imageBase64s\": [null]"),
    "“imageBase64” is not text", "v2" },
  { "v2-image-twice",
    TASK ("\"type\": \"T\", \"imageBase64\": \"TWFu\", \"imageBase64s\": [\"TWFu\"]"),
    "“imageBase64” is there in two spellings", "v2" },
  { "v2-no-question",
    TASK ("\"type\": \"TiktokSelectObjectWebTask\", \"imageBase64\": \"TWFu\", "
          "\"widthView\": 340, \"heightView\": 212, \"question\": \"\""),
    "“question” is missing", "v2" },
  { "v2-question-no-text", TASK ("\"type\": \"T\", \"imageBase64\": \"TWFu\", \"question\": 5"),
    "“question” is not text", "v2" },
  { "v2-slide-no-width", TASK ("\"type\": \"TiktokSliderWebTask\", \"imageBase64\": \"TWFu\""),
    "“widthView” is missing", "v2" },
  { "v2-no-width",
    TASK ("\"type\": \"Tiktok3DSelectObjectWebTask\", \"imageBase64\": \"TWFu\", "
          "\"heightView\": 212"),
    "“widthView” is missing", "v2" },
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("/core/dialect-request-refusal/refused", refused_cases, test_refused)
  g_test_add_func ("/core/dialect-request-refusal/longest-question", test_longest_question);

  return g_test_run ();
}
