/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-job.h"
#include "net/omo-endpoint.h"
#include "net/omo-transport.h"

G_BEGIN_DECLS

/* Create, wait, ask, until the job is over. Knows no HTTP. Drives the job's state; createJob is sent exactly
 * once and never repeated by the program. */
#define OMO_TYPE_SOLVER (omo_solver_get_type ())
G_DECLARE_FINAL_TYPE (OmoSolver, omo_solver, OMO, SOLVER, GObject)

/* `token` is copied, held in memory only and cleared when the solver goes; NULL or "" makes runs fail with
 * OMO_ERROR_NO_TOKEN. */
OmoSolver *omo_solver_new (OmoTransport *transport,
                           OmoEndpoint *endpoint,
                           const OmoDialect *dialect,
                           const char *token);

/* Clamped to the limits of omo-schedule.h. */
void omo_solver_set_poll_seconds (OmoSolver *self, double seconds);
void omo_solver_set_deadline_seconds (OmoSolver *self, double seconds);
/* From acceptance to the first question; 0, the default, asks at once. */
void omo_solver_set_first_pause_seconds (OmoSolver *self, double seconds);
/* For tests of the machine without waiting: one second of schedule lasts this many seconds (default 1.0). */
void omo_solver_set_time_scale (OmoSolver *self, double scale);

/* Runs `job` (state OMO_JOB_READY) to its end. Cancelling ends it within 100 ms and sends nothing more; the job
 * then fails with G_IO_ERROR_CANCELLED. The request body is built in a worker thread. */
void omo_solver_run_async (OmoSolver *self,
                           OmoJob *job,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);

/* TRUE when the job is solved; FALSE with a copy of the job's error, whose stage is set
 * (omo_error_get_stage) and from whose text and words the token has been taken out. */
gboolean omo_solver_run_finish (OmoSolver *self, GAsyncResult *result, GError **error);

G_END_DECLS
