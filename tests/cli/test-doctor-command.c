/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-doctor-command.h"

#include <string.h>

#include "checking.h"
#include "core/omo-json.h"

#define TOKEN "Zk3vQ9xW2mB7tR5yN8pL1sD4fG6hJ0aC"
/* With an escape sequence in a field's name, which JSON does not allow either. */
#define BROKEN                                                                                     \
  "POST /createJob HTTP/1.1\nHost: omocaptcha.com\nContent-Type: text/plain\n\n"                   \
  "{\"api_token\":\"" TOKEN "\",\"data\":{\"type_job_id\":\"22\",\"soft\x1b[2J\":1,}}\n\n"         \
  "HTTP/1.1 200 OK\n\n{\"error\": true, \"message\": \"Token " TOKEN " is blocked.\"}\n"

typedef struct
{
  const char *name;
  const char *arguments[4];
  const char *input;
  int exit_status;
  const char *output; /* is part of it */
  const char *errors;
} Case;

static const Case cases[] = {
  { "help", { "--help" }, NULL, 0, "Nothing is sent.", "" },
  { "clean", { "web-pair.png" }, NULL, 0, "Picture: 552 × 344\nNothing wrong was found.\n", "" },
  { "finding",
    { "--job=web-pair", "--view-size=552x344", "web-pair.png" },
    NULL,
    1,
    "\nWarning: The view size 552 × 344 is",
    "" },
  { "from-input", { "-" }, BROKEN, 1, "\nError: The body is not valid JSON: byte ", "" },
  { "reply", { "-" }, "{\"error\": false, \"status\": \"dreaming\"}", 1, "“dreaming”", "" },
  { "no-file", { NULL }, NULL, 2, "", "needs a file" },
  { "unknown", { "--bogus", "web-pair.png" }, NULL, 2, "", "--bogus" },
  { "json-usage", { "--format=json", "--job=x", "a" }, NULL, 2, "{\"error\": {", "" },
  { "not-there", { "nowhere" }, NULL, 7, "", "nowhere" },
  { "nothing-known", { "-" }, "good morning", 7, "", "not understood" },
  { "json-unreadable", { "--format=json", "nowhere" }, NULL, 7, "{\"error\": {", "" },
};

static void
test_case (Checking *f, gconstpointer data)
{
  const Case *c = data;

  f->command = "doctor";
  f->input = c->input;
  checking_write_sample (f, "web-pair");
  g_assert_cmpint (checking_run (f, c->arguments), ==, c->exit_status);

  g_assert_nonnull (strstr (f->output, c->output));
  g_assert_nonnull (strstr (f->errors, c->errors));
  g_assert_null (strstr (f->output, TOKEN));
  g_assert_null (strchr (f->output, '\x1b'));
}

static void
test_text (Checking *f, gconstpointer data)
{
  const char *arguments[] = { "-", NULL };

  f->command = "doctor";
  f->input = BROKEN;
  g_assert_cmpint (checking_run (f, arguments), ==, 1);

  g_assert_cmpstr (f->errors, ==, "");
  g_assert_true (g_str_has_prefix (f->output, "createJob request, from a raw HTTP text, v1: "));
  g_assert_nonnull (strstr (
      f->output, "\nError: The Content-Type is “text/plain”; the service expects application/json. "
                 "[content-type-not-json]\n"));
  g_assert_nonnull (strstr (f->output, "The field “soft [2J” is in no document"));
  g_assert_nonnull (strstr (f->output, "“Token [token] is blocked.”"));
}

static JsonObject *
find (JsonArray *findings, const char *rule)
{
  for (guint i = 0; i < json_array_get_length (findings); i++)
    {
      JsonObject *finding = json_array_get_object_element (findings, i);
      const char *id = NULL;

      g_assert_true (omo_json_read_string (finding, "rule", &id));
      if (g_str_equal (id, rule))
        return finding;
    }
  g_assert_not_reached ();
}

static void
assert_text (JsonObject *object, const char *name, const char *expected)
{
  const char *text = NULL;

  g_assert_true (omo_json_read_string (object, name, &text));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_json (Checking *f, gconstpointer data)
{
  const char *arguments[] = { "--format=json", "-", NULL };
  g_autoptr (JsonNode) root = NULL;
  JsonArray *findings = NULL;
  JsonObject *refused;
  JsonObject *type;
  gint64 number = 0;

  f->command = "doctor";
  f->input = BROKEN;
  g_assert_cmpint (checking_run (f, arguments), ==, 1);
  root = omo_json_parse (f->output, strlen (f->output), NULL, NULL);
  g_assert_nonnull (root);

  assert_text (json_node_get_object (root), "status", "findings");
  g_assert_true (omo_json_read_array (json_node_get_object (root), "findings", &findings));
  type = find (findings, "content-type-not-json");
  assert_text (type, "severity", "error");
  assert_text (type, "part", "request");
  assert_text (type, "mend", "Send as JSON");
  g_assert_false (omo_json_read_int (type, "reply", &number));
  refused = find (findings, "reply-refused");
  assert_text (refused, "part", "reply");
  g_assert_true (omo_json_is_absent (refused, "mend"));
  g_assert_true (omo_json_read_int (refused, "reply", &number));
  g_assert_cmpint (number, ==, 1);
  g_assert_null (strstr (f->output, TOKEN));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    checking_add ("/cli/doctor-command", cases[i].name, &cases[i], test_case);
  checking_add ("/cli/doctor-command", "text", NULL, test_text);
  checking_add ("/cli/doctor-command", "json", NULL, test_json);

  return g_test_run ();
}
