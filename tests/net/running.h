/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-sample.h"
#include "net/omo-solver.h"

/* One run of the solver, and how it ended. */
typedef struct
{
  OmoSolver *solver;
  OmoJob *job;
  GCancellable *cancellable;
  gboolean is_over;
  gboolean is_solved;
  GError *error;
} Running;

/* A second of the schedule: a question every 20 ms. */
#define RUNNING_TIME_SCALE 0.01

/* The service's id of a sample's job type in v1; any will do where none is known. */
const char *running_get_type_id (const OmoSample *sample);
/* A job with the sample's pictures. */
OmoJob *running_make_job (const char *sample_id);

/* Runs `job`, or NULL for one with a sample's picture, at RUNNING_TIME_SCALE. The running must stay where it is until
 * it is over. Takes `solver` and `job`. */
void running_start (Running *self, OmoSolver *solver, OmoJob *job);
/* Runs the main loop until it is over; then the job's state and error agree with what the caller was told. */
void running_wait (Running *self);
/* Checks that nothing holds the solver and the job any more. */
void running_clear (Running *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Running, running_clear)
