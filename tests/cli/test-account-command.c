/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-account-command.h"

#include <string.h>

#include "checking.h"

#define SECRET "s3cret-t0ken"

typedef struct
{
  const char *name;
  const char *token;
  const char *format;
  int exit_status;
  const char *output; /* is part of it */
  const char *errors; /* is part of it */
} Case;

/* The prices need no token: they are told in every case. */
static const Case cases[] = {
  { "well", SECRET, "--format=text", 0, "Balance: 12.50000\n", "" },
  { "well-prices", SECRET, "--format=text", 0, "(web-rotate): 0.00030 each", "" },
  { "well-json", SECRET, "--format=json", 0, "\"amount\": \"12.50000\"", "" },
  { "bad-token", OMO_STANDIN_BAD_TOKEN, "--format=text", 3, "(web-rotate): 0.00030 each",
    "“Invalid api token.”" },
  { "which-is-not-known", OMO_STANDIN_BAD_TOKEN, "--format=text", 3, "",
    "The balance is not known:\nomoscope: " },
  { "bad-token-json", OMO_STANDIN_BAD_TOKEN, "--format=json", 3,
    "\"balance\": null, \"balance_error\": {\"code\": \"refused\"", "" },
  { "no-token", NULL, "--format=text", 2, "(web-rotate): 0.00030 each", "no API token" },
};

static void
test_case (Checking *f, gconstpointer data)
{
  const Case *c = data;
  g_autofree char *endpoint = checking_print_endpoint (f);
  const char *arguments[] = { endpoint, c->format, NULL };

  f->command = "account";
  f->token = c->token;
  g_assert_cmpint (checking_run (f, arguments), ==, c->exit_status);
  g_assert_nonnull (strstr (f->output, c->output));
  g_assert_nonnull (strstr (f->errors, c->errors));
  g_assert_null (strstr (f->output, SECRET));
  g_assert_cmpuint (omo_standin_get_n_created (f->standin), ==, 0);
}

static void
test_usage (Checking *f, gconstpointer data)
{
  const char *arguments[] = { "--colour", NULL };

  f->command = "account";
  g_assert_cmpint (checking_run (f, arguments), ==, 2);
  g_assert_cmpstr (f->output, ==, "");
  g_assert_nonnull (strstr (f->errors, "“omoscope account --help”"));
}

static void
test_demo (Checking *f, gconstpointer data)
{
  const char *arguments[] = { "--demo", "--dialect=v2", NULL };

  f->command = "account";
  g_assert_cmpint (checking_run (f, arguments), ==, 0);
  g_assert_true (g_str_has_prefix (f->output, "Balance: 12.5, vouchers: 0, captchas: 22727\n"));
  g_assert_nonnull (strstr (f->output, "(web-question)"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    checking_add ("/cli/account-command", cases[i].name, &cases[i], test_case);
  checking_add ("/cli/account-command", "usage", NULL, test_usage);
  checking_add ("/cli/account-command", "demo", NULL, test_demo);

  return g_test_run ();
}
