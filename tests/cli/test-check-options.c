/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-check-options.h"

#include <string.h>

#include "../add-cases.h"
#include "core/omo-error.h"
#include "typing.h"

#define MAX_ARGUMENTS 12
#define PAIR "--job=web-pair", "a.png"
#define ROTATE "--job=web-rotate", "inner.png", "outer.png"
#define SECRET "s3cret-t0ken"

typedef struct
{
  const char *name;
  const char *arguments[MAX_ARGUMENTS];
  const char *words; /* part of what is said, or NULL for an unusable endpoint */
} BadCase;

static const BadCase bad_cases[] = {
  { "nothing", { NULL }, "--job is missing" },
  { "job-missing", { "a.png" }, "--job is missing" },
  { "job-unknown",
    { "--job=pair", "a.png" },
    "--job is one of web-pair, phone-pair, web-rotate, " },
  { "job-empty", { "--job=", "a.png" }, "--job is one of web-pair, phone-pair, web-rotate, " },
  { "option-unknown", { PAIR, "--bogus" }, "--bogus" },
  { "value-missing", { "a.png", "--job" }, "--job" },
  { "value-unwanted", { PAIR, "--flip=yes" }, "--flip" },
  { "picture-missing", { "--job=web-pair" }, "exactly one picture" },
  { "picture-too-many", { PAIR, "b.png" }, "exactly one picture" },
  { "outer-missing", { "--job=web-rotate", "inner.png" }, "two pictures" },
  { "outer-too-many", { ROTATE, "third.png" }, "two pictures" },
  { "demo-too-many", { PAIR, "b.png", "--demo" }, "exactly one picture" },
  { "view-size-word", { PAIR, "--view-size=large" }, "340x212" },
  { "view-size-zero", { PAIR, "--view-size=0x212" }, "340x212" },
  { "view-size-negative", { PAIR, "--view-size=-340x212" }, "340x212" },
  { "view-size-huge", { PAIR, "--view-size=16385x1" }, "16384" },
  { "view-size-phone", { "--job=phone-pair", "a.png", "--view-size=1x1" }, "no view size" },
  { "view-size-rotate", { ROTATE, "--view-size=1x1" }, "no view size" },
  { "question-pair", { PAIR, "--question=Which?" }, "no question" },
  { "type-job-id-empty", { PAIR, "--type-job-id=" }, "--type-job-id" },
  { "type-job-id-blank", { PAIR, "--type-job-id=2 2" }, "--type-job-id" },
  { "type-job-id-line", { PAIR, "--type-job-id=22\n" }, "--type-job-id" },
  { "type-job-id-long",
    { PAIR, "--type-job-id=12345678901234567890123456789012345678901234567890123456789012345" },
    "--type-job-id" },
  { "endpoint-empty", { PAIR, "--endpoint=" }, NULL },
  { "endpoint-scheme", { PAIR, "--endpoint=ftp://localhost" }, NULL },
  { "endpoint-http", { PAIR, "--endpoint=http://192.0.2.1/api" }, NULL },
  { "endpoint-user", { PAIR, "--endpoint=https://me:" SECRET "@localhost/" }, NULL },
  { "deadline-zero", { PAIR, "--deadline=0" }, "--deadline" },
  { "deadline-long", { PAIR, "--deadline=3601" }, "--deadline" },
  { "deadline-word", { PAIR, "--deadline=inf" }, "--deadline" },
  { "deadline-hex", { PAIR, "--deadline=0x10" }, "--deadline" },
  { "deadline-comma", { PAIR, "--deadline=2,5" }, "--deadline" },
  { "deadline-points", { PAIR, "--deadline=1.2.3" }, "--deadline" },
  { "deadline-digits", { PAIR, "--deadline=000000000000000000000000000000005" }, "--deadline" },
  { "poll-fast", { PAIR, "--poll=1.99" }, "from 2 to 60" },
  { "poll-slow", { PAIR, "--poll=61" }, "from 2 to 60" },
  { "poll-empty", { PAIR, "--poll=" }, "from 2 to 60" },
  { "poll-negative", { PAIR, "--poll=-2" }, "from 2 to 60" },
  { "poll-nan", { PAIR, "--poll=nan" }, "from 2 to 60" },
  { "dialect-unknown", { PAIR, "--dialect=v3" }, "--dialect is" },
  { "dialect-empty", { PAIR, "--dialect=" }, "--dialect is" },
  { "reading-unknown", { ROTATE, "--reading=radians" }, "--reading is" },
  { "reading-pair", { PAIR, "--reading=degrees" }, "no rotation" },
  { "travel-zero", { ROTATE, "--travel=0" }, "--travel" },
  { "travel-long", { ROTATE, "--travel=10001" }, "--travel" },
  { "travel-pair", { PAIR, "--travel=271" }, "no rotation" },
  { "flip-pair", { PAIR, "--flip" }, "no rotation" },
  { "format-unknown", { PAIR, "--format=xml" }, "--format is" },
  { "annotated-empty", { PAIR, "--annotated=" }, "--annotated" },
  { "token-file-empty", { PAIR, "--token-file=" }, "--token-file" },
  { "token-word", { PAIR, "--token=" SECRET }, "OMOSCOPE_TOKEN" },
  { "token-apart", { PAIR, "--token", SECRET }, "OMOSCOPE_TOKEN" },
  { "demo-endpoint", { PAIR, "--demo", "--endpoint=https://localhost" }, "--demo has" },
  { "demo-allow-http", { PAIR, "--demo", "--allow-http" }, "--demo has" },
  { "demo-token-file", { PAIR, "--demo", "--token-file=-" }, "--demo has" },
  { "script-alone", { PAIR, "--script=running=1" }, "--demo only" },
  { "script-bad", { PAIR, "--demo", "--script=walking=1" }, "walking" },
};

typedef struct
{
  const char *name;
  const char *arguments[MAX_ARGUMENTS];
  OmoCheckFormat format;
} FormatCase;

static const FormatCase format_cases[] = {
  { "none", { PAIR }, OMO_CHECK_TEXT },
  { "text", { PAIR, "--format=text" }, OMO_CHECK_TEXT },
  { "json", { PAIR, "--format=json" }, OMO_CHECK_JSON },
  { "apart", { "--format", "json", "--bogus" }, OMO_CHECK_JSON },
  { "unknown", { "--format=xml" }, OMO_CHECK_TEXT },
  { "last-one-wins", { "--format=text", "--format=json" }, OMO_CHECK_JSON },
  { "value-missing", { "--format" }, OMO_CHECK_TEXT },
  { "file-of-that-name", { "--", "--format=json" }, OMO_CHECK_TEXT },
};

static OmoCheckOptions *
parse (const char *const *arguments, GError **error)
{
  int argc;
  g_autofree char **argv = type_arguments ("check", arguments, &argc);

  return omo_check_options_parse (argc, argv, error);
}

static void
test_bad (gconstpointer data)
{
  const BadCase *c = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoCheckOptions) options = parse (c->arguments, &error);

  g_assert_null (options);
  g_assert_nonnull (error);
  g_assert_null (strstr (error->message, SECRET));
  if (c->words == NULL)
    {
      g_assert_error (error, OMO_ERROR, OMO_ERROR_ENDPOINT);
      return;
    }
  g_assert_true (error->domain == G_OPTION_ERROR);
  if (strstr (error->message, c->words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, c->words);
}

static void
test_defaults (void)
{
  const char *arguments[] = { PAIR, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoCheckOptions) options = parse (arguments, &error);

  g_assert_no_error (error);
  g_assert_cmpint (options->job_type->kind, ==, OMO_JOB_WEB_PAIR);
  g_assert_cmpint (options->view_width, ==, 0);
  g_assert_cmpint (options->view_height, ==, 0);
  g_assert_null (options->type_job_id);
  g_assert_cmpstr (omo_endpoint_get_base (options->endpoint), ==, OMO_ENDPOINT_DEFAULT_BASE);
  g_assert_cmpfloat (options->deadline_seconds, ==, 120.0);
  g_assert_cmpfloat (options->poll_seconds, ==, 2.0);
  g_assert_null (options->annotated);
  g_assert_cmpint (options->format, ==, OMO_CHECK_TEXT);
  g_assert_false (options->is_demo);
  g_assert_false (options->keeps_job);
  g_assert_null (options->script);
  g_assert_null (options->token_file);
  g_assert_cmpstr (options->pictures[0], ==, "a.png");
  g_assert_null (options->pictures[1]);
  g_assert_null (options->help);
}

static void
test_pair (void)
{
  const char *arguments[] = { "--job=web-pair",
                              "--view-size=340x212",
                              "--type-job-id=99",
                              "--endpoint=http://192.0.2.1/api/",
                              "--allow-http",
                              "--deadline=30",
                              "--poll=2.5",
                              "--annotated=out.png",
                              "--format=json",
                              "--token-file=-",
                              "a.png",
                              NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoCheckOptions) options = parse (arguments, &error);

  g_assert_no_error (error);
  g_assert_cmpint (options->view_width, ==, 340);
  g_assert_cmpint (options->view_height, ==, 212);
  g_assert_cmpstr (options->type_job_id, ==, "99");
  g_assert_cmpstr (omo_endpoint_get_base (options->endpoint), ==, "http://192.0.2.1/api");
  g_assert_true (omo_endpoint_is_insecure (options->endpoint));
  g_assert_cmpfloat (options->deadline_seconds, ==, 30.0);
  g_assert_cmpfloat (options->poll_seconds, ==, 2.5);
  g_assert_cmpstr (options->annotated, ==, "out.png");
  g_assert_cmpint (options->format, ==, OMO_CHECK_JSON);
  g_assert_cmpstr (options->token_file, ==, "-");
}

static void
test_rotate (void)
{
  const char *arguments[] = { ROTATE, "--reading", "slider", "--travel=284", "--flip", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoCheckOptions) options = parse (arguments, &error);

  g_assert_no_error (error);
  g_assert_cmpint (options->job_type->kind, ==, OMO_JOB_WEB_ROTATE);
  g_assert_cmpint (options->choice.reading, ==, OMO_READING_SLIDER);
  g_assert_cmpfloat (options->choice.travel, ==, 284.0);
  g_assert_true (options->choice.flip);
  g_assert_cmpstr (options->pictures[0], ==, "inner.png");
  g_assert_cmpstr (options->pictures[1], ==, "outer.png");
}

/* A version brings its address and what its rotate numbers mean; what is typed goes before. */
static void
test_dialect (void)
{
  const char *arguments[] = { ROTATE, "--dialect=v2", NULL };
  const char *typed[] = { ROTATE, "--dialect=v2", "--reading=each", "--endpoint=https://localhost/",
                          NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoCheckOptions) options = parse (arguments, &error);
  g_autoptr (OmoCheckOptions) other = parse (typed, &error);
  const OmoDialect *v2 = omo_dialect_from_id ("v2");

  g_assert_no_error (error);
  g_assert_true (options->dialect == v2);
  g_assert_cmpint (options->choice.reading, ==, OMO_READING_RATIO);
  g_assert_true (
      g_str_has_prefix (omo_endpoint_get_base (options->endpoint), omo_dialect_get_base (v2)));
  g_assert_cmpint (other->choice.reading, ==, OMO_READING_EACH);
  g_assert_cmpstr (omo_endpoint_get_base (other->endpoint), ==, "https://localhost");
}

static void
test_question (void)
{
  const char *arguments[] = { "--job=web-question", "--question=Which two are red?", "a.png",
                              NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoCheckOptions) options = parse (arguments, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (options->question, ==, "Which two are red?");
}

static void
test_demo (void)
{
  const char *arguments[] = { "--demo", "--job=phone-pair", "--script=running=1,ask=unsolved",
                              "--keep", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoCheckOptions) options = parse (arguments, &error);

  g_assert_no_error (error);
  g_assert_true (options->is_demo);
  g_assert_true (options->keeps_job);
  g_assert_null (options->endpoint);
  g_assert_null (options->pictures[0]);
  g_assert_cmpuint (options->script->n_running, ==, 1);
  g_assert_cmpint (options->script->ask_fault, ==, OMO_FAULT_UNSOLVED);
}

static void
test_loopback_needs_no_leave (void)
{
  const char *arguments[] = { PAIR, "--endpoint=http://127.0.0.1:8080/api", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoCheckOptions) options = parse (arguments, &error);

  g_assert_no_error (error);
  g_assert_false (omo_endpoint_is_insecure (options->endpoint));
}

static void
test_last_one_wins (void)
{
  const char *arguments[] = { PAIR, "--view-size=1x1", "--view-size=340x212", "--", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoCheckOptions) options = parse (arguments, &error);

  g_assert_no_error (error);
  g_assert_cmpint (options->view_width, ==, 340);
}

static void
test_picture_that_looks_like_an_option (void)
{
  const char *arguments[] = { "--job=web-pair", "--", "--token=a.png", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoCheckOptions) options = parse (arguments, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (options->pictures[0], ==, "--token=a.png");
}

static void
test_help (void)
{
  const char *const helps[] = { "--help", "-h" };

  for (guint i = 0; i < G_N_ELEMENTS (helps); i++)
    {
      const char *arguments[] = { helps[i], NULL };
      g_autoptr (GError) error = NULL;
      g_autoptr (OmoCheckOptions) options = parse (arguments, &error);

      g_assert_no_error (error);
      g_assert_nonnull (strstr (options->help, "--token-file=FILE"));
      g_assert_nonnull (strstr (options->help, "--reading=degrees|each|slider|ratio"));
      g_assert_nonnull (strstr (options->help, "PICTURE [OUTER]"));
      g_assert_nonnull (strstr (options->help, "\n  web-rotate     Rotate, web\n"));
      g_assert_null (strstr (options->help, "--script"));
    }
}

static void
test_find_format (gconstpointer data)
{
  const FormatCase *c = data;
  int argc;
  g_autofree char **argv = type_arguments ("check", c->arguments, &argc);

  g_assert_cmpint (omo_check_options_find_format (argc, argv), ==, c->format);
}

static OmoProfile *
make_profile (void)
{
  OmoProfile *profile = omo_profile_new ("Company B");

  g_free (profile->base);
  profile->base = g_strdup ("https://b.example/v2");
  profile->dialect = omo_dialect_from_id ("v2");
  profile->deadline_seconds = 30;
  profile->poll_seconds = 5;
  profile->choice = (OmoReadingChoice){ OMO_READING_EACH, 284, TRUE };
  profile->type_job_ids[OMO_JOB_WEB_ROTATE] = g_strdup ("own-23");
  return profile;
}

static void
test_profile (void)
{
  const char *arguments[] = { "--job=web-rotate", "--profile=Company B", "a.png", "b.png", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoCheckOptions) options = NULL;

  keep_profile (make_profile ());
  options = parse (arguments, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (omo_endpoint_get_base (options->endpoint), ==, "https://b.example/v2");
  g_assert_cmpstr (options->type_job_id, ==, "own-23");
  g_assert_cmpfloat (options->deadline_seconds, ==, 30);
  g_assert_cmpfloat (options->poll_seconds, ==, 5);
  g_assert_cmpint (options->choice.reading, ==, OMO_READING_EACH);
  g_assert_cmpfloat (options->choice.travel, ==, 284);
  g_assert_true (options->choice.flip);
}

/* What is typed comes before it; what it says of its version of the API is not said of another. */
static void
test_profile_and_more (void)
{
  const char *arguments[] = { "--job=web-rotate",
                              "--profile=Company B",
                              "--deadline=7",
                              "--type-job-id=9",
                              "--dialect=v1",
                              "a.png",
                              "b.png",
                              NULL };
  g_autoptr (OmoCheckOptions) options = NULL;

  keep_profile (make_profile ());
  options = parse (arguments, NULL);
  g_assert_cmpfloat (options->deadline_seconds, ==, 7);
  g_assert_cmpstr (options->type_job_id, ==, "9");
  g_assert_cmpint (options->choice.reading, ==, OMO_READING_DEGREES);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_CASES ("/cli/check-options/bad", bad_cases, test_bad)
  ADD_CASES ("/cli/check-options/format", format_cases, test_find_format)
  g_test_add_func ("/cli/check-options/defaults", test_defaults);
  g_test_add_func ("/cli/check-options/pair", test_pair);
  g_test_add_func ("/cli/check-options/rotate", test_rotate);
  g_test_add_func ("/cli/check-options/dialect", test_dialect);
  g_test_add_func ("/cli/check-options/question", test_question);
  g_test_add_func ("/cli/check-options/demo", test_demo);
  g_test_add_func ("/cli/check-options/loopback", test_loopback_needs_no_leave);
  g_test_add_func ("/cli/check-options/last-one-wins", test_last_one_wins);
  g_test_add_func ("/cli/check-options/double-dash", test_picture_that_looks_like_an_option);
  g_test_add_func ("/cli/check-options/help", test_help);
  g_test_add_func ("/cli/check-options/profile", test_profile);
  g_test_add_func ("/cli/check-options/profile-and-more", test_profile_and_more);

  return g_test_run ();
}
