/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-history-pictures.h"

#include <string.h>

#include "core/omo-picture.h"
#include "core/omo-sample.h"
#include "kept-jobs.h"
#include "scratch.h"

/* Five jobs, a minute apart: a wrong one, one that is proposed as wrong, an unsure one, a right one, and one whose picture
 * cannot be decoded. */
static OmoHistoryDatabase *
fill (Scratch *scratch)
{
  OmoHistoryDatabase *database = kept_open (scratch->path);

  for (guint n = 0; n < 5; n++)
    {
      OmoHistoryJob *job = kept_job_new (n, n);

      if (n < 4)
        {
          g_bytes_unref (job->pictures[0]);
          job->pictures[0] = omo_sample_dup_bytes (omo_sample_from_id ("web-pair"), 0);
        }
      job->judgement.verdict = n == 0   ? OMO_VERDICT_WRONG
                               : n == 2 ? OMO_VERDICT_UNSURE
                               : n == 3 ? OMO_VERDICT_RIGHT
                                        : OMO_VERDICT_NONE;
      if (n == 1)
        {
          job->judgement.proposed = OMO_VERDICT_WRONG;
          job->judgement.distance = 42.25;
          job->judgement.ticket = g_strdup ("T-1");
        }
      kept_add (database, job);
    }
  return database;
}

static GArray *
draw (OmoHistoryDatabase *database, OmoPictures which, guint limit)
{
  const OmoHistoryFilter all = OMO_HISTORY_FILTER_INIT;
  const OmoPicturesWanted wanted = { .which = which, .filter = &all, .limit = limit };
  g_autoptr (GError) error = NULL;
  GArray *pictures = omo_history_pictures_draw (database, &wanted, NULL, &error);

  g_assert_no_error (error);
  return pictures;
}

static const OmoReportPicture *
get (GArray *pictures, guint index)
{
  return &g_array_index (pictures, OmoReportPicture, index);
}

static void
test_wrong (Scratch *scratch, gconstpointer data)
{
  OmoHistoryDatabase *database = fill (scratch);
  g_autoptr (GArray) pictures = draw (database, OMO_PICTURES_WRONG, 24);
  g_autoptr (OmoPicture) picture = NULL;

  g_assert_cmpuint (pictures->len, ==, 2);
  picture = omo_picture_new_from_bytes (get (pictures, 0)->png, "", NULL, NULL);
  g_assert_nonnull (picture);
  g_assert_cmpint (omo_picture_get_width (picture), ==, 552);
  g_assert_nonnull (strstr (get (pictures, 0)->caption, "57_31_246_1 · Wrong · 42.3 px off · T-1"));
  g_assert_nonnull (strstr (get (pictures, 1)->caption, "57_31_246_0 · Wrong"));
  omo_history_database_close (database);
}

static void
test_unsure_and_newest (Scratch *scratch, gconstpointer data)
{
  OmoHistoryDatabase *database = fill (scratch);
  g_autoptr (GArray) none = draw (database, OMO_PICTURES_NONE, 24);
  g_autoptr (GArray) unsure = draw (database, OMO_PICTURES_UNSURE, 24);
  g_autoptr (GArray) newest = draw (database, OMO_PICTURES_NEWEST, 24);
  g_autoptr (GArray) two = draw (database, OMO_PICTURES_NEWEST, 2);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (unsure->len, ==, 1);
  /* The newest has no picture that can be shown. */
  g_assert_cmpuint (newest->len, ==, 4);
  g_assert_nonnull (strstr (get (newest, 0)->caption, "57_31_246_3"));
  g_assert_cmpuint (two->len, ==, 1);
  omo_history_database_close (database);
}

/* Those that are gone by now are left out. */
static void
test_chosen (Scratch *scratch, gconstpointer data)
{
  OmoHistoryDatabase *database = fill (scratch);
  static const gint64 ids[] = { 1, 77, 3 };
  const OmoHistoryFilter all = OMO_HISTORY_FILTER_INIT;
  const OmoPicturesWanted wanted = {
    .which = OMO_PICTURES_CHOSEN, .filter = &all, .ids = ids, .n_ids = 3, .limit = 24
  };
  g_autoptr (GArray) pictures = omo_history_pictures_draw (database, &wanted, NULL, NULL);

  g_assert_cmpuint (pictures->len, ==, 2);
  g_assert_nonnull (strstr (get (pictures, 0)->caption, "57_31_246_0"));
  g_assert_nonnull (strstr (get (pictures, 1)->caption, "57_31_246_2"));
  omo_history_database_close (database);
}

/* What the filter keeps out is not shown. */
static void
test_filtered (Scratch *scratch, gconstpointer data)
{
  OmoHistoryDatabase *database = fill (scratch);
  OmoHistoryFilter filter = OMO_HISTORY_FILTER_INIT;
  const OmoPicturesWanted wanted = { .which = OMO_PICTURES_WRONG, .filter = &filter, .limit = 24 };
  g_autoptr (GArray) late = NULL;
  g_autoptr (GArray) right = NULL;

  filter.from = KEPT_TIME + 60;
  late = omo_history_pictures_draw (database, &wanted, NULL, NULL);
  g_assert_cmpuint (late->len, ==, 1);
  filter.verdict = OMO_VERDICT_RIGHT;
  right = omo_history_pictures_draw (database, &wanted, NULL, NULL);
  g_assert_cmpuint (right->len, ==, 0);
  omo_history_database_close (database);
}

static void
test_ids (void)
{
  OmoPictures found = OMO_PICTURES_NONE;

  for (guint i = 0; i < OMO_N_PICTURES; i++)
    {
      g_assert_true (omo_pictures_from_id (omo_pictures_get_id (i), &found));
      g_assert_cmpuint (found, ==, i);
    }
  g_assert_false (omo_pictures_from_id ("all", &found));
}

#define ADD(name, test)                                                                            \
  g_test_add ("/store/history-pictures/" name, Scratch, NULL, scratch_set_up, test,                \
              scratch_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("wrong", test_wrong);
  ADD ("unsure-and-newest", test_unsure_and_newest);
  ADD ("chosen", test_chosen);
  ADD ("filtered", test_filtered);
  g_test_add_func ("/store/history-pictures/ids", test_ids);

  return g_test_run ();
}
