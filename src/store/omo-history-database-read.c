/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-history-database-private.h"

#include <math.h>

#include "core/omo-case.h"
#include "core/omo-error.h"
#include "core/omo-first-question.h"
#include "store/omo-deflate.h"
#include "store/omo-history-query.h"
#include "store/omo-history-row.h"

/* Takes the columns of `entry_select`; NULL when the job type is unknown. */
static OmoHistoryEntry *
take_entry (OmoSqlCursor *cursor)
{
  g_autoptr (OmoHistoryEntry) entry = g_new0 (OmoHistoryEntry, 1);
  const OmoJobType *type = omo_job_type_from_id (omo_sql_peek_text (cursor));

  entry->kind = type == NULL ? OMO_JOB_WEB_PAIR : type->kind;
  if (!omo_outcome_from_id (omo_sql_peek_text (cursor), &entry->outcome))
    entry->outcome = OMO_OUTCOME_FAILED;
  entry->id = omo_sql_take_int (cursor);
  entry->uuid = omo_sql_take_text (cursor);
  entry->time = omo_sql_take_int (cursor);
  entry->result = omo_sql_take_text (cursor);
  entry->error_code = omo_sql_take_text (cursor);
  entry->error_words = omo_sql_take_text (cursor);
  entry->seconds = omo_sql_take_double (cursor);
  entry->verdict = (OmoVerdict) omo_sql_take_int_within (cursor, 0, OMO_N_VERDICTS - 1);
  entry->proposed = (OmoVerdict) omo_sql_take_int_within (cursor, 0, OMO_N_VERDICTS - 1);
  entry->distance = omo_sql_take_double (cursor);
  entry->ticket = omo_sql_take_text (cursor);
  entry->note = omo_sql_take_text (cursor);
  entry->picture_name = omo_sql_take_text (cursor);
  entry->thumbnail = omo_sql_take_bytes (cursor);
  return type == NULL ? NULL : g_steal_pointer (&entry);
}

static const char entry_select[] =
    "SELECT kind, outcome, id, uuid, time, result, error_code, ifnull (error_words, error_message),"
    " seconds, verdict, proposed, distance, ticket, note, first_name, thumbnails.bytes"
    " FROM jobs LEFT JOIN thumbnails ON thumbnails.picture = first_picture"
    " WHERE deletion IS NULL AND id = ?";

/* Takes the columns of `record_columns`; FALSE, and nothing to clear, when the job type is unknown. */
static gboolean
take_record (OmoSqlCursor *cursor, OmoRecord *out_record)
{
  const OmoJobType *type = omo_job_type_from_id (omo_sql_peek_text (cursor));

  if (type == NULL)
    return FALSE;
  *out_record = (OmoRecord){ .kind = type->kind, .outcome = OMO_OUTCOME_FAILED };
  omo_outcome_from_id (omo_sql_peek_text (cursor), &out_record->outcome);
  out_record->time = omo_sql_take_int (cursor);
  out_record->endpoint = omo_sql_take_text (cursor);
  out_record->verdict = (OmoVerdict) omo_sql_take_int_within (cursor, 0, OMO_N_VERDICTS - 1);
  out_record->distance = omo_sql_take_double (cursor);
  out_record->seconds = omo_sql_take_double (cursor);
  out_record->service_time.seconds = omo_sql_take_double (cursor);
  out_record->service_time.waiting = omo_sql_take_double (cursor);
  out_record->service_time.not_before = omo_sql_take_double (cursor);
  out_record->service_time.not_after = omo_sql_take_double (cursor);
  out_record->has_service_time = !isnan (out_record->service_time.seconds);
  out_record->result = omo_sql_take_text (cursor);
  out_record->message = omo_sql_take_text (cursor);
  out_record->ticket = omo_sql_take_text (cursor);
  out_record->note = omo_sql_take_text (cursor);
  return TRUE;
}

static const char record_columns[] =
    "kind, outcome, time, endpoint, " OMO_HISTORY_QUERY_VERDICT ", distance, seconds,"
    " service_seconds, service_waiting, service_not_before, service_not_after, result, ifnull (error_words, error_message), ticket,"
    " note";

/* The one value of the row `id`; NULL where there is none. */
static gboolean
load_bytes (sqlite3 *db, const char *sql, gint64 id, GBytes **out_bytes, GError **error)
{
  g_auto (OmoSqlCursor) cursor = { 0 };

  if (!omo_sql_prepare (db, sql, &cursor, error))
    return FALSE;
  omo_sql_put_int (&cursor, id);
  if (omo_sql_next (&cursor, error))
    *out_bytes = omo_sql_take_bytes (&cursor);
  return !cursor.is_broken;
}

static gboolean
load_row (sqlite3 *db,
          const char *uuid,
          OmoHistoryJob **out_job,
          gint64 *picture_ids,
          GError **error)
{
  g_auto (OmoSqlCursor) cursor = { 0 };
  g_autofree char *select = omo_history_row_make_select ();
  g_autofree char *sql = g_strconcat (select, "WHERE deletion IS NULL AND uuid = ?", NULL);

  if (!omo_sql_prepare (db, sql, &cursor, error))
    return FALSE;
  omo_sql_put_text (&cursor, uuid);
  if (omo_sql_next (&cursor, error))
    *out_job = omo_history_row_take (&cursor, picture_ids);
  if (*out_job != NULL)
    return TRUE;
  if (!cursor.is_broken)
    g_set_error (error, OMO_ERROR, OMO_ERROR_HISTORY_GONE, "no job %s", uuid);
  return FALSE;
}

static gboolean
load_case (sqlite3 *db, OmoHistoryJob *job, GError **error)
{
  g_auto (OmoSqlCursor) cursor = { 0 };
  g_autoptr (GBytes) packed = NULL;

  if (!omo_sql_prepare (db,
                        "SELECT bytes FROM cases WHERE job = (SELECT id FROM jobs WHERE uuid = ?)",
                        &cursor, error))
    return FALSE;
  omo_sql_put_text (&cursor, job->uuid);
  if (omo_sql_next (&cursor, error))
    packed = omo_sql_take_bytes (&cursor);
  /* A damaged one is as none: the job itself is whole. */
  if (packed != NULL)
    job->case_file = omo_deflate_unpack (packed, OMO_CASE_MAX_BYTES);
  return !cursor.is_broken;
}

static OmoHistoryJob *
load_all (sqlite3 *db, const char *uuid, GError **error)
{
  g_autoptr (OmoHistoryJob) job = NULL;
  gint64 picture_ids[OMO_HISTORY_N_PICTURES] = { 0 };

  if (!load_row (db, uuid, &job, picture_ids, error))
    return NULL;
  for (guint i = 0; i < OMO_HISTORY_N_PICTURES; i++)
    if (!load_bytes (db, "SELECT bytes FROM pictures WHERE id = ?", picture_ids[i],
                     &job->pictures[i], error))
      return NULL;
  if (!load_bytes (db, "SELECT bytes FROM thumbnails WHERE picture = ?", picture_ids[0],
                   &job->thumbnail, error)
      || !load_case (db, job, error))
    return NULL;
  return g_steal_pointer (&job);
}

gboolean
omo_history_database_read_change (OmoHistoryDatabase *self, gint64 *out_change, GError **error)
{
  g_return_val_if_fail (self != NULL && out_change != NULL, FALSE);

  return omo_sql_read_int (self->db, "PRAGMA data_version", out_change, error);
}

GArray *
omo_history_database_list (OmoHistoryDatabase *self,
                           const OmoHistoryFilter *filter,
                           guint limit,
                           GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (OmoSqlCursor) cursor = { 0 };

  g_return_val_if_fail (self != NULL && filter != NULL, NULL);

  if (!omo_history_query_prepare (self->db, "id", filter, limit, &cursor, error))
    return NULL;
  while (omo_sql_next (&cursor, error))
    {
      gint64 id = omo_sql_take_int (&cursor);

      g_array_append_val (ids, id);
    }
  return cursor.is_broken ? NULL : g_steal_pointer (&ids);
}

GPtrArray *
omo_history_database_load_entries (OmoHistoryDatabase *self,
                                   const gint64 *ids,
                                   gsize n_ids,
                                   GError **error)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) omo_history_entry_free);
  g_auto (OmoSqlCursor) cursor = { 0 };

  g_return_val_if_fail (self != NULL && (ids != NULL || n_ids == 0), NULL);

  if (!omo_sql_prepare (self->db, entry_select, &cursor, error))
    return NULL;
  for (gsize i = 0; i < n_ids; i++)
    {

      omo_sql_reset (&cursor);
      omo_sql_put_int (&cursor, ids[i]);
      g_ptr_array_add (entries, omo_sql_next (&cursor, error) ? take_entry (&cursor) : NULL);
      if (cursor.is_broken)
        return NULL;
    }
  return g_steal_pointer (&entries);
}

OmoHistoryJob *
omo_history_database_load_job (OmoHistoryDatabase *self, const char *uuid, GError **error)
{
  OmoHistoryJob *job;

  g_return_val_if_fail (self != NULL && uuid != NULL, NULL);

  /* One moment for the row and its pictures: another process may be removing them. */
  if (!omo_sql_run (self->db, "BEGIN", error))
    return NULL;
  job = load_all (self->db, uuid, error);
  omo_sql_end (self->db, FALSE, NULL);
  return job;
}

GArray *
omo_history_database_load_records (OmoHistoryDatabase *self,
                                   const OmoHistoryFilter *filter,
                                   guint limit,
                                   GError **error)
{
  g_autoptr (GArray) records = omo_record_array_new ();
  g_auto (OmoSqlCursor) cursor = { 0 };

  g_return_val_if_fail (self != NULL && filter != NULL, NULL);

  if (!omo_history_query_prepare (self->db, record_columns, filter, limit, &cursor, error))
    return NULL;
  while (omo_sql_next (&cursor, error))
    {
      OmoRecord record;

      if (take_record (&cursor, &record))
        g_array_append_val (records, record);
    }
  return cursor.is_broken ? NULL : g_steal_pointer (&records);
}

GArray *
omo_history_database_load_service_times (OmoHistoryDatabase *self,
                                         OmoJobKind kind,
                                         const char *endpoint,
                                         GError **error)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (OmoServiceTime));
  g_auto (OmoSqlCursor) cursor = { 0 };

  g_return_val_if_fail (self != NULL && kind < OMO_N_JOB_TYPES && endpoint != NULL, NULL);

  if (!omo_sql_prepare (self->db,
                        "SELECT service_seconds, service_waiting, service_not_before,"
                        " service_not_after FROM jobs WHERE deletion IS NULL"
                        " AND service_seconds IS NOT NULL AND kind = ? AND endpoint = ?"
                        " ORDER BY time DESC LIMIT ?",
                        &cursor, error))
    return NULL;
  omo_sql_put_text (&cursor, omo_job_type_get (kind)->id);
  omo_sql_put_text (&cursor, endpoint);
  omo_sql_put_int (&cursor, OMO_FIRST_QUESTION_N_JOBS);
  while (omo_sql_next (&cursor, error))
    {
      OmoServiceTime time;

      time.seconds = omo_sql_take_double (&cursor);
      time.waiting = omo_sql_take_double (&cursor);
      time.not_before = omo_sql_take_double (&cursor);
      time.not_after = omo_sql_take_double (&cursor);
      g_array_append_val (times, time);
    }
  return cursor.is_broken ? NULL : g_steal_pointer (&times);
}
