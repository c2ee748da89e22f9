/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-day-name.h"

#include <glib/gi18n-lib.h>

char *
omo_day_name_print (GDateTime *time)
{
  g_return_val_if_fail (time != NULL, NULL);

  /* Translators: a day with its year, as strftime has them; xgettext:no-c-format */
  return g_date_time_format (time, _ ("%Y-%m-%d"));
}

char *
omo_day_name_print_with_time (GDateTime *time)
{
  g_return_val_if_fail (time != NULL, NULL);

  /* Translators: a day with its year, hours, minutes, as strftime has them; xgettext:no-c-format */
  return g_date_time_format (time, _ ("%Y-%m-%d %H:%M"));
}
