/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-distance.h"

#include <math.h>

#define CLOSE 1e-9

static const OmoSize natural = { 600, 800 }; /* a diagonal of 1000 px */
static const OmoSize half = { 300, 400 };
static const OmoSize wide = { 600, 400 }; /* natural px as high as half a displayed one */

static OmoDistance
measure (const OmoExpected *expected,
         const char *text,
         OmoSize view_size,
         const OmoReadingChoice *choice)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoAnswer) answer = omo_answer_new_from_text (expected->shape, text, &error);
  OmoDistance distance = { 0 };

  g_assert_no_error (error);
  g_assert_true (omo_distance_measure (expected, answer, natural, view_size, choice, &distance));
  g_assert_cmpint (distance.shape, ==, expected->shape);
  return distance;
}

typedef struct
{
  const char *name;
  OmoPoint expected[2];
  const char *answer;
  gboolean crossed;
  double displayed[2];
} PairCase;

static const PairCase pair_cases[] = {
  { "exact", { { 100, 100 }, { 500, 700 } }, "100_100_500_700", FALSE, { 0, 0 } },
  { "3-4-5", { { 100, 100 }, { 500, 700 } }, "103_104_500_712", FALSE, { 5, 12 } },
  { "other-order", { { 100, 100 }, { 500, 700 } }, "500_712_103_104", TRUE, { 12, 5 } },
  /* Both expected points 10 px from both returned ones. */
  { "tie", { { 100, 100 }, { 120, 100 } }, "110_100_110_100", FALSE, { 10, 10 } },
  { "tie-of-other-parts", { { 0, 0 }, { 10, 0 } }, "10_0_20_0", FALSE, { 10, 10 } },
  /* The nearer single point would be 1 px, but the total decides: 1 + 300 against 150 + 150. */
  { "total", { { 100, 100 }, { 250, 100 } }, "251_100_400_100", FALSE, { 151, 150 } },
  /* A decimal is a position, a whole number the middle of its pixel. */
  { "decimal", { { 100, 100 }, { 500, 700 } }, "100.25_100.5_500_700.5", FALSE, { 0.25, 0 } },
  { "outside", { { 0, 0 }, { 500, 700 } }, "-3_-4_500_700", FALSE, { 5, 0 } },
};

static void
test_pair (gconstpointer data)
{
  const PairCase *c = data;
  OmoExpected expected = { OMO_ANSWER_POINTS, { c->expected[0], c->expected[1] } };
  OmoDistance distance = measure (&expected, c->answer, natural, NULL);

  g_assert_cmpint (distance.crossed, ==, c->crossed);
  g_assert_cmpuint (distance.n_lengths, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpfloat_with_epsilon (distance.lengths[i].displayed, c->displayed[i], CLOSE);
      g_assert_cmpfloat_with_epsilon (distance.lengths[i].natural, c->displayed[i], CLOSE);
      g_assert_cmpfloat_with_epsilon (distance.lengths[i].percent, c->displayed[i] / 10, CLOSE);
    }
  g_assert_cmpfloat_with_epsilon (omo_distance_get_worst (&distance),
                                  MAX (c->displayed[0], c->displayed[1]), CLOSE);
}

/* Displayed 50, 50 is drawn at natural 101, 101; the middle of natural 101 is 101.5. */
static void
test_frames (void)
{
  OmoExpected expected = { OMO_ANSWER_POINTS, { { 101, 101 }, { 421, 340.5 } } };
  OmoDistance distance = measure (&expected, "50_50_200_150", half, NULL);

  g_assert_cmpfloat_with_epsilon (distance.lengths[0].natural, sqrt (0.5), CLOSE);
  g_assert_cmpfloat_with_epsilon (distance.lengths[0].displayed, sqrt (0.5) / 2, CLOSE);
  g_assert_cmpfloat_with_epsilon (distance.lengths[0].percent, sqrt (0.5) / 10, CLOSE);
  /* 401, 301 against 421.5, 340.5. */
  g_assert_cmpfloat_with_epsilon (distance.lengths[1].natural, hypot (20.5, 39.5), CLOSE);
  g_assert_cmpfloat_with_epsilon (distance.lengths[1].displayed, hypot (10.25, 19.75), CLOSE);
}

/* 40 natural px downwards are 20 displayed ones, sideways they are 40. */
static void
test_other_aspect (void)
{
  OmoExpected expected = { OMO_ANSWER_POINTS, { { 100.5, 101 }, { 340.5, 401 } } };
  OmoDistance distance = measure (&expected, "100_70.5_300_200.5", wide, NULL);

  g_assert_cmpfloat_with_epsilon (distance.lengths[0].displayed, 19.75, CLOSE);
  g_assert_cmpfloat_with_epsilon (distance.lengths[0].natural, 39.5, CLOSE);
  g_assert_cmpfloat_with_epsilon (distance.lengths[1].displayed, hypot (40, 0.25), CLOSE);
}

typedef struct
{
  const char *name;
  double expected;
  OmoReadingChoice choice;
  const char *answer;
  double degrees;
  double slider_px;
} RotationCase;

static const RotationCase rotation_cases[] = {
  { "degrees", 50, { OMO_READING_DEGREES, 360, FALSE }, "53.5", 3.5, 3.5 },
  { "half-travel", 50, { OMO_READING_DEGREES, 180, FALSE }, "54", 4, 2 },
  { "across-the-top", 358, { OMO_READING_DEGREES, 360, FALSE }, "3", 5, 5 },
  { "across-the-top-back", 3, { OMO_READING_DEGREES, 360, FALSE }, "358", 5, 5 },
  { "opposite", 10, { OMO_READING_DEGREES, 271, FALSE }, "190", 180, 135.5 },
  { "more-than-a-turn", 10, { OMO_READING_DEGREES, 360, FALSE }, "730", 0, 0 },
  /* Both parts turn: the relative turn is twice the number. */
  { "each", 100, { OMO_READING_EACH, 271, FALSE }, "50", 0, 0 },
  { "each-off", 100, { OMO_READING_EACH, 360, FALSE }, "52", 4, 4 },
  /* 67.75 of 271 px are a quarter of the way round. */
  { "slider", 90, { OMO_READING_SLIDER, 271, FALSE }, "67.75", 0, 0 },
  { "slider-off", 90, { OMO_READING_SLIDER, 271, FALSE }, "77.75", 3600.0 / 271, 10 },
  /* 0.75 leaves a quarter of the way. */
  { "ratio", 90, { OMO_READING_RATIO, 271, FALSE }, "0.75", 0, 0 },
  { "ratio-off", 90, { OMO_READING_RATIO, 271, FALSE }, "0.74", 3.6, 2.71 },
  { "flip", 310, { OMO_READING_DEGREES, 271, TRUE }, "50", 0, 0 },
};

static void
test_rotation (gconstpointer data)
{
  const RotationCase *c = data;
  OmoExpected expected = { OMO_ANSWER_ROTATION, .degrees = c->expected };
  OmoDistance distance = measure (&expected, c->answer, natural, &c->choice);

  g_assert_cmpfloat_with_epsilon (distance.degrees, c->degrees, CLOSE);
  g_assert_cmpfloat_with_epsilon (distance.slider_px, c->slider_px, CLOSE);
  g_assert_cmpfloat_with_epsilon (omo_distance_get_worst (&distance), c->degrees, CLOSE);
  g_assert_cmpuint (distance.n_lengths, ==, 0);
}

static void
test_slide (void)
{
  OmoExpected expected = { OMO_ANSWER_SLIDE, .x = 100 };
  OmoSize width_alone = { 300, 0 };
  OmoDistance far = measure (&expected, "60", width_alone, NULL);
  OmoDistance near = measure (&expected, "45", width_alone, NULL);

  g_assert_cmpuint (far.n_lengths, ==, 1);
  g_assert_cmpfloat_with_epsilon (far.lengths[0].displayed, 10, CLOSE);
  g_assert_cmpfloat_with_epsilon (far.lengths[0].natural, 20, CLOSE);
  g_assert_cmpfloat_with_epsilon (far.lengths[0].percent, 2, CLOSE);
  g_assert_cmpfloat_with_epsilon (omo_distance_get_worst (&near), 5, CLOSE);
}

typedef struct
{
  const char *name;
  const char *answer;
  gboolean by_end2;
  double start;
  double end;
} DragCase;

static const DragCase drag_cases[] = {
  { "one-end", "13|24|300|406", FALSE, 5, 6 },
  { "other-end-further", "10|20|300|406|300|407", FALSE, 0, 6 },
  { "other-end-nearer", "10|20|300|406|302|400", TRUE, 0, 2 },
  { "tie", "10|20|300|406|306|400", FALSE, 0, 6 },
  /* A drag has a direction: nothing is swapped. */
  { "backwards", "300|400|10|20", FALSE, 478.016736108685, 478.016736108685 },
};

static void
test_drag (gconstpointer data)
{
  const DragCase *c = data;
  OmoExpected expected = { OMO_ANSWER_DRAG, { { 10, 20 }, { 300, 400 } } };
  OmoDistance distance = measure (&expected, c->answer, natural, NULL);

  g_assert_cmpint (distance.by_end2, ==, c->by_end2);
  g_assert_false (distance.crossed);
  g_assert_cmpfloat_with_epsilon (distance.lengths[0].displayed, c->start, CLOSE);
  g_assert_cmpfloat_with_epsilon (distance.lengths[1].displayed, c->end, CLOSE);
}

static void
test_nothing_to_measure (void)
{
  g_autoptr (OmoAnswer) points = omo_answer_new_from_text (OMO_ANSWER_POINTS, "1_2_3_4", NULL);
  OmoExpected expected = { OMO_ANSWER_POINTS, { { 1, 2 }, { 3, 4 } } };
  OmoExpected slide = { OMO_ANSWER_SLIDE, .x = 1 };
  OmoDistance distance = { .n_lengths = 7 };

  g_assert_false (omo_distance_measure (NULL, points, natural, natural, NULL, &distance));
  g_assert_false (omo_distance_measure (&expected, NULL, natural, natural, NULL, &distance));
  g_assert_false (omo_distance_measure (&slide, points, natural, natural, NULL, &distance));
  g_assert_cmpuint (distance.n_lengths, ==, 7);
}

static void
test_sentences (void)
{
  OmoReadingChoice choice = { OMO_READING_DEGREES, 180, FALSE };
  OmoExpected pair = { OMO_ANSWER_POINTS, { { 100, 100 }, { 500, 700 } } };
  OmoExpected turn = { OMO_ANSWER_ROTATION, .degrees = 50 };
  OmoExpected slide = { OMO_ANSWER_SLIDE, .x = 100 };
  OmoExpected drag = { OMO_ANSWER_DRAG, { { 10, 20 }, { 300, 400 } } };
  OmoDistance distances[] = {
    measure (&pair, "103_104_500_712", natural, NULL),
    measure (&turn, "62.5", natural, &choice),
    measure (&slide, "61.25", half, NULL),
    measure (&drag, "13|24|300|406", natural, NULL),
    measure (&drag, "13|24|300|406|300|400", natural, NULL),
  };
  static const char *const sentences[] = {
    "Point 1 is 5 px off, point 2 is 12 px off.",
    "It is 12.5° off, 6.3 px of the slider.",
    "It is 11.3 px off.",
    "The start is 5 px off, the end is 6 px off.",
    "The start is 5 px off, the other end is 0 px off.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *sentence = omo_distance_print (&distances[i]);

      g_assert_cmpstr (sentence, ==, sentences[i]);
    }
}

static void
test_length (void)
{
  g_autofree char *one = omo_length_print ((OmoLength){ 5, 5, 0.5 });
  g_autofree char *two = omo_length_print ((OmoLength){ 3.21, 5.22, 0.84 });

  g_assert_cmpstr (one, ==, "5 px, 0.5 % of the diagonal");
  g_assert_cmpstr (two, ==, "3.2 px displayed, 5.2 px natural, 0.8 % of the diagonal");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (pair_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/distance/pair/", pair_cases[i].name, NULL);

      g_test_add_data_func (path, &pair_cases[i], test_pair);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (rotation_cases); i++)
    {
      g_autofree char *path =
          g_strconcat ("/core/distance/rotation/", rotation_cases[i].name, NULL);

      g_test_add_data_func (path, &rotation_cases[i], test_rotation);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (drag_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/distance/drag/", drag_cases[i].name, NULL);

      g_test_add_data_func (path, &drag_cases[i], test_drag);
    }
  g_test_add_func ("/core/distance/frames", test_frames);
  g_test_add_func ("/core/distance/other-aspect", test_other_aspect);
  g_test_add_func ("/core/distance/slide", test_slide);
  g_test_add_func ("/core/distance/nothing", test_nothing_to_measure);
  g_test_add_func ("/core/distance/sentences", test_sentences);
  g_test_add_func ("/core/distance/length", test_length);

  return g_test_run ();
}
