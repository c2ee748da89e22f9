/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-history-database.h"

#include <math.h>

#include "core/omo-first-question.h"
#include "kept-jobs.h"
#include "scratch.h"

/* Ten minutes of jobs: refused where n % 5 == 4, judged right where n % 3 == 0, a slide where n == 7; proposed as wrong
 * are 1 and 3. */
static OmoHistoryDatabase *
fill (Scratch *scratch)
{
  OmoHistoryDatabase *database = kept_open (scratch->path);

  for (guint n = 0; n < 10; n++)
    {
      OmoHistoryJob *job = n % 5 == 4 ? kept_job_new_refused (n) : kept_job_new (n, n);

      if (n % 3 == 0)
        job->judgement.verdict = OMO_VERDICT_RIGHT;
      if (n == 1 || n == 3)
        job->judgement.proposed = OMO_VERDICT_WRONG;
      if (n == 7)
        job->kind = OMO_JOB_WEB_SLIDE;
      if (n == 2)
        job->judgement.note = g_strdup ("Khách hàng Đức báo lỗi");
      kept_add (database, job);
    }
  return database;
}

typedef struct
{
  const char *name;
  OmoHistoryFilter filter;
  const char *found; /* the minutes, newest first */
} FilterCase;

#define ANY OMO_HISTORY_ANY
#define EVER G_MININT64, G_MAXINT64

static const FilterCase filter_cases[] = {
  { "all", { NULL, ANY, ANY, ANY, EVER }, "9 8 7 6 5 4 3 2 1 0 " },
  { "kind", { NULL, OMO_JOB_WEB_SLIDE, ANY, ANY, EVER }, "7 " },
  { "outcome", { NULL, ANY, OMO_OUTCOME_REFUSED, ANY, EVER }, "9 4 " },
  { "verdict", { NULL, ANY, ANY, OMO_VERDICT_RIGHT, EVER }, "9 6 3 0 " },
  { "unjudged", { NULL, ANY, ANY, OMO_VERDICT_NONE, EVER }, "8 7 5 4 2 " },
  { "proposed", { NULL, ANY, ANY, OMO_VERDICT_WRONG, EVER }, "1 " },
  { "two", { NULL, ANY, OMO_OUTCOME_REFUSED, OMO_VERDICT_RIGHT, EVER }, "9 " },
  { "from", { NULL, ANY, ANY, ANY, KEPT_TIME + 8 * 60, G_MAXINT64 }, "9 8 " },
  { "until", { NULL, ANY, ANY, ANY, G_MININT64, KEPT_TIME + 2 * 60 }, "1 0 " },
  { "words", { (char *) "zero_balance EMPTY", ANY, ANY, ANY, EVER }, "9 4 " },
  { "marks", { (char *) "duc loi", ANY, ANY, ANY, EVER }, "2 " },
  { "result", { (char *) "57_31_246_3", ANY, ANY, ANY, EVER }, "3 " },
  { "percent-is-no-joker", { (char *) "%", ANY, ANY, ANY, EVER }, "" },
  { "quotes", { (char *) "'\"; DROP", ANY, ANY, ANY, EVER }, "" },
};

static void
test_filter (Scratch *scratch, gconstpointer data)
{
  const FilterCase *c = data;
  OmoHistoryDatabase *database = fill (scratch);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = omo_history_database_list (database, &c->filter, 0, &error);
  g_autoptr (GPtrArray) entries = NULL;
  GString *found = g_string_new (NULL);

  g_assert_no_error (error);
  entries =
      omo_history_database_load_entries (database, (gint64 *) (void *) ids->data, ids->len, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      const OmoHistoryEntry *entry = g_ptr_array_index (entries, i);

      g_string_append_printf (found, "%d ", (int) (entry->time - KEPT_TIME) / 60);
    }
  g_assert_cmpstr (found->str, ==, c->found);
  g_string_free (found, TRUE);
  omo_history_database_close (database);
}

/* Of two in the same second the one that was added later comes first. */
static void
test_same_second (Scratch *scratch, gconstpointer data)
{
  OmoHistoryDatabase *database = kept_open (scratch->path);
  const OmoHistoryFilter all = OMO_HISTORY_FILTER_INIT;
  g_autoptr (GArray) ids = NULL;

  for (guint i = 0; i < 3; i++)
    kept_add (database, kept_job_new (0, i));
  ids = omo_history_database_list (database, &all, 2, NULL);
  g_assert_cmpuint (ids->len, ==, 2);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, 3);
  g_assert_cmpint (g_array_index (ids, gint64, 1), ==, 2);
  omo_history_database_close (database);
}

static void
test_entry (Scratch *scratch, gconstpointer data)
{
  OmoHistoryDatabase *database = kept_open (scratch->path);
  g_autoptr (OmoHistoryJob) full = kept_job_new_full ();
  g_autoptr (GPtrArray) entries = NULL;
  const gint64 ids[] = { 2, 99, 1 };
  const OmoHistoryEntry *entry;

  g_assert_true (omo_history_database_add (database, full, NULL));
  kept_add (database, kept_job_new_refused (1));
  entries = omo_history_database_load_entries (database, ids, G_N_ELEMENTS (ids), NULL);
  g_assert_cmpuint (entries->len, ==, 3);

  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpint (entry->id, ==, 2);
  g_assert_cmpint (entry->outcome, ==, OMO_OUTCOME_REFUSED);
  g_assert_cmpstr (entry->error_code, ==, "refused");
  g_assert_cmpstr (entry->error_words, ==, "Balance is empty");
  g_assert_true (isnan (entry->distance));
  g_assert_null (entry->ticket);

  g_assert_null (g_ptr_array_index (entries, 1));

  entry = g_ptr_array_index (entries, 2);
  g_assert_cmpstr (entry->uuid, ==, full->uuid);
  g_assert_cmpint (entry->kind, ==, OMO_JOB_WEB_ROTATE);
  g_assert_cmpstr (entry->result, ==, full->result);
  g_assert_cmpfloat (entry->seconds, ==, 3);
  g_assert_cmpint (entry->verdict, ==, OMO_VERDICT_WRONG);
  g_assert_cmpint (entry->proposed, ==, OMO_VERDICT_UNSURE);
  g_assert_cmpfloat (entry->distance, ==, 4.25);
  g_assert_cmpstr (entry->ticket, ==, "T-17");
  g_assert_cmpstr (entry->note, ==, full->judgement.note);
  g_assert_cmpstr (entry->picture_name, ==, "pair.png");
  g_assert_true (g_bytes_equal (entry->thumbnail, full->thumbnail));
  omo_history_database_close (database);
}

static void
test_records (Scratch *scratch, gconstpointer data)
{
  OmoHistoryDatabase *database = fill (scratch);
  OmoHistoryFilter filter = OMO_HISTORY_FILTER_INIT;
  g_autoptr (GArray) records = NULL;
  const OmoRecord *record;

  filter.from = KEPT_TIME + 8 * 60;
  records = omo_history_database_load_records (database, &filter, 0, NULL);
  g_assert_cmpuint (records->len, ==, 2);

  record = &g_array_index (records, OmoRecord, 0);
  g_assert_cmpint (record->time, ==, KEPT_TIME + 9 * 60);
  g_assert_cmpint (record->outcome, ==, OMO_OUTCOME_REFUSED);
  g_assert_cmpint (record->verdict, ==, OMO_VERDICT_RIGHT);
  g_assert_cmpstr (record->message, ==, "Balance is empty");
  g_assert_false (record->has_service_time);

  record = &g_array_index (records, OmoRecord, 1);
  g_assert_cmpint (record->kind, ==, OMO_JOB_WEB_PAIR);
  g_assert_cmpstr (record->endpoint, ==, KEPT_ENDPOINT);
  g_assert_cmpstr (record->result, ==, "57_31_246_8");
  g_assert_cmpfloat (record->seconds, ==, 3);
  g_assert_true (isnan (record->distance));
  g_assert_true (record->has_service_time);
  g_assert_cmpfloat (record->service_time.seconds, ==, 8);
  g_assert_cmpfloat (record->service_time.waiting, ==, 1);
  g_assert_cmpfloat (record->service_time.not_before, ==, 0);
  g_assert_cmpfloat (record->service_time.not_after, ==, 8);
  omo_history_database_close (database);
}

static void
test_service_times (Scratch *scratch, gconstpointer data)
{
  OmoHistoryDatabase *database = fill (scratch);
  g_autoptr (GArray) times =
      omo_history_database_load_service_times (database, OMO_JOB_WEB_PAIR, KEPT_ENDPOINT, NULL);
  g_autoptr (GArray) elsewhere = omo_history_database_load_service_times (
      database, OMO_JOB_WEB_PAIR, "https://example.org/api", NULL);
  g_autoptr (GArray) more = NULL;
  /* Neither the slide nor the refused ones. */
  static const double expected[] = { 8, 6, 5, 3, 2, 1, 0 };

  g_assert_cmpuint (elsewhere->len, ==, 0);
  g_assert_cmpuint (times->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < times->len; i++)
    g_assert_cmpfloat (g_array_index (times, OmoServiceTime, i).seconds, ==, expected[i]);

  for (guint n = 10; n < 70; n++)
    kept_add (database, kept_job_new (n, 1));
  more = omo_history_database_load_service_times (database, OMO_JOB_WEB_PAIR, KEPT_ENDPOINT, NULL);
  g_assert_cmpuint (more->len, ==, OMO_FIRST_QUESTION_N_JOBS);
  g_assert_cmpfloat (g_array_index (more, OmoServiceTime, 0).seconds, ==, 69);
  omo_history_database_close (database);
}

static void
add (const char *name, void (*test) (Scratch *, gconstpointer), gconstpointer data)
{
  g_autofree char *path = g_strconcat ("/store/history-database-read/", name, NULL);

  g_test_add (path, Scratch, data, scratch_set_up, test, scratch_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (filter_cases); i++)
    {
      g_autofree char *name = g_strconcat ("filter/", filter_cases[i].name, NULL);

      add (name, test_filter, &filter_cases[i]);
    }
  add ("same-second", test_same_second, NULL);
  add ("entry", test_entry, NULL);
  add ("records", test_records, NULL);
  add ("service-times", test_service_times, NULL);

  return g_test_run ();
}
