/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-loose-json.h"

#include <string.h>

static void
skip_blanks (OmoLooseJson *self)
{
  while (self->at < self->end && g_ascii_isspace (*self->at))
    self->at++;
}

/* At the opening quote. Leaves `at` behind the closing one; without one the text goes to the end. */
static void
pass_text (OmoLooseJson *self, const char **out_start, gsize *out_length)
{
  const char *start = ++self->at;

  for (const char *from = start;; from = self->at + 1)
    {
      const char *before;

      self->at = from < self->end ? memchr (from, '"', (gsize) (self->end - from)) : NULL;
      if (self->at == NULL)
        break;
      for (before = self->at; before > from && before[-1] == '\\'; before--)
        ;
      if ((self->at - before) % 2 == 0)
        break;
    }
  *out_start = start;
  *out_length = (gsize) ((self->at != NULL ? self->at : self->end) - start);
  self->at = self->at != NULL ? self->at + 1 : self->end;
}

static inline gboolean
ends_word (char c)
{
  switch (c)
    {
    case ' ':
    case '\t':
    case '\r':
    case '\n':
    case ',':
    case ':':
    case '{':
    case '}':
    case '[':
    case ']':
    case '"':
      return TRUE;
    default:
      return FALSE;
    }
}

static void
pass_word (OmoLooseJson *self, OmoLooseMember *out)
{
  const char *start = self->at;

  while (self->at < self->end && !ends_word (*self->at))
    self->at++;
  /* What ends a word where no word can be. */
  if (self->at == start)
    self->at++;
  *out = (OmoLooseMember){ .kind = OMO_LOOSE_WORD,
                           .value = start,
                           .length = (gsize) (self->at - start) };
}

static void
set_name (OmoLooseJson *self, guint depth, const char *name, gsize length)
{
  if (depth > OMO_JSON_MAX_DEPTH)
    return;
  self->names[depth].start = name;
  self->names[depth].length = length;
}

static void
open_bracket (OmoLooseJson *self, OmoLooseMember *out)
{
  gboolean is_array = *self->at == '[';
  guint inside = self->depth + 1;

  *out = (OmoLooseMember){ .kind = is_array ? OMO_LOOSE_ARRAY : OMO_LOOSE_OBJECT,
                           .value = self->at++,
                           .length = 1 };
  if (inside <= OMO_JSON_MAX_DEPTH)
    {
      self->is_array[inside] = is_array;
      set_name (self, inside, "", 0);
      if (is_array)
        self->names[inside] = self->names[self->depth];
    }
  self->depth = inside;
}

static void
close_bracket (OmoLooseJson *self)
{
  self->at++;
  self->depth--;
  self->is_closed = self->depth == 0;
}

/* Adds where it stands. FALSE when that is too deep. */
static gboolean
place (OmoLooseJson *self, guint depth, OmoLooseMember *out)
{
  if (depth > OMO_JSON_MAX_DEPTH)
    return FALSE;
  out->depth = depth;
  out->name = self->names[depth].start;
  out->name_length = self->names[depth].length;
  if (!self->is_array[depth])
    set_name (self, depth, "", 0);
  return TRUE;
}

/* TRUE when the text was a name, with its colon. */
static gboolean
pass_name (OmoLooseJson *self, const char *text, gsize length)
{
  skip_blanks (self);
  if (self->at == self->end || *self->at != ':')
    return FALSE;
  self->at++;
  set_name (self, self->depth, text, length);
  return TRUE;
}

void
omo_loose_json_init (OmoLooseJson *self, const char *text, gsize length)
{
  OmoLooseMember root;

  g_return_if_fail (length > 0 && (*text == '{' || *text == '['));

  self->at = text;
  self->end = text + length;
  self->depth = 0;
  self->is_closed = FALSE;
  set_name (self, 0, "", 0);
  open_bracket (self, &root);
}

gboolean
omo_loose_json_next (OmoLooseJson *self, OmoLooseMember *out_member)
{
  while (!self->is_closed)
    {
      guint depth = self->depth;

      skip_blanks (self);
      if (self->at == self->end)
        return FALSE;
      if (*self->at == ',' || *self->at == ':')
        self->at++;
      else if (*self->at == '}' || *self->at == ']')
        close_bracket (self);
      else if (*self->at == '"')
        {
          OmoLooseMember member = { .kind = OMO_LOOSE_TEXT };

          pass_text (self, &member.value, &member.length);
          if (pass_name (self, member.value, member.length) || !place (self, depth, &member))
            continue;
          *out_member = member;
          return TRUE;
        }
      else
        {
          OmoLooseMember member;

          if (*self->at == '{' || *self->at == '[')
            open_bracket (self, &member);
          else
            pass_word (self, &member);
          if (!place (self, depth, &member))
            continue;
          *out_member = member;
          return TRUE;
        }
    }
  return FALSE;
}

/* g_ascii_tolower, without a call: every name of a long text is compared with dozens. */
static inline char
lower (char c)
{
  return c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
}

char
omo_loose_member_get_initial (const OmoLooseMember *self)
{
  for (gsize i = 0; i < self->name_length; i++)
    if (g_ascii_isalnum (self->name[i]))
      return lower (self->name[i]);
  return '\0';
}

gboolean
omo_loose_member_is (const OmoLooseMember *self, const char *plain_name)
{
  for (gsize i = 0; i < self->name_length; i++)
    {
      char c = lower (self->name[i]);

      if (!g_ascii_isalnum (c))
        continue;
      if (c != *plain_name)
        return FALSE;
      plain_name++;
    }
  return *plain_name == '\0';
}

/* At the u of \u. FALSE when it is no character that a text may have. */
static gboolean
unescape_unicode (const char **at, const char *end, GString *text)
{
  gunichar c = 0;

  if (end - *at < 5)
    return FALSE;
  for (guint i = 1; i <= 4; i++)
    {
      int digit = g_ascii_xdigit_value ((*at)[i]);

      if (digit < 0)
        return FALSE;
      c = c * 16 + (gunichar) digit;
    }
  if (c == 0 || (c >= 0xd800 && c <= 0xdfff))
    return FALSE;
  g_string_append_unichar (text, c);
  *at += 4;
  return TRUE;
}

/* Behind the backslash; leaves `at` on the last character of the escape. */
static void
unescape (const char **at, const char *end, GString *text)
{
  static const char escapes[] = "nrtbf/\\\"'";
  static const char characters[] = "\n\r\t\b\f/\\\"'";
  const char *found = **at == '\0' ? NULL : strchr (escapes, **at);

  if (found != NULL)
    g_string_append_c (text, characters[found - escapes]);
  else if (**at != 'u' || !unescape_unicode (at, end, text))
    {
      g_string_append_c (text, '\\');
      g_string_append_c (text, **at);
    }
}

char *
omo_loose_member_dup_value (const OmoLooseMember *self, gsize *out_length)
{
  const char *end = self->value + self->length;
  GString *text;

  if (self->kind != OMO_LOOSE_TEXT || memchr (self->value, '\\', self->length) == NULL)
    {
      *out_length = self->length;
      return g_strndup (self->value, self->length);
    }
  text = g_string_sized_new (self->length + 1);
  for (const char *at = self->value; at < end; at++)
    {
      if (*at == '\\' && at + 1 < end)
        {
          at++;
          unescape (&at, end, text);
        }
      else
        g_string_append_c (text, *at);
    }
  *out_length = text->len;
  return g_string_free (text, FALSE);
}
