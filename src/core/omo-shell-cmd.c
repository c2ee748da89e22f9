/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-shell-private.h"

#include <string.h>

/* At a caret outside quotes: the next character is itself, and a line end is none. */
static void
pass_caret (OmoShellReader *self, GString *line)
{
  gsize line_end;

  self->at++;
  line_end = omo_shell_reader_measure_line_end (self, self->at);
  self->at += line_end;
  if (line_end > 0)
    self->at += omo_shell_reader_measure_line_end (self, self->at) == 2 ? 1 : 0;
  if (self->at < self->end)
    g_string_append_c (line, *self->at++);
}

/* What cmd.exe hands to the program: without carets, up to the end of the line. A line end in quotes, which cmd.exe
 * would not have, is of whoever copied it. */
static char *
read_line (OmoShellReader *self, gsize *out_length)
{
  GString *line = g_string_new (NULL);
  gboolean is_quoted = FALSE;

  while (self->at < self->end)
    {
      char c = *self->at;

      if (c == '^' && !is_quoted)
        {
          pass_caret (self, line);
          continue;
        }
      if (!is_quoted
          && (omo_shell_reader_measure_line_end (self, self->at) > 0
              || (c != '\0' && strchr ("&|", c) != NULL)))
        break;
      if (c == '"')
        is_quoted = !is_quoted;
      g_string_append_c (line, c);
      self->at++;
    }
  *out_length = line->len;
  return g_string_free (line, FALSE);
}

/* Backslashes mean something before a quote only: half of them stay, and an odd one makes the quote a character.
 * Leaves `at` behind them, and behind the quote when it is one. */
static void
read_backslashes (OmoShellReader *self)
{
  const char *start = self->at;
  gsize n;

  while (self->at < self->end && *self->at == '\\')
    self->at++;
  n = (gsize) (self->at - start);
  if (self->at == self->end || *self->at != '"')
    {
      omo_shell_reader_append (self, start, n);
      return;
    }
  omo_shell_reader_append (self, start, n / 2);
  if (n % 2 == 1)
    omo_shell_reader_append (self, self->at++, 1);
}

/* As a C program's start-up code splits its command line. */
static void
split_line (OmoShellReader *self)
{
  gboolean is_quoted = FALSE;

  while (self->at < self->end)
    {
      char c = *self->at;

      if (c == '\\')
        read_backslashes (self);
      else if (c == '"' && is_quoted && self->at + 1 < self->end && self->at[1] == '"')
        {
          omo_shell_reader_append (self, self->at, 1);
          self->at += 2;
        }
      else if (c == '"')
        {
          omo_shell_reader_begin_word (self);
          is_quoted = !is_quoted;
          self->at++;
        }
      else if (g_ascii_isspace (c) && !is_quoted)
        {
          omo_shell_reader_end_word (self);
          self->at++;
        }
      else
        omo_shell_reader_append (self, self->at++, 1);
    }
  omo_shell_reader_end_word (self);
}

void
omo_shell_read_cmd (OmoShellReader *self)
{
  gsize length;
  g_autofree char *line = read_line (self, &length);
  OmoShellReader inner = { .at = line, .end = line + length, .words = self->words };

  split_line (&inner);
}
