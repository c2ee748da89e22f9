/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "standstill.h"

#include <time.h>

#define PULSE_MILLISECONDS 1

static gint64
get_cpu_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static gboolean
pulse_cb (gpointer user_data)
{
  Standstill *self = user_data;
  gint64 now = g_get_monotonic_time ();
  gint64 cpu = get_cpu_time ();

  self->cpu = MAX (self->cpu, cpu - self->last_cpu);
  self->last_cpu = cpu;
  self->longest = MAX (self->longest, now - self->last_pulse);
  self->last_pulse = now;
  return G_SOURCE_CONTINUE;
}

guint
standstill_watch (Standstill *self)
{
  standstill_restart (self);
  return g_timeout_add (PULSE_MILLISECONDS, pulse_cb, self);
}

void
standstill_restart (Standstill *self)
{
  self->longest = self->cpu = 0;
  self->last_pulse = g_get_monotonic_time ();
  self->last_cpu = get_cpu_time ();
}

void
run_for (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + 1000 * (gint64) milliseconds;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

double
to_ms (gint64 microseconds)
{
  return (double) microseconds / 1000;
}
