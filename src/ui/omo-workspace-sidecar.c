/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/omo-error.h"
#include "core/omo-detail.h"
#include "core/omo-sidecar.h"
#include "ui/omo-workspace-private.h"

/* The truth that stands in a file beside the picture. */

static gboolean
fits (OmoWorkspace *self, const OmoSidecar *sidecar)
{
  const OmoExpected *expected = &sidecar->expected;
  OmoSize size = omo_workspace_get_natural_size (self);

  switch (expected->shape)
    {
    case OMO_ANSWER_POINTS:
    case OMO_ANSWER_DRAG:
      return omo_geometry_contains (size, expected->points[0])
             && omo_geometry_contains (size, expected->points[1]);
    case OMO_ANSWER_SLIDE:
      return expected->x <= size.width;
    case OMO_ANSWER_ROTATION:
    case OMO_N_ANSWER_SHAPES:
    default:
      return TRUE;
    }
}

/* What a next picture is, is proposed anew: nobody has chosen this job type. */
static void
apply (OmoWorkspace *self, const OmoSidecar *sidecar)
{
  omo_workspace_set_kind (self, sidecar->kind, OMO_PROPOSED_BY_DEFAULT);
  self->kind_is_chosen = FALSE;
  if (sidecar->view_width > 0)
    g_object_set (self, "view-width", sidecar->view_width, "view-height", sidecar->view_height,
                  NULL);
  if (sidecar->question != NULL)
    g_object_set (self, "question", sidecar->question, NULL);
  omo_verification_set_expected (self->verification, &sidecar->expected);
}

void
omo_workspace_refuse_sidecar (OmoWorkspace *self, const char *name, const GError *error)
{
  g_autofree char *reason = omo_detail_tell (error);
  g_autofree char *text = g_strdup_printf (
      _ ("The truth beside the picture, %s.json, is not usable: %s. The picture is there without "
         "it."),
      name, reason);

  omo_workspace_tell (self, NULL, text);
}

void
omo_workspace_apply_sidecar (OmoWorkspace *self, GBytes *bytes, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoSidecar) sidecar = omo_sidecar_read (bytes, self->kind, &error);
  g_autofree char *text = NULL;

  if (sidecar != NULL && !fits (self, sidecar))
    error = g_error_new_literal (OMO_ERROR, OMO_ERROR_MALFORMED, "it lies outside the picture");
  if (error != NULL)
    {
      omo_workspace_refuse_sidecar (self, name, error);
      return;
    }
  omo_workspace_remember (self);
  apply (self, sidecar);
  text =
      g_strdup_printf (_ ("The truth is marked as %s.json says it, with job type and size."), name);
  omo_workspace_tell_change (self, text);
}
