/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The files that were lately opened here, in the desktop's own list of recent files. */

/* Older ones are not shown. */
#define OMO_RECENT_MAX 10

void omo_recent_add (GtkRecentManager *manager, GFile *file);

/* One item for each, the youngest first, whose action is `action` (s: its URI). Files of the same name are told apart by
 * their folders. Transfer full. */
GMenuModel *omo_recent_make_menu (GtkRecentManager *manager, const char *action);

/* Takes every file that was opened here out of the list; what other programs opened stays. */
void omo_recent_clear (GtkRecentManager *manager);

G_END_DECLS
