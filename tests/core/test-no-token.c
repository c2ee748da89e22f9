/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include "core/omo-annotation.h"
#include "core/omo-answer-text.h"
#include "core/omo-body-text.h"
#include "core/omo-case.h"
#include "core/omo-curl-script.h"
#include "core/omo-har.h"
#include "core/omo-painter.h"
#include "core/omo-removal.h"

#include <string.h>

#include "core/omo-error.h"
#include "core/omo-json.h"
#include "drawn-pictures.h"
#include "invented-token.h"

/* A property of everything that is handed on: a token of any letters, planted in any way in any place of a job, is in no
 * form in what comes out. The places are those in which a service or a customer has put one before. */

#define N_ROUNDS 100

/* `%s` is what is planted. */
static char *
plant_in (const char *token, const char *template)
{
  g_autofree char *planted = invented_token_plant (token);
  g_auto (GStrv) parts = g_strsplit (template, "%s", -1);

  return g_strjoinv (planted, parts);
}

static GBytes *
plant_in_body (const char *token, const char *template)
{
  char *body = plant_in (token, template);

  return g_bytes_new_take (body, strlen (body));
}

static void
plant_headers (GPtrArray **headers, const char *token)
{
  static const char *const names[] = { "Content-Type", "Authorization", "X-Note", "Set-Cookie" };

  *headers = omo_header_list_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *value = plant_in (token, "Bearer %s; %s");

      g_ptr_array_add (*headers, omo_header_new (names[i], value));
    }
  g_ptr_array_add (*headers, omo_header_new (token, "1"));
}

static OmoExchange *
create_exchange (const char *token, const OmoRedaction *redaction)
{
  OmoExchangeRecord record = { .status = 200 };
  /* Every other body is too long for a command. */
  g_autofree char *blanks = g_strnfill (g_test_rand_bit () ? OMO_CURL_MAX_INLINE : 0, ' ');
  g_autofree char *template = g_strconcat (
      "{\"api_token\":\"%s\",\"clientKey\":\"%s\",\"data\":{\"question\":\"is %s it?\"}}", blanks,
      NULL);

  record.call = plant_in (token, "create%s");
  record.method = g_strdup ("POST");
  record.uri = plant_in (token, "https://h/api/createJob?t=%s&u=%s");
  record.http_version = g_strdup ("1.1");
  plant_headers (&record.request_headers, token);
  record.request_body = plant_in_body (token, template);
  record.reason = plant_in (token, "OK %s");
  plant_headers (&record.response_headers, token);
  record.response_body =
      plant_in_body (token, "{\"error\":true,\"message\":\"No %s here\",\"a\":[{\"b\":\"%s\"}],}");
  record.remote_address = g_strdup ("203.0.113.7:443");
  record.tls = plant_in (token, "TLS 1.3, %s");
  record.error = plant_in (token, "cut after %s");
  record.timing.ended = 1000;
  return omo_exchange_new (&record, redaction);
}

static OmoPicture *
create_picture (const char *token)
{
  g_autoptr (OmoPicture) drawn = load_halves (60, 40, 0xff0000, 0x0000ff);
  g_autofree char *name = plant_in (token, "my %s.png");

  return omo_picture_new_from_bytes (omo_picture_get_bytes (drawn), name, NULL, NULL);
}

/* What the service says is redacted where it comes in, as the solver does it. */
static char *
hear (const char *token, const char *template, const OmoRedaction *redaction)
{
  g_autofree char *said = plant_in (token, template);

  return omo_redaction_apply_text (redaction, said, NULL);
}

static void
solve (OmoJob *job, const char *token, const OmoRedaction *redaction)
{
  g_autofree char *id_text = hear (token, "1-%s", redaction);
  const OmoJobId id = { id_text, TRUE };
  g_autofree char *message = hear (token, "Welcome, %s", redaction);
  OmoAnswer *answer = omo_answer_new_from_text (OMO_ANSWER_POINTS, "10_20_30_15", NULL);

  g_free (answer->raw);
  answer->raw =
      hear (token, "{\"pointA\":{\"x\":10,\"y\":20},\"pointB\":{\"x\":30,\"y\":15},\"for\":\"%s\"}",
            redaction);
  omo_job_set_message (job, message);
  omo_job_accept (job, &id);
  omo_job_solve (job, answer);
}

static void
fail (OmoJob *job, const char *token, const OmoRedaction *redaction)
{
  g_autofree char *message = plant_in (token, "refused %s");
  g_autofree char *words = plant_in (token, "The key %s is blocked, %s");
  g_autoptr (GError) error = g_error_new_literal (OMO_ERROR, OMO_ERROR_REFUSED, message);
  g_autoptr (GError) redacted = NULL;

  omo_error_set_words (error, words);
  redacted = omo_redaction_apply_error (redaction, error);
  omo_job_fail (job, redacted);
}

static OmoJob *
create_job (const char *token, const OmoRedaction *redaction)
{
  g_autoptr (OmoPicture) picture = create_picture (token);
  g_autoptr (OmoExchange) exchange = create_exchange (token, redaction);
  g_autofree char *type_job_id = invented_token_plant (token);
  g_autofree char *question = plant_in (token, "pick %s");
  OmoJob *job = omo_job_new (OMO_JOB_WEB_QUESTION, picture, NULL, type_job_id, 30, 20);

  omo_job_set_question (job, question);
  omo_job_start (job);
  omo_job_add_exchange (job, exchange);
  if (g_test_rand_bit ())
    solve (job, token, redaction);
  else
    fail (job, token, redaction);
  return job;
}

/* ---- seeking ---- */

static void
check_bytes (const char *output, const char *data, gsize size, GPtrArray *forms)
{
  for (guint i = 0; i < forms->len; i++)
    {
      const char *form = forms->pdata[i];

      if (memmem (data, size, form, strlen (form)) != NULL)
        g_error ("%s has the token %s as %s: %.*s", output, (const char *) forms->pdata[0], form,
                 (int) MIN (size, 4000), data);
    }
}

static void
check_text (const char *output, const char *text, GPtrArray *forms)
{
  if (text != NULL)
    check_bytes (output, text, strlen (text), forms);
}

static void
check_document (const char *output, GBytes *document, GPtrArray *forms)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (document, &size);

  check_bytes (output, data, size, forms);
}

static void
check_curl (OmoJob *job, GPtrArray *forms)
{
  g_autoptr (OmoExchange) exchange = g_list_model_get_item (omo_job_get_exchanges (job), 0);
  g_auto (OmoCurl) curl = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (omo_curl_write (exchange, "body.json", &curl, &error));
  check_text ("cURL", curl.command, forms);
  if (curl.body != NULL)
    check_document ("cURL's body", curl.body, forms);
}

/* Its bodies are in base64, broken into lines. */
static void
check_script (OmoJob *job, GPtrArray *forms)
{
  g_autoptr (GBytes) script = omo_curl_script_write (omo_job_get_exchanges (job), NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (script, NULL), g_bytes_get_size (script));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *joined = g_strjoinv (NULL, lines);

  check_text ("the script", text, forms);
  check_text ("the script on one line", joined, forms);
}

static void
check_har (OmoJob *job, GPtrArray *forms)
{
  g_autoptr (GBytes) har = omo_har_write (omo_job_get_exchanges (job));
  g_autoptr (JsonNode) node =
      omo_json_parse (g_bytes_get_data (har, NULL), g_bytes_get_size (har), NULL, NULL);

  g_assert_nonnull (node);
  check_document ("HAR", har, forms);
}

/* With what people say about the job; and it can be read again. */
static void
check_case (OmoJob *job, const char *token, const OmoRedaction *redaction, GPtrArray *forms)
{
  g_autofree char *endpoint = plant_in (token, "https://h/%s");
  g_autoptr (OmoCase) file = omo_case_new_from_job (job, omo_dialect_get_default (), endpoint);
  g_autofree char *line = plant_in (token, "DNS %s");
  g_autoptr (GBytes) document = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (OmoCase) same = NULL;
  g_autoptr (GError) error = NULL;

  file->ticket = plant_in (token, "T-%s");
  file->note = plant_in (token, "His token is %s\nand %s");
  omo_case_add_finding (file, "token-blanks", "warning", file->note);
  omo_case_add_connection_line (file, line);
  omo_case_add_version (file, token, token);
  document = omo_case_write (file, redaction);
  check_document ("the case file", document, forms);
  same = omo_case_read (document, NULL, &error);
  g_assert_no_error (error);
  again = omo_case_write (same, NULL);
  check_document ("the case file, read and written", again, forms);
}

/* No chunks but those of the picture itself, so that there is no text. */
static void
check_picture (OmoJob *job, const OmoRedaction *redaction, GPtrArray *forms)
{
  static const char *const kinds[] = { "IHDR", "bKGD", "sBIT", "IDAT", "IEND", NULL };
  const OmoReadingChoice choice = { OMO_READING_DEGREES, 271, FALSE };
  cairo_surface_t *surface = omo_annotation_render (job, &choice, NULL, redaction);
  g_autoptr (GBytes) png = omo_painter_encode_png (surface, NULL);
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (png, &size);

  for (gsize at = 8; at < size;)
    {
      guint32 length = (guint32) data[at] << 24 | (guint32) data[at + 1] << 16
                       | (guint32) data[at + 2] << 8 | data[at + 3];
      g_autofree char *kind = g_strndup ((const char *) data + at + 4, 4);

      g_assert_true (g_strv_contains (kinds, kind));
      at += length + 12;
    }
  check_document ("the picture", png, forms);
  cairo_surface_destroy (surface);
}

static void
check_texts (OmoJob *job, GPtrArray *forms)
{
  OmoAnswerView view;

  if (!omo_answer_view_from_job (job, NULL, &view))
    return;
  for (OmoAnswerForm form = 0; form < OMO_N_ANSWER_FORMS; form++)
    {
      g_autofree char *text = omo_answer_text_print (&view, form);

      check_text (omo_answer_form_get_id (form), text, forms);
    }
}

static void
check_panes (OmoJob *job, GPtrArray *forms)
{
  g_autoptr (OmoExchange) exchange = g_list_model_get_item (omo_job_get_exchanges (job), 0);
  g_autoptr (OmoBodyText) request = omo_body_text_new (omo_exchange_get_request_body (exchange));
  g_autoptr (OmoBodyText) response = omo_body_text_new (omo_exchange_get_response_body (exchange));
  g_autoptr (GPtrArray) removals = omo_removal_list_new (omo_job_get_exchanges (job));

  check_text ("the request's pane", request->text, forms);
  check_text ("the reply's pane", response->text, forms);
  g_assert_cmpuint (omo_removal_list_count (removals), >, 0);
  for (guint i = 0; i < removals->len; i++)
    {
      g_autofree char *line = omo_removal_print (removals->pdata[i]);

      check_text ("the preview", line, forms);
    }
}

static void
test_round (void)
{
  g_autofree char *token = invented_token_new ();
  const char *tokens[] = { token, NULL };
  g_autoptr (OmoRedaction) redaction = omo_redaction_new (tokens);
  g_autoptr (GPtrArray) forms = invented_token_list_forms (token);
  g_autoptr (OmoJob) job = create_job (token, redaction);

  check_curl (job, forms);
  check_script (job, forms);
  check_har (job, forms);
  check_case (job, token, redaction, forms);
  check_picture (job, redaction, forms);
  check_texts (job, forms);
  check_panes (job, forms);
}

static void
test_rounds (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    test_round ();
}

/* What is sought would be found: each way of planting leaves one of the forms. */
static void
test_forms (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autofree char *token = invented_token_new ();
      g_autofree char *planted = invented_token_plant (token);
      g_autoptr (GPtrArray) forms = invented_token_list_forms (token);
      g_autofree char *lower = g_ascii_strdown (planted, -1);
      gboolean is_found = FALSE;

      for (guint j = 0; j < forms->len; j++)
        {
          g_autofree char *form = g_ascii_strdown (forms->pdata[j], -1);

          is_found |= strstr (lower, form) != NULL;
        }
      g_assert_true (is_found);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/no-token/forms", test_forms);
  g_test_add_func ("/core/no-token/rounds", test_rounds);

  return g_test_run ();
}
