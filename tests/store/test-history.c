/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-history.h"

#include "core/omo-error.h"
#include "kept-jobs.h"
#include "scratch.h"
#include "waiting.h"

#define N_MANY 60

typedef struct
{
  Scratch scratch;
  OmoHistoryDatabase *beside; /* another process, so to speak */
  OmoArchive *archive;
  OmoHistory *history;
  GString *changes; /* "position-removed+added " each */
} Fixture;

static gboolean
is_listed (gpointer data)
{
  return !omo_history_is_loading (data);
}

static void
changed_cb (GListModel *model, guint position, guint n_removed, guint n_added, gpointer user_data)
{
  g_string_append_printf (user_data, "%u-%u+%u ", position, n_removed, n_added);
}

/* A history with `data` jobs, one a minute. */
static void
set_up (Fixture *self, gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);

  scratch_set_up (&self->scratch, NULL);
  self->beside = kept_open (self->scratch.path);
  for (guint i = 0; i < n; i++)
    kept_add (self->beside, i % 10 == 9 ? kept_job_new_refused (i) : kept_job_new (i, 1));
  self->archive = omo_archive_new (self->scratch.path);
  self->history = omo_history_new (self->archive);
  self->changes = g_string_new (NULL);
  g_signal_connect (self->history, "items-changed", G_CALLBACK (changed_cb), self->changes);
  waiting_until (is_listed, self->history);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  /* What is under way keeps both. */
  omo_archive_close (self->archive);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->history);
  g_assert_finalize_object (self->archive);
  omo_history_database_close (self->beside);
  g_string_free (self->changes, TRUE);
  scratch_tear_down (&self->scratch, NULL);
}

static OmoHistoryItem *
get_item (Fixture *self, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (self->history), position);
}

static guint
get_n_items (Fixture *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->history));
}

static gboolean
is_loaded (gpointer data)
{
  return omo_history_item_get_entry (data) != NULL;
}

static const OmoHistoryEntry *
wait_for_entry (OmoHistoryItem *item)
{
  waiting_until (is_loaded, item);
  return omo_history_item_get_entry (item);
}

static int
get_minute (const OmoHistoryEntry *entry)
{
  return (int) (entry->time - KEPT_TIME) / 60;
}

static void
assert_changes (Fixture *self, const char *changes)
{
  g_assert_cmpstr (self->changes->str, ==, changes);
  g_string_truncate (self->changes, 0);
}

static void
test_newest_first (Fixture *self, gconstpointer data)
{
  g_autoptr (OmoHistoryItem) first = get_item (self, 0);
  g_autoptr (OmoHistoryItem) last = get_item (self, N_MANY - 1);
  g_autoptr (OmoHistoryItem) again = get_item (self, 0);
  guint position = 0;

  assert_changes (self, "0-0+60 ");
  g_assert_cmpuint (get_n_items (self), ==, N_MANY);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (self->history))
                 == OMO_TYPE_HISTORY_ITEM);
  g_assert_null (get_item (self, N_MANY));
  g_assert_true (first == again);
  /* There before it is read. */
  g_assert_null (omo_history_item_get_entry (first));
  g_assert_cmpint (get_minute (wait_for_entry (first)), ==, N_MANY - 1);
  g_assert_cmpint (get_minute (wait_for_entry (last)), ==, 0);
  g_assert_true (omo_history_find (self->history, omo_history_item_get_id (last), &position));
  g_assert_cmpuint (position, ==, N_MANY - 1);
  g_assert_cmpint (omo_history_get_id (self->history, position), ==,
                   omo_history_item_get_id (last));
  g_assert_false (omo_history_find (self->history, 12345, &position));
}

/* Items are made when they are asked for, and not kept. */
static void
test_no_row_that_is_not_seen (Fixture *self, gconstpointer data)
{
  OmoHistoryItem *item = get_item (self, 3);

  wait_for_entry (item);
  g_assert_finalize_object (item);
  /* Scrolled past: nobody has it any more when it would be read. */
  item = get_item (self, 4);
  g_assert_finalize_object (item);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
wait_for_filter (Fixture *self, const OmoHistoryFilter *filter)
{
  omo_history_set_filter (self->history, filter);
  waiting_until (is_listed, self->history);
}

static void
test_filter (Fixture *self, gconstpointer data)
{
  OmoHistoryFilter filter = OMO_HISTORY_FILTER_INIT;
  g_autoptr (OmoHistoryItem) item = NULL;

  filter.outcome = OMO_OUTCOME_REFUSED;
  wait_for_filter (self, &filter);
  g_assert_cmpuint (get_n_items (self), ==, N_MANY / 10);
  item = get_item (self, 1);
  g_assert_cmpint (get_minute (wait_for_entry (item)), ==, N_MANY - 11);
  g_assert_true (omo_history_filter_equal (omo_history_get_filter (self->history), &filter));
  filter.text = (char *) "no such words";
  wait_for_filter (self, &filter);
  g_assert_cmpuint (get_n_items (self), ==, 0);
}

/* The last one counts, however many there were on the way. */
static void
test_typing (Fixture *self, gconstpointer data)
{
  static const char *const typed[] = { "5", "57", "57_", "57_31_246_3" };
  OmoHistoryFilter filter = OMO_HISTORY_FILTER_INIT;

  g_string_truncate (self->changes, 0);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      filter.text = (char *) typed[i];
      omo_history_set_filter (self->history, &filter);
      g_assert_true (omo_history_is_loading (self->history));
      g_main_context_iteration (NULL, FALSE);
    }
  waiting_until (is_listed, self->history);
  /* 3 and 30 to 38; 39 was refused. */
  g_assert_cmpuint (get_n_items (self), ==, 10);
}

typedef struct
{
  Fixture *fixture;
  guint n;
} Count;

static gboolean
has_count (gpointer data)
{
  const Count *count = data;

  return get_n_items (count->fixture) == count->n;
}

static void
wait_for_count (Fixture *self, guint n)
{
  Count count = { self, n };

  waiting_until (has_count, &count);
}

/* Another process adds one and deletes one: the others stay, and the selection with them. */
static void
test_others (Fixture *self, gconstpointer data)
{
  g_autoptr (OmoHistoryItem) second = get_item (self, 1);
  g_autoptr (OmoHistoryItem) third = get_item (self, 2);
  g_autoptr (OmoHistoryItem) now_third = NULL;
  const gint64 id = omo_history_item_get_id (second);
  gint64 deletion = 0;
  guint n = 0;

  g_string_truncate (self->changes, 0);
  kept_add (self->beside, kept_job_new (N_MANY, 1));
  wait_for_count (self, N_MANY + 1);
  assert_changes (self, "0-0+1 ");
  g_assert_true (omo_history_database_delete (self->beside, &id, 1, &deletion, &n, NULL));
  wait_for_count (self, N_MANY);
  assert_changes (self, "2-1+0 ");
  now_third = get_item (self, 2);
  g_assert_true (now_third == third);
}

static gboolean
is_judged (gpointer data)
{
  const OmoHistoryEntry *entry = omo_history_item_get_entry (data);

  return entry != NULL && entry->verdict == OMO_VERDICT_WRONG;
}

/* What is shown is read again when it has changed; the list itself stays. */
static void
test_judged (Fixture *self, gconstpointer data)
{
  g_autoptr (OmoHistoryItem) item = get_item (self, 5);
  g_auto (OmoHistoryJudgement) judgement = { 0 };

  wait_for_entry (item);
  g_string_truncate (self->changes, 0);
  omo_history_judgement_init (&judgement);
  judgement.verdict = OMO_VERDICT_WRONG;
  omo_archive_judge_async (self->archive, omo_history_item_get_entry (item)->uuid, &judgement, NULL,
                           NULL, NULL);
  waiting_until (is_judged, item);
  assert_changes (self, "");
}

static void
test_empty (Fixture *self, gconstpointer data)
{
  assert_changes (self, "");
  g_assert_cmpuint (get_n_items (self), ==, 0);
  omo_archive_add_async (self->archive, kept_job_new (0, 1), NULL, NULL, NULL, NULL);
  wait_for_count (self, 1);
  assert_changes (self, "0-0+1 ");
}

/* It says so, and is an empty list. */
static void
test_unavailable (void)
{
  Scratch scratch = { 0 };
  g_autofree char *path = NULL;
  g_autoptr (OmoArchive) archive = NULL;
  g_autoptr (OmoHistory) history = NULL;

  scratch_set_up (&scratch, NULL);
  g_assert_true (g_file_set_contents (scratch.path, "in the way", -1, NULL));
  path = g_build_filename (scratch.path, "history.sqlite", NULL);
  archive = omo_archive_new (path);
  history = omo_history_new (archive);
  waiting_until (is_listed, history);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (history)), ==, 0);
  g_assert_error (omo_archive_get_error (archive), OMO_ERROR, OMO_ERROR_HISTORY_UNWRITABLE);
  scratch_tear_down (&scratch, NULL);
}

/* The window is closed while it is still listing. */
static void
test_closed_early (void)
{
  Scratch scratch = { 0 };
  OmoArchive *archive;
  OmoHistory *history;

  scratch_set_up (&scratch, NULL);
  archive = omo_archive_new (scratch.path);
  history = omo_history_new (archive);
  g_object_add_weak_pointer (G_OBJECT (history), (gpointer *) &history);
  g_object_unref (history);
  omo_archive_close (archive);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (history);
  g_assert_finalize_object (archive);
  scratch_tear_down (&scratch, NULL);
}

/* The window is closed when rows are about to be read: nothing is done later for a list that has gone. */
static void
test_closed_before_reading (Fixture *self, gconstpointer data)
{
  g_autoptr (OmoHistoryItem) first = get_item (self, 0);
  g_autoptr (OmoHistoryItem) second = get_item (self, 1);

  g_assert_nonnull (g_main_context_find_source_by_user_data (NULL, self->history));
  g_object_run_dispose (G_OBJECT (self->history));
  g_assert_null (g_main_context_find_source_by_user_data (NULL, self->history));
}

static void
add (const char *name, guint n_jobs, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/store/history/", name, NULL);

  g_test_add (path, Fixture, GUINT_TO_POINTER (n_jobs), set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("newest-first", N_MANY, test_newest_first);
  add ("no-row-that-is-not-seen", N_MANY, test_no_row_that_is_not_seen);
  add ("filter", N_MANY, test_filter);
  add ("typing", N_MANY, test_typing);
  add ("others", N_MANY, test_others);
  add ("judged", N_MANY, test_judged);
  add ("closed-before-reading", N_MANY, test_closed_before_reading);
  add ("empty", 0, test_empty);
  g_test_add_func ("/store/history/unavailable", test_unavailable);
  g_test_add_func ("/store/history/closed-early", test_closed_early);

  return g_test_run ();
}
