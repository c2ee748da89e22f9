/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-statistics-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/omo-number.h"

/* A histogram of fewer steps looks like an accident. */
#define MIN_STEPS 6

static char *
print_step (const OmoHistogram *histogram, guint index)
{
  g_autofree char *from = omo_number_print (index * histogram->step);
  g_autofree char *to = omo_number_print ((index + 1) * histogram->step);

  if (index == OMO_HISTOGRAM_N_STEPS - 1)
    return g_strdup_printf ("%s+", from);
  return g_strdup_printf ("%s–%s", from, to);
}

static guint
count_steps (const OmoHistogram *histogram, double limit)
{
  guint n_steps = MIN_STEPS;

  for (guint i = 0; i < OMO_HISTOGRAM_N_STEPS; i++)
    if (histogram->counts[i] > 0)
      n_steps = MAX (n_steps, i + 1);
  if (limit / histogram->step < OMO_HISTOGRAM_N_STEPS)
    n_steps = MAX (n_steps, (guint) ceil (limit / histogram->step));
  return n_steps;
}

/* As people write a day; the year stands in the title of whatever shows the chart. */
static char *
print_day (const OmoDay *day)
{
  g_autofree char *moment = g_strconcat (day->name, "T00:00:00Z", NULL);
  g_autoptr (GDateTime) date = g_date_time_new_from_iso8601 (moment, NULL);

  if (date == NULL) /* a time that no calendar has */
    return g_strdup (day->name);
  /* Translators: month and day in a chart, as strftime has them; xgettext:no-c-format */
  return g_date_time_format (date, _ ("%m-%d"));
}

static guint
get_first_day (const OmoStatistics *statistics)
{
  guint n_days = statistics->days->len;

  return n_days > OMO_STATISTICS_CHART_MAX_DAYS ? n_days - OMO_STATISTICS_CHART_MAX_DAYS : 0;
}

OmoChart *
omo_statistics_chart_distances (const OmoHistogram *histogram, gboolean is_angle, double limit)
{
  OmoChart *chart =
      omo_chart_new (OMO_CHART_BARS,
                     is_angle ? _ ("How far off, degrees") : _ ("How far off, displayed px"), NULL);
  double known_limit = isfinite (limit) && limit > 0 ? limit : 0;
  guint n_steps = count_steps (histogram, known_limit);

  omo_chart_add_series (chart, _ ("Jobs"), OMO_TINT_FIRST);
  for (guint i = 0; histogram->n > 0 && i < n_steps; i++)
    {
      g_autofree char *label = print_step (histogram, i);
      double count = histogram->counts[i];

      omo_chart_add_item (chart, label, &count);
    }
  if (known_limit > 0)
    omo_chart_set_limit (chart, known_limit / histogram->step, _ ("tolerance"));
  return chart;
}

OmoChart *
omo_statistics_chart_verdicts (const OmoStatistics *statistics)
{
  static const struct
  {
    OmoVerdict verdict;
    OmoTint tint;
  } parts[] = {
    { OMO_VERDICT_RIGHT, OMO_TINT_RIGHT },
    { OMO_VERDICT_WRONG, OMO_TINT_WRONG },
    { OMO_VERDICT_UNSURE, OMO_TINT_UNSURE },
    { OMO_VERDICT_NONE, OMO_TINT_NONE },
  };
  OmoChart *chart = omo_chart_new (OMO_CHART_STACK, _ ("Verdicts per day"), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    omo_chart_add_series (chart, _ (omo_verdict_get_label (parts[i].verdict)), parts[i].tint);
  for (guint i = get_first_day (statistics); i < statistics->days->len; i++)
    {
      const OmoDay *day = &g_array_index (statistics->days, OmoDay, i);
      g_autofree char *name = print_day (day);
      double values[G_N_ELEMENTS (parts)];

      for (guint j = 0; j < G_N_ELEMENTS (parts); j++)
        values[j] = day->tally.n_verdicts[parts[j].verdict];
      omo_chart_add_item (chart, name, values);
    }
  return chart;
}

OmoChart *
omo_statistics_chart_times (const OmoStatistics *statistics)
{
  OmoChart *chart = omo_chart_new (OMO_CHART_LINES, _ ("Seconds per day"), "s");

  /* Translators: half of all jobs were answered within this time. */
  omo_chart_add_series (chart, _ ("half"), OMO_TINT_FIRST);
  omo_chart_add_series (chart, _ ("90 %"), OMO_TINT_SECOND);
  omo_chart_add_series (chart, _ ("99 %"), OMO_TINT_NONE);
  for (guint i = get_first_day (statistics); i < statistics->days->len; i++)
    {
      const OmoDay *day = &g_array_index (statistics->days, OmoDay, i);
      g_autofree char *name = print_day (day);
      const OmoPercentiles *seconds = &day->tally.service_seconds;
      double values[] = { seconds->p50, seconds->p90, seconds->p99 };

      omo_chart_add_item (chart, name, values);
    }
  return chart;
}
