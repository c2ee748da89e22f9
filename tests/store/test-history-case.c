/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-history-case.h"

#include "core/omo-error.h"
#include "kept-jobs.h"
#include "scratch.h"

static GBytes *
make_case (GBytes *picture)
{
  g_autoptr (OmoCase) whole = omo_case_new ();

  whole->kind = OMO_JOB_WEB_PAIR;
  whole->state = OMO_JOB_READY;
  whole->pictures[0] = g_bytes_ref (picture);
  whole->picture_names[0] = g_strdup ("a.png");
  whole->note = g_strdup ("as it was");
  whole->verdict = OMO_VERDICT_RIGHT;
  return omo_case_write_beside (whole, NULL);
}

/* What was said after the case was written counts, and the picture is that of the history. */
static void
test_read (Scratch *scratch, gconstpointer data)
{
  OmoHistoryDatabase *database = kept_open (scratch->path);
  g_autoptr (OmoHistoryJob) job = kept_job_new (0, 1);
  g_autoptr (OmoHistoryJob) back = NULL;
  g_autoptr (OmoCase) whole = NULL;
  g_autoptr (GError) error = NULL;

  job->case_file = make_case (job->pictures[0]);
  g_assert_true (omo_history_database_add (database, job, NULL));
  job->judgement.verdict = OMO_VERDICT_WRONG;
  job->judgement.note = g_strdup ("as it is");
  g_assert_true (omo_history_database_judge (database, job->uuid, &job->judgement, NULL));
  back = omo_history_database_load_job (database, job->uuid, NULL);
  whole = omo_history_case_read (back, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (whole->pictures[0], job->pictures[0]));
  g_assert_cmpstr (whole->picture_names[0], ==, "a.png");
  g_assert_cmpstr (whole->note, ==, "as it is");
  g_assert_cmpint (whole->verdict, ==, OMO_VERDICT_WRONG);
  omo_history_database_close (database);
}

static void
test_without (Scratch *scratch, gconstpointer data)
{
  g_autoptr (OmoHistoryJob) job = kept_job_new (0, 1);
  g_autoptr (GError) error = NULL;

  g_assert_null (omo_history_case_read (job, NULL, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_HISTORY_GONE);
}

static void
test_broken (Scratch *scratch, gconstpointer data)
{
  g_autoptr (OmoHistoryJob) job = kept_job_new (0, 1);
  g_autoptr (GError) error = NULL;

  job->case_file = g_bytes_new_static ("case file", 9);
  g_assert_null (omo_history_case_read (job, NULL, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_CASE_UNREADABLE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/history-case/read", Scratch, NULL, scratch_set_up, test_read,
              scratch_tear_down);
  g_test_add ("/store/history-case/without", Scratch, NULL, scratch_set_up, test_without,
              scratch_tear_down);
  g_test_add ("/store/history-case/broken", Scratch, NULL, scratch_set_up, test_broken,
              scratch_tear_down);

  return g_test_run ();
}
