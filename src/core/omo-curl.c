/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include "core/omo-curl.h"

#include <string.h>

#include "core/omo-error.h"

#define TOKEN "\"$OMOSCOPE_TOKEN\""
#define NEXT_LINE " \\\n  "
#define CONTENT_TYPE "Content-Type"
#define MAX_CALL_LENGTH 40

/* What lies between the marks of a body. */
typedef struct
{
  const char *data;
  gsize size;
  guint n_marks;
  gsize marks[OMO_CURL_MAX_MARKS]; /* offsets */
} Body;

/* Of the connection, or made from the body by curl itself. */
static const char *const own_headers[] = {
  "Host", "Connection", "Content-Length", "Accept-Encoding", "Transfer-Encoding", "Expect",
};

static gboolean
refuse (const char *what, GError **error)
{
  g_set_error (error, OMO_ERROR, OMO_ERROR_ENDPOINT, "the request cannot be repeated: %s", what);
  return FALSE;
}

static gboolean
is_token (const char *text)
{
  gsize length = 0;

  while (g_ascii_isalnum (text[length])
         || (text[length] != '\0' && strchr ("!#$%&'*+-.^_`|~", text[length]) != NULL))
    length++;
  return length > 0 && text[length] == '\0';
}

/* Whether a terminal takes it for text and nothing else. */
static gboolean
is_plain (const char *data, gsize size)
{
  if (memchr (data, '\0', size) != NULL || !g_utf8_validate (data, (gssize) size, NULL))
    return FALSE;
  for (const char *c = data; c < data + size; c = g_utf8_next_char (c))
    if (g_unichar_iscntrl (g_utf8_get_char (c)) && *c != '\n' && *c != '\t')
      return FALSE;
  return TRUE;
}

static void
append_quoted (GString *command, const char *text, gsize length)
{
  g_string_append_c (command, '\'');
  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '\'')
        g_string_append (command, "'\\''");
      else
        g_string_append_c (command, text[i]);
    }
  g_string_append_c (command, '\'');
}

/* What a URI cannot have is percent-encoded, as it would be on its way. */
static void
append_uri (GString *command, const char *uri)
{
  g_autoptr (GString) encoded = g_string_new (NULL);

  for (const char *c = uri; *c != '\0'; c++)
    {
      if (g_ascii_isgraph (*c))
        g_string_append_c (encoded, *c);
      else
        g_string_append_printf (encoded, "%%%02X", (guchar) *c);
    }
  append_quoted (command, encoded->str, encoded->len);
  /* curl makes several requests of these. */
  if (strpbrk (encoded->str, "[]{}") != NULL)
    g_string_append (command, NEXT_LINE "--globoff");
  if (strstr (encoded->str, "/.") != NULL)
    g_string_append (command, NEXT_LINE "--path-as-is");
}

static gboolean
is_own_header (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (own_headers); i++)
    if (g_ascii_strcasecmp (name, own_headers[i]) == 0)
      return TRUE;
  return FALSE;
}

static void
append_header (GString *command, const char *name, const char *value)
{
  /* Without a value curl would take the header away, unless it ends so. */
  g_autofree char *line =
      *value == '\0' ? g_strconcat (name, ";", NULL) : g_strconcat (name, ": ", value, NULL);

  g_string_append (command, NEXT_LINE "--header ");
  append_quoted (command, line, strlen (line));
}

static void
append_headers (GString *command, GPtrArray *headers, gboolean has_body)
{
  gboolean has_type = FALSE;

  for (guint i = 0; i < headers->len; i++)
    {
      const OmoHeader *header = headers->pdata[i];

      if (!is_token (header->name) || is_own_header (header->name)
          || !is_plain (header->value, strlen (header->value))
          || strchr (header->value, '\n') != NULL)
        continue;
      has_type |= g_ascii_strcasecmp (header->name, CONTENT_TYPE) == 0;
      append_header (command, header->name, header->value);
    }
  /* curl would call it a form. */
  if (has_body && !has_type)
    g_string_append (command, NEXT_LINE "--header '" CONTENT_TYPE ":'");
}

static void
find_marks (Body *body)
{
  const gsize length = strlen (OMO_REDACTED);
  gsize at = 0;
  const char *found;

  while (body->n_marks < OMO_CURL_MAX_MARKS
         && (found = memmem (body->data + at, body->size - at, OMO_REDACTED, length)) != NULL)
    {
      body->marks[body->n_marks++] = (gsize) (found - body->data);
      at = (gsize) (found - body->data) + length;
    }
}

/* Prints the body to the pipe from the command itself. */
static void
append_printf (GString *command, const Body *body)
{
  gsize at = 0;

  g_string_append (command, "printf %s");
  for (guint i = 0; i <= body->n_marks; i++)
    {
      gsize end = i < body->n_marks ? body->marks[i] : body->size;

      if (end > at)
        {
          g_string_append_c (command, ' ');
          append_quoted (command, body->data + at, end - at);
        }
      if (i < body->n_marks)
        g_string_append (command, " " TOKEN);
      at = end + strlen (OMO_REDACTED);
    }
  g_string_append (command, " |\n  ");
}

/* Prints it from the file, which is cut at the marks: whatever is in the token, nothing takes it for more than text. */
static void
append_pieces (GString *command, const Body *body, const char *file)
{
  gsize at = 0;

  g_string_append (command, "{ ");
  for (guint i = 0; i <= body->n_marks; i++)
    {
      gsize end = i < body->n_marks ? body->marks[i] : body->size;

      if (i == body->n_marks)
        g_string_append_printf (command, "tail -c +%" G_GSIZE_FORMAT " %s; ", at + 1, file);
      else if (at == 0)
        g_string_append_printf (command, "head -c %" G_GSIZE_FORMAT " %s; ", end, file);
      else
        g_string_append_printf (command,
                                "tail -c +%" G_GSIZE_FORMAT " %s | head -c %" G_GSIZE_FORMAT "; ",
                                at + 1, file, end - at);
      if (i < body->n_marks)
        g_string_append (command, "printf %s " TOKEN "; ");
      at = end + strlen (OMO_REDACTED);
    }
  g_string_append (command, "} |\n  ");
}

/* As a word of the command; a name that begins with a dash is no option. */
static char *
quote_file (const char *file_name)
{
  g_autoptr (GString) quoted = g_string_new (NULL);
  g_autofree char *safe =
      *file_name == '-' ? g_strconcat ("./", file_name, NULL) : g_strdup (file_name);

  if (strspn (safe, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/")
      == strlen (safe))
    return g_steal_pointer (&safe);
  append_quoted (quoted, safe, strlen (safe));
  return g_strdup (quoted->str);
}

static void
append_request (GString *command, OmoExchange *exchange, gboolean has_body)
{
  const char *method = omo_exchange_get_method (exchange);

  g_string_append (command, "curl ");
  append_uri (command, omo_exchange_get_uri (exchange));
  if (!g_str_equal (method, has_body ? "POST" : "GET"))
    {
      g_string_append (command, NEXT_LINE "--request ");
      append_quoted (command, method, strlen (method));
    }
  append_headers (command, omo_exchange_get_request_headers (exchange), has_body);
}

static void
append_all (GString *command, OmoExchange *exchange, const Body *body, const char *file)
{
  gboolean is_piped = body->n_marks > 0;

  if (is_piped && file != NULL)
    append_pieces (command, body, file);
  else if (is_piped)
    append_printf (command, body);
  append_request (command, exchange, body->data != NULL);
  /* Else curl waits for a leave to send a large body, which nobody here has asked for. */
  if (file != NULL)
    g_string_append (command, NEXT_LINE "--header 'Expect:'");
  if (is_piped)
    g_string_append (command, NEXT_LINE "--data-binary @-");
  else if (file != NULL)
    g_string_append_printf (command, NEXT_LINE "--data-binary @%s", file);
  else if (body->data != NULL)
    {
      g_string_append (command, NEXT_LINE "--data-raw ");
      append_quoted (command, body->data, body->size);
    }
}

static gboolean
check_request (OmoExchange *exchange, GError **error)
{
  const char *method = omo_exchange_get_method (exchange);
  const char *uri = omo_exchange_get_uri (exchange);
  g_autofree char *scheme = uri == NULL ? NULL : g_uri_parse_scheme (uri);

  if (method == NULL || !is_token (method))
    return refuse ("it has no method", error);
  if (g_strcmp0 (scheme, "http") != 0 && g_strcmp0 (scheme, "https") != 0)
    return refuse ("it has no web address", error);
  return TRUE;
}

gboolean
omo_curl_write (OmoExchange *exchange, const char *file_name, OmoCurl *out_curl, GError **error)
{
  g_autoptr (GString) command = g_string_new (NULL);
  g_autofree char *file = NULL;
  GBytes *bytes;
  Body body = { 0 };

  g_return_val_if_fail (OMO_IS_EXCHANGE (exchange), FALSE);
  g_return_val_if_fail (file_name != NULL && *file_name != '\0' && out_curl != NULL, FALSE);

  if (!check_request (exchange, error))
    return FALSE;
  bytes = omo_exchange_get_request_body (exchange);
  if (bytes != NULL && g_bytes_get_size (bytes) > 0)
    {
      body.data = g_bytes_get_data (bytes, &body.size);
      find_marks (&body);
      if (body.size > OMO_CURL_MAX_INLINE || !is_plain (body.data, body.size))
        file = quote_file (file_name);
    }
  append_all (command, exchange, &body, file);
  out_curl->command = g_string_free (g_steal_pointer (&command), FALSE);
  out_curl->body = file == NULL ? NULL : g_bytes_ref (bytes);
  return TRUE;
}

char *
omo_curl_make_file_name (OmoExchange *exchange, guint number)
{
  g_autofree char *safe = NULL;
  const char *call;

  g_return_val_if_fail (OMO_IS_EXCHANGE (exchange), NULL);

  call = omo_exchange_get_call (exchange);
  safe = g_strndup (call == NULL ? "" : call, MAX_CALL_LENGTH);
  for (char *c = safe; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c))
      *c = '-';
  if (number == 0)
    return g_strdup_printf ("omoscope-%s.body", safe);
  return g_strdup_printf ("omoscope-%u-%s.body", number, safe);
}

void
omo_curl_clear (OmoCurl *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->command, g_free);
  g_clear_pointer (&self->body, g_bytes_unref);
}
