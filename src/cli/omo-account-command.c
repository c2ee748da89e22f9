/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-account-command.h"

#include <glib/gi18n-lib.h>

#include "cli/omo-account-report.h"
#include "cli/omo-check-report.h"
#include "cli/omo-check.h"
#include "cli/omo-service-run.h"
#include "net/omo-account-query.h"

static int run (int argc, char *argv[]);

const OmoCommand omo_account_command = {
  .name = "account",
  .summary = N_ ("Prints the balance and what each job type costs."),
  .options = omo_service_option_entries,
  .run = run,
};

static gboolean
ask_balance (OmoServiceRun *self, OmoBalance *out_balance, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  omo_account_query_balance_async (self->transport, self->endpoint, self->options->dialect,
                                   self->token, self->cancellable, omo_service_run_done_cb, self);
  result = omo_service_run_wait (self);
  return omo_account_query_balance_finish (result, out_balance, error);
}

static GPtrArray *
ask_prices (OmoServiceRun *self, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  omo_account_query_prices_async (self->transport, self->endpoint, self->options->dialect,
                                  self->token, self->cancellable, omo_service_run_done_cb, self);
  result = omo_service_run_wait (self);
  return omo_account_query_prices_finish (result, error);
}

static void
complain (const char *title, const GError *error)
{
  g_autofree char *text = NULL;

  if (error == NULL)
    return;
  text = omo_check_report_print_complaint (error);
  g_printerr ("%s\n%s", title, text);
}

static int
tell (const OmoAccountReport *report, OmoCheckFormat format)
{
  const GError *error =
      report->balance_error != NULL ? report->balance_error : report->prices_error;
  g_autofree char *told = format == OMO_CHECK_JSON ? omo_account_report_print_json (report)
                                                   : omo_account_report_print_text (report);
  gboolean is_put = omo_service_run_put (told, format);

  if (format == OMO_CHECK_TEXT)
    {
      complain (_ ("The balance is not known:"), report->balance_error);
      complain (_ ("The prices are not known:"), report->prices_error);
    }
  return is_put || error != NULL ? omo_check_report_get_exit_status (error)
                                 : OMO_CHECK_EXIT_UNWRITTEN;
}

/* Takes the options. */
static int
run_with (OmoServiceOptions *options)
{
  OmoCheckFormat format = options->format;
  g_auto (OmoServiceRun) self = { 0 };
  g_auto (OmoBalance) balance = { 0 };
  g_autoptr (GPtrArray) prices = NULL;
  g_autoptr (GError) balance_error = NULL;
  g_autoptr (GError) prices_error = NULL;
  OmoAccountReport report;

  if (!omo_service_run_open (&self, options, &balance_error))
    return omo_service_run_fail (balance_error, format);
  if (!ask_balance (&self, &balance, &balance_error)
      && g_cancellable_is_cancelled (self.cancellable))
    return omo_service_run_fail (balance_error, format);
  prices = ask_prices (&self, &prices_error);
  report = (OmoAccountReport){ balance_error == NULL ? &balance : NULL, balance_error, prices,
                               prices_error };
  return tell (&report, format);
}

static int
run (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  OmoServiceOptions *options = omo_service_options_parse (&omo_account_command, argc, argv, &error);

  if (options == NULL)
    return omo_service_run_fail (error, omo_check_options_find_format (argc, argv));
  if (options->help != NULL)
    return omo_service_run_help (options);
  return run_with (options);
}
