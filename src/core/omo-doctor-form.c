/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-doctor-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is in the fields, but for the pictures and the token: whether it is there, and in which form. */

static gboolean
is_number (const OmoDoctorField *field)
{
  return field->member.kind == OMO_LOOSE_WORD
         && (g_ascii_isdigit (*field->member.value) || *field->member.value == '-');
}

static gboolean
is_text (const OmoDoctorField *field)
{
  return field->member.kind == OMO_LOOSE_TEXT && field->member.length > 0;
}

static gboolean
is_v1 (const OmoDialect *dialect)
{
  return !omo_dialect_has_pairs_as_list (dialect);
}

static char *
dup_value (const OmoDoctorField *field)
{
  gsize length;

  return omo_loose_member_dup_value (&field->member, &length);
}

static void
check_job_missing (OmoDoctorExam *exam)
{
  if (omo_doctor_exam_has_fields (exam) && omo_doctor_exam_find_field (exam, OMO_FIELD_JOB) == NULL)
    omo_doctor_find_with (exam, "proper", omo_dialect_get_field (exam->dialect, OMO_FIELD_JOB),
                          NULL);
}

static void
check_job_not_object (OmoDoctorExam *exam)
{
  const OmoDoctorField *job = omo_doctor_exam_find_field (exam, OMO_FIELD_JOB);

  if (omo_doctor_exam_has_fields (exam) && job != NULL && job->member.kind != OMO_LOOSE_OBJECT)
    omo_doctor_find_with (exam, "name", job->name, NULL);
}

static void
check_type_missing (OmoDoctorExam *exam)
{
  const OmoDoctorField *field = omo_doctor_exam_find_field (exam, OMO_FIELD_TYPE);

  if (omo_doctor_exam_has_fields (exam)
      && (field == NULL || !(is_text (field) || is_number (field))))
    omo_doctor_find_with (exam, "proper", omo_dialect_get_field (exam->dialect, OMO_FIELD_TYPE),
                          NULL);
}

static gboolean
can_write_type (const OmoDoctorExam *exam)
{
  return omo_doctor_can_write (exam)
         && *omo_dialect_get_type_id (exam->dialect, exam->subject->kind) != '\0';
}

static void
check_type_as_number (OmoDoctorExam *exam)
{
  const OmoDoctorField *field = omo_doctor_exam_find_field (exam, OMO_FIELD_TYPE);

  if (omo_doctor_exam_has_fields (exam) && field != NULL && is_number (field))
    {
      g_autofree char *value = dup_value (field);

      omo_doctor_find_with (exam, "name", field->name, "value", value, NULL);
    }
}

static gboolean
is_size (const char *value)
{
  return g_ascii_string_to_unsigned (value, 10, 1, OMO_VIEW_SIZE_MAX, NULL, NULL);
}

static void
check_size_form (OmoDoctorExam *exam, gboolean as_text)
{
  /* That of a slide is a number everywhere, and was read as text. */
  if (!exam->type->wants_view_height)
    return;
  for (guint role = OMO_FIELD_WIDTH; role <= OMO_FIELD_HEIGHT; role++)
    {
      const OmoDoctorField *field = omo_doctor_exam_find_field (exam, (OmoField) role);

      if (omo_doctor_exam_has_fields (exam) && field != NULL
          && (as_text ? is_text (field) : is_number (field))
          && omo_dialect_has_sizes_as_text (exam->dialect) != as_text)
        {
          g_autofree char *value = dup_value (field);

          if (is_size (value))
            omo_doctor_find_with (exam, "name", field->name, "value", value, "dialect",
                                  omo_dialect_get_id (exam->dialect), NULL);
        }
    }
}

static void
check_size_as_text (OmoDoctorExam *exam)
{
  check_size_form (exam, TRUE);
}

/* The document calls it a number and writes a text. */
static void
check_size_as_number (OmoDoctorExam *exam)
{
  check_size_form (exam, FALSE);
}

static void
check_size_unreadable (OmoDoctorExam *exam)
{
  g_autofree char *most = g_strdup_printf ("%d", OMO_VIEW_SIZE_MAX);

  for (guint role = OMO_FIELD_WIDTH; role <= OMO_FIELD_HEIGHT; role++)
    {
      const OmoDoctorField *field = omo_doctor_exam_find_field (exam, (OmoField) role);

      if (omo_doctor_exam_has_fields (exam) && field != NULL)
        {
          g_autofree char *value = dup_value (field);

          if (!is_size (value))
            omo_doctor_find_with (exam, "name", field->name, "value", value, "most", most, NULL);
        }
    }
}

/* The height of a slide is not asked for, and does no harm. */
static void
check_size_useless (OmoDoctorExam *exam)
{
  const OmoDoctorField *field = omo_doctor_exam_find_field (exam, OMO_FIELD_WIDTH);

  if (field == NULL)
    field = omo_doctor_exam_find_field (exam, OMO_FIELD_HEIGHT);
  if (omo_doctor_exam_has_fields (exam) && field != NULL && !exam->type->wants_view_size)
    omo_doctor_find_with (exam, "name", field->name, "job", _ (exam->type->label), NULL);
}

static void
check_question_useless (OmoDoctorExam *exam)
{
  const OmoDoctorField *field = omo_doctor_exam_find_field (exam, OMO_FIELD_QUESTION);

  if (omo_doctor_exam_has_fields (exam) && field != NULL && !exam->type->wants_question)
    omo_doctor_find_with (exam, "name", field->name, "job", _ (exam->type->label), NULL);
}

static const OmoDoctorField *
find_picture_field (const OmoDoctorExam *exam)
{
  const OmoDoctorField *field = omo_doctor_exam_find_field (exam, OMO_FIELD_IMAGE);

  return field != NULL ? field : omo_doctor_exam_find_field (exam, OMO_FIELD_PAIR);
}

static void
check_list (OmoDoctorExam *exam)
{
  const OmoDoctorField *field = find_picture_field (exam);

  if (omo_doctor_exam_has_fields (exam) && field != NULL && field->member.kind == OMO_LOOSE_ARRAY
      && is_v1 (exam->dialect))
    omo_doctor_find_with (exam, "name", field->name, NULL);
}

static void
check_joined (OmoDoctorExam *exam)
{
  const OmoDoctorField *field = find_picture_field (exam);

  if (omo_doctor_exam_has_fields (exam) && field != NULL && field->member.kind == OMO_LOOSE_TEXT
      && !is_v1 (exam->dialect) && memchr (field->member.value, '|', field->member.length) != NULL)
    omo_doctor_find_with (exam, "proper", omo_dialect_get_field (exam->dialect, OMO_FIELD_PAIR),
                          NULL);
}

static const OmoDoctorField *
find_job_id (const OmoDoctorExam *exam)
{
  return exam->subject->call == OMO_PASTE_ASK && exam->lookalike == NULL
             ? omo_doctor_exam_find_field (exam, OMO_FIELD_JOB_ID)
             : NULL;
}

static void
check_job_id_missing (OmoDoctorExam *exam)
{
  const OmoDoctorField *field = find_job_id (exam);

  if (exam->subject->call == OMO_PASTE_ASK && exam->lookalike == NULL && exam->fields->len > 0
      && (field == NULL || !(is_text (field) || is_number (field))))
    omo_doctor_find_with (exam, "proper", omo_dialect_get_field (exam->dialect, OMO_FIELD_JOB_ID),
                          NULL);
}

static void
check_job_id_as_text (OmoDoctorExam *exam)
{
  const OmoDoctorField *field = find_job_id (exam);

  if (field != NULL && is_text (field) && is_v1 (exam->dialect))
    omo_doctor_find_with (exam, "name", field->name, NULL);
}

static void
check_job_id_as_number (OmoDoctorExam *exam)
{
  const OmoDoctorField *field = find_job_id (exam);

  if (field != NULL && is_number (field) && !is_v1 (exam->dialect))
    omo_doctor_find_with (exam, "name", field->name, NULL);
}

static void
write_type_anew (OmoDoctorSubject *subject, const OmoDialect *dialect)
{
  g_clear_pointer (&subject->type_job_id, g_free);
  omo_doctor_write_anew (subject, dialect);
}

static const OmoDoctorRule rules[] = {
  { "job-missing", OMO_SEVERITY_ERROR, N_ ("There is no “{proper}” with the job in it."),
    check_job_missing, N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "job-not-object", OMO_SEVERITY_ERROR,
    N_ ("“{name}” is no object in braces: its content was put in quotes."), check_job_not_object,
    N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "type-missing", OMO_SEVERITY_ERROR,
    N_ ("There is no “{proper}”: the service does not know which captcha it is."),
    check_type_missing, N_ ("Write It Anew"), can_write_type, write_type_anew },
  { "type-as-number", OMO_SEVERITY_HINT,
    N_ ("“{name}” is the number {value}; the document has it as text in quotes."),
    check_type_as_number, N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "size-as-text", OMO_SEVERITY_WARNING,
    N_ ("“{name}” is the text “{value}”; {dialect} has a number without quotes."),
    check_size_as_text, N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "size-as-number", OMO_SEVERITY_HINT,
    N_ ("“{name}” is the number {value}; the sample of {dialect} has it as text in quotes."),
    check_size_as_number, N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "size-unreadable", OMO_SEVERITY_ERROR,
    N_ ("“{name}” is “{value}”, not a whole number of px from 1 to {most}."), check_size_unreadable,
    N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "size-useless", OMO_SEVERITY_HINT,
    N_ ("“{name}” is sent, but the job “{job}” has no view size."), check_size_useless,
    N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "question-useless", OMO_SEVERITY_HINT,
    N_ ("“{name}” is sent, but the job “{job}” has no question."), check_question_useless,
    N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "pair-as-list", OMO_SEVERITY_ERROR,
    N_ ("“{name}” is a list; v1 expects one text, both pictures with a | between them."),
    check_list, N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "pair-as-text", OMO_SEVERITY_ERROR,
    N_ ("Both pictures are in one text with a | between them; v2 expects a list in “{proper}”."),
    check_joined, N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "job-id-missing", OMO_SEVERITY_ERROR,
    N_ ("There is no “{proper}”: the service does not know which job is asked about."),
    check_job_id_missing, NULL, NULL, NULL },
  { "job-id-as-text", OMO_SEVERITY_HINT,
    N_ ("“{name}” is a text in quotes; the document has a number."), check_job_id_as_text, NULL,
    NULL, NULL },
  { "job-id-as-number", OMO_SEVERITY_HINT,
    N_ ("“{name}” is a number; v2 has the text that came with the job."), check_job_id_as_number,
    NULL, NULL, NULL },
};

const OmoDoctorGroup omo_doctor_form_rules = { rules, G_N_ELEMENTS (rules) };
