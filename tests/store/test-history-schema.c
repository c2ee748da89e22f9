/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-history-schema.h"

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

/* A file as the program of that version left it. */
static sqlite3 *
open_version (Scratch *scratch, int version)
{
  g_autofree char *name = g_strdup_printf ("history-%d.sql", version);
  g_autofree char *path =
      g_build_filename (g_getenv ("OMOSCOPE_SOURCE"), "tests", "store", name, NULL);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *db = open_scratch (scratch);

  g_file_get_contents (path, &sql, NULL, &error);
  g_assert_no_error (error);
  omo_sql_run (db, sql, &error);
  g_assert_no_error (error);
  return db;
}

static void
set_up (sqlite3 *db)
{
  g_autoptr (GError) error = NULL;

  omo_history_schema_set_up (db, &error);
  g_assert_no_error (error);
}

/* All rows of the first column, one a line. */
static char *
read_lines (sqlite3 *db, const char *sql)
{
  g_auto (OmoSqlCursor) cursor = { 0 };
  g_autoptr (GError) error = NULL;
  GString *lines = g_string_new (NULL);

  omo_sql_prepare (db, sql, &cursor, &error);
  g_assert_no_error (error);
  while (omo_sql_next (&cursor, &error))
    g_string_append_printf (lines, "%s\n", omo_sql_peek_text (&cursor));
  g_assert_no_error (error);
  return g_string_free (lines, FALSE);
}

static void
assert_lines (sqlite3 *db, const char *sql, const char *expected)
{
  g_autofree char *lines = read_lines (db, sql);

  g_assert_cmpstr (lines, ==, expected);
}

/* The fixtures have line breaks. */
#define SCHEMA                                                                                     \
  "SELECT replace (sql, char (10), '') FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"

static void
test_new_file (Scratch *scratch, gconstpointer data)
{
  sqlite3 *db = open_scratch (scratch);
  g_autofree char *schema = NULL;

  set_up (db);
  schema = read_lines (db, SCHEMA);
  assert_lines (db, "PRAGMA user_version", "3\n");
  assert_lines (db, "PRAGMA journal_mode", "wal\n");
  assert_lines (db, "PRAGMA auto_vacuum", "2\n");
  assert_lines (db, "PRAGMA foreign_keys", "1\n");
  assert_lines (db, "PRAGMA synchronous", "2\n");
  /* Once more finds nothing to do. */
  set_up (db);
  assert_lines (db, SCHEMA, schema);
  sqlite3_close (db);
}

static void
test_older_file (Scratch *scratch, gconstpointer data)
{
  sqlite3 *db = open_version (scratch, GPOINTER_TO_INT (data));
  sqlite3 *fresh = NULL;
  g_autofree char *fresh_schema = NULL;

  g_assert_cmpint (sqlite3_open (":memory:", &fresh), ==, SQLITE_OK);
  set_up (fresh);
  fresh_schema = read_lines (fresh, SCHEMA);
  sqlite3_close (fresh);

  set_up (db);
  assert_lines (db, "PRAGMA user_version", "3\n");
  assert_lines (db, SCHEMA, fresh_schema);
  assert_lines (db, "PRAGMA integrity_check", "ok\n");
  assert_lines (db, "PRAGMA foreign_key_check", "");
  /* What was in it is in it, and the new columns are filled. */
  assert_lines (db, "SELECT uuid FROM jobs ORDER BY id",
                "aaaaaaaa-0000-4000-8000-000000000001\naaaaaaaa-0000-4000-8000-000000000002\n");
  assert_lines (db, "SELECT note FROM jobs WHERE id = 1", "Lỗi cũ\n");
  assert_lines (db, "SELECT search FROM jobs ORDER BY id",
                "t-17\nloi cu\n57_31_246_148\npair.png\n\n"
                "balance is empty\ninner.png\nouter.png\n\n");
  assert_lines (db, "SELECT hex (bytes) FROM pictures ORDER BY id", "89504E47\nFFD8\n");
  assert_lines (db, "SELECT count (*) FROM thumbnails", "0\n");
  assert_lines (db, "SELECT hex (bytes) FROM cases", "1F8B\n");
  sqlite3_close (db);
}

/* The first picture is used by both jobs, the second by one. */
static void
test_pictures_go_with_their_last_job (Scratch *scratch, gconstpointer data)
{
  sqlite3 *db = open_version (scratch, 1);

  set_up (db);
  g_assert_true (omo_sql_run (db, "DELETE FROM jobs WHERE id = 2", NULL));
  assert_lines (db, "SELECT id FROM pictures", "1\n");
  assert_lines (db, "SELECT job FROM cases", "1\n");
  g_assert_true (omo_sql_run (db, "DELETE FROM jobs WHERE id = 1", NULL));
  assert_lines (db, "SELECT id FROM pictures", "");
  assert_lines (db, "SELECT job FROM cases", "");
  sqlite3_close (db);
}

typedef struct
{
  const char *name;
  const char *sql;
  OmoErrorCode code;
} StrangerCase;

static const StrangerCase stranger_cases[] = {
  { "newer", "PRAGMA application_id = 1330466643; PRAGMA user_version = 4",
    OMO_ERROR_HISTORY_NEWER },
  { "far-newer", "PRAGMA application_id = 1330466643; PRAGMA user_version = 2000000000",
    OMO_ERROR_HISTORY_NEWER },
  { "negative", "PRAGMA application_id = 1330466643; PRAGMA user_version = -1",
    OMO_ERROR_HISTORY_NEWER },
  { "other-program", "PRAGMA application_id = 7; PRAGMA user_version = 1",
    OMO_ERROR_HISTORY_DAMAGED },
  { "no-tables", "PRAGMA application_id = 1330466643; PRAGMA user_version = 1",
    OMO_ERROR_HISTORY_DAMAGED },
};

static void
test_stranger (Scratch *scratch, gconstpointer data)
{
  const StrangerCase *c = data;
  g_autoptr (GError) error = NULL;
  sqlite3 *db = open_scratch (scratch);
  g_autofree char *version = NULL;

  g_assert_true (omo_sql_run (db, c->sql, NULL));
  version = read_lines (db, "PRAGMA user_version");
  g_assert_false (omo_history_schema_set_up (db, &error));
  g_assert_error (error, OMO_ERROR, (int) c->code);
  /* It is left as it was. */
  assert_lines (db, "PRAGMA user_version", version);
  assert_lines (db, SCHEMA, "");
  sqlite3_close (db);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/history-schema/new-file", Scratch, NULL, scratch_set_up, test_new_file,
              scratch_tear_down);
  for (int version = 1; version < OMO_HISTORY_SCHEMA_VERSION; version++)
    {
      g_autofree char *path = g_strdup_printf ("/store/history-schema/version-%d", version);

      g_test_add (path, Scratch, GINT_TO_POINTER (version), scratch_set_up, test_older_file,
                  scratch_tear_down);
    }
  g_test_add ("/store/history-schema/pictures-go-with-their-last-job", Scratch, NULL,
              scratch_set_up, test_pictures_go_with_their_last_job, scratch_tear_down);
  for (gsize i = 0; i < G_N_ELEMENTS (stranger_cases); i++)
    {
      g_autofree char *path =
          g_strconcat ("/store/history-schema/stranger/", stranger_cases[i].name, NULL);

      g_test_add (path, Scratch, &stranger_cases[i], scratch_set_up, test_stranger,
                  scratch_tear_down);
    }

  return g_test_run ();
}
