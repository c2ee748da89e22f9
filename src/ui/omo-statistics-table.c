/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-statistics-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/omo-day-name.h"
/* A name stands in two lines or three. */
#define NAME_CHARS 14

typedef char *(*PrintFunc) (const OmoTally *tally, const OmoServicePrice *told);

static char *
print_jobs (const OmoTally *tally, const OmoServicePrice *told)
{
  return g_strdup_printf ("%u", tally->n_jobs);
}

static char *
print_answered (const OmoTally *tally, const OmoServicePrice *told)
{
  return g_strdup_printf ("%u / %u / %u", tally->n_outcomes[OMO_OUTCOME_ANSWERED],
                          tally->n_outcomes[OMO_OUTCOME_FAILED],
                          tally->n_outcomes[OMO_OUTCOME_REFUSED]);
}

static char *
print_verdict (const OmoTally *tally, OmoVerdict verdict)
{
  const OmoProportion *share = &tally->verdicts[verdict];

  if (tally->n_verdicts[verdict] == 0)
    return g_strdup ("0");
  return g_strdup_printf (_ ("%u (%.0f–%.0f %%)"), tally->n_verdicts[verdict], share->low * 100,
                          share->high * 100);
}

static char *
print_right (const OmoTally *tally, const OmoServicePrice *told)
{
  return print_verdict (tally, OMO_VERDICT_RIGHT);
}

static char *
print_wrong (const OmoTally *tally, const OmoServicePrice *told)
{
  return print_verdict (tally, OMO_VERDICT_WRONG);
}

static char *
print_unsure (const OmoTally *tally, const OmoServicePrice *told)
{
  return print_verdict (tally, OMO_VERDICT_UNSURE);
}

static char *
print_seconds (const OmoTally *tally, const OmoServicePrice *told)
{
  const OmoPercentiles *seconds = &tally->service_seconds;

  if (seconds->n == 0)
    return g_strdup ("–");
  return g_strdup_printf ("%.1f / %.1f / %.1f s", seconds->p50, seconds->p90, seconds->p99);
}

static char *
print_waiting (const OmoTally *tally, const OmoServicePrice *told)
{
  if (isnan (tally->waiting_share))
    return g_strdup ("–");
  return g_strdup_printf (_ ("%.0f %%"), tally->waiting_share * 100);
}

static char *
print_told (const OmoTally *tally, const OmoServicePrice *told)
{
  if (told == NULL || told->success_percent == OMO_UNTOLD || told->seconds == OMO_UNTOLD)
    return g_strdup ("–");
  return g_strdup_printf (_ ("%.0f %%, %.0f s"), told->success_percent, told->seconds);
}

static const struct
{
  const char *title;
  PrintFunc print;
} columns[] = {
  { N_ ("Jobs"), print_jobs },
  { N_ ("Answered / failed / refused"), print_answered },
  { N_ ("Right"), print_right },
  { N_ ("Wrong"), print_wrong },
  { N_ ("Unsure"), print_unsure },
  { N_ ("Service time p50 / p90 / p99"), print_seconds },
  { N_ ("Between polls"), print_waiting },
  { N_ ("Advertised"), print_told },
};

static GtkWidget *
put (GtkGrid *grid, const char *text, int column, int row)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  /* Words may take two lines, numbers stay together. */
  gtk_label_set_wrap (GTK_LABEL (label), row == 0 || column == 0);
  gtk_grid_attach (grid, label, column, row, 1, 1);
  return label;
}

/* "Rotate, web, Wrong: 3 (10–40 %)" */
static void
put_number (GtkGrid *grid, const char *text, const char *row_name, int column, int row)
{
  GtkWidget *label = put (grid, text, column, row);
  g_autofree char *spoken =
      g_strdup_printf ("%s, %s: %s", row_name, _ (columns[column - 1].title), text);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

static void
put_row (GtkGrid *grid,
         int row,
         const char *name,
         const OmoTally *tally,
         const OmoServicePrice *told,
         gsize n_columns)
{
  gtk_label_set_width_chars (GTK_LABEL (put (grid, name, 0, row)), NAME_CHARS);
  for (gsize i = 0; i < n_columns; i++)
    {
      g_autofree char *text = columns[i].print (tally, told);

      put_number (grid, text, name, (int) i + 1, row);
    }
}

static void
put_head (GtkGrid *grid, gsize n_columns)
{
  for (gsize i = 0; i < n_columns; i++)
    gtk_widget_add_css_class (put (grid, _ (columns[i].title), (int) i + 1, 0), "dim-label");
}

/* Returns the next row. */
static int
put_kinds (GtkGrid *grid, int row, const OmoStatistics *statistics, GPtrArray *prices)
{
  for (OmoJobKind kind = 0; kind < OMO_N_JOB_TYPES; kind++)
    if (statistics->kinds[kind].n_jobs > 0)
      put_row (grid, row++, _ (omo_job_type_get (kind)->label), &statistics->kinds[kind],
               prices == NULL ? NULL : omo_service_prices_find_kind (prices, kind),
               G_N_ELEMENTS (columns));
  return row;
}

/* As people write it; files keep the name. */
static char *
print_day (const OmoDay *day)
{
  g_autofree char *moment = g_strconcat (day->name, "T00:00:00Z", NULL);
  g_autoptr (GDateTime) date = g_date_time_new_from_iso8601 (moment, NULL);

  return date == NULL ? g_strdup (day->name) : omo_day_name_print (date);
}

void
omo_statistics_table_fill (GtkGrid *grid, const OmoStatistics *statistics, GPtrArray *prices)
{
  int row;

  g_return_if_fail (GTK_IS_GRID (grid) && statistics != NULL);

  put_head (grid, G_N_ELEMENTS (columns));
  row = put_kinds (grid, 1, statistics, prices);
  put_row (grid, row, _ ("All"), &statistics->all, NULL, G_N_ELEMENTS (columns));
}

/* Of a day the service says nothing. */
void
omo_statistics_table_fill_days (GtkGrid *grid, const OmoStatistics *statistics)
{
  guint n = MIN (statistics->days->len, OMO_STATISTICS_TABLE_MAX_DAYS);

  g_return_if_fail (GTK_IS_GRID (grid) && statistics != NULL);

  put_head (grid, G_N_ELEMENTS (columns) - 1);
  for (guint i = 0; i < n; i++)
    {
      const OmoDay *day = &g_array_index (statistics->days, OmoDay, statistics->days->len - 1 - i);
      g_autofree char *name = print_day (day);

      put_row (grid, (int) i + 1, name, &day->tally, NULL, G_N_ELEMENTS (columns) - 1);
    }
}
