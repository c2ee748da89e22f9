/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "doctoring.h"

static const DoctorCase cases[] = {
  { "body-empty", "blank", TRUE, .body = " \n" },
  { "body-empty", "object", FALSE, .body = "{}" },

  { "body-not-utf8", "latin", TRUE, .body = "{\"api_token\":\"\xe9\"}" },
  { "body-not-utf8", "gzip", TRUE, .body = "\x1f\x8b\x08\x00\xff", .body_size = 5, .first = WEB },
  { "body-not-utf8", "utf8", FALSE, .body = "{\"api_token\":\"é\"}" },

  { "byte-order-mark", "mark", TRUE, .body = "\xef\xbb\xbf" PAIR },
  { "byte-order-mark", "none", FALSE, .body = PAIR },
  { "byte-order-mark", "inside", FALSE, .body = "{\"a\":\"\xef\xbb\xbf\"}" },

  { "body-is-form", "python", TRUE, .body = "api_token=abc&data=type_job_id&data=image_base64" },
  { "body-is-form", "mendable", TRUE, .body = "data%5Btype_job_id%5D=22", .first = WEB },
  { "body-is-form", "json", FALSE, .body = PAIR },
  { "body-is-form", "base64", FALSE, .body = "=abc" },

  { "body-quoted", "twice", TRUE, .body = "\"{\\\"api_token\\\":\\\"a\\\"}\"", .first = WEB },
  { "body-quoted", "once", FALSE, .body = PAIR },

  { "body-single-quotes", "python", TRUE, .body = "{'api_token': 'a', 'data': None}",
    .first = WEB },
  { "body-single-quotes", "inside", FALSE, .body = "{\"api_token\": \"'a'\"}" },

  { "body-not-json", "cut", TRUE, "does not end", .body = "{\"api_token\":\"a" },
  { "body-not-json", "lacks-comma", TRUE, "byte ",
    .body = "{\"api_token\":\"" TOKEN "\" \"data\":{" PAIR_TYPE "\"image_base64\":\"" WEB "\"}}" },
  { "body-not-json", "whole", FALSE, .body = PAIR },
  { "body-not-json", "trailing-comma", FALSE, .body = "{\"api_token\":\"a\",}" },

  { "body-not-object", "list", TRUE, .body = "[1]", .first = WEB },
  { "body-not-object", "object", FALSE, .body = "{}" },
  { "body-not-object", "broken", FALSE, .body = "[1" },

  { "trailing-comma", "document", TRUE,
    .body = V1 (PAIR_TYPE "\"image_base64\":\"" WEB
                          "\",\"widthview\":\"340\",\"weightview\":\"212\",") },
  { "trailing-comma", "none", FALSE, .body = PAIR },
  { "trailing-comma", "in-text", FALSE, .body = "{\"api_token\":\"a,}\"}" },

  { "nul-escape", "escape", TRUE,
    .body = V1 (PAIR_TYPE "\"image_base64\":\"" WEB "\",\"question\":\"a\\u0000b\"" PAIR_SIZE) },
  { "nul-escape", "other-escape", FALSE, .body = "{\"api_token\":\"\\u0001\"}" },
  { "nul-escape", "escaped-backslash", FALSE, .body = "{\"api_token\":\"\\\\u0000\"}" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  doctoring_add ("/core/doctor-body", &omo_doctor_body_rules, cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
