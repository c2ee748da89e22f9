/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-doctor-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define JSON_TYPE "application/json"
/* Of the raw samples of the document of 2022-10-23. */
#define SAMPLE_HOST "api.anycaptcha.com"

/* An address in its parts; zeroed when there is none, or it cannot be taken apart. */
typedef struct
{
  char *scheme;
  char *host;
  char *path;
  char *query;
} Address;

static void
address_clear (Address *self)
{
  g_free (self->scheme);
  g_free (self->host);
  g_free (self->path);
  g_free (self->query);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Address, address_clear)

static void
split (const char *uri, Address *out)
{
  if (uri != NULL)
    g_uri_split (uri, G_URI_FLAGS_NONE, &out->scheme, NULL, &out->host, NULL, &out->path,
                 &out->query, NULL, NULL);
}

/* The stand-in, or a proxy of one's own. */
static gboolean
is_here (const char *host)
{
  return g_ascii_strcasecmp (host, "localhost") == 0 || g_str_has_prefix (host, "127.")
         || g_str_equal (host, "::1");
}

static gboolean
is_host_of (const OmoDialect *dialect, const char *host)
{
  g_auto (Address) base = { 0 };

  split (omo_dialect_get_base (dialect), &base);
  return g_ascii_strcasecmp (base.host, host) == 0;
}

static gboolean
is_own_host (const char *host)
{
  for (guint i = 0; i < omo_dialect_get_n (); i++)
    if (is_host_of (omo_dialect_get (i), host))
      return TRUE;
  return FALSE;
}

static const char *
get_call_path (const OmoDialect *dialect, OmoPasteCall call)
{
  return call == OMO_PASTE_ASK ? omo_dialect_get_ask_path (dialect)
                               : omo_dialect_get_create_path (dialect);
}

/* Where the call belongs; free with g_free. */
static char *
print_proper_uri (const OmoDialect *dialect, OmoPasteCall call)
{
  return g_strconcat (omo_dialect_get_base (dialect), "/", get_call_path (dialect, call), NULL);
}

static void
check_method (OmoDoctorExam *exam)
{
  const char *method = exam->subject->method;

  if (method != NULL && g_ascii_strcasecmp (method, "POST") != 0)
    omo_doctor_find_with (exam, "method", method, NULL);
}

static void
mend_method (OmoDoctorSubject *subject, const OmoDialect *dialect)
{
  g_free (subject->method);
  subject->method = g_strdup ("POST");
}

static void
check_content_type_missing (OmoDoctorExam *exam)
{
  if (exam->subject->has_head && exam->subject->content_type == NULL)
    omo_doctor_find (exam);
}

static void
check_content_type (OmoDoctorExam *exam)
{
  const char *type = exam->subject->content_type;
  g_autofree char *media = type == NULL ? NULL : g_strndup (type, strcspn (type, ";"));

  if (media != NULL && g_ascii_strcasecmp (g_strstrip (media), JSON_TYPE) != 0)
    omo_doctor_find_with (exam, "type", media, NULL);
}

static void
mend_content_type (OmoDoctorSubject *subject, const OmoDialect *dialect)
{
  g_free (subject->content_type);
  subject->content_type = g_strdup (JSON_TYPE);
}

static void
check_plain_http (OmoDoctorExam *exam)
{
  g_auto (Address) address = { 0 };

  split (exam->subject->uri, &address);
  if (address.host != NULL && g_strcmp0 (address.scheme, "http") == 0 && !is_here (address.host))
    omo_doctor_find_with (exam, "host", address.host, NULL);
}

static void
mend_plain_http (OmoDoctorSubject *subject, const OmoDialect *dialect)
{
  char *uri = g_strconcat ("https", subject->uri + strlen ("http"), NULL);

  g_free (subject->uri);
  subject->uri = uri;
}

static void
find_host (OmoDoctorExam *exam, gboolean is_sample)
{
  g_auto (Address) address = { 0 };
  g_auto (Address) base = { 0 };

  split (exam->subject->uri, &address);
  split (omo_dialect_get_base (exam->dialect), &base);
  if (address.host != NULL && *address.host != '\0' && exam->lookalike == NULL
      && !is_own_host (address.host) && !is_here (address.host)
      && g_str_equal (address.host, SAMPLE_HOST) == is_sample)
    omo_doctor_find_with (exam, "host", address.host, "proper", base.host, NULL);
}

static void
check_sample_host (OmoDoctorExam *exam)
{
  find_host (exam, TRUE);
}

static void
check_other_host (OmoDoctorExam *exam)
{
  find_host (exam, FALSE);
}

/* Behind a host that is not the service's nobody knows the base: there the call alone is compared. */
static gboolean
is_proper_path (const Address *address, const char *proper, const char *call)
{
  g_auto (Address) wanted = { 0 };
  g_autofree char *path = g_strdup (address->path);
  gsize length = strlen (path);
  const char *last;

  while (length > 0 && path[length - 1] == '/')
    path[--length] = '\0';
  last = strrchr (path, '/');
  if (address->host == NULL || !is_own_host (address->host))
    return g_str_equal (last == NULL ? path : last + 1, call);
  split (proper, &wanted);
  return g_str_equal (path, wanted.path) && g_ascii_strcasecmp (address->host, wanted.host) == 0;
}

static void
check_path (OmoDoctorExam *exam)
{
  OmoPasteCall call = exam->subject->call;
  g_auto (Address) address = { 0 };
  g_autofree char *proper = print_proper_uri (exam->dialect, call);

  split (exam->subject->uri, &address);
  if (address.path == NULL || call == OMO_PASTE_OTHER || exam->lookalike != NULL)
    return;
  if (!is_proper_path (&address, proper, get_call_path (exam->dialect, call)))
    omo_doctor_find_with (exam, "path", address.path, "proper", proper, "dialect",
                          omo_dialect_get_id (exam->dialect), NULL);
}

static void
mend_address (OmoDoctorSubject *subject, const OmoDialect *dialect)
{
  g_free (subject->uri);
  subject->uri = print_proper_uri (dialect, subject->call);
}

/* The service's own spelling of the token's field, and what is near it. */
static void
check_query (OmoDoctorExam *exam)
{
  static const char *const names[] = { "token", "key" };
  g_auto (Address) address = { 0 };

  split (exam->subject->uri, &address);
  if (address.query == NULL || exam->lookalike != NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *lower = g_ascii_strdown (address.query, -1);
      g_autofree char *assigned = g_strconcat (names[i], "=", NULL);

      if (strstr (lower, assigned) == NULL)
        continue;
      omo_doctor_find_with (exam, "proper", omo_dialect_get_field (exam->dialect, OMO_FIELD_TOKEN),
                            NULL);
      return;
    }
}

static void
mend_query (OmoDoctorSubject *subject, const OmoDialect *dialect)
{
  subject->uri[strcspn (subject->uri, "?#")] = '\0';
}

static const OmoDoctorRule rules[] = {
  { "method-not-post", OMO_SEVERITY_ERROR,
    N_ ("The request is sent with {method}; the service takes POST alone."), check_method,
    N_ ("Use POST"), NULL, mend_method },
  { "content-type-missing", OMO_SEVERITY_ERROR,
    N_ ("There is no Content-Type: the service reads the body only as application/json."),
    check_content_type_missing, N_ ("Send as JSON"), NULL, mend_content_type },
  { "content-type-not-json", OMO_SEVERITY_ERROR,
    N_ ("The Content-Type is “{type}”; the service expects application/json."), check_content_type,
    N_ ("Send as JSON"), NULL, mend_content_type },
  { "address-not-https", OMO_SEVERITY_ERROR,
    N_ ("The address begins with http: the token travels to {host} in the clear, and a redirect "
        "to https loses the body."),
    check_plain_http, N_ ("Use https"), NULL, mend_plain_http },
  { "address-of-sample", OMO_SEVERITY_ERROR,
    N_ ("The request goes to {host}, which stands in the document’s samples by mistake: that is "
        "another service, and OMOcaptcha is at {proper}."),
    check_sample_host, N_ ("Use the Service’s Address"), NULL, mend_address },
  { "address-other-host", OMO_SEVERITY_WARNING,
    N_ ("The request goes to {host}; the service is at {proper}."), check_other_host,
    N_ ("Use the Service’s Address"), NULL, mend_address },
  { "address-wrong-path", OMO_SEVERITY_ERROR,
    N_ ("The path is “{path}”; a request in {dialect} goes to {proper}."), check_path,
    N_ ("Use the Service’s Address"), NULL, mend_address },
  { "token-in-address", OMO_SEVERITY_ERROR,
    N_ ("A token stands in the address, where every log keeps it; it belongs in the field "
        "“{proper}” of the body."),
    check_query, N_ ("Take It Out"), NULL, mend_query },
};

const OmoDoctorGroup omo_doctor_head_rules = { rules, G_N_ELEMENTS (rules) };
