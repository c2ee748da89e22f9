/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-history-database-private.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "core/omo-error.h"
#include "store/omo-deflate.h"
#include "store/omo-history-row.h"
#include "store/omo-history-schema.h"

/* Nobody else looks into the folder. */
#define FOLDER_MODE 0700

static GBytes *
hash_bytes (GBytes *bytes)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize size = (gsize) g_checksum_type_get_length (G_CHECKSUM_SHA256);
  g_autofree guint8 *digest = g_malloc (size);

  g_checksum_update (checksum, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  g_checksum_get_digest (checksum, digest, &size);
  return g_bytes_new_take (g_steal_pointer (&digest), size);
}

/* `out_id` is 0 when the picture is not there. */
static gboolean
find_picture (sqlite3 *db, GBytes *hash, gint64 *out_id, GError **error)
{
  g_auto (OmoSqlCursor) cursor = { 0 };

  if (!omo_sql_prepare (db, "SELECT id FROM pictures WHERE hash = ?", &cursor, error))
    return FALSE;
  omo_sql_put_bytes (&cursor, hash);
  *out_id = omo_sql_next (&cursor, error) ? omo_sql_take_int (&cursor) : 0;
  return !cursor.is_broken;
}

/* The picture with these bytes, put in where it is not there. */
static gboolean
add_picture (sqlite3 *db, GBytes *bytes, gint64 *out_id, GError **error)
{
  g_auto (OmoSqlCursor) cursor = { 0 };
  g_autoptr (GBytes) hash = NULL;

  *out_id = 0;
  if (bytes == NULL)
    return TRUE;
  hash = hash_bytes (bytes);
  if (!find_picture (db, hash, out_id, error))
    return FALSE;
  if (*out_id != 0)
    return TRUE;
  if (!omo_sql_prepare (db, "INSERT INTO pictures (hash, bytes) VALUES (?, ?)", &cursor, error))
    return FALSE;
  omo_sql_put_bytes (&cursor, hash);
  omo_sql_put_bytes (&cursor, bytes);
  if (!omo_sql_finish (&cursor, error))
    return FALSE;
  *out_id = sqlite3_last_insert_rowid (db);
  return TRUE;
}

/* A table of `bytes` that belong to the row `id` of another table. */
static gboolean
add_bytes (sqlite3 *db, const char *insert, gint64 id, GBytes *bytes, GError **error)
{
  g_auto (OmoSqlCursor) cursor = { 0 };

  if (bytes == NULL || id == 0)
    return TRUE;
  if (!omo_sql_prepare (db, insert, &cursor, error))
    return FALSE;
  omo_sql_put_int (&cursor, id);
  omo_sql_put_bytes (&cursor, bytes);
  return omo_sql_finish (&cursor, error);
}

static gboolean
add_row (sqlite3 *db, const OmoHistoryJob *job, const gint64 *picture_ids, GError **error)
{
  g_auto (OmoSqlCursor) cursor = { 0 };
  g_autofree char *insert = omo_history_row_make_insert ();
  g_autofree char *expected = omo_history_row_print_expected (&job->judgement);

  if (!omo_sql_prepare (db, insert, &cursor, error))
    return FALSE;
  omo_history_row_put (&cursor, job, picture_ids, expected);
  return omo_sql_finish (&cursor, error);
}

static gboolean
write_search (sqlite3 *db, const char *uuid, GError **error)
{
  g_auto (OmoSqlCursor) cursor = { 0 };

  if (!omo_sql_prepare (db, "UPDATE jobs SET search = " OMO_HISTORY_SCHEMA_SEARCH " WHERE uuid = ?",
                        &cursor, error))
    return FALSE;
  omo_sql_put_text (&cursor, uuid);
  return omo_sql_finish (&cursor, error);
}

/* NULL where there is none, or too large a one. */
static GBytes *
pack_case (const OmoHistoryJob *job)
{
  if (job->case_file == NULL || g_bytes_get_size (job->case_file) > OMO_HISTORY_MAX_CASE)
    return NULL;
  return omo_deflate_pack (job->case_file);
}

static gboolean
write_job (sqlite3 *db, const OmoHistoryJob *job, GError **error)
{
  gint64 picture_ids[OMO_HISTORY_N_PICTURES] = { 0 };
  gint64 id;
  g_autoptr (GBytes) packed = pack_case (job);

  for (guint i = 0; i < OMO_HISTORY_N_PICTURES; i++)
    if (!add_picture (db, job->pictures[i], &picture_ids[i], error))
      return FALSE;
  if (!add_bytes (db, "INSERT OR IGNORE INTO thumbnails (picture, bytes) VALUES (?, ?)",
                  picture_ids[0], job->thumbnail, error)
      || !add_row (db, job, picture_ids, error))
    return FALSE;
  id = sqlite3_last_insert_rowid (db);
  return add_bytes (db, "INSERT INTO cases (job, bytes) VALUES (?, ?)", id, packed, error)
         && write_search (db, job->uuid, error);
}

static gboolean
write_judgement (sqlite3 *db,
                 const char *uuid,
                 const OmoHistoryJudgement *judgement,
                 GError **error)
{
  g_auto (OmoSqlCursor) cursor = { 0 };
  g_autofree char *update = omo_history_row_make_update ();
  g_autofree char *expected = omo_history_row_print_expected (judgement);

  if (!omo_sql_prepare (db, update, &cursor, error))
    return FALSE;
  omo_history_row_put_judgement (&cursor, judgement, expected);
  omo_sql_put_text (&cursor, uuid);
  if (!omo_sql_finish (&cursor, error))
    return FALSE;
  if (sqlite3_changes (db) == 1)
    return write_search (db, uuid, error);
  g_set_error (error, OMO_ERROR, OMO_ERROR_HISTORY_GONE, "no job %s", uuid);
  return FALSE;
}

char *
omo_history_database_dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "omoscope", "history.sqlite", NULL);
}

OmoHistoryDatabase *
omo_history_database_open (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  sqlite3 *db;
  OmoHistoryDatabase *self;

  g_return_val_if_fail (path != NULL, NULL);

  if (g_mkdir_with_parents (folder, FOLDER_MODE) != 0)
    {
      g_set_error (error, OMO_ERROR, OMO_ERROR_HISTORY_UNWRITABLE, "%s: %s", folder,
                   g_strerror (errno));
      return NULL;
    }
  db = omo_sql_open (path, error);
  if (db == NULL)
    return NULL;
  if (!omo_history_schema_set_up (db, error))
    {
      sqlite3_close (db);
      return NULL;
    }
  self = g_new0 (OmoHistoryDatabase, 1);
  self->db = db;
  return self;
}

void
omo_history_database_close (OmoHistoryDatabase *self)
{
  if (self == NULL)
    return;
  sqlite3_close (self->db);
  g_free (self);
}

gboolean
omo_history_database_add (OmoHistoryDatabase *self, const OmoHistoryJob *job, GError **error)
{
  g_return_val_if_fail (self != NULL && job != NULL, FALSE);

  return omo_sql_begin (self->db, error)
         && omo_sql_end (self->db, write_job (self->db, job, error), error);
}

gboolean
omo_history_database_judge (OmoHistoryDatabase *self,
                            const char *uuid,
                            const OmoHistoryJudgement *judgement,
                            GError **error)
{
  g_return_val_if_fail (self != NULL && uuid != NULL && judgement != NULL, FALSE);

  return omo_sql_begin (self->db, error)
         && omo_sql_end (self->db, write_judgement (self->db, uuid, judgement, error), error);
}
