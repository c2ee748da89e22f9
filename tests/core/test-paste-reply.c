/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste-reply.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *body;
  const char *dialect;
  OmoPasteReplyState state;
  const char *text; /* part of it, or NULL */
} Case;

static const Case cases[] = {
  { "accepted", "{\"error\": false, \"job_id\": 123456, \"message\": \"Create job success.\"}",
    "v1", OMO_PASTE_ACCEPTED, "123456" },
  { "accepted-success", "{\"success\": true, \"job_id\": \"9\"}", "v1", OMO_PASTE_ACCEPTED, "9" },
  { "accepted-v2", "{\"errorId\": 0, \"taskId\": \"49f9f60a\"}", "v2", OMO_PASTE_ACCEPTED,
    "49f9f60a" },
  { "running", "{\"error\": false, \"status\": \"running\", \"result\": null}", "v1",
    OMO_PASTE_RUNNING, NULL },
  { "running-v2", "{\"errorId\": 0, \"status\": \"processing\"}", "v2", OMO_PASTE_RUNNING, NULL },
  { "points", "{\"error\": false, \"status\": \"success\", \"result\": \"57_31_246_148\"}", "v1",
    OMO_PASTE_SOLVED, "57_31_246_148" },
  { "rotation", "{\"error\": false, \"status\": \"success\", \"result\": 50}", "v1",
    OMO_PASTE_SOLVED, "50" },
  { "drag", "{\"error\": false, \"status\": \"success\", \"result\": \"1|2|3|4|5|6\"}", "v1",
    OMO_PASTE_SOLVED, "1|2|3|4|5|6" },
  { "solution", "{\"errorId\": 0, \"status\": \"ready\", \"solution\": {\"rotate\": 0.76}}", "v2",
    OMO_PASTE_SOLVED, "0.76" },
  { "solution-slide",
    "{\"errorId\": 0, \"status\": \"ready\", \"solution\": {\"end\": {\"x\": 50}}}", "v2",
    OMO_PASTE_SOLVED, "50" },
  { "refused", "{\"error\": true, \"message\": \"Invalid api token.\",}", "v1", OMO_PASTE_REFUSED,
    "Invalid api token." },
  { "refused-v2",
    "{\"errorId\": 1, \"errorCode\": \"ERROR_KEY\", \"errorDescription\": \"no key\"}", "v2",
    OMO_PASTE_REFUSED, "ERROR_KEY: no key" },
  { "unsolved", "{\"error\": false, \"status\": \"fail\", \"result\": null}", "v1",
    OMO_PASTE_UNSOLVED, NULL },
  { "refused-silently", "{\"error\": true}", "v1", OMO_PASTE_REFUSED, NULL },
  { "unsolved-v2",
    "{\"errorId\": 1, \"errorCode\": \"ERROR_JOB_STATUS\", \"errorDescription\": \"Job failed\", \"status\": \"fail\", \"solution\": {}}",
    "v2", OMO_PASTE_UNSOLVED, "ERROR_JOB_STATUS" },
  { "unreadable-result", "{\"error\": false, \"status\": \"success\", \"result\": \"left\"}", "v1",
    OMO_PASTE_UNREADABLE, "left" },
  { "unknown-status", "{\"error\": false, \"status\": \"dreaming\"}", "v1", OMO_PASTE_UNREADABLE,
    "dreaming" },
  { "cut", "{\"error\": false, \"status\": \"succ", "v1", OMO_PASTE_UNREADABLE, "does not end" },
  { "balance", "{\"error\": false, \"balance\": \"0.1\"}", "v1", OMO_PASTE_UNREADABLE, "job_id" },
  { "list", "[1]", "v1", OMO_PASTE_UNREADABLE, "not an object" },
  { "empty", "", "v1", OMO_PASTE_UNREADABLE, "empty" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GBytes) body = g_bytes_new_static (c->body, strlen (c->body));
  g_autoptr (OmoPasteReply) reply = omo_paste_reply_new (body, 502);

  g_assert_true (g_bytes_equal (reply->body, body));
  g_assert_cmpuint (reply->status, ==, 502);
  g_assert_cmpstr (omo_dialect_get_id (reply->dialect), ==, c->dialect);
  g_assert_cmpint (reply->state, ==, c->state);
  g_test_message ("%s", reply->text);
  if (c->text == NULL)
    g_assert_null (reply->text);
  else
    g_assert_nonnull (strstr (reply->text, c->text));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/paste-reply/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }

  return g_test_run ();
}
