/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-workspace-private.h"

/* Where pictures belong. */

void
omo_workspace_place_one (OmoWorkspace *self, OmoPicture *picture)
{
  gboolean wants_pair = omo_job_type_get (self->kind)->n_pictures == 2;
  gboolean half = (self->first == NULL) != (self->second == NULL);
  gboolean is_part = omo_picture_has_hole (picture) || omo_picture_has_clear_corners (picture);

  if (wants_pair && omo_picture_has_hole (picture) && self->second == NULL)
    omo_workspace_put_pictures (self, self->first, picture, FALSE);
  else if (wants_pair && half && (is_part || self->kind_is_chosen))
    omo_workspace_put_pictures (self, self->first == NULL ? picture : self->first,
                                self->first == NULL ? self->second : picture, FALSE);
  else if (omo_picture_has_hole (picture) && !self->kind_is_chosen)
    omo_workspace_put_pictures (self, NULL, picture, TRUE);
  else
    omo_workspace_put_pictures (self, picture, NULL, !self->kind_is_chosen);
}

void
omo_workspace_place_pair (OmoWorkspace *self,
                          OmoPicture *first,
                          OmoPicture *second,
                          gboolean as_written)
{
  gboolean swapped = omo_job_type_pair_is_swapped (first, second);

  if (!as_written && swapped)
    omo_workspace_put_pictures (self, second, first, TRUE);
  else
    omo_workspace_put_pictures (self, first, second, TRUE);
}

void
omo_workspace_place_at (OmoWorkspace *self, OmoPicture *picture, guint place)
{
  omo_workspace_put_pictures (self, place == 0 ? picture : self->first,
                              place == 0 ? self->second : picture, FALSE);
}

void
omo_workspace_place_sample (OmoWorkspace *self,
                            OmoPicture *first,
                            OmoPicture *second,
                            const OmoSample *sample)
{
  omo_workspace_put_pictures (self, first, second, FALSE);
  g_object_set (self, "job-kind", sample->kind, NULL);
  self->kind_is_chosen = FALSE;
  if (sample->question != NULL)
    g_object_set (self, "question", sample->question, NULL);
  if (sample->view_width > 0)
    g_object_set (self, "view-width", sample->view_width, "view-height", sample->view_height, NULL);
}

void
omo_workspace_swap (OmoWorkspace *self)
{
  g_return_if_fail (OMO_IS_WORKSPACE (self));

  if (!omo_workspace_refuse_change (self))
    {
      g_autoptr (OmoPicture) first = self->first == NULL ? NULL : omo_picture_ref (self->first);
      g_autoptr (OmoPicture) second = self->second == NULL ? NULL : omo_picture_ref (self->second);

      omo_workspace_put_pictures (self, second, first, FALSE);
    }
}

gboolean
omo_workspace_pair_is_swapped (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), FALSE);

  return self->first != NULL && self->second != NULL
         && omo_job_type_pair_is_swapped (self->first, self->second);
}
