/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-doctor-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The token. What it is is never said, only what is wrong with it. */

/* A key of 2captcha and of what is built like it: MD5 in hexadecimal, as their public documents show. */
#define N_HEX_DIGITS 32
/* What CapSolver's documents show. */
#define CAPSOLVER_BEGINNING "CAP-"

/* What the samples of documents have in its place, in lower case without punctuation. */
static const char *const placeholders[] = { "yourapikey", "apikey",        "yourapitoken",
                                            "apitoken",   "yourtoken",     "yourkey",
                                            "clientkey",  "yourclientkey", "token",
                                            "xxx",        "xxxx",          "key" };

/* One that was taken out of a text before it came here may have been right. */
static gboolean
is_known (const OmoDoctorExam *exam)
{
  const char *token = exam->subject->token;

  return token != NULL && *token != '\0' && !g_str_equal (token, OMO_REDACTED) && *token != '$';
}

static const char *
get_proper (const OmoDoctorExam *exam)
{
  return omo_dialect_get_field (exam->dialect, OMO_FIELD_TOKEN);
}

static gboolean
is_written (const OmoDoctorExam *exam)
{
  const OmoDoctorField *field = omo_doctor_exam_find_field (exam, OMO_FIELD_TOKEN);

  return field != NULL && field->member.length > 0
         && (field->member.kind == OMO_LOOSE_TEXT || g_ascii_isdigit (*field->member.value));
}

/* A token that stands where it cannot be read is another finding. */
static void
check_missing (OmoDoctorExam *exam)
{
  const char *token = exam->subject->token;

  if (exam->lookalike == NULL && (token == NULL || *token == '\0') && !is_written (exam))
    omo_doctor_find_with (exam, "proper", get_proper (exam), NULL);
}

static void
check_not_text (OmoDoctorExam *exam)
{
  const OmoDoctorField *field = omo_doctor_exam_find_field (exam, OMO_FIELD_TOKEN);

  if (exam->lookalike == NULL && field != NULL && field->member.kind != OMO_LOOSE_TEXT
      && is_written (exam))
    omo_doctor_find_with (exam, "name", field->name, NULL);
}

static void
check_blanks (OmoDoctorExam *exam)
{
  const char *token = exam->subject->token;

  if (is_known (exam) && strpbrk (token, " \t\r\n\v\f") != NULL)
    omo_doctor_find (exam);
}

static void
mend_blanks (OmoDoctorSubject *subject, const OmoDialect *dialect)
{
  char *to = subject->token;

  for (const char *from = subject->token; *from != '\0'; from++)
    if (!g_ascii_isspace (*from) && *from != '\v')
      *to++ = *from;
  *to = '\0';
}

static gboolean
is_placeholder (const char *token)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  gboolean found = FALSE;

  for (const char *c = token; *c != '\0'; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (plain, g_ascii_tolower (*c));
  for (guint i = 0; i < G_N_ELEMENTS (placeholders); i++)
    found = found || g_str_equal (plain->str, placeholders[i]);
  return found;
}

static void
check_placeholder (OmoDoctorExam *exam)
{
  if (is_known (exam) && is_placeholder (exam->subject->token))
    omo_doctor_find (exam);
}

static gboolean
is_hex (const char *token)
{
  return strlen (token) == N_HEX_DIGITS && strspn (token, "0123456789abcdefABCDEF") == N_HEX_DIGITS;
}

static void
check_other_service (OmoDoctorExam *exam)
{
  const char *token = exam->subject->token;

  if (!is_known (exam))
    return;
  if (g_str_has_prefix (token, CAPSOLVER_BEGINNING))
    omo_doctor_find_with (exam, "service", "CapSolver", "shape", CAPSOLVER_BEGINNING "…", NULL);
  else if (is_hex (token))
    omo_doctor_find_with (exam, "service", "2captcha", "shape", "0–9 a–f, 32", NULL);
}

static const OmoDoctorRule rules[] = {
  { "token-missing", OMO_SEVERITY_ERROR, N_ ("There is no token: “{proper}” is missing or empty."),
    check_missing, NULL, NULL, NULL },
  { "token-not-text", OMO_SEVERITY_ERROR, N_ ("“{name}” is a number; a token is text in quotes."),
    check_not_text, N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "token-blanks", OMO_SEVERITY_ERROR,
    N_ ("The token has blanks or line breaks in it: they were copied along."), check_blanks,
    N_ ("Take Them Out"), NULL, mend_blanks },
  { "token-placeholder", OMO_SEVERITY_ERROR,
    N_ ("What stands for the token is the word from a sample, not a token."), check_placeholder,
    NULL, NULL, NULL },
  { "token-other-service", OMO_SEVERITY_WARNING,
    N_ ("The token has the form of another service’s: {service} ({shape})."), check_other_service,
    NULL, NULL, NULL },
};

const OmoDoctorGroup omo_doctor_token_rules = { rules, G_N_ELEMENTS (rules) };
