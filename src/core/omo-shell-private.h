/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-shell-words.h"

G_BEGIN_DECLS

/* What the files of omo-shell-words share; nobody else includes it. */

typedef struct
{
  const char *at;
  const char *end;
  GString *word;       /* NULL between words */
  gboolean drops_word; /* it is the target of a redirection */
  gboolean is_output;  /* of one with > or >> */
  gboolean appends;    /* the last of these is >> */
  GPtrArray *words;
  char *input;
  char *output;
} OmoShellReader;

/* An empty word is a word. */
void omo_shell_reader_begin_word (OmoShellReader *self);
void omo_shell_reader_append (OmoShellReader *self, const char *text, gsize length);
void omo_shell_reader_end_word (OmoShellReader *self);
/* The size of the line end at `at`: 0, 1 or 2. */
gsize omo_shell_reader_measure_line_end (const OmoShellReader *self, const char *at);

/* Read up to the end of the command. */
void omo_shell_read_posix (OmoShellReader *self);
void omo_shell_read_cmd (OmoShellReader *self);

G_END_DECLS
