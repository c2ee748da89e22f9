/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-doctor-patient.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/omo-decoding.h"

/* A place that a file has taken stays. */
static void
put_pictures (OmoDoctorSubject *subject, OmoPicture *first, OmoPicture *second)
{
  if (subject->first == NULL && first != NULL)
    subject->first = omo_picture_ref (first);
  if (subject->second == NULL && second != NULL)
    subject->second = omo_picture_ref (second);
}

static void
decode_pictures (OmoDoctorSubject *subject, GBytes *const *pictures, guint n_pictures)
{
  OmoPicture **places[] = { &subject->first, &subject->second };

  for (guint i = 0; i < MIN (n_pictures, G_N_ELEMENTS (places)); i++)
    if (*places[i] == NULL && pictures[i] != NULL)
      *places[i] = omo_picture_new_from_bytes (pictures[i], "pasted", NULL, NULL);
}

static void
take_request (OmoPatient *self, const OmoPasteRequest *request)
{
  OmoPicture *first = self->subject.first;
  OmoPicture *second = self->subject.second;

  self->has_request = TRUE;
  omo_doctor_subject_read_request (&self->subject, request);
  self->subject.first = first;
  self->subject.second = second;
  decode_pictures (&self->subject, request->create.pictures,
                   G_N_ELEMENTS (request->create.pictures));
  self->asked = request->dialect;
  if (request->call == OMO_PASTE_CREATE)
    self->type = omo_job_type_get (request->create.kind);
}

/* The first job type whose answer it can be. */
static const OmoJobType *
tell_type (const OmoPaste *paste)
{
  for (guint kind = 0; kind < OMO_N_JOB_TYPES; kind++)
    {
      const OmoJobType *type = omo_job_type_get ((OmoJobKind) kind);
      g_autoptr (OmoAnswer) answer = omo_paste_read_answer (paste, type->shape, NULL);

      if (answer != NULL)
        return type;
    }
  return NULL;
}

static void
take_result (OmoPatient *self, const OmoPaste *paste)
{
  omo_patient_add_result (self, paste->result);
  self->type = tell_type (paste);
}

static void
take_paste (OmoPatient *self, const OmoPaste *paste)
{
  self->description = omo_paste_describe (paste);
  if (paste->kind == OMO_PASTE_PICTURES)
    decode_pictures (&self->subject, (GBytes *const *) paste->pictures->pdata,
                     paste->pictures->len);
  if (paste->request != NULL)
    take_request (self, paste->request);
  if (paste->kind == OMO_PASTE_RESULT)
    take_result (self, paste);
  for (guint i = 0; i < paste->replies->len; i++)
    {
      const OmoPasteReply *reply = paste->replies->pdata[i];

      omo_patient_add_reply (self, reply->body, reply->status);
    }
}

static void
take_values (OmoPatient *self, const OmoCase *read)
{
  OmoDoctorSubject *subject = &self->subject;

  self->has_request = TRUE;
  subject->token = g_strdup (OMO_REDACTED);
  subject->kind = read->kind;
  subject->view_width = read->view_width;
  subject->view_height = read->view_height;
  subject->type_job_id = g_strdup (read->type_job_id);
  subject->question = g_strdup (read->question);
  self->asked = read->dialect == NULL ? NULL : omo_dialect_from_id (read->dialect);
  subject->dialect = self->asked;
}

static void
take_exchange (OmoPatient *self, OmoExchange *exchange)
{
  GBytes *sent = omo_exchange_get_request_body (exchange);

  if (sent != NULL && self->subject.body == NULL)
    {
      g_autoptr (OmoPasteRequest) request = omo_paste_request_new (
          OMO_PASTE_AS_HAR, sent, omo_exchange_get_method (exchange),
          omo_exchange_get_uri (exchange), omo_exchange_get_request_headers (exchange));

      if (request->call == OMO_PASTE_CREATE)
        take_request (self, request);
    }
  omo_patient_add_exchange (self, exchange);
}

/* What was found in what is no longer there; what was mended is not wrong any more. */
static void
take_findings (OmoPatient *self, const OmoCase *read)
{
  g_autoptr (GPtrArray) findings = omo_case_dup_findings (read);

  for (guint i = 0; i < findings->len; i++)
    {
      const OmoFinding *finding = findings->pdata[i];

      if (!finding->is_mended)
        g_ptr_array_add (self->recorded, omo_finding_copy (finding));
    }
}

/* The request as it was sent, where the case has it; else the values of the job. */
static gboolean
take_case (OmoPatient *self, const OmoCase *read, GError **error)
{
  g_autoptr (OmoJob) job = omo_case_build_job (read, NULL, error);

  if (job == NULL)
    return FALSE;
  self->description = g_strdup (_ ("Case file"));
  for (guint i = 0; i < read->exchanges->len; i++)
    take_exchange (self, read->exchanges->pdata[i]);
  take_findings (self, read);
  if (!self->has_request)
    take_values (self, read);
  self->type = omo_job_type_get (read->kind);
  put_pictures (&self->subject, omo_job_get_picture (job, 0), omo_job_get_picture (job, 1));
  return TRUE;
}

/* Pictures alone: what is not typed is as it would be with nothing wrong. */
static void
take_pictures (OmoPatient *self)
{
  OmoDoctorSubject *subject = &self->subject;
  OmoPicture *picture = subject->first;

  self->has_request = TRUE;
  subject->token = g_strdup (OMO_REDACTED);
  subject->kind = omo_job_type_propose (subject->first, subject->second, NULL);
  if (subject->second == NULL && omo_job_type_get (subject->kind)->n_pictures == 2)
    subject->call = OMO_PASTE_OTHER; /* half of a pair */
  subject->view_width = MIN (OMO_PAGE_VIEW_WIDTH, omo_picture_get_width (picture));
  subject->view_height =
      (int) MAX (1, lround ((double) subject->view_width * omo_picture_get_height (picture)
                            / omo_picture_get_width (picture)));
  if (self->description == NULL)
    self->description = g_strdup_printf (
        "%s: %d × %d", subject->second == NULL ? _ ("Picture") : _ ("Two pictures"),
        omo_picture_get_width (picture), omo_picture_get_height (picture));
}

static void
set_text (char **text, const char *typed)
{
  if (typed == NULL)
    return;
  g_free (*text);
  *text = g_strdup (typed);
}

static void
take_options (OmoPatient *self, const OmoDoctorOptions *options)
{
  OmoDoctorSubject *subject = &self->subject;

  if (options->job_type != NULL)
    {
      self->type = options->job_type;
      subject->kind = options->job_type->kind;
      if (subject->body == NULL)
        subject->call = OMO_PASTE_CREATE;
    }
  if (options->view_width > 0)
    {
      subject->view_width = options->view_width;
      subject->view_height = options->view_height;
    }
  set_text (&subject->type_job_id, options->type_job_id);
  set_text (&subject->question, options->question);
  if (options->dialect != NULL)
    self->asked = subject->dialect = options->dialect;
}

gboolean
omo_patient_fill (OmoPatient *self,
                  OmoDoctorInput *input,
                  const OmoDoctorOptions *options,
                  GError **error)
{
  GPtrArray *pictures = input->pictures;

  /* It would be taken for the fault of a picture. */
  if (!omo_decoding_check_program (error))
    return FALSE;
  put_pictures (&self->subject, pictures->len > 0 ? pictures->pdata[0] : NULL,
                pictures->len > 1 ? pictures->pdata[1] : NULL);
  if (input->paste != NULL)
    take_paste (self, input->paste);
  if (input->read != NULL && !take_case (self, input->read, error))
    return FALSE;
  if (!self->has_request && self->replies->len == 0 && self->subject.first != NULL)
    take_pictures (self);
  take_options (self, options);
  return TRUE;
}
