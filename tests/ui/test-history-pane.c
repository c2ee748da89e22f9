/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-history-pane.h"

#include "../folder.h"
#include "core/omo-error.h"
#include "store/omo-history-database.h"
#include "ui/omo-application.h"
#include "ui/omo-day-range.h"
#include "waiting.h"
#include "widget-search.h"

#define DAY (24 * 60 * 60)

typedef struct
{
  char *folder;
  GSettings *settings;
  OmoArchive *archive;
  OmoWorkspace *workspace;
  OmoHistoryBin *bin;
  OmoHistoryPane *pane;
} Fixture;

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_assert_true (omo_archive_add_finish (OMO_ARCHIVE (source), result, NULL));
  (*(guint *) user_data)++;
}

/* Sent today at noon, `n_days` ago. */
static OmoHistoryJob *
make_job (int n_days, OmoOutcome outcome)
{
  OmoHistoryJob *job = omo_history_job_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) noon =
      g_date_time_new_local (g_date_time_get_year (now), g_date_time_get_month (now),
                             g_date_time_get_day_of_month (now), 12, 0, 0);
  g_autoptr (GDateTime) then = g_date_time_add_days (noon, -n_days);

  job->time = g_date_time_to_unix (then);
  job->outcome = outcome;
  job->pictures[0] = g_bytes_new_static ("picture", 7);
  if (outcome == OMO_OUTCOME_ANSWERED)
    job->result = g_strdup ("1_2_3_4");
  else
    job->error = g_error_new_literal (OMO_ERROR, OMO_ERROR_UNSOLVED, "given up");
  return job;
}

/* Today an answer and a failure, a week and a month ago an answer each. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  guint n_added = 0;

  fixture->folder = folder_new ();
  path = g_build_filename (fixture->folder, "history.sqlite", NULL);
  fixture->settings = g_settings_new (OMO_APPLICATION_ID);
  fixture->archive = omo_archive_new (path);
  fixture->workspace = omo_workspace_new (fixture->settings);
  omo_archive_add_async (fixture->archive, make_job (0, OMO_OUTCOME_ANSWERED), NULL, NULL, added_cb,
                         &n_added);
  omo_archive_add_async (fixture->archive, make_job (0, OMO_OUTCOME_FAILED), NULL, NULL, added_cb,
                         &n_added);
  omo_archive_add_async (fixture->archive, make_job (6, OMO_OUTCOME_ANSWERED), NULL, NULL, added_cb,
                         &n_added);
  omo_archive_add_async (fixture->archive, make_job (40, OMO_OUTCOME_ANSWERED), NULL, NULL,
                         added_cb, &n_added);
  wait_until (n_added == 4);
  fixture->bin = omo_history_bin_new (fixture->archive);
  fixture->pane = OMO_HISTORY_PANE (g_object_ref_sink (
      omo_history_pane_new (fixture->workspace, fixture->archive, fixture->bin)));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->pane);
  g_object_unref (fixture->bin);
  g_object_unref (fixture->workspace);
  omo_archive_close (fixture->archive);
  g_object_unref (fixture->archive);
  g_object_unref (fixture->settings);
  folder_remove (fixture->folder);
}

/* The lists of choices have list views too, in their popovers. */
static GtkListView *
get_list (Fixture *fixture)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->pane));

  while (!GTK_IS_OVERLAY (child))
    child = gtk_widget_get_next_sibling (child);
  return GTK_LIST_VIEW (find_widget (child, GTK_TYPE_LIST_VIEW));
}

static GtkSelectionModel *
get_rows (Fixture *fixture)
{
  return gtk_list_view_get_model (get_list (fixture));
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_rows (fixture)));
}

/* Before they are read, nobody knows that there are none. */
static void
test_nothing_is_said_too_early (Fixture *fixture, gconstpointer data)
{
  g_assert_false (has_label (GTK_WIDGET (fixture->pane), "No jobs yet"));
}

static void
test_by_outcome (Fixture *fixture, gconstpointer data)
{
  GtkWidget *days = find_widget (GTK_WIDGET (fixture->pane), OMO_TYPE_DAY_RANGE);
  GtkWidget *outcomes = find_widget (days, GTK_TYPE_DROP_DOWN);

  wait_until (count (fixture) == 4);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (outcomes), 1 + OMO_OUTCOME_FAILED);
  wait_until (count (fixture) == 1);
  g_assert_false (has_label (GTK_WIDGET (fixture->pane), "No job fits"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (outcomes), 1 + OMO_OUTCOME_ANSWERED);
  wait_until (count (fixture) == 3);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (outcomes), 1 + OMO_OUTCOME_REFUSED);
  wait_until (count (fixture) == 0);
  wait_until (has_label (GTK_WIDGET (fixture->pane), "No job fits"));
  g_assert_cmpint (omo_history_pane_get_filter (fixture->pane)->outcome, ==, OMO_OUTCOME_REFUSED);
}

static void
test_by_day (Fixture *fixture, gconstpointer data)
{
  GtkWidget *days = find_widget (GTK_WIDGET (fixture->pane), OMO_TYPE_DAY_RANGE);
  GtkWidget *line = gtk_widget_get_first_child (days);
  GtkDropDown *list = GTK_DROP_DOWN (gtk_widget_get_last_child (line));
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) from = g_date_time_add_days (now, -40);
  g_autoptr (GDateTime) until = g_date_time_add_days (now, -6);

  wait_until (count (fixture) == 4);
  gtk_drop_down_set_selected (list, 1);
  wait_until (count (fixture) == 2);
  gtk_drop_down_set_selected (list, 2);
  wait_until (count (fixture) == 3);
  omo_day_range_choose (OMO_DAY_RANGE (days), from, until);
  wait_until (omo_history_pane_get_filter (fixture->pane)->until < g_date_time_to_unix (now));
  wait_until (count (fixture) == 2);
  gtk_drop_down_set_selected (list, 0);
  wait_until (count (fixture) == 4);
}

static void
test_several_are_deleted_and_brought_back (Fixture *fixture, gconstpointer data)
{
  GtkWidget *pane = GTK_WIDGET (fixture->pane);

  wait_until (count (fixture) == 4);
  /* Nothing is chosen, and nothing happens. */
  gtk_widget_activate_action (pane, "history.delete", NULL);
  gtk_selection_model_select_range (get_rows (fixture), 1, 2, TRUE);
  gtk_widget_activate_action (pane, "history.delete", NULL);
  wait_until (count (fixture) == 2);
  gtk_widget_activate_action (pane, "history.undelete", NULL);
  wait_until (count (fixture) == 4);
}

/* What another process deletes is on the list for a moment still. */
static void
delete_elsewhere (Fixture *fixture, OmoHistoryItem *item)
{
  g_autoptr (OmoHistoryDatabase) other =
      omo_history_database_open (omo_archive_get_path (fixture->archive), NULL);
  gint64 id = omo_history_item_get_id (item);
  gint64 deletion;
  guint n;

  g_assert_true (omo_history_database_delete (other, &id, 1, &deletion, &n, NULL));
}

static void
notice_cb (OmoWorkspace *workspace, const GError *error, const char *text, int *out_code)
{
  *out_code = error == NULL ? 0 : error->code;
}

static void
test_opening_what_is_gone_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (OmoHistoryItem) item = NULL;
  int code = -1;

  wait_until (count (fixture) == 4);
  item = g_list_model_get_item (G_LIST_MODEL (get_rows (fixture)), 0);
  wait_until (omo_history_item_get_entry (item) != NULL);
  g_signal_connect (fixture->workspace, "notice", G_CALLBACK (notice_cb), &code);
  delete_elsewhere (fixture, item);
  g_signal_emit_by_name (get_list (fixture), "activate", 0);
  wait_until (code != -1);
  g_assert_cmpint (code, ==, OMO_ERROR_HISTORY_GONE);
}

static GtkWidget *
find_delete_button (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *action =
          GTK_IS_BUTTON (child) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (child)) : NULL;
      GtkWidget *found =
          g_strcmp0 (action, "history.delete") == 0 ? child : find_delete_button (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What was chosen is gone, whoever deleted it. */
static void
test_nothing_is_left_to_delete (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = find_delete_button (GTK_WIDGET (fixture->pane));
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (fixture->pane));
  wait_until (count (fixture) == 4);
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_selection_model_select_range (get_rows (fixture), 1, 2, TRUE);
  g_assert_true (gtk_widget_get_sensitive (button));
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "history.delete", NULL);
  wait_until (count (fixture) == 2);
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Thousands take a while. */
static void
test_it_is_told_that_it_works (Fixture *fixture, gconstpointer data)
{
  GtkWidget *pane = GTK_WIDGET (fixture->pane);

  wait_until (count (fixture) == 4);
  g_assert_true (has_label (pane, "4 jobs"));
  gtk_selection_model_select_range (get_rows (fixture), 1, 2, TRUE);
  gtk_widget_activate_action (pane, "history.delete", NULL);
  g_assert_true (has_label (pane, "Deleting…"));
  wait_until (count (fixture) == 2);
  g_assert_true (has_label (pane, "2 jobs"));
  gtk_widget_activate_action (pane, "history.undelete", NULL);
  g_assert_true (has_label (pane, "Bringing them back…"));
  wait_until (count (fixture) == 4);
  g_assert_true (has_label (pane, "4 jobs"));
}

static OmoHistoryPane *
make_other (Fixture *fixture)
{
  return OMO_HISTORY_PANE (g_object_ref_sink (
      omo_history_pane_new (fixture->workspace, fixture->archive, fixture->bin)));
}

/* As when the window is built anew in another language. */
static void
test_another_takes_over (Fixture *fixture, gconstpointer data)
{
  GtkWidget *days = find_widget (GTK_WIDGET (fixture->pane), OMO_TYPE_DAY_RANGE);
  GtkWidget *outcomes = find_widget (days, GTK_TYPE_DROP_DOWN);
  GtkWidget *search = find_widget (GTK_WIDGET (fixture->pane), GTK_TYPE_SEARCH_ENTRY);
  OmoHistoryPane *other = make_other (fixture);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) from = g_date_time_add_days (now, -40);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (outcomes), 1 + OMO_OUTCOME_FAILED);
  omo_day_range_choose (OMO_DAY_RANGE (days), from, now);
  gtk_editable_set_text (GTK_EDITABLE (search), "T-17");
  omo_history_pane_take_over (other, fixture->pane);
  g_assert_cmpint (omo_history_pane_get_filter (other)->outcome, ==, OMO_OUTCOME_FAILED);
  g_assert_cmpstr (omo_history_pane_get_filter (other)->text, ==, "T-17");
  g_assert_cmpint (omo_history_pane_get_filter (other)->from, <=, g_date_time_to_unix (from));
  g_assert_cmpint (omo_history_pane_get_filter (other)->from, >, 0);
  g_assert_cmpint (omo_history_pane_get_filter (other)->until, >, g_date_time_to_unix (now));
  g_object_unref (other);
}

static gboolean
has_same_chosen (OmoHistoryPane *self, OmoHistoryPane *other)
{
  g_autoptr (GArray) ours = omo_history_pane_list_chosen (self);
  g_autoptr (GArray) theirs = omo_history_pane_list_chosen (other);

  return ours->len == theirs->len
         && memcmp (ours->data, theirs->data, ours->len * sizeof (gint64)) == 0;
}

static void
test_another_chooses_the_same (Fixture *fixture, gconstpointer data)
{
  OmoHistoryPane *other = make_other (fixture);
  OmoHistoryPane *third = make_other (fixture);

  wait_until (count (fixture) == 4);
  gtk_selection_model_select_item (get_rows (fixture), 0, TRUE);
  gtk_selection_model_select_item (get_rows (fixture), 2, FALSE);
  omo_history_pane_take_over (other, fixture->pane);
  /* Before it has shown any. */
  omo_history_pane_take_over (third, other);
  wait_until (has_same_chosen (other, fixture->pane));
  wait_until (has_same_chosen (third, fixture->pane));
  g_object_unref (third);
  /* One that shows them already. */
  gtk_selection_model_unselect_all (get_rows (fixture));
  omo_history_pane_take_over (fixture->pane, other);
  g_assert_true (has_same_chosen (fixture->pane, other));
  g_object_unref (other);
}

/* Not those of the rows that stand where they stood. */
static void
test_what_is_gone_is_not_chosen (Fixture *fixture, gconstpointer data)
{
  OmoHistoryPane *other;
  g_autoptr (OmoHistoryItem) item = NULL;
  g_autoptr (GArray) chosen = NULL;

  wait_until (count (fixture) == 4);
  gtk_selection_model_select_range (get_rows (fixture), 0, 2, TRUE);
  item = g_list_model_get_item (G_LIST_MODEL (get_rows (fixture)), 0);
  delete_elsewhere (fixture, item);
  other = make_other (fixture);
  omo_history_pane_take_over (other, fixture->pane);
  wait_until (has_label (GTK_WIDGET (other), "3 jobs"));
  chosen = omo_history_pane_list_chosen (other);
  g_assert_cmpuint (chosen->len, ==, 1);
  g_assert_cmpint (g_array_index (chosen, gint64, 0), !=, omo_history_item_get_id (item));
  g_object_unref (other);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/ui/history-pane/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  ADD ("early", test_nothing_is_said_too_early);
  ADD ("by-outcome", test_by_outcome);
  ADD ("by-day", test_by_day);
  ADD ("take-over", test_another_takes_over);
  ADD ("take-over/chosen", test_another_chooses_the_same);
  ADD ("take-over/gone", test_what_is_gone_is_not_chosen);
  ADD ("gone", test_opening_what_is_gone_is_refused);
  ADD ("nothing-left", test_nothing_is_left_to_delete);
  ADD ("works", test_it_is_told_that_it_works);
  ADD ("delete", test_several_are_deleted_and_brought_back);

  return g_test_run ();
}
