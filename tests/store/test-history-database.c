/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-history-database.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "core/omo-error.h"
#include "kept-jobs.h"
#include "scratch.h"
#include "store/omo-sql.h"

/* On every system it owns nothing. */
#define NOBODY 65534

static gint64
read_int (Scratch *scratch, const char *sql)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db = omo_sql_open (scratch->path, &error);
  gint64 value = -1;

  omo_sql_read_int (db, sql, &value, &error);
  g_assert_no_error (error);
  sqlite3_close (db);
  return value;
}

static void
assert_whole (Scratch *scratch)
{
  g_assert_cmpint (read_int (scratch, "SELECT count (*) FROM pragma_integrity_check"
                                      " WHERE integrity_check <> 'ok'"),
                   ==, 0);
  g_assert_cmpint (read_int (scratch, "SELECT count (*) FROM pragma_foreign_key_check"), ==, 0);
}

static void
test_folder_is_made (Scratch *scratch, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (scratch->folder, "omoscope", NULL);
  g_autofree char *path = g_build_filename (folder, "history.sqlite", NULL);
  OmoHistoryDatabase *database = kept_open (path);
  GStatBuf status;

  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  omo_history_database_close (database);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_pictures_are_kept_once (Scratch *scratch, gconstpointer data)
{
  OmoHistoryDatabase *database = kept_open (scratch->path);

  for (guint i = 0; i < 6; i++)
    kept_add (database, kept_job_new (i, i % 2));
  g_assert_cmpint (read_int (scratch, "SELECT count (*) FROM jobs"), ==, 6);
  g_assert_cmpint (read_int (scratch, "SELECT count (*) FROM pictures"), ==, 2);
  omo_history_database_close (database);
}

/* A job that cannot be added leaves nothing behind. */
static void
test_twice_the_same (Scratch *scratch, gconstpointer data)
{
  OmoHistoryDatabase *database = kept_open (scratch->path);
  g_autoptr (OmoHistoryJob) job = kept_job_new (0, 1);
  g_autoptr (OmoHistoryJob) other = kept_job_new (1, 2);
  g_autoptr (GError) error = NULL;

  g_assert_true (omo_history_database_add (database, job, NULL));
  g_free (other->uuid);
  other->uuid = g_strdup (job->uuid);
  g_assert_false (omo_history_database_add (database, other, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_HISTORY_DAMAGED);
  g_assert_cmpint (read_int (scratch, "SELECT count (*) FROM pictures"), ==, 1);
  g_assert_cmpuint (kept_count (database, NULL), ==, 1);
  omo_history_database_close (database);
}

static void
test_large_case_is_left_out (Scratch *scratch, gconstpointer data)
{
  OmoHistoryDatabase *database = kept_open (scratch->path);
  g_autoptr (OmoHistoryJob) job = kept_job_new (0, 1);
  g_autoptr (OmoHistoryJob) back = NULL;

  job->case_file =
      g_bytes_new_take (g_malloc0 (OMO_HISTORY_MAX_CASE + 1), OMO_HISTORY_MAX_CASE + 1);
  g_assert_true (omo_history_database_add (database, job, NULL));
  back = omo_history_database_load_job (database, job->uuid, NULL);
  g_assert_nonnull (back);
  g_assert_null (back->case_file);
  omo_history_database_close (database);
}

static void
test_judge (Scratch *scratch, gconstpointer data)
{
  static const OmoExpected expected = { .shape = OMO_ANSWER_POINTS,
                                        .points = { { 1, 2 }, { 3.5, 4 } } };
  OmoHistoryDatabase *database = kept_open (scratch->path);
  g_autoptr (OmoHistoryJob) job = kept_job_new (0, 1);
  g_autoptr (OmoHistoryJob) back = NULL;
  g_autoptr (GError) error = NULL;
  OmoHistoryFilter filter = OMO_HISTORY_FILTER_INIT;

  g_assert_true (omo_history_database_add (database, job, NULL));
  job->judgement.verdict = OMO_VERDICT_WRONG;
  job->judgement.distance = 42.5;
  job->judgement.expected = omo_expected_copy (&expected);
  job->judgement.ticket = g_strdup ("Đơn 5");
  omo_history_database_judge (database, job->uuid, &job->judgement, &error);
  g_assert_no_error (error);
  back = omo_history_database_load_job (database, job->uuid, &error);
  g_assert_no_error (error);
  kept_job_assert_equal (back, job);
  /* It is found by what is said now. */
  filter.text = (char *) "DON";
  g_assert_cmpuint (kept_count (database, &filter), ==, 1);
  filter.verdict = OMO_VERDICT_RIGHT;
  g_assert_cmpuint (kept_count (database, &filter), ==, 0);
  omo_history_database_close (database);
}

static void
test_gone (Scratch *scratch, gconstpointer data)
{
  OmoHistoryDatabase *database = kept_open (scratch->path);
  g_auto (OmoHistoryJudgement) judgement = { 0 };
  g_autoptr (GError) load_error = NULL;
  g_autoptr (GError) judge_error = NULL;

  omo_history_judgement_init (&judgement);
  g_assert_null (omo_history_database_load_job (database, "no-such-job", &load_error));
  g_assert_error (load_error, OMO_ERROR, OMO_ERROR_HISTORY_GONE);
  g_assert_false (omo_history_database_judge (database, "no-such-job", &judgement, &judge_error));
  g_assert_error (judge_error, OMO_ERROR, OMO_ERROR_HISTORY_GONE);
  omo_history_database_close (database);
}

static void
test_two_at_once (Scratch *scratch, gconstpointer data)
{
  OmoHistoryDatabase *one = kept_open (scratch->path);
  OmoHistoryDatabase *other = kept_open (scratch->path);
  gint64 before = 0;
  gint64 after = 0;

  g_assert_true (omo_history_database_read_change (other, &before, NULL));
  kept_add (one, kept_job_new (0, 1));
  g_assert_true (omo_history_database_read_change (other, &after, NULL));
  g_assert_cmpint (after, !=, before);
  g_assert_cmpuint (kept_count (other, NULL), ==, 1);
  /* What it writes itself is no news to it. */
  kept_add (other, kept_job_new (1, 1));
  g_assert_true (omo_history_database_read_change (other, &before, NULL));
  g_assert_cmpint (after, ==, before);
  g_assert_cmpuint (kept_count (one, NULL), ==, 2);
  omo_history_database_close (one);
  omo_history_database_close (other);
}

static void
test_newer_is_left_alone (Scratch *scratch, gconstpointer data)
{
  sqlite3 *db = omo_sql_open (scratch->path, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (omo_sql_run (
      db, "PRAGMA application_id = 1330466643; PRAGMA user_version = 99; CREATE TABLE t (a)",
      NULL));
  sqlite3_close (db);
  g_assert_null (omo_history_database_open (scratch->path, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_HISTORY_NEWER);
  g_assert_cmpint (read_int (scratch, "SELECT count (*) FROM t"), ==, 0);
}

/* A folder that may only be read. Root may write everywhere, so somebody else tries. */
static void
test_read_only_home (Scratch *scratch, gconstpointer data)
{
  uid_t user = geteuid ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_chmod (scratch->folder, 0555), ==, 0);
  if (user == 0)
    g_assert_cmpint (seteuid (NOBODY), ==, 0);
  g_assert_null (omo_history_database_open (scratch->path, &error));
  g_assert_cmpint (seteuid (user), ==, 0);
  g_assert_error (error, OMO_ERROR, OMO_ERROR_HISTORY_UNWRITABLE);
  g_assert_nonnull (strstr (error->message, scratch->path));
  g_assert_cmpint (g_chmod (scratch->folder, 0700), ==, 0);
}

/* The file is there and may be read, and its folder is not written. */
static void
test_read_only_file (Scratch *scratch, gconstpointer data)
{
  uid_t user = geteuid ();
  g_autoptr (GError) error = NULL;

  omo_history_database_close (kept_open (scratch->path));
  g_assert_cmpint (g_chmod (scratch->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (scratch->folder, 0555), ==, 0);
  if (user == 0)
    g_assert_cmpint (seteuid (NOBODY), ==, 0);
  g_assert_null (omo_history_database_open (scratch->path, &error));
  g_assert_cmpint (seteuid (user), ==, 0);
  g_assert_error (error, OMO_ERROR, OMO_ERROR_HISTORY_UNWRITABLE);
  g_assert_cmpint (g_chmod (scratch->folder, 0700), ==, 0);
}

static void
test_file_in_the_way (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = g_build_filename (scratch->path, "omoscope", "history.sqlite", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (scratch->path, "", 0, NULL));
  g_assert_null (omo_history_database_open (path, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_HISTORY_UNWRITABLE);
}

/* Bytes of the middle are overwritten: whatever is asked, it is answered or refused. */
static void
test_damaged (Scratch *scratch, gconstpointer data)
{
  OmoHistoryDatabase *database = kept_open (scratch->path);
  g_autofree char *contents = NULL;
  gsize size = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;
  OmoHistoryFilter filter = OMO_HISTORY_FILTER_INIT;

  for (guint i = 0; i < 300; i++)
    kept_add (database, kept_job_new (i, i));
  omo_history_database_close (database);
  g_assert_true (g_file_get_contents (scratch->path, &contents, &size, NULL));
  g_assert_cmpuint (size, >, 20 * 4096);
  memset (contents + 4096, 0xa5, size - 2 * 4096);
  g_assert_true (g_file_set_contents (scratch->path, contents, (gssize) size, NULL));

  database = omo_history_database_open (scratch->path, &error);
  if (database != NULL)
    {
      filter.text = (char *) "57";
      ids = omo_history_database_list (database, &filter, 0, &error);
      g_assert_null (ids);
      omo_history_database_close (database);
    }
  g_assert_error (error, OMO_ERROR, OMO_ERROR_HISTORY_DAMAGED);
}

static void
test_whole (Scratch *scratch, gconstpointer data)
{
  OmoHistoryDatabase *database = kept_open (scratch->path);

  kept_add (database, kept_job_new_full ());
  kept_add (database, kept_job_new_refused (1));
  omo_history_database_close (database);
  assert_whole (scratch);
}

static void
add (const char *name, void (*test) (Scratch *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/store/history-database/", name, NULL);

  g_test_add (path, Scratch, NULL, scratch_set_up, test, scratch_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("folder-is-made", test_folder_is_made);
  add ("whole", test_whole);
  add ("pictures-are-kept-once", test_pictures_are_kept_once);
  add ("twice-the-same", test_twice_the_same);
  add ("large-case-is-left-out", test_large_case_is_left_out);
  add ("judge", test_judge);
  add ("gone", test_gone);
  add ("two-at-once", test_two_at_once);
  add ("newer-is-left-alone", test_newer_is_left_alone);
  add ("read-only-home", test_read_only_home);
  add ("read-only-file", test_read_only_file);
  add ("file-in-the-way", test_file_in_the_way);
  add ("damaged", test_damaged);

  return g_test_run ();
}
