/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-body-picture.h"

G_BEGIN_DECLS

/* A body of a request or reply as text to read: JSON on lines of its own, pictures as `<38214 characters, PNG
 * 552 × 344, ...>`, nothing so long that a text view stumbles over it. It is lexical: what is broken JSON is laid out
 * as far as it goes, and every other character stays as it came. */
typedef struct
{
  char *text;          /* valid UTF-8, no NUL */
  GPtrArray *pictures; /* of OmoBodyPicture, in the order of the text */
  gboolean is_json;    /* it begins as JSON does, and was laid out */
  gboolean is_cut;     /* over OMO_BODY_TEXT_MAX_BYTES: the text says so at its end */
} OmoBodyText;

/* What a person scrolls through, and a text view takes in within some frames; a body without its pictures has 300
 * bytes. */
#define OMO_BODY_TEXT_MAX_BYTES (256u * 1024)
/* GTK lays out a line of 10,000 characters in no time, one of a million in seconds. */
#define OMO_BODY_TEXT_MAX_LINE 2000u

/* Linear in the body's size, and quick: the pictures have no digest yet: omo_body_picture_compute_digest,
 * then omo_body_text_renew. `body` NULL is an empty text. */
OmoBodyText *omo_body_text_new (GBytes *body);
/* Lays it out anew; pictures whose digest is known in `before` are shown with it. */
OmoBodyText *omo_body_text_renew (GBytes *body, const OmoBodyText *before);
void omo_body_text_free (OmoBodyText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoBodyText, omo_body_text_free)

G_END_DECLS
