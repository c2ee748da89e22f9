/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* A picture as it was loaded: the untouched bytes, which are what is sent, and its decoded pixels, which
 * are what is shown. Immutable and reference-counted; safe to hand between threads.
 *
 * The kind is told by content, never by name. The size is read from the header and checked against the
 * limits before anything decodes. Decoding happens in a child process (`omoscope-decode`) with limits on
 * memory and CPU, because a 74-byte PNG can make the decoder take 9.5 GB. */
typedef struct _OmoPicture OmoPicture;

typedef enum
{
  OMO_PICTURE_PNG,
  OMO_PICTURE_JPEG,
  OMO_PICTURE_WEBP,
  OMO_PICTURE_GIF,
  OMO_PICTURE_BMP,
} OmoPictureKind;

#define OMO_TYPE_PICTURE (omo_picture_get_type ())
GType omo_picture_get_type (void);

/* The service takes screenshots; larger files are a mistake, and every byte becomes 1.33 on the wire. */
#define OMO_PICTURE_MAX_BYTES (20u * 1024 * 1024)
/* 256 MiB of pixels; the largest phone screenshots are near 5 Mpx. */
#define OMO_PICTURE_MAX_PIXELS (64u * 1000 * 1000)
/* Cairo draws no longer side. */
#define OMO_PICTURE_MAX_SIDE 32767u

/* Loads a picture from bytes. Blocks for the child process (about 10 ms): call it from a thread or a
 * command line. `name` is what people call it ("pair.png", "pasted"); it is never a full path, and is
 * copied. Errors: OMO_ERROR_PICTURE_UNREADABLE, OMO_ERROR_PICTURE_TOO_LARGE, OMO_ERROR_NO_DECODER,
 * G_IO_ERROR_CANCELLED (the child is killed at once). */
OmoPicture *omo_picture_new_from_bytes (GBytes *bytes,
                                        const char *name,
                                        GCancellable *cancellable,
                                        GError **error);

/* The same without blocking, in a worker thread. */
void omo_picture_load_bytes_async (GBytes *bytes,
                                   const char *name,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);

/* Reads a file (at most OMO_PICTURE_MAX_BYTES + 1 bytes of it) and loads it, in a worker thread. */
void omo_picture_load_file_async (GFile *file,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);

/* Finishes both. The source object of `result` is NULL. */
OmoPicture *omo_picture_load_finish (GAsyncResult *result, GError **error);

/* The blocking form of omo_picture_load_file_async, for the command line. Errors: as of omo_picture_new_from_bytes, also
 * OMO_ERROR_FILE_UNREADABLE. */
OmoPicture *omo_picture_new_from_file (GFile *file, GCancellable *cancellable, GError **error);

OmoPicture *omo_picture_ref (OmoPicture *self);
void omo_picture_unref (OmoPicture *self);

/* The bytes as loaded: what goes on the wire. Borrowed. */
GBytes *omo_picture_get_bytes (OmoPicture *self);
OmoPictureKind omo_picture_get_kind (OmoPicture *self);
/* "PNG"; a constant. */
const char *omo_picture_get_kind_name (OmoPicture *self);
/* The name for people. Borrowed. */
const char *omo_picture_get_name (OmoPicture *self);

/* Size in natural px: the frame of the bytes, EXIF orientation not applied. */
int omo_picture_get_width (OmoPicture *self);
int omo_picture_get_height (OmoPicture *self);

/* The EXIF orientation of a JPEG, 1 to 8; 1 when there is none. Anything but 1 means that other viewers
 * turn the picture, while the service and this program see the frame of the bytes. */
int omo_picture_get_orientation (OmoPicture *self);

/* The file ended before its end marker; the pixels that were there are shown. */
gboolean omo_picture_is_truncated (OmoPicture *self);

/* More than one frame; the first is shown. */
gboolean omo_picture_is_animated (OmoPicture *self);

/* This program has drawn marks on it and saved it so: it is no captcha any more. */
gboolean omo_picture_is_marked (OmoPicture *self);

/* The centre is transparent and something round it is not: a ring. */
gboolean omo_picture_has_hole (OmoPicture *self);

/* The four corners are transparent and the centre is not: a disc. */
gboolean omo_picture_has_clear_corners (OmoPicture *self);

/* No pixel lets the background through. */
gboolean omo_picture_is_opaque (OmoPicture *self);

/* The pixels in natural size, CAIRO_FORMAT_ARGB32. Borrowed; do not draw on it. */
cairo_surface_t *omo_picture_get_surface (OmoPicture *self);

/* The same halved `level` times, see omo-reduction.h: for drawing it small. Borrowed; do not draw on it. */
cairo_surface_t *omo_picture_get_reduced (OmoPicture *self, guint level);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoPicture, omo_picture_unref)

G_END_DECLS
