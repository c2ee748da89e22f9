/* SPDX-License-Identifier: GPL-3.0-or-later */
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
