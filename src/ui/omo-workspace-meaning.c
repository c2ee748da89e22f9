/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-painter.h"
#include "ui/omo-workspace-private.h"

/* What the numbers mean: sizes, marks and the turn of the parts, from the pictures, the answer and the reading. */

static const OmoAnswer *
find_answer (OmoWorkspace *self)
{
  OmoJob *job = omo_workspace_get_job (self);

  return job == NULL ? NULL : omo_job_get_answer (job);
}

OmoPicture *
omo_workspace_get_picture (OmoWorkspace *self, guint place)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), NULL);

  return place == 0 ? self->first : self->second;
}

const OmoJobType *
omo_workspace_get_job_type (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), NULL);

  return omo_job_type_get (self->kind);
}

OmoSize
omo_workspace_get_natural_size (OmoWorkspace *self)
{
  OmoSize size = { 0, 0 };

  g_return_val_if_fail (OMO_IS_WORKSPACE (self), size);

  if (omo_workspace_get_job_type (self)->n_pictures == 2)
    {
      if (self->first != NULL || self->second != NULL)
        size = omo_painter_get_pair_size (self->first, self->second);
    }
  else if (self->first != NULL)
    {
      size = (OmoSize){ omo_picture_get_width (self->first), omo_picture_get_height (self->first) };
    }
  return size;
}

OmoSize
omo_workspace_get_view_size (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), ((OmoSize){ 0, 0 }));

  if (omo_workspace_get_job_type (self)->wants_view_size)
    return (OmoSize){ self->view_width, self->view_height };
  return omo_workspace_get_natural_size (self);
}

OmoOverlay
omo_workspace_get_overlay (OmoWorkspace *self)
{
  OmoOverlay none = { 0 };
  OmoSize natural;

  g_return_val_if_fail (OMO_IS_WORKSPACE (self), none);

  natural = omo_workspace_get_natural_size (self);
  if (natural.width <= 0)
    return none;
  return omo_overlay_new (find_answer (self), natural, omo_workspace_get_view_size (self));
}

OmoReadingChoice
omo_workspace_get_reading_choice (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), ((OmoReadingChoice){ 0 }));

  return self->choice;
}

gboolean
omo_workspace_get_rotation_value (OmoWorkspace *self, double *out_value)
{
  const OmoAnswer *answer;

  g_return_val_if_fail (OMO_IS_WORKSPACE (self), FALSE);

  answer = find_answer (self);
  if (answer == NULL || answer->shape != OMO_ANSWER_ROTATION)
    return FALSE;
  *out_value = answer->value;
  return TRUE;
}

OmoRotation
omo_workspace_get_rotation (OmoWorkspace *self)
{
  OmoRotation unturned = { 0 };
  double value;

  g_return_val_if_fail (OMO_IS_WORKSPACE (self), unturned);

  if (self->scrub >= 0)
    return omo_reading_at_slider (&self->choice, self->scrub);
  if (omo_workspace_get_rotation_value (self, &value))
    return omo_reading_apply (&self->choice, value);
  return unturned;
}
