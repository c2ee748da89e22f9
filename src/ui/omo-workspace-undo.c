/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-workspace-private.h"

/* What was pasted is kept to be looked at again, and no more of it. */
#define MAX_PASTE_BYTES (4u * 1024 * 1024)

/* Everything that a load, a paste or a crop changes. */
struct _OmoSnapshot
{
  gint64 time; /* it was taken, of g_get_monotonic_time */
  OmoJobKind kind;
  OmoProposal proposal;
  gboolean kind_is_chosen;
  OmoPicture *first;
  OmoPicture *second;
  int view_width;
  int view_height;
  char *type_job_id;
  char *question;
  OmoJob *job;
  const OmoDialect *asked;
  char *asked_at;
  OmoPaste *pasted;
  gboolean pasted_had_token;
  GPtrArray *mended;
  OmoOpenedCase *opened;
  OmoExpected *expected;
  OmoVerdict verdict;
  char *note;
  char *ticket;
  char *profile_id;
  const OmoDialect *dialect;
  OmoReadingChoice choice;
  gboolean is_brought;
};

void
omo_snapshot_free (OmoSnapshot *snapshot)
{
  g_clear_pointer (&snapshot->first, omo_picture_unref);
  g_clear_pointer (&snapshot->second, omo_picture_unref);
  g_clear_object (&snapshot->job);
  g_clear_pointer (&snapshot->pasted, omo_paste_free);
  g_clear_pointer (&snapshot->mended, g_ptr_array_unref);
  g_clear_pointer (&snapshot->opened, omo_opened_case_unref);
  g_clear_pointer (&snapshot->expected, omo_expected_free);
  g_free (snapshot->asked_at);
  g_free (snapshot->note);
  g_free (snapshot->ticket);
  g_free (snapshot->profile_id);
  g_free (snapshot->type_job_id);
  g_free (snapshot->question);
  g_free (snapshot);
}

static void
remember_verification (OmoVerification *verification, OmoSnapshot *snapshot)
{
  const OmoExpected *expected = omo_verification_get_expected (verification);

  if (expected != NULL)
    snapshot->expected = omo_expected_copy (expected);
  g_object_get (verification, "verdict", &snapshot->verdict, "note", &snapshot->note, "ticket",
                &snapshot->ticket, NULL);
}

/* As far as what was pasted or opened has changed it, not the person, and not another profile meanwhile. */
static void
restore_service (OmoWorkspace *self, const OmoSnapshot *snapshot)
{
  if (!g_str_equal (snapshot->profile_id, self->profile->id)
      || !(self->is_brought || snapshot->is_brought))
    return;
  g_object_set (self, "dialect", omo_dialect_get_id (snapshot->dialect), NULL);
  omo_workspace_set_reading_choice (self, snapshot->choice);
  self->is_brought = snapshot->is_brought;
}

OmoSnapshot *
omo_workspace_take_snapshot (OmoWorkspace *self)
{
  OmoSnapshot *snapshot = g_new0 (OmoSnapshot, 1);

  snapshot->time = g_get_monotonic_time ();
  snapshot->kind = self->kind;
  snapshot->proposal = self->proposal;
  snapshot->kind_is_chosen = self->kind_is_chosen;
  snapshot->first = self->first == NULL ? NULL : omo_picture_ref (self->first);
  snapshot->second = self->second == NULL ? NULL : omo_picture_ref (self->second);
  snapshot->view_width = self->view_width;
  snapshot->view_height = self->view_height;
  snapshot->type_job_id = g_strdup (self->type_job_id);
  snapshot->question = g_strdup (self->question);
  g_set_object (&snapshot->job, self->job);
  snapshot->asked = self->asked;
  snapshot->asked_at = g_strdup (self->asked_at);
  snapshot->mended = self->mended == NULL ? NULL : g_ptr_array_ref (self->mended);
  snapshot->opened = self->opened == NULL ? NULL : omo_opened_case_ref (self->opened);
  remember_verification (self->verification, snapshot);
  snapshot->profile_id = g_strdup (self->profile->id);
  snapshot->dialect = self->dialect;
  snapshot->choice = omo_workspace_find_reading_choice (self, self->dialect, NULL);
  snapshot->is_brought = self->is_brought;
  return snapshot;
}

/* It is about to be forgotten here: what changes next belongs to something else. */
static void
move_paste (OmoWorkspace *self, OmoSnapshot *snapshot)
{
  if (self->pasted == NULL || self->pasted->request == NULL
      || g_bytes_get_size (self->pasted->request->body) > MAX_PASTE_BYTES)
    return;
  snapshot->pasted = g_steal_pointer (&self->pasted);
  snapshot->pasted_had_token = self->pasted_had_token;
}

static void
restore_paste (OmoWorkspace *self, OmoSnapshot *snapshot)
{
  self->pasted = g_steal_pointer (&snapshot->pasted);
  self->pasted_had_token = snapshot->pasted_had_token;
  self->mended = g_steal_pointer (&snapshot->mended);
  omo_workspace_set_opened_case (self, snapshot->opened);
}

void
omo_workspace_remember (OmoWorkspace *self)
{
  OmoSnapshot *snapshot = omo_workspace_take_snapshot (self);

  move_paste (self, snapshot);
  g_queue_push_head (&self->past, snapshot);
  if (self->past.length > OMO_WORKSPACE_MAX_PAST)
    omo_snapshot_free (g_queue_pop_tail (&self->past));
  g_object_notify (G_OBJECT (self), "can-undo");
}

void
omo_workspace_forget_past (OmoWorkspace *self)
{
  g_queue_clear_full (&self->past, (GDestroyNotify) omo_snapshot_free);
}

void
omo_workspace_tell_change (OmoWorkspace *self, const char *text)
{
  g_signal_emit_by_name (self, "changed", text);
}

void
omo_workspace_restore (OmoWorkspace *self, OmoSnapshot *snapshot)
{
  omo_workspace_put_pictures (self, snapshot->first, snapshot->second, FALSE);
  omo_workspace_set_kind (self, snapshot->kind, snapshot->proposal);
  self->kind_is_chosen = snapshot->kind_is_chosen;
  restore_service (self, snapshot);
  g_object_set (self, "view-width", snapshot->view_width, "view-height", snapshot->view_height,
                "type-job-id", snapshot->type_job_id, "question", snapshot->question, NULL);
  omo_workspace_set_job (self, snapshot->job);
  self->asked = snapshot->asked;
  if (snapshot->job != NULL && snapshot->asked != NULL && snapshot->asked != self->dialect)
    omo_workspace_read_as_guest (self, snapshot->asked, NULL);
  g_free (self->asked_at);
  self->asked_at = g_steal_pointer (&snapshot->asked_at);
  omo_verification_restore (self->verification, snapshot->expected, snapshot->verdict,
                            snapshot->note, snapshot->ticket);
  restore_paste (self, snapshot);
  omo_snapshot_free (snapshot);
}

gint64
omo_workspace_get_undo_time (OmoWorkspace *self)
{
  const OmoSnapshot *youngest;

  g_return_val_if_fail (OMO_IS_WORKSPACE (self), 0);

  youngest = g_queue_peek_head (&self->past);
  return youngest == NULL ? 0 : youngest->time;
}

void
omo_workspace_undo (OmoWorkspace *self)
{
  g_return_if_fail (OMO_IS_WORKSPACE (self));

  if (g_queue_is_empty (&self->past) || omo_workspace_refuse_change (self))
    return;
  omo_workspace_leave_queue_item (self);
  omo_workspace_restore (self, g_queue_pop_head (&self->past));
  g_object_notify (G_OBJECT (self), "can-undo");
}
