/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-answer-text.h"

#include <locale.h>
#include <string.h>

#include "drawn-pictures.h"

#define RED 0xffff0000u
#define BLUE 0xff0000ffu

typedef struct
{
  const char *name;
  OmoJobKind kind;
  const char *result;
  OmoSize natural;
  OmoSize view_size;
  OmoReadingChoice choice;
  const char *texts[OMO_ANSWER_FORM_ENGLISH];
} FormCase;

/* In the order of the forms. 552/340 and 344/212 are 1.6235 and 1.6226. */
static const FormCase form_cases[] = {
  { "web-pair",
    OMO_JOB_WEB_PAIR,
    "57_31_246_148",
    { 552, 344 },
    { 340, 212 },
    { 0 },
    { "57_31_246_148", "57,31 246,148", "92.5,50.3 399.4,240.2", "0.1676,0.1462 0.7235,0.6981",
      NULL } },
  { "web-pair-outside",
    OMO_JOB_WEB_PAIR,
    "-0.01_-31.25_400_0",
    { 680, 424 },
    { 340, 212 },
    { 0 },
    { "-0.01_-31.25_400_0", "0,-31.3 400,0", "0,-62.5 800,0", "0,-0.1474 1.1765,0", NULL } },
  { "web-pair-unseen",
    OMO_JOB_WEB_PAIR,
    "57_31_246_148",
    { 552, 344 },
    { 0, 0 },
    { 0 },
    { "57_31_246_148", NULL, NULL, NULL, NULL } },
  { "question",
    OMO_JOB_WEB_QUESTION,
    "1|2|3|4",
    { 10, 10 },
    { 10, 10 },
    { 0 },
    { "1|2|3|4", "1,2 3,4", "1,2 3,4", "0.1,0.2 0.3,0.4", NULL } },
  { "phone-pair",
    OMO_JOB_PHONE_PAIR,
    "231.5|80|100|1919",
    { 1080, 1920 },
    { 1080, 1920 },
    { 0 },
    { "231.5|80|100|1919", NULL, "231.5,80 100,1919", "0.2144,0.0417 0.0926,0.9995", NULL } },
  { "rotation-degrees",
    OMO_JOB_WEB_ROTATE,
    "50",
    { 0, 0 },
    { 0, 0 },
    { OMO_READING_DEGREES, 271, TRUE },
    { "50", NULL, NULL, NULL, "37.6" } },
  { "rotation-ratio",
    OMO_JOB_WEB_ROTATE,
    "0.76",
    { 0, 0 },
    { 0, 0 },
    { OMO_READING_RATIO, 260, FALSE },
    { "0.76", NULL, NULL, NULL, "62.4" } },
  { "slide",
    OMO_JOB_WEB_SLIDE,
    "120",
    { 552, 344 },
    { 340, 0 },
    { 0 },
    { "120", "120", "194.8", "0.3529", "120" } },
  { "drag",
    OMO_JOB_PHONE_SLIDE,
    "100|900|340.5|900",
    { 1000, 2000 },
    { 1000, 2000 },
    { 0 },
    { "100|900|340.5|900", NULL, "100,900 340.5,900", "0.1,0.45 0.3405,0.45", "240.5" } },
  { "drag-two-ends",
    OMO_JOB_PHONE_SLIDE,
    "100|900|340|900|360|901",
    { 1000, 2000 },
    { 1000, 2000 },
    { 0 },
    { "100|900|340|900|360|901", NULL, "100,900 340,900 360,901", "0.1,0.45 0.34,0.45 0.36,0.4505",
      "240" } },
};

static void
test_forms (gconstpointer data)
{
  const FormCase *c = data;
  g_autoptr (OmoAnswer) answer =
      omo_answer_new_from_text (omo_job_type_get (c->kind)->shape, c->result, NULL);
  const OmoAnswerView view = { c->kind, NULL, answer, c->natural, c->view_size, c->choice };

  for (OmoAnswerForm form = 0; form < OMO_ANSWER_FORM_ENGLISH; form++)
    {
      g_autofree char *text = omo_answer_text_print (&view, form);

      g_assert_cmpstr (text, ==, c->texts[form]);
    }
}

static void
test_sentences (void)
{
  g_autoptr (OmoAnswer) answer = omo_answer_new_from_text (OMO_ANSWER_ROTATION, "50", NULL);
  const OmoAnswerView view = { .kind = OMO_JOB_WEB_ROTATE, .answer = answer, .choice = { 0, 271 } };
  g_autofree char *english = omo_answer_text_print (&view, OMO_ANSWER_FORM_ENGLISH);
  g_autofree char *vietnamese = omo_answer_text_print (&view, OMO_ANSWER_FORM_VIETNAMESE);

  g_assert_true (g_str_has_prefix (english, "A job"));
  g_assert_true (g_str_has_prefix (vietnamese, "Một job"));
}

static void
test_names (void)
{
  OmoAnswerForm form = OMO_N_ANSWER_FORMS;

  for (OmoAnswerForm wanted = 0; wanted < OMO_N_ANSWER_FORMS; wanted++)
    {
      g_assert_true (omo_answer_form_from_id (omo_answer_form_get_id (wanted), &form));
      g_assert_cmpint (form, ==, wanted);
      g_assert_cmpuint (strlen (omo_answer_form_get_label (wanted)), >, 0);
    }
  g_assert_false (omo_answer_form_from_id ("none", &form));
  g_assert_false (omo_answer_form_from_id (NULL, &form));
  g_assert_cmpint (form, ==, OMO_N_ANSWER_FORMS - 1);
}

static OmoJob *
create_solved_job (OmoJobKind kind, const char *result)
{
  g_autoptr (OmoPicture) picture = load_halves (552, 344, RED, BLUE);
  OmoJob *job = omo_job_new (kind, picture, NULL, NULL, 340, 212);
  const OmoJobId id = { (char *) "123456", FALSE };

  omo_job_start (job);
  omo_job_accept (job, &id);
  omo_job_solve (job, omo_answer_new_from_text (omo_job_type_get (kind)->shape, result, NULL));
  return job;
}

static void
test_from_job (void)
{
  g_autoptr (OmoJob) web = create_solved_job (OMO_JOB_WEB_PAIR, "57_31_246_148");
  g_autoptr (OmoJob) phone = create_solved_job (OMO_JOB_PHONE_PAIR, "57_31_246_148");
  OmoAnswerView view = { 0 };

  g_assert_true (omo_answer_view_from_job (web, NULL, &view));
  g_assert_cmpint (view.kind, ==, OMO_JOB_WEB_PAIR);
  g_assert_cmpstr (view.job_id, ==, "123456");
  g_assert_true (view.answer == omo_job_get_answer (web));
  g_assert_cmpfloat (view.natural.width, ==, 552);
  g_assert_cmpfloat (view.view_size.width, ==, 340);
  g_assert_cmpfloat (view.view_size.height, ==, 212);
  g_assert_true (omo_answer_view_from_job (phone, NULL, &view));
  g_assert_cmpfloat (view.view_size.height, ==, 344);
}

static void
test_from_rotation (void)
{
  g_autoptr (OmoJob) job = create_solved_job (OMO_JOB_WEB_ROTATE, "50");
  const OmoReadingChoice choice = { OMO_READING_SLIDER, 284, TRUE };
  OmoAnswerView view = { 0 };

  g_assert_true (omo_answer_view_from_job (job, &choice, &view));
  g_assert_cmpint (view.choice.reading, ==, OMO_READING_SLIDER);
  g_assert_cmpfloat (view.choice.travel, ==, 284);
}

static void
test_from_unsolved (void)
{
  g_autoptr (OmoJob) job = omo_job_new (OMO_JOB_WEB_PAIR, NULL, NULL, NULL, 340, 212);
  OmoAnswerView view = { .job_id = "as it was" };

  g_assert_false (omo_answer_view_from_job (job, NULL, &view));
  g_assert_cmpstr (view.job_id, ==, "as it was");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (form_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/answer-text/forms/", form_cases[i].name, NULL);

      g_test_add_data_func (path, &form_cases[i], test_forms);
    }
  g_test_add_func ("/core/answer-text/sentences", test_sentences);
  g_test_add_func ("/core/answer-text/names", test_names);
  g_test_add_func ("/core/answer-text/from-job", test_from_job);
  g_test_add_func ("/core/answer-text/from-rotation", test_from_rotation);
  g_test_add_func ("/core/answer-text/from-unsolved", test_from_unsolved);

  return g_test_run ();
}
