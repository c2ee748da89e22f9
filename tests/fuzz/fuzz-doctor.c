/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <string.h>

#include "core/omo-doctor.h"

/* The same bytes as a body that creates a job, as one that asks for its answer, and as a reply. Besides not crashing
 * each finding must be a whole sentence without the token, and each mend must mend. */

/* As the service gives them out: part of no other word. */
#define LEAST_TOKEN 20

/* A body names this in its path and nothing else. */
#define URI "https://omocaptcha.com/api/"

static gboolean
is_token (const char *token)
{
  gsize length = token == NULL ? 0 : strlen (token);

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (token[i]))
      return FALSE;
  return length >= LEAST_TOKEN;
}

static void
check_findings (GPtrArray *findings, const char *token)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const OmoFinding *finding = findings->pdata[i];

      g_assert_true (g_utf8_validate (finding->text, -1, NULL));
      g_assert_true (g_str_has_suffix (finding->text, "."));
      g_assert_false (g_str_has_suffix (finding->text, ".”."));
      g_assert_null (strchr (finding->text, '\n'));
      if (is_token (token))
        g_assert_null (strstr (finding->text, token));
    }
}

static gboolean
has_rule (GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((const OmoFinding *) findings->pdata[i])->rule, rule))
      return TRUE;
  return FALSE;
}

/* The first that is offered. */
static void
check_mend (OmoDoctorSubject *subject, GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const OmoFinding *finding = findings->pdata[i];
      g_autoptr (GPtrArray) after = NULL;

      if (finding->mend == NULL)
        continue;
      g_assert_true (omo_doctor_mend (subject, finding->rule));
      after = omo_doctor_examine (subject);
      g_assert_false (has_rule (after, finding->rule));
      return;
    }
}

static void
try_request (GBytes *body, const char *uri)
{
  g_autoptr (OmoPasteRequest) request =
      omo_paste_request_new (OMO_PASTE_AS_BODY, body, NULL, uri, NULL);
  g_auto (OmoDoctorSubject) subject = { 0 };
  g_autoptr (GPtrArray) findings = NULL;

  omo_doctor_subject_read_request (&subject, request);
  findings = omo_doctor_examine (&subject);
  check_findings (findings, subject.token);
  check_mend (&subject, findings);
}

static void
try_reply (GBytes *body)
{
  for (guint kind = 0; kind < OMO_N_JOB_TYPES; kind++)
    {
      const OmoDoctorReply reply = { .body = body,
                                     .status = 200,
                                     .dialect = omo_dialect_get (kind % omo_dialect_get_n ()),
                                     .type = omo_job_type_get ((OmoJobKind) kind),
                                     .natural_width = 552,
                                     .natural_height = 344,
                                     .view_width = 340,
                                     .view_height = 212 };
      g_autoptr (GPtrArray) findings = omo_doctor_examine_reply (&reply);

      check_findings (findings, NULL);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) body = g_bytes_new (data, size);

  try_request (body, NULL);
  try_request (body, URI "createTask");
  try_request (body, URI "getJobResult");
  try_reply (body);
  return 0;
}
