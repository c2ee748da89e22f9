/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A process that keeps jobs is killed again and again: whatever it said to be kept is there, at most the one it was
 * about to keep is not, and the file is whole. */

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "kept-jobs.h"
#include "scratch.h"
#include "store/omo-sql.h"

#define N_ROUNDS 200
/* So that the making of the file is killed too, and that checking it stays quick. */
#define N_ROUNDS_A_FILE 10
#define MAX_WRITES 400
#define MAX_MICROSECONDS 30000

static GSubprocess *
start_writer (const char *path, guint n_writes)
{
  g_autofree char *number = g_strdup_printf ("%u", n_writes);
  g_autoptr (GError) error = NULL;
  GSubprocess *writer = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                          g_getenv ("OMOSCOPE_HISTORY_WRITER"), path, number, NULL);

  g_assert_no_error (error);
  return writer;
}

/* The uuids it said before it died, whole lines only. */
static char **
read_kept (GSubprocess *writer)
{
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;
  char *end;

  g_subprocess_communicate_utf8 (writer, NULL, NULL, &said, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_signaled (writer));
  g_assert_cmpint (g_subprocess_get_term_sig (writer), ==, SIGKILL);
  end = strrchr (said, '\n');
  if (end == NULL)
    return g_new0 (char *, 1);
  *end = '\0';
  return g_strsplit (said, "\n", -1);
}

static char **
run_and_kill (const char *path, guint round)
{
  guint n_writes = round % 2 == 0 ? (guint) g_test_rand_int_range (1, MAX_WRITES) : 0;
  g_autoptr (GSubprocess) writer = start_writer (path, n_writes);

  if (n_writes == 0)
    {
      g_usleep ((gulong) g_test_rand_int_range (0, MAX_MICROSECONDS));
      g_subprocess_send_signal (writer, SIGKILL);
    }
  return read_kept (writer);
}

static void
assert_whole (const char *path)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db = omo_sql_open (path, &error);
  gint64 n_faults = -1;

  g_assert_no_error (error);
  omo_sql_read_int (db,
                    "SELECT (SELECT count (*) FROM pragma_integrity_check"
                    " WHERE integrity_check <> 'ok')"
                    " + (SELECT count (*) FROM pragma_foreign_key_check)",
                    &n_faults, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_faults, ==, 0);
  sqlite3_close (db);
}

/* Returns how many jobs there are now. */
static guint
check (const char *path, char **kept, guint n_before)
{
  guint n_kept = g_strv_length (kept);
  OmoHistoryDatabase *database = kept_open (path);
  guint n = kept_count (database, NULL);

  for (guint i = 0; i < n_kept; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (OmoHistoryJob) job = omo_history_database_load_job (database, kept[i], &error);

      g_assert_no_error (error);
      g_assert_nonnull (job->pictures[0]);
    }
  g_assert_cmpuint (n, >=, n_before + n_kept);
  g_assert_cmpuint (n, <=, n_before + n_kept + 1);
  omo_history_database_close (database);
  return n;
}

static void
remove_files (const char *path)
{
  static const char *const ends[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *file = g_strconcat (path, ends[i], NULL);

      g_remove (file);
    }
}

static void
test_killed (Scratch *scratch, gconstpointer data)
{
  guint n = 0;
  guint n_kept = 0;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_auto (GStrv) kept = NULL;

      if (round % N_ROUNDS_A_FILE == 0)
        {
          remove_files (scratch->path);
          n = 0;
        }
      kept = run_and_kill (scratch->path, round);
      n_kept += g_strv_length (kept);
      assert_whole (scratch->path);
      n = check (scratch->path, kept, n);
    }
  /* Else nothing was shown. */
  g_assert_cmpuint (n_kept, >, N_ROUNDS / 2);
  g_test_message ("%u jobs were kept in %u rounds", n_kept, N_ROUNDS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/history-kill", Scratch, NULL, scratch_set_up, test_killed, scratch_tear_down);

  return g_test_run ();
}
