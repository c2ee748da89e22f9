/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-clock-skew.h"

#include <libsoup/soup.h>

/* What no cache keeps. */
#define MAX_AGE_SECONDS (366 * 24 * 60 * 60)

static const char *
find_header (OmoExchange *exchange, const char *name)
{
  GPtrArray *headers = omo_exchange_get_response_headers (exchange);

  for (guint i = 0; i < headers->len; i++)
    {
      const OmoHeader *header = g_ptr_array_index (headers, i);

      if (g_ascii_strcasecmp (header->name, name) == 0)
        return header->value;
    }
  return NULL;
}

static gint64
read_age (OmoExchange *exchange)
{
  const char *text = find_header (exchange, "Age");
  guint64 age = 0;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 0, MAX_AGE_SECONDS, &age, NULL))
    return 0;
  return (gint64) age;
}

gboolean
omo_clock_skew_measure (OmoExchange *exchange, gint64 *out_seconds)
{
  const char *text;
  const OmoTiming *timing;
  g_autoptr (GDateTime) date = NULL;
  gint64 here;

  g_return_val_if_fail (OMO_IS_EXCHANGE (exchange), FALSE);
  g_return_val_if_fail (out_seconds != NULL, FALSE);

  text = find_header (exchange, "Date");
  date = text == NULL ? NULL : soup_date_time_new_from_http_string (text);
  if (date == NULL)
    return FALSE;
  timing = omo_exchange_get_timing (exchange);
  here = (timing->started + MAX (timing->response_start, 0)) / G_USEC_PER_SEC;
  *out_seconds = here - (g_date_time_to_unix (date) + read_age (exchange));
  return TRUE;
}
