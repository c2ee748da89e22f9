/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-check-report.h"

#include <locale.h>
#include <string.h>

#include "cli/omo-check.h"
#include "core/omo-error.h"
#include "core/omo-json.h"
#include "sample-job.h"

#define TOLERANCE 1e-9

typedef struct
{
  GQuark (*domain) (void);
  int code;
  int exit_status;
  const char *code_name;
} ExitCase;

static const ExitCase exit_cases[] = {
  { omo_error_quark, OMO_ERROR_NO_PICTURE, 7, "no-picture" },
  { omo_error_quark, OMO_ERROR_PICTURE_UNREADABLE, 7, "picture-unreadable" },
  { omo_error_quark, OMO_ERROR_NO_DECODER, 7, "no-decoder" },
  { omo_error_quark, OMO_ERROR_FILE_UNREADABLE, 7, "file-unreadable" },
  { omo_error_quark, OMO_ERROR_PICTURE_TOO_LARGE, 7, "picture-too-large" },
  { omo_error_quark, OMO_ERROR_NO_TOKEN, 2, "no-token" },
  { omo_error_quark, OMO_ERROR_NO_QUESTION, 2, "no-question" },
  { omo_error_quark, OMO_ERROR_NO_TYPE_ID, 2, "no-type-id" },
  { omo_error_quark, OMO_ERROR_ENDPOINT, 2, "endpoint" },
  { omo_error_quark, OMO_ERROR_NAME_UNRESOLVED, 4, "name-unresolved" },
  { omo_error_quark, OMO_ERROR_UNREACHABLE, 4, "unreachable" },
  { omo_error_quark, OMO_ERROR_TLS, 4, "tls" },
  { omo_error_quark, OMO_ERROR_CUT, 4, "cut" },
  { omo_error_quark, OMO_ERROR_TIMED_OUT, 4, "timed-out" },
  { omo_error_quark, OMO_ERROR_HTTP_STATUS, 3, "http-status" },
  { omo_error_quark, OMO_ERROR_REDIRECTED, 5, "redirected" },
  { omo_error_quark, OMO_ERROR_ANSWER_TOO_LARGE, 5, "answer-too-large" },
  { omo_error_quark, OMO_ERROR_MALFORMED, 5, "malformed" },
  { omo_error_quark, OMO_ERROR_RESULT_UNREADABLE, 5, "result-unreadable" },
  { omo_error_quark, OMO_ERROR_REFUSED, 3, "refused" },
  { omo_error_quark, OMO_ERROR_UNSOLVED, 3, "unsolved" },
  { omo_error_quark, OMO_ERROR_DEADLINE, 6, "deadline" },
  { g_option_error_quark, G_OPTION_ERROR_BAD_VALUE, 2, "usage" },
  { g_io_error_quark, G_IO_ERROR_CANCELLED, 130, "cancelled" },
  { g_io_error_quark, G_IO_ERROR_FAILED, 4, "failed" },
};

static OmoCheckReport
report_job (OmoJob *job, const OmoReadingChoice *choice)
{
  return (OmoCheckReport){ omo_job_get_job_type (job), job, choice, omo_job_get_error (job) };
}

/* One object on one line and nothing else, and exactly these members in this order. */
static JsonObject *
parse_report (const OmoCheckReport *report, const char *members)
{
  g_autofree char *text = omo_check_report_print_json (report);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = omo_json_parse (text, strlen (text), NULL, &error);
  g_autoptr (GList) names = NULL;
  GString *found = g_string_new (NULL);

  g_assert_no_error (error);
  g_assert_true (strchr (text, '\n') == text + strlen (text) - 1);
  names = json_object_get_members (json_node_get_object (root));
  for (GList *l = names; l != NULL; l = l->next)
    g_string_append_printf (found, "%s%s", l == names ? "" : " ", (char *) l->data);
  g_assert_cmpstr (found->str, ==, members);
  g_string_free (found, TRUE);
  return json_object_ref (json_node_get_object (root));
}

static void
assert_points (JsonObject *object, const char *name, const double expected[4])
{
  JsonArray *points = json_object_get_array_member (object, name);

  g_assert_cmpuint (json_array_get_length (points), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      JsonArray *point = json_array_get_array_element (points, i);

      g_assert_cmpuint (json_array_get_length (point), ==, 2);
      g_assert_cmpfloat_with_epsilon (json_array_get_double_element (point, 0), expected[2 * i],
                                      TOLERANCE);
      g_assert_cmpfloat_with_epsilon (json_array_get_double_element (point, 1), expected[2 * i + 1],
                                      TOLERANCE);
    }
}

static void
test_json_pair (void)
{
  const OmoJobId id = { (char *) "123456", FALSE };
  /* 48 * 552 / 340, 57 * 344 / 212, 289 * 552 / 340, 132 * 344 / 212 */
  const double natural[] = { 77.92941176470588, 92.49056603773585, 469.2, 214.18867924528303 };
  g_autoptr (OmoJob) job = sample_job_new_answered ("web-pair", &id, "48|57.0|289|132");
  OmoCheckReport report = report_job (job, NULL);
  g_autoptr (JsonObject) object =
      parse_report (&report, "job_type job_id status result points points_natural polls seconds");
  JsonObject *seconds = json_object_get_object_member (object, "seconds");
  gint64 number = 0;

  g_assert_cmpstr (json_object_get_string_member (object, "job_type"), ==, "web-pair");
  g_assert_true (omo_json_read_int (object, "job_id", &number));
  g_assert_cmpint (number, ==, 123456);
  g_assert_cmpstr (json_object_get_string_member (object, "status"), ==, "success");
  g_assert_cmpstr (json_object_get_string_member (object, "result"), ==, "48|57.0|289|132");
  assert_points (object, "points", (double[]){ 48, 57, 289, 132 });
  assert_points (object, "points_natural", natural);
  g_assert_cmpint (json_object_get_int_member (object, "polls"), ==, 2);
  g_assert_cmpuint (json_object_get_size (seconds), ==, 3);
  g_assert_cmpfloat (json_object_get_double_member (seconds, "create"), >=, 0);
  g_assert_cmpfloat (json_object_get_double_member (seconds, "wait"), >=, 0);
  g_assert_cmpfloat (json_object_get_double_member (seconds, "total"), >=, 0);
}

static void
test_json_phone (void)
{
  const OmoJobId id = { (char *) "49f9f60a-\x1f\"", TRUE };
  const double points[] = { 449, 930, 862, 1109 };
  g_autoptr (OmoJob) job = sample_job_new_answered ("phone-pair", &id, "449_930_862_1109");
  OmoCheckReport report = report_job (job, NULL);
  g_autoptr (JsonObject) object =
      parse_report (&report, "job_type job_id status result points points_natural polls seconds");
  const char *text = NULL;

  g_assert_true (omo_json_read_string (object, "job_id", &text));
  g_assert_cmpstr (text, ==, id.text);
  assert_points (object, "points", points);
  assert_points (object, "points_natural", points);
}

static void
test_json_rotate (void)
{
  const OmoJobId id = { (char *) "1", FALSE };
  const OmoReadingChoice choice = { OMO_READING_SLIDER, 271, TRUE };
  g_autoptr (OmoJob) job = sample_job_new_answered ("web-rotate", &id, "50");
  OmoCheckReport report = report_job (job, &choice);
  g_autoptr (JsonObject) object =
      parse_report (&report, "job_type job_id status result rotation polls seconds");
  JsonObject *rotation = json_object_get_object_member (object, "rotation");
  /* 180 * 50 / 271, the other way */
  const double degrees = -33.21033210332103;

  g_assert_cmpuint (json_object_get_size (rotation), ==, 5);
  g_assert_cmpfloat (json_object_get_double_member (rotation, "value"), ==, 50);
  g_assert_cmpstr (json_object_get_string_member (rotation, "reading"), ==, "slider");
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (rotation, "inner_degrees"),
                                  degrees, TOLERANCE);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (rotation, "outer_degrees"),
                                  degrees, TOLERANCE);
  g_assert_cmpfloat (json_object_get_double_member (rotation, "slider_px"), ==, 50);
}

static void
test_json_slide (void)
{
  g_autoptr (OmoJob) job = sample_job_new_answered_as (OMO_JOB_WEB_SLIDE, "85");
  OmoCheckReport report = report_job (job, NULL);
  g_autoptr (JsonObject) object =
      parse_report (&report, "job_type job_id status result slide polls seconds");
  JsonObject *slide = json_object_get_object_member (object, "slide");

  g_assert_cmpuint (json_object_get_size (slide), ==, 2);
  g_assert_cmpfloat (json_object_get_double_member (slide, "px"), ==, 85);
  /* 85 * 552 / 340 */
  g_assert_cmpfloat (json_object_get_double_member (slide, "px_natural"), ==, 138);
}

static void
test_json_drag (void)
{
  const double points[] = { 1, 2, 3, 4 };
  g_autoptr (OmoJob) one_end = sample_job_new_answered_as (OMO_JOB_PHONE_SLIDE, "1|2|3|4");
  g_autoptr (OmoJob) two_ends = sample_job_new_answered_as (OMO_JOB_PHONE_SLIDE, "1|2|3|4|5|6");
  OmoCheckReport of_one = report_job (one_end, NULL);
  OmoCheckReport of_two = report_job (two_ends, NULL);
  g_autoptr (JsonObject) one =
      parse_report (&of_one, "job_type job_id status result points points_natural polls seconds");
  g_autoptr (JsonObject) two = parse_report (
      &of_two, "job_type job_id status result points points_natural end2 polls seconds");
  JsonArray *end2 = json_object_get_array_member (two, "end2");

  assert_points (one, "points", points);
  assert_points (two, "points_natural", points);
  g_assert_cmpuint (json_array_get_length (end2), ==, 2);
  g_assert_cmpfloat (json_array_get_double_element (end2, 0), ==, 5);
  g_assert_cmpfloat (json_array_get_double_element (end2, 1), ==, 6);
}

static void
test_json_failed (void)
{
  const OmoJobId id = { (char *) "7", FALSE };
  g_autoptr (OmoJob) job = sample_job_new ("web-pair");
  g_autoptr (GError) error = g_error_new (OMO_ERROR, OMO_ERROR_REFUSED, "technical");
  g_autoptr (JsonObject) object = NULL;
  OmoCheckReport report;
  JsonObject *told;

  omo_error_set_words (error, "Balance <b>\"low\"</b>\x1b[2J");
  omo_job_start (job);
  omo_job_accept (job, &id);
  omo_job_count_question (job);
  omo_job_fail (job, error);
  report = report_job (job, NULL);

  object = parse_report (&report, "job_type job_id status polls seconds error");
  told = json_object_get_object_member (object, "error");
  g_assert_cmpstr (json_object_get_string_member (object, "status"), ==, "error");
  g_assert_cmpint (json_object_get_int_member (object, "job_id"), ==, 7);
  g_assert_cmpint (json_object_get_int_member (object, "polls"), ==, 1);
  g_assert_cmpuint (json_object_get_size (told), ==, 3);
  g_assert_cmpstr (json_object_get_string_member (told, "code"), ==, "refused");
  g_assert_cmpstr (json_object_get_string_member (told, "message"), ==,
                   "The service refused the request. “Balance <b>\"low\"</b>\x1b[2J”");
  g_assert_cmpstr (json_object_get_string_member (told, "advice"), !=, "");
}

static void
test_json_usage (void)
{
  g_autoptr (GError) error =
      g_error_new (G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "no \xff such option");
  const OmoCheckReport report = { .error = error };
  g_autoptr (JsonObject) object =
      parse_report (&report, "job_type job_id status polls seconds error");
  JsonObject *told = json_object_get_object_member (object, "error");

  g_assert_true (json_object_get_null_member (object, "job_type"));
  g_assert_true (json_object_get_null_member (object, "job_id"));
  g_assert_cmpstr (json_object_get_string_member (told, "code"), ==, "usage");
  g_assert_cmpstr (json_object_get_string_member (told, "message"), ==, "no \uFFFD such option");
  g_assert_nonnull (strstr (json_object_get_string_member (told, "advice"), "--help"));
}

static void
test_text_pair (void)
{
  const OmoJobId id = { (char *) "9\x1b[1m", TRUE };
  g_autoptr (OmoJob) job = sample_job_new_answered ("web-pair", &id, "48_57_289_132");
  OmoCheckReport report = report_job (job, NULL);
  g_autofree char *text = omo_check_report_print_text (&report);

  g_assert_nonnull (strstr (text, "job 9 [1m answered after 2 questions"));
  g_assert_nonnull (strstr (text, "\nResult: 48_57_289_132\n"
                                  "Point 1: 48, 57 (in the picture: 77.9, 92.5)\n"
                                  "Point 2: 289, 132 (in the picture: 469.2, 214.2)\n"));
}

static void
test_text_rotate (void)
{
  const OmoJobId id = { (char *) "9", FALSE };
  const OmoReadingChoice choice = { OMO_READING_DEGREES, 271, FALSE };
  g_autoptr (OmoJob) job = sample_job_new_answered ("web-rotate", &id, "50");
  OmoCheckReport report = report_job (job, &choice);
  g_autofree char *text = omo_check_report_print_text (&report);

  g_assert_nonnull (strstr (text, "\nResult: 50\nRotation: 50° of 360°: "));
}

static void
test_text_slide (void)
{
  g_autoptr (OmoJob) job = sample_job_new_answered_as (OMO_JOB_WEB_SLIDE, "50");
  OmoCheckReport report = report_job (job, NULL);
  g_autofree char *text = omo_check_report_print_text (&report);

  /* 50 * 552 / 340 */
  g_assert_true (g_str_has_suffix (text, "\nResult: 50\nSlide: 50 px (in the picture: 81.2 px)\n"));
}

static void
test_text_drag (void)
{
  g_autoptr (OmoJob) job = sample_job_new_answered_as (OMO_JOB_PHONE_SLIDE, "1|2|3|4|5|6");
  OmoCheckReport report = report_job (job, NULL);
  g_autofree char *text = omo_check_report_print_text (&report);

  g_assert_true (g_str_has_suffix (text, "\nPoint 1: 1, 2 (in the picture: 1, 2)\n"
                                         "Point 2: 3, 4 (in the picture: 3, 4)\n"
                                         "Point 3: 5, 6 (in the picture: 5, 6)\n"));
}

static void
test_complaint (void)
{
  g_autoptr (GError) refused = g_error_new (OMO_ERROR, OMO_ERROR_REFUSED, "technical");
  g_autoptr (GError) cut = g_error_new (OMO_ERROR, OMO_ERROR_CUT, "half an answer");
  g_autoptr (GError) usage = g_error_new (G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "No such.");
  g_autoptr (GError) unknown = g_error_new (OMO_ERROR, OMO_ERROR_MALFORMED, "an unknown status");
  g_autofree char *of_refused = NULL;
  g_autofree char *of_unknown = NULL;
  g_autofree char *of_cut = omo_check_report_print_complaint (cut);
  g_autofree char *of_usage = omo_check_report_print_complaint (usage);

  omo_error_set_words (refused, "Invalid\r\x1b]0;title\a \xc2\x9b"
                                "2J");
  of_refused = omo_check_report_print_complaint (refused);
  omo_error_set_words (unknown, "pondering");
  of_unknown = omo_check_report_print_complaint (unknown);

  g_assert_true (g_str_has_prefix (of_refused, "omoscope: The service refused the request. "
                                               "“Invalid  ]0;title   2J”\n"
                                               "On the service’s side. "));
  g_assert_nonnull (strstr (of_unknown, "(an unknown status: “pondering”)\n"));
  g_assert_nonnull (strstr (of_cut, "(half an answer)\nOn the network. "));
  g_assert_cmpstr (of_usage, ==,
                   "omoscope: No such.\n“omoscope check --help” lists what there is.\n");
}

static void
test_exit_statuses (void)
{
  g_assert_cmpint (omo_check_report_get_exit_status (NULL), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (exit_cases); i++)
    {
      const ExitCase *c = &exit_cases[i];
      g_autoptr (GError) error = g_error_new (c->domain (), c->code, "technical");
      const OmoCheckReport report = { .error = error };
      g_autoptr (JsonObject) object =
          parse_report (&report, "job_type job_id status polls seconds error");
      JsonObject *told = json_object_get_object_member (object, "error");

      g_assert_cmpint (omo_check_report_get_exit_status (error), ==, c->exit_status);
      g_assert_cmpstr (json_object_get_string_member (told, "code"), ==, c->code_name);
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  /* As omo_command_run has it. */
  g_set_prgname ("omoscope check");

  g_test_add_func ("/cli/check-report/json/pair", test_json_pair);
  g_test_add_func ("/cli/check-report/json/phone", test_json_phone);
  g_test_add_func ("/cli/check-report/json/rotate", test_json_rotate);
  g_test_add_func ("/cli/check-report/json/failed", test_json_failed);
  g_test_add_func ("/cli/check-report/json/usage", test_json_usage);
  g_test_add_func ("/cli/check-report/text/pair", test_text_pair);
  g_test_add_func ("/cli/check-report/text/rotate", test_text_rotate);
  g_test_add_func ("/cli/check-report/text/slide", test_text_slide);
  g_test_add_func ("/cli/check-report/text/drag", test_text_drag);
  g_test_add_func ("/cli/check-report/json/slide", test_json_slide);
  g_test_add_func ("/cli/check-report/json/drag", test_json_drag);
  g_test_add_func ("/cli/check-report/complaint", test_complaint);
  g_test_add_func ("/cli/check-report/exit-statuses", test_exit_statuses);

  return g_test_run ();
}
