/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-redaction.h"

#include <string.h>

#include "../add-cases.h"
#include "core/omo-error.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *expected; /* NULL: as it was */
  guint n;
} Case;

#define TOKEN "s3cret/Tok+en0"

/* A known token. */
static const Case token_cases[] = {
  { "once", "Invalid token " TOKEN ".", "Invalid token [token].", 1 },
  { "twice", TOKEN TOKEN, "[token][token]", 2 },
  { "absent", "Invalid token.", NULL, 0 },
  { "nothing", "", NULL, 0 },
  { "all", TOKEN, "[token]", 1 },
  { "one-character-less", "s3cret/Tok+en.", NULL, 0 },
  { "other-case", "S3CRET/TOK+EN0", NULL, 0 },
  { "redacted-already", "[token] [token]", NULL, 0 },
  { "json-slash", "{\"m\":\"s3cret\\/Tok+en0\"}", "{\"m\":\"[token]\"}", 1 },
  { "json-unicode", "\"\\u00733cret/Tok\\u002Ben\\u0030\"", "\"[token]\"", 1 },
  { "json-in-json", "\"{\\\"m\\\":\\\"s3cret\\\\/Tok+en0\\\"}\"", "\"{\\\"m\\\":\\\"[token]\\\"}\"",
    1 },
  { "json-after-escape", "\"line\\ns3cret/Tok+en0\"", "\"line\\n[token]\"", 1 },
  { "url", "?t=s3cret%2FTok%2Ben0&b=1", "?t=[token]&b=1", 1 },
  { "url-lower", "?t=s3cret%2fTok%2ben0&b=1", "?t=[token]&b=1", 1 },
  { "url-needlessly", "?t=%73%33cret%2FTok+en0", "?t=[token]", 1 },
  { "url-twice", "?t=s3cret%252FTok%252Ben0", "?t=[token]", 1 },
  { "url-in-json", "\"?t=s3cret%2FTok%2Ben\\u0030\"", "\"?t=[token]\"", 1 },
  { "json-in-url", "%22s3cret%5C%2FTok%2Ben0%22", "%22[token]%22", 1 },
  /* "a:" before and "!" after: base64 YTpzM2NyZXQvVG9rK2VuMCE= */
  { "base64", "Basic YTpzM2NyZXQvVG9rK2VuMCE=", "Basic YTp[token]CE=", 1 },
  { "cut-by-the-end", "Invalid token s3cret/T", "Invalid token [token]", 1 },
  { "cut-in-an-escape", "Invalid token s3cret\\u00", "Invalid token [token]", 1 },
  { "begun-by-the-end", "Invalid token s3c", NULL, 0 },
};

static OmoRedaction *
create_redaction (const char *token)
{
  const char *tokens[] = { token, NULL };

  return omo_redaction_new (tokens);
}

static void
check (const OmoRedaction *redaction, const Case *c)
{
  const char *expected = c->expected == NULL ? c->text : c->expected;
  g_autoptr (GBytes) bytes = g_bytes_new_static (c->text, strlen (c->text));
  g_autoptr (GBytes) redacted_bytes = NULL;
  g_autofree char *redacted = NULL;
  g_autofree char *again = NULL;
  guint n = 100;

  redacted = omo_redaction_apply_text (redaction, c->text, &n);
  g_assert_cmpstr (redacted, ==, expected);
  g_assert_cmpuint (n, ==, 100 + c->n);
  again = omo_redaction_apply_text (redaction, redacted, &n);
  g_assert_cmpstr (again, ==, expected);
  g_assert_cmpuint (n, ==, 100 + c->n);

  redacted_bytes = omo_redaction_apply_bytes (redaction, bytes, NULL);
  g_assert_cmpmem (g_bytes_get_data (redacted_bytes, NULL), g_bytes_get_size (redacted_bytes),
                   expected, strlen (expected));
  g_assert_true ((redacted_bytes == bytes) == (c->n == 0));
}

static void
test_token (gconstpointer data)
{
  g_autoptr (OmoRedaction) redaction = create_redaction (TOKEN);

  check (redaction, data);
}

/* Secrets that nobody knows. */
static const Case field_cases[] = {
  { "json", "{\"api_token\": \"abc\", \"job_id\": 1}",
    "{\"api_token\": \"[token]\", \"job_id\": 1}", 1 },
  { "json-v2", "{\"clientKey\":\"abc\"}", "{\"clientKey\":\"[token]\"}", 1 },
  { "json-other-case", "{\"ClientKEY\":\"abc\"}", "{\"ClientKEY\":\"[token]\"}", 1 },
  { "json-deep", "{\"a\":[{\"b\":{\"api_token\":\"abc\"}}]}",
    "{\"a\":[{\"b\":{\"api_token\":\"[token]\"}}]}", 1 },
  { "json-blanks-in-key", "{\" api_token \" :\r\n \"abc\"}", "{\" api_token \" :\r\n \"[token]\"}",
    1 },
  { "json-number", "{\"api_token\":12345,\"b\":1}", "{\"api_token\":\"[token]\",\"b\":1}", 1 },
  { "json-list", "{\"api_token\":[\"a]\", 5],\"b\":1}", "{\"api_token\":\"[token]\",\"b\":1}", 1 },
  { "json-object", "{\"api_token\":{\"a\":{\"}\":\"x\"}},\"b\":1}",
    "{\"api_token\":\"[token]\",\"b\":1}", 1 },
  { "json-null", "{\"api_token\":null}", NULL, 0 },
  { "json-empty", "{\"api_token\":\"\"}", NULL, 0 },
  { "json-escaped-quote", "{\"api_token\":\"a\\\"b\\\\\",\"c\":1}",
    "{\"api_token\":\"[token]\",\"c\":1}", 1 },
  { "json-escaped-key", "{\"api\\u005ftoken\":\"abc\"}", "{\"api\\u005ftoken\":\"[token]\"}", 1 },
  { "json-unended", "{\"api_token\":\"abc", "{\"api_token\":\"[token]", 1 },
  { "json-twice", "{\"api_token\":\"a\",\"clientKey\":\"b\"}",
    "{\"api_token\":\"[token]\",\"clientKey\":\"[token]\"}", 2 },
  { "json-in-json", "{\"m\":\"{\\\"api_token\\\":\\\"abc\\\",\\\"b\\\":1}\"}",
    "{\"m\":\"{\\\"api_token\\\":\\\"[token]\\\",\\\"b\\\":1}\"}", 1 },
  { "json-in-json-backslash", "{\"m\":\"{\\\"api_token\\\":\\\"abc\\\\\\\\\\\",\\\"b\\\":1}\"}",
    "{\"m\":\"{\\\"api_token\\\":\\\"[token]\\\",\\\"b\\\":1}\"}", 1 },
  { "json-in-json-number", "{\"m\":\"{\\\"api_token\\\":12}\"}",
    "{\"m\":\"{\\\"api_token\\\":\\\"[token]\\\"}\"}", 1 },
  { "json-in-json-in-json",
    "\"{\\\"m\\\":\\\"{\\\\\\\"api_token\\\\\\\":\\\\\\\"abc\\\\\\\"}\\\"}\"",
    "\"{\\\"m\\\":\\\"{\\\\\\\"api_token\\\\\\\":\\\\\\\"[token]\\\\\\\"}\\\"}\"", 1 },
  { "json-outer-ends", "{\"m\":\"{\\\"api_token\\\":\\\"abc\",\"b\":1}",
    "{\"m\":\"{\\\"api_token\\\":\\\"[token]\",\"b\":1}", 1 },
  { "json-in-url", "%7B%22api_token%22%3A%22abc%22%2C%22b%22%3A1%7D",
    "%7B%22api_token%22%3A%22[token]%22%2C%22b%22%3A1%7D", 1 },
  { "form", "api_token=abc&job_id=1", "api_token=[token]&job_id=1", 1 },
  { "form-blank", "api_token=ab%20c%26d+e&job_id=1", "api_token=[token]&job_id=1", 1 },
  { "form-empty", "api_token=&job_id=1", NULL, 0 },
  { "form-in-url", "to=%2Fx%3Fapi_token%3Dabc%26b%3D1&c=2",
    "to=%2Fx%3Fapi_token%3D[token]%26b%3D1&c=2", 1 },
  { "python", "{'api_token': 'abc', 'b': 1}", "{'api_token': '[token]', 'b': 1}", 1 },
  { "php", "['api_token' => 'abc']", "['api_token' => '[token]']", 1 },
  { "javascript", "{api_token: \"abc\", b: 1}", "{api_token: \"[token]\", b: 1}", 1 },
  { "javascript-variable", "{api_token: token, b: 1}", NULL, 0 },
  { "yaml", "api_token: abc123\nb: 1", "api_token: [token]\nb: 1", 1 },
  { "sentence", "{\"message\":\"api_token: required\"}", NULL, 0 },
  { "sentence-without-colon", "{\"message\":\"Wrong api_token\",\"job_id\":5}", NULL, 0 },
  { "longer-name", "{\"my_api_token\":\"abc\",\"api_tokens\":\"d\"}",
    "{\"my_api_token\":\"[token]\",\"api_tokens\":\"d\"}", 1 },
  { "header", "Host: h\r\nAuthorization: Bearer a b\r\nX: 1",
    "Host: h\r\nAuthorization: [token]\r\nX: 1", 1 },
  { "header-proxy", "proxy-authorization: Basic abc\n", "proxy-authorization: [token]\n", 1 },
  { "header-cookie", "Cookie: a=\"b\"; c=d\nX: 1", "Cookie: [token]\nX: 1", 1 },
  { "header-empty", "Cookie:\r\nX: 1", NULL, 0 },
  { "header-curl", "curl -H 'Cookie: a=b; c=d' -H 'X: 1'", "curl -H 'Cookie: [token]' -H 'X: 1'",
    1 },
  { "header-in-json", "{\"h\":\"Set-Cookie: a=\\\"b\\\"; c\\r\\nX: 1\"}",
    "{\"h\":\"Set-Cookie: [token]\\r\\nX: 1\"}", 1 },
  { "header-json", "{\"headers\":{\"Authorization\":\"Bearer abc\"}}",
    "{\"headers\":{\"Authorization\":\"[token]\"}}", 1 },
  { "two-headers", "Cookie: a\nCookie: b", "Cookie: [token]\nCookie: [token]", 2 },
};

static void
test_field (gconstpointer data)
{
  g_autoptr (OmoRedaction) redaction = create_redaction (TOKEN);

  check (NULL, data);
  check (redaction, data);
}

/* The token is "ab1". */
static const Case short_cases[] = {
  { "alone", "ab1", "[token]", 1 },
  { "between", "(ab1) \"ab1\"", "([token]) \"[token]\"", 2 },
  { "escapes-before", "\\nab1 %20ab1 \\u0020ab1", "\\n[token] %20[token] \\u0020[token]", 3 },
  { "in-a-word", "ab12 xab1 9ab1", NULL, 0 },
  { "in-base64", "iVBORab1w0KG", NULL, 0 },
  { "its-base64", "YWIx", NULL, 0 },
  { "field", "{\"api_token\":\"ab1\"}", "{\"api_token\":\"[token]\"}", 1 },
};

static void
test_short (gconstpointer data)
{
  g_autoptr (OmoRedaction) redaction = create_redaction (" ab1\n");

  check (redaction, data);
}

static void
test_several_tokens (void)
{
  const char *tokens[] = { "", "secret-one", " ", "secret-one-longer", NULL };
  g_autoptr (OmoRedaction) redaction = omo_redaction_new (tokens);
  g_autofree char *redacted =
      omo_redaction_apply_text (redaction, "<secret-one> <secret-one-longer>", NULL);

  g_assert_cmpstr (redacted, ==, "<[token]> <[token]>");
  g_assert_null (omo_redaction_apply_text (redaction, NULL, NULL));
}

/* A name may be somebody's token. */
static void
test_name_as_token (void)
{
  g_autoptr (OmoRedaction) redaction = create_redaction ("cookie");
  g_autofree char *redacted = omo_redaction_apply_text (redaction, "cookie: [token]\ncookie", NULL);

  g_assert_cmpstr (redacted, ==, "[token]: [token]\n[token]");
}

static void
test_binary (void)
{
  static const char binary[] = "\0\xff\\" TOKEN "\0%" TOKEN "\0s3c";
  static const char expected[] = "\0\xff\\[token]\0%[token]\0s3c";
  g_autoptr (OmoRedaction) redaction = create_redaction (TOKEN);
  g_autoptr (GBytes) bytes = g_bytes_new_static (binary, sizeof binary);
  guint n = 0;
  g_autoptr (GBytes) redacted = omo_redaction_apply_bytes (redaction, bytes, &n);

  g_assert_cmpmem (g_bytes_get_data (redacted, NULL), g_bytes_get_size (redacted), expected,
                   sizeof expected);
  g_assert_cmpuint (n, ==, 2);
}

typedef struct
{
  const char *name;
  gboolean is_secret;
} NameCase;

static void
test_secret_names (void)
{
  static const NameCase names[] = {
    { "Authorization", TRUE },
    { "PROXY-AUTHORIZATION", TRUE },
    { "cookie", TRUE },
    { "Set-Cookie", TRUE },
    { "clientKey", TRUE },
    { "Content-Type", FALSE },
    { "", FALSE },
    { "Cookies", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpint (omo_redaction_is_secret_name (names[i].name), ==, names[i].is_secret);
}

/* Texts that would take the square of their length if every byte were looked at again from every byte before it:
 * at a mebibyte each, minutes. */
static void
test_hostile (gconstpointer data)
{
  const char *unit = data;
  gsize n_units = 1024 * 1024 / strlen (unit);
  g_autoptr (OmoRedaction) redaction = create_redaction (TOKEN);
  GString *text = g_string_new ("");
  g_autofree char *redacted = NULL;
  g_autofree char *again = NULL;

  for (gsize i = 0; i < n_units; i++)
    g_string_append (text, unit);
  g_string_append (text, " " TOKEN "!");
  redacted = omo_redaction_apply_text (redaction, text->str, NULL);
  g_assert_null (strstr (redacted, TOKEN));
  again = omo_redaction_apply_text (redaction, redacted, NULL);
  g_assert_cmpstr (again, ==, redacted);
  g_string_free (text, TRUE);
}

static const char *const hostile_units[] = {
  "\\",
  "%5C",
  "%5c%5c",
  "%25",
  "%",
  "\\u",
  "\\u005c",
  "\\\"",
  "%5C%22",
  "api_token",
  "api_token:",
  "api_token=",
  "api_token='",
  "\"api_token\":",
  "\"api_token\":{",
  "api_token:\"",
  "cookie: \"",
  "cookie=\"",
  "s3cret/",
  "\"cookie\":[\"",
};

static void
test_error (void)
{
  g_autoptr (OmoRedaction) redaction = create_redaction (TOKEN);
  g_autoptr (GError) error =
      g_error_new_literal (OMO_ERROR, OMO_ERROR_HTTP_STATUS, "HTTP 403 for " TOKEN);
  g_autoptr (GError) redacted = NULL;

  omo_error_set_words (error, TOKEN " is blocked");
  omo_error_set_http_status (error, 403);
  omo_error_set_stage (error, OMO_STAGE_ASK);
  redacted = omo_redaction_apply_error (redaction, error);
  g_assert_error (redacted, OMO_ERROR, OMO_ERROR_HTTP_STATUS);
  g_assert_cmpstr (redacted->message, ==, "HTTP 403 for [token]");
  g_assert_cmpstr (omo_error_get_words (redacted), ==, "[token] is blocked");
  g_assert_cmpuint (omo_error_get_http_status (redacted), ==, 403);
  g_assert_cmpint (omo_error_get_stage (redacted), ==, OMO_STAGE_ASK);
  g_assert_cmpstr (error->message, ==, "HTTP 403 for " TOKEN);
}

static void
test_service_code (void)
{
  g_autoptr (OmoRedaction) other = create_redaction (TOKEN);
  g_autoptr (OmoRedaction) same = create_redaction ("S3CRET");
  g_autoptr (GError) error = g_error_new_literal (OMO_ERROR, OMO_ERROR_REFUSED, "refused");
  g_autoptr (GError) kept = NULL;
  g_autoptr (GError) dropped = NULL;

  omo_error_set_service_code (error, "ERROR_S3CRET");
  kept = omo_redaction_apply_error (other, error);
  dropped = omo_redaction_apply_error (same, error);
  g_assert_cmpstr (omo_error_get_service_code (kept), ==, "ERROR_S3CRET");
  g_assert_null (omo_error_get_service_code (dropped));
}

static void
test_foreign_error (void)
{
  g_autoptr (OmoRedaction) redaction = create_redaction (TOKEN);
  g_autoptr (GError) error =
      g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled " TOKEN);
  g_autoptr (GError) redacted = omo_redaction_apply_error (redaction, error);

  g_assert_error (redacted, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpstr (redacted->message, ==, "cancelled [token]");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("/core/redaction/token", token_cases, test_token)
  ADD_CASES ("/core/redaction/field", field_cases, test_field)
  ADD_CASES ("/core/redaction/short", short_cases, test_short)
  for (gsize i = 0; i < G_N_ELEMENTS (hostile_units); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/redaction/hostile/%zu", i);

      g_test_add_data_func (path, hostile_units[i], test_hostile);
    }
  g_test_add_func ("/core/redaction/several-tokens", test_several_tokens);
  g_test_add_func ("/core/redaction/name-as-token", test_name_as_token);
  g_test_add_func ("/core/redaction/binary", test_binary);
  g_test_add_func ("/core/redaction/secret-names", test_secret_names);
  g_test_add_func ("/core/redaction/error", test_error);
  g_test_add_func ("/core/redaction/service-code", test_service_code);
  g_test_add_func ("/core/redaction/foreign-error", test_foreign_error);

  return g_test_run ();
}
