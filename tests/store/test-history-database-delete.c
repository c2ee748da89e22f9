/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-history-database.h"

#include <glib/gstdio.h>

#include "kept-jobs.h"
#include "scratch.h"
#include "store/omo-sql.h"

#define DAY (24 * 60 * 60)
/* Of one picture; a page is 4096 bytes. */
#define PICTURE_BYTES 100000

static void
test_delete_and_undelete (Scratch *scratch, gconstpointer data)
{
  OmoHistoryDatabase *database = kept_open (scratch->path);
  g_autoptr (OmoHistoryJob) one = kept_job_new (1, 1);
  g_autoptr (OmoHistoryJob) two = kept_job_new (2, 2);
  static const gint64 first[] = { 1, 77 }; /* numbered as they come; there is no 77 */
  static const gint64 both[] = { 1, 2 };
  gint64 first_deletion = 0;
  gint64 second_deletion = 0;
  guint n = 0;

  g_assert_true (omo_history_database_add (database, one, NULL));
  g_assert_true (omo_history_database_add (database, two, NULL));
  g_assert_true (omo_history_database_delete (database, first, 2, &first_deletion, &n, NULL));
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (kept_count (database, NULL), ==, 1);
  g_assert_null (omo_history_database_load_job (database, one->uuid, NULL));
  /* The first is deleted already, and belongs to the first deletion. */
  g_assert_true (omo_history_database_delete (database, both, 2, &second_deletion, &n, NULL));
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (second_deletion, >, first_deletion);
  g_assert_cmpuint (kept_count (database, NULL), ==, 0);
  g_assert_true (omo_history_database_undelete (database, second_deletion, &n, NULL));
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (kept_count (database, NULL), ==, 1);
  g_assert_true (omo_history_database_undelete (database, first_deletion, &n, NULL));
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (kept_count (database, NULL), ==, 2);
  g_assert_true (omo_history_database_undelete (database, first_deletion, &n, NULL));
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpuint (kept_count (database, NULL), ==, 2);
  omo_history_database_close (database);
}

static void
test_delete_before (Scratch *scratch, gconstpointer data)
{
  OmoHistoryDatabase *database = kept_open (scratch->path);
  gint64 deletion = 0;
  guint n = 0;

  for (guint i = 0; i < 5; i++)
    kept_add (database, kept_job_new (i, i));
  /* Just at the third: it stays. */
  g_assert_true (
      omo_history_database_delete_before (database, KEPT_TIME + 2 * 60, &deletion, &n, NULL));
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (kept_count (database, NULL), ==, 3);
  g_assert_true (omo_history_database_undelete (database, deletion, &n, NULL));
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (kept_count (database, NULL), ==, 5);
  omo_history_database_close (database);
}

static void
add_large (OmoHistoryDatabase *database, guint n, gint64 time)
{
  OmoHistoryJob *job = kept_job_new (n, n);
  guint8 *noise = g_malloc (PICTURE_BYTES);

  for (guint i = 0; i < PICTURE_BYTES; i++)
    noise[i] = (guint8) (n + i * 31);
  job->time = time;
  g_clear_pointer (&job->pictures[0], g_bytes_unref);
  job->pictures[0] = g_bytes_new_take (noise, PICTURE_BYTES);
  kept_add (database, job);
}

static goffset
get_file_size (Scratch *scratch)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (scratch->path, &status), ==, 0);
  return status.st_size;
}

static void
test_purge (Scratch *scratch, gconstpointer data)
{
  OmoHistoryDatabase *database = kept_open (scratch->path);
  gint64 deletion = 0;
  guint n = 0;
  goffset size;

  for (guint i = 0; i < 250; i++)
    add_large (database, i % 20, i);
  add_large (database, 100, KEPT_TIME);
  g_assert_true (omo_history_database_delete_before (database, KEPT_TIME, &deletion, &n, NULL));
  g_assert_cmpuint (n, ==, 250);
  /* An hour is not over. */
  g_assert_true (omo_history_database_purge (database, 60 * 60, NULL));
  g_assert_true (omo_history_database_undelete (database, deletion, &n, NULL));
  g_assert_cmpuint (n, ==, 250);
  g_assert_cmpuint (kept_count (database, NULL), ==, 251);

  g_assert_true (omo_history_database_delete_before (database, KEPT_TIME, &deletion, &n, NULL));
  g_assert_true (omo_history_database_purge (database, 0, NULL));
  g_assert_true (omo_history_database_undelete (database, deletion, &n, NULL));
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpuint (kept_count (database, NULL), ==, 1);
  /* The disk has its place back: the one picture and little more is left. */
  size = get_file_size (scratch);
  g_assert_cmpint (size, >, PICTURE_BYTES);
  g_assert_cmpint (size, <, 3 * PICTURE_BYTES);
  omo_history_database_close (database);
}

static void
test_retain_days (Scratch *scratch, gconstpointer data)
{
  OmoHistoryDatabase *database = kept_open (scratch->path);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  guint n = 7;

  /* Ten days and a minute ago, nine days and so on. */
  for (guint i = 0; i < 11; i++)
    {
      OmoHistoryJob *job = kept_job_new (i, i);

      job->time = now - (gint64) i * DAY - 60;
      kept_add (database, job);
    }
  g_assert_true (omo_history_database_retain (database, 0, 0, &n, NULL));
  g_assert_cmpuint (n, ==, 0);
  g_assert_true (omo_history_database_retain (database, 10, OMO_HISTORY_BYTES_DEFAULT, &n, NULL));
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (omo_history_database_retain (database, 3, 0, &n, NULL));
  g_assert_cmpuint (n, ==, 7);
  g_assert_cmpuint (kept_count (database, NULL), ==, 3);
  omo_history_database_close (database);
}

static void
test_retain_bytes (Scratch *scratch, gconstpointer data)
{
  OmoHistoryDatabase *database = kept_open (scratch->path);
  const OmoHistoryFilter all = OMO_HISTORY_FILTER_INIT;
  g_autoptr (GArray) ids = NULL;
  guint64 used = 0;
  guint n = 0;

  /* The newest first, so that it has the smallest id. */
  for (guint i = 0; i < 130; i++)
    add_large (database, i, KEPT_TIME - (gint64) i);
  g_assert_true (omo_history_database_measure (database, &used, NULL));
  g_assert_cmpuint (used, >, 130 * PICTURE_BYTES);
  g_assert_true (omo_history_database_retain (database, 0, 10 * PICTURE_BYTES, &n, NULL));
  g_assert_true (omo_history_database_measure (database, &used, NULL));
  g_assert_cmpuint (used, <=, 10 * PICTURE_BYTES);
  /* No more than must go, and the oldest. */
  g_assert_cmpuint (used, >, 8 * PICTURE_BYTES);
  ids = omo_history_database_list (database, &all, 0, NULL);
  g_assert_cmpuint (ids->len, ==, 130 - n);
  for (guint i = 0; i < ids->len; i++)
    g_assert_cmpint (g_array_index (ids, gint64, i), ==, i + 1);
  g_assert_cmpint (get_file_size (scratch), <=, 10 * PICTURE_BYTES);
  /* Nothing is small enough: all goes, and it ends. */
  g_assert_true (omo_history_database_retain (database, 0, 1, &n, NULL));
  g_assert_cmpuint (kept_count (database, NULL), ==, 0);
  omo_history_database_close (database);
}

static void
add (const char *name, void (*test) (Scratch *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/store/history-database-delete/", name, NULL);

  g_test_add (path, Scratch, NULL, scratch_set_up, test, scratch_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("delete-and-undelete", test_delete_and_undelete);
  add ("delete-before", test_delete_before);
  add ("purge", test_purge);
  add ("retain-days", test_retain_days);
  add ("retain-bytes", test_retain_bytes);

  return g_test_run ();
}
