/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-service-options.h"

#include <string.h>

#include "cli/omo-account-command.h"
#include "core/omo-error.h"
#include "typing.h"

#define MAX_ARGUMENTS 4

static OmoServiceOptions *
parse (const char *const *arguments, GError **error)
{
  int argc;
  g_autofree char **argv = type_arguments ("account", arguments, &argc);

  return omo_service_options_parse (&omo_account_command, argc, argv, error);
}

static void
test_defaults (void)
{
  const char *arguments[] = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoServiceOptions) options = parse (arguments, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (omo_dialect_get_id (options->dialect), ==, "v1");
  g_assert_cmpstr (omo_endpoint_get_base (options->endpoint), ==, OMO_ENDPOINT_DEFAULT_BASE);
  g_assert_cmpint (options->format, ==, OMO_CHECK_TEXT);
  g_assert_null (options->token_file);
  g_assert_false (options->is_demo);
  g_assert_null (options->help);
}

static void
test_everything (void)
{
  const char *arguments[] = { "--dialect=v2", "--format=json", "--token-file=-",
                              "--endpoint=https://localhost/x/", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoServiceOptions) options = parse (arguments, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (omo_dialect_get_id (options->dialect), ==, "v2");
  g_assert_cmpint (options->format, ==, OMO_CHECK_JSON);
  g_assert_cmpstr (options->token_file, ==, "-");
  g_assert_cmpstr (omo_endpoint_get_base (options->endpoint), ==, "https://localhost/x");
}

/* --help names every one. */
static void
test_dialects_are_named (void)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; i < omo_dialect_get_n (); i++)
    g_ptr_array_add (ids, (char *) omo_dialect_get_id (omo_dialect_get (i)));
  g_ptr_array_add (ids, NULL);
  joined = g_strjoinv ("|", (char **) ids->pdata);
  g_assert_cmpstr (joined, ==, OMO_SERVICE_DIALECTS);
}

/* Where the dialect speaks, unless another address was typed. */
static void
test_address_of_the_dialect (void)
{
  const char *arguments[] = { "--dialect=v2", NULL };
  g_autoptr (OmoServiceOptions) options = parse (arguments, NULL);

  g_assert_cmpstr (omo_endpoint_get_base (options->endpoint), ==,
                   omo_dialect_get_base (omo_dialect_from_id ("v2")));
}

static void
test_demo (void)
{
  const char *arguments[] = { "--demo", "--dialect=v2", NULL };
  g_autoptr (OmoServiceOptions) options = parse (arguments, NULL);

  g_assert_true (options->is_demo);
  g_assert_null (options->endpoint);
}

static void
test_help (void)
{
  const char *arguments[] = { "--help", NULL };
  g_autoptr (OmoServiceOptions) options = parse (arguments, NULL);

  g_assert_nonnull (strstr (options->help, "--token-file=FILE"));
  g_assert_nonnull (strstr (options->help, "balance"));
}

typedef struct
{
  const char *name;
  const char *arguments[MAX_ARGUMENTS + 1];
  const char *speaks_of;
} Case;

static const Case cases[] = {
  { "unknown", { "--colour" }, "--colour" },
  { "argument", { "captcha.png" }, "options and nothing else" },
  { "dialect", { "--dialect=v3" }, "--dialect is" },
  { "format", { "--format=xml" }, "--format is" },
  { "token", { "--token=s3cret" }, "--token-file" },
  { "token-apart", { "--token", "s3cret" }, "--token-file" },
  { "no-file", { "--token-file=" }, "--token-file needs" },
  { "demo-and-address", { "--demo", "--endpoint=https://localhost" }, "--demo has" },
  { "demo-and-token", { "--demo", "--token-file=-" }, "--demo has" },
  { "demo-and-http", { "--demo", "--allow-http" }, "--demo has" },
};

static void
test_refused (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (parse (c->arguments, &error));
  g_assert_cmpint (error->domain, ==, G_OPTION_ERROR);
  g_assert_nonnull (strstr (error->message, c->speaks_of));
  g_assert_null (strstr (error->message, "s3cret"));
}

static void
test_plain_http (void)
{
  const char *refused[] = { "--endpoint=http://example.org", NULL };
  const char *allowed[] = { "--endpoint=http://example.org", "--allow-http", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoServiceOptions) options = NULL;

  g_assert_null (parse (refused, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_ENDPOINT);
  options = parse (allowed, NULL);
  g_assert_nonnull (options);
}

static OmoProfile *
make_profile (void)
{
  OmoProfile *profile = omo_profile_new ("Company B");

  g_free (profile->base);
  profile->base = g_strdup ("https://b.example/v2");
  profile->dialect = omo_dialect_from_id ("v2");
  profile->create_path = g_strdup ("make");
  return profile;
}

static void
assert_create_uri (const OmoServiceOptions *options, const char *expected)
{
  g_autoptr (GUri) uri = omo_endpoint_build_create_uri (options->endpoint, options->dialect);
  g_autofree char *printed = g_uri_to_string (uri);

  g_assert_cmpstr (printed, ==, expected);
}

static void
test_profile (void)
{
  const char *arguments[] = { "--profile=Company B", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoServiceOptions) options = NULL;

  keep_profile (make_profile ());
  options = parse (arguments, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (options->profile->name, ==, "Company B");
  g_assert_cmpstr (omo_dialect_get_id (options->dialect), ==, "v2");
  assert_create_uri (options, "https://b.example/v2/make");
}

/* What is typed comes before it. */
static void
test_profile_and_more (void)
{
  const char *address[] = { "--profile=Company B", "--endpoint=https://localhost/x", NULL };
  const char *dialect[] = { "--profile=Company B", "--dialect=v1", NULL };
  const char *demo[] = { "--profile=Company B", "--demo", NULL };
  const char *unknown[] = { "--profile=C", NULL };
  g_autoptr (OmoServiceOptions) elsewhere = NULL;
  g_autoptr (OmoServiceOptions) older = NULL;

  keep_profile (make_profile ());
  elsewhere = parse (address, NULL);
  assert_create_uri (elsewhere, "https://localhost/x/createTask");
  older = parse (dialect, NULL);
  assert_create_uri (older, "https://b.example/v2/createJob");
  g_assert_null (parse (demo, NULL));
  g_assert_null (parse (unknown, NULL));
}

#define ROOM "/cli/service-options/"

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func (ROOM "defaults", test_defaults);
  g_test_add_func (ROOM "everything", test_everything);
  g_test_add_func (ROOM "address", test_address_of_the_dialect);
  g_test_add_func (ROOM "dialects", test_dialects_are_named);
  g_test_add_func (ROOM "demo", test_demo);
  g_test_add_func (ROOM "help", test_help);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat (ROOM "refused/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_refused);
    }
  g_test_add_func (ROOM "plain-http", test_plain_http);
  g_test_add_func (ROOM "profile", test_profile);
  g_test_add_func (ROOM "profile-and-more", test_profile_and_more);

  return g_test_run ();
}
