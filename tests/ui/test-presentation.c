/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-presentation.h"

#include "ui/omo-application.h"
#include "waiting.h"
#include "workspace-fixture.h"

typedef struct
{
  GSettings *settings;
  OmoWorkspace *workspace;
  OmoPresentation *presentation;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer script)
{
  fixture->settings = g_settings_new (OMO_APPLICATION_ID);
  fixture->workspace = omo_workspace_new (fixture->settings);
  simulate (fixture->workspace, script);
  fixture->presentation = omo_presentation_new (fixture->workspace);
}

static void
tear_down (Fixture *fixture, gconstpointer script)
{
  g_assert_finalize_object (fixture->presentation);
  g_assert_finalize_object (fixture->workspace);
  g_object_unref (fixture->settings);
}

static void
check_step (Fixture *fixture, OmoPresentationStep step)
{
  g_assert_cmpint (omo_presentation_get_step (fixture->presentation), ==, step);
}

static void
test_step_by_step (Fixture *fixture, gconstpointer script)
{
  g_autofree char *caption = NULL;

  omo_presentation_begin (fixture->presentation);
  check_step (fixture, OMO_STEP_GALLERY);
  omo_presentation_advance (fixture->presentation);
  check_step (fixture, OMO_STEP_GALLERY);
  load_sample (fixture->workspace, "web-pair");
  check_step (fixture, OMO_STEP_PICTURE);
  omo_presentation_advance (fixture->presentation);
  check_step (fixture, OMO_STEP_ASKED);
  omo_presentation_advance (fixture->presentation);
  wait_until (!omo_workspace_is_working (fixture->workspace));
  check_step (fixture, OMO_STEP_READY);
  g_assert_cmpuint (omo_workspace_get_overlay (fixture->workspace).n_marks, ==, 0);
  omo_presentation_advance (fixture->presentation);
  check_step (fixture, OMO_STEP_SHOWN);
  g_assert_cmpuint (omo_workspace_get_overlay (fixture->workspace).n_marks, ==, 2);
  caption = omo_presentation_print_caption (fixture->presentation);
  g_assert_true (g_str_has_prefix (caption, "1:  48, 57     2:  289, 132     in "));
  omo_presentation_advance (fixture->presentation);
  check_step (fixture, OMO_STEP_GALLERY);
}

static void
test_the_question_is_told (Fixture *fixture, gconstpointer script)
{
  g_autofree char *nothing = NULL;
  g_autofree char *asked = NULL;
  g_autofree char *gone = NULL;

  omo_presentation_begin (fixture->presentation);
  g_object_set (fixture->workspace, "question", "Of the last one", NULL);
  nothing = omo_presentation_print_question (fixture->presentation);
  g_assert_cmpstr (nothing, ==, "");
  load_sample (fixture->workspace, "web-question");
  g_object_set (fixture->workspace, "question", "Which two are red?", NULL);
  asked = omo_presentation_print_question (fixture->presentation);
  g_assert_cmpstr (asked, ==, "Which two are red?");
  load_sample (fixture->workspace, "web-pair");
  gone = omo_presentation_print_question (fixture->presentation);
  g_assert_cmpstr (gone, ==, "");
}

static void
test_a_failure_is_shown_at_once (Fixture *fixture, gconstpointer script)
{
  omo_presentation_begin (fixture->presentation);
  load_sample (fixture->workspace, "web-pair");
  omo_presentation_advance (fixture->presentation);
  wait_until (!omo_workspace_is_working (fixture->workspace));
  check_step (fixture, OMO_STEP_SHOWN);
}

static void
test_the_end_shows_what_was_hidden (Fixture *fixture, gconstpointer script)
{
  omo_presentation_begin (fixture->presentation);
  load_sample (fixture->workspace, "web-rotate");
  omo_presentation_advance (fixture->presentation);
  wait_until (!omo_workspace_is_working (fixture->workspace));
  g_assert_true (omo_workspace_is_answer_hidden (fixture->workspace));
  omo_presentation_end (fixture->presentation);
  g_assert_false (omo_workspace_is_answer_hidden (fixture->workspace));
  g_assert_false (omo_presentation_is_on (fixture->presentation));
}

static void
test_without_it_nothing_is_hidden (Fixture *fixture, gconstpointer script)
{
  load_sample (fixture->workspace, "web-pair");
  omo_workspace_submit (fixture->workspace);
  wait_until (!omo_workspace_is_working (fixture->workspace));
  g_assert_false (omo_workspace_is_answer_hidden (fixture->workspace));
}

#define ADD(path, script, test)                                                                    \
  g_test_add ("/ui/presentation/" path, Fixture, script, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("steps", "running=1", test_step_by_step);
  ADD ("failure", "create=http-500", test_a_failure_is_shown_at_once);
  ADD ("end", "running=0", test_the_end_shows_what_was_hidden);
  ADD ("question", "running=0", test_the_question_is_told);
  ADD ("off", "running=0", test_without_it_nothing_is_hidden);

  return g_test_run ();
}
