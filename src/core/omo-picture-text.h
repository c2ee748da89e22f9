/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a picture is written down as text in a request, and what is wrong with that. omo-paste reads most of it all the
 * same; whether the service does is another matter: its document knows plain base64 alone. */

typedef enum
{
  OMO_PICTURE_TEXT_CLEAN = 0,
  OMO_PICTURE_TEXT_EMPTY = 1 << 0,
  OMO_PICTURE_TEXT_ADDRESS = 1 << 1, /* of the picture: a URL, a path, a file's name */
  OMO_PICTURE_TEXT_PYTHON_BYTES =
      1 << 2, /* b'...': bytes of Python that were printed instead of decoded */
  OMO_PICTURE_TEXT_DATA_URL = 1 << 3, /* "data:image/png;base64," stands before it */
  OMO_PICTURE_TEXT_BLANKS_AROUND = 1 << 4,
  OMO_PICTURE_TEXT_LINE_BREAKS = 1 << 5,
  OMO_PICTURE_TEXT_BLANKS_INSIDE = 1 << 6, /* what a form makes of + */
  OMO_PICTURE_TEXT_URL_SAFE = 1 << 7,      /* - and _ instead of + and / */
  OMO_PICTURE_TEXT_PERCENT = 1 << 8,       /* %2B, %2F, %3D */
  OMO_PICTURE_TEXT_ALIEN = 1 << 9,         /* a character that base64 never has */
  OMO_PICTURE_TEXT_PADDING = 1 << 10, /* the last group is cut, or padded wrongly or not at all */
  OMO_PICTURE_TEXT_TWICE = 1 << 11,   /* base64 of base64 */
  OMO_PICTURE_TEXT_NO_PICTURE = 1 << 12, /* what it stands for begins as no picture does */
} OmoPictureTextFaults;

typedef struct
{
  OmoPictureTextFaults faults;
  gsize n_digits;      /* of base64 */
  gsize position;      /* of the first alien character, from 1; 0: there is none */
  const char *content; /* what it is instead of a picture ("HTML"), a constant; NULL: see faults */
} OmoPictureText;

/* Looks at one picture: no pipe is in it, escapes of JSON are resolved; `text` need not be NUL-terminated. Linear. */
void omo_picture_text_survey (const char *text, gsize length, OmoPictureText *out_survey);

G_END_DECLS
