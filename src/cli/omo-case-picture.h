/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "core/omo-case.h"

G_BEGIN_DECLS

/* The picture of a case, in natural size, with the answer and what is expected drawn on it, as far as there are such; a
 * rotation is turned. `job` is the case's own (omo_case_build_job). Errors: OMO_ERROR_NO_PICTURE. Free with
 * cairo_surface_destroy. */
cairo_surface_t *omo_case_picture_render (const OmoCase *self, OmoJob *job, GError **error);

/* The same as a PNG without metadata, with the caption below where `has_caption`. Errors: also G_FILE_ERROR. */
GBytes *
omo_case_picture_encode (const OmoCase *self, OmoJob *job, gboolean has_caption, GError **error);

G_END_DECLS
