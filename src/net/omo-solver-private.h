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

G_END_DECLS
