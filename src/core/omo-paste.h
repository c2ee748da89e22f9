/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Text that was pasted, dropped or read, told apart: `data:` URLs and bare base64 (standard and URL-safe,
 * with or without padding, with line breaks), one picture or `inner|outer` with or without blanks. */
typedef struct
{
  GPtrArray *pictures; /* of GBytes: 1 or 2, in the order pasted */
} OmoPaste;

/* The longest text that is looked at: two pictures of the largest size as base64, with line breaks. */
#define OMO_PASTE_MAX_BYTES (64u * 1024 * 1024)

/* Less is no picture: the smallest GIF has 26 bytes. */
#define OMO_PASTE_LEAST_BYTES 16

/* Recognises `text`, of `length` bytes, which need not be NUL-terminated nor valid UTF-8. Blanks anywhere, a
 * byte order mark, quotes round the text or a part, and %2B, %2F and %3D are understood. Words, too, can be
 * read as base64, so bare base64 must begin as a picture does (omo-signature); behind `data:` any bytes are
 * taken. Whether a picture can be read is for omo_picture to say. Errors: OMO_ERROR_NOT_UNDERSTOOD with the
 * reason ("three parts where a pair has two", "a character that base64 never has at position 17", ...);
 * OMO_ERROR_PICTURE_TOO_LARGE. Pure; linear in `length`. */
OmoPaste *omo_paste_recognise (const char *text, gsize length, GError **error);

void omo_paste_free (OmoPaste *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoPaste, omo_paste_free)

G_END_DECLS
