/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <gio/gio.h>
#include <string.h>

#include "../folder.h"
#include "core/omo-sample.h"
#include "store/omo-history-database.h"

#define N_JOBS 3

/* A folder with a history of three jobs, and how a run of the program ended. */
typedef struct
{
  char *folder;
  char *history;
  char *uuid; /* of the newest job */
  char *output;
  char *errors;
} Fixture;

static void
fill (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoHistoryDatabase) database = omo_history_database_open (self->history, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < N_JOBS; i++)
    {
      g_autoptr (OmoHistoryJob) job = omo_history_job_new ();

      job->time = 1700000000 + i;
      job->result = g_strdup_printf ("1_2_3_%u", i);
      job->judgement.verdict = i == 1 ? OMO_VERDICT_WRONG : OMO_VERDICT_RIGHT;
      job->pictures[0] = i == 1 ? omo_sample_dup_bytes (omo_sample_from_id ("web-pair"), 0)
                                : g_bytes_new_static ("picture", strlen ("picture"));
      g_assert_true (omo_history_database_add (database, job, NULL));
      g_free (self->uuid);
      self->uuid = g_strdup (job->uuid);
    }
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = folder_new ();
  self->history = g_build_filename (self->folder, "history.sqlite", NULL);
  fill (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  folder_remove (self->folder);
  g_free (self->history);
  g_free (self->uuid);
  g_free (self->output);
  g_free (self->errors);
}

/* `omoscope history ACTION FIRST SECOND`, on the history in `file`; returns the exit status. */
static int
run_on (Fixture *self, const char *file, const char *action, const char *first, const char *second)
{
  g_autofree char *history = g_strconcat ("--history=", file, NULL);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->errors, g_free);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE,
                              &error, g_getenv ("OMOSCOPE_CHECK"), "history", history, action,
                              first, first == NULL ? NULL : second, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &self->output, &self->errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  return g_subprocess_get_exit_status (process);
}

static int
run (Fixture *self, const char *action, const char *first, const char *second)
{
  return run_on (self, self->history, action, first, second);
}

static guint
count_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strv_length (lines) - 1;
}

static void
test_list (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (run (self, "list", NULL, NULL), ==, 0);
  g_assert_cmpuint (count_lines (self->output), ==, N_JOBS);
  g_assert_true (g_str_has_prefix (self->output, self->uuid));
  g_assert_cmpint (run (self, "list", "--verdict=wrong", NULL), ==, 0);
  g_assert_cmpuint (count_lines (self->output), ==, 1);
  g_assert_nonnull (strstr (self->output, "1_2_3_1"));
  g_assert_cmpint (run (self, "list", "--limit=2", "--format=json"), ==, 0);
  g_assert_cmpuint (count_lines (self->output), ==, 4);
  g_assert_cmpint (run (self, "list", "--limit=2", "--format=csv"), ==, 0);
  g_assert_cmpuint (count_lines (self->output), ==, 3);
  g_assert_cmpstr (self->errors, ==, "");
}

static void
test_show (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "picture", NULL);
  g_autofree char *option = g_strconcat ("--picture=", path, NULL);
  g_autofree char *contents = NULL;

  g_assert_cmpint (run (self, "show", self->uuid, option), ==, 0);
  g_assert_nonnull (strstr (self->output, "1_2_3_2"));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "picture");
  g_assert_cmpint (run (self, "show", self->uuid, "--format=json"), ==, 0);
  g_assert_true (g_str_has_prefix (self->output, "{\"id\": "));
  /* None was kept. */
  g_assert_cmpint (run (self, "show", self->uuid, "--case=/dev/null"), ==, 2);
  g_assert_cmpint (run (self, "show", "no-such-job", NULL), ==, 2);
  g_assert_cmpstr (self->output, ==, "");
  g_assert_cmpstr (self->errors, !=, "");
}

static void
test_export (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "table.csv", NULL);
  g_autofree char *option = g_strconcat ("--output=", path, NULL);
  g_autofree char *contents = NULL;

  g_assert_cmpint (run (self, "export", option, NULL), ==, 0);
  g_assert_cmpstr (self->output, ==, "");
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpuint (count_lines (contents), ==, 1 + N_JOBS);
  g_assert_cmpint (run (self, "export", "--output=/dev/null/table.csv", NULL), ==, 1);
  g_assert_cmpint (run (self, "export", "--format=json", NULL), ==, 0);
  g_assert_true (g_str_has_prefix (self->output, "[\n{"));
}

static void
test_stats (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (run (self, "stats", NULL, NULL), ==, 0);
  g_assert_nonnull (strstr (self->output, "3 jobs"));
  g_assert_cmpint (run (self, "stats", "--verdict=right", "--format=csv"), ==, 0);
  g_assert_nonnull (strstr (self->output, "\nall,,2,"));
  g_assert_cmpint (run (self, "stats", "--format=json", NULL), ==, 0);
  g_assert_true (g_str_has_prefix (self->output, "[{"));
  g_assert_cmpint (run (self, "stats", "--format=html", NULL), ==, 0);
  g_assert_true (g_str_has_prefix (self->output, "<!DOCTYPE html>"));
  g_assert_null (strstr (self->output, "data:image/png"));
  g_assert_cmpint (run (self, "stats", "--format=html", "--pictures=wrong"), ==, 0);
  g_assert_nonnull (strstr (self->output, "data:image/png;base64,"));
  g_assert_nonnull (strstr (self->output, "1_2_3_1 · Wrong</figcaption>"));
}

/* Looking makes no file. */
static void
test_no_history (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "missing.sqlite", NULL);

  g_assert_cmpint (run_on (self, path, "list", NULL, NULL), ==, 0);
  g_assert_cmpstr (self->output, ==, "");
  g_assert_cmpint (run_on (self, path, "stats", NULL, NULL), ==, 0);
  g_assert_nonnull (strstr (self->output, "0 jobs"));
  g_assert_cmpint (run_on (self, path, "show", self->uuid, NULL), ==, 2);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_no_database (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "letter", NULL);

  g_assert_true (g_file_set_contents (path, "a letter to somebody, no history", -1, NULL));
  g_assert_cmpint (run_on (self, path, "list", NULL, NULL), ==, 1);
  g_assert_nonnull (strstr (self->errors, path));
}

/* A job that was checked without a window, in the usual place. */
static void
test_kept_by_check (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (self->folder, "omoscope", NULL);
  g_autofree char *path = g_build_filename (folder, "history.sqlite", NULL);
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", self->folder, TRUE);
  process =
      g_subprocess_launcher_spawn (launcher, &error, g_getenv ("OMOSCOPE_CHECK"), "check", "--demo",
                                   "--job=web-pair", "--script=running=0", "--keep", NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (process, NULL, &error));
  g_assert_cmpint (run_on (self, path, "list", NULL, NULL), ==, 0);
  g_assert_cmpuint (count_lines (self->output), ==, 1);
  g_assert_nonnull (strstr (self->output, "web-pair"));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_usage (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (run (self, "burn", NULL, NULL), ==, 2);
  g_assert_nonnull (strstr (self->errors, "omoscope history --help"));
  g_assert_cmpint (run (self, "--help", NULL, NULL), ==, 0);
  g_assert_nonnull (strstr (self->output, "omoscope history"));
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/cli/history-command/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("list", test_list);
  add ("show", test_show);
  add ("export", test_export);
  add ("stats", test_stats);
  add ("no-history", test_no_history);
  add ("no-database", test_no_database);
  add ("kept-by-check", test_kept_by_check);
  add ("usage", test_usage);

  return g_test_run ();
}
