/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-case.h"

#include <locale.h>

#include "cases.h"
#include "core/omo-error.h"
#include "core/omo-json.h"

/* What is written is read as the same: that is what these tests see. What the reader refuses is in test-case-read.c. */

static char *
print (GBytes *document)
{
  return g_strndup (g_bytes_get_data (document, NULL), g_bytes_get_size (document));
}

static OmoCase *
read_back (GBytes *document)
{
  g_autoptr (GError) error = NULL;
  OmoCase *file = omo_case_read (document, NULL, &error);

  g_assert_no_error (error);
  return file;
}

/* A case in which everything is set. */
static OmoCase *
create_full_case (const char *sample_id)
{
  g_autoptr (OmoJob) job = create_solved_case_job (sample_id);
  OmoCase *file =
      omo_case_new_from_job (job, omo_dialect_get_default (), "https://omocaptcha.com/api");
  OmoExpected expected = { .shape = omo_job_get_job_type (job)->shape };
  OmoCaseFinding *finding;

  expected.points[0] = (OmoPoint){ 92.5, 50 };
  expected.points[1] = (OmoPoint){ 399, 240.25 };
  expected.degrees = 66.5;
  expected.x = 194;
  file->expected = omo_expected_copy (&expected);
  file->choice = (OmoReadingChoice){ OMO_READING_SLIDER, 284.5, TRUE };
  file->verdict = OMO_VERDICT_UNSURE;
  file->ticket = g_strdup ("T-1");
  file->note = g_strdup ("Khách nói “sai”:\n\"x\"\t\\");
  omo_case_add_version (file, "GTK", "4.8.3");
  omo_case_add_finding (file, "view-size-aspect", "warning", "Tỉ lệ khác ảnh.");
  finding = omo_case_add_finding (file, "points-outside", "error", "Outside.");
  finding->reply = 2;
  finding->is_mended = TRUE;
  omo_case_add_connection_line (file, "DNS 2 ms");
  return file;
}

static void
assert_same_bytes (GBytes *one, GBytes *other)
{
  g_assert_cmpint (one == NULL, ==, other == NULL);
  g_assert_true (one == NULL || g_bytes_equal (one, other));
}

static void
assert_same_headers (GPtrArray *one, GPtrArray *other)
{
  g_assert_cmpuint (one->len, ==, other->len);
  for (guint i = 0; i < one->len; i++)
    {
      g_assert_cmpstr (((OmoHeader *) one->pdata[i])->name, ==,
                       ((OmoHeader *) other->pdata[i])->name);
      g_assert_cmpstr (((OmoHeader *) one->pdata[i])->value, ==,
                       ((OmoHeader *) other->pdata[i])->value);
    }
}

static void
assert_same_exchange (OmoExchange *one, OmoExchange *other)
{
  const OmoTiming *timing = omo_exchange_get_timing (other);

  g_assert_cmpstr (omo_exchange_get_call (one), ==, omo_exchange_get_call (other));
  g_assert_cmpstr (omo_exchange_get_method (one), ==, omo_exchange_get_method (other));
  g_assert_cmpstr (omo_exchange_get_uri (one), ==, omo_exchange_get_uri (other));
  g_assert_cmpstr (omo_exchange_get_http_version (one), ==, omo_exchange_get_http_version (other));
  g_assert_cmpuint (omo_exchange_get_status (one), ==, omo_exchange_get_status (other));
  g_assert_cmpstr (omo_exchange_get_reason (one), ==, omo_exchange_get_reason (other));
  g_assert_cmpstr (omo_exchange_get_remote_address (one), ==,
                   omo_exchange_get_remote_address (other));
  g_assert_cmpstr (omo_exchange_get_tls (one), ==, omo_exchange_get_tls (other));
  g_assert_cmpstr (omo_exchange_get_error (one), ==, omo_exchange_get_error (other));
  g_assert_cmpint (omo_exchange_is_response_cut (one), ==, omo_exchange_is_response_cut (other));
  g_assert_cmpmem (omo_exchange_get_timing (one), sizeof *timing, timing, sizeof *timing);
  assert_same_headers (omo_exchange_get_request_headers (one),
                       omo_exchange_get_request_headers (other));
  assert_same_headers (omo_exchange_get_response_headers (one),
                       omo_exchange_get_response_headers (other));
  assert_same_bytes (omo_exchange_get_request_body (one), omo_exchange_get_request_body (other));
  assert_same_bytes (omo_exchange_get_response_body (one), omo_exchange_get_response_body (other));
}

static void
assert_same_request (OmoCase *one, OmoCase *other)
{
  g_assert_cmpint (one->kind, ==, other->kind);
  g_assert_cmpstr (one->type_job_id, ==, other->type_job_id);
  g_assert_cmpint (one->view_width, ==, other->view_width);
  g_assert_cmpint (one->view_height, ==, other->view_height);
  g_assert_cmpstr (one->question, ==, other->question);
  g_assert_cmpstr (one->dialect, ==, other->dialect);
  g_assert_cmpstr (one->endpoint, ==, other->endpoint);
  for (guint i = 0; i < OMO_CASE_N_PICTURES; i++)
    {
      assert_same_bytes (one->pictures[i], other->pictures[i]);
      g_assert_cmpstr (one->picture_names[i], ==, other->picture_names[i]);
    }
}

static void
assert_same_outcome (OmoCase *one, OmoCase *other)
{
  g_assert_cmpint (one->state, ==, other->state);
  g_assert_cmpint (one->is_imported, ==, other->is_imported);
  g_assert_cmpstr (one->id->text, ==, other->id->text);
  g_assert_cmpint (one->id->is_text, ==, other->id->is_text);
  g_assert_cmpstr (one->message, ==, other->message);
  g_assert_cmpuint (one->n_asked, ==, other->n_asked);
  g_assert_cmpint (one->oddities, ==, other->oddities);
  g_assert_cmpstr (one->answer->raw, ==, other->answer->raw);
  g_assert_cmpfloat (one->create_seconds, ==, other->create_seconds);
  g_assert_cmpfloat (one->total_seconds, ==, other->total_seconds);
}

static void
assert_same_judgement (OmoCase *one, OmoCase *other)
{
  g_assert_true (omo_expected_equal (one->expected, other->expected));
  if (omo_job_type_get (one->kind)->shape == OMO_ANSWER_ROTATION)
    {
      g_assert_cmpint (one->choice.reading, ==, other->choice.reading);
      g_assert_cmpfloat (one->choice.travel, ==, other->choice.travel);
      g_assert_cmpint (one->choice.flip, ==, other->choice.flip);
    }
  g_assert_cmpint (one->verdict, ==, other->verdict);
  g_assert_cmpstr (one->ticket, ==, other->ticket);
  g_assert_cmpstr (one->note, ==, other->note);
}

static void
test_round_trip (gconstpointer data)
{
  g_autoptr (OmoCase) file = create_full_case (data);
  g_autoptr (GBytes) document = omo_case_write (file, NULL);
  g_autoptr (OmoCase) same = read_back (document);
  g_autoptr (GBytes) again = omo_case_write (same, NULL);
  const OmoCaseFinding *finding = same->findings->pdata[0];

  g_assert_cmpint (file->created, ==, same->created);
  assert_same_headers (file->versions, same->versions);
  assert_same_request (file, same);
  assert_same_outcome (file, same);
  assert_same_judgement (file, same);
  g_assert_cmpstr (finding->rule, ==, "view-size-aspect");
  g_assert_cmpstr (finding->severity, ==, "warning");
  g_assert_cmpstr (finding->text, ==, "Tỉ lệ khác ảnh.");
  g_assert_cmpuint (finding->reply, ==, 0);
  g_assert_false (finding->is_mended);
  finding = same->findings->pdata[1];
  g_assert_cmpuint (finding->reply, ==, 2);
  g_assert_true (finding->is_mended);
  g_assert_cmpstr (same->connection->pdata[0], ==, "DNS 2 ms");
  g_assert_cmpuint (same->exchanges->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    assert_same_exchange (file->exchanges->pdata[i], same->exchanges->pdata[i]);
  g_assert_true (g_bytes_equal (document, again));
}

/* The pictures are elsewhere: the document has none of them, and with them it is whole again. */
static void
test_beside (gconstpointer data)
{
  g_autoptr (OmoCase) file = create_full_case (data);
  g_autoptr (GBytes) document = omo_case_write_beside (file, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoCase) same = omo_case_read_beside (document, file->pictures, NULL, &error);
  g_autoptr (OmoCase) alone = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (document), <, g_bytes_get_size (file->pictures[0]));
  assert_same_request (file, same);
  assert_same_outcome (file, same);
  assert_same_judgement (file, same);
  for (guint i = 0; i < 2; i++)
    assert_same_exchange (file->exchanges->pdata[i], same->exchanges->pdata[i]);
  alone = omo_case_read (document, NULL, &error);
  g_assert_error (error, OMO_ERROR, OMO_ERROR_CASE_UNREADABLE);
  g_assert_null (alone);
}

/* A document that has its pictures keeps them, whatever is given with it. */
static void
test_own_pictures_count (void)
{
  g_autoptr (OmoCase) file = create_full_case ("web-pair");
  g_autoptr (GBytes) document = omo_case_write (file, NULL);
  g_autoptr (GBytes) other = g_bytes_new_static ("other", 5);
  GBytes *const others[OMO_CASE_N_PICTURES] = { other, NULL };
  g_autoptr (OmoCase) same = omo_case_read_beside (document, others, NULL, NULL);

  g_assert_nonnull (same);
  assert_same_request (file, same);
}

/* First of all it says what it is; and each picture is in it once. */
static void
test_document (void)
{
  g_autoptr (OmoCase) file = create_full_case ("web-rotate");
  g_autoptr (GBytes) document = omo_case_write (file, NULL);
  g_autofree char *text = print (document);
  gsize pictures = g_bytes_get_size (file->pictures[0]) + g_bytes_get_size (file->pictures[1]);

  g_assert_true (g_str_has_prefix (text, "{\n  \"omocase\": 1,\n"));
  g_assert_true (g_str_has_suffix (text, "}\n"));
  g_assert_cmpuint (strlen (text), <, pictures * 3 / 2 + 10000);
  g_assert_nonnull (strstr (text, "\\\"api_token\\\":\\\"[token]\\\""));
}

static OmoCase *
create_failed_case (GError *error)
{
  OmoCase *file = omo_case_new ();

  file->kind = OMO_JOB_PHONE_PAIR;
  file->state = OMO_JOB_FAILED;
  file->error = error;
  return file;
}

static GError *
create_full_error (void)
{
  GError *error = g_error_new (OMO_ERROR, OMO_ERROR_REFUSED, "refused");

  omo_error_set_words (error, "Hết tiền");
  omo_error_set_service_code (error, "ERROR_BALANCE");
  omo_error_set_http_status (error, 402);
  omo_error_set_stage (error, OMO_STAGE_ASK);
  return error;
}

static void
test_error (void)
{
  g_autoptr (OmoCase) file = create_failed_case (create_full_error ());
  g_autoptr (GBytes) document = omo_case_write (file, NULL);
  g_autoptr (OmoCase) same = read_back (document);

  g_assert_error (same->error, OMO_ERROR, OMO_ERROR_REFUSED);
  g_assert_cmpstr (same->error->message, ==, "refused");
  g_assert_cmpstr (omo_error_get_words (same->error), ==, "Hết tiền");
  g_assert_cmpstr (omo_error_get_service_code (same->error), ==, "ERROR_BALANCE");
  g_assert_cmpuint (omo_error_get_http_status (same->error), ==, 402);
  g_assert_cmpint (omo_error_get_stage (same->error), ==, OMO_STAGE_ASK);
}

static void
test_other_errors (void)
{
  g_autoptr (OmoCase) cancelled =
      create_failed_case (g_error_new (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled"));
  g_autoptr (OmoCase) other =
      create_failed_case (g_error_new (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "gone"));
  g_autoptr (GBytes) cancelled_document = omo_case_write (cancelled, NULL);
  g_autoptr (GBytes) other_document = omo_case_write (other, NULL);
  g_autoptr (OmoCase) same_cancelled = read_back (cancelled_document);
  g_autoptr (OmoCase) same_other = read_back (other_document);

  g_assert_error (same_cancelled->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_error (same_other->error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_cmpstr (same_other->error->message, ==, "gone");
}

/* An answer that came as an object. */
static void
test_object_answer (void)
{
  static const char raw[] = "{\"rotate\":0.76,\"more\":[1,2]}";
  g_autoptr (OmoCase) file = create_full_case ("web-rotate");
  g_autoptr (JsonNode) node = omo_json_parse (raw, strlen (raw), NULL, NULL);
  g_autoptr (GBytes) document = NULL;
  g_autoptr (OmoCase) same = NULL;

  omo_answer_free (file->answer);
  file->answer = omo_answer_new_from_json (OMO_ANSWER_ROTATION, node, NULL);
  document = omo_case_write (file, NULL);
  same = read_back (document);
  g_assert_cmpstr (same->answer->raw, ==, raw);
  g_assert_cmpfloat (same->answer->value, ==, 0.76);
}

/* Only the second of two pictures, and a request that was not sent. */
static void
test_half_ready (void)
{
  g_autoptr (OmoCase) file = omo_case_new ();
  g_autoptr (GBytes) document = NULL;
  g_autoptr (OmoCase) same = NULL;

  file->kind = OMO_JOB_WEB_ROTATE;
  file->pictures[1] = omo_sample_dup_bytes (omo_sample_from_id ("web-rotate"), 1);
  document = omo_case_write (file, NULL);
  same = read_back (document);
  g_assert_null (same->pictures[0]);
  assert_same_bytes (file->pictures[1], same->pictures[1]);
  g_assert_cmpint (same->state, ==, OMO_JOB_READY);
}

/* Whatever a person or the service has put where. */
static void
test_redacted (void)
{
  const char *tokens[] = { CASE_TOKEN, NULL };
  g_autoptr (OmoRedaction) redaction = omo_redaction_new (tokens);
  g_autoptr (OmoCase) file = create_full_case ("web-pair");
  g_autoptr (GBytes) document = NULL;
  g_autofree char *text = NULL;

  g_free (file->note);
  file->note = g_strdup ("their token is " CASE_TOKEN);
  omo_case_add_finding (file, "x", "hint", "\"" CASE_TOKEN "\"");
  omo_case_add_connection_line (file, "https://h/?t=k3y-0f%2Fthe%2Bcustomer");
  document = omo_case_write (file, redaction);
  text = print (document);
  g_assert_nonnull (strstr (text, "their token is [token]\""));
  g_assert_nonnull (strstr (text, "https://h/?t=[token]\""));
  g_assert_null (strstr (text, "customer"));
}

/* A picture cannot do without some of its bytes; the case can do without the picture. */
static void
test_secret_picture (void)
{
  const char *tokens[] = { CASE_TOKEN, NULL };
  g_autoptr (OmoRedaction) redaction = omo_redaction_new (tokens);
  g_autoptr (OmoCase) file = create_full_case ("web-rotate");
  GByteArray *bytes = g_bytes_unref_to_array (g_steal_pointer (&file->pictures[0]));
  g_autoptr (GBytes) document = NULL;
  g_autoptr (OmoCase) same = NULL;

  g_byte_array_append (bytes, (const guint8 *) "Comment: " CASE_TOKEN "!", 29);
  file->pictures[0] = g_byte_array_free_to_bytes (bytes);
  document = omo_case_write (file, redaction);
  same = read_back (document);
  g_assert_null (same->pictures[0]);
  g_assert_cmpstr (same->picture_names[0], ==, "web-rotate-inner.png");
  assert_same_bytes (file->pictures[1], same->pictures[1]);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < omo_sample_get_n (); i++)
    {
      const char *id = omo_sample_get (i)->id;
      g_autofree char *path = g_strconcat ("/core/case-write/round-trip/", id, NULL);
      g_autofree char *beside = g_strconcat (path, "/beside", NULL);

      g_test_add_data_func (path, id, test_round_trip);
      g_test_add_data_func (beside, id, test_beside);
    }
  g_test_add_func ("/core/case-write/own-pictures", test_own_pictures_count);
  g_test_add_func ("/core/case-write/document", test_document);
  g_test_add_func ("/core/case-write/error", test_error);
  g_test_add_func ("/core/case-write/other-errors", test_other_errors);
  g_test_add_func ("/core/case-write/object-answer", test_object_answer);
  g_test_add_func ("/core/case-write/half-ready", test_half_ready);
  g_test_add_func ("/core/case-write/redacted", test_redacted);
  g_test_add_func ("/core/case-write/secret-picture", test_secret_picture);

  return g_test_run ();
}
