/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-connection-line.h"

#include "core/omo-error.h"

typedef struct
{
  const char *name;
  OmoConnectionStep step;
  OmoConnectionState state;
  const char *detail;
  const char *advice;
  double seconds;
  const char *printed;
} Case;

static const Case cases[] = {
  { "ok", OMO_CONNECTION_STEP_NAME, OMO_CONNECTION_STATE_OK, "203.0.113.7", NULL, 0.0125,
    "ok: Name lookup: 203.0.113.7 (0.013 s)" },
  { "no-time", OMO_CONNECTION_STEP_PROXY, OMO_CONNECTION_STATE_OK, "none", NULL,
    OMO_CONNECTION_NO_TIME, "ok: Proxy: none" },
  { "no-detail", OMO_CONNECTION_STEP_BALANCE, OMO_CONNECTION_STATE_SKIPPED, NULL, NULL,
    OMO_CONNECTION_NO_TIME, "skipped: Token and balance" },
  { "advice", OMO_CONNECTION_STEP_CLOCK, OMO_CONNECTION_STATE_WARNING, "61 s slow", "Set it.",
    OMO_CONNECTION_NO_TIME, "warning: Clock: 61 s slow. Set it." },
  { "lines", OMO_CONNECTION_STEP_TLS, OMO_CONNECTION_STATE_OK, "TLS 1.3\nCN=x", NULL, 0,
    "ok: Secure connection: TLS 1.3; CN=x (0.000 s)" },
  { "control", OMO_CONNECTION_STEP_TLS, OMO_CONNECTION_STATE_FAILED, "CN=\033[2Jx\r", NULL, 1,
    "failed: Secure connection: CN= [2Jx  (1.000 s)" },
};

static void
test_print (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (OmoConnectionLine) line =
      omo_connection_line_new (c->step, c->state, c->detail, c->advice, c->seconds);
  g_autofree char *printed = omo_connection_line_print (line);

  g_assert_cmpstr (printed, ==, c->printed);
  g_assert_cmpint (omo_connection_line_get_step (line), ==, c->step);
  g_assert_cmpint (omo_connection_line_get_state (line), ==, c->state);
  g_assert_cmpstr (omo_connection_line_get_detail (line), ==, c->detail);
  g_assert_cmpstr (omo_connection_line_get_advice (line), ==, c->advice);
  g_assert_cmpfloat (omo_connection_line_get_seconds (line), ==, c->seconds);
  g_assert_null (omo_connection_line_get_error (line));
}

static void
test_failed (void)
{
  g_autoptr (GError) error = g_error_new (OMO_ERROR, OMO_ERROR_REFUSED, "the service refuses");
  g_autoptr (OmoConnectionLine) line = NULL;
  g_autoptr (OmoConnectionLine) advised = NULL;

  omo_error_set_words (error, "Invalid api token.");
  line = omo_connection_line_new_failed (OMO_CONNECTION_STEP_BALANCE, error, NULL, 0.5);
  advised = omo_connection_line_new_failed (OMO_CONNECTION_STEP_BALANCE, error, "Do this.", 0.5);

  g_assert_cmpint (omo_connection_line_get_state (line), ==, OMO_CONNECTION_STATE_FAILED);
  g_assert_cmpstr (omo_connection_line_get_detail (line), ==,
                   "the service refuses: “Invalid api token.”");
  g_assert_cmpstr (omo_connection_line_get_error (line), ==, "refused");
  g_assert_nonnull (omo_connection_line_get_advice (line));
  g_assert_cmpstr (omo_connection_line_get_advice (advised), ==, "Do this.");
}

/* A resolver's own error, say: there is no code for it. */
static void
test_failed_with_a_foreign_error (void)
{
  g_autoptr (GError) error = g_error_new (G_IO_ERROR, G_IO_ERROR_FAILED, "no proxy list");
  g_autoptr (OmoConnectionLine) line =
      omo_connection_line_new_failed (OMO_CONNECTION_STEP_PROXY, error, NULL, 0);

  g_assert_cmpstr (omo_connection_line_get_detail (line), ==, "no proxy list");
  g_assert_null (omo_connection_line_get_advice (line));
  g_assert_null (omo_connection_line_get_error (line));
}

static void
test_names_differ (void)
{
  for (guint i = 1; i < OMO_N_CONNECTION_STEPS; i++)
    for (guint k = 0; k < i; k++)
      g_assert_cmpstr (omo_connection_step_get_id (i), !=, omo_connection_step_get_id (k));
  for (guint i = 1; i < OMO_N_CONNECTION_STATES; i++)
    for (guint k = 0; k < i; k++)
      {
        g_assert_cmpstr (omo_connection_state_get_id (i), !=, omo_connection_state_get_id (k));
        g_assert_cmpstr (omo_connection_state_get_label (i), !=,
                         omo_connection_state_get_label (k));
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/connection-line/print/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_print);
    }
  g_test_add_func ("/core/connection-line/failed", test_failed);
  g_test_add_func ("/core/connection-line/foreign", test_failed_with_a_foreign_error);
  g_test_add_func ("/core/connection-line/names", test_names_differ);

  return g_test_run ();
}
