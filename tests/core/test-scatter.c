/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-scatter.h"

#define CLOSE 1e-9

static const OmoSize natural = { 400, 300 };
static const OmoFit unscaled = { 1, { 0, 0 } };

static gboolean
add_in (OmoScatter *scatter,
        guint series,
        OmoAnswerShape shape,
        const char *text,
        OmoSize view_size)
{
  g_autoptr (OmoAnswer) answer = omo_answer_new_from_text (shape, text, NULL);

  return omo_scatter_add (scatter, series, answer, natural, view_size);
}

static gboolean
add (OmoScatter *scatter, guint series, const char *text)
{
  return add_in (scatter, series, OMO_ANSWER_POINTS, text, natural);
}

static void
assert_dot (const OmoDot *dot, guint series, guint number, double x, double y)
{
  g_assert_cmpuint (dot->series, ==, series);
  g_assert_cmpuint (dot->number, ==, number);
  g_assert_cmpfloat_with_epsilon (dot->centre.x, x, CLOSE);
  g_assert_cmpfloat_with_epsilon (dot->centre.y, y, CLOSE);
}

static void
test_points (void)
{
  OmoScatter scatter = { 0 };

  g_assert_true (add (&scatter, 0, "10_20_30_40"));
  g_assert_true (add (&scatter, 1, "50_60_70_80"));
  g_assert_true (add_in (&scatter, 0, OMO_ANSWER_POINTS, "10_20_500_40", (OmoSize){ 200, 150 }));
  g_assert_cmpuint (scatter.n_dots, ==, 6);
  assert_dot (&scatter.dots[0], 0, 1, 10.5, 20.5);
  assert_dot (&scatter.dots[1], 0, 1, 30.5, 40.5);
  assert_dot (&scatter.dots[2], 1, 1, 50.5, 60.5);
  assert_dot (&scatter.dots[4], 0, 2, 21, 41);
  /* Outside: at the edge. */
  assert_dot (&scatter.dots[5], 0, 2, 399.5, 81);
}

static void
test_drag_and_slide (void)
{
  OmoScatter scatter = { 0 };
  OmoSize width_alone = { 200, 0 };

  g_assert_true (add_in (&scatter, 0, OMO_ANSWER_DRAG, "10|20|30|40|50|60", natural));
  g_assert_true (add_in (&scatter, 0, OMO_ANSWER_SLIDE, "60", width_alone));
  g_assert_true (add_in (&scatter, 0, OMO_ANSWER_SLIDE, "-5", width_alone));
  g_assert_cmpuint (scatter.n_dots, ==, 4);
  assert_dot (&scatter.dots[1], 0, 1, 30.5, 40.5);
  assert_dot (&scatter.dots[2], 0, 2, 120, 150);
  assert_dot (&scatter.dots[3], 0, 3, 0.5, 150);
}

static void
test_rotation (void)
{
  static const char *const texts[] = { "0", "90", "180" };
  static const OmoPoint places[] = { { 100, 50 }, { 150, 100 }, { 100, 150 } };
  OmoReadingChoice choice = { OMO_READING_DEGREES, 271, FALSE };
  OmoReadingChoice each = { OMO_READING_EACH, 271, FALSE };
  OmoScatter scatter = { 0 };
  g_autoptr (OmoAnswer) last = omo_answer_new_from_text (OMO_ANSWER_ROTATION, "45", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (OmoAnswer) answer = omo_answer_new_from_text (OMO_ANSWER_ROTATION, texts[i], NULL);

      g_assert_true (
          omo_scatter_add_rotation (&scatter, 1, answer, &choice, (OmoSize){ 200, 200 }, 50));
      assert_dot (&scatter.dots[i], 1, i + 1, places[i].x, places[i].y);
    }
  /* The ring turns as far the other way. */
  g_assert_true (omo_scatter_add_rotation (&scatter, 1, last, &each, (OmoSize){ 200, 200 }, 50));
  assert_dot (&scatter.dots[3], 1, 4, 150, 100);
}

static void
test_full (void)
{
  OmoScatter scatter = { 0 };

  for (guint i = 0; i < OMO_SCATTER_MAX_ANSWERS; i++)
    g_assert_true (add (&scatter, 0, "10_20_30_40"));
  g_assert_false (add (&scatter, 0, "10_20_30_40"));
  for (guint i = 0; i < OMO_SCATTER_MAX_ANSWERS; i++)
    g_assert_true (add (&scatter, 1, "10_20_30_40"));
  g_assert_false (add (&scatter, 1, "10_20_30_40"));
  g_assert_cmpuint (scatter.n_dots, ==, OMO_SCATTER_MAX_DOTS);
}

static void
test_hit (void)
{
  OmoScatter scatter = { 0 };

  add (&scatter, 0, "10_20_100_100");
  add (&scatter, 1, "16_20_200_100");
  g_assert_true (omo_scatter_hit (&scatter, unscaled, (OmoPoint){ 12, 20 }) == &scatter.dots[0]);
  g_assert_true (omo_scatter_hit (&scatter, unscaled, (OmoPoint){ 15, 20 }) == &scatter.dots[2]);
  /* As near to both: what is drawn last. */
  g_assert_true (omo_scatter_hit (&scatter, unscaled, (OmoPoint){ 13.5, 20.5 })
                 == &scatter.dots[2]);
  g_assert_null (omo_scatter_hit (&scatter, unscaled, (OmoPoint){ 10.5, 29 }));
  g_assert_true (omo_scatter_hit (&scatter, (OmoFit){ 2, { 100, 0 } }, (OmoPoint){ 301, 201 })
                 == &scatter.dots[1]);
}

static void
test_clusters (void)
{
  OmoScatter scatter = { 0 };
  OmoCluster clusters[OMO_SCATTER_MAX_DOTS];
  guint n;

  add (&scatter, 0, "100_100_300_100");
  add (&scatter, 0, "110_100_200_200");
  add (&scatter, 0, "120_100_302_104");
  add (&scatter, 1, "100_100_300_100");
  n = omo_scatter_find_clusters (&scatter, unscaled, clusters);
  g_assert_cmpuint (n, ==, 5);
  g_assert_cmpuint (clusters[0].numbers, ==, 1 << 1 | 1 << 2 | 1 << 3);
  g_assert_cmpfloat_with_epsilon (clusters[0].middle.x, 110.5, CLOSE);
  g_assert_cmpuint (clusters[1].numbers, ==, 1 << 1 | 1 << 3);
  g_assert_cmpuint (clusters[2].numbers, ==, 1 << 2);
  /* The other series keeps to itself. */
  g_assert_cmpuint (clusters[3].series, ==, 1);
  g_assert_cmpuint (clusters[3].numbers, ==, 1 << 1);
  /* Ten times as large nothing lies together. */
  n = omo_scatter_find_clusters (&scatter, (OmoFit){ 10, { 0, 0 } }, clusters);
  g_assert_cmpuint (n, ==, 8);
}

typedef struct
{
  guint32 numbers;
  const char *text;
} PrintCase;

static const PrintCase print_cases[] = {
  { 1 << 1, "1" },
  { 1 << 1 | 1 << 2, "1, 2" },
  { 1 << 1 | 1 << 2 | 1 << 3, "1–3" },
  { 1 << 1 | 1 << 2 | 1 << 3 | 1 << 4 | 1 << 7, "1–4, 7" },
  { 1 << 2 | 1 << 9 | 1 << 10, "2, 9, 10" },
  { 0x7fe, "1–10" },
  { 0, "" },
};

static void
test_print (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (print_cases); i++)
    {
      OmoCluster cluster = { .numbers = print_cases[i].numbers };
      g_autofree char *text = omo_cluster_print (&cluster);

      g_assert_cmpstr (text, ==, print_cases[i].text);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/scatter/points", test_points);
  g_test_add_func ("/core/scatter/drag-and-slide", test_drag_and_slide);
  g_test_add_func ("/core/scatter/rotation", test_rotation);
  g_test_add_func ("/core/scatter/full", test_full);
  g_test_add_func ("/core/scatter/hit", test_hit);
  g_test_add_func ("/core/scatter/clusters", test_clusters);
  g_test_add_func ("/core/scatter/print", test_print);

  return g_test_run ();
}
