/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

#include "checking.h"
#include "core/omo-json.h"
#include "core/omo-sample.h"

#define MAX_ARGUMENTS 12
#define SECRET "s3cret-t0ken"

static gboolean
is_asked (Checking *f)
{
  return f->is_over || omo_standin_get_n_asked (f->standin) > 0;
}

static GBytes *
read_bytes (Checking *f, const char *name)
{
  gsize size = 0;
  char *contents = checking_read_file (f, name, &size);

  return g_bytes_new_take (contents, size);
}

static gboolean
holds (GBytes *bytes, const char *text)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, text, strlen (text)) != NULL;
}

static void
assert_secret_is_kept (Checking *f)
{
  g_assert_null (strstr (f->output, SECRET));
  g_assert_null (strstr (f->errors, SECRET));
}

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
assert_error (Checking *f, const char *const *arguments, int exit_status, const char *code)
{
  g_autoptr (JsonObject) object = NULL;

  g_assert_cmpint (checking_run (f, arguments), ==, exit_status);
  object = checking_parse_output (f);
  g_assert_cmpstr (
      json_object_get_string_member (json_object_get_object_member (object, "error"), "code"), ==,
      code);
}

static void
test_picture (Checking *f, gconstpointer data)
{
  const char *missing[] = { "--demo", "--job=web-pair", "--format=json", "a.png", NULL };
  const char *text[] = { "--demo", "--job=web-pair", "--format=json", "b.png", NULL };
  const char *folder[] = { "--demo", "--job=web-pair", "--format=json", ".", NULL };

  checking_write_file (f, "b.png", "no picture", 10);
  assert_error (f, missing, 7, "file-unreadable");
  assert_error (f, text, 7, "picture-unreadable");
  assert_error (f, folder, 7, "picture-unreadable");
}

static void
test_nobody_there (Checking *f, gconstpointer data)
{
  g_autofree char *endpoint = checking_print_endpoint (f);
  const char *arguments[] = { "--job=web-pair", "--format=json", endpoint, "web-pair.png", NULL };

  g_clear_object (&f->standin);
  f->token = SECRET;
  checking_write_sample (f, "web-pair");
  assert_error (f, arguments, 4, "unreachable");
  assert_secret_is_kept (f);
}

static void
test_no_token (Checking *f, gconstpointer data)
{
  g_autofree char *endpoint = checking_print_endpoint (f);
  const char *arguments[] = { "--job=web-pair", "--format=json", endpoint, "web-pair.png", NULL };

  checking_write_sample (f, "web-pair");
  assert_error (f, arguments, 2, "no-token");
  g_assert_cmpuint (omo_standin_get_n_created (f->standin), ==, 0);
}

static void
test_what_is_sent (Checking *f, gconstpointer data)
{
  g_autofree char *endpoint = checking_print_endpoint (f);
  const char *arguments[] = { "--job=web-pair", "--view-size=340x212", "--type-job-id=99",
                              endpoint,         "web-pair.png",        NULL };
  g_autoptr (GBytes) picture = NULL;
  g_auto (OmoCreateRequest) request = { 0 };
  g_autoptr (GError) error = NULL;

  f->token = SECRET;
  checking_write_sample (f, "web-pair");
  g_assert_cmpint (checking_run (f, arguments), ==, 0);

  g_assert_cmpuint (omo_standin_get_n_created (f->standin), ==, 1);
  omo_dialect_decode_create (omo_dialect_get_default (), omo_standin_get_last_create (f->standin),
                             &request, NULL, &error);
  g_assert_no_error (error);
  picture = read_bytes (f, "web-pair.png");
  g_assert_cmpstr (request.token, ==, SECRET);
  g_assert_cmpstr (request.type_job_id, ==, "99");
  g_assert_cmpint (request.view_width, ==, 340);
  g_assert_cmpint (request.view_height, ==, 212);
  g_assert_true (g_bytes_equal (request.pictures[0], picture));
}

/* Without --view-size the picture is taken to be displayed as it is. */
static void
test_natural_view_size (Checking *f, gconstpointer data)
{
  g_autofree char *endpoint = checking_print_endpoint (f);
  const char *arguments[] = { "--job=web-pair", endpoint, "web-pair.png", NULL };
  g_auto (OmoCreateRequest) request = { 0 };
  g_autoptr (GError) error = NULL;

  f->token = SECRET;
  checking_write_sample (f, "web-pair");
  g_assert_cmpint (checking_run (f, arguments), ==, 0);

  omo_dialect_decode_create (omo_dialect_get_default (), omo_standin_get_last_create (f->standin),
                             &request, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (request.view_width, ==, 552);
  g_assert_cmpint (request.view_height, ==, 344);
}

typedef struct
{
  const char *name;
  const char *token;
  const char *input;
  const char *option;
} TokenCase;

static const TokenCase token_cases[] = {
  { "environment", SECRET, NULL, NULL },
  { "file", NULL, NULL, "--token-file=token" },
  { "standard-input", NULL, SECRET "\n", "--token-file=-" },
  { "file-before-environment", "another", NULL, "--token-file=token" },
};

/* It arrives, and it is nowhere in what is left behind, even when the service repeats it. */
static void
test_token (Checking *f, gconstpointer data)
{
  const TokenCase *c = data;
  g_autofree char *endpoint = checking_print_endpoint (f);
  const char *arguments[] = { "--job=web-pair", endpoint,  "--annotated=out.png",
                              "web-pair.png",   c->option, NULL };
  g_autoptr (GBytes) picture = NULL;

  f->token = c->token;
  f->input = c->input;
  checking_write_sample (f, "web-pair");
  checking_write_file (f, "token", SECRET "\n", strlen (SECRET) + 1);
  g_assert_cmpint (checking_run (f, arguments), ==, 0);
  g_assert_true (holds (omo_standin_get_last_create (f->standin), SECRET));
  assert_secret_is_kept (f);
  picture = read_bytes (f, "out.png");
  g_assert_false (holds (picture, SECRET));

  checking_set_script (f, "create=refuse,message=Who is " SECRET "?");
  g_assert_cmpint (checking_run (f, arguments), ==, 3);
  assert_secret_is_kept (f);
  g_assert_nonnull (strstr (f->errors, "“Who is [token]?”"));
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
  after = read_bytes (f, "web-pair.png");
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_interrupt (Checking *f, gconstpointer data)
{
  g_autofree char *endpoint = checking_print_endpoint (f);
  const char *arguments[] = { "--job=web-pair", "--format=json", endpoint, "web-pair.png", NULL };
  g_autoptr (JsonObject) object = NULL;

  f->token = SECRET;
  checking_set_script (f, "running=1000");
  checking_write_sample (f, "web-pair");
  checking_start (f, arguments);
  checking_wait (is_asked, f);
  g_assert_false (f->is_over);
  g_subprocess_send_signal (f->process, SIGINT);

  g_assert_cmpint (checking_finish (f), ==, 130);
  g_assert_cmpuint (omo_standin_get_n_asked (f->standin), ==, 1);
  object = checking_parse_output (f);
  g_assert_cmpint (json_object_get_int_member (object, "job_id"), >, 0);
  g_assert_cmpstr (
      json_object_get_string_member (json_object_get_object_member (object, "error"), "code"), ==,
      "cancelled");
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
  others = read_bytes (f, "omoscope-demo.png");
  g_assert_true (holds (others, "somebody's"));
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

static void
add (const char *folder,
     const char *name,
     gconstpointer data,
     void (*test) (Checking *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/cli/check/", folder, name, NULL);

  g_test_add (path, Checking, data, checking_set_up, test, checking_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (sample_cases); i++)
    {
      add ("demo/sample/", sample_cases[i].sample_id, &sample_cases[i], test_demo_sample);
      add ("demo/files/", sample_cases[i].sample_id, &sample_cases[i], test_demo_files);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (fault_cases); i++)
    add ("fault/", fault_cases[i].name, &fault_cases[i], test_fault);
  for (gsize i = 0; i < G_N_ELEMENTS (token_cases); i++)
    add ("token/", token_cases[i].name, &token_cases[i], test_token);
  add ("demo/", "in-v2", NULL, test_demo_in_v2);
  add ("demo/", "made-up", NULL, test_made_up_answer_is_labelled);
  add ("demo/", "kept", NULL, test_a_simulated_job_is_kept_as_one);
  add ("demo/", "no-display", NULL, test_demonstration);
  add ("fault/", "in-text", NULL, test_refusal_in_text);
  add ("fault/", "nobody-there", NULL, test_nobody_there);
  add ("token/", "none", NULL, test_no_token);
  add ("usage", "", NULL, test_usage);
  add ("help", "", NULL, test_help);
  add ("picture", "", NULL, test_picture);
  add ("sent/", "fields", NULL, test_what_is_sent);
  add ("sent/", "natural-view-size", NULL, test_natural_view_size);
  add ("annotated/", "unwritable", NULL, test_annotated_cannot_be_written);
  add ("annotated/", "spares-the-captcha", NULL, test_annotated_spares_the_captcha);
  add ("interrupt", "", NULL, test_interrupt);

  return g_test_run ();
}
