/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-connection-advice.h"

#include <glib/gi18n-lib.h>

#include "core/omo-error.h"
#include "core/omo-service-error.h"

#define NOT_THE_API                                                                                \
  N_ ("Something other than the API answers there: a login page or a proxy, or the address was "       \
      "mistyped.")

static const char *const advices[OMO_N_ERROR_CODES] = {
  [OMO_ERROR_NAME_UNRESOLVED] = N_ (
      "Check the address for typing errors, and that this computer is on the network. If others find the name, look at the DNS server that this computer asks."),
  [OMO_ERROR_UNREACHABLE] =
      N_ ("Check the network, and whether a firewall or the proxy lets this computer through."),
  [OMO_ERROR_TLS] =
      N_ ("Nothing secret was sent. A proxy, a firewall or a virus scanner may stand in between."),
  [OMO_ERROR_CUT] = N_ ("Try again. If it persists, something on the way cuts connections off."),
  [OMO_ERROR_TIMED_OUT] =
      N_ ("Try again in a moment. If it persists, the service or the network is overloaded."),
  [OMO_ERROR_HTTP_STATUS] =
      N_ ("Check the address. If it is right, the service is in trouble: report the status to it."),
  [OMO_ERROR_REDIRECTED] = NOT_THE_API,
  [OMO_ERROR_ANSWER_TOO_LARGE] = NOT_THE_API,
  [OMO_ERROR_MALFORMED] = NOT_THE_API,
  [OMO_ERROR_REFUSED] =
      N_ ("Read what the service said. Most often the token is wrong or of another service."),
};

/* The first that is there is the one to mend first. */
static const struct
{
  GTlsCertificateFlags fault;
  const char *advice;
} certificate_advices[] = {
  { G_TLS_CERTIFICATE_REVOKED,
    N_ ("Send nothing there: the certificate was revoked. Tell the service.") },
  { G_TLS_CERTIFICATE_BAD_IDENTITY,
    N_ ("Another server answers at this address. Check the address, the DNS server and the "
        "proxy.") },
  { G_TLS_CERTIFICATE_NOT_ACTIVATED,
    N_ ("This computer’s clock is probably slow. Set it; if it is right, tell the service.") },
  { G_TLS_CERTIFICATE_EXPIRED,
    N_ ("Check this computer’s clock. If it is right, the service must renew its certificate.") },
  { G_TLS_CERTIFICATE_INSECURE,
    N_ ("The certificate is too weak to be trusted. Tell the service.") },
  { G_TLS_CERTIFICATE_UNKNOWN_CA,
    N_ ("A proxy, a firewall or a virus scanner that opens secure connections may stand in "
        "between: ask who runs this network.") },
};

const char *
omo_connection_advise (const GError *error)
{
  const char *advice;

  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain != OMO_ERROR)
    return NULL;
  g_return_val_if_fail ((guint) error->code < OMO_N_ERROR_CODES, NULL);
  if (omo_service_error_may_pass (error))
    return _ ("The service says that this will pass. Try again a little later.");
  advice = advices[error->code];
  return advice == NULL ? NULL : _ (advice);
}

const char *
omo_connection_advise_certificate (GTlsCertificateFlags faults)
{
  for (gsize i = 0; i < G_N_ELEMENTS (certificate_advices); i++)
    if ((faults & certificate_advices[i].fault) != 0)
      return _ (certificate_advices[i].advice);
  return _ (advices[OMO_ERROR_TLS]);
}
