/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "net/omo-connection-doctor.h"

/* One run of the connection doctor, and how it ended. */
typedef struct
{
  OmoTransport *transport;
  OmoConnectionDoctor *doctor;
  GCancellable *cancellable;
  gboolean is_over;
  gboolean is_done;
  GError *error;
} Checkup;

#define CHECKUP_TOKEN "s3cret-t0ken"

void checkup_set_up (Checkup *self);
/* Checks that nothing holds the doctor and the transport any more. */
void checkup_clear (Checkup *self);

/* With the default dialect. The run must stay where it is until it is over. */
void checkup_start (Checkup *self, const char *base, const char *token);
void checkup_wait (Checkup *self);
/* Both, to the end; then every step has its line, in order, and none of them the token. */
void checkup_run (Checkup *self, const char *base, const char *token);

/* "ok", "failed", ... of a step's line. */
const char *checkup_get_state (Checkup *self, OmoConnectionStep step);
/* Borrowed until the next run. */
OmoConnectionLine *checkup_get_line (Checkup *self, OmoConnectionStep step);
/* The states of all lines, one letter each: "o" ok, "w" warning, "f" failed, "s" skipped. Free with g_free. */
char *checkup_print_states (Checkup *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Checkup, checkup_clear)
