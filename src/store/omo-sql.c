/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-sql.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "core/omo-error.h"

/* What people keep here is nobody else's business. */
#define FILE_MODE 0600

/* Whether there was no room, which SQLite calls an I/O error where it is a quota, or the file that processes share. */
static gboolean
is_full (int code, int system_error)
{
  return (code & 0xff) == SQLITE_IOERR
         && (code == SQLITE_IOERR_SHMSIZE || system_error == ENOSPC || system_error == EDQUOT);
}

static OmoErrorCode
translate_code (int code, int system_error)
{
  if (is_full (code, system_error))
    return OMO_ERROR_HISTORY_FULL;
  switch (code & 0xff)
    {
    case SQLITE_FULL:
      return OMO_ERROR_HISTORY_FULL;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return OMO_ERROR_HISTORY_BUSY;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR:
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_SCHEMA:
    case SQLITE_TOOBIG:
      return OMO_ERROR_HISTORY_DAMAGED;
    default:
      return OMO_ERROR_HISTORY_UNWRITABLE;
    }
}

static gboolean
set_opening_error (const char *path, const char *reason, GError **error)
{
  g_set_error (error, OMO_ERROR, OMO_ERROR_HISTORY_UNWRITABLE, "%s: %s", path, reason);
  return FALSE;
}

/* SQLite would make it readable by everybody. */
static gboolean
make_file (const char *path, GError **error)
{
  int fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, FILE_MODE);

  if (fd < 0)
    return set_opening_error (path, g_strerror (errno), error);
  return g_close (fd, NULL);
}

static sqlite3 *
get_db (OmoSqlCursor *self)
{
  return sqlite3_db_handle (self->statement);
}

sqlite3 *
omo_sql_open (const char *path, GError **error)
{
  sqlite3 *db = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (!make_file (path, error))
    return NULL;
  if (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX, NULL) != SQLITE_OK)
    {
      set_opening_error (path, db == NULL ? "no memory" : sqlite3_errmsg (db), error);
      sqlite3_close (db);
      return NULL;
    }
  sqlite3_extended_result_codes (db, 1);
  sqlite3_busy_timeout (db, OMO_SQL_BUSY_MILLISECONDS);
  return db;
}

gboolean
omo_sql_set_error (sqlite3 *db, GError **error)
{
  const char *path = sqlite3_db_filename (db, "main");
  int code = sqlite3_extended_errcode (db);

  g_set_error (error, OMO_ERROR, (int) translate_code (code, sqlite3_system_errno (db)),
               "%s: %s (SQLite %d)", path == NULL ? "" : path, sqlite3_errmsg (db), code);
  return FALSE;
}

gboolean
omo_sql_run (sqlite3 *db, const char *sql, GError **error)
{
  return sqlite3_exec (db, sql, NULL, NULL, NULL) == SQLITE_OK || omo_sql_set_error (db, error);
}

gboolean
omo_sql_read_int (sqlite3 *db, const char *sql, gint64 *out_value, GError **error)
{
  g_auto (OmoSqlCursor) cursor = { 0 };

  if (!omo_sql_prepare (db, sql, &cursor, error))
    return FALSE;
  if (omo_sql_next (&cursor, error))
    {
      *out_value = omo_sql_take_int (&cursor);
      return TRUE;
    }
  if (!cursor.is_broken)
    g_set_error (error, OMO_ERROR, OMO_ERROR_HISTORY_DAMAGED, "no answer to %s", sql);
  return FALSE;
}

gboolean
omo_sql_begin (sqlite3 *db, GError **error)
{
  return omo_sql_run (db, "BEGIN IMMEDIATE", error);
}

gboolean
omo_sql_end (sqlite3 *db, gboolean is_fine, GError **error)
{
  if (is_fine && omo_sql_run (db, "COMMIT", error))
    return TRUE;
  /* SQLite itself has rolled back after some errors. */
  if (!sqlite3_get_autocommit (db))
    sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

gboolean
omo_sql_prepare (sqlite3 *db, const char *sql, OmoSqlCursor *out_cursor, GError **error)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK)
    return omo_sql_set_error (db, error);
  *out_cursor = (OmoSqlCursor){ statement, 1, FALSE };
  return TRUE;
}

void
omo_sql_cursor_clear (OmoSqlCursor *self)
{
  sqlite3_finalize (self->statement);
  self->statement = NULL;
}

void
omo_sql_put_text (OmoSqlCursor *self, const char *text)
{
  sqlite3_bind_text (self->statement, self->next++, text, -1, SQLITE_STATIC);
}

void
omo_sql_put_copied_text (OmoSqlCursor *self, const char *text)
{
  sqlite3_bind_text (self->statement, self->next++, text, -1, SQLITE_TRANSIENT);
}

void
omo_sql_put_bounded_text (OmoSqlCursor *self, const char *text, gsize max)
{
  gsize length = text == NULL ? 0 : strnlen (text, max + 1);

  if (length > max)
    for (length = max; length > 0 && ((guchar) text[length] & 0xc0) == 0x80;)
      length--;
  sqlite3_bind_text64 (self->statement, self->next++, text, length, SQLITE_STATIC, SQLITE_UTF8);
}

void
omo_sql_put_int (OmoSqlCursor *self, gint64 value)
{
  sqlite3_bind_int64 (self->statement, self->next++, value);
}

void
omo_sql_put_double (OmoSqlCursor *self, double value)
{
  if (isfinite (value))
    sqlite3_bind_double (self->statement, self->next++, value);
  else
    omo_sql_put_null (self);
}

void
omo_sql_put_bytes (OmoSqlCursor *self, GBytes *bytes)
{
  gsize size = 0;
  const void *data = bytes == NULL ? NULL : g_bytes_get_data (bytes, &size);

  /* Without data SQLite would put NULL. */
  if (bytes != NULL && size == 0)
    sqlite3_bind_zeroblob (self->statement, self->next++, 0);
  else
    sqlite3_bind_blob64 (self->statement, self->next++, data, size, SQLITE_STATIC);
}

void
omo_sql_put_null (OmoSqlCursor *self)
{
  sqlite3_bind_null (self->statement, self->next++);
}

gboolean
omo_sql_next (OmoSqlCursor *self, GError **error)
{
  int code = sqlite3_step (self->statement);

  self->next = 0;
  if (code == SQLITE_ROW)
    return TRUE;
  self->is_broken = code != SQLITE_DONE;
  if (self->is_broken)
    omo_sql_set_error (get_db (self), error);
  return FALSE;
}

gboolean
omo_sql_finish (OmoSqlCursor *self, GError **error)
{
  omo_sql_next (self, error);
  return !self->is_broken;
}

void
omo_sql_reset (OmoSqlCursor *self)
{
  sqlite3_reset (self->statement);
  self->next = 1;
}

char *
omo_sql_take_text (OmoSqlCursor *self)
{
  const char *text = omo_sql_peek_text (self);

  return text == NULL ? NULL : g_utf8_make_valid (text, -1);
}

const char *
omo_sql_peek_text (OmoSqlCursor *self)
{
  return (const char *) sqlite3_column_text (self->statement, self->next++);
}

gint64
omo_sql_take_int (OmoSqlCursor *self)
{
  return sqlite3_column_int64 (self->statement, self->next++);
}

gint64
omo_sql_take_int_within (OmoSqlCursor *self, gint64 min, gint64 max)
{
  gint64 value = omo_sql_take_int (self);

  return CLAMP (value, min, max);
}

double
omo_sql_take_double (OmoSqlCursor *self)
{
  int column = self->next++;

  return sqlite3_column_type (self->statement, column) == SQLITE_NULL
             ? NAN
             : sqlite3_column_double (self->statement, column);
}

GBytes *
omo_sql_take_bytes (OmoSqlCursor *self)
{
  int column = self->next++;
  const void *data;

  if (sqlite3_column_type (self->statement, column) == SQLITE_NULL)
    return NULL;
  data = sqlite3_column_blob (self->statement, column);
  return g_bytes_new (data, (gsize) sqlite3_column_bytes (self->statement, column));
}
