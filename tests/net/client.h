/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-sample.h"
#include "net/omo-standin.h"
#include "net/omo-transport.h"
#include "running.h"

/* A stand-in and somebody who speaks to it message by message. */
typedef struct
{
  OmoStandin *standin;
  OmoEndpoint *endpoint;
  OmoTransport *transport;
} Client;

/* The bytes of a picture that is no sample. */
#define UNKNOWN_PICTURE "not a sample"

void client_set_up (Client *self, const char *script);
void client_set_script (Client *self, const char *script);
/* Checks that nothing holds the stand-in and the transport any more. */
void client_clear (Client *self);

GBytes *client_post (Client *self, const char *path, GBytes *body, GError **error);
/* The body of a createJob for `sample`, or NULL for a phone job with UNKNOWN_PICTURE. */
GBytes *client_build_create (const OmoSample *sample);
gboolean client_create_job (Client *self,
                            const OmoSample *sample,
                            OmoCreateReply *out_reply,
                            GError **error);
gboolean client_ask (Client *self,
                     const OmoJobId *id,
                     OmoAnswerShape shape,
                     OmoAskReply *out_reply,
                     GError **error);

/* `dialect` may be NULL: the default. */
OmoSolver *client_make_solver (Client *self, const OmoDialect *dialect);
/* As of running_start, until it is over. */
void client_run (Client *self, Running *running, OmoJob *job);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Client, client_clear)
