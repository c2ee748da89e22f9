/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "doctoring.h"

static const DoctorCase cases[] = {
  { "job-missing", "flat", TRUE, "“data”",
    .body = "{\"api_token\":\"" TOKEN "\",\"type_job_id\":\"22\",\"image_base64\":\"" WEB "\"}" },
  { "job-missing", "there", FALSE, .body = PAIR },
  { "job-missing", "ask", FALSE, .body = "{\"api_token\":\"a\",\"job_id\":7}",
    .call = OMO_PASTE_ASK },

  { "job-not-object", "text", TRUE, "“data”",
    .body = "{\"api_token\":\"" TOKEN "\",\"type_job_id\":\"22\",\"image_base64\":\"" WEB
            "\",\"data\":\"{}\"}" },
  { "job-not-object", "object", FALSE, .body = PAIR },

  { "type-missing", "missing", TRUE, "“type_job_id”",
    .body = V1 ("\"image_base64\":\"" WEB "\"" PAIR_SIZE) },
  { "type-missing", "empty", TRUE, NULL,
    .body = V1 ("\"type_job_id\":\"\",\"image_base64\":\"" WEB "\"" PAIR_SIZE) },
  { "type-missing", "null", TRUE, NULL,
    .body = V1 ("\"type_job_id\":null,\"image_base64\":\"" WEB "\"" PAIR_SIZE) },
  { "type-missing", "number", FALSE,
    .body = V1 ("\"type_job_id\":22,\"image_base64\":\"" WEB "\"" PAIR_SIZE) },

  { "type-as-number", "number", TRUE, "the number 22",
    .body = V1 ("\"type_job_id\":22,\"image_base64\":\"" WEB "\"" PAIR_SIZE) },
  { "type-as-number", "text", FALSE, .body = PAIR },

  { "size-as-text", "current", TRUE, "“width_view” is the text “340”",
    .body =
        V1 (PAIR_TYPE "\"image_base64\":\"" WEB "\",\"width_view\":\"340\",\"height_view\":212") },
  { "size-as-text", "v2", TRUE, "“heightView”",
    .body = V2 ("\"type\":\"Tiktok3DSelectObjectWebTask\",\"imageBase64\":\"" WEB
                "\",\"widthView\":340,\"heightView\":\"212\"") },
  { "size-as-text", "document", FALSE, .body = PAIR },
  { "size-as-text", "numbers", FALSE, .body = PAIR_V2 },

  { "size-as-number", "v1", TRUE, "“widthview” is the number 340",
    .body =
        V1 (PAIR_TYPE "\"image_base64\":\"" WEB "\",\"widthview\":340,\"weightview\":\"212\"") },
  { "size-as-number", "document", FALSE, .body = PAIR },
  { "size-as-number", "v2", FALSE, .body = PAIR_V2 },

  { "size-unreadable", "unit", TRUE, "“widthview” is “340px”",
    .body = V1 (PAIR_TYPE "\"image_base64\":\"" WEB
                          "\",\"widthview\":\"340px\",\"weightview\":\"212\"") },
  { "size-unreadable", "fraction", TRUE, "“0.61”",
    .body = V1 (PAIR_TYPE "\"image_base64\":\"" WEB "\",\"width_view\":0.61,\"height_view\":212") },
  { "size-unreadable", "zero", TRUE, "“0”",
    .body =
        V1 (PAIR_TYPE "\"image_base64\":\"" WEB "\",\"widthview\":\"0\",\"weightview\":\"212\"") },
  { "size-unreadable", "null", TRUE, "“null”",
    .body =
        V1 (PAIR_TYPE "\"image_base64\":\"" WEB "\",\"widthview\":null,\"weightview\":\"212\"") },
  { "size-unreadable", "whole", FALSE, .body = PAIR },
  { "size-unreadable", "missing", FALSE, .body = V1 (PAIR_TYPE "\"image_base64\":\"" WEB "\"") },

  { "size-useless", "phone", TRUE, "“widthview”",
    .body = V1 ("\"type_job_id\":\"25\",\"image_base64\":\"" PHONE "\"" PAIR_SIZE) },
  { "size-useless", "pair", FALSE, .body = PAIR },
  { "size-as-number", "slide", FALSE,
    .body = V1 ("\"type_job_id\":\"21\",\"image_base64\":\"" WEB "\",\"width_view\":340") },
  { "size-useless", "slide", FALSE,
    .body = V1 ("\"type_job_id\":\"21\",\"image_base64\":\"" WEB "\"" PAIR_SIZE) },

  { "question-useless", "pair", TRUE, "“question”",
    .body = V1 (PAIR_TYPE "\"image_base64\":\"" WEB "\",\"question\":\"which?\"" PAIR_SIZE) },
  { "question-useless", "asked", FALSE,
    .body = V2 ("\"type\":\"TiktokSelectObjectWebTask\",\"imageBase64\":\"" WEB
                "\",\"widthView\":340,\"heightView\":212,\"question\":\"which?\"") },

  { "pair-as-list", "v1", TRUE, "“image_base64”",
    .body = V1 ("\"type_job_id\":\"23\",\"image_base64\":[\"" INNER "\",\"" OUTER "\"]") },
  { "pair-as-list", "v2", FALSE,
    .body =
        V2 ("\"type\":\"TiktokRotateWebTask\",\"imageBase64s\":[\"" INNER "\",\"" OUTER "\"]") },
  { "pair-as-list", "joined", FALSE, .body = ROTATE },

  { "pair-as-text", "v2", TRUE, "“imageBase64s”",
    .body = V2 ("\"type\":\"TiktokRotateWebTask\",\"imageBase64\":\"" INNER "|" OUTER "\"") },
  { "pair-as-text", "v1", FALSE, .body = ROTATE },
  { "pair-as-text", "one", FALSE, .body = PAIR_V2 },

  { "job-id-missing", "missing", TRUE, "“job_id”", .body = "{\"api_token\":\"a\"}",
    .call = OMO_PASTE_ASK },
  { "job-id-missing", "null", TRUE, "“taskId”", .body = "{\"clientKey\":\"a\",\"taskId\":null}",
    .call = OMO_PASTE_ASK },
  { "job-id-missing", "there", FALSE, .body = "{\"api_token\":\"a\",\"job_id\":7}",
    .call = OMO_PASTE_ASK },
  { "job-id-missing", "creates", FALSE, .body = PAIR },

  { "job-id-as-text", "v1", TRUE, "“job_id”", .body = "{\"api_token\":\"a\",\"job_id\":\"7\"}",
    .call = OMO_PASTE_ASK },
  { "job-id-as-text", "v2", FALSE, .body = "{\"clientKey\":\"a\",\"taskId\":\"7\"}",
    .call = OMO_PASTE_ASK },

  { "job-id-as-number", "v2", TRUE, "“taskId”", .body = "{\"clientKey\":\"a\",\"taskId\":7}",
    .call = OMO_PASTE_ASK },
  { "job-id-as-number", "v1", FALSE, .body = "{\"api_token\":\"a\",\"job_id\":7}",
    .call = OMO_PASTE_ASK },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  doctoring_add ("/core/doctor-form", &omo_doctor_form_rules, cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
