/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-history-options.h"

#include <locale.h>
#include <string.h>

#include "core/omo-record.h"
#include "typing.h"

#define MAX_ARGUMENTS 12

static OmoHistoryOptions *
parse (const char *const *arguments, GError **error)
{
  int argc;
  g_autofree char **argv = type_arguments ("history", arguments, &argc);

  return omo_history_options_parse (argc, argv, error);
}

typedef struct
{
  const char *name;
  const char *arguments[MAX_ARGUMENTS];
  OmoHistoryAction action;
  OmoHistoryFormat format;
  guint limit;
} GoodCase;

static const GoodCase good_cases[] = {
  { "list", { "list" }, OMO_HISTORY_LIST, OMO_HISTORY_TEXT, 50 },
  { "list-csv", { "list", "--format=csv", "--limit=7" }, OMO_HISTORY_LIST, OMO_HISTORY_CSV, 7 },
  { "show", { "show", "abc", "--format=json" }, OMO_HISTORY_SHOW, OMO_HISTORY_JSON, 0 },
  { "export", { "export" }, OMO_HISTORY_EXPORT, OMO_HISTORY_CSV, 0 },
  { "export-some", { "--limit", "10", "export" }, OMO_HISTORY_EXPORT, OMO_HISTORY_CSV, 10 },
  { "stats", { "stats", "--format=html" }, OMO_HISTORY_STATS, OMO_HISTORY_HTML, 0 },
};

static void
test_good (gconstpointer data)
{
  const GoodCase *c = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoHistoryOptions) options = parse (c->arguments, &error);

  g_assert_no_error (error);
  g_assert_cmpint (options->action, ==, c->action);
  g_assert_cmpint (options->format, ==, c->format);
  g_assert_cmpuint (options->limit, ==, c->limit);
  g_assert_null (options->help);
}

typedef struct
{
  const char *name;
  const char *arguments[MAX_ARGUMENTS];
  const char *named; /* what the error names */
} BadCase;

static const BadCase bad_cases[] = {
  { "no-action", { NULL }, "list, show" },
  { "unknown-action", { "delete" }, "list, show" },
  { "two-actions", { "list", "stats" }, "options" },
  { "show-nothing", { "show" }, "ID" },
  { "show-two", { "show", "a", "b" }, "ID" },
  { "list-html", { "list", "--format=html" }, "--format" },
  { "show-csv", { "show", "a", "--format=csv" }, "--format" },
  { "job", { "list", "--job=pair" }, "--job" },
  { "outcome", { "list", "--outcome=solved" }, "--outcome" },
  { "verdict", { "list", "--verdict=maybe" }, "--verdict" },
  { "pictures-of-text", { "stats", "--pictures=wrong" }, "--pictures" },
  { "pictures-of-list", { "list", "--pictures=wrong" }, "--pictures" },
  { "pictures-unknown", { "stats", "--format=html", "--pictures=chosen" }, "--pictures" },
  { "from-text", { "list", "--from=yesterday" }, "--from" },
  { "from-no-such-day", { "list", "--from=2024-02-30" }, "--from" },
  { "until-short", { "list", "--until=2024-5-1" }, "--until" },
  { "limit-none", { "list", "--limit=0" }, "--limit" },
  { "limit-negative", { "list", "--limit=-1" }, "--limit" },
  { "limit-huge", { "list", "--limit=99999999" }, "--limit" },
  { "output-empty", { "list", "--output=" }, "--output" },
  { "picture-of-a-list", { "list", "--picture=a.png" }, "--picture" },
  { "unknown", { "list", "--colour" }, "--colour" },
};

static void
test_bad (gconstpointer data)
{
  const BadCase *c = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (parse (c->arguments, &error));
  g_assert_true (error->domain == G_OPTION_ERROR);
  g_assert_nonnull (strstr (error->message, c->named));
}

static void
test_filter (void)
{
  static const char *const arguments[] = { "list",
                                           "--text=lỗi xoay",
                                           "--job=web-rotate",
                                           "--outcome=failed",
                                           "--verdict=unsure",
                                           "--from=2024-05-01",
                                           "--until=2024-05-31",
                                           NULL };
  g_autoptr (OmoHistoryOptions) options = parse (arguments, NULL);
  g_autoptr (GDateTime) first = g_date_time_new_local (2024, 5, 1, 0, 0, 0);
  g_autoptr (GDateTime) after = g_date_time_new_local (2024, 6, 1, 0, 0, 0);

  g_assert_cmpstr (options->filter.text, ==, "lỗi xoay");
  g_assert_cmpint (options->filter.kind, ==, OMO_JOB_WEB_ROTATE);
  g_assert_cmpint (options->filter.outcome, ==, OMO_OUTCOME_FAILED);
  g_assert_cmpint (options->filter.verdict, ==, OMO_VERDICT_UNSURE);
  /* With the last day. */
  g_assert_cmpint (options->filter.from, ==, g_date_time_to_unix (first));
  g_assert_cmpint (options->filter.until, ==, g_date_time_to_unix (after));
}

static void
test_files (void)
{
  static const char *const arguments[] = {
    "show", "id", "--picture=p.png", "--case=c.case", "--output=o", "--history=h.sqlite", NULL
  };
  g_autoptr (OmoHistoryOptions) options = parse (arguments, NULL);

  g_assert_cmpstr (options->uuid, ==, "id");
  g_assert_cmpstr (options->picture, ==, "p.png");
  g_assert_cmpstr (options->case_file, ==, "c.case");
  g_assert_cmpstr (options->output, ==, "o");
  g_assert_cmpstr (options->history, ==, "h.sqlite");
}

static void
test_pictures (void)
{
  static const char *const some[] = { "stats", "--format=html", "--pictures=unsure", NULL };
  static const char *const none[] = { "stats", "--format=html", NULL };
  g_autoptr (OmoHistoryOptions) options = parse (some, NULL);
  g_autoptr (OmoHistoryOptions) plain = parse (none, NULL);

  g_assert_cmpint (options->pictures, ==, OMO_PICTURES_UNSURE);
  g_assert_cmpint (plain->pictures, ==, OMO_PICTURES_NONE);
}

static void
test_help (void)
{
  static const char *const arguments[] = { "--help", NULL };
  g_autoptr (OmoHistoryOptions) options = parse (arguments, NULL);

  g_assert_nonnull (strstr (options->help, "--verdict"));
  g_assert_nonnull (strstr (options->help, "stats"));
}

int
main (int argc, char *argv[])
{
  /* Words come in the language's encoding. */
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (good_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/history-options/good/", good_cases[i].name, NULL);

      g_test_add_data_func (path, &good_cases[i], test_good);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/history-options/bad/", bad_cases[i].name, NULL);

      g_test_add_data_func (path, &bad_cases[i], test_bad);
    }
  g_test_add_func ("/cli/history-options/filter", test_filter);
  g_test_add_func ("/cli/history-options/files", test_files);
  g_test_add_func ("/cli/history-options/pictures", test_pictures);
  g_test_add_func ("/cli/history-options/help", test_help);

  return g_test_run ();
}
