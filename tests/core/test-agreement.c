/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-agreement.h"

#define CLOSE 1e-9
#define MAX_ANSWERS 5

static const OmoSize natural = { 600, 800 };
static const OmoSize half = { 300, 400 };

typedef struct
{
  const char *name;
  OmoAnswerShape shape;
  const char *answers[MAX_ANSWERS + 1];
  OmoReadingChoice choice;
  double tolerance;
  OmoAgreement agreement;
} AgreementCase;

/* By hand; points in px of a picture that is shown half as large. */
static const AgreementCase agreement_cases[] = {
  { "one",
    OMO_ANSWER_POINTS,
    { "10_20_200_300" },
    { 0 },
    20,
    { OMO_ANSWER_POINTS, 1, 1, 0, 0, { { 21, 41 }, { 401, 601 } }, 0 } },
  /* The median is the second; 5 and 10 away. */
  { "points",
    OMO_ANSWER_POINTS,
    { "10_20_197_296", "10_20_200_300", "10_20_206_308" },
    { 0 },
    5,
    { OMO_ANSWER_POINTS, 3, 2, 5, 10, { { 21, 41 }, { 401, 601 } }, 0 } },
  /* The same in any order. */
  { "points/other-order",
    OMO_ANSWER_POINTS,
    { "10_20_197_296", "200_300_10_20", "206_308_10_20" },
    { 0 },
    5,
    { OMO_ANSWER_POINTS, 3, 2, 5, 10, { { 21, 41 }, { 401, 601 } }, 0 } },
  /* The larger of an answer's two distances counts. */
  { "points/worse-of-two",
    OMO_ANSWER_POINTS,
    { "10_20_200_300", "10_20_200_300", "13_24_200_312" },
    { 0 },
    12,
    { OMO_ANSWER_POINTS, 3, 3, 4, 12, { { 21, 41 }, { 401, 601 } }, 0 } },
  /* Of two the median lies between. */
  { "points/two",
    OMO_ANSWER_POINTS,
    { "10_20_200_300", "10_20_210_300" },
    { 0 },
    4,
    { OMO_ANSWER_POINTS, 2, 0, 5, 5, { { 21, 41 }, { 411, 601 } }, 0 } },
  /* One that is far off moves nothing. */
  { "points/outlier",
    OMO_ANSWER_POINTS,
    { "10_20_200_300", "10_20_200_300", "10_20_200_300", "10_20_200_300", "10_120_200_300" },
    { 0 },
    20,
    { OMO_ANSWER_POINTS, 5, 4, 20, 100, { { 21, 41 }, { 401, 601 } }, 0 } },
  { "drag",
    OMO_ANSWER_DRAG,
    { "10|20|200|300", "10|20|200|300", "10|20|203|304" },
    { 0 },
    4,
    { OMO_ANSWER_DRAG, 3, 2, 5.0 / 3, 5, { { 21, 41 }, { 401, 601 } }, 0 } },
  { "slide",
    OMO_ANSWER_SLIDE,
    { "100", "103", "112" },
    { 0 },
    3,
    { OMO_ANSWER_SLIDE, 3, 2, 4, 9, { { 206, 0 } }, 0 } },
  /* Round the top: 2 degrees are between 358 and 6, and the mean of the numbers would be 122. */
  { "rotation",
    OMO_ANSWER_ROTATION,
    { "358", "2", "6" },
    { OMO_READING_DEGREES, 271, FALSE },
    4,
    { OMO_ANSWER_ROTATION, 3, 3, 8.0 / 3, 4, { { 0 } }, 2 } },
  { "rotation/outlier",
    OMO_ANSWER_ROTATION,
    { "50", "51", "52", "230" },
    { OMO_READING_DEGREES, 271, FALSE },
    4,
    { OMO_ANSWER_ROTATION, 4, 3, 181.0 / 4, 179, { { 0 } }, 51 } },
  /* Both parts turn. */
  { "rotation/each",
    OMO_ANSWER_ROTATION,
    { "50", "50", "51" },
    { OMO_READING_EACH, 271, FALSE },
    1,
    { OMO_ANSWER_ROTATION, 3, 2, 2.0 / 3, 2, { { 0 } }, 100 } },
  { "rotation/flip",
    OMO_ANSWER_ROTATION,
    { "50", "50" },
    { OMO_READING_DEGREES, 271, TRUE },
    1,
    { OMO_ANSWER_ROTATION, 2, 2, 0, 0, { { 0 } }, 310 } },
};

static void
test_agreement (gconstpointer data)
{
  const AgreementCase *c = data;
  OmoAnswer *answers[MAX_ANSWERS] = { NULL };
  OmoSize view_size = c->shape == OMO_ANSWER_SLIDE ? (OmoSize){ 300, 0 } : half;
  OmoAgreement agreement;
  guint n = 0;

  for (; c->answers[n] != NULL; n++)
    answers[n] = omo_answer_new_from_text (c->shape, c->answers[n], NULL);
  agreement = omo_agreement_measure ((const OmoAnswer *const *) answers, n, natural, view_size,
                                     &c->choice, c->tolerance);
  g_assert_cmpint (agreement.shape, ==, c->agreement.shape);
  g_assert_cmpuint (agreement.n_answers, ==, c->agreement.n_answers);
  g_assert_cmpuint (agreement.n_agreeing, ==, c->agreement.n_agreeing);
  g_assert_cmpfloat_with_epsilon (agreement.mean_distance, c->agreement.mean_distance, CLOSE);
  g_assert_cmpfloat_with_epsilon (agreement.max_distance, c->agreement.max_distance, CLOSE);
  g_assert_cmpfloat_with_epsilon (agreement.median_degrees, c->agreement.median_degrees, CLOSE);
  for (guint i = 0; i < OMO_ANSWER_N_POINTS; i++)
    {
      g_assert_cmpfloat_with_epsilon (agreement.medians[i].x, c->agreement.medians[i].x, CLOSE);
      g_assert_cmpfloat_with_epsilon (agreement.medians[i].y, c->agreement.medians[i].y, CLOSE);
    }
  for (guint i = 0; i < n; i++)
    omo_answer_free (answers[i]);
}

static void
test_sentence (void)
{
  OmoAgreement points = { OMO_ANSWER_POINTS, 10, 8, 3.21, 24 };
  OmoAgreement rotation = { OMO_ANSWER_ROTATION, 3, 3, 0.5, 1 };
  g_autofree char *of_points = omo_agreement_print (&points, 20);
  g_autofree char *of_rotation = omo_agreement_print (&rotation, 2.5);

  g_assert_cmpstr (of_points, ==,
                   "8 of 10 agree to within 20 px. From their middle they are 3.2 px off on "
                   "average, 24 px at most.");
  g_assert_cmpstr (of_rotation, ==,
                   "3 of 3 agree to within 2.5°. From their middle they are 0.5° off on average, "
                   "1° at most.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (agreement_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/agreement/", agreement_cases[i].name, NULL);

      g_test_add_data_func (path, &agreement_cases[i], test_agreement);
    }
  g_test_add_func ("/core/agreement/sentence", test_sentence);

  return g_test_run ();
}
