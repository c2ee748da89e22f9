/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-shell-private.h"

#include <string.h>

/* The word that ends a here-document. */
#define MAX_DELIMITER 64

typedef struct
{
  char delimiter[MAX_DELIMITER + 1]; /* "": there is no here-document */
  gboolean strips_tabs;
} HereDocument;

/* Up to the closing quote, behind which `at` is left. */
static void
read_single (OmoShellReader *self)
{
  const char *start = self->at + 1;
  const char *quote = start < self->end ? memchr (start, '\'', (gsize) (self->end - start)) : NULL;

  omo_shell_reader_append (self, start, (gsize) ((quote != NULL ? quote : self->end) - start));
  self->at = quote != NULL ? quote + 1 : self->end;
}

/* In double quotes a backslash is one unless it stands before these. */
static void
read_double_escape (OmoShellReader *self)
{
  gsize line_end = omo_shell_reader_measure_line_end (self, self->at + 1);

  if (line_end > 0)
    {
      self->at += 1 + line_end;
      return;
    }
  if (self->at + 1 < self->end && strchr ("$`\"\\", self->at[1]) != NULL && self->at[1] != '\0')
    self->at++;
  omo_shell_reader_append (self, self->at++, 1);
}

static void
read_double (OmoShellReader *self)
{
  omo_shell_reader_begin_word (self);
  self->at++;
  while (self->at < self->end && *self->at != '"')
    {
      const char *start = self->at;

      while (self->at < self->end && *self->at != '"' && *self->at != '\\')
        self->at++;
      omo_shell_reader_append (self, start, (gsize) (self->at - start));
      if (self->at < self->end && *self->at == '\\')
        read_double_escape (self);
    }
  if (self->at < self->end)
    self->at++;
}

/* Digits of `base`, at most `max`; leaves `at` on the last one. */
static gunichar
read_digits (OmoShellReader *self, int base, guint max)
{
  gunichar value = 0;

  for (guint i = 0; i < max && self->at + 1 < self->end; i++)
    {
      int digit = g_ascii_xdigit_value (self->at[1]);

      if (digit < 0 || digit >= base)
        break;
      value = value * (gunichar) base + (gunichar) digit;
      self->at++;
    }
  return value;
}

static void
append_character (OmoShellReader *self, gunichar c)
{
  char text[6];
  int length;

  /* A NUL ends the word in the shell, too. */
  if (c == 0 || !g_unichar_validate (c))
    return;
  length = g_unichar_to_utf8 (c, text);
  omo_shell_reader_append (self, text, (gsize) length);
}

/* Behind the backslash of $'...'. Leaves `at` behind the escape. */
static void
read_ansi_escape (OmoShellReader *self)
{
  static const char escapes[] = "abefnrtvE\\'\"?";
  static const char characters[] = "\a\b\033\f\n\r\t\v\033\\'\"?";
  char c = *self->at;
  const char *found = c == '\0' ? NULL : strchr (escapes, c);

  if (found != NULL)
    omo_shell_reader_append (self, &characters[found - escapes], 1);
  else if (c == 'u')
    append_character (self, read_digits (self, 16, 4));
  else if (c == 'U')
    append_character (self, read_digits (self, 16, 8));
  else if (c == 'x' || (c >= '0' && c <= '7'))
    {
      char byte;

      self->at -= c == 'x' ? 0 : 1;
      byte = (char) (c == 'x' ? read_digits (self, 16, 2) : read_digits (self, 8, 3));
      if (byte != '\0')
        omo_shell_reader_append (self, &byte, 1);
    }
  else
    omo_shell_reader_append (self, self->at - 1, 2);
  self->at++;
}

/* At the opening quote of $'...'. */
static void
read_ansi (OmoShellReader *self)
{
  omo_shell_reader_begin_word (self);
  self->at++;
  while (self->at < self->end && *self->at != '\'')
    {
      if (*self->at == '\\' && self->at + 1 < self->end)
        {
          self->at++;
          read_ansi_escape (self);
        }
      else
        omo_shell_reader_append (self, self->at++, 1);
    }
  if (self->at < self->end)
    self->at++;
}

/* Outside quotes: a line end behind the backslash goes on; blanks between the two are of whoever copied it. */
static void
read_escape (OmoShellReader *self)
{
  const char *after = self->at + 1;
  gsize line_end;

  while (after < self->end && (*after == ' ' || *after == '\t'))
    after++;
  line_end = omo_shell_reader_measure_line_end (self, after);
  if (line_end > 0 || after == self->end)
    self->at = after + line_end;
  else
    {
      omo_shell_reader_append (self, self->at + 1, 1);
      self->at += 2;
    }
}

/* At << or <<-. */
static void
read_delimiter (OmoShellReader *self, HereDocument *document)
{
  gsize length = 0;

  self->at += 2;
  document->strips_tabs = self->at < self->end && *self->at == '-';
  if (document->strips_tabs)
    self->at++;
  while (self->at < self->end && (*self->at == ' ' || *self->at == '\t'))
    self->at++;
  for (;
       self->at < self->end && !g_ascii_isspace (*self->at) && strchr (";|&<>)", *self->at) == NULL;
       self->at++)
    if (strchr ("'\"\\", *self->at) == NULL && length < MAX_DELIMITER)
      document->delimiter[length++] = *self->at;
  document->delimiter[length] = '\0';
}

/* "2>&1", "> file", "< file": the file's name is no word of the command. */
static void
read_redirection (OmoShellReader *self, HereDocument *document)
{
  gboolean has_number =
      self->word != NULL && self->word->len == 1 && g_ascii_isdigit (self->word->str[0]);
  const char *start = self->at;
  gboolean appends;

  if (has_number)
    self->drops_word = TRUE;
  omo_shell_reader_end_word (self);
  if (*self->at == '<' && self->end - self->at > 2 && self->at[1] == '<' && self->at[2] != '<')
    {
      read_delimiter (self, document);
      return;
    }
  while (self->at < self->end && strchr ("<>&", *self->at) != NULL && *self->at != '\0')
    self->at++;
  self->drops_word = TRUE;
  appends = self->at == start + 2 && start[0] == '>' && start[1] == '>';
  self->is_output = !has_number && (appends || (self->at == start + 1 && *start == '>'));
  if (self->is_output)
    self->appends = appends;
}

static gboolean
is_delimiter (const HereDocument *document, const char *line, gsize length)
{
  if (length > 0 && line[length - 1] == '\r')
    length--;
  return length == strlen (document->delimiter) && memcmp (line, document->delimiter, length) == 0;
}

/* The lines from `at` on, up to the one that is the delimiter. */
static void
read_here_document (OmoShellReader *self, const HereDocument *document)
{
  GString *input = g_string_new (NULL);
  gboolean is_over = FALSE;

  while (!is_over && self->at < self->end)
    {
      const char *newline = memchr (self->at, '\n', (gsize) (self->end - self->at));
      const char *next = newline != NULL ? newline + 1 : self->end;

      while (document->strips_tabs && self->at < next && *self->at == '\t')
        self->at++;
      is_over = is_delimiter (document, self->at,
                              (gsize) ((newline != NULL ? newline : self->end) - self->at));
      if (!is_over)
        g_string_append_len (input, self->at, next - self->at);
      self->at = next;
    }
  self->input = g_string_free (input, FALSE);
}

static void
pass_comment (OmoShellReader *self)
{
  while (self->at < self->end && *self->at != '\n')
    self->at++;
}

/* One character outside quotes, or the quotes it opens. */
static void
read_unquoted (OmoShellReader *self, HereDocument *document)
{
  char c = *self->at;
  char next = self->at + 1 < self->end ? self->at[1] : '\0';

  if (c == '\'')
    read_single (self);
  else if (c == '"')
    read_double (self);
  else if (c == '$' && next == '\'')
    {
      self->at++;
      read_ansi (self);
    }
  else if (c == '$' && next == '"')
    {
      self->at++;
      read_double (self);
    }
  else if (c == '\\')
    read_escape (self);
  else if (c == '<' || c == '>')
    read_redirection (self, document);
  else if (c == '#' && self->word == NULL)
    pass_comment (self);
  else if (g_ascii_isspace (c))
    {
      omo_shell_reader_end_word (self);
      self->at++;
    }
  else
    omo_shell_reader_append (self, self->at++, 1);
}

static gboolean
ends_command (const OmoShellReader *self)
{
  return omo_shell_reader_measure_line_end (self, self->at) > 0
         || (*self->at != '\0' && strchr (";|&", *self->at) != NULL);
}

void
omo_shell_read_posix (OmoShellReader *self)
{
  HereDocument document = { .delimiter = "" };

  while (self->at < self->end && !ends_command (self))
    read_unquoted (self, &document);
  if (*document.delimiter == '\0')
    return;
  pass_comment (self);
  if (self->at < self->end)
    self->at++;
  read_here_document (self, &document);
}
