/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-connection-advice.h"

#include <string.h>

#include "core/omo-error.h"

typedef struct
{
  const char *name;
  GTlsCertificateFlags faults;
  const char *speaks_of;
} CertificateCase;

static const CertificateCase certificate_cases[] = {
  { "expired", G_TLS_CERTIFICATE_EXPIRED, "renew its certificate" },
  { "early", G_TLS_CERTIFICATE_NOT_ACTIVATED, "clock is probably slow" },
  { "unknown-issuer", G_TLS_CERTIFICATE_UNKNOWN_CA, "virus scanner" },
  { "wrong-host", G_TLS_CERTIFICATE_BAD_IDENTITY, "Another server" },
  /* Whoever wears the wrong name need not be trusted first. */
  { "wrong-host-and-unknown", G_TLS_CERTIFICATE_BAD_IDENTITY | G_TLS_CERTIFICATE_UNKNOWN_CA,
    "Another server" },
  { "expired-and-unknown", G_TLS_CERTIFICATE_EXPIRED | G_TLS_CERTIFICATE_UNKNOWN_CA,
    "renew its certificate" },
  { "other", G_TLS_CERTIFICATE_GENERIC_ERROR, "Nothing secret was sent" },
};

static void
test_certificate (gconstpointer data)
{
  const CertificateCase *c = data;

  g_assert_nonnull (strstr (omo_connection_advise_certificate (c->faults), c->speaks_of));
}

/* Whatever a request over the network may end with. */
static const OmoErrorCode codes[] = {
  OMO_ERROR_NAME_UNRESOLVED,  OMO_ERROR_UNREACHABLE, OMO_ERROR_TLS,        OMO_ERROR_CUT,
  OMO_ERROR_TIMED_OUT,        OMO_ERROR_HTTP_STATUS, OMO_ERROR_REDIRECTED, OMO_ERROR_MALFORMED,
  OMO_ERROR_ANSWER_TOO_LARGE, OMO_ERROR_REFUSED,
};

static void
test_every_failure_of_a_request (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (OMO_ERROR, (int) codes[i], "it failed");

      g_assert_nonnull (omo_connection_advise (error));
    }
}

static void
test_a_code_that_passes (void)
{
  g_autoptr (GError) error = g_error_new_literal (OMO_ERROR, OMO_ERROR_REFUSED, "it refuses");
  const char *advice = omo_connection_advise (error);

  omo_error_set_service_code (error, "ERROR_SERVICE_UNAVAILABLE");
  g_assert_cmpstr (omo_connection_advise (error), !=, advice);
  g_assert_nonnull (strstr (omo_connection_advise (error), "later"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (certificate_cases); i++)
    {
      g_autofree char *path =
          g_strconcat ("/core/connection-advice/certificate/", certificate_cases[i].name, NULL);

      g_test_add_data_func (path, &certificate_cases[i], test_certificate);
    }
  g_test_add_func ("/core/connection-advice/request", test_every_failure_of_a_request);
  g_test_add_func ("/core/connection-advice/passing", test_a_code_that_passes);

  return g_test_run ();
}
