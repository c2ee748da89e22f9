/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets a screen reader say `text` at once, whatever has the focus in `window`; nothing is seen. Said again, it is heard
 * again. Nobody hears it of a window that is not in front.
 *
 * GTK 4.8 has no announcements, and tells nobody when an alert is shown; what Orca (43) speaks unasked are a change of
 * the name of the window in front, and one of the description of what has the focus. So `text` becomes the beginning of
 * the window's name, until the window is left or its title changes. */
void omo_announce (GtkWindow *window, const char *text);

/* Tells once more, a moment after `window` is mapped, what has the focus in it. What GTK 4.8 tells before the program is
 * known on the accessibility bus nobody can look up, and Orca then takes no window for the one in front, and is silent,
 * until the focus moves. */
void omo_announce_focus_later (GtkWindow *window);

G_END_DECLS
