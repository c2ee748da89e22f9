/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cases.h"

#include <string.h>

#include "../sample-picture.h"

static void
add_header (GPtrArray *headers, const char *name, const char *value)
{
  g_ptr_array_add (headers, omo_header_new (name, value));
}

OmoExchange *
create_case_exchange (const char *call, GBytes *body, const char *reply)
{
  const char *tokens[] = { CASE_TOKEN, NULL };
  g_autoptr (OmoRedaction) redaction = omo_redaction_new (tokens);
  OmoExchangeRecord record = { .status = 200, .request_body = body };

  record.call = g_strdup (call);
  record.method = g_strdup ("POST");
  record.uri = g_strconcat ("https://omocaptcha.com/api/", call, NULL);
  record.http_version = g_strdup ("1.1");
  record.reason = g_strdup ("OK");
  record.remote_address = g_strdup ("203.0.113.7:443");
  record.tls = g_strdup ("TLS 1.3, TLS_AES_256_GCM_SHA384");
  record.request_headers = omo_header_list_new ();
  add_header (record.request_headers, "Content-Type", "application/json");
  record.response_headers = omo_header_list_new ();
  add_header (record.response_headers, "Set-Cookie", "a=b");
  add_header (record.response_headers, "X-Empty", "");
  record.response_body = g_bytes_new (reply, strlen (reply));
  record.timing =
      (OmoTiming){ 1714548600005000, -1, -1, -1, -1, -1, -1, 0, 2000, 856000, 857000, 857500 };
  return omo_exchange_new (&record, redaction);
}

OmoJob *
create_case_job (const OmoSample *sample)
{
  g_autoptr (OmoPicture) first = sample_picture_new (sample, 0);
  g_autoptr (OmoPicture) second = sample_picture_new (sample, 1);
  OmoJob *job =
      omo_job_new (sample->kind, first, second, NULL, sample->view_width, sample->view_height);

  if (omo_job_get_job_type (job)->wants_question)
    omo_job_set_question (job, "Chọn hai “vật”\ngiống nhau");
  return job;
}

GBytes *
encode_case_request (OmoJob *job, const OmoDialect *dialect)
{
  g_auto (OmoCreateRequest) request = { .token = g_strdup (CASE_TOKEN) };

  request.kind = omo_job_get_job_type (job)->kind;
  request.type_job_id = g_strdup (omo_job_get_type_job_id (job));
  request.question = g_strdup (omo_job_get_question (job));
  request.view_width = omo_job_get_view_width (job);
  request.view_height = omo_job_get_view_height (job);
  for (guint i = 0; i < omo_job_get_job_type (job)->n_pictures; i++)
    request.pictures[i] = g_bytes_ref (omo_picture_get_bytes (omo_job_get_picture (job, i)));
  return omo_dialect_encode_create (dialect, &request);
}

OmoJob *
create_solved_case_job (const char *sample_id)
{
  const OmoSample *sample = omo_sample_from_id (sample_id);
  const OmoJobId id = { (char *) "123456", FALSE };
  OmoJob *job = create_case_job (sample);
  GBytes *asked = omo_dialect_encode_ask (omo_dialect_get_default (), CASE_TOKEN, &id);
  g_autoptr (OmoExchange) create = create_case_exchange (
      "createJob", encode_case_request (job, omo_dialect_get_default ()),
      "{\"error\": false, \"job_id\": 123456, \"message\": \"Create job success.\"}");
  g_autoptr (OmoExchange) ask = create_case_exchange (
      "getJobResult", asked, "{\"error\": false, \"status\": \"success\", \"result\": \"50\",}\n");

  omo_job_start (job);
  omo_job_add_exchange (job, create);
  omo_job_set_message (job, OMO_JOB_ORDINARY_MESSAGE);
  omo_job_accept (job, &id);
  omo_job_count_question (job);
  omo_job_add_exchange (job, ask);
  omo_job_add_oddities (job, OMO_ODD_TRAILING_COMMA);
  omo_job_solve (
      job, omo_answer_new_from_text (omo_job_get_job_type (job)->shape, sample->result, NULL));
  omo_job_set_seconds (job, 0.5, 3.25);
  return job;
}
