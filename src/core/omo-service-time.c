/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-service-time.h"

#include "core/omo-exchange.h"

static double
to_seconds (gint64 microseconds)
{
  return (double) microseconds / G_USEC_PER_SEC;
}

/* TRUE when the service itself spoke. */
static gboolean
is_told (OmoExchange *exchange)
{
  return omo_exchange_get_status (exchange) == 200 && omo_exchange_get_error (exchange) == NULL;
}

gboolean
omo_service_time_measure (GListModel *exchanges, OmoServiceTime *out_time)
{
  guint n_exchanges;
  OmoServiceTime time = { 0 };
  gint64 accepted = 0;
  gint64 free_since = 0;

  g_return_val_if_fail (G_IS_LIST_MODEL (exchanges) && out_time != NULL, FALSE);

  n_exchanges = g_list_model_get_n_items (exchanges);
  if (n_exchanges < 2)
    return FALSE;
  for (guint i = 0; i < n_exchanges; i++)
    {
      g_autoptr (OmoExchange) exchange = g_list_model_get_item (exchanges, i);
      const OmoTiming *timing = omo_exchange_get_timing (exchange);
      gint64 ended = timing->started + timing->ended;

      if (i == 0)
        accepted = ended;
      else
        {
          /* The wall clock may have been set back meanwhile. */
          time.waiting += to_seconds (MAX (timing->started - free_since, 0));
          if (i == n_exchanges - 1)
            time.not_after = to_seconds (MAX (timing->started - accepted, 0));
          else if (is_told (exchange))
            time.not_before = to_seconds (MAX (timing->started - accepted, 0));
        }
      free_since = ended;
    }
  time.seconds = to_seconds (MAX (free_since - accepted, 0));
  *out_time = time;
  return TRUE;
}
