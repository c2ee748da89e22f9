/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-fault.h"

#include <string.h>

#include "net/omo-transport.h"

#define JSON_TYPE "application/json"
/* Kills a reader that recurses, and is under the limit on an answer's size. */
#define DEEP_BRACKETS 100000
#define DRIP_MILLISECONDS 50

typedef struct
{
  OmoFault fault;
  guint status;
  const char *type;
  const char *body;
} Page;

static const Page pages[] = {
  { OMO_FAULT_HTTP_403, SOUP_STATUS_FORBIDDEN, "text/plain", "Forbidden" },
  { OMO_FAULT_HTTP_500, SOUP_STATUS_INTERNAL_SERVER_ERROR, "text/plain", "Internal server error" },
  { OMO_FAULT_HTTP_503, SOUP_STATUS_SERVICE_UNAVAILABLE, "text/html",
    "<html><body><h1>503 Service Unavailable</h1></body></html>" },
  { OMO_FAULT_REDIRECT, SOUP_STATUS_FOUND, "text/plain", "" },
  { OMO_FAULT_HTML, SOUP_STATUS_OK, "text/html",
    "<!DOCTYPE html><html><body><h1>Just a moment</h1></body></html>" },
  { OMO_FAULT_EMPTY, SOUP_STATUS_OK, JSON_TYPE, "" },
};

/* No name below .invalid exists. */
#define REDIRECT_TARGET "https://elsewhere.invalid/api"

/* Announces more than ever comes. */
#define ENDLESS_HEAD                                                                               \
  "HTTP/1.1 200 OK\r\nContent-Type: " JSON_TYPE "\r\nContent-Length: 100000\r\n\r\n"

/* A connection that was taken from the server, until the client goes or it is cancelled. */
typedef struct
{
  GIOStream *connection;
  GCancellable *cancellable;
  GSource *drip; /* NULL: silent */
  char byte;
} Held;

static void
answer (SoupServerMessage *message, guint status, const char *type, GBytes *body)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);

  soup_server_message_set_status (message, status, NULL);
  soup_message_headers_set_content_type (headers, type, NULL);
  if (g_bytes_get_size (body) > 0)
    soup_message_body_append_bytes (soup_server_message_get_response_body (message), body);
}

static void
answer_text (SoupServerMessage *message, guint status, const char *type, const char *text)
{
  g_autoptr (GBytes) body = g_bytes_new_static (text, strlen (text));

  answer (message, status, type, body);
}

/* Readable but for its size: so many blanks before what would have been answered. */
static GBytes *
pad_body (GBytes *body)
{
  gsize size = g_bytes_get_size (body);
  gsize padding = OMO_TRANSPORT_MAX_ANSWER;
  char *padded = g_malloc (padding + size);

  memset (padded, ' ', padding);
  memcpy (padded + padding, g_bytes_get_data (body, NULL), size);
  return g_bytes_new_take (padded, padding + size);
}

static GBytes *
compress_body (GBytes *body)
{
  g_autoptr (GZlibCompressor) gzip = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) output = g_converter_output_stream_new (memory, G_CONVERTER (gzip));

  g_output_stream_write_all (output, g_bytes_get_data (body, NULL), g_bytes_get_size (body), NULL,
                             NULL, NULL);
  g_output_stream_close (output, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static GBytes *
add_trailing_comma (GBytes *body)
{
  GString *text = g_string_new_len (g_bytes_get_data (body, NULL), g_bytes_get_size (body));

  g_string_insert_c (text, text->len - 1, ',');
  return g_string_free_to_bytes (text);
}

static GBytes *
spoil_body (OmoFault fault, GBytes *body)
{
  switch ((int) fault)
    {
    case OMO_FAULT_CUT_JSON:
      return g_bytes_new_from_bytes (body, 0, g_bytes_get_size (body) / 2);
    case OMO_FAULT_DEEP_JSON:
      return g_bytes_new_take (g_strnfill (DEEP_BRACKETS, '['), DEEP_BRACKETS);
    case OMO_FAULT_OVERSIZE:
    case OMO_FAULT_GZIP_BOMB:
      return pad_body (body);
    case OMO_FAULT_TRAILING_COMMA:
      return add_trailing_comma (body);
    default:
      return g_bytes_ref (body);
    }
}

static void
write_text (GIOStream *connection, const char *text)
{
  /* A few bytes into an empty socket: this never blocks. Whether the client has gone is seen by reading. */
  g_output_stream_write_all (g_io_stream_get_output_stream (connection), text, strlen (text), NULL,
                             NULL, NULL);
}

static void
free_held (Held *held)
{
  if (held->drip != NULL)
    g_source_destroy (held->drip);
  g_clear_pointer (&held->drip, g_source_unref);
  g_io_stream_close (held->connection, NULL, NULL);
  g_clear_object (&held->connection);
  g_clear_object (&held->cancellable);
  g_free (held);
}

static gboolean
drip_cb (gpointer user_data)
{
  Held *held = user_data;

  write_text (held->connection, " ");
  return G_SOURCE_CONTINUE;
}

static void
gone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_input_stream_read_finish (G_INPUT_STREAM (source), result, NULL);
  free_held (user_data);
}

/* Keeps the connection open; with `drips`, an endless answer comes a byte at a time. */
static void
hold_connection (GIOStream *connection, gboolean drips, GCancellable *cancellable)
{
  Held *held = g_new0 (Held, 1);

  held->connection = g_object_ref (connection);
  held->cancellable = g_object_ref (cancellable);
  if (drips)
    {
      write_text (connection, ENDLESS_HEAD);
      held->drip = g_timeout_source_new (DRIP_MILLISECONDS);
      g_source_set_callback (held->drip, drip_cb, held, NULL);
      g_source_attach (held->drip, g_main_context_get_thread_default ());
    }
  g_input_stream_read_async (g_io_stream_get_input_stream (connection), &held->byte, 1,
                             G_PRIORITY_DEFAULT, held->cancellable, gone_cb, held);
}

static void
break_connection (OmoFault fault, SoupServerMessage *message, GCancellable *cancellable)
{
  g_autoptr (GIOStream) connection = soup_server_message_steal_connection (message);

  if (fault != OMO_FAULT_CUT_CONNECTION)
    {
      hold_connection (connection, fault == OMO_FAULT_DRIP, cancellable);
      return;
    }
  write_text (connection, ENDLESS_HEAD "{\"error\":");
  g_io_stream_close (connection, NULL, NULL);
}

static gboolean
play_page (OmoFault fault, SoupServerMessage *message)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      if (pages[i].fault != fault)
        continue;
      if (fault == OMO_FAULT_REDIRECT)
        soup_message_headers_replace (soup_server_message_get_response_headers (message),
                                      "Location", REDIRECT_TARGET);
      answer_text (message, pages[i].status, pages[i].type, pages[i].body);
      return TRUE;
    }
  return FALSE;
}

static void
play_body (OmoFault fault, SoupServerMessage *message, GBytes *body)
{
  g_autoptr (GBytes) spoilt = spoil_body (fault, body);
  g_autoptr (GBytes) compressed = NULL;

  if (fault == OMO_FAULT_GZIP_BOMB)
    {
      compressed = compress_body (spoilt);
      soup_message_headers_replace (soup_server_message_get_response_headers (message),
                                    "Content-Encoding", "gzip");
    }
  answer (message, SOUP_STATUS_OK, JSON_TYPE, compressed != NULL ? compressed : spoilt);
}

void
omo_fault_play (OmoFault fault, SoupServerMessage *message, GBytes *body, GCancellable *cancellable)
{
  g_return_if_fail (fault < OMO_N_FAULTS);
  g_return_if_fail (SOUP_IS_SERVER_MESSAGE (message));
  g_return_if_fail (body != NULL && g_bytes_get_size (body) > 0);
  g_return_if_fail (G_IS_CANCELLABLE (cancellable));

  if (fault == OMO_FAULT_CUT_CONNECTION || fault == OMO_FAULT_SILENCE || fault == OMO_FAULT_DRIP)
    break_connection (fault, message, cancellable);
  else if (!play_page (fault, message))
    play_body (fault, message, body);
}
