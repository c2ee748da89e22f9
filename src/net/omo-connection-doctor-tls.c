/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/omo-connection-advice.h"
#include "core/omo-detail.h"
#include "core/omo-error.h"
#include "net/omo-certificate.h"
#include "net/omo-connection-doctor-private.h"
#include "net/omo-network-error.h"

/* The handshake, on a connection that carries nothing else. */

#define DATE_FAULTS (G_TLS_CERTIFICATE_EXPIRED | G_TLS_CERTIFICATE_NOT_ACTIVATED)

static gboolean
refused_cb (GTlsConnection *connection,
            GTlsCertificate *certificate,
            GTlsCertificateFlags faults,
            gpointer user_data)
{
  OmoConnectionRun *run = user_data;

  g_set_object (&run->certificate, certificate);
  run->certificate_faults = faults;
  return FALSE;
}

/* Whose fault a date is can only be seen beside this computer's own. */
static char *
print_refusal (OmoConnectionRun *run, const char *message)
{
  g_autofree char *chain = omo_certificate_print_chain (run->certificate);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *here = g_date_time_format (now, "%Y-%m-%d %H:%M");
  g_autofree char *told = omo_detail_translate (message);
  GString *text = g_string_new (told);

  g_string_append_printf (text, "\n%s", chain);
  if ((run->certificate_faults & DATE_FAULTS) != 0)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("this computer’s clock: %s UTC"), here);
    }
  return g_string_free (text, FALSE);
}

static void
fail (GTask *task, const GError *foreign)
{
  OmoConnectionRun *run = g_task_get_task_data (task);
  g_autoptr (GError) error = omo_network_error_new (foreign, FALSE, run->certificate_faults);
  g_autoptr (GError) refusal = NULL;
  g_autofree char *message = NULL;

  if (run->certificate == NULL)
    {
      omo_connection_lose (task, error, NULL);
      return;
    }
  message = print_refusal (run, error->message);
  refusal = g_error_new_literal (OMO_ERROR, OMO_ERROR_TLS, message);
  omo_connection_lose (task, refusal, omo_connection_advise_certificate (run->certificate_faults));
}

static const char *
name_version (GTlsProtocolVersion version)
{
  switch (version)
    {
    case G_TLS_PROTOCOL_VERSION_TLS_1_2:
      return "TLS 1.2";
    case G_TLS_PROTOCOL_VERSION_TLS_1_3:
      return "TLS 1.3";
    default:
      return "TLS";
    }
}

/* The transport refuses it too, before it sends anything. */
static gboolean
is_too_old (GTlsConnection *connection)
{
  GTlsProtocolVersion version = g_tls_connection_get_protocol_version (connection);

  return version != G_TLS_PROTOCOL_VERSION_UNKNOWN && version < G_TLS_PROTOCOL_VERSION_TLS_1_2;
}

static char *
print_connection (GTlsConnection *connection, GTlsCertificate *certificate)
{
  g_autofree char *cipher = g_tls_connection_get_ciphersuite_name (connection);
  g_autofree char *chain = omo_certificate_print_chain (certificate);

  return g_strdup_printf ("%s%s%s\n%s",
                          name_version (g_tls_connection_get_protocol_version (connection)),
                          cipher == NULL ? "" : ", ", cipher == NULL ? "" : cipher, chain);
}

/* NULL while it is long enough. */
static char *
warn_of_end (GTlsCertificate *certificate)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  int days = omo_certificate_count_days_left (certificate, now);

  if (days >= OMO_CONNECTION_DOCTOR_CERTIFICATE_DAYS)
    return NULL;
  return g_strdup_printf (
      ngettext ("The service’s certificate ends in %d day: remind the service.",
                "The service’s certificate ends in %d days: remind the service.",
                (gulong) MAX (days, 0)),
      days);
}

static void
handshaken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GTlsConnection *connection = G_TLS_CONNECTION (source);
  GTlsCertificate *certificate = g_tls_connection_get_peer_certificate (connection);
  g_autoptr (GError) error = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *warning = NULL;

  g_signal_handlers_disconnect_by_func (connection, refused_cb, g_task_get_task_data (task));
  if (!g_tls_connection_handshake_finish (connection, result, &error))
    {
      fail (task, error);
      return;
    }
  if (is_too_old (connection))
    {
      error = g_error_new_literal (OMO_ERROR, OMO_ERROR_TLS,
                                   "the server speaks only TLS older than 1.2");
      omo_connection_lose (task, error, NULL);
      return;
    }
  detail = print_connection (connection, certificate);
  warning = warn_of_end (certificate);
  omo_connection_end_step (task,
                           warning == NULL ? OMO_CONNECTION_STATE_OK : OMO_CONNECTION_STATE_WARNING,
                           detail, warning);
}

static void
do_without (GTask *task)
{
  OmoConnectionRun *run = g_task_get_task_data (task);

  if (omo_endpoint_is_insecure (run->endpoint))
    omo_connection_note_step (
        task, OMO_CONNECTION_STATE_WARNING, _ ("none: plain http"),
        _ ("Anyone on the way can read the token. Use the https address if there is one."));
  else
    omo_connection_skip_step (task, _ ("none: plain http that does not leave this computer"));
}

static void
shake_hands (GTask *task)
{
  OmoConnectionRun *run = g_task_get_task_data (task);
  g_autoptr (GSocketConnectable) address = NULL;
  GIOStream *secure;
  g_autoptr (GError) foreign = NULL;

  address = omo_connection_parse_address (run, NULL);
  secure = g_tls_client_connection_new (run->stream, address, &foreign);
  if (secure == NULL)
    {
      fail (task, foreign);
      return;
    }
  g_object_unref (run->stream);
  run->stream = secure;
  g_tls_connection_set_database (G_TLS_CONNECTION (secure),
                                 omo_transport_get_tls_database (run->transport));
  g_signal_connect (secure, "accept-certificate", G_CALLBACK (refused_cb), run);
  g_tls_connection_handshake_async (G_TLS_CONNECTION (secure), G_PRIORITY_DEFAULT, run->cancellable,
                                    handshaken_cb, g_object_ref (task));
}

static void
trusted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (omo_transport_trust_finish (OMO_TRANSPORT (source), result, &error))
    shake_hands (task);
  else
    omo_connection_lose (task, error, NULL);
}

void
omo_connection_start_tls (GTask *task)
{
  OmoConnectionRun *run = g_task_get_task_data (task);

  if (omo_connection_skip_if_lost (task))
    return;
  if (run->is_tls)
    omo_transport_trust_async (run->transport, run->cancellable, trusted_cb, g_object_ref (task));
  else
    do_without (task);
}
