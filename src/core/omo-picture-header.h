/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-picture.h"

G_BEGIN_DECLS

/* What a PNG says in a tEXt chunk when this program has drawn marks on it. */
#define OMO_PICTURE_MARK_KEY "Software"
#define OMO_PICTURE_MARK_TEXT "Omoscope"

/* What the first bytes of a picture say, read by hand so that no decoder sees an unchecked size. */
typedef struct
{
  OmoPictureKind kind;
  guint width;        /* natural px, never 0 */
  guint height;       /* natural px, never 0 */
  int orientation;    /* EXIF, 1 to 8 */
  gboolean truncated; /* the end marker of the format is missing (PNG IEND, JPEG EOI, GIF trailer,
                         RIFF or BMP length past the end) */
  gboolean animated;  /* more than one frame: GIF images, the WebP flag, PNG acTL */
  gboolean marked;    /* this program has drawn marks on it: a PNG that says so */
} OmoPictureHeader;

/* Reads kind and size. Errors: OMO_ERROR_PICTURE_UNREADABLE (says what the bytes look like instead: HTML,
 * JSON, SVG, HEIC/AVIF, TIFF, PDF, empty, text), OMO_ERROR_PICTURE_TOO_LARGE (bytes, pixels or one side,
 * with the numbers). `out_header` is untouched on failure. Pure and bounded: at most one pass over `size`
 * bytes. */
gboolean omo_picture_header_read (const guint8 *data,
                                  gsize size,
                                  OmoPictureHeader *out_header,
                                  GError **error);

G_END_DECLS
