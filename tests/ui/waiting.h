/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Runs the main loop until `condition` is TRUE; fails the test after WAITING_SECONDS. */
#define WAITING_SECONDS 20
#define wait_until(condition)                                                                      \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 wait_end = g_get_monotonic_time () + WAITING_SECONDS * G_USEC_PER_SEC;                  \
    while (!(condition))                                                                           \
      {                                                                                            \
        g_assert_cmpint (g_get_monotonic_time (), <, wait_end);                                    \
        wait_a_little ();                                                                          \
      }                                                                                            \
  }                                                                                                \
  G_STMT_END

/* One turn of the main loop, at most 10 ms long. */
void wait_a_little (void);
