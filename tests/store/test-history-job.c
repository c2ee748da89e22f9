/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-history-job.h"

#include "core/omo-error.h"
#include "core/omo-sample.h"

#define TOKEN "tok3n-of-somebody-9Zq"

static OmoJob *
make_job (const char *question)
{
  const OmoSample *sample = omo_sample_from_id ("web-pair");
  g_autoptr (GBytes) bytes = omo_sample_dup_bytes (sample, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoPicture) picture = omo_picture_new_from_bytes (bytes, "pair.png", NULL, &error);
  OmoJob *job;

  g_assert_no_error (error);
  job = omo_job_new (OMO_JOB_WEB_QUESTION, picture, NULL, "77", 340, 212);
  omo_job_set_question (job, question);
  omo_job_start (job);
  return job;
}

static void
add_exchange (OmoJob *job, gint64 started_ms)
{
  g_auto (OmoExchangeRecord) record = { .status = 200 };
  g_autoptr (OmoExchange) exchange = NULL;

  omo_timing_init (&record.timing);
  record.timing.started = started_ms * 1000;
  record.timing.ended = 100 * 1000;
  exchange = omo_exchange_new (&record, NULL);
  omo_job_add_exchange (job, exchange);
}

static void
accept (OmoJob *job, const char *message)
{
  const OmoJobId id = { (char *) "1", FALSE };

  omo_job_set_message (job, message);
  omo_job_accept (job, &id);
  omo_job_count_question (job);
}

static void
test_answered (void)
{
  g_autoptr (OmoJob) job = make_job ("which two?");
  g_autoptr (OmoHistoryJob) kept = NULL;

  add_exchange (job, 1700000000500);
  accept (job, "Create job success.");
  add_exchange (job, 1700000002000);
  omo_job_solve (job, omo_answer_new_from_text (OMO_ANSWER_POINTS, "57|31|246|148", NULL));
  kept = omo_history_job_new_from_job (job, omo_dialect_from_id ("v2"), "https://example.org/api",
                                       NULL);

  g_assert_true (g_uuid_string_is_valid (kept->uuid));
  g_assert_cmpint (kept->time, ==, 1700000000);
  g_assert_cmpint (kept->kind, ==, OMO_JOB_WEB_QUESTION);
  g_assert_cmpstr (kept->dialect, ==, "v2");
  g_assert_cmpstr (kept->endpoint, ==, "https://example.org/api");
  g_assert_cmpstr (kept->type_job_id, ==, "77");
  g_assert_cmpint (kept->view_width, ==, 340);
  g_assert_cmpint (kept->view_height, ==, 212);
  g_assert_cmpstr (kept->question, ==, "which two?");
  g_assert_true (kept->pictures[0] == omo_picture_get_bytes (omo_job_get_picture (job, 0)));
  g_assert_cmpstr (kept->picture_names[0], ==, "pair.png");
  g_assert_null (kept->pictures[1]);
  g_assert_cmpint (kept->outcome, ==, OMO_OUTCOME_ANSWERED);
  g_assert_cmpstr (kept->result, ==, "57|31|246|148");
  g_assert_cmpstr (kept->message, ==, "Create job success.");
  g_assert_no_error (kept->error);
  g_assert_cmpuint (kept->n_asked, ==, 1);
  g_assert_true (kept->has_service_time);
  g_assert_cmpfloat_with_epsilon (kept->service_time.seconds, 1.5, 1e-6);
  g_assert_cmpint (kept->judgement.verdict, ==, OMO_VERDICT_NONE);
}

static void
test_refused (void)
{
  g_autoptr (OmoJob) job = make_job ("which two?");
  g_autoptr (GError) error = g_error_new (OMO_ERROR, OMO_ERROR_REFUSED, "refused");
  g_autoptr (OmoHistoryJob) kept = NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  omo_error_set_words (error, "no balance");
  omo_job_fail (job, error);
  kept = omo_history_job_new_from_job (job, omo_dialect_get_default (), "https://example.org/api",
                                       NULL);

  g_assert_cmpint (kept->outcome, ==, OMO_OUTCOME_REFUSED);
  g_assert_error (kept->error, OMO_ERROR, OMO_ERROR_REFUSED);
  g_assert_cmpstr (omo_error_get_words (kept->error), ==, "no balance");
  g_assert_null (kept->result);
  g_assert_false (kept->has_service_time);
  /* Nothing was recorded: it is dated by the clock. */
  g_assert_cmpint (kept->time, >=, now - 1);
}

/* Whatever the service or the person has put it in. */
static void
test_no_token (void)
{
  static const char *const tokens[] = { TOKEN, NULL };
  g_autoptr (OmoRedaction) redaction = omo_redaction_new (tokens);
  g_autoptr (OmoJob) job = make_job ("q " TOKEN);
  g_autoptr (GError) error = g_error_new (OMO_ERROR, OMO_ERROR_REFUSED, "e " TOKEN);
  g_autoptr (OmoHistoryJob) kept = NULL;

  accept (job, "m " TOKEN);
  omo_error_set_words (error, "w " TOKEN);
  omo_job_fail (job, error);
  kept = omo_history_job_new_from_job (job, omo_dialect_get_default (),
                                       "https://example.org/" TOKEN, redaction);

  g_assert_cmpstr (kept->question, ==, "q [token]");
  g_assert_cmpstr (kept->message, ==, "m [token]");
  g_assert_cmpstr (kept->endpoint, ==, "https://example.org/[token]");
  g_assert_cmpstr (kept->error->message, ==, "e [token]");
  g_assert_cmpstr (omo_error_get_words (kept->error), ==, "w [token]");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/history-job/answered", test_answered);
  g_test_add_func ("/store/history-job/refused", test_refused);
  g_test_add_func ("/store/history-job/no-token", test_no_token);

  return g_test_run ();
}
