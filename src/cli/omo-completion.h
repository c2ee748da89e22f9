/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The completion of `omoscope` for bash, made of the tables of omo-command-list.h and of `window_options`, those of
 * the program without a command, up to G_OPTION_ENTRY_NULL. It wants nothing but bash. Free with g_free. */
char *omo_completion_print_bash (const GOptionEntry *window_options);

G_END_DECLS
