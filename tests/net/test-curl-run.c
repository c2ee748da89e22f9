/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-curl.h"

#include <glib/gstdio.h>
#include <string.h>

#include "client.h"
#include "posting.h"
#include "raw-server.h"

/* The exported command is run by bash, and the service must see the request again that was recorded. */

/* Whatever is in it, the shell takes it for text. */
#define TOKEN "t0p-s3cret/Tok+en&'\\$`%s"
#define OK_REPLY "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *is_over = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, &error));
  g_assert_no_error (error);
  *is_over = TRUE;
}

/* In a folder of its own, with the body's file beside it. */
static void
run (const OmoCurl *curl, const char *file_name, const char *token)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autofree char *folder = g_dir_make_tmp ("omoscope-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, file_name, NULL);
  g_autofree char *script = g_strconcat ("set -o pipefail; ", curl->command, " --silent", NULL);
  g_autoptr (GSubprocess) process = NULL;
  gboolean is_over = FALSE;

  if (curl->body != NULL)
    g_assert_true (g_file_set_contents (path, g_bytes_get_data (curl->body, NULL),
                                        (gssize) g_bytes_get_size (curl->body), NULL));
  g_subprocess_launcher_set_cwd (launcher, folder);
  g_subprocess_launcher_setenv (launcher, "OMOSCOPE_TOKEN", token, TRUE);
  g_subprocess_launcher_setenv (launcher, "no_proxy", "*", TRUE);
  process = g_subprocess_launcher_spawn (launcher, NULL, "bash", "--norc", "-c", script, NULL);
  g_assert_nonnull (process);
  g_subprocess_wait_check_async (process, NULL, done_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
  g_remove (path);
  g_rmdir (folder);
}

/* The first line, the type and the body: what the service looks at. */
static char *
pick (const char *request)
{
  const char *body = strstr (request, "\r\n\r\n");
  g_autofree char *head = g_strndup (request, (gsize) (body - request));
  g_auto (GStrv) lines = g_strsplit (head, "\r\n", -1);
  GString *picked = g_string_new (lines[0]);

  for (guint i = 1; lines[i] != NULL; i++)
    if (g_ascii_strncasecmp (lines[i], "Content-", strlen ("Content-")) == 0)
      g_string_append_printf (picked, "\n%s", lines[i]);
  g_string_append (picked, body);
  return g_string_free (picked, FALSE);
}

typedef struct
{
  const char *name;
  const char *path;
  const char *body;      /* %s is the token; NULL: a GET */
  gsize n_more;          /* so many letters follow it */
  gboolean is_redacted;  /* FALSE: there is nothing to take out */
  const char *file_name; /* of the body */
} Case;

static const Case cases[] = {
  { "ask", "/api/getJobResult", "{\"api_token\":\"%s\",\"job_id\":1}", 0, TRUE, "body.json" },
  { "no-token", "/api/getJobResult", "{\"it's\":\"\\\"@$HOME `id` !! \\\\ %%d\"}\n", 0, FALSE,
    "body.json" },
  { "vietnamese", "/api/createTask", "{\"question\":\"Chọn “hai” vật\",\"clientKey\":\"%s\"}", 0,
    TRUE, "body.json" },
  { "twice", "/api/getJobResult", "%s\t%s\n\n", 0, TRUE, "body.json" },
  { "file", "/api/createJob", "{\"api_token\":\"%s\",\"b\":\"", 4000, TRUE,
    "createJob body's.json" },
  { "file-twice", "/api/createJob", "%s, %s", 4000, TRUE, "-body" },
  { "file-control", "/api/createJob", "a\033[201~\r\n", 0, FALSE, "body.json" },
  { "query", "/api/../a?b={1,2}&c=[1-2]%20d'", NULL, 0, FALSE, "body.json" },
};

static GBytes *
create_body (const Case *c, const char *token)
{
  g_auto (GStrv) parts = g_strsplit (c->body, "%s", -1);
  g_autofree char *start = g_strjoinv (token, parts);
  g_autofree char *more = g_strnfill (c->n_more, 'A');
  char *body = g_strconcat (start, more, NULL);

  return g_bytes_new_take (body, strlen (body));
}

/* As the transport records it. */
static OmoExchange *
create_exchange (const Case *c, RawServer *server)
{
  const char *tokens[] = { TOKEN, NULL };
  g_autoptr (OmoRedaction) redaction = omo_redaction_new (tokens);
  OmoExchangeRecord record = { .method = g_strdup (c->body == NULL ? "GET" : "POST") };

  record.uri = g_strdup_printf ("http://127.0.0.1:%u%s", server->port, c->path);
  record.request_headers = omo_header_list_new ();
  if (c->body != NULL)
    {
      g_ptr_array_add (record.request_headers, omo_header_new ("Content-Type", "application/json"));
      record.request_body = create_body (c, TOKEN);
    }
  return omo_exchange_new (&record, redaction);
}

static void
test_same_bytes (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (RawServer) server = raw_server_new (OK_REPLY, -1, RAW_CLOSE);
  g_autoptr (OmoExchange) exchange = create_exchange (c, server);
  g_autoptr (GBytes) body = c->body == NULL ? NULL : create_body (c, TOKEN);
  g_auto (OmoCurl) curl = { 0 };
  g_autofree char *request = NULL;
  g_autofree char *picked = NULL;
  g_autofree char *expected = NULL;

  g_assert_cmpint (omo_exchange_get_n_removed (exchange) > 0, ==, c->is_redacted);
  g_assert_true (omo_curl_write (exchange, c->file_name, &curl, NULL));
  g_assert_null (strstr (curl.command, "s3cret"));
  run (&curl, c->file_name, TOKEN);
  request = raw_server_dup_last_request (server);
  picked = pick (request);
  expected = body == NULL ? g_strdup_printf ("GET %s HTTP/1.1\r\n\r\n", c->path)
                          : g_strdup_printf ("POST %s HTTP/1.1\nContent-Type: application/json\n"
                                             "Content-Length: %" G_GSIZE_FORMAT "\r\n\r\n%s",
                                             c->path, g_bytes_get_size (body),
                                             (const char *) g_bytes_get_data (body, NULL));
  g_assert_cmpstr (picked, ==, expected);
}

/* A whole captcha, sent to the stand-in by the transport and once more by bash. */
static void
test_create (void)
{
  g_auto (Client) client = { 0 };
  g_auto (Posting) posting = { 0 };
  g_auto (OmoCurl) curl = { 0 };
  g_autoptr (GBytes) body = client_build_create (omo_sample_from_id ("web-rotate"));
  g_autoptr (GUri) uri = NULL;

  client_set_up (&client, "");
  uri = omo_endpoint_build_uri (client.endpoint, "createJob");
  posting_start_body (&posting, client.transport, uri, body, FALSE, NULL);
  posting_wait (&posting);
  g_assert_no_error (posting.error);
  g_assert_true (omo_curl_write (posting.exchange, "createJob.json", &curl, NULL));
  g_assert_nonnull (curl.body);
  run (&curl, "createJob.json", OMO_STANDIN_TOKEN);
  g_assert_cmpuint (omo_standin_get_n_created (client.standin), ==, 2);
  g_assert_true (g_bytes_equal (omo_standin_get_last_create (client.standin), body));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/net/curl-run/same-bytes/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_same_bytes);
    }
  g_test_add_func ("/net/curl-run/create", test_create);

  return g_test_run ();
}
