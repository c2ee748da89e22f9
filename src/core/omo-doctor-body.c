/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-doctor-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* How many bytes of the body are looked at to tell what it is instead of JSON. */
#define N_BEGINNING 200

/* What a body is, from the outside in: one of these is said of it. */
typedef enum
{
  BODY_NONE,
  BODY_EMPTY,
  BODY_NOT_UTF8,
  BODY_FORM,          /* a=b&c=d */
  BODY_QUOTED,        /* JSON in a text of JSON */
  BODY_SINGLE_QUOTES, /* as Python prints a dictionary */
  BODY_BROKEN,
  BODY_NO_OBJECT,
  BODY_OBJECT,
} BodyNature;

static gboolean
is_utf8 (GBytes *body)
{
  gsize size;
  const char *data = g_bytes_get_data (body, &size);

  return g_utf8_validate_len (data, size, NULL);
}

/* `name=value`, before anything that JSON begins with. */
static gboolean
is_form (const OmoDoctorExam *exam)
{
  gsize length = MIN (exam->length, N_BEGINNING);
  const char *equals = memchr (exam->text, '=', length);

  if (equals == NULL || equals == exam->text)
    return FALSE;
  for (const char *c = exam->text; c < equals; c++)
    if (!g_ascii_isalnum (*c) && (*c == '\0' || strchr ("_-[]%.", *c) == NULL))
      return FALSE;
  return TRUE;
}

static gboolean
has_single_quotes (const OmoDoctorExam *exam)
{
  const char *at = exam->text + 1;
  const char *end = exam->text + exam->length;

  while (at < end && g_ascii_isspace (*at))
    at++;
  return *exam->text == '{' && at < end && *at == '\'';
}

static BodyNature
tell_nature (const OmoDoctorExam *exam)
{
  if (exam->subject->body == NULL)
    return BODY_NONE;
  if (!is_utf8 (exam->subject->body))
    return BODY_NOT_UTF8;
  if (exam->length == 0)
    return BODY_EMPTY;
  if (*exam->text == '"' && exam->broken == NULL)
    return BODY_QUOTED;
  if (is_form (exam))
    return BODY_FORM;
  if (has_single_quotes (exam))
    return BODY_SINGLE_QUOTES;
  if (exam->broken != NULL)
    return BODY_BROKEN;
  return *exam->text == '{' ? BODY_OBJECT : BODY_NO_OBJECT;
}

static void
find_nature (OmoDoctorExam *exam, BodyNature nature)
{
  if (tell_nature (exam) == nature)
    omo_doctor_find (exam);
}

static void
check_empty (OmoDoctorExam *exam)
{
  find_nature (exam, BODY_EMPTY);
}

static void
check_utf8 (OmoDoctorExam *exam)
{
  find_nature (exam, BODY_NOT_UTF8);
}

static void
check_form (OmoDoctorExam *exam)
{
  find_nature (exam, BODY_FORM);
}

static void
check_quoted (OmoDoctorExam *exam)
{
  find_nature (exam, BODY_QUOTED);
}

static void
check_single_quotes (OmoDoctorExam *exam)
{
  find_nature (exam, BODY_SINGLE_QUOTES);
}

static void
check_broken (OmoDoctorExam *exam)
{
  if (tell_nature (exam) == BODY_BROKEN)
    omo_doctor_find_broken (exam);
}

static void
check_no_object (OmoDoctorExam *exam)
{
  find_nature (exam, BODY_NO_OBJECT);
}

static void
check_byte_order_mark (OmoDoctorExam *exam)
{
  gsize size = 0;
  const char *data =
      exam->subject->body == NULL ? NULL : g_bytes_get_data (exam->subject->body, &size);

  if (size >= strlen (BYTE_ORDER_MARK)
      && memcmp (data, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    omo_doctor_find (exam);
}

static void
check_trailing_comma (OmoDoctorExam *exam)
{
  if (exam->oddities & OMO_ODD_TRAILING_COMMA)
    omo_doctor_find (exam);
}

static void
check_nul_escape (OmoDoctorExam *exam)
{
  if (exam->oddities & OMO_ODD_NUL_ESCAPE)
    omo_doctor_find (exam);
}

static const OmoDoctorRule rules[] = {
  { "body-empty", OMO_SEVERITY_ERROR, N_ ("The request has no body."), check_empty, NULL, NULL,
    NULL },
  { "body-not-utf8", OMO_SEVERITY_ERROR,
    N_ ("The body is not UTF-8: it was written in another encoding, or compressed."), check_utf8,
    N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "byte-order-mark", OMO_SEVERITY_ERROR,
    N_ ("The body begins with a byte order mark, which JSON must not have: save it as UTF-8 "
        "without BOM."),
    check_byte_order_mark, N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "body-is-form", OMO_SEVERITY_ERROR,
    N_ ("The body is form data (name=value); the service expects JSON, in Python json= instead of data=."),
    check_form, N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "body-quoted", OMO_SEVERITY_ERROR,
    N_ ("The body is JSON inside a JSON text: it was encoded twice."), check_quoted,
    N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "body-single-quotes", OMO_SEVERITY_ERROR,
    N_ ("The body has single quotes, as Python prints a dictionary; JSON has double ones: use "
        "json.dumps."),
    check_single_quotes, N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "body-not-json", OMO_SEVERITY_ERROR, N_ ("The body is not valid JSON: {reason}."), check_broken,
    N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "body-not-object", OMO_SEVERITY_ERROR, N_ ("The body is JSON, but not an object in braces."),
    check_no_object, N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "trailing-comma", OMO_SEVERITY_ERROR,
    N_ ("A comma stands before a closing bracket, as in the document’s own samples; JSON does "
        "not allow it."),
    check_trailing_comma, N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "nul-escape", OMO_SEVERITY_WARNING,
    N_ ("A text of the body has \\u0000 in it, at which many programs cut it off."),
    check_nul_escape, N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
};

const OmoDoctorGroup omo_doctor_body_rules = { rules, G_N_ELEMENTS (rules) };
