/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-history-schema.h"

#include "core/omo-error.h"
#include "store/omo-fold.h"

/* What was once shipped is never changed: a later version adds a row. */
static const char *const migrations[OMO_HISTORY_SCHEMA_VERSION] = {
  "CREATE TABLE pictures ("
  "  id INTEGER PRIMARY KEY,"
  "  hash BLOB NOT NULL UNIQUE,"
  "  bytes BLOB NOT NULL"
  ") STRICT;"
  "CREATE TABLE jobs ("
  "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  uuid TEXT NOT NULL UNIQUE,"
  "  time INTEGER NOT NULL," /* unix seconds */
  "  kind TEXT NOT NULL,"    /* "web-pair" */
  "  dialect TEXT,"
  "  endpoint TEXT,"
  "  type_job_id TEXT,"
  "  view_width INTEGER,"
  "  view_height INTEGER,"
  "  question TEXT,"
  "  first_picture INTEGER REFERENCES pictures (id),"
  "  first_name TEXT,"
  "  second_picture INTEGER REFERENCES pictures (id),"
  "  second_name TEXT,"
  "  outcome TEXT NOT NULL," /* "answered" */
  "  result TEXT,"
  "  message TEXT,"
  "  error_code TEXT," /* "http-status" */
  "  error_message TEXT,"
  "  error_words TEXT,"
  "  error_service_code TEXT,"
  "  error_http_status INTEGER,"
  "  error_stage INTEGER,"
  "  n_asked INTEGER,"
  "  seconds REAL,"
  "  create_seconds REAL,"
  "  wait_seconds REAL,"
  "  service_seconds REAL,"
  "  service_waiting REAL,"
  "  service_not_before REAL,"
  "  service_not_after REAL,"
  "  verdict INTEGER NOT NULL,"
  "  proposed INTEGER NOT NULL,"
  "  distance REAL,"
  "  expected TEXT," /* JSON */
  "  reading TEXT,"
  "  travel REAL,"
  "  flip INTEGER,"
  "  ticket TEXT,"
  "  note TEXT,"
  "  deletion INTEGER" /* microseconds since 1970 */
  ") STRICT;"
  "CREATE TABLE cases ("
  "  job INTEGER PRIMARY KEY REFERENCES jobs (id) ON DELETE CASCADE,"
  "  bytes BLOB NOT NULL"
  ") STRICT;"
  /* All that a list is filtered by, in the list's order. */
  "CREATE INDEX jobs_by_time ON jobs (time, id, kind, outcome, verdict) WHERE deletion IS NULL;"
  "CREATE INDEX jobs_by_service ON jobs (kind, endpoint, time)"
  "  WHERE deletion IS NULL AND service_seconds IS NOT NULL;"
  "CREATE INDEX jobs_by_deletion ON jobs (deletion) WHERE deletion IS NOT NULL;"
  "CREATE INDEX jobs_by_first_picture ON jobs (first_picture);"
  "CREATE INDEX jobs_by_second_picture ON jobs (second_picture) WHERE second_picture IS NOT NULL;"
  "CREATE TRIGGER jobs_take_pictures_along AFTER DELETE ON jobs BEGIN"
  "  DELETE FROM pictures WHERE id IN (old.first_picture, old.second_picture)"
  "    AND NOT EXISTS (SELECT 1 FROM jobs WHERE first_picture = pictures.id)"
  "    AND NOT EXISTS (SELECT 1 FROM jobs WHERE second_picture = pictures.id);"
  "END;",

  "ALTER TABLE jobs ADD COLUMN search TEXT NOT NULL DEFAULT '';"
  "UPDATE jobs SET search = " OMO_HISTORY_SCHEMA_SEARCH ";",

  "CREATE TABLE thumbnails ("
  "  picture INTEGER PRIMARY KEY REFERENCES pictures (id) ON DELETE CASCADE,"
  "  bytes BLOB NOT NULL"
  ") STRICT;",
};

/* Every argument that is a text, folded, on a line of its own. */
static void
search_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  GString *search = g_string_new (NULL);
  gsize length;

  for (int i = 0; i < n_values; i++)
    {
      const char *text = (const char *) sqlite3_value_text (values[i]);
      g_autofree char *valid = text == NULL ? NULL : g_utf8_make_valid (text, -1);
      g_autofree char *folded = valid == NULL ? NULL : omo_fold_text (valid);

      if (folded != NULL)
        g_string_append_printf (search, "%s\n", folded);
    }
  length = search->len;
  sqlite3_result_text64 (context, g_string_free (search, FALSE), length, g_free, SQLITE_UTF8);
}

static gboolean
add_functions (sqlite3 *db, GError **error)
{
  return sqlite3_create_function (db, "omo_search", -1,
                                  SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL,
                                  search_cb, NULL, NULL)
             == SQLITE_OK
         || omo_sql_set_error (db, error);
}

static gboolean
check_application (sqlite3 *db, gint64 version, GError **error)
{
  gint64 id = 0;

  if (!omo_sql_read_int (db, "PRAGMA application_id", &id, error))
    return FALSE;
  if (id == (version == 0 ? 0 : OMO_HISTORY_SCHEMA_APPLICATION_ID))
    return TRUE;
  g_set_error (error, OMO_ERROR, OMO_ERROR_HISTORY_DAMAGED, "%s: not Omoscope’s file",
               sqlite3_db_filename (db, "main"));
  return FALSE;
}

static gboolean
read_version (sqlite3 *db, gint64 *out_version, GError **error)
{
  gint64 version = 0;

  if (!omo_sql_read_int (db, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version < 0 || version > OMO_HISTORY_SCHEMA_VERSION)
    {
      g_set_error (error, OMO_ERROR, OMO_ERROR_HISTORY_NEWER, "%s: version %d, not 1 to %d",
                   sqlite3_db_filename (db, "main"), (int) version, OMO_HISTORY_SCHEMA_VERSION);
      return FALSE;
    }
  *out_version = version;
  return check_application (db, version, error);
}

/* Inside a transaction: another process may have been faster. */
static gboolean
migrate (sqlite3 *db, GError **error)
{
  g_autofree char *marks =
      g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                       OMO_HISTORY_SCHEMA_APPLICATION_ID, OMO_HISTORY_SCHEMA_VERSION);
  gint64 version = 0;

  if (!read_version (db, &version, error))
    return FALSE;
  for (; version < OMO_HISTORY_SCHEMA_VERSION; version++)
    if (!omo_sql_run (db, migrations[version], error))
      return FALSE;
  return omo_sql_run (db, marks, error);
}

gboolean
omo_history_schema_set_up (sqlite3 *db, GError **error)
{
  gint64 version = 0;

  g_return_val_if_fail (db != NULL, FALSE);

  /* Space that is free again goes back to the disk: to be said before the first table is made. A power cut loses
   * nothing that was said to be kept. What is deleted is overwritten where it costs no more writing, which a full
   * disk might not take. */
  if (!omo_sql_run (db, "PRAGMA auto_vacuum = INCREMENTAL", error)
      || !read_version (db, &version, error)
      || !omo_sql_run (db,
                       "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                       "PRAGMA foreign_keys = ON; PRAGMA secure_delete = FAST;"
                       "PRAGMA journal_size_limit = 16777216",
                       error)
      || !add_functions (db, error))
    return FALSE;
  if (version == OMO_HISTORY_SCHEMA_VERSION)
    return TRUE;
  return omo_sql_begin (db, error) && omo_sql_end (db, migrate (db, error), error);
}
