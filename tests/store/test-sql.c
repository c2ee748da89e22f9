/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-sql.h"

#include <glib/gstdio.h>
#include <math.h>

#include "core/omo-error.h"
#include "scratch.h"

static sqlite3 *
open_scratch (Scratch *scratch)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db = omo_sql_open (scratch->path, &error);

  g_assert_no_error (error);
  return db;
}

static void
run (sqlite3 *db, const char *sql)
{
  g_autoptr (GError) error = NULL;

  omo_sql_run (db, sql, &error);
  g_assert_no_error (error);
}

static gint64
read_int (sqlite3 *db, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = -1;

  omo_sql_read_int (db, sql, &value, &error);
  g_assert_no_error (error);
  return value;
}

static void
test_only_the_owner_reads (Scratch *scratch, gconstpointer data)
{
  sqlite3 *db = open_scratch (scratch);
  GStatBuf status;

  run (db, "PRAGMA journal_mode = WAL; CREATE TABLE t (a)");
  g_assert_cmpint (g_stat (scratch->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  sqlite3_close (db);
}

static void
test_no_folder (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (scratch->folder, "missing", "history.sqlite", NULL);

  g_assert_null (omo_sql_open (path, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_HISTORY_UNWRITABLE);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_no_database (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db;

  g_assert_true (
      g_file_set_contents (scratch->path, "a letter to somebody, not a database", -1, NULL));
  db = open_scratch (scratch);
  g_assert_false (omo_sql_run (db, "CREATE TABLE t (a)", &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_HISTORY_DAMAGED);
  g_assert_nonnull (strstr (error->message, scratch->path));
  sqlite3_close (db);
}

static void
test_full (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db = open_scratch (scratch);

  run (db, "CREATE TABLE t (a); PRAGMA max_page_count = 4");
  g_assert_false (omo_sql_run (db, "INSERT INTO t VALUES (zeroblob (100000))", &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_HISTORY_FULL);
  sqlite3_close (db);
}

static void
test_busy (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *one = open_scratch (scratch);
  sqlite3 *other = open_scratch (scratch);

  sqlite3_busy_timeout (other, 1);
  g_assert_true (omo_sql_begin (one, NULL));
  g_assert_false (omo_sql_begin (other, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_HISTORY_BUSY);
  g_assert_true (omo_sql_end (one, TRUE, NULL));
  g_assert_true (omo_sql_begin (other, NULL));
  g_assert_true (omo_sql_end (other, TRUE, NULL));
  sqlite3_close (one);
  sqlite3_close (other);
}

static void
test_values_come_back (Scratch *scratch, gconstpointer data)
{
  static const guchar bytes[] = { 0, 1, 255 };
  sqlite3 *db = open_scratch (scratch);
  g_auto (OmoSqlCursor) writer = { 0 };
  g_auto (OmoSqlCursor) reader = { 0 };
  g_autoptr (GBytes) some = g_bytes_new_static (bytes, sizeof bytes);
  g_autoptr (GBytes) none = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) some_back = NULL;
  g_autoptr (GBytes) none_back = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *mended = NULL;

  run (db, "CREATE TABLE t (a, b, c, d, e, f, g, h, i)");
  g_assert_true (
      omo_sql_prepare (db, "INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", &writer, &error));
  omo_sql_put_text (&writer, "đúng");
  omo_sql_put_text (&writer, NULL);
  omo_sql_put_int (&writer, G_MAXINT64);
  omo_sql_put_double (&writer, 0.1);
  omo_sql_put_double (&writer, NAN);
  omo_sql_put_bytes (&writer, some);
  omo_sql_put_bytes (&writer, none);
  omo_sql_put_bytes (&writer, NULL);
  omo_sql_put_text (&writer, "\xff!");
  g_assert_true (omo_sql_finish (&writer, &error));

  g_assert_true (omo_sql_prepare (db, "SELECT * FROM t", &reader, &error));
  g_assert_true (omo_sql_next (&reader, &error));
  text = omo_sql_take_text (&reader);
  g_assert_cmpstr (text, ==, "đúng");
  g_assert_null (omo_sql_take_text (&reader));
  g_assert_cmpint (omo_sql_take_int (&reader), ==, G_MAXINT64);
  g_assert_cmpfloat (omo_sql_take_double (&reader), ==, 0.1);
  g_assert_true (isnan (omo_sql_take_double (&reader)));
  some_back = omo_sql_take_bytes (&reader);
  g_assert_true (g_bytes_equal (some_back, some));
  none_back = omo_sql_take_bytes (&reader);
  g_assert_true (g_bytes_equal (none_back, none));
  g_assert_null (omo_sql_take_bytes (&reader));
  mended = omo_sql_take_text (&reader);
  g_assert_cmpstr (mended, ==, "\xef\xbf\xbd!");
  g_assert_false (omo_sql_next (&reader, &error));
  g_assert_no_error (error);
  omo_sql_cursor_clear (&reader);
  omo_sql_cursor_clear (&writer);
  sqlite3_close (db);
}

static void
test_all_or_nothing (Scratch *scratch, gconstpointer data)
{
  sqlite3 *db = open_scratch (scratch);

  run (db, "CREATE TABLE t (a)");
  g_assert_true (omo_sql_begin (db, NULL));
  run (db, "INSERT INTO t VALUES (1)");
  g_assert_false (omo_sql_end (db, FALSE, NULL));
  g_assert_cmpint (read_int (db, "SELECT count (*) FROM t"), ==, 0);
  g_assert_true (omo_sql_begin (db, NULL));
  run (db, "INSERT INTO t VALUES (1)");
  g_assert_true (omo_sql_end (db, TRUE, NULL));
  g_assert_cmpint (read_int (db, "SELECT count (*) FROM t"), ==, 1);
  sqlite3_close (db);
}

static void
add (const char *name, void (*test) (Scratch *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/store/sql/", name, NULL);

  g_test_add (path, Scratch, NULL, scratch_set_up, test, scratch_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("only-the-owner-reads", test_only_the_owner_reads);
  add ("no-folder", test_no_folder);
  add ("no-database", test_no_database);
  add ("full", test_full);
  add ("busy", test_busy);
  add ("values-come-back", test_values_come_back);
  add ("all-or-nothing", test_all_or_nothing);

  return g_test_run ();
}
