/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "doctoring.h"

#define SOLVED(result) "{\"error\": false, \"status\": \"success\", \"result\": \"" result "\"}"
#define WEB_PAIR                                                                                   \
  .kind = OMO_JOB_WEB_PAIR, .knows_type = TRUE, .natural_width = 552, .natural_height = 344,       \
  .view_width = 340, .view_height = 212
#define PHONE_PAIR                                                                                 \
  .kind = OMO_JOB_PHONE_PAIR, .knows_type = TRUE, .natural_width = 1080, .natural_height = 1920
#define ROTATION .kind = OMO_JOB_WEB_ROTATE, .knows_type = TRUE
#define SLIDE .kind = OMO_JOB_WEB_SLIDE, .knows_type = TRUE, .view_width = 340

static const DoctorCase cases[] = {
  { "points-outside", "web", TRUE, "(600, 31)", .body = SOLVED ("600_31_246_148"), WEB_PAIR },
  { "points-outside", "phone", TRUE, "1080 × 1920", .body = SOLVED ("57_31_1080_148"), PHONE_PAIR },
  { "points-outside", "drag", TRUE, "(5, 2000)", .body = SOLVED ("1|2|5|2000"),
    .kind = OMO_JOB_PHONE_SLIDE, .knows_type = TRUE, .natural_width = 1080,
    .natural_height = 1920 },
  { "points-outside", "end2", TRUE, "(5, −1)", .body = SOLVED ("1|2|5|200|5|-1"),
    .kind = OMO_JOB_PHONE_SLIDE, .knows_type = TRUE, .natural_width = 1080,
    .natural_height = 1920 },
  { "points-outside", "inside", FALSE, .body = SOLVED ("57_31_339_211"), WEB_PAIR },
  { "points-outside", "natural", FALSE, .body = SOLVED ("57_31_400_211"), WEB_PAIR },
  { "points-outside", "size-not-known", FALSE, .body = SOLVED ("57_31_4000_211"),
    .knows_type = TRUE },
  { "points-outside", "height-not-known", FALSE, .body = SOLVED ("57_31_246_148"),
    .kind = OMO_JOB_WEB_PAIR, .knows_type = TRUE, .view_width = 340 },

  { "points-natural", "natural", TRUE, "(400, 211)", .body = SOLVED ("57_31_400_211"), WEB_PAIR },
  { "points-natural", "inside", FALSE, .body = SOLVED ("57_31_339_211"), WEB_PAIR },
  { "points-natural", "outside", FALSE, .body = SOLVED ("57_31_552_211"), WEB_PAIR },

  { "points-fractions", "fractions", TRUE, "(0.17, 0.15)", .body = SOLVED ("0.17|0.15|0.7|0.7"),
    WEB_PAIR },
  { "points-fractions", "px", FALSE, .body = SOLVED ("0.17|0.15|1.5|0.7"), WEB_PAIR },
  { "points-fractions", "corner", FALSE, .body = SOLVED ("0_0_0_0"), WEB_PAIR },

  { "points-same", "same", TRUE, "(57, 31)", .body = SOLVED ("57_31_57_31"), WEB_PAIR },
  { "points-same", "near", TRUE, NULL, .body = SOLVED ("57_31_58_32"), WEB_PAIR },
  { "points-same", "apart", FALSE, .body = SOLVED ("57_31_60_31"), WEB_PAIR },

  { "slide-zero", "zero", TRUE, .body = SOLVED ("0"), SLIDE },
  { "slide-zero", "one", FALSE, .body = SOLVED ("1"), SLIDE },

  { "slide-beyond", "beyond", TRUE, "340 px wide", .body = SOLVED ("340"), SLIDE },
  { "slide-beyond", "negative", TRUE, NULL, .body = SOLVED ("-3"), SLIDE },
  { "slide-beyond", "most", FALSE, .body = SOLVED ("339"), SLIDE },
  { "slide-beyond", "width-not-known", FALSE, .body = SOLVED ("3400"), .kind = OMO_JOB_WEB_SLIDE,
    .knows_type = TRUE },

  { "rotation-zero", "zero", TRUE, .body = SOLVED ("0"), ROTATION },
  { "rotation-zero", "fifty", FALSE, .body = SOLVED ("50"), ROTATION },

  { "rotation-ratio", "v1", TRUE, "0.76", .body = SOLVED ("0.76"), ROTATION, .dialect = "v1" },
  { "rotation-ratio", "v1-whole", FALSE, .body = SOLVED ("76"), ROTATION, .dialect = "v1" },
  { "rotation-ratio", "v2", FALSE,
    .body = "{\"errorId\": 0, \"status\": \"ready\", \"solution\": {\"rotate\": 0.76}}", ROTATION,
    .dialect = "v2" },

  { "rotation-beyond", "v1", TRUE, "361", .body = SOLVED ("361"), ROTATION, .dialect = "v1" },
  { "rotation-beyond", "v2", TRUE, "1.5",
    .body = "{\"errorId\": 0, \"status\": \"ready\", \"solution\": {\"rotate\": 1.5}}", ROTATION,
    .dialect = "v2" },
  { "rotation-beyond", "turn", FALSE, .body = SOLVED ("359"), ROTATION, .dialect = "v1" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  doctoring_add ("/core/doctor-answer", &omo_doctor_answer_rules, cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
