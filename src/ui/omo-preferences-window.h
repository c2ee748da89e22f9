/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/omo-window-share.h"

G_BEGIN_DECLS

/* What the person prefers, for all windows of the program: pages, one at a time. What is changed counts at once; there
 * is nothing to confirm. */
#define OMO_TYPE_PREFERENCES_WINDOW (omo_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (OmoPreferencesWindow,
                      omo_preferences_window,
                      OMO,
                      PREFERENCES_WINDOW,
                      GtkWindow)

/* Over `parent`, which may be NULL; the one that is open already, if there is one. At the page called `page`; NULL: the
 * first, or where it is. */
void omo_preferences_window_show (GtkWindow *parent, const OmoWindowShare *share, const char *page);

/* The one that is open, or NULL. */
OmoPreferencesWindow *omo_preferences_window_find (void);
const char *omo_preferences_window_get_page (OmoPreferencesWindow *self);

G_END_DECLS
