/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-redaction.h"

G_BEGIN_DECLS

/* One recorded request and its reply, or how it failed. Redacted when it is made: whoever has an exchange may show,
 * store and export all of it. Immutable; an object, because it sits in a GListModel. */
#define OMO_TYPE_EXCHANGE (omo_exchange_get_type ())
G_DECLARE_FINAL_TYPE (OmoExchange, omo_exchange, OMO, EXCHANGE, GObject)

typedef struct
{
  char *name;
  char *value;
} OmoHeader;

/* Copies both. Free with omo_header_free. */
OmoHeader *omo_header_new (const char *name, const char *value);
void omo_header_free (OmoHeader *self);
/* An empty list that frees its OmoHeader. */
GPtrArray *omo_header_list_new (void);

#define OMO_TIMING_NEVER (-1)

/* All but `started` in microseconds since `started`, OMO_TIMING_NEVER where it did not happen: a reused connection
 * has neither DNS nor connect nor TLS, a refused one no request. In order where they happened. */
typedef struct
{
  gint64 started; /* wall clock, microseconds since 1970 UTC */
  gint64 dns_start;
  gint64 dns_end;
  gint64 connect_start; /* TCP, and the proxy's part */
  gint64 connect_end;
  gint64 tls_start;
  gint64 tls_end;
  gint64 request_start; /* first byte of the request's head */
  gint64
      request_end; /* its last byte was handed over; that it arrived is known from the answer only */
  gint64 response_start; /* first byte of the answer's head */
  gint64 response_end;   /* its last byte, or the last one that was read */
  gint64 ended;          /* the end of it all, also of a failure */
} OmoTiming;

/* Nothing happened yet. */
void omo_timing_init (OmoTiming *self);

/* What goes into an exchange, as it was on the wire. What is not known is NULL or 0. */
typedef struct
{
  char *call; /* the last part of the path: "createJob" */
  char *method;
  char *uri;                  /* whole, with scheme and query */
  char *http_version;         /* "1.0", "1.1", "2" */
  GPtrArray *request_headers; /* of OmoHeader, in order */
  GBytes *request_body;
  guint status; /* 0: no answer */
  char *reason; /* the status line's words */
  GPtrArray *response_headers;
  GBytes *response_body;    /* decompressed; NULL when there was no answer */
  char *remote_address;     /* "203.0.113.7:443"; the proxy's when there is one */
  char *tls;                /* "TLS 1.3, TLS_AES_256_GCM_SHA384" */
  char *error;              /* a technical sentence, NULL when it went well */
  gboolean response_is_cut; /* the body is only the beginning: a limit, or the connection ended */
  OmoTiming timing;
} OmoExchangeRecord;

/* Frees what is in it; the record is then as new, all zero. */
void omo_exchange_record_clear (OmoExchangeRecord *self);

/* Empties `record`. `redaction` NULL: the secrets go by their fields' names alone. Takes the time that
 * omo-redaction.h says, and may be called in any thread. */
OmoExchange *omo_exchange_new (OmoExchangeRecord *record, const OmoRedaction *redaction);

/* All borrowed; the texts are NULL where nothing is known. */
const char *omo_exchange_get_call (OmoExchange *self);
const char *omo_exchange_get_method (OmoExchange *self);
const char *omo_exchange_get_uri (OmoExchange *self);
const char *omo_exchange_get_http_version (OmoExchange *self);
/* Of OmoHeader; never NULL. */
GPtrArray *omo_exchange_get_request_headers (OmoExchange *self);
/* NULL: it has none. */
GBytes *omo_exchange_get_request_body (OmoExchange *self);
guint omo_exchange_get_status (OmoExchange *self);
const char *omo_exchange_get_reason (OmoExchange *self);
/* Of OmoHeader; never NULL. */
GPtrArray *omo_exchange_get_response_headers (OmoExchange *self);
/* NULL: there was no answer. */
GBytes *omo_exchange_get_response_body (OmoExchange *self);
const char *omo_exchange_get_remote_address (OmoExchange *self);
const char *omo_exchange_get_tls (OmoExchange *self);
const char *omo_exchange_get_error (OmoExchange *self);
gboolean omo_exchange_is_response_cut (OmoExchange *self);
const OmoTiming *omo_exchange_get_timing (OmoExchange *self);
/* How many secrets were taken out of all this. */
guint omo_exchange_get_n_removed (OmoExchange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoHeader, omo_header_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OmoExchangeRecord, omo_exchange_record_clear)

G_END_DECLS
