/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-history-print-stats.h"

#include <math.h>
#include <string.h>

#include "core/omo-json.h"

/* Two days; three judged right and one wrong; 1 to 4 s. */
static OmoStatistics *
count (void)
{
  g_autoptr (GArray) records = omo_record_array_new ();
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  for (guint i = 0; i < 5; i++)
    {
      OmoRecord record = { .time = 1700000000 + (i == 4 ? 24 * 60 * 60 : 0),
                           .kind = i == 3 ? OMO_JOB_WEB_ROTATE : OMO_JOB_WEB_PAIR,
                           .outcome = i == 4 ? OMO_OUTCOME_REFUSED : OMO_OUTCOME_ANSWERED,
                           .verdict = i == 4   ? OMO_VERDICT_NONE
                                      : i == 3 ? OMO_VERDICT_WRONG
                                               : OMO_VERDICT_RIGHT,
                           .distance = NAN,
                           .seconds = NAN,
                           .has_service_time = i != 4,
                           .service_time = { i + 1, 0.5, 0, 0 } };

      g_array_append_val (records, record);
    }
  return omo_statistics_new ((const OmoRecord *) (void *) records->data, records->len, utc);
}

static void
test_text (void)
{
  g_autoptr (OmoStatistics) statistics = count ();
  g_autofree char *text = omo_history_print_stats_text (statistics);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 6);
  g_assert_true (g_str_has_prefix (lines[0],
                                   "All           5 jobs, Answered 4, Refused 1; Right 3: "
                                   "75 %"));
  g_assert_true (g_str_has_suffix (lines[0], "; p50 2.5 s, p90 3.7 s, p99 4 s"));
  g_assert_true (g_str_has_prefix (lines[1], "web-pair      4 jobs, Answered 3, Refused 1; "));
  g_assert_true (g_str_has_prefix (lines[2], "web-rotate    1 job, Answered 1; Wrong 1: 100 %"));
  g_assert_true (g_str_has_prefix (lines[3], "2023-11-14    4 jobs, Answered 4; "));
  g_assert_cmpstr (lines[4], ==, "2023-11-15    1 job, Refused 1");
}

static void
test_json (void)
{
  g_autoptr (OmoStatistics) statistics = count ();
  g_autofree char *json = omo_history_print_stats_json (statistics);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = omo_json_parse (json, strlen (json), NULL, &error);
  JsonArray *groups;
  JsonObject *all;
  double number = 0;

  g_assert_no_error (error);
  groups = json_node_get_array (root);
  g_assert_cmpuint (json_array_get_length (groups), ==, 5);
  all = json_array_get_object_element (groups, 0);
  g_assert_true (omo_json_read_number (all, "right_share", &number));
  g_assert_cmpfloat (number, ==, 0.75);
  g_assert_true (omo_json_read_number (all, "waiting_share", &number));
  g_assert_cmpfloat (number, ==, 0.2);
}

static void
test_csv (void)
{
  g_autoptr (OmoStatistics) statistics = count ();
  g_autofree char *table = omo_history_print_stats_csv (statistics);
  g_auto (GStrv) lines = g_strsplit (table, "\r\n", -1);
  g_auto (GStrv) names = g_strsplit (lines[0], ",", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 7);
  /* 2 s / 10 s were spent waiting; 3 of 4: Wilson's interval. */
  g_assert_cmpstr (lines[1], ==, "all,,5,4,0,1,3,1,0,0.75,0.3010,0.9540,2.5,3.7,3.97,0.2");
  for (guint i = 1; i < 6; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, g_strv_length (names));
    }
  g_assert_cmpstr (lines[5], ==, "day,2023-11-15,1,0,0,1,0,0,0,,,,,,,");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/history-print-stats/text", test_text);
  g_test_add_func ("/cli/history-print-stats/json", test_json);
  g_test_add_func ("/cli/history-print-stats/csv", test_csv);

  return g_test_run ();
}
