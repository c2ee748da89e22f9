/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window-fixture.h"

/* The program while its language is chosen. */

/* In its translations; after g_test_init. The settings are released by end_switching. */
GSettings *start_switching (void);
void end_switching (void);

/* The main window, of which there is one; NULL: none. Borrowed. */
OmoWindow *find_window (void);
/* The one that takes the place of that, in another language than before. Borrowed. */
OmoWindow *choose (const char *language);
/* Closes all, in the desktop's language again. */
void close_switched (void);
