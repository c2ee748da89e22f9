/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-check-report.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cli/omo-check.h"
#include "cli/omo-check-plain.h"
#include "core/omo-annotation.h"
#include "core/omo-complaint.h"
#include "core/omo-detail.h"
#include "core/omo-error.h"
#include "core/omo-json.h"

/* json-glib's generator writes 1e+30 as 1e+30.0 and leaves U+001F as it is, neither of which is JSON: so this is
 * written with omo-json. */

static const int exit_statuses[] = {
  [OMO_ERROR_NO_PICTURE] = OMO_CHECK_EXIT_PICTURE,
  [OMO_ERROR_PICTURE_UNREADABLE] = OMO_CHECK_EXIT_PICTURE,
  [OMO_ERROR_NO_DECODER] = OMO_CHECK_EXIT_PICTURE,
  [OMO_ERROR_PICTURE_TOO_LARGE] = OMO_CHECK_EXIT_PICTURE,
  [OMO_ERROR_NO_TOKEN] = OMO_CHECK_EXIT_USAGE,
  [OMO_ERROR_NO_QUESTION] = OMO_CHECK_EXIT_USAGE,
  [OMO_ERROR_NO_TYPE_ID] = OMO_CHECK_EXIT_USAGE,
  [OMO_ERROR_ENDPOINT] = OMO_CHECK_EXIT_USAGE,
  [OMO_ERROR_NAME_UNRESOLVED] = OMO_CHECK_EXIT_NETWORK,
  [OMO_ERROR_UNREACHABLE] = OMO_CHECK_EXIT_NETWORK,
  [OMO_ERROR_TLS] = OMO_CHECK_EXIT_NETWORK,
  [OMO_ERROR_CUT] = OMO_CHECK_EXIT_NETWORK,
  [OMO_ERROR_TIMED_OUT] = OMO_CHECK_EXIT_NETWORK,
  [OMO_ERROR_HTTP_STATUS] = OMO_CHECK_EXIT_REFUSED,
  [OMO_ERROR_REDIRECTED] = OMO_CHECK_EXIT_UNREADABLE,
  [OMO_ERROR_ANSWER_TOO_LARGE] = OMO_CHECK_EXIT_UNREADABLE,
  [OMO_ERROR_MALFORMED] = OMO_CHECK_EXIT_UNREADABLE,
  [OMO_ERROR_RESULT_UNREADABLE] = OMO_CHECK_EXIT_UNREADABLE,
  [OMO_ERROR_REFUSED] = OMO_CHECK_EXIT_REFUSED,
  [OMO_ERROR_UNSOLVED] = OMO_CHECK_EXIT_REFUSED,
  [OMO_ERROR_DEADLINE] = OMO_CHECK_EXIT_DEADLINE,
  [OMO_ERROR_NOT_UNDERSTOOD] = OMO_CHECK_EXIT_PICTURE,
  [OMO_ERROR_HISTORY_FULL] = OMO_CHECK_EXIT_UNWRITTEN,
  [OMO_ERROR_HISTORY_UNWRITABLE] = OMO_CHECK_EXIT_UNWRITTEN,
  [OMO_ERROR_HISTORY_DAMAGED] = OMO_CHECK_EXIT_UNWRITTEN,
  [OMO_ERROR_HISTORY_NEWER] = OMO_CHECK_EXIT_UNWRITTEN,
  [OMO_ERROR_HISTORY_BUSY] = OMO_CHECK_EXIT_UNWRITTEN,
  [OMO_ERROR_HISTORY_GONE] = OMO_CHECK_EXIT_USAGE,
  [OMO_ERROR_CASE_UNREADABLE] = OMO_CHECK_EXIT_PICTURE,
  [OMO_ERROR_CASE_NEWER] = OMO_CHECK_EXIT_PICTURE,
  [OMO_ERROR_KEYRING] = OMO_CHECK_EXIT_USAGE,
  [OMO_ERROR_KEYRING_LOCKED] = OMO_CHECK_EXIT_USAGE,
  [OMO_ERROR_NO_PORTAL] = OMO_CHECK_EXIT_USAGE,
  [OMO_ERROR_SCREENSHOT] = OMO_CHECK_EXIT_USAGE,
  [OMO_ERROR_CA_FILE] = OMO_CHECK_EXIT_USAGE,
  [OMO_ERROR_FILE_UNREADABLE] = OMO_CHECK_EXIT_PICTURE,
};

static void
append_key (GString *json, const char *key)
{
  if (json->str[json->len - 1] != '{')
    g_string_append (json, ", ");
  omo_json_append_string (json, key);
  g_string_append (json, ": ");
}

static void
append_text (GString *json, const char *key, const char *text)
{
  append_key (json, key);
  if (text == NULL)
    g_string_append (json, "null");
  else
    omo_json_append_string (json, text);
}

static void
append_number (GString *json, const char *key, double number)
{
  g_autofree char *digits = omo_json_print_number (number);

  append_key (json, key);
  g_string_append (json, digits);
}

/* The clock is no better than this, and the digits are noise. */
static void
append_seconds (GString *json, const char *key, double seconds)
{
  append_number (json, key, round (seconds * 1000) / 1000);
}

static void
append_point (GString *json, char before, OmoPoint point)
{
  g_autofree char *x = omo_json_print_number (point.x);
  g_autofree char *y = omo_json_print_number (point.y);

  g_string_append_printf (json, "%c[%s, %s]", before, x, y);
}

static void
append_points (GString *json, OmoJob *job)
{
  OmoOverlay overlay = omo_annotation_get_overlay (job, NULL);

  append_key (json, "points");
  for (guint i = 0; i < overlay.n_marks; i++)
    append_point (json, i == 0 ? '[' : ',', overlay.marks[i].returned);
  g_string_append_c (json, ']');
  append_key (json, "points_natural");
  for (guint i = 0; i < overlay.n_marks; i++)
    append_point (json, i == 0 ? '[' : ',', overlay.marks[i].natural);
  g_string_append_c (json, ']');
  if (!overlay.has_end2)
    return;
  append_key (json, "end2");
  append_point (json, ' ', overlay.end2.returned);
}

static void
append_slide (GString *json, OmoJob *job)
{
  OmoOverlay overlay = omo_annotation_get_overlay (job, NULL);

  append_key (json, "slide");
  g_string_append_c (json, '{');
  append_number (json, "px", overlay.guide.returned);
  append_number (json, "px_natural", overlay.guide.natural);
  g_string_append_c (json, '}');
}

static void
append_rotation (GString *json, double value, const OmoReadingChoice *choice)
{
  OmoRotation rotation = omo_reading_apply (choice, value);

  append_key (json, "rotation");
  g_string_append_c (json, '{');
  append_number (json, "value", value);
  append_text (json, "reading", omo_reading_get_id (choice->reading));
  append_number (json, "inner_degrees", rotation.inner_degrees);
  append_number (json, "outer_degrees", rotation.outer_degrees);
  append_number (json, "slider_px", rotation.slider_px);
  g_string_append_c (json, '}');
}

static void
append_job_id (GString *json, OmoJob *job)
{
  const OmoJobId *id = job == NULL ? NULL : omo_job_get_id (job);

  append_key (json, "job_id");
  if (id == NULL)
    g_string_append (json, "null");
  else if (id->is_text)
    omo_json_append_string (json, id->text);
  else
    g_string_append (json, id->text);
}

static void
append_times (GString *json, OmoJob *job)
{
  append_number (json, "polls", job == NULL ? 0 : omo_job_get_n_asked (job));
  append_key (json, "seconds");
  g_string_append_c (json, '{');
  append_seconds (json, "create", job == NULL ? 0 : omo_job_get_create_seconds (job));
  append_seconds (json, "wait", job == NULL ? 0 : omo_job_get_wait_seconds (job));
  append_seconds (json, "total", job == NULL ? 0 : omo_job_get_total_seconds (job));
  g_string_append_c (json, '}');
}

/* For machines: the errors of the API by their own names. */
static const char *
get_code_name (const GError *error)
{
  if (error->domain == OMO_ERROR)
    return omo_error_code_name ((OmoErrorCode) error->code);
  if (error->domain == G_OPTION_ERROR)
    return "usage";
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? "cancelled" : "failed";
}

/* What happened: a usage error says it itself; else the service's own words stand behind, or the technical
 * sentence where there are none, or both where the words say nothing without it. */
static char *
print_message (const GError *error, const OmoComplaint *complaint)
{
  if (error->domain == G_OPTION_ERROR)
    return omo_detail_translate (error->message);
  if (complaint->words != NULL && g_error_matches (error, OMO_ERROR, OMO_ERROR_MALFORMED))
    return g_strdup_printf ("%s (%s: “%s”)", complaint->what, complaint->detail, complaint->words);
  if (complaint->words != NULL)
    return g_strdup_printf ("%s “%s”", complaint->what, complaint->words);
  if (complaint->detail != NULL)
    return g_strdup_printf ("%s (%s)", complaint->what, complaint->detail);
  return g_strdup (complaint->what);
}

static char *
print_advice (const GError *error, const OmoComplaint *complaint)
{
  return error->domain == G_OPTION_ERROR
             ? g_strdup_printf (_ ("“%s --help” lists what there is."), g_get_prgname ())
             : g_strdup (complaint->advice);
}

char *
omo_check_report_print_error (const GError *error)
{
  GString *json = g_string_new ("{");
  g_autoptr (OmoComplaint) complaint = omo_complaint_new_for_terminal (error);
  g_autofree char *message = print_message (error, complaint);
  /* A file's name in an option's error may be anything. */
  g_autofree char *valid = g_utf8_make_valid (message, -1);
  g_autofree char *advice = print_advice (error, complaint);

  append_text (json, "code", get_code_name (error));
  append_text (json, "message", valid);
  append_text (json, "advice", advice);
  g_string_append_c (json, '}');
  return g_string_free (json, FALSE);
}

static void
append_error (GString *json, const GError *error)
{
  g_autofree char *object = omo_check_report_print_error (error);

  append_key (json, "error");
  g_string_append (json, object);
}

static void
append_point_line (GString *text, const OmoMark *mark)
{
  g_autofree char *x = omo_json_print_number (mark->returned.x);
  g_autofree char *y = omo_json_print_number (mark->returned.y);
  g_autofree char *natural_x = omo_json_print_number (round (mark->natural.x * 10) / 10);
  g_autofree char *natural_y = omo_json_print_number (round (mark->natural.y * 10) / 10);

  /* Translators: a point as the service returned it, and in pixels of the picture file. */
  g_string_append_printf (text, _ ("Point %u: %s, %s (in the picture: %s, %s)"), mark->number, x, y,
                          natural_x, natural_y);
  g_string_append_c (text, '\n');
}

static void
append_point_lines (GString *text, OmoJob *job)
{
  OmoOverlay overlay = omo_annotation_get_overlay (job, NULL);

  for (guint i = 0; i < overlay.n_marks; i++)
    append_point_line (text, &overlay.marks[i]);
  if (overlay.has_end2)
    append_point_line (text, &overlay.end2);
}

static void
append_slide_line (GString *text, OmoJob *job)
{
  OmoOverlay overlay = omo_annotation_get_overlay (job, NULL);
  g_autofree char *px = omo_json_print_number (overlay.guide.returned);
  g_autofree char *natural_px = omo_json_print_number (round (overlay.guide.natural * 10) / 10);

  if (!overlay.has_guide)
    return;
  /* Translators: how far the slider goes as the service returned it, and in pixels of the picture file. */
  g_string_append_printf (text, _ ("Slide: %s px (in the picture: %s px)"), px, natural_px);
  g_string_append_c (text, '\n');
}

char *
omo_check_report_print_json (const OmoCheckReport *self)
{
  GString *json = g_string_new ("{");

  append_text (json, "job_type", self->job_type == NULL ? NULL : self->job_type->id);
  append_job_id (json, self->job);
  append_text (json, "status", self->error == NULL ? "success" : "error");
  if (self->error == NULL)
    {
      const OmoAnswer *answer = omo_job_get_answer (self->job);

      append_text (json, "result", answer->raw);
      if (answer->shape == OMO_ANSWER_ROTATION)
        append_rotation (json, answer->value, self->choice);
      else if (answer->shape == OMO_ANSWER_SLIDE)
        append_slide (json, self->job);
      else
        append_points (json, self->job);
    }
  append_times (json, self->job);
  if (self->error != NULL)
    append_error (json, self->error);
  g_string_append (json, "}\n");
  return g_string_free (json, FALSE);
}

char *
omo_check_report_print_text (const OmoCheckReport *self)
{
  const OmoAnswer *answer = omo_job_get_answer (self->job);
  guint n_asked = omo_job_get_n_asked (self->job);
  g_autofree char *id = omo_check_plain_new (omo_job_get_id (self->job)->text);
  g_autofree char *raw = omo_check_plain_new (answer->raw);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text,
                          ngettext ("%s: job %s answered after %u question, %.1f s",
                                    "%s: job %s answered after %u questions, %.1f s", n_asked),
                          _ (self->job_type->label), id, n_asked,
                          omo_job_get_total_seconds (self->job));
  g_string_append_c (text, '\n');
  g_string_append_printf (text, _ ("Result: %s"), raw);
  g_string_append_c (text, '\n');
  append_point_lines (text, self->job);
  append_slide_line (text, self->job);
  if (answer->shape == OMO_ANSWER_ROTATION)
    {
      g_autofree char *sum = omo_reading_print_arithmetic (self->choice, answer->value);

      g_string_append_printf (text, _ ("Rotation: %s"), sum);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

char *
omo_check_report_print_complaint (const GError *error)
{
  g_autoptr (OmoComplaint) complaint = omo_complaint_new_for_terminal (error);
  g_autofree char *message = print_message (error, complaint);
  g_autofree char *plain = omo_check_plain_new (message);
  g_autofree char *advice = print_advice (error, complaint);
  const char *side = error->domain == G_OPTION_ERROR ? "" : omo_side_get_label (complaint->side);

  return g_strdup_printf ("omoscope: %s\n%s%s%s\n", plain, side, *side == '\0' ? "" : ". ", advice);
}

int
omo_check_report_get_exit_status (const GError *error)
{
  if (error == NULL)
    return OMO_CHECK_EXIT_ANSWERED;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return OMO_CHECK_EXIT_INTERRUPTED;
  if (error->domain == G_OPTION_ERROR)
    return OMO_CHECK_EXIT_USAGE;
  if (error->domain != OMO_ERROR)
    return OMO_CHECK_EXIT_NETWORK;
  g_return_val_if_fail ((gsize) error->code < G_N_ELEMENTS (exit_statuses), OMO_CHECK_EXIT_NETWORK);
  return exit_statuses[error->code];
}
