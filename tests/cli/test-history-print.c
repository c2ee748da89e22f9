/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-history-print.h"

#include <math.h>
#include <string.h>

#include "core/omo-error.h"
#include "core/omo-json.h"

#define UUID "5a0e0b9e-0000-4000-8000-000000000001"

static JsonNode *
parse (const char *json)
{
  g_autoptr (GError) error = NULL;
  JsonNode *root = omo_json_parse (json, strlen (json), NULL, &error);

  g_assert_no_error (error);
  return root;
}

static const char *
get_text (JsonObject *object, const char *name)
{
  const char *text = NULL;

  g_assert_true (omo_json_read_string (object, name, &text));
  return text;
}

static double
get_number (JsonObject *object, const char *name)
{
  double number = NAN;

  g_assert_true (omo_json_read_number (object, name, &number));
  return number;
}

static OmoHistoryEntry *
make_entry (const char *result)
{
  OmoHistoryEntry *entry = g_new0 (OmoHistoryEntry, 1);

  entry->uuid = g_strdup (UUID);
  entry->time = 1700000000;
  entry->kind = OMO_JOB_WEB_ROTATE;
  entry->outcome = OMO_OUTCOME_ANSWERED;
  entry->result = g_strdup (result);
  entry->seconds = 3.21;
  entry->verdict = OMO_VERDICT_WRONG;
  entry->distance = 12.5;
  entry->ticket = g_strdup ("T-17");
  return entry;
}

/* One that is gone, and one with an escape sequence in it. */
static GPtrArray *
make_entries (void)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) omo_history_entry_free);

  g_ptr_array_add (entries, make_entry ("50"));
  g_ptr_array_add (entries, NULL);
  g_ptr_array_add (entries, make_entry ("\x1b[2J"));
  return entries;
}

static void
test_list_text (void)
{
  g_autoptr (GPtrArray) entries = make_entries ();
  g_autofree char *text = omo_history_print_list_text (entries);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_true (g_str_has_prefix (lines[0], UUID "  20"));
  g_assert_true (g_str_has_suffix (lines[0], "  web-rotate    Answered  Wrong  3.2 s  50  [T-17]"));
  g_assert_null (strchr (lines[1], '\x1b'));
  g_assert_cmpstr (lines[2], ==, "");
}

static void
test_list_json (void)
{
  g_autoptr (GPtrArray) entries = make_entries ();
  g_autofree char *json = omo_history_print_list_json (entries);
  g_autoptr (JsonNode) root = parse (json);
  JsonArray *list = json_node_get_array (root);
  JsonObject *first = json_array_get_object_element (list, 0);

  g_assert_cmpuint (json_array_get_length (list), ==, 2);
  g_assert_cmpstr (get_text (first, "id"), ==, UUID);
  g_assert_cmpstr (get_text (first, "time"), ==, "2023-11-14T22:13:20Z");
  g_assert_cmpstr (get_text (first, "result"), ==, "50");
  g_assert_cmpstr (get_text (first, "verdict"), ==, "wrong");
  g_assert_cmpstr (get_text (first, "distance_unit"), ==, "degrees");
  g_assert_cmpfloat (get_number (first, "distance"), ==, 12.5);
  g_assert_true (omo_json_is_absent (first, "error"));
  g_assert_cmpstr (get_text (json_array_get_object_element (list, 1), "result"), ==, "\x1b[2J");
}

static void
test_records_json (void)
{
  g_autoptr (GArray) records = omo_record_array_new ();
  g_autofree char *none = omo_history_print_records_json (records);
  OmoRecord record = { .time = 1700000000,
                       .kind = OMO_JOB_WEB_PAIR,
                       .outcome = OMO_OUTCOME_REFUSED,
                       .distance = NAN,
                       .seconds = 0.5,
                       .message = g_strdup ("hết tiền") };
  g_autofree char *json = NULL;
  g_autoptr (JsonNode) root = NULL;
  JsonObject *first;

  g_array_append_val (records, record);
  json = omo_history_print_records_json (records);
  root = parse (json);
  first = json_array_get_object_element (json_node_get_array (root), 0);
  g_assert_cmpstr (get_text (first, "outcome"), ==, "refused");
  g_assert_cmpstr (get_text (first, "message"), ==, "hết tiền");
  g_assert_cmpfloat (get_number (first, "seconds"), ==, 0.5);
  g_assert_true (omo_json_is_absent (first, "distance"));
  g_assert_true (omo_json_is_absent (first, "service_seconds"));
  json_node_unref (parse (none));
}

static OmoHistoryJob *
make_job (void)
{
  OmoHistoryJob *job = omo_history_job_new ();

  job->time = 1700000000;
  job->kind = OMO_JOB_WEB_PAIR;
  job->endpoint = g_strdup ("https://example.org/api");
  job->view_width = 340;
  job->view_height = 212;
  job->pictures[0] = g_bytes_new_static ("12345", 5);
  job->picture_names[0] = g_strdup ("pair.png");
  job->outcome = OMO_OUTCOME_REFUSED;
  job->error = g_error_new_literal (OMO_ERROR, OMO_ERROR_REFUSED, "technical");
  omo_error_set_words (job->error, "Balance is\nempty");
  omo_error_set_http_status (job->error, 402);
  job->seconds = 1.25;
  job->judgement.note = g_strdup ("gọi lại");
  return job;
}

static void
test_job_text (void)
{
  g_autoptr (OmoHistoryJob) job = make_job ();
  g_autofree char *text = omo_history_print_job_text (job);

  g_assert_nonnull (strstr (text, "Displayed size: 340 × 212 px\n"));
  g_assert_nonnull (strstr (text, "Picture: pair.png\n"));
  g_assert_nonnull (strstr (text, "Outcome: Refused\n"));
  g_assert_nonnull (strstr (text, "The service’s words: Balance is empty\n"));
  g_assert_nonnull (strstr (text, "Note: gọi lại\n"));
  /* What is not known has no line. */
  g_assert_null (strstr (text, "Result"));
  g_assert_null (strstr (text, "Distance"));
}

static void
test_job_json (void)
{
  g_autoptr (OmoHistoryJob) job = make_job ();
  g_autofree char *json = omo_history_print_job_json (job);
  g_autoptr (JsonNode) root = parse (json);
  JsonObject *object = json_node_get_object (root);
  JsonObject *error = json_object_get_object_member (object, "error");
  JsonObject *picture =
      json_array_get_object_element (json_object_get_array_member (object, "pictures"), 0);

  g_assert_cmpstr (get_text (object, "id"), ==, job->uuid);
  g_assert_cmpfloat (get_number (object, "view_width"), ==, 340);
  g_assert_cmpstr (get_text (error, "code"), ==, "refused");
  g_assert_cmpstr (get_text (error, "words"), ==, "Balance is\nempty");
  g_assert_cmpfloat (get_number (error, "http_status"), ==, 402);
  g_assert_cmpstr (get_text (picture, "name"), ==, "pair.png");
  g_assert_cmpfloat (get_number (picture, "bytes"), ==, 5);
  g_assert_cmpfloat (get_number (json_object_get_object_member (object, "seconds"), "total"), ==,
                     1.25);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/history-print/list-text", test_list_text);
  g_test_add_func ("/cli/history-print/list-json", test_list_json);
  g_test_add_func ("/cli/history-print/records-json", test_records_json);
  g_test_add_func ("/cli/history-print/job-text", test_job_text);
  g_test_add_func ("/cli/history-print/job-json", test_job_json);

  return g_test_run ();
}
