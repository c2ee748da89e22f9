/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-archive-private.h"

static OmoHistoryFilter *
copy_filter (const OmoHistoryFilter *filter)
{
  OmoHistoryFilter *copy = g_new0 (OmoHistoryFilter, 1);

  omo_history_filter_copy (filter, copy);
  return copy;
}

static void
filter_free (gpointer data)
{
  omo_history_filter_clear (data);
  g_free (data);
}

static gboolean
list_work (OmoHistoryDatabase *database, OmoArchiveOperation *operation, GError **error)
{
  operation->result = omo_history_database_list (database, operation->input, 0, error);
  return operation->result != NULL;
}

static gboolean
entries_work (OmoHistoryDatabase *database, OmoArchiveOperation *operation, GError **error)
{
  GArray *ids = operation->input;

  operation->result = omo_history_database_load_entries (
      database, (const gint64 *) (void *) ids->data, ids->len, error);
  return operation->result != NULL;
}

static gboolean
job_work (OmoHistoryDatabase *database, OmoArchiveOperation *operation, GError **error)
{
  operation->result = omo_history_database_load_job (database, operation->input, error);
  return operation->result != NULL;
}

static gboolean
records_work (OmoHistoryDatabase *database, OmoArchiveOperation *operation, GError **error)
{
  operation->result = omo_history_database_load_records (database, operation->input, 0, error);
  return operation->result != NULL;
}

typedef struct
{
  OmoJobKind kind;
  char *endpoint;
} TimesInput;

static void
times_input_free (gpointer data)
{
  TimesInput *self = data;

  g_free (self->endpoint);
  g_free (self);
}

static gboolean
times_work (OmoHistoryDatabase *database, OmoArchiveOperation *operation, GError **error)
{
  const TimesInput *input = operation->input;

  operation->result =
      omo_history_database_load_service_times (database, input->kind, input->endpoint, error);
  return operation->result != NULL;
}

/* Reads an array of what `filter` lets through. */
static void
run_filtered (OmoArchive *self,
              const OmoHistoryFilter *filter,
              OmoArchiveWork work,
              gpointer source_tag,
              GCancellable *cancellable,
              GAsyncReadyCallback callback,
              gpointer user_data)
{
  omo_archive_run (self,
                   &(OmoArchiveOperation){ .work = work,
                                           .input = copy_filter (filter),
                                           .free_input = filter_free,
                                           .free_result = (GDestroyNotify) g_array_unref },
                   source_tag, cancellable, callback, user_data);
}

/* What was read; transfer full. */
static gpointer
finish (OmoArchive *self, GAsyncResult *result, gpointer source_tag, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, source_tag), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
omo_archive_list_async (OmoArchive *self,
                        const OmoHistoryFilter *filter,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_return_if_fail (OMO_IS_ARCHIVE (self) && filter != NULL);

  run_filtered (self, filter, list_work, omo_archive_list_async, cancellable, callback, user_data);
}

GArray *
omo_archive_list_finish (OmoArchive *self, GAsyncResult *result, GError **error)
{
  return finish (self, result, omo_archive_list_async, error);
}

void
omo_archive_load_entries_async (OmoArchive *self,
                                GArray *ids,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_return_if_fail (OMO_IS_ARCHIVE (self) && ids != NULL);

  omo_archive_run (self,
                   &(OmoArchiveOperation){ .work = entries_work,
                                           .input = ids,
                                           .free_input = (GDestroyNotify) g_array_unref,
                                           .free_result = (GDestroyNotify) g_ptr_array_unref },
                   omo_archive_load_entries_async, cancellable, callback, user_data);
}

GPtrArray *
omo_archive_load_entries_finish (OmoArchive *self, GAsyncResult *result, GError **error)
{
  return finish (self, result, omo_archive_load_entries_async, error);
}

void
omo_archive_load_job_async (OmoArchive *self,
                            const char *uuid,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_return_if_fail (OMO_IS_ARCHIVE (self) && uuid != NULL);

  omo_archive_run (self,
                   &(OmoArchiveOperation){ .work = job_work,
                                           .input = g_strdup (uuid),
                                           .free_input = g_free,
                                           .free_result = (GDestroyNotify) omo_history_job_free },
                   omo_archive_load_job_async, cancellable, callback, user_data);
}

OmoHistoryJob *
omo_archive_load_job_finish (OmoArchive *self, GAsyncResult *result, GError **error)
{
  return finish (self, result, omo_archive_load_job_async, error);
}

void
omo_archive_load_records_async (OmoArchive *self,
                                const OmoHistoryFilter *filter,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_return_if_fail (OMO_IS_ARCHIVE (self) && filter != NULL);

  run_filtered (self, filter, records_work, omo_archive_load_records_async, cancellable, callback,
                user_data);
}

GArray *
omo_archive_load_records_finish (OmoArchive *self, GAsyncResult *result, GError **error)
{
  return finish (self, result, omo_archive_load_records_async, error);
}

void
omo_archive_load_service_times_async (OmoArchive *self,
                                      OmoJobKind kind,
                                      const char *endpoint,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  TimesInput *input;

  g_return_if_fail (OMO_IS_ARCHIVE (self) && endpoint != NULL);

  input = g_new0 (TimesInput, 1);
  input->kind = kind;
  input->endpoint = g_strdup (endpoint);
  omo_archive_run (self,
                   &(OmoArchiveOperation){ .work = times_work,
                                           .input = input,
                                           .free_input = times_input_free,
                                           .free_result = (GDestroyNotify) g_array_unref },
                   omo_archive_load_service_times_async, cancellable, callback, user_data);
}

GArray *
omo_archive_load_service_times_finish (OmoArchive *self, GAsyncResult *result, GError **error)
{
  return finish (self, result, omo_archive_load_service_times_async, error);
}
