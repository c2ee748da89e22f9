/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-history-row.h"

#include <math.h>

#include "core/omo-error.h"
#include "kept-jobs.h"
#include "scratch.h"

typedef OmoHistoryJob *(*Make) (void);

static OmoHistoryJob *
make_empty (void)
{
  return omo_history_job_new ();
}

static OmoHistoryJob *
make_plain (void)
{
  return kept_job_new (0, 1);
}

static OmoHistoryJob *
make_refused (void)
{
  return kept_job_new_refused (0);
}

static OmoHistoryJob *
make_foreign_error (void)
{
  OmoHistoryJob *job = kept_job_new_refused (0);

  g_clear_error (&job->error);
  job->error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "out of luck");
  return job;
}

static const struct
{
  const char *name;
  Make make;
} cases[] = {
  { "empty", make_empty },
  { "plain", make_plain },
  { "full", kept_job_new_full },
  { "refused", make_refused },
  { "foreign-error", make_foreign_error },
};

static void
test_comes_back (Scratch *scratch, gconstpointer data)
{
  const Make *make = data;
  g_autoptr (OmoHistoryJob) job = (*make) ();
  OmoHistoryDatabase *database = kept_open (scratch->path);
  g_autoptr (OmoHistoryJob) back = NULL;
  g_autoptr (GError) error = NULL;

  omo_history_database_add (database, job, &error);
  g_assert_no_error (error);
  back = omo_history_database_load_job (database, job->uuid, &error);
  g_assert_no_error (error);
  kept_job_assert_equal (back, job);
  omo_history_database_close (database);
}

static sqlite3 *
open_beside (Scratch *scratch)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db = omo_sql_open (scratch->path, &error);

  g_assert_no_error (error);
  return db;
}

/* The first number that says no verdict is in what follows. */
G_STATIC_ASSERT (OMO_N_VERDICTS == 4);

/* What somebody or something has written into the file. */
static void
test_nonsense (Scratch *scratch, gconstpointer data)
{
  g_autoptr (OmoHistoryJob) job = kept_job_new_full ();
  OmoHistoryDatabase *database = kept_open (scratch->path);
  sqlite3 *beside = open_beside (scratch);
  g_autoptr (OmoHistoryJob) back = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (omo_history_database_add (database, job, NULL));
  g_assert_true (
      omo_sql_run (beside,
                   "UPDATE jobs SET verdict = 4, proposed = -1, expected = '{\"inner_degrees\":',"
                   " reading = 'x', travel = -5, view_width = -1, view_height = 99999999,"
                   " outcome = 'x', error_code = 'x', error_stage = 77, n_asked = -3,"
                   " note = CAST (x'ff41' AS TEXT);"
                   "UPDATE cases SET bytes = x'1f8b00'",
                   NULL));
  back = omo_history_database_load_job (database, job->uuid, &error);
  g_assert_no_error (error);
  g_assert_cmpint (back->judgement.verdict, ==, OMO_VERDICT_NONE);
  g_assert_cmpint (back->judgement.proposed, ==, OMO_VERDICT_NONE);
  g_assert_null (back->judgement.expected);
  g_assert_cmpint (back->judgement.choice.reading, ==, OMO_READING_DEGREES);
  g_assert_cmpfloat (back->judgement.choice.travel, ==, OMO_TRAVEL_DEFAULT);
  g_assert_cmpstr (back->judgement.note, ==,
                   "\xef\xbf\xbd"
                   "A");
  g_assert_cmpint (back->view_width, ==, 0);
  g_assert_cmpint (back->view_height, ==, OMO_VIEW_SIZE_MAX);
  g_assert_cmpint (back->outcome, ==, OMO_OUTCOME_FAILED);
  g_assert_error (back->error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_cmpuint (back->n_asked, ==, 0);
  g_assert_null (back->case_file);
  sqlite3_close (beside);
  omo_history_database_close (database);
}

static void
test_unknown_job_type (Scratch *scratch, gconstpointer data)
{
  g_autoptr (OmoHistoryJob) job = kept_job_new (0, 1);
  OmoHistoryDatabase *database = kept_open (scratch->path);
  sqlite3 *beside = open_beside (scratch);
  g_autoptr (GError) error = NULL;

  g_assert_true (omo_history_database_add (database, job, NULL));
  g_assert_true (omo_sql_run (beside, "UPDATE jobs SET kind = 'tomorrow'", NULL));
  g_assert_null (omo_history_database_load_job (database, job->uuid, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_HISTORY_GONE);
  sqlite3_close (beside);
  omo_history_database_close (database);
}

static void
test_long_texts (Scratch *scratch, gconstpointer data)
{
  g_autoptr (OmoHistoryJob) job = kept_job_new (0, 1);
  OmoHistoryDatabase *database = kept_open (scratch->path);
  g_autofree char *most = g_strnfill (OMO_HISTORY_MAX_TICKET - 1, 'x');
  g_autoptr (OmoHistoryJob) back = NULL;

  job->judgement.ticket = g_strconcat (most, "đđđ", NULL);
  g_assert_true (omo_history_database_add (database, job, NULL));
  back = omo_history_database_load_job (database, job->uuid, NULL);
  g_assert_cmpstr (back->judgement.ticket, ==, most);
  omo_history_database_close (database);
}

static void
add (const char *name, void (*test) (Scratch *, gconstpointer), gconstpointer data)
{
  g_autofree char *path = g_strconcat ("/store/history-row/", name, NULL);

  g_test_add (path, Scratch, data, scratch_set_up, test, scratch_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    add (cases[i].name, test_comes_back, &cases[i].make);
  add ("nonsense", test_nonsense, NULL);
  add ("unknown-job-type", test_unknown_job_type, NULL);
  add ("long-texts", test_long_texts, NULL);

  return g_test_run ();
}
