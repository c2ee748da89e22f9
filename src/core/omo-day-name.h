/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days for people, as the desktop's locale writes them; in the plain locale, with which a desktop runs that sets nothing
 * but LANGUAGE, in the language of the program: its own month, day and two digits of the year read as another day wherever
 * the day comes first. */

/* Such as 2024-05-01, or 01/05/2024, in the zone of `time`. Free with g_free. */
char *omo_day_name_print (GDateTime *time);
/* The same with hours and minutes, 24 of the hours. */
char *omo_day_name_print_with_time (GDateTime *time);

G_END_DECLS
