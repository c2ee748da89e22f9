/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A run of base64 inside a body: never shown as it is, because a text view takes seconds to lay it out and nobody
 * reads it. */
typedef struct
{
  gsize offset; /* of its first character in the body, behind `data:...;base64,` */
  gsize length; /* characters up to its end: the pipe of a pair, the quote, the blank */
  char *digest; /* SHA-256 of the bytes, hexadecimal; NULL until omo_body_picture_compute_digest */
} OmoBodyPicture;

/* Shorter runs are ids, hashes and words, and can be read. */
#define OMO_BODY_PICTURE_MIN_LENGTH 256

/* The run of base64 at the beginning of `text`: its characters, standard or URL-safe, and, as JSON writes them,
 * `\/`, `\n` and `\r`; line breaks as they are, too. 0 when it is shorter than OMO_BODY_PICTURE_MIN_LENGTH. */
gsize omo_body_picture_measure (const char *text, gsize length);

/* Without a digest. Free with omo_body_picture_free. */
OmoBodyPicture *omo_body_picture_new (gsize offset, gsize length);
void omo_body_picture_free (OmoBodyPicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoBodyPicture, omo_body_picture_free)

/* The bytes that it stands for; what is no base64 is left out. Takes a while for a large one. Free with
 * g_bytes_unref. */
GBytes *omo_body_picture_decode (const OmoBodyPicture *self, GBytes *body);

/* Fills in `digest`. Takes a while for a large one. */
void omo_body_picture_compute_digest (OmoBodyPicture *self, GBytes *body);

/* "<38214 characters, PNG 552 × 344, sha256 1f3c5a…>", translated; "not a picture" where it is none. The size is
 * read from the first bytes. Free with g_free. */
char *omo_body_picture_describe (const OmoBodyPicture *self, GBytes *body);

/* What to call a file of it: "png", "jpg", ...; "bin" for what is no known picture. Static. */
const char *omo_body_picture_get_extension (const OmoBodyPicture *self, GBytes *body);

G_END_DECLS
