/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/omo-window-private.h"

/* The program as the bus starts it: it runs, and has no window yet. One for all tests of a file, since only the end of a
 * run takes an application off the bus. After g_test_init. */
void start_application (void);
/* Borrowed. */
GtkApplication *get_application (void);
void activate_action (const char *name);

/* Those of the program, the one that was last in front first. Borrowed. */
GList *get_windows (void);
/* One more, by the program's own action; it need not be on the screen yet. Borrowed. */
OmoWindow *open_window (void);
/* One more with the demonstration, once its picture is loaded: what it works on, whichever window may show it. Borrowed. */
OmoWorkspace *open_demo (void);
/* Ends the program's work; it can open windows again. */
void close_windows (void);
