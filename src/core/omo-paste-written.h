/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether literals of code are all written out. Part of omo-paste-snippet. */

/* A piece of JSON, as omo-literal makes it; `start` NULL: there is none. */
typedef struct
{
  const char *start;
  gsize length;
} OmoPasteJson;

/* The JSON that is sent: a token of which only the variable is known becomes "". NULL, and `out_reason` set unless it is
 * already (OMO_ERROR_NOT_UNDERSTOOD), when another part is not written out, or it is neither object nor list. */
GBytes *omo_paste_write_out (OmoPasteJson json, GError **out_reason);

G_END_DECLS
