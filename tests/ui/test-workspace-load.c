/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-workspace.h"

#include "core/omo-error.h"
#include "workspace-fixture.h"

static void
test_one_picture_is_a_web_pair (WorkspaceFixture *fixture, gconstpointer data)
{
  OmoSize view;

  load_samples (fixture, "web-pair.png", NULL);

  g_assert_cmpint (get_kind (fixture->workspace), ==, OMO_JOB_WEB_PAIR);
  view = omo_workspace_get_view_size (fixture->workspace);
  g_assert_cmpfloat (view.width, ==, 552);
  g_assert_cmpfloat (view.height, ==, 344);
}

static void
test_a_tall_screenshot_is_a_phone_pair (WorkspaceFixture *fixture, gconstpointer data)
{
  load_samples (fixture, "phone-pair.png", NULL);

  g_assert_cmpint (get_kind (fixture->workspace), ==, OMO_JOB_PHONE_PAIR);
}

static void
test_two_files_in_any_order_are_a_rotate_pair (WorkspaceFixture *fixture, gconstpointer data)
{
  load_samples (fixture, "web-rotate-outer.png", "web-rotate-inner.png", NULL);

  g_assert_cmpint (get_kind (fixture->workspace), ==, OMO_JOB_WEB_ROTATE);
  g_assert_cmpstr (get_name (fixture->workspace, 0), ==, "web-rotate-inner.png");
  g_assert_cmpstr (get_name (fixture->workspace, 1), ==, "web-rotate-outer.png");
  g_assert_false (omo_workspace_pair_is_swapped (fixture->workspace));
}

static void
test_the_second_picture_completes_a_pair (WorkspaceFixture *fixture, gconstpointer data)
{
  load_samples (fixture, "web-rotate-outer.png", NULL);
  g_assert_cmpint (get_kind (fixture->workspace), ==, OMO_JOB_WEB_ROTATE);
  g_assert_null (get_name (fixture->workspace, 0));
  g_assert_cmpstr (get_name (fixture->workspace, 1), ==, "web-rotate-outer.png");

  load_samples (fixture, "web-rotate-inner.png", NULL);

  g_assert_cmpstr (get_name (fixture->workspace, 0), ==, "web-rotate-inner.png");
  g_assert_cmpstr (get_name (fixture->workspace, 1), ==, "web-rotate-outer.png");
}

static void
test_swap_is_kept_and_seen (WorkspaceFixture *fixture, gconstpointer data)
{
  load_samples (fixture, "web-rotate-inner.png", "web-rotate-outer.png", NULL);
  omo_workspace_swap (fixture->workspace);

  g_assert_cmpstr (get_name (fixture->workspace, 0), ==, "web-rotate-outer.png");
  g_assert_true (omo_workspace_pair_is_swapped (fixture->workspace));
}

static void
test_a_pasted_pair_keeps_its_order_and_is_told (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autofree char *inner = encode_sample ("web-rotate-inner.png");
  g_autofree char *outer = encode_sample ("web-rotate-outer.png");
  g_autofree char *text = g_strconcat (outer, " | ", inner, NULL);

  load_text (fixture->workspace, text);

  g_assert_cmpint (get_kind (fixture->workspace), ==, OMO_JOB_WEB_ROTATE);
  g_assert_true (omo_workspace_pair_is_swapped (fixture->workspace));
  g_assert_nonnull (strstr (fixture->change, "Swap"));
}

static void
test_rubbish_is_told_and_costs_nothing (WorkspaceFixture *fixture, gconstpointer data)
{
  load_samples (fixture, "web-pair.png", NULL);
  load_text (fixture->workspace, "hello world");
  g_assert_error (fixture->error, OMO_ERROR, OMO_ERROR_NOT_UNDERSTOOD);

  load_file (fixture->workspace, write_file (fixture, "cut.png", "\x89PNG\r\n\x1a\n", 8));

  g_assert_error (fixture->error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE);
  g_assert_cmpstr (get_name (fixture->workspace, 0), ==, "web-pair.png");
}

static void
test_a_chosen_job_type_stays (WorkspaceFixture *fixture, gconstpointer data)
{
  g_object_set (fixture->workspace, "job-kind", OMO_JOB_WEB_PAIR, NULL);
  load_samples (fixture, "phone-pair.png", NULL);
  g_assert_cmpint (get_kind (fixture->workspace), ==, OMO_JOB_WEB_PAIR);

  omo_workspace_clear (fixture->workspace);
  load_samples (fixture, "phone-pair.png", NULL);
  g_assert_cmpint (get_kind (fixture->workspace), ==, OMO_JOB_PHONE_PAIR);
}

/* An id typed for one job type would ask for the wrong thing in another. */
static void
test_a_typed_id_goes_with_its_job_type (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autofree char *kept = NULL;
  g_autofree char *gone = NULL;

  g_object_set (fixture->workspace, "job-kind", OMO_JOB_WEB_PAIR, "type-job-id", "122", NULL);
  g_object_set (fixture->workspace, "job-kind", OMO_JOB_WEB_PAIR, NULL);
  g_object_get (fixture->workspace, "type-job-id", &kept, NULL);
  g_object_set (fixture->workspace, "job-kind", OMO_JOB_WEB_ROTATE, NULL);
  g_object_get (fixture->workspace, "type-job-id", &gone, NULL);

  g_assert_cmpstr (kept, ==, "122");
  g_assert_cmpstr (gone, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_WORKSPACE_TEST ("/ui/workspace-load/web-pair", NULL, test_one_picture_is_a_web_pair);
  ADD_WORKSPACE_TEST ("/ui/workspace-load/phone-pair", NULL,
                      test_a_tall_screenshot_is_a_phone_pair);
  ADD_WORKSPACE_TEST ("/ui/workspace-load/rotate-pair", NULL,
                      test_two_files_in_any_order_are_a_rotate_pair);
  ADD_WORKSPACE_TEST ("/ui/workspace-load/completes", NULL,
                      test_the_second_picture_completes_a_pair);
  ADD_WORKSPACE_TEST ("/ui/workspace-load/swap", NULL, test_swap_is_kept_and_seen);
  ADD_WORKSPACE_TEST ("/ui/workspace-load/pasted-pair", NULL,
                      test_a_pasted_pair_keeps_its_order_and_is_told);
  ADD_WORKSPACE_TEST ("/ui/workspace-load/rubbish", NULL, test_rubbish_is_told_and_costs_nothing);
  ADD_WORKSPACE_TEST ("/ui/workspace-load/chosen-type", NULL, test_a_chosen_job_type_stays);
  ADD_WORKSPACE_TEST ("/ui/workspace-load/typed-id", NULL, test_a_typed_id_goes_with_its_job_type);

  return g_test_run ();
}
