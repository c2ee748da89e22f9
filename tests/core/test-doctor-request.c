/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "doctoring.h"

#define LONG_100                                                                                   \
  "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"
#define LONG_500 LONG_100 LONG_100 LONG_100 LONG_100 LONG_100

static const DoctorCase cases[] = {
  { "picture-missing", "window", TRUE },
  { "picture-missing", "body", TRUE, .body = V1 ("\"type_job_id\":\"22\"" PAIR_SIZE) },
  { "picture-missing", "there", FALSE, .first = WEB },
  { "picture-missing", "written-wrongly", FALSE,
    .body = V1 (PAIR_TYPE "\"image_base64\":\"a.png\"" PAIR_SIZE) },
  { "picture-missing", "ask", FALSE, .body = "{\"api_token\":\"a\",\"job_id\":7}",
    .call = OMO_PASTE_ASK },

  { "picture-broken", "damaged", TRUE, "Picture 1",
    .body =
        V1 (PAIR_TYPE "\"image_base64\":\"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAf\"" PAIR_SIZE) },
  { "picture-broken", "whole", FALSE, .body = PAIR },
  { "picture-broken", "no-picture", FALSE,
    .body =
        V1 (PAIR_TYPE
            "\"image_base64\":\"PGh0bWw+PGJvZHk+bm8gcGljdHVyZTwvYm9keT48L2h0bWw+\"" PAIR_SIZE) },

  { "type-needs-pair", "one", TRUE, "id 23",
    .body = V1 ("\"type_job_id\":\"23\",\"image_base64\":\"" INNER "\"") },
  { "type-needs-pair", "window", TRUE, "id 23", .kind = OMO_JOB_WEB_ROTATE, .first = INNER },
  { "type-needs-pair", "two", FALSE, .body = ROTATE },
  { "type-needs-pair", "pair", FALSE, .body = PAIR },

  { "type-with-pair", "two", TRUE, "id 22",
    .body = V1 ("\"type_job_id\":\"22\",\"image_base64\":\"" INNER "|" OUTER "\"") },
  { "type-with-pair", "window", TRUE, "is 23", .kind = OMO_JOB_PHONE_PAIR, .first = INNER,
    .second = OUTER },
  { "type-with-pair", "rotate", FALSE, .body = ROTATE },

  { "type-of-other-dialect", "v2-in-v1", TRUE, "in v1 it is “22”",
    .body = V1 ("\"type_job_id\":\"Tiktok3DSelectObjectWebTask\",\"image_base64\":\"" WEB
                "\"" PAIR_SIZE) },
  { "type-of-other-dialect", "v1-in-v2", TRUE, "in v2 it is “TiktokRotateWebTask”",
    .body = V2 ("\"type\":\"23\",\"imageBase64s\":[\"" INNER "\",\"" OUTER "\"]") },
  { "type-of-other-dialect", "own", FALSE, .body = PAIR },
  { "type-of-other-dialect", "own-v2", FALSE, .body = PAIR_V2 },
  { "type-of-other-dialect", "window", FALSE, .first = WEB,
    .type_job_id = "Tiktok3DSelectObjectWebTask" },

  { "type-of-other-job", "slide", TRUE, "id 24", .kind = OMO_JOB_WEB_SLIDE, .first = WEB,
    .type_job_id = "24" },
  { "type-of-other-job", "pair", TRUE, "that is 22", .first = WEB, .type_job_id = "25" },
  { "type-of-other-job", "own", FALSE, .first = WEB, .type_job_id = "22" },
  { "type-of-other-job", "unknown", FALSE, .first = WEB, .type_job_id = "77" },

  { "type-unknown", "unknown", TRUE, "“77”",
    .body = V1 ("\"type_job_id\":\"77\",\"image_base64\":\"" WEB "\"" PAIR_SIZE) },
  { "type-unknown", "known", FALSE, .body = PAIR },
  { "type-unknown", "question", FALSE, .kind = OMO_JOB_WEB_QUESTION, .first = WEB,
    .type_job_id = "77", .question = "?" },

  { "type-untyped", "question", TRUE, "v1 ", .kind = OMO_JOB_WEB_QUESTION, .first = WEB,
    .question = "which?" },
  { "type-untyped", "typed", FALSE, .kind = OMO_JOB_WEB_QUESTION, .first = WEB,
    .question = "which?", .type_job_id = "77" },
  { "type-untyped", "v2", FALSE, .kind = OMO_JOB_WEB_QUESTION, .first = WEB, .question = "which?",
    .dialect = "v2" },

  { "question-missing", "missing", TRUE, .kind = OMO_JOB_WEB_QUESTION, .first = WEB },
  { "question-missing", "blank", TRUE, .kind = OMO_JOB_WEB_QUESTION, .first = WEB,
    .question = " \n" },
  { "question-missing", "there", FALSE, .kind = OMO_JOB_WEB_QUESTION, .first = WEB,
    .question = "which?" },
  { "question-missing", "not-wanted", FALSE, .first = WEB },

  { "question-too-long", "long", TRUE, "1001 bytes", .kind = OMO_JOB_WEB_QUESTION,
    .question = LONG_500 LONG_500 "0" },
  { "question-too-long", "longest", FALSE, .kind = OMO_JOB_WEB_QUESTION,
    .question = LONG_500 LONG_500 },

  { "screenshot-as-web", "pair", TRUE, "1080 × 1920",
    .body = V1 (PAIR_TYPE "\"image_base64\":\"" PHONE "\"" PAIR_SIZE) },
  { "screenshot-as-web", "slide", TRUE, "is 24", .kind = OMO_JOB_WEB_SLIDE, .first = PHONE,
    .view_width = 340 },
  { "screenshot-as-web", "web", FALSE, .body = PAIR },
  { "screenshot-as-web", "phone", FALSE, .kind = OMO_JOB_PHONE_PAIR, .first = PHONE },
  { "screenshot-as-web", "small", FALSE, .first = "{300x599}" },

  { "screen-as-web", "desktop", TRUE, "1920 × 1080", .first = "{1920x1080}", .view_width = 1920,
    .view_height = 1080 },
  { "screen-as-web", "slide", FALSE, .kind = OMO_JOB_WEB_SLIDE, .first = "{1920x1080}" },
  { "screen-as-web", "double", FALSE, .first = "{1104x688}", .view_width = 340,
    .view_height = 212 },
  { "screen-as-web", "phone", FALSE, .kind = OMO_JOB_PHONE_PAIR, .first = "{1440x3200}" },

  { "web-as-screenshot", "pair", TRUE, "is 22",
    .body = V1 ("\"type_job_id\":\"25\",\"image_base64\":\"" WEB "\"") },
  { "web-as-screenshot", "slide", TRUE, "id 24",
    .body = V1 ("\"type_job_id\":\"24\",\"image_base64\":\"" WEB "\",\"widthview\":\"340\"") },
  { "web-as-screenshot", "phone", FALSE,
    .body = V1 ("\"type_job_id\":\"25\",\"image_base64\":\"" PHONE "\"") },
  { "web-as-screenshot", "square", FALSE, .kind = OMO_JOB_PHONE_PAIR, .first = "{700x700}" },
  { "web-as-screenshot", "web", FALSE, .body = PAIR },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  doctoring_add ("/core/doctor-request", &omo_doctor_request_rules, cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
