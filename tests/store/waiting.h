/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* For a GAsyncReadyCallback: keeps the result. */
typedef struct
{
  GAsyncResult *result;
} Waiting;

void waiting_cb (GObject *source, GAsyncResult *result, gpointer user_data);
/* Runs the main loop until it is there. The next one can be waited for then. */
GAsyncResult *waiting_take (Waiting *self);

/* Runs the main loop until `is_so`; fails the test after some seconds. */
typedef gboolean (*WaitingCondition) (gpointer data);
void waiting_until (WaitingCondition is_so, gpointer data);
