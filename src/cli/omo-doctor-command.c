/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-doctor-command.h"

#include <glib/gi18n-lib.h>

#include "cli/omo-check-plain.h"
#include "cli/omo-doctor-patient.h"
#include "cli/omo-json-object.h"
#include "cli/omo-service-run.h"

/* What is told. */
typedef struct
{
  const OmoPatient *patient;
  GPtrArray *findings;
} Report;

static void
append_plain (GString *text, const char *words)
{
  g_autofree char *plain = omo_check_plain_new (words);

  g_string_append (text, plain);
}

static void
append_finding (GString *text, const Report *report, const OmoFinding *finding)
{
  g_string_append_printf (text, "%s: ", _ (omo_severity_get_label (finding->severity)));
  if (finding->reply > 0 && report->patient->replies->len > 1)
    {
      /* Translators: which of several replies. */
      g_string_append_printf (text, _ ("reply %u"), finding->reply);
      g_string_append (text, ": ");
    }
  append_plain (text, finding->text);
  g_string_append_printf (text, " [%s]\n", finding->rule);
}

static char *
print_text (const Report *report)
{
  GString *text = g_string_new (NULL);

  append_plain (text, report->patient->description);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < report->findings->len; i++)
    append_finding (text, report, report->findings->pdata[i]);
  if (report->findings->len == 0)
    g_string_append_printf (text, "%s\n", _ ("Nothing wrong was found."));
  return g_string_free (text, FALSE);
}

static void
add_finding (GString *json, const OmoFinding *finding)
{
  omo_json_object_begin (json, NULL);
  omo_json_object_add_text (json, "rule", finding->rule);
  omo_json_object_add_text (json, "severity", omo_severity_get_id (finding->severity));
  omo_json_object_add_text (json, "text", finding->text);
  omo_json_object_add_text (json, "mend", finding->mend);
  omo_json_object_add_text (json, "part", finding->reply == 0 ? "request" : "reply");
  if (finding->reply > 0)
    omo_json_object_add_int (json, "reply", finding->reply);
  omo_json_object_end (json);
}

static char *
print_json (const Report *report)
{
  GString *json = g_string_new (NULL);

  omo_json_object_begin (json, NULL);
  omo_json_object_add_text (json, "status", report->findings->len == 0 ? "clean" : "findings");
  omo_json_object_add_text (json, "recognised", report->patient->description);
  omo_json_object_begin_list (json, "findings");
  for (guint i = 0; i < report->findings->len; i++)
    add_finding (json, report->findings->pdata[i]);
  omo_json_object_end_list (json);
  omo_json_object_end (json);
  g_string_append_c (json, '\n');
  return g_string_free (json, FALSE);
}

/* Returns the exit status. */
static int
tell (const OmoPatient *patient, OmoCheckFormat format)
{
  g_autoptr (GPtrArray) findings = omo_patient_examine (patient);
  const Report report = { patient, findings };
  g_autofree char *told = format == OMO_CHECK_JSON ? print_json (&report) : print_text (&report);

  if (!omo_service_run_put (told, format))
    return OMO_DOCTOR_EXIT_FINDINGS;
  return findings->len == 0 ? OMO_DOCTOR_EXIT_CLEAN : OMO_DOCTOR_EXIT_FINDINGS;
}

static int
examine (const OmoDoctorOptions *options)
{
  g_auto (OmoDoctorInput) input = { 0 };
  g_auto (OmoPatient) patient = { 0 };
  g_autoptr (GError) error = NULL;

  omo_patient_init (&patient);
  if (omo_doctor_input_read (&input, (const char *const *) options->files, &error)
      && omo_patient_fill (&patient, &input, options, &error))
    return tell (&patient, options->format);
  omo_service_run_fail (error, options->format);
  return OMO_DOCTOR_EXIT_UNREADABLE;
}

int
omo_doctor_main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoDoctorOptions) options = omo_doctor_options_parse (argc, argv, &error);

  if (options == NULL)
    {
      omo_service_run_fail (error, omo_check_options_find_format (argc, argv));
      return OMO_DOCTOR_EXIT_USAGE;
    }
  if (options->help != NULL)
    return omo_service_run_put (options->help, OMO_CHECK_TEXT) ? OMO_DOCTOR_EXIT_CLEAN
                                                               : OMO_DOCTOR_EXIT_FINDINGS;
  return examine (options);
}
