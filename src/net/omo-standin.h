/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "net/omo-endpoint.h"
#include "net/omo-script.h"

G_BEGIN_DECLS

/* The stand-in service: a SoupServer on 127.0.0.1, port chosen by the system, inside this process, speaking the
 * API through the same dialect code the other way round: each job in the dialect in which it was asked for. Knows the built-in samples (core/omo-sample.h) and answers
 * them with their true answers, the web pair in the displayed px that the request names; any other picture gets
 * a made-up one, which the create reply's message says ("made-up answer"). */
#define OMO_TYPE_STANDIN (omo_standin_get_type ())
G_DECLARE_FINAL_TYPE (OmoStandin, omo_standin, OMO, STANDIN, GObject)

/* Starts listening in the thread-default main context. Takes `script`. Errors: G_IO_ERROR. */
OmoStandin *omo_standin_new (OmoScript *script, GError **error);

/* The truth about one more picture: `bytes` (of the first picture) are answered with `result`, verbatim. */
void omo_standin_teach (OmoStandin *self, GBytes *bytes, const char *result);

/* Takes a new script for what comes next. Takes `script`. */
void omo_standin_set_script (OmoStandin *self, OmoScript *script);

/* What a message is taken for that several dialects write alike; the default at first. */
void omo_standin_set_dialect (OmoStandin *self, const OmoDialect *dialect);

/* Where it listens: loopback, plain http. Free with omo_endpoint_unref. */
OmoEndpoint *omo_standin_dup_endpoint (OmoStandin *self);

/* Counts of requests since the start, for tests: also of those that were refused or came to harm. */
guint omo_standin_get_n_created (OmoStandin *self);
guint omo_standin_get_n_asked (OmoStandin *self);
/* The last createJob body as it came; borrowed, NULL before the first. */
GBytes *omo_standin_get_last_create (OmoStandin *self);

/* Any token is accepted but this one, which is refused as the service does. */
#define OMO_STANDIN_BAD_TOKEN "wrong"
/* The token of the demonstration: not a secret. */
#define OMO_STANDIN_TOKEN "demo"

/* What a demonstration sends as type id, so that every job type can be shown: as typed, else "" where `dialect` has an
 * id of its own, else a made-up one, which the stand-in takes. Borrowed. */
const char *
omo_standin_choose_type_id (const OmoDialect *dialect, OmoJobKind kind, const char *typed);

G_END_DECLS
