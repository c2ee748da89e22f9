/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-report.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/omo-number.h"
#include "core/omo-statistics-chart.h"

/* Two stand side by side on a sheet of A4. */
#define CHART_WIDTH 430
#define CHART_HEIGHT 220
/* Days in the table; the charts have as many. */
#define MAX_DAYS OMO_STATISTICS_CHART_MAX_DAYS

/* Nothing from elsewhere, no scripts: what a stranger wrote cannot call home even if it were not escaped. */
#define POLICY "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

/* A phone has no room for two charts side by side; tables are then moved under the finger. The charts bring their own
 * colours for a dark screen; paper is light. */
static const char style[] =
    "@page{size:A4;margin:14mm}"
    ":root{color-scheme:light dark;--text:#242424;--dim:#555;--line:#ddd;--ground:#fff}"
    "@media screen and (prefers-color-scheme:dark){"
    ":root{--text:#f2f2f2;--dim:#bbb;--line:#4a4a4a;--ground:#1e1e1e}}"
    "body{font:14px/1.45 system-ui,sans-serif;color:var(--text);background:var(--ground);"
    "max-width:900px;margin:24px auto;padding:0 16px}"
    "h1{font-size:22px;margin:0;overflow-wrap:anywhere}h2{font-size:16px;margin:28px 0 8px}"
    "p{margin:4px 0;color:var(--dim)}"
    ".cards{display:flex;flex-wrap:wrap;gap:8px;margin:18px 0}"
    ".card{flex:1 1 110px;border:1px solid var(--line);border-radius:10px;padding:10px 12px}"
    ".card b{display:block;font-size:20px}"
    ".card span,small{color:var(--dim);font-size:12px}.card small{display:block}"
    ".charts,.pictures{display:flex;flex-wrap:wrap;justify-content:space-between;gap:14px 2%}"
    ".charts picture,figure{width:49%;margin:0;break-inside:avoid}"
    ".charts img{width:100%;height:auto}"
    ".table{overflow-x:auto}"
    "table{border-collapse:collapse;width:100%;font-size:12px}"
    "th,td{text-align:right;padding:4px 5px;border-bottom:1px solid var(--line);"
    "vertical-align:top;white-space:nowrap}"
    "thead th{white-space:normal}thead .share{white-space:nowrap}th:first-child{text-align:left;white-space:normal}"
    "tbody th{font-weight:normal;min-width:9em}"
    "td small{display:block;font-size:11px}"
    "figure img{max-width:100%;max-height:420px;border:1px solid var(--line);border-radius:6px}"
    "figcaption{font-size:12px;color:var(--dim);overflow-wrap:anywhere}"
    "tr,.cards{break-inside:avoid}h2{break-after:avoid}"
    "@media screen and (max-width:600px){.charts picture,figure{width:100%}}"
    "@media print{body{margin:0;padding:0;max-width:none}.table{overflow:visible}"
    ".cards{flex-wrap:nowrap}.card{flex-basis:0}}";

static void
append_escaped (GString *page, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *escaped = g_markup_escape_text (valid, -1);

  g_string_append (page, escaped);
}

static void
append_element (GString *page, const char *element, const char *text)
{
  g_string_append_printf (page, "<%s>", element);
  append_escaped (page, text);
  g_string_append_printf (page, "</%s>", element);
}

static void
append_data (GString *page, const char *type, GBytes *bytes)
{
  gsize size = 0;
  const guchar *data = g_bytes_get_data (bytes, &size);
  g_autofree char *base64 = g_base64_encode (data, size);

  g_string_append_printf (page, "data:%s;base64,%s", type, base64);
}

static char *
print_count (guint count)
{
  return g_strdup_printf ("%u", count);
}

static char *
print_seconds (double seconds)
{
  g_autofree char *number = isnan (seconds) ? NULL : omo_number_print_rounded (seconds);

  return number == NULL ? g_strdup ("–") : g_strdup_printf ("%s s", number);
}

static char *
print_share (double share)
{
  return isnan (share) ? g_strdup ("–") : g_strdup_printf (_ ("%.0f %%"), share * 100);
}

/* Takes `value`. */
static void
append_card (GString *page, const char *name, char *value)
{
  g_string_append (page, "<div class=\"card\">");
  append_element (page, "b", value);
  append_element (page, "span", name);
  g_string_append (page, "</div>");
  g_free (value);
}

/* The share, and in small letters below it where the truth lies. */
static void
append_proportion (GString *page, const char *element, const OmoProportion *proportion)
{
  g_autofree char *share = print_share (proportion->share);
  g_autofree char *interval = omo_proportion_print_interval (proportion);

  g_string_append_printf (page, "<%s>", element);
  append_escaped (page, share);
  if (*interval != '\0')
    append_element (page, "small", interval);
  g_string_append_printf (page, "</%s>", element);
}

static void
append_share_card (GString *page, const char *name, const OmoProportion *proportion)
{
  g_string_append (page, "<div class=\"card\">");
  append_proportion (page, "b", proportion);
  append_element (page, "span", name);
  g_string_append (page, "</div>");
}

/* Takes `text`. */
static void
append_cell (GString *page, char *text)
{
  append_element (page, "td", text);
  g_free (text);
}

static void
append_head (GString *page, const OmoReport *report)
{
  g_autoptr (GTimeZone) zone =
      report->time_zone == NULL ? g_time_zone_new_local () : g_time_zone_ref (report->time_zone);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (report->created);
  g_autoptr (GDateTime) created = utc == NULL ? NULL : g_date_time_to_timezone (utc, zone);
  g_autofree char *time =
      created == NULL ? g_strdup ("") : g_date_time_format (created, "%Y-%m-%d %H:%M");
  const char *title = report->title == NULL ? _ ("All jobs") : report->title;

  /* Translators: the code of this language. */
  g_string_append_printf (page, "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\">",
                          C_ ("language code", "en"));
  g_string_append (page, "<meta http-equiv=\"Content-Security-Policy\" content=\"" POLICY "\">"
                         "<meta name=\"viewport\" content=\"width=device-width\">");
  append_element (page, "title", title);
  g_string_append_printf (page, "<style>%s</style></head><body><main>", style);
  append_element (page, "h1", title);
  g_string_append (page, "<p>");
  append_escaped (page, _ ("Report of Omoscope"));
  g_string_append_printf (page, ", %s</p>\n", time);
}

static void
append_cards (GString *page, const OmoTally *tally)
{
  g_string_append (page, "<div class=\"cards\">");
  append_card (page, _ ("Jobs"), print_count (tally->n_jobs));
  append_share_card (page, _ ("Right"), &tally->verdicts[OMO_VERDICT_RIGHT]);
  append_share_card (page, _ ("Wrong"), &tally->verdicts[OMO_VERDICT_WRONG]);
  append_card (page, _ ("Half answered within"), print_seconds (tally->service_seconds.p50));
  append_card (page, _ ("Nine of ten answered within"), print_seconds (tally->service_seconds.p90));
  append_card (page, _ ("Spent waiting between questions"), print_share (tally->waiting_share));
  g_string_append (page, "</div>\n");
}

static void
append_svg (GString *page, const OmoChart *chart, gboolean is_dark)
{
  g_autoptr (GBytes) svg = omo_chart_to_svg (chart, (OmoSize){ CHART_WIDTH, CHART_HEIGHT },
                                             omo_chart_palette_get (is_dark, FALSE));

  append_data (page, "image/svg+xml", svg);
}

/* Takes `chart`. What a picture of it cannot say to who does not see it stands in its alternative text. */
static void
append_chart (GString *page, OmoChart *chart)
{
  g_string_append (page, "<picture><source media=\"screen and (prefers-color-scheme: dark)\" "
                         "srcset=\"");
  append_svg (page, chart, TRUE);
  g_string_append (page, "\"><img alt=\"");
  append_escaped (page, omo_chart_get_title (chart));
  for (guint i = 0; i < omo_chart_get_n_items (chart); i++)
    {
      g_autofree char *item = omo_chart_print_item (chart, i);

      g_string_append (page, i == 0 ? ". " : "; ");
      append_escaped (page, item);
    }
  g_string_append_printf (page, "\" width=\"%d\" height=\"%d\" src=\"", CHART_WIDTH, CHART_HEIGHT);
  append_svg (page, chart, FALSE);
  g_string_append (page, "\"></picture>\n");
  omo_chart_free (chart);
}

static void
append_charts (GString *page, const OmoReport *report)
{
  const OmoStatistics *statistics = report->statistics;

  g_string_append (page, "<div class=\"charts\">");
  append_chart (page, omo_statistics_chart_verdicts (statistics));
  append_chart (page, omo_statistics_chart_times (statistics));
  if (statistics->px.n > 0)
    append_chart (page,
                  omo_statistics_chart_distances (&statistics->px, FALSE, report->tolerance.px));
  if (statistics->degrees.n > 0)
    append_chart (page, omo_statistics_chart_distances (&statistics->degrees, TRUE,
                                                        report->tolerance.degrees));
  g_string_append (page, "</div>\n");
}

/* What the service says of itself, beside what was measured. */
static char *
print_told (const OmoServicePrice *told)
{
  g_autofree char *success = NULL;
  g_autofree char *seconds = NULL;

  if (told == NULL || (told->success_percent == OMO_UNTOLD && told->seconds == OMO_UNTOLD))
    return g_strdup ("–");
  success = told->success_percent == OMO_UNTOLD ? g_strdup ("–")
                                                : print_share (told->success_percent / 100);
  seconds = print_seconds (told->seconds == OMO_UNTOLD ? NAN : told->seconds);
  return g_strdup_printf ("%s, %s", success, seconds);
}

static void
append_row (GString *page, const char *name, const OmoTally *tally)
{
  g_string_append (page, "<tr><th scope=\"row\">");
  append_escaped (page, name);
  g_string_append (page, "</th>");
  append_cell (page, print_count (tally->n_jobs));
  for (guint i = 0; i < OMO_N_OUTCOMES; i++)
    append_cell (page, print_count (tally->n_outcomes[i]));
  append_proportion (page, "td", &tally->verdicts[OMO_VERDICT_RIGHT]);
  append_proportion (page, "td", &tally->verdicts[OMO_VERDICT_WRONG]);
  append_proportion (page, "td", &tally->verdicts[OMO_VERDICT_UNSURE]);
  append_cell (page, print_seconds (tally->service_seconds.p50));
  append_cell (page, print_seconds (tally->service_seconds.p90));
  append_cell (page, print_seconds (tally->service_seconds.p99));
  append_cell (page, print_share (tally->waiting_share));
}

/* "50 %" stays in one line. */
static void
append_column (GString *page, const char *name)
{
  g_string_append (page, g_str_has_suffix (name, "%") ? "<th scope=\"col\" class=\"share\">"
                                                      : "<th scope=\"col\">");
  append_escaped (page, name);
  g_string_append (page, "</th>");
}

/* `last` is a column of its own, or NULL. */
static void
append_table_head (GString *page, const char *heading, const char *first, const char *last)
{
  const char *names[] = { first,         _ ("Jobs"),  _ ("Answered"), _ ("Failed"),
                          _ ("Refused"), _ ("Right"), _ ("Wrong"),    _ ("Unsure"),
                          _ ("50 %"),    _ ("90 %"),  _ ("99 %"),     _ ("Waiting"),
                          last };

  append_element (page, "h2", heading);
  /* What can be moved has to be reached by keys, too. */
  g_string_append (page, "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"");
  append_escaped (page, heading);
  g_string_append (page, "\"><table><thead><tr>");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i] != NULL)
      append_column (page, names[i]);
  g_string_append (page, "</tr></thead><tbody>\n");
}

static void
append_kinds (GString *page, const OmoReport *report)
{
  append_table_head (page, _ ("By job type"), _ ("Job type"), _ ("The service says"));
  for (guint i = 0; i < OMO_N_JOB_TYPES; i++)
    {
      const OmoTally *tally = &report->statistics->kinds[i];

      if (tally->n_jobs == 0)
        continue;
      append_row (page, _ (omo_job_type_get ((OmoJobKind) i)->label), tally);
      append_cell (page, print_told (report->told[i]));
      g_string_append (page, "</tr>\n");
    }
  g_string_append (page, "</tbody></table></div>\n");
}

static void
append_days (GString *page, const OmoStatistics *statistics)
{
  guint n_days = statistics->days->len;

  append_table_head (page, _ ("By day"), _ ("Day"), NULL);
  for (guint i = n_days > MAX_DAYS ? n_days - MAX_DAYS : 0; i < n_days; i++)
    {
      const OmoDay *day = &g_array_index (statistics->days, OmoDay, i);

      append_row (page, day->name, &day->tally);
      g_string_append (page, "</tr>\n");
    }
  g_string_append (page, "</tbody></table></div>\n");
}

static void
append_pictures (GString *page, const OmoReport *report)
{
  guint n_pictures = MIN (report->n_pictures, OMO_REPORT_MAX_PICTURES);

  if (n_pictures == 0)
    return;
  append_element (page, "h2", _ ("Pictures"));
  g_string_append (page, "<div class=\"pictures\">");
  for (guint i = 0; i < n_pictures; i++)
    {
      const char *caption = report->pictures[i].caption == NULL ? "" : report->pictures[i].caption;

      g_string_append (page, "<figure><img alt=\"");
      append_escaped (page, caption);
      g_string_append (page, "\" src=\"");
      append_data (page, "image/png", report->pictures[i].png);
      g_string_append (page, "\">");
      append_element (page, "figcaption", caption);
      g_string_append (page, "</figure>\n");
    }
  g_string_append (page, "</div>\n");
}

GBytes *
omo_report_write (const OmoReport *report)
{
  GString *page = g_string_new (NULL);

  g_return_val_if_fail (report != NULL && report->statistics != NULL,
                        g_string_free_to_bytes (page));

  append_head (page, report);
  append_cards (page, &report->statistics->all);
  append_charts (page, report);
  append_kinds (page, report);
  append_days (page, report->statistics);
  append_pictures (page, report);
  g_string_append (page, "</main></body></html>\n");
  return g_string_free_to_bytes (page);
}
