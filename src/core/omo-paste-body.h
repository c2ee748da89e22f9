/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a piece of JSON is, told from the names in it: they are known in any dialect, also misspelt in their case or
 * with blanks, and those of services that look alike. It may be broken or cut. Part of omo-paste. */

typedef enum
{
  OMO_BODY_UNKNOWN,
  OMO_BODY_REQUEST, /* names of a request, or a text that begins as a picture does */
  OMO_BODY_REPLY,
  OMO_BODY_ANSWER, /* a `solution` or an object as `result`, without the reply round it */
  OMO_BODY_HAR,    /* a HAR file, or an entry of it */
  OMO_BODY_CASE,   /* a document whose first member is "omocase" */
} OmoBodyNature;

/* `text` begins with {. `out_used` is its size up to the closing bracket; all of it when that is missing. Linear. */
OmoBodyNature omo_paste_body_tell (const char *text, gsize length, gsize *out_used);

/* Where JSON begins at or behind `at`: a { that has a name in double quotes behind it. `length` when nowhere. */
gsize omo_paste_body_find (const char *text, gsize length, gsize at);

G_END_DECLS
