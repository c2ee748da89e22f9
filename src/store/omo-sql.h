/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* SQLite with GErrors, for the files of this room. A connection may be used in any thread, in one at a time. */

/* Another program that writes is waited for this long; a job of 40 MiB takes a part of a second. */
#define OMO_SQL_BUSY_MILLISECONDS 5000

/* Opens or makes the file `path`, readable by its owner alone, with waiting set up; its folder must be there. What
 * is in the file is not looked at yet. Errors: as all here, see omo_sql_set_error. */
sqlite3 *omo_sql_open (const char *path, GError **error);

/* What went wrong last on `db`: OMO_ERROR_HISTORY_FULL, _UNWRITABLE, _DAMAGED or _BUSY, naming the file. Returns
 * FALSE. */
gboolean omo_sql_set_error (sqlite3 *db, GError **error);

/* Statements without values and results, separated by semicolons. */
gboolean omo_sql_run (sqlite3 *db, const char *sql, GError **error);

/* The first column of the first row: a PRAGMA, a count. FALSE also when there is no row (OMO_ERROR_HISTORY_DAMAGED:
 * every such question has an answer in a whole file). */
gboolean omo_sql_read_int (sqlite3 *db, const char *sql, gint64 *out_value, GError **error);

/* For writing at once: nobody else writes until omo_sql_end. */
gboolean omo_sql_begin (sqlite3 *db, GError **error);
/* Commits when `is_fine`, whose error is set otherwise and stays, and rolls back else. Returns whether all that was
 * done since omo_sql_begin is on the disk. */
gboolean omo_sql_end (sqlite3 *db, gboolean is_fine, GError **error);

/* A statement and the place where the next value is put, or taken from its row: values are put and taken in their
 * order. */
typedef struct
{
  sqlite3_stmt *statement;
  int next;
  gboolean is_broken; /* running it has failed, and the error was set */
} OmoSqlCursor;

/* One statement. FALSE, and nothing to clear, on failure. */
gboolean omo_sql_prepare (sqlite3 *db, const char *sql, OmoSqlCursor *out_cursor, GError **error);
void omo_sql_cursor_clear (OmoSqlCursor *self);

/* Puts a value; the text and the bytes must live until the cursor is cleared. NULL puts NULL. */
void omo_sql_put_text (OmoSqlCursor *self, const char *text);
/* The same, and copies it. */
void omo_sql_put_copied_text (OmoSqlCursor *self, const char *text);
/* At most `max` bytes of it, cut between characters; `text` must be valid UTF-8. */
void omo_sql_put_bounded_text (OmoSqlCursor *self, const char *text, gsize max);
void omo_sql_put_int (OmoSqlCursor *self, gint64 value);
/* NULL for a number that is not finite. */
void omo_sql_put_double (OmoSqlCursor *self, double value);
void omo_sql_put_bytes (OmoSqlCursor *self, GBytes *bytes);
void omo_sql_put_null (OmoSqlCursor *self);

/* Goes to the first or the next row, whose values are then taken from its first column on. FALSE when there are no more
 * rows, and when that failed: `is_broken` tells. */
gboolean omo_sql_next (OmoSqlCursor *self, GError **error);
/* Runs a statement that gives no rows. */
gboolean omo_sql_finish (OmoSqlCursor *self, GError **error);

/* For running it again with other values. */
void omo_sql_reset (OmoSqlCursor *self);

/* Takes a value. Text is valid UTF-8 whatever stands in the file; NULL for NULL. Free with g_free. */
char *omo_sql_take_text (OmoSqlCursor *self);
/* The same until the next row; bytes that are no UTF-8 stay. */
const char *omo_sql_peek_text (OmoSqlCursor *self);
gint64 omo_sql_take_int (OmoSqlCursor *self);
/* The nearest that is from `min` to `max`. */
gint64 omo_sql_take_int_within (OmoSqlCursor *self, gint64 min, gint64 max);
/* NAN for NULL. */
double omo_sql_take_double (OmoSqlCursor *self);
/* NULL for NULL. */
GBytes *omo_sql_take_bytes (OmoSqlCursor *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OmoSqlCursor, omo_sql_cursor_clear)

G_END_DECLS
