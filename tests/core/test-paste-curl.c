/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste-curl.h"

#include "core/omo-error.h"
#include "pasting.h"

#define URL BASE "createJob"
#define JSON "application/json"
#define FORM "application/x-www-form-urlencoded"
#define TYPE "-H 'Content-Type: application/json' "

/* CREATE as "..." of bash, as cmd.exe's doubled quotes, and as a browser copies it for cmd.exe. */
#define IN_DOUBLE                                                                                  \
  "\"{\\\"api_token\\\":\\\"" TOKEN "\\\",\\\"data\\\":{\\\"type_job_id\\\":\\\"22\\\","           \
  "\\\"image_base64\\\":\\\"" GIF                                                                  \
  "\\\",\\\"widthview\\\":\\\"340\\\",\\\"weightview\\\":\\\"212\\\"}}\""
#define IN_DOUBLED                                                                                 \
  "\"{\"\"api_token\"\":\"\"" TOKEN "\"\",\"\"data\"\":{\"\"type_job_id\"\":\"\"22\"\","           \
  "\"\"image_base64\"\":\"\"" GIF                                                                  \
  "\"\",\"\"widthview\"\":\"\"340\"\",\"\"weightview\"\":\"\"212\"\"}}\""
#define IN_CARETS                                                                                  \
  "^\"^{^\\^\"api_token^\\^\":^\\^\"" TOKEN                                                        \
  "^\\^\",^\\^\"data^\\^\":^{^\\^\"type_job_id^\\^\":^\\^\"22^\\^\","                              \
  "^\\^\"image_base64^\\^\":^\\^\"" GIF "^\\^\",^\\^\"widthview^\\^\":^\\^\"340^\\^\","            \
  "^\\^\"weightview^\\^\":^\\^\"212^\\^\"^}^}^\""

static const RequestCase cases[] = {
  { "bash", "curl " TYPE "-d '" CREATE "' " URL, .type = JSON },
  { "bash-double-quotes",
    "curl -X POST \"" URL "\" -H \"Content-Type: application/json\" -d " IN_DOUBLE, .type = JSON },
  { "bash-ansi-quotes",
    "curl '" URL "' \\\n  -H 'content-type: application/json' \\\n  --data-raw $'" CREATE
    "' \\\n  --compressed",
    .type = JSON },
  { "cmd-doubled-quotes",
    "curl -X POST " URL " -H \"Content-Type: application/json\" -d " IN_DOUBLED, .type = JSON },
  { "cmd-of-a-browser",
    "curl ^\"" URL
    "^\" ^\r\n  -H ^\"content-type: application/json^\" ^\r\n  --data-raw " IN_CARETS,
    .type = JSON },
  { "json-option", "curl --json '" CREATE "' " URL, .type = JSON },
  { "json-option-twice", "curl --json '{\"api_token\":' --json '1}' " URL,
    .body = "{\"api_token\":1}", .type = JSON, .problem = "is not text" },
  { "data-binary", "curl --data-binary '" CREATE "' " URL " -H 'Content-Type: text/plain'",
    .type = "text/plain" },
  { "type-of-curl-itself", "curl -d '" CREATE "' " URL, .type = FORM },
  { "data-joined", "curl " URL " -d api_token=" TOKEN " -d 'type_job_id=22'",
    .body = "api_token=" TOKEN "&type_job_id=22", .type = FORM, .problem = "byte 0" },
  { "raw-at-is-text", "curl " URL " --data-raw @x", .body = "@x", .type = FORM,
    .problem = "byte 0" },
  { "here-document", "curl " URL " " TYPE "-d @- <<'EOF'\n" CREATE "EOF\n\nEOF\n",
    .body = CREATE "EOF\n\n", .type = JSON, .problem = "something follows" },
  { "printed", "echo '" CREATE "' | curl " URL " " TYPE "-d @-", .body = CREATE "\n",
    .type = JSON },
  { "file-of-a-here-document", "cat >x.json <<X\n" CREATE "\nX\ncurl " URL " " TYPE "-d @x.json",
    .body = CREATE "\n", .type = JSON },
  { "file-in-a-pipe", "cat >x <<X\n" CREATE "\nX\ncat x | curl " URL " " TYPE "-d @-",
    .body = CREATE "\n", .type = JSON },
  { "answer-before-a-file",
    "cat >x <<X\n" CREATE "\nX\ncurl " URL " " TYPE "-d @x\n" ACCEPTED "\ncat >y <<Y\n" ASK
    "\nY\ncurl " BASE "getJobResult -d @y\n" RUNNING "\ncurl " BASE "getJobResult -d @y\n" SOLVED,
    .body = CREATE "\n", .type = JSON, .n_replies = 3 },
  { "file-of-an-earlier-step",
    "base64 -d >x <<X\ne30=\nX\ncurl " BASE "getBalance -d '{\"api_token\":1}'\ncurl " URL " " TYPE
    "-d @x",
    .body = "{}", .type = JSON, .problem = "“api_token”" },
  { "url-option", "curl --url " URL " -d '" CREATE "'", .type = FORM },
  { "url-without-scheme", "curl omocaptcha.com/api/createJob -d '" CREATE "'",
    .uri = "http://omocaptcha.com/api/createJob", .type = FORM },
  { "method", "curl -XPUT " URL " -d '" CREATE "'", .method = "PUT", .type = FORM },
  { "letters-together", "curl -sSkd '" CREATE "' " URL, .type = FORM },
  { "value-stuck-to-letter", "curl -d'" CREATE "' -HContent-Type:application/json " URL,
    .type = JSON },
  { "values-are-no-address", "curl -o out.json -m 30 --retry 3 -u a:b " URL " -d '" CREATE "'",
    .type = FORM },
  { "prompt", "user@host:~/x$ curl " URL " -d '" CREATE "'\n" ACCEPTED "\nuser@host:~/x$ ",
    .type = FORM, .n_replies = 1 },
  { "prompt-windows", "C:\\Users\\x>curl.exe " URL " -d " IN_DOUBLED "\r\n" ACCEPTED, .type = FORM,
    .n_replies = 1 },
  { "in-a-chat",
    "My command is:\n\n```bash\ncurl -i " URL " -d '" CREATE
    "'\n```\nIt prints\nHTTP/2 200 \nserver: x\n\n" SOLVED,
    .type = FORM, .n_replies = 1 },
  { "then-the-answer",
    "curl " URL " -d '" CREATE "'\n" ACCEPTED "\ncurl " BASE "getJobResult -d '" ASK "'\n" SOLVED,
    .type = FORM, .n_replies = 2 },
  { "piped", "curl -s " URL " -d '" CREATE "' | jq .", .type = FORM },
  { "cut", "curl " URL " -d '{\"api_token\":\"" TOKEN, .body = "{\"api_token\":\"" TOKEN,
    .type = FORM, .problem = "does not end" },
};

static void
test_case (gconstpointer data)
{
  check_request (data, OMO_PASTE_AS_CURL);
}

/* Nothing is expanded: what the variable holds is not known. */
static void
test_variable (void)
{
  const char *text = "curl " URL " -d \"{\\\"api_token\\\":\\\"$TOKEN\\\"}\"";
  g_autoptr (OmoPaste) paste = paste_text (text, strlen (text), NULL);

  g_assert_cmpstr (paste->request->token, ==, "$TOKEN");
  g_assert_cmpstr (paste->request->problem, ==, "“data” is missing or not an object");
}

static const RefusalCase refusals[] = {
  { "file", "curl " URL " -d @payload.json", "the body is in the file “payload.json”" },
  { "file-of-data-binary", "curl " URL " --data-binary @payload.json", "payload.json" },
  { "file-in-pipe", "cat x | curl " URL " -d @-", "in the file “x”" },
  { "file-in-pieces", "{ head -c 9 a.body; printf %s x; } |\n  curl " URL " --data-binary @-",
    "“a.body”" },
  { "standard-input", "curl " URL " -d @-", "from another command" },
  { "another-command", "jq . x | curl " URL " -d @-", "from another command" },
  { "body-taken-for-a-file", "curl " URL " -d '@{\"api_token\":\"" TOKEN "\"}'", "[token]" },
  { "no-body", "curl " URL, "a curl command that sends no body" },
  { "form", "curl " URL " -F image=@a.png", "a form or a file" },
  { "option-cut", "curl " URL " -d", "no body" },
};

static void
test_refusal (gconstpointer data)
{
  check_refusal (data, OMO_ERROR, OMO_ERROR_NOT_UNDERSTOOD);
}

/* One file over and over, or one here-document, is no way to fill the memory. */
static const char *const much[] = {
  "cat >x <<X\n%1$s\nX\ncurl " URL "%2$s",
  "curl " URL "%2$s <<X\n%1$s\nX\n",
};

static void
test_much (void)
{
  g_autofree char *large = g_strnfill (1024 * 1024, '1');

  for (gsize i = 0; i < G_N_ELEMENTS (much); i++)
    {
      g_autoptr (GString) options = g_string_new (NULL);
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < 300; j++)
        g_string_append (options, i == 0 ? " -d @x" : " -d @-");
      text = g_strdup_printf (much[i], large, options->str);
      g_assert_null (omo_paste_recognise (text, strlen (text), &error));
      g_assert_error (error, OMO_ERROR, OMO_ERROR_NOT_UNDERSTOOD);
      g_assert_nonnull (strstr (error->message, "too large"));
    }
}

static const char *const near_misses[] = {
  "curl is a program", "curly -d x", "mycurl -d x", "curl", "curl ", "curl-7.88 -d", "I curled -d",
};

static void
test_near_misses (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (near_misses); i++)
    {
      gsize length = strlen (near_misses[i]);
      g_autofree char *exact = g_memdup2 (near_misses[i], length);

      g_assert_cmpuint (omo_paste_curl_find (exact, length, 0), ==, length);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/paste-curl/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/paste-curl/refuse/%s", refusals[i].name);
      g_test_add_data_func (path, &refusals[i], test_refusal);
    }
  g_test_add_func ("/core/paste-curl/variable", test_variable);
  g_test_add_func ("/core/paste-curl/much", test_much);
  g_test_add_func ("/core/paste-curl/near-misses", test_near_misses);

  return g_test_run ();
}
