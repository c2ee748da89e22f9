/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-history-filter.h"

#include "core/omo-job-type.h"
#include "core/omo-record.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *words; /* joined by a stroke */
} SplitCase;

static const SplitCase split_cases[] = {
  { "none", NULL, "" },
  { "blanks", " \t\n ", "" },
  { "words", "  Lỗi\tT-17 ", "loi|t-17" },
  { "no-utf-8", "a\xff", "a\xef\xbf\xbd" },
  { "too-many", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17",
    "1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16" },
};

static void
test_split (gconstpointer data)
{
  const SplitCase *c = data;
  OmoHistoryFilter filter = OMO_HISTORY_FILTER_INIT;
  g_auto (GStrv) words = NULL;
  g_autofree char *joined = NULL;

  filter.text = (char *) c->text;
  words = omo_history_filter_split (&filter);
  joined = g_strjoinv ("|", words);
  g_assert_cmpstr (joined, ==, c->words);
}

static void
test_equal (void)
{
  OmoHistoryFilter one = OMO_HISTORY_FILTER_INIT;
  g_auto (OmoHistoryFilter) copy = OMO_HISTORY_FILTER_INIT;

  one.text = (char *) "Lỗi";
  one.kind = OMO_JOB_WEB_ROTATE;
  omo_history_filter_copy (&one, &copy);
  g_assert_true (omo_history_filter_equal (&one, &copy));
  /* What finds the same is the same. */
  one.text = (char *) " loi ";
  g_assert_true (omo_history_filter_equal (&one, &copy));
  one.text = (char *) "loi x";
  g_assert_false (omo_history_filter_equal (&one, &copy));
  one.text = copy.text;
  one.until = 5;
  g_assert_false (omo_history_filter_equal (&one, &copy));
}

static void
test_print (void)
{
  OmoHistoryFilter filter = OMO_HISTORY_FILTER_INIT;
  g_autoptr (GDateTime) from = g_date_time_new_local (2024, 5, 1, 0, 0, 0);
  g_autoptr (GDateTime) until = g_date_time_new_local (2024, 6, 1, 0, 0, 0);
  g_autoptr (GDateTime) second = g_date_time_new_local (2024, 5, 2, 0, 0, 0);
  g_autofree char *all = omo_history_filter_print (&filter);
  g_autofree char *some = NULL;
  g_autofree char *day = NULL;
  g_autofree char *open_end = NULL;

  g_assert_null (all);
  filter.from = g_date_time_to_unix (from);
  open_end = omo_history_filter_print (&filter);
  g_assert_cmpstr (open_end, ==, "2024-05-01 – ");
  filter.until = g_date_time_to_unix (second);
  day = omo_history_filter_print (&filter);
  g_assert_cmpstr (day, ==, "2024-05-01");
  filter.kind = OMO_JOB_WEB_ROTATE;
  filter.outcome = OMO_OUTCOME_ANSWERED;
  filter.verdict = OMO_VERDICT_WRONG;
  filter.until = g_date_time_to_unix (until);
  filter.text = (char *) "T-17";
  some = omo_history_filter_print (&filter);
  g_assert_cmpstr (some, ==, "Rotate, web · Answered · Wrong · 2024-05-01 – 2024-05-31 · “T-17”");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (split_cases); i++)
    {
      g_autofree char *path =
          g_strconcat ("/store/history-filter/split/", split_cases[i].name, NULL);

      g_test_add_data_func (path, &split_cases[i], test_split);
    }
  g_test_add_func ("/store/history-filter/equal", test_equal);
  g_test_add_func ("/store/history-filter/print", test_print);

  return g_test_run ();
}
