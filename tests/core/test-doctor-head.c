/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "doctoring.h"

static const DoctorCase cases[] = {
  { "method-not-post", "get", TRUE, "with GET", .method = "GET" },
  { "method-not-post", "post", FALSE, .method = "post" },
  { "method-not-post", "not-known", FALSE },

  { "content-type-missing", "missing", TRUE, .has_head = TRUE },
  { "content-type-missing", "not-known", FALSE },
  { "content-type-missing", "there", FALSE, .has_head = TRUE, .content_type = "text/plain" },

  { "content-type-not-json", "form", TRUE, "application/x-www-form-urlencoded",
    .content_type = "application/x-www-form-urlencoded" },
  { "content-type-not-json", "text", TRUE, "“text/plain”", .content_type = "text/plain" },
  { "content-type-not-json", "with-charset", FALSE,
    .content_type = "Application/JSON ; charset=utf-8" },

  { "address-not-https", "plain", TRUE, "omocaptcha.com",
    .uri = "http://omocaptcha.com/api/createJob" },
  { "address-not-https", "secure", FALSE, .uri = BASE "createJob" },
  { "address-not-https", "stand-in", FALSE, .uri = "http://127.0.0.1:8080/createJob" },
  { "address-not-https", "localhost", FALSE, .uri = "http://localhost/createJob" },

  { "address-of-sample", "document", TRUE, "api.anycaptcha.com",
    .uri = "https://api.anycaptcha.com/createTask" },
  { "address-of-sample", "similar", FALSE, .uri = "https://anycaptcha.com/createTask" },
  { "address-of-sample", "own", FALSE, .uri = BASE "createJob" },

  { "address-other-host", "sample", FALSE, .uri = "https://api.anycaptcha.com/createTask" },
  { "address-other-host", "other", TRUE, "example.org",
    .uri = "https://example.org/api/createJob" },
  { "address-other-host", "similar", TRUE, "omocaptcha.com.vn",
    .uri = "https://omocaptcha.com.vn/api/createJob" },
  { "address-other-host", "own", FALSE, .uri = BASE "createJob" },
  { "address-other-host", "own-v2", FALSE, .uri = "https://api.omocaptcha.com/v2/createTask",
    .dialect = "v2" },
  { "address-other-host", "path-alone", FALSE, .uri = "/createJob" },
  { "address-other-host", "stand-in", FALSE, .uri = "http://[::1]:8080/createJob" },

  { "address-wrong-path", "task", TRUE, BASE "createJob", .uri = BASE "createTask",
    .dialect = "v1" },
  { "address-wrong-path", "v2-on-v1", TRUE, "https://api.omocaptcha.com/v2/createTask",
    .uri = BASE "createJob", .dialect = "v2" },
  { "address-wrong-path", "v2-host-on-v1-path", TRUE, NULL,
    .uri = "https://api.omocaptcha.com/api/createTask", .dialect = "v2" },
  { "address-wrong-path", "no-base", TRUE, "“/createJob”",
    .uri = "https://omocaptcha.com/createJob" },
  { "address-wrong-path", "ask-to-create", TRUE, BASE "getJobResult", .uri = BASE "createJob",
    .call = OMO_PASTE_ASK, .dialect = "v1" },
  { "address-wrong-path", "right", FALSE, .uri = BASE "createJob" },
  { "address-wrong-path", "slash", FALSE, .uri = BASE "createJob/" },
  { "address-wrong-path", "task-of-v1-task", FALSE, .uri = BASE "createTask" },
  { "address-wrong-path", "stand-in-base", FALSE, .uri = "http://127.0.0.1:1/any/createJob" },
  { "address-wrong-path", "path-alone", FALSE, .uri = "/createJob" },
  { "address-wrong-path", "balance", FALSE, .uri = BASE "getBalance", .call = OMO_PASTE_OTHER },

  { "token-in-address", "token", TRUE, "“api_token”", .uri = BASE "createJob?api_token=[token]" },
  { "token-in-address", "key", TRUE, NULL, .uri = BASE "createJob?Key=1" },
  { "token-in-address", "other", FALSE, .uri = BASE "createJob?type=service" },
  { "token-in-address", "path", FALSE, .uri = "https://omocaptcha.com/api/token=/createJob" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  doctoring_add ("/core/doctor-head", &omo_doctor_head_rules, cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
