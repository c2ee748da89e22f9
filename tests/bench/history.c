/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a window waits for a history of 100,000 jobs, beside an empty one: medians of N_ROUNDS, turn about. */

#include <glib/gstdio.h>
#include <stdlib.h>

#include "../folder.h"
#include "core/omo-statistics.h"
#include "store/omo-history.h"
#include "store/omo-sql.h"

#define N_JOBS 100000
#define N_ROUNDS 9
/* As many as a list makes rows of at first, and as a screen shows. */
#define N_FIRST_ROWS 200
#define N_SHOWN 30
#define PICTURE_BYTES 20000
#define THUMBNAIL_BYTES 4000

/* Each job two minutes before the other: half a year; one in ten refused, one in three judged. Written at one go: each
 * by itself would be on the disk before the next, which is not what is measured. */
static const char fill_sql[] =
    "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)"
    "INSERT INTO jobs (uuid, time, kind, dialect, endpoint, type_job_id, view_width, view_height,"
    " first_picture, first_name, outcome, result, error_code, error_message, error_words, n_asked,"
    " seconds, service_seconds, service_waiting, service_not_before, service_not_after, verdict,"
    " proposed, distance, ticket, note, search)"
    " SELECT hex (randomblob (16)), 1700000000 - n * 120, 'web-pair', 'v1',"
    " 'https://omocaptcha.com/api', '22', 340, 212, 1, 'pair.png',"
    " iif (n % 10 = 0, 'refused', 'answered'), iif (n % 10 = 0, NULL, n || '_31_246_148'),"
    " iif (n % 10 = 0, 'refused', NULL), iif (n % 10 = 0, 'refused', NULL),"
    " iif (n % 10 = 0, 'Balance is empty', NULL), 3, 5.2, iif (n % 10 = 0, NULL, 4.9), 4, 2.1, 4.8,"
    " n % 3, n % 3, 12.5, 'T-' || n, 'Khách báo lỗi', 't-' || n || ' khach bao loi ' || n ||"
    " '_31_246_148 pair.png' FROM numbers";

static void
check (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

/* Through the front door, so that its tables and its first picture are there. */
static void
add_one (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoHistoryDatabase) database = omo_history_database_open (path, &error);
  g_autoptr (OmoHistoryJob) job = omo_history_job_new ();

  check (error);
  job->time = 1800000000;
  job->pictures[0] = g_bytes_new_take (g_malloc0 (PICTURE_BYTES), PICTURE_BYTES);
  job->thumbnail = g_bytes_new_take (g_malloc0 (THUMBNAIL_BYTES), THUMBNAIL_BYTES);
  omo_history_database_add (database, job, &error);
  check (error);
}

static void
fill (const char *path)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db;
  OmoSqlCursor cursor;

  add_one (path);
  db = omo_sql_open (path, &error);
  check (error);
  omo_sql_prepare (db, fill_sql, &cursor, &error);
  check (error);
  omo_sql_put_int (&cursor, N_JOBS);
  omo_sql_finish (&cursor, &error);
  check (error);
  omo_sql_cursor_clear (&cursor);
  sqlite3_close (db);
}

static double
get_milliseconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static void
wait_for_list (OmoHistory *history)
{
  while (omo_history_is_loading (history))
    g_main_context_iteration (NULL, TRUE);
}

/* Until the rows from `position` on are read. */
static void
wait_for_rows (OmoHistory *history, guint position, guint n)
{
  GListModel *model = G_LIST_MODEL (history);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = position; i < MIN (position + n, g_list_model_get_n_items (model)); i++)
    g_ptr_array_add (rows, g_list_model_get_item (model, i));
  for (guint i = 0; i < rows->len; i++)
    while (omo_history_item_get_entry (g_ptr_array_index (rows, i)) == NULL)
      g_main_context_iteration (NULL, TRUE);
}

/* What a person does, in milliseconds. */
typedef double (*Deed) (const char *path);

static double
open_list (const char *path)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (OmoArchive) archive = omo_archive_new (path);
  g_autoptr (OmoHistory) history = omo_history_new (archive);

  wait_for_list (history);
  wait_for_rows (history, 0, N_FIRST_ROWS);
  return get_milliseconds_since (start);
}

static double
search (const char *path)
{
  g_autoptr (OmoArchive) archive = omo_archive_new (path);
  g_autoptr (OmoHistory) history = omo_history_new (archive);
  OmoHistoryFilter filter = OMO_HISTORY_FILTER_INIT;
  gint64 start;

  wait_for_list (history);
  start = g_get_monotonic_time ();
  filter.text = (char *) "lỗi t-777";
  omo_history_set_filter (history, &filter);
  wait_for_list (history);
  wait_for_rows (history, 0, N_FIRST_ROWS);
  return get_milliseconds_since (start);
}

/* One screen in the middle of it all. */
static double
scroll (const char *path)
{
  g_autoptr (OmoArchive) archive = omo_archive_new (path);
  g_autoptr (OmoHistory) history = omo_history_new (archive);
  gint64 start;

  wait_for_list (history);
  start = g_get_monotonic_time ();
  wait_for_rows (history, g_list_model_get_n_items (G_LIST_MODEL (history)) / 2, N_SHOWN);
  return get_milliseconds_since (start);
}

static double
count (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoHistoryDatabase) database = omo_history_database_open (path, &error);
  const OmoHistoryFilter all = OMO_HISTORY_FILTER_INIT;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GArray) records = omo_history_database_load_records (database, &all, 0, &error);
  g_autoptr (OmoStatistics) statistics = NULL;

  check (error);
  statistics = omo_statistics_new ((const OmoRecord *) (void *) records->data, records->len, NULL);
  return get_milliseconds_since (start);
}

static const struct
{
  const char *name;
  Deed deed;
} deeds[] = {
  { "open, first rows", open_list },
  { "search, first rows", search },
  { "scroll to the middle", scroll },
  { "statistics (worker)", count },
};

static int
compare (gconstpointer one, gconstpointer other)
{
  const double *a = one;
  const double *b = other;

  return (*a > *b) - (*a < *b);
}

static void
measure (guint index, const char *empty, const char *full)
{
  double times[2][N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      times[0][i] = deeds[index].deed (empty);
      times[1][i] = deeds[index].deed (full);
    }
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    qsort (times[i], N_ROUNDS, sizeof times[i][0], compare);
  g_print ("%-24s %9.1f ms %9.1f ms %9.1f ms\n", deeds[index].name, times[0][N_ROUNDS / 2],
           times[1][N_ROUNDS / 2], times[1][N_ROUNDS / 2] - times[0][N_ROUNDS / 2]);
}

int
main (void)
{
  char *folder = folder_new ();
  g_autofree char *empty = g_build_filename (folder, "empty.sqlite", NULL);
  g_autofree char *full = g_build_filename (folder, "full.sqlite", NULL);
  GStatBuf status = { 0 };

  fill (full);
  g_stat (full, &status);
  g_print ("history of %d jobs (%.0f MiB) beside an empty one, medians of %d\n", N_JOBS,
           (double) status.st_size / (1024 * 1024), N_ROUNDS);
  g_print ("%-24s %12s %12s %12s\n", "", "empty", "full", "more");
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    measure (i, empty, full);
  folder_remove (folder);
  return 0;
}
