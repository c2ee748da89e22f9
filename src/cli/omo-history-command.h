/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* `omoscope history`: what the window and `omoscope check --keep` have kept, without a window. Reads only; where there
 * is no history yet, it is an empty one.
 *
 * `argv[0]` is "history". Returns the exit status: 0, 2 for a usage error or a job that is not there, 1 when the history
 * cannot be read or something cannot be written. */
int omo_history_main (int argc, char *argv[]);

G_END_DECLS
