/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-curl.h"

#include <string.h>

#include "core/omo-error.h"

/* That bash and curl make the same request of it is seen by tests/net/test-curl-run.c. */

#define URI "https://omocaptcha.com/api/getJobResult"
#define TYPE "Content-Type: application/json"
#define LONG_LENGTH (OMO_CURL_MAX_INLINE + 1)

typedef struct
{
  const char *name;
  const char *method;
  const char *uri;
  const char *headers; /* lines of `Name: value` */
  const char *body;    /* NULL: none */
  const char *command;
} Case;

static const Case cases[] = {
  { "token", "POST", URI, TYPE "\nHost: omocaptcha.com\nContent-Length: 35",
    "{\"api_token\":\"[token]\",\"job_id\":1}",
    "printf %s '{\"api_token\":\"' \"$OMOSCOPE_TOKEN\" '\",\"job_id\":1}' |\n"
    "  curl '" URI "' \\\n"
    "  --header '" TYPE "' \\\n"
    "  --data-binary @-" },
  { "token-twice", "POST", URI, TYPE, "[token] [token]",
    "printf %s \"$OMOSCOPE_TOKEN\" ' ' \"$OMOSCOPE_TOKEN\" |\n"
    "  curl '" URI "' \\\n"
    "  --header '" TYPE "' \\\n"
    "  --data-binary @-" },
  { "no-token", "POST", URI, TYPE, "@{\"a\":\"it's\"}",
    "curl '" URI "' \\\n"
    "  --header '" TYPE "' \\\n"
    "  --data-raw '@{\"a\":\"it'\\''s\"}'" },
  { "no-type", "POST", URI, NULL, "{}",
    "curl '" URI "' \\\n"
    "  --header 'Content-Type:' \\\n"
    "  --data-raw '{}'" },
  { "get", "GET", "https://omocaptcha.com/api/getServicePrice?type=service", "Accept: */*", NULL,
    "curl 'https://omocaptcha.com/api/getServicePrice?type=service' \\\n"
    "  --header 'Accept: */*'" },
  { "post-nothing", "POST", URI, NULL, NULL,
    "curl '" URI "' \\\n"
    "  --request 'POST'" },
  { "put", "PUT", URI, TYPE, "{}",
    "curl '" URI "' \\\n"
    "  --request 'PUT' \\\n"
    "  --header '" TYPE "' \\\n"
    "  --data-raw '{}'" },
  { "secret-header", "GET", URI, "Authorization: Bearer abc\nX-Empty: ", NULL,
    "curl '" URI "' \\\n"
    "  --header 'Authorization: [token]' \\\n"
    "  --header 'X-Empty;'" },
  { "odd-headers", "GET", URI, "@file: x\nX Y: 1\nX-Quote: a'b\nX-Escape: \033[2J", NULL,
    "curl '" URI "' \\\n"
    "  --header 'X-Quote: a'\\''b'" },
  { "odd-uri", "GET", "http://h/a/../b?c=[1-9]&d='; id #\n\xc3\xa9", NULL, NULL,
    "curl 'http://h/a/../b?c=[1-9]&d='\\'';%20id%20#%0A%C3%A9' \\\n"
    "  --globoff \\\n"
    "  --path-as-is" },
};

static void
add_headers (OmoExchangeRecord *record, const char *headers)
{
  g_auto (GStrv) lines = g_strsplit (headers == NULL ? "" : headers, "\n", -1);

  record->request_headers = omo_header_list_new ();
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], ": ", 2);

      g_ptr_array_add (record->request_headers, omo_header_new (parts[0], parts[1]));
    }
}

static OmoExchange *
create_exchange (const char *method, const char *uri, const char *headers, GBytes *body)
{
  OmoExchangeRecord record = { .method = g_strdup (method), .uri = g_strdup (uri) };

  add_headers (&record, headers);
  record.request_body = body == NULL ? NULL : g_bytes_ref (body);
  return omo_exchange_new (&record, NULL);
}

static void
test_command (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GBytes) body = c->body == NULL ? NULL : g_bytes_new_static (c->body, strlen (c->body));
  g_autoptr (OmoExchange) exchange = create_exchange (c->method, c->uri, c->headers, body);
  g_auto (OmoCurl) curl = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (omo_curl_write (exchange, "body.json", &curl, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (curl.command, ==, c->command);
  g_assert_null (curl.body);
}

typedef struct
{
  const char *name;
  const char *file_name;
  const char *word; /* the file's in the command */
} FileCase;

static const FileCase file_cases[] = {
  { "plain", "createJob.json", "createJob.json" },
  { "dash", "-o", "./-o" },
  { "blank", "my body's.json", "'my body'\\''s.json'" },
};

/* A body of `size` bytes that ends in the mark. */
static GBytes *
create_long_body (gsize size)
{
  g_autofree char *fill = g_strnfill (size - strlen (OMO_REDACTED), 'A');
  char *body = g_strconcat (fill, OMO_REDACTED, NULL);

  return g_bytes_new_take (body, size);
}

static void
test_file (gconstpointer data)
{
  const FileCase *c = data;
  g_autoptr (GBytes) body = create_long_body (LONG_LENGTH);
  g_autoptr (OmoExchange) exchange = create_exchange ("POST", URI, TYPE, body);
  g_auto (OmoCurl) curl = { 0 };
  g_autofree char *expected =
      g_strdup_printf ("{ head -c %u %s; printf %%s \"$OMOSCOPE_TOKEN\"; tail -c +%u %s; } |\n"
                       "  curl '" URI "' \\\n"
                       "  --header '" TYPE "' \\\n"
                       "  --header 'Expect:' \\\n"
                       "  --data-binary @-",
                       LONG_LENGTH - 7, c->word, LONG_LENGTH + 1, c->word);

  g_assert_true (omo_curl_write (exchange, c->file_name, &curl, NULL));
  g_assert_cmpstr (curl.command, ==, expected);
  g_assert_true (g_bytes_equal (curl.body, body));
}

/* At the limit it still is in the command; what a terminal would not take for text never is. */
static void
test_by_file (void)
{
  static const char *const odd[] = { "\033[201~", "\xff", "\xc2\x9b", "a\rb" };
  g_autoptr (GBytes) longest = create_long_body (OMO_CURL_MAX_INLINE);
  g_autoptr (OmoExchange) exchange = create_exchange ("POST", URI, TYPE, longest);
  g_auto (OmoCurl) curl = { 0 };

  g_assert_true (omo_curl_write (exchange, "f", &curl, NULL));
  g_assert_null (curl.body);
  for (gsize i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr (GBytes) body = g_bytes_new_static (odd[i], strlen (odd[i]));
      g_autoptr (OmoExchange) other = create_exchange ("POST", URI, TYPE, body);
      g_auto (OmoCurl) by_file = { 0 };

      g_assert_true (omo_curl_write (other, "f", &by_file, NULL));
      g_assert_true (g_str_has_suffix (by_file.command, "--data-binary @f"));
      g_assert_true (g_bytes_equal (by_file.body, body));
    }
}

static void
test_many_marks (void)
{
  g_autoptr (GString) marks = g_string_new (NULL);
  g_autoptr (GBytes) body = NULL;
  g_autoptr (OmoExchange) exchange = NULL;
  g_auto (OmoCurl) curl = { 0 };

  for (guint i = 0; i <= OMO_CURL_MAX_MARKS; i++)
    g_string_append (marks, OMO_REDACTED);
  body = g_bytes_new (marks->str, marks->len);
  exchange = create_exchange ("POST", URI, TYPE, body);
  g_assert_true (omo_curl_write (exchange, "f", &curl, NULL));
  g_assert_nonnull (strstr (curl.command, "\"$OMOSCOPE_TOKEN\" '[token]' |"));
}

typedef struct
{
  const char *name;
  const char *method;
  const char *uri;
} RefusalCase;

static const RefusalCase refusal_cases[] = {
  { "no-method", NULL, URI },      { "method", "GET;id", URI },
  { "no-uri", "GET", NULL },       { "file", "GET", "file:///etc/hostname" },
  { "option", "GET", "-o/tmp/x" },
};

static void
test_refusal (gconstpointer data)
{
  const RefusalCase *c = data;
  g_autoptr (OmoExchange) exchange = create_exchange (c->method, c->uri, NULL, NULL);
  g_autoptr (GError) error = NULL;
  OmoCurl curl = { .command = (char *) "as it was" };

  g_assert_false (omo_curl_write (exchange, "f", &curl, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_ENDPOINT);
  g_assert_cmpstr (curl.command, ==, "as it was");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/curl/command/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_command);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (file_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/curl/file/", file_cases[i].name, NULL);

      g_test_add_data_func (path, &file_cases[i], test_file);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refusal_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/curl/refusal/", refusal_cases[i].name, NULL);

      g_test_add_data_func (path, &refusal_cases[i], test_refusal);
    }
  g_test_add_func ("/core/curl/by-file", test_by_file);
  g_test_add_func ("/core/curl/many-marks", test_many_marks);

  return g_test_run ();
}
