/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checking.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

#define MAX_ARGUMENTS 12
#define SECRET "s3cret-t0ken"

static gboolean
is_asked (Checking *f)
{
  return f->is_over || omo_standin_get_n_asked (f->standin) > 0;
}

static void
assert_secret_is_kept (Checking *f)
{
  g_assert_null (strstr (f->output, SECRET));
  g_assert_null (strstr (f->errors, SECRET));
}

static void
test_nobody_there (Checking *f, gconstpointer data)
{
  g_autofree char *endpoint = checking_print_endpoint (f);
  const char *arguments[] = { "--job=web-pair", "--format=json", endpoint, "web-pair.png", NULL };

  g_clear_object (&f->standin);
  f->token = SECRET;
  checking_write_sample (f, "web-pair");
  checking_assert_error (f, arguments, 4, "unreachable");
  assert_secret_is_kept (f);
}

static void
test_no_token (Checking *f, gconstpointer data)
{
  g_autofree char *endpoint = checking_print_endpoint (f);
  const char *arguments[] = { "--job=web-pair", "--format=json", endpoint, "web-pair.png", NULL };

  checking_write_sample (f, "web-pair");
  checking_assert_error (f, arguments, 2, "no-token");
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
  picture = checking_read_bytes (f, "web-pair.png");
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
  g_assert_true (checking_holds (omo_standin_get_last_create (f->standin), SECRET));
  assert_secret_is_kept (f);
  picture = checking_read_bytes (f, "out.png");
  g_assert_false (checking_holds (picture, SECRET));

  checking_set_script (f, "create=refuse,message=Who is " SECRET "?");
  g_assert_cmpint (checking_run (f, arguments), ==, 3);
  assert_secret_is_kept (f);
  g_assert_nonnull (strstr (f->errors, "“Who is [token]?”"));
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (token_cases); i++)
    checking_add ("/cli/check-wire/token", token_cases[i].name, &token_cases[i], test_token);
  checking_add ("/cli/check-wire/fault", "nobody-there", NULL, test_nobody_there);
  checking_add ("/cli/check-wire/token", "none", NULL, test_no_token);
  checking_add ("/cli/check-wire/sent", "fields", NULL, test_what_is_sent);
  checking_add ("/cli/check-wire/sent", "natural-view-size", NULL, test_natural_view_size);
  checking_add ("/cli/check-wire", "interrupt", NULL, test_interrupt);

  return g_test_run ();
}
