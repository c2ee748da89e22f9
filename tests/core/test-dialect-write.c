/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-dialect.h"

#include <string.h>

static void
assert_body (GBytes *body, const char *expected)
{
  g_autoptr (GBytes) owned = body;

  g_assert_cmpmem (g_bytes_get_data (owned, NULL), g_bytes_get_size (owned), expected,
                   strlen (expected));
}

/* Base64 by hand: "Man" is "TWFu", "Ma" is "TWE=", "M" is "TQ==". */
static void
test_create (void)
{
  const OmoDialect *dialect = omo_dialect_get_default ();
  g_autoptr (GBytes) man = g_bytes_new_static ("Man", 3);
  g_autoptr (GBytes) ma = g_bytes_new_static ("Ma", 2);
  g_autoptr (GBytes) m = g_bytes_new_static ("M", 1);
  OmoCreateRequest web = { (char *) "to\"ken", OMO_JOB_WEB_PAIR, (char *) "22", { man }, 340, 212 };
  OmoCreateRequest phone = { (char *) "T", OMO_JOB_PHONE_PAIR, (char *) "25", { ma }, 340, 212 };
  OmoCreateRequest rotate = { (char *) "T", OMO_JOB_WEB_ROTATE, (char *) "23", { m, man } };

  assert_body (omo_dialect_encode_create (dialect, &web),
               "{\"api_token\":\"to\\\"ken\",\"data\":{\"type_job_id\":\"22\","
               "\"image_base64\":\"TWFu\",\"widthview\":\"340\",\"weightview\":\"212\"}}");
  assert_body (omo_dialect_encode_create (dialect, &phone),
               "{\"api_token\":\"T\",\"data\":{\"type_job_id\":\"25\",\"image_base64\":\"TWE=\"}}");
  assert_body (omo_dialect_encode_create (dialect, &rotate),
               "{\"api_token\":\"T\",\"data\":{\"type_job_id\":\"23\","
               "\"image_base64\":\"TQ==|TWFu\"}}");
}

static void
test_create_elsewhere (void)
{
  g_autoptr (GBytes) man = g_bytes_new_static ("Man", 3);
  g_autoptr (GBytes) m = g_bytes_new_static ("M", 1);
  OmoCreateRequest web = { (char *) "T", OMO_JOB_WEB_PAIR, (char *) "22", { man }, 340, 212 };
  OmoCreateRequest own = { (char *) "T", OMO_JOB_WEB_PAIR, (char *) "99", { man }, 340, 212 };
  OmoCreateRequest phone = { (char *) "T", OMO_JOB_PHONE_PAIR, (char *) "", { man } };
  OmoCreateRequest rotate = { (char *) "T", OMO_JOB_WEB_ROTATE, NULL, { m, man } };
  OmoCreateRequest question = { (char *) "T", OMO_JOB_WEB_QUESTION,     NULL, { man }, 340,
                                212,          (char *) "Which \"two\"?" };
  OmoCreateRequest web_slide = { (char *) "T", OMO_JOB_WEB_SLIDE, NULL, { man }, 340, 212 };
  OmoCreateRequest phone_slide = { (char *) "T", OMO_JOB_PHONE_SLIDE, NULL, { man }, 340, 212 };
  const OmoDialect *v2 = omo_dialect_from_id ("v2");

  for (guint i = 0; i < 3; i++)
    assert_body (omo_dialect_encode_create (
                     omo_dialect_from_id (((const char *[]){ "v1", "v1-current", "v1-task" })[i]),
                     &web_slide),
                 "{\"api_token\":\"T\",\"data\":{\"type_job_id\":\"21\","
                 "\"image_base64\":\"TWFu\",\"width_view\":340}}");
  assert_body (omo_dialect_encode_create (omo_dialect_from_id ("v1"), &phone_slide),
               "{\"api_token\":\"T\",\"data\":{\"type_job_id\":\"24\","
               "\"image_base64\":\"TWFu\"}}");
  assert_body (omo_dialect_encode_create (v2, &question),
               "{\"clientKey\":\"T\",\"task\":{\"type\":\"TiktokSelectObjectWebTask\","
               "\"imageBase64\":\"TWFu\",\"widthView\":340,\"heightView\":212,"
               "\"question\":\"Which \\\"two\\\"?\"}}");
  assert_body (omo_dialect_encode_create (v2, &web_slide),
               "{\"clientKey\":\"T\",\"task\":{\"type\":\"TiktokSliderWebTask\","
               "\"imageBase64\":\"TWFu\",\"widthView\":340}}");
  assert_body (omo_dialect_encode_create (v2, &phone_slide),
               "{\"clientKey\":\"T\",\"task\":{\"type\":\"TiktokSliderPhoneTask\","
               "\"imageBase64\":\"TWFu\"}}");
  assert_body (omo_dialect_encode_create (omo_dialect_from_id ("v1-task"), &web),
               "{\"api_token\":\"T\",\"data\":{\"type_job_id\":\"22\","
               "\"image_base64\":\"TWFu\",\"widthview\":\"340\",\"weightview\":\"212\"}}");
  assert_body (omo_dialect_encode_create (omo_dialect_from_id ("v1-current"), &web),
               "{\"api_token\":\"T\",\"data\":{\"type_job_id\":\"22\","
               "\"image_base64\":\"TWFu\",\"width_view\":340,\"height_view\":212}}");
  assert_body (omo_dialect_encode_create (v2, &web),
               "{\"clientKey\":\"T\",\"task\":{\"type\":\"Tiktok3DSelectObjectWebTask\","
               "\"imageBase64\":\"TWFu\",\"widthView\":340,\"heightView\":212}}");
  assert_body (omo_dialect_encode_create (v2, &own),
               "{\"clientKey\":\"T\",\"task\":{\"type\":\"99\","
               "\"imageBase64\":\"TWFu\",\"widthView\":340,\"heightView\":212}}");
  assert_body (omo_dialect_encode_create (v2, &phone),
               "{\"clientKey\":\"T\",\"task\":{\"type\":\"Tiktok3DSelectObjectPhoneTask\","
               "\"imageBase64\":\"TWFu\"}}");
  assert_body (omo_dialect_encode_create (v2, &rotate),
               "{\"clientKey\":\"T\",\"task\":{\"type\":\"TiktokRotateWebTask\","
               "\"imageBase64s\":[\"TQ==\",\"TWFu\"]}}");
}

static void
test_ask (void)
{
  const OmoDialect *dialect = omo_dialect_get_default ();
  g_autoptr (OmoJobId) number = omo_job_id_new ("123456", FALSE);
  g_autoptr (OmoJobId) text = omo_job_id_new ("123456", TRUE);

  assert_body (omo_dialect_encode_ask (dialect, "T", number),
               "{\"api_token\":\"T\",\"job_id\":123456}");
  assert_body (omo_dialect_encode_ask (dialect, "T", text),
               "{\"api_token\":\"T\",\"job_id\":\"123456\"}");
}

static void
test_replies (void)
{
  const OmoDialect *dialect = omo_dialect_get_default ();
  g_autoptr (OmoJobId) id = omo_job_id_new ("123456", FALSE);

  assert_body (omo_dialect_encode_create_reply (dialect, id, "Create job success."),
               "{\"error\":false,\"job_id\":123456,\"message\":\"Create job success.\"}");
  assert_body (omo_dialect_encode_create_reply (dialect, id, NULL),
               "{\"error\":false,\"job_id\":123456}");
  assert_body (omo_dialect_encode_refusal (dialect, "Invalid api token."),
               "{\"error\":true,\"message\":\"Invalid api token.\"}");
  assert_body (omo_dialect_encode_refusal (dialect, NULL), "{\"error\":true}");
  assert_body (omo_dialect_encode_running (dialect),
               "{\"error\":false,\"status\":\"running\",\"result\":null}");
  assert_body (omo_dialect_encode_solved (dialect, OMO_ANSWER_POINTS, "57_31_246_148"),
               "{\"error\":false,\"status\":\"success\",\"result\":\"57_31_246_148\"}");
  assert_body (omo_dialect_encode_unsolved (dialect),
               "{\"error\":false,\"status\":\"fail\",\"result\":null}");
}

static void
test_replies_of_v2 (void)
{
  const OmoDialect *v2 = omo_dialect_from_id ("v2");
  g_autoptr (OmoJobId) id = omo_job_id_new ("49f9f60a", TRUE);

  assert_body (omo_dialect_encode_ask (v2, "T", id),
               "{\"clientKey\":\"T\",\"taskId\":\"49f9f60a\"}");
  assert_body (omo_dialect_encode_create_reply (v2, id, NULL),
               "{\"errorId\":0,\"taskId\":\"49f9f60a\"}");
  assert_body (omo_dialect_encode_refusal (v2, "ERROR_KEY: Wrong key"),
               "{\"errorId\":1,\"errorCode\":\"ERROR_KEY\",\"errorDescription\":\"Wrong key\"}");
  assert_body (omo_dialect_encode_refusal (v2, "Wrong: key"),
               "{\"errorId\":1,\"errorDescription\":\"Wrong: key\"}");
  assert_body (omo_dialect_encode_refusal (v2, NULL), "{\"errorId\":1}");
  assert_body (omo_dialect_encode_running (v2), "{\"errorId\":0,\"status\":\"processing\"}");
  assert_body (omo_dialect_encode_unsolved (v2),
               "{\"errorId\":1,\"errorCode\":\"ERROR_JOB_STATUS\","
               "\"errorDescription\":\"Job failed\",\"status\":\"fail\",\"solution\":{}}");
}

typedef struct
{
  const char *name;
  const char *dialect;
  OmoAnswerShape shape;
  const char *result;
  const char *body;
} SolvedCase;

#define SUCCESS(result) "{\"error\":false,\"status\":\"success\",\"result\":" result "}"
#define READY(solution) "{\"errorId\":0,\"status\":\"ready\",\"solution\":" solution "}"

static const SolvedCase solved_cases[] = {
  { "v1", "v1", OMO_ANSWER_POINTS, "57|31|246|148", SUCCESS ("\"57|31|246|148\"") },
  { "v1-current", "v1-current", OMO_ANSWER_POINTS, "57_31_246_148", SUCCESS ("\"57|31|246|148\"") },
  { "v1-task", "v1-task", OMO_ANSWER_ROTATION, "50", SUCCESS ("\"50\"") },
  { "v1-current-unreadable", "v1-current", OMO_ANSWER_POINTS, "no_thing",
    SUCCESS ("\"no_thing\"") },
  { "v2-points", "v2", OMO_ANSWER_POINTS, "57.5_31_246_148",
    READY ("{\"pointA\":{\"x\":57.5,\"y\":31},\"pointB\":{\"x\":246,\"y\":148}}") },
  { "v2-rotation", "v2", OMO_ANSWER_ROTATION, "0.76", READY ("{\"rotate\":0.76}") },
  { "v1-drag", "v1", OMO_ANSWER_DRAG, "1|2|3|4", SUCCESS ("\"1|2|3|4\"") },
  { "v1-current-drag", "v1-current", OMO_ANSWER_DRAG, "1_2_3_4", SUCCESS ("\"1|2|3|4\"") },
  { "v1-slide", "v1", OMO_ANSWER_SLIDE, "50", SUCCESS ("\"50\"") },
  { "v2-slide", "v2", OMO_ANSWER_SLIDE, "50", READY ("{\"end\":{\"x\":50}}") },
  { "v2-drag", "v2", OMO_ANSWER_DRAG, "1|2|3|4|5|6",
    READY ("{\"start\":{\"x\":1,\"y\":2},\"end\":{\"x\":3,\"y\":4},\"end2\":{\"x\":5,\"y\":6}}") },
  { "v2-unreadable", "v2", OMO_ANSWER_ROTATION, "nothing", READY ("\"nothing\"") },
};

static void
test_solved (gconstpointer data)
{
  const SolvedCase *c = data;

  assert_body (omo_dialect_encode_solved (omo_dialect_from_id (c->dialect), c->shape, c->result),
               c->body);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/dialect-write/create", test_create);
  g_test_add_func ("/core/dialect-write/create-elsewhere", test_create_elsewhere);
  g_test_add_func ("/core/dialect-write/ask", test_ask);
  g_test_add_func ("/core/dialect-write/replies-of-v2", test_replies_of_v2);
  for (guint i = 0; i < G_N_ELEMENTS (solved_cases); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/core/dialect-write/solved/%s", solved_cases[i].name);
      g_test_add_data_func (path, &solved_cases[i], test_solved);
    }
  g_test_add_func ("/core/dialect-write/replies", test_replies);

  return g_test_run ();
}
