/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-redact.h"

#include "core/omo-error.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *token;
  const char *expected;
} Case;

static const Case cases[] = {
  { "once", "Invalid token s3cret.", "s3cret", "Invalid token [token]." },
  { "twice", "s3crets3cret", "s3cret", "[token][token]" },
  { "absent", "Invalid token.", "s3cret", "Invalid token." },
  { "no-token", "Invalid token.", NULL, "Invalid token." },
  { "empty-token", "Invalid token.", "", "Invalid token." },
  { "no-text", "", "s3cret", "" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *redacted = omo_redact_text (c->text, c->token);

  g_assert_cmpstr (redacted, ==, c->expected);
}

static void
test_error (void)
{
  g_autoptr (GError) error =
      g_error_new_literal (OMO_ERROR, OMO_ERROR_HTTP_STATUS, "HTTP 403 for s3cret");
  g_autoptr (GError) redacted = NULL;

  omo_error_set_words (error, "s3cret is blocked");
  omo_error_set_http_status (error, 403);
  omo_error_set_stage (error, OMO_STAGE_ASK);
  redacted = omo_redact_error (error, "s3cret");
  g_assert_error (redacted, OMO_ERROR, OMO_ERROR_HTTP_STATUS);
  g_assert_cmpstr (redacted->message, ==, "HTTP 403 for [token]");
  g_assert_cmpstr (omo_error_get_words (redacted), ==, "[token] is blocked");
  g_assert_cmpuint (omo_error_get_http_status (redacted), ==, 403);
  g_assert_cmpint (omo_error_get_stage (redacted), ==, OMO_STAGE_ASK);
  g_assert_cmpstr (error->message, ==, "HTTP 403 for s3cret");
}

static void
test_service_code (void)
{
  g_autoptr (GError) error = g_error_new_literal (OMO_ERROR, OMO_ERROR_REFUSED, "refused");
  g_autoptr (GError) kept = NULL;
  g_autoptr (GError) dropped = NULL;

  omo_error_set_service_code (error, "ERROR_S3CRET");
  kept = omo_redact_error (error, "s3cret");
  dropped = omo_redact_error (error, "S3CRET");
  g_assert_cmpstr (omo_error_get_service_code (kept), ==, "ERROR_S3CRET");
  g_assert_null (omo_error_get_service_code (dropped));
}

static void
test_foreign_error (void)
{
  g_autoptr (GError) error =
      g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled s3cret");
  g_autoptr (GError) redacted = omo_redact_error (error, "s3cret");

  g_assert_error (redacted, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpstr (redacted->message, ==, "cancelled [token]");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/redact/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/core/redact/error", test_error);
  g_test_add_func ("/core/redact/service-code", test_service_code);
  g_test_add_func ("/core/redact/foreign-error", test_foreign_error);

  return g_test_run ();
}
