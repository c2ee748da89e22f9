/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-doctor-options.h"

#include <string.h>

#include "typing.h"

#define MAX_ARGUMENTS 8
#define SECRET "s3cret-t0ken"

typedef struct
{
  const char *name;
  const char *arguments[MAX_ARGUMENTS];
  const char *words; /* part of what is said */
} BadCase;

static const BadCase bad_cases[] = {
  { "nothing", { NULL }, "needs a file" },
  { "too-many", { "a", "b", "c", "d" }, "two pictures" },
  { "job", { "--job=pair", "a" }, "--job is a job type" },
  { "view-size", { "--view-size=340", "a" }, "--view-size is two whole numbers" },
  { "view-size-huge", { "--view-size=16385x1", "a" }, "16384" },
  { "dialect", { "--dialect=v3", "a" }, "--dialect is" },
  { "format", { "--format=xml", "a" }, "--format is text or json" },
  { "unknown", { "--bogus", "a" }, "--bogus" },
  { "token", { "--token=" SECRET, "a" }, "OMOSCOPE_TOKEN" },
};

static OmoDoctorOptions *
parse (const char *const *arguments, GError **error)
{
  int argc;
  g_autofree char **argv = type_arguments ("doctor", arguments, &argc);

  return omo_doctor_options_parse (argc, argv, error);
}

static void
test_bad (gconstpointer data)
{
  const BadCase *c = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (parse (c->arguments, &error));

  g_assert_true (error->domain == G_OPTION_ERROR);
  g_assert_nonnull (strstr (error->message, c->words));
  g_assert_null (strstr (error->message, SECRET));
}

static void
test_defaults (void)
{
  const char *arguments[] = { "-", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoDoctorOptions) options = parse (arguments, &error);

  g_assert_no_error (error);
  g_assert_null (options->job_type);
  g_assert_null (options->dialect);
  g_assert_cmpint (options->view_width, ==, 0);
  g_assert_cmpint (options->format, ==, OMO_CHECK_TEXT);
  g_assert_cmpstr (options->files[0], ==, "-");
  g_assert_null (options->files[1]);
  g_assert_null (options->help);
}

static void
test_everything (void)
{
  const char *arguments[] = { "--job=web-question",
                              "--view-size=340x212",
                              "--type-job-id=77",
                              "--question=Which?",
                              "--dialect=v2",
                              "--format=json",
                              "a.txt",
                              NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoDoctorOptions) options = parse (arguments, &error);

  g_assert_no_error (error);
  g_assert_cmpint (options->job_type->kind, ==, OMO_JOB_WEB_QUESTION);
  g_assert_cmpint (options->view_width, ==, 340);
  g_assert_cmpint (options->view_height, ==, 212);
  g_assert_cmpstr (options->type_job_id, ==, "77");
  g_assert_cmpstr (options->question, ==, "Which?");
  g_assert_cmpstr (omo_dialect_get_id (options->dialect), ==, "v2");
  g_assert_cmpint (options->format, ==, OMO_CHECK_JSON);
}

static void
test_help (void)
{
  const char *arguments[] = { "--help", NULL };
  g_autoptr (OmoDoctorOptions) options = parse (arguments, NULL);

  g_assert_nonnull (strstr (options->help, "--view-size=WxH"));
  g_assert_nonnull (strstr (options->help, "Nothing is sent."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (bad_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli/doctor-options/bad/%s", bad_cases[i].name);
      g_test_add_data_func (path, &bad_cases[i], test_bad);
    }
  g_test_add_func ("/cli/doctor-options/defaults", test_defaults);
  g_test_add_func ("/cli/doctor-options/everything", test_everything);
  g_test_add_func ("/cli/doctor-options/help", test_help);

  return g_test_run ();
}
