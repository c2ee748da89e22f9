/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-statistics.h"

#include <math.h>

/* A group while it is counted. */
typedef struct
{
  OmoTally *tally;
  GArray *seconds; /* of double */
  double service;
  double waiting;
} Count;

typedef struct
{
  gint64 start;
  gint64 end; /* the next midnight: a day may have 23 hours */
  char *name;
  OmoTally tally;
  Count count;
} DayCount;

static void
start_count (Count *count, OmoTally *tally)
{
  count->tally = tally;
  count->seconds = g_array_new (FALSE, FALSE, sizeof (double));
}

static void
count_record (Count *count, const OmoRecord *record)
{
  OmoTally *tally = count->tally;

  tally->n_jobs++;
  tally->n_outcomes[record->outcome]++;
  tally->n_verdicts[record->verdict]++;
  if (!record->has_service_time || !isfinite (record->service_time.seconds))
    return;
  g_array_append_val (count->seconds, record->service_time.seconds);
  count->service += record->service_time.seconds;
  count->waiting += record->service_time.waiting;
}

static void
finish_count (Count *count)
{
  OmoTally *tally = count->tally;
  guint n_judged = tally->n_jobs - tally->n_verdicts[OMO_VERDICT_NONE];

  for (guint i = 0; i < OMO_N_VERDICTS; i++)
    tally->verdicts[i] =
        omo_wilson_measure (tally->n_verdicts[i], i == OMO_VERDICT_NONE ? tally->n_jobs : n_judged);
  tally->service_seconds =
      omo_percentiles_measure ((double *) (void *) count->seconds->data, count->seconds->len);
  tally->waiting_share = count->service > 0 ? count->waiting / count->service : NAN;
  g_array_unref (count->seconds);
}

static void
count_distance (OmoStatistics *self, const OmoRecord *record)
{
  gboolean is_angle = omo_job_type_get (record->kind)->shape == OMO_ANSWER_ROTATION;
  OmoHistogram *histogram = is_angle ? &self->degrees : &self->px;

  if (!isfinite (record->distance) || record->distance < 0)
    return;
  histogram->n++;
  histogram->counts[(int) fmin (record->distance / histogram->step, OMO_HISTOGRAM_N_STEPS - 1)]++;
}

static DayCount *
start_day (GTimeZone *zone, gint64 time)
{
  DayCount *day = g_new0 (DayCount, 1);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time);
  g_autoptr (GDateTime) moment = utc == NULL ? NULL : g_date_time_to_timezone (utc, zone);
  g_autoptr (GDateTime) start = NULL;
  g_autoptr (GDateTime) end = NULL;

  start_count (&day->count, &day->tally);
  day->start = day->end = time;
  if (moment == NULL)
    {
      /* A time that no calendar has. */
      day->name = g_strdup ("");
      return day;
    }
  start = g_date_time_new (zone, g_date_time_get_year (moment), g_date_time_get_month (moment),
                           g_date_time_get_day_of_month (moment), 0, 0, 0);
  end = g_date_time_add_days (start, 1);
  day->start = g_date_time_to_unix (start);
  day->end = end == NULL ? day->start : g_date_time_to_unix (end);
  day->name = g_date_time_format (start, "%Y-%m-%d");
  return day;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const OmoRecord *one = *(const OmoRecord *const *) a;
  const OmoRecord *other = *(const OmoRecord *const *) b;

  return (one->time > other->time) - (one->time < other->time);
}

static void
finish_day (OmoStatistics *self, DayCount *day)
{
  OmoDay finished = { .start = day->start, .name = g_steal_pointer (&day->name) };

  finish_count (&day->count);
  finished.tally = day->tally;
  g_array_append_val (self->days, finished);
  g_free (day);
}

/* In order of time a day is made once and never looked for. */
static void
count_days (OmoStatistics *self, GPtrArray *records, GTimeZone *zone)
{
  DayCount *day = NULL;

  g_ptr_array_sort (records, compare_times);
  for (guint i = 0; i < records->len; i++)
    {
      const OmoRecord *record = g_ptr_array_index (records, i);

      if (day != NULL && record->time >= day->end)
        finish_day (self, g_steal_pointer (&day));
      if (day == NULL)
        day = start_day (zone, record->time);
      count_record (&day->count, record);
    }
  if (day != NULL)
    finish_day (self, day);
}

static void
clear_day (gpointer data)
{
  OmoDay *day = data;

  g_free (day->name);
}

static OmoStatistics *
create_empty (void)
{
  OmoStatistics *self = g_new0 (OmoStatistics, 1);

  self->days = g_array_new (FALSE, TRUE, sizeof (OmoDay));
  g_array_set_clear_func (self->days, clear_day);
  self->px.step = OMO_HISTOGRAM_PX_STEP;
  self->degrees.step = OMO_HISTOGRAM_DEGREES_STEP;
  return self;
}

OmoStatistics *
omo_statistics_new (const OmoRecord *records, gsize n_records, GTimeZone *zone)
{
  OmoStatistics *self = create_empty ();
  g_autoptr (GTimeZone) used = zone == NULL ? g_time_zone_new_local () : g_time_zone_ref (zone);
  g_autoptr (GPtrArray) sorted = g_ptr_array_sized_new ((guint) n_records);
  Count all = { 0 };
  Count kinds[OMO_N_JOB_TYPES] = { 0 };

  g_return_val_if_fail (records != NULL || n_records == 0, self);

  start_count (&all, &self->all);
  for (guint i = 0; i < OMO_N_JOB_TYPES; i++)
    start_count (&kinds[i], &self->kinds[i]);
  for (gsize i = 0; i < n_records; i++)
    {
      count_record (&all, &records[i]);
      count_record (&kinds[records[i].kind], &records[i]);
      count_distance (self, &records[i]);
      g_ptr_array_add (sorted, (gpointer) &records[i]);
    }
  finish_count (&all);
  for (guint i = 0; i < OMO_N_JOB_TYPES; i++)
    finish_count (&kinds[i]);
  count_days (self, sorted, used);
  return self;
}

void
omo_statistics_free (OmoStatistics *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->days);
  g_free (self);
}
