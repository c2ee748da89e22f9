/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-paste-written.h"
#include "core/omo-paste.h"

G_BEGIN_DECLS

/* What a call of a library sends, told from its arguments. Part of omo-paste-snippet. */

typedef struct
{
  const char *name; /* of a keyword argument of Python; NULL: by position */
  gsize name_length;
  OmoPasteJson value;
} OmoPasteArgument;

/* Libraries are called with fewer. */
#define OMO_PASTE_MAX_ARGUMENTS 24

typedef struct
{
  const char *function; /* "requests.post" */
  gsize function_length;
  gboolean is_python;
  guint n_arguments;
  OmoPasteArgument arguments[OMO_PASTE_MAX_ARGUMENTS];
} OmoPasteCode;

/* Whether it is called as one that sends a request is. */
gboolean omo_paste_code_sends (const char *function, gsize length);

/* Adds the request to `paste`. FALSE when it is no request after all; when it is one of which the body cannot be known
 * `out_reason` is set, unless it is already. */
gboolean omo_paste_code_add (const OmoPasteCode *self, OmoPaste *paste, GError **out_reason);

G_END_DECLS
