/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-connection-command.h"

#include <signal.h>
#include <string.h>

#include "checking.h"
#include "core/omo-connection-line.h"

#define SECRET "s3cret-t0ken"

typedef struct
{
  const char *name;
  const char *token;
  const char *format;
  int exit_status;
  const char *output; /* is part of it */
} Case;

static const Case cases[] = {
  { "well", SECRET, "--format=text", 0, "\nok: Token and balance: 12.50000 (" },
  { "well-json", SECRET, "--format=json", 0, "{\"status\": \"ok\", \"steps\": [{" },
  { "no-token", NULL, "--format=text", 0, "\nskipped: Token and balance: " },
  { "bad-token", OMO_STANDIN_BAD_TOKEN, "--format=text", 3, "\nfailed: Token and balance: " },
  { "bad-token-json", OMO_STANDIN_BAD_TOKEN, "--format=json", 3, "\"error\": \"refused\"" },
};

static void
test_case (Checking *f, gconstpointer data)
{
  const Case *c = data;
  g_autofree char *endpoint = checking_print_endpoint (f);
  const char *arguments[] = { endpoint, c->format, NULL };

  f->command = "connection";
  f->token = c->token;
  g_assert_cmpint (checking_run (f, arguments), ==, c->exit_status);
  g_assert_nonnull (strstr (f->output, c->output));
  g_assert_cmpstr (f->errors, ==, "");
  g_assert_null (strstr (f->output, SECRET));
  g_assert_cmpuint (omo_standin_get_n_created (f->standin), ==, 0);
}

/* A port that refuses: that of a stand-in that has gone. */
static void
test_unreachable (Checking *f, gconstpointer data)
{
  g_autofree char *endpoint = checking_print_endpoint (f);
  const char *arguments[] = { endpoint, NULL };
  g_auto (GStrv) lines = NULL;

  f->command = "connection";
  g_clear_object (&f->standin);
  g_assert_cmpint (checking_run (f, arguments), ==, 4);
  lines = g_strsplit (f->output, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, OMO_N_CONNECTION_STEPS + 1);
  g_assert_true (g_str_has_prefix (lines[OMO_CONNECTION_STEP_REACH], "failed: Network connection"));
}

static void
test_usage (Checking *f, gconstpointer data)
{
  const char *arguments[] = { "--endpoint=ftp://localhost", NULL };

  f->command = "connection";
  g_assert_cmpint (checking_run (f, arguments), ==, 2);
  g_assert_cmpstr (f->output, ==, "");
}

/* Ctrl+C while the service is silent. */
static gboolean
interrupt_cb (gpointer user_data)
{
  Checking *f = user_data;

  g_subprocess_send_signal (f->process, SIGINT);
  return G_SOURCE_CONTINUE;
}

static void
test_interrupted (Checking *f, gconstpointer data)
{
  g_autofree char *endpoint = checking_print_endpoint (f);
  const char *arguments[] = { endpoint, "--format=json", NULL };
  OmoScript *script = g_new0 (OmoScript, 1);
  guint id;

  script->delay_ms = 60000;
  omo_standin_set_script (f->standin, script);
  f->command = "connection";
  checking_start (f, arguments);
  id = g_timeout_add (500, interrupt_cb, f);
  g_assert_cmpint (checking_finish (f), ==, 130);
  g_source_remove (id);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    checking_add ("/cli/connection-command", cases[i].name, &cases[i], test_case);
  checking_add ("/cli/connection-command", "unreachable", NULL, test_unreachable);
  checking_add ("/cli/connection-command", "usage", NULL, test_usage);
  checking_add ("/cli/connection-command", "interrupted", NULL, test_interrupted);

  return g_test_run ();
}
