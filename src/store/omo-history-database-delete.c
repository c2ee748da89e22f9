/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-history-database-private.h"

#include "core/omo-error.h"

/* So many jobs are removed at a time: others can write in between, and the journal stays small. */
#define BATCH 100
#define BATCH_SQL "100"

/* Every deletion is told by its moment, also of two within one microsecond. */
static gboolean
choose_deletion (sqlite3 *db, gint64 *out_deletion, GError **error)
{
  gint64 last = 0;

  if (!omo_sql_read_int (db,
                         "SELECT ifnull (max (deletion), 0) FROM jobs WHERE deletion IS NOT NULL",
                         &last, error))
    return FALSE;
  *out_deletion = MAX (g_get_real_time (), last + 1);
  return TRUE;
}

static gboolean
mark_ids (sqlite3 *db,
          const gint64 *ids,
          guint n_ids,
          gint64 *out_deletion,
          guint *out_n,
          GError **error)
{
  g_auto (OmoSqlCursor) cursor = { 0 };

  if (!choose_deletion (db, out_deletion, error)
      || !omo_sql_prepare (db, "UPDATE jobs SET deletion = ? WHERE deletion IS NULL AND id = ?",
                           &cursor, error))
    return FALSE;
  for (guint i = 0; i < n_ids; i++)
    {
      omo_sql_reset (&cursor);
      omo_sql_put_int (&cursor, *out_deletion);
      omo_sql_put_int (&cursor, ids[i]);
      if (!omo_sql_finish (&cursor, error))
        return FALSE;
      *out_n += (guint) sqlite3_changes (db);
    }
  return TRUE;
}

/* A statement with one or two numbers; how many rows it changed. */
static gboolean
change (sqlite3 *db, const char *sql, gint64 one, gint64 two, guint *out_n, GError **error)
{
  g_auto (OmoSqlCursor) cursor = { 0 };

  if (!omo_sql_prepare (db, sql, &cursor, error))
    return FALSE;
  omo_sql_put_int (&cursor, one);
  omo_sql_put_int (&cursor, two);
  if (!omo_sql_finish (&cursor, error))
    return FALSE;
  *out_n = (guint) sqlite3_changes (db);
  return TRUE;
}

static gboolean
mark_older (sqlite3 *db, gint64 time, gint64 *out_deletion, guint *out_n, GError **error)
{
  return choose_deletion (db, out_deletion, error)
         && change (db, "UPDATE jobs SET deletion = ?1 WHERE deletion IS NULL AND time < ?2",
                    *out_deletion, time, out_n, error);
}

/* Gives the place of what was removed back to the disk. */
static gboolean
release (sqlite3 *db, guint n, GError **error)
{
  return n == 0
         || omo_sql_run (db, "PRAGMA incremental_vacuum; PRAGMA wal_checkpoint (TRUNCATE)", error);
}

/* Runs `sql`, which removes BATCH jobs at most, until there are no more. */
static gboolean
remove_all (sqlite3 *db, const char *sql, gint64 value, guint *inout_n, GError **error)
{
  guint n = BATCH;

  while (n == BATCH)
    {
      if (!omo_sql_begin (db, error)
          || !omo_sql_end (db, change (db, sql, value, 0, &n, error), error))
        return FALSE;
      *inout_n += n;
    }
  return TRUE;
}

static gboolean
measure (sqlite3 *db, guint64 *out_bytes, GError **error)
{
  gint64 n_pages = 0;
  gint64 n_free = 0;
  gint64 page_size = 0;

  if (!omo_sql_read_int (db, "PRAGMA page_count", &n_pages, error)
      || !omo_sql_read_int (db, "PRAGMA freelist_count", &n_free, error)
      || !omo_sql_read_int (db, "PRAGMA page_size", &page_size, error))
    return FALSE;
  *out_bytes = (guint64) ((n_pages - n_free) * page_size);
  return TRUE;
}

/* Removes the oldest jobs one by one, BATCH at most, until what is left is small enough. */
static gboolean
shrink_some (sqlite3 *db, guint64 bytes, gboolean *out_is_done, guint *inout_n, GError **error)
{
  *out_is_done = FALSE;
  for (guint i = 0; i < BATCH; i++)
    {
      guint64 used = 0;
      guint n = 0;

      if (!measure (db, &used, error))
        return FALSE;
      if (used > bytes
          && !change (db,
                      "DELETE FROM jobs WHERE id = (SELECT id FROM jobs WHERE deletion IS NULL"
                      " ORDER BY time, id LIMIT 1)",
                      0, 0, &n, error))
        return FALSE;
      *inout_n += n;
      if (n == 0)
        {
          *out_is_done = TRUE;
          return TRUE;
        }
    }
  return TRUE;
}

static gboolean
shrink (sqlite3 *db, guint64 bytes, guint *inout_n, GError **error)
{
  gboolean is_done = FALSE;

  while (!is_done)
    if (!omo_sql_begin (db, error)
        || !omo_sql_end (db, shrink_some (db, bytes, &is_done, inout_n, error), error))
      return FALSE;
  return TRUE;
}

gboolean
omo_history_database_delete (OmoHistoryDatabase *self,
                             const gint64 *ids,
                             guint n_ids,
                             gint64 *out_deletion,
                             guint *out_n,
                             GError **error)
{
  gint64 deletion = 0;
  guint n = 0;

  g_return_val_if_fail (self != NULL && out_deletion != NULL && out_n != NULL, FALSE);

  if (!omo_sql_begin (self->db, error)
      || !omo_sql_end (self->db, mark_ids (self->db, ids, n_ids, &deletion, &n, error), error))
    return FALSE;
  *out_deletion = deletion;
  *out_n = n;
  return TRUE;
}

gboolean
omo_history_database_delete_before (OmoHistoryDatabase *self,
                                    gint64 time,
                                    gint64 *out_deletion,
                                    guint *out_n,
                                    GError **error)
{
  gint64 deletion = 0;
  guint n = 0;

  g_return_val_if_fail (self != NULL && out_deletion != NULL && out_n != NULL, FALSE);

  if (!omo_sql_begin (self->db, error)
      || !omo_sql_end (self->db, mark_older (self->db, time, &deletion, &n, error), error))
    return FALSE;
  *out_deletion = deletion;
  *out_n = n;
  return TRUE;
}

gboolean
omo_history_database_undelete (OmoHistoryDatabase *self,
                               gint64 deletion,
                               guint *out_n,
                               GError **error)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL && out_n != NULL, FALSE);

  if (!omo_sql_begin (self->db, error)
      || !omo_sql_end (self->db,
                       change (self->db, "UPDATE jobs SET deletion = NULL WHERE deletion = ?1",
                               deletion, 0, &n, error),
                       error))
    return FALSE;
  *out_n = n;
  return TRUE;
}

gboolean
omo_history_database_purge (OmoHistoryDatabase *self, guint seconds, GError **error)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  return remove_all (self->db,
                     "DELETE FROM jobs WHERE id IN (SELECT id FROM jobs WHERE deletion <= ?1"
                     " LIMIT " BATCH_SQL ")",
                     g_get_real_time () - (gint64) seconds * G_USEC_PER_SEC, &n, error)
         && release (self->db, n, error);
}

gboolean
omo_history_database_retain (OmoHistoryDatabase *self,
                             guint days,
                             guint64 bytes,
                             guint *out_n,
                             GError **error)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  guint n = 0;

  g_return_val_if_fail (self != NULL && out_n != NULL, FALSE);

  if (days != 0
      && !remove_all (self->db,
                      "DELETE FROM jobs WHERE id IN (SELECT id FROM jobs WHERE deletion IS NULL"
                      " AND time < ?1 ORDER BY time LIMIT " BATCH_SQL ")",
                      now - (gint64) days * 24 * 60 * 60, &n, error))
    return FALSE;
  if (bytes != 0 && !shrink (self->db, bytes, &n, error))
    return FALSE;
  if (!release (self->db, n, error))
    return FALSE;
  *out_n = n;
  return TRUE;
}

gboolean
omo_history_database_measure (OmoHistoryDatabase *self, guint64 *out_bytes, GError **error)
{
  g_return_val_if_fail (self != NULL && out_bytes != NULL, FALSE);

  return measure (self->db, out_bytes, error);
}
