/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-endpoint.h"

#include "core/omo-error.h"

typedef struct
{
  const char *name;
  const char *text;
  gboolean allow_http;
  const char *base;
  const char *create_uri;
  gboolean is_loopback;
  gboolean is_insecure;
} GoodCase;

static const GoodCase good_cases[] = {
  { "documented", "https://omocaptcha.com/api", FALSE, "https://omocaptcha.com/api",
    "https://omocaptcha.com/api/createJob", FALSE, FALSE },
  { "trailing-slashes", " https://omocaptcha.com/api// \n", FALSE, "https://omocaptcha.com/api",
    "https://omocaptcha.com/api/createJob", FALSE, FALSE },
  { "no-path", "https://example.org", FALSE, "https://example.org", "https://example.org/createJob",
    FALSE, FALSE },
  { "port", "https://example.org:8443/v1", FALSE, "https://example.org:8443/v1",
    "https://example.org:8443/v1/createJob", FALSE, FALSE },
  { "encoded-path", "https://example.org/a%20b", FALSE, "https://example.org/a%20b",
    "https://example.org/a%20b/createJob", FALSE, FALSE },
  { "loopback-name", "http://LOCALHOST:81/api", FALSE, "http://LOCALHOST:81/api",
    "http://LOCALHOST:81/api/createJob", TRUE, FALSE },
  { "loopback-four", "http://127.9.8.7/api", FALSE, "http://127.9.8.7/api",
    "http://127.9.8.7/api/createJob", TRUE, FALSE },
  { "loopback-six", "http://[::1]:8080/api", FALSE, "http://[::1]:8080/api",
    "http://[::1]:8080/api/createJob", TRUE, FALSE },
  { "allowed-http", "http://192.0.2.1/api", TRUE, "http://192.0.2.1/api",
    "http://192.0.2.1/api/createJob", FALSE, TRUE },
  { "allowed-but-https", "https://192.0.2.1/api", TRUE, "https://192.0.2.1/api",
    "https://192.0.2.1/api/createJob", FALSE, FALSE },
};

typedef struct
{
  const char *name;
  const char *text;
  const char *words;
} BadCase;

static const BadCase bad_cases[] = {
  { "empty", "", "no URL" },
  { "blank", "  ", "no URL" },
  { "bare-host", "omocaptcha.com/api", "no URL" },
  { "space-in-host", "https://omo captcha.com/", "blank" },
  { "line-break-in-host", "https://example.org%0d%0aX-Odd/", "odd characters" },
  { "line-break", "https://example.org/a\r\nb", "blank" },
  { "bad-port", "https://example.org:99999/", "no URL" },
  { "port-0", "https://example.org:0/", "port 0" },
  { "ftp", "ftp://example.org/api", "neither https" },
  { "file", "file:///etc/passwd", "neither https" },
  { "no-host", "https:///api", "no host" },
  { "user", "https://me@example.org/api", "user name" },
  { "password", "https://me:secret@example.org/api", "user name" },
  { "query", "https://example.org/api?x=1", "? or #" },
  { "fragment", "https://example.org/api#x", "? or #" },
  { "plain-http", "http://example.org/api", "plain http" },
  { "loopback-lookalike", "http://127.0.0.1.example.org/api", "plain http" },
  { "localhost-lookalike", "http://localhost.example.org/api", "plain http" },
  { "any-address", "http://0.0.0.0/api", "plain http" },
};

static void
test_good (gconstpointer data)
{
  const GoodCase *c = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoEndpoint) endpoint = omo_endpoint_new (c->text, c->allow_http, &error);
  g_autoptr (GUri) uri = NULL;
  g_autofree char *printed = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (omo_endpoint_get_base (endpoint), ==, c->base);
  g_assert_cmpint (omo_endpoint_is_loopback (endpoint), ==, c->is_loopback);
  g_assert_cmpint (omo_endpoint_is_insecure (endpoint), ==, c->is_insecure);
  uri = omo_endpoint_build_uri (endpoint, "createJob");
  printed = g_uri_to_string (uri);
  g_assert_cmpstr (printed, ==, c->create_uri);
}

static void
test_bad (gconstpointer data)
{
  const BadCase *c = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (omo_endpoint_new (c->text, FALSE, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_ENDPOINT);
  g_assert_nonnull (strstr (error->message, c->words));
  g_assert_null (strstr (error->message, "secret"));
}

typedef struct
{
  const char *name;
  const char *create_path;
  const char *ask_path;
  const char *dialect;
  const char *create_uri;
  const char *ask_uri;
} PathCase;

static const PathCase path_cases[] = {
  { "dialect", NULL, NULL, "v1", "https://example.org/api/createJob",
    "https://example.org/api/getJobResult" },
  { "other-dialect", NULL, NULL, "v1-task", "https://example.org/api/createTask",
    "https://example.org/api/getTaskResult" },
  { "own", "v3/make", "v3/ask", "v1", "https://example.org/api/v3/make",
    "https://example.org/api/v3/ask" },
  { "one-own", NULL, "ask", "v1", "https://example.org/api/createJob",
    "https://example.org/api/ask" },
};

static void
assert_uri (GUri *uri, const char *expected)
{
  g_autofree char *printed = g_uri_to_string (uri);

  g_assert_cmpstr (printed, ==, expected);
  g_uri_unref (uri);
}

static void
test_paths (gconstpointer data)
{
  const PathCase *c = data;
  const OmoDialect *dialect = omo_dialect_from_id (c->dialect);
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoEndpoint) endpoint = omo_endpoint_new_with_paths (
      "https://example.org/api", FALSE, c->create_path, c->ask_path, &error);

  g_assert_no_error (error);
  assert_uri (omo_endpoint_build_create_uri (endpoint, dialect), c->create_uri);
  assert_uri (omo_endpoint_build_ask_uri (endpoint, dialect), c->ask_uri);
}

/* A path must not lead elsewhere. */
static void
test_bad_paths (void)
{
  static const char *const paths[] = { "../x", "/x", "a?b", "a b", "a#b", "@elsewhere", "" };

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (
          omo_endpoint_new_with_paths ("https://example.org", FALSE, paths[i], NULL, &error));
      g_assert_error (error, OMO_ERROR, OMO_ERROR_ENDPOINT);
      g_clear_error (&error);
      g_assert_null (
          omo_endpoint_new_with_paths ("https://example.org", FALSE, NULL, paths[i], &error));
      g_assert_error (error, OMO_ERROR, OMO_ERROR_ENDPOINT);
    }
}

static void
test_length (void)
{
  g_autofree char *path = g_strnfill (OMO_ENDPOINT_MAX_LENGTH, 'a');
  g_autofree char *text = g_strconcat ("https://example.org/", path, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoEndpoint) endpoint = NULL;

  g_assert_null (omo_endpoint_new (text, FALSE, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_ENDPOINT);

  g_clear_error (&error);
  text[OMO_ENDPOINT_MAX_LENGTH] = '\0';
  endpoint = omo_endpoint_new (text, FALSE, &error);
  g_assert_no_error (error);
}

static void
test_ref (void)
{
  g_autoptr (OmoEndpoint) endpoint = omo_endpoint_new ("https://example.org", FALSE, NULL);
  OmoEndpoint *other = omo_endpoint_ref (endpoint);

  omo_endpoint_unref (other);
  g_assert_cmpstr (omo_endpoint_get_base (endpoint), ==, "https://example.org");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (good_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/net/endpoint/good/%s", good_cases[i].name);
      g_test_add_data_func (path, &good_cases[i], test_good);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/net/endpoint/bad/%s", bad_cases[i].name);
      g_test_add_data_func (path, &bad_cases[i], test_bad);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (path_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/net/endpoint/paths/%s", path_cases[i].name);
      g_test_add_data_func (path, &path_cases[i], test_paths);
    }
  g_test_add_func ("/net/endpoint/bad-paths", test_bad_paths);
  g_test_add_func ("/net/endpoint/length", test_length);
  g_test_add_func ("/net/endpoint/ref", test_ref);

  return g_test_run ();
}
