/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "core/omo-expected.h"
#include "core/omo-job.h"
#include "core/omo-overlay.h"
#include "core/omo-redaction.h"

G_BEGIN_DECLS

/* The picture of a job to hand on: in natural size, with the answer and what is expected drawn on it, and the caption
 * below that says what it is. */

/* The marks of an answered job on its first picture; none for a rotation. `expected` may be NULL. */
OmoOverlay omo_annotation_get_overlay (OmoJob *job, const OmoExpected *expected);

/* The picture with the answer and what is expected drawn on it, for a job that is not over without an answer; NULL when
 * the job has no picture. `expected` may be NULL. Free with cairo_surface_destroy. */
cairo_surface_t *omo_annotation_render_marked (OmoJob *job,
                                               const OmoReadingChoice *choice,
                                               const OmoExpected *expected);

/* When the job was sent, unix seconds; 0 where its exchanges do not say. */
gint64 omo_annotation_find_time (OmoJob *job);

/* `picture` with the caption of the job below it, a new surface. Of the texts is taken out what `redaction` knows (NULL:
 * fields by their names). Free with cairo_surface_destroy. */
cairo_surface_t *omo_annotation_add_caption (cairo_surface_t *picture,
                                             OmoJob *job,
                                             const OmoReadingChoice *choice,
                                             const OmoRedaction *redaction);

/* Both, with the same limits. */
cairo_surface_t *omo_annotation_render (OmoJob *job,
                                        const OmoReadingChoice *choice,
                                        const OmoExpected *expected,
                                        const OmoRedaction *redaction);

G_END_DECLS
