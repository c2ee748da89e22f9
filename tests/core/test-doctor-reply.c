/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "doctoring.h"

/* Fifty bytes. */
#define WORDS "word word word word word word word word word word "

static const DoctorCase cases[] = {
  { "reply-http-status", "gateway", TRUE, "502", .body = "{}", .status = 502 },
  { "reply-http-status", "ok", FALSE, .body = "{}", .status = 200 },
  { "reply-http-status", "not-known", FALSE, .body = "{}" },

  { "reply-empty", "none", TRUE },
  { "reply-empty", "blank", TRUE, .body = "\r\n" },
  { "reply-empty", "object", FALSE, .body = "{}" },
  { "reply-empty", "redirect", FALSE, .status = 302 },

  { "reply-html", "page", TRUE, .body = "\n<!DOCTYPE html><html></html>" },
  { "reply-html", "in-json", FALSE, .body = "{\"error\": true, \"message\": \"<html>\"}" },

  { "reply-not-json", "cut", TRUE, "does not end",
    .body = "{\"error\": false, \"status\": \"succ" },
  { "reply-not-json", "words", TRUE, NULL, .body = "Bad Gateway" },
  { "reply-not-json", "html", FALSE, .body = "<html>" },
  { "reply-not-json", "whole", FALSE, .body = "{\"error\": false, \"job_id\": 7}" },

  { "reply-not-object", "list", TRUE, .body = "[1]" },
  { "reply-not-object", "object", FALSE, .body = "{}" },

  { "reply-other-service", "hmcaptcha", TRUE, "HMCaptcha",
    .body = "{\"Code\": 0, \"Status\": \"SUCCESS\", \"Data\": {\"x\": 210}}" },
  { "reply-other-service", "betacaptcha", TRUE, "BetaCaptcha",
    .body = "{\"error\": false, \"taskid\": 7}" },
  { "reply-other-service", "2captcha", TRUE, "2captcha",
    .body = "{\"status\": 1, \"request\": \"7\"}" },
  { "reply-other-service", "v2", FALSE, .body = "{\"errorId\": 0, \"taskId\": \"7\"}" },
  { "reply-other-service", "message-alone", FALSE,
    .body = "{\"error\": true, \"message\": \"Code\"}" },

  { "reply-refused", "token", TRUE, "said “Invalid api token.” and refused.",
    .body = "{\"error\": true, \"message\": \"Invalid api token.\",}" },
  { "reply-refused", "v2", TRUE, "ERROR_KEY",
    .body = "{\"errorId\": 1, \"errorCode\": \"ERROR_KEY\", \"errorDescription\": \"no key\"}" },
  { "reply-refused", "repeats-token", TRUE, "[token]",
    .body = "{\"error\": true, \"message\": \"Token " TOKEN " is blocked.\"}" },
  { "reply-refused", "long", TRUE, " word…” and refused.",
    .body = "{\"error\": true, \"message\": \"" WORDS WORDS WORDS WORDS "\"}" },
  { "reply-refused", "accepted", FALSE, .body = "{\"error\": false, \"job_id\": 7}" },
  { "reply-refused", "silently", FALSE, .body = "{\"error\": true}" },

  { "reply-refused-silently", "silently", TRUE, .body = "{\"error\": true}" },
  { "reply-refused-silently", "v2", TRUE, .body = "{\"errorId\": 1}" },
  { "reply-refused-silently", "with-words", FALSE,
    .body = "{\"error\": true, \"message\": \"No\"}" },

  { "reply-status-unknown", "dreaming", TRUE, "“dreaming”",
    .body = "{\"error\": false, \"status\": \"dreaming\"}" },
  { "reply-status-unknown", "waiting", FALSE,
    .body = "{\"error\": false, \"status\": \"waiting\"}" },
  { "reply-status-unknown", "cut", FALSE, .body = "{\"error\": false, \"status\": \"dreaming\"" },

  { "reply-malformed", "no-id", TRUE, "job_id", .body = "{\"error\": false}" },
  { "reply-malformed", "balance", FALSE, .body = "{\"error\": false, \"balance\": \"0.1\"}" },
  { "reply-malformed", "no-flag", TRUE, NULL, .body = "{\"job_id\": 7}" },
  { "reply-malformed", "unknown-status", FALSE,
    .body = "{\"error\": false, \"status\": \"dreaming\"}" },
  { "reply-malformed", "accepted", FALSE, .body = "{\"error\": false, \"job_id\": 7}" },

  { "reply-result-unreadable", "word", TRUE, "its result “left” is none",
    .body = "{\"error\": false, \"status\": \"success\", \"result\": \"left\"}",
    .knows_type = TRUE },
  { "reply-result-unreadable", "sentence", TRUE, "its result “Not a captcha.” is none for “",
    .body = "{\"error\": false, \"status\": \"success\", \"result\": \"Not a captcha.\"}",
    .knows_type = TRUE },
  { "reply-result-unreadable", "number-for-pair", TRUE, NULL,
    .body = "{\"error\": false, \"status\": \"success\", \"result\": \"50\"}", .knows_type = TRUE },
  { "reply-result-unreadable", "type-not-known", FALSE,
    .body = "{\"error\": false, \"status\": \"success\", \"result\": \"50\"}" },
  { "reply-result-unreadable", "rotation", FALSE,
    .body = "{\"error\": false, \"status\": \"success\", \"result\": \"50\"}",
    .kind = OMO_JOB_WEB_ROTATE, .knows_type = TRUE },
  { "reply-result-unreadable", "missing", FALSE,
    .body = "{\"error\": false, \"status\": \"success\"}", .knows_type = TRUE },

  { "reply-result-missing", "missing", TRUE,
    .body = "{\"error\": false, \"status\": \"success\"}" },
  { "reply-result-missing", "null", TRUE,
    .body = "{\"error\": false, \"status\": \"success\", \"result\": null}", .knows_type = TRUE },
  { "reply-result-missing", "there", FALSE,
    .body = "{\"error\": false, \"status\": \"success\", \"result\": \"left\"}",
    .knows_type = TRUE },

  { "reply-unsolved", "fail", TRUE,
    .body = "{\"error\": false, \"status\": \"fail\", \"result\": null}" },
  { "reply-unsolved", "v2", TRUE,
    .body =
        "{\"errorId\": 1, \"errorCode\": \"ERROR_JOB_STATUS\", \"status\": \"fail\", \"solution\": {}}" },
  { "reply-unsolved", "running", FALSE,
    .body = "{\"error\": false, \"status\": \"running\", \"result\": null}" },

  { "reply-other-dialect", "v2", TRUE, "in v2, but v1",
    .body = "{\"errorId\": 0, \"status\": \"processing\"}", .dialect = "v1" },
  { "reply-other-dialect", "v1", TRUE, "in v1, but v2", .body = "{\"error\": false, \"job_id\": 7}",
    .dialect = "v2" },
  { "reply-other-dialect", "edition", FALSE, .body = "{\"error\": false, \"job_id\": 7}",
    .dialect = "v1-current" },
  { "reply-other-dialect", "not-known", FALSE, .body = "{\"errorId\": 0, \"taskId\": \"a\"}" },
  { "reply-other-dialect", "document", FALSE, .body = "{\"errorId\": 0, \"taskId\": 7}",
    .dialect = "v1" },

  { "reply-foreign-shape", "document", TRUE, .body = "{\"errorId\": 0, \"taskId\": 123456}",
    .dialect = "v1" },
  { "reply-foreign-shape", "v2", FALSE, .body = "{\"errorId\": 0, \"taskId\": \"a\"}",
    .dialect = "v2" },
  { "reply-foreign-shape", "answer", FALSE, .body = "{\"errorId\": 0, \"status\": \"processing\"}",
    .dialect = "v1" },

  { "reply-flags-disagree", "text", TRUE, .body = "{\"error\": \"false\", \"job_id\": 7}" },
  { "reply-flags-disagree", "result-while-running", TRUE,
    .body = "{\"error\": false, \"status\": \"running\", \"result\": \"1_2_3_4\"}" },
  { "reply-flags-disagree", "error-and-success", TRUE,
    .body = "{\"error\": true, \"success\": true, \"job_id\": 7}" },
  { "reply-flags-disagree", "refused-with-success", TRUE,
    .body = "{\"error\": true, \"status\": \"success\", \"result\": \"1_2_3_4\"}" },
  { "reply-flags-disagree", "error-id", TRUE,
    .body = "{\"errorId\": 1, \"status\": \"ready\", \"solution\": {\"rotate\": 0.5}}" },
  { "reply-flags-disagree", "failed", FALSE,
    .body = "{\"error\": false, \"status\": \"fail\", \"result\": null}" },
  { "reply-flags-disagree", "agree", FALSE,
    .body = "{\"error\": false, \"success\": true, \"job_id\": 7}" },

  { "reply-duplicate-key", "twice", TRUE,
    .body = "{\"error\": false, \"job_id\": 7, \"job_id\": 8}" },
  { "reply-duplicate-key", "nested", FALSE,
    .body = "{\"error\": false, \"job_id\": 7, \"a\": {\"job_id\": 8}}" },

  { "reply-success-flag", "success", TRUE, .body = "{\"success\": true, \"job_id\": 7}" },
  { "reply-success-flag", "both", FALSE,
    .body = "{\"error\": false, \"success\": true, \"job_id\": 7}" },

  { "reply-status-word", "waiting", TRUE, .body = "{\"error\": false, \"status\": \"waiting\"}" },
  { "reply-status-word", "running", FALSE, .body = "{\"error\": false, \"status\": \"running\"}" },
  { "reply-status-word", "v2", FALSE, .body = "{\"errorId\": 0, \"status\": \"processing\"}",
    .dialect = "v1" },

  { "reply-oldest-fields", "object", TRUE,
    .body =
        "{\"error\": false, \"status\": \"success\", \"result\": {\"x1\": \"1\", \"y1\": \"2\", \"x2\": \"3\", \"y2\": \"4\"}}" },
  { "reply-oldest-fields", "text", FALSE,
    .body = "{\"error\": false, \"status\": \"success\", \"result\": \"1_2_3_4\"}" },

  { "reply-id-as-text", "text", TRUE, .body = "{\"error\": false, \"job_id\": \"7\"}" },
  { "reply-id-as-text", "number", FALSE, .body = "{\"error\": false, \"job_id\": 7}" },

  { "reply-result-as-number", "number", TRUE,
    .body = "{\"error\": false, \"status\": \"success\", \"result\": 50}",
    .kind = OMO_JOB_WEB_ROTATE, .knows_type = TRUE },
  { "reply-result-as-number", "text", FALSE,
    .body = "{\"error\": false, \"status\": \"success\", \"result\": \"50\"}",
    .kind = OMO_JOB_WEB_ROTATE, .knows_type = TRUE },

  { "reply-trailing-comma", "document", TRUE,
    .body = "{\"error\": true, \"message\": \"MESSAGE_ERROR\",}" },
  { "reply-trailing-comma", "none", FALSE, .body = "{\"error\": true, \"message\": \",}\"}" },

  { "reply-byte-order-mark", "mark", TRUE,
    .body = "\xef\xbb\xbf{\"error\": false, \"job_id\": 7}" },
  { "reply-byte-order-mark", "none", FALSE, .body = "{\"error\": false, \"job_id\": 7}" },

  { "reply-nul-escape", "escape", TRUE,
    .body = "{\"error\": false, \"job_id\": 7, \"message\": \"\\u0000\"}" },
  { "reply-nul-escape", "none", FALSE,
    .body = "{\"error\": false, \"job_id\": 7, \"message\": \"\\u0001\"}" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  doctoring_add ("/core/doctor-reply", &omo_doctor_reply_rules, cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
