/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "doctoring.h"

#define ROTATION .kind = OMO_JOB_WEB_ROTATE

static const DoctorCase cases[] = {
  { "pair-same", "same", TRUE, "211 × 211", ROTATION, .first = INNER, .second = INNER },
  { "pair-same", "two", FALSE, ROTATION, .first = INNER, .second = OUTER },

  { "pair-swapped", "swapped", TRUE, "347 × 347", ROTATION, .first = OUTER, .second = INNER },
  { "pair-swapped", "body", TRUE, NULL,
    .body = V1 ("\"type_job_id\":\"23\",\"image_base64\":\"" OUTER "|" INNER "\"") },
  { "pair-swapped", "order", FALSE, .body = ROTATE },

  { "pair-not-square", "cut", TRUE, "347 × 330", ROTATION, .first = INNER, .second = "{347x330}" },
  { "pair-not-square", "nearly", FALSE, ROTATION, .first = "{211x212}", .second = OUTER },

  { "pair-scale", "equal", TRUE, "347 × 347", ROTATION, .first = "{disc 347}", .second = OUTER },
  { "pair-scale", "small", TRUE, "100 × 100", ROTATION, .first = "{disc 100}", .second = OUTER },
  { "pair-scale", "right", FALSE, ROTATION, .first = INNER, .second = OUTER },
  { "pair-scale", "swapped", FALSE, ROTATION, .first = OUTER, .second = INNER },

  { "pair-opaque", "both", TRUE, NULL, ROTATION, .first = "{211x211}", .second = "{347x347}" },
  { "pair-opaque", "one", FALSE, ROTATION, .first = "{211x211}", .second = OUTER },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  doctoring_add ("/core/doctor-pair", &omo_doctor_pair_rules, cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
