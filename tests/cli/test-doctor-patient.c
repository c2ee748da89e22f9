/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-doctor-patient.h"

#include <string.h>

#include "core/omo-error.h"
#include "core/omo-sample.h"
#include "sample-case.h"

#define TOKEN "Zk3vQ9xW2mB7tR5yN8pL1sD4fG6hJ0aC"
#define WAITING "{\"error\": false, \"status\": \"waiting\", \"result\": null}\n"
#define SOLVED "{\"error\": false, \"status\": \"success\", \"result\": \"57_31_400_148\"}"

/* Of the form of a paste, which may have a picture for each %s. */
static void
read_text (OmoDoctorInput *input, const char *text)
{
  g_autoptr (GError) error = NULL;

  input->pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) omo_picture_unref);
  input->paste = omo_paste_recognise (text, strlen (text), &error);
  g_assert_no_error (error);
}

static char *
encode_sample (const char *id)
{
  g_autoptr (GBytes) bytes = omo_sample_dup_bytes (omo_sample_from_id (id), 0);

  return g_base64_encode (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static const OmoFinding *
find (GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const OmoFinding *finding = findings->pdata[i];

      if (g_str_equal (finding->rule, rule))
        return finding;
    }
  return NULL;
}

static void
assert_found (const OmoPatient *patient, const char *rule, guint reply)
{
  g_autoptr (GPtrArray) findings = omo_patient_examine (patient);
  const OmoFinding *finding = find (findings, rule);

  g_assert_nonnull (finding);
  g_assert_cmpuint (finding->reply, ==, reply);
}

static void
assert_clean (const OmoPatient *patient)
{
  g_autoptr (GPtrArray) findings = omo_patient_examine (patient);

  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", ((const OmoFinding *) findings->pdata[i])->text);
  g_assert_cmpuint (findings->len, ==, 0);
}

/* The replies are read with what the request says: point 2 fits the natural size alone. */
static void
test_request_with_replies (void)
{
  g_autofree char *base64 = encode_sample ("web-pair");
  g_autofree char *text = g_strdup_printf (
      "{\"api_token\":\"" TOKEN "\",\"data\":{\"type_job_id\":\"22\",\"image_base64\":\"%s\","
      "\"widthview\":\"340\",\"weightview\":\"212\"}}\n" WAITING WAITING SOLVED,
      base64);
  g_auto (OmoDoctorInput) input = { 0 };
  const OmoDoctorOptions options = { 0 };
  g_auto (OmoPatient) patient = { 0 };
  g_autoptr (GPtrArray) findings = NULL;

  read_text (&input, text);
  omo_patient_init (&patient);
  g_assert_true (omo_patient_fill (&patient, &input, &options, NULL));
  g_assert_true (patient.has_request);
  g_assert_cmpuint (patient.replies->len, ==, 3);
  g_assert_null (strstr (patient.description, TOKEN));

  findings = omo_patient_examine (&patient);
  g_assert_cmpuint (findings->len, ==, 2);
  assert_found (&patient, "reply-status-word", 1);
  assert_found (&patient, "points-natural", 3);
}

static void
test_typed_wins (void)
{
  g_autofree char *base64 = encode_sample ("web-pair");
  g_autofree char *text = g_strdup_printf (
      "{\"api_token\":\"" TOKEN "\",\"data\":{\"type_job_id\":\"22\",\"image_base64\":\"%s\","
      "\"widthview\":\"340\",\"weightview\":\"212\"}}",
      base64);
  g_auto (OmoDoctorInput) input = { 0 };
  const OmoDoctorOptions options = { .view_width = 552,
                                     .view_height = 344,
                                     .dialect = omo_dialect_from_id ("v2") };
  g_auto (OmoPatient) patient = { 0 };

  read_text (&input, text);
  omo_patient_init (&patient);
  g_assert_true (omo_patient_fill (&patient, &input, &options, NULL));

  assert_found (&patient, "view-size-natural", 0);
  assert_found (&patient, "field-other-dialect", 0);
}

/* No picture is blamed for what is not installed. */
static void
test_no_decoder (void)
{
  g_autofree char *decoder = g_strdup (g_getenv ("OMOSCOPE_DECODE"));
  g_auto (OmoDoctorInput) input = { 0 };
  const OmoDoctorOptions options = { 0 };
  g_auto (OmoPatient) patient = { 0 };
  g_autoptr (GError) error = NULL;

  read_text (&input, SOLVED);
  omo_patient_init (&patient);
  g_setenv ("OMOSCOPE_DECODE", "/nowhere/omoscope-decode", TRUE);
  g_assert_false (omo_patient_fill (&patient, &input, &options, &error));
  g_setenv ("OMOSCOPE_DECODE", decoder, TRUE);

  g_assert_error (error, OMO_ERROR, OMO_ERROR_NO_DECODER);
}

static void
test_other_job (void)
{
  g_auto (OmoDoctorInput) input = { 0 };
  const OmoDoctorOptions options = { .job_type = omo_job_type_get (OMO_JOB_WEB_ROTATE) };
  g_auto (OmoPatient) patient = { 0 };

  read_text (&input, SOLVED);
  omo_patient_init (&patient);
  g_assert_true (omo_patient_fill (&patient, &input, &options, NULL));

  g_assert_false (patient.has_request);
  assert_found (&patient, "reply-result-unreadable", 1);
}

typedef struct
{
  const char *name;
  const char *text;
  const char *rule; /* NULL: clean */
} ResultCase;

static const ResultCase results[] = {
  { "points", "57|31|246|148", NULL },
  { "same-points", "57|31|57|31", "points-same" },
  { "fractions", "0.1|0.2|0.3|0.4", "points-fractions" },
  { "rotation", "50", NULL },
  { "zero", "0", "rotation-zero" },
  { "ratio-of-v2", "{\"rotate\": 0.76}", NULL },
};

static void
test_result (gconstpointer data)
{
  const ResultCase *c = data;
  g_auto (OmoDoctorInput) input = { 0 };
  const OmoDoctorOptions options = { 0 };
  g_auto (OmoPatient) patient = { 0 };

  read_text (&input, c->text);
  omo_patient_init (&patient);
  g_assert_true (omo_patient_fill (&patient, &input, &options, NULL));

  if (c->rule == NULL)
    assert_clean (&patient);
  else
    assert_found (&patient, c->rule, 1);
}

/* Of every job type: nobody typed more. */
static void
test_samples (void)
{
  for (guint i = 0; i < omo_sample_get_n (); i++)
    {
      const OmoSample *sample = omo_sample_get (i);
      g_auto (OmoDoctorInput) input = { 0 };
      const OmoDoctorOptions options = { 0 };
      g_auto (OmoPatient) patient = { 0 };

      input.pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) omo_picture_unref);
      for (guint j = 0; j < G_N_ELEMENTS (sample->names) && sample->names[j] != NULL; j++)
        {
          g_autoptr (GBytes) bytes = omo_sample_dup_bytes (sample, j);

          g_ptr_array_add (input.pictures,
                           omo_picture_new_from_bytes (bytes, sample->names[j], NULL, NULL));
        }
      omo_patient_init (&patient);
      g_assert_true (omo_patient_fill (&patient, &input, &options, NULL));
      assert_clean (&patient);
    }
}

/* What was sent is in it, without the token; what came back is nothing that the service answers. */
static void
test_case_file (void)
{
  g_autoptr (OmoCase) sample = sample_case_new ("https://omocaptcha.com/api", TOKEN);
  g_autoptr (GBytes) bytes = omo_case_write (sample, NULL);
  g_auto (OmoDoctorInput) input = { 0 };
  const OmoDoctorOptions options = { 0 };
  g_auto (OmoPatient) patient = { 0 };
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  input.pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) omo_picture_unref);
  input.read = omo_case_read (bytes, NULL, &error);
  g_assert_no_error (error);
  omo_patient_init (&patient);
  g_assert_true (omo_patient_fill (&patient, &input, &options, &error));

  g_assert_no_error (error);
  g_assert_nonnull (patient.subject.body);
  g_assert_cmpuint (patient.replies->len, ==, 3);
  findings = omo_patient_examine (&patient);
  g_assert_cmpuint (findings->len, ==, 1);
  assert_found (&patient, "reply-malformed", 1);
}

/* A case of a job that was never sent has the values alone. */
static void
test_case_of_values (void)
{
  g_autoptr (OmoCase) sample = sample_case_new ("https://omocaptcha.com/api", TOKEN);
  g_auto (OmoDoctorInput) input = { 0 };
  const OmoDoctorOptions options = { 0 };
  g_auto (OmoPatient) patient = { 0 };

  g_ptr_array_set_size (sample->exchanges, 0);
  omo_case_add_finding (sample, "field-misspelt", "error", "A field was misspelt.");
  omo_case_add_finding (sample, "field-twice", "error", "A field was there twice.")->is_mended =
      TRUE;
  sample->view_width = 552;
  sample->view_height = 344;
  input.pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) omo_picture_unref);
  input.read = g_steal_pointer (&sample);
  omo_patient_init (&patient);
  g_assert_true (omo_patient_fill (&patient, &input, &options, NULL));

  g_assert_null (patient.subject.body);
  assert_found (&patient, "view-size-natural", 0);
  assert_found (&patient, "field-misspelt", 0);
  g_assert_cmpuint (patient.recorded->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/doctor-patient/request-with-replies", test_request_with_replies);
  g_test_add_func ("/cli/doctor-patient/typed-wins", test_typed_wins);
  g_test_add_func ("/cli/doctor-patient/other-job", test_other_job);
  for (gsize i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli/doctor-patient/result/%s", results[i].name);
      g_test_add_data_func (path, &results[i], test_result);
    }
  g_test_add_func ("/cli/doctor-patient/samples", test_samples);
  g_test_add_func ("/cli/doctor-patient/no-decoder", test_no_decoder);
  g_test_add_func ("/cli/doctor-patient/case-file", test_case_file);
  g_test_add_func ("/cli/doctor-patient/case-of-values", test_case_of_values);

  return g_test_run ();
}
