/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Stands between SQLite and the system's writing, in the whole process: a disk that fills up, or a process that dies
 * in the middle of a write. */

/* The next `n_writes` writes succeed, all others fail for want of room. */
void faulty_disk_fill_after (guint n_writes);
/* All writes succeed from now on. Returns how many did since the above, or failed. */
guint faulty_disk_make_room (void);
/* The process kills itself in the middle of the write after the next `n_writes`. */
void faulty_disk_die_after (guint n_writes);
