/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/omo-service-options.h"
#include "net/omo-standin.h"
#include "net/omo-transport.h"

G_BEGIN_DECLS

/* A command that speaks to the service: what it speaks with, and how it waits. */
typedef struct
{
  OmoServiceOptions *options;
  OmoTransport *transport;
  OmoEndpoint *endpoint;
  char *token;               /* NULL: none was given; secret */
  GCancellable *cancellable; /* Ctrl+C cancels it */

  OmoStandin *standin;
  guint interrupt_id;
  GAsyncResult *result;
} OmoServiceRun;

/* Takes `options`. May block for the token on standard input. No token is no error here: who needs one says so. Errors:
 * those of omo_check_token_read and of the stand-in. */
gboolean omo_service_run_open (OmoServiceRun *self, OmoServiceOptions *options, GError **error);
void omo_service_run_clear (OmoServiceRun *self);

/* The callback for what is started, with the run as user data; and its result, once it is there. The caller frees it. */
void omo_service_run_done_cb (GObject *source, GAsyncResult *result, gpointer user_data);
GAsyncResult *omo_service_run_wait (OmoServiceRun *self);

/* Writes to standard output: text in the encoding of whoever reads it, JSON as UTF-8. FALSE when it does not arrive. */
gboolean omo_service_run_put (const char *text, OmoCheckFormat format);

/* Prints the help and frees the options. Returns the exit status. */
int omo_service_run_help (OmoServiceOptions *options);

/* Tells an error that ends a command: in text on standard error, as JSON in an object with `error`. Returns the exit
 * status. */
int omo_service_run_fail (const GError *error, OmoCheckFormat format);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OmoServiceRun, omo_service_run_clear)

G_END_DECLS
