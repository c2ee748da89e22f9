/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-case.h"

#include <string.h>

#include "sample-job.h"

/* 2026-05-01 07:30 UTC */
#define STARTED (G_GINT64_CONSTANT (1777620600) * G_USEC_PER_SEC)

static const OmoJobId id = { (char *) "7", FALSE };

/* Takes the body. */
static void
add_exchange (OmoJob *job, const char *base, const char *token, const char *call, GBytes *body)
{
  const char *tokens[] = { token, NULL };
  g_autoptr (OmoRedaction) redaction = omo_redaction_new (tokens);
  g_auto (OmoExchangeRecord) record = { .status = 200, .request_body = body };
  g_autoptr (OmoExchange) exchange = NULL;

  record.call = g_strdup (call);
  record.method = g_strdup ("POST");
  record.uri = g_strdup_printf ("%s/%s", base, call);
  record.request_headers = omo_header_list_new ();
  g_ptr_array_add (record.request_headers, omo_header_new ("Content-Type", "application/json"));
  record.response_body = g_bytes_new_static ("{}", 2);
  omo_timing_init (&record.timing);
  record.timing.started = STARTED;
  exchange = omo_exchange_new (&record, redaction);
  omo_job_add_exchange (job, exchange);
}

static GBytes *
encode_create (OmoJob *job, const char *token)
{
  g_auto (OmoCreateRequest) request = { .token = g_strdup (token) };

  request.kind = omo_job_get_job_type (job)->kind;
  request.type_job_id = g_strdup (omo_job_get_type_job_id (job));
  request.view_width = omo_job_get_view_width (job);
  request.view_height = omo_job_get_view_height (job);
  request.pictures[0] = g_bytes_ref (omo_picture_get_bytes (omo_job_get_picture (job, 0)));
  return omo_dialect_encode_create (omo_dialect_get_default (), &request);
}

OmoCase *
sample_case_new (const char *base, const char *token)
{
  g_autoptr (OmoJob) job = sample_job_new_answered ("web-pair", &id, "57_31_246_148");

  add_exchange (job, base, token, "createJob", encode_create (job, token));
  for (guint i = 0; i < 2; i++)
    add_exchange (job, base, token, "getJobResult",
                  omo_dialect_encode_ask (omo_dialect_get_default (), token, &id));
  return omo_case_new_from_job (job, omo_dialect_get_default (), base);
}

void
sample_case_save (const OmoCase *self, Checking *f, const char *name)
{
  g_autoptr (GBytes) bytes = omo_case_write (self, NULL);

  checking_write_file (f, name, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
