/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-secret-field.h"

#include <string.h>

#include "core/omo-spelling.h"

/* A longer one is a secret whatever is in it; and looking further from each name would take too long. */
#define MAX_INNOCENT 64

typedef struct
{
  const char *data;
  gsize size;
  gsize at;
} Cursor;

/* The name's end, up to where the value begins. */
typedef struct
{
  gsize quote_start;
  gsize quote_size; /* 0: the name has no quotes */
  OmoMark sign;     /* : or = */
} Introduction;

static OmoMark
peek (const Cursor *cursor)
{
  if (cursor->at >= cursor->size)
    return (OmoMark){ '\0', 0, FALSE };
  return omo_mark_read (cursor->data + cursor->at, cursor->size - cursor->at);
}

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t';
}

static gboolean
is_line_end (char c)
{
  return c == '\r' || c == '\n';
}

static gboolean
is_quote (char c)
{
  return c == '"' || c == '\'' || c == '`';
}

static void
skip_blanks (Cursor *cursor, gboolean over_lines)
{
  for (OmoMark mark = peek (cursor); is_blank (mark.c) || (over_lines && is_line_end (mark.c));
       mark = peek (cursor))
    cursor->at += mark.size;
}

/* The rest of {"name": "Cookie", "value": "..."}, from the comma up to the colon: headers in HAR and its like. */
static gboolean
skip_to_value (Cursor *cursor)
{
  static const char name[] = "value";
  OmoMark quote;
  gsize n;
  gsize size = 0;

  cursor->at += peek (cursor).size;
  skip_blanks (cursor, TRUE);
  quote = peek (cursor);
  if (!is_quote (quote.c))
    return FALSE;
  cursor->at += quote.size;
  if (omo_spelling_match (cursor->data + cursor->at, cursor->size - cursor->at, name, strlen (name),
                          FALSE, &n, &size)
      != OMO_SPELLING_WHOLE)
    return FALSE;
  cursor->at += size;
  if (peek (cursor).c != quote.c)
    return FALSE;
  cursor->at += peek (cursor).size;
  skip_blanks (cursor, TRUE);
  return TRUE;
}

/* Past the colon or the equals sign. */
static gboolean
read_introduction (Cursor *cursor, Introduction *out)
{
  OmoMark mark;

  skip_blanks (cursor, FALSE);
  mark = peek (cursor);
  if (is_quote (mark.c))
    {
      out->quote_start = cursor->at;
      out->quote_size = mark.size;
      cursor->at += mark.size;
      skip_blanks (cursor, TRUE);
      if (peek (cursor).c == ',' && !skip_to_value (cursor))
        return FALSE;
      mark = peek (cursor);
    }
  if (mark.c != ':' && mark.c != '=')
    return FALSE;
  out->sign = mark;
  cursor->at += mark.size;
  mark = peek (cursor);
  if (out->sign.c == '=' && mark.c == '>')
    cursor->at += mark.size;
  skip_blanks (cursor, out->quote_size > 0);
  return TRUE;
}

static gsize
count_backslashes (const Cursor *cursor, gsize before)
{
  gsize n = 0;

  while (before - n > cursor->at && cursor->data[before - n - 1] == '\\')
    n++;
  return n;
}

/* At what depth of JSON in JSON the text stands is seen from the `n` backslashes before its opening quote: each
 * backslash in it is 2 * (n + 1) of them, and the closing quote has `n` again, or fewer when an outer text ends. */
static gsize
find_backslashed_end (const Cursor *cursor, char quote, gsize n)
{
  const char *end = cursor->data + cursor->size;

  for (const char *at = cursor->data + cursor->at; at < end; at++)
    {
      gsize found;
      gsize n_before;

      at = memchr (at, quote, (gsize) (end - at));
      if (at == NULL)
        break;
      found = (gsize) (at - cursor->data);
      n_before = count_backslashes (cursor, found);
      if (n_before < n)
        return found - n_before;
      if ((n_before - n) % (2 * (n + 1)) == 0)
        return found - n;
    }
  return cursor->size;
}

/* The same spelling of the quote again, without an escaped backslash before it. */
static gsize
find_spelt_end (const Cursor *cursor, const char *quote, gsize quote_size)
{
  const char *data = cursor->data;

  for (gsize at = cursor->at; at + quote_size <= cursor->size; at++)
    {
      if (data[at] != quote[0] || g_ascii_strncasecmp (data + at, quote, quote_size) != 0)
        continue;
      if (at < cursor->at + 3 || g_ascii_strncasecmp (data + at - 2, "5c", 2) != 0)
        return at;
    }
  return cursor->size;
}

/* The end of a text in quotes, from after the opening one on. */
static gsize
find_quoted_end (const Cursor *cursor, OmoMark opening)
{
  const char *quote = cursor->data + cursor->at - opening.size;

  if (quote[opening.size - 1] == opening.c
      && strspn (quote, "\\") >= opening.size - 1) /* nothing but backslashes before it */
    return find_backslashed_end (cursor, opening.c, opening.size - 1);
  return find_spelt_end (cursor, quote, opening.size);
}

static void
step_over_quoted (Cursor *cursor, OmoMark opening)
{
  cursor->at += opening.size;
  cursor->at = find_quoted_end (cursor, opening);
  cursor->at += peek (cursor).size;
}

/* The end of an object or a list. */
static gsize
find_bracket_end (Cursor cursor)
{
  gsize depth = 0;

  for (OmoMark mark = peek (&cursor); mark.size > 0; mark = peek (&cursor))
    {
      if (mark.c == '"')
        {
          step_over_quoted (&cursor, mark);
          continue;
        }
      cursor.at += mark.size;
      if (mark.c == '{' || mark.c == '[')
        depth++;
      else if ((mark.c == '}' || mark.c == ']') && --depth == 0)
        break;
    }
  return cursor.at;
}

/* The rest of the line, with what is in quotes after an equals sign, up to a quote that was opened before. */
static gsize
find_line_end (Cursor cursor)
{
  char before = '\0';

  for (OmoMark mark = peek (&cursor); mark.size > 0 && !is_line_end (mark.c); mark = peek (&cursor))
    {
      if (is_quote (mark.c) && before != '=')
        break;
      if (is_quote (mark.c))
        step_over_quoted (&cursor, mark);
      else
        cursor.at += mark.size;
      before = mark.c;
    }
  return cursor.at;
}

static gboolean
ends_word (OmoMark mark, OmoMark sign)
{
  /* In a form that is not itself escaped, an escaped blank or ampersand belongs to the value. */
  if (mark.is_percent && !sign.is_percent)
    return FALSE;
  return mark.size == 0 || (guchar) mark.c <= ' ' || is_quote (mark.c)
         || strchr ("&,;<>(){}[]|", mark.c) != NULL;
}

static gsize
find_word_end (Cursor cursor, OmoMark sign)
{
  for (OmoMark mark = peek (&cursor); !ends_word (mark, sign); mark = peek (&cursor))
    cursor.at += mark.size;
  return cursor.at;
}

static gboolean
is_innocent_word (const char *word, gsize size, const Introduction *introduction)
{
  static const char *const literals[] = { "null", "true", "false" };

  for (gsize i = 0; i < G_N_ELEMENTS (literals); i++)
    if (size == strlen (literals[i]) && memcmp (word, literals[i], size) == 0)
      return TRUE;
  if (introduction->quote_size > 0 || introduction->sign.c != ':' || size > MAX_INNOCENT)
    return size == 0;
  for (gsize i = 0; i < size; i++)
    if (g_ascii_isdigit (word[i]))
      return FALSE;
  return TRUE;
}

static gboolean
find_bare (const Cursor *cursor,
           OmoSecretKind kind,
           const Introduction *introduction,
           gsize *out_end)
{
  OmoMark mark = peek (cursor);
  gboolean is_json = introduction->quote_size > 0;

  if (is_json && (mark.c == '{' || mark.c == '['))
    *out_end = find_bracket_end (*cursor);
  else if (!is_json && kind == OMO_SECRET_LINE)
    *out_end = find_line_end (*cursor);
  else
    {
      gsize end = find_word_end (*cursor, introduction->sign);

      if (is_innocent_word (cursor->data + cursor->at, end - cursor->at, introduction))
        return FALSE;
      *out_end = end;
    }
  return *out_end > cursor->at;
}

gboolean
omo_secret_field_find (const char *data,
                       gsize size,
                       gsize at,
                       OmoSecretKind kind,
                       OmoSecretField *out)
{
  Cursor cursor = { data, size, at };
  Introduction introduction = { 0 };
  OmoMark mark;
  gsize end = 0;

  if (!read_introduction (&cursor, &introduction))
    return FALSE;
  mark = peek (&cursor);
  if (is_quote (mark.c))
    {
      cursor.at += mark.size;
      end = find_quoted_end (&cursor, mark);
      introduction.quote_size = 0;
      if (end == cursor.at)
        return FALSE;
    }
  else if (!find_bare (&cursor, kind, &introduction, &end))
    return FALSE;
  *out = (OmoSecretField){ cursor.at, end, introduction.quote_start, introduction.quote_size };
  return TRUE;
}
