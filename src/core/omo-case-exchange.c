/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/omo-case-private.h"
#include "core/omo-json.h"

/* A year in microseconds is longer than any request, and years until 9999 are all that a clock can say. */
#define MAX_MICROSECONDS (G_GINT64_CONSTANT (366) * 24 * 3600 * G_USEC_PER_SEC)
#define MAX_STARTED (G_GINT64_CONSTANT (253402300799) * G_USEC_PER_SEC)
#define MAX_STATUS 999

#define TIMING_MEMBER "timing"
#define STARTED_MEMBER "started"

/* The texts of an exchange's record, and those of its timing that are relative to its start. */
typedef struct
{
  const char *name;
  gsize offset;
} Field;

static const Field texts[] = {
  { "call", G_STRUCT_OFFSET (OmoExchangeRecord, call) },
  { "method", G_STRUCT_OFFSET (OmoExchangeRecord, method) },
  { "uri", G_STRUCT_OFFSET (OmoExchangeRecord, uri) },
  { "http_version", G_STRUCT_OFFSET (OmoExchangeRecord, http_version) },
  { "remote_address", G_STRUCT_OFFSET (OmoExchangeRecord, remote_address) },
  { "tls", G_STRUCT_OFFSET (OmoExchangeRecord, tls) },
  { "error", G_STRUCT_OFFSET (OmoExchangeRecord, error) },
};

static const Field moments[] = {
  { "dns_start", G_STRUCT_OFFSET (OmoTiming, dns_start) },
  { "dns_end", G_STRUCT_OFFSET (OmoTiming, dns_end) },
  { "connect_start", G_STRUCT_OFFSET (OmoTiming, connect_start) },
  { "connect_end", G_STRUCT_OFFSET (OmoTiming, connect_end) },
  { "tls_start", G_STRUCT_OFFSET (OmoTiming, tls_start) },
  { "tls_end", G_STRUCT_OFFSET (OmoTiming, tls_end) },
  { "request_start", G_STRUCT_OFFSET (OmoTiming, request_start) },
  { "request_end", G_STRUCT_OFFSET (OmoTiming, request_end) },
  { "response_start", G_STRUCT_OFFSET (OmoTiming, response_start) },
  { "response_end", G_STRUCT_OFFSET (OmoTiming, response_end) },
  { "ended", G_STRUCT_OFFSET (OmoTiming, ended) },
};

/* Ends with NULL, for omo_case_keep_unknown. */
static const char *const known_members[] = { "call",         "method",  "uri",
                                             "http_version", "request", "remote_address",
                                             "response",     "tls",     "error",
                                             "timing",       NULL };
static const char *const known_request[] = { "headers", "body", NULL };
static const char *const known_response[] = { "status", "reason", "headers", "body", "cut", NULL };
static const char *const known_timing[] = {
  "started", "dns_start",     "dns_end",     "connect_start",  "connect_end",  "tls_start",
  "tls_end", "request_start", "request_end", "response_start", "response_end", "ended",
  NULL
};

/* What is no UTF-8 cannot be in the document. */
static void
add_text (OmoJsonWriter *writer, const char *name, const char *text)
{
  g_autofree char *valid = text == NULL ? NULL : g_utf8_make_valid (text, -1);

  omo_json_writer_add_text (writer, name, valid);
}

/* "Name: value", as on the wire. */
static void
write_headers (OmoJsonWriter *writer, GPtrArray *headers)
{
  if (headers->len == 0)
    return;
  omo_json_writer_begin_array (writer, "headers");
  for (guint i = 0; i < headers->len; i++)
    {
      const OmoHeader *header = headers->pdata[i];
      g_autofree char *line = g_strdup_printf ("%s: %s", header->name, header->value);

      add_text (writer, NULL, line);
    }
  omo_json_writer_end (writer);
}

static void
write_request (const OmoCase *self,
               OmoJsonWriter *writer,
               OmoExchange *exchange,
               const char *parent)
{
  g_autofree char *path = g_strconcat (parent, "/request", NULL);

  omo_json_writer_begin_object (writer, "request");
  write_headers (writer, omo_exchange_get_request_headers (exchange));
  omo_case_write_body (self, writer, "body", omo_exchange_get_request_body (exchange));
  omo_case_end_object (self, writer, path);
}

static void
write_response (const OmoCase *self,
                OmoJsonWriter *writer,
                OmoExchange *exchange,
                const char *parent)
{
  g_autofree char *path = g_strconcat (parent, "/response", NULL);
  guint status = omo_exchange_get_status (exchange);

  omo_json_writer_begin_object (writer, "response");
  if (status != 0)
    omo_json_writer_add_integer (writer, "status", status);
  add_text (writer, "reason", omo_exchange_get_reason (exchange));
  write_headers (writer, omo_exchange_get_response_headers (exchange));
  omo_case_write_body (self, writer, "body", omo_exchange_get_response_body (exchange));
  if (omo_exchange_is_response_cut (exchange))
    omo_json_writer_add_boolean (writer, "cut", TRUE);
  omo_case_end_object (self, writer, path);
}

static void
write_timing (const OmoCase *self,
              OmoJsonWriter *writer,
              const OmoTiming *timing,
              const char *parent)
{
  g_autofree char *path = g_strconcat (parent, "/" TIMING_MEMBER, NULL);

  omo_json_writer_begin_object (writer, TIMING_MEMBER);
  omo_json_writer_add_integer (writer, STARTED_MEMBER, timing->started);
  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      gint64 moment = G_STRUCT_MEMBER (gint64, timing, moments[i].offset);

      if (moment != OMO_TIMING_NEVER)
        omo_json_writer_add_integer (writer, moments[i].name, moment);
    }
  omo_case_end_object (self, writer, path);
}

void
omo_case_write_exchange (const OmoCase *self,
                         OmoJsonWriter *writer,
                         OmoExchange *exchange,
                         const char *path)
{
  omo_json_writer_begin_object (writer, NULL);
  add_text (writer, "call", omo_exchange_get_call (exchange));
  add_text (writer, "method", omo_exchange_get_method (exchange));
  add_text (writer, "uri", omo_exchange_get_uri (exchange));
  add_text (writer, "http_version", omo_exchange_get_http_version (exchange));
  add_text (writer, "remote_address", omo_exchange_get_remote_address (exchange));
  add_text (writer, "tls", omo_exchange_get_tls (exchange));
  add_text (writer, "error", omo_exchange_get_error (exchange));
  write_timing (self, writer, omo_exchange_get_timing (exchange), path);
  write_request (self, writer, exchange, path);
  write_response (self, writer, exchange, path);
  omo_case_end_object (self, writer, path);
}

/* The name may begin with a colon: HTTP/2 has such. */
static OmoHeader *
parse_header (const char *line)
{
  const char *colon = *line == '\0' ? NULL : strchr (line + 1, ':');
  g_autofree char *name = colon == NULL ? NULL : g_strndup (line, (gsize) (colon - line));

  if (colon == NULL)
    return NULL;
  return omo_header_new (name, colon + (colon[1] == ' ' ? 2 : 1));
}

static gboolean
read_headers (OmoCaseReader *reader, const OmoCasePart *part, GPtrArray **out_headers)
{
  g_autoptr (GPtrArray) headers = omo_header_list_new ();
  JsonArray *array = NULL;

  if (!omo_case_read_array (reader, part, "headers", OMO_CASE_MAX_HEADERS, &array))
    return FALSE;
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      OmoHeader *header = NULL;

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
        header = parse_header (json_node_get_string (node));
      if (header == NULL)
        return omo_case_refuse (reader, part->path, "no header lines", "headers");
      g_ptr_array_add (headers, header);
    }
  *out_headers = g_steal_pointer (&headers);
  return TRUE;
}

static gboolean
read_request (OmoCaseReader *reader, const OmoCasePart *parent, OmoExchangeRecord *record)
{
  g_autofree char *path = g_strconcat (parent->path, "/request", NULL);
  OmoCasePart part = { NULL, path };

  if (!omo_case_read_object (reader, parent, "request", &part.object))
    return FALSE;
  if (part.object == NULL)
    return TRUE;
  omo_case_keep_unknown (reader, &part, known_request);
  return read_headers (reader, &part, &record->request_headers)
         && omo_case_read_body (reader, &part, "body", &record->request_body);
}

static gboolean
read_response (OmoCaseReader *reader, const OmoCasePart *parent, OmoExchangeRecord *record)
{
  g_autofree char *path = g_strconcat (parent->path, "/response", NULL);
  OmoCasePart part = { NULL, path };
  gint64 status = 0;

  if (!omo_case_read_object (reader, parent, "response", &part.object))
    return FALSE;
  if (part.object == NULL)
    return TRUE;
  omo_case_keep_unknown (reader, &part, known_response);
  if (!omo_case_read_integer (reader, &part, "status", 0, MAX_STATUS, &status)
      || !omo_case_read_text (reader, &part, "reason", OMO_CASE_MAX_TEXT, &record->reason)
      || !read_headers (reader, &part, &record->response_headers)
      || !omo_case_read_body (reader, &part, "body", &record->response_body)
      || !omo_case_read_boolean (reader, &part, "cut", &record->response_is_cut))
    return FALSE;
  record->status = (guint) status;
  return TRUE;
}

static gboolean
read_timing (OmoCaseReader *reader, const OmoCasePart *parent, OmoTiming *timing)
{
  g_autofree char *path = g_strconcat (parent->path, "/" TIMING_MEMBER, NULL);
  OmoCasePart part = { NULL, path };

  omo_timing_init (timing);
  if (!omo_case_read_object (reader, parent, TIMING_MEMBER, &part.object))
    return FALSE;
  if (part.object == NULL)
    return TRUE;
  omo_case_keep_unknown (reader, &part, known_timing);
  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++)
    if (!omo_case_read_integer (reader, &part, moments[i].name, OMO_TIMING_NEVER, MAX_MICROSECONDS,
                                &G_STRUCT_MEMBER (gint64, timing, moments[i].offset)))
      return FALSE;
  return omo_case_read_integer (reader, &part, STARTED_MEMBER, 0, MAX_STARTED, &timing->started);
}

static gboolean
read_record (OmoCaseReader *reader, const OmoCasePart *part, OmoExchangeRecord *record)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!omo_case_read_text (reader, part, texts[i].name, OMO_CASE_MAX_TEXT,
                             &G_STRUCT_MEMBER (char *, record, texts[i].offset)))
      return FALSE;
  return read_timing (reader, part, &record->timing) && read_request (reader, part, record)
         && read_response (reader, part, record);
}

OmoExchange *
omo_case_read_exchange (OmoCaseReader *reader, const OmoCasePart *part)
{
  g_auto (OmoExchangeRecord) record = { 0 };

  omo_case_keep_unknown (reader, part, known_members);
  if (!read_record (reader, part, &record))
    return NULL;
  return omo_exchange_new (&record, reader->redaction);
}
