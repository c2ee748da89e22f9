/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "doctoring.h"

static const DoctorCase cases[] = {
  { "view-size-missing", "body", TRUE, "(widthview, weightview)",
    .body = V1 (PAIR_TYPE "\"image_base64\":\"" WEB "\"") },
  { "view-size-missing", "height", TRUE, NULL, .first = WEB, .view_width = 340 },
  { "view-size-missing", "slide", TRUE, "(width_view)", .kind = OMO_JOB_WEB_SLIDE, .first = WEB },
  { "view-size-missing", "other-picture", TRUE, NULL, .first = "{400x400}" },
  { "view-size-missing", "there", FALSE, .body = PAIR },
  { "view-size-missing", "phone", FALSE, .kind = OMO_JOB_PHONE_PAIR, .first = PHONE },
  { "view-size-missing", "slide-height", FALSE, .kind = OMO_JOB_WEB_SLIDE, .first = WEB,
    .view_width = 340 },
  { "view-size-missing", "unreadable", FALSE,
    .body = V1 (PAIR_TYPE "\"image_base64\":\"" WEB
                          "\",\"widthview\":\"wide\",\"weightview\":\"212\"") },

  { "view-size-turned", "turned", TRUE, "212 × 340", .first = WEB, .view_width = 212,
    .view_height = 340 },
  { "view-size-turned", "right", FALSE, .first = WEB, .view_width = 340, .view_height = 212 },
  { "view-size-turned", "neither", FALSE, .first = WEB, .view_width = 212, .view_height = 300 },

  { "view-size-aspect", "other", TRUE, "340 × 340", .first = WEB, .view_width = 340,
    .view_height = 340 },
  { "view-size-aspect", "three", TRUE, "3 %", .first = WEB, .view_width = 340, .view_height = 206 },
  { "view-size-aspect", "tiny", TRUE, NULL, .first = WEB, .view_width = 1, .view_height = 3 },
  { "view-size-aspect", "rounded", FALSE, .first = WEB, .view_width = 340, .view_height = 212 },
  { "view-size-aspect", "within", FALSE, .first = WEB, .view_width = 340, .view_height = 215 },
  { "view-size-aspect", "turned", FALSE, .first = WEB, .view_width = 212, .view_height = 340 },
  { "view-size-aspect", "slide", FALSE, .kind = OMO_JOB_WEB_SLIDE, .first = WEB, .view_width = 340,
    .view_height = 1 },

  { "view-size-natural", "natural", TRUE, "552 × 344 is the picture’s own", .first = WEB,
    .view_width = 552, .view_height = 344 },
  { "view-size-natural", "slide", TRUE, "552", .kind = OMO_JOB_WEB_SLIDE, .first = WEB,
    .view_width = 552 },
  { "view-size-natural", "shown", FALSE, .first = WEB, .view_width = 340, .view_height = 212 },
  { "view-size-natural", "other-picture", FALSE, .first = "{400x400}", .view_width = 400,
    .view_height = 400 },
  { "view-size-natural", "small", FALSE, .first = SMALL, .view_width = 340, .view_height = 212 },

  { "view-size-enlarged", "larger", TRUE, "600 × 374", .first = WEB, .view_width = 600,
    .view_height = 374 },
  { "view-size-enlarged", "natural", FALSE, .first = WEB, .view_width = 552, .view_height = 344 },

  { "picture-prescaled", "small", TRUE, "340 × 212", .first = SMALL, .view_width = 340,
    .view_height = 212 },
  { "picture-prescaled", "nearly", TRUE, "341 × 213", .kind = OMO_JOB_WEB_SLIDE,
    .first = "{341x213}", .view_width = 340 },
  { "picture-prescaled", "original", FALSE, .first = WEB, .view_width = 340, .view_height = 212 },
  { "picture-prescaled", "wider", FALSE, .first = "{344x212}", .view_width = 340,
    .view_height = 210 },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  doctoring_add ("/core/doctor-size", &omo_doctor_size_rules, cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
