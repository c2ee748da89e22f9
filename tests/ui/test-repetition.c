/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-repetition.h"

#include "ui/omo-application.h"
#include "waiting.h"
#include "workspace-fixture.h"

typedef struct
{
  GSettings *settings;
  OmoWorkspace *workspace;
  OmoRepetition *repetition;
  guint n_jobs; /* seen as the workspace's */
} Fixture;

static void
job_cb (Fixture *fixture)
{
  if (omo_workspace_get_job (fixture->workspace) != NULL)
    fixture->n_jobs++;
}

static void
set_up (Fixture *fixture, gconstpointer script)
{
  fixture->settings = g_settings_new (OMO_APPLICATION_ID);
  fixture->workspace = omo_workspace_new (fixture->settings);
  simulate (fixture->workspace, script);
  load_sample (fixture->workspace, "web-pair");
  fixture->repetition = omo_repetition_new (fixture->workspace);
  g_signal_connect_swapped (fixture->workspace, "notify::job", G_CALLBACK (job_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer script)
{
  g_assert_finalize_object (fixture->repetition);
  g_assert_finalize_object (fixture->workspace);
  g_object_unref (fixture->settings);
}

static void
test_so_many_are_sent_and_no_more (Fixture *fixture, gconstpointer script)
{
  OmoScatter scatter;

  omo_repetition_start (fixture->repetition, 3, NULL);
  g_assert_true (omo_repetition_is_running (fixture->repetition));
  wait_until (!omo_repetition_is_running (fixture->repetition));
  g_assert_cmpuint (fixture->n_jobs, ==, 3);
  g_assert_cmpuint (omo_repetition_get_n_done (fixture->repetition, 0), ==, 3);
  g_assert_cmpuint (omo_repetition_get_n_failed (fixture->repetition, 0), ==, 0);
  scatter = omo_repetition_get_scatter (fixture->repetition);
  g_assert_cmpuint (scatter.n_dots, ==, 6);
  g_assert_cmpuint (omo_repetition_measure (fixture->repetition, 0).n_agreeing, ==, 3);
}

static void
test_two_versions_take_turns (Fixture *fixture, gconstpointer script)
{
  omo_repetition_start (fixture->repetition, 2, omo_dialect_from_id ("v2"));
  wait_until (!omo_repetition_is_running (fixture->repetition));
  g_assert_cmpuint (omo_repetition_get_n_series (fixture->repetition), ==, 2);
  g_assert_cmpuint (omo_repetition_get_n_done (fixture->repetition, 0), ==, 2);
  g_assert_cmpuint (omo_repetition_get_n_done (fixture->repetition, 1), ==, 2);
  g_assert_cmpuint (omo_repetition_get_scatter (fixture->repetition).n_dots, ==, 8);
  /* What the person has chosen stays. */
  g_assert_cmpstr (omo_dialect_get_id (omo_workspace_get_dialect (fixture->workspace)), ==, "v1");
}

/* 50 degrees are a ratio of 0.8611 in v2: the disc turns by half of it and the ring by the other half. */
static void
test_each_version_is_read_its_own_way (Fixture *fixture, gconstpointer script)
{
  OmoAgreement one;
  OmoAgreement other;
  OmoRotation rotation;

  omo_workspace_load_sample (fixture->workspace, omo_sample_from_id ("web-rotate"));
  wait_until (omo_workspace_get_picture (fixture->workspace, 1) != NULL);
  omo_repetition_start (fixture->repetition, 2, omo_dialect_from_id ("v2"));
  wait_until (!omo_repetition_is_running (fixture->repetition));
  one = omo_repetition_measure (fixture->repetition, 0);
  other = omo_repetition_measure (fixture->repetition, 1);
  g_assert_cmpfloat_with_epsilon (one.median_degrees, other.median_degrees, 0.1);
  /* The last one is v2's: the disc turns by 25 degrees and the ring by as many. */
  g_assert_cmpint (omo_workspace_get_reading_choice (fixture->workspace).reading, ==,
                   OMO_READING_RATIO);
  rotation = omo_workspace_get_rotation (fixture->workspace);
  g_assert_cmpfloat_with_epsilon (rotation.inner_degrees, 25, 0.1);
  submit (fixture->workspace);
  g_assert_cmpint (omo_workspace_get_reading_choice (fixture->workspace).reading, ==,
                   OMO_READING_DEGREES);
  g_assert_cmpfloat_with_epsilon (omo_workspace_get_rotation (fixture->workspace).inner_degrees, 50,
                                  0.1);
}

/* What another profile means by its numbers is of its answers alone; what the person has chosen comes back. */
static void
test_a_profile_is_read_its_own_way (Fixture *fixture, gconstpointer script)
{
  g_autoptr (OmoProfile) other = omo_profile_new ("Company B");

  other->choice.reading = OMO_READING_EACH;
  load_sample (fixture->workspace, "web-rotate");
  g_object_set (fixture->workspace, "reading", OMO_READING_SLIDER, NULL);
  omo_repetition_start_with_profile (fixture->repetition, 2, other);
  wait_until (!omo_repetition_is_running (fixture->repetition));
  g_assert_cmpint (omo_workspace_get_reading_choice (fixture->workspace).reading, ==,
                   OMO_READING_EACH);
  omo_workspace_clear (fixture->workspace);
  g_assert_cmpint (omo_workspace_get_reading_choice (fixture->workspace).reading, ==,
                   OMO_READING_SLIDER);
}

static void
test_two_profiles_take_turns (Fixture *fixture, gconstpointer script)
{
  g_autoptr (OmoProfile) other = omo_profile_new ("Company B");

  other->dialect = omo_dialect_from_id ("v2");
  omo_repetition_start_with_profile (fixture->repetition, 2, other);
  wait_until (!omo_repetition_is_running (fixture->repetition));
  g_assert_cmpuint (omo_repetition_get_n_series (fixture->repetition), ==, 2);
  g_assert_cmpstr (omo_repetition_get_title (fixture->repetition, 0), ==, "OMOcaptcha");
  g_assert_cmpstr (omo_repetition_get_title (fixture->repetition, 1), ==, "Company B");
  g_assert_cmpuint (omo_repetition_get_n_done (fixture->repetition, 1), ==, 2);
  g_assert_cmpuint (omo_repetition_get_scatter (fixture->repetition).n_dots, ==, 8);
  g_assert_cmpstr (omo_workspace_get_profile (fixture->workspace)->name, ==, "OMOcaptcha");
  g_assert_cmpstr (omo_dialect_get_id (omo_workspace_get_job_dialect (fixture->workspace)), ==,
                   "v2");
}

static void
test_a_failure_counts_and_goes_on (Fixture *fixture, gconstpointer script)
{
  omo_repetition_start (fixture->repetition, 2, NULL);
  wait_until (!omo_repetition_is_running (fixture->repetition));
  g_assert_cmpuint (omo_repetition_get_n_failed (fixture->repetition, 0), ==, 2);
}

static void
test_stop_ends_it (Fixture *fixture, gconstpointer script)
{
  omo_repetition_start (fixture->repetition, 10, NULL);
  wait_until (omo_repetition_get_n_done (fixture->repetition, 0) >= 1);
  omo_repetition_stop (fixture->repetition);
  wait_until (!omo_repetition_is_running (fixture->repetition));
  g_assert_false (omo_workspace_is_working (fixture->workspace));
  g_assert_cmpuint (omo_repetition_get_n_done (fixture->repetition, 0), <, 10);
}

static void
test_other_pictures_take_it_away (Fixture *fixture, gconstpointer script)
{
  omo_repetition_start (fixture->repetition, 2, NULL);
  wait_until (!omo_repetition_is_running (fixture->repetition));
  omo_workspace_clear (fixture->workspace);
  g_assert_cmpuint (omo_repetition_get_n_series (fixture->repetition), ==, 0);
  g_assert_cmpuint (omo_repetition_get_scatter (fixture->repetition).n_dots, ==, 0);
}

#define ADD(path, script, test)                                                                    \
  g_test_add ("/ui/repetition/" path, Fixture, script, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("times", "running=0", test_so_many_are_sent_and_no_more);
  ADD ("versions", "running=0", test_two_versions_take_turns);
  ADD ("readings", "running=0", test_each_version_is_read_its_own_way);
  ADD ("reading-of-a-profile", "running=0", test_a_profile_is_read_its_own_way);
  ADD ("profiles", "running=0", test_two_profiles_take_turns);
  ADD ("failure", "create=http-500", test_a_failure_counts_and_goes_on);
  ADD ("stop", "running=0,delay=50", test_stop_ends_it);
  ADD ("clear", "running=0", test_other_pictures_take_it_away);

  return g_test_run ();
}
