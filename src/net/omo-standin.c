/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-standin.h"

#include <string.h>

#include "core/omo-dialect.h"
#include "net/omo-fault.h"
#include "net/omo-standin-account.h"
#include "net/omo-standin-jobs.h"
#include "net/omo-truth.h"

#define BASE_PATH "/api"
/* Two pictures of the largest size as base64 and the rest of the request. */
#define MAX_REQUEST (64u * 1024 * 1024)

#define MADE_UP_TYPE_ID "made-up"

#define BAD_TOKEN_MESSAGE "Invalid api token."
#define ACCEPTED_MESSAGE "Create job success."
#define MADE_UP_MESSAGE                                                                            \
  ACCEPTED_MESSAGE " Stand-in service: made-up answer, this picture is not known."

struct _OmoStandin
{
  GObject parent_instance;

  SoupServer *server;
  const OmoDialect *dialect;
  OmoScript *script;
  OmoTruth *truth;
  OmoStandinJobs jobs;
  guint n_created;
  guint n_asked;
  GBytes *last_create;
  GPtrArray *answers;        /* of Answer: those that wait for their time */
  GCancellable *cancellable; /* ends the connections that are held */
};

/* What is answered, and when the delay is over. */
typedef struct
{
  OmoStandin *standin; /* borrowed: owns the answer */
  SoupServerMessage *message;
  OmoFault fault;
  GBytes *body;
  GSource *delay;
} Answer;

G_DEFINE_FINAL_TYPE (OmoStandin, omo_standin, G_TYPE_OBJECT)

static void
free_answer (gpointer data)
{
  Answer *answer = data;

  if (answer->delay != NULL)
    g_source_destroy (answer->delay);
  g_clear_pointer (&answer->delay, g_source_unref);
  g_signal_handlers_disconnect_by_data (answer->message, answer);
  g_clear_object (&answer->message);
  g_clear_pointer (&answer->body, g_bytes_unref);
  g_free (answer);
}

static GBytes *
refuse_as_scripted (OmoStandin *self, const OmoDialect *dialect)
{
  return omo_dialect_encode_refusal (dialect, self->script->message != NULL ? self->script->message
                                                                            : BAD_TOKEN_MESSAGE);
}

static GBytes *
accept_job (OmoStandin *self, const OmoCreateRequest *request)
{
  gboolean made_up = FALSE;
  OmoStandinJob *job = omo_standin_jobs_add (&self->jobs, request,
                                             omo_truth_answer (self->truth, request, &made_up));

  return omo_dialect_encode_create_reply (job->dialect, job->id,
                                          made_up ? MADE_UP_MESSAGE : ACCEPTED_MESSAGE);
}

static GBytes *
answer_create (OmoStandin *self, GBytes *body, OmoFault *out_fault)
{
  const OmoDialect *dialect = self->dialect;
  g_auto (OmoCreateRequest) request = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean read;

  g_clear_pointer (&self->last_create, g_bytes_unref);
  self->last_create = g_bytes_ref (body);
  self->n_created++;

  *out_fault = self->script->create_fault;
  read = omo_dialect_decode_create (dialect, body, &request, NULL, &error);
  if (read)
    dialect = request.dialect;
  if (*out_fault == OMO_FAULT_REFUSE)
    return refuse_as_scripted (self, dialect);
  if (!read)
    return omo_dialect_encode_refusal (dialect, error->message);
  if (g_str_equal (request.token, OMO_STANDIN_BAD_TOKEN))
    return omo_dialect_encode_refusal (dialect, BAD_TOKEN_MESSAGE);
  return accept_job (self, &request);
}

/* What the service says at the end of the job. */
static GBytes *
end_job (OmoStandin *self, const OmoStandinJob *job, OmoFault fault)
{
  const char *result = self->script->result != NULL ? self->script->result : job->result;

  if (fault == OMO_FAULT_REFUSE)
    return refuse_as_scripted (self, job->dialect);
  if (fault == OMO_FAULT_UNSOLVED)
    return omo_dialect_encode_unsolved (job->dialect);
  return omo_dialect_encode_solved (job->dialect, job->shape,
                                    fault == OMO_FAULT_BAD_RESULT ? "nothing" : result);
}

static GBytes *
go_on (OmoStandin *self, OmoStandinJob *job, OmoFault *out_fault)
{
  const OmoScript *script = self->script;

  if (job->n_running < script->n_running)
    {
      job->n_running++;
      return omo_dialect_encode_running (job->dialect);
    }
  if (script->n_faulty_asks == 0 || job->n_faulty < script->n_faulty_asks)
    {
      job->n_faulty++;
      *out_fault = script->ask_fault;
    }
  return end_job (self, job, *out_fault);
}

static GBytes *
answer_ask (OmoStandin *self, GBytes *body, OmoFault *out_fault)
{
  const OmoDialect *dialect = self->dialect;
  g_autofree char *token = NULL;
  g_autoptr (OmoJobId) id = NULL;
  g_autoptr (GError) error = NULL;
  OmoStandinJob *job;

  self->n_asked++;
  *out_fault = OMO_FAULT_NONE;
  if (!omo_dialect_decode_ask (dialect, body, &token, &id, &error))
    return omo_dialect_encode_refusal (dialect, error->message);
  job = omo_standin_jobs_find (&self->jobs, id);
  if (job != NULL)
    dialect = job->dialect;
  if (g_str_equal (token, OMO_STANDIN_BAD_TOKEN))
    return omo_dialect_encode_refusal (dialect, BAD_TOKEN_MESSAGE);
  return job == NULL ? omo_dialect_encode_refusal (dialect, "Job not found.")
                     : go_on (self, job, out_fault);
}

/* The account's calls are alike in all dialects but for the shape of the answer. */
static GBytes *
answer_account (OmoStandin *self, const char *call, GBytes *request, OmoFault *out_fault)
{
  g_autoptr (GBytes) answer = omo_standin_account_answer (self->dialect, call, request,
                                                          OMO_STANDIN_BAD_TOKEN, BAD_TOKEN_MESSAGE);

  if (answer == NULL)
    return NULL;
  *out_fault = self->script->account_fault;
  return *out_fault == OMO_FAULT_REFUSE ? refuse_as_scripted (self, self->dialect)
                                        : g_steal_pointer (&answer);
}

/* Which call the path is of, in any dialect; NULL in none. */
static GBytes *
answer_call (OmoStandin *self, const char *call, GBytes *request, OmoFault *out_fault)
{
  for (guint i = 0; i < omo_dialect_get_n (); i++)
    {
      const OmoDialect *dialect = omo_dialect_get (i);

      if (g_str_equal (call, omo_dialect_get_create_path (dialect)))
        return answer_create (self, request, out_fault);
      if (g_str_equal (call, omo_dialect_get_ask_path (dialect)))
        return answer_ask (self, request, out_fault);
    }
  return answer_account (self, call, request, out_fault);
}

static gboolean
delay_cb (gpointer user_data)
{
  Answer *answer = user_data;
  OmoStandin *self = answer->standin;
  g_autoptr (SoupServerMessage) message = g_object_ref (answer->message);
  g_autoptr (GBytes) body = g_bytes_ref (answer->body);
  OmoFault fault = answer->fault;

  /* It waits no more; to take the connection away counts as a disconnection, too. */
  g_ptr_array_remove_fast (self->answers, answer);
  soup_server_message_unpause (message);
  omo_fault_play (fault, message, body, self->cancellable);
  return G_SOURCE_REMOVE;
}

static void
gone_cb (SoupServerMessage *message, gpointer user_data)
{
  Answer *answer = user_data;

  g_ptr_array_remove_fast (answer->standin->answers, answer);
}

static void
answer_later (OmoStandin *self, SoupServerMessage *message, OmoFault fault, GBytes *body)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->standin = self;
  answer->message = g_object_ref (message);
  answer->fault = fault;
  answer->body = g_bytes_ref (body);
  answer->delay = g_timeout_source_new (self->script->delay_ms);
  g_source_set_callback (answer->delay, delay_cb, answer, NULL);
  g_source_attach (answer->delay, g_main_context_get_thread_default ());
  g_signal_connect (message, "disconnected", G_CALLBACK (gone_cb), answer);
  g_ptr_array_add (self->answers, answer);
  soup_server_message_pause (message);
}

/* Before the body is read: nothing else limits what is kept of it. */
static void
headers_cb (SoupServer *server,
            SoupServerMessage *message,
            const char *path,
            GHashTable *query,
            gpointer user_data)
{
  SoupMessageHeaders *headers = soup_server_message_get_request_headers (message);

  if (soup_server_message_get_method (message) == SOUP_METHOD_GET
      && g_str_has_suffix (path, "/" OMO_STANDIN_PRICES_CALL))
    return;
  if (soup_server_message_get_method (message) != SOUP_METHOD_POST)
    soup_server_message_set_status (message, SOUP_STATUS_METHOD_NOT_ALLOWED, NULL);
  else if (soup_message_headers_get_encoding (headers) != SOUP_ENCODING_CONTENT_LENGTH)
    soup_server_message_set_status (message, SOUP_STATUS_LENGTH_REQUIRED, NULL);
  else if (soup_message_headers_get_content_length (headers) > MAX_REQUEST)
    soup_server_message_set_status (message, SOUP_STATUS_REQUEST_ENTITY_TOO_LARGE, NULL);
  else
    return;
  soup_message_body_set_accumulate (soup_server_message_get_request_body (message), FALSE);
}

static void
request_cb (SoupServer *server,
            SoupServerMessage *message,
            const char *path,
            GHashTable *query,
            gpointer user_data)
{
  OmoStandin *self = OMO_STANDIN (user_data);
  g_autoptr (GBytes) request =
      soup_message_body_flatten (soup_server_message_get_request_body (message));
  g_autoptr (GBytes) body = NULL;
  OmoFault fault = OMO_FAULT_NONE;
  const char *call = g_str_has_prefix (path, BASE_PATH "/") ? path + strlen (BASE_PATH "/") : "";

  body = answer_call (self, call, request, &fault);
  if (body == NULL)
    soup_server_message_set_status (message, SOUP_STATUS_NOT_FOUND, NULL);
  else if (self->script->delay_ms > 0)
    answer_later (self, message, fault, body);
  else
    omo_fault_play (fault, message, body, self->cancellable);
}

static void
omo_standin_finalize (GObject *object)
{
  OmoStandin *self = OMO_STANDIN (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  soup_server_disconnect (self->server);
  g_clear_object (&self->server);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->script, omo_script_free);
  g_clear_pointer (&self->truth, omo_truth_free);
  g_clear_pointer (&self->last_create, g_bytes_unref);
  omo_standin_jobs_clear (&self->jobs);

  G_OBJECT_CLASS (omo_standin_parent_class)->finalize (object);
}

static void
omo_standin_class_init (OmoStandinClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = omo_standin_finalize;
}

static void
omo_standin_init (OmoStandin *self)
{
  self->server = soup_server_new ("server-header", "Omoscope stand-in", NULL);
  self->dialect = omo_dialect_get_default ();
  self->truth = omo_truth_new ();
  self->answers = g_ptr_array_new_with_free_func (free_answer);
  self->cancellable = g_cancellable_new ();
  soup_server_add_early_handler (self->server, NULL, headers_cb, self, NULL);
  soup_server_add_handler (self->server, NULL, request_cb, self, NULL);
}

OmoStandin *
omo_standin_new (OmoScript *script, GError **error)
{
  g_autoptr (OmoStandin) self = NULL;

  g_return_val_if_fail (script != NULL, NULL);

  self = g_object_new (OMO_TYPE_STANDIN, NULL);
  self->script = script;
  if (!soup_server_listen_local (self->server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
omo_standin_teach (OmoStandin *self, GBytes *bytes, const char *result)
{
  g_return_if_fail (OMO_IS_STANDIN (self));
  omo_truth_teach (self->truth, bytes, result);
}

void
omo_standin_set_script (OmoStandin *self, OmoScript *script)
{
  g_return_if_fail (OMO_IS_STANDIN (self));
  g_return_if_fail (script != NULL);

  omo_script_free (self->script);
  self->script = script;
}

void
omo_standin_set_dialect (OmoStandin *self, const OmoDialect *dialect)
{
  g_return_if_fail (OMO_IS_STANDIN (self));
  g_return_if_fail (dialect != NULL);

  self->dialect = dialect;
}

OmoEndpoint *
omo_standin_dup_endpoint (OmoStandin *self)
{
  GSList *uris;
  g_autofree char *base = NULL;

  g_return_val_if_fail (OMO_IS_STANDIN (self), NULL);

  uris = soup_server_get_uris (self->server);
  base = g_strdup_printf ("http://127.0.0.1:%d" BASE_PATH, g_uri_get_port (uris->data));
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);
  return omo_endpoint_new (base, FALSE, NULL);
}

guint
omo_standin_get_n_created (OmoStandin *self)
{
  g_return_val_if_fail (OMO_IS_STANDIN (self), 0);
  return self->n_created;
}

guint
omo_standin_get_n_asked (OmoStandin *self)
{
  g_return_val_if_fail (OMO_IS_STANDIN (self), 0);
  return self->n_asked;
}

GBytes *
omo_standin_get_last_create (OmoStandin *self)
{
  g_return_val_if_fail (OMO_IS_STANDIN (self), NULL);
  return self->last_create;
}

const char *
omo_standin_choose_type_id (const OmoDialect *dialect, OmoJobKind kind, const char *typed)
{
  g_return_val_if_fail (dialect != NULL, NULL);

  if (typed != NULL && *typed != '\0')
    return typed;
  return *omo_dialect_get_type_id (dialect, kind) != '\0' ? "" : MADE_UP_TYPE_ID;
}
