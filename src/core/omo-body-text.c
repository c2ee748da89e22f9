/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-body-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define INDENT 2
/* Deeper brackets stand under each other: an attack, not a message. */
#define MAX_INDENT_LEVEL 40

/* A body on its way to a text. */
typedef struct
{
  GBytes *body;
  const char *data;
  gsize size;
  gsize at;
  GString *text;
  gsize line_start; /* in `text` */
  guint level;      /* of brackets open */
  OmoBodyText *result;
  const OmoBodyText *before; /* whose digests are known, or NULL */
} Layout;

static void
break_line (Layout *layout)
{
  g_string_append_c (layout->text, '\n');
  layout->line_start = layout->text->len;
}

static void
indent (Layout *layout)
{
  break_line (layout);
  for (guint i = 0; i < INDENT * MIN (layout->level, MAX_INDENT_LEVEL); i++)
    g_string_append_c (layout->text, ' ');
}

/* Copies one byte; an endless line is broken between two characters. */
static void
copy_byte (Layout *layout)
{
  char c = layout->data[layout->at++];
  gboolean is_continuation = ((guchar) c & 0xc0) == 0x80;

  if (!is_continuation && layout->text->len - layout->line_start >= OMO_BODY_TEXT_MAX_LINE)
    break_line (layout);
  g_string_append_c (layout->text, c == '\0' ? ' ' : c);
  if (c == '\n')
    layout->line_start = layout->text->len;
}

static void
elide_picture (Layout *layout, gsize length)
{
  OmoBodyPicture *picture = omo_body_picture_new (layout->at, length);
  GPtrArray *pictures = layout->result->pictures;
  g_autofree char *words = NULL;

  if (layout->before != NULL && pictures->len < layout->before->pictures->len)
    {
      const OmoBodyPicture *known = layout->before->pictures->pdata[pictures->len];

      picture->digest = g_strdup (known->digest);
    }
  words = omo_body_picture_describe (picture, layout->body);
  g_string_append (layout->text, words);
  g_ptr_array_add (pictures, picture);
  layout->at += length;
}

/* A picture when one begins here, else one byte. */
static void
copy_or_elide (Layout *layout)
{
  gsize length = omo_body_picture_measure (layout->data + layout->at, layout->size - layout->at);

  if (length > 0)
    elide_picture (layout, length);
  else
    copy_byte (layout);
}

/* A word of base64 is measured once, not again from each of its characters. */
static gboolean
is_word_start (Layout *layout)
{
  char before = layout->at == 0 ? ' ' : layout->data[layout->at - 1];

  return !g_ascii_isalnum (before) && strchr ("+/-_=\\", before) == NULL;
}

static void
copy_text (Layout *layout)
{
  if (is_word_start (layout))
    copy_or_elide (layout);
  else
    copy_byte (layout);
}

/* From its opening quote to its closing one, or to the end of the body. */
static void
copy_string (Layout *layout)
{
  copy_byte (layout);
  while (layout->at < layout->size && layout->text->len <= OMO_BODY_TEXT_MAX_BYTES)
    {
      char c = layout->data[layout->at];

      if (c == '\\' && layout->at + 1 < layout->size)
        {
          copy_byte (layout);
          copy_byte (layout);
        }
      else if (c == '"')
        {
          copy_byte (layout);
          return;
        }
      else
        copy_text (layout);
    }
}

static void
skip_blanks (Layout *layout)
{
  while (layout->at < layout->size && g_ascii_isspace (layout->data[layout->at]))
    layout->at++;
}

static void
open_bracket (Layout *layout)
{
  char close = layout->data[layout->at] == '{' ? '}' : ']';

  copy_byte (layout);
  skip_blanks (layout);
  if (layout->at < layout->size && layout->data[layout->at] == close)
    {
      copy_byte (layout);
      return;
    }
  layout->level++;
  indent (layout);
}

static void
close_bracket (Layout *layout)
{
  if (layout->level > 0)
    layout->level--;
  indent (layout);
  copy_byte (layout);
}

static void
lay_out_token (Layout *layout)
{
  char c = layout->data[layout->at];

  if (c == '"')
    copy_string (layout);
  else if (c == '{' || c == '[')
    open_bracket (layout);
  else if (c == '}' || c == ']')
    close_bracket (layout);
  else if (c == ',')
    {
      copy_byte (layout);
      indent (layout);
    }
  else if (c == ':')
    {
      copy_byte (layout);
      g_string_append_c (layout->text, ' ');
    }
  else
    copy_byte (layout);
}

static gboolean
looks_like_json (const char *data, gsize size)
{
  gsize at = 0;

  while (at < size && g_ascii_isspace (data[at]))
    at++;
  return at < size && (data[at] == '{' || data[at] == '[');
}

static void
lay_out (Layout *layout)
{
  while (layout->at < layout->size && layout->text->len <= OMO_BODY_TEXT_MAX_BYTES)
    {
      if (layout->result->is_json)
        {
          skip_blanks (layout);
          if (layout->at < layout->size)
            lay_out_token (layout);
        }
      else
        copy_text (layout);
    }
}

static void
tell_cut (Layout *layout)
{
  g_autofree char *left = g_strdup_printf ("%" G_GSIZE_FORMAT, layout->size - layout->at);

  break_line (layout);
  g_string_append_printf (layout->text, _ ("<%s more bytes are not shown>"), left);
}

OmoBodyText *
omo_body_text_renew (GBytes *body, const OmoBodyText *before)
{
  OmoBodyText *self = g_new0 (OmoBodyText, 1);
  Layout layout = { .body = body, .text = g_string_new (NULL), .result = self, .before = before };

  self->pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) omo_body_picture_free);
  if (body != NULL)
    layout.data = g_bytes_get_data (body, &layout.size);
  self->is_json = looks_like_json (layout.data, layout.size);
  lay_out (&layout);
  self->is_cut = layout.at < layout.size;
  if (self->is_cut)
    tell_cut (&layout);
  self->text = g_utf8_make_valid (layout.text->str, (gssize) layout.text->len);
  g_string_free (layout.text, TRUE);
  return self;
}

OmoBodyText *
omo_body_text_new (GBytes *body)
{
  return omo_body_text_renew (body, NULL);
}

void
omo_body_text_free (OmoBodyText *self)
{
  g_ptr_array_unref (self->pictures);
  g_free (self->text);
  g_free (self);
}
