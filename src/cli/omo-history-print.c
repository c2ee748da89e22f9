/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-history-print.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cli/omo-check-plain.h"
#include "cli/omo-json-object.h"
#include "core/omo-detail.h"
#include "core/omo-error.h"
#include "core/omo-number.h"
#include "net/omo-standin-name.h"

static char *
print_time (gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (seconds);

  return time == NULL ? g_strdup ("") : g_date_time_format (time, "%Y-%m-%d %H:%M:%S");
}

static const char *
get_unit_id (OmoJobKind kind)
{
  return omo_job_type_get (kind)->shape == OMO_ANSWER_ROTATION ? "degrees" : "px";
}

/* ---- a list, for people ---- */

static void
append_entry_line (GString *text, const OmoHistoryEntry *entry)
{
  g_autofree char *time = print_time (entry->time);
  g_autofree char *seconds =
      isfinite (entry->seconds) ? omo_number_print_rounded (entry->seconds) : g_strdup ("–");
  const char *said = entry->result != NULL ? entry->result : entry->error_words;
  g_autofree char *plain = omo_check_plain_new (said == NULL ? "" : said);
  g_autofree char *ticket = omo_check_plain_new (entry->ticket == NULL ? "" : entry->ticket);

  g_string_append_printf (text, "%s  %s  %-12s  %s", entry->uuid, time,
                          omo_job_type_get (entry->kind)->id,
                          _ (omo_outcome_get_label (entry->outcome)));
  if (entry->verdict != OMO_VERDICT_NONE)
    g_string_append_printf (text, "  %s", _ (omo_verdict_get_label (entry->verdict)));
  g_string_append_printf (text, "  %s s  %s", seconds, plain);
  if (*ticket != '\0')
    g_string_append_printf (text, "  [%s]", ticket);
  g_string_append_c (text, '\n');
}

char *
omo_history_print_list_text (GPtrArray *entries)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (entries != NULL, NULL);

  for (guint i = 0; i < entries->len; i++)
    if (g_ptr_array_index (entries, i) != NULL)
      append_entry_line (text, g_ptr_array_index (entries, i));
  return g_string_free (text, FALSE);
}

/* ---- lists, for programs ---- */

static void
append_entry (GString *json, const OmoHistoryEntry *entry)
{
  omo_json_object_begin (json, NULL);
  omo_json_object_add_text (json, "id", entry->uuid);
  omo_json_object_add_time (json, "time", entry->time);
  omo_json_object_add_text (json, "job_type", omo_job_type_get (entry->kind)->id);
  omo_json_object_add_text (json, "outcome", omo_outcome_get_id (entry->outcome));
  omo_json_object_add_text (json, "result", entry->result);
  omo_json_object_add_text (json, "error", entry->error_code);
  omo_json_object_add_text (json, "message", entry->error_words);
  omo_json_object_add_number (json, "seconds", entry->seconds);
  omo_json_object_add_text (json, "verdict", omo_verdict_get_id (entry->verdict));
  omo_json_object_add_number (json, "distance", entry->distance);
  omo_json_object_add_text (json, "distance_unit", get_unit_id (entry->kind));
  omo_json_object_add_text (json, "ticket", entry->ticket);
  omo_json_object_add_text (json, "note", entry->note);
  omo_json_object_add_text (json, "picture", entry->picture_name);
  omo_json_object_end (json);
}

static void
append_record (GString *json, const OmoRecord *record)
{
  gboolean is_known = record->has_service_time;

  omo_json_object_begin (json, NULL);
  omo_json_object_add_time (json, "time", record->time);
  omo_json_object_add_text (json, "job_type", omo_job_type_get (record->kind)->id);
  omo_json_object_add_text (json, "endpoint", record->endpoint);
  omo_json_object_add_text (json, "outcome", omo_outcome_get_id (record->outcome));
  omo_json_object_add_text (json, "result", record->result);
  omo_json_object_add_text (json, "message", record->message);
  omo_json_object_add_text (json, "verdict", omo_verdict_get_id (record->verdict));
  omo_json_object_add_number (json, "distance", record->distance);
  omo_json_object_add_text (json, "distance_unit", get_unit_id (record->kind));
  omo_json_object_add_number (json, "seconds", record->seconds);
  omo_json_object_add_number (json, "service_seconds",
                              is_known ? record->service_time.seconds : NAN);
  omo_json_object_add_number (json, "waiting_seconds",
                              is_known ? record->service_time.waiting : NAN);
  omo_json_object_add_text (json, "ticket", record->ticket);
  omo_json_object_add_text (json, "note", record->note);
  omo_json_object_end (json);
}

/* One object a line, so that a line tool can work with it; the list as a whole is JSON. */
static void
begin_line (GString *json, gboolean is_first)
{
  g_string_append (json, is_first ? "\n" : ",\n");
}

char *
omo_history_print_list_json (GPtrArray *entries)
{
  GString *json = g_string_new ("[");
  gboolean is_first = TRUE;

  g_return_val_if_fail (entries != NULL, NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      GString *line;

      if (g_ptr_array_index (entries, i) == NULL)
        continue;
      line = g_string_new (NULL);
      append_entry (line, g_ptr_array_index (entries, i));
      begin_line (json, is_first);
      g_string_append_len (json, line->str, (gssize) line->len);
      g_string_free (line, TRUE);
      is_first = FALSE;
    }
  g_string_append (json, "\n]\n");
  return g_string_free (json, FALSE);
}

char *
omo_history_print_records_json (GArray *records)
{
  GString *json = g_string_new ("[");

  g_return_val_if_fail (records != NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      GString *line = g_string_new (NULL);

      append_record (line, &g_array_index (records, OmoRecord, i));
      begin_line (json, i == 0);
      g_string_append_len (json, line->str, (gssize) line->len);
      g_string_free (line, TRUE);
    }
  g_string_append (json, "\n]\n");
  return g_string_free (json, FALSE);
}

/* ---- one job, for people ---- */

static void
append_line (GString *text, const char *name, const char *value)
{
  g_autofree char *plain = NULL;

  if (value == NULL || *value == '\0')
    return;
  plain = omo_check_plain_new (value);
  g_string_append_printf (text, "%s: %s\n", name, plain);
}

static void
append_number_line (GString *text, const char *name, double number, const char *unit)
{
  g_autofree char *digits = isfinite (number) ? omo_number_print_rounded (number) : NULL;
  g_autofree char *value = digits == NULL ? NULL : g_strdup_printf ("%s %s", digits, unit);

  append_line (text, name, value);
}

static void
append_sent_lines (GString *text, const OmoHistoryJob *job)
{
  g_autofree char *time = print_time (job->time);
  g_autofree char *size = job->view_width == 0
                              ? NULL
                              : g_strdup_printf ("%d × %d px", job->view_width, job->view_height);

  append_line (text, "ID", job->uuid);
  append_line (text, _ ("Time"), time);
  append_line (text, _ ("Job type"), _ (omo_job_type_get (job->kind)->label));
  append_line (text, _ ("Type id"), job->type_job_id);
  append_line (text, _ ("Service"), omo_standin_name_tell (job->endpoint));
  append_line (text, _ ("Displayed size"), size);
  append_line (text, _ ("Question"), job->question);
  for (guint i = 0; i < OMO_HISTORY_N_PICTURES; i++)
    append_line (text, _ ("Picture"), job->picture_names[i]);
}

char *
omo_history_print_job_text (const OmoHistoryJob *job)
{
  GString *text = g_string_new (NULL);
  const OmoHistoryJudgement *judgement;

  g_return_val_if_fail (job != NULL, NULL);

  judgement = &job->judgement;
  append_sent_lines (text, job);
  append_line (text, _ ("Outcome"), _ (omo_outcome_get_label (job->outcome)));
  append_line (text, _ ("Result"), job->result);
  append_line (text, _ ("Message"), job->message);
  if (job->error != NULL)
    {
      g_autofree char *told = omo_detail_tell (job->error);

      append_line (text, _ ("Error"), told);
    }
  append_line (text, _ ("The service’s words"), omo_error_get_words (job->error));
  append_number_line (text, _ ("Took"), job->seconds, "s");
  append_line (text, _ ("Verdict"), _ (omo_verdict_get_label (judgement->verdict)));
  append_number_line (text, _ ("Distance"), judgement->distance,
                      omo_job_type_get (job->kind)->shape == OMO_ANSWER_ROTATION ? "°" : "px");
  append_line (text, _ ("Ticket"), judgement->ticket);
  append_line (text, _ ("Note"), judgement->note);
  return g_string_free (text, FALSE);
}

/* ---- one job, for programs ---- */

static void
append_pictures (GString *json, const OmoHistoryJob *job)
{
  omo_json_object_begin_list (json, "pictures");
  for (guint i = 0; i < OMO_HISTORY_N_PICTURES; i++)
    {
      if (job->pictures[i] == NULL)
        continue;
      omo_json_object_begin (json, NULL);
      omo_json_object_add_text (json, "name", job->picture_names[i]);
      omo_json_object_add_int (json, "bytes", (gint64) g_bytes_get_size (job->pictures[i]));
      omo_json_object_end (json);
    }
  omo_json_object_end_list (json);
}

static void
append_error (GString *json, const GError *error)
{
  if (error == NULL)
    {
      omo_json_object_add_text (json, "error", NULL);
      return;
    }
  omo_json_object_begin (json, "error");
  omo_json_object_add_text (
      json, "code",
      error->domain == OMO_ERROR ? omo_error_code_name ((OmoErrorCode) error->code) : "failed");
  omo_json_object_add_text (json, "detail", error->message);
  omo_json_object_add_text (json, "words", omo_error_get_words (error));
  omo_json_object_add_text (json, "service_code", omo_error_get_service_code (error));
  omo_json_object_add_int (json, "http_status", omo_error_get_http_status (error));
  omo_json_object_end (json);
}

static void
append_times (GString *json, const OmoHistoryJob *job)
{
  omo_json_object_add_int (json, "polls", job->n_asked);
  omo_json_object_begin (json, "seconds");
  omo_json_object_add_number (json, "create", job->create_seconds);
  omo_json_object_add_number (json, "wait", job->wait_seconds);
  omo_json_object_add_number (json, "total", job->seconds);
  omo_json_object_add_number (json, "service",
                              job->has_service_time ? job->service_time.seconds : NAN);
  omo_json_object_end (json);
}

static void
append_judgement (GString *json, const OmoHistoryJob *job)
{
  const OmoHistoryJudgement *judgement = &job->judgement;

  omo_json_object_add_text (json, "verdict", omo_verdict_get_id (judgement->verdict));
  omo_json_object_add_text (json, "proposed", omo_verdict_get_id (judgement->proposed));
  omo_json_object_add_number (json, "distance", judgement->distance);
  omo_json_object_add_text (json, "distance_unit", get_unit_id (job->kind));
  omo_json_object_add_text (json, "ticket", judgement->ticket);
  omo_json_object_add_text (json, "note", judgement->note);
}

char *
omo_history_print_job_json (const OmoHistoryJob *job)
{
  GString *json = g_string_new (NULL);

  g_return_val_if_fail (job != NULL, NULL);

  omo_json_object_begin (json, NULL);
  omo_json_object_add_text (json, "id", job->uuid);
  omo_json_object_add_time (json, "time", job->time);
  omo_json_object_add_text (json, "job_type", omo_job_type_get (job->kind)->id);
  omo_json_object_add_text (json, "dialect", job->dialect);
  omo_json_object_add_text (json, "endpoint", job->endpoint);
  omo_json_object_add_text (json, "type_job_id", job->type_job_id);
  omo_json_object_add_int (json, "view_width", job->view_width);
  omo_json_object_add_int (json, "view_height", job->view_height);
  omo_json_object_add_text (json, "question", job->question);
  append_pictures (json, job);
  omo_json_object_add_text (json, "outcome", omo_outcome_get_id (job->outcome));
  omo_json_object_add_text (json, "result", job->result);
  omo_json_object_add_text (json, "message", job->message);
  append_error (json, job->error);
  append_times (json, job);
  append_judgement (json, job);
  omo_json_object_end (json);
  g_string_append_c (json, '\n');
  return g_string_free (json, FALSE);
}
