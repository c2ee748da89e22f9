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
  assert_body (omo_dialect_encode_solved (dialect, "57_31_246_148"),
               "{\"error\":false,\"status\":\"success\",\"result\":\"57_31_246_148\"}");
  assert_body (omo_dialect_encode_unsolved (dialect),
               "{\"error\":false,\"status\":\"fail\",\"result\":null}");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/dialect-write/create", test_create);
  g_test_add_func ("/core/dialect-write/ask", test_ask);
  g_test_add_func ("/core/dialect-write/replies", test_replies);

  return g_test_run ();
}
