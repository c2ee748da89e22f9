/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-open-command.h"

#include <string.h>

#include "core/omo-error.h"
#include "core/omo-picture.h"
#include "sample-case.h"
#include "sample-job.h"

#define CASE "a.omocase"

static void
test_answered (Checking *f, gconstpointer data)
{
  const char *arguments[] = { CASE, NULL };
  g_autoptr (OmoCase) sample = sample_case_new ("https://omocaptcha.com/api", "s3cret-t0ken");

  f->command = "open";
  sample->verdict = OMO_VERDICT_WRONG;
  sample->ticket = g_strdup ("T-17");
  sample->note = g_strdup ("told\nus \033[2Jtwice");
  omo_case_add_finding (sample, "view-size-missing", "error", "The view size is missing.");
  omo_case_add_finding (sample, "later", "grave", "A rule of later.");
  omo_case_add_connection_line (sample, "ok: Name lookup");
  sample_case_save (sample, f, CASE);
  g_assert_cmpint (checking_run (f, arguments), ==, 0);
  g_assert_cmpstr (f->errors, ==, "");
  g_assert_true (g_str_has_prefix (
      f->output, "Pick two same shapes, web\n"
                 "Job 7 (pick two same shapes, web) was answered “57_31_246_148”: point 1 is at"));
  g_assert_nonnull (strstr (f->output, "\ndisplayed at 340 × 212 px · 2026-05-01 "));
  g_assert_true (g_str_has_suffix (f->output, "\nVerdict: Wrong\n"
                                              "Ticket: T-17\n"
                                              "Note: told us  [2Jtwice\n"
                                              "Error: The view size is missing.\n"
                                              "grave: A rule of later.\n"
                                              "ok: Name lookup\n"));
}

/* The job's failure is what the file tells, and no failure to tell it. */
static void
test_failed (Checking *f, gconstpointer data)
{
  const char *arguments[] = { "--render=out.png", CASE, NULL };
  g_autoptr (OmoJob) job = sample_job_new ("web-pair");
  g_autoptr (GError) error = g_error_new (OMO_ERROR, OMO_ERROR_REFUSED, "technical");
  g_autoptr (OmoCase) failed = NULL;

  omo_error_set_words (error, "No money");
  omo_job_start (job);
  omo_job_fail (job, error);
  failed = omo_case_new_from_job (job, NULL, NULL);
  f->command = "open";
  sample_case_save (failed, f, CASE);
  g_assert_cmpint (checking_run (f, arguments), ==, 0);
  g_assert_cmpstr (f->errors, ==, "");
  g_assert_nonnull (strstr (f->output, "“No money”\n"));
}

static OmoPicture *
load (Checking *f, const char *name)
{
  g_autofree char *path = g_build_filename (f->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  OmoPicture *picture = omo_picture_new_from_file (file, NULL, &error);

  g_assert_no_error (error);
  return picture;
}

/* Whether the px of the two pictures differ near a point. */
static gboolean
is_drawn_on (OmoPicture *picture, OmoPicture *other, int x, int y)
{
  cairo_surface_t *one = omo_picture_get_surface (picture);
  cairo_surface_t *two = omo_picture_get_surface (other);

  for (int row = y - 20; row < y + 20; row++)
    {
      const guchar *a = cairo_image_surface_get_data (one);
      const guchar *b = cairo_image_surface_get_data (two);
      int at = row * cairo_image_surface_get_stride (one) + (x - 20) * 4;

      for (int i = 0; i < 40 * 4; i++)
        if (i % 4 != 3 && a[at + i] != b[at + i])
          return TRUE;
    }
  return FALSE;
}

/* In natural size: 552 x 344 px are displayed at 340 x 212. The caption is below. */
static void
test_render (Checking *f, gconstpointer data)
{
  const char *arguments[] = { "--render", "out.png", CASE, NULL };
  g_autoptr (OmoCase) sample = sample_case_new ("https://omocaptcha.com/api", "s3cret-t0ken");
  g_autoptr (OmoPicture) drawn = NULL;
  g_autoptr (OmoPicture) bare = NULL;
  OmoExpected expected = { .shape = OMO_ANSWER_POINTS, .points = { { 92, 50 }, { 60, 280 } } };

  f->command = "open";
  sample->expected = omo_expected_copy (&expected);
  sample_case_save (sample, f, CASE);
  checking_write_sample (f, "web-pair");
  g_assert_cmpint (checking_run (f, arguments), ==, 0);
  drawn = load (f, "out.png");
  bare = load (f, "web-pair.png");
  g_assert_cmpint (omo_picture_get_width (drawn), ==, 552);
  g_assert_cmpint (omo_picture_get_height (drawn), >, 344);
  g_assert_true (is_drawn_on (drawn, bare, 93, 50));
  g_assert_true (is_drawn_on (drawn, bare, 399, 240));
  g_assert_true (is_drawn_on (drawn, bare, 60, 280));
  g_assert_false (is_drawn_on (drawn, bare, 500, 40));
}

typedef struct
{
  const char *name;
  const char *arguments[4];
  int exit_status;
  const char *errors; /* is part of them */
} Case;

static const Case cases[] = {
  { "help", { "--help" }, 0, "" },
  { "no-case", { NULL }, 2, "exactly one case file" },
  { "not-there", { "nowhere.omocase" }, 7, "nowhere.omocase" },
  { "over-the-case", { "--render=./" CASE, CASE }, 2, "write over the case file" },
  { "unnamed", { "--render=", CASE }, 2, "needs a name" },
  { "unwritable", { "--render=nowhere/out.png", CASE }, 1, "could not be written" },
};

static void
test_case (Checking *f, gconstpointer data)
{
  const Case *c = data;
  g_autoptr (OmoCase) sample = sample_case_new ("https://omocaptcha.com/api", "s3cret-t0ken");

  f->command = "open";
  sample_case_save (sample, f, CASE);
  g_assert_cmpint (checking_run (f, c->arguments), ==, c->exit_status);
  g_assert_nonnull (strstr (f->errors, c->errors));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    checking_add ("/cli/open-command", cases[i].name, &cases[i], test_case);
  checking_add ("/cli/open-command", "answered", NULL, test_answered);
  checking_add ("/cli/open-command", "failed", NULL, test_failed);
  checking_add ("/cli/open-command", "render", NULL, test_render);
  return g_test_run ();
}
