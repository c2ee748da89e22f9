/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-doctor.h"

#include "core/omo-redaction.h"
#include "ui/omo-workspace-private.h"

/* The request in the window as the doctor looks at it, and back. */

/* What was sent, when it was pasted; then the values, which the person may have changed since. */
static void
fill_subject (OmoWorkspace *self, OmoDoctorSubject *subject)
{
  const OmoPasteRequest *request = omo_workspace_get_pasted_request (self);

  if (request != NULL && request->call == OMO_PASTE_CREATE)
    {
      omo_doctor_subject_read_request (subject, request);
      /* The token itself is no longer in what was pasted, or is offered: that there was one is enough. */
      if (subject->token == NULL && self->pasted_had_token)
        subject->token = g_strdup (OMO_REDACTED);
    }
  else
    {
      subject->call = OMO_PASTE_CREATE;
      subject->token = g_strdup (OMO_REDACTED);
    }
  if (subject->dialect == NULL)
    subject->dialect = self->dialect;
  subject->kind = self->kind;
  subject->first = self->first == NULL ? NULL : omo_picture_ref (self->first);
  subject->second = self->second == NULL ? NULL : omo_picture_ref (self->second);
  subject->view_width = self->view_width;
  subject->view_height = self->view_height;
  g_free (subject->type_job_id);
  subject->type_job_id = *self->type_job_id == '\0' ? NULL : g_strdup (self->type_job_id);
  g_free (subject->question);
  subject->question = g_strdup (self->question);
}

static void
subject_free (gpointer data)
{
  omo_doctor_subject_clear (data);
  g_free (data);
}

static void
examine_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, omo_doctor_examine (data), (GDestroyNotify) g_ptr_array_unref);
}

void
omo_workspace_examine_async (OmoWorkspace *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  OmoDoctorSubject *subject;

  g_return_if_fail (OMO_IS_WORKSPACE (self));

  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, omo_workspace_examine_async);
  if (self->first == NULL && self->second == NULL)
    {
      g_task_return_pointer (task, omo_finding_list_new (), (GDestroyNotify) g_ptr_array_unref);
      return;
    }
  subject = g_new0 (OmoDoctorSubject, 1);
  fill_subject (self, subject);
  g_task_set_task_data (task, subject, subject_free);
  g_task_run_in_thread (task, examine_in_thread);
}

GPtrArray *
omo_workspace_examine_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

static void
take_values (OmoWorkspace *self, const OmoDoctorSubject *subject)
{
  omo_workspace_put_pictures (self, subject->first, subject->second, FALSE);
  omo_workspace_set_kind (self, subject->kind, OMO_PROPOSED_BY_DEFAULT);
  self->kind_is_chosen = TRUE;
  if (subject->view_width > 0)
    g_object_set (self, "view-width", subject->view_width, NULL);
  if (subject->view_height > 0)
    g_object_set (self, "view-height", subject->view_height, NULL);
  g_object_set (self, "type-job-id", subject->type_job_id == NULL ? "" : subject->type_job_id,
                "question", subject->question == NULL ? "" : subject->question, NULL);
  if (subject->dialect != NULL)
    g_object_set (self, "dialect", omo_dialect_get_id (subject->dialect), NULL);
}

void
omo_workspace_mend (OmoWorkspace *self, const char *rule)
{
  g_auto (OmoDoctorSubject) subject = { 0 };

  g_return_if_fail (OMO_IS_WORKSPACE (self) && rule != NULL);

  if (omo_workspace_refuse_change (self))
    return;
  fill_subject (self, &subject);
  if (!omo_doctor_mend (&subject, rule))
    return;
  omo_workspace_remember (self);
  take_values (self, &subject);
}
