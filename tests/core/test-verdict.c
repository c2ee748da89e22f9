/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-verdict.h"

typedef struct
{
  const char *name;
  OmoDistance distance;
  OmoVerdict verdict;
} ProposalCase;

/* Of the default tolerance: 20 px displayed, 4 degrees; a tenth of it beyond is doubtful. */
static const ProposalCase proposal_cases[] = {
  { "points/exact", { OMO_ANSWER_POINTS, 2 }, OMO_VERDICT_RIGHT },
  { "points/edge", { OMO_ANSWER_POINTS, 2, { { 3 }, { 20 } } }, OMO_VERDICT_RIGHT },
  { "points/past-edge", { OMO_ANSWER_POINTS, 2, { { 20.001 }, { 3 } } }, OMO_VERDICT_UNSURE },
  { "points/end-of-doubt", { OMO_ANSWER_POINTS, 2, { { 22 }, { 3 } } }, OMO_VERDICT_UNSURE },
  { "points/wrong", { OMO_ANSWER_POINTS, 2, { { 3 }, { 22.001 } } }, OMO_VERDICT_WRONG },
  /* Displayed px count, however large the natural ones are. */
  { "points/natural", { OMO_ANSWER_POINTS, 2, { { 19, 60 }, { 0 } } }, OMO_VERDICT_RIGHT },
  { "rotation/edge", { OMO_ANSWER_ROTATION, .degrees = 4 }, OMO_VERDICT_RIGHT },
  { "rotation/past-edge", { OMO_ANSWER_ROTATION, .degrees = 4.01 }, OMO_VERDICT_UNSURE },
  { "rotation/wrong", { OMO_ANSWER_ROTATION, .degrees = 4.41 }, OMO_VERDICT_WRONG },
  { "rotation/opposite", { OMO_ANSWER_ROTATION, .degrees = 180 }, OMO_VERDICT_WRONG },
  { "slide/edge", { OMO_ANSWER_SLIDE, 1, { { 20 } } }, OMO_VERDICT_RIGHT },
  { "slide/wrong", { OMO_ANSWER_SLIDE, 1, { { 40 } } }, OMO_VERDICT_WRONG },
  { "drag/edge", { OMO_ANSWER_DRAG, 2, { { 20 }, { 20 } } }, OMO_VERDICT_RIGHT },
  { "drag/start-wrong", { OMO_ANSWER_DRAG, 2, { { 30 }, { 0 } } }, OMO_VERDICT_WRONG },
};

static void
test_proposal (gconstpointer data)
{
  const ProposalCase *c = data;
  OmoTolerance tolerance = omo_tolerance_get_default ();

  g_assert_cmpint (omo_verdict_propose (&c->distance, &tolerance), ==, c->verdict);
}

static void
test_no_distance (void)
{
  OmoTolerance tolerance = omo_tolerance_get_default ();

  g_assert_cmpint (omo_verdict_propose (NULL, &tolerance), ==, OMO_VERDICT_NONE);
}

static void
test_other_tolerance (void)
{
  OmoDistance distance = { OMO_ANSWER_POINTS, 2, { { 30 }, { 0 } } };
  OmoTolerance tolerance = { 30, 1 };

  g_assert_cmpint (omo_verdict_propose (&distance, &tolerance), ==, OMO_VERDICT_RIGHT);
  tolerance.px = 10;
  g_assert_cmpint (omo_verdict_propose (&distance, &tolerance), ==, OMO_VERDICT_WRONG);
}

static void
test_sentence (void)
{
  OmoDistance points = { OMO_ANSWER_POINTS, 2, { { 3.21 }, { 24.06 } } };
  OmoDistance rotation = { OMO_ANSWER_ROTATION, .degrees = 3, .slider_px = 2.26 };
  OmoTolerance tolerance = { 20, 2.5 };
  g_autofree char *of_points = omo_verdict_print (&points, &tolerance);
  g_autofree char *of_rotation = omo_verdict_print (&rotation, &tolerance);

  g_assert_cmpstr (of_points, ==,
                   "Point 1 is 3.2 px off, point 2 is 24.1 px off. Up to 20 px is right.");
  g_assert_cmpstr (of_rotation, ==, "It is 3° off, 2.3 px of the slider. Up to 2.5° is right.");
}

static void
test_ids (void)
{
  OmoVerdict verdict = OMO_N_VERDICTS;

  for (guint i = 0; i < OMO_N_VERDICTS; i++)
    {
      g_assert_true (omo_verdict_from_id (omo_verdict_get_id ((OmoVerdict) i), &verdict));
      g_assert_cmpint (verdict, ==, i);
      g_assert_cmpstr (omo_verdict_get_label ((OmoVerdict) i), !=, "");
    }
  g_assert_false (omo_verdict_from_id ("Right", &verdict));
  g_assert_false (omo_verdict_from_id (NULL, &verdict));
  g_assert_cmpint (verdict, ==, OMO_VERDICT_UNSURE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (proposal_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/verdict/proposal/", proposal_cases[i].name, NULL);

      g_test_add_data_func (path, &proposal_cases[i], test_proposal);
    }
  g_test_add_func ("/core/verdict/proposal/nothing-expected", test_no_distance);
  g_test_add_func ("/core/verdict/proposal/other-tolerance", test_other_tolerance);
  g_test_add_func ("/core/verdict/sentence", test_sentence);
  g_test_add_func ("/core/verdict/ids", test_ids);

  return g_test_run ();
}
