/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-workspace-private.h"

static void
show_end (OmoWorkspace *self, const OmoRecorded *recorded)
{
  omo_workspace_begin_job (self, recorded->job);
  self->asked =
      recorded->asked.dialect == NULL ? NULL : omo_dialect_from_id (recorded->asked.dialect);
  self->asked_at = g_strdup (recorded->endpoint);
  omo_workspace_end_job (self);
}

gboolean
omo_workspace_show_recorded (OmoWorkspace *self, const OmoRecorded *recorded)
{
  const OmoHistoryJudgement *judgement = &recorded->judgement;
  OmoAsked asked = recorded->asked;

  if (omo_workspace_refuse_change (self))
    return FALSE;
  omo_workspace_leave_queue_item (self);
  omo_workspace_remember (self);
  omo_workspace_return_to_profile (self);
  omo_workspace_put_pictures (self, omo_job_get_picture (recorded->job, 0),
                              omo_job_get_picture (recorded->job, 1), FALSE);
  if (asked.question == NULL)
    asked.question = "";
  omo_workspace_fill_in (self, &asked);
  if (omo_job_is_over (recorded->job))
    show_end (self, recorded);
  omo_verification_restore (self->verification, judgement->expected, judgement->verdict,
                            judgement->note, judgement->ticket);
  omo_workspace_set_reading_choice (self, judgement->choice);
  return TRUE;
}
