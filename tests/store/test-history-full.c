/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The disk fills up at every write that keeping a job needs, one after the other: it is said, nothing that was kept is
 * lost, and once there is room again it goes on. */

#include "core/omo-error.h"
#include "faulty-disk.h"
#include "kept-jobs.h"
#include "scratch.h"
#include "store/omo-sql.h"

/* More than anything here writes. */
#define MAX_WRITES 500

static void
assert_whole (Scratch *scratch)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db = omo_sql_open (scratch->path, &error);
  gint64 n_faults = -1;

  omo_sql_read_int (db,
                    "SELECT count (*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
                    &n_faults, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_faults, ==, 0);
  sqlite3_close (db);
}

static OmoHistoryJob *
make_job (guint n)
{
  OmoHistoryJob *job = kept_job_new_full ();
  gsize size = 30000;

  g_clear_pointer (&job->pictures[0], g_bytes_unref);
  job->pictures[0] = g_bytes_new_take (g_malloc0 (size + n), size + n);
  return job;
}

/* Returns whether the job was kept although the disk was full after `n_writes`. */
static gboolean
add_on_full_disk (OmoHistoryDatabase *database, guint n_writes)
{
  g_autoptr (OmoHistoryJob) job = make_job (n_writes);
  g_autoptr (GError) error = NULL;
  gboolean is_kept;
  gboolean was_full;

  faulty_disk_fill_after (n_writes);
  is_kept = omo_history_database_add (database, job, &error);
  was_full = faulty_disk_make_room () > n_writes;
  if (is_kept)
    return TRUE;
  g_assert_true (was_full);
  g_assert_error (error, OMO_ERROR, OMO_ERROR_HISTORY_FULL);
  return FALSE;
}

static void
test_add (Scratch *scratch, gconstpointer data)
{
  OmoHistoryDatabase *database = kept_open (scratch->path);
  guint n_writes = 0;
  guint n = 0;

  while (!add_on_full_disk (database, n_writes))
    {
      g_assert_cmpuint (kept_count (database, NULL), ==, n);
      /* The same connection goes on when there is room. */
      kept_add (database, make_job (1000 + n_writes));
      n++;
      g_assert_cmpuint (kept_count (database, NULL), ==, n);
      n_writes++;
      g_assert_cmpuint (n_writes, <, MAX_WRITES);
    }
  /* The picture alone has eight pages. */
  g_assert_cmpuint (n_writes, >, 8);
  omo_history_database_close (database);
  assert_whole (scratch);
}

static void
test_open (Scratch *scratch, gconstpointer data)
{
  guint n_writes = 0;
  OmoHistoryDatabase *database = NULL;

  while (database == NULL)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path = g_strdup_printf ("%s-%u", scratch->path, n_writes);

      faulty_disk_fill_after (n_writes);
      database = omo_history_database_open (path, &error);
      faulty_disk_make_room ();
      if (database == NULL)
        {
          g_assert_error (error, OMO_ERROR, OMO_ERROR_HISTORY_FULL);
          omo_history_database_close (kept_open (path));
        }
      n_writes++;
      g_assert_cmpuint (n_writes, <, MAX_WRITES);
    }
  g_assert_cmpuint (n_writes, >, 8);
  omo_history_database_close (database);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/history-full/add", Scratch, NULL, scratch_set_up, test_add,
              scratch_tear_down);
  g_test_add ("/store/history-full/open", Scratch, NULL, scratch_set_up, test_open,
              scratch_tear_down);

  return g_test_run ();
}
