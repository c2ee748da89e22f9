/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-workspace.h"

#include <string.h>

#include "waiting.h"
#include "workspace-fixture.h"

static void
write_truth (WorkspaceFixture *fixture, const char *name, const char *text)
{
  g_autofree char *truth = g_strconcat (name, ".json", NULL);
  g_autoptr (GFile) file = write_file (fixture, truth, text, strlen (text));
}

static const OmoExpected *
get_truth (WorkspaceFixture *fixture)
{
  return omo_verification_get_expected (omo_workspace_get_verification (fixture->workspace));
}

static void
test_the_truth_comes_with_the_picture (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) truth = copy_sample (fixture, "web-pair.png.json");

  load_samples (fixture, "web-pair.png", NULL);
  g_assert_cmpint (omo_workspace_get_job_type (fixture->workspace)->kind, ==, OMO_JOB_WEB_PAIR);
  g_assert_cmpfloat (omo_workspace_get_view_size (fixture->workspace).width, ==, 340);
  g_assert_nonnull (get_truth (fixture));
  g_assert_cmpfloat (get_truth (fixture)->points[1].x, ==, 470);
  g_assert_nonnull (strstr (fixture->change, "web-pair.png.json"));
  g_assert_null (fixture->text);
  /* First what the file said, then the picture. */
  omo_workspace_undo (fixture->workspace);
  g_assert_null (get_truth (fixture));
  g_assert_cmpfloat (omo_workspace_get_view_size (fixture->workspace).width, ==, 552);
  omo_workspace_undo (fixture->workspace);
  g_assert_null (omo_workspace_get_picture (fixture->workspace, 0));
}

static void
test_a_pair_has_one (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) truth = copy_sample (fixture, "web-rotate-inner.png.json");

  load_samples (fixture, "web-rotate-outer.png", "web-rotate-inner.png", NULL);
  g_assert_cmpint (omo_workspace_get_job_type (fixture->workspace)->kind, ==, OMO_JOB_WEB_ROTATE);
  g_assert_nonnull (get_truth (fixture));
  g_assert_cmpfloat (get_truth (fixture)->degrees, ==, 50);
}

/* The job type that it says counts; a next picture without one is proposed anew. */
static void
test_it_says_the_job_type (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) truth = copy_sample (fixture, "web-slide.png.json");

  load_samples (fixture, "web-slide.png", NULL);
  g_assert_cmpint (omo_workspace_get_job_type (fixture->workspace)->kind, ==, OMO_JOB_WEB_SLIDE);
  g_assert_cmpfloat (get_truth (fixture)->x, ==, 331);
  load_samples (fixture, "phone-pair.png", NULL);
  g_assert_cmpint (omo_workspace_get_job_type (fixture->workspace)->kind, ==, OMO_JOB_PHONE_PAIR);
  g_assert_null (get_truth (fixture));
}

static void
test_a_broken_one_is_told (WorkspaceFixture *fixture, gconstpointer text)
{
  write_truth (fixture, "web-pair.png", text);
  load_samples (fixture, "web-pair.png", NULL);
  g_assert_nonnull (omo_workspace_get_picture (fixture->workspace, 0));
  g_assert_null (get_truth (fixture));
  g_assert_nonnull (fixture->text);
  g_assert_nonnull (strstr (fixture->text, "web-pair.png.json"));
  g_assert_null (fixture->change);
}

static void
test_each_of_a_queue_has_its_own (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) pair = copy_sample (fixture, "web-pair.png.json");
  g_autoptr (GFile) slide = copy_sample (fixture, "web-slide.png.json");

  load_samples (fixture, "phone-pair.png", "web-pair.png", "web-slide.png", NULL);
  wait_until (omo_workspace_get_picture (fixture->workspace, 0) != NULL);
  g_assert_null (get_truth (fixture));
  g_assert_true (omo_workspace_step (fixture->workspace, 1));
  wait_until (!is_loading (fixture->workspace));
  g_assert_cmpfloat (get_truth (fixture)->points[0].x, ==, 78);
  g_assert_true (omo_workspace_step (fixture->workspace, 1));
  wait_until (!is_loading (fixture->workspace));
  g_assert_cmpfloat (get_truth (fixture)->x, ==, 331);
  g_assert_true (omo_workspace_step (fixture->workspace, -1));
  wait_until (!is_loading (fixture->workspace));
  g_assert_cmpfloat (get_truth (fixture)->points[0].x, ==, 78);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_WORKSPACE_TEST ("/ui/workspace-sidecar/one", NULL, test_the_truth_comes_with_the_picture);
  ADD_WORKSPACE_TEST ("/ui/workspace-sidecar/pair", NULL, test_a_pair_has_one);
  ADD_WORKSPACE_TEST ("/ui/workspace-sidecar/job-type", NULL, test_it_says_the_job_type);
  ADD_WORKSPACE_TEST ("/ui/workspace-sidecar/broken/no-json", "78, 92", test_a_broken_one_is_told);
  ADD_WORKSPACE_TEST ("/ui/workspace-sidecar/broken/no-truth", "{\"job_type\": \"web-pair\"}",
                      test_a_broken_one_is_told);
  ADD_WORKSPACE_TEST ("/ui/workspace-sidecar/broken/outside",
                      "{\"points_natural\": [[78, 92], [552, 215]]}", test_a_broken_one_is_told);
  ADD_WORKSPACE_TEST ("/ui/workspace-sidecar/queue", NULL, test_each_of_a_queue_has_its_own);

  return g_test_run ();
}
