/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-connection-command.h"

#include <glib/gi18n-lib.h>

#include "cli/omo-check-report.h"
#include "cli/omo-check.h"
#include "cli/omo-connection-report.h"
#include "cli/omo-service-run.h"
#include "net/omo-connection-doctor.h"

static int run (int argc, char *argv[]);

const OmoCommand omo_connection_command = {
  .name = "connection",
  .summary = N_ ("Checks the way to the service, step by step; nothing is billed."),
  .options = omo_service_option_entries,
  .run = run,
};

static void
lines_changed_cb (GListModel *lines, guint position, guint n_removed, guint n_added)
{
  for (guint i = 0; i < n_added; i++)
    {
      g_autoptr (OmoConnectionLine) line = g_list_model_get_item (lines, position + i);
      g_autofree char *text = omo_connection_line_print (line);
      g_autofree char *whole = g_strconcat (text, "\n", NULL);

      omo_service_run_put (whole, OMO_CHECK_TEXT);
    }
}

/* FALSE when it was interrupted. */
static gboolean
walk (OmoServiceRun *self, OmoConnectionDoctor *doctor, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  omo_connection_doctor_run_async (doctor, self->endpoint, self->options->dialect, self->token,
                                   self->cancellable, omo_service_run_done_cb, self);
  result = omo_service_run_wait (self);
  return omo_connection_doctor_run_finish (doctor, result, error);
}

static int
tell_json (GListModel *lines)
{
  int exit_status = omo_connection_report_get_exit_status (lines);
  g_autofree char *json = omo_connection_report_print_json (lines);

  return omo_service_run_put (json, OMO_CHECK_JSON) || exit_status != OMO_CHECK_EXIT_ANSWERED
             ? exit_status
             : OMO_CHECK_EXIT_UNWRITTEN;
}

/* Takes the options. */
static int
run_with (OmoServiceOptions *options)
{
  OmoCheckFormat format = options->format;
  g_auto (OmoServiceRun) self = { 0 };
  g_autoptr (OmoConnectionDoctor) doctor = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *lines;

  if (!omo_service_run_open (&self, options, &error))
    return omo_service_run_fail (error, format);
  doctor = omo_connection_doctor_new (self.transport);
  lines = omo_connection_doctor_get_lines (doctor);
  if (format == OMO_CHECK_TEXT)
    g_signal_connect (lines, "items-changed", G_CALLBACK (lines_changed_cb), NULL);
  if (!walk (&self, doctor, &error))
    return omo_service_run_fail (error, format);
  return format == OMO_CHECK_JSON ? tell_json (lines)
                                  : omo_connection_report_get_exit_status (lines);
}

static int
run (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  OmoServiceOptions *options =
      omo_service_options_parse (&omo_connection_command, argc, argv, &error);

  if (options == NULL)
    return omo_service_run_fail (error, omo_check_options_find_format (argc, argv));
  if (options->help != NULL)
    return omo_service_run_help (options);
  return run_with (options);
}
