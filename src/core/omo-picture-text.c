/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-picture-text.h"

#include <string.h>

#include "core/omo-paste-picture.h"
#include "core/omo-signature.h"

#define DATA_SCHEME "data:"
/* From "data:" to the comma: a media type with a few parameters. */
#define MAX_PREFIX 256
/* A longer text that has a dot in it is no file's name. */
#define MAX_ADDRESS 2048
/* So much of the picture is decoded: a BMP is known by 28 bytes. */
#define N_BEGINNING 64

typedef struct
{
  OmoPictureText *out;
  const char *text;
  const char *at;
  const char *end;
  guint32 bits; /* the last four digits */
  gsize n_pads;
  guint8 beginning[N_BEGINNING];
  gsize n_bytes;
} Survey;

static gboolean
begins_with (const char *text, gsize length, const char *lower_case)
{
  gsize size = strlen (lower_case);

  return length >= size && g_ascii_strncasecmp (text, lower_case, size) == 0;
}

static gboolean
ends_with (const char *text, gsize length, const char *lower_case)
{
  gsize size = strlen (lower_case);

  return length >= size && g_ascii_strncasecmp (text + length - size, lower_case, size) == 0;
}

static gboolean
is_address (const char *text, gsize length)
{
  static const char *const beginnings[] = { "http://", "https://", "file:", "blob:", "~/", "./" };
  static const char *const endings[] = { ".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp" };

  if (length > MAX_ADDRESS)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (begins_with (text, length, beginnings[i]))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (ends_with (text, length, endings[i]))
      return TRUE;
  return FALSE;
}

static void
trim (Survey *self)
{
  const char *start = self->at;
  const char *end = self->end;

  while (self->at < self->end && g_ascii_isspace (*self->at))
    self->at++;
  while (self->at < self->end && g_ascii_isspace (self->end[-1]))
    self->end--;
  if (self->at != start || self->end != end)
    self->out->faults |= OMO_PICTURE_TEXT_BLANKS_AROUND;
}

/* Moves into b'...' and past "data:...,". */
static void
unwrap (Survey *self)
{
  gsize length = (gsize) (self->end - self->at);

  if (length >= 3 && self->at[0] == 'b' && (self->at[1] == '\'' || self->at[1] == '"')
      && self->end[-1] == self->at[1])
    {
      self->out->faults |= OMO_PICTURE_TEXT_PYTHON_BYTES;
      self->at += 2;
      self->end--;
    }
  length = (gsize) (self->end - self->at);
  if (begins_with (self->at, length, DATA_SCHEME))
    {
      const char *comma = memchr (self->at, ',', MIN (length, MAX_PREFIX));

      self->out->faults |= OMO_PICTURE_TEXT_DATA_URL;
      if (comma != NULL)
        self->at = comma + 1;
    }
}

/* The character at `at`, which moves to its last byte: '+' for "+" and for "%2B". */
static char
read_character (Survey *self)
{
  int high;
  int low;

  if (*self->at != '%' || self->end - self->at < 3)
    return *self->at;
  high = g_ascii_xdigit_value (self->at[1]);
  low = g_ascii_xdigit_value (self->at[2]);
  if (high < 0 || low < 0)
    return *self->at;
  self->out->faults |= OMO_PICTURE_TEXT_PERCENT;
  self->at += 2;
  return (char) (high << 4 | low);
}

/* The value of a digit of either alphabet, -1 for any other character. */
static int
read_digit (Survey *self, char c)
{
  if (c >= 'A' && c <= 'Z')
    return c - 'A';
  if (c >= 'a' && c <= 'z')
    return c - 'a' + 26;
  if (c >= '0' && c <= '9')
    return c - '0' + 52;
  if (c == '-' || c == '_')
    self->out->faults |= OMO_PICTURE_TEXT_URL_SAFE;
  if (c == '+' || c == '-')
    return 62;
  return c == '/' || c == '_' ? 63 : -1;
}

static void
take_digit (Survey *self, guint32 digit)
{
  self->bits = self->bits << 6 | digit;
  if (++self->out->n_digits % 4 != 0)
    return;
  for (int shift = 16; shift >= 0 && self->n_bytes < N_BEGINNING; shift -= 8)
    self->beginning[self->n_bytes++] = (guint8) (self->bits >> shift);
}

static void
take_character (Survey *self)
{
  gsize position = (gsize) (self->at - self->text) + 1;
  char c = read_character (self);
  int digit;

  if (g_ascii_isspace (c))
    {
      self->out->faults |= c == ' ' ? OMO_PICTURE_TEXT_BLANKS_INSIDE : OMO_PICTURE_TEXT_LINE_BREAKS;
      return;
    }
  digit = read_digit (self, c);
  if (c == '=' && self->out->n_digits > 0)
    self->n_pads++;
  else if (digit >= 0 && self->n_pads == 0)
    take_digit (self, (guint32) digit);
  else
    {
      self->out->faults |= OMO_PICTURE_TEXT_ALIEN;
      if (self->out->position == 0)
        self->out->position = position;
    }
}

static void
judge_padding (Survey *self)
{
  if ((self->out->n_digits + self->n_pads) % 4 != 0 || self->n_pads > 2)
    self->out->faults |= OMO_PICTURE_TEXT_PADDING;
}

/* A blank in the place of a + shifts what follows: what it would be tells nothing then. */
static void
judge_content (Survey *self)
{
  if (self->out->faults & (OMO_PICTURE_TEXT_ALIEN | OMO_PICTURE_TEXT_BLANKS_INSIDE))
    return;
  if (omo_signature_find_kind (self->beginning, self->n_bytes, NULL))
    return;
  if (omo_paste_begins_as_picture ((const char *) self->beginning, self->n_bytes))
    {
      self->out->faults |= OMO_PICTURE_TEXT_TWICE;
      return;
    }
  self->out->faults |= OMO_PICTURE_TEXT_NO_PICTURE;
  self->out->content = omo_signature_guess (self->beginning, self->n_bytes);
}

void
omo_picture_text_survey (const char *text, gsize length, OmoPictureText *out_survey)
{
  Survey self = { .out = out_survey, .text = text, .at = text, .end = text + length };

  g_return_if_fail ((text != NULL || length == 0) && out_survey != NULL);

  memset (out_survey, 0, sizeof *out_survey);
  trim (&self);
  if (self.at < self.end && is_address (self.at, (gsize) (self.end - self.at)))
    {
      out_survey->faults |= OMO_PICTURE_TEXT_ADDRESS;
      return;
    }
  unwrap (&self);
  if (self.at == self.end)
    {
      out_survey->faults |= OMO_PICTURE_TEXT_EMPTY;
      return;
    }
  for (; self.at < self.end; self.at++)
    take_character (&self);
  judge_padding (&self);
  judge_content (&self);
}
