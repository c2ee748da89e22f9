/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-redaction.h"
#include "ui/omo-workspace-private.h"

/* The request in the window, and what was answered, as the doctor looks at them; and a mended request back. */

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
add_exchanges (OmoPatient *patient, GListModel *exchanges)
{
  for (guint i = 0; i < g_list_model_get_n_items (exchanges); i++)
    {
      g_autoptr (OmoExchange) exchange = g_list_model_get_item (exchanges, i);

      omo_patient_add_exchange (patient, exchange);
    }
}

static void
add_pasted_replies (OmoPatient *patient, GPtrArray *replies)
{
  for (guint i = 0; i < replies->len; i++)
    {
      const OmoPasteReply *reply = replies->pdata[i];

      omo_patient_add_reply (patient, reply->body, reply->status);
    }
}

/* They are not about what is seen, as nothing is. */
static void
add_unseen_replies (OmoWorkspace *self, OmoPatient *patient)
{
  if (self->pasted == NULL)
    return;
  add_pasted_replies (patient, self->pasted->replies);
  if (self->pasted->result != NULL)
    omo_patient_add_result (patient, self->pasted->result);
  if (self->pasted->request != NULL)
    patient->asked = self->pasted->request->dialect;
}

/* As they came; of an answer without replies what it was in. */
static void
add_replies (OmoWorkspace *self, OmoPatient *patient)
{
  OmoJob *job = omo_workspace_get_job (self);

  /* What is hidden must not be told either. */
  if (job == NULL || !omo_job_is_over (job) || omo_workspace_is_answer_hidden (self))
    return;
  add_exchanges (patient, omo_job_get_exchanges (job));
  if (patient->replies->len == 0 && self->pasted != NULL)
    add_pasted_replies (patient, self->pasted->replies);
  if (patient->replies->len == 0 && omo_job_get_answer (job) != NULL)
    omo_patient_add_result (patient, omo_job_get_answer (job)->raw);
}

/* Takes `findings`. */
static void
sort_in (OmoPatient *patient, GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const OmoFinding *finding = findings->pdata[i];

      g_ptr_array_add (finding->is_mended ? patient->mended : patient->recorded,
                       omo_finding_copy (finding));
    }
  g_ptr_array_unref (findings);
}

static gboolean
has_pictures (OmoWorkspace *self)
{
  return self->first != NULL || self->second != NULL;
}

static gboolean
has_pasted_request (OmoWorkspace *self)
{
  const OmoPasteRequest *request = omo_workspace_get_pasted_request (self);

  return request != NULL && request->call == OMO_PASTE_CREATE;
}

gboolean
omo_workspace_has_patient (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), FALSE);

  return has_pictures (self) || self->pasted != NULL;
}

void
omo_workspace_fill_patient (OmoWorkspace *self, OmoPatient *patient)
{
  g_return_if_fail (OMO_IS_WORKSPACE (self) && patient != NULL);

  omo_patient_init (patient);
  patient->has_request = has_pictures (self) || has_pasted_request (self);
  if (patient->has_request)
    {
      fill_subject (self, &patient->subject);
      patient->type = omo_workspace_get_job_type (self);
    }
  patient->asked = self->asked;
  if (has_pictures (self))
    add_replies (self, patient);
  else
    add_unseen_replies (self, patient);
  if (self->opened != NULL)
    sort_in (patient, omo_case_dup_findings (self->opened->content));
  if (self->mended != NULL)
    sort_in (patient, g_ptr_array_ref (self->mended));
}

static void
patient_free (gpointer data)
{
  omo_patient_clear (data);
  g_free (data);
}

static void
examine_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, omo_patient_examine (data), (GDestroyNotify) g_ptr_array_unref);
}

void
omo_workspace_examine_async (OmoWorkspace *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  OmoPatient *patient;

  g_return_if_fail (OMO_IS_WORKSPACE (self));

  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, omo_workspace_examine_async);
  patient = g_new0 (OmoPatient, 1);
  omo_workspace_fill_patient (self, patient);
  g_task_set_task_data (task, patient, patient_free);
  g_task_run_in_thread (task, examine_in_thread);
}

GPtrArray *
omo_workspace_examine_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/* --- the mend --- */

typedef struct
{
  OmoDoctorSubject subject;
  OmoPicture *first; /* as they were, to see whether it is still about them */
  OmoPicture *second;
  char *rule;
  GPtrArray *mended; /* of OmoFinding: what was found before, and is not any more */
} Mending;

static void
mending_free (Mending *mending)
{
  omo_doctor_subject_clear (&mending->subject);
  g_clear_pointer (&mending->first, omo_picture_unref);
  g_clear_pointer (&mending->second, omo_picture_unref);
  g_clear_pointer (&mending->mended, g_ptr_array_unref);
  g_free (mending->rule);
  g_free (mending);
}

static gboolean
is_found (GPtrArray *findings, const OmoFinding *finding)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const OmoFinding *other = findings->pdata[i];

      if (g_str_equal (other->rule, finding->rule) && g_str_equal (other->text, finding->text))
        return TRUE;
    }
  return FALSE;
}

static void
mend_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Mending *mending = data;
  g_autoptr (GPtrArray) before = omo_doctor_examine (&mending->subject);
  g_autoptr (GPtrArray) after = NULL;

  if (!omo_doctor_mend (&mending->subject, mending->rule))
    {
      g_task_return_boolean (task, FALSE);
      return;
    }
  after = omo_doctor_examine (&mending->subject);
  for (guint i = 0; i < before->len; i++)
    if (!is_found (after, before->pdata[i]))
      {
        OmoFinding *finding = omo_finding_copy (before->pdata[i]);

        finding->is_mended = TRUE;
        g_ptr_array_add (mending->mended, finding);
      }
  g_task_return_boolean (task, TRUE);
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
  self->is_brought = TRUE;
}

/* What was mended before stays told. */
static GPtrArray *
join_mended (OmoWorkspace *self, GPtrArray *mended)
{
  GPtrArray *joined = omo_finding_list_new ();

  for (guint i = 0; self->mended != NULL && i < self->mended->len; i++)
    g_ptr_array_add (joined, omo_finding_copy (self->mended->pdata[i]));
  for (guint i = 0; i < mended->len; i++)
    if (!is_found (joined, mended->pdata[i]))
      g_ptr_array_add (joined, omo_finding_copy (mended->pdata[i]));
  return joined;
}

static void
mended_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoWorkspace) self = user_data;
  Mending *mending = g_task_get_task_data (G_TASK (result));
  gboolean is_mended = g_task_propagate_boolean (G_TASK (result), NULL);
  GPtrArray *mended;
  char *offered;
  char *address;

  omo_workspace_count_loading (self, -1);
  if (!is_mended || mending->first != self->first || mending->second != self->second
      || omo_workspace_refuse_change (self))
    return;
  mended = join_mended (self, mending->mended);
  offered = g_steal_pointer (&self->offered_token);
  address = g_steal_pointer (&self->offered_address);
  omo_workspace_remember (self);
  take_values (self, &mending->subject);
  g_clear_pointer (&self->mended, g_ptr_array_unref);
  self->mended = mended;
  /* It is the same customer's still. */
  self->offered_token = offered;
  self->offered_address = address;
  g_object_notify (G_OBJECT (self), "offers-token");
  g_object_notify (G_OBJECT (self), "offered-address");
}

void
omo_workspace_mend (OmoWorkspace *self, const char *rule)
{
  g_autoptr (GTask) task = NULL;
  Mending *mending;

  g_return_if_fail (OMO_IS_WORKSPACE (self) && rule != NULL);

  if (omo_workspace_refuse_change (self))
    return;
  mending = g_new0 (Mending, 1);
  fill_subject (self, &mending->subject);
  mending->first = self->first == NULL ? NULL : omo_picture_ref (self->first);
  mending->second = self->second == NULL ? NULL : omo_picture_ref (self->second);
  mending->rule = g_strdup (rule);
  mending->mended = omo_finding_list_new ();
  task = g_task_new (NULL, self->loading, mended_cb, g_object_ref (self));
  g_task_set_source_tag (task, omo_workspace_mend);
  g_task_set_task_data (task, mending, (GDestroyNotify) mending_free);
  omo_workspace_count_loading (self, 1);
  g_task_run_in_thread (task, mend_in_thread);
}
