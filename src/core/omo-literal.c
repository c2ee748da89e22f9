/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-literal-private.h"

#include <string.h>

#include "core/omo-json.h"

#define ENCODE ".encode("
/* Of a name for people. */
#define MAX_NAME 40

static const struct
{
  const char *word;
  const char *json;
} words[] = {
  { "True", "true" }, { "true", "true" }, { "False", "false" },    { "false", "false" },
  { "None", "null" }, { "null", "null" }, { "undefined", "null" },
};

/* Functions that make JSON text of their first argument. */
static const char *const printers[] = { "json.dumps", "dumps", "JSON.stringify" };

static gboolean
is_one_of (const char *name, gsize length, const char *const *names, gsize n_names)
{
  for (gsize i = 0; i < n_names; i++)
    if (length == strlen (names[i]) && memcmp (name, names[i], length) == 0)
      return TRUE;
  return FALSE;
}

static char
peek (const OmoLiteral *self)
{
  return self->at < self->end ? *self->at : '\0';
}

gboolean
omo_literal_is_quote (char c)
{
  return c == '"' || c == '\'' || c == '`';
}

/* Replaces what was read from `start` on. */
static void
put_opaque (OmoLiteral *self, gsize start, const char *name, gsize length)
{
  g_string_truncate (self->json, start);
  g_string_append (self->json, "\"" OMO_LITERAL_OPAQUE);
  g_string_append_len (self->json, name, (gssize) MIN (length, MAX_NAME));
  g_string_append_c (self->json, '"');
}

gboolean
omo_literal_is_opaque (const OmoLiteral *self, gsize start)
{
  return g_str_has_prefix (self->json->str + start, "\"" OMO_LITERAL_OPAQUE);
}

void
omo_literal_read_opaque (OmoLiteral *self, gsize start, const char *from)
{
  OmoLiteral begin = { .at = from, .end = self->end };
  gsize length = omo_literal_measure_name (&begin);

  if (length > 0)
    put_opaque (self, start, from, length);
  else
    put_opaque (self, start, "...", 3);
  omo_literal_skip_expression (self);
}

static void
read_number (OmoLiteral *self)
{
  const char *start = self->at;

  while (self->at < self->end && (g_ascii_isalnum (*self->at) || strchr ("+-._", *self->at) != NULL)
         && *self->at != '\0')
    {
      /* A sign stands first, or behind the exponent. */
      if ((*self->at == '+' || *self->at == '-') && self->at > start
          && g_ascii_tolower (self->at[-1]) != 'e')
        break;
      self->at++;
    }
  g_string_append_len (self->json, start, self->at - start);
}

/* What JSON would not take is opaque. */
static void
check_number (OmoLiteral *self, gsize start)
{
  g_autoptr (JsonNode) node =
      omo_json_parse (self->json->str + start, self->json->len - start, NULL, NULL);

  if (node == NULL)
    put_opaque (self, start, "...", 3);
}

static gboolean
read_variable (OmoLiteral *self, const char *name, gsize length)
{
  OmoLiteral there = *self;
  gsize start = self->json->len;
  gboolean is_read;

  there.at =
      self->n_lookups < OMO_LITERAL_MAX_LOOKUPS ? omo_literal_look_up (self, name, length) : NULL;
  if (there.at == NULL)
    {
      put_opaque (self, start, name, length);
      return TRUE;
    }
  there.n_lookups++;
  there.ends_at_line = TRUE;
  is_read = omo_literal_read (&there);
  self->n_lookups = there.n_lookups;
  /* The name that is written here says more than what it was made of. */
  if (is_read && omo_literal_is_opaque (self, start))
    put_opaque (self, start, name, length);
  return is_read;
}

/* Moves to what follows a value. TRUE when that ends it. */
static gboolean
is_over (OmoLiteral *self)
{
  const char *from = self->at;

  omo_literal_skip_blanks (self);
  if (self->at == self->end || strchr (",)]};:", *self->at) != NULL)
    return TRUE;
  if (!self->ends_at_line || strchr ("+.?", *self->at) != NULL
      || memchr (from, '\n', (gsize) (self->at - from)) == NULL)
    return FALSE;
  self->at = from;
  return TRUE;
}

/* At .encode ('utf-8'), which makes no difference here. */
static gboolean
is_encoding (const OmoLiteral *self)
{
  return (gsize) (self->end - self->at) >= strlen (ENCODE)
         && memcmp (self->at, ENCODE, strlen (ENCODE)) == 0;
}

static void
pass_encoding (OmoLiteral *self)
{
  self->at += strlen (ENCODE);
  omo_literal_skip_expression (self);
  if (self->at < self->end && *self->at == ')')
    self->at++;
}

/* A name, without what encodes it. */
static gsize
take_name (OmoLiteral *self)
{
  const char *name = self->at;
  gsize length = omo_literal_measure_name (self);
  gsize suffix = strlen (ENCODE) - 1;

  self->at += length;
  if (length > suffix)
    {
      self->at -= suffix;
      if (!is_encoding (self))
        self->at += suffix;
    }
  return (gsize) (self->at - name);
}

/* A word of the language, a call, or a variable. */
static gboolean
read_name (OmoLiteral *self, gsize start)
{
  const char *name = self->at;
  gsize length = take_name (self);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (length == strlen (words[i].word) && memcmp (name, words[i].word, length) == 0)
      {
        g_string_append (self->json, words[i].json);
        return TRUE;
      }
  if (is_over (self) || *self->at == '+' || is_encoding (self))
    return read_variable (self, name, length);
  if (*self->at == '(' && is_one_of (name, length, printers, G_N_ELEMENTS (printers)))
    return omo_literal_read_printed (self);
  omo_literal_read_opaque (self, start, name);
  return TRUE;
}

static gboolean
read_value (OmoLiteral *self, gsize start)
{
  OmoLiteralText how = OMO_LITERAL_PLAIN;
  gsize prefix = omo_literal_measure_prefix (self, &how);
  const char *from = self->at;
  char c = peek (self);

  if (omo_literal_is_quote (c) || prefix > 0)
    {
      self->at += prefix;
      from = self->at;
      if (!omo_literal_read_text (self, how))
        omo_literal_read_opaque (self, start, from);
      return TRUE;
    }
  if (c == '{' || c == '[' || c == '(')
    return omo_literal_read_brackets (self);
  if (g_ascii_isdigit (c) || c == '-')
    {
      read_number (self);
      check_number (self, start);
      return TRUE;
    }
  if (omo_literal_measure_name (self) > 0)
    return read_name (self, start);
  omo_literal_read_opaque (self, start, from);
  return TRUE;
}

/* Joins the text that ends at `middle` with the one that begins there; two texts are one, anything else is opaque. */
static void
join (OmoLiteral *self, gsize start, gsize middle)
{
  GString *json = self->json;

  if (json->str[start] == '"' && json->str[middle] == '"' && !omo_literal_is_opaque (self, start)
      && !omo_literal_is_opaque (self, middle))
    g_string_erase (json, (gssize) middle - 1, 2);
  else
    put_opaque (self, start, "...", 3);
}

/* What follows a value: another text, "+ ...", or something that makes all of it opaque. */
static gboolean
read_rest (OmoLiteral *self, gsize start, const char *from)
{
  for (;;)
    {
      gsize middle = self->json->len;
      OmoLiteralText how;

      if (is_over (self))
        return TRUE;
      if (is_encoding (self))
        {
          pass_encoding (self);
          continue;
        }
      if (*self->at == '+')
        {
          self->at++;
          omo_literal_skip_blanks (self);
        }
      else if (!omo_literal_is_quote (*self->at) && omo_literal_measure_prefix (self, &how) == 0)
        {
          omo_literal_read_opaque (self, start, from);
          return TRUE;
        }
      if (!read_value (self, middle))
        return FALSE;
      if (self->json->len == middle)
        return TRUE;
      join (self, start, middle);
    }
}

void
omo_literal_init (OmoLiteral *self, const char *text, gsize length, gsize at)
{
  *self = (OmoLiteral){ .text = text, .at = text + at, .end = text + length };
  self->json = g_string_new (NULL);
}

void
omo_literal_clear (OmoLiteral *self)
{
  if (self->json == NULL)
    return;
  /* The token is in it. */
  explicit_bzero (self->json->str, self->json->len);
  g_string_free (g_steal_pointer (&self->json), TRUE);
}

gboolean
omo_literal_read (OmoLiteral *self)
{
  gsize start = self->json->len;
  const char *from;
  gboolean is_read;

  if (self->depth == OMO_LITERAL_MAX_DEPTH || start > OMO_LITERAL_MAX_JSON)
    return FALSE;
  omo_literal_skip_blanks (self);
  from = self->at;
  self->depth++;
  is_read = read_value (self, start) && read_rest (self, start, from);
  self->depth--;
  return is_read;
}

gboolean
omo_literal_read_object (OmoLiteral *self)
{
  g_return_val_if_fail (self->at < self->end && *self->at == '{', FALSE);

  return omo_literal_read_brackets (self);
}

void
omo_literal_skip_blanks (OmoLiteral *self)
{
  while (self->at < self->end)
    {
      gboolean is_block = self->end - self->at > 1 && self->at[0] == '/' && self->at[1] == '*';
      gboolean is_line = *self->at == '#'
                         || (self->end - self->at > 1 && self->at[0] == '/' && self->at[1] == '/');

      if (is_block)
        {
          const char *close = g_strstr_len (self->at, self->end - self->at, "*/");

          self->at = close != NULL ? close + 2 : self->end;
        }
      else if (is_line)
        {
          const char *newline = memchr (self->at, '\n', (gsize) (self->end - self->at));

          self->at = newline != NULL ? newline : self->end;
        }
      else if (g_ascii_isspace (*self->at) || *self->at == '\\')
        self->at++;
      else
        return;
    }
}

gsize
omo_literal_measure_name (const OmoLiteral *self)
{
  const char *at = self->at;

  if (at == self->end || !(g_ascii_isalpha (*at) || *at == '_' || *at == '$'))
    return 0;
  while (at < self->end && (g_ascii_isalnum (*at) || *at == '_' || *at == '$' || *at == '.'))
    at++;
  return (gsize) (at - self->at);
}

void
omo_literal_skip_expression (OmoLiteral *self)
{
  gsize depth = 0;

  for (;;)
    {
      omo_literal_skip_blanks (self);
      if (self->at == self->end
          || (depth == 0 && *self->at != '\0' && strchr (",)]};", *self->at) != NULL))
        return;
      if (omo_literal_is_quote (*self->at))
        {
          omo_literal_skip_text (self);
          continue;
        }
      if (*self->at == '(' || *self->at == '[' || *self->at == '{')
        depth++;
      else if (*self->at == ')' || *self->at == ']' || *self->at == '}')
        depth--;
      self->at++;
    }
}
