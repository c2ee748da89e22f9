/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-first-question.h"

#include <math.h>

#define N_JOBS 50
/* What is estimated falls on cells of 0.05 s. */
#define CELL 0.05

/* As many jobs as given, each known to have been ready within ]not_before, not_after]. */
typedef struct
{
  const char *name;
  struct
  {
    guint n;
    double not_before;
    double not_after;
  } groups[3];
  double at_least;
  double at_most;
} ChoiceCase;

static const ChoiceCase choice_cases[] = {
  { "none", { { 0 } }, 0, 0 },
  { "too-few", { { 4, 0, 0.3 } }, 0, 0 },
  /* Nothing tells when within 2 s: evenly, so 80 % of it. */
  { "asked-at-once", { { 50, 0, 2 } }, 1.6, 1.6 },
  { "known-well", { { 50, 0.25, 0.3 } }, 0.25, 0.3 },
  /* Those that were missed at 0.5 s and those that were ready at 1 s share what is between. */
  { "between", { { 25, 0, 1 }, { 25, 0.5, 2.5 } }, 0.85, 0.95 },
  /* 40 of 50 are 80 %. */
  { "four-of-five", { { 40, 0.25, 0.3 }, { 10, 1.45, 1.5 } }, 0.3, 0.3 },
  { "three-of-five", { { 30, 0.25, 0.3 }, { 20, 1.45, 1.5 } }, 1.45, 1.5 },
  { "slow", { { 50, 6, 8 } }, 2, 2 },
  /* A fifth is slow and late; the others count. */
  { "a-fifth-slow", { { 40, 0.6, 0.65 }, { 10, 6, 8 } }, 0.6, 0.65 },
  { "most-slow", { { 10, 0.6, 0.65 }, { 40, 6, 8 } }, 2, 2 },
  { "at-once", { { 50, 0, 0.01 } }, 0, CELL },
  { "not-a-number", { { 50, NAN, NAN } }, 0, 2 },
  { "huge", { { 50, 1e300, 1e300 } }, 2, 2 },
  { "backwards", { { 50, 5, -5 } }, 0, 2 },
};

static void
test_choice (gconstpointer data)
{
  const ChoiceCase *c = data;
  OmoServiceTime times[N_JOBS] = { 0 };
  guint n = 0;
  double seconds;

  for (guint i = 0; i < G_N_ELEMENTS (c->groups); i++)
    for (guint j = 0; j < c->groups[i].n; j++)
      times[n++] = (OmoServiceTime){ .not_before = c->groups[i].not_before,
                                     .not_after = c->groups[i].not_after };
  seconds = omo_first_question_choose (times, n);
  g_assert_cmpfloat (seconds, >=, c->at_least - 1e-6);
  g_assert_cmpfloat (seconds, <=, c->at_most + 1e-6);
}

/* Older jobs than the last fifty say nothing. */
static void
test_last_jobs (void)
{
  OmoServiceTime times[2 * N_JOBS];

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    times[i] =
        (OmoServiceTime){ .not_before = i < N_JOBS ? 0.25 : 6, .not_after = i < N_JOBS ? 0.3 : 8 };
  g_assert_cmpfloat (omo_first_question_choose (times, G_N_ELEMENTS (times)), <=, 0.3 + 1e-6);
}

/* A service that always takes as long is found within twenty jobs, from nothing but "running" and answers. */
static void
test_learns (gconstpointer data)
{
  double ready = *(const double *) data;
  OmoServiceTime times[N_JOBS];
  guint n = 0;
  double asked = 0;

  for (; n < 20; n++)
    {
      asked = omo_first_question_choose (times, n);
      for (guint i = n; i > 0; i--)
        times[i] = times[i - 1];
      times[0] = asked >= ready ? (OmoServiceTime){ .not_before = 0, .not_after = asked }
                                : (OmoServiceTime){ .not_before = asked, .not_after = asked + 2 };
    }
  asked = omo_first_question_choose (times, n);
  g_assert_cmpfloat (asked, >=, ready - CELL);
  g_assert_cmpfloat (asked, <=, ready + 3 * CELL);
}

int
main (int argc, char *argv[])
{
  static const double ready[] = { 0.3, 0.8, 1.5 };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (choice_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/first-question/", choice_cases[i].name, NULL);

      g_test_add_data_func (path, &choice_cases[i], test_choice);
    }
  g_test_add_func ("/core/first-question/last-jobs", test_last_jobs);
  g_test_add_data_func ("/core/first-question/learns/0.3", &ready[0], test_learns);
  g_test_add_data_func ("/core/first-question/learns/0.8", &ready[1], test_learns);
  g_test_add_data_func ("/core/first-question/learns/1.5", &ready[2], test_learns);

  return g_test_run ();
}
