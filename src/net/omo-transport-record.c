/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-transport-private.h"

/* To redact more than this takes longer than a main loop may stand still: a millisecond or two. */
#define MAX_REDACTED_AT_ONCE (512u * 1024)

typedef struct
{
  OmoExchangeRecord record;
  OmoRedaction *redaction;
} Recording;

static void
free_recording (Recording *recording)
{
  omo_exchange_record_clear (&recording->record);
  g_clear_pointer (&recording->redaction, omo_redaction_unref);
  g_free (recording);
}

static gsize
measure_body (GBytes *body)
{
  return body == NULL ? 0 : g_bytes_get_size (body);
}

static OmoExchange *
make_exchange (Recording *recording)
{
  return omo_exchange_new (&recording->record, recording->redaction);
}

static void
record_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_task_return_pointer (task, make_exchange (task_data), g_object_unref);
}

void
omo_transport_record_async (OmoExchangeRecord *record,
                            OmoRedaction *redaction,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Recording *recording = g_new0 (Recording, 1);
  gsize size = measure_body (record->request_body) + measure_body (record->response_body);

  recording->record = *record;
  *record = (OmoExchangeRecord){ 0 };
  recording->redaction = redaction == NULL ? NULL : omo_redaction_ref (redaction);
  g_task_set_source_tag (task, omo_transport_record_async);
  g_task_set_task_data (task, recording, (GDestroyNotify) free_recording);
  if (size > MAX_REDACTED_AT_ONCE)
    g_task_run_in_thread (task, record_in_thread);
  else
    g_task_return_pointer (task, make_exchange (recording), g_object_unref);
}

OmoExchange *
omo_transport_record_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
