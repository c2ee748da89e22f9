/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-case-picture.h"

#include "core/omo-annotation.h"
#include "core/omo-error.h"
#include "core/omo-painter.h"

GBytes *
omo_case_picture_encode (const OmoCase *self, OmoJob *job, GError **error)
{
  cairo_surface_t *surface;
  GBytes *png;

  g_return_val_if_fail (self != NULL && OMO_IS_JOB (job), NULL);

  /* What was read is clean. */
  surface = omo_annotation_render (job, &self->choice, self->expected, NULL);
  if (surface == NULL)
    {
      g_set_error_literal (error, OMO_ERROR, OMO_ERROR_NO_PICTURE, "the case file has no picture");
      return NULL;
    }
  png = omo_painter_encode_marked_png (surface, error);
  cairo_surface_destroy (surface);
  return png;
}
