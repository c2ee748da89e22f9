/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Pictures as people write them down: `data:` URLs and bare base64 (standard and URL-safe, with or without padding,
 * with line breaks), one picture or `inner|outer` with or without blanks. Part of omo-paste. */

/* A captcha has no more. */
#define OMO_PASTE_MAX_PICTURES 2

/* Less is no picture: the smallest GIF has 26 bytes. */
#define OMO_PASTE_LEAST_BYTES 16

/* One or two pictures, of GBytes, in the order of `text`, which need not be NUL-terminated nor valid UTF-8. Blanks
 * anywhere, quotes round the text or a part, and %2B, %2F and %3D are understood. Words, too, can be read as base64,
 * so bare base64 must begin as a picture does (omo-signature); behind `data:` any bytes are taken. Whether a picture
 * can be read is for omo_picture to say. Errors: OMO_ERROR_NOT_UNDERSTOOD with the reason ("three parts where a pair
 * has two", "a character that base64 never has at position 17", ...); OMO_ERROR_PICTURE_TOO_LARGE. Linear. */
GPtrArray *omo_paste_read_pictures (const char *text, gsize length, GError **error);

/* Whether `text` begins as the base64 of a picture or a data: URL of an image does; the rest is not looked at. */
gboolean omo_paste_begins_as_picture (const char *text, gsize length);

G_END_DECLS
