/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The sections OPTIONS and COMMANDS of the manual page omoscope(1), in roff with the macros of man(7) and in ASCII,
 * made of the tables of omo-command-list.h and of `window_options`, those of the program without a command, up to
 * G_OPTION_ENTRY_NULL. Free with g_free. */
char *omo_manual_print (const GOptionEntry *window_options);

G_END_DECLS
