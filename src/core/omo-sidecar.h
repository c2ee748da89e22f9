/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/omo-expected.h"

G_BEGIN_DECLS

/* The true answer about a picture in a small JSON file beside it, "picture.png.json" beside "picture.png", in the format
 * of data/samples:
 *
 *   {"job_type": "web-pair", "view_size": "340x212", "points_natural": [[78, 92], [470, 215]]}
 *
 * and what omo_expected_from_json knows besides; "question" for the job types that send one. Other members are
 * ignored. */
typedef struct
{
  OmoJobKind kind;
  int view_width; /* displayed px; 0 where it does not say */
  int view_height;
  char *question; /* NULL where it does not say */
  OmoExpected expected;
} OmoSidecar;

#define OMO_SIDECAR_SUFFIX ".json"
/* A sidecar is a few lines; more is another file that happens to bear the name. */
#define OMO_SIDECAR_MAX_BYTES (64 * 1024)
/* Bytes. */
#define OMO_SIDECAR_MAX_QUESTION 2000

void omo_sidecar_free (OmoSidecar *self);

/* Reads the text of a sidecar. Where it does not say the job type it is `kind`. Errors: OMO_ERROR_MALFORMED. */
OmoSidecar *omo_sidecar_read (GBytes *bytes, OmoJobKind kind, GError **error);

/* Where the sidecar of the picture in `file` is; transfer full. */
GFile *omo_sidecar_get_file (GFile *file);

/* Reads the bytes of the sidecar of the picture in `file`. Where there is none, which is no failure, the result is NULL
 * without an error. Errors: OMO_ERROR_MALFORMED for what is too large or no regular file, and G_IO_ERROR_*. */
void omo_sidecar_load_async (GFile *file,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
GBytes *omo_sidecar_load_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoSidecar, omo_sidecar_free)

G_END_DECLS
