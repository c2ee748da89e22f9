/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-overlay.h"

#define CLOSE 1e-9

static const OmoSize natural = { 552, 344 };
static const OmoSize page = { 340, 212 };

static OmoOverlay
make_overlay (const char *text, OmoSize view_size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoAnswer) answer = omo_answer_new_from_text (OMO_ANSWER_POINTS, text, &error);

  g_assert_no_error (error);
  return omo_overlay_new (answer, natural, view_size);
}

static void
assert_point (OmoPoint point, double x, double y)
{
  g_assert_cmpfloat_with_epsilon (point.x, x, CLOSE);
  g_assert_cmpfloat_with_epsilon (point.y, y, CLOSE);
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

typedef struct
{
  const char *name;
  const char *points;
  OmoPoint at;
  guint number;
} HitCase;

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
  for (gsize i = 0; i < G_N_ELEMENTS (hit_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/overlay/hit/", hit_cases[i].name, NULL);

      g_test_add_data_func (path, &hit_cases[i], test_hit);
    }
  g_test_add_func ("/core/overlay/hit/nothing", test_hit_nothing);
  return g_test_run ();
}
