/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One text, many spellings: as it is, escaped for JSON, for JSON inside JSON, for a URL, a URL in JSON, and so on.
 * Nothing is unescaped but what is compared. */
typedef enum
{
  OMO_SPELLING_OTHER, /* something else stands there */
  OMO_SPELLING_PART,  /* so far it is the text, and there is no more */
  OMO_SPELLING_WHOLE,
} OmoSpelling;

/* Whether `data` begins with `text` (`length` bytes, at least 1) in any spelling. `folds`: upper and lower case are
 * the same, of ASCII letters. `out_n` is the bytes of `text` that were found, and `out_size` the bytes of `data` they
 * take (all of it for a part); untouched for another. At worst some dozen bytes of `data` per byte of `text` are
 * looked at. */
OmoSpelling omo_spelling_match (const char *data,
                                gsize size,
                                const char *text,
                                gsize length,
                                gboolean folds,
                                gsize *out_n,
                                gsize *out_size);

/* One character of punctuation, blank or other ASCII in any spelling at the start of `data`, of which there is at
 * least one byte: gives it and the bytes it takes. A broken escape is its first byte. */
typedef struct
{
  char c;
  gsize size;
  gboolean is_percent; /* spelt %XX */
} OmoMark;

OmoMark omo_mark_read (const char *data, gsize size);

/* Whether `data` ends with an escape: what follows begins a word, though the last byte is a letter or a digit. */
gboolean omo_spelling_ends_escape (const char *data, gsize size);

G_END_DECLS
