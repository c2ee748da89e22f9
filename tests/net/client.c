/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "client.h"

#include <string.h>

#include "net/omo-schedule.h"
#include "posting.h"

static OmoScript *
parse_script (const char *text)
{
  g_autoptr (GError) error = NULL;
  OmoScript *script = omo_script_parse (text, &error);

  g_assert_no_error (error);
  return script;
}

void
client_set_up (Client *self, const char *script)
{
  g_autoptr (GError) error = NULL;

  self->standin = omo_standin_new (parse_script (script), &error);
  g_assert_no_error (error);
  self->endpoint = omo_standin_dup_endpoint (self->standin);
  self->transport = omo_transport_new ();
}

void
client_set_script (Client *self, const char *script)
{
  omo_standin_set_script (self->standin, parse_script (script));
}

void
client_clear (Client *self)
{
  g_assert_finalize_object (self->transport);
  if (self->standin != NULL)
    g_assert_finalize_object (self->standin);
  g_clear_pointer (&self->endpoint, omo_endpoint_unref);
  /* Connections that were held notice their end in the main loop. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

GBytes *
client_post (Client *self, const char *path, GBytes *body, GError **error)
{
  g_autoptr (GUri) uri = omo_endpoint_build_uri (self->endpoint, path);
  g_auto (Posting) posting = { 0 };

  posting_start_body (&posting, self->transport, uri, body, TRUE, NULL);
  posting_wait (&posting);
  if (posting.error != NULL)
    g_propagate_error (error, g_steal_pointer (&posting.error));
  return g_steal_pointer (&posting.body);
}

GBytes *
client_build_create (const OmoSample *sample)
{
  g_auto (OmoCreateRequest) request = { .token = g_strdup (OMO_STANDIN_TOKEN) };

  request.kind = sample == NULL ? OMO_JOB_PHONE_PAIR : sample->kind;
  request.type_job_id = g_strdup (omo_job_type_get (request.kind)->type_job_id);
  /* Any will do where none is known. */
  if (*request.type_job_id == '\0')
    {
      g_free (request.type_job_id);
      request.type_job_id = g_strdup ("33");
    }
  request.pictures[0] = sample == NULL
                            ? g_bytes_new_static (UNKNOWN_PICTURE, strlen (UNKNOWN_PICTURE))
                            : omo_sample_dup_bytes (sample, 0);
  if (sample != NULL)
    {
      request.pictures[1] = omo_sample_dup_bytes (sample, 1);
      request.view_width = sample->view_width;
      request.view_height = sample->view_height;
      request.question = g_strdup (sample->question);
    }
  return omo_dialect_encode_create (omo_dialect_get_default (), &request);
}

gboolean
client_create_job (Client *self, const OmoSample *sample, OmoCreateReply *out_reply, GError **error)
{
  g_autoptr (GBytes) request = client_build_create (sample);
  g_autoptr (GBytes) reply = client_post (self, "createJob", request, error);

  return reply != NULL
         && omo_dialect_decode_create_reply (omo_dialect_get_default (), reply, out_reply, error);
}

gboolean
client_ask (Client *self,
            const OmoJobId *id,
            OmoAnswerShape shape,
            OmoAskReply *out_reply,
            GError **error)
{
  g_autoptr (GBytes) request =
      omo_dialect_encode_ask (omo_dialect_get_default (), OMO_STANDIN_TOKEN, id);
  g_autoptr (GBytes) reply = client_post (self, "getJobResult", request, error);

  return reply != NULL
         && omo_dialect_decode_ask_reply (omo_dialect_get_default (), reply, shape, out_reply,
                                          error);
}

OmoSolver *
client_make_solver (Client *self, const OmoDialect *dialect)
{
  OmoSolver *solver =
      omo_solver_new (self->transport, self->endpoint,
                      dialect == NULL ? omo_dialect_get_default () : dialect, OMO_STANDIN_TOKEN);

  /* Scaled as it is, the usual deadline would be near. */
  omo_solver_set_deadline_seconds (solver, OMO_SCHEDULE_DEADLINE_SECONDS_MAX);
  return solver;
}

void
client_run (Client *self, Running *running, OmoJob *job)
{
  running_start (running, client_make_solver (self, NULL), job);
  running_wait (running);
}
