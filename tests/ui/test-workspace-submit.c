/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-workspace.h"

#include "core/omo-error.h"
#include "waiting.h"
#include "workspace-fixture.h"

static void
test_the_pause_grows (WorkspaceFixture *fixture, gconstpointer data)
{
  static const guint pauses[] = { 5, 10, 20 };

  load_samples (fixture, "web-pair.png", NULL);
  g_object_set (fixture->workspace, "dialect", "v2", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (pauses); i++)
    {
      run_job (fixture->workspace, "create=refuse,message=ERROR_TASK_IS_MAINTENANCE: later");
      g_assert_cmpuint (omo_workspace_get_retry_pause (fixture->workspace), ==, pauses[i]);
    }
  run_job (fixture->workspace, "create=refuse,message=ERROR_KEY_DOES_NOT_EXIST: no such key");
  g_assert_cmpuint (omo_workspace_get_retry_pause (fixture->workspace), ==, 0);
  run_job (fixture->workspace, "create=refuse,message=ERROR_TASK_IS_MAINTENANCE: later");
  g_assert_cmpuint (omo_workspace_get_retry_pause (fixture->workspace), ==, 5);
}

static void
test_a_sample_is_answered_truly (WorkspaceFixture *fixture, gconstpointer data)
{
  const char *id = data;
  OmoJob *job;

  load_sample (fixture->workspace, id);
  run_job (fixture->workspace, "running=0");

  job = omo_workspace_get_job (fixture->workspace);
  g_assert_cmpint (omo_job_get_state (job), ==, OMO_JOB_SOLVED);
  g_assert_cmpstr (omo_job_get_answer (job)->raw, ==, omo_sample_from_id (id)->result);
}

static void
test_the_view_size_moves_the_marks (WorkspaceFixture *fixture, gconstpointer data)
{
  OmoOverlay overlay;

  load_sample (fixture->workspace, "web-pair");
  run_job (fixture->workspace, "running=0,result=170_106_0_0");
  overlay = omo_workspace_get_overlay (fixture->workspace);
  g_assert_cmpuint (overlay.n_marks, ==, 2);
  g_assert_cmpfloat_with_epsilon (overlay.marks[0].natural.x, 276, 1e-9);
  g_assert_cmpfloat_with_epsilon (overlay.marks[0].natural.y, 172, 1e-9);

  g_object_set (fixture->workspace, "view-width", 552, "view-height", 344, NULL);

  overlay = omo_workspace_get_overlay (fixture->workspace);
  g_assert_cmpfloat_with_epsilon (overlay.marks[0].natural.x, 170, 1e-9);
  g_assert_cmpfloat_with_epsilon (overlay.marks[0].natural.y, 106, 1e-9);
}

static void
test_the_reading_turns_the_parts (WorkspaceFixture *fixture, gconstpointer data)
{
  OmoRotation rotation;

  load_sample (fixture->workspace, "web-rotate");
  run_job (fixture->workspace, "running=0");
  rotation = omo_workspace_get_rotation (fixture->workspace);
  g_assert_cmpfloat_with_epsilon (rotation.inner_degrees, 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (rotation.outer_degrees, 0, 1e-9);

  g_object_set (fixture->workspace, "reading", OMO_READING_SLIDER, "travel", 271.0, NULL);
  rotation = omo_workspace_get_rotation (fixture->workspace);
  g_assert_cmpfloat_with_epsilon (rotation.inner_degrees, 33.2, 0.05);

  g_object_set (fixture->workspace, "flip", TRUE, NULL);
  rotation = omo_workspace_get_rotation (fixture->workspace);
  g_assert_cmpfloat_with_epsilon (rotation.inner_degrees, -33.2, 0.05);

  g_object_set (fixture->workspace, "flip", FALSE, "scrub", 271.0, NULL);
  rotation = omo_workspace_get_rotation (fixture->workspace);
  g_assert_cmpfloat_with_epsilon (rotation.inner_degrees, 180, 1e-9);
}

static void
test_without_a_token_nothing_is_sent (WorkspaceFixture *fixture, gconstpointer data)
{
  OmoJob *job;

  load_sample (fixture->workspace, "web-pair");
  submit (fixture->workspace);

  job = omo_workspace_get_job (fixture->workspace);
  g_assert_error (omo_job_get_error (job), OMO_ERROR, OMO_ERROR_NO_TOKEN);
  g_assert_cmpstr (get_name (fixture->workspace, 0), ==, "web-pair.png");
}

static void
test_a_failure_loses_nothing_and_submit_works_again (WorkspaceFixture *fixture, gconstpointer data)
{
  load_sample (fixture->workspace, "web-pair");
  run_job (fixture->workspace, "create=refuse,message=Invalid api token.");
  g_assert_error (omo_job_get_error (omo_workspace_get_job (fixture->workspace)), OMO_ERROR,
                  OMO_ERROR_REFUSED);

  run_job (fixture->workspace, "running=0");

  g_assert_cmpint (omo_job_get_state (omo_workspace_get_job (fixture->workspace)), ==,
                   OMO_JOB_SOLVED);
}

static void
test_pictures_stay_while_it_works (WorkspaceFixture *fixture, gconstpointer data)
{
  load_sample (fixture->workspace, "web-pair");
  g_assert_true (omo_workspace_set_script (fixture->workspace, "running=50", NULL));
  g_object_set (fixture->workspace, "simulated", TRUE, NULL);
  omo_workspace_submit (fixture->workspace);

  load_samples (fixture, "phone-pair.png", NULL);
  g_assert_nonnull (fixture->text);
  g_assert_cmpstr (get_name (fixture->workspace, 0), ==, "web-pair.png");

  omo_workspace_cancel (fixture->workspace);
  wait_until (!omo_workspace_is_working (fixture->workspace));
  g_assert_error (omo_job_get_error (omo_workspace_get_job (fixture->workspace)), G_IO_ERROR,
                  G_IO_ERROR_CANCELLED);
}

static void
test_an_answer_belongs_to_its_job_type (WorkspaceFixture *fixture, gconstpointer data)
{
  load_sample (fixture->workspace, "web-pair");
  run_job (fixture->workspace, "running=0");

  g_object_set (fixture->workspace, "job-kind", OMO_JOB_PHONE_PAIR, NULL);
  g_assert_null (omo_workspace_get_job (fixture->workspace));
  g_object_set (fixture->workspace, "job-kind", OMO_JOB_WEB_PAIR, NULL);
  g_assert_nonnull (omo_workspace_get_job (fixture->workspace));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_WORKSPACE_TEST ("/ui/workspace-submit/web-pair", "web-pair", test_a_sample_is_answered_truly);
  ADD_WORKSPACE_TEST ("/ui/workspace-submit/phone-pair", "phone-pair",
                      test_a_sample_is_answered_truly);
  ADD_WORKSPACE_TEST ("/ui/workspace-submit/web-rotate", "web-rotate",
                      test_a_sample_is_answered_truly);
  ADD_WORKSPACE_TEST ("/ui/workspace-submit/web-question", "web-question",
                      test_a_sample_is_answered_truly);
  ADD_WORKSPACE_TEST ("/ui/workspace-submit/web-slide", "web-slide",
                      test_a_sample_is_answered_truly);
  ADD_WORKSPACE_TEST ("/ui/workspace-submit/phone-slide", "phone-slide",
                      test_a_sample_is_answered_truly);
  ADD_WORKSPACE_TEST ("/ui/workspace-submit/view-size", NULL, test_the_view_size_moves_the_marks);
  ADD_WORKSPACE_TEST ("/ui/workspace-submit/reading", NULL, test_the_reading_turns_the_parts);
  ADD_WORKSPACE_TEST ("/ui/workspace-submit/no-token", NULL, test_without_a_token_nothing_is_sent);
  ADD_WORKSPACE_TEST ("/ui/workspace-submit/pause", NULL, test_the_pause_grows);
  ADD_WORKSPACE_TEST ("/ui/workspace-submit/again", NULL,
                      test_a_failure_loses_nothing_and_submit_works_again);
  ADD_WORKSPACE_TEST ("/ui/workspace-submit/pictures-stay", NULL,
                      test_pictures_stay_while_it_works);
  ADD_WORKSPACE_TEST ("/ui/workspace-submit/type", NULL, test_an_answer_belongs_to_its_job_type);

  return g_test_run ();
}
