/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether the focus is in `widget` or below it. What is about to hide or to be taken out asks first, and hands it on. */
gboolean omo_focus_is_within (GtkWidget *widget);

/* Tab and Shift+Tab leave `list`, which is in a scrolled window, at once: GTK 4.8 goes through its rows, of which there
 * may be thousands, and arrows do that already. */
void omo_focus_let_tab_leave (GtkWidget *list);

G_END_DECLS
