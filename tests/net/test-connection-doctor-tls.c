/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "authority.h"
#include "canned-server.h"
#include "checkup.h"
#include "raw-server.h"

#define SHORT_MS 200

static const char *const replies[] = {
  "{\"error\": false, \"typeJob\": []}",
  "{\"error\": false, \"balance\": \"1.5\"}",
  NULL,
};

typedef struct
{
  const char *name;
  const char *names; /* of the certificate */
  int days;
  gboolean is_trusted;
  const char *states;
  const char *detail; /* is part of it */
  const char *advice; /* is part of it; NULL: there is none */
} Case;

static const Case cases[] = {
  { "valid", "IP:127.0.0.1", 60, TRUE, "ooooooo", "TLS 1.3, ", NULL },
  { "chain", "IP:127.0.0.1", 60, TRUE, "ooooooo", "\nCN=x, issued by CN=x, valid from ", NULL },
  { "ends-soon", "IP:127.0.0.1", 5, TRUE, "ooowooo", "TLS 1.3, ", "ends in 4 days" },
  { "expired", "IP:127.0.0.1", -1, TRUE, "ooofsss", "it has expired", "renew its certificate" },
  { "expired-clock", "IP:127.0.0.1", -1, TRUE, "ooofsss",
    "this computer’s clock: ", "renew its certificate" },
  { "self-signed", "IP:127.0.0.1", 60, FALSE, "ooofsss", "its issuer is not trusted",
    "virus scanner" },
  { "self-signed-chain", "IP:127.0.0.1", 60, FALSE, "ooofsss", "\nCN=x, issued by CN=x, ",
    "virus scanner" },
  { "wrong-host", "DNS:other.example", 60, TRUE, "ooofsss", "it is for another host",
    "Another server" },
};

static void
test_certificate (gconstpointer data)
{
  const Case *c = data;
  g_auto (Authority) authority = { 0 };
  g_autoptr (CannedServer) server = NULL;
  g_autoptr (OmoEndpoint) endpoint = NULL;
  g_auto (Checkup) checkup = { 0 };
  g_autofree char *states = NULL;
  OmoConnectionLine *line;

  authority_set_up_for_days (&authority, c->names, c->days);
  server = canned_server_new (replies, authority.certificate);
  endpoint = canned_server_dup_endpoint (server);
  checkup_set_up (&checkup);
  if (c->is_trusted)
    omo_transport_set_tls_database (checkup.transport, authority.database);
  checkup_run (&checkup, omo_endpoint_get_base (endpoint), CHECKUP_TOKEN);

  states = checkup_print_states (&checkup);
  g_assert_cmpstr (states, ==, c->states);
  line = checkup_get_line (&checkup, OMO_CONNECTION_STEP_TLS);
  g_assert_nonnull (strstr (omo_connection_line_get_detail (line), c->detail));
  if (c->advice == NULL)
    g_assert_null (omo_connection_line_get_advice (line));
  else
    g_assert_nonnull (strstr (omo_connection_line_get_advice (line), c->advice));
  /* Nothing was sent to whom is not trusted. */
  g_assert_cmpuint (server->paths->len, ==, states[OMO_CONNECTION_STEP_TLS] == 'f' ? 0 : 2);
}

/* A port where something else listens: it waits for a request that never comes. */
static void
test_no_tls_there (void)
{
  g_autoptr (RawServer) server = raw_server_new ("", -1, RAW_HOLD);
  g_autofree char *base = g_strdup_printf ("https://127.0.0.1:%u/api", server->port);
  g_auto (Checkup) checkup = { 0 };
  g_autofree char *states = NULL;

  checkup_set_up (&checkup);
  omo_connection_doctor_set_step_milliseconds (checkup.doctor, SHORT_MS);
  checkup_run (&checkup, base, CHECKUP_TOKEN);

  states = checkup_print_states (&checkup);
  g_assert_cmpstr (states, ==, "ooofsss");
  g_assert_cmpstr (
      omo_connection_line_get_error (checkup_get_line (&checkup, OMO_CONNECTION_STEP_TLS)), ==,
      "tls");
}

static void
skip (void)
{
  g_test_skip ("there is no openssl to make a certificate with");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/net/connection-doctor-tls/none", test_no_tls_there);
  if (!authority_is_possible ())
    g_test_add_func ("/net/connection-doctor-tls/certificate", skip);
  for (gsize i = 0; authority_is_possible () && i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path =
          g_strconcat ("/net/connection-doctor-tls/certificate/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_certificate);
    }

  return g_test_run ();
}
