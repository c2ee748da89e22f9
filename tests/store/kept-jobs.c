/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kept-jobs.h"

#include <math.h>
#include <string.h>

#include "core/omo-error.h"

static GBytes *
make_bytes (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

OmoHistoryJob *
kept_job_new (guint n, guint picture)
{
  OmoHistoryJob *job = omo_history_job_new ();
  g_autofree char *text = g_strdup_printf ("picture %u", picture);

  job->time = KEPT_TIME + n * 60;
  job->kind = OMO_JOB_WEB_PAIR;
  job->dialect = g_strdup ("v1");
  job->endpoint = g_strdup (KEPT_ENDPOINT);
  job->type_job_id = g_strdup ("22");
  job->view_width = 340;
  job->view_height = 212;
  job->pictures[0] = make_bytes (text);
  job->picture_names[0] = g_strdup ("pair.png");
  job->outcome = OMO_OUTCOME_ANSWERED;
  job->result = g_strdup_printf ("57_31_246_%u", n);
  job->n_asked = 2;
  job->seconds = 3;
  job->has_service_time = TRUE;
  job->service_time = (OmoServiceTime){ n, 1, 0, n };
  return job;
}

OmoHistoryJob *
kept_job_new_full (void)
{
  static const OmoExpected expected = { .shape = OMO_ANSWER_ROTATION, .degrees = 65.5 };
  OmoHistoryJob *job = kept_job_new (0, 1);

  job->kind = OMO_JOB_WEB_ROTATE;
  job->view_width = 0;
  job->view_height = 0;
  job->question = g_strdup ("Cái nào giống nhau?");
  job->pictures[1] = make_bytes ("outer");
  job->picture_names[1] = g_strdup ("outer.png");
  job->thumbnail = make_bytes ("thumbnail");
  job->message = g_strdup ("Create job success.");
  job->create_seconds = 0.25;
  job->wait_seconds = 2.75;
  job->judgement.verdict = OMO_VERDICT_WRONG;
  job->judgement.proposed = OMO_VERDICT_UNSURE;
  job->judgement.distance = 4.25;
  job->judgement.expected = omo_expected_copy (&expected);
  job->judgement.choice = (OmoReadingChoice){ OMO_READING_SLIDER, 284, TRUE };
  job->judgement.ticket = g_strdup ("T-17");
  job->judgement.note = g_strdup ("Khách báo lỗi “xoay”");
  job->case_file = make_bytes ("case file");
  return job;
}

OmoHistoryJob *
kept_job_new_refused (guint n)
{
  OmoHistoryJob *job = kept_job_new (n, 1);

  g_clear_pointer (&job->result, g_free);
  job->outcome = OMO_OUTCOME_REFUSED;
  job->has_service_time = FALSE;
  job->error = g_error_new_literal (OMO_ERROR, OMO_ERROR_REFUSED, "refused by errorId 1");
  omo_error_set_words (job->error, "Balance is empty");
  omo_error_set_service_code (job->error, "ERROR_ZERO_BALANCE");
  omo_error_set_http_status (job->error, 402);
  omo_error_set_stage (job->error, OMO_STAGE_CREATE);
  return job;
}

static void
assert_bytes_equal (GBytes *one, GBytes *other)
{
  g_assert_true ((one == NULL) == (other == NULL));
  if (one != NULL)
    g_assert_true (g_bytes_equal (one, other));
}

static void
assert_numbers_equal (double one, double other)
{
  g_assert_true (one == other || (isnan (one) && isnan (other)));
}

static void
assert_errors_equal (const GError *one, const GError *other)
{
  g_assert_true ((one == NULL) == (other == NULL));
  if (one == NULL)
    return;
  g_assert_error (one, other->domain, other->code);
  g_assert_cmpstr (one->message, ==, other->message);
  g_assert_cmpstr (omo_error_get_words (one), ==, omo_error_get_words (other));
  g_assert_cmpstr (omo_error_get_service_code (one), ==, omo_error_get_service_code (other));
  g_assert_cmpuint (omo_error_get_http_status (one), ==, omo_error_get_http_status (other));
  g_assert_cmpint (omo_error_get_stage (one), ==, omo_error_get_stage (other));
}

static void
assert_judgements_equal (const OmoHistoryJudgement *one, const OmoHistoryJudgement *other)
{
  g_assert_cmpint (one->verdict, ==, other->verdict);
  g_assert_cmpint (one->proposed, ==, other->proposed);
  assert_numbers_equal (one->distance, other->distance);
  g_assert_true (omo_expected_equal (one->expected, other->expected));
  g_assert_cmpint (one->choice.reading, ==, other->choice.reading);
  g_assert_cmpfloat (one->choice.travel, ==, other->choice.travel);
  g_assert_cmpint (one->choice.flip, ==, other->choice.flip);
  g_assert_cmpstr (one->ticket, ==, other->ticket);
  g_assert_cmpstr (one->note, ==, other->note);
}

void
kept_job_assert_equal (const OmoHistoryJob *one, const OmoHistoryJob *other)
{
  g_assert_cmpstr (one->uuid, ==, other->uuid);
  g_assert_cmpint (one->time, ==, other->time);
  g_assert_cmpint (one->kind, ==, other->kind);
  g_assert_cmpstr (one->dialect, ==, other->dialect);
  g_assert_cmpstr (one->endpoint, ==, other->endpoint);
  g_assert_cmpstr (one->type_job_id, ==, other->type_job_id);
  g_assert_cmpint (one->view_width, ==, other->view_width);
  g_assert_cmpint (one->view_height, ==, other->view_height);
  g_assert_cmpstr (one->question, ==, other->question);
  for (guint i = 0; i < OMO_HISTORY_N_PICTURES; i++)
    {
      assert_bytes_equal (one->pictures[i], other->pictures[i]);
      g_assert_cmpstr (one->picture_names[i], ==, other->picture_names[i]);
    }
  assert_bytes_equal (one->thumbnail, other->thumbnail);
  g_assert_cmpint (one->outcome, ==, other->outcome);
  g_assert_cmpstr (one->result, ==, other->result);
  g_assert_cmpstr (one->message, ==, other->message);
  assert_errors_equal (one->error, other->error);
  g_assert_cmpuint (one->n_asked, ==, other->n_asked);
  assert_numbers_equal (one->seconds, other->seconds);
  assert_numbers_equal (one->create_seconds, other->create_seconds);
  assert_numbers_equal (one->wait_seconds, other->wait_seconds);
  g_assert_cmpint (one->has_service_time, ==, other->has_service_time);
  if (one->has_service_time)
    g_assert_cmpmem (&one->service_time, sizeof one->service_time, &other->service_time,
                     sizeof other->service_time);
  assert_judgements_equal (&one->judgement, &other->judgement);
  assert_bytes_equal (one->case_file, other->case_file);
}

OmoHistoryDatabase *
kept_open (const char *path)
{
  g_autoptr (GError) error = NULL;
  OmoHistoryDatabase *database = omo_history_database_open (path, &error);

  g_assert_no_error (error);
  return database;
}

void
kept_add (OmoHistoryDatabase *database, OmoHistoryJob *job)
{
  g_autoptr (OmoHistoryJob) taken = job;
  g_autoptr (GError) error = NULL;

  omo_history_database_add (database, taken, &error);
  g_assert_no_error (error);
}

guint
kept_count (OmoHistoryDatabase *database, const OmoHistoryFilter *filter)
{
  const OmoHistoryFilter all = OMO_HISTORY_FILTER_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids =
      omo_history_database_list (database, filter == NULL ? &all : filter, 0, &error);

  g_assert_no_error (error);
  return ids->len;
}
