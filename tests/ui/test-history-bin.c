/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-history-bin.h"

#include "../folder.h"
#include "store/omo-history-database.h"
#include "waiting.h"

#define N_JOBS 5

typedef struct
{
  char *folder;
  OmoArchive *archive;
  OmoHistoryBin *bin;
  GArray *deleted;  /* guint, as it was told */
  GArray *restored; /* guint */
} Fixture;

static void
told_cb (GArray *told, guint n)
{
  g_array_append_val (told, n);
}

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_assert_true (omo_archive_add_finish (OMO_ARCHIVE (source), result, NULL));
  (*(guint *) user_data)++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  guint n_added = 0;

  fixture->folder = folder_new ();
  path = g_build_filename (fixture->folder, "history.sqlite", NULL);
  fixture->archive = omo_archive_new (path);
  for (guint i = 0; i < N_JOBS; i++)
    {
      OmoHistoryJob *job = omo_history_job_new ();

      job->pictures[0] = g_bytes_new_static ("picture", 7);
      job->result = g_strdup ("50");
      omo_archive_add_async (fixture->archive, job, NULL, NULL, added_cb, &n_added);
    }
  wait_until (n_added == N_JOBS);
  fixture->bin = omo_history_bin_new (fixture->archive);
  fixture->deleted = g_array_new (FALSE, FALSE, sizeof (guint));
  fixture->restored = g_array_new (FALSE, FALSE, sizeof (guint));
  g_signal_connect_swapped (fixture->bin, "deleted", G_CALLBACK (told_cb), fixture->deleted);
  g_signal_connect_swapped (fixture->bin, "restored", G_CALLBACK (told_cb), fixture->restored);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->bin);
  omo_archive_close (fixture->archive);
  g_object_unref (fixture->archive);
  g_array_unref (fixture->deleted);
  g_array_unref (fixture->restored);
  folder_remove (fixture->folder);
}

/* Jobs are numbered from 1 as they come. */
static void delete (Fixture *fixture, gint64 from, gint64 until)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (gint64 id = from; id < until; id++)
    g_array_append_val (ids, id);
  omo_history_bin_delete (fixture->bin, ids);
}

static gboolean
can_undo (Fixture *fixture)
{
  gboolean it_can;

  g_object_get (fixture->bin, "can-undo", &it_can, NULL);
  return it_can;
}

static guint
get_told (GArray *told, guint index)
{
  g_assert_cmpuint (index, <, told->len);
  return g_array_index (told, guint, index);
}

static void
test_the_last_comes_back_first (Fixture *fixture, gconstpointer data)
{
  gint64 first;

  g_assert_false (can_undo (fixture));
  delete (fixture, 1, 2);
  wait_until (fixture->deleted->len == 1);
  first = omo_history_bin_get_undo_time (fixture->bin);
  g_assert_cmpint (first, >, 0);
  delete (fixture, 2, 5);
  wait_until (fixture->deleted->len == 2);
  g_assert_cmpuint (get_told (fixture->deleted, 1), ==, 3);
  g_assert_cmpint (omo_history_bin_get_undo_time (fixture->bin), >, first);
  omo_history_bin_undo (fixture->bin);
  wait_until (fixture->restored->len == 1);
  g_assert_cmpuint (get_told (fixture->restored, 0), ==, 3);
  g_assert_cmpint (omo_history_bin_get_undo_time (fixture->bin), ==, first);
  omo_history_bin_undo (fixture->bin);
  wait_until (fixture->restored->len == 2);
  g_assert_cmpuint (get_told (fixture->restored, 1), ==, 1);
  g_assert_false (can_undo (fixture));
}

static void
test_it_says_what_it_does (Fixture *fixture, gconstpointer data)
{
  g_assert_null (omo_history_bin_get_activity (fixture->bin));
  delete (fixture, 1, 3);
  g_assert_cmpstr (omo_history_bin_get_activity (fixture->bin), ==, "Deleting…");
  wait_until (omo_history_bin_get_activity (fixture->bin) == NULL);
  omo_history_bin_undo (fixture->bin);
  g_assert_cmpstr (omo_history_bin_get_activity (fixture->bin), ==, "Bringing them back…");
  wait_until (omo_history_bin_get_activity (fixture->bin) == NULL);
  g_assert_cmpuint (get_told (fixture->restored, 0), ==, 2);
}

/* Who sees the mistake does not wait for its end, and means none that was made before. */
static void
test_what_is_being_deleted (Fixture *fixture, gconstpointer data)
{
  delete (fixture, 1, 2);
  wait_until (fixture->deleted->len == 1);
  delete (fixture, 2, 5);
  omo_history_bin_undo (fixture->bin);
  wait_until (fixture->restored->len == 1);
  g_assert_cmpuint (get_told (fixture->restored, 0), ==, 3);
  g_assert_true (can_undo (fixture));
}

static void
test_nothing_there (Fixture *fixture, gconstpointer data)
{
  delete (fixture, N_JOBS + 1, N_JOBS + 3);
  wait_until (omo_history_bin_get_activity (fixture->bin) == NULL);
  g_assert_cmpuint (fixture->deleted->len, ==, 0);
  g_assert_false (can_undo (fixture));
  omo_history_bin_undo (fixture->bin);
  g_assert_null (omo_history_bin_get_activity (fixture->bin));
}

/* Another process has cleared the file meanwhile. */
static void
test_too_late (Fixture *fixture, gconstpointer data)
{
  OmoHistoryDatabase *other;

  delete (fixture, 1, 3);
  wait_until (fixture->deleted->len == 1);
  other = omo_history_database_open (omo_archive_get_path (fixture->archive), NULL);
  g_assert_true (omo_history_database_purge (other, 0, NULL));
  omo_history_database_close (other);
  omo_history_bin_undo (fixture->bin);
  wait_until (fixture->restored->len == 1);
  g_assert_cmpuint (get_told (fixture->restored, 0), ==, 0);
  g_assert_false (can_undo (fixture));
}

/* What could not be brought back stays where it is. */
static void
test_a_failure (Fixture *fixture, gconstpointer data)
{
  delete (fixture, 1, 3);
  wait_until (fixture->deleted->len == 1);
  omo_archive_close (fixture->archive);
  omo_history_bin_undo (fixture->bin);
  wait_until (omo_history_bin_get_activity (fixture->bin) == NULL);
  g_assert_cmpuint (fixture->restored->len, ==, 0);
  g_assert_true (can_undo (fixture));
}

#define ADD(path, test) g_test_add ("/ui/history-bin/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("order", test_the_last_comes_back_first);
  ADD ("activity", test_it_says_what_it_does);
  ADD ("being-deleted", test_what_is_being_deleted);
  ADD ("nothing-there", test_nothing_there);
  ADD ("too-late", test_too_late);
  ADD ("failure", test_a_failure);

  return g_test_run ();
}
