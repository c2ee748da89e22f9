/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-clear-dialog.h"

#include "../folder.h"
#include "store/omo-history-database.h"
#include "store/omo-history.h"
#include "waiting.h"

#define DAY (24 * 60 * 60)

typedef struct
{
  char *folder;
  OmoArchive *archive;
  OmoHistory *history;
  OmoClearDialog *dialog;
} Fixture;

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_assert_true (omo_archive_add_finish (OMO_ARCHIVE (source), result, NULL));
  ++*(guint *) user_data;
}

/* Sent one hour more than so many days ago. */
static void
add_jobs (OmoArchive *archive, const int *days, guint n)
{
  guint n_added = 0;

  for (guint i = 0; i < n; i++)
    {
      OmoHistoryJob *job = omo_history_job_new ();

      job->time = g_get_real_time () / G_USEC_PER_SEC - days[i] * DAY - 60 * 60;
      job->dialect = g_strdup ("v1");
      job->endpoint = g_strdup ("https://example.org/api");
      omo_archive_add_async (archive, job, NULL, NULL, added_cb, &n_added);
    }
  wait_until (n_added == n);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const int days[] = { 0, 7, 31, 400 };
  g_autofree char *path = NULL;

  fixture->folder = folder_new ();
  path = g_build_filename (fixture->folder, "history.sqlite", NULL);
  fixture->archive = omo_archive_new (path);
  add_jobs (fixture->archive, days, G_N_ELEMENTS (days));
  fixture->history = omo_history_new (fixture->archive);
  fixture->dialog = omo_clear_dialog_new (NULL, fixture->archive);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  omo_archive_close (fixture->archive);
  wait_a_little ();
  g_object_unref (fixture->history);
  g_object_unref (fixture->archive);
  folder_remove (fixture->folder);
}

static gpointer
get_child (Fixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->dialog), OMO_TYPE_CLEAR_DIALOG, name);
}

static void
ask (Fixture *fixture, int days)
{
  gtk_spin_button_set_value (get_child (fixture, "days"), days);
}

static void
press (Fixture *fixture, const char *name)
{
  GtkWidget *button = get_child (fixture, name);

  wait_until (gtk_widget_get_visible (button) && gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static guint
count_history (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->history));
}

static void
test_it_says_how_many (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int days;
    guint n;
  } cases[] = { { 30, 2 }, { 0, 4 }, { 7, 3 }, { 8, 2 }, { 400, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ask (fixture, cases[i].days);
      wait_until (omo_clear_dialog_get_count (fixture->dialog) == cases[i].n);
    }
  g_assert_cmpstr (gtk_label_get_label (get_child (fixture, "words_label")), ==,
                   "1 job is that old. Its picture and traffic are deleted with it.");
}

static void
test_none_is_that_old (Fixture *fixture, gconstpointer data)
{
  wait_until (gtk_widget_is_sensitive (get_child (fixture, "delete_button")));
  ask (fixture, 401);
  wait_until (!gtk_widget_is_sensitive (get_child (fixture, "delete_button")));
  g_assert_cmpstr (gtk_label_get_label (get_child (fixture, "words_label")), ==,
                   "No job is that old.");
}

static void
test_deleted_and_brought_back (Fixture *fixture, gconstpointer data)
{
  wait_until (count_history (fixture) == 4);
  press (fixture, "delete_button");
  g_assert_cmpstr (gtk_label_get_label (get_child (fixture, "words_label")), ==, "Deleting…");
  wait_until (count_history (fixture) == 2);
  press (fixture, "undo_button");
  g_assert_cmpstr (gtk_label_get_label (get_child (fixture, "words_label")), ==,
                   "Bringing them back…");
  wait_until (count_history (fixture) == 4);
  wait_until (gtk_widget_get_visible (get_child (fixture, "delete_button")));
  g_assert_false (gtk_widget_get_visible (get_child (fixture, "undo_button")));
}

/* Where nothing was deleted, it does nothing. */
static void
test_undone_with_the_keyboard (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = GTK_WIDGET (fixture->dialog);

  wait_until (count_history (fixture) == 4);
  gtk_widget_activate_action (dialog, "clear.undo", NULL);
  press (fixture, "delete_button");
  wait_until (gtk_widget_get_visible (get_child (fixture, "undo_button")));
  g_assert_true (gtk_widget_activate_action (dialog, "clear.undo", NULL));
  /* Pressed again meanwhile. */
  g_assert_true (gtk_widget_activate_action (dialog, "clear.undo", NULL));
  wait_until (count_history (fixture) == 4);
  wait_until (gtk_widget_get_visible (get_child (fixture, "delete_button")));
}

/* Another process has cleared the file meanwhile, or the dialog was left open for long. */
static void
test_too_late (Fixture *fixture, gconstpointer data)
{
  OmoHistoryDatabase *other;

  wait_until (count_history (fixture) == 4);
  press (fixture, "delete_button");
  wait_until (gtk_widget_get_visible (get_child (fixture, "undo_button")));
  other = omo_history_database_open (omo_archive_get_path (fixture->archive), NULL);
  g_assert_true (omo_history_database_purge (other, 0, NULL));
  omo_history_database_close (other);
  press (fixture, "undo_button");
  wait_until (!gtk_widget_get_visible (get_child (fixture, "undo_button")));
  g_assert_cmpstr (gtk_label_get_label (get_child (fixture, "words_label")), ==,
                   "Too late: what was deleted is gone for good.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add ("/ui/clear-dialog/how-many", Fixture, NULL, set_up, test_it_says_how_many, tear_down);
  g_test_add ("/ui/clear-dialog/none", Fixture, NULL, set_up, test_none_is_that_old, tear_down);
  g_test_add ("/ui/clear-dialog/undo", Fixture, NULL, set_up, test_deleted_and_brought_back,
              tear_down);
  g_test_add ("/ui/clear-dialog/undo-key", Fixture, NULL, set_up, test_undone_with_the_keyboard,
              tear_down);
  g_test_add ("/ui/clear-dialog/too-late", Fixture, NULL, set_up, test_too_late, tear_down);

  return g_test_run ();
}
