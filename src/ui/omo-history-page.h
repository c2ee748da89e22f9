/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/omo-archive.h"

G_BEGIN_DECLS

/* A page of the preferences: how long and how much of the history is kept, what it uses now, *Clear Older Than*, and
 * whether new windows keep anything. The limits are kept to when the program starts, not while somebody types. */
#define OMO_TYPE_HISTORY_PAGE (omo_history_page_get_type ())
G_DECLARE_FINAL_TYPE (OmoHistoryPage, omo_history_page, OMO, HISTORY_PAGE, GtkBox)

GtkWidget *omo_history_page_new (GSettings *settings, OmoArchive *archive);

G_END_DECLS
