/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-check-keep.h"

#include <glib/gstdio.h>

#include "core/omo-error.h"
#include "sample-job.h"
#include "store/omo-history-case.h"
#include "store/omo-history-database.h"

static const OmoReadingChoice choice = { OMO_READING_SLIDER, 284, FALSE };

static OmoHistoryJob *
load_only (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoHistoryDatabase) database = omo_history_database_open (path, &error);
  const OmoHistoryFilter all = OMO_HISTORY_FILTER_INIT;
  g_autoptr (GArray) ids = omo_history_database_list (database, &all, 0, &error);
  g_autoptr (GPtrArray) entries = NULL;
  OmoHistoryEntry *entry;

  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 1);
  entries =
      omo_history_database_load_entries (database, (const gint64 *) (void *) ids->data, 1, &error);
  entry = g_ptr_array_index (entries, 0);
  return omo_history_database_load_job (database, entry->uuid, &error);
}

static void
test_kept (void)
{
  g_autofree char *folder = g_dir_make_tmp ("omoscope-keep-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "history.sqlite", NULL);
  static const char *const tokens[] = { "s3cret-t0ken", NULL };
  g_autoptr (OmoRedaction) redaction = omo_redaction_new (tokens);
  const OmoCheckKeep what = { omo_dialect_from_id ("v2"), "https://example.org/s3cret-t0ken",
                              &choice, redaction };
  const OmoJobId id = { (char *) "7", FALSE };
  g_autoptr (OmoJob) job = sample_job_new_answered ("web-rotate", &id, "50");
  g_autoptr (OmoHistoryJob) kept = NULL;
  g_autoptr (OmoCase) whole = NULL;
  g_autoptr (GError) error = NULL;

  omo_check_keep_job (&what, job, path, &error);
  g_assert_no_error (error);
  kept = load_only (path);
  g_assert_cmpstr (kept->result, ==, "50");
  g_assert_cmpstr (kept->dialect, ==, "v2");
  g_assert_cmpstr (kept->endpoint, ==, "https://example.org/[token]");
  g_assert_true (
      g_bytes_equal (kept->pictures[1], omo_picture_get_bytes (omo_job_get_picture (job, 1))));
  g_assert_nonnull (kept->thumbnail);
  whole = omo_history_case_read (kept, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (whole->answer->raw, ==, "50");
  g_assert_cmpint (whole->choice.reading, ==, OMO_READING_SLIDER);
  g_assert_cmpint (kept->judgement.choice.reading, ==, OMO_READING_SLIDER);
  g_assert_cmpfloat (kept->judgement.choice.travel, ==, 284);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_not_kept (void)
{
  const OmoCheckKeep what = { omo_dialect_get_default (), "https://example.org", &choice, NULL };
  const OmoJobId id = { (char *) "7", FALSE };
  g_autoptr (OmoJob) job = sample_job_new_answered ("web-rotate", &id, "50");
  g_autoptr (GError) error = NULL;

  g_assert_false (omo_check_keep_job (&what, job, "/dev/null/history.sqlite", &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_HISTORY_UNWRITABLE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/check-keep/kept", test_kept);
  g_test_add_func ("/cli/check-keep/not-kept", test_not_kept);

  return g_test_run ();
}
