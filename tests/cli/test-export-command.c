/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-export-command.h"

#include <glib/gstdio.h>
#include <string.h>

#include "core/omo-json.h"
#include "core/omo-picture.h"
#include "sample-case.h"

#define BASE "https://omocaptcha.com/api"
#define CASE "a.omocase"
#define REMOVED                                                                                    \
  "3 secrets were taken out.\n"                                                                    \
  "  api_token in the body of a request: 3 times\n"

/* A token that the shell would like to interpret. */
#define TOKEN "s3cret'$(id)`\\\"-t0ken"

static void
write_case (Checking *f)
{
  g_autoptr (OmoCase) sample = sample_case_new (BASE, TOKEN);

  f->command = "export";
  sample_case_save (sample, f, CASE);
}

static void
test_har (Checking *f, gconstpointer data)
{
  const char *arguments[] = { "--har", CASE, NULL };
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;
  JsonObject *log;

  write_case (f);
  g_assert_cmpint (checking_run (f, arguments), ==, 0);
  g_assert_cmpstr (f->errors, ==, REMOVED);
  root = omo_json_parse (f->output, strlen (f->output), NULL, &error);
  g_assert_no_error (error);
  log = json_object_get_object_member (json_node_get_object (root), "log");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (log, "entries")), ==, 3);
}

static void
test_output (Checking *f, gconstpointer data)
{
  const char *to_stdout[] = { "--har", CASE, NULL };
  const char *to_file[] = { "--har", "--output=a.har", "--", CASE, NULL };
  g_autofree char *output = NULL;
  g_autofree char *contents = NULL;

  write_case (f);
  g_assert_cmpint (checking_run (f, to_stdout), ==, 0);
  output = g_strdup (f->output);
  g_assert_cmpint (checking_run (f, to_file), ==, 0);
  g_assert_cmpstr (f->output, ==, "");
  g_assert_cmpstr (f->errors, ==, REMOVED);
  contents = checking_read_file (f, "a.har", NULL);
  g_assert_cmpstr (contents, ==, output);
}

static void
test_png (Checking *f, gconstpointer data)
{
  const char *arguments[] = { "--png", "--output=a.png", CASE, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (OmoPicture) picture = NULL;
  char *png;
  gsize size;

  write_case (f);
  g_assert_cmpint (checking_run (f, arguments), ==, 0);
  g_assert_cmpstr (f->output, ==, "");
  g_assert_cmpstr (f->errors, ==, "");
  png = checking_read_file (f, "a.png", &size);
  bytes = g_bytes_new_take (png, size);
  picture = omo_picture_new_from_bytes (bytes, "a.png", NULL, &error);
  g_assert_no_error (error);
  /* The sample's own, and below it the caption. */
  g_assert_cmpint (omo_picture_get_width (picture), ==, 552);
  g_assert_cmpint (omo_picture_get_height (picture), >, 344 + 50);
  g_assert_cmpint (omo_picture_get_height (picture), <, 344 + 200);
}

static gboolean
is_over (Checking *f)
{
  return f->is_over;
}

static void
over_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Checking *f = user_data;
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, &error);
  g_assert_no_error (error);
  f->is_over = TRUE;
}

/* The stand-in is in this process: the main loop must go on. */
static void
run_script (Checking *f, const char *name, const char *token)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_set_cwd (launcher, f->folder);
  g_subprocess_launcher_setenv (launcher, "OMOSCOPE_TOKEN", token, TRUE);
  g_subprocess_launcher_setenv (launcher, "no_proxy", "*", TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, "bash", name, NULL);
  g_assert_no_error (error);
  f->is_over = FALSE;
  g_subprocess_wait_check_async (process, NULL, over_cb, f);
  checking_wait (is_over, f);
}

/* What the recorded request was, the service gets once more. */
static void
test_curl (Checking *f, gconstpointer data)
{
  const char *arguments[] = { "--curl", "-o", "again.sh", CASE, NULL };
  g_autoptr (OmoEndpoint) endpoint = omo_standin_dup_endpoint (f->standin);
  g_autoptr (OmoCase) sample =
      sample_case_new (omo_endpoint_get_base (endpoint), OMO_STANDIN_TOKEN);
  g_autoptr (GBytes) body = NULL;
  g_auto (OmoCreateRequest) request = { .token = g_strdup (OMO_STANDIN_TOKEN) };
  g_autofree char *script = NULL;

  f->command = "export";
  sample_case_save (sample, f, CASE);
  g_assert_cmpint (checking_run (f, arguments), ==, 0);
  g_assert_cmpstr (f->errors, ==, REMOVED);
  script = checking_read_file (f, "again.sh", NULL);
  g_assert_null (strstr (script, OMO_STANDIN_TOKEN));

  run_script (f, "again.sh", OMO_STANDIN_TOKEN);
  request.kind = OMO_JOB_WEB_PAIR;
  request.type_job_id = g_strdup (sample->type_job_id);
  request.view_width = sample->view_width;
  request.view_height = sample->view_height;
  request.pictures[0] = g_bytes_ref (sample->pictures[0]);
  body = omo_dialect_encode_create (omo_dialect_get_default (), &request);
  g_assert_cmpuint (omo_standin_get_n_created (f->standin), ==, 1);
  g_assert_true (g_bytes_equal (omo_standin_get_last_create (f->standin), body));
}

/* A case that came from elsewhere may have the token where its recorder did not look for it. */
static void
test_token_of_the_environment (Checking *f, gconstpointer data)
{
  const char *arguments[] = { "--har", CASE, NULL };
  g_autoptr (OmoCase) sample = sample_case_new (BASE "/0th3r-s3cret-0f-mine", "another");

  f->command = "export";
  f->token = "0th3r-s3cret-0f-mine";
  sample_case_save (sample, f, CASE);
  g_assert_cmpint (checking_run (f, arguments), ==, 0);
  g_assert_null (strstr (f->output, f->token));
  g_assert_nonnull (strstr (f->errors, "a token in the address: 3 times\n"));
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
  { "no-case", { "--har" }, 2, "exactly one case file" },
  { "two-cases", { "--har", CASE, CASE }, 2, "exactly one case file" },
  { "no-form", { CASE }, 2, "one of --har, --curl and --png" },
  { "two-forms", { "--har", "--png", CASE }, 2, "one of --har, --curl and --png" },
  { "unknown-option", { "--bruno", CASE }, 2, "“omoscope export --help”" },
  { "over-the-case", { "--har", "--output=./" CASE, CASE }, 2, "write over the case file" },
  { "token", { "--token=abc", CASE }, 2, "A token on the command line" },
  { "not-there", { "--har", "nowhere.omocase" }, 7, "nowhere.omocase" },
  { "no-case-file", { "--har", "picture.png" }, 7, "omoscope: " },
  { "newer", { "--har", "newer.omocase" }, 7, "version 99" },
  { "no-requests", { "--curl", "empty.omocase" }, 2, "no request in this case file" },
  { "no-picture", { "--png", "empty.omocase" }, 7, "no picture" },
  { "unwritable", { "--har", "--output=nowhere/a.har", CASE }, 1, "could not be written" },
};

static void
write_others (Checking *f)
{
  static const char newer[] = "{\"omocase\": 99, \"request\": {\"job_type\": \"web-pair\"}}";
  static const char empty[] = "{\"omocase\": 1, \"request\": {\"job_type\": \"web-pair\"}}";

  checking_write_file (f, "newer.omocase", newer, strlen (newer));
  checking_write_file (f, "empty.omocase", empty, strlen (empty));
  checking_write_file (f, "picture.png", "\x89PNG\r\n", 6);
}

static void
test_case (Checking *f, gconstpointer data)
{
  const Case *c = data;

  write_case (f);
  write_others (f);
  g_assert_cmpint (checking_run (f, c->arguments), ==, c->exit_status);
  g_assert_nonnull (strstr (f->errors, c->errors));
  g_assert_cmpint (*f->output != '\0', ==, c->exit_status == 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    checking_add ("/cli/export-command", cases[i].name, &cases[i], test_case);
  checking_add ("/cli/export-command", "har", NULL, test_har);
  checking_add ("/cli/export-command", "output", NULL, test_output);
  checking_add ("/cli/export-command", "png", NULL, test_png);
  checking_add ("/cli/export-command", "curl", NULL, test_curl);
  checking_add ("/cli/export-command", "token-of-the-environment", NULL,
                test_token_of_the_environment);
  return g_test_run ();
}
