/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-certificate.h"

#include "authority.h"

static void
test_chain (void)
{
  g_auto (Authority) authority = { 0 };
  g_autofree char *chain = NULL;

  authority_set_up (&authority, "IP:127.0.0.1");
  chain = omo_certificate_print_chain (authority.certificate);
  g_assert_true (g_regex_match_simple ("^CN=x, issued by CN=x, valid from "
                                       "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d to "
                                       "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC$",
                                       chain, G_REGEX_DOLLAR_ENDONLY, 0));
}

/* A server may send as many as it likes: six are told. */
static void
test_long_chain (void)
{
  g_auto (Authority) authority = { 0 };
  g_autoptr (GTlsCertificate) last = NULL;
  g_autofree char *pem = NULL;
  g_autofree char *chain = NULL;
  g_auto (GStrv) lines = NULL;

  authority_set_up (&authority, "IP:127.0.0.1");
  g_object_get (authority.certificate, "certificate-pem", &pem, NULL);
  last = g_object_ref (authority.certificate);
  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (GTlsCertificate) issuer = g_steal_pointer (&last);

      last = g_initable_new (G_OBJECT_TYPE (issuer), NULL, NULL, "certificate-pem", pem, "issuer",
                             issuer, NULL);
    }
  chain = omo_certificate_print_chain (last);
  lines = g_strsplit (chain, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 6);
}

typedef struct
{
  const char *name;
  int days; /* of validity */
  int hours_later;
  int left;
} DaysCase;

static const DaysCase days_cases[] = {
  { "new", 2, 1, 1 },
  { "last-day", 2, 25, 0 },
  { "ended", 2, 49, -1 },
  { "ended-long-ago", 2, 97, -3 },
};

static void
test_days_left (gconstpointer data)
{
  const DaysCase *c = data;
  g_auto (Authority) authority = { 0 };
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) then = g_date_time_add_hours (now, c->hours_later);

  authority_set_up_for_days (&authority, "IP:127.0.0.1", c->days);
  g_assert_cmpint (omo_certificate_count_days_left (authority.certificate, then), ==, c->left);
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

  g_test_add_func ("/net/certificate/chain", authority_is_possible () ? test_chain : skip);
  g_test_add_func ("/net/certificate/long-chain",
                   authority_is_possible () ? test_long_chain : skip);
  for (gsize i = 0; authority_is_possible () && i < G_N_ELEMENTS (days_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/net/certificate/days/", days_cases[i].name, NULL);

      g_test_add_data_func (path, &days_cases[i], test_days_left);
    }

  return g_test_run ();
}
