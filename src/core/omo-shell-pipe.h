/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the commands of a script hand to a later one: the files that they write, and what they print into its pipe, as
 * far as that can be known without running anything. Known are printf %s, echo, cat, head -c, tail -c, base64 --decode,
 * here-documents, > and { }: what Omoscope's own scripts are made of, and what people put before curl by hand. A word
 * that is $OMOSCOPE_TOKEN and nothing else gives OMO_REDACTED. */
typedef struct _OmoShellPipe OmoShellPipe;

/* Of an empty script. Free with omo_shell_pipe_free. */
OmoShellPipe *omo_shell_pipe_new (void);
/* Overwrites what it held. */
void omo_shell_pipe_free (OmoShellPipe *self);

/* Reads the commands of a piece of a script for bash, which stays the caller's; files of earlier pieces stay known.
 * Linear, and no more is made than OMO_SHELL_PIPE_MAX_BYTES in all. */
void omo_shell_pipe_read (OmoShellPipe *self, const char *text, gsize length);

/* What goes into the pipe at the end of the last piece. NULL when there is none, or it cannot be known. Borrowed. */
GBytes *omo_shell_pipe_get_output (const OmoShellPipe *self);
/* Where in the last piece the commands begin that write files, or its length when none does; unless `of_files`, also those
 * that make the output. */
gsize omo_shell_pipe_get_start (const OmoShellPipe *self, gboolean of_files);
/* Why it cannot be known: the file that is not here, else NULL. Borrowed. */
const char *omo_shell_pipe_get_missing_file (const OmoShellPipe *self);
/* A file that was written, or NULL. Borrowed. */
GBytes *omo_shell_pipe_find_file (const OmoShellPipe *self, const char *name);

/* For who copies what it holds: takes `size` bytes from what may be made. FALSE when no more may. */
gboolean omo_shell_pipe_spend (OmoShellPipe *self, gsize size);

/* A request of the largest size, written to a file, cut into pieces and put together, with another one of half of it;
 * `cat x x >y` over and over would make more of less text. */
#define OMO_SHELL_PIPE_MAX_BYTES (256u * 1024 * 1024)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoShellPipe, omo_shell_pipe_free)

G_END_DECLS
