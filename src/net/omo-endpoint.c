/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-endpoint.h"

#include <string.h>

#include "core/omo-error.h"

struct _OmoEndpoint
{
  char *base;
  GUri *uri;
  gboolean is_loopback;
  char *create_path; /* NULL: the dialect's */
  char *ask_path;
};

/* What libsoup wants of a GUri: paths and queries stay as they were typed. */
#define URI_FLAGS                                                                                  \
  (G_URI_FLAGS_HAS_PASSWORD | G_URI_FLAGS_ENCODED_PATH | G_URI_FLAGS_ENCODED_QUERY                 \
   | G_URI_FLAGS_ENCODED_FRAGMENT | G_URI_FLAGS_SCHEME_NORMALIZE)

static void
set_endpoint_error (GError **error, const char *reason)
{
  g_set_error (error, OMO_ERROR, OMO_ERROR_ENDPOINT, "the address %s", reason);
}

/* `text` without blanks round it and without trailing slashes. */
static char *
tidy_base (const char *text)
{
  char *tidy = g_strstrip (g_strdup (text));
  gsize length = strlen (tidy);

  while (length > 0 && tidy[length - 1] == '/')
    tidy[--length] = '\0';
  return tidy;
}

static gboolean
has_blank (const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    if ((guchar) *c <= ' ' || *c == 0x7f)
      return TRUE;
  return FALSE;
}

static GUri *
parse_base (const char *base, GError **error)
{
  g_autoptr (GError) reason = NULL;
  GUri *uri;

  if (strlen (base) > OMO_ENDPOINT_MAX_LENGTH)
    {
      set_endpoint_error (error, "is too long");
      return NULL;
    }
  if (has_blank (base))
    {
      set_endpoint_error (error, "has a blank or a line break in it");
      return NULL;
    }
  uri = g_uri_parse (base, URI_FLAGS, &reason);
  if (uri == NULL)
    g_set_error (error, OMO_ERROR, OMO_ERROR_ENDPOINT, "the address is no URL: %s",
                 reason->message);
  return uri;
}

/* A GUri gives the host with its %XX undone: a line break there would become a header of its own. */
static gboolean
is_plain_host (const char *host)
{
  for (const char *c = host; *c != '\0'; c++)
    if ((guchar) *c < 0x80 && !g_ascii_isalnum (*c) && strchr ("-._:", *c) == NULL)
      return FALSE;
  return TRUE;
}

/* Says what is wrong with the URL, or NULL. */
static const char *
find_fault (GUri *uri, gboolean allow_http)
{
  const char *scheme = g_uri_get_scheme (uri);
  const char *host = g_uri_get_host (uri);

  if (!g_str_equal (scheme, "https") && !g_str_equal (scheme, "http"))
    return "starts with neither https:// nor http://";
  if (host == NULL || *host == '\0')
    return "has no host";
  if (!is_plain_host (host))
    return "has a host with odd characters";
  if (g_uri_get_userinfo (uri) != NULL)
    return "has a user name in it";
  if (g_uri_get_query (uri) != NULL || g_uri_get_fragment (uri) != NULL)
    return "has a ? or # in it";
  if (g_uri_get_port (uri) == 0)
    return "has port 0";
  if (g_str_equal (scheme, "http") && !allow_http && !omo_endpoint_is_loopback_host (host))
    return "is plain http, which would send the token readable to everybody on the way";
  return NULL;
}

static void
clear_endpoint (gpointer data)
{
  OmoEndpoint *self = data;

  g_clear_pointer (&self->base, g_free);
  g_clear_pointer (&self->uri, g_uri_unref);
  g_clear_pointer (&self->create_path, g_free);
  g_clear_pointer (&self->ask_path, g_free);
}

OmoEndpoint *
omo_endpoint_new (const char *base, gboolean allow_http, GError **error)
{
  g_autofree char *tidy = NULL;
  g_autoptr (GUri) uri = NULL;
  const char *fault;
  OmoEndpoint *self;

  g_return_val_if_fail (base != NULL, NULL);

  tidy = tidy_base (base);
  uri = parse_base (tidy, error);
  if (uri == NULL)
    return NULL;
  fault = find_fault (uri, allow_http);
  if (fault != NULL)
    {
      set_endpoint_error (error, fault);
      return NULL;
    }

  self = g_atomic_rc_box_new0 (OmoEndpoint);
  self->base = g_steal_pointer (&tidy);
  self->is_loopback = omo_endpoint_is_loopback_host (g_uri_get_host (uri));
  self->uri = g_steal_pointer (&uri);
  return self;
}

/* A path is a part of an address that a person typed, too. */
static gboolean
check_path (const char *path, GError **error)
{
  if (path == NULL || omo_profile_is_path (path))
    return TRUE;
  set_endpoint_error (error, "has a path with odd characters");
  return FALSE;
}

OmoEndpoint *
omo_endpoint_new_with_paths (const char *base,
                             gboolean allow_http,
                             const char *create_path,
                             const char *ask_path,
                             GError **error)
{
  OmoEndpoint *self;

  if (!check_path (create_path, error) || !check_path (ask_path, error))
    return NULL;
  self = omo_endpoint_new (base, allow_http, error);
  if (self == NULL)
    return NULL;
  self->create_path = g_strdup (create_path);
  self->ask_path = g_strdup (ask_path);
  return self;
}

OmoEndpoint *
omo_endpoint_new_for_profile (const OmoProfile *profile, const OmoDialect *dialect, GError **error)
{
  gboolean is_own;

  g_return_val_if_fail (profile != NULL && dialect != NULL, NULL);

  is_own = dialect == profile->dialect;
  return omo_endpoint_new_with_paths (omo_profile_get_base_for (profile, dialect),
                                      profile->allow_http, is_own ? profile->create_path : NULL,
                                      is_own ? profile->ask_path : NULL, error);
}

OmoEndpoint *
omo_endpoint_ref (OmoEndpoint *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

void
omo_endpoint_unref (OmoEndpoint *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, clear_endpoint);
}

const char *
omo_endpoint_get_base (OmoEndpoint *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->base;
}

gboolean
omo_endpoint_is_insecure (OmoEndpoint *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return !self->is_loopback && g_str_equal (g_uri_get_scheme (self->uri), "http");
}

gboolean
omo_endpoint_is_loopback (OmoEndpoint *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->is_loopback;
}

GUri *
omo_endpoint_build_uri (OmoEndpoint *self, const char *path)
{
  const char *base_path;
  g_autofree char *whole = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  base_path = g_uri_get_path (self->uri);
  whole = g_strconcat (g_str_equal (base_path, "/") ? "" : base_path, "/", path, NULL);
  return g_uri_build (URI_FLAGS, g_uri_get_scheme (self->uri), NULL, g_uri_get_host (self->uri),
                      g_uri_get_port (self->uri), whole, NULL, NULL);
}

GUri *
omo_endpoint_build_create_uri (OmoEndpoint *self, const OmoDialect *dialect)
{
  g_return_val_if_fail (self != NULL && dialect != NULL, NULL);

  return omo_endpoint_build_uri (
      self, self->create_path != NULL ? self->create_path : omo_dialect_get_create_path (dialect));
}

GUri *
omo_endpoint_build_ask_uri (OmoEndpoint *self, const OmoDialect *dialect)
{
  g_return_val_if_fail (self != NULL && dialect != NULL, NULL);

  return omo_endpoint_build_uri (self, self->ask_path != NULL ? self->ask_path
                                                              : omo_dialect_get_ask_path (dialect));
}

gboolean
omo_endpoint_is_loopback_host (const char *host)
{
  g_autoptr (GInetAddress) address = NULL;

  g_return_val_if_fail (host != NULL, FALSE);

  if (g_ascii_strcasecmp (host, "localhost") == 0)
    return TRUE;
  address = g_inet_address_new_from_string (host);
  return address != NULL && g_inet_address_get_is_loopback (address);
}
