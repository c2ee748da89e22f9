/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-dialect.h"

#include "../add-cases.h"
#include "core/omo-error.h"
#include "dialect-fixture.h"

typedef struct
{
  const char *name;
  const char *body;
  const char *id; /* NULL: refused */
  gboolean is_text;
} AskCase;

static const AskCase ask_cases[] = {
  { "number", "{\"api_token\": \"T\", \"job_id\": 123456}", "123456", FALSE },
  { "text", "{\"api_token\": \"T\", \"job_id\": \"123456\"}", "123456", TRUE },
  { "blank-in-key", "{\"api_token \": \"T\", \"job_id \": 5}", "5", FALSE },
  { "trailing-comma", "{\"api_token\": \"T\", \"job_id\": 5,}", "5", FALSE },
  { "no-token", "{\"job_id\": 5}", NULL, FALSE },
  { "no-id", "{\"api_token\": \"T\"}", NULL, FALSE },
  { "empty-id", "{\"api_token\": \"T\", \"job_id\": \"\"}", NULL, FALSE },
  { "negative-id", "{\"api_token\": \"T\", \"job_id\": -5}", NULL, FALSE },
  { "null-id", "{\"api_token\": \"T\", \"job_id\": null}", NULL, FALSE },
  { "v2", "{\"clientKey\": \"T\", \"taskId\": \"49f9f60a\"}", "49f9f60a", TRUE },
  { "two-ids", "{\"api_token\": \"T\", \"job_id\": 5, \"taskId\": 5}", NULL, FALSE },
  { "no-object", "5", NULL, FALSE },
  { "cut", "{\"api_token\": \"T\", \"job_", NULL, FALSE },
};

static void
test_ask (gconstpointer data)
{
  const AskCase *c = data;
  g_autoptr (GBytes) body = create_body (c->body);
  g_autoptr (GError) error = NULL;
  g_autofree char *token = NULL;
  g_autoptr (OmoJobId) id = NULL;
  gboolean read = omo_dialect_decode_ask (omo_dialect_get_default (), body, &token, &id, &error);

  g_assert_cmpint (read, ==, c->id != NULL);
  if (!read)
    {
      g_assert_error (error, OMO_ERROR, OMO_ERROR_MALFORMED);
      g_assert_null (token);
      g_assert_null (id);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpstr (token, ==, "T");
  g_assert_cmpstr (id->text, ==, c->id);
  g_assert_cmpint (id->is_text, ==, c->is_text);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("/core/dialect-ask-request/ask", ask_cases, test_ask)

  return g_test_run ();
}
