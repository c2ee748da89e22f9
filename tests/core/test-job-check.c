/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-error.h"
#include "core/omo-job.h"
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
test_question_too_long (void)
{
  g_autoptr (OmoPicture) picture = make_picture ();
  g_autoptr (OmoJob) job = omo_job_new (OMO_JOB_WEB_QUESTION, picture, NULL, NULL, 340, 212);
  g_autofree char *question = g_strnfill (OMO_QUESTION_MAX_LENGTH + 1, 'q');
  g_autoptr (GError) error = NULL;

  omo_job_set_question (job, question);
  g_assert_false (omo_job_check (job, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_NO_QUESTION);
  g_clear_error (&error);
  omo_job_set_question (job, question + 1);
  g_assert_true (omo_job_check (job, &error));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (check_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/job-check/%s", check_cases[i].name);

      g_test_add_data_func (path, &check_cases[i], test_check);
    }
  g_test_add_func ("/core/job-check/question-too-long", test_question_too_long);

  return g_test_run ();
}
