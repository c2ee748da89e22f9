/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-case.h"
#include "core/omo-exchange.h"

G_BEGIN_DECLS

/* What was taken out of recorded exchanges, to be told before they leave. The marks (OMO_REDACTED) that stand in them
 * are counted, and not what omo_exchange_get_n_removed says, which begins anew when a case file is read. */

typedef enum
{
  OMO_REMOVAL_ADDRESS, /* method and address */
  OMO_REMOVAL_REQUEST_HEADERS,
  OMO_REMOVAL_REQUEST_BODY,
  OMO_REMOVAL_RESPONSE_HEADERS, /* with the status line */
  OMO_REMOVAL_RESPONSE_BODY,
  OMO_REMOVAL_CONNECTION, /* addresses, TLS, the error */
  OMO_REMOVAL_CASE,       /* names, notes and values of a case file, beside its exchanges */
  OMO_REMOVAL_PICTURES, /* whole pictures of a case file: one with a secret in its bytes is left out */
  OMO_N_REMOVAL_PLACES
} OmoRemovalPlace;

typedef struct
{
  char *
      field; /* "api_token", "Cookie", as it is spelt there; NULL: a token that stood without a name */
  OmoRemovalPlace place;
  guint n;
} OmoRemoval;

/* More names in one place are a customer's joke: they are counted as nameless. */
#define OMO_REMOVAL_MAX_FIELDS 20u
/* A longer name is none. */
#define OMO_REMOVAL_MAX_FIELD_LENGTH 40u

/* Of OmoRemoval, by place, then in the order of the exchanges. Looks at every byte: a large list is for a thread. */
GPtrArray *omo_removal_list_new (GListModel *exchanges);

/* What is taken out of a case beside its exchanges, texts and pictures, when it is written with `redaction` (NULL: fields
 * by their names). */
void
omo_removal_list_add_case (GPtrArray *removals, const OmoCase *file, const OmoRedaction *redaction);

/* Over all of the list. */
guint omo_removal_list_count (GPtrArray *removals);

/* Translated: "api_token in the body of a request: 3 times", "1 picture is left out: it holds a token". Free with g_free. */
char *omo_removal_print (const OmoRemoval *self);

/* What is to be read before the lines, translated: "Taken out: 3 secrets." Free with g_free. */
char *omo_removal_list_print_sum (GPtrArray *removals);

G_END_DECLS
