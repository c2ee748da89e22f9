/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-workspace-private.h"

/* What the number of a rotation means: as the person has chosen for the service in force, and as a guest means it, whose
 * answer is shown. */

OmoReadingChoice
omo_workspace_find_reading_choice (OmoWorkspace *self,
                                   const OmoDialect *dialect,
                                   const OmoProfile *guest)
{
  OmoReadingChoice choice = { 0 };
  OmoReading own;

  g_return_val_if_fail (OMO_IS_WORKSPACE (self) && dialect != NULL, choice);

  if (guest != NULL)
    return guest->choice;
  choice = self->is_guest_read ? self->own_choice : self->choice;
  own = omo_dialect_get_reading (dialect);
  if (own != omo_dialect_get_reading (self->dialect))
    choice.reading = own;
  return choice;
}

void
omo_workspace_set_reading_choice (OmoWorkspace *self, OmoReadingChoice choice)
{
  self->is_guest_read = FALSE;
  g_object_set (self, "reading", choice.reading, "travel", choice.travel, "flip", choice.flip,
                NULL);
}

void
omo_workspace_read_as_own (OmoWorkspace *self)
{
  if (self->is_guest_read)
    omo_workspace_set_reading_choice (self, self->own_choice);
}

void
omo_workspace_read_as_guest (OmoWorkspace *self, const OmoDialect *dialect, const OmoProfile *guest)
{
  OmoReadingChoice choice = omo_workspace_find_reading_choice (self, dialect, guest);
  OmoReadingChoice own = self->is_guest_read ? self->own_choice : self->choice;

  omo_workspace_set_reading_choice (self, choice);
  self->own_choice = own;
  self->is_guest_read = TRUE;
}
