/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-har.h"

#include <string.h>

#include "core/omo-json-writer.h"
#include "core/omo-waterfall.h"

/* HAR: "not applicable", "not known". */
#define UNKNOWN (-1)

/* Microseconds; UNKNOWN where it did not happen. */
typedef struct
{
  gint64 dns;
  gint64 connect; /* with `ssl` */
  gint64 ssl;
  gint64 send;
  gint64 wait;
  gint64 receive;
} Timings;

static void
spend (gint64 *phase, gint64 time)
{
  *phase = MAX (*phase, 0) + time;
}

static Timings
measure (const OmoTiming *timing)
{
  OmoSpan spans[OMO_WATERFALL_MAX_SPANS];
  guint n = omo_waterfall_split (timing, 0, spans);
  Timings timings = { UNKNOWN, UNKNOWN, UNKNOWN, 0, 0, 0 };

  for (guint i = 0; i < n; i++)
    {
      gint64 time = spans[i].end - spans[i].start;

      if (spans[i].spent == OMO_SPENT_DNS)
        spend (&timings.dns, time);
      else if (spans[i].spent == OMO_SPENT_SEND)
        timings.send += time;
      else if (spans[i].spent == OMO_SPENT_WAIT)
        timings.wait += time;
      else if (spans[i].spent == OMO_SPENT_RECEIVE)
        timings.receive += time;
      else
        spend (&timings.connect, time);
      if (spans[i].spent == OMO_SPENT_TLS)
        spend (&timings.ssl, time);
    }
  return timings;
}

/* In milliseconds. */
static void
add_phase (OmoJsonWriter *writer, const char *name, gint64 time)
{
  omo_json_writer_add_number (writer, name, time == UNKNOWN ? UNKNOWN : (double) time / 1000);
}

static void
add_timings (OmoJsonWriter *writer, const Timings *timings)
{
  omo_json_writer_begin_object (writer, "timings");
  add_phase (writer, "blocked", UNKNOWN);
  add_phase (writer, "dns", timings->dns);
  add_phase (writer, "connect", timings->connect);
  add_phase (writer, "send", timings->send);
  add_phase (writer, "wait", timings->wait);
  add_phase (writer, "receive", timings->receive);
  add_phase (writer, "ssl", timings->ssl);
  omo_json_writer_end (writer);
}

static void
add_moment (OmoJsonWriter *writer, gint64 microseconds)
{
  g_autoptr (GDateTime) second = g_date_time_new_from_unix_utc (microseconds / G_USEC_PER_SEC);
  g_autofree char *text = NULL;
  g_autofree char *moment = NULL;

  if (second == NULL)
    second = g_date_time_new_from_unix_utc (0);
  text = g_date_time_format (second, "%Y-%m-%dT%H:%M:%S");
  moment = g_strdup_printf ("%s.%06dZ", text, (int) (microseconds % G_USEC_PER_SEC));
  omo_json_writer_add_text (writer, "startedDateTime", moment);
}

/* What is no UTF-8 cannot be in a JSON document. */
static void
add_text (OmoJsonWriter *writer, const char *name, const char *text)
{
  g_autofree char *valid = text == NULL ? NULL : g_utf8_make_valid (text, -1);

  omo_json_writer_add_text (writer, name, valid);
}

static void
add_pair (OmoJsonWriter *writer, const char *name, const char *value)
{
  omo_json_writer_begin_object (writer, NULL);
  add_text (writer, "name", name);
  add_text (writer, "value", value);
  omo_json_writer_end (writer);
}

static const char *
find_header (GPtrArray *headers, const char *name)
{
  for (guint i = 0; i < headers->len; i++)
    {
      const OmoHeader *header = headers->pdata[i];

      if (g_ascii_strcasecmp (header->name, name) == 0)
        return header->value;
    }
  return NULL;
}

/* Cookies are secrets: all that is left of them is that there were some. */
static void
add_headers (OmoJsonWriter *writer, GPtrArray *headers)
{
  omo_json_writer_begin_array (writer, "cookies");
  omo_json_writer_end (writer);
  omo_json_writer_begin_array (writer, "headers");
  for (guint i = 0; i < headers->len; i++)
    {
      const OmoHeader *header = headers->pdata[i];

      add_pair (writer, header->name, header->value);
    }
  omo_json_writer_end (writer);
}

static void
add_query (OmoJsonWriter *writer, const char *uri)
{
  g_autoptr (GUri) parsed = g_uri_parse (uri, G_URI_FLAGS_ENCODED, NULL);
  const char *query = parsed == NULL ? NULL : g_uri_get_query (parsed);
  g_auto (GStrv) parts = g_strsplit (query == NULL ? "" : query, "&", -1);

  omo_json_writer_begin_array (writer, "queryString");
  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *value = strchr (parts[i], '=');
      g_autofree char *plain_name = NULL;
      g_autofree char *plain_value = NULL;

      if (value != NULL)
        *value++ = '\0';
      plain_name = g_uri_unescape_string (parts[i], NULL);
      plain_value = value == NULL ? NULL : g_uri_unescape_string (value, NULL);
      add_pair (writer, plain_name != NULL ? plain_name : parts[i],
                plain_value != NULL ? plain_value : (value != NULL ? value : ""));
    }
  omo_json_writer_end (writer);
}

/* `encoding` is the name of the member that says when it is no text. */
static void
add_body (OmoJsonWriter *writer, GBytes *body, const char *encoding)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (body, &size);

  if (size == 0 || g_utf8_validate (data, (gssize) size, NULL))
    {
      g_autofree char *text = size == 0 ? g_strdup ("") : g_strndup (data, size);

      omo_json_writer_add_text (writer, "text", text);
      return;
    }
  omo_json_writer_add_base64 (writer, "text", body);
  omo_json_writer_add_text (writer, encoding, "base64");
}

/* As it was on the wire, which a redacted body is not. */
static void
add_sizes (OmoJsonWriter *writer, GPtrArray *headers, gboolean has_body)
{
  const char *length = find_header (headers, "Content-Length");
  guint64 size = 0;

  omo_json_writer_add_integer (writer, "headersSize", UNKNOWN);
  if (!has_body)
    omo_json_writer_add_integer (writer, "bodySize", 0);
  else if (length != NULL && g_ascii_string_to_unsigned (length, 10, 0, G_MAXINT64, &size, NULL))
    omo_json_writer_add_integer (writer, "bodySize", (gint64) size);
  else
    omo_json_writer_add_integer (writer, "bodySize", UNKNOWN);
}

static void
add_version (OmoJsonWriter *writer, OmoExchange *exchange)
{
  const char *version = omo_exchange_get_http_version (exchange);
  g_autofree char *named = version == NULL ? NULL : g_strconcat ("HTTP/", version, NULL);

  add_text (writer, "httpVersion", named == NULL ? "unknown" : named);
}

static const char *
get_type (GPtrArray *headers)
{
  const char *type = find_header (headers, "Content-Type");

  return type == NULL ? "" : type;
}

static void
add_request (OmoJsonWriter *writer, OmoExchange *exchange)
{
  GPtrArray *headers = omo_exchange_get_request_headers (exchange);
  GBytes *body = omo_exchange_get_request_body (exchange);
  const char *method = omo_exchange_get_method (exchange);
  const char *uri = omo_exchange_get_uri (exchange);

  omo_json_writer_begin_object (writer, "request");
  add_text (writer, "method", method == NULL ? "" : method);
  add_text (writer, "url", uri == NULL ? "" : uri);
  add_version (writer, exchange);
  add_headers (writer, headers);
  add_query (writer, uri == NULL ? "" : uri);
  if (body != NULL)
    {
      omo_json_writer_begin_object (writer, "postData");
      add_text (writer, "mimeType", get_type (headers));
      add_body (writer, body, "_encoding");
      omo_json_writer_end (writer);
    }
  add_sizes (writer, headers, body != NULL);
  omo_json_writer_end (writer);
}

static void
add_content (OmoJsonWriter *writer, OmoExchange *exchange)
{
  GBytes *body = omo_exchange_get_response_body (exchange);

  omo_json_writer_begin_object (writer, "content");
  omo_json_writer_add_integer (writer, "size", body == NULL ? 0 : (gint64) g_bytes_get_size (body));
  add_text (writer, "mimeType", get_type (omo_exchange_get_response_headers (exchange)));
  if (body != NULL)
    add_body (writer, body, "encoding");
  if (omo_exchange_is_response_cut (exchange))
    omo_json_writer_add_boolean (writer, "_cut", TRUE);
  omo_json_writer_end (writer);
}

static void
add_response (OmoJsonWriter *writer, OmoExchange *exchange)
{
  GPtrArray *headers = omo_exchange_get_response_headers (exchange);
  const char *reason = omo_exchange_get_reason (exchange);
  const char *location = find_header (headers, "Location");

  omo_json_writer_begin_object (writer, "response");
  omo_json_writer_add_integer (writer, "status", omo_exchange_get_status (exchange));
  add_text (writer, "statusText", reason == NULL ? "" : reason);
  add_version (writer, exchange);
  add_headers (writer, headers);
  add_content (writer, exchange);
  add_text (writer, "redirectURL", location == NULL ? "" : location);
  add_sizes (writer, headers, omo_exchange_get_response_body (exchange) != NULL);
  add_text (writer, "_error", omo_exchange_get_error (exchange));
  omo_json_writer_end (writer);
}

/* Without the port. */
static void
add_server (OmoJsonWriter *writer, const char *address)
{
  const char *colon = address == NULL ? NULL : strrchr (address, ':');
  const char *start = address;
  const char *end = colon;
  g_autofree char *ip = NULL;

  if (colon == NULL)
    return;
  if (*start == '[' && colon[-1] == ']')
    {
      start++;
      end--;
    }
  ip = g_strndup (start, (gsize) (end - start));
  add_text (writer, "serverIPAddress", ip);
}

static void
add_entry (OmoJsonWriter *writer, OmoExchange *exchange)
{
  const OmoTiming *timing = omo_exchange_get_timing (exchange);
  Timings timings = measure (timing);

  omo_json_writer_begin_object (writer, NULL);
  add_moment (writer, timing->started);
  omo_json_writer_add_number (writer, "time",
                              (double) (MAX (timings.dns, 0) + MAX (timings.connect, 0)
                                        + timings.send + timings.wait + timings.receive)
                                  / 1000);
  add_request (writer, exchange);
  add_response (writer, exchange);
  omo_json_writer_begin_object (writer, "cache");
  omo_json_writer_end (writer);
  add_timings (writer, &timings);
  add_server (writer, omo_exchange_get_remote_address (exchange));
  add_text (writer, "_tls", omo_exchange_get_tls (exchange));
  add_text (writer, "_call", omo_exchange_get_call (exchange));
  omo_json_writer_end (writer);
}

GBytes *
omo_har_write (GListModel *exchanges)
{
  OmoJsonWriter *writer;

  g_return_val_if_fail (G_IS_LIST_MODEL (exchanges), NULL);

  writer = omo_json_writer_new ();
  omo_json_writer_begin_object (writer, NULL);
  omo_json_writer_begin_object (writer, "log");
  omo_json_writer_add_text (writer, "version", "1.2");
  omo_json_writer_begin_object (writer, "creator");
  omo_json_writer_add_text (writer, "name", "Omoscope");
  omo_json_writer_add_text (writer, "version", OMO_VERSION);
  omo_json_writer_end (writer);
  omo_json_writer_begin_array (writer, "entries");
  for (guint i = 0; i < g_list_model_get_n_items (exchanges); i++)
    {
      g_autoptr (OmoExchange) exchange = g_list_model_get_item (exchanges, i);

      add_entry (writer, exchange);
    }
  omo_json_writer_end (writer);
  omo_json_writer_end (writer);
  omo_json_writer_end (writer);
  return omo_json_writer_finish (writer);
}
