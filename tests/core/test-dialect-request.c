/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-dialect.h"

#include <string.h>

#include "../add-cases.h"
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("/core/dialect-request/create", create_cases, test_create)

  return g_test_run ();
}
