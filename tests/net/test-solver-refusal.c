/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-solver.h"

#include <string.h>

#include "../add-cases.h"
#include "canned-solver.h"
#include "core/omo-error.h"
#include "net/omo-schedule.h"

typedef struct
{
  const char *name;
  const char *replies[3];
  int code;
  OmoStage stage;
  const char *words;
} BadCase;

/* The service repeats the token wherever its own words are shown. */
static const BadCase bad_cases[] = {
  { "refused",
    { "{\"error\": true, \"message\": \"No job for " TOKEN ", <b>" TOKEN "</b>\",}" },
    OMO_ERROR_REFUSED,
    OMO_STAGE_CREATE,
    "No job for [token], <b>[token]</b>" },
  { "no-id", { "{\"error\": false}" }, OMO_ERROR_MALFORMED, OMO_STAGE_CREATE, NULL },
  { "refused-later",
    { ACCEPTED, "{\"error\": true, \"message\": \"" TOKEN " is blocked\"}" },
    OMO_ERROR_REFUSED,
    OMO_STAGE_ASK,
    "[token] is blocked" },
  { "unknown-status",
    { ACCEPTED, "{\"error\": false, \"status\": \"paused for " TOKEN "\"}" },
    OMO_ERROR_MALFORMED,
    OMO_STAGE_ASK,
    "paused for [token]" },
  { "unreadable-result",
    { ACCEPTED, "{\"error\": false, \"status\": \"success\", \"result\": \"" TOKEN "\"}" },
    OMO_ERROR_RESULT_UNREADABLE,
    OMO_STAGE_ASK,
    "[token]" },
  { "unsolved",
    { ACCEPTED, "{\"error\": false, \"status\": \"fail\", \"result\": null}" },
    OMO_ERROR_UNSOLVED,
    OMO_STAGE_ASK,
    NULL },
};

static void
test_bad (gconstpointer data)
{
  const BadCase *c = data;
  g_auto (CannedSolver) fixture = { 0 };
  g_auto (Running) running = { 0 };

  canned_solver_set_up (&fixture, c->replies, NULL);
  canned_solver_run (&fixture, &running, "web-pair");
  g_assert_error (running.error, OMO_ERROR, c->code);
  g_assert_cmpint (omo_error_get_stage (running.error), ==, c->stage);
  g_assert_cmpstr (omo_error_get_words (running.error), ==, c->words);
  g_assert_cmpstr (omo_error_get_words (omo_job_get_error (running.job)), ==, c->words);
  g_assert_null (strstr (running.error->message, TOKEN));
}

/* The words are cut at their limit before anybody who knows the token sees them: at every place of the cut no
 * beginning of it stays that would give something away. */
static void
test_words_cut_in_token (void)
{
  const char *replies[] = { NULL, NULL };

  for (gsize n_shown = OMO_REDACTION_LEAST_PART; n_shown <= strlen (TOKEN); n_shown++)
    {
      g_autofree char *fill = g_strnfill (OMO_ERROR_MAX_WORDS - n_shown, '.');
      g_autofree char *reply =
          g_strconcat ("{\"error\": true, \"message\": \"", fill, TOKEN, "\"}", NULL);
      g_autofree char *expected = g_strconcat (fill, OMO_REDACTED, NULL);
      g_auto (CannedSolver) fixture = { 0 };
      g_auto (Running) running = { 0 };

      replies[0] = reply;
      canned_solver_set_up (&fixture, replies, NULL);
      canned_solver_run (&fixture, &running, "web-pair");
      g_assert_error (running.error, OMO_ERROR, OMO_ERROR_REFUSED);
      expected[MIN (strlen (expected), OMO_ERROR_MAX_WORDS)] = '\0';
      g_assert_cmpstr (omo_error_get_words (running.error), ==, expected);
    }
}

/* What v2 says about a job by name. */
#define REFUSED(code) "{\"errorId\": 1, \"errorCode\": \"" code "\", \"errorDescription\": \"No.\"}"

typedef struct
{
  const char *name;
  const char *replies[OMO_SCHEDULE_MAX_RETRIES + 3];
  const char *code; /* that the job ends with; NULL: it is solved */
  guint n_asked;
} CodeCase;

static const CodeCase code_cases[] = {
  { "passing", { ACCEPTED, REFUSED ("ERROR_REDIS_JOB_DATA"), RUNNING, SOLVED }, NULL, 3 },
  { "passing-for-too-long",
    { ACCEPTED, REFUSED ("ERROR_REDIS_UNAVAILABLE"), REFUSED ("ERROR_SERVICE_UNAVAILABLE"),
      REFUSED ("ERROR_TASK_IS_MAINTENANCE"), REFUSED ("ERROR_REDIS_JOB_DATA") },
    "ERROR_REDIS_JOB_DATA",
    4 },
  { "final", { ACCEPTED, REFUSED ("ERROR_TASK_NOT_FOUND"), SOLVED }, "ERROR_TASK_NOT_FOUND", 1 },
  { "passing-at-the-start",
    { REFUSED ("ERROR_TASK_IS_MAINTENANCE"), ACCEPTED, SOLVED },
    "ERROR_TASK_IS_MAINTENANCE",
    0 },
};

/* A job that exists is asked for again when the service says that it is only busy; it is never made again. */
static void
test_code (gconstpointer data)
{
  const CodeCase *c = data;
  g_auto (CannedSolver) fixture = { 0 };
  g_auto (Running) running = { 0 };

  canned_solver_set_up (&fixture, c->replies, NULL);
  canned_solver_run (&fixture, &running, "web-pair");
  if (c->code == NULL)
    g_assert_no_error (running.error);
  else
    g_assert_cmpstr (omo_error_get_service_code (running.error), ==, c->code);
  g_assert_cmpuint (omo_job_get_n_asked (running.job), ==, c->n_asked);
  g_assert_cmpuint (fixture.server->bodies->len, ==, c->n_asked + 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("/net/solver-refusal/bad", bad_cases, test_bad)
  ADD_CASES ("/net/solver-refusal/code", code_cases, test_code)
  g_test_add_func ("/net/solver-refusal/words-cut-in-token", test_words_cut_in_token);

  return g_test_run ();
}
