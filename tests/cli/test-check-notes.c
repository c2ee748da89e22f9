/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-check-notes.h"

#include <string.h>

#include "sample-job.h"

static const OmoJobId job_id = { (char *) "1", FALSE };
static const OmoReadingChoice degrees = { OMO_READING_DEGREES, OMO_TRAVEL_DEFAULT, FALSE };

typedef struct
{
  const char *name;
  const char *sample_id;
  const char *result;
  const char *notes;
} Case;

static const Case cases[] = {
  { "ordinary-pair", "web-pair", "48_57_289_132", "" },
  { "ordinary-rotation", "web-rotate", "50", "" },
  { "outside", "web-pair", "48_57_340_132", "Note: Point 2 lies outside the picture.\n" },
  { "slide", "web-slide", "120", "" },
  { "slide-too-far", "web-slide", "341", "Note: The slide leads off the picture.\n" },
  { "slide-backwards", "web-slide", "-3", "Note: The slide leads off the picture.\n" },
  { "zero", "web-rotate", "0", "Note: 0 with success: several clients take that for a failure.\n" },
  { "ratio", "web-rotate", "0.76",
    "Note: A decimal below 1: this looks like a ratio, as v2 sends it.\n" },
};

static void
test_answer (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (OmoJob) job = sample_job_new_answered (c->sample_id, &job_id, c->result);
  g_autofree char *notes = omo_check_notes_print (job, &degrees);

  g_assert_cmpstr (notes, ==, c->notes);
}

static void
test_service (void)
{
  g_autoptr (OmoJob) job = sample_job_new ("web-pair");
  g_autofree char *ordinary = NULL;
  g_autofree char *notes = NULL;

  omo_job_start (job);
  omo_job_set_message (job, "Create job success.");
  ordinary = omo_check_notes_print (job, &degrees);
  omo_job_set_message (job, "made\x1bup");
  omo_job_add_oddities (job, OMO_ODD_TRAILING_COMMA | OMO_ODD_ID_AS_TEXT);
  notes = omo_check_notes_print (job, &degrees);

  g_assert_cmpstr (ordinary, ==, "");
  g_assert_true (g_str_has_prefix (notes, "Note: The service says: “made up”\nNote: "));
  g_assert_nonnull (strstr (notes, omo_oddity_get_text (OMO_ODD_TRAILING_COMMA)));
  g_assert_nonnull (strstr (notes, omo_oddity_get_text (OMO_ODD_ID_AS_TEXT)));
}

static void
test_pair_the_other_way_round (void)
{
  g_autoptr (OmoJob) right = sample_job_new ("web-rotate");
  g_autoptr (OmoJob) wrong = omo_job_new (OMO_JOB_WEB_ROTATE, omo_job_get_picture (right, 1),
                                          omo_job_get_picture (right, 0), NULL, 0, 0);
  g_autofree char *notes = omo_check_notes_print (wrong, &degrees);

  g_assert_cmpstr (
      notes, ==,
      "Note: The first picture looks like the outer ring: the inner disc comes first.\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/check-notes/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_answer);
    }
  g_test_add_func ("/cli/check-notes/service", test_service);
  g_test_add_func ("/cli/check-notes/swapped-pair", test_pair_the_other_way_round);

  return g_test_run ();
}
