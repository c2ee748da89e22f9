/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-workspace.h"

#include "ui/omo-tolerance-settings.h"
#include "workspace-fixture.h"

static void
mark (WorkspaceFixture *fixture, double x1, double y1, double x2, double y2)
{
  OmoVerification *verification = omo_workspace_get_verification (fixture->workspace);

  omo_verification_set_point (verification, 0, (OmoPoint){ x1, y1 });
  omo_verification_set_point (verification, 1, (OmoPoint){ x2, y2 });
}

/* 48_57_289_132 of 340 x 212 are 78, 92.5 and 469, 214 of 552 x 344. */
static void
test_the_distance_proposes_a_verdict (WorkspaceFixture *fixture, gconstpointer data)
{
  OmoDistance distance;

  load_samples (fixture, "web-pair.png", NULL);
  g_object_set (fixture->workspace, "view-width", 340, "view-height", 212, NULL);
  mark (fixture, 470, 215, 78, 92);
  g_assert_false (omo_workspace_measure (fixture->workspace, &distance));
  g_assert_cmpint (omo_workspace_get_verdict (fixture->workspace), ==, OMO_VERDICT_NONE);
  run_job (fixture->workspace, "running=0,result=48_57_289_132");
  g_assert_true (omo_workspace_measure (fixture->workspace, &distance));
  g_assert_cmpfloat (omo_distance_get_worst (&distance), <, 2);
  g_assert_cmpint (omo_workspace_get_verdict (fixture->workspace), ==, OMO_VERDICT_RIGHT);
  mark (fixture, 470, 215, 200, 92);
  g_assert_cmpint (omo_workspace_get_verdict (fixture->workspace), ==, OMO_VERDICT_WRONG);
  g_object_set (omo_workspace_get_verification (fixture->workspace), "verdict", OMO_VERDICT_UNSURE,
                NULL);
  g_assert_cmpint (omo_workspace_get_verdict (fixture->workspace), ==, OMO_VERDICT_UNSURE);
  run_job (fixture->workspace, "running=0,result=48_57_289_132");
  g_assert_cmpint (omo_workspace_get_verdict (fixture->workspace), ==, OMO_VERDICT_WRONG);
}

static void
count_cb (guint *n)
{
  ++*n;
}

/* The answer is 10 px off: what is set counts for the answer that is there. */
static void
test_another_tolerance_counts_at_once (WorkspaceFixture *fixture, gconstpointer data)
{
  static const struct
  {
    double tolerance;
    OmoVerdict verdict;
  } cases[] = { { 5, OMO_VERDICT_WRONG }, { 20, OMO_VERDICT_RIGHT }, { 9.5, OMO_VERDICT_UNSURE } };
  const OmoJobType *type = omo_job_type_get (OMO_JOB_WEB_PAIR);
  guint n = 0;

  load_samples (fixture, "web-pair.png", NULL);
  g_object_set (fixture->workspace, "view-width", 552, "view-height", 344, NULL);
  mark (fixture, 100, 100, 200, 200);
  run_job (fixture->workspace, "running=0,result=110_100_200_200");
  g_signal_connect_swapped (fixture->workspace, "notify::tolerance", G_CALLBACK (count_cb), &n);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      omo_tolerance_settings_set (fixture->settings, type, cases[i].tolerance);
      g_assert_cmpuint (n, ==, i + 1);
      g_assert_cmpint (omo_workspace_get_verdict (fixture->workspace), ==, cases[i].verdict);
    }
  g_settings_reset (fixture->settings, "tolerances");
}

static void
test_a_tolerance_of_ones_own (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GVariant) tight = g_variant_ref_sink (g_variant_new_parsed ("{'web-pair': 1.0}"));

  load_samples (fixture, "web-pair.png", NULL);
  run_job (fixture->workspace, "running=0,result=100_100_200_200");
  mark (fixture, 103, 100, 200, 200);
  g_assert_cmpint (omo_workspace_get_verdict (fixture->workspace), ==, OMO_VERDICT_RIGHT);
  g_settings_set_value (fixture->settings, "tolerances", tight);
  g_assert_cmpint (omo_workspace_get_verdict (fixture->workspace), ==, OMO_VERDICT_WRONG);
  g_settings_reset (fixture->settings, "tolerances");
}

static void
test_blind_hides_the_answer_until_the_truth_is_there (WorkspaceFixture *fixture, gconstpointer data)
{
  load_samples (fixture, "web-pair.png", NULL);
  g_object_set (omo_workspace_get_verification (fixture->workspace), "blind", TRUE, NULL);
  run_job (fixture->workspace, "running=0,result=100_100_200_200");
  g_assert_true (omo_workspace_is_answer_hidden (fixture->workspace));
  g_assert_cmpuint (omo_workspace_get_overlay (fixture->workspace).n_marks, ==, 0);
  mark (fixture, 100, 100, 200, 200);
  g_assert_false (omo_workspace_is_answer_hidden (fixture->workspace));
  g_assert_cmpuint (omo_workspace_get_overlay (fixture->workspace).n_marks, ==, 2);
  g_assert_cmpuint (omo_workspace_get_overlay (fixture->workspace).n_expected, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_WORKSPACE_TEST ("/ui/workspace-meaning/distance", NULL, test_the_distance_proposes_a_verdict);
  ADD_WORKSPACE_TEST ("/ui/workspace-meaning/tolerance-at-once", NULL,
                      test_another_tolerance_counts_at_once);
  ADD_WORKSPACE_TEST ("/ui/workspace-meaning/tolerance", NULL, test_a_tolerance_of_ones_own);
  ADD_WORKSPACE_TEST ("/ui/workspace-meaning/blind", NULL,
                      test_blind_hides_the_answer_until_the_truth_is_there);

  return g_test_run ();
}
