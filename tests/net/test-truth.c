/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-truth.h"

#include <string.h>

#include "core/omo-sample.h"

typedef struct
{
  const char *name;
  const char *sample; /* NULL: bytes that are no picture */
  guint picture;
  OmoJobKind kind;
  int view_width;
  int view_height;
  const char *answer;
  gboolean made_up;
  const char *dialect; /* NULL: not told */
} Case;

/* The samples' own answers; those in another size by hand: a pixel's centre times the ratio of the sizes. The
 * screenshot is 1080x1920, the web picture 552x344. */
static const Case cases[] = {
  { "web-pair", "web-pair", 0, OMO_JOB_WEB_PAIR, 340, 212, "48_57_289_132", FALSE },
  { "web-pair-twice-as-large", "web-pair", 0, OMO_JOB_WEB_PAIR, 680, 424, "97_115_579_265", FALSE },
  { "web-pair-natural", "web-pair", 0, OMO_JOB_WEB_PAIR, 552, 344, "78_93_470_215", FALSE },
  { "web-pair-as-phone", "web-pair", 0, OMO_JOB_PHONE_PAIR, 0, 0, "78_93_470_215", FALSE },
  { "phone-pair", "phone-pair", 0, OMO_JOB_PHONE_PAIR, 0, 0, "449_930_862_1109", FALSE },
  { "web-rotate", "web-rotate", 0, OMO_JOB_WEB_ROTATE, 0, 0, "50", FALSE },
  { "pair-as-rotate", "web-pair", 0, OMO_JOB_WEB_ROTATE, 0, 0, "45", TRUE },
  { "ring-first", "web-rotate", 1, OMO_JOB_WEB_ROTATE, 0, 0, "45", TRUE },
  { "ring-as-phone", "web-rotate", 1, OMO_JOB_PHONE_PAIR, 0, 0, "86_173_260_173", TRUE },
  { "unknown-web", NULL, 0, OMO_JOB_WEB_PAIR, 340, 212, "85_106_255_106", TRUE },
  { "unknown-slide", NULL, 0, OMO_JOB_WEB_SLIDE, 340, 0, "170", TRUE },
  { "unknown-phone-slide", NULL, 0, OMO_JOB_PHONE_SLIDE, 0, 0, "25_50_75_50", TRUE },
  { "web-pair-as-question", "web-pair", 0, OMO_JOB_WEB_QUESTION, 340, 212, "48_57_289_132", FALSE },
  { "web-question", "web-question", 0, OMO_JOB_WEB_QUESTION, 340, 212, "131_47_216_136", FALSE },
  { "web-question-natural", "web-question", 0, OMO_JOB_WEB_QUESTION, 552, 344, "213_77_351_221",
    FALSE },
  { "web-slide", "web-slide", 0, OMO_JOB_WEB_SLIDE, 340, 0, "204", FALSE },
  { "web-slide-twice-as-large", "web-slide", 0, OMO_JOB_WEB_SLIDE, 680, 0, "408", FALSE },
  { "web-slide-natural", "web-slide", 0, OMO_JOB_WEB_SLIDE, 0, 0, "331", FALSE },
  { "phone-slide", "phone-slide", 0, OMO_JOB_PHONE_SLIDE, 0, 0, "170_1406_718_1406", FALSE },
  { "phone-slide-as-phone", "phone-slide", 0, OMO_JOB_PHONE_PAIR, 0, 0, "270_960_810_960", TRUE },
  { "web-rotate-v1", "web-rotate", 0, OMO_JOB_WEB_ROTATE, 0, 0, "50", FALSE, "v1-current" },
  { "web-rotate-v2", "web-rotate", 0, OMO_JOB_WEB_ROTATE, 0, 0, "0.8611", FALSE, "v2" },
  { "unknown-rotate-v2", NULL, 0, OMO_JOB_WEB_ROTATE, 0, 0, "0.8750", TRUE, "v2" },
  { "web-pair-v2", "web-pair", 0, OMO_JOB_WEB_PAIR, 340, 212, "48_57_289_132", FALSE, "v2" },
  { "unknown-phone", NULL, 0, OMO_JOB_PHONE_PAIR, 0, 0, "25_50_75_50", TRUE },
};

static GBytes *
dup_picture (const char *sample, guint picture)
{
  return sample == NULL ? g_bytes_new_static ("unknown", strlen ("unknown"))
                        : omo_sample_dup_bytes (omo_sample_from_id (sample), picture);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (OmoTruth) truth = omo_truth_new ();
  g_auto (OmoCreateRequest)
      request = { .kind = c->kind,
                  .pictures = { dup_picture (c->sample, c->picture) },
                  .view_width = c->view_width,
                  .view_height = c->view_height,
                  .dialect = c->dialect == NULL ? NULL : omo_dialect_from_id (c->dialect) };
  gboolean made_up = !c->made_up;
  g_autofree char *answer = omo_truth_answer (truth, &request, &made_up);

  g_assert_cmpstr (answer, ==, c->answer);
  g_assert_true (made_up == c->made_up);
}

static void
test_taught (void)
{
  g_autoptr (OmoTruth) truth = omo_truth_new ();
  g_autoptr (GBytes) sample = dup_picture ("web-pair", 0);
  g_autoptr (GBytes) unknown = dup_picture (NULL, 0);
  g_auto (OmoCreateRequest) request = { .kind = OMO_JOB_WEB_PAIR,
                                        .pictures = { g_bytes_ref (unknown) },
                                        .view_width = 10,
                                        .view_height = 10 };
  gboolean made_up = TRUE;
  g_autofree char *answer = NULL;
  g_autofree char *new_answer = NULL;

  omo_truth_teach (truth, unknown, "1_2_3_4");
  answer = omo_truth_answer (truth, &request, &made_up);
  g_assert_cmpstr (answer, ==, "1_2_3_4");
  g_assert_false (made_up);

  omo_truth_teach (truth, sample, "5_6_7_8");
  g_bytes_unref (request.pictures[0]);
  request.pictures[0] = g_bytes_ref (sample);
  new_answer = omo_truth_answer (truth, &request, NULL);
  g_assert_cmpstr (new_answer, ==, "5_6_7_8");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/net/truth/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/net/truth/taught", test_taught);

  return g_test_run ();
}
