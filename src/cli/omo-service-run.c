/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-service-run.h"

#include <glib-unix.h>
#include <signal.h>
#include <stdio.h>

#include "cli/omo-check-report.h"
#include "cli/omo-check-token.h"
#include "cli/omo-check.h"
#include "cli/omo-service-profile.h"
#include "core/omo-error.h"

static gboolean
interrupt_cb (gpointer user_data)
{
  OmoServiceRun *self = user_data;

  /* A second Ctrl+C meets the system's own handler. */
  self->interrupt_id = 0;
  g_cancellable_cancel (self->cancellable);
  return G_SOURCE_REMOVE;
}

static gboolean
open_standin (OmoServiceRun *self, GError **error)
{
  self->standin = omo_standin_new (omo_script_new_demo (), error);
  if (self->standin == NULL)
    return FALSE;
  omo_standin_set_dialect (self->standin, self->options->dialect);
  self->endpoint = omo_standin_dup_endpoint (self->standin);
  self->token = g_strdup (OMO_STANDIN_TOKEN);
  return TRUE;
}

static gboolean
open_service (OmoServiceRun *self, GError **error)
{
  g_autoptr (GError) reason = NULL;

  self->token =
      omo_service_profile_choose_token (self->options->profile, self->options->token_file, &reason);
  if (self->token == NULL && !g_error_matches (reason, OMO_ERROR, OMO_ERROR_NO_TOKEN))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  self->endpoint = omo_endpoint_ref (self->options->endpoint);
  return TRUE;
}

gboolean
omo_service_run_open (OmoServiceRun *self, OmoServiceOptions *options, GError **error)
{
  *self = (OmoServiceRun){ .options = options };
  if (options->is_demo ? !open_standin (self, error) : !open_service (self, error))
    return FALSE;
  self->transport = omo_transport_new ();
  if (options->profile != NULL)
    omo_transport_set_ca_file (self->transport, options->profile->ca_file);
  self->cancellable = g_cancellable_new ();
  /* Not before: it would keep Ctrl+C from ending a wait for the token. */
  self->interrupt_id = g_unix_signal_add (SIGINT, interrupt_cb, self);
  return TRUE;
}

void
omo_service_run_clear (OmoServiceRun *self)
{
  g_clear_handle_id (&self->interrupt_id, g_source_remove);
  g_clear_object (&self->result);
  g_clear_object (&self->transport);
  g_clear_object (&self->standin);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->endpoint, omo_endpoint_unref);
  g_clear_pointer (&self->token, omo_check_token_free);
  g_clear_pointer (&self->options, omo_service_options_free);
}

void
omo_service_run_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  OmoServiceRun *self = user_data;

  g_set_object (&self->result, result);
}

GAsyncResult *
omo_service_run_wait (OmoServiceRun *self)
{
  while (self->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_steal_pointer (&self->result);
}

gboolean
omo_service_run_put (const char *text, OmoCheckFormat format)
{
  if (format == OMO_CHECK_TEXT)
    g_print ("%s", text);
  else
    fputs (text, stdout);
  return fflush (stdout) == 0 && !ferror (stdout);
}

int
omo_service_run_help (OmoServiceOptions *options)
{
  gboolean is_put = omo_service_run_put (options->help, OMO_CHECK_TEXT);

  omo_service_options_free (options);
  return is_put ? OMO_CHECK_EXIT_ANSWERED : OMO_CHECK_EXIT_UNWRITTEN;
}

int
omo_service_run_fail (const GError *error, OmoCheckFormat format)
{
  g_autofree char *told = NULL;

  if (format == OMO_CHECK_JSON)
    {
      g_autofree char *object = omo_check_report_print_error (error);

      told = g_strdup_printf ("{\"error\": %s}\n", object);
      omo_service_run_put (told, format);
    }
  else
    {
      told = omo_check_report_print_complaint (error);
      g_printerr ("%s", told);
    }
  return omo_check_report_get_exit_status (error);
}
