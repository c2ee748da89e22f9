/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-connection-report.h"

#include <string.h>

#include "cli/omo-check.h"
#include "core/omo-error.h"
#include "core/omo-json.h"

static void
add (GListStore *lines, OmoConnectionStep step, OmoConnectionState state)
{
  g_autoptr (OmoConnectionLine) line =
      omo_connection_line_new (step, state, "a\n“b”", NULL, 0.0123456);

  g_list_store_append (lines, line);
}

static void
add_failed (GListStore *lines, OmoConnectionStep step, GQuark domain, int code)
{
  g_autoptr (GError) error = g_error_new_literal (domain, code, "it failed");
  g_autoptr (OmoConnectionLine) line =
      omo_connection_line_new_failed (step, error, "Mend it.", OMO_CONNECTION_NO_TIME);

  g_list_store_append (lines, line);
}

static void
test_json (void)
{
  g_autoptr (GListStore) lines = g_list_store_new (OMO_TYPE_CONNECTION_LINE);
  g_autofree char *json = NULL;

  add (lines, OMO_CONNECTION_STEP_NAME, OMO_CONNECTION_STATE_OK);
  add_failed (lines, OMO_CONNECTION_STEP_TLS, OMO_ERROR, OMO_ERROR_TLS);
  json = omo_connection_report_print_json (G_LIST_MODEL (lines));

  g_assert_cmpstr (
      json, ==,
      "{\"status\": \"failed\", \"steps\": ["
      "{\"step\": \"name\", \"state\": \"ok\", \"title\": \"Name lookup\", \"detail\": \"a\\u000a“b”\", "
      "\"advice\": null, \"seconds\": 0.012, \"error\": null}, "
      "{\"step\": \"tls\", \"state\": \"failed\", \"title\": \"Secure connection\", "
      "\"detail\": \"it failed\", \"advice\": \"Mend it.\", \"seconds\": null, "
      "\"error\": \"tls\"}]}\n");
}

typedef struct
{
  const char *name;
  OmoErrorCode first;
  OmoErrorCode second;
  int exit_status;
} Case;

static const Case cases[] = {
  { "name", OMO_ERROR_NAME_UNRESOLVED, OMO_ERROR_REFUSED, OMO_CHECK_EXIT_NETWORK },
  { "reach", OMO_ERROR_UNREACHABLE, OMO_ERROR_REFUSED, OMO_CHECK_EXIT_NETWORK },
  { "tls", OMO_ERROR_TLS, OMO_ERROR_REFUSED, OMO_CHECK_EXIT_NETWORK },
  { "refused", OMO_ERROR_REFUSED, OMO_ERROR_TIMED_OUT, OMO_CHECK_EXIT_REFUSED },
  { "page", OMO_ERROR_MALFORMED, OMO_ERROR_TIMED_OUT, OMO_CHECK_EXIT_UNREADABLE },
};

/* That of the first. */
static void
test_exit_status (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GListStore) lines = g_list_store_new (OMO_TYPE_CONNECTION_LINE);

  add (lines, OMO_CONNECTION_STEP_PROXY, OMO_CONNECTION_STATE_WARNING);
  add_failed (lines, OMO_CONNECTION_STEP_PRICES, OMO_ERROR, (int) c->first);
  add_failed (lines, OMO_CONNECTION_STEP_BALANCE, OMO_ERROR, (int) c->second);
  g_assert_cmpint (omo_connection_report_get_exit_status (G_LIST_MODEL (lines)), ==,
                   c->exit_status);
}

static void
test_nothing_failed (void)
{
  g_autoptr (GListStore) lines = g_list_store_new (OMO_TYPE_CONNECTION_LINE);

  add (lines, OMO_CONNECTION_STEP_PROXY, OMO_CONNECTION_STATE_OK);
  add (lines, OMO_CONNECTION_STEP_TLS, OMO_CONNECTION_STATE_WARNING);
  add (lines, OMO_CONNECTION_STEP_CLOCK, OMO_CONNECTION_STATE_SKIPPED);
  g_assert_cmpint (omo_connection_report_get_exit_status (G_LIST_MODEL (lines)), ==,
                   OMO_CHECK_EXIT_ANSWERED);
}

/* There is no code for it: it happened on the way. */
static void
test_foreign_error (void)
{
  g_autoptr (GListStore) lines = g_list_store_new (OMO_TYPE_CONNECTION_LINE);

  add_failed (lines, OMO_CONNECTION_STEP_PROXY, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_cmpint (omo_connection_report_get_exit_status (G_LIST_MODEL (lines)), ==,
                   OMO_CHECK_EXIT_NETWORK);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/connection-report/json", test_json);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/connection-report/exit/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_exit_status);
    }
  g_test_add_func ("/cli/connection-report/exit/none", test_nothing_failed);
  g_test_add_func ("/cli/connection-report/exit/foreign", test_foreign_error);

  return g_test_run ();
}
