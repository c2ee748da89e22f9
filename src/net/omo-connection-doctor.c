/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-connection-doctor.h"

#include <glib/gi18n-lib.h>

#include "core/omo-error.h"
#include "net/omo-connection-doctor-private.h"

struct _OmoConnectionDoctor
{
  GObject parent_instance;

  OmoTransport *transport;
  GListStore *lines;
  guint step_milliseconds;
  gboolean is_running;
};

G_DEFINE_FINAL_TYPE (OmoConnectionDoctor, omo_connection_doctor, G_TYPE_OBJECT)

static const struct
{
  void (*start) (GTask *task);
  OmoErrorCode late; /* what it means that the step is not over in time */
} steps[OMO_N_CONNECTION_STEPS] = {
  [OMO_CONNECTION_STEP_PROXY] = { omo_connection_start_proxy, OMO_ERROR_UNREACHABLE },
  [OMO_CONNECTION_STEP_NAME] = { omo_connection_start_name, OMO_ERROR_NAME_UNRESOLVED },
  [OMO_CONNECTION_STEP_REACH] = { omo_connection_start_reach, OMO_ERROR_UNREACHABLE },
  [OMO_CONNECTION_STEP_TLS] = { omo_connection_start_tls, OMO_ERROR_TLS },
  [OMO_CONNECTION_STEP_PRICES] = { omo_connection_start_prices, OMO_ERROR_TIMED_OUT },
  [OMO_CONNECTION_STEP_BALANCE] = { omo_connection_start_balance, OMO_ERROR_TIMED_OUT },
  [OMO_CONNECTION_STEP_CLOCK] = { omo_connection_start_clock, OMO_ERROR_TIMED_OUT },
};

static void
clear_source (GSource **source)
{
  if (*source == NULL)
    return;
  g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

static void
clear_stream (OmoConnectionRun *run)
{
  /* In the background: a farewell may have to wait for the network. */
  if (run->stream != NULL)
    g_io_stream_close_async (run->stream, G_PRIORITY_LOW, NULL, NULL, NULL);
  g_clear_object (&run->stream);
}

static void
free_run (OmoConnectionRun *run)
{
  clear_source (&run->deadline);
  clear_source (&run->caller_cancelled);
  clear_stream (run);
  g_clear_object (&run->cancellable);
  g_clear_object (&run->certificate);
  g_clear_object (&run->transport);
  g_clear_pointer (&run->endpoint, omo_endpoint_unref);
  g_clear_pointer (&run->token, g_free);
  g_clear_pointer (&run->redaction, omo_redaction_unref);
  g_clear_object (&run->lines);
  g_free (run);
}

static gboolean
deadline_cb (gpointer user_data)
{
  OmoConnectionRun *run = g_task_get_task_data (user_data);

  run->is_too_late = TRUE;
  g_cancellable_cancel (run->cancellable);
  return G_SOURCE_REMOVE;
}

static gboolean
caller_cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  OmoConnectionRun *run = g_task_get_task_data (user_data);

  g_cancellable_cancel (run->cancellable);
  return G_SOURCE_REMOVE;
}

/* The sources hold the task. */
static void
end_run (GTask *task)
{
  OmoConnectionDoctor *self = g_task_get_source_object (task);
  OmoConnectionRun *run = g_task_get_task_data (task);

  clear_source (&run->deadline);
  clear_source (&run->caller_cancelled);
  clear_stream (run);
  self->is_running = FALSE;
}

static void
begin_step (GTask *task)
{
  OmoConnectionRun *run = g_task_get_task_data (task);

  g_clear_object (&run->cancellable);
  run->cancellable = g_cancellable_new ();
  run->is_too_late = FALSE;
  run->started = g_get_monotonic_time ();
  run->deadline = g_timeout_source_new (run->milliseconds);
  g_task_attach_source (task, run->deadline, deadline_cb);
  steps[run->step].start (task);
}

/* Takes `line`. */
static void
go_on (GTask *task, OmoConnectionLine *line)
{
  OmoConnectionRun *run = g_task_get_task_data (task);

  clear_source (&run->deadline);
  g_list_store_append (run->lines, line);
  g_object_unref (line);
  /* The requests make their own. */
  if (run->step == OMO_CONNECTION_STEP_TLS)
    clear_stream (run);
  run->step++;
  if (run->step < OMO_N_CONNECTION_STEPS)
    {
      begin_step (task);
      return;
    }
  end_run (task);
  g_task_return_boolean (task, TRUE);
}

/* TRUE when the person does not want to know any more. */
static gboolean
stop_if_cancelled (GTask *task)
{
  if (!g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    return FALSE;
  end_run (task);
  g_task_return_error_if_cancelled (task);
  return TRUE;
}

static double
measure (OmoConnectionRun *run)
{
  return (double) (g_get_monotonic_time () - run->started) / G_USEC_PER_SEC;
}

void
omo_connection_end_step (GTask *task,
                         OmoConnectionState state,
                         const char *detail,
                         const char *advice)
{
  OmoConnectionRun *run = g_task_get_task_data (task);

  if (stop_if_cancelled (task))
    return;
  go_on (task, omo_connection_line_new (run->step, state, detail, advice, measure (run)));
}

void
omo_connection_note_step (GTask *task,
                          OmoConnectionState state,
                          const char *detail,
                          const char *advice)
{
  OmoConnectionRun *run = g_task_get_task_data (task);

  if (stop_if_cancelled (task))
    return;
  go_on (task, omo_connection_line_new (run->step, state, detail, advice, OMO_CONNECTION_NO_TIME));
}

void
omo_connection_skip_step (GTask *task, const char *reason)
{
  omo_connection_note_step (task, OMO_CONNECTION_STATE_SKIPPED, reason, NULL);
}

void
omo_connection_fail_step (GTask *task, const GError *error, const char *advice)
{
  OmoConnectionRun *run = g_task_get_task_data (task);
  g_autoptr (GError) told = NULL;

  if (stop_if_cancelled (task))
    return;
  if (run->is_too_late)
    {
      told = g_error_new (OMO_ERROR, (int) steps[run->step].late, "not done within %u ms",
                          run->milliseconds);
      advice = NULL;
    }
  else
    {
      /* A service may repeat what it was sent at any time. */
      told = omo_redaction_apply_error (run->redaction, error);
    }
  go_on (task, omo_connection_line_new_failed (run->step, told, advice, measure (run)));
}

void
omo_connection_lose (GTask *task, const GError *error, const char *advice)
{
  OmoConnectionRun *run = g_task_get_task_data (task);

  run->is_lost = TRUE;
  omo_connection_fail_step (task, error, advice);
}

gboolean
omo_connection_skip_if_lost (GTask *task)
{
  OmoConnectionRun *run = g_task_get_task_data (task);

  if (!run->is_lost)
    return FALSE;
  omo_connection_skip_step (task, _ ("not tried, because a step before it failed"));
  return TRUE;
}

static void
omo_connection_doctor_finalize (GObject *object)
{
  OmoConnectionDoctor *self = OMO_CONNECTION_DOCTOR (object);

  g_clear_object (&self->transport);
  g_clear_object (&self->lines);

  G_OBJECT_CLASS (omo_connection_doctor_parent_class)->finalize (object);
}

static void
omo_connection_doctor_class_init (OmoConnectionDoctorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = omo_connection_doctor_finalize;
}

static void
omo_connection_doctor_init (OmoConnectionDoctor *self)
{
  self->lines = g_list_store_new (OMO_TYPE_CONNECTION_LINE);
  self->step_milliseconds = OMO_CONNECTION_DOCTOR_STEP_SECONDS * 1000;
}

OmoConnectionDoctor *
omo_connection_doctor_new (OmoTransport *transport)
{
  OmoConnectionDoctor *self;

  g_return_val_if_fail (OMO_IS_TRANSPORT (transport), NULL);

  self = g_object_new (OMO_TYPE_CONNECTION_DOCTOR, NULL);
  self->transport = g_object_ref (transport);
  return self;
}

void
omo_connection_doctor_set_step_milliseconds (OmoConnectionDoctor *self, guint milliseconds)
{
  g_return_if_fail (OMO_IS_CONNECTION_DOCTOR (self));
  self->step_milliseconds = milliseconds;
}

GListModel *
omo_connection_doctor_get_lines (OmoConnectionDoctor *self)
{
  g_return_val_if_fail (OMO_IS_CONNECTION_DOCTOR (self), NULL);
  return G_LIST_MODEL (self->lines);
}

gboolean
omo_connection_doctor_is_running (OmoConnectionDoctor *self)
{
  g_return_val_if_fail (OMO_IS_CONNECTION_DOCTOR (self), FALSE);
  return self->is_running;
}

static OmoConnectionRun *
create_run (OmoConnectionDoctor *self,
            OmoEndpoint *endpoint,
            const OmoDialect *dialect,
            const char *token)
{
  const char *tokens[] = { token, NULL };
  OmoConnectionRun *run = g_new0 (OmoConnectionRun, 1);
  g_autoptr (GUri) uri = omo_endpoint_build_uri (endpoint, "");

  run->is_tls = g_str_equal (g_uri_get_scheme (uri), "https");
  run->transport = g_object_ref (self->transport);
  run->endpoint = omo_endpoint_ref (endpoint);
  run->dialect = dialect;
  run->token = token == NULL || *token == '\0' ? NULL : g_strdup (token);
  run->redaction = omo_redaction_new (tokens);
  run->lines = g_object_ref (self->lines);
  run->milliseconds = self->step_milliseconds;
  return run;
}

void
omo_connection_doctor_run_async (OmoConnectionDoctor *self,
                                 OmoEndpoint *endpoint,
                                 const OmoDialect *dialect,
                                 const char *token,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  OmoConnectionRun *run;

  g_return_if_fail (OMO_IS_CONNECTION_DOCTOR (self));
  g_return_if_fail (endpoint != NULL && dialect != NULL);
  g_return_if_fail (!self->is_running);

  task = g_task_new (self, cancellable, callback, user_data);
  run = create_run (self, endpoint, dialect, token);
  g_task_set_source_tag (task, omo_connection_doctor_run_async);
  g_task_set_task_data (task, run, (GDestroyNotify) free_run);
  self->is_running = TRUE;
  g_list_store_remove_all (self->lines);
  if (cancellable != NULL)
    {
      run->caller_cancelled = g_cancellable_source_new (cancellable);
      g_task_attach_source (task, run->caller_cancelled, G_SOURCE_FUNC (caller_cancelled_cb));
    }
  begin_step (task);
}

gboolean
omo_connection_doctor_run_finish (OmoConnectionDoctor *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (OMO_IS_CONNECTION_DOCTOR (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
