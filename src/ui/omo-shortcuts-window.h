/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* All keys of the program (omo-shortcut) in groups, to be looked through by words. GTK's own window of this kind keeps its
 * English title in a program whose language is chosen, and complains of negative widths. */
#define OMO_TYPE_SHORTCUTS_WINDOW (omo_shortcuts_window_get_type ())
G_DECLARE_FINAL_TYPE (OmoShortcutsWindow, omo_shortcuts_window, OMO, SHORTCUTS_WINDOW, GtkWindow)

/* Over `parent`, which may be NULL; the one that is open already, if there is one, which comes over `parent` then. */
void omo_shortcuts_window_show (GtkWindow *parent);

G_END_DECLS
