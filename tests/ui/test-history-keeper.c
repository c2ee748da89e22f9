/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-history-keeper.h"

#include "../folder.h"
#include "core/omo-error.h"
#include "store/omo-history.h"
#include "ui/omo-application.h"
#include "waiting.h"
#include "workspace-fixture.h"

typedef struct
{
  char *folder;
  GSettings *settings;
  OmoArchive *archive;
  OmoHistory *history;
  OmoWorkspace *workspace;
  OmoHistoryKeeper *keeper;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer script)
{
  g_autofree char *path = NULL;

  fixture->folder = folder_new ();
  path = g_build_filename (fixture->folder, "history.sqlite", NULL);
  fixture->settings = g_settings_new (OMO_APPLICATION_ID);
  fixture->archive = omo_archive_new (path);
  fixture->history = omo_history_new (fixture->archive);
  fixture->workspace = omo_workspace_new (fixture->settings);
  fixture->keeper = omo_history_keeper_new (fixture->workspace, fixture->archive);
  simulate (fixture->workspace, script);
  load_sample (fixture->workspace, "web-pair");
}

static void
tear_down (Fixture *fixture, gconstpointer script)
{
  g_object_unref (fixture->keeper);
  g_object_unref (fixture->workspace);
  g_object_unref (fixture->history);
  omo_archive_close (fixture->archive);
  g_object_unref (fixture->archive);
  g_object_unref (fixture->settings);
  folder_remove (fixture->folder);
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->history));
}

/* The newest, once it is read. */
static const OmoHistoryEntry *
get_entry (Fixture *fixture, OmoHistoryItem **out_item)
{
  *out_item = g_list_model_get_item (G_LIST_MODEL (fixture->history), 0);
  wait_until (omo_history_item_get_entry (*out_item) != NULL);
  return omo_history_item_get_entry (*out_item);
}

static void
test_a_job_is_kept_with_what_is_said_later (Fixture *fixture, gconstpointer script)
{
  g_autoptr (OmoHistoryItem) item = NULL;
  const OmoHistoryEntry *entry;

  submit (fixture->workspace);
  wait_until (count (fixture) == 1);
  entry = get_entry (fixture, &item);
  g_assert_cmpstr (entry->result, ==, "48_57_289_132");
  g_assert_cmpint (entry->verdict, ==, OMO_VERDICT_NONE);
  g_object_set (omo_workspace_get_verification (fixture->workspace), "verdict", OMO_VERDICT_WRONG,
                "ticket", "T-17", NULL);
  wait_until (omo_history_item_get_entry (item)->verdict == OMO_VERDICT_WRONG);
  g_assert_cmpstr (omo_history_item_get_entry (item)->ticket, ==, "T-17");
  g_assert_cmpuint (count (fixture), ==, 1);
}

static void
test_a_failure_is_kept_too (Fixture *fixture, gconstpointer script)
{
  g_autoptr (OmoHistoryItem) item = NULL;

  submit (fixture->workspace);
  wait_until (count (fixture) == 1);
  g_assert_cmpint (get_entry (fixture, &item)->outcome, ==, OMO_OUTCOME_FAILED);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(OmoHistoryJob **) user_data = omo_archive_load_job_finish (OMO_ARCHIVE (source), result, NULL);
}

static void
test_it_is_shown_again_and_not_kept_twice (Fixture *fixture, gconstpointer script)
{
  g_autoptr (OmoHistoryItem) item = NULL;
  OmoHistoryJob *kept = NULL;
  OmoJob *job;

  submit (fixture->workspace);
  g_object_set (omo_workspace_get_verification (fixture->workspace), "note", "twice", NULL);
  wait_until (count (fixture) == 1);
  omo_archive_load_job_async (fixture->archive, get_entry (fixture, &item)->uuid, NULL, loaded_cb,
                              &kept);
  wait_until (kept != NULL);
  omo_workspace_clear (fixture->workspace);
  omo_workspace_show_kept (fixture->workspace, kept);
  wait_until (omo_workspace_get_job (fixture->workspace) != NULL);
  job = omo_workspace_get_job (fixture->workspace);
  g_assert_cmpstr (omo_job_get_answer (job)->raw, ==, "48_57_289_132");
  g_assert_cmpfloat (omo_workspace_get_view_size (fixture->workspace).width, ==, 340);
  /* Its traffic, and the time that it took, with it. */
  g_assert_cmpuint (g_list_model_get_n_items (omo_job_get_exchanges (job)), ==, 2);
  g_assert_cmpfloat (omo_job_get_total_seconds (job), >, 0);
  submit (fixture->workspace);
  wait_until (count (fixture) == 2);
}

static gboolean
has_text (const char *bytes, gsize length, const char *text)
{
  return g_strstr_len (bytes, (gssize) length, text) != NULL;
}

/* Nothing that is kept of a job, packed or not, has the token in it. */
static void
test_no_token_is_kept (Fixture *fixture, gconstpointer script)
{
  static const char token[] = "s3cret-t0ken";
  g_autoptr (OmoHistoryItem) item = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "history.sqlite", NULL);
  g_autofree char *bytes = NULL;
  OmoHistoryJob *kept = NULL;
  const char *document;
  gsize length = 0;

  omo_workspace_set_token (fixture->workspace, token);
  submit (fixture->workspace);
  wait_until (count (fixture) == 1);
  omo_archive_load_job_async (fixture->archive, get_entry (fixture, &item)->uuid, NULL, loaded_cb,
                              &kept);
  wait_until (kept != NULL);
  g_assert_nonnull (kept->case_file);
  document = g_bytes_get_data (kept->case_file, &length);
  g_assert_false (has_text (document, length, token));
  /* It was sent. */
  g_assert_true (has_text (document, length, "[token]"));
  omo_history_job_free (kept);
  omo_archive_close (fixture->archive);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_false (has_text (bytes, length, token));
}

static void
test_a_private_session_keeps_nothing (Fixture *fixture, gconstpointer script)
{
  g_object_set (fixture->keeper, "private", TRUE, NULL);
  submit (fixture->workspace);
  g_assert_null (omo_job_get_kept_as (omo_workspace_get_job (fixture->workspace)));
  g_object_set (fixture->keeper, "private", FALSE, NULL);
  submit (fixture->workspace);
  wait_until (count (fixture) > 0);
  g_assert_cmpuint (count (fixture), ==, 1);
}

static void
noticed_cb (OmoWorkspace *workspace, const GError *error, const char *text, GError **out_error)
{
  g_clear_error (out_error);
  if (error != NULL)
    *out_error = g_error_copy (error);
}

static void
delete_elsewhere (Fixture *fixture, gint64 id)
{
  g_autoptr (OmoHistoryDatabase) other =
      omo_history_database_open (omo_archive_get_path (fixture->archive), NULL);
  gint64 deletion;
  guint n;

  g_assert_true (omo_history_database_delete (other, &id, 1, &deletion, &n, NULL));
}

/* Deleted meanwhile: what is said about it is kept nowhere. */
static void
test_a_verdict_on_what_is_gone (Fixture *fixture, gconstpointer script)
{
  g_autoptr (OmoHistoryItem) item = NULL;
  g_autoptr (GError) notice = NULL;

  submit (fixture->workspace);
  wait_until (count (fixture) == 1);
  delete_elsewhere (fixture, get_entry (fixture, &item)->id);
  g_signal_connect (fixture->workspace, "notice", G_CALLBACK (noticed_cb), &notice);
  g_object_set (omo_workspace_get_verification (fixture->workspace), "verdict", OMO_VERDICT_WRONG,
                NULL);
  wait_until (notice != NULL);
  g_assert_error (notice, OMO_ERROR, OMO_ERROR_HISTORY_GONE);
}

/* It is said, and the work goes on. */
static void
test_a_history_that_cannot_be_written (void)
{
  g_autoptr (GSettings) settings = g_settings_new (OMO_APPLICATION_ID);
  g_autoptr (OmoArchive) archive = omo_archive_new ("/dev/null/history.sqlite");
  g_autoptr (OmoWorkspace) workspace = omo_workspace_new (settings);
  g_autoptr (OmoHistoryKeeper) keeper = omo_history_keeper_new (workspace, archive);
  g_autoptr (GError) notice = NULL;

  g_signal_connect (workspace, "notice", G_CALLBACK (noticed_cb), &notice);
  load_sample (workspace, "web-pair");
  run_job (workspace, "running=0");
  wait_until (notice != NULL);
  g_assert_error (notice, OMO_ERROR, OMO_ERROR_HISTORY_UNWRITABLE);
  g_assert_nonnull (omo_job_get_answer (omo_workspace_get_job (workspace)));
  omo_archive_close (archive);
}

#define ADD(path, script, test)                                                                    \
  g_test_add ("/ui/history-keeper/" path, Fixture, script, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("kept", "running=0", test_a_job_is_kept_with_what_is_said_later);
  ADD ("failure", "create=http-500", test_a_failure_is_kept_too);
  ADD ("again", "running=0", test_it_is_shown_again_and_not_kept_twice);
  ADD ("no-token", "running=0", test_no_token_is_kept);
  g_test_add_func ("/ui/history-keeper/unwritable", test_a_history_that_cannot_be_written);
  ADD ("gone", "running=0", test_a_verdict_on_what_is_gone);
  ADD ("private", "running=0", test_a_private_session_keeps_nothing);

  return g_test_run ();
}
