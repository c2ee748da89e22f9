/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "doctoring.h"

static const DoctorCase cases[] = {
  { "field-misspelt", "type", TRUE, "“type_jobid” is no field of v1: “type_job_id”",
    .body = V1 ("\"type_jobid\":\"22\",\"image_base64\":\"" WEB "\"" PAIR_SIZE) },
  { "field-misspelt", "height", TRUE, "“heightview” is no field of v1: “weightview”",
    .body = V1 (PAIR_TYPE "\"image_base64\":\"" WEB
                          "\",\"widthview\":\"340\",\"heightview\":\"212\"") },
  { "field-misspelt", "token", TRUE, "“apitoken” is no field of v1: “api_token”",
    .body = "{\"apitoken\":\"" TOKEN "\",\"data\":{" PAIR_TYPE "\"image_base64\":\"" WEB
            "\"" PAIR_SIZE "}}" },
  { "field-misspelt", "synonym", TRUE, "“image”",
    .body = V1 (PAIR_TYPE "\"image\":\"" WEB "\"" PAIR_SIZE) },
  { "field-misspelt", "case", TRUE, "“WidthView” is no field of v2: “widthView”",
    .body = V2 ("\"type\":\"Tiktok3DSelectObjectWebTask\",\"imageBase64\":\"" WEB
                "\",\"WidthView\":340,\"heightView\":212") },
  { "field-misspelt", "right", FALSE, .body = PAIR },
  { "field-misspelt", "right-v2", FALSE, .body = PAIR_V2 },
  { "field-misspelt", "far", FALSE,
    .body = V1 (PAIR_TYPE "\"image_base64\":\"" WEB "\",\"software\":\"a\"" PAIR_SIZE) },

  { "field-other-dialect", "v2-in-v1", TRUE,
    "“imageBase64” is a field of v2; in v1 it is “image_base64”",
    .body = V1 (PAIR_TYPE "\"imageBase64\":\"" WEB "\"" PAIR_SIZE) },
  { "field-other-dialect", "meant", TRUE, "“api_token” is a field of v1; in v2 it is “clientKey”",
    .body = PAIR, .dialect = "v2" },
  { "field-other-dialect", "pair", TRUE, "in v2 it is “imageBase64s”",
    .body = V2 ("\"type\":\"TiktokRotateWebTask\",\"image_base64\":\"" INNER "|" OUTER "\"") },
  { "field-other-dialect", "ask", TRUE, "“taskId” is a field of v2; in v1 it is “job_id”",
    .body = "{\"api_token\":\"" TOKEN "\",\"taskId\":7}", .call = OMO_PASTE_ASK, .dialect = "v1" },
  { "field-other-dialect", "own", FALSE, .body = PAIR_V2 },
  { "field-other-dialect", "edition", FALSE,
    .body = V1 (PAIR_TYPE "\"image_base64\":\"" WEB "\",\"width_view\":340,\"height_view\":212"),
    .dialect = "v1" },

  { "field-blanks", "document", TRUE, "“image_base64”",
    .body = V1 ("\"type_job_id\":\"23\",\"image_base64 \":\"" INNER "|" OUTER "\"") },
  { "field-blanks", "before", TRUE, "“widthview”",
    .body = V1 (PAIR_TYPE "\"image_base64\":\"" WEB
                          "\",\" widthview\":\"340\",\"weightview\":\"212\"") },
  { "field-blanks", "outside", FALSE, .body = "{ \"api_token\" : \"a\" }" },

  { "field-outside", "flat", TRUE, "“type_job_id” stands outside of “data”",
    .body = "{\"api_token\":\"" TOKEN "\",\"type_job_id\":\"22\",\"image_base64\":\"" WEB
            "\"" PAIR_SIZE "}" },
  { "field-outside", "nested", FALSE, .body = PAIR },
  { "field-outside", "ask", FALSE, .body = "{\"api_token\":\"a\",\"job_id\":7}",
    .call = OMO_PASTE_ASK },

  { "field-inside", "token", TRUE, "“api_token”",
    .body = "{\"data\":{\"api_token\":\"" TOKEN "\"," PAIR_TYPE "\"image_base64\":\"" WEB
            "\"" PAIR_SIZE "}}" },
  { "field-inside", "nested", FALSE, .body = PAIR },
  { "field-inside", "list", FALSE,
    .body =
        V2 ("\"type\":\"TiktokRotateWebTask\",\"imageBase64s\":[\"" INNER "\",\"" OUTER "\"]") },

  { "field-twice", "same", TRUE, "“widthview” appears twice, the second time as “widthview”",
    .body = V1 (PAIR_TYPE "\"image_base64\":\"" WEB "\",\"widthview\":\"552\"" PAIR_SIZE) },
  { "field-twice", "spellings", TRUE, "“widthview” appears twice, the second time as “width_view”",
    .body = V1 (PAIR_TYPE "\"image_base64\":\"" WEB "\"" PAIR_SIZE ",\"width_view\":340") },
  { "field-twice", "unknown", TRUE, "“a”",
    .body = V1 ("\"a\":1,\"a\":2," PAIR_TYPE "\"image_base64\":\"" WEB "\"" PAIR_SIZE) },
  { "field-twice", "once", FALSE, .body = PAIR },
  { "field-twice", "list", FALSE,
    .body =
        V2 ("\"type\":\"TiktokRotateWebTask\",\"imageBase64s\":[\"" INNER "\",\"" OUTER "\"]") },

  { "field-oldest", "base64", TRUE,
    "“base64” is a field of the oldest edition; in v1 it is “image_base64”",
    .body = V1 (PAIR_TYPE "\"base64\":\"" WEB "\"" PAIR_SIZE) },
  { "field-oldest", "own", FALSE, .body = PAIR },

  { "field-other-edition", "newer", TRUE,
    "“width_view” is the spelling of v1-current; v1 has “widthview”",
    .body = V1 (PAIR_TYPE "\"image_base64\":\"" WEB "\",\"width_view\":340,\"height_view\":212"),
    .dialect = "v1" },
  { "field-other-edition", "older", TRUE, "“widthview”", .body = PAIR, .dialect = "v1-current" },
  { "field-other-edition", "slide", FALSE,
    .body = V1 ("\"type_job_id\":\"21\",\"image_base64\":\"" WEB "\",\"width_view\":340") },
  { "field-other-edition", "not-meant", FALSE,
    .body = V1 (PAIR_TYPE "\"image_base64\":\"" WEB "\",\"width_view\":340,\"height_view\":212") },

  { "field-unknown", "unknown", TRUE, "“callback”",
    .body = V1 (PAIR_TYPE "\"image_base64\":\"" WEB "\",\"callback\":\"a\"" PAIR_SIZE) },
  { "field-unknown", "secret", TRUE, "“[token]”",
    .body = V1 (PAIR_TYPE "\"image_base64\":\"" WEB "\",\"" TOKEN "\":\"a\"" PAIR_SIZE) },
  { "field-unknown", "known", FALSE, .body = PAIR },
  { "field-unknown", "misspelt", FALSE, .body = V1 ("\"type_jobid\":\"22\"") },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  doctoring_add ("/core/doctor-name", &omo_doctor_name_rules, cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
