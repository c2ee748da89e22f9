/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-patient.h"

#include <string.h>

#include "core/omo-json.h"

static void
free_reply (gpointer data)
{
  OmoPatientReply *reply = data;

  g_bytes_unref (reply->body);
  g_free (reply);
}

void
omo_patient_init (OmoPatient *self)
{
  g_return_if_fail (self != NULL);

  memset (self, 0, sizeof *self);
  self->replies = g_ptr_array_new_with_free_func (free_reply);
  self->recorded = omo_finding_list_new ();
  self->mended = omo_finding_list_new ();
}

void
omo_patient_clear (OmoPatient *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->description, g_free);
  omo_doctor_subject_clear (&self->subject);
  g_clear_pointer (&self->replies, g_ptr_array_unref);
  g_clear_pointer (&self->recorded, g_ptr_array_unref);
  g_clear_pointer (&self->mended, g_ptr_array_unref);
}

void
omo_patient_add_reply (OmoPatient *self, GBytes *body, guint status)
{
  OmoPatientReply *reply;

  g_return_if_fail (self != NULL);

  if (body == NULL)
    return;
  reply = g_new (OmoPatientReply, 1);
  *reply = (OmoPatientReply){ g_bytes_ref (body), status };
  g_ptr_array_add (self->replies, reply);
}

void
omo_patient_add_exchange (OmoPatient *self, OmoExchange *exchange)
{
  g_return_if_fail (self != NULL && OMO_IS_EXCHANGE (exchange));

  if (!omo_exchange_is_response_cut (exchange))
    omo_patient_add_reply (self, omo_exchange_get_response_body (exchange),
                           omo_exchange_get_status (exchange));
}

void
omo_patient_add_result (OmoPatient *self, const char *result)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GBytes) body = NULL;

  g_return_if_fail (self != NULL && result != NULL);

  if (*result == '{')
    g_string_append_printf (text, "{\"errorId\":0,\"status\":\"ready\",\"solution\":%s}", result);
  else
    {
      g_string_append (text, "{\"error\":false,\"status\":\"success\",\"result\":");
      omo_json_append_string (text, result);
      g_string_append_c (text, '}');
    }
  body = g_string_free_to_bytes (text);
  omo_patient_add_reply (self, body, 0);
}

static gboolean
is_told (GPtrArray *findings, guint start, const OmoFinding *finding)
{
  for (guint i = start; i < findings->len; i++)
    {
      const OmoFinding *other = findings->pdata[i];

      if (g_str_equal (other->rule, finding->rule) && g_str_equal (other->text, finding->text))
        return TRUE;
    }
  return FALSE;
}

/* Takes `list`. What is told from `start` on is not told again. */
static void
append_findings (GPtrArray *findings, GPtrArray *list, guint reply, guint start)
{
  for (guint i = 0; i < list->len; i++)
    {
      OmoFinding *finding;

      if (is_told (findings, start, list->pdata[i]))
        continue;
      finding = omo_finding_copy (list->pdata[i]);
      finding->reply = reply;
      g_ptr_array_add (findings, finding);
    }
  g_ptr_array_unref (list);
}

static GPtrArray *
examine_reply (const OmoPatient *self, const OmoPatientReply *answer)
{
  const OmoDoctorSubject *subject = &self->subject;
  const OmoDoctorReply reply = {
    .body = answer->body,
    .status = answer->status,
    .dialect = self->asked,
    .type = self->type,
    .token = subject->token,
    .natural_width = subject->first == NULL ? 0 : omo_picture_get_width (subject->first),
    .natural_height = subject->first == NULL ? 0 : omo_picture_get_height (subject->first),
    .view_width = subject->view_width,
    .view_height = subject->view_height,
  };

  return omo_doctor_examine_reply (&reply);
}

/* Among the first `n`: a rule that finds something here says it in today's words, and can be mended. */
static gboolean
is_rule_told (GPtrArray *findings, guint n, const char *rule)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (((const OmoFinding *) findings->pdata[i])->rule, rule))
      return TRUE;
  return FALSE;
}

static void
append_recorded (GPtrArray *findings, GPtrArray *recorded)
{
  guint n = findings->len;

  for (guint i = 0; i < recorded->len; i++)
    {
      const OmoFinding *finding = recorded->pdata[i];

      if (!is_rule_told (findings, n, finding->rule))
        g_ptr_array_add (findings, omo_finding_copy (finding));
    }
}

static void
append_mended (GPtrArray *findings, GPtrArray *mended)
{
  for (guint i = 0; i < mended->len; i++)
    {
      OmoFinding *finding;

      if (is_told (findings, 0, mended->pdata[i]))
        continue;
      finding = omo_finding_copy (mended->pdata[i]);
      finding->is_mended = TRUE;
      g_clear_pointer (&finding->mend, g_free);
      g_ptr_array_add (findings, finding);
    }
}

GPtrArray *
omo_patient_examine (const OmoPatient *self)
{
  GPtrArray *findings = omo_finding_list_new ();
  guint n_of_request;

  g_return_val_if_fail (self != NULL && self->replies != NULL, findings);

  if (self->has_request)
    append_findings (findings, omo_doctor_examine (&self->subject), 0, 0);
  n_of_request = findings->len;
  for (guint i = 0; i < self->replies->len; i++)
    append_findings (findings, examine_reply (self, self->replies->pdata[i]), i + 1, n_of_request);
  append_recorded (findings, self->recorded);
  append_mended (findings, self->mended);
  return findings;
}
