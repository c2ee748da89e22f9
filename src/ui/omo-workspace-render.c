/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-annotation.h"
#include "core/omo-painter.h"
#include "ui/omo-workspace-private.h"

cairo_surface_t *
omo_workspace_render_marked (OmoWorkspace *self)
{
  OmoOverlay overlay;
  OmoRotation rotation;

  g_return_val_if_fail (OMO_IS_WORKSPACE (self), NULL);

  if (omo_workspace_get_job_type (self)->shape == OMO_ANSWER_ROTATION)
    {
      rotation = omo_workspace_get_rotation (self);
      return omo_painter_render_rotation (self->first, self->second, &rotation);
    }
  overlay = omo_workspace_get_overlay (self);
  return omo_painter_render_points (self->first, &overlay);
}

cairo_surface_t *
omo_workspace_render_captioned (OmoWorkspace *self)
{
  cairo_surface_t *picture;
  cairo_surface_t *captioned;
  OmoJob *job;
  g_autoptr (OmoRedaction) redaction = NULL;

  g_return_val_if_fail (OMO_IS_WORKSPACE (self), NULL);

  picture = omo_workspace_render_marked (self);
  job = omo_workspace_get_job (self);
  if (job == NULL || !omo_job_is_over (job) || omo_workspace_is_answer_hidden (self)
      || self->scrub >= 0)
    return picture;
  redaction = omo_workspace_make_redaction (self);
  captioned = omo_annotation_add_caption (picture, job, &self->choice, redaction);
  cairo_surface_destroy (picture);
  return captioned;
}
