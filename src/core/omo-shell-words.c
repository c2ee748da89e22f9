/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-shell-words.h"

#include <string.h>

#include "core/omo-shell-private.h"

static gboolean
is_line_end (const char *at, const char *end)
{
  return at < end && (*at == '\n' || (*at == '\r' && at + 1 < end && at[1] == '\n'));
}

OmoShell
omo_shell_guess (const char *text, gsize length)
{
  const char *end = text + length;

  for (const char *at = text; at < end; at++)
    {
      at = memchr (at, '^', (gsize) (end - at));
      if (at == NULL)
        break;
      if (at + 1 < end && (at[1] == '"' || is_line_end (at + 1, end)))
        return OMO_SHELL_CMD;
    }
  for (const char *at = text; at < end; at++)
    {
      at = memchr (at, '{', (gsize) (end - at));
      if (at == NULL)
        break;
      while (at + 1 < end && g_ascii_isspace (at[1]))
        at++;
      if (end - at > 2 && at[1] == '"' && at[2] == '"')
        return OMO_SHELL_CMD;
    }
  return OMO_SHELL_POSIX;
}

void
omo_shell_split (OmoShell shell, const char *text, gsize length, OmoShellCommand *out_command)
{
  OmoShellReader reader = { .at = text, .end = text + length };

  g_return_if_fail (text != NULL || length == 0);

  reader.words = g_ptr_array_new_with_free_func (g_free);
  if (shell == OMO_SHELL_CMD)
    omo_shell_read_cmd (&reader);
  else
    omo_shell_read_posix (&reader);
  omo_shell_reader_end_word (&reader);
  out_command->words = reader.words;
  out_command->input = reader.input;
  out_command->output = reader.output;
  out_command->appends = reader.output != NULL && reader.appends;
  out_command->used = (gsize) (reader.at - text);
}

void
omo_shell_command_clear (OmoShellCommand *self)
{
  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_clear_pointer (&self->input, g_free);
  g_clear_pointer (&self->output, g_free);
}

void
omo_shell_reader_begin_word (OmoShellReader *self)
{
  if (self->word == NULL)
    self->word = g_string_new (NULL);
}

void
omo_shell_reader_append (OmoShellReader *self, const char *text, gsize length)
{
  omo_shell_reader_begin_word (self);
  g_string_append_len (self->word, text, (gssize) length);
}

void
omo_shell_reader_end_word (OmoShellReader *self)
{
  char *word;

  if (self->word == NULL)
    return;
  word = g_string_free (self->word, FALSE);
  self->word = NULL;
  if (self->is_output)
    {
      g_free (self->output);
      self->output = word;
    }
  else if (self->drops_word || self->words->len == OMO_SHELL_MAX_WORDS)
    g_free (word);
  else
    g_ptr_array_add (self->words, word);
  self->drops_word = self->is_output = FALSE;
}

gsize
omo_shell_reader_measure_line_end (const OmoShellReader *self, const char *at)
{
  if (!is_line_end (at, self->end))
    return 0;
  return *at == '\r' ? 2 : 1;
}
