/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-solver-private.h"

/* What the thread works on. Nothing of it belongs to the main thread: the thread may be the last to let go. */
typedef struct
{
  const OmoDialect *dialect;
  OmoCreateRequest request;
} Encoding;

static void
free_encoding (gpointer data)
{
  Encoding *encoding = data;

  omo_create_request_clear (&encoding->request);
  g_free (encoding);
}

static Encoding *
create_encoding (OmoSolver *self, OmoJob *job)
{
  Encoding *encoding = g_new0 (Encoding, 1);
  OmoCreateRequest *request = &encoding->request;

  encoding->dialect = self->dialect;
  request->token = g_strdup (self->token);
  request->kind = omo_job_get_job_type (job)->kind;
  request->type_job_id = g_strdup (omo_job_get_type_job_id (job));
  request->question = g_strdup (omo_job_get_question (job));
  request->view_width = omo_job_get_view_width (job);
  request->view_height = omo_job_get_view_height (job);
  for (guint i = 0; i < omo_job_get_job_type (job)->n_pictures; i++)
    request->pictures[i] = g_bytes_ref (omo_picture_get_bytes (omo_job_get_picture (job, i)));
  return encoding;
}

static void
encode_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Encoding *encoding = task_data;

  g_task_return_pointer (task, omo_dialect_encode_create (encoding->dialect, &encoding->request),
                         (GDestroyNotify) g_bytes_unref);
}

void
omo_solver_encode_async (OmoSolver *self,
                         OmoJob *job,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  /* Without a source object: the thread must not be the last to let go of the solver. */
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, omo_solver_encode_async);
  g_task_set_task_data (task, create_encoding (self, job), free_encoding);
  g_task_run_in_thread (task, encode_in_thread);
}

GBytes *
omo_solver_encode_finish (OmoSolver *self, GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
