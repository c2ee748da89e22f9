/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-profile.h"

G_BEGIN_DECLS

/* Where the service is: a base URL and perhaps own paths below it, parsed and checked once. Immutable, reference-counted. */
typedef struct _OmoEndpoint OmoEndpoint;

/* As documented on 2022-10-23. */
#define OMO_ENDPOINT_DEFAULT_BASE "https://omocaptcha.com/api"
/* A URL longer than this is a paste accident. */
#define OMO_ENDPOINT_MAX_LENGTH 2048

/* `https` anywhere; `http` for loopback (127.0.0.0/8, ::1, localhost), elsewhere only with `allow_http`. No user
 * info, query or fragment. Trailing slashes and surrounding blanks are taken off. Errors: OMO_ERROR_ENDPOINT,
 * saying what is wrong with it. */
OmoEndpoint *omo_endpoint_new (const char *base, gboolean allow_http, GError **error);
/* The same where creating a job and asking for its answer have paths of their own; NULL: the dialect's. */
OmoEndpoint *omo_endpoint_new_with_paths (const char *base,
                                          gboolean allow_http,
                                          const char *create_path,
                                          const char *ask_path,
                                          GError **error);
/* Where `dialect` is spoken as the profile has it: with the profile's own paths when it is the profile's. */
OmoEndpoint *
omo_endpoint_new_for_profile (const OmoProfile *profile, const OmoDialect *dialect, GError **error);
OmoEndpoint *omo_endpoint_ref (OmoEndpoint *self);
void omo_endpoint_unref (OmoEndpoint *self);

/* The base as used, e.g. "https://omocaptcha.com/api". Borrowed. */
const char *omo_endpoint_get_base (OmoEndpoint *self);
/* Plain http to a host that is not loopback: the window keeps this visible. */
gboolean omo_endpoint_is_insecure (OmoEndpoint *self);
gboolean omo_endpoint_is_loopback (OmoEndpoint *self);
/* The URI of `path` ("createJob") below the base. Free with g_uri_unref. */
GUri *omo_endpoint_build_uri (OmoEndpoint *self, const char *path);
/* Where a job is created, and where its answer is asked for. Free with g_uri_unref. */
GUri *omo_endpoint_build_create_uri (OmoEndpoint *self, const OmoDialect *dialect);
GUri *omo_endpoint_build_ask_uri (OmoEndpoint *self, const OmoDialect *dialect);

/* 127.0.0.0/8, ::1 or localhost: traffic that does not leave this computer. `host` as in a GUri. */
gboolean omo_endpoint_is_loopback_host (const char *host);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoEndpoint, omo_endpoint_unref)

G_END_DECLS
