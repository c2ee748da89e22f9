/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ui/omo-file-list.h"
#include "ui/omo-workspace-private.h"

OmoQueue *
omo_workspace_get_queue (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), NULL);

  return self->queue;
}

static OmoQueueItem *
dup_current (OmoWorkspace *self)
{
  return g_list_model_get_item (G_LIST_MODEL (self->queue), self->queue_position);
}

static const char *
find_badge (OmoWorkspace *self)
{
  static const char *const badges[] = {
    [OMO_VERDICT_NONE] = "•",
    [OMO_VERDICT_RIGHT] = "✓",
    [OMO_VERDICT_WRONG] = "✗",
    [OMO_VERDICT_UNSURE] = "?",
  };
  OmoJob *job = omo_workspace_get_job (self);

  if (job == NULL || omo_job_get_answer (job) == NULL)
    return "";
  return badges[omo_workspace_get_verdict (self)];
}

void
omo_workspace_update_badge (OmoWorkspace *self)
{
  g_autoptr (OmoQueueItem) item = dup_current (self);

  if (item != NULL)
    omo_queue_item_set_badge (item, find_badge (self));
}

static void
set_position (OmoWorkspace *self, guint position)
{
  self->queue_position = position;
  if (position != G_MAXUINT)
    self->queue_last = position;
  g_object_notify (G_OBJECT (self), "queue-position");
}

void
omo_workspace_leave_queue_item (OmoWorkspace *self)
{
  g_autoptr (OmoQueueItem) item = dup_current (self);

  if (item == NULL)
    return;
  omo_queue_item_put_state (item, omo_workspace_take_snapshot (self),
                            (GDestroyNotify) omo_snapshot_free);
  set_position (self, G_MAXUINT);
}

void
omo_workspace_go_to (OmoWorkspace *self, guint position)
{
  g_autoptr (OmoQueueItem) item = NULL;
  OmoSnapshot *snapshot;

  g_return_if_fail (OMO_IS_WORKSPACE (self));

  item = g_list_model_get_item (G_LIST_MODEL (self->queue), position);
  if (item == NULL || position == self->queue_position || omo_workspace_refuse_change (self))
    return;
  omo_workspace_leave_queue_item (self);
  set_position (self, position);
  snapshot = omo_queue_item_steal_state (item);
  if (snapshot != NULL)
    omo_workspace_restore (self, snapshot);
  else
    omo_workspace_load_item (self, item);
}

void
omo_workspace_start_queue (OmoWorkspace *self, GListModel *files, gboolean is_cut)
{
  g_autofree char *text = NULL;

  if (omo_workspace_refuse_change (self))
    return;
  omo_workspace_end_queue (self);
  omo_queue_set_files (self->queue, files);
  omo_workspace_go_to (self, 0);
  if (!is_cut)
    return;
  text =
      g_strdup_printf (_ ("There are more pictures; the first %u were taken."), OMO_FILE_LIST_MAX);
  omo_workspace_tell (self, NULL, text);
}

gboolean
omo_workspace_can_step (OmoWorkspace *self, int step)
{
  guint n;

  g_return_val_if_fail (OMO_IS_WORKSPACE (self) && (step == 1 || step == -1), FALSE);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->queue));
  return step > 0 ? self->queue_last + 1 < n : n > 0 && self->queue_last > 0;
}

gboolean
omo_workspace_step (OmoWorkspace *self, int step)
{
  if (!omo_workspace_can_step (self, step))
    return FALSE;
  omo_workspace_go_to (self, step > 0 ? self->queue_last + 1 : self->queue_last - 1);
  return TRUE;
}

void
omo_workspace_end_queue (OmoWorkspace *self)
{
  g_return_if_fail (OMO_IS_WORKSPACE (self));

  self->queue_last = 0;
  set_position (self, G_MAXUINT);
  omo_queue_set_files (self->queue, NULL);
}
