/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-job.h"

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

typedef struct
{
  const char *name;
  OmoJobKind kind;
  gboolean has_first;
  gboolean has_second;
  int view_width;
  int view_height;
  int code; /* -1: nothing is wrong */
  const char *named;
  const char *question;
} CheckCase;

static const CheckCase check_cases[] = {
  { "web-pair", OMO_JOB_WEB_PAIR, TRUE, FALSE, 340, 212, -1, NULL },
  { "phone-pair", OMO_JOB_PHONE_PAIR, TRUE, FALSE, 0, 0, -1, NULL },
  { "web-rotate", OMO_JOB_WEB_ROTATE, TRUE, TRUE, 0, 0, -1, NULL },
  { "largest-view", OMO_JOB_WEB_PAIR, TRUE, FALSE, 16384, 1, -1, NULL },
  { "no-picture", OMO_JOB_WEB_PAIR, FALSE, FALSE, 340, 212, OMO_ERROR_NO_PICTURE, "picture" },
  { "no-inner", OMO_JOB_WEB_ROTATE, FALSE, TRUE, 0, 0, OMO_ERROR_NO_PICTURE, "inner" },
  { "no-outer", OMO_JOB_WEB_ROTATE, TRUE, FALSE, 0, 0, OMO_ERROR_NO_PICTURE, "outer" },
  { "no-width", OMO_JOB_WEB_PAIR, TRUE, FALSE, 0, 212, OMO_ERROR_PICTURE_TOO_LARGE, "width" },
  { "negative-height", OMO_JOB_WEB_PAIR, TRUE, FALSE, 340, -1, OMO_ERROR_PICTURE_TOO_LARGE,
    "height" },
  { "web-question", OMO_JOB_WEB_QUESTION, TRUE, FALSE, 340, 212, -1, NULL, "Which two?" },
  { "no-question", OMO_JOB_WEB_QUESTION, TRUE, FALSE, 340, 212, OMO_ERROR_NO_QUESTION, "missing" },
  { "blank-question", OMO_JOB_WEB_QUESTION, TRUE, FALSE, 340, 212, OMO_ERROR_NO_QUESTION, "missing",
    " \n" },
  { "question-not-utf-8", OMO_JOB_WEB_QUESTION, TRUE, FALSE, 340, 212, OMO_ERROR_NO_QUESTION,
    "UTF-8", "\xff" },
  { "web-slide", OMO_JOB_WEB_SLIDE, TRUE, FALSE, 340, 0, -1, NULL },
  { "slide-no-width", OMO_JOB_WEB_SLIDE, TRUE, FALSE, 0, 212, OMO_ERROR_PICTURE_TOO_LARGE,
    "width" },
  { "phone-slide", OMO_JOB_PHONE_SLIDE, TRUE, FALSE, 0, 0, -1, NULL },
  { "too-wide", OMO_JOB_WEB_PAIR, TRUE, FALSE, 16385, 212, OMO_ERROR_PICTURE_TOO_LARGE, "width" },
};

static void
test_check (gconstpointer data)
{
  const CheckCase *c = data;
  g_autoptr (OmoPicture) picture = make_picture ();
  g_autoptr (OmoJob) job =
      omo_job_new (c->kind, c->has_first ? picture : NULL, c->has_second ? picture : NULL, NULL,
                   c->view_width, c->view_height);
  g_autoptr (GError) error = NULL;

  omo_job_set_question (job, c->question);
  g_assert_true (omo_job_check (job, &error) == (c->code < 0));
  if (c->code < 0)
    {
      g_assert_no_error (error);
      return;
    }
  g_assert_error (error, OMO_ERROR, c->code);
  g_assert_nonnull (g_strstr_len (error->message, -1, c->named));
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

static void
test_question_too_long (void)
{
  g_autoptr (OmoJob) job = make_job (OMO_JOB_WEB_QUESTION);
  g_autofree char *question = g_strnfill (OMO_QUESTION_MAX_LENGTH + 1, 'q');
  g_autoptr (GError) error = NULL;

  omo_job_set_question (job, question);
  g_assert_false (omo_job_check (job, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_NO_QUESTION);
  g_clear_error (&error);
  omo_job_set_question (job, question + 1);
  g_assert_true (omo_job_check (job, &error));
}

#define ADD_CASES(folder, cases, function)                                                         \
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strdup_printf ("/core/job/" folder "/%s", cases[i].name);          \
                                                                                                   \
      g_test_add_data_func (path, &cases[i], function);                                            \
    }

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/job/ready", test_ready);
  ADD_CASES ("values", value_cases, test_values)
  g_test_add_func ("/core/job/solved", test_solved);
  g_test_add_data_func ("/core/job/failed/ready", GINT_TO_POINTER (OMO_JOB_READY), test_failed);
  g_test_add_data_func ("/core/job/failed/sending", GINT_TO_POINTER (OMO_JOB_SENDING), test_failed);
  g_test_add_data_func ("/core/job/failed/working", GINT_TO_POINTER (OMO_JOB_WORKING), test_failed);
  g_test_add_func ("/core/job/seconds", test_seconds);
  g_test_add_func ("/core/job/seconds-when-failed", test_seconds_when_failed);
  g_test_add_func ("/core/job/oddities", test_oddities);
  ADD_CASES ("check", check_cases, test_check)
  g_test_add_func ("/core/job/question", test_question);
  g_test_add_func ("/core/job/question/too-long", test_question_too_long);

  return g_test_run ();
}
