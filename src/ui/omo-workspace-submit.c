/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-service-error.h"
#include "net/omo-solver.h"
#include "ui/omo-workspace-private.h"

/* Of the job under way; a simulated one costs nothing. */
static OmoEndpoint *
make_endpoint (OmoWorkspace *self, GError **error)
{
  if (self->guest != NULL && !self->simulated)
    return omo_endpoint_new_for_profile (self->guest, self->asked, error);
  return omo_workspace_make_endpoint (self, self->asked, error);
}

static const char *
get_token (OmoWorkspace *self)
{
  if (self->guest != NULL && !self->simulated)
    return omo_tokens_get (self->tokens, self->guest->id);
  return omo_workspace_get_token (self);
}

/* Whom a guest trusts is its own affair. */
static OmoTransport *
dup_transport (OmoWorkspace *self)
{
  OmoTransport *transport;

  if (self->guest == NULL || g_strcmp0 (self->guest->ca_file, self->profile->ca_file) == 0)
    return g_object_ref (self->transport);
  transport = omo_transport_new ();
  omo_transport_set_ca_file (transport, self->guest->ca_file);
  return transport;
}

static OmoSolver *
make_solver (OmoWorkspace *self, GError **error)
{
  const OmoProfile *host = omo_workspace_get_host (self);
  g_autoptr (OmoEndpoint) endpoint = make_endpoint (self, error);
  g_autoptr (OmoTransport) transport = NULL;
  OmoSolver *solver;

  if (endpoint == NULL)
    return NULL;
  transport = dup_transport (self);
  solver = omo_solver_new (transport, endpoint, self->asked, get_token (self));
  omo_solver_set_deadline_seconds (solver, host->deadline_seconds);
  omo_solver_set_poll_seconds (solver, host->poll_seconds);
  omo_solver_set_first_pause_seconds (solver, self->first_pause);
  return solver;
}

void
omo_workspace_set_first_pause (OmoWorkspace *self, double seconds)
{
  g_return_if_fail (OMO_IS_WORKSPACE (self) && seconds >= 0);

  self->first_pause = seconds;
}

static void
run_finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoWorkspace) self = user_data;
  g_autoptr (GError) error = NULL;

  /* How it ended stands on the job; every pane reads it there. */
  if (omo_solver_run_finish (OMO_SOLVER (source), result, &error))
    omo_workspace_refresh_account (self);
  omo_workspace_end_job (self);
}

static OmoJob *
make_job_for (OmoWorkspace *self, const OmoDialect *dialect)
{
  const OmoJobType *type = omo_workspace_get_job_type (self);
  const char *wanted = omo_workspace_choose_type_id (self, dialect);
  const char *type_job_id =
      self->simulated ? omo_standin_choose_type_id (dialect, type->kind, wanted) : wanted;
  OmoJob *job = omo_job_new (type->kind, self->first, type->n_pictures == 2 ? self->second : NULL,
                             type_job_id, type->wants_view_size ? self->view_width : 0,
                             type->wants_view_height ? self->view_height : 0);

  if (type->wants_question)
    omo_job_set_question (job, self->question);
  return job;
}

OmoJob *
omo_workspace_make_job (OmoWorkspace *self)
{
  return make_job_for (self, self->dialect);
}

static gboolean
may_pass (OmoJob *job)
{
  const GError *error = job == NULL ? NULL : omo_job_get_error (job);

  return error != NULL && omo_service_error_may_pass (error);
}

guint
omo_workspace_get_retry_pause (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), 0);

  return may_pass (self->job) ? omo_service_error_get_pause (self->n_passing + 1) : 0;
}

void
omo_workspace_submit (OmoWorkspace *self)
{
  g_return_if_fail (OMO_IS_WORKSPACE (self));

  omo_workspace_submit_as (self, self->dialect);
}

static void
start_job (OmoWorkspace *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoSolver) solver = make_solver (self, &error);

  if (solver == NULL)
    {
      omo_job_fail (self->job, error);
      omo_workspace_end_job (self);
      return;
    }
  omo_solver_run_async (solver, self->job, self->running, run_finished_cb, g_object_ref (self));
}

void
omo_workspace_go_on (OmoWorkspace *self)
{
  if (!self->waits_for_token || omo_workspace_is_token_on_its_way (self))
    return;
  self->waits_for_token = FALSE;
  start_job (self);
}

/* Nothing was sent, and nobody but this one knows of it. */
static void
give_up_waiting (OmoWorkspace *self)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");

  self->waits_for_token = FALSE;
  omo_job_fail (self->job, error);
  omo_workspace_end_job (self);
}

/* `guest` NULL: to the service in force. */
static void
submit (OmoWorkspace *self, const OmoDialect *dialect, const OmoProfile *guest)
{
  g_autoptr (OmoJob) job = NULL;

  if (self->working)
    return;
  g_clear_pointer (&self->guest, omo_profile_free);
  self->guest = guest == NULL ? NULL : omo_profile_copy (guest);
  job = make_job_for (self, dialect);
  self->n_passing = may_pass (self->job) ? self->n_passing + 1 : 0;
  self->running = g_cancellable_new ();
  omo_workspace_begin_job (self, job);
  if (guest != NULL || dialect != self->dialect)
    omo_workspace_read_as_guest (self, dialect, guest);
  self->asked = dialect;
  self->asked_at = guest != NULL && !self->simulated
                       ? g_strdup (omo_profile_get_base_for (guest, dialect))
                       : omo_workspace_dup_endpoint_name_for (self, dialect);
  self->waits_for_token = TRUE;
  omo_workspace_look_up_token (self);
  omo_workspace_go_on (self);
}

void
omo_workspace_submit_as (OmoWorkspace *self, const OmoDialect *dialect)
{
  g_return_if_fail (OMO_IS_WORKSPACE (self) && dialect != NULL);

  submit (self, dialect, NULL);
}

void
omo_workspace_submit_to (OmoWorkspace *self, const OmoProfile *profile)
{
  g_return_if_fail (OMO_IS_WORKSPACE (self) && profile != NULL);

  submit (self, profile->dialect, profile);
}

void
omo_workspace_cancel (OmoWorkspace *self)
{
  g_return_if_fail (OMO_IS_WORKSPACE (self));

  if (self->waits_for_token)
    give_up_waiting (self);
  else if (self->running != NULL)
    g_cancellable_cancel (self->running);
}

const OmoDialect *
omo_workspace_get_dialect (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), NULL);

  return self->dialect;
}

gboolean
omo_workspace_is_simulated (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), FALSE);

  return self->simulated;
}

gboolean
omo_workspace_set_script (OmoWorkspace *self, const char *text, GError **error)
{
  g_autoptr (OmoScript) script = NULL;

  g_return_val_if_fail (OMO_IS_WORKSPACE (self), FALSE);

  script = text == NULL ? omo_script_new_demo () : omo_script_parse (text, error);
  if (script == NULL)
    return FALSE;
  if (self->standin != NULL)
    {
      omo_standin_set_script (self->standin, g_steal_pointer (&script));
      return TRUE;
    }
  self->standin = omo_standin_new (g_steal_pointer (&script), error);
  return self->standin != NULL;
}
