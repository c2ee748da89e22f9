/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-workspace.h"

#include "waiting.h"
#include "workspace-fixture.h"

static void
test_a_pasted_request_is_mended (WorkspaceFixture *fixture, gconstpointer data)
{
  paste_request (fixture->workspace, "77");
  g_assert_true (finds (fixture->workspace, data));
  omo_workspace_mend (fixture->workspace, data);
  wait_until (!is_loading (fixture->workspace));
  g_assert_false (finds (fixture->workspace, data));
  g_assert_true (tells_mended (fixture->workspace, data));
  g_assert_true (offers_token (fixture->workspace));
  g_assert_cmpfloat (omo_workspace_get_view_size (fixture->workspace).width, ==, 340);
  omo_workspace_undo (fixture->workspace);
  g_assert_null (get_name (fixture->workspace, 1));
  g_assert_true (finds (fixture->workspace, data));
  g_assert_false (tells_mended (fixture->workspace, data));
}

static void
test_a_sample_has_no_findings (WorkspaceFixture *fixture, gconstpointer id)
{
  g_autoptr (GPtrArray) findings = NULL;

  load_sample (fixture->workspace, id);
  findings = examine (fixture->workspace);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", ((const OmoFinding *) findings->pdata[i])->text);
  g_assert_cmpuint (findings->len, ==, 0);
}

/* The picture is what is wrong, so that there is none to show. */
static void
test_a_request_without_a_picture_is_examined (WorkspaceFixture *fixture, gconstpointer base64)
{
  g_autofree char *body = g_strdup_printf (
      "{\"api_token\": \"" PASTED_TOKEN "\", \"data\": {\"type_job_id\": \"22\", "
      "\"image_base64\": \"%s\", \"widthview\": \"340\", \"weightview\": \"212\"}}",
      (const char *) base64);

  load_samples (fixture, "phone-pair.png", NULL);
  omo_workspace_clear (fixture->workspace);
  load_text (fixture->workspace, body);
  g_assert_true (omo_workspace_has_patient (fixture->workspace));
  g_assert_null (get_name (fixture->workspace, 0));
  g_assert_cmpint (get_kind (fixture->workspace), ==, OMO_JOB_WEB_PAIR);
  g_assert_true (finds (fixture->workspace, "base64-no-picture")
                 || finds (fixture->workspace, "base64-alien")
                 || finds (fixture->workspace, "picture-broken")
                 || finds (fixture->workspace, "picture-truncated"));
  g_assert_true (offers_token (fixture->workspace));
  omo_workspace_undo (fixture->workspace);
  g_assert_false (omo_workspace_has_patient (fixture->workspace));
}

static void
test_a_reply_without_a_picture_is_examined (WorkspaceFixture *fixture, gconstpointer data)
{
  load_text (fixture->workspace, "{\"error\": false, \"success\": false, \"job_id\": 7}");
  g_assert_true (finds (fixture->workspace, "reply-flags-disagree"));
  load_text (fixture->workspace,
             "{\"error\": false, \"status\": \"done\", \"result\": \"1_2_3_4\"}");
  g_assert_true (finds (fixture->workspace, "reply-status-unknown"));
  g_assert_false (finds (fixture->workspace, "reply-flags-disagree"));
}

/* Of the service, of what was pasted, and of a result alone; never of what is hidden. */
static void
test_replies_are_examined (WorkspaceFixture *fixture, gconstpointer data)
{
  load_samples (fixture, "web-pair.png", NULL);
  g_object_set (fixture->workspace, "view-width", 340, "view-height", 212, NULL);
  run_job (fixture->workspace, "running=0,result=57_31_400_148");
  g_assert_true (finds (fixture->workspace, "points-natural"));
  load_text (fixture->workspace,
             "{\"error\": false, \"status\": \"success\", \"result\": \"90_90_90_90\"}");
  g_assert_false (finds (fixture->workspace, "points-natural"));
  g_assert_true (finds (fixture->workspace, "points-same"));
  load_text (fixture->workspace, "57|31|600|148");
  g_assert_true (finds (fixture->workspace, "points-outside"));
  g_object_set (fixture->workspace, "concealed", TRUE, NULL);
  g_assert_false (finds (fixture->workspace, "points-outside"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_WORKSPACE_TEST ("/ui/workspace-doctor/mend", "field-blanks", test_a_pasted_request_is_mended);
  ADD_WORKSPACE_TEST ("/ui/workspace-doctor/no-base64", "see attachment!",
                      test_a_request_without_a_picture_is_examined);
  ADD_WORKSPACE_TEST ("/ui/workspace-doctor/no-picture",
                      "aGVsbG8gd29ybGQsIHRoaXMgaXMgbm8gcGljdHVyZSBhdCBhbGw=",
                      test_a_request_without_a_picture_is_examined);
  ADD_WORKSPACE_TEST ("/ui/workspace-doctor/cut-picture",
                      "iVBORw0KGgoAAAANSUhEUgAAAigAAAFYCAIAAABdXo0QAAEAAElEQVR42gzY",
                      test_a_request_without_a_picture_is_examined);
  ADD_WORKSPACE_TEST ("/ui/workspace-doctor/reply-alone", NULL,
                      test_a_reply_without_a_picture_is_examined);
  ADD_WORKSPACE_TEST ("/ui/workspace-doctor/replies", NULL, test_replies_are_examined);
  ADD_WORKSPACE_TEST ("/ui/workspace-doctor/web-pair", "web-pair", test_a_sample_has_no_findings);
  ADD_WORKSPACE_TEST ("/ui/workspace-doctor/phone-pair", "phone-pair",
                      test_a_sample_has_no_findings);
  ADD_WORKSPACE_TEST ("/ui/workspace-doctor/web-rotate", "web-rotate",
                      test_a_sample_has_no_findings);
  ADD_WORKSPACE_TEST ("/ui/workspace-doctor/web-slide", "web-slide", test_a_sample_has_no_findings);
  ADD_WORKSPACE_TEST ("/ui/workspace-doctor/phone-slide", "phone-slide",
                      test_a_sample_has_no_findings);

  return g_test_run ();
}
