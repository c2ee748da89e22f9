/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "doctoring.h"

static const DoctorCase cases[] = {
  { "token-missing", "window", TRUE, "“api_token”", .token = "" },
  { "token-missing", "body", TRUE, "“api_token”", .body = "{\"data\":{\"type_job_id\":\"22\"}}" },
  { "token-missing", "empty", TRUE, "“clientKey”", .body = "{\"clientKey\":\"\",\"task\":{}}" },
  { "token-missing", "there", FALSE },
  { "token-missing", "body-there", FALSE, .body = PAIR },

  { "token-not-text", "number", TRUE, "“api_token”",
    .body =
        "{\"api_token\":12345,\"data\":{" PAIR_TYPE "\"image_base64\":\"" WEB "\"" PAIR_SIZE "}}" },
  { "token-not-text", "text", FALSE, .body = PAIR },

  { "token-blanks", "end", TRUE, .token = TOKEN "\n" },
  { "token-blanks", "inside", TRUE, .token = "Zk3vQ9xW 2mB7tR5yN8" },
  { "token-blanks", "none", FALSE },

  { "token-placeholder", "document", TRUE, .token = "YOUR_API_KEY" },
  { "token-placeholder", "words", TRUE, .token = "<your-api-token>" },
  { "token-placeholder", "real", FALSE },
  { "token-placeholder", "redacted", FALSE, .token = "[token]" },

  { "token-other-service", "hex", TRUE, "2captcha", .token = "0123456789abcdef0123456789ABCDEF" },
  { "token-other-service", "capsolver", TRUE, "CapSolver", .token = "CAP-0123456789ABCDEF" },
  { "token-other-service", "longer-hex", FALSE, .token = "0123456789abcdef0123456789abcdef0" },
  { "token-other-service", "not-hex", FALSE, .token = "0123456789abcdef0123456789abcdeg" },
  { "token-other-service", "cap", FALSE, .token = "CAPtchaTokenOfThisService0123456" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  doctoring_add ("/core/doctor-token", &omo_doctor_token_rules, cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
