/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ui/omo-workspace-private.h"

void
omo_workspace_set_job (OmoWorkspace *self, OmoJob *job)
{
  if (g_set_object (&self->job, job))
    {
      omo_workspace_read_as_own (self);
      self->scrub = -1;
      g_object_notify (G_OBJECT (self), "job");
      g_object_notify (G_OBJECT (self), "scrub");
    }
}

static void
set_working (OmoWorkspace *self, gboolean working)
{
  if (self->working == working)
    return;
  self->working = working;
  g_object_notify (G_OBJECT (self), "working");
}

/* The displayed size is proposed anew when a picture or the job type makes the old one meaningless. */
static void
propose_view_size (OmoWorkspace *self)
{
  if (self->first == NULL)
    return;
  g_object_set (self, "view-width", omo_picture_get_width (self->first), "view-height",
                omo_picture_get_height (self->first), NULL);
}

void
omo_workspace_set_kind (OmoWorkspace *self, OmoJobKind kind, OmoProposal proposal)
{
  if (kind < OMO_N_JOB_TYPES && kind != self->kind)
    {
      self->kind = kind;
      omo_verification_begin (self->verification, omo_job_type_get (kind)->shape);
      /* What was typed is the id of the other job type. */
      g_object_set (self, "type-job-id", "", NULL);
      g_object_notify (G_OBJECT (self), "job-kind");
      g_object_notify (G_OBJECT (self), "job");
    }
  if (proposal != self->proposal)
    {
      self->proposal = proposal;
      g_object_notify (G_OBJECT (self), "proposal");
    }
}

void
omo_workspace_put_pictures (OmoWorkspace *self,
                            OmoPicture *first,
                            OmoPicture *second,
                            gboolean propose)
{
  gboolean anew = first != self->first;
  OmoProposal why = OMO_PROPOSED_BY_DEFAULT;

  if (first != NULL)
    omo_picture_ref (first);
  if (second != NULL)
    omo_picture_ref (second);
  g_clear_pointer (&self->first, omo_picture_unref);
  g_clear_pointer (&self->second, omo_picture_unref);
  self->first = first;
  self->second = second;

  g_object_freeze_notify (G_OBJECT (self));
  omo_workspace_set_job (self, NULL);
  omo_workspace_forget_paste (self);
  omo_workspace_set_opened_case (self, NULL);
  omo_verification_begin (self->verification, omo_job_type_get (self->kind)->shape);
  if (propose && (first != NULL || second != NULL))
    {
      OmoJobKind kind = omo_job_type_propose (first != NULL ? first : second,
                                              first != NULL ? second : NULL, &why);
      omo_workspace_set_kind (self, kind, why);
    }
  if (anew)
    propose_view_size (self);
  g_object_notify (G_OBJECT (self), "first");
  g_object_notify (G_OBJECT (self), "second");
  g_object_thaw_notify (G_OBJECT (self));
  if (first != NULL)
    omo_workspace_expect_call (self);
}

static void
fill_in_size (OmoWorkspace *self, const char *property, int size)
{
  if (size > 0 && size <= OMO_VIEW_SIZE_MAX)
    g_object_set (self, property, size, NULL);
}

/* Its numbers may mean another thing. */
static void
bring_dialect (OmoWorkspace *self, const OmoDialect *dialect)
{
  OmoReadingChoice choice;

  if (dialect == NULL)
    return;
  choice = omo_workspace_find_reading_choice (self, dialect, NULL);
  g_object_set (self, "dialect", omo_dialect_get_id (dialect), NULL);
  omo_workspace_set_reading_choice (self, choice);
}

void
omo_workspace_fill_in (OmoWorkspace *self, const OmoAsked *asked)
{
  omo_workspace_set_kind (self, asked->kind, OMO_PROPOSED_BY_DEFAULT);
  self->kind_is_chosen = TRUE;
  fill_in_size (self, "view-width", asked->view_width);
  fill_in_size (self, "view-height", asked->view_height);
  if (asked->question != NULL)
    g_object_set (self, "question", asked->question, NULL);
  if (asked->dialect != NULL)
    bring_dialect (self, omo_dialect_from_id (asked->dialect));
  /* Which id is the usual one depends on the version. */
  g_object_set (self, "type-job-id",
                omo_workspace_is_usual_type_id (self, asked->type_job_id) ? "" : asked->type_job_id,
                NULL);
  self->is_brought = TRUE;
}

void
omo_workspace_count_loading (OmoWorkspace *self, int change)
{
  gboolean before = self->n_loading > 0;

  self->n_loading += change;
  if (before != (self->n_loading > 0))
    g_object_notify (G_OBJECT (self), "loading");
}

GCancellable *
omo_workspace_begin_reading (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), NULL);

  omo_workspace_count_loading (self, 1);
  return g_object_ref (self->loading);
}

void
omo_workspace_end_reading (OmoWorkspace *self)
{
  g_return_if_fail (OMO_IS_WORKSPACE (self));

  omo_workspace_count_loading (self, -1);
}

gboolean
omo_workspace_stop_loading (OmoWorkspace *self)
{
  g_autoptr (GCancellable) stopped = NULL;

  g_return_val_if_fail (OMO_IS_WORKSPACE (self), FALSE);

  if (self->n_loading == 0)
    return FALSE;
  stopped = self->loading;
  self->loading = g_cancellable_new ();
  g_cancellable_cancel (stopped);
  omo_workspace_tell (self, NULL, _ ("Stopped reading. Nothing has changed."));
  return TRUE;
}

void
omo_workspace_tell (OmoWorkspace *self, const GError *error, const char *text)
{
  g_signal_emit_by_name (self, "notice", error, text);
}

OmoJob *
omo_workspace_get_job (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), NULL);

  if (self->job != NULL && omo_job_get_job_type (self->job)->kind == self->kind)
    return self->job;
  return NULL;
}

gboolean
omo_workspace_is_working (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), FALSE);

  return self->working;
}

void
omo_workspace_begin_job (OmoWorkspace *self, OmoJob *job)
{
  omo_workspace_set_job (self, job);
  self->asked = NULL;
  g_clear_pointer (&self->asked_at, g_free);
  omo_workspace_set_opened_case (self, NULL);
  /* What was said belongs to the answer before; the truth stays. */
  g_object_set (self->verification, "verdict", OMO_VERDICT_NONE, NULL);
  set_working (self, TRUE);
}

void
omo_workspace_end_job (OmoWorkspace *self)
{
  g_clear_object (&self->running);
  set_working (self, FALSE);
  if (!self->working) /* whoever was told of the end may have begun the next */
    g_clear_pointer (&self->guest, omo_profile_free);
  omo_workspace_update_badge (self);
}
