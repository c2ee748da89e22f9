/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-first-question.h"

#include <math.h>

/* Finer than a network’s delays. */
#define N_TIMED_CELLS 40
#define CELL_SECONDS (OMO_FIRST_QUESTION_MAX_SECONDS / N_TIMED_CELLS)
/* One more for all that is later. */
#define N_CELLS (N_TIMED_CELLS + 1)
/* Enough for the estimate to move by less than a cell. */
#define N_ROUNDS 100

/* The cells in which one job may have become ready: first to last, both included. */
typedef struct
{
  int first;
  int last;
} Span;

/* The edge between two cells that is nearest, so that what was known before a moment and what was known after it
 * share no cell. Not CLAMP: that would let NaN through. */
static int
find_edge (double seconds)
{
  return (int) fmin (fmax (round (seconds / CELL_SECONDS), 0), N_CELLS);
}

static Span
find_span (const OmoServiceTime *time)
{
  int first = MIN (find_edge (time->not_before), N_TIMED_CELLS);

  return (Span){ first, MAX (first, find_edge (time->not_after) - 1) };
}

/* Shares each job out over its cells by how likely they were, and takes the sum as what is likely. */
static void
refine (const Span *spans, gsize n_spans, double *likely)
{
  double refined[N_CELLS] = { 0 };

  for (gsize i = 0; i < n_spans; i++)
    {
      double sum = 0;

      for (int cell = spans[i].first; cell <= spans[i].last; cell++)
        sum += likely[cell];
      for (int cell = spans[i].first; cell <= spans[i].last && sum > 0; cell++)
        refined[cell] += likely[cell] / sum / (double) n_spans;
    }
  for (int cell = 0; cell < N_CELLS; cell++)
    likely[cell] = refined[cell];
}

static double
find_quantile (const double *likely, double part)
{
  double before = 0;

  for (int cell = 0; cell < N_TIMED_CELLS; cell++)
    {
      if (before + likely[cell] >= part)
        return (cell + (part - before) / likely[cell]) * CELL_SECONDS;
      before += likely[cell];
    }
  return OMO_FIRST_QUESTION_MAX_SECONDS;
}

double
omo_first_question_choose (const OmoServiceTime *times, gsize n_times)
{
  gsize n_spans = MIN (n_times, OMO_FIRST_QUESTION_N_JOBS);
  Span spans[OMO_FIRST_QUESTION_N_JOBS];
  double likely[N_CELLS];

  g_return_val_if_fail (times != NULL || n_times == 0, 0);

  if (n_spans < OMO_FIRST_QUESTION_MIN_JOBS)
    return 0;
  for (gsize i = 0; i < n_spans; i++)
    spans[i] = find_span (&times[i]);
  for (int cell = 0; cell < N_CELLS; cell++)
    likely[cell] = 1.0 / N_CELLS;
  for (guint round = 0; round < N_ROUNDS; round++)
    refine (spans, n_spans, likely);
  return find_quantile (likely, OMO_FIRST_QUESTION_PART);
}
