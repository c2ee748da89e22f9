/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-case.h"

#include "cases.h"
#include "core/omo-error.h"

/* What is refused, and what is kept. That everything else comes back as it was is seen by test-case-write.c. */

#define REQUEST "\"request\":{\"job_type\":\"web-pair\"}"
#define ROTATE "\"request\":{\"job_type\":\"web-rotate\"}"
#define DOCUMENT(rest) "{\"omocase\":1," REQUEST "," rest "}"
#define OUTCOME(rest) DOCUMENT ("\"outcome\":{" rest "}")
#define EXCHANGE(rest) DOCUMENT ("\"exchanges\":[{" rest "}]")

static OmoCase *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return omo_case_read (bytes, NULL, error);
}

typedef struct
{
  const char *name;
  const char *text;
  const char *message;
} RefusalCase;

static const RefusalCase refusals[] = {
  { "empty", "", "byte 0: the text is empty" },
  { "list", "[]", "no object" },
  { "cut", "{\"omocase\":1,", "byte 13: the text ends too early" },
  { "no-version", "{}", "no case file: no version “omocase”" },
  { "version-text", "{\"omocase\":\"1\"," REQUEST "}", "no case file: no version “omocase”" },
  { "version-0", "{\"omocase\":0," REQUEST "}", "no case file: no version “omocase”" },
  { "no-request", "{\"omocase\":1}", "no object “request”" },
  { "request-list", "{\"omocase\":1,\"request\":[]}", "no object “request”" },
  { "job-type", "{\"omocase\":1,\"request\":{\"job_type\":\"audio\"}}",
    "request: no job type that is known “job_type”" },
  { "view-width", "{\"omocase\":1,\"request\":{\"job_type\":\"web-pair\",\"view_width\":-1}}",
    "request: a number out of range “view_width”" },
  { "view-text", "{\"omocase\":1,\"request\":{\"job_type\":\"web-pair\",\"view_width\":\"340\"}}",
    "request: no whole number “view_width”" },
  { "created", DOCUMENT ("\"created\":1.5"), "no whole number “created”" },
  { "versions", DOCUMENT ("\"versions\":{\"GTK\":4}"), "versions: no text “GTK”" },
  { "pictures-too-many", DOCUMENT ("\"pictures\":[{},{}]"), "too long a list “pictures”" },
  { "picture-text", DOCUMENT ("\"pictures\":[\"AAAA\"]"), "no object “pictures/0”" },
  { "picture-no-base64", DOCUMENT ("\"pictures\":[{\"base64\":\"AA[token]\"}]"),
    "pictures/0: no base64 “base64”" },
  { "picture-cut", DOCUMENT ("\"pictures\":[{\"base64\":\"AAAAA\"}]"),
    "pictures/0: no base64 “base64”" },
  { "picture-padding", DOCUMENT ("\"pictures\":[{\"base64\":\"A===\"}]"),
    "pictures/0: no base64 “base64”" },
  { "state", OUTCOME ("\"state\":\"working\""), "outcome: no state that is known “state”" },
  { "state-missing", OUTCOME ("\"questions\":1"), "outcome: no state that is known “state”" },
  { "solved-no-result", OUTCOME ("\"state\":\"solved\",\"job_id\":\"1\""),
    "outcome: solved without “result”" },
  { "solved-no-id", OUTCOME ("\"state\":\"solved\",\"result\":\"1_2_3_4\""),
    "outcome: solved without “job_id”" },
  { "solved-no-view-size", OUTCOME ("\"state\":\"solved\",\"job_id\":\"1\",\"result\":\"1_2_3_4\""),
    "request: solved without “view_width”" },
  { "solved-no-view-height",
    "{\"omocase\":1,\"request\":{\"job_type\":\"web-pair\",\"view_width\":340},"
    "\"outcome\":{\"state\":\"solved\",\"job_id\":\"1\",\"result\":\"1_2_3_4\"}}",
    "request: solved without “view_height”" },
  { "failed-no-error", OUTCOME ("\"state\":\"failed\""), "outcome: failed without “error”" },
  { "result", OUTCOME ("\"state\":\"solved\",\"job_id\":\"1\",\"result\":\"50\""),
    "outcome: no result of this job type “result”" },
  { "result-object", OUTCOME ("\"state\":\"solved\",\"job_id\":\"1\",\"result\":\"{\""),
    "outcome: no result of this job type “result”" },
  { "questions", OUTCOME ("\"state\":\"ready\",\"questions\":100001"),
    "outcome: a number out of range “questions”" },
  { "seconds", OUTCOME ("\"state\":\"ready\",\"total_seconds\":-0.5"),
    "outcome: a number out of range “total_seconds”" },
  { "imported", OUTCOME ("\"state\":\"ready\",\"imported\":1"),
    "outcome: neither true nor false “imported”" },
  { "error", OUTCOME ("\"state\":\"failed\",\"error\":\"refused\""), "outcome: no object “error”" },
  { "error-status",
    OUTCOME ("\"state\":\"failed\",\"error\":{\"code\":\"refused\",\"http_status\":1000}"),
    "outcome/error: a number out of range “http_status”" },
  { "verdict", DOCUMENT ("\"judgement\":{\"verdict\":\"good\"}"),
    "judgement: no verdict that is known “verdict”" },
  { "expected", DOCUMENT ("\"judgement\":{\"expected\":{}}"),
    "judgement/expected: the expected answer: no list “points_natural” “expected”" },
  { "reading", "{\"omocase\":1," ROTATE ",\"judgement\":{\"reading\":{\"number\":\"radians\"}}}",
    "judgement/reading: no reading that is known “number”" },
  { "travel", "{\"omocase\":1," ROTATE ",\"judgement\":{\"reading\":{\"travel\":0}}}",
    "judgement/reading: a number out of range “travel”" },
  { "findings", DOCUMENT ("\"findings\":[[]]"), "no object “findings/0”" },
  { "finding", DOCUMENT ("\"findings\":[{\"rule\":\"x\"},{\"text\":{}}]"),
    "findings/1: no text “text”" },
  { "finding-reply", DOCUMENT ("\"findings\":[{\"reply\":-1}]"),
    "findings/0: a number out of range “reply”" },
  { "finding-mended", DOCUMENT ("\"findings\":[{\"mended\":1}]"),
    "findings/0: neither true nor false “mended”" },
  { "connection", DOCUMENT ("\"connection\":[1]"), "no lines of text “connection”" },
  { "exchanges", DOCUMENT ("\"exchanges\":{}"), "no list “exchanges”" },
  { "exchange-uri", EXCHANGE ("\"uri\":1"), "exchanges/0: no text “uri”" },
  { "exchange-status", EXCHANGE ("\"response\":{\"status\":200.5}"),
    "exchanges/0/response: no whole number “status”" },
  { "exchange-headers", EXCHANGE ("\"request\":{\"headers\":[\"no colon\"]}"),
    "exchanges/0/request: no header lines “headers”" },
  { "exchange-header-empty", EXCHANGE ("\"request\":{\"headers\":[\"\"]}"),
    "exchanges/0/request: no header lines “headers”" },
  { "exchange-timing", EXCHANGE ("\"timing\":{\"dns_end\":9223372036854775807}"),
    "exchanges/0/timing: a number out of range “dns_end”" },
};

static void
test_refusal (gconstpointer data)
{
  const RefusalCase *c = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (c->text, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_CASE_UNREADABLE);
  g_assert_cmpstr (error->message, ==, c->message);
}

static void
test_newer (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text ("{\"omocase\":2,\"request\":\"another way\"}", &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_CASE_NEWER);
  g_assert_cmpstr (error->message, ==,
                   "version 2 of the case file, and 1 is the last one known here");
}

static void
test_too_large (void)
{
  g_autofree char *blanks = g_strnfill (OMO_CASE_MAX_BYTES + 1, ' ');
  g_autoptr (GBytes) bytes = g_bytes_new_static (blanks, OMO_CASE_MAX_BYTES + 1);
  g_autoptr (GError) error = NULL;

  g_assert_null (omo_case_read (bytes, NULL, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_CASE_UNREADABLE);
  g_assert_cmpstr (error->message, ==, "more than 128 MiB");
}

/* All but the version and the job type may be missing; null is the same. */
static void
test_least (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoCase) file =
      read_text (DOCUMENT ("\"outcome\":null,\"pictures\":null,\"versions\":null"), &error);

  g_assert_no_error (error);
  g_assert_cmpint (file->kind, ==, OMO_JOB_WEB_PAIR);
  g_assert_cmpint (file->state, ==, OMO_JOB_READY);
  g_assert_cmpint (file->created, ==, 0);
  g_assert_cmpuint (file->versions->len, ==, 0);
  g_assert_cmpuint (file->exchanges->len, ==, 0);
  g_assert_null (file->pictures[0]);
}

/* A later version may know more ways to fail, and more oddities. */
static void
test_unknown_values (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoCase) file = read_text (
      OUTCOME ("\"state\":\"failed\",\"oddities\":4294967295,\"error\":{\"code\":\"on-fire\"}"),
      &error);

  g_assert_no_error (error);
  g_assert_error (file->error, G_IO_ERROR, G_IO_ERROR_FAILED);
  for (guint bit = 0; bit < 32; bit++)
    if (file->oddities & (1u << bit))
      g_assert_cmpuint (strlen (omo_oddity_get_text ((OmoOddities) (1u << bit))), >, 0);
}

static const char *const unknown_cases[] = {
  "{\"omocase\":1,\"later\":[1,{\"a\":null}]," REQUEST "}",
  "{\"omocase\":1,\"request\":{\"job_type\":\"web-pair\",\"later\":true}}",
  DOCUMENT ("\"pictures\":[{\"later\":\"a\"}]"),
  OUTCOME ("\"state\":\"ready\",\"later\":5"),
  OUTCOME ("\"state\":\"failed\",\"error\":{\"code\":\"cut\",\"later\":{}}"),
  DOCUMENT ("\"judgement\":{\"later\":0.5}"),
  "{\"omocase\":1," ROTATE ",\"judgement\":{\"reading\":{\"later\":1}}}",
  DOCUMENT ("\"judgement\":{\"expected\":{\"points_natural\":[[1,2],[3,4]],\"later\":\"b\"}}"),
  DOCUMENT ("\"findings\":[{},{\"later\":1}]"),
  EXCHANGE ("\"later\":1"),
  EXCHANGE ("\"request\":{\"later\":1}"),
  EXCHANGE ("\"response\":{\"later\":1}"),
  EXCHANGE ("\"timing\":{\"later\":1}"),
};

/* Whatever object it is in, it comes back, and once more. */
static void
test_unknown_kept (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoCase) file = read_text (data, &error);
  g_autoptr (GBytes) document = NULL;
  g_autoptr (OmoCase) same = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autofree char *text = NULL;
  char *found;

  g_assert_no_error (error);
  document = omo_case_write (file, NULL);
  text = g_strndup (g_bytes_get_data (document, NULL), g_bytes_get_size (document));
  found = strstr (text, "\"later\": ");
  g_assert_nonnull (found);
  g_assert_null (strstr (found + 1, "\"later\""));
  same = omo_case_read (document, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (same->unknown), ==, 1);
  again = omo_case_write (same, NULL);
  g_assert_true (g_bytes_equal (document, again));
}

/* A case that others made, with their token in it where it should not be. */
static void
test_foreign_token (void)
{
  static const char document[] =
      "{\"omocase\":1,\"request\":{\"job_type\":\"web-pair\",\"question\":\"api_token=abc1\"},"
      "\"later\":{\"clientKey\":\"abc2\"},\"judgement\":{\"note\":\"Cookie: abc3\"},"
      "\"exchanges\":[{\"uri\":\"https://h/?api_token=abc4\",\"error\":\"known\","
      "\"request\":{\"headers\":[\"Authorization: abc5\"],"
      "\"body\":[\"{\\\"api_tok\",\"en\\\":\\\"abc6\\\"}\"]},"
      "\"response\":{\"body\":\"{\\\"m\\\":\\\"{\\\\\\\"api_token\\\\\\\":\\\\\\\"abc7\\\\\\\"}\\\"}"
      "\"}}]}";
  const char *tokens[] = { "known", NULL };
  g_autoptr (OmoRedaction) redaction = omo_redaction_new (tokens);
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document));
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoCase) file = omo_case_read (bytes, redaction, &error);
  g_autoptr (GBytes) again = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (omo_exchange_get_error (file->exchanges->pdata[0]), ==, "[token]");
  again = omo_case_write (file, NULL);
  text = g_strndup (g_bytes_get_data (again, NULL), g_bytes_get_size (again));
  g_assert_null (strstr (text, "abc"));
  g_assert_nonnull (strstr (text, "\"clientKey\": \"[token]\""));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/core/case-read/refusal/", refusals[i].name, NULL);

      g_test_add_data_func (path, &refusals[i], test_refusal);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (unknown_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/case-read/unknown-kept/%" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, unknown_cases[i], test_unknown_kept);
    }
  g_test_add_func ("/core/case-read/newer", test_newer);
  g_test_add_func ("/core/case-read/too-large", test_too_large);
  g_test_add_func ("/core/case-read/least", test_least);
  g_test_add_func ("/core/case-read/unknown-values", test_unknown_values);
  g_test_add_func ("/core/case-read/foreign-token", test_foreign_token);

  return g_test_run ();
}
