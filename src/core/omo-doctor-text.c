/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-doctor-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/omo-paste-picture.h"

/* How the pictures are written in the body. */

/* A text in which more pipes stand is none of pictures. */
#define MAX_PARTS 10

static gboolean
holds_picture (const OmoDoctorField *field)
{
  return (field->role == OMO_FIELD_IMAGE || field->role == OMO_FIELD_PAIR)
         && field->member.kind == OMO_LOOSE_TEXT;
}

static void
add_written (GArray *written, const char *text, gsize length, gboolean is_joined)
{
  OmoDoctorWritten picture = { .number = written->len + 1, .is_joined = is_joined };

  omo_picture_text_survey (text, length, &picture.survey);
  g_array_append_val (written, picture);
}

/* One picture, or several with pipes between. */
static void
add_field (GArray *written, const OmoDoctorField *field)
{
  gsize length;
  g_autofree char *value = omo_loose_member_dup_value (&field->member, &length);
  const char *at = value;
  const char *end = value + length;
  const char *pipe = memchr (at, '|', length);
  gboolean is_joined = pipe != NULL;

  for (guint i = 1; pipe != NULL && i < MAX_PARTS; i++)
    {
      add_written (written, at, (gsize) (pipe - at), TRUE);
      at = pipe + 1;
      pipe = memchr (at, '|', (gsize) (end - at));
    }
  add_written (written, at, (gsize) (end - at), is_joined);
}

GArray *
omo_doctor_survey_pictures (GArray *fields)
{
  GArray *written = g_array_new (FALSE, TRUE, sizeof (OmoDoctorWritten));

  for (guint i = 0; i < fields->len; i++)
    {
      const OmoDoctorField *field = &g_array_index (fields, OmoDoctorField, i);

      if (holds_picture (field))
        add_field (written, field);
    }
  return written;
}

static void
find_written (OmoDoctorExam *exam, const OmoDoctorWritten *picture)
{
  g_autofree char *number = g_strdup_printf ("%u", picture->number);
  g_autofree char *n_digits = g_strdup_printf ("%" G_GSIZE_FORMAT, picture->survey.n_digits);
  g_autofree char *position = g_strdup_printf ("%" G_GSIZE_FORMAT, picture->survey.position);

  omo_doctor_find_with (exam, "number", number, "digits", n_digits, "position", position, "content",
                        picture->survey.content != NULL ? picture->survey.content : "", NULL);
}

/* Those in which one of `faults` is; `joined` and `single` say which of them count. */
static void
find_faults (OmoDoctorExam *exam, OmoPictureTextFaults faults, gboolean joined, gboolean single)
{
  for (guint i = 0; omo_doctor_exam_has_fields (exam) && i < exam->written->len; i++)
    {
      const OmoDoctorWritten *picture = &g_array_index (exam->written, OmoDoctorWritten, i);

      if ((picture->survey.faults & faults) && (picture->is_joined ? joined : single))
        find_written (exam, picture);
    }
}

static void
check_empty (OmoDoctorExam *exam)
{
  find_faults (exam, OMO_PICTURE_TEXT_EMPTY, TRUE, TRUE);
}

static void
check_address (OmoDoctorExam *exam)
{
  find_faults (exam, OMO_PICTURE_TEXT_ADDRESS, TRUE, TRUE);
}

static void
check_python_bytes (OmoDoctorExam *exam)
{
  find_faults (exam, OMO_PICTURE_TEXT_PYTHON_BYTES, TRUE, TRUE);
}

static void
check_data_url (OmoDoctorExam *exam)
{
  find_faults (exam, OMO_PICTURE_TEXT_DATA_URL, TRUE, TRUE);
}

static void
check_pipe_blanks (OmoDoctorExam *exam)
{
  find_faults (exam, OMO_PICTURE_TEXT_BLANKS_AROUND, TRUE, FALSE);
}

static void
check_line_breaks (OmoDoctorExam *exam)
{
  find_faults (exam, OMO_PICTURE_TEXT_LINE_BREAKS, TRUE, FALSE);
  find_faults (exam, OMO_PICTURE_TEXT_LINE_BREAKS | OMO_PICTURE_TEXT_BLANKS_AROUND, FALSE, TRUE);
}

static void
check_blanks (OmoDoctorExam *exam)
{
  find_faults (exam, OMO_PICTURE_TEXT_BLANKS_INSIDE, TRUE, TRUE);
}

static void
check_url_safe (OmoDoctorExam *exam)
{
  find_faults (exam, OMO_PICTURE_TEXT_URL_SAFE, TRUE, TRUE);
}

static void
check_percent (OmoDoctorExam *exam)
{
  find_faults (exam, OMO_PICTURE_TEXT_PERCENT, TRUE, TRUE);
}

static void
check_alien (OmoDoctorExam *exam)
{
  find_faults (exam, OMO_PICTURE_TEXT_ALIEN, TRUE, TRUE);
}

/* What has other characters in it is cut at a wrong place for that reason. */
static void
check_padding (OmoDoctorExam *exam)
{
  for (guint i = 0; omo_doctor_exam_has_fields (exam) && i < exam->written->len; i++)
    {
      const OmoDoctorWritten *picture = &g_array_index (exam->written, OmoDoctorWritten, i);
      OmoPictureTextFaults faults = picture->survey.faults;

      if ((faults & OMO_PICTURE_TEXT_PADDING)
          && !(faults & (OMO_PICTURE_TEXT_ALIEN | OMO_PICTURE_TEXT_BLANKS_INSIDE)))
        find_written (exam, picture);
    }
}

static void
check_encoded_twice (OmoDoctorExam *exam)
{
  find_faults (exam, OMO_PICTURE_TEXT_TWICE, TRUE, TRUE);
}

static void
check_no_picture (OmoDoctorExam *exam)
{
  find_faults (exam, OMO_PICTURE_TEXT_NO_PICTURE, TRUE, TRUE);
}

static void
check_too_many (OmoDoctorExam *exam)
{
  g_autofree char *n = g_strdup_printf ("%u", exam->written->len);

  if (omo_doctor_exam_has_fields (exam) && exam->written->len > OMO_PASTE_MAX_PICTURES)
    omo_doctor_find_with (exam, "n", n, NULL);
}

static const OmoDoctorRule rules[] = {
  { "base64-empty", OMO_SEVERITY_ERROR, N_ ("The text of picture {number} is empty."), check_empty,
    NULL, NULL, NULL },
  { "base64-is-address", OMO_SEVERITY_ERROR,
    N_ ("In place of picture {number} stands its address or file name; the service expects its bytes as base64."),
    check_address, NULL, NULL, NULL },
  { "base64-python-bytes", OMO_SEVERITY_ERROR,
    N_ ("Around picture {number} stands b'…', as Python prints bytes: .decode() is missing."),
    check_python_bytes, NULL, NULL, NULL },
  { "base64-data-prefix", OMO_SEVERITY_ERROR,
    N_ ("Before picture {number} stands “data:…;base64,”; the service expects the base64 alone."),
    check_data_url, N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "pipe-blanks", OMO_SEVERITY_WARNING,
    N_ ("Beside picture {number} are blanks around the |, as in the document’s sample; without them it is sure to be read."),
    check_pipe_blanks, N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "base64-line-breaks", OMO_SEVERITY_WARNING,
    N_ ("The base64 of picture {number} has line breaks or blanks in it or around it; not every decoder takes them."),
    check_line_breaks, N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "base64-blanks", OMO_SEVERITY_ERROR,
    N_ ("The base64 of picture {number} has blanks where + belongs: it went through a form "
        "without being encoded for it."),
    check_blanks, NULL, NULL, NULL },
  { "base64-url-safe", OMO_SEVERITY_ERROR,
    N_ ("The base64 of picture {number} has - and _ in place of + and /: it is written for URLs."),
    check_url_safe, N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "base64-percent", OMO_SEVERITY_ERROR,
    N_ ("The base64 of picture {number} is encoded for a URL (%2B, %2F); in JSON it stays plain."),
    check_percent, N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "base64-alien", OMO_SEVERITY_ERROR,
    N_ ("The text of picture {number} is no base64: character {position} never stands in it."),
    check_alien, NULL, NULL, NULL },
  { "base64-padding", OMO_SEVERITY_ERROR,
    N_ ("The base64 of picture {number} has {digits} characters and no proper end: it was cut, or "
        "its = is missing."),
    check_padding, N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "base64-twice", OMO_SEVERITY_ERROR, N_ ("Picture {number} was encoded to base64 twice."),
    check_encoded_twice, NULL, NULL, NULL },
  { "base64-no-picture", OMO_SEVERITY_ERROR,
    N_ ("The base64 of picture {number} is no picture: it looks like {content}."), check_no_picture,
    NULL, NULL, NULL },
  { "pair-too-many", OMO_SEVERITY_ERROR,
    N_ ("There are {n} pictures; a job has one, or two: the inner and the outer."), check_too_many,
    NULL, NULL, NULL },
};

const OmoDoctorGroup omo_doctor_text_rules = { rules, G_N_ELEMENTS (rules) };
