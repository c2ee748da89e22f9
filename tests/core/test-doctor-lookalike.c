/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "doctoring.h"

static const DoctorCase cases[] = {
  { "other-service", "betacaptcha", TRUE, "BetaCaptcha",
    .body =
        "{\"api_token\":\"a1\",\"data\":{\"type_job\":\"tiktok_slide\",\"body\":\"" WEB "\"}}" },
  { "other-service", "betacaptcha-ask", TRUE, "BetaCaptcha",
    .body = "{\"api_token\":\"a1\",\"taskid\":7}", .call = OMO_PASTE_ASK },
  { "other-service", "achicaptcha", TRUE, "AchiCaptcha",
    .body =
        "{\"clientKey\":\"a1\",\"task\":{\"type\":\"TiktokCaptchaTask\",\"subType\":\"2\",\"image\":\"" WEB
        "\"}}",
    .uri = "https://api.achicaptcha.com/createTask" },
  { "other-service", "achicaptcha-host", TRUE, "AchiCaptcha",
    .uri = "http://api.achicaptcha.com/createTask" },
  { "other-service", "hmcaptcha", TRUE, "HMCaptcha",
    .body = "{\"Apikey\":\"a1\",\"Type\":\"ALL_CAPTCHA_SLIDE\",\"Image\":\"" WEB "\"}" },
  { "other-service", "2captcha", TRUE, "2captcha",
    .body = "{\"key\":\"a1\",\"method\":\"base64\",\"body\":\"" WEB "\"}" },
  { "other-service", "document-host", FALSE, .uri = "https://api.anycaptcha.com/createTask" },
  { "other-service", "own", FALSE, .body = PAIR },
  { "other-service", "own-v2", FALSE, .body = PAIR_V2 },
  { "other-service", "type-alone", FALSE,
    .body = V1 ("\"type_job\":\"22\",\"image_base64\":\"" WEB "\"" PAIR_SIZE) },
  { "other-service", "task-id-of-v2", FALSE, .body = "{\"api_token\":\"a1\",\"taskId\":7}",
    .call = OMO_PASTE_ASK },
  { "other-service", "similar-host", FALSE, .uri = "https://notbetacaptcha.com/createJob" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  doctoring_add ("/core/doctor-lookalike", &omo_doctor_lookalike_rules, cases,
                 G_N_ELEMENTS (cases));

  return g_test_run ();
}
