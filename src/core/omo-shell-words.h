/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A command line as its shell takes it apart. Nothing is expanded: $NAME, $(...), %NAME% and wildcards stay as they are
 * written. What is cut, such as a quote that does not end, is taken to go on to the end. */

typedef enum
{
  OMO_SHELL_POSIX, /* sh, bash, zsh: '...' "..." $'...' \, here-documents */
  OMO_SHELL_CMD,   /* cmd.exe and the program's own splitting: ^, "...", \" and "" */
} OmoShell;

typedef struct
{
  GPtrArray *words; /* of char *; redirections are left out */
  char *output;     /* the file after the last > or >>, or NULL */
  gboolean appends; /* that is >> */
  char *input;      /* the first here-document, or NULL */
  gsize used;       /* bytes of the text, up to the end of the command */
} OmoShellCommand;

/* A command with all its headers has some sixty. */
#define OMO_SHELL_MAX_WORDS 1000

/* By a caret before a quote or a line end, or doubled quotes after {. */
OmoShell omo_shell_guess (const char *text, gsize length);

/* The command at the start of `text`, up to the end of the line, or ; | &. More words than OMO_SHELL_MAX_WORDS are left
 * out. Linear. */
void omo_shell_split (OmoShell shell, const char *text, gsize length, OmoShellCommand *out_command);
void omo_shell_command_clear (OmoShellCommand *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OmoShellCommand, omo_shell_command_clear)

G_END_DECLS
