/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canned-solver.h"

#include "net/omo-schedule.h"

void
canned_solver_set_up (CannedSolver *self, const char *const *replies, GTlsCertificate *certificate)
{
  g_autoptr (OmoEndpoint) endpoint = NULL;

  self->server = canned_server_new (replies, certificate);
  self->transport = omo_transport_new ();
  endpoint = canned_server_dup_endpoint (self->server);
  self->solver = omo_solver_new (self->transport, endpoint, omo_dialect_get_default (), TOKEN);
  /* Scaled as it is, the usual deadline would be near. */
  omo_solver_set_deadline_seconds (self->solver, OMO_SCHEDULE_DEADLINE_SECONDS_MAX);
}

void
canned_solver_tear_down (CannedSolver *self)
{
  g_clear_object (&self->solver);
  g_assert_finalize_object (g_steal_pointer (&self->transport));
  g_clear_pointer (&self->server, canned_server_free);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
canned_solver_run (CannedSolver *self, Running *running, const char *sample_id)
{
  running_start (running, g_steal_pointer (&self->solver), running_make_job (sample_id));
  running_wait (running);
}
