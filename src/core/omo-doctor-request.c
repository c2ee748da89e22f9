/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-doctor-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Whether what is sent and the type id belong together. */

/* Wider than a captcha that is shown twice as large: a whole screen. */
#define SCREEN_WIDTH 1200
#define SCREEN_HEIGHT 600

static gboolean
creates (const OmoDoctorExam *exam)
{
  return exam->subject->call == OMO_PASTE_CREATE && exam->lookalike == NULL;
}

static char *
print_picture (OmoPicture *picture)
{
  return omo_doctor_print_size (omo_picture_get_width (picture), omo_picture_get_height (picture));
}

/* As it is sent. */
static const char *
get_type_id (const OmoDoctorExam *exam)
{
  const char *id = exam->subject->type_job_id;

  return id != NULL && *id != '\0' ? id
                                   : omo_dialect_get_type_id (exam->dialect, exam->subject->kind);
}

static void
find_kind (OmoDoctorExam *exam, OmoJobKind proper)
{
  g_autofree char *size =
      exam->subject->first == NULL ? g_strdup ("") : print_picture (exam->subject->first);

  omo_doctor_find_with (exam, "id", get_type_id (exam), "job", _ (exam->type->label), "proper",
                        omo_dialect_get_type_id (exam->dialect, proper), "properjob",
                        _ (omo_job_type_get (proper)->label), "picture", size, NULL);
}

static void
set_kind (OmoDoctorSubject *subject, OmoJobKind kind)
{
  subject->kind = kind;
  g_clear_pointer (&subject->type_job_id, g_free);
  if (!omo_job_type_get (kind)->wants_view_size)
    subject->view_width = subject->view_height = 0;
}

static gboolean
is_picture_written (const OmoDoctorExam *exam)
{
  return exam->fields->len == 0 || exam->written->len > 0;
}

static void
check_picture_missing (OmoDoctorExam *exam)
{
  if (!creates (exam) || exam->subject->first != NULL)
    return;
  if (exam->subject->body == NULL || !is_picture_written (exam))
    omo_doctor_find (exam);
}

/* It begins as a picture does: what is wrong with others is said of their text. */
static void
check_picture_broken (OmoDoctorExam *exam)
{
  OmoPicture *const pictures[] = { exam->subject->first, exam->subject->second };

  for (guint i = 0; creates (exam) && i < MIN (exam->written->len, G_N_ELEMENTS (pictures)); i++)
    {
      const OmoDoctorWritten *written = &g_array_index (exam->written, OmoDoctorWritten, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      if (written->survey.faults == OMO_PICTURE_TEXT_CLEAN && pictures[i] == NULL)
        omo_doctor_find_with (exam, "number", number, NULL);
    }
}

static void
check_needs_pair (OmoDoctorExam *exam)
{
  const OmoDoctorSubject *subject = exam->subject;

  if (creates (exam) && exam->type->n_pictures == 2 && subject->first != NULL
      && subject->second == NULL && exam->written->len < 2)
    find_kind (exam, subject->kind);
}

static void
check_with_pair (OmoDoctorExam *exam)
{
  const OmoDoctorSubject *subject = exam->subject;

  if (creates (exam) && exam->type->n_pictures == 1 && subject->second != NULL)
    find_kind (exam, OMO_JOB_WEB_ROTATE);
}

static void
mend_with_pair (OmoDoctorSubject *subject, const OmoDialect *dialect)
{
  set_kind (subject, OMO_JOB_WEB_ROTATE);
}

/* The kind that has this id in any dialect; OMO_N_JOB_TYPES. */
static OmoJobKind
find_kind_of_id (const char *id)
{
  guint kind = 0;

  while (kind < OMO_N_JOB_TYPES && !omo_job_type_has_id (omo_job_type_get ((OmoJobKind) kind), id))
    kind++;
  return (OmoJobKind) kind;
}

static char *
dup_written_type (const OmoDoctorExam *exam)
{
  const OmoDoctorField *field = omo_doctor_exam_find_field (exam, OMO_FIELD_TYPE);
  gsize length;

  return field == NULL || !omo_doctor_exam_has_fields (exam)
             ? NULL
             : omo_loose_member_dup_value (&field->member, &length);
}

static void
check_type_of_other_dialect (OmoDoctorExam *exam)
{
  g_autofree char *id = dup_written_type (exam);
  OmoJobKind kind = id == NULL ? OMO_N_JOB_TYPES : find_kind_of_id (id);
  const char *proper;

  if (kind == OMO_N_JOB_TYPES)
    return;
  proper = omo_dialect_get_type_id (exam->dialect, kind);
  if (!g_str_equal (proper, id))
    omo_doctor_find_with (exam, "id", id, "dialect", omo_dialect_get_id (exam->dialect), "proper",
                          *proper != '\0' ? proper : "?", NULL);
}

static gboolean
can_write_type (const OmoDoctorExam *exam)
{
  return omo_doctor_can_write (exam)
         && *omo_dialect_get_type_id (exam->dialect, exam->subject->kind) != '\0';
}

static void
mend_type (OmoDoctorSubject *subject, const OmoDialect *dialect)
{
  g_clear_pointer (&subject->type_job_id, g_free);
  omo_doctor_write_anew (subject, dialect);
}

static void
check_type_of_other_job (OmoDoctorExam *exam)
{
  const char *id = exam->subject->type_job_id;
  OmoJobKind kind = id == NULL ? OMO_N_JOB_TYPES : find_kind_of_id (id);

  if (creates (exam) && kind != OMO_N_JOB_TYPES && kind != exam->subject->kind)
    omo_doctor_find_with (exam, "id", id, "other", _ (omo_job_type_get (kind)->label), "job",
                          _ (exam->type->label), "proper",
                          omo_dialect_get_type_id (exam->dialect, exam->subject->kind), NULL);
}

/* An account may have ids of its own, and for a question v1 has no other. */
static void
check_type_unknown (OmoDoctorExam *exam)
{
  const char *id = exam->subject->type_job_id;

  if (creates (exam) && id != NULL && *id != '\0' && find_kind_of_id (id) == OMO_N_JOB_TYPES
      && *omo_dialect_get_type_id (exam->dialect, exam->subject->kind) != '\0')
    find_kind (exam, exam->subject->kind);
}

static void
check_type_untyped (OmoDoctorExam *exam)
{
  if (creates (exam) && exam->subject->body == NULL && *get_type_id (exam) == '\0')
    omo_doctor_find_with (exam, "dialect", omo_dialect_get_id (exam->dialect), "job",
                          _ (exam->type->label), NULL);
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\r\n")] == '\0';
}

static void
check_question_missing (OmoDoctorExam *exam)
{
  if (creates (exam) && exam->type->wants_question && is_blank (exam->subject->question))
    omo_doctor_find_with (exam, "job", _ (exam->type->label), NULL);
}

static void
check_question_too_long (OmoDoctorExam *exam)
{
  const char *question = exam->subject->question;
  gsize length = question == NULL ? 0 : strlen (question);
  g_autofree char *n = g_strdup_printf ("%" G_GSIZE_FORMAT, length);
  g_autofree char *most = g_strdup_printf ("%d", OMO_QUESTION_MAX_LENGTH);

  if (creates (exam) && exam->type->wants_question && length > OMO_QUESTION_MAX_LENGTH)
    omo_doctor_find_with (exam, "n", n, "most", most, NULL);
}

static gboolean
is_phone (OmoJobKind kind)
{
  return kind == OMO_JOB_PHONE_PAIR || kind == OMO_JOB_PHONE_SLIDE;
}

static gboolean
is_tall (OmoPicture *picture)
{
  OmoProposal why;

  omo_job_type_propose (picture, NULL, &why);
  return why == OMO_PROPOSED_TALL;
}

static void
check_screenshot_as_web (OmoDoctorExam *exam)
{
  OmoJobKind kind = exam->subject->kind;

  if (creates (exam) && (kind == OMO_JOB_WEB_PAIR || kind == OMO_JOB_WEB_SLIDE)
      && exam->subject->first != NULL && exam->subject->second == NULL
      && is_tall (exam->subject->first))
    find_kind (exam, kind == OMO_JOB_WEB_PAIR ? OMO_JOB_PHONE_PAIR : OMO_JOB_PHONE_SLIDE);
}

static void
mend_screenshot_as_web (OmoDoctorSubject *subject, const OmoDialect *dialect)
{
  set_kind (subject, subject->kind == OMO_JOB_WEB_PAIR ? OMO_JOB_PHONE_PAIR : OMO_JOB_PHONE_SLIDE);
}

/* Of a slide the document speaks of a screenshot, and does not say of what. */
static void
check_screen_as_web (OmoDoctorExam *exam)
{
  OmoPicture *picture = exam->subject->first;

  if (creates (exam) && picture != NULL && exam->type->wants_view_height
      && omo_picture_get_width (picture) >= SCREEN_WIDTH
      && omo_picture_get_height (picture) >= SCREEN_HEIGHT)
    find_kind (exam, exam->subject->kind);
}

/* Nobody holds the phone so. */
static void
check_web_as_screenshot (OmoDoctorExam *exam)
{
  OmoJobKind kind = exam->subject->kind;
  OmoPicture *picture = exam->subject->first;

  if (creates (exam) && is_phone (kind) && picture != NULL && exam->subject->second == NULL
      && omo_picture_get_width (picture) > omo_picture_get_height (picture))
    find_kind (exam, kind == OMO_JOB_PHONE_PAIR ? OMO_JOB_WEB_PAIR : OMO_JOB_WEB_SLIDE);
}

static void
mend_web_as_screenshot (OmoDoctorSubject *subject, const OmoDialect *dialect)
{
  set_kind (subject, subject->kind == OMO_JOB_PHONE_PAIR ? OMO_JOB_WEB_PAIR : OMO_JOB_WEB_SLIDE);
}

static const OmoDoctorRule rules[] = {
  { "picture-missing", OMO_SEVERITY_ERROR, N_ ("There is no picture."), check_picture_missing, NULL,
    NULL, NULL },
  { "picture-broken", OMO_SEVERITY_ERROR,
    N_ ("Picture {number} begins as one, but is damaged: it cannot be decoded."),
    check_picture_broken, NULL, NULL, NULL },
  { "type-needs-pair", OMO_SEVERITY_ERROR,
    N_ ("Type id {id} ({job}) needs two pictures, the inner and the outer; there is one."),
    check_needs_pair, NULL, NULL, NULL },
  { "type-with-pair", OMO_SEVERITY_ERROR,
    N_ ("There are two pictures, but type id {id} ({job}) takes one; {properjob} is {proper}."),
    check_with_pair, N_ ("Change the Type"), NULL, mend_with_pair },
  { "type-of-other-dialect", OMO_SEVERITY_ERROR,
    N_ ("The type id “{id}” is of another version of the API; in {dialect} it is “{proper}”."),
    check_type_of_other_dialect, N_ ("Change the Type"), can_write_type, mend_type },
  { "type-of-other-job", OMO_SEVERITY_ERROR,
    N_ ("Type id {id} is “{other}”, but the job is “{job}”: that is {proper}."),
    check_type_of_other_job, N_ ("Change the Type"), NULL, mend_type },
  { "type-unknown", OMO_SEVERITY_HINT,
    N_ ("The type id “{id}” is not known here; by what is sent the job is “{job}”, usually "
        "{proper}."),
    check_type_unknown, NULL, NULL, NULL },
  { "type-untyped", OMO_SEVERITY_ERROR,
    N_ ("{dialect} has no known type id for “{job}”: it must be typed."), check_type_untyped, NULL,
    NULL, NULL },
  { "question-missing", OMO_SEVERITY_ERROR,
    N_ ("The job “{job}” is sent with the question of the page, and there is none."),
    check_question_missing, NULL, NULL, NULL },
  { "question-too-long", OMO_SEVERITY_ERROR,
    N_ ("The question has {n} bytes, more than {most}: it is something else."),
    check_question_too_long, NULL, NULL, NULL },
  { "screenshot-as-web", OMO_SEVERITY_ERROR,
    N_ ("The picture, {picture}, is a phone’s whole screenshot, but type id {id} ({job}) needs the captcha alone; {properjob} is {proper}."),
    check_screenshot_as_web, N_ ("Change the Type"), NULL, mend_screenshot_as_web },
  { "screen-as-web", OMO_SEVERITY_WARNING,
    N_ ("The picture, {picture}, is as large as a whole screen; {job} needs the captcha’s own picture alone."),
    check_screen_as_web, NULL, NULL, NULL },
  { "web-as-screenshot", OMO_SEVERITY_ERROR,
    N_ ("The picture, {picture}, is wider than it is tall, but type id {id} ({job}) needs a phone’s whole screenshot; {properjob} is {proper}."),
    check_web_as_screenshot, N_ ("Change the Type"), NULL, mend_web_as_screenshot },
};

const OmoDoctorGroup omo_doctor_request_rules = { rules, G_N_ELEMENTS (rules) };
