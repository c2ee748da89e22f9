/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-report.h"

#include <math.h>
#include <string.h>

/* 2024-05-01 00:00 UTC. */
#define MAY_1 1714521600
#define DAY (24 * 3600)
#define NASTY "<script>alert(\"x\")</script>&'"

static const OmoRecord records[] = {
  { .time = MAY_1,
    .kind = OMO_JOB_WEB_PAIR,
    .verdict = OMO_VERDICT_RIGHT,
    .distance = 4,
    .has_service_time = TRUE,
    .service_time = { 4, 3 } },
  { .time = MAY_1 + DAY,
    .kind = OMO_JOB_WEB_PAIR,
    .verdict = OMO_VERDICT_WRONG,
    .distance = 40,
    .has_service_time = TRUE,
    .service_time = { 6, 5 } },
  { .time = MAY_1 + DAY,
    .kind = OMO_JOB_PHONE_PAIR,
    .outcome = OMO_OUTCOME_REFUSED,
    .distance = NAN },
};

static OmoStatistics *
count (void)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  return omo_statistics_new (records, G_N_ELEMENTS (records), utc);
}

static char *
write_report (const OmoReport *report)
{
  g_autoptr (GBytes) bytes = omo_report_write (report);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Of an ordinary report with `title` and one picture. */
static char *
write_page (const char *title, const char *caption)
{
  g_autoptr (OmoStatistics) statistics = count ();
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GBytes) png = g_bytes_new_static ("\x89PNG", 4);
  OmoReportPicture picture = { png, caption };
  OmoServicePrice told = { .success_percent = 98, .seconds = 15 };
  OmoReport report = { .title = title,
                       .created = MAY_1 + 90,
                       .time_zone = utc,
                       .statistics = statistics,
                       .tolerance = omo_tolerance_get_default (),
                       .told = { [OMO_JOB_WEB_PAIR] = &told },
                       .pictures = &picture,
                       .n_pictures = 1 };

  return write_report (&report);
}

static guint
count_text (const char *page, const char *text)
{
  guint n = 0;

  for (const char *at = strstr (page, text); at != NULL; at = strstr (at + 1, text))
    n++;
  return n;
}

static void
test_numbers (void)
{
  g_autofree char *page = write_page ("Pairs, May", "first");

  g_assert_true (g_str_has_prefix (page, "<!DOCTYPE html>\n<html lang=\"en\">"));
  g_assert_nonnull (strstr (page, "<h1>Pairs, May</h1>"));
  g_assert_nonnull (strstr (page, "2024-05-01 00:01"));
  /* One of two: Wilson's 9.45 % and 90.55 %. */
  g_assert_nonnull (strstr (page, "<b>50 %<small>9 to 91 %</small></b><span>Right</span>"));
  g_assert_nonnull (strstr (page, "<b>5 s</b><span>Half answered within</span>"));
  g_assert_nonnull (strstr (page, "<b>80 %</b><span>Spent waiting between questions</span>"));
  g_assert_nonnull (strstr (page, "<td>98 %, 15 s</td>"));
  g_assert_nonnull (strstr (page, "<tr><th scope=\"row\">2024-05-02</th><td>2</td>"));
  /* Two job types, two days. */
  g_assert_cmpuint (count_text (page, "<tr><th scope=\"row\">"), ==, 4);
}

/* Nothing is fetched: each picture and chart is within the page. */
static void
test_self_contained (void)
{
  g_autofree char *page = write_page (NULL, "first");

  g_assert_nonnull (strstr (page, "<h1>All jobs</h1>"));
  g_assert_nonnull (strstr (page, "default-src 'none'; img-src data:"));
  /* Verdicts, times and distances in px; no rotation. */
  g_assert_cmpuint (count_text (page, "src=\"data:image/svg+xml;base64,"), ==, 3);
  g_assert_cmpuint (count_text (page, "src=\"data:image/png;base64,iVBORw==\""), ==, 1);
  g_assert_cmpuint (count_text (page, "src=\""), ==, 4);
  g_assert_cmpuint (count_text (page, "alt=\""), ==, 4);
  g_assert_null (strstr (page, "href"));
  g_assert_null (strstr (page, "url("));
  g_assert_null (strstr (page, "<script"));
}

/* The same charts in other colours; what is wider than a phone is reached by keys. */
static void
test_every_screen (void)
{
  g_autofree char *page = write_page (NULL, NULL);

  g_assert_cmpuint (count_text (page, "<source media=\"screen and (prefers-color-scheme: dark)\" "
                                      "srcset=\"data:image/svg+xml;base64,"),
                    ==, 3);
  g_assert_cmpuint (count_text (page, "<picture>"), ==, count_text (page, "</picture>"));
  g_assert_cmpuint (count_text (page, "<table>"), ==, 2);
  g_assert_nonnull (strstr (page, "role=\"region\" tabindex=\"0\" aria-label=\"By day\"><table>"));
  g_assert_null (strstr (page, "<th>"));
}

static void
test_alternative_text (void)
{
  g_autofree char *page = write_page (NULL, NULL);

  g_assert_nonnull (
      strstr (page, "alt=\"Verdicts per day. 05-01: Right 1, Wrong 0, Unsure 0, Not judged 0; "
                    "05-02: Right 0, Wrong 1, Unsure 0, Not judged 1\""));
}

static void
test_escaped (void)
{
  g_autofree char *page = write_page (NASTY, NASTY "\xff");

  g_assert_null (strstr (page, "<script"));
  g_assert_null (strstr (page, "alert(\"x\")"));
  g_assert_nonnull (
      strstr (page, "<h1>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&apos;</h1>"));
  /* As title and heading; as alternative text and caption. */
  g_assert_cmpuint (count_text (page, "&lt;script&gt;"), ==, 4);
  g_assert_true (g_utf8_validate (page, -1, NULL));
}

static gboolean
is_void (const char *name)
{
  static const char *const names[] = { "!DOCTYPE", "meta", "source", "img", NULL };

  return g_strv_contains (names, name);
}

/* Every element is closed by its own end, the last opened first. */
static void
test_balanced (void)
{
  g_autofree char *page = write_page (NASTY, NASTY);
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_free);

  for (const char *at = strchr (page, '<'); at != NULL; at = strchr (at + 1, '<'))
    {
      gboolean is_end = at[1] == '/';
      const char *start = at + (is_end ? 2 : 1);
      g_autofree char *name = g_strndup (start, strcspn (start, " >"));

      if (is_void (name))
        continue;
      if (!is_end)
        {
          g_ptr_array_add (open, g_steal_pointer (&name));
          continue;
        }
      g_assert_cmpuint (open->len, >, 0);
      g_assert_cmpstr (g_ptr_array_index (open, open->len - 1), ==, name);
      g_ptr_array_set_size (open, (int) open->len - 1);
    }
  g_assert_cmpuint (open->len, ==, 0);
}

static void
test_many_pictures (void)
{
  g_autoptr (OmoStatistics) statistics = count ();
  g_autoptr (GBytes) png = g_bytes_new_static ("\x89PNG", 4);
  OmoReportPicture pictures[OMO_REPORT_MAX_PICTURES + 1];
  OmoReport report = { .statistics = statistics,
                       .pictures = pictures,
                       .n_pictures = G_N_ELEMENTS (pictures) };
  g_autofree char *page = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    pictures[i] = (OmoReportPicture){ png, "one" };
  page = write_report (&report);
  g_assert_cmpuint (count_text (page, "<figure>"), ==, OMO_REPORT_MAX_PICTURES);
}

static void
test_nothing (void)
{
  g_autoptr (OmoStatistics) statistics = omo_statistics_new (NULL, 0, NULL);
  OmoReport report = { .statistics = statistics };
  g_autofree char *page = write_report (&report);

  g_assert_nonnull (strstr (page, "<b>–</b><span>Right</span>"));
  g_assert_cmpuint (count_text (page, "<figure>"), ==, 0);
  g_assert_cmpuint (count_text (page, "<tr><th scope=\"row\">"), ==, 0);
  g_assert_null (strstr (page, "nan"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/report/numbers", test_numbers);
  g_test_add_func ("/core/report/self-contained", test_self_contained);
  g_test_add_func ("/core/report/every-screen", test_every_screen);
  g_test_add_func ("/core/report/alternative-text", test_alternative_text);
  g_test_add_func ("/core/report/escaped", test_escaped);
  g_test_add_func ("/core/report/balanced", test_balanced);
  g_test_add_func ("/core/report/many-pictures", test_many_pictures);
  g_test_add_func ("/core/report/nothing", test_nothing);

  return g_test_run ();
}
