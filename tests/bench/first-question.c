/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "core/omo-first-question.h"
#include "net/omo-schedule.h"

/* How much time is lost to polling, with the first question at once and when it is learnt: solve times replayed on a
 * fake clock through the schedule itself. Prints a table, the same at every run. */

#define N_JOBS 400
/* What the last columns leave out: the jobs that are learnt from first. */
#define N_LEARNING 50
#define SEED 20221023
/* From sending to hearing, half of it on the way there. */
#define ROUND_TRIP 0.08
#define DEADLINE 120.0

typedef struct
{
  const char *name;
  double middle;
  double spread; /* standard deviation; 0: evenly from `middle` to `end` */
  double end;
} Service;

static const Service services[] = {
  { "0.3 s", 0.3, 0.05, 0 },
  { "0.8 s", 0.8, 0.10, 0 },
  { "1.5 s", 1.5, 0.15, 0 },
  { "3 to 15 s", 3, 0, 15 },
};

typedef struct
{
  double lost;
  guint n_questions;
  OmoServiceTime time;
} Outcome;

/* Twelve even numbers make a normal one, near enough. */
static double
draw_ready (const Service *service, GRand *random)
{
  double sum = -6;

  if (service->spread == 0)
    return g_rand_double_range (random, service->middle, service->end);
  for (guint i = 0; i < 12; i++)
    sum += g_rand_double (random);
  return fmax (service->middle + service->spread * sum, 0.01);
}

static double
to_seconds (gint64 microseconds)
{
  return (double) microseconds / G_USEC_PER_SEC;
}

static Outcome
replay (double ready, double first_pause)
{
  OmoSchedule schedule = omo_schedule_new (0, OMO_SCHEDULE_POLL_SECONDS_MIN, DEADLINE);
  Outcome outcome = { 0 };
  OmoNext next;

  omo_schedule_set_first_pause (&schedule, first_pause);
  next = omo_schedule_after_accepted (&schedule, 0);
  for (;;)
    {
      double sent = to_seconds (next.at);
      double heard = sent + ROUND_TRIP;

      outcome.n_questions++;
      outcome.time.not_after = sent;
      outcome.time.seconds = heard;
      if (sent + ROUND_TRIP / 2 >= ready)
        break;
      outcome.time.not_before = sent;
      next = omo_schedule_after_running (&schedule, (gint64) (heard * G_USEC_PER_SEC));
    }
  outcome.lost = outcome.time.seconds - ready;
  return outcome;
}

typedef struct
{
  double lost;
  double n_questions;
} Mean;

static void
add (Mean *mean, const Outcome *outcome, guint n)
{
  mean->lost += outcome->lost / n;
  mean->n_questions += (double) outcome->n_questions / n;
}

static void
remember (OmoServiceTime *times, guint n_known, OmoServiceTime time)
{
  for (guint i = MIN (n_known, OMO_FIRST_QUESTION_N_JOBS - 1); i > 0; i--)
    times[i] = times[i - 1];
  times[0] = time;
}

static void
measure (const Service *service)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  OmoServiceTime times[OMO_FIRST_QUESTION_N_JOBS];
  Mean fixed = { 0 };
  Mean learning = { 0 };
  Mean learnt = { 0 };
  double first_pause = 0;

  for (guint i = 0; i < N_JOBS; i++)
    {
      double ready = draw_ready (service, random);
      Outcome at_once = replay (ready, 0);
      Outcome chosen;

      first_pause = omo_first_question_choose (times, MIN (i, OMO_FIRST_QUESTION_N_JOBS));
      chosen = replay (ready, first_pause);
      add (&fixed, &at_once, N_JOBS);
      if (i < N_LEARNING)
        add (&learning, &chosen, N_LEARNING);
      else
        add (&learnt, &chosen, N_JOBS - N_LEARNING);
      remember (times, i, chosen.time);
    }
  g_print ("%-12s %9.2f s %9.2f s %9.2f s %9.2f %9.2f %9.2f s\n", service->name, fixed.lost,
           learning.lost, learnt.lost, fixed.n_questions, learnt.n_questions, first_pause);
}

int
main (void)
{
  g_print (
      "time lost to polling per job, means of %d jobs on a fake clock, %.0f ms from question to answer\n",
      N_JOBS, ROUND_TRIP * 1000);
  g_print ("%-12s %11s %11s %11s %9s %9s %11s\n", "ready after", "at once", "first 50", "later",
           "questions", "later", "asked at");
  for (guint i = 0; i < G_N_ELEMENTS (services); i++)
    measure (&services[i]);
  return 0;
}
