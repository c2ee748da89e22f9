/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "net/omo-standin.h"

/* A run of the program in a folder of its own, and how it ended. */
typedef struct
{
  char *folder;
  OmoStandin *standin;
  const char *command; /* NULL: "check" */
  const char *token;   /* OMOSCOPE_TOKEN, or NULL */
  const char *input;   /* standard input, or NULL */
  GSubprocess *process;
  gboolean is_over;
  char *output;
  char *errors;
} Checking;

typedef void (*CheckingTest) (Checking *self, gconstpointer data);

/* The test "`folder`/`name`", in an empty folder and with a stand-in in this process. */
void checking_add (const char *folder, const char *name, gconstpointer data, CheckingTest test);

/* The option that sends to the stand-in. Free with g_free. */
char *checking_print_endpoint (Checking *self);

/* Starts it as `omoscope COMMAND ARGUMENTS`, or as the demonstration when there are none. */
void checking_start (Checking *self, const char *const *arguments);
/* Runs the main loop until `condition` holds. */
void checking_wait (gboolean (*condition) (Checking *self), Checking *self);
/* Waits for it; returns the exit status. */
int checking_finish (Checking *self);
/* Both. */
int checking_run (Checking *self, const char *const *arguments);

/* Puts a file, or the pictures of a built-in sample, into the folder. */
void checking_write_file (Checking *self, const char *name, gconstpointer data, gsize size);
void checking_write_sample (Checking *self, const char *id);
/* One that the program has written there. Free with g_free; `out_size` may be NULL. */
char *checking_read_file (Checking *self, const char *name, gsize *out_size);
GBytes *checking_read_bytes (Checking *self, const char *name);
gboolean checking_holds (GBytes *bytes, const char *text);

/* Standard output is one object and nothing else. Unref with json_object_unref. */
JsonObject *checking_parse_output (Checking *self);

/* Of the stand-in of the test's own process, where what is sent can be seen. */
void checking_set_script (Checking *self, const char *text);

/* A run with `--format=json` that fails: its exit status, and the error's code that it writes. */
void checking_assert_error (Checking *self,
                            const char *const *arguments,
                            int exit_status,
                            const char *code);
