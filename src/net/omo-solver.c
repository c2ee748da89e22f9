/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-solver.h"

#include <string.h>

#include "net/omo-schedule.h"
#include "net/omo-solver-private.h"

G_DEFINE_FINAL_TYPE (OmoSolver, omo_solver, G_TYPE_OBJECT)

static void
omo_solver_finalize (GObject *object)
{
  OmoSolver *self = OMO_SOLVER (object);

  explicit_bzero (self->token, strlen (self->token));
  g_clear_pointer (&self->token, g_free);
  g_clear_pointer (&self->redaction, omo_redaction_unref);
  g_clear_object (&self->transport);
  g_clear_pointer (&self->endpoint, omo_endpoint_unref);

  G_OBJECT_CLASS (omo_solver_parent_class)->finalize (object);
}

static void
omo_solver_class_init (OmoSolverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = omo_solver_finalize;
}

static void
omo_solver_init (OmoSolver *self)
{
  self->poll_seconds = OMO_SCHEDULE_POLL_SECONDS_MIN;
  self->deadline_seconds = OMO_SCHEDULE_DEADLINE_SECONDS_DEFAULT;
  self->time_scale = 1.0;
}

OmoSolver *
omo_solver_new (OmoTransport *transport,
                OmoEndpoint *endpoint,
                const OmoDialect *dialect,
                const char *token)
{
  OmoSolver *self;

  g_return_val_if_fail (OMO_IS_TRANSPORT (transport), NULL);
  g_return_val_if_fail (endpoint != NULL, NULL);
  g_return_val_if_fail (dialect != NULL, NULL);

  self = g_object_new (OMO_TYPE_SOLVER, NULL);
  self->transport = g_object_ref (transport);
  self->endpoint = omo_endpoint_ref (endpoint);
  self->dialect = dialect;
  self->token = g_strdup (token == NULL ? "" : token);
  self->redaction = omo_redaction_new ((const char *const[]){ self->token, NULL });
  return self;
}

void
omo_solver_set_poll_seconds (OmoSolver *self, double seconds)
{
  g_return_if_fail (OMO_IS_SOLVER (self));
  self->poll_seconds = seconds;
}

void
omo_solver_set_deadline_seconds (OmoSolver *self, double seconds)
{
  g_return_if_fail (OMO_IS_SOLVER (self));
  self->deadline_seconds = seconds;
}

void
omo_solver_set_first_pause_seconds (OmoSolver *self, double seconds)
{
  g_return_if_fail (OMO_IS_SOLVER (self));
  self->first_pause_seconds = seconds;
}

void
omo_solver_set_time_scale (OmoSolver *self, double scale)
{
  g_return_if_fail (OMO_IS_SOLVER (self));
  g_return_if_fail (scale > 0);
  self->time_scale = scale;
}

void
omo_solver_run_async (OmoSolver *self,
                      OmoJob *job,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (OMO_IS_SOLVER (self));
  g_return_if_fail (OMO_IS_JOB (job) && omo_job_get_state (job) == OMO_JOB_READY);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, omo_solver_run_async);
  /* How the job ended stands, whatever is cancelled afterwards. */
  g_task_set_check_cancellable (task, FALSE);
  omo_solver_start (task, job);
}

gboolean
omo_solver_run_finish (OmoSolver *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (OMO_IS_SOLVER (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
