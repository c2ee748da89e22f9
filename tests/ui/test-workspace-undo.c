/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-workspace.h"

#include "waiting.h"
#include "workspace-fixture.h"

static void
test_a_removed_captcha_comes_back_with_its_answer (WorkspaceFixture *fixture, gconstpointer data)
{
  OmoJob *job;
  gboolean can_undo;

  load_samples (fixture, "web-pair.png", NULL);
  g_object_set (fixture->workspace, "view-width", 340, "view-height", 212, "type-job-id", "77",
                NULL);
  run_job (fixture->workspace, "running=0");
  job = omo_workspace_get_job (fixture->workspace);
  omo_workspace_clear (fixture->workspace);
  g_assert_null (get_name (fixture->workspace, 0));

  omo_workspace_undo (fixture->workspace);
  g_assert_cmpstr (get_name (fixture->workspace, 0), ==, "web-pair.png");
  g_assert_cmpfloat (omo_workspace_get_view_size (fixture->workspace).width, ==, 340);
  g_assert_true (omo_workspace_get_job (fixture->workspace) == job);

  omo_workspace_undo (fixture->workspace);
  g_assert_null (get_name (fixture->workspace, 0));
  g_object_get (fixture->workspace, "can-undo", &can_undo, NULL);
  g_assert_false (can_undo);
  omo_workspace_undo (fixture->workspace);
}

static void
test_the_past_is_short (WorkspaceFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < OMO_WORKSPACE_MAX_PAST + 1; i++)
    load_samples (fixture, i == 0 ? "web-pair.png" : "phone-pair.png", NULL);
  for (guint i = 0; i < OMO_WORKSPACE_MAX_PAST + 1; i++)
    omo_workspace_undo (fixture->workspace);
  g_assert_cmpstr (get_name (fixture->workspace, 0), ==, "web-pair.png");
}

static void
test_a_crop_is_the_picture_until_undone (WorkspaceFixture *fixture, gconstpointer data)
{
  load_samples (fixture, "phone-pair.png", NULL);
  omo_workspace_crop (fixture->workspace, (OmoCrop){ 100, 700, 800, 500 });
  wait_until (!is_loading (fixture->workspace));
  g_assert_cmpint (get_kind (fixture->workspace), ==, OMO_JOB_WEB_PAIR);
  g_assert_cmpfloat (omo_workspace_get_view_size (fixture->workspace).width, ==, 800);
  g_assert_cmpfloat (omo_workspace_get_view_size (fixture->workspace).height, ==, 500);
  g_assert_cmpstr (get_name (fixture->workspace, 0), ==, "part of phone-pair.png");
  omo_workspace_undo (fixture->workspace);
  g_assert_cmpint (get_kind (fixture->workspace), ==, OMO_JOB_PHONE_PAIR);
  g_assert_cmpstr (get_name (fixture->workspace, 0), ==, "phone-pair.png");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_WORKSPACE_TEST ("/ui/workspace-undo/removed", NULL,
                      test_a_removed_captcha_comes_back_with_its_answer);
  ADD_WORKSPACE_TEST ("/ui/workspace-undo/crop", NULL, test_a_crop_is_the_picture_until_undone);
  ADD_WORKSPACE_TEST ("/ui/workspace-undo/limit", NULL, test_the_past_is_short);

  return g_test_run ();
}
