/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-archive.h"

#include <glib/gstdio.h>

#include "core/omo-error.h"
#include "core/omo-sample.h"
#include "core/omo-thumbnail.h"
#include "kept-jobs.h"
#include "scratch.h"
#include "waiting.h"

static void
count_cb (GObject *object, gpointer user_data)
{
  guint *count = user_data;

  (*count)++;
}

static void
notified_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  count_cb (object, user_data);
}

/* Takes the job. */
static gboolean
add (OmoArchive *archive, OmoHistoryJob *job, OmoPicture *first, GError **error)
{
  Waiting waiting = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  const OmoArchiveExtras extras = { .first = first };

  omo_archive_add_async (archive, job, &extras, NULL, waiting_cb, &waiting);
  result = waiting_take (&waiting);
  return omo_archive_add_finish (archive, result, error);
}

static OmoHistoryJob *
load (OmoArchive *archive, const char *uuid, GError **error)
{
  Waiting waiting = { 0 };
  g_autoptr (GAsyncResult) result = NULL;

  omo_archive_load_job_async (archive, uuid, NULL, waiting_cb, &waiting);
  result = waiting_take (&waiting);
  return omo_archive_load_job_finish (archive, result, error);
}

static GArray *
list (OmoArchive *archive)
{
  const OmoHistoryFilter all = OMO_HISTORY_FILTER_INIT;
  Waiting waiting = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GArray *ids;

  omo_archive_list_async (archive, &all, NULL, waiting_cb, &waiting);
  result = waiting_take (&waiting);
  ids = omo_archive_list_finish (archive, result, &error);
  g_assert_no_error (error);
  return ids;
}

static void
test_add_and_load (Scratch *scratch, gconstpointer data)
{
  g_autoptr (OmoArchive) archive = omo_archive_new (scratch->path);
  OmoHistoryJob *job = kept_job_new_full ();
  g_autofree char *uuid = g_strdup (job->uuid);
  g_autoptr (OmoHistoryJob) back = NULL;
  g_autoptr (OmoHistoryJob) wanted = kept_job_new_full ();
  g_autoptr (GError) error = NULL;
  guint n_changes = 0;

  g_signal_connect (archive, "changed", G_CALLBACK (count_cb), &n_changes);
  add (archive, job, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_no_error (omo_archive_get_error (archive));
  back = load (archive, uuid, &error);
  g_assert_no_error (error);
  g_free (wanted->uuid);
  wanted->uuid = g_strdup (uuid);
  kept_job_assert_equal (back, wanted);
  g_assert_cmpuint (n_changes, ==, 1);
}

static void
test_thumbnail (Scratch *scratch, gconstpointer data)
{
  g_autoptr (OmoArchive) archive = omo_archive_new (scratch->path);
  g_autoptr (GBytes) bytes = omo_sample_dup_bytes (omo_sample_from_id ("web-pair"), 0);
  g_autoptr (OmoPicture) picture = omo_picture_new_from_bytes (bytes, "pair.png", NULL, NULL);
  g_autoptr (GBytes) thumbnail = omo_thumbnail_new (picture);
  OmoHistoryJob *job = kept_job_new (0, 1);
  g_autofree char *uuid = g_strdup (job->uuid);
  g_autoptr (OmoHistoryJob) back = NULL;

  g_assert_true (add (archive, job, picture, NULL));
  back = load (archive, uuid, NULL);
  g_assert_true (g_bytes_equal (back->thumbnail, thumbnail));
}

static void
test_judge (Scratch *scratch, gconstpointer data)
{
  g_autoptr (OmoArchive) archive = omo_archive_new (scratch->path);
  OmoHistoryJob *job = kept_job_new (0, 1);
  g_autofree char *uuid = g_strdup (job->uuid);
  g_auto (OmoHistoryJudgement) judgement = { 0 };
  g_autoptr (OmoHistoryJob) back = NULL;
  Waiting waiting = { 0 };
  g_autoptr (GAsyncResult) result = NULL;

  g_assert_true (add (archive, job, NULL, NULL));
  omo_history_judgement_init (&judgement);
  judgement.verdict = OMO_VERDICT_UNSURE;
  judgement.note = g_strdup ("look again");
  omo_archive_judge_async (archive, uuid, &judgement, NULL, waiting_cb, &waiting);
  result = waiting_take (&waiting);
  g_assert_true (omo_archive_judge_finish (archive, result, NULL));
  back = load (archive, uuid, NULL);
  g_assert_cmpint (back->judgement.verdict, ==, OMO_VERDICT_UNSURE);
  g_assert_cmpstr (back->judgement.note, ==, "look again");
}

static OmoArchiveDeletion
finish_deletion (OmoArchive *archive, Waiting *waiting)
{
  g_autoptr (GAsyncResult) result = waiting_take (waiting);
  g_autoptr (GError) error = NULL;
  OmoArchiveDeletion deletion = { 0 };

  omo_archive_delete_finish (archive, result, &deletion, &error);
  g_assert_no_error (error);
  return deletion;
}

static void
assert_count (OmoArchive *archive, guint n)
{
  g_autoptr (GArray) ids = list (archive);

  g_assert_cmpuint (ids->len, ==, n);
}

static guint
undelete (OmoArchive *archive, gint64 deletion)
{
  guint n = 0;
  Waiting waiting = { 0 };
  g_autoptr (GAsyncResult) result = NULL;

  omo_archive_undelete_async (archive, deletion, NULL, waiting_cb, &waiting);
  result = waiting_take (&waiting);
  g_assert_true (omo_archive_undelete_finish (archive, result, &n, NULL));
  return n;
}

static void
test_delete (Scratch *scratch, gconstpointer data)
{
  g_autoptr (OmoArchive) archive = omo_archive_new (scratch->path);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  const gint64 first = 1;
  Waiting waiting = { 0 };
  OmoArchiveDeletion one;
  OmoArchiveDeletion all;

  g_assert_true (add (archive, kept_job_new (0, 1), NULL, NULL));
  g_assert_true (add (archive, kept_job_new (1, 1), NULL, NULL));
  g_array_append_val (ids, first);
  omo_archive_delete_async (archive, ids, NULL, waiting_cb, &waiting);
  one = finish_deletion (archive, &waiting);
  g_assert_cmpuint (one.n_jobs, ==, 1);
  assert_count (archive, 1);
  omo_archive_delete_before_async (archive, G_MAXINT64, NULL, waiting_cb, &waiting);
  all = finish_deletion (archive, &waiting);
  g_assert_cmpuint (all.n_jobs, ==, 1);
  assert_count (archive, 0);
  g_assert_cmpuint (undelete (archive, one.deletion), ==, 1);
  g_assert_cmpuint (undelete (archive, all.deletion), ==, 1);
  g_assert_cmpuint (undelete (archive, all.deletion), ==, 0);
  assert_count (archive, 2);
}

static void
test_tidy_and_measure (Scratch *scratch, gconstpointer data)
{
  g_autoptr (OmoArchive) archive = omo_archive_new (scratch->path);
  Waiting waiting = { 0 };
  g_autoptr (GAsyncResult) tidied = NULL;
  g_autoptr (GAsyncResult) measured = NULL;
  guint64 bytes = 0;

  g_assert_true (add (archive, kept_job_new (0, 1), NULL, NULL));
  omo_archive_tidy_async (archive, 1, 0, NULL, waiting_cb, &waiting);
  tidied = waiting_take (&waiting);
  g_assert_true (omo_archive_tidy_finish (archive, tidied, NULL));
  assert_count (archive, 0);
  omo_archive_measure_async (archive, NULL, waiting_cb, &waiting);
  measured = waiting_take (&waiting);
  g_assert_true (omo_archive_measure_finish (archive, measured, &bytes, NULL));
  g_assert_cmpuint (bytes, >, 4096);
}

static void
test_statistics (Scratch *scratch, gconstpointer data)
{
  g_autoptr (OmoArchive) archive = omo_archive_new (scratch->path);
  const OmoHistoryFilter all = OMO_HISTORY_FILTER_INIT;
  Waiting waiting = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) times_result = NULL;
  g_autoptr (GArray) records = NULL;
  g_autoptr (GArray) times = NULL;

  g_assert_true (add (archive, kept_job_new (7, 1), NULL, NULL));
  omo_archive_load_records_async (archive, &all, NULL, waiting_cb, &waiting);
  result = waiting_take (&waiting);
  records = omo_archive_load_records_finish (archive, result, NULL);
  g_assert_cmpuint (records->len, ==, 1);
  omo_archive_load_service_times_async (archive, OMO_JOB_WEB_PAIR, KEPT_ENDPOINT, NULL, waiting_cb,
                                        &waiting);
  times_result = waiting_take (&waiting);
  times = omo_archive_load_service_times_finish (archive, times_result, NULL);
  g_assert_cmpuint (times->len, ==, 1);
  g_assert_cmpfloat (g_array_index (times, OmoServiceTime, 0).seconds, ==, 7);
}

/* The error is there for all to see, and goes when the cause is gone. */
static void
test_unusable (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = g_build_filename (scratch->path, "history.sqlite", NULL);
  g_autoptr (OmoArchive) archive = omo_archive_new (path);
  g_autoptr (GError) error = NULL;
  guint n_notified = 0;

  g_assert_true (g_file_set_contents (scratch->path, "in the way", -1, NULL));
  g_signal_connect (archive, "notify::error", G_CALLBACK (notified_cb), &n_notified);
  g_assert_false (add (archive, kept_job_new (0, 1), NULL, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_HISTORY_UNWRITABLE);
  g_assert_error (omo_archive_get_error (archive), OMO_ERROR, OMO_ERROR_HISTORY_UNWRITABLE);
  g_assert_false (add (archive, kept_job_new (0, 1), NULL, NULL));
  g_assert_cmpuint (n_notified, ==, 1);

  g_assert_cmpint (g_remove (scratch->path), ==, 0);
  g_assert_true (add (archive, kept_job_new (0, 1), NULL, NULL));
  g_assert_no_error (omo_archive_get_error (archive));
  g_assert_cmpuint (n_notified, ==, 2);
  assert_count (archive, 1);
  omo_archive_close (archive);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (scratch->path), ==, 0);
}

/* What cannot be found is no fault of the file. */
static void
test_gone (Scratch *scratch, gconstpointer data)
{
  g_autoptr (OmoArchive) archive = omo_archive_new (scratch->path);
  g_autoptr (GError) error = NULL;

  g_assert_null (load (archive, "no-such-job", &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_HISTORY_GONE);
  g_assert_no_error (omo_archive_get_error (archive));
}

static void
test_cancelled (Scratch *scratch, gconstpointer data)
{
  g_autoptr (OmoArchive) archive = omo_archive_new (scratch->path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Waiting waiting = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  omo_archive_add_async (archive, kept_job_new (0, 1), NULL, cancellable, waiting_cb, &waiting);
  result = waiting_take (&waiting);
  g_assert_false (omo_archive_add_finish (archive, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_count (archive, 0);
}

/* The end of the program: what was asked for is done, even though nobody waits for it. */
static void
test_close (Scratch *scratch, gconstpointer data)
{
  g_autoptr (OmoArchive) archive = omo_archive_new (scratch->path);
  OmoHistoryDatabase *database;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 5; i++)
    omo_archive_add_async (archive, kept_job_new (i, i), NULL, NULL, NULL, NULL);
  omo_archive_close (archive);
  database = kept_open (scratch->path);
  g_assert_cmpuint (kept_count (database, NULL), ==, 5);
  omo_history_database_close (database);
  g_assert_false (add (archive, kept_job_new (9, 9), NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
is_counted (gpointer data)
{
  const guint *count = data;

  return *count > 0;
}

/* Nothing is asked of it: it sees by itself that another process has written. */
static void
test_others (Scratch *scratch, gconstpointer data)
{
  g_autoptr (OmoArchive) archive = omo_archive_new (scratch->path);
  OmoHistoryDatabase *other;
  guint n_changes = 0;

  assert_count (archive, 0);
  g_signal_connect (archive, "changed", G_CALLBACK (count_cb), &n_changes);
  other = kept_open (scratch->path);
  kept_add (other, kept_job_new (0, 1));
  waiting_until (is_counted, &n_changes);
  assert_count (archive, 1);
  omo_history_database_close (other);
}

static void
test_freed (Scratch *scratch, gconstpointer data)
{
  OmoArchive *archive = omo_archive_new (scratch->path);

  assert_count (archive, 0);
  g_assert_finalize_object (archive);
  g_assert_finalize_object (omo_archive_new (NULL));
}

static void
add_test (const char *name, void (*test) (Scratch *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/store/archive/", name, NULL);

  g_test_add (path, Scratch, NULL, scratch_set_up, test, scratch_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_test ("add-and-load", test_add_and_load);
  add_test ("thumbnail", test_thumbnail);
  add_test ("judge", test_judge);
  add_test ("delete", test_delete);
  add_test ("tidy-and-measure", test_tidy_and_measure);
  add_test ("statistics", test_statistics);
  add_test ("unusable", test_unusable);
  add_test ("gone", test_gone);
  add_test ("cancelled", test_cancelled);
  add_test ("close", test_close);
  add_test ("others", test_others);
  add_test ("freed", test_freed);

  return g_test_run ();
}
