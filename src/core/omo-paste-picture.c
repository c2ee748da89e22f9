/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste-picture.h"

#include <string.h>

#include "core/omo-error.h"
#include "core/omo-picture.h"
#include "core/omo-signature.h"

/* From "data:" to the comma: a media type with a few parameters. */
#define MAX_PREFIX 256
#define PREFIX_SCHEME "data:"
#define PREFIX_ENDING ";base64"
#define IMAGE_SCHEME "data:image/"

/* Characters from which a picture is known: a BMP needs 28 bytes. */
#define BEGINNING 64

/* Part of the pasted text. */
typedef struct
{
  const char *start;
  const char *end;
} Span;

typedef enum
{
  ALPHABET_STANDARD = 1 << 0, /* + and / were seen */
  ALPHABET_URL_SAFE = 1 << 1, /* - and _ were seen */
} Alphabets;

typedef struct
{
  guint8 *bytes;
  gsize n_bytes;
  guint32 bits; /* the last four digits */
  gsize n_digits;
  gsize n_pads;
  Alphabets alphabets;
} Decoder;

static void
refuse (GError **error, const char *reason)
{
  g_set_error_literal (error, OMO_ERROR, OMO_ERROR_NOT_UNDERSTOOD, reason);
}

static gboolean
begins_with (Span span, const char *lower_case)
{
  gsize length = strlen (lower_case);

  return (gsize) (span.end - span.start) >= length
         && g_ascii_strncasecmp (span.start, lower_case, length) == 0;
}

static gboolean
is_wrapping (char c)
{
  return g_ascii_isspace (c) || c == '"' || c == '\'' || c == '`';
}

/* Without the blanks around, and the quotes with which it was copied from source code or JSON. */
static Span
trim (Span span)
{
  while (span.start < span.end && is_wrapping (span.start[0]))
    span.start++;
  while (span.start < span.end && is_wrapping (span.end[-1]))
    span.end--;
  return span;
}

/* Moves `span` past "data:image/png;base64,". */
static gboolean
skip_prefix (Span *span, GError **error)
{
  gsize window = MIN ((gsize) (span->end - span->start), MAX_PREFIX);
  const char *comma = memchr (span->start, ',', window);
  Span prefix;

  if (comma == NULL)
    {
      refuse (error, "a data: URL without a comma behind its type");
      return FALSE;
    }
  prefix = trim ((Span){ span->start, comma });
  if (prefix.end - prefix.start > (gssize) strlen (PREFIX_ENDING))
    prefix.start = prefix.end - strlen (PREFIX_ENDING);
  if (!begins_with (prefix, PREFIX_ENDING))
    {
      refuse (error, "a data: URL that is not base64");
      return FALSE;
    }
  span->start = comma + 1;
  return TRUE;
}

/* The character at `at`, which moves to the last byte of it: '+' for "+" and for "%2B". */
static char
read_character (const char **at, const char *end)
{
  int high;
  int low;

  if (**at != '%' || end - *at < 3)
    return **at;
  high = g_ascii_xdigit_value ((*at)[1]);
  low = g_ascii_xdigit_value ((*at)[2]);
  if (high < 0 || low < 0)
    return **at;
  *at += 2;
  return (char) (high << 4 | low);
}

/* The value of a digit, -1 for any other character. */
static inline int
read_digit (char c, Alphabets *alphabets)
{
  /* In the order of how often they are met. */
  if (c >= 'a' && c <= 'z')
    return c - 'a' + 26;
  if (c >= 'A' && c <= 'Z')
    return c - 'A';
  if (c >= '0' && c <= '9')
    return c - '0' + 52;
  if (c == '+' || c == '/')
    {
      *alphabets |= ALPHABET_STANDARD;
      return c == '+' ? 62 : 63;
    }
  if (c == '-' || c == '_')
    {
      *alphabets |= ALPHABET_URL_SAFE;
      return c == '-' ? 62 : 63;
    }
  return -1;
}

static inline void
decode_digit (Decoder *decoder, int digit)
{
  decoder->bits = decoder->bits << 6 | (guint32) digit;
  if (++decoder->n_digits % 4 != 0)
    return;
  decoder->bytes[decoder->n_bytes++] = (guint8) (decoder->bits >> 16);
  decoder->bytes[decoder->n_bytes++] = (guint8) (decoder->bits >> 8);
  decoder->bytes[decoder->n_bytes++] = (guint8) decoder->bits;
}

/* What the last, incomplete group holds, and whether the padding fits. */
static gboolean
finish (Decoder *decoder, GError **error)
{
  guint n_left = decoder->n_digits % 4;

  /* A word is no picture that was cut: too few bytes, whatever is left. */
  if (n_left == 1 && decoder->n_bytes >= OMO_PASTE_LEAST_BYTES)
    refuse (error, "base64 that ends within a byte: something is cut off");
  else if (decoder->n_pads > 0 && (n_left == 0 || n_left + decoder->n_pads != 4))
    refuse (error, "base64 with the wrong padding at its end");
  else if (decoder->alphabets == (ALPHABET_STANDARD | ALPHABET_URL_SAFE))
    refuse (error, "base64 that mixes + or / with - or _");
  else
    {
      if (n_left == 2)
        decoder->bytes[decoder->n_bytes++] = (guint8) (decoder->bits >> 4);
      if (n_left == 3)
        {
          decoder->bytes[decoder->n_bytes++] = (guint8) (decoder->bits >> 10);
          decoder->bytes[decoder->n_bytes++] = (guint8) (decoder->bits >> 2);
        }
      return TRUE;
    }
  return FALSE;
}

/* Takes one character of base64; `position` counts from 1 in all of the text. */
static gboolean
decode_character (Decoder *decoder, char c, gsize position, GError **error)
{
  int digit = read_digit (c, &decoder->alphabets);

  if (c == '=' && decoder->n_digits > 0)
    {
      decoder->n_pads++;
      return TRUE;
    }
  if (digit < 0)
    {
      g_set_error (error, OMO_ERROR, OMO_ERROR_NOT_UNDERSTOOD,
                   "a character that base64 never has at position %" G_GSIZE_FORMAT " (0x%02x)",
                   position, (guint8) c);
      return FALSE;
    }
  if (decoder->n_pads > 0)
    {
      g_set_error (error, OMO_ERROR, OMO_ERROR_NOT_UNDERSTOOD,
                   "base64 that goes on behind its padding at position %" G_GSIZE_FORMAT, position);
      return FALSE;
    }
  decode_digit (decoder, digit);
  return TRUE;
}

static gboolean
decode_span (Decoder *decoder, Span span, const char *text, GError **error)
{
  for (const char *at = span.start; at < span.end; at++)
    {
      gsize position = (gsize) (at - text) + 1;
      char c = read_character (&at, span.end);

      /* Nearly all of them are digits. */
      if (g_ascii_isalnum (c) && decoder->n_pads == 0)
        decode_digit (decoder, read_digit (c, &decoder->alphabets));
      else if (!g_ascii_isspace (c) && !decode_character (decoder, c, position, error))
        return FALSE;
      if (decoder->n_bytes > OMO_PICTURE_MAX_BYTES)
        {
          g_set_error (error, OMO_ERROR, OMO_ERROR_PICTURE_TOO_LARGE,
                       "base64 of more than %u bytes", OMO_PICTURE_MAX_BYTES);
          return FALSE;
        }
    }
  return finish (decoder, error);
}

/* What words and other base64 would give is not taken for a picture. */
static gboolean
check_content (const Decoder *decoder, gboolean has_prefix, GError **error)
{
  if (decoder->n_bytes < OMO_PASTE_LEAST_BYTES)
    g_set_error (error, OMO_ERROR, OMO_ERROR_NOT_UNDERSTOOD,
                 "read as base64 it has %" G_GSIZE_FORMAT " bytes, too few for a picture",
                 decoder->n_bytes);
  else if (!has_prefix && !omo_signature_find_kind (decoder->bytes, decoder->n_bytes, NULL))
    g_set_error (error, OMO_ERROR, OMO_ERROR_NOT_UNDERSTOOD,
                 "read as base64 it looks like %s, not like a picture",
                 omo_signature_guess (decoder->bytes, decoder->n_bytes));
  else
    return TRUE;
  return FALSE;
}

static GBytes *
decode_part (Span span, const char *text, GError **error)
{
  gboolean has_prefix = begins_with (span, PREFIX_SCHEME);
  Decoder decoder = { 0 };

  if (has_prefix && !skip_prefix (&span, error))
    return NULL;
  /* One group more than the limit is noticed, and then decoding stops. */
  decoder.bytes =
      g_malloc (MIN ((gsize) (span.end - span.start) / 4 * 3, OMO_PICTURE_MAX_BYTES) + 3);
  if (!decode_span (&decoder, span, text, error) || !check_content (&decoder, has_prefix, error))
    {
      g_free (decoder.bytes);
      return NULL;
    }
  return g_bytes_new_take (g_realloc (decoder.bytes, decoder.n_bytes), decoder.n_bytes);
}

/* Splits at the pipes and trims; gives how many parts there are, which may be more than `parts` holds. */
static guint
split (Span span, Span parts[OMO_PASTE_MAX_PICTURES])
{
  guint n_parts = 0;

  for (;;)
    {
      const char *pipe = memchr (span.start, '|', (gsize) (span.end - span.start));

      if (n_parts < OMO_PASTE_MAX_PICTURES)
        parts[n_parts] = trim ((Span){ span.start, pipe != NULL ? pipe : span.end });
      n_parts++;
      if (pipe == NULL)
        return n_parts;
      span.start = pipe + 1;
    }
}

static gboolean
check_parts (const Span parts[OMO_PASTE_MAX_PICTURES], guint n_parts, GError **error)
{
  gboolean has_first = parts[0].start < parts[0].end;

  if (n_parts > OMO_PASTE_MAX_PICTURES)
    g_set_error (error, OMO_ERROR, OMO_ERROR_NOT_UNDERSTOOD, "%u parts where a pair has two",
                 n_parts);
  else if (n_parts == 1 && !has_first)
    refuse (error, "there is no text");
  else if (!has_first)
    refuse (error, "nothing stands before the pipe");
  else if (n_parts == OMO_PASTE_MAX_PICTURES && parts[1].start == parts[1].end)
    refuse (error, "nothing stands behind the pipe");
  else
    return TRUE;
  return FALSE;
}

GPtrArray *
omo_paste_read_pictures (const char *text, gsize length, GError **error)
{
  g_autoptr (GPtrArray) pictures = NULL;
  Span parts[OMO_PASTE_MAX_PICTURES];
  guint n_parts;

  g_return_val_if_fail (text != NULL, NULL);

  n_parts = split ((Span){ text, text + length }, parts);
  if (!check_parts (parts, n_parts, error))
    return NULL;
  pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  for (guint i = 0; i < n_parts; i++)
    {
      GBytes *picture = decode_part (parts[i], text, error);

      if (picture == NULL)
        return NULL;
      g_ptr_array_add (pictures, picture);
    }
  return g_steal_pointer (&pictures);
}

gboolean
omo_paste_begins_as_picture (const char *text, gsize length)
{
  Span span = { text, text + MIN (length, BEGINNING) };
  guint8 bytes[BEGINNING];
  Decoder decoder = { .bytes = bytes };

  g_return_val_if_fail (text != NULL || length == 0, FALSE);

  if (begins_with (span, IMAGE_SCHEME))
    return TRUE;
  for (const char *at = span.start; at < span.end; at++)
    {
      char c = read_character (&at, span.end);

      /* JSON from PHP has a backslash before every slash. */
      if (c != '\\' && !g_ascii_isspace (c) && !decode_character (&decoder, c, 0, NULL))
        break;
    }
  return omo_signature_find_kind (bytes, decoder.n_bytes, NULL);
}
