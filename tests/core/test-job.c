/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-job.h"

#include "../add-cases.h"
#include "core/omo-error.h"
#include "tiny-pictures.h"

static OmoPicture *
make_picture (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (tiny_png, sizeof tiny_png);
  g_autoptr (GError) error = NULL;
  OmoPicture *picture = omo_picture_new_from_bytes (bytes, "tiny", NULL, &error);

  g_assert_no_error (error);
  return picture;
}

static OmoJob *
make_job (OmoJobKind kind)
{
  g_autoptr (OmoPicture) picture = make_picture ();

  return omo_job_new (kind, picture, picture, NULL, 340, 212);
}

static OmoAnswer *
make_answer (void)
{
  g_autoptr (GError) error = NULL;
  OmoAnswer *answer = omo_answer_new_from_text (OMO_ANSWER_POINTS, "57_31_246_148", &error);

  g_assert_no_error (error);
  return answer;
}

static void
count_cb (OmoJob *job, GParamSpec *pspec, gpointer user_data)
{
  guint *count = user_data;

  (*count)++;
}

static void
assert_not_over (OmoJob *job, OmoJobState state)
{
  g_assert_cmpint (omo_job_get_state (job), ==, state);
  g_assert_false (omo_job_is_over (job));
  g_assert_null (omo_job_get_answer (job));
  g_assert_null (omo_job_get_error (job));
}

static void
test_ready (void)
{
  OmoJob *job = make_job (OMO_JOB_WEB_PAIR);

  assert_not_over (job, OMO_JOB_READY);
  g_assert_cmpstr (omo_job_get_job_type (job)->id, ==, "web-pair");
  g_assert_nonnull (omo_job_get_picture (job, 0));
  g_assert_null (omo_job_get_picture (job, 1)); /* a pair job has one picture */
  g_assert_cmpstr (omo_job_get_type_job_id (job), ==, "22");
  g_assert_cmpint (omo_job_get_view_width (job), ==, 340);
  g_assert_cmpint (omo_job_get_view_height (job), ==, 212);
  g_assert_null (omo_job_get_id (job));
  g_assert_null (omo_job_get_message (job));
  g_assert_cmpuint (omo_job_get_n_asked (job), ==, 0);
  g_assert_cmpuint (omo_job_get_oddities (job), ==, OMO_ODD_NONE);
  g_assert_cmpfloat (omo_job_get_create_seconds (job), ==, 0);
  g_assert_cmpfloat (omo_job_get_wait_seconds (job), ==, 0);
  g_assert_cmpfloat (omo_job_get_total_seconds (job), ==, 0);
  g_assert_finalize_object (job);
}

typedef struct
{
  const char *name;
  OmoJobKind kind;
  const char *typed_id;
  const char *type_job_id;
  int view_width;
  gboolean has_second;
} ValueCase;

static const ValueCase value_cases[] = {
  { "web-pair", OMO_JOB_WEB_PAIR, NULL, "22", 340, FALSE },
  { "phone-pair", OMO_JOB_PHONE_PAIR, "", "25", 0, FALSE },
  { "web-rotate", OMO_JOB_WEB_ROTATE, NULL, "23", 0, TRUE },
  { "typed-id", OMO_JOB_WEB_ROTATE, "123", "123", 0, TRUE },
};

static void
test_values (gconstpointer data)
{
  const ValueCase *c = data;
  g_autoptr (OmoPicture) first = make_picture ();
  g_autoptr (OmoPicture) second = make_picture ();
  g_autoptr (OmoJob) job = omo_job_new (c->kind, first, second, c->typed_id, 340, 212);

  g_assert_cmpint (omo_job_get_job_type (job)->kind, ==, c->kind);
  g_assert_cmpstr (omo_job_get_type_job_id (job), ==, c->type_job_id);
  g_assert_cmpint (omo_job_get_view_width (job), ==, c->view_width);
  g_assert_true (omo_job_get_picture (job, 0) == first);
  g_assert_true (omo_job_get_picture (job, 1) == (c->has_second ? second : NULL));
}

static void
test_solved (void)
{
  g_autoptr (OmoJob) job = make_job (OMO_JOB_WEB_PAIR);
  g_autoptr (OmoJobId) id = omo_job_id_new ("123456", FALSE);
  guint n_states = 0;
  guint n_questions = 0;
  guint asked = 0;

  g_signal_connect (job, "notify::state", G_CALLBACK (count_cb), &n_states);
  g_signal_connect (job, "notify::n-asked", G_CALLBACK (count_cb), &n_questions);

  omo_job_start (job);
  assert_not_over (job, OMO_JOB_SENDING);
  omo_job_set_message (job, "Create job success.");
  omo_job_accept (job, id);
  g_assert_cmpstr (omo_job_get_message (job), ==, "Create job success.");
  assert_not_over (job, OMO_JOB_WORKING);
  g_assert_cmpstr (omo_job_get_id (job)->text, ==, "123456");
  g_assert_false (omo_job_get_id (job)->is_text);
  omo_job_count_question (job);
  omo_job_count_question (job);
  omo_job_solve (job, make_answer ());

  g_assert_cmpint (omo_job_get_state (job), ==, OMO_JOB_SOLVED);
  g_assert_true (omo_job_is_over (job));
  g_assert_cmpstr (omo_job_get_answer (job)->raw, ==, "57_31_246_148");
  g_assert_null (omo_job_get_error (job));
  g_assert_cmpuint (omo_job_get_n_asked (job), ==, 2);
  g_object_get (job, "n-asked", &asked, NULL);
  g_assert_cmpuint (asked, ==, 2);
  g_assert_cmpuint (n_states, ==, 3);
  g_assert_cmpuint (n_questions, ==, 2);
}

static void
test_failed (gconstpointer data)
{
  OmoJobState last = GPOINTER_TO_INT (data);
  g_autoptr (OmoJob) job = make_job (OMO_JOB_WEB_PAIR);
  g_autoptr (OmoJobId) id = omo_job_id_new ("49f9f60a", TRUE);
  g_autoptr (GError) error = g_error_new_literal (OMO_ERROR, OMO_ERROR_HTTP_STATUS, "HTTP 500");
  OmoJobState state = OMO_JOB_READY;

  omo_error_set_http_status (error, 500);
  if (last >= OMO_JOB_SENDING)
    omo_job_start (job);
  if (last >= OMO_JOB_WORKING)
    omo_job_accept (job, id);
  omo_job_fail (job, error);

  g_assert_true (omo_job_is_over (job));
  g_object_get (job, "state", &state, NULL);
  g_assert_cmpint (state, ==, OMO_JOB_FAILED);
  g_assert_null (omo_job_get_answer (job));
  g_assert_true (omo_job_get_error (job) != error);
  g_assert_error (omo_job_get_error (job), OMO_ERROR, OMO_ERROR_HTTP_STATUS);
  g_assert_cmpuint (omo_error_get_http_status (omo_job_get_error (job)), ==, 500);
  g_assert_true ((omo_job_get_id (job) != NULL) == (last == OMO_JOB_WORKING));
}

static void
wait_for_clock (void)
{
  gint64 now = g_get_monotonic_time ();

  while (g_get_monotonic_time () == now)
    ;
}

static void
test_seconds (void)
{
  g_autoptr (OmoJob) job = make_job (OMO_JOB_WEB_PAIR);
  g_autoptr (OmoJobId) id = omo_job_id_new ("1", FALSE);
  double create;
  double total;

  omo_job_start (job);
  wait_for_clock ();
  g_assert_cmpfloat (omo_job_get_create_seconds (job), >, 0);
  g_assert_cmpfloat (omo_job_get_wait_seconds (job), ==, 0);
  omo_job_accept (job, id);
  create = omo_job_get_create_seconds (job);
  wait_for_clock ();
  g_assert_cmpfloat (omo_job_get_create_seconds (job), ==, create);
  g_assert_cmpfloat (omo_job_get_wait_seconds (job), >, 0);
  omo_job_solve (job, make_answer ());

  total = omo_job_get_total_seconds (job);
  wait_for_clock ();
  g_assert_cmpfloat (omo_job_get_total_seconds (job), ==, total);
  g_assert_cmpfloat_with_epsilon (create + omo_job_get_wait_seconds (job), total, 1e-9);
}

/* A job that failed while sending: the time it was sending is the whole of it. */
static void
test_seconds_when_failed (void)
{
  g_autoptr (OmoJob) job = make_job (OMO_JOB_WEB_PAIR);
  g_autoptr (GError) error = g_error_new_literal (OMO_ERROR, OMO_ERROR_CUT, "cut");

  omo_job_start (job);
  wait_for_clock ();
  omo_job_fail (job, error);
  g_assert_cmpfloat (omo_job_get_total_seconds (job), >, 0);
  g_assert_cmpfloat (omo_job_get_create_seconds (job), ==, omo_job_get_total_seconds (job));
  g_assert_cmpfloat (omo_job_get_wait_seconds (job), ==, 0);
}

static void
test_oddities (void)
{
  g_autoptr (OmoJob) job = make_job (OMO_JOB_WEB_PAIR);
  guint n_notified = 0;
  guint oddities = 0;

  g_signal_connect (job, "notify::oddities", G_CALLBACK (count_cb), &n_notified);
  omo_job_start (job);
  omo_job_add_oddities (job, OMO_ODD_NONE);
  g_assert_cmpuint (n_notified, ==, 0);
  omo_job_add_oddities (job, OMO_ODD_TRAILING_COMMA);
  omo_job_add_oddities (job, OMO_ODD_ID_AS_TEXT);
  omo_job_add_oddities (job, OMO_ODD_ID_AS_TEXT);
  g_assert_cmpuint (n_notified, ==, 2);
  g_object_get (job, "oddities", &oddities, NULL);
  g_assert_cmpuint (oddities, ==, OMO_ODD_TRAILING_COMMA | OMO_ODD_ID_AS_TEXT);
}

static void
test_question (void)
{
  g_autoptr (OmoJob) job = make_job (OMO_JOB_WEB_QUESTION);
  g_autoptr (OmoJob) other = make_job (OMO_JOB_WEB_PAIR);

  g_assert_null (omo_job_get_question (job));
  omo_job_set_question (job, "First?");
  omo_job_set_question (job, "Which two?");
  g_assert_cmpstr (omo_job_get_question (job), ==, "Which two?");
  omo_job_set_question (other, "Which two?");
  g_assert_null (omo_job_get_question (other)); /* a pair job asks nothing */
}

static OmoExchange *
make_exchange (const char *call)
{
  OmoExchangeRecord record = { .call = g_strdup (call) };

  return omo_exchange_new (&record, NULL);
}

/* Oldest first; one more may come when the job is over. */
static void
test_exchanges (void)
{
  static const char *const calls[] = { "createJob", "getJobResult" };
  g_autoptr (OmoJob) job = make_job (OMO_JOB_WEB_PAIR);
  g_autoptr (GError) error = g_error_new (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
  GListModel *exchanges = omo_job_get_exchanges (job);

  g_assert_true (g_list_model_get_item_type (exchanges) == OMO_TYPE_EXCHANGE);
  g_assert_cmpuint (g_list_model_get_n_items (exchanges), ==, 0);
  omo_job_start (job);
  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_autoptr (OmoExchange) exchange = make_exchange (calls[i]);
      g_autoptr (OmoExchange) found = NULL;

      omo_job_add_exchange (job, exchange);
      found = g_list_model_get_item (exchanges, i);
      g_assert_true (found == exchange);
      if (i == 0)
        omo_job_fail (job, error);
    }
  g_assert_cmpuint (g_list_model_get_n_items (exchanges), ==, G_N_ELEMENTS (calls));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/job/ready", test_ready);
  ADD_CASES ("/core/job/values", value_cases, test_values)
  g_test_add_func ("/core/job/solved", test_solved);
  g_test_add_data_func ("/core/job/failed/ready", GINT_TO_POINTER (OMO_JOB_READY), test_failed);
  g_test_add_data_func ("/core/job/failed/sending", GINT_TO_POINTER (OMO_JOB_SENDING), test_failed);
  g_test_add_data_func ("/core/job/failed/working", GINT_TO_POINTER (OMO_JOB_WORKING), test_failed);
  g_test_add_func ("/core/job/seconds", test_seconds);
  g_test_add_func ("/core/job/seconds-when-failed", test_seconds_when_failed);
  g_test_add_func ("/core/job/oddities", test_oddities);
  g_test_add_func ("/core/job/exchanges", test_exchanges);
  g_test_add_func ("/core/job/question", test_question);

  return g_test_run ();
}
