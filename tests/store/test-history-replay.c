/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-history-replay.h"

#include "core/omo-case.h"
#include "core/omo-error.h"
#include "core/omo-sample.h"
#include "kept-jobs.h"

/* One with the picture of a sample. */
static OmoHistoryJob *
make_kept (void)
{
  OmoHistoryJob *kept = kept_job_new (0, 1);

  g_bytes_unref (kept->pictures[0]);
  kept->pictures[0] = omo_sample_dup_bytes (omo_sample_from_id ("web-pair"), 0);
  return kept;
}

static void
test_answer (void)
{
  g_autoptr (OmoHistoryJob) kept = make_kept ();
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoJob) job = omo_history_replay (kept, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (omo_job_get_state (job), ==, OMO_JOB_SOLVED);
  g_assert_true (omo_job_is_imported (job));
  g_assert_cmpstr (omo_job_get_answer (job)->raw, ==, kept->result);
  g_assert_cmpstr (omo_job_get_kept_as (job), ==, kept->uuid);
  g_assert_cmpint (omo_picture_get_width (omo_job_get_picture (job, 0)), ==, 552);
}

static void
test_object_answer (void)
{
  g_autoptr (OmoHistoryJob) kept = make_kept ();
  g_autoptr (OmoJob) job = NULL;

  g_free (kept->result);
  kept->result = g_strdup ("{\"x1\": \"1\", \"y1\": \"2\", \"x2\": \"3\", \"y2\": \"4\"}");
  job = omo_history_replay (kept, NULL, NULL, NULL);
  g_assert_nonnull (omo_job_get_answer (job));
  g_assert_cmpfloat (omo_job_get_answer (job)->points[1].y, ==, 4);
}

static void
test_failure (void)
{
  g_autoptr (OmoHistoryJob) kept = make_kept ();
  g_autoptr (OmoJob) job = NULL;

  g_clear_pointer (&kept->result, g_free);
  kept->error = g_error_new_literal (OMO_ERROR, OMO_ERROR_UNSOLVED, "given up");
  job = omo_history_replay (kept, NULL, NULL, NULL);
  g_assert_error ((GError *) omo_job_get_error (job), OMO_ERROR, OMO_ERROR_UNSOLVED);
}

static void
test_unreadable_answer (void)
{
  g_autoptr (OmoHistoryJob) kept = make_kept ();
  g_autoptr (OmoJob) job = NULL;

  g_free (kept->result);
  kept->result = g_strdup ("{");
  job = omo_history_replay (kept, NULL, NULL, NULL);
  g_assert_cmpint (omo_job_get_state (job), ==, OMO_JOB_FAILED);
}

/* With a case the job is as it was; a broken one counts as none. */
static void
test_case (void)
{
  g_autoptr (OmoHistoryJob) kept = make_kept ();
  g_autoptr (OmoJob) made = omo_history_replay (kept, NULL, NULL, NULL);
  g_autoptr (OmoCase) whole = omo_case_new_from_job (made, NULL, NULL);
  g_autoptr (OmoJob) job = NULL;

  whole->is_imported = FALSE;
  whole->n_asked = 3;
  kept->case_file = omo_case_write_beside (whole, NULL);
  job = omo_history_replay (kept, NULL, NULL, NULL);
  g_assert_false (omo_job_is_imported (job));
  g_assert_cmpuint (omo_job_get_n_asked (job), ==, 3);
  g_assert_cmpstr (omo_job_get_kept_as (job), ==, kept->uuid);
  g_clear_object (&job);
  g_bytes_unref (kept->case_file);
  kept->case_file = g_bytes_new_static ("{", 1);
  job = omo_history_replay (kept, NULL, NULL, NULL);
  g_assert_true (omo_job_is_imported (job));
}

static void
test_broken_picture (void)
{
  g_autoptr (OmoHistoryJob) kept = kept_job_new (0, 1);
  g_autoptr (GError) error = NULL;

  g_assert_null (omo_history_replay (kept, NULL, NULL, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/history-replay/answer", test_answer);
  g_test_add_func ("/store/history-replay/object-answer", test_object_answer);
  g_test_add_func ("/store/history-replay/failure", test_failure);
  g_test_add_func ("/store/history-replay/unreadable-answer", test_unreadable_answer);
  g_test_add_func ("/store/history-replay/case", test_case);
  g_test_add_func ("/store/history-replay/broken-picture", test_broken_picture);

  return g_test_run ();
}
