/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-day-name.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

/* "C", "POSIX", "C.UTF-8": nobody chose how days are written. */
static gboolean
is_plain_locale (void)
{
  const char *locale = setlocale (LC_TIME, NULL);

  return locale == NULL || g_str_equal (locale, "C") || g_str_equal (locale, "POSIX")
         || g_str_has_prefix (locale, "C.");
}

char *
omo_day_name_print (GDateTime *time)
{
  g_return_val_if_fail (time != NULL, NULL);

  /* Translators: a day with its year, as strftime has them; xgettext:no-c-format */
  return g_date_time_format (time, is_plain_locale () ? _ ("%Y-%m-%d") : "%x");
}

char *
omo_day_name_print_with_time (GDateTime *time)
{
  g_return_val_if_fail (time != NULL, NULL);

  /* Translators: a day with its year, hours, minutes, as strftime has them; xgettext:no-c-format */
  return g_date_time_format (time, is_plain_locale () ? _ ("%Y-%m-%d %H:%M") : "%x %H:%M");
}
