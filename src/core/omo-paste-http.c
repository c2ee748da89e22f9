/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste-http.h"

#include <string.h>

#include "core/omo-paste-body.h"
#include "core/omo-paste-private.h"

/* A longer line begins no message. */
#define MAX_LINE 16384

static const char *const methods[] = { "POST", "GET", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS" };

typedef struct
{
  const char *start;
  const char *end;
} Span;

typedef struct
{
  Span target; /* empty: a reply */
  char *method;
  guint status;
  GPtrArray *headers; /* of OmoHeader */
} Head;

static void
head_clear (Head *head)
{
  g_clear_pointer (&head->method, g_free);
  g_clear_pointer (&head->headers, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Head, head_clear)

/* The line at the start of `rest`, without its end; `rest` moves behind it. */
static Span
take_line (Span *rest)
{
  const char *newline = memchr (rest->start, '\n', (gsize) (rest->end - rest->start));
  Span line = { rest->start, newline != NULL ? newline : rest->end };

  rest->start = newline != NULL ? newline + 1 : rest->end;
  if (line.end > line.start && line.end[-1] == '\r')
    line.end--;
  return line;
}

static Span
trim (Span span)
{
  while (span.start < span.end && g_ascii_isspace (*span.start))
    span.start++;
  while (span.start < span.end && g_ascii_isspace (span.end[-1]))
    span.end--;
  return span;
}

static gboolean
begins_with (Span span, const char *lower_case)
{
  gsize length = strlen (lower_case);

  return (gsize) (span.end - span.start) >= length
         && g_ascii_strncasecmp (span.start, lower_case, length) == 0;
}

static gboolean
is_target (Span target)
{
  return target.end - target.start > 0
         && (*target.start == '/' || begins_with (target, "http://")
             || begins_with (target, "https://"));
}

static gboolean
is_method (Span word)
{
  gsize length = (gsize) (word.end - word.start);

  for (gsize i = 0; i < G_N_ELEMENTS (methods); i++)
    if (length == strlen (methods[i]) && memcmp (word.start, methods[i], length) == 0)
      return TRUE;
  return FALSE;
}

/* The next word of a line; `line` moves behind it. */
static Span
take_word (Span *line)
{
  Span word;

  while (line->start < line->end && *line->start == ' ')
    line->start++;
  word = *line;
  while (line->start < line->end && !g_ascii_isspace (*line->start))
    line->start++;
  word.end = line->start;
  return word;
}

/* "POST /api/createJob HTTP/1.1", also without the version. */
static gboolean
read_request_line (Span line, Span *out_method, Span *out_target)
{
  Span method;
  Span target;

  if (line.end - line.start > MAX_LINE || line.start == line.end || !g_ascii_isupper (*line.start))
    return FALSE;
  method = take_word (&line);
  target = take_word (&line);
  line = trim (line);
  if (!is_method (method) || !is_target (target)
      || (line.start < line.end && !begins_with (line, "http/")))
    return FALSE;
  *out_method = method;
  *out_target = target;
  return TRUE;
}

/* "HTTP/1.1 200 OK", "HTTP/2 200". */
static gboolean
read_status_line (Span line, guint *out_status)
{
  const char *at = line.start + strlen ("HTTP/");

  if (!begins_with (line, "http/"))
    return FALSE;
  while (at < line.end && (g_ascii_isdigit (*at) || *at == '.'))
    at++;
  if (line.end - at < 4 || *at != ' ' || !g_ascii_isdigit (at[1]) || !g_ascii_isdigit (at[2])
      || !g_ascii_isdigit (at[3]))
    return FALSE;
  *out_status = (guint) ((at[1] - '0') * 100 + (at[2] - '0') * 10 + at[3] - '0');
  return TRUE;
}

static gboolean
begins_message (Span line)
{
  Span method;
  Span target;
  guint status;

  return read_request_line (line, &method, &target) || read_status_line (line, &status);
}

static char *
dup_valid (Span span)
{
  return g_utf8_make_valid (span.start, (gssize) (span.end - span.start));
}

/* Leaves `rest` at the body. */
static void
read_head (Span *rest, Head *out_head)
{
  Span line = take_line (rest);
  Span method = { NULL, NULL };

  out_head->headers = omo_header_list_new ();
  if (read_request_line (line, &method, &out_head->target))
    out_head->method = g_strndup (method.start, (gsize) (method.end - method.start));
  else
    read_status_line (line, &out_head->status);
  while (rest->start < rest->end)
    {
      Span after = *rest;

      line = take_line (&after);
      /* The blank line before JSON, or before the next message, was lost. */
      if (line.start < line.end && (*line.start == '{' || begins_message (line)))
        return;
      *rest = after;
      if (trim (line).start == line.end)
        return;
      omo_paste_add_header (out_head->headers, line.start, (gsize) (line.end - line.start));
    }
}

/* "1f4" or "1f4;name=value". FALSE when it is no size, or none that can be. */
static gboolean
read_chunk_size (Span line, gsize *out_size)
{
  gsize size = 0;
  const char *at = line.start;

  for (; at < line.end && g_ascii_isxdigit (*at); at++)
    {
      size = size * 16 + (gsize) g_ascii_xdigit_value (*at);
      if (size > OMO_PASTE_MAX_BYTES)
        return FALSE;
    }
  *out_size = size;
  return at > line.start && (at == line.end || *at == ';' || *at == ' ');
}

/* Joins the chunks; NULL when there are none, or they are broken. */
static GBytes *
join_chunks (Span body)
{
  GByteArray *joined = g_byte_array_new ();

  while (body.start < body.end)
    {
      Span line = take_line (&body);
      gsize size;

      if (!read_chunk_size (line, &size) || size > (gsize) (body.end - body.start))
        break;
      if (size == 0)
        return g_byte_array_free_to_bytes (joined);
      g_byte_array_append (joined, (const guint8 *) body.start, (guint) size);
      body.start += size;
      take_line (&body);
    }
  g_byte_array_unref (joined);
  return NULL;
}

/* The body's bytes out of what stands up to the next message, and where it ends. */
static GBytes *
read_body (Span body, const Head *head, const char **out_end)
{
  const char *encoding = omo_paste_find_header (head->headers, "Transfer-Encoding");
  g_autoptr (GBytes) joined = NULL;
  gsize used;

  if (encoding != NULL && g_ascii_strcasecmp (encoding, "chunked") == 0)
    joined = join_chunks (body);
  *out_end = body.end;
  if (joined != NULL)
    return g_steal_pointer (&joined);
  body = trim (body);
  if (body.start < body.end && *body.start == '{')
    {
      omo_paste_body_tell (body.start, (gsize) (body.end - body.start), &used);
      *out_end = body.end = body.start + used;
    }
  return g_bytes_new (body.start, (gsize) (body.end - body.start));
}

/* Absolute where the host is known. */
static char *
build_uri (const Head *head)
{
  g_autofree char *target = dup_valid (head->target);
  const char *host = omo_paste_find_header (head->headers, "Host");
  gboolean is_local;

  if (*target != '/' || host == NULL)
    return g_steal_pointer (&target);
  is_local = g_str_has_prefix (host, "localhost") || g_str_has_prefix (host, "127.");
  return g_strconcat (is_local ? "http://" : "https://", host, target, NULL);
}

static void
add_message (OmoPaste *paste, const Head *head, GBytes *body)
{
  g_autofree char *uri = NULL;

  if (head->method == NULL)
    {
      /* "100 Continue" is none yet. */
      if (head->status >= 200)
        omo_paste_take_reply (paste, omo_paste_reply_new (body, head->status));
      return;
    }
  if (g_bytes_get_size (body) == 0
      && (g_str_equal (head->method, "GET") || g_str_equal (head->method, "OPTIONS")))
    return;
  uri = build_uri (head);
  omo_paste_take_request (
      paste, omo_paste_request_new (OMO_PASTE_AS_HTTP, body, head->method, uri, head->headers));
}

gsize
omo_paste_http_find (const char *text, gsize length, gsize at)
{
  Span rest = { text + at, text + length };

  while (rest.start < rest.end)
    {
      Span line = take_line (&rest);

      if (begins_message (line))
        return (gsize) (line.start - text);
    }
  return length;
}

void
omo_paste_http_add (OmoPaste *paste, const char *text, gsize length)
{
  gsize at = omo_paste_http_find (text, length, 0);

  omo_paste_add_json (paste, text, at, NULL);
  while (at < length && !omo_paste_is_full (paste))
    {
      g_auto (Head) head = { 0 };
      Span rest = { text + at, text + length };
      const char *end;
      g_autoptr (GBytes) body = NULL;

      read_head (&rest, &head);
      at = omo_paste_http_find (text, length, (gsize) (rest.start - text));
      rest.end = text + at;
      body = read_body (rest, &head, &end);
      add_message (paste, &head, body);
      omo_paste_add_json (paste, end, (gsize) (rest.end - end), NULL);
    }
}
