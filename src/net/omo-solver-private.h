/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "net/omo-solver.h"

G_BEGIN_DECLS

/* What the files of the solver share; nobody else includes it. */

struct _OmoSolver
{
  GObject parent_instance;

  OmoTransport *transport;
  OmoEndpoint *endpoint;
  const OmoDialect *dialect;
  char *token;             /* never NULL */
  OmoRedaction *redaction; /* of the token */
  double poll_seconds;
  double deadline_seconds;
  double first_pause_seconds;
  double time_scale;
};

/* Runs `job`; `task` is that of omo_solver_run_async, without data yet, and returns when the job is over. */
void omo_solver_start (GTask *task, OmoJob *job);

/* Builds the body of createJob in a thread: a picture of the largest size is too much work between two frames. */
void omo_solver_encode_async (OmoSolver *self,
                              OmoJob *job,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
/* Never fails. */
GBytes *omo_solver_encode_finish (OmoSolver *self, GAsyncResult *result);

G_END_DECLS
