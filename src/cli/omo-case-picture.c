/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-case-picture.h"

#include "cli/omo-case-input.h"
#include "core/omo-error.h"
#include "core/omo-painter.h"

/* The tolerance is the person's who looks, not the case's. */
#define NO_TOLERANCE 0.0

static OmoSize
get_natural (OmoPicture *picture)
{
  return (OmoSize){ omo_picture_get_width (picture), omo_picture_get_height (picture) };
}

static OmoSize
get_view_size (OmoJob *job, OmoSize natural)
{
  const OmoJobType *type = omo_job_get_job_type (job);
  OmoSize size = { omo_job_get_view_width (job), omo_job_get_view_height (job) };

  if (!type->wants_view_size || size.width == 0 || (type->wants_view_height && size.height == 0))
    return natural;
  return size;
}

static cairo_surface_t *
render_rotation (const OmoCase *self, OmoJob *job)
{
  const OmoAnswer *answer = omo_job_get_answer (job);
  OmoRotation rotation = { 0 };
  OmoPicture *inner = omo_job_get_picture (job, 0);
  OmoPicture *outer = omo_job_get_picture (job, 1);

  if (answer != NULL)
    rotation = omo_reading_apply (&self->choice, answer->value);
  if (self->expected == NULL)
    return omo_painter_render_rotation (inner, outer, &rotation);
  return omo_painter_render_expected_rotation (inner, outer, &rotation, self->expected,
                                               NO_TOLERANCE);
}

static cairo_surface_t *
render_points (const OmoCase *self, OmoJob *job)
{
  OmoPicture *picture = omo_job_get_picture (job, 0);
  OmoSize natural = get_natural (picture);
  OmoSize view_size = get_view_size (job, natural);
  OmoOverlay overlay = omo_overlay_new (omo_job_get_answer (job), natural, view_size);
  OmoDistance distance;
  gboolean has_distance = omo_distance_measure (self->expected, omo_job_get_answer (job), natural,
                                                view_size, &self->choice, &distance);

  omo_overlay_set_expected (&overlay, self->expected, has_distance ? &distance : NULL, NO_TOLERANCE,
                            natural, view_size);
  return omo_painter_render_points (picture, &overlay);
}

cairo_surface_t *
omo_case_picture_render (const OmoCase *self, OmoJob *job, GError **error)
{
  gboolean is_rotation;

  g_return_val_if_fail (self != NULL && OMO_IS_JOB (job), NULL);

  is_rotation = omo_job_get_job_type (job)->shape == OMO_ANSWER_ROTATION;
  if (omo_job_get_picture (job, 0) == NULL
      && (!is_rotation || omo_job_get_picture (job, 1) == NULL))
    {
      g_set_error_literal (error, OMO_ERROR, OMO_ERROR_NO_PICTURE, "the case file has no picture");
      return NULL;
    }
  return is_rotation ? render_rotation (self, job) : render_points (self, job);
}

/* Takes the surface. */
static cairo_surface_t *
add_caption (cairo_surface_t *surface, const OmoCase *self, OmoJob *job)
{
  g_auto (OmoCaption) caption = { 0 };
  cairo_surface_t *whole;

  omo_caption_init (&caption, job, &self->choice, omo_case_input_get_time (self));
  whole = omo_painter_add_caption (surface, &caption);
  cairo_surface_destroy (surface);
  return whole;
}

GBytes *
omo_case_picture_encode (const OmoCase *self, OmoJob *job, gboolean has_caption, GError **error)
{
  cairo_surface_t *surface = omo_case_picture_render (self, job, error);
  GBytes *png;

  if (surface == NULL)
    return NULL;
  if (has_caption)
    surface = add_caption (surface, self, job);
  png = omo_painter_encode_png (surface, error);
  cairo_surface_destroy (surface);
  return png;
}
