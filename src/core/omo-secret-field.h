/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Finds the value of a field in JSON, escaped JSON, form data, a program's literals, or lines of headers, from the
 * end of its name on, without parsing what is round it: the text may be broken, cut, or megabytes long. */
typedef struct
{
  gsize start; /* of the value's inside: quotes stay */
  gsize end;
  gsize
      quote_start; /* what a bare JSON value needs round its replacement; empty where it needs none */
  gsize quote_size;
} OmoSecretField;

/* How the value of an unquoted field ends. */
typedef enum
{
  OMO_SECRET_WORD, /* at a blank or any punctuation of JSON, forms and programs */
  OMO_SECRET_LINE, /* at the end of the line, or of the text in quotes that holds it: headers */
} OmoSecretKind;

/* `data` as a whole, `at` just after the field's name. FALSE when no value follows, or one that is no secret: "",
 * null, true, false, or one word without a digit after a bare colon ("api_token: required"). `out` is untouched
 * then. A value that does not end reaches to the end of the data. */
gboolean omo_secret_field_find (const char *data,
                                gsize size,
                                gsize at,
                                OmoSecretKind kind,
                                OmoSecretField *out);

G_END_DECLS
