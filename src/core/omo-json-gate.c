/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-json-gate.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "core/omo-error.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
/* What \u0000 is read as: U+FFFD, in the same four digits. */
#define REPLACEMENT_DIGITS "fffd"

/* What the grammar allows at the next token. */
typedef enum
{
  EXPECT_VALUE,
  EXPECT_FIRST_ELEMENT, /* after [: a value or ] */
  EXPECT_NEXT_ELEMENT,  /* after a comma: a value; ] makes the comma a trailing one */
  EXPECT_FIRST_KEY,
  EXPECT_NEXT_KEY,
  EXPECT_COLON,
  EXPECT_COMMA, /* or the closing bracket */
  EXPECT_END,
} Expected;

/* The state of the gate. It walks over a copy of the text and mends it in place, each mend as long as what
 * it replaces, so that a position in the copy is a position in the text. */
typedef struct
{
  char *text; /* NUL-terminated, valid UTF-8, no NUL inside */
  gsize at;
  gsize skipped;  /* bytes of the text before the copy: a byte order mark */
  gsize comma_at; /* the last comma */
  Expected expected;
  guint depth;
  char closers[OMO_JSON_MAX_DEPTH];
  gsize n_members;
  gsize n_values;
  OmoJsonOddities oddities;
} Gate;

static gboolean
refuse (const Gate *gate, gsize at, const char *what, GError **error)
{
  g_set_error (error, OMO_ERROR, OMO_ERROR_MALFORMED, "byte %" G_GSIZE_FORMAT ": %s",
               at + gate->skipped, what);
  return FALSE;
}

static gboolean
read_hex_digits (const char *digits, guint *out_value)
{
  guint value = 0;

  for (guint i = 0; i < 4; i++)
    {
      if (!g_ascii_isxdigit (digits[i]))
        return FALSE;
      value = value * 16 + (guint) g_ascii_xdigit_value (digits[i]);
    }
  *out_value = value;
  return TRUE;
}

/* At the u of \u. Leaves `at` on the last digit. */
static gboolean
pass_unicode_escape (Gate *gate, GError **error)
{
  char *digits = gate->text + gate->at + 1;
  guint unit = 0;
  guint second = 0;

  if (!read_hex_digits (digits, &unit))
    return refuse (gate, gate->at, N_ ("\\u without four hexadecimal digits"), error);
  gate->at += 4;
  if (unit == 0)
    {
      memcpy (digits, REPLACEMENT_DIGITS, 4);
      gate->oddities |= OMO_JSON_NUL_ESCAPE;
    }
  if (unit < 0xd800 || unit > 0xdfff)
    return TRUE;

  if (unit >= 0xdc00 || digits[4] != '\\' || digits[5] != 'u'
      || !read_hex_digits (digits + 6, &second) || second < 0xdc00 || second > 0xdfff)
    return refuse (gate, gate->at, N_ ("half of a surrogate pair"), error);
  gate->at += 6;
  return TRUE;
}

/* At the backslash. Leaves `at` on the last character of the escape. */
static gboolean
pass_escape (Gate *gate, GError **error)
{
  char c = gate->text[++gate->at];

  if (c == 'u')
    return pass_unicode_escape (gate, error);
  if (c == '\0')
    return refuse (gate, gate->at, N_ ("a string does not end"), error);
  if (strchr ("\"\\/bfnrt", c) == NULL)
    return refuse (gate, gate->at, N_ ("an escape that JSON does not have"), error);
  return TRUE;
}

static gboolean
pass_string (Gate *gate, GError **error)
{
  gsize start = gate->at;

  for (gate->at++; gate->text[gate->at] != '"'; gate->at++)
    {
      char c = gate->text[gate->at];

      if (c == '\0')
        return refuse (gate, start, N_ ("a string does not end"), error);
      if ((guchar) c < 0x20)
        return refuse (gate, gate->at, N_ ("a control character in a string"), error);
      if (c == '\\' && !pass_escape (gate, error))
        return FALSE;
    }
  gate->at++;
  return TRUE;
}

/* TRUE when there was at least one digit. */
static gboolean
pass_digits (Gate *gate)
{
  gsize start = gate->at;

  while (g_ascii_isdigit (gate->text[gate->at]))
    gate->at++;
  return gate->at > start;
}

/* The part of the number grammar before the fraction: no leading zero. */
static gboolean
pass_whole_part (Gate *gate)
{
  const char *digits;

  if (gate->text[gate->at] == '-')
    gate->at++;
  digits = gate->text + gate->at;
  if (digits[0] == '0' && g_ascii_isdigit (digits[1]))
    return FALSE;
  return pass_digits (gate);
}

static gboolean
pass_exponent (Gate *gate)
{
  gate->at++;
  if (gate->text[gate->at] == '+' || gate->text[gate->at] == '-')
    gate->at++;
  return pass_digits (gate);
}

static gboolean
fits_gint64 (const char *digits)
{
  errno = 0;
  g_ascii_strtoll (digits, NULL, 10);
  return errno != ERANGE;
}

static gboolean
pass_number (Gate *gate, GError **error)
{
  gsize start = gate->at;
  gboolean whole = TRUE;

  if (!pass_whole_part (gate))
    return refuse (gate, start, N_ ("a number that JSON does not have"), error);
  if (gate->text[gate->at] == '.')
    {
      whole = FALSE;
      gate->at++;
      if (!pass_digits (gate))
        return refuse (gate, start, N_ ("a number ends with its decimal point"), error);
    }
  if (gate->text[gate->at] == 'e' || gate->text[gate->at] == 'E')
    {
      whole = FALSE;
      if (!pass_exponent (gate))
        return refuse (gate, start, N_ ("a number without the digits of its exponent"), error);
    }

  if (whole && !fits_gint64 (gate->text + start))
    return refuse (gate, start, N_ ("an integer beyond 64 bits"), error);
  if (!whole && !isfinite (g_ascii_strtod (gate->text + start, NULL)))
    return refuse (gate, start, N_ ("a number beyond the range of a double"), error);
  return TRUE;
}

static gboolean
pass_word (Gate *gate, GError **error)
{
  static const char *const words[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (gate->text + gate->at, words[i]))
      {
        gate->at += strlen (words[i]);
        return TRUE;
      }
  return refuse (gate, gate->at, N_ ("a character that no JSON value starts with"), error);
}

static gboolean
open_bracket (Gate *gate, char closer, Expected expected, GError **error)
{
  if (gate->depth == OMO_JSON_MAX_DEPTH)
    return refuse (gate, gate->at, N_ ("nested too deeply"), error);
  gate->closers[gate->depth++] = closer;
  gate->expected = expected;
  gate->at++;
  return TRUE;
}

static gboolean
close_bracket (Gate *gate, GError **error)
{
  if (gate->text[gate->at] != gate->closers[gate->depth - 1])
    return refuse (gate, gate->at, N_ ("a bracket of the other kind is open"), error);
  if (gate->expected == EXPECT_NEXT_ELEMENT || gate->expected == EXPECT_NEXT_KEY)
    {
      gate->text[gate->comma_at] = ' ';
      gate->oddities |= OMO_JSON_TRAILING_COMMA;
    }
  gate->depth--;
  gate->expected = gate->depth == 0 ? EXPECT_END : EXPECT_COMMA;
  gate->at++;
  return TRUE;
}

static gboolean
pass_value (Gate *gate, GError **error)
{
  char c = gate->text[gate->at];

  if (++gate->n_values > OMO_JSON_MAX_VALUES)
    return refuse (gate, gate->at, N_ ("too many values"), error);
  if (c == '{')
    return open_bracket (gate, '}', EXPECT_FIRST_KEY, error);
  if (c == '[')
    return open_bracket (gate, ']', EXPECT_FIRST_ELEMENT, error);

  gate->expected = gate->depth == 0 ? EXPECT_END : EXPECT_COMMA;
  if (c == '"')
    return pass_string (gate, error);
  if (c == '-' || g_ascii_isdigit (c))
    return pass_number (gate, error);
  return pass_word (gate, error);
}

static gboolean
pass_key (Gate *gate, GError **error)
{
  if (gate->text[gate->at] != '"')
    return refuse (gate, gate->at, N_ ("a key in double quotes was expected"), error);
  gate->expected = EXPECT_COLON;
  gate->n_members++;
  return pass_string (gate, error);
}

static gboolean
pass_colon (Gate *gate, GError **error)
{
  if (gate->text[gate->at] != ':')
    return refuse (gate, gate->at, N_ ("a colon was expected"), error);
  gate->expected = EXPECT_VALUE;
  gate->at++;
  return TRUE;
}

static gboolean
pass_comma (Gate *gate, GError **error)
{
  if (gate->text[gate->at] != ',')
    return refuse (gate, gate->at, N_ ("a comma or a closing bracket was expected"), error);
  gate->expected = gate->closers[gate->depth - 1] == '}' ? EXPECT_NEXT_KEY : EXPECT_NEXT_ELEMENT;
  gate->comma_at = gate->at++;
  return TRUE;
}

static gboolean
pass_token (Gate *gate, GError **error)
{
  char c = gate->text[gate->at];

  if ((c == '}' || c == ']') && gate->depth > 0 && gate->expected != EXPECT_VALUE
      && gate->expected != EXPECT_COLON)
    return close_bracket (gate, error);

  switch (gate->expected)
    {
    case EXPECT_FIRST_KEY:
    case EXPECT_NEXT_KEY:
      return pass_key (gate, error);
    case EXPECT_COLON:
      return pass_colon (gate, error);
    case EXPECT_COMMA:
      return pass_comma (gate, error);
    case EXPECT_END:
      return refuse (gate, gate->at, N_ ("something follows the document"), error);
    case EXPECT_VALUE:
    case EXPECT_FIRST_ELEMENT:
    case EXPECT_NEXT_ELEMENT:
    default:
      return pass_value (gate, error);
    }
}

static void
skip_blanks (Gate *gate)
{
  gate->at += strspn (gate->text + gate->at, " \t\r\n");
}

static gboolean
pass_document (Gate *gate, GError **error)
{
  skip_blanks (gate);
  if (gate->text[gate->at] == '\0')
    return refuse (gate, gate->at, N_ ("the text is empty"), error);
  if (gate->text[gate->at] == '<')
    return refuse (gate, gate->at, N_ ("HTML instead of JSON"), error);

  while (gate->text[gate->at] != '\0')
    {
      if (!pass_token (gate, error))
        return FALSE;
      skip_blanks (gate);
    }
  if (gate->expected != EXPECT_END)
    return refuse (gate, gate->at, N_ ("the text ends too early"), error);
  return TRUE;
}

static gboolean
check_encoding (const char *data, gsize size, GError **error)
{
  const char *end = data;

  if (size == 0 || g_utf8_validate_len (data, size, &end))
    return TRUE;
  g_set_error (error, OMO_ERROR, OMO_ERROR_MALFORMED, "byte %" G_GSIZE_FORMAT ": %s",
               (gsize) (end - data), *end == '\0' ? N_ ("a NUL byte") : N_ ("not UTF-8"));
  return FALSE;
}

gboolean
omo_json_gate_pass (const char *data, gsize size, OmoJsonPassed *out_passed, GError **error)
{
  g_autofree char *text = NULL;
  Gate gate = { 0 };

  g_return_val_if_fail (data != NULL || size == 0, FALSE);
  g_return_val_if_fail (out_passed != NULL, FALSE);

  if (!check_encoding (data, size, error))
    return FALSE;
  if (size >= strlen (BYTE_ORDER_MARK)
      && memcmp (data, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    {
      gate.skipped = strlen (BYTE_ORDER_MARK);
      gate.oddities |= OMO_JSON_BYTE_ORDER_MARK;
    }
  text = size == 0 ? g_strdup ("") : g_strndup (data + gate.skipped, size - gate.skipped);
  gate.text = text;
  if (!pass_document (&gate, error))
    return FALSE;

  out_passed->text = g_steal_pointer (&text);
  out_passed->length = gate.at;
  out_passed->n_members = gate.n_members;
  out_passed->oddities = gate.oddities;
  return TRUE;
}

void
omo_json_passed_clear (OmoJsonPassed *self)
{
  g_clear_pointer (&self->text, g_free);
}
