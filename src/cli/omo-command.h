/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stddef.h>

G_BEGIN_DECLS

/* What follows `omoscope` on the command line, such as `check`: its name, its words and its options, told once. The
 * routing, --help, the completion of the shell and the manual page are made of it. A new one is defined in the file
 * that parses its arguments, and gets a row in omo-command-list.c. */
typedef struct
{
  const char *name;      /* "check" */
  const char *arguments; /* what follows the options, marked for translation; NULL: nothing */
  const char *summary;   /* a sentence, marked for translation */
  char *(*describe) (
      void); /* translated lines for below the options, free with g_free; NULL: none */
  /* What the first argument is one of, separated by blanks, free with g_free; NULL: anything. */
  char *(*list_words) (void);
  /* Up to G_OPTION_ENTRY_NULL, without --help, which every command has. Words are marked for translation.
   * `arg_data` is an OMO_COMMAND_MEMBER. G_OPTION_ARG_FILENAME is completed with files, a description such as "text|json" with
   * its words, the description "JOB" with the job types. */
  const GOptionEntry *options;
  int (*run) (int argc, char *argv[]); /* argv[0] is the name; returns the exit status */
} OmoCommand;

/* Where an option's value goes: a member of the structure that is given to omo_command_parse. */
#define OMO_COMMAND_MEMBER(Type, member) GSIZE_TO_POINTER (offsetof (Type, member))

/* Puts the options of `argv`, whose first is the command's name, into `typed`, which the caller clears also after an
 * error. `out_rest` is what is left, the name first, free with g_strfreev; NULL where every word is an option's or goes to
 * G_OPTION_REMAINING. With --help `out_help` is what is to be printed, and nothing else counts; else it stays untouched.
 * Errors: G_OPTION_ERROR, in translated words, without a token that was typed by mistake. */
gboolean omo_command_parse (const OmoCommand *self,
                            int argc,
                            char *argv[],
                            gpointer typed,
                            char ***out_rest,
                            char **out_help,
                            GError **error);

/* Sets G_OPTION_ERROR_BAD_VALUE, in translated words. Always FALSE. */
gboolean omo_command_refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* Runs it; argv[0] is its name. Returns the exit status. */
int omo_command_run (const OmoCommand *self, int argc, char *argv[]);

G_END_DECLS
