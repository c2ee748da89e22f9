/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-case.h"
#include "core/omo-picture.h"
#include "store/omo-history-database.h"

G_BEGIN_DECLS

/* The history's file for a window: everything is done in one worker thread, one thing after the other in the order in
 * which it was asked for, and nothing here waits. All windows of a process share one.
 *
 * Where the file cannot be used, because the disk is full or the home may not be written, each operation fails with an
 * OMO_ERROR_HISTORY_* of its own, "error" says why for all to see, and the next operation tries again.
 *
 * Property, read-only, notified: "error" (GError, boxed): why nothing is kept just now; NULL: all is well. Signal:
 * "changed": jobs were added, changed or deleted, by this process or another. */
#define OMO_TYPE_ARCHIVE (omo_archive_get_type ())
G_DECLARE_FINAL_TYPE (OmoArchive, omo_archive, OMO, ARCHIVE, GObject)

/* What was deleted can be brought back for at least so long. */
#define OMO_ARCHIVE_UNDO_SECONDS 600

/* `path` NULL is omo_history_database_dup_default_path. The file is opened, and made, by the first operation. */
OmoArchive *omo_archive_new (const char *path);

/* Why nothing is kept just now, NULL when all is well. Borrowed. */
const GError *omo_archive_get_error (OmoArchive *self);

/* Where the file is. Borrowed. */
const char *omo_archive_get_path (OmoArchive *self);

/* Waits for what is under way, parts of a second, and closes the file: for the end of the program. Whatever is asked
 * later fails with G_IO_ERROR_CLOSED. */
void omo_archive_close (OmoArchive *self);

/* What is made of a job on its way into the file, in the worker. */
typedef struct
{
  OmoPicture
      *first; /* its first picture, of which a missing thumbnail is made; borrowed; NULL: none */
  OmoCase *whole;          /* it becomes the job's `case_file`; taken; NULL: none */
  OmoRedaction *redaction; /* what the case is redacted with; borrowed */
} OmoArchiveExtras;

/* Takes `job`, and what `extras` says (may be NULL). */
void omo_archive_add_async (OmoArchive *self,
                            OmoHistoryJob *job,
                            const OmoArchiveExtras *extras,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean omo_archive_add_finish (OmoArchive *self, GAsyncResult *result, GError **error);

/* Copies `judgement`. */
void omo_archive_judge_async (OmoArchive *self,
                              const char *uuid,
                              const OmoHistoryJudgement *judgement,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
gboolean omo_archive_judge_finish (OmoArchive *self, GAsyncResult *result, GError **error);

/* What was deleted, for omo_archive_undelete_async. */
typedef struct
{
  gint64 deletion;
  guint n_jobs;
} OmoArchiveDeletion;

/* Takes `ids`, an array of gint64. */
void omo_archive_delete_async (OmoArchive *self,
                               GArray *ids,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
/* All jobs sent before `time`, unix seconds. */
void omo_archive_delete_before_async (OmoArchive *self,
                                      gint64 time,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
/* Finishes both. */
gboolean omo_archive_delete_finish (OmoArchive *self,
                                    GAsyncResult *result,
                                    OmoArchiveDeletion *out_deletion,
                                    GError **error);

/* Brings back what `deletion` took away, within OMO_ARCHIVE_UNDO_SECONDS. */
void omo_archive_undelete_async (OmoArchive *self,
                                 gint64 deletion,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
/* `out_n_jobs`: how many are back; 0 when it was too late. */
gboolean omo_archive_undelete_finish (OmoArchive *self,
                                      GAsyncResult *result,
                                      guint *out_n_jobs,
                                      GError **error);

/* Removes for good what can no longer be brought back, what is older than `days`, and the oldest jobs beyond `bytes`;
 * 0 for either keeps all: at the start and once a day. */
void omo_archive_tidy_async (OmoArchive *self,
                             guint days,
                             guint64 bytes,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean omo_archive_tidy_finish (OmoArchive *self, GAsyncResult *result, GError **error);

/* How much of the disk the history uses, bytes. */
void omo_archive_measure_async (OmoArchive *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean omo_archive_measure_finish (OmoArchive *self,
                                     GAsyncResult *result,
                                     guint64 *out_bytes,
                                     GError **error);

/* Ids (gint64), newest first: see omo_history_database_list. */
void omo_archive_list_async (OmoArchive *self,
                             const OmoHistoryFilter *filter,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
GArray *omo_archive_list_finish (OmoArchive *self, GAsyncResult *result, GError **error);

/* Takes `ids`, an array of gint64. Gives OmoHistoryEntry in their order, NULL for one that is gone. */
void omo_archive_load_entries_async (OmoArchive *self,
                                     GArray *ids,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
GPtrArray *omo_archive_load_entries_finish (OmoArchive *self, GAsyncResult *result, GError **error);

/* All of one job. Errors: OMO_ERROR_HISTORY_GONE too. Transfer full. */
void omo_archive_load_job_async (OmoArchive *self,
                                 const char *uuid,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
OmoHistoryJob *omo_archive_load_job_finish (OmoArchive *self, GAsyncResult *result, GError **error);

/* Of OmoRecord, newest first. */
void omo_archive_load_records_async (OmoArchive *self,
                                     const OmoHistoryFilter *filter,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
GArray *omo_archive_load_records_finish (OmoArchive *self, GAsyncResult *result, GError **error);

/* Of OmoServiceTime, newest first: see omo_first_question_choose. */
void omo_archive_load_service_times_async (OmoArchive *self,
                                           OmoJobKind kind,
                                           const char *endpoint,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
GArray *
omo_archive_load_service_times_finish (OmoArchive *self, GAsyncResult *result, GError **error);

G_END_DECLS
