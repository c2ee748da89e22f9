/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* How long the main loop did not run, seen by a pulse of a millisecond. Times are microseconds. */
typedef struct
{
  gint64 longest;
  gint64
      cpu; /* the most that was computed without a pulse: what others do on this machine is not in it */
  gint64 last_pulse;
  gint64 last_cpu;
} Standstill;

/* Watches from now on, until the source that it returns is removed; `self` stays where it is. */
guint standstill_watch (Standstill *self);
/* Forgets what was seen. */
void standstill_restart (Standstill *self);

/* Runs the main loop that long, and never sleeps. */
void run_for (guint milliseconds);
double to_ms (gint64 microseconds);
