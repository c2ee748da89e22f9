/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-archive-private.h"

#include "core/omo-thumbnail.h"

typedef struct
{
  OmoHistoryJob *job;
  OmoArchiveExtras extras; /* all owned */
} AddInput;

static void
add_input_free (gpointer data)
{
  AddInput *self = data;

  omo_history_job_free (self->job);
  g_clear_pointer (&self->extras.first, omo_picture_unref);
  g_clear_pointer (&self->extras.whole, omo_case_free);
  g_clear_pointer (&self->extras.redaction, omo_redaction_unref);
  g_free (self);
}

static gboolean
add_work (OmoHistoryDatabase *database, OmoArchiveOperation *operation, GError **error)
{
  AddInput *input = operation->input;

  if (input->job->thumbnail == NULL && input->extras.first != NULL)
    input->job->thumbnail = omo_thumbnail_new (input->extras.first);
  if (input->extras.whole != NULL)
    input->job->case_file = omo_case_write_beside (input->extras.whole, input->extras.redaction);
  return omo_history_database_add (database, input->job, error);
}

typedef struct
{
  char *uuid;
  OmoHistoryJudgement judgement;
} JudgeInput;

static void
judge_input_free (gpointer data)
{
  JudgeInput *self = data;

  g_free (self->uuid);
  omo_history_judgement_clear (&self->judgement);
  g_free (self);
}

static gboolean
judge_work (OmoHistoryDatabase *database, OmoArchiveOperation *operation, GError **error)
{
  JudgeInput *input = operation->input;

  return omo_history_database_judge (database, input->uuid, &input->judgement, error);
}

static gboolean
delete_work (OmoHistoryDatabase *database, OmoArchiveOperation *operation, GError **error)
{
  const GArray *ids = operation->input;
  OmoArchiveDeletion deletion = { 0 };

  if (!omo_history_database_delete (database, (const gint64 *) (void *) ids->data, ids->len,
                                    &deletion.deletion, &deletion.n_jobs, error))
    return FALSE;
  operation->result = g_memdup2 (&deletion, sizeof deletion);
  return TRUE;
}

static gboolean
delete_before_work (OmoHistoryDatabase *database, OmoArchiveOperation *operation, GError **error)
{
  const gint64 *time = operation->input;
  OmoArchiveDeletion deletion = { 0 };

  if (!omo_history_database_delete_before (database, *time, &deletion.deletion, &deletion.n_jobs,
                                           error))
    return FALSE;
  operation->result = g_memdup2 (&deletion, sizeof deletion);
  return TRUE;
}

static gboolean
undelete_work (OmoHistoryDatabase *database, OmoArchiveOperation *operation, GError **error)
{
  const gint64 *deletion = operation->input;
  guint n = 0;

  if (!omo_history_database_undelete (database, *deletion, &n, error))
    return FALSE;
  operation->result = g_memdup2 (&n, sizeof n);
  return TRUE;
}

typedef struct
{
  guint days;
  guint64 bytes;
} TidyInput;

static gboolean
tidy_work (OmoHistoryDatabase *database, OmoArchiveOperation *operation, GError **error)
{
  const TidyInput *input = operation->input;
  guint n = 0;

  return omo_history_database_purge (database, OMO_ARCHIVE_UNDO_SECONDS, error)
         && omo_history_database_retain (database, input->days, input->bytes, &n, error);
}

static gboolean
measure_work (OmoHistoryDatabase *database, OmoArchiveOperation *operation, GError **error)
{
  guint64 bytes = 0;

  if (!omo_history_database_measure (database, &bytes, error))
    return FALSE;
  operation->result = g_memdup2 (&bytes, sizeof bytes);
  return TRUE;
}

void
omo_archive_add_async (OmoArchive *self,
                       OmoHistoryJob *job,
                       const OmoArchiveExtras *extras,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  AddInput *input;

  g_return_if_fail (OMO_IS_ARCHIVE (self) && job != NULL);

  input = g_new0 (AddInput, 1);
  input->job = job;
  if (extras != NULL)
    input->extras = *extras;
  if (input->extras.first != NULL)
    omo_picture_ref (input->extras.first);
  if (input->extras.redaction != NULL)
    omo_redaction_ref (input->extras.redaction);
  omo_archive_run (
      self,
      &(OmoArchiveOperation){
          .work = add_work, .is_change = TRUE, .input = input, .free_input = add_input_free },
      omo_archive_add_async, cancellable, callback, user_data);
}

gboolean
omo_archive_add_finish (OmoArchive *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
omo_archive_judge_async (OmoArchive *self,
                         const char *uuid,
                         const OmoHistoryJudgement *judgement,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  JudgeInput *input;

  g_return_if_fail (OMO_IS_ARCHIVE (self) && uuid != NULL && judgement != NULL);

  input = g_new0 (JudgeInput, 1);
  input->uuid = g_strdup (uuid);
  omo_history_judgement_copy (judgement, &input->judgement);
  omo_archive_run (
      self,
      &(OmoArchiveOperation){
          .work = judge_work, .is_change = TRUE, .input = input, .free_input = judge_input_free },
      omo_archive_judge_async, cancellable, callback, user_data);
}

gboolean
omo_archive_judge_finish (OmoArchive *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
omo_archive_delete_async (OmoArchive *self,
                          GArray *ids,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_return_if_fail (OMO_IS_ARCHIVE (self) && ids != NULL);

  omo_archive_run (self,
                   &(OmoArchiveOperation){ .work = delete_work,
                                           .is_change = TRUE,
                                           .input = ids,
                                           .free_input = (GDestroyNotify) g_array_unref,
                                           .free_result = g_free },
                   omo_archive_delete_async, cancellable, callback, user_data);
}

void
omo_archive_delete_before_async (OmoArchive *self,
                                 gint64 time,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_return_if_fail (OMO_IS_ARCHIVE (self));

  omo_archive_run (self,
                   &(OmoArchiveOperation){ .work = delete_before_work,
                                           .is_change = TRUE,
                                           .input = g_memdup2 (&time, sizeof time),
                                           .free_input = g_free,
                                           .free_result = g_free },
                   omo_archive_delete_async, cancellable, callback, user_data);
}

gboolean
omo_archive_delete_finish (OmoArchive *self,
                           GAsyncResult *result,
                           OmoArchiveDeletion *out_deletion,
                           GError **error)
{
  g_autofree OmoArchiveDeletion *deletion = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self) && out_deletion != NULL, FALSE);

  deletion = g_task_propagate_pointer (G_TASK (result), error);
  if (deletion == NULL)
    return FALSE;
  *out_deletion = *deletion;
  return TRUE;
}

void
omo_archive_undelete_async (OmoArchive *self,
                            gint64 deletion,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_return_if_fail (OMO_IS_ARCHIVE (self));

  omo_archive_run (self,
                   &(OmoArchiveOperation){ .work = undelete_work,
                                           .is_change = TRUE,
                                           .input = g_memdup2 (&deletion, sizeof deletion),
                                           .free_input = g_free,
                                           .free_result = g_free },
                   omo_archive_undelete_async, cancellable, callback, user_data);
}

gboolean
omo_archive_undelete_finish (OmoArchive *self,
                             GAsyncResult *result,
                             guint *out_n_jobs,
                             GError **error)
{
  g_autofree guint *n = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self) && out_n_jobs != NULL, FALSE);

  n = g_task_propagate_pointer (G_TASK (result), error);
  if (n == NULL)
    return FALSE;
  *out_n_jobs = *n;
  return TRUE;
}

void
omo_archive_tidy_async (OmoArchive *self,
                        guint days,
                        guint64 bytes,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  const TidyInput input = { days, bytes };

  g_return_if_fail (OMO_IS_ARCHIVE (self));

  omo_archive_run (self,
                   &(OmoArchiveOperation){ .work = tidy_work,
                                           .is_change = TRUE,
                                           .input = g_memdup2 (&input, sizeof input),
                                           .free_input = g_free },
                   omo_archive_tidy_async, cancellable, callback, user_data);
}

gboolean
omo_archive_tidy_finish (OmoArchive *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
omo_archive_measure_async (OmoArchive *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (OMO_IS_ARCHIVE (self));

  omo_archive_run (self, &(OmoArchiveOperation){ .work = measure_work, .free_result = g_free },
                   omo_archive_measure_async, cancellable, callback, user_data);
}

gboolean
omo_archive_measure_finish (OmoArchive *self,
                            GAsyncResult *result,
                            guint64 *out_bytes,
                            GError **error)
{
  g_autofree guint64 *bytes = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self) && out_bytes != NULL, FALSE);

  bytes = g_task_propagate_pointer (G_TASK (result), error);
  if (bytes == NULL)
    return FALSE;
  *out_bytes = *bytes;
  return TRUE;
}
