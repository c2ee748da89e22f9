/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "net/omo-account-query.h"
#include "net/omo-clock-skew.h"
#include "net/omo-connection-doctor-private.h"

/* What the service itself says: prices, balance, and the time. */

static void
note_clock (OmoConnectionRun *run, GAsyncResult *result)
{
  g_autoptr (OmoExchange) exchange = omo_account_query_dup_exchange (result);

  if (exchange != NULL && !run->has_skew)
    run->has_skew = omo_clock_skew_measure (exchange, &run->skew);
}

static void
prices_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  OmoConnectionRun *run = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) prices = omo_account_query_prices_finish (result, &error);
  g_autofree char *detail = NULL;

  note_clock (run, result);
  if (prices == NULL)
    {
      omo_connection_fail_step (task, error, NULL);
      return;
    }
  detail = g_strdup_printf (ngettext ("%u job type", "%u job types", prices->len), prices->len);
  omo_connection_end_step (task, OMO_CONNECTION_STATE_OK, detail, NULL);
}

void
omo_connection_start_prices (GTask *task)
{
  OmoConnectionRun *run = g_task_get_task_data (task);

  if (!omo_connection_skip_if_lost (task))
    omo_account_query_prices_async (run->transport, run->endpoint, run->dialect, NULL,
                                    run->cancellable, prices_cb, g_object_ref (task));
}

static void
balance_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  OmoConnectionRun *run = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_auto (OmoBalance) balance = { 0 };
  gboolean is_told = omo_account_query_balance_finish (result, &balance, &error);

  note_clock (run, result);
  if (is_told)
    omo_connection_end_step (task, OMO_CONNECTION_STATE_OK, balance.amount, NULL);
  else
    omo_connection_fail_step (task, error, NULL);
}

void
omo_connection_start_balance (GTask *task)
{
  OmoConnectionRun *run = g_task_get_task_data (task);

  if (omo_connection_skip_if_lost (task))
    return;
  if (run->token == NULL)
    omo_connection_skip_step (task, _ ("not tried, because there is no token"));
  else
    omo_account_query_balance_async (run->transport, run->endpoint, run->dialect, run->token,
                                     run->cancellable, balance_cb, g_object_ref (task));
}

/* `seconds` is above 0 when this computer is ahead. */
static char *
print_skew (int seconds)
{
  /* A date has whole seconds: nobody can tell more. */
  if (ABS (seconds) <= OMO_CLOCK_SKEW_TOLERATED)
    return g_strdup_printf (_ ("the same as the service’s to within %d s"), MAX (ABS (seconds), 1));
  return g_strdup_printf (seconds < 0 ? _ ("%d s behind the service’s")
                                      : _ ("%d s ahead of the service’s"),
                          ABS (seconds));
}

void
omo_connection_start_clock (GTask *task)
{
  OmoConnectionRun *run = g_task_get_task_data (task);
  int seconds = (int) CLAMP (run->skew, -G_MAXINT, G_MAXINT);
  g_autofree char *detail = print_skew (seconds);

  if (!run->has_skew)
    omo_connection_skip_step (task, _ ("no answer told the time"));
  else if (ABS (seconds) <= OMO_CLOCK_SKEW_TOLERATED)
    omo_connection_note_step (task, OMO_CONNECTION_STATE_OK, detail, NULL);
  else
    omo_connection_note_step (task, OMO_CONNECTION_STATE_WARNING, detail,
                              _ ("Set this computer’s clock: when it is far off, certificates are "
                                 "refused."));
}
