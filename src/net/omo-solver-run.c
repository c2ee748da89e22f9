/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-solver.h"

#include <math.h>

#include "core/omo-error.h"
#include "net/omo-schedule.h"
#include "net/omo-solver-private.h"

/* The data of a run's task. The sources hold the task until the run ends. */
typedef struct
{
  OmoJob *job;
  OmoJobId *id; /* as the service gave it; the job's is redacted */
  OmoStage stage;
  OmoSchedule schedule;
  gint64 started;
  double time_scale;
  GCancellable *cancellable; /* ends the request under way, for whatever reason */
  GSource *wait;             /* until the next question */
  GSource *deadline;
  GSource *caller_cancelled;
} Run;

static void ask (GTask *task);

static void
clear_source (GSource **source)
{
  if (*source != NULL)
    g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

static void
free_run (gpointer data)
{
  Run *run = data;

  clear_source (&run->wait);
  clear_source (&run->deadline);
  clear_source (&run->caller_cancelled);
  g_clear_object (&run->cancellable);
  g_clear_object (&run->job);
  g_clear_pointer (&run->id, omo_job_id_free);
  g_free (run);
}

/* Nothing more is sent, and nothing that still comes back counts. */
static void
close_run (Run *run)
{
  clear_source (&run->wait);
  clear_source (&run->deadline);
  clear_source (&run->caller_cancelled);
  g_cancellable_cancel (run->cancellable);
}

static void
fail (GTask *task, const GError *error)
{
  OmoSolver *self = g_task_get_source_object (task);
  Run *run = g_task_get_task_data (task);
  g_autoptr (GError) redacted = omo_redaction_apply_error (self->redaction, error);

  omo_error_set_stage (redacted, run->stage);
  close_run (run);
  omo_job_fail (run->job, redacted);
  g_task_return_error (task, g_steal_pointer (&redacted));
}

static void
fail_cancelled (GTask *task)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");

  fail (task, error);
}

static void
redact_text (char **text, const OmoRedaction *redaction)
{
  char *redacted = omo_redaction_apply_text (redaction, *text, NULL);

  g_free (*text);
  *text = redacted;
}

static void
solve (GTask *task, OmoAnswer *answer)
{
  OmoSolver *self = g_task_get_source_object (task);
  Run *run = g_task_get_task_data (task);

  close_run (run);
  /* An object may have more in it than the answer. */
  redact_text (&answer->raw, self->redaction);
  omo_job_solve (run->job, answer);
  g_task_return_boolean (task, TRUE);
}

/* Also between the caller's cancelling and the main loop's noticing it. */
static gboolean
is_stopped (GTask *task)
{
  Run *run = g_task_get_task_data (task);

  return omo_job_is_over (run->job) || g_cancellable_is_cancelled (g_task_get_cancellable (task));
}

/* Now, on the clock of the schedule. */
static gint64
read_clock (const Run *run)
{
  return run->started + (gint64) ((g_get_monotonic_time () - run->started) / run->time_scale);
}

/* Calls back at a moment of the schedule's clock, never before. */
static GSource *
attach_timeout (GTask *task, gint64 at, GSourceFunc callback)
{
  Run *run = g_task_get_task_data (task);
  double milliseconds = (double) (at - read_clock (run)) * run->time_scale / 1000;
  GSource *source = g_timeout_source_new ((guint) ceil (fmax (milliseconds, 0)));

  g_task_attach_source (task, source, callback);
  return source;
}

static gboolean
ask_cb (gpointer user_data)
{
  Run *run = g_task_get_task_data (user_data);

  clear_source (&run->wait);
  ask (user_data);
  return G_SOURCE_REMOVE;
}

static gboolean
deadline_cb (gpointer user_data)
{
  Run *run = g_task_get_task_data (user_data);
  gint64 allowed = (run->schedule.deadline - run->started) / G_USEC_PER_SEC;
  g_autoptr (GError) error = g_error_new (OMO_ERROR, OMO_ERROR_DEADLINE,
                                          "no answer within %" G_GINT64_FORMAT " s", allowed);

  fail (user_data, error);
  return G_SOURCE_REMOVE;
}

static gboolean
caller_cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  fail_cancelled (user_data);
  return G_SOURCE_REMOVE;
}

/* `error` is that of the last question, NULL when it was answered. */
static void
follow (GTask *task, OmoNext next, const GError *error)
{
  Run *run = g_task_get_task_data (task);

  switch (next.kind)
    {
    case OMO_NEXT_ASK:
      if (next.at <= read_clock (run))
        ask (task);
      else
        run->wait = attach_timeout (task, next.at, ask_cb);
      break;
    case OMO_NEXT_DEADLINE:
      break; /* the deadline has its own source */
    case OMO_NEXT_FAIL:
    default:
      fail (task, error);
    }
}

/* The question was not answered. */
static void
follow_failure (GTask *task, const GError *error)
{
  Run *run = g_task_get_task_data (task);

  follow (task, omo_schedule_after_failure (&run->schedule, read_clock (run), error), error);
}

/* The body, or NULL; what went over the wire is the job's either way, and also when the job is over. */
static GBytes *
take_reply (GTask *task, GObject *transport, GAsyncResult *result, GError **error)
{
  Run *run = g_task_get_task_data (task);
  g_autoptr (OmoExchange) exchange = NULL;
  GBytes *body = omo_transport_finish (OMO_TRANSPORT (transport), result, &exchange, error);

  if (exchange != NULL)
    omo_job_add_exchange (run->job, exchange);
  return body;
}

/* Seen where a service mixes up its jobs: the answer is shown, and doubted. */
static OmoOddities
compare_jobs (const OmoJobId *asked, const OmoJobId *named)
{
  return named == NULL || g_str_equal (asked->text, named->text) ? OMO_ODD_NONE : OMO_ODD_OTHER_JOB;
}

static void
take_answer (GTask *task, GBytes *body)
{
  OmoSolver *self = g_task_get_source_object (task);
  Run *run = g_task_get_task_data (task);
  g_auto (OmoAskReply) reply = { 0 };
  g_autoptr (GError) error = NULL;

  if (!omo_dialect_decode_ask_reply (self->dialect, body, omo_job_get_job_type (run->job)->shape,
                                     &reply, &error))
    {
      follow_failure (task, error);
      return;
    }
  omo_job_add_oddities (run->job, reply.oddities | compare_jobs (run->id, reply.id));
  if (reply.status == OMO_ASK_SOLVED)
    solve (task, g_steal_pointer (&reply.answer));
  else
    follow (task, omo_schedule_after_running (&run->schedule, read_clock (run)), NULL);
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) body = take_reply (task, source, result, &error);

  if (is_stopped (task))
    return;
  if (body == NULL)
    follow_failure (task, error);
  else
    take_answer (task, body);
}

static void
ask (GTask *task)
{
  OmoSolver *self = g_task_get_source_object (task);
  Run *run = g_task_get_task_data (task);
  g_autoptr (GUri) uri = NULL;
  g_autoptr (GBytes) body = NULL;

  if (is_stopped (task))
    return;
  uri = omo_endpoint_build_ask_uri (self->endpoint, self->dialect);
  body = omo_dialect_encode_ask (self->dialect, self->token, run->id);
  omo_job_count_question (run->job);
  omo_transport_post_async (self->transport, uri, body, TRUE, self->redaction, run->cancellable,
                            asked_cb, g_object_ref (task));
}

static void
take_job (GTask *task, GBytes *body)
{
  OmoSolver *self = g_task_get_source_object (task);
  Run *run = g_task_get_task_data (task);
  g_auto (OmoCreateReply) reply = { 0 };
  g_autoptr (GError) error = NULL;

  if (!omo_dialect_decode_create_reply (self->dialect, body, &reply, &error))
    {
      fail (task, error);
      return;
    }
  run->id = omo_job_id_copy (reply.id);
  redact_text (&reply.id->text, self->redaction);
  redact_text (&reply.message, self->redaction);
  run->stage = OMO_STAGE_ASK;
  omo_job_add_oddities (run->job, reply.oddities);
  omo_job_set_message (run->job, reply.message);
  omo_job_accept (run->job, reply.id);
  follow (task, omo_schedule_after_accepted (&run->schedule, read_clock (run)), NULL);
}

static void
created_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) body = take_reply (task, source, result, &error);

  if (is_stopped (task))
    return;
  if (body == NULL)
    fail (task, error);
  else
    take_job (task, body);
}

static void
encoded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  OmoSolver *self = g_task_get_source_object (task);
  Run *run = g_task_get_task_data (task);
  g_autoptr (GBytes) body = omo_solver_encode_finish (self, result);
  g_autoptr (GUri) uri = NULL;

  if (is_stopped (task))
    return;
  uri = omo_endpoint_build_create_uri (self->endpoint, self->dialect);
  run->stage = OMO_STAGE_CREATE;
  omo_transport_post_async (self->transport, uri, body, FALSE, self->redaction, run->cancellable,
                            created_cb, g_object_ref (task));
}

static void
watch_ends (GTask *task)
{
  Run *run = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);

  run->deadline = attach_timeout (task, run->schedule.deadline, deadline_cb);
  if (cancellable == NULL)
    return;
  run->caller_cancelled = g_cancellable_source_new (cancellable);
  g_task_attach_source (task, run->caller_cancelled, G_SOURCE_FUNC (caller_cancelled_cb));
}

static gboolean
check_token (OmoSolver *self, GError **error)
{
  const char *fault = NULL;

  if (*self->token == '\0')
    fault = "there is no token";
  else if (!g_utf8_validate (self->token, -1, NULL))
    fault = "the token is not UTF-8";
  if (fault != NULL)
    g_set_error_literal (error, OMO_ERROR, OMO_ERROR_NO_TOKEN, fault);
  return fault == NULL;
}

static gboolean
check_type_id (OmoSolver *self, OmoJob *job, GError **error)
{
  OmoCreateRequest request = { .kind = omo_job_get_job_type (job)->kind,
                               .type_job_id = (char *) omo_job_get_type_job_id (job) };

  return omo_dialect_check_create (self->dialect, &request, error);
}

static Run *
create_run (OmoSolver *self, OmoJob *job)
{
  Run *run = g_new0 (Run, 1);

  run->job = g_object_ref (job);
  run->started = g_get_monotonic_time ();
  run->time_scale = self->time_scale;
  run->schedule = omo_schedule_new (run->started, self->poll_seconds, self->deadline_seconds);
  omo_schedule_set_first_pause (&run->schedule, self->first_pause_seconds);
  run->cancellable = g_cancellable_new ();
  return run;
}

void
omo_solver_start (GTask *task, OmoJob *job)
{
  OmoSolver *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  g_task_set_task_data (task, create_run (self, job), free_run);
  if (g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    fail_cancelled (task);
  else if (!check_token (self, &error) || !omo_job_check (job, &error)
           || !check_type_id (self, job, &error))
    fail (task, error);
  else
    {
      watch_ends (task);
      omo_job_start (job);
      omo_solver_encode_async (self, job, encoded_cb, g_object_ref (task));
    }
}
