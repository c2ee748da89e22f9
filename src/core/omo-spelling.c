/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-spelling.h"

#include <string.h>

#define MAX_LAYERS 3
/* Five layers of JSON make 31. Without a limit a long run would be read to its end again and again. */
#define MAX_BACKSLASHES 31
/* The longest escape of one character: so many backslashes spelt %5C, and a surrogate pair. */
#define MAX_ESCAPE (3 * MAX_BACKSLASHES + 12)
#define END (-1)
#define BROKEN (-2)

/* What was done to a text, the last first, a letter each: J is JSON's escapes, D the same however deep (a run of
 * backslashes is one; so a text with backslashes in it is not found), P is %XX, F the same with + for a blank. */
static const char *const layer_stacks[] = {
  "D", "J", "JJ", "JJJ", "P", "PP", "PD", "PJ", "DP", "JP", "F", "DF", "FD",
};

typedef struct
{
  char bytes[6]; /* of one character */
  gsize n;
  gsize given;
} Pending;

typedef struct
{
  const char *data;
  gsize size;
  gsize at;
  const char *layers;
  Pending pending[MAX_LAYERS];
} Reader;

static int read_byte (Reader *reader, gsize n_layers);

/* Gives up to four bytes one by one. */
static int
give (Reader *reader, gsize n_layers, gunichar c)
{
  Pending *pending = &reader->pending[n_layers - 1];

  if (c < 0x80)
    return (int) c;
  pending->n = (gsize) g_unichar_to_utf8 (c, pending->bytes);
  pending->given = 1;
  return (guchar) pending->bytes[0];
}

/* The number of `n_digits`, or END or BROKEN. */
static int
read_hex (Reader *reader, gsize n_layers, guint n_digits)
{
  int value = 0;

  for (guint i = 0; i < n_digits; i++)
    {
      int c = read_byte (reader, n_layers);

      if (c < 0)
        return c;
      if (!g_ascii_isxdigit (c))
        return BROKEN;
      value = value * 16 + g_ascii_xdigit_value ((char) c);
    }
  return value;
}

/* The byte after a backslash, of a run when the layer is a deep one. */
static int
skip_backslashes (Reader *reader, gsize n_layers)
{
  gboolean is_deep = reader->layers[n_layers - 1] == 'D';
  int c = read_byte (reader, n_layers - 1);

  for (guint i = 0; is_deep && c == '\\' && i < MAX_BACKSLASHES; i++)
    c = read_byte (reader, n_layers - 1);
  return c;
}

/* After \u; two of them make one character beyond the first 65,536. */
static int
read_unicode (Reader *reader, gsize n_layers)
{
  int high = read_hex (reader, n_layers - 1, 4);
  int c;
  int low;

  if (high < 0xd800 || high > 0xdfff)
    return high < 0 ? high : give (reader, n_layers, (gunichar) high);
  c = read_byte (reader, n_layers - 1);
  if (c == '\\')
    c = skip_backslashes (reader, n_layers);
  if (c != 'u')
    return c == END ? END : BROKEN;
  low = read_hex (reader, n_layers - 1, 4);
  if (low < 0)
    return low;
  if (high > 0xdbff || low < 0xdc00 || low > 0xdfff)
    return BROKEN;
  return give (reader, n_layers,
               0x10000 + (((gunichar) high & 0x3ff) << 10) + ((gunichar) low & 0x3ff));
}

static int
name_control (int c)
{
  static const char letters[] = "bfnrt";
  static const char controls[] = "\b\f\n\r\t";
  const char *found = c > 0 && c < 0x80 ? strchr (letters, c) : NULL;

  return found == NULL ? c : controls[found - letters];
}

/* After a backslash. */
static int
read_backslashed (Reader *reader, gsize n_layers)
{
  int c = skip_backslashes (reader, n_layers);

  if (c == 'u')
    return read_unicode (reader, n_layers);
  if (c == 'x')
    return read_hex (reader, n_layers - 1, 2);
  /* No other letter is escaped; the backslash is not the text's. */
  return name_control (c) == c && c > 0 && g_ascii_isalnum (c) ? BROKEN : name_control (c);
}

/* The next byte under so many layers, END, or BROKEN. */
static int
read_byte (Reader *reader, gsize n_layers)
{
  Pending *pending;
  char layer;
  int c;

  if (n_layers == 0)
    return reader->at < reader->size ? (guchar) reader->data[reader->at++] : END;
  pending = &reader->pending[n_layers - 1];
  if (pending->given < pending->n)
    return (guchar) pending->bytes[pending->given++];

  layer = reader->layers[n_layers - 1];
  c = read_byte (reader, n_layers - 1);
  if (layer == 'J' || layer == 'D')
    return c == '\\' ? read_backslashed (reader, n_layers) : c;
  if (c == '%')
    return read_hex (reader, n_layers - 1, 2);
  return layer == 'F' && c == '+' ? ' ' : c;
}

static gboolean
is_same (int c, char other, gboolean folds)
{
  return c == (guchar) other
         || (folds && c < 0x80 && g_ascii_tolower ((char) c) == g_ascii_tolower (other));
}

static OmoSpelling
match_under (const char *layers,
             const char *data,
             gsize size,
             const char *text,
             gsize length,
             gboolean folds,
             gsize *out_n,
             gsize *out_size)
{
  Reader reader = { .data = data, .size = size, .layers = layers };
  gsize n_layers = strlen (layers);

  for (gsize i = 0; i < length; i++)
    {
      int c = read_byte (&reader, n_layers);

      if (c == END)
        {
          *out_n = i;
          *out_size = size;
          return OMO_SPELLING_PART;
        }
      if (c == BROKEN || !is_same (c, text[i], folds))
        return OMO_SPELLING_OTHER;
    }
  *out_n = length;
  *out_size = reader.at;
  return OMO_SPELLING_WHOLE;
}

/* At `data`: %, any number of "25", two digits. 0 when it is something else. */
static gsize
measure_percent (const char *data, gsize size)
{
  gsize at = 1;

  if (data[0] != '%')
    return 0;
  while (at + 4 <= size && data[at] == '2' && data[at + 1] == '5' && g_ascii_isxdigit (data[at + 2])
         && g_ascii_isxdigit (data[at + 3]))
    at += 2;
  return at + 2 <= size && g_ascii_isxdigit (data[at]) && g_ascii_isxdigit (data[at + 1]) ? at + 2
                                                                                          : 0;
}

static char
read_two_digits (const char *data)
{
  return (char) (g_ascii_xdigit_value (data[0]) * 16 + g_ascii_xdigit_value (data[1]));
}

/* With %XX undone, whose size is given, or 0. */
static char
read_once (const char *data, gsize size, gsize *out_percent_size)
{
  *out_percent_size = measure_percent (data, size);
  return *out_percent_size == 0 ? data[0] : read_two_digits (data + *out_percent_size - 2);
}

static gboolean
has_digits (const char *data, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (!g_ascii_isxdigit (data[i]))
      return FALSE;
  return TRUE;
}

/* After backslashes; anything beyond ASCII is 0x80. */
static OmoMark
read_backslashed_mark (const char *data, gsize size)
{
  if (size >= 5 && data[0] == 'u' && has_digits (data + 1, 4))
    return (OmoMark){ data[1] == '0' && data[2] == '0' ? read_two_digits (data + 3) : '\x80', 5,
                      FALSE };
  if (size >= 3 && data[0] == 'x' && has_digits (data + 1, 2))
    return (OmoMark){ read_two_digits (data + 1), 3, FALSE };
  return (OmoMark){ (char) name_control ((guchar) data[0]), 1, FALSE };
}

static gboolean
is_escape (char c)
{
  return c == '\\' || c == '%' || c == '+';
}

/* Whether an escape may be one of `c`. */
static gboolean
may_stand_for (const char *data, gsize size, char c, gboolean folds)
{
  OmoMark mark;

  /* The end may have cut it; and a text with escapes in itself has more than one reading. */
  if (size < MAX_ESCAPE || is_escape (c))
    return TRUE;
  mark = omo_mark_read (data, MAX_ESCAPE);
  return is_same ((guchar) mark.c, c, folds) || ((guchar) mark.c >= 0x80 && (guchar) c >= 0x80)
         || (mark.c == '+' && c == ' ');
}

/* Every spelling reads the same up to the first escape: what differs before, or there, differs in all of them. */
static gboolean
may_be_escaped (const char *data, gsize size, const char *text, gsize length, gboolean folds)
{
  for (gsize i = 0; i < MIN (size, length); i++)
    {
      if (is_escape (data[i]))
        return may_stand_for (data + i, size - i, text[i], folds);
      if (!is_same ((guchar) data[i], text[i], folds))
        return FALSE;
    }
  return FALSE;
}

OmoSpelling
omo_spelling_match (const char *data,
                    gsize size,
                    const char *text,
                    gsize length,
                    gboolean folds,
                    gsize *out_n,
                    gsize *out_size)
{
  OmoSpelling best;

  g_return_val_if_fail (length > 0, OMO_SPELLING_OTHER);

  best = match_under ("", data, size, text, length, folds, out_n, out_size);
  if (best == OMO_SPELLING_WHOLE || !may_be_escaped (data, size, text, length, folds))
    return best;
  for (gsize i = 0; i < G_N_ELEMENTS (layer_stacks); i++)
    {
      gsize n = 0;
      gsize taken = 0;
      OmoSpelling spelling =
          match_under (layer_stacks[i], data, size, text, length, folds, &n, &taken);

      if (spelling < best || (spelling == best && (spelling == OMO_SPELLING_OTHER || n <= *out_n)))
        continue;
      best = spelling;
      *out_n = n;
      *out_size = taken;
      if (best == OMO_SPELLING_WHOLE)
        break;
    }
  return best;
}

OmoMark
omo_mark_read (const char *data, gsize size)
{
  gsize n_before = 0;
  gboolean is_percent = FALSE;
  gsize percent_size;
  char c;
  OmoMark mark;

  g_return_val_if_fail (size > 0, ((OmoMark){ '\0', 0, FALSE }));

  /* Backslashes belong to the character after them, also when they are spelt %5C: JSON inside a URL. */
  while (c = read_once (data + n_before, size - n_before, &percent_size), c == '\\')
    {
      n_before += MAX (percent_size, 1);
      is_percent |= percent_size > 0;
      if (n_before == size)
        return (OmoMark){ '\\', size, is_percent };
    }
  if (percent_size > 0)
    return (OmoMark){ n_before > 0 ? (char) name_control ((guchar) c) : c, n_before + percent_size,
                      TRUE };
  if (n_before == 0)
    return (OmoMark){ c, 1, FALSE };
  mark = read_backslashed_mark (data + n_before, size - n_before);
  return (OmoMark){ mark.c, n_before + mark.size, is_percent };
}

gboolean
omo_spelling_ends_escape (const char *data, gsize size)
{
  return (size >= 2 && data[size - 2] == '\\')
         || (size >= 3 && data[size - 3] == '%' && has_digits (data + size - 2, 2))
         || (size >= 5 && memcmp (data + size - 5, "%25", 3) == 0
             && has_digits (data + size - 2, 2))
         || (size >= 4 && memcmp (data + size - 4, "\\x", 2) == 0
             && has_digits (data + size - 2, 2))
         || (size >= 6 && memcmp (data + size - 6, "\\u", 2) == 0
             && has_digits (data + size - 4, 4));
}
