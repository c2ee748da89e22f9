/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-history-print-stats.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cli/omo-json-object.h"
#include "core/omo-csv.h"
#include "core/omo-number.h"

#define LINE_END "\r\n"

typedef struct
{
  const char *kind; /* "all", "type", "day" */
  const char *name;
  const OmoTally *tally;
} Group;

/* All, the job types and the days that have jobs. */
static GArray *
list_groups (const OmoStatistics *statistics)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (Group));
  const Group all = { "all", "", &statistics->all };

  g_array_append_val (groups, all);
  for (guint i = 0; i < OMO_N_JOB_TYPES; i++)
    {
      const Group group = { "type", omo_job_type_get ((OmoJobKind) i)->id, &statistics->kinds[i] };

      if (group.tally->n_jobs > 0)
        g_array_append_val (groups, group);
    }
  for (guint i = 0; i < statistics->days->len; i++)
    {
      const OmoDay *day = &g_array_index (statistics->days, OmoDay, i);
      const Group group = { "day", day->name, &day->tally };

      g_array_append_val (groups, group);
    }
  return groups;
}

/* ---- for people ---- */

static void
append_outcomes (GString *text, const OmoTally *tally)
{
  g_string_append_printf (text, ngettext ("%u job", "%u jobs", tally->n_jobs), tally->n_jobs);
  for (guint i = 0; i < OMO_N_OUTCOMES; i++)
    if (tally->n_outcomes[i] > 0)
      g_string_append_printf (text, ", %s %u", _ (omo_outcome_get_label ((OmoOutcome) i)),
                              tally->n_outcomes[i]);
}

static void
append_verdicts (GString *text, const OmoTally *tally)
{
  for (guint i = OMO_VERDICT_RIGHT; i < OMO_N_VERDICTS; i++)
    {
      g_autofree char *share = NULL;

      if (tally->n_verdicts[i] == 0)
        continue;
      share = omo_proportion_print (&tally->verdicts[i]);
      g_string_append_printf (text, "; %s %u: %s", _ (omo_verdict_get_label ((OmoVerdict) i)),
                              tally->n_verdicts[i], share);
    }
}

static void
append_times (GString *text, const OmoPercentiles *seconds)
{
  g_autofree char *p50 = NULL;
  g_autofree char *p90 = NULL;
  g_autofree char *p99 = NULL;

  if (seconds->n == 0)
    return;
  p50 = omo_number_print_rounded (seconds->p50);
  p90 = omo_number_print_rounded (seconds->p90);
  p99 = omo_number_print_rounded (seconds->p99);
  g_string_append_printf (text, "; p50 %s s, p90 %s s, p99 %s s", p50, p90, p99);
}

char *
omo_history_print_stats_text (const OmoStatistics *statistics)
{
  g_autoptr (GArray) groups = NULL;
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (statistics != NULL, NULL);

  groups = list_groups (statistics);
  for (guint i = 0; i < groups->len; i++)
    {
      const Group *group = &g_array_index (groups, Group, i);

      g_string_append_printf (text, "%-12s  ", i == 0 ? _ ("All") : group->name);
      append_outcomes (text, group->tally);
      append_verdicts (text, group->tally);
      append_times (text, &group->tally->service_seconds);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

/* ---- for programs ---- */

static void
append_tally (GString *json, const Group *group)
{
  const OmoTally *tally = group->tally;
  const OmoProportion *right = &tally->verdicts[OMO_VERDICT_RIGHT];

  omo_json_object_begin (json, NULL);
  omo_json_object_add_text (json, "group", group->kind);
  omo_json_object_add_text (json, "name", group->name);
  omo_json_object_add_int (json, "jobs", tally->n_jobs);
  for (guint i = 0; i < OMO_N_OUTCOMES; i++)
    omo_json_object_add_int (json, omo_outcome_get_id ((OmoOutcome) i), tally->n_outcomes[i]);
  for (guint i = OMO_VERDICT_RIGHT; i < OMO_N_VERDICTS; i++)
    omo_json_object_add_int (json, omo_verdict_get_id ((OmoVerdict) i), tally->n_verdicts[i]);
  omo_json_object_add_number (json, "right_share", right->share);
  omo_json_object_add_number (json, "right_low", right->low);
  omo_json_object_add_number (json, "right_high", right->high);
  omo_json_object_add_number (json, "service_p50", tally->service_seconds.p50);
  omo_json_object_add_number (json, "service_p90", tally->service_seconds.p90);
  omo_json_object_add_number (json, "service_p99", tally->service_seconds.p99);
  omo_json_object_add_number (json, "waiting_share", tally->waiting_share);
  omo_json_object_end (json);
}

char *
omo_history_print_stats_json (const OmoStatistics *statistics)
{
  g_autoptr (GArray) groups = NULL;
  GString *json = g_string_new (NULL);

  g_return_val_if_fail (statistics != NULL, NULL);

  groups = list_groups (statistics);
  omo_json_object_begin_list (json, NULL);
  for (guint i = 0; i < groups->len; i++)
    append_tally (json, &g_array_index (groups, Group, i));
  omo_json_object_end_list (json);
  g_string_append_c (json, '\n');
  return g_string_free (json, FALSE);
}

static void
append_cell (GString *table, double number)
{
  g_string_append_c (table, ',');
  omo_csv_append_number (table, number);
}

static void
append_row (GString *table, const Group *group)
{
  const OmoTally *tally = group->tally;
  const OmoProportion *right = &tally->verdicts[OMO_VERDICT_RIGHT];

  g_string_append_printf (table, "%s,%s,%u", group->kind, group->name, tally->n_jobs);
  for (guint i = 0; i < OMO_N_OUTCOMES; i++)
    g_string_append_printf (table, ",%u", tally->n_outcomes[i]);
  for (guint i = OMO_VERDICT_RIGHT; i < OMO_N_VERDICTS; i++)
    g_string_append_printf (table, ",%u", tally->n_verdicts[i]);
  append_cell (table, right->share);
  append_cell (table, right->low);
  append_cell (table, right->high);
  append_cell (table, tally->service_seconds.p50);
  append_cell (table, tally->service_seconds.p90);
  append_cell (table, tally->service_seconds.p99);
  append_cell (table, tally->waiting_share);
  g_string_append (table, LINE_END);
}

char *
omo_history_print_stats_csv (const OmoStatistics *statistics)
{
  g_autoptr (GArray) groups = NULL;
  GString *table = g_string_new ("group,name,jobs,answered,failed,refused,right,wrong,unsure,"
                                 "right_share,right_low,right_high,service_p50,service_p90,"
                                 "service_p99,waiting_share" LINE_END);

  g_return_val_if_fail (statistics != NULL, NULL);

  groups = list_groups (statistics);
  for (guint i = 0; i < groups->len; i++)
    append_row (table, &g_array_index (groups, Group, i));
  return g_string_free (table, FALSE);
}
