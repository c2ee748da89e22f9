/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-solver.h"

#include "../add-cases.h"
#include "authority.h"
#include "canned-solver.h"
#include "core/omo-error.h"

typedef struct
{
  const char *name;
  const char *names;
  gboolean is_trusted;
  gboolean is_refused;
} TlsCase;

static const TlsCase tls_cases[] = {
  { "self-signed", "IP:127.0.0.1", FALSE, TRUE },
  { "own-authority", "IP:127.0.0.1", TRUE, FALSE },
  { "another-name", "DNS:elsewhere.invalid", TRUE, TRUE },
};

static void
test_tls (gconstpointer data)
{
  const TlsCase *c = data;
  static const char *const replies[] = { ACCEPTED, SOLVED, NULL };
  g_auto (Authority) authority = { 0 };
  g_auto (CannedSolver) fixture = { 0 };
  g_auto (Running) running = { 0 };

  authority_set_up (&authority, c->names);
  canned_solver_set_up (&fixture, replies, authority.certificate);
  if (c->is_trusted)
    omo_transport_set_tls_database (fixture.transport, authority.database);
  canned_solver_run (&fixture, &running, "web-pair");
  if (c->is_refused)
    g_assert_error (running.error, OMO_ERROR, OMO_ERROR_TLS);
  else
    g_assert_no_error (running.error);
  g_assert_cmpuint (fixture.server->bodies->len, ==, c->is_refused ? 0 : 2);
}

static GError *
run_with_ca_file (Authority *authority, const char *path)
{
  static const char *const replies[] = { ACCEPTED, SOLVED, NULL };
  g_auto (CannedSolver) fixture = { 0 };
  g_auto (Running) running = { 0 };

  canned_solver_set_up (&fixture, replies, authority->certificate);
  omo_transport_set_ca_file (fixture.transport, path);
  canned_solver_run (&fixture, &running, "web-pair");
  g_assert_cmpuint (fixture.server->paths->len, ==, running.error == NULL ? 2 : 0);
  return g_steal_pointer (&running.error);
}

/* The certificate of a throw-away authority, in a file of its own. */
static void
test_ca_file (void)
{
  g_auto (Authority) authority = { 0 };
  g_autoptr (GError) error = NULL;

  authority_set_up (&authority, "IP:127.0.0.1");
  error = run_with_ca_file (&authority, authority.certificate_path);
  g_assert_no_error (error);
}

/* Whom the file does not name is not trusted, whatever the system thinks. */
static void
test_ca_file_of_another (void)
{
  g_auto (Authority) authority = { 0 };
  g_auto (Authority) other = { 0 };
  g_autoptr (GError) error = NULL;

  authority_set_up (&authority, "IP:127.0.0.1");
  authority_set_up (&other, "IP:127.0.0.1");
  error = run_with_ca_file (&authority, other.certificate_path);
  g_assert_error (error, OMO_ERROR, OMO_ERROR_TLS);
}

static void
test_ca_file_unreadable (void)
{
  g_auto (Authority) authority = { 0 };
  g_autoptr (GError) error = NULL;

  authority_set_up (&authority, "IP:127.0.0.1");
  error = run_with_ca_file (&authority, "/nonexistent/ca.pem");
  g_assert_error (error, OMO_ERROR, OMO_ERROR_CA_FILE);
}

static void
skip_tls (void)
{
  g_test_skip ("there is no openssl to make a certificate with");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  if (authority_is_possible ())
    {
      ADD_CASES ("/net/solver-tls/trust", tls_cases, test_tls)
      g_test_add_func ("/net/solver-tls/ca-file", test_ca_file);
      g_test_add_func ("/net/solver-tls/ca-file-of-another", test_ca_file_of_another);
      g_test_add_func ("/net/solver-tls/ca-file-unreadable", test_ca_file_unreadable);
    }
  else
    g_test_add_func ("/net/solver-tls/skipped", skip_tls);

  return g_test_run ();
}
