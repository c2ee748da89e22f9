/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-painter.h"
#include "ui/omo-tolerance-settings.h"
#include "ui/omo-workspace-private.h"

/* What the numbers mean: sizes, marks and the turn of the parts, from the pictures, the answer and the reading. */

/* What may be shown of the answer. */
static const OmoAnswer *
find_answer (OmoWorkspace *self)
{
  OmoJob *job = omo_workspace_get_job (self);

  if (job == NULL || omo_workspace_is_answer_hidden (self))
    return NULL;
  return omo_job_get_answer (job);
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

/* The truth as far as it is marked. */
static void
add_expected (OmoWorkspace *self, OmoOverlay *overlay, OmoSize natural)
{
  const OmoJobType *type = omo_workspace_get_job_type (self);
  guint n = omo_verification_get_n_points (self->verification);
  OmoTolerance tolerance = omo_workspace_get_tolerance (self);
  OmoExpected expected = { .shape = type->shape };
  OmoDistance distance;
  gboolean measured = omo_workspace_measure (self, &distance);

  if (n == 0)
    return;
  for (guint i = 0; i < n; i++)
    expected.points[i] = omo_verification_get_point (self->verification, i);
  expected.x = expected.points[0].x;
  omo_overlay_set_expected (overlay, &expected, measured ? &distance : NULL,
                            omo_tolerance_get_limit (&tolerance, type->shape), natural,
                            omo_workspace_get_view_size (self));
  overlay->n_expected = MIN (overlay->n_expected, n);
}

OmoOverlay
omo_workspace_get_overlay (OmoWorkspace *self)
{
  OmoOverlay none = { 0 };
  OmoOverlay overlay;
  OmoSize natural;

  g_return_val_if_fail (OMO_IS_WORKSPACE (self), none);

  natural = omo_workspace_get_natural_size (self);
  if (natural.width <= 0)
    return none;
  overlay = omo_overlay_new (find_answer (self), natural, omo_workspace_get_view_size (self));
  add_expected (self, &overlay, natural);
  return overlay;
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

OmoVerification *
omo_workspace_get_verification (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), NULL);

  return self->verification;
}

gboolean
omo_workspace_is_answer_hidden (OmoWorkspace *self)
{
  OmoJob *job;
  gboolean blind;

  g_return_val_if_fail (OMO_IS_WORKSPACE (self), FALSE);

  job = omo_workspace_get_job (self);
  g_object_get (self->verification, "blind", &blind, NULL);
  if (job == NULL || omo_job_get_answer (job) == NULL)
    return FALSE;
  return self->concealed || (blind && omo_verification_get_expected (self->verification) == NULL);
}

gboolean
omo_workspace_measure (OmoWorkspace *self, OmoDistance *out_distance)
{
  const OmoExpected *expected;
  const OmoAnswer *answer;
  OmoSize natural;

  g_return_val_if_fail (OMO_IS_WORKSPACE (self), FALSE);

  expected = omo_verification_get_expected (self->verification);
  answer = find_answer (self);
  natural = omo_workspace_get_natural_size (self);
  if (expected == NULL || answer == NULL || natural.width <= 0)
    return FALSE;
  return omo_distance_measure (expected, answer, natural, omo_workspace_get_view_size (self),
                               &self->choice, out_distance);
}

OmoTolerance
omo_workspace_get_tolerance (OmoWorkspace *self)
{
  OmoTolerance tolerance = omo_tolerance_get_default ();
  const OmoJobType *type;

  g_return_val_if_fail (OMO_IS_WORKSPACE (self), tolerance);

  type = omo_workspace_get_job_type (self);
  if (type->shape == OMO_ANSWER_ROTATION)
    tolerance.degrees = omo_tolerance_settings_get (self->settings, type);
  else
    tolerance.px = omo_tolerance_settings_get (self->settings, type);
  return tolerance;
}

OmoVerdict
omo_workspace_get_verdict (OmoWorkspace *self)
{
  OmoTolerance tolerance;
  OmoDistance distance;
  OmoVerdict said;

  g_return_val_if_fail (OMO_IS_WORKSPACE (self), OMO_VERDICT_NONE);

  g_object_get (self->verification, "verdict", &said, NULL);
  if (said != OMO_VERDICT_NONE)
    return said;
  tolerance = omo_workspace_get_tolerance (self);
  return omo_verdict_propose (omo_workspace_measure (self, &distance) ? &distance : NULL,
                              &tolerance);
}
