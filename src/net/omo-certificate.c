/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-certificate.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Real chains have two to four; a server may send as many as it likes. */
#define MAX_CHAIN 6
/* A distinguished name is some 100 bytes. */
#define MAX_NAME_CHARACTERS 200

static char *
print_name (char *name)
{
  g_autofree char *taken = name;
  g_autofree char *valid = NULL;

  if (taken == NULL)
    return g_strdup (_ ("nobody"));
  valid = g_utf8_make_valid (taken, -1);
  return g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), MAX_NAME_CHARACTERS));
}

static char *
print_time (GDateTime *time)
{
  g_autoptr (GDateTime) taken = time;
  g_autoptr (GDateTime) utc = taken == NULL ? NULL : g_date_time_to_utc (taken);

  return utc == NULL ? g_strdup ("?") : g_date_time_format (utc, "%Y-%m-%d %H:%M");
}

static void
append_certificate (GString *text, GTlsCertificate *certificate)
{
  g_autofree char *subject = print_name (g_tls_certificate_get_subject_name (certificate));
  g_autofree char *issuer = print_name (g_tls_certificate_get_issuer_name (certificate));
  g_autofree char *from = print_time (g_tls_certificate_get_not_valid_before (certificate));
  g_autofree char *until = print_time (g_tls_certificate_get_not_valid_after (certificate));

  if (text->len > 0)
    g_string_append_c (text, '\n');
  /* Translators: a certificate: whose it is, who says so, and from when until when it is valid */
  g_string_append_printf (text, _ ("%s, issued by %s, valid from %s to %s UTC"), subject, issuer,
                          from, until);
}

char *
omo_certificate_print_chain (GTlsCertificate *certificate)
{
  GString *text;

  g_return_val_if_fail (G_IS_TLS_CERTIFICATE (certificate), NULL);

  text = g_string_new (NULL);
  for (guint i = 0; certificate != NULL && i < MAX_CHAIN; i++)
    {
      append_certificate (text, certificate);
      certificate = g_tls_certificate_get_issuer (certificate);
    }
  return g_string_free (text, FALSE);
}

int
omo_certificate_count_days_left (GTlsCertificate *certificate, GDateTime *now)
{
  g_autoptr (GDateTime) end = NULL;

  g_return_val_if_fail (G_IS_TLS_CERTIFICATE (certificate), 0);
  g_return_val_if_fail (now != NULL, 0);

  end = g_tls_certificate_get_not_valid_after (certificate);
  if (end == NULL)
    return G_MAXINT;
  return (int) floor ((double) g_date_time_difference (end, now) / G_TIME_SPAN_DAY);
}
