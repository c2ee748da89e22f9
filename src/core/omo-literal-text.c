/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-literal-private.h"

#include <string.h>

/* '''...''' has three. */
static gsize
measure_quotes (const OmoLiteral *self)
{
  const char *at = self->at;

  return *at != '`' && self->end - at >= 3 && at[1] == *at && at[2] == *at ? 3 : 1;
}

static gboolean
is_closed (const OmoLiteral *self, char quote, gsize n_quotes)
{
  if (*self->at != quote)
    return FALSE;
  return n_quotes == 1
         || (self->end - self->at >= 3 && self->at[1] == quote && self->at[2] == quote);
}

static void
append_byte (GString *json, char c)
{
  /* What marks an opaque expression is in no text. */
  if (c == '\x01')
    return;
  if (c == '"' || c == '\\')
    g_string_append_c (json, '\\');
  if ((guchar) c < 0x20)
    g_string_append_printf (json, "\\u%04x", (guint) c);
  else
    g_string_append_c (json, c);
}

static void
append_character (GString *json, gunichar c)
{
  char text[6];
  int length;

  if (!g_unichar_validate (c))
    c = 0xfffd;
  length = g_unichar_to_utf8 (c, text);
  for (int i = 0; i < length; i++)
    append_byte (json, text[i]);
}

/* Hexadecimal digits behind `at`, which is left on the last one; FALSE when there are fewer than `n`. */
static gboolean
read_digits (OmoLiteral *self, guint n, gunichar *out_value)
{
  gunichar value = 0;

  if (self->end - self->at <= (gssize) n)
    return FALSE;
  for (guint i = 1; i <= n; i++)
    {
      int digit = g_ascii_xdigit_value (self->at[i]);

      if (digit < 0)
        return FALSE;
      value = value * 16 + (gunichar) digit;
    }
  self->at += n;
  *out_value = value;
  return TRUE;
}

/* At the u of \u{1f600}. */
static gboolean
read_braced_digits (OmoLiteral *self, gunichar *out_value)
{
  const char *at = self->at + 2;
  gunichar value = 0;

  if (self->end - self->at < 3 || self->at[1] != '{')
    return FALSE;
  for (; at < self->end && g_ascii_isxdigit (*at) && value <= 0x10ffff; at++)
    value = value * 16 + (gunichar) g_ascii_xdigit_value (*at);
  if (at == self->end || *at != '}')
    return FALSE;
  self->at = at;
  *out_value = value;
  return TRUE;
}

/* The second half of a surrogate pair, when it follows. */
static gunichar
join_surrogates (OmoLiteral *self, gunichar first)
{
  const char *start = self->at;
  gunichar second = 0;

  if (first < 0xd800 || first > 0xdbff || self->end - start < 7 || start[1] != '\\'
      || start[2] != 'u')
    return first;
  self->at += 2;
  if (read_digits (self, 4, &second) && second >= 0xdc00 && second <= 0xdfff)
    return 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
  self->at = start;
  return first;
}

static gboolean
read_numeric_escape (OmoLiteral *self, gunichar *out_value)
{
  switch (*self->at)
    {
    case 'x':
      return read_digits (self, 2, out_value);
    case 'U':
      return read_digits (self, 8, out_value);
    case 'u':
      if (read_braced_digits (self, out_value))
        return TRUE;
      if (!read_digits (self, 4, out_value))
        return FALSE;
      *out_value = join_surrogates (self, *out_value);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Behind the backslash; leaves `at` on the last character of the escape. */
static void
read_escape (OmoLiteral *self)
{
  static const char escapes[] = "nrtbfv";
  static const char characters[] = "\n\r\t\b\f\v";
  const char *found = *self->at == '\0' ? NULL : strchr (escapes, *self->at);
  gunichar value = 0;

  if (found != NULL)
    append_byte (self->json, characters[found - escapes]);
  else if (*self->at == '\r' && self->end - self->at > 1 && self->at[1] == '\n')
    self->at++; /* a line that goes on */
  else if (*self->at == '\n')
    return;
  else if (read_numeric_escape (self, &value))
    append_character (self->json, value);
  else
    append_byte (self->json, *self->at);
}

/* {name} or ${name} begins here. */
static gboolean
has_variable (const OmoLiteral *self, char quote, OmoLiteralText how)
{
  if (self->end - self->at < 2)
    return FALSE;
  if (quote == '`')
    return self->at[0] == '$' && self->at[1] == '{';
  return (how & OMO_LITERAL_FORMATTED) && *self->at == '{' && self->at[1] != '{';
}

/* A doubled brace is one in a formatted text. */
static gboolean
is_doubled_brace (const OmoLiteral *self, OmoLiteralText how)
{
  return (how & OMO_LITERAL_FORMATTED) && self->end - self->at > 1 && self->at[0] == self->at[1]
         && (*self->at == '{' || *self->at == '}');
}

gsize
omo_literal_measure_prefix (const OmoLiteral *self, OmoLiteralText *out_how)
{
  gsize n = 0;

  *out_how = OMO_LITERAL_PLAIN;
  while (self->at + n < self->end && n < 2 && self->at[n] != '\0'
         && strchr ("bBrRuUfF", self->at[n]) != NULL)
    {
      if (g_ascii_tolower (self->at[n]) == 'r')
        *out_how |= OMO_LITERAL_RAW;
      if (g_ascii_tolower (self->at[n]) == 'f')
        *out_how |= OMO_LITERAL_FORMATTED;
      n++;
    }
  if (self->at + n < self->end && (self->at[n] == '"' || self->at[n] == '\''))
    return n;
  *out_how = OMO_LITERAL_PLAIN;
  return 0;
}

gboolean
omo_literal_read_text (OmoLiteral *self, OmoLiteralText how)
{
  const char *opening = self->at;
  char quote = *opening;
  gsize n_quotes = measure_quotes (self);
  gsize start = self->json->len;

  g_string_append_c (self->json, '"');
  for (self->at += n_quotes; self->at < self->end && !is_closed (self, quote, n_quotes); self->at++)
    {
      if (has_variable (self, quote, how))
        {
          g_string_truncate (self->json, start);
          self->at = opening;
          omo_literal_skip_text (self);
          return FALSE;
        }
      if (is_doubled_brace (self, how))
        self->at++;
      if (*self->at == '\\' && !(how & OMO_LITERAL_RAW) && self->end - self->at > 1)
        {
          self->at++;
          read_escape (self);
        }
      else
        append_byte (self->json, *self->at);
    }
  self->at += MIN (n_quotes, (gsize) (self->end - self->at));
  g_string_append_c (self->json, '"');
  return TRUE;
}

void
omo_literal_skip_text (OmoLiteral *self)
{
  char quote = *self->at;
  gsize n_quotes = measure_quotes (self);

  for (self->at += n_quotes; self->at < self->end && !is_closed (self, quote, n_quotes); self->at++)
    if (*self->at == '\\' && self->end - self->at > 1)
      self->at++;
  self->at += MIN (n_quotes, (gsize) (self->end - self->at));
}
