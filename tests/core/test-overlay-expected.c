/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-overlay.h"

#include "../add-cases.h"
#include "overlays.h"

static OmoOverlay
make_judged (OmoAnswerShape shape, const char *text, const OmoExpected *expected, OmoSize view_size)
{
  g_autoptr (OmoAnswer) answer = omo_answer_new_from_text (shape, text, NULL);
  OmoOverlay overlay = omo_overlay_new (answer, natural, view_size);
  OmoDistance distance = { 0 };

  g_assert_true (omo_distance_measure (expected, answer, natural, view_size, NULL, &distance));
  omo_overlay_set_expected (&overlay, expected, &distance, 20, natural, view_size);
  return overlay;
}

static void
test_expected (void)
{
  OmoExpected expected = { OMO_ANSWER_POINTS, { { 78, 92 }, { 470.25, 215 } } };
  OmoOverlay overlay = make_judged (OMO_ANSWER_POINTS, "48_57_289_132", &expected, page);

  g_assert_cmpuint (overlay.n_marks, ==, 2);
  g_assert_cmpuint (overlay.n_expected, ==, 2);
  g_assert_cmpuint (overlay.expected[1].number, ==, 2);
  assert_point (overlay.expected[0].centre, 78.5, 92.5);
  assert_point (overlay.expected[1].centre, 470.25, 215.5);
  g_assert_false (overlay.is_crossed);
  /* 20 displayed px: a circle on the page, a little wider than high in the file. */
  g_assert_cmpfloat_with_epsilon (overlay.tolerance.width, 20 * 552.0 / 340, CLOSE);
  g_assert_cmpfloat_with_epsilon (overlay.tolerance.height, 20 * 344.0 / 212, CLOSE);
  g_assert_true (omo_overlay_get_partner (&overlay, 1) == &overlay.marks[0]);
  g_assert_true (omo_overlay_get_partner (&overlay, 2) == &overlay.marks[1]);
}

static void
test_expected_crossed (void)
{
  OmoExpected expected = { OMO_ANSWER_POINTS, { { 78, 92 }, { 470, 215 } } };
  OmoOverlay overlay = make_judged (OMO_ANSWER_POINTS, "289_132_48_57", &expected, page);

  g_assert_true (omo_overlay_get_partner (&overlay, 1) == &overlay.marks[1]);
  g_assert_true (omo_overlay_get_partner (&overlay, 2) == &overlay.marks[0]);
}

static void
test_expected_other_end (void)
{
  OmoExpected expected = { OMO_ANSWER_DRAG, { { 10, 20 }, { 100, 300 } } };
  OmoOverlay near = make_judged (OMO_ANSWER_DRAG, "10|20|100|300|10|300", &expected, natural);
  OmoOverlay other = make_judged (OMO_ANSWER_DRAG, "10|20|40|60|100|300", &expected, natural);

  g_assert_true (omo_overlay_get_partner (&near, 2) == &near.marks[1]);
  g_assert_true (omo_overlay_get_partner (&other, 2) == &other.end2);
  g_assert_true (omo_overlay_get_partner (&other, 1) == &other.marks[0]);
}

static void
test_expected_alone (void)
{
  OmoExpected expected = { OMO_ANSWER_POINTS, { { 78, 92 }, { 600, 215 } } };
  OmoExpected rotation = { OMO_ANSWER_ROTATION, .degrees = 50 };
  OmoOverlay overlay = omo_overlay_new (NULL, natural, page);
  OmoFit fit = { 1, { 0, 0 } };
  OmoPoint from = { 7, 7 };

  omo_overlay_set_expected (&overlay, &expected, NULL, 0, natural, page);
  g_assert_cmpuint (overlay.n_expected, ==, 2);
  g_assert_cmpfloat (overlay.tolerance.width, ==, 0);
  g_assert_true (overlay.expected[1].outside);
  g_assert_null (omo_overlay_get_partner (&overlay, 1));
  g_assert_false (omo_overlay_get_link (&overlay, fit, 1, &from, &from));
  assert_point (from, 7, 7);
  omo_overlay_set_expected (&overlay, &rotation, NULL, 4, natural, page);
  g_assert_cmpuint (overlay.n_expected, ==, 0);
  omo_overlay_set_expected (&overlay, &expected, NULL, 0, natural, page);
  omo_overlay_set_expected (&overlay, NULL, NULL, 0, natural, page);
  g_assert_cmpuint (overlay.n_expected, ==, 0);
}

/* At 2:1 from (21, 41) to (81, 121), 100 px, five px short at each end. */
static void
test_link (void)
{
  OmoExpected expected = { OMO_ANSWER_POINTS, { { 10, 20 }, { 300, 300 } } };
  OmoOverlay overlay = make_judged (OMO_ANSWER_POINTS, "40_60_300_306", &expected, natural);
  OmoFit fit = { 2, { 0, 0 } };
  OmoPoint from = { 7, 7 };
  OmoPoint to = { 7, 7 };

  /* 12 px apart: the line would be shorter than what it joins. */
  g_assert_false (omo_overlay_get_link (&overlay, fit, 2, &from, &to));
  assert_point (to, 7, 7);
  g_assert_true (omo_overlay_get_link (&overlay, fit, 1, &from, &to));
  assert_point (from, 24, 45);
  assert_point (to, 78, 117);
}

static void
test_expected_guide (void)
{
  OmoExpected expected = { OMO_ANSWER_SLIDE, .x = 138 };
  OmoOverlay overlay = make_judged (OMO_ANSWER_SLIDE, "85", &expected, (OmoSize){ 340, 0 });

  g_assert_true (overlay.has_guide);
  g_assert_true (overlay.has_expected_guide);
  g_assert_cmpuint (overlay.n_expected, ==, 0);
  g_assert_cmpfloat_with_epsilon (overlay.expected_guide.x, overlay.guide.x, CLOSE);
  g_assert_cmpfloat_with_epsilon (overlay.tolerance.width, 20 * 552.0 / 340, CLOSE);
}

/* At 2:1 the square of (10, 20) reaches from (4, 24) to (38, 58), that of (15, 20) ten px further right. */
static const HitCase hit_expected_cases[] = {
  { "first", "10_20_100_20", { 21, 41 }, 1 },
  { "second", "10_20_100_20", { 201, 41 }, 2 },
  { "corner", "10_20_100_20", { 38, 58 }, 1 },
  { "past-corner", "10_20_100_20", { 38.1, 58 }, 0 },
  { "overlap-nearer-first", "10_20_15_20", { 25, 41 }, 1 },
  { "overlap-nearer-second", "10_20_15_20", { 27, 41 }, 2 },
};

static void
test_hit_expected (gconstpointer data)
{
  const HitCase *c = data;
  g_autoptr (OmoAnswer) points = omo_answer_new_from_text (OMO_ANSWER_POINTS, c->points, NULL);
  OmoExpected expected = { OMO_ANSWER_POINTS, { points->points[0], points->points[1] } };
  OmoOverlay overlay = { 0 };

  omo_overlay_set_expected (&overlay, &expected, NULL, 20, natural, natural);
  g_assert_cmpuint (omo_overlay_hit_expected (&overlay, (OmoFit){ 2, { 0, 0 } }, c->at), ==,
                    c->number);
  g_assert_cmpuint (omo_overlay_hit (&overlay, (OmoFit){ 2, { 0, 0 } }, c->at), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/overlay-expected/marks", test_expected);
  g_test_add_func ("/core/overlay-expected/crossed", test_expected_crossed);
  g_test_add_func ("/core/overlay-expected/other-end", test_expected_other_end);
  g_test_add_func ("/core/overlay-expected/alone", test_expected_alone);
  g_test_add_func ("/core/overlay-expected/link", test_link);
  g_test_add_func ("/core/overlay-expected/guide", test_expected_guide);
  ADD_CASES ("/core/overlay-expected/hit", hit_expected_cases, test_hit_expected)

  return g_test_run ();
}
