/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-literal-private.h"

#include <string.h>

#include "core/omo-json.h"

/* What ends a list, rightly or not. */
static gboolean
is_over (OmoLiteral *self)
{
  omo_literal_skip_blanks (self);
  return self->at == self->end || strchr (")]};", *self->at) != NULL;
}

static void
pass (OmoLiteral *self, char c)
{
  if (self->at < self->end && *self->at == c)
    self->at++;
}

/* The elements up to `closer`, with their commas; `n` were read. */
static gboolean
read_elements (OmoLiteral *self, char closer, guint n)
{
  for (; !is_over (self); n++)
    {
      if (n > 0)
        g_string_append_c (self->json, ',');
      if (!omo_literal_read (self))
        return FALSE;
      pass (self, ',');
    }
  pass (self, closer);
  g_string_append_c (self->json, ']');
  return TRUE;
}

static gboolean
read_list (OmoLiteral *self)
{
  self->at++;
  g_string_append_c (self->json, '[');
  return read_elements (self, ']', 0);
}

/* `(value)` is the value; more than one is a tuple, a list as JSON. */
static gboolean
read_parentheses (OmoLiteral *self)
{
  gsize start = self->json->len;

  self->at++;
  if (!omo_literal_read (self))
    return FALSE;
  if (self->at == self->end || *self->at != ',')
    {
      pass (self, ')');
      return TRUE;
    }
  self->at++;
  g_string_insert_c (self->json, (gssize) start, '[');
  return read_elements (self, ')', 1);
}

/* A key, up to its colon. FALSE when the member is none: a spread, a method, a shorthand; it is opaque then. */
static gboolean
read_key (OmoLiteral *self)
{
  const char *from = self->at;
  gsize start = self->json->len;
  OmoLiteralText how = OMO_LITERAL_PLAIN;
  gsize prefix = omo_literal_measure_prefix (self, &how);
  gsize length = omo_literal_measure_name (self);
  gboolean is_key = TRUE;

  if (omo_literal_is_quote (self->at[prefix]))
    {
      self->at += prefix;
      is_key = omo_literal_read_text (self, how);
    }
  else if (length > 0)
    {
      g_string_append_printf (self->json, "\"%.*s\"", (int) length, self->at);
      self->at += length;
    }
  else
    is_key = FALSE;
  omo_literal_skip_blanks (self);
  if (is_key && self->at < self->end && *self->at == ':')
    {
      self->at++;
      g_string_append_c (self->json, ':');
      return TRUE;
    }
  omo_literal_read_opaque (self, start, from);
  g_string_append (self->json, ":null");
  return FALSE;
}

static gboolean
read_members (OmoLiteral *self)
{
  self->at++;
  g_string_append_c (self->json, '{');
  for (guint n = 0; !is_over (self); n++)
    {
      if (n > 0)
        g_string_append_c (self->json, ',');
      if (read_key (self) && !omo_literal_read (self))
        return FALSE;
      /* What is none of an object goes with the value before it. */
      omo_literal_skip_expression (self);
      pass (self, ',');
    }
  pass (self, '}');
  g_string_append_c (self->json, '}');
  return TRUE;
}

gboolean
omo_literal_read_brackets (OmoLiteral *self)
{
  gboolean ends_at_line = self->ends_at_line;
  gboolean is_read;

  self->ends_at_line = FALSE;
  if (*self->at == '{')
    is_read = read_members (self);
  else
    is_read = *self->at == '[' ? read_list (self) : read_parentheses (self);
  self->ends_at_line = ends_at_line;
  return is_read;
}

gboolean
omo_literal_read_printed (OmoLiteral *self)
{
  gsize start = self->json->len;
  gboolean ends_at_line = self->ends_at_line;
  g_autofree char *json = NULL;

  self->at++;
  self->ends_at_line = FALSE;
  if (!omo_literal_read (self) || self->json->len > OMO_LITERAL_MAX_JSON / 2)
    return FALSE;
  /* The other arguments say how it is laid out. */
  for (omo_literal_skip_expression (self); self->at < self->end && *self->at == ',';
       omo_literal_skip_expression (self))
    self->at++;
  pass (self, ')');
  self->ends_at_line = ends_at_line;
  if (omo_literal_is_opaque (self, start))
    return TRUE;
  json = g_strdup (self->json->str + start);
  g_string_truncate (self->json, start);
  omo_json_append_string (self->json, json);
  explicit_bzero (json, strlen (json));
  return TRUE;
}
