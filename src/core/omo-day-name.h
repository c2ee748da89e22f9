/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days in words for people, in the language of the program and never as the locale alone has them: the plain locale
 * writes month, day and two digits of the year, which reads as another day wherever the day comes first. */

/* Such as 2024-05-01, in the zone of `time`. Free with g_free. */
char *omo_day_name_print (GDateTime *time);
/* The same with hours and minutes, 24 of the hours. */
char *omo_day_name_print_with_time (GDateTime *time);

G_END_DECLS
