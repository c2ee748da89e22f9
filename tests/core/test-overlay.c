/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-overlay.h"

#include "../add-cases.h"
#include "overlays.h"

static OmoOverlay
make_overlay_of (OmoAnswerShape shape, const char *text, OmoSize view_size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoAnswer) answer = omo_answer_new_from_text (shape, text, &error);

  g_assert_no_error (error);
  return omo_overlay_new (answer, natural, view_size);
}

static OmoOverlay
make_overlay (const char *text, OmoSize view_size)
{
  return make_overlay_of (OMO_ANSWER_POINTS, text, view_size);
}

static void
test_displayed (void)
{
  OmoOverlay overlay = make_overlay ("85_53_246_148", page);

  g_assert_cmpuint (overlay.n_marks, ==, 2);
  g_assert_cmpint (overlay.hovered, ==, 0);
  g_assert_cmpuint (overlay.marks[0].number, ==, 1);
  assert_point (overlay.marks[0].returned, 85, 53);
  assert_point (overlay.marks[0].natural, 138, 86);
  /* 85.5 * 552 / 340 and 53.5 * 344 / 212. */
  assert_point (overlay.marks[0].centre, 138 + 276.0 / 340, 86 + 172.0 / 212);
  g_assert_false (overlay.marks[0].outside);
  g_assert_cmpuint (overlay.marks[1].number, ==, 2);
  assert_point (overlay.marks[1].returned, 246, 148);
  g_assert_false (overlay.marks[1].outside);
}

static void
test_no_view_size (void)
{
  OmoOverlay overlay = make_overlay ("0|0|551|343", natural);

  assert_point (overlay.marks[0].centre, 0.5, 0.5);
  assert_point (overlay.marks[1].natural, 551, 343);
  assert_point (overlay.marks[1].centre, 551.5, 343.5);
  g_assert_false (overlay.marks[0].outside);
  g_assert_false (overlay.marks[1].outside);
}

static void
test_outside (void)
{
  OmoOverlay overlay = make_overlay ("340_106_85_-20", page);

  g_assert_true (overlay.marks[0].outside);
  assert_point (overlay.marks[0].returned, 340, 106);
  assert_point (overlay.marks[0].natural, 552, 172);
  assert_point (overlay.marks[0].centre, 551.5, 172 + 172.0 / 212);
  g_assert_cmpfloat_with_epsilon (overlay.marks[0].angle, 0, CLOSE);
  g_assert_true (overlay.marks[1].outside);
  assert_point (overlay.marks[1].centre, 138 + 276.0 / 340, 0.5);
  g_assert_cmpfloat_with_epsilon (overlay.marks[1].angle, -G_PI_2, CLOSE);
}

static void
test_outside_is_of_the_page (void)
{
  /* In the natural frame 340 is well inside. */
  g_assert_true (make_overlay ("340_10_10_10", page).marks[0].outside);
  g_assert_false (make_overlay ("340_10_10_10", natural).marks[0].outside);
}

static void
test_no_marks (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoAnswer) rotation = omo_answer_new_from_text (OMO_ANSWER_ROTATION, "50", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (omo_overlay_new (NULL, natural, page).n_marks, ==, 0);
  g_assert_cmpuint (omo_overlay_new (rotation, natural, page).n_marks, ==, 0);
}

static void
test_middle (void)
{
  OmoOverlay overlay = make_overlay ("10_20_600_20", natural);
  OmoFit fit = { 2, { 100, 50 } };

  assert_point (omo_mark_get_middle (&overlay.marks[0], fit), 121, 91);
  /* The arrow ends at (551.5, 20.5) and reaches a radius back from its middle. */
  assert_point (omo_mark_get_middle (&overlay.marks[1], fit), 1203 - OMO_MARK_RADIUS, 91);
}

/* At 2:1 from the origin: (10, 20) is drawn at (21, 41), (40, 20) at (81, 41), (15, 20) at (31, 41). */
static const HitCase hit_cases[] = {
  { "first", "10_20_40_20", { 21, 41 }, 1 },
  { "second", "10_20_40_20", { 81, 41 }, 2 },
  { "on-ring", "10_20_40_20", { 21 - OMO_MARK_RADIUS, 41 }, 1 },
  { "past-ring", "10_20_40_20", { 21 - OMO_MARK_RADIUS - 0.1, 41 }, 0 },
  { "between", "10_20_40_20", { 51, 41 }, 0 },
  { "overlap-nearer-first", "10_20_15_20", { 25, 41 }, 1 },
  { "overlap-nearer-second", "10_20_15_20", { 27, 41 }, 2 },
  { "same-place", "10_20_10_20", { 22, 41 }, 2 },
  { "outside", "300_300_-50_20", { 1 + OMO_MARK_RADIUS, 41 }, 2 },
};

static void
test_hit (gconstpointer data)
{
  const HitCase *c = data;
  OmoOverlay overlay = make_overlay (c->points, natural);
  OmoFit fit = { 2, { 0, 0 } };

  g_assert_cmpuint (omo_overlay_hit (&overlay, fit, c->at), ==, c->number);
}

static void
test_hit_nothing (void)
{
  OmoOverlay overlay = { 0 };
  OmoFit fit = { 1, { 0, 0 } };

  g_assert_cmpuint (omo_overlay_hit (&overlay, fit, (OmoPoint){ 0, 0 }), ==, 0);
}

static void
test_drag (void)
{
  OmoOverlay overlay = make_overlay_of (OMO_ANSWER_DRAG, "10|20|40|60", natural);
  OmoFit fit = { 2, { 0, 0 } };
  OmoPoint from = { 0 };
  OmoPoint to = { 0 };

  g_assert_cmpuint (overlay.n_marks, ==, 2);
  g_assert_true (overlay.has_arrow);
  g_assert_false (overlay.has_end2);
  g_assert_false (overlay.has_guide);
  assert_point (overlay.marks[1].centre, 40.5, 60.5);

  /* From (21, 41) to (81, 121) it is 100 px: 3/5 to the right, 4/5 down. */
  g_assert_true (omo_overlay_get_arrow (&overlay, fit, FALSE, &from, &to));
  assert_point (from, 21 + OMO_MARK_RADIUS * 0.6, 41 + OMO_MARK_RADIUS * 0.8);
  assert_point (to, 81 - OMO_MARK_RADIUS * 0.6, 121 - OMO_MARK_RADIUS * 0.8);
  g_assert_false (omo_overlay_get_arrow (&overlay, fit, TRUE, &from, &to));
}

static void
test_drag_other_end (void)
{
  OmoOverlay overlay = make_overlay_of (OMO_ANSWER_DRAG, "10|20|40|60|10|600", natural);
  OmoFit fit = { 1, { 0, 0 } };
  OmoPoint from = { 0 };
  OmoPoint to = { 0 };

  g_assert_cmpuint (overlay.n_marks, ==, 2);
  g_assert_true (overlay.has_end2);
  g_assert_cmpuint (overlay.end2.number, ==, 3);
  g_assert_true (overlay.end2.outside);
  assert_point (overlay.end2.returned, 10, 600);

  /* Its mark ends at the lower edge, 343.5, and has its middle a radius above. */
  g_assert_true (omo_overlay_get_arrow (&overlay, fit, TRUE, &from, &to));
  assert_point (from, 10.5, 20.5 + OMO_MARK_RADIUS);
  assert_point (to, 10.5, 343.5 - 2 * OMO_MARK_RADIUS);
}

static void
test_no_arrow (void)
{
  OmoOverlay near = make_overlay_of (OMO_ANSWER_DRAG, "10|20|10|46", natural);
  OmoOverlay points = make_overlay ("10_20_300_60", natural);
  OmoFit fit = { 1, { 0, 0 } };
  OmoPoint from = { 7, 7 };
  OmoPoint to = { 7, 7 };

  g_assert_false (omo_overlay_get_arrow (&near, fit, FALSE, &from, &to));
  g_assert_false (omo_overlay_get_arrow (&points, fit, FALSE, &from, &to));
  assert_point (from, 7, 7);
  assert_point (to, 7, 7);
}

static void
test_slide (void)
{
  OmoSize width_alone = { 340, 0 };
  OmoOverlay overlay = make_overlay_of (OMO_ANSWER_SLIDE, "85", width_alone);
  OmoFit fit = { 2, { 100, 50 } };
  OmoRect track;

  g_assert_cmpuint (overlay.n_marks, ==, 0);
  g_assert_false (overlay.has_arrow);
  g_assert_true (overlay.has_guide);
  g_assert_cmpfloat (overlay.guide.returned, ==, 85);
  g_assert_cmpfloat_with_epsilon (overlay.guide.natural, 138, CLOSE);
  g_assert_cmpfloat_with_epsilon (overlay.guide.x, 138, CLOSE);
  g_assert_false (overlay.guide.outside);

  /* The picture's lower edge is at 50 + 2 * 344 = 738. */
  track = omo_guide_get_track (&overlay.guide, fit);
  assert_point ((OmoPoint){ track.x, track.y }, 100, 738 - OMO_TRACK_MARGIN - OMO_TRACK_HEIGHT);
  assert_point ((OmoPoint){ track.width, track.height }, 1104, OMO_TRACK_HEIGHT);
  assert_point (omo_guide_get_knob (&overlay.guide, fit), 100 + 2 * 138,
                738 - OMO_TRACK_MARGIN - OMO_TRACK_HEIGHT / 2);
}

typedef struct
{
  const char *name;
  const char *px;
  double x;
  gboolean outside;
} GuideCase;

static const GuideCase guide_cases[] = {
  { "zero", "0", 0, FALSE },
  { "whole-width", "340", 552, FALSE },
  { "too-far", "340.5", 552, TRUE },
  { "backwards", "-1", 0, TRUE },
};

static void
test_guide (gconstpointer data)
{
  const GuideCase *c = data;
  OmoGuide guide = make_overlay_of (OMO_ANSWER_SLIDE, c->px, page).guide;

  g_assert_cmpfloat (guide.x, ==, c->x);
  g_assert_cmpint (guide.outside, ==, c->outside);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/overlay/displayed", test_displayed);
  g_test_add_func ("/core/overlay/no-view-size", test_no_view_size);
  g_test_add_func ("/core/overlay/outside", test_outside);
  g_test_add_func ("/core/overlay/outside-is-of-the-page", test_outside_is_of_the_page);
  g_test_add_func ("/core/overlay/no-marks", test_no_marks);
  g_test_add_func ("/core/overlay/middle", test_middle);
  ADD_CASES ("/core/overlay/hit", hit_cases, test_hit)
  g_test_add_func ("/core/overlay/hit/nothing", test_hit_nothing);
  g_test_add_func ("/core/overlay/drag", test_drag);
  g_test_add_func ("/core/overlay/drag/other-end", test_drag_other_end);
  g_test_add_func ("/core/overlay/drag/no-arrow", test_no_arrow);
  g_test_add_func ("/core/overlay/slide", test_slide);
  ADD_CASES ("/core/overlay/slide", guide_cases, test_guide)
  return g_test_run ();
}
