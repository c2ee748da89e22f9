/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "doctoring.h"

static const DoctorCase cases[] = {
  { "picture-blank", "grey", TRUE, "Picture 1, 552 × 344", .first = "{blank 552x344}" },
  { "picture-blank", "second", TRUE, "Picture 2", .kind = OMO_JOB_WEB_ROTATE, .first = INNER,
    .second = "{blank 347x347}" },
  { "picture-blank", "two-colours", FALSE, .first = WEB },
  { "picture-blank", "ring", FALSE, .kind = OMO_JOB_WEB_ROTATE, .first = INNER, .second = OUTER },

  { "picture-tiny", "tiny", TRUE, "49 × 344", .first = "{49x344}" },
  { "picture-tiny", "least", FALSE, .first = "{50x50}" },

  { "picture-marked", "saved", TRUE, "Picture 1", .first = "{marked}" },
  { "picture-marked", "second", TRUE, "Picture 2", .kind = OMO_JOB_WEB_ROTATE, .first = INNER,
    .second = "{marked}" },
  { "picture-marked", "captcha", FALSE, .first = WEB },

  { "picture-truncated", "cut", TRUE, "PNG", .first = "{cut}" },
  { "picture-truncated", "body", TRUE, NULL,
    .body = V1 (PAIR_TYPE "\"image_base64\":\"{cut}\"" PAIR_SIZE) },
  { "picture-truncated", "whole", FALSE, .body = PAIR },

  { "picture-animated", "gif", TRUE, "Picture 1", .first = "{animated}" },
  { "picture-animated", "still", FALSE, .first = WEB },

  { "picture-orientation", "turned", TRUE, "orientation 6", .first = "{turned}" },
  { "picture-orientation", "upright", FALSE, .first = WEB },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  doctoring_add ("/core/doctor-picture", &omo_doctor_picture_rules, cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
