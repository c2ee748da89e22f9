/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/omo-csv.h"
#include "core/omo-curl-script.h"
#include "core/omo-error.h"
#include "core/omo-har.h"
#include "core/omo-paste.h"
#include "core/omo-sample.h"

/* What is handed on as text is read again as what it was: every job type, in every version of the API. */

#define TOKEN "Zk3vQ9xW2mB7tR5yN8pL1sD4fG6hJ0aC"
/* What a shell or JSON takes for something else. */
#define QUESTION "Ch\u1ecdn \"hai\" ch\u1eef it's $HOME \\ `id` | curl x"

static const guint8 tiny[] = { 'G', 'I',  'F', '8', '9', 'a', 3,    0,    2,    0,    0x80, 0,
                               0,   0xff, 0,   0,   0,   0,   0xff, 0x2c, 0,    0,    0,    0,
                               3,   0,    2,   0,   0,   2,   3,    0x44, 0x7e, 0x05, 0,    0x3b };

typedef struct
{
  OmoCreateRequest create;
  GListStore *exchanges; /* createJob, and twice the same question */
} Job;

static void
add (GListStore *exchanges, const OmoDialect *dialect, const char *path, GBytes *body)
{
  const char *const tokens[] = { TOKEN, NULL };
  g_autoptr (OmoRedaction) redaction = omo_redaction_new (tokens);
  g_auto (OmoExchangeRecord) record = { .method = g_strdup ("POST") };
  g_autoptr (OmoExchange) exchange = NULL;

  record.call = g_strdup (path);
  record.uri = g_strconcat (omo_dialect_get_base (dialect), "/", path, NULL);
  record.request_body = g_bytes_ref (body);
  record.request_headers = omo_header_list_new ();
  g_ptr_array_add (record.request_headers, omo_header_new ("Content-Type", "application/json"));
  exchange = omo_exchange_new (&record, redaction);
  g_list_store_append (exchanges, exchange);
}

static void
fill (Job *job, const OmoDialect *dialect, const OmoSample *sample, gboolean is_large)
{
  g_autoptr (OmoJobId) id = omo_dialect_make_job_id (dialect, 7);
  g_autoptr (GBytes) body = NULL;
  g_autoptr (GBytes) question = NULL;

  job->create.token = g_strdup (TOKEN);
  job->create.kind = sample->kind;
  /* The question's job has no id of its own in v1. */
  job->create.type_job_id = g_strdup (omo_dialect_get_type_id (dialect, sample->kind));
  if (*job->create.type_job_id == '\0')
    {
      g_free (job->create.type_job_id);
      job->create.type_job_id = g_strdup ("77");
    }
  job->create.view_width = sample->view_width;
  job->create.view_height = sample->kind == OMO_JOB_WEB_SLIDE ? 0 : sample->view_height;
  job->create.question = sample->question == NULL ? NULL : g_strdup (QUESTION);
  for (guint i = 0; i < 2; i++)
    if (sample->names[i] != NULL)
      job->create.pictures[i] =
          is_large ? omo_sample_dup_bytes (sample, i) : g_bytes_new_static (tiny, sizeof tiny);
  job->exchanges = g_list_store_new (OMO_TYPE_EXCHANGE);
  body = omo_dialect_encode_create (dialect, &job->create);
  add (job->exchanges, dialect, omo_dialect_get_create_path (dialect), body);
  question = omo_dialect_encode_ask (dialect, TOKEN, id);
  add (job->exchanges, dialect, omo_dialect_get_ask_path (dialect), question);
  add (job->exchanges, dialect, omo_dialect_get_ask_path (dialect), question);
}

static void
clear (Job *job)
{
  omo_create_request_clear (&job->create);
  g_clear_object (&job->exchanges);
}

static void
assert_same_picture (GBytes *some, GBytes *other)
{
  g_assert_cmpint (some == NULL, ==, other == NULL);
  g_assert_true (some == NULL || g_bytes_equal (some, other));
}

/* v1-current differs from v1 in the sizes alone, v1-task in the address alone. */
static void
assert_same_wire (const OmoDialect *dialect, const OmoDialect *read, const Job *job)
{
  g_autoptr (GBytes) some = omo_dialect_encode_create (dialect, &job->create);
  g_autoptr (GBytes) other = omo_dialect_encode_create (read, &job->create);

  g_assert_true (g_bytes_equal (some, other));
}

static void
assert_read (GBytes *text, const OmoDialect *dialect, const Job *job, guint n_messages)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoPaste) paste =
      omo_paste_recognise (g_bytes_get_data (text, NULL), g_bytes_get_size (text), &error);
  const OmoCreateRequest *read;

  g_assert_no_error (error);
  g_assert_cmpint (paste->kind, ==, OMO_PASTE_REQUEST);
  g_assert_cmpint (paste->request->call, ==, OMO_PASTE_CREATE);
  g_assert_cmpstr (paste->request->problem, ==, NULL);
  g_assert_cmpstr (paste->request->token, ==, OMO_REDACTED);
  assert_same_wire (dialect, paste->request->dialect, job);
  g_assert_cmpuint (paste->n_messages, ==, n_messages);
  g_assert_cmpuint (paste->n_requests, ==, 1);
  read = &paste->request->create;
  g_assert_cmpint (read->kind, ==, job->create.kind);
  g_assert_cmpstr (read->type_job_id, ==, job->create.type_job_id);
  g_assert_cmpint (read->view_width, ==, job->create.view_width);
  g_assert_cmpint (read->view_height, ==, job->create.view_height);
  g_assert_cmpstr (read->question, ==, job->create.question);
  for (guint i = 0; i < 2; i++)
    assert_same_picture (read->pictures[i], job->create.pictures[i]);
}

/* Its body is in the command, or in a file that is opened besides. */
static void
check_command (const OmoDialect *dialect, const Job *job)
{
  g_autoptr (OmoExchange) exchange = g_list_model_get_item (G_LIST_MODEL (job->exchanges), 0);
  g_auto (OmoCurl) curl = { 0 };
  g_autoptr (GBytes) command = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (omo_curl_write (exchange, "a.body", &curl, NULL));
  command = g_bytes_new (curl.command, strlen (curl.command));
  if (curl.body == NULL)
    {
      assert_read (command, dialect, job, 1);
      return;
    }
  assert_read (curl.body, dialect, job, 1);
  g_assert_null (omo_paste_recognise (curl.command, strlen (curl.command), &error));
  g_assert_nonnull (strstr (error->message, "“a.body”"));
}

static void
test_job (gconstpointer data)
{
  const OmoSample *sample = data;

  for (guint i = 0; i < 2 * omo_dialect_get_n (); i++)
    {
      const OmoDialect *dialect = omo_dialect_get (i / 2);
      Job job = { 0 };
      g_autoptr (GBytes) script = NULL;
      g_autoptr (GBytes) har = NULL;

      g_test_message ("%s, %s", omo_dialect_get_id (dialect), i % 2 == 1 ? "large" : "tiny");
      fill (&job, dialect, sample, i % 2 == 1);
      script = omo_curl_script_write (G_LIST_MODEL (job.exchanges), NULL);
      assert_read (script, dialect, &job, 2);
      har = omo_har_write (G_LIST_MODEL (job.exchanges));
      assert_read (har, dialect, &job, 3);
      check_command (dialect, &job);
      clear (&job);
    }
}

/* There is no job in a table that could be shown on its picture, and no answer is taken out of it. */
static void
test_table (void)
{
  const OmoRecord record = { .kind = OMO_JOB_WEB_PAIR, .result = "48_57_289_132" };
  g_autoptr (GBytes) table = omo_csv_write (&record, 1);
  g_autoptr (GError) error = NULL;

  g_assert_null (
      omo_paste_recognise (g_bytes_get_data (table, NULL), g_bytes_get_size (table), &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_NOT_UNDERSTOOD);
  g_assert_nonnull (strstr (error->message, "a list of the history"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < omo_sample_get_n (); i++)
    {
      const OmoSample *sample = omo_sample_get (i);
      g_autofree char *path = g_strconcat ("/core/handed-on/", sample->id, NULL);

      g_test_add_data_func (path, sample, test_job);
    }
  g_test_add_func ("/core/handed-on/table", test_table);
  return g_test_run ();
}
