/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/omo-number.h"
#include "ui/omo-canvas-private.h"

/* What the canvas says to those who do not see it. */

static char *
describe_turn (double clockwise_degrees)
{
  g_autofree char *degrees = omo_number_print_rounded (fabs (clockwise_degrees));

  if (clockwise_degrees == 0)
    return g_strdup (_ ("not turned"));
  if (clockwise_degrees > 0)
    return g_strdup_printf (_ ("turned %s degrees clockwise"), degrees);
  return g_strdup_printf (_ ("turned %s degrees anticlockwise"), degrees);
}

static char *
describe_rotation (OmoWorkspace *workspace)
{
  OmoRotation rotation = omo_workspace_get_rotation (workspace);
  g_autofree char *inner = describe_turn (rotation.inner_degrees);
  g_autofree char *outer = describe_turn (-rotation.outer_degrees);
  double value;

  if (!omo_workspace_get_rotation_value (workspace, &value))
    return g_strdup (_ ("Inner disc and outer ring, not answered yet"));
  /* Translators: “turned 50 degrees clockwise” or “not turned”, each */
  return g_strdup_printf (_ ("Inner disc %s, outer ring %s"), inner, outer);
}

static char *
describe_mark (const OmoMark *mark)
{
  g_autofree char *x = omo_number_print (mark->returned.x);
  g_autofree char *y = omo_number_print (mark->returned.y);
  g_autofree char *natural_x = omo_number_print_rounded (mark->natural.x);
  g_autofree char *natural_y = omo_number_print_rounded (mark->natural.y);

  if (mark->outside)
    return g_strdup_printf (_ ("point %u at %s, %s displayed, outside the picture"), mark->number,
                            x, y);
  return g_strdup_printf (_ ("point %u at %s, %s displayed, %s, %s natural"), mark->number, x, y,
                          natural_x, natural_y);
}

static char *
describe_marks (const OmoOverlay *overlay)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < overlay->n_marks; i++)
    {
      g_autofree char *mark = describe_mark (&overlay->marks[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", mark);
    }
  if (overlay->has_end2)
    {
      g_autofree char *x = omo_number_print (overlay->end2.returned.x);
      g_autofree char *y = omo_number_print (overlay->end2.returned.y);

      g_string_append (text, "; ");
      /* Translators: where a drag may end instead */
      g_string_append_printf (text, _ ("or to %s, %s"), x, y);
    }
  return g_string_free (text, FALSE);
}

static char *
describe_guide (const OmoGuide *guide)
{
  g_autofree char *returned = omo_number_print (guide->returned);
  g_autofree char *natural = omo_number_print_rounded (guide->natural);

  return g_strdup_printf (_ ("the piece slides by %s displayed, %s natural"), returned, natural);
}

static char *
describe (OmoWorkspace *workspace)
{
  OmoOverlay overlay = omo_workspace_get_overlay (workspace);
  OmoSize natural = omo_workspace_get_natural_size (workspace);

  if (natural.width <= 0)
    return g_strdup (_ ("No picture"));
  if (omo_workspace_get_job_type (workspace)->n_pictures == 2)
    return describe_rotation (workspace);
  if (overlay.has_guide)
    return describe_guide (&overlay.guide);
  if (overlay.n_marks > 0)
    return describe_marks (&overlay);
  return g_strdup_printf (_ ("Captcha, %d by %d pixels, not answered yet"), (int) natural.width,
                          (int) natural.height);
}

char *
omo_canvas_describe (OmoCanvas *self)
{
  g_return_val_if_fail (OMO_IS_CANVAS (self), NULL);

  if (omo_canvas_is_cropping (self))
    return g_strdup_printf (_ ("Cut out %d by %d pixels from %d, %d"), self->crop.width,
                            self->crop.height, self->crop.x, self->crop.y);
  return describe (self->workspace);
}

void
omo_canvas_update_description (OmoCanvas *self)
{
  g_autofree char *description = omo_canvas_describe (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
}
