/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-patient.h"

#include <string.h>

#include "core/omo-sample.h"

#define RUNNING "{\"error\": false, \"status\": \"waiting\", \"result\": null}"
#define TWICE "{\"error\": false, \"success\": false, \"status\": \"success\", \"result\": \"50\"}"
#define OUTSIDE "{\"error\": false, \"status\": \"success\", \"result\": \"57_31_400_148\"}"
#define ZERO "{\"error\": false, \"status\": \"success\", \"result\": \"0\"}"

static void
add_reply (OmoPatient *patient, const char *text, guint status)
{
  g_autoptr (GBytes) body = g_bytes_new_static (text, strlen (text));

  omo_patient_add_reply (patient, body, status);
}

static const OmoFinding *
find (GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((const OmoFinding *) findings->pdata[i])->rule, rule))
      return findings->pdata[i];
  return NULL;
}

/* A request whose view size is missing. */
static void
fill_request (OmoPatient *patient)
{
  patient->has_request = TRUE;
  patient->subject.call = OMO_PASTE_CREATE;
  patient->subject.token = g_strdup (OMO_REDACTED);
  patient->subject.kind = OMO_JOB_WEB_PAIR;
}

typedef struct
{
  const char *name;
  OmoJobKind kind;
  const char *reply;
  const char *rule;
} ReplyCase;

static const ReplyCase replies[] = {
  { "flags", OMO_JOB_WEB_ROTATE, TWICE, "reply-flags-disagree" },
  { "outside", OMO_JOB_WEB_PAIR, OUTSIDE, "points-natural" },
  { "zero", OMO_JOB_WEB_ROTATE, ZERO, "rotation-zero" },
};

/* The values of the job are those that the reply is held against. */
static void
test_reply (gconstpointer data)
{
  const ReplyCase *c = data;
  g_auto (OmoPatient) patient = { 0 };
  g_autoptr (GPtrArray) findings = NULL;
  const OmoFinding *finding;

  omo_patient_init (&patient);
  patient.type = omo_job_type_get (c->kind);
  patient.asked = omo_dialect_get_default ();
  patient.subject.view_width = 340;
  patient.subject.view_height = 212;
  if (c->kind == OMO_JOB_WEB_PAIR)
    {
      g_autoptr (GBytes) bytes = omo_sample_dup_bytes (omo_sample_from_id ("web-pair"), 0);

      patient.subject.first = omo_picture_new_from_bytes (bytes, "web-pair.png", NULL, NULL);
    }
  add_reply (&patient, RUNNING, 200);
  add_reply (&patient, c->reply, 200);

  findings = omo_patient_examine (&patient);
  finding = find (findings, c->rule);
  g_assert_nonnull (finding);
  g_assert_cmpuint (finding->reply, ==, 2);
}

/* A job of a hundred polls says “waiting” once. */
static void
test_told_once (void)
{
  g_auto (OmoPatient) patient = { 0 };
  g_autoptr (GPtrArray) findings = NULL;
  guint n = 0;

  omo_patient_init (&patient);
  for (guint i = 0; i < 100; i++)
    add_reply (&patient, RUNNING, 200);
  omo_patient_add_reply (&patient, NULL, 0);
  g_assert_cmpuint (patient.replies->len, ==, 100);
  findings = omo_patient_examine (&patient);
  for (guint i = 0; i < findings->len; i++)
    n += g_str_equal (((const OmoFinding *) findings->pdata[i])->rule, "reply-status-word");
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (find (findings, "reply-status-word")->reply, ==, 1);
}

static void
test_request_and_reply (void)
{
  g_auto (OmoPatient) patient = { 0 };
  g_autoptr (GPtrArray) findings = NULL;

  omo_patient_init (&patient);
  fill_request (&patient);
  add_reply (&patient, "<html>", 502);
  findings = omo_patient_examine (&patient);
  g_assert_cmpuint (find (findings, "view-size-missing")->reply, ==, 0);
  g_assert_cmpuint (find (findings, "reply-http-status")->reply, ==, 1);
}

static void
add_exchange (OmoPatient *patient, const char *body, gboolean is_cut)
{
  OmoExchangeRecord record = { .status = 200, .response_is_cut = is_cut };
  g_autoptr (OmoExchange) exchange = NULL;

  record.call = g_strdup ("getJobResult");
  record.method = g_strdup ("POST");
  record.uri = g_strdup ("https://omocaptcha.com/api/getJobResult");
  record.response_body = g_bytes_new_static (body, strlen (body));
  exchange = omo_exchange_new (&record, NULL);
  omo_patient_add_exchange (patient, exchange);
}

/* Of a reply that is larger than what is read, the beginning may well be blank. */
static void
test_a_beginning_is_no_reply (void)
{
  g_auto (OmoPatient) patient = { 0 };
  g_autoptr (GPtrArray) findings = NULL;

  omo_patient_init (&patient);
  add_exchange (&patient, "   ", TRUE);
  g_assert_cmpuint (patient.replies->len, ==, 0);
  add_exchange (&patient, "   ", FALSE);
  findings = omo_patient_examine (&patient);
  g_assert_nonnull (find (findings, "reply-empty"));
}

static void
add_recorded (OmoPatient *patient, const char *rule)
{
  g_ptr_array_add (patient->recorded,
                   omo_finding_new (rule, OMO_SEVERITY_WARNING, "as it was said then", NULL));
}

/* What was sent is no longer there, so what was found in it is believed; what is found again is said in today's words. */
static void
test_recorded (void)
{
  g_auto (OmoPatient) patient = { 0 };
  g_autoptr (GPtrArray) findings = NULL;

  omo_patient_init (&patient);
  fill_request (&patient);
  add_recorded (&patient, "view-size-missing");
  add_recorded (&patient, "field-misspelt");
  add_recorded (&patient, "field-misspelt");
  findings = omo_patient_examine (&patient);
  g_assert_cmpstr (find (findings, "view-size-missing")->text, !=, "as it was said then");
  g_assert_cmpstr (((const OmoFinding *) findings->pdata[findings->len - 1])->rule, ==,
                   "field-misspelt");
  g_assert_cmpstr (((const OmoFinding *) findings->pdata[findings->len - 2])->rule, ==,
                   "field-misspelt");
}

/* And what is so again is not mended. */
static void
test_mended (void)
{
  g_auto (OmoPatient) patient = { 0 };
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  const OmoFinding *mended;

  omo_patient_init (&patient);
  fill_request (&patient);
  before = omo_patient_examine (&patient);
  g_ptr_array_add (patient.mended, omo_finding_copy (find (before, "view-size-missing")));
  g_ptr_array_add (patient.mended, omo_finding_new ("field-misspelt", OMO_SEVERITY_ERROR,
                                                    "The field is misspelt.", "Mend"));
  findings = omo_patient_examine (&patient);
  g_assert_false (find (findings, "view-size-missing")->is_mended);
  g_assert_cmpuint (findings->len, ==, before->len + 1);
  mended = findings->pdata[findings->len - 1];
  g_assert_true (mended->is_mended);
  g_assert_null (mended->mend);
}

static const ReplyCase results[] = {
  { "text", OMO_JOB_WEB_ROTATE, "0", "rotation-zero" },
  { "object", OMO_JOB_WEB_ROTATE, "{\"rotate\": 1.5}", "rotation-beyond" },
};

static void
test_result (gconstpointer data)
{
  const ReplyCase *c = data;
  g_auto (OmoPatient) patient = { 0 };
  g_autoptr (GPtrArray) findings = NULL;

  omo_patient_init (&patient);
  patient.type = omo_job_type_get (c->kind);
  omo_patient_add_result (&patient, c->reply);
  findings = omo_patient_examine (&patient);
  g_assert_nonnull (find (findings, c->rule));
}

static void
add_cases (const char *folder, const ReplyCase *cases, gsize n_cases, GTestDataFunc test)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/patient/%s/%s", folder, cases[i].name);
      g_test_add_data_func (path, &cases[i], test);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_cases ("reply", replies, G_N_ELEMENTS (replies), test_reply);
  add_cases ("result", results, G_N_ELEMENTS (results), test_result);
  g_test_add_func ("/core/patient/told-once", test_told_once);
  g_test_add_func ("/core/patient/request-and-reply", test_request_and_reply);
  g_test_add_func ("/core/patient/beginning", test_a_beginning_is_no_reply);
  g_test_add_func ("/core/patient/recorded", test_recorded);
  g_test_add_func ("/core/patient/mended", test_mended);

  return g_test_run ();
}
