/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "core/omo-picture-header.h"

G_BEGIN_DECLS

/* What passes between omo-picture and `omoscope-decode`, the program that decodes for it. The picture's bytes
 * are its standard input. On success its standard output is this header and then the rows, premultiplied
 * ARGB32 as cairo has it, 4 * width bytes each; nothing follows. Both are built together: native endian. */
typedef struct
{
  guint32 magic;
  guint32 width;
  guint32 height;
} OmoDecodedHeader;

#define OMO_DECODED_MAGIC 0x4f6d6f31u

/* Exit statuses, each with one line on standard error; any other, or a signal, is a decoder that died. */
#define OMO_DECODE_EXIT_UNREADABLE 3
#define OMO_DECODE_EXIT_TOO_MUCH 4

/* The longest such line that is read. */
#define OMO_DECODE_MAX_LINE 500

/* Decodes `bytes`, whose checked header is `header`, in the child process; blocks for it. The program is named
 * by the environment variable OMOSCOPE_DECODE, else the installed one is taken. The child never outlives the
 * call. Errors: OMO_ERROR_PICTURE_UNREADABLE; OMO_ERROR_NO_DECODER; G_IO_ERROR_CANCELLED, with the child killed at once. */
cairo_surface_t *omo_decoding_run (GBytes *bytes,
                                   const OmoPictureHeader *header,
                                   GCancellable *cancellable,
                                   GError **error);

/* FALSE with OMO_ERROR_NO_DECODER when there is no such program: then no picture is to blame. */
gboolean omo_decoding_check_program (GError **error);

G_END_DECLS
