/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A folder of a test's own, and the file in it that the test is about. */
typedef struct
{
  char *folder;
  char *path; /* FOLDER/history.sqlite; not there yet */
} Scratch;

/* For g_test_add. */
void scratch_set_up (Scratch *self, gconstpointer data);
/* Removes all of it. */
void scratch_tear_down (Scratch *self, gconstpointer data);
