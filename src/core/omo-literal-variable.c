/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include "core/omo-literal-private.h"

#include <string.h>

static gboolean
is_name_character (char c)
{
  return g_ascii_isalnum (c) || c == '_' || c == '$' || c == '.';
}

static const char *
skip_blanks (const char *at, const char *end)
{
  while (at < end && (*at == ' ' || *at == '\t'))
    at++;
  return at;
}

/* Where the value begins when the name that ends at `at` is set there: "= value", ": type = value". */
static const char *
find_value (const char *at, const char *end)
{
  at = skip_blanks (at, end);
  if (at < end && *at == ':')
    {
      at = skip_blanks (at + 1, end);
      while (at < end && is_name_character (*at))
        at++;
      at = skip_blanks (at, end);
    }
  if (end - at < 2 || *at != '=' || at[1] == '=' || at[1] == '>')
    return NULL;
  return at + 1;
}

const char *
omo_literal_look_up (const OmoLiteral *self, const char *name, gsize length)
{
  const char *value = NULL;
  const char *at = self->text;

  while (at < self->at)
    {
      const char *found = memmem (at, (gsize) (self->at - at), name, length);
      const char *after;

      if (found == NULL)
        break;
      after = found + length;
      at = after;
      if ((found > self->text && is_name_character (found[-1]))
          || (after < self->at && is_name_character (*after)))
        continue;
      after = find_value (after, self->at);
      /* In `data=data` the name that is looked up is the value. */
      if (after != NULL && skip_blanks (after, self->end) != name)
        value = after;
    }
  return value;
}
