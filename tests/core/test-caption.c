/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-caption.h"

#include <string.h>

#include "core/omo-error.h"
#include "drawn-pictures.h"

/* 2026-05-01 07:30 UTC */
#define TIME 1777620600

typedef struct
{
  const char *name;
  OmoJobKind kind;
  int view_width;
  int view_height;
  gint64 time;
  const char *result; /* NULL: not over */
  const char *title;
  const char *text;
  const char *detail;
} Case;

static const Case cases[] = {
  { "points", OMO_JOB_WEB_PAIR, 340, 212, TIME, "57_31_246_148", "Pick two same shapes, web",
    "Job 7 (pick two same shapes, web) was answered “57_31_246_148”: point 1 is at 57, 31 and point "
    "2 at 246, 148 px of the picture as displayed (340 × 212 px), which is 114, 62 and 492, 296 px "
    "of the file (680 × 424 px).",
    "displayed at 340 × 212 px · 2026-05-01 07:30 +00:00" },
  { "slide", OMO_JOB_WEB_SLIDE, 340, 0, TIME, "50", "Slide the piece, web",
    "Job 7 (slide the piece, web) was answered “50”: the slider goes 50 px of the page, where the "
    "picture is 340 px wide; that is 100 px of the file (680 × 424 px).",
    "displayed 340 px wide · 2026-05-01 07:30 +00:00" },
  { "rotation", OMO_JOB_WEB_ROTATE, 0, 0, 0, "50", "Rotate, web",
    "Job 7 (rotate, web) was answered “50”: read as degrees, the slider goes 37.6 of 271 px and the "
    "disc turns 50° clockwise; the ring stays.",
    NULL },
  { "screenshot", OMO_JOB_PHONE_PAIR, 0, 0, TIME, "1_2_3_4", "Pick two same shapes, phone",
    "Job 7 (pick two same shapes, phone) was answered “1_2_3_4”: point 1 is at 1, 2 and point 2 at "
    "3, 4 px of the screenshot (680 × 424 px).",
    "2026-05-01 07:30 +00:00" },
  { "not-over", OMO_JOB_WEB_PAIR, 340, 212, 0, NULL, "Pick two same shapes, web", NULL,
    "displayed at 340 × 212 px" },
};

static OmoJob *
make_job (OmoJobKind kind, int view_width, int view_height)
{
  g_autoptr (OmoPicture) picture = load_halves (680, 424, 0xff0000, 0x0000ff);

  return omo_job_new (kind, picture, kind == OMO_JOB_WEB_ROTATE ? picture : NULL, NULL, view_width,
                      view_height);
}

static void
run_job (OmoJob *job, const char *result)
{
  const OmoJobId id = { (char *) "7", FALSE };
  g_autoptr (GError) error = NULL;

  omo_job_start (job);
  omo_job_accept (job, &id);
  omo_job_solve (job, omo_answer_new_from_text (omo_job_get_job_type (job)->shape, result, &error));
  g_assert_no_error (error);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  const OmoReadingChoice choice = { OMO_READING_DEGREES, OMO_TRAVEL_DEFAULT, FALSE };
  g_autoptr (OmoJob) job = make_job (c->kind, c->view_width, c->view_height);
  g_auto (OmoCaption) caption = { 0 };

  if (c->result != NULL)
    run_job (job, c->result);
  omo_caption_init (&caption, job, &choice, c->time);

  g_assert_cmpstr (caption.title, ==, c->title);
  g_assert_cmpstr (caption.text, ==, c->text);
  g_assert_cmpstr (caption.detail, ==, c->detail);
}

static void
fail_job (OmoJob *job, const char *words)
{
  g_autoptr (GError) error = g_error_new (OMO_ERROR, OMO_ERROR_REFUSED, "technical");

  omo_error_set_words (error, words);
  omo_job_start (job);
  omo_job_fail (job, error);
}

static void
test_failed (void)
{
  const OmoReadingChoice choice = { OMO_READING_DEGREES, OMO_TRAVEL_DEFAULT, FALSE };
  g_autoptr (OmoJob) job = make_job (OMO_JOB_PHONE_PAIR, 0, 0);
  g_auto (OmoCaption) caption = { 0 };

  fail_job (job, "No money");
  omo_caption_init (&caption, job, &choice, 0);

  g_assert_true (g_str_has_suffix (caption.text, "\n“No money”"));
  g_assert_null (strstr (caption.text, "technical"));
}

static void
test_long_words (void)
{
  const OmoReadingChoice choice = { OMO_READING_DEGREES, OMO_TRAVEL_DEFAULT, FALSE };
  g_autoptr (OmoJob) job = make_job (OMO_JOB_PHONE_PAIR, 0, 0);
  g_autofree char *words = g_strnfill (OMO_ERROR_MAX_WORDS, 'x');
  g_auto (OmoCaption) caption = { 0 };

  fail_job (job, words);
  omo_caption_init (&caption, job, &choice, 0);

  g_assert_cmpint (g_utf8_strlen (caption.text, -1), ==, OMO_CAPTION_MAX_CHARACTERS + 1);
  g_assert_true (g_str_has_suffix (caption.text, "xxx…"));
}

int
main (int argc, char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/caption/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/core/caption/failed", test_failed);
  g_test_add_func ("/core/caption/long-words", test_long_words);
  return g_test_run ();
}
