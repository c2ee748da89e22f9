/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-exchange.h"

struct _OmoExchange
{
  GObject parent_instance;

  OmoExchangeRecord record;
  guint n_removed;
};

G_DEFINE_FINAL_TYPE (OmoExchange, omo_exchange, G_TYPE_OBJECT)

static void
redact_text (char **text, const OmoRedaction *redaction, guint *inout_n)
{
  char *redacted = omo_redaction_apply_text (redaction, *text, inout_n);

  g_free (*text);
  *text = redacted;
}

static void
redact_bytes (GBytes **bytes, const OmoRedaction *redaction, guint *inout_n)
{
  GBytes *redacted;

  if (*bytes == NULL)
    return;
  redacted = omo_redaction_apply_bytes (redaction, *bytes, inout_n);
  g_bytes_unref (*bytes);
  *bytes = redacted;
}

static void
redact_header (OmoHeader *header, const OmoRedaction *redaction, guint *inout_n)
{
  redact_text (&header->name, redaction, inout_n);
  if (omo_redaction_is_secret_name (header->name) && !g_str_equal (header->value, OMO_REDACTED))
    {
      g_free (header->value);
      header->value = g_strdup (OMO_REDACTED);
      (*inout_n)++;
    }
  else
    redact_text (&header->value, redaction, inout_n);
}

/* A list is the exchange's own from here on. */
static void
redact_headers (GPtrArray **headers, const OmoRedaction *redaction, guint *inout_n)
{
  GPtrArray *redacted = omo_header_list_new ();

  for (guint i = 0; *headers != NULL && i < (*headers)->len; i++)
    {
      const OmoHeader *header = (*headers)->pdata[i];
      OmoHeader *copy = omo_header_new (header->name, header->value);

      redact_header (copy, redaction, inout_n);
      g_ptr_array_add (redacted, copy);
    }
  g_clear_pointer (headers, g_ptr_array_unref);
  *headers = redacted;
}

static void
redact (OmoExchange *self, const OmoRedaction *redaction)
{
  OmoExchangeRecord *record = &self->record;
  char **texts[] = {
    &record->call,   &record->method,         &record->uri, &record->http_version,
    &record->reason, &record->remote_address, &record->tls, &record->error,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    redact_text (texts[i], redaction, &self->n_removed);
  redact_headers (&record->request_headers, redaction, &self->n_removed);
  redact_headers (&record->response_headers, redaction, &self->n_removed);
  redact_bytes (&record->request_body, redaction, &self->n_removed);
  redact_bytes (&record->response_body, redaction, &self->n_removed);
}

static void
omo_exchange_finalize (GObject *object)
{
  OmoExchange *self = OMO_EXCHANGE (object);

  omo_exchange_record_clear (&self->record);

  G_OBJECT_CLASS (omo_exchange_parent_class)->finalize (object);
}

static void
omo_exchange_class_init (OmoExchangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = omo_exchange_finalize;
}

static void
omo_exchange_init (OmoExchange *self)
{
}

OmoHeader *
omo_header_new (const char *name, const char *value)
{
  OmoHeader *self;

  g_return_val_if_fail (name != NULL && value != NULL, NULL);

  self = g_new0 (OmoHeader, 1);
  self->name = g_strdup (name);
  self->value = g_strdup (value);
  return self;
}

void
omo_header_free (OmoHeader *self)
{
  g_free (self->name);
  g_free (self->value);
  g_free (self);
}

GPtrArray *
omo_header_list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) omo_header_free);
}

void
omo_timing_init (OmoTiming *self)
{
  g_return_if_fail (self != NULL);

  *self = (OmoTiming){
    .dns_start = OMO_TIMING_NEVER,
    .dns_end = OMO_TIMING_NEVER,
    .connect_start = OMO_TIMING_NEVER,
    .connect_end = OMO_TIMING_NEVER,
    .tls_start = OMO_TIMING_NEVER,
    .tls_end = OMO_TIMING_NEVER,
    .request_start = OMO_TIMING_NEVER,
    .request_end = OMO_TIMING_NEVER,
    .response_start = OMO_TIMING_NEVER,
    .response_end = OMO_TIMING_NEVER,
    .ended = OMO_TIMING_NEVER,
  };
}

void
omo_exchange_record_clear (OmoExchangeRecord *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->call);
  g_free (self->method);
  g_free (self->uri);
  g_free (self->http_version);
  g_free (self->reason);
  g_free (self->remote_address);
  g_free (self->tls);
  g_free (self->error);
  g_clear_pointer (&self->request_headers, g_ptr_array_unref);
  g_clear_pointer (&self->response_headers, g_ptr_array_unref);
  g_clear_pointer (&self->request_body, g_bytes_unref);
  g_clear_pointer (&self->response_body, g_bytes_unref);
  *self = (OmoExchangeRecord){ 0 };
}

OmoExchange *
omo_exchange_new (OmoExchangeRecord *record, const OmoRedaction *redaction)
{
  OmoExchange *self;

  g_return_val_if_fail (record != NULL, NULL);

  self = g_object_new (OMO_TYPE_EXCHANGE, NULL);
  self->record = *record;
  *record = (OmoExchangeRecord){ 0 };
  redact (self, redaction);
  return self;
}

const char *
omo_exchange_get_call (OmoExchange *self)
{
  g_return_val_if_fail (OMO_IS_EXCHANGE (self), NULL);
  return self->record.call;
}

const char *
omo_exchange_get_method (OmoExchange *self)
{
  g_return_val_if_fail (OMO_IS_EXCHANGE (self), NULL);
  return self->record.method;
}

const char *
omo_exchange_get_uri (OmoExchange *self)
{
  g_return_val_if_fail (OMO_IS_EXCHANGE (self), NULL);
  return self->record.uri;
}

const char *
omo_exchange_get_http_version (OmoExchange *self)
{
  g_return_val_if_fail (OMO_IS_EXCHANGE (self), NULL);
  return self->record.http_version;
}

GPtrArray *
omo_exchange_get_request_headers (OmoExchange *self)
{
  g_return_val_if_fail (OMO_IS_EXCHANGE (self), NULL);
  return self->record.request_headers;
}

GBytes *
omo_exchange_get_request_body (OmoExchange *self)
{
  g_return_val_if_fail (OMO_IS_EXCHANGE (self), NULL);
  return self->record.request_body;
}

guint
omo_exchange_get_status (OmoExchange *self)
{
  g_return_val_if_fail (OMO_IS_EXCHANGE (self), 0);
  return self->record.status;
}

const char *
omo_exchange_get_reason (OmoExchange *self)
{
  g_return_val_if_fail (OMO_IS_EXCHANGE (self), NULL);
  return self->record.reason;
}

GPtrArray *
omo_exchange_get_response_headers (OmoExchange *self)
{
  g_return_val_if_fail (OMO_IS_EXCHANGE (self), NULL);
  return self->record.response_headers;
}

GBytes *
omo_exchange_get_response_body (OmoExchange *self)
{
  g_return_val_if_fail (OMO_IS_EXCHANGE (self), NULL);
  return self->record.response_body;
}

const char *
omo_exchange_get_remote_address (OmoExchange *self)
{
  g_return_val_if_fail (OMO_IS_EXCHANGE (self), NULL);
  return self->record.remote_address;
}

const char *
omo_exchange_get_tls (OmoExchange *self)
{
  g_return_val_if_fail (OMO_IS_EXCHANGE (self), NULL);
  return self->record.tls;
}

const char *
omo_exchange_get_error (OmoExchange *self)
{
  g_return_val_if_fail (OMO_IS_EXCHANGE (self), NULL);
  return self->record.error;
}

gboolean
omo_exchange_is_response_cut (OmoExchange *self)
{
  g_return_val_if_fail (OMO_IS_EXCHANGE (self), FALSE);
  return self->record.response_is_cut;
}

const OmoTiming *
omo_exchange_get_timing (OmoExchange *self)
{
  g_return_val_if_fail (OMO_IS_EXCHANGE (self), NULL);
  return &self->record.timing;
}

guint
omo_exchange_get_n_removed (OmoExchange *self)
{
  g_return_val_if_fail (OMO_IS_EXCHANGE (self), 0);
  return self->n_removed;
}
