/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-verification.h"

#include <string.h>

static void
count_cb (OmoVerification *verification, guint *n)
{
  (*n)++;
}

static OmoVerification *
create (OmoAnswerShape shape)
{
  OmoVerification *verification = omo_verification_new ();

  omo_verification_begin (verification, shape);
  return verification;
}

static void
test_two_points_are_a_truth (void)
{
  g_autoptr (OmoVerification) verification = create (OMO_ANSWER_POINTS);
  const OmoExpected *expected;
  guint n = 0;

  g_signal_connect (verification, "truth-changed", G_CALLBACK (count_cb), &n);
  g_assert_cmpuint (omo_verification_get_n_wanted (verification), ==, 2);
  omo_verification_set_point (verification, 0, (OmoPoint){ 10, 20 });
  g_assert_null (omo_verification_get_expected (verification));
  omo_verification_set_point (verification, 1, (OmoPoint){ 30, 40 });
  omo_verification_set_point (verification, 0, (OmoPoint){ 11, 20 });
  g_assert_cmpuint (n, ==, 3);
  expected = omo_verification_get_expected (verification);
  g_assert_nonnull (expected);
  g_assert_cmpfloat (expected->points[0].x, ==, 11);
  g_assert_cmpfloat (expected->points[1].y, ==, 40);
}

static void
test_a_slide_has_one_point (void)
{
  g_autoptr (OmoVerification) verification = create (OMO_ANSWER_SLIDE);

  omo_verification_set_point (verification, 0, (OmoPoint){ 120, 77 });
  g_assert_cmpuint (omo_verification_get_n_wanted (verification), ==, 1);
  g_assert_cmpfloat (omo_verification_get_expected (verification)->x, ==, 120);
}

static void
test_a_turn_is_within_one_turn (void)
{
  g_autoptr (OmoVerification) verification = create (OMO_ANSWER_ROTATION);

  g_assert_null (omo_verification_get_expected (verification));
  omo_verification_set_degrees (verification, -90);
  g_assert_cmpfloat (omo_verification_get_expected (verification)->degrees, ==, 270);
  omo_verification_set_degrees (verification, 725);
  g_assert_cmpfloat (omo_verification_get_expected (verification)->degrees, ==, 5);
}

static void
test_another_captcha_begins_anew (void)
{
  g_autoptr (OmoVerification) verification = create (OMO_ANSWER_POINTS);
  OmoExpected expected = { .shape = OMO_ANSWER_POINTS, .points = { { 1, 2 }, { 3, 4 } } };
  g_autofree char *note = NULL;
  OmoVerdict verdict;
  gboolean blind;

  omo_verification_set_expected (verification, &expected);
  g_assert_cmpuint (omo_verification_get_n_points (verification), ==, 2);
  g_object_set (verification, "note", "odd", "verdict", OMO_VERDICT_WRONG, "blind", TRUE, NULL);
  omo_verification_begin (verification, OMO_ANSWER_DRAG);
  g_object_get (verification, "note", &note, "verdict", &verdict, "blind", &blind, NULL);
  g_assert_null (omo_verification_get_expected (verification));
  g_assert_cmpstr (note, ==, "");
  g_assert_cmpint (verdict, ==, OMO_VERDICT_NONE);
  g_assert_true (blind);
}

static void
test_an_endless_note_is_cut_at_a_character (void)
{
  g_autoptr (OmoVerification) verification = create (OMO_ANSWER_POINTS);
  g_autoptr (GString) text = g_string_new ("x");
  g_autofree char *note = NULL;

  while (text->len <= OMO_VERIFICATION_MAX_TEXT)
    g_string_append (text, "ệ");
  g_object_set (verification, "note", text->str, "ticket", NULL, NULL);
  g_object_get (verification, "note", &note, NULL);
  g_assert_true (g_utf8_validate (note, -1, NULL));
  g_assert_cmpuint (strlen (note), <=, OMO_VERIFICATION_MAX_TEXT);
  g_assert_cmpuint (strlen (note), >, OMO_VERIFICATION_MAX_TEXT - 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/verification/points", test_two_points_are_a_truth);
  g_test_add_func ("/ui/verification/slide", test_a_slide_has_one_point);
  g_test_add_func ("/ui/verification/turn", test_a_turn_is_within_one_turn);
  g_test_add_func ("/ui/verification/begin", test_another_captcha_begins_anew);
  g_test_add_func ("/ui/verification/limit", test_an_endless_note_is_cut_at_a_character);

  return g_test_run ();
}
