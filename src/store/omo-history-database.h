/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/omo-history-entry.h"
#include "store/omo-history-filter.h"
#include "store/omo-history-job.h"

G_BEGIN_DECLS

/* The history's file: every job that is over, in SQLite. All of this blocks: a window uses it through OmoArchive. One
 * thread at a time. Several processes may have the same file open; each sees what the others have finished writing.
 *
 * What was added without an error is on the disk: a power cut or a kill loses at most what is under way, and never
 * the file. Errors of all functions: OMO_ERROR_HISTORY_FULL, _UNWRITABLE, _DAMAGED, _BUSY. A failed operation has
 * changed nothing, and the next one may succeed. */
typedef struct _OmoHistoryDatabase OmoHistoryDatabase;

/* Jobs older than this go, and the oldest ones where all together are larger. */
#define OMO_HISTORY_DAYS_DEFAULT 90
#define OMO_HISTORY_BYTES_DEFAULT (G_GUINT64_CONSTANT (2) * 1024 * 1024 * 1024)

/* "history.sqlite" in Omoscope's folder under the user's data folder. Free with g_free. */
char *omo_history_database_dup_default_path (void);

/* Opens the file, makes it with its folder where it is missing, and brings one of an older version up to today's.
 * Errors: OMO_ERROR_HISTORY_NEWER too. */
OmoHistoryDatabase *omo_history_database_open (const char *path, GError **error);
/* NULL is fine. */
void omo_history_database_close (OmoHistoryDatabase *self);

gboolean
omo_history_database_add (OmoHistoryDatabase *self, const OmoHistoryJob *job, GError **error);

/* Replaces what is said about a job. Errors: OMO_ERROR_HISTORY_GONE too. */
gboolean omo_history_database_judge (OmoHistoryDatabase *self,
                                     const char *uuid,
                                     const OmoHistoryJudgement *judgement,
                                     GError **error);

/* Deletes those of the jobs `ids` that are there, `out_n` of them, in such a way that omo_history_database_undelete
 * with `out_deletion` brings them back until omo_history_database_purge. */
gboolean omo_history_database_delete (OmoHistoryDatabase *self,
                                      const gint64 *ids,
                                      guint n_ids,
                                      gint64 *out_deletion,
                                      guint *out_n,
                                      GError **error);
/* The same with all jobs sent before `time`, unix seconds. */
gboolean omo_history_database_delete_before (OmoHistoryDatabase *self,
                                             gint64 time,
                                             gint64 *out_deletion,
                                             guint *out_n,
                                             GError **error);
/* `out_n`: how many are back; 0 when it was done before, or purged. */
gboolean omo_history_database_undelete (OmoHistoryDatabase *self,
                                        gint64 deletion,
                                        guint *out_n,
                                        GError **error);
/* Removes for good what was deleted `seconds` ago or earlier; its place on the disk is overwritten and freed. */
gboolean omo_history_database_purge (OmoHistoryDatabase *self, guint seconds, GError **error);
/* Removes for good the jobs that are older than `days`, and the oldest ones until no more than `bytes` are in use;
 * 0 for either keeps all. */
gboolean omo_history_database_retain (OmoHistoryDatabase *self,
                                      guint days,
                                      guint64 bytes,
                                      guint *out_n,
                                      GError **error);

/* Of the file, what is in use. */
gboolean
omo_history_database_measure (OmoHistoryDatabase *self, guint64 *out_bytes, GError **error);

/* A number that changes whenever another connection has written. */
gboolean
omo_history_database_read_change (OmoHistoryDatabase *self, gint64 *out_change, GError **error);

/* The ids (gint64) of the jobs that `filter` lets through, newest first, `limit` at most (0: all). 100,000 take a few
 * hundredths of a second. */
GArray *omo_history_database_list (OmoHistoryDatabase *self,
                                   const OmoHistoryFilter *filter,
                                   guint limit,
                                   GError **error);
/* Of OmoHistoryEntry, in the order of `ids`; NULL in the place of one that is not there any more. */
GPtrArray *omo_history_database_load_entries (OmoHistoryDatabase *self,
                                              const gint64 *ids,
                                              gsize n_ids,
                                              GError **error);
/* All of one job. Errors: OMO_ERROR_HISTORY_GONE too. */
OmoHistoryJob *
omo_history_database_load_job (OmoHistoryDatabase *self, const char *uuid, GError **error);
/* Of OmoRecord, newest first, `limit` at most (0: all): see omo_statistics_new. */
GArray *omo_history_database_load_records (OmoHistoryDatabase *self,
                                           const OmoHistoryFilter *filter,
                                           guint limit,
                                           GError **error);
/* Of OmoServiceTime: of the last OMO_FIRST_QUESTION_N_JOBS answered jobs of the type at the endpoint, newest first:
 * see omo_first_question_choose. */
GArray *omo_history_database_load_service_times (OmoHistoryDatabase *self,
                                                 OmoJobKind kind,
                                                 const char *endpoint,
                                                 GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoHistoryDatabase, omo_history_database_close)

G_END_DECLS
