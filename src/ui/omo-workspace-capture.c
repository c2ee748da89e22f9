/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ui/omo-workspace-private.h"

gboolean
omo_workspace_take_capture (OmoWorkspace *self, OmoPicture *picture)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (OMO_IS_WORKSPACE (self) && picture != NULL, FALSE);

  if (omo_workspace_refuse_change (self))
    return FALSE;
  omo_workspace_leave_queue_item (self);
  omo_workspace_remember (self);
  self->kind_is_chosen = FALSE;
  omo_workspace_put_pictures (self, picture, NULL, TRUE);
  text = g_strdup_printf (_ ("Captured %d × %d from the screen. C cuts a part out of it."),
                          omo_picture_get_width (picture), omo_picture_get_height (picture));
  omo_workspace_tell_change (self, text);
  return TRUE;
}
