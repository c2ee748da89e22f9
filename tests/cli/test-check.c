/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checking.h"

#include <glib/gstdio.h>
#include <string.h>

#include "core/omo-sample.h"

#define MAX_ARGUMENTS 12
#define SECRET "s3cret-t0ken"

static void
assert_picture (Checking *f, const char *name, int width, int height)
{
  g_autofree char *path = g_build_filename (f->folder, name, NULL);
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, height);
  cairo_surface_destroy (surface);
}

static void
assert_no_file (Checking *f, const char *name)
{
  g_autofree char *path = g_build_filename (f->folder, name, NULL);

  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

typedef struct
{
  const char *sample_id;
  int width; /* of the annotated picture */
  int height;
} SampleCase;

static const SampleCase sample_cases[] = {
  { "web-pair", 552, 344 },     { "phone-pair", 1080, 1920 }, { "web-rotate", 347, 347 },
  { "web-question", 552, 344 }, { "web-slide", 552, 344 },    { "phone-slide", 1080, 1920 },
};

static void
assert_sample_answer (Checking *f, const SampleCase *c)
{
  const OmoSample *sample = omo_sample_from_id (c->sample_id);
  g_autoptr (JsonObject) object = checking_parse_output (f);

  g_assert_cmpstr (json_object_get_string_member (object, "job_type"), ==, c->sample_id);
  g_assert_cmpstr (json_object_get_string_member (object, "status"), ==, "success");
  g_assert_cmpstr (json_object_get_string_member (object, "result"), ==, sample->result);
  g_assert_cmpint (json_object_get_int_member (object, "polls"), ==, 1);
  g_assert_cmpstr (f->errors, ==, "");
  assert_picture (f, "out.png", c->width, c->height);
}

/* The built-in sample of the job type. */
static void
test_demo_sample (Checking *f, gconstpointer data)
{
  const SampleCase *c = data;
  g_autofree char *job = g_strconcat ("--job=", c->sample_id, NULL);
  const char *arguments[] = { "--demo",        "--script=",           job,
                              "--format=json", "--annotated=out.png", NULL };

  g_assert_cmpint (checking_run (f, arguments), ==, 0);
  assert_sample_answer (f, c);
}

/* The same from files, as a customer's pictures come. */
static void
test_demo_files (Checking *f, gconstpointer data)
{
  const SampleCase *c = data;
  const OmoSample *sample = omo_sample_from_id (c->sample_id);
  g_autofree char *job = g_strconcat ("--job=", c->sample_id, NULL);
  const char *arguments[MAX_ARGUMENTS] = { "--demo", "--script=",   job,       "--format",
                                           "json",   "--annotated", "out.png", NULL };
  guint n = 7;

  if (sample->view_width > 0)
    arguments[n++] = "--view-size=340x212";
  if (sample->question != NULL)
    {
      arguments[n++] = "--question";
      arguments[n++] = sample->question;
    }
  arguments[n++] = sample->names[0];
  arguments[n++] = sample->names[1];
  checking_write_sample (f, c->sample_id);

  g_assert_cmpint (checking_run (f, arguments), ==, 0);
  assert_sample_answer (f, c);
}

/* Asked and answered in v2: its ratio, 0.1389 of the way left, is 25 degrees for each part, which is the
 * sample's 50 degrees between them. */
static void
test_demo_in_v2 (Checking *f, gconstpointer data)
{
  const char *arguments[] = { "--demo",       "--script=",     "--job=web-rotate",
                              "--dialect=v2", "--format=json", NULL };
  g_autoptr (JsonObject) object = NULL;
  JsonObject *rotation;

  g_assert_cmpint (checking_run (f, arguments), ==, 0);
  object = checking_parse_output (f);
  rotation = json_object_get_object_member (object, "rotation");
  g_assert_cmpstr (json_object_get_string_member (rotation, "reading"), ==, "ratio");
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (rotation, "inner_degrees"), 25,
                                  0.05);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (rotation, "outer_degrees"), 25,
                                  0.05);
}

typedef struct
{
  const char *name;
  const char *script;
  const char *extra; /* an argument, or NULL */
  int exit_status;
  const char *code;
} FaultCase;

static const FaultCase fault_cases[] = {
  { "refused", "create=refuse,message=Balance is not enough, top up.", NULL, 3, "refused" },
  { "refused-later", "ask=refuse", NULL, 3, "refused" },
  { "unsolved", "ask=unsolved", NULL, 3, "unsolved" },
  { "http-403", "create=http-403", NULL, 3, "http-status" },
  { "http-500", "create=http-500", NULL, 3, "http-status" },
  { "cut-connection", "create=cut-connection", NULL, 4, "cut" },
  { "html", "create=html", NULL, 5, "malformed" },
  { "empty", "create=empty", NULL, 5, "malformed" },
  { "cut-json", "ask=cut-json", NULL, 5, "malformed" },
  { "deep-json", "ask=deep-json", NULL, 5, "malformed" },
  { "redirect", "create=redirect", NULL, 5, "redirected" },
  { "oversize", "ask=oversize", NULL, 5, "answer-too-large" },
  { "gzip-bomb", "ask=gzip-bomb", NULL, 5, "answer-too-large" },
  { "bad-result", "ask=bad-result", NULL, 5, "result-unreadable" },
  { "wrong-result", "result=50", NULL, 5, "result-unreadable" },
  { "deadline", "running=1000", "--deadline=1", 6, "deadline" },
  { "deadline-silence", "create=silence", "--deadline=1", 6, "deadline" },
};

static void
test_fault (Checking *f, gconstpointer data)
{
  const FaultCase *c = data;
  g_autofree char *script = g_strconcat ("--script=", c->script, NULL);
  const char *arguments[] = {
    "--demo", "--job=web-pair", "--annotated=out.png", "--format=json", script, c->extra, NULL
  };
  g_autoptr (JsonObject) object = NULL;
  JsonObject *told;

  g_assert_cmpint (checking_run (f, arguments), ==, c->exit_status);
  object = checking_parse_output (f);
  told = json_object_get_object_member (object, "error");
  g_assert_cmpstr (json_object_get_string_member (object, "job_type"), ==, "web-pair");
  g_assert_cmpstr (json_object_get_string_member (object, "status"), ==, "error");
  g_assert_cmpstr (json_object_get_string_member (told, "code"), ==, c->code);
  g_assert_cmpstr (json_object_get_string_member (told, "message"), !=, "");
  g_assert_cmpstr (json_object_get_string_member (told, "advice"), !=, "");
  g_assert_false (json_object_has_member (object, "result"));
  assert_no_file (f, "out.png");
}

static void
test_refusal_in_text (Checking *f, gconstpointer data)
{
  const char *arguments[] = { "--demo", "--job=web-pair",
                              "--script=create=refuse,message=Balance is not enough, top up.",
                              NULL };

  g_assert_cmpint (checking_run (f, arguments), ==, 3);
  g_assert_cmpstr (f->output, ==, "");
  g_assert_true (g_str_has_prefix (f->errors, "omoscope: The service refused the request. "
                                              "“Balance is not enough, top up.”\n"));
}

static void
test_usage (Checking *f, gconstpointer data)
{
  const char *text[] = { "--job=web-pair", NULL };
  const char *json[] = { "--bogus", "--job=web-pair", "--format=json", NULL };
  g_autoptr (JsonObject) object = NULL;

  g_assert_cmpint (checking_run (f, text), ==, 2);
  g_assert_cmpstr (f->output, ==, "");
  g_assert_nonnull (strstr (f->errors, "exactly one picture"));

  g_assert_cmpint (checking_run (f, json), ==, 2);
  object = checking_parse_output (f);
  g_assert_cmpstr (
      json_object_get_string_member (json_object_get_object_member (object, "error"), "code"), ==,
      "usage");
}

static void
test_help (Checking *f, gconstpointer data)
{
  const char *arguments[] = { "--help", NULL };

  g_assert_cmpint (checking_run (f, arguments), ==, 0);
  g_assert_nonnull (strstr (f->output, "omoscope check [OPTION…] PICTURE [OUTER]"));
  g_assert_cmpstr (f->errors, ==, "");
}

static void
test_picture (Checking *f, gconstpointer data)
{
  const char *missing[] = { "--demo", "--job=web-pair", "--format=json", "a.png", NULL };
  const char *text[] = { "--demo", "--job=web-pair", "--format=json", "b.png", NULL };
  const char *folder[] = { "--demo", "--job=web-pair", "--format=json", ".", NULL };

  checking_write_file (f, "b.png", "no picture", 10);
  checking_assert_error (f, missing, 7, "file-unreadable");
  checking_assert_error (f, text, 7, "picture-unreadable");
  checking_assert_error (f, folder, 7, "picture-unreadable");
}

static void
test_made_up_answer_is_labelled (Checking *f, gconstpointer data)
{
  const char *arguments[] = { "--demo", "--script=", "--job=phone-pair", "web-rotate-outer.png",
                              NULL };

  checking_write_sample (f, "web-rotate");
  g_assert_cmpint (checking_run (f, arguments), ==, 0);
  g_assert_nonnull (strstr (f->errors, "made-up answer"));
}

static void
test_annotated_cannot_be_written (Checking *f, gconstpointer data)
{
  const char *arguments[] = {
    "--demo", "--script=", "--job=web-pair", "--format=json", "--annotated=nowhere/out.png", NULL
  };
  g_autoptr (JsonObject) object = NULL;

  g_assert_cmpint (checking_run (f, arguments), ==, 1);
  object = checking_parse_output (f);
  g_assert_cmpstr (json_object_get_string_member (object, "result"), ==, "48_57_289_132");
  g_assert_nonnull (strstr (f->errors, "could not be written"));
}

static void
test_annotated_spares_the_captcha (Checking *f, gconstpointer data)
{
  const char *arguments[] = {
    "--demo", "--script=", "--job=web-pair", "--annotated=./web-pair.png", "web-pair.png", NULL
  };
  g_autoptr (GBytes) before = omo_sample_dup_bytes (omo_sample_from_id ("web-pair"), 0);
  g_autoptr (GBytes) after = NULL;

  checking_write_sample (f, "web-pair");
  g_assert_cmpint (checking_run (f, arguments), ==, 2);
  after = checking_read_bytes (f, "web-pair.png");
  g_assert_true (g_bytes_equal (before, after));
}

/* What `omoscope --demo` does where there is no display; twice, beside a file of somebody's. */
static void
test_demonstration (Checking *f, gconstpointer data)
{
  g_autoptr (GBytes) others = NULL;

  checking_write_file (f, "omoscope-demo.png", "somebody's", 10);
  g_assert_cmpint (checking_run (f, NULL), ==, 0);

  g_assert_true (g_str_has_prefix (f->output, "No display: "));
  g_assert_nonnull (strstr (f->output, "\nResult: 48_57_289_132\n"));
  g_assert_nonnull (strstr (f->output, "\nAnnotated picture: ./omoscope-demo-2.png\n"));
  assert_picture (f, "omoscope-demo-2.png", 552, 344);
  others = checking_read_bytes (f, "omoscope-demo.png");
  g_assert_true (checking_holds (others, "somebody's"));
}

/* The port of a stand-in is another at each run, and no service's name. */
static void
test_a_simulated_job_is_kept_as_one (Checking *f, gconstpointer data)
{
  static const char *const check[] = { "--demo", "--script=", "--keep", "--job=phone-slide", NULL };
  static const char *const list[] = { "list", "--format=csv", NULL };
  g_autofree char *folder = g_build_filename (f->folder, "omoscope", NULL);
  g_autofree char *history = g_build_filename (folder, "history.sqlite", NULL);

  g_assert_cmpint (checking_run (f, check), ==, 0);
  f->command = "history";
  g_assert_cmpint (checking_run (f, list), ==, 0);
  g_assert_nonnull (
      strstr (f->output, ",phone-slide,\"simulated\",answered,\"170_1406_718_1406\","));
  g_assert_cmpint (g_unlink (history), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (sample_cases); i++)
    {
      checking_add ("/cli/check/demo/sample", sample_cases[i].sample_id, &sample_cases[i],
                    test_demo_sample);
      checking_add ("/cli/check/demo/files", sample_cases[i].sample_id, &sample_cases[i],
                    test_demo_files);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (fault_cases); i++)
    checking_add ("/cli/check/fault", fault_cases[i].name, &fault_cases[i], test_fault);
  checking_add ("/cli/check/demo", "in-v2", NULL, test_demo_in_v2);
  checking_add ("/cli/check/demo", "made-up", NULL, test_made_up_answer_is_labelled);
  checking_add ("/cli/check/demo", "kept", NULL, test_a_simulated_job_is_kept_as_one);
  checking_add ("/cli/check/demo", "no-display", NULL, test_demonstration);
  checking_add ("/cli/check/fault", "in-text", NULL, test_refusal_in_text);
  checking_add ("/cli/check", "usage", NULL, test_usage);
  checking_add ("/cli/check", "help", NULL, test_help);
  checking_add ("/cli/check", "picture", NULL, test_picture);
  checking_add ("/cli/check/annotated", "unwritable", NULL, test_annotated_cannot_be_written);
  checking_add ("/cli/check/annotated", "spares-the-captcha", NULL,
                test_annotated_spares_the_captcha);

  return g_test_run ();
}
